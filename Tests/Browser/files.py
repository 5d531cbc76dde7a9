"""A ledger of one's own on the empty page: dropped or picked, refused rows, exports."""

import csv
import io
from decimal import Decimal

from browser import counts_of, differences

PARTS = ("total", "public", "professional")
RESULTS = [
    "person",
    "place",
    "level",
    "year",
    "window",
    "verdict",
    "certainty",
    "if_approved",
    "unmet_years",
    "short_total",
    "short_public",
    "short_professional",
    "name",
    "unit",
    "specialty",
    "file",
    "line",
    "unread",
    "depends_on",
    "unmet_periods",
    "edition",
]
YEARS = [
    "person",
    "year",
    "rulebook",
    "outcome",
    "total",
    "public",
    "professional",
    "need_total",
    "need_public",
    "need_professional",
    "file",
    "line",
]

DROP = """async files => {
  const transfer = new DataTransfer();
  for (const [name, text] of files) transfer.items.add(new File([text], name, { type: 'text/csv' }));
  for (const kind of ['dragover', 'drop']) document.querySelector('#drop').dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


def run(browser, builder, samples, tally):
    people, events = samples / "hospital" / "people.csv", samples / "hospital" / "events.csv"
    empty = builder.page("empty")
    answers = builder.answers(people, events)
    for order in ((("people", people), ("events", events)), (("events", events), ("people", people))):
        with browser.open(empty) as tab:
            for kind, path in order:
                tab.page.set_input_files(f"#pick-{kind}", path)
                tab.page.wait_for_timeout(100)
            tab.page.wait_for_selector(".unit")
            first = order[0][0]
            tally.check(
                "files",
                f"picked, {first} first, a ledger is answered for",
                differences(tab.counts(), counts_of(answers), first) + tab.problems(),
            )
    with browser.open(empty) as tab:
        # Named at random: the header says which is which.
        tab.page.evaluate(DROP, [["b.csv", people.read_text()], ["a.csv", events.read_text()]])
        tab.page.wait_for_selector(".unit")
        tally.check(
            "files",
            "dropped both at once, files are told apart by their header",
            differences(tab.counts(), counts_of(answers), "dropped") + tab.problems(),
        )
        tally.check(
            "files",
            "results and years go out as tables of what check answers, with the mark that Excel looks for; events as they came in",
            exports(tab, builder, people, events, "b.csv"),
        )
    with browser.open(empty) as tab:
        tab.page.evaluate(DROP, [["notes.csv", "a,b\n1,2\n"]])
        tab.page.wait_for_selector(".refused")
        tally.check(
            "files",
            "a file that is neither is said to be",
            [] if "notes.csv" in tab.text(".refused") else [tab.text(".refused")],
        )
    rejections(browser, builder, empty, events, tally)
    unreadable(browser, builder, empty, people, events, tally)
    blanks(browser, builder, empty, tally)


def exports(tab, builder, people, events, file):
    answers = builder.answers(people, events)
    with people.open(encoding="utf-8-sig", newline="") as ledger:
        rows = dict(enumerate(csv.DictReader(ledger), 2))
    edition = builder.edition(people, events)
    results = [result(answer, rows[answer["line"]], file, edition) for answer in answers]
    problems = exported(tab, 0, table(RESULTS, results))
    problems += exported(tab, 1, table(YEARS, [row for answer in answers for row in year_rows(answer, file)]))
    problems += exported(tab, 3, events.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    return problems


def result(answer, row, file, edition):
    """An answer as a row of results, with what the row of the people file says of the person."""
    target, years = answer["target"], answer["years"]
    missing = [sum(Decimal(str(year["short"][part])) for year in years) for part in PARTS]
    unmet = [str(year["year"]) for year in years if year["outcome"] in ("unmet", "undetermined")]
    window = "-".join(map(str, answer["window"])) if answer["window"] else ""
    return [
        answer["person"],
        target["place"],
        target["level"],
        target["year"],
        window,
        answer["verdict"],
        answer["certainty"],
        answer["ifApproved"],
        " ".join(unmet),
        *map(plain, missing),
        *(row[column] for column in ("name", "unit", "specialty")),
        file,
        answer["line"],
        answer["unread"],
        " ".join(answer["dependsOn"]),
        "",
        edition,
    ]


def year_rows(answer, file):
    return [
        [
            answer["person"],
            year["year"],
            year["rulebook"] or "",
            year["outcome"],
            *(plain(year[which][part]) for which in ("counted", "required") for part in PARTS),
            file,
            answer["line"],
        ]
        for year in answer["years"]
    ]


def plain(number):
    """A number without zeros that say nothing."""
    text = f"{Decimal(str(number)):.2f}"
    return text.rstrip("0").rstrip(".")


def table(columns, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    return text.getvalue().encode()


def exported(tab, number, expected):
    tab.page.click("#menu > summary")
    with tab.page.expect_download() as download:
        tab.page.locator("#menu .menu-list button").nth(number).click()
    with open(download.value.path(), "rb") as file:
        found = file.read()
    name = download.value.suggested_filename
    if not found.startswith(b"\xef\xbb\xbf"):
        return [f"{name} does not begin with a byte order mark"]
    return [] if found[3:] == expected else [f"{name} differs: {found[3:203]!r} instead of {expected[:200]!r}"]


def rejections(browser, builder, empty, events, tally):
    people = builder.write(
        "wrong-people.csv",
        [
            ["person", "place", "level", "year", "degree"],
            ["A", "湘潭", "中级", "2022", "sage"],
            ["B", "nowhere", "中级", "2022", ""],
        ],
    )
    wrong = builder.write(
        "wrong-events.csv",
        [
            ["person", "route", "start", "quantity"],
            ["A", "training", "2021-02-30", "1"],
            ["A", "juggling", "2021-03-01", "1"],
            ["A", "training", "2021-03-01", "1"],
        ],
    )
    with browser.open(empty) as tab:
        tab.page.set_input_files("#pick-people", people)
        tab.page.set_input_files("#pick-events", wrong)
        tab.page.wait_for_selector(".rejections")
        _, _ = builder.run("check", "--people", people, "--events", wrong, "--lang", "zh")
        expected = [line.split(": ", 1)[1] for line in builder.messages.splitlines() if ".csv:" in line]
        shown = tab.text(".rejections")
        problems = [f"{line!r} is not among the refusals shown" for line in expected if line not in shown]
        if len(expected) != 4:
            problems.append(f"of three rows refused and one cell taken for blank the command says {expected}")
        tally.check(
            "files",
            "rows are refused and cells taken for blank in the words of the command, and the others answered for",
            problems + differences(tab.counts()["all"], 1, "people"),
        )


def unreadable(browser, builder, empty, people, events, tally):
    """Files that cannot be used at all say why, and the page goes on."""
    gbk = builder.folder / "gbk.csv"
    gbk.write_bytes(people.read_text(encoding="utf-8-sig").encode("gbk"))
    headless = builder.write("headless.csv", [["person", "colour"], ["A", "x"]])
    for name, path, word in (("in GBK", gbk, "UTF-8"), ("without a column it needs", headless, "")):
        with browser.open(empty) as tab:
            tab.page.set_input_files("#pick-people", path)
            tab.page.set_input_files("#pick-events", events)
            tab.page.wait_for_selector(".rejections, .refused, .unit")
            text = tab.text("main")
            problems = (
                []
                if word in text and tab.page.locator(".rejections li, .refused").count()
                else [f"the page says {text[:300]!r}"]
            )
            tab.page.set_input_files("#pick-people", people) if tab.page.locator("#pick-people").count() else None
            tab.page.wait_for_selector(".unit")
            tally.check("files", f"a people file {name} says why, and another can be chosen", problems + tab.problems())


def blanks(browser, builder, empty, tally):
    people = builder.write("blank-people.csv", [["person", "name"], ["A", "甲"]])
    events = builder.write(
        "blank-events.csv",
        [["person", "route", "start", "hours", "category"], ["A", "registered", "2021-03-01", "30", "public"]],
    )
    with browser.open(empty) as tab:
        tab.page.fill("#fill-place", "湘潭")
        tab.page.select_option("#fill-level", "intermediate")
        tab.page.fill("#fill-year", "2022")
        tab.page.set_input_files("#pick-people", people)
        tab.page.set_input_files("#pick-events", events)
        tab.page.wait_for_selector(".unit")
        answers = builder.answers(people, events, "--place", "湘潭", "--level", "intermediate", "--year", "2022")
        tally.check(
            "files",
            "what the people file leaves blank is filled in once for all",
            differences(tab.counts(), counts_of(answers), "blanks") + tab.problems(),
        )
