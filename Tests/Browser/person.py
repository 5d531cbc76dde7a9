"""One person: years, events, readings, what-if and plan, held against the command."""

import json

from browser import counts_of, differences

READ = """() => [...document.querySelectorAll('.year-details:not(.other)')].map(year => ({
  outcome: year.classList[1],
  measures: Object.fromEntries([...year.querySelectorAll('.measure')].map(each => [each.classList[1],
    [Number(each.querySelector('b').textContent), Number((each.querySelector('.required')?.textContent ?? '/0').replace(/[ /]/g, ''))]])),
  credits: [...year.querySelectorAll('tbody.event')].map(row => [
    Number(row.querySelector('.line-number').textContent.replace(/\\D/g, '')),
    ...[...row.querySelectorAll('td.number')].map(cell => Number(cell.textContent))]) }))"""


def years_of(answer):
    """An answer in the shape the page is read in."""
    return [
        {
            "outcome": year["outcome"],
            "measures": {
                part: [year["counted"][part], year["required"][part]] for part in ("total", "public", "professional")
            },
            "credits": [[credit["line"], credit["claimed"], credit["counted"]] for credit in year["credits"]],
        }
        for year in answer["years"]
    ]


def run(browser, builder, samples, tally):
    for sample, *flags in (
        ("hospital",),
        ("places",),
        ("places", "--years", "2023-2025"),
        ("hospital", "--reading", "strict", "--rulebook", "national-2015"),
        ("rulebook", "--rulebook-file", samples / "rulebook" / "example-city-2027.json"),
    ):
        ledger = samples / sample / "people.csv", samples / sample / "events.csv"
        page = builder.page("person-sample", *ledger, *flags)
        answers = builder.answers(*ledger, *flags)
        name = " ".join([sample, *map(str, flags[:2])])
        with browser.open(page) as tab:
            tally.check(
                "person", f"everybody of {name} has the years, hours and events of check", everybody(tab, answers)
            )
            tally.check(
                "person", f"the pictures of {name} hatch what was cut", pictures(tab, builder, ledger, flags, answers)
            )
            tally.check("person", f"nothing went wrong with {name}", tab.problems())
    ledger = samples / "hospital" / "people.csv", samples / "hospital" / "events.csv"
    page = builder.page("person", *ledger)
    answers = builder.answers(*ledger)
    with browser.open(page, "#/6") as tab:
        tally.check("person", "the verdict is the sentence of check", sentence(tab, builder, ledger, "H007"))
        tally.check("person", "a clause opens with its text", clause(tab))
        tally.check("person", "an event added as a what-if has the effect that whatif has", added(tab, builder, ledger))
        tally.check("person", "a dropped row and its undoing", dropped(tab, builder, ledger, answers))
        tally.check("person", "the plan is that of plan", plan(tab, builder, ledger))
        tally.check("person", "a row that is refused says why and changes nothing", refused(tab, answers))
        tally.check("person", "nothing went wrong on the way", tab.problems())
    with browser.open(page, "#/15") as tab:
        tally.check("person", "a reading switched is that reading fixed", reading(tab, builder, ledger))


def everybody(tab, answers):
    problems = []
    for index, answer in enumerate(answers):
        tab.page.evaluate("place => { location.hash = place }", f"#/{index}")
        tab.page.wait_for_function(
            "person => (document.querySelector('.person-name small') ?? document.querySelector('.person-name bdi'))?.textContent === person",
            arg=answer["person"],
        )
        problems += differences(tab.page.evaluate(READ), years_of(answer), answer["person"])
        shown = tab.page.eval_on_selector(".standing", "element => element.classList[1]")
        problems += differences(shown, answer["verdict"], answer["person"])
    return problems


def pictures(tab, builder, ledger, flags, answers):
    _, output = builder.run("timeline", "--people", ledger[0], "--events", ledger[1], "--by", "year", "--json", *flags)
    problems = []
    for index, line in enumerate(output.splitlines()):
        series = json.loads(line)
        tab.page.evaluate("place => { location.hash = place }", f"#/{index}")
        tab.page.wait_for_timeout(60)
        hatched = tab.page.locator(".picture-drawing rect.cut").count() > 0
        cut = any(period["cut"]["total"] > 0 for period in series["periods"])
        problems += differences(hatched, cut, series["person"])
        years = answers[index]["years"] or series["periods"]
        problems += differences(tab.page.locator(".picture-drawing .column").count(), len(years), series["person"])
    return problems


def sentence(tab, builder, ledger, person):
    problems = []
    for language in ("zh", "en"):
        _, output = builder.run(
            "check", "--people", ledger[0], "--events", ledger[1], "--person", person, "--lang", language
        )
        expected = output.splitlines()[1].split(maxsplit=1)[1]
        if expected not in tab.text(".verdict"):
            problems.append(f"{expected!r} is not in {tab.text('.verdict')!r}")
        if len(tab.texts(".advice p")) == 0:
            problems.append("nothing says what to do next")
        tab.page.click("#language")
    return problems


def clause(tab):
    tab.page.locator(".year-details[open] .clause > summary").first.click()
    tab.page.wait_for_timeout(50)
    text = tab.text(".clause[open] .clause-text p")
    return [] if len(text) > 10 else [f"the clause says {text!r}"]


def fill_form(tab, cells):
    for name, value in cells.items():
        field = f"[data-key=field-{name}]"
        if tab.page.eval_on_selector(field, "element => element.tagName") == "SELECT":
            tab.page.select_option(field, value)
        else:
            tab.page.fill(field, value)


def whatif(builder, ledger, person, *flags):
    _, output = builder.run(
        "whatif", "--people", ledger[0], "--events", ledger[1], "--person", person, "--json", *flags
    )
    return json.loads(output)


def added(tab, builder, ledger):
    if not tab.page.eval_on_selector(".what-if", "element => element.open"):
        tab.page.click(".what-if > summary")
    fill_form(tab, {"route": "training", "start": "2021-05-10", "quantity": "3", "item": "补修班"})
    expected = whatif(builder, ledger, "H007", "--add", 'route=training start=2021-05-10 quantity=3 item="补修班"')
    addition = expected["additions"][0]
    problems = []
    for words in (f"折算 {addition['claimed']}", f"实际增加 {addition['added']}", "2021年 未达到 → 达到"):
        if words not in tab.text(".preview"):
            problems.append(f"{words!r} is not in the preview {tab.text('.preview')!r}")
    tab.page.click(".change-form [type=submit]")
    problems += differences(tab.page.evaluate(READ), years_of(expected["after"]), "after adding")
    row = tab.page.eval_on_selector_all(
        "[data-key=row-6] td.year:not(.none)", "cells => cells.map(cell => cell.classList[1])"
    )
    problems += differences(row, [year["outcome"] for year in expected["after"]["years"]], "the grid")
    return problems


def dropped(tab, builder, ledger, answers):
    tab.page.click("[data-key=reset]")
    problems = differences(tab.page.evaluate(READ), years_of(answers[6]), "after resetting")
    tab.page.click("[data-key=drop-103]")
    # Lines are those of the file as it then stands, so that they differ below the row that is gone.
    expected = years_of(whatif(builder, ledger, "H007", "--drop-line", "103")["after"])
    problems += differences(without_lines(tab.page.evaluate(READ)), without_lines(expected), "after dropping")
    tab.page.click("[data-key=undo]")
    return problems + differences(tab.page.evaluate(READ), years_of(answers[6]), "after undoing")


def without_lines(years):
    return [{**year, "credits": [credit[1:] for credit in year["credits"]]} for year in years]


def plan(tab, builder, ledger):
    _, output = builder.run(
        "plan", "--people", ledger[0], "--events", ledger[1], "--person", "H007", "--as-of", "2021-06-30", "--json"
    )
    expected = json.loads(output)
    tab.page.click(".plan > summary")
    tab.page.fill("[data-key=plan-day]", "2021-06-30")
    tab.page.click(".plan-form [type=submit]")
    shown = tab.page.eval_on_selector_all(
        ".plan-year", "years => years.map(year => [year.classList[1], year.querySelectorAll('ul > li').length])"
    )
    problems = differences(shown, [[year["status"], len(year["steps"])] for year in expected["years"]], "plan")
    tab.page.click("[data-key=plan-try]")
    outcomes = [year["outcome"] for year in tab.page.evaluate(READ)]
    if outcomes[3] != "met":
        problems.append(f"with the plan tried the years are {outcomes}")
    tab.page.click("[data-key=reset]")
    return problems


def refused(tab, answers):
    fill_form(tab, {"route": "training", "start": "2021-05-10", "quantity": "many"})
    tab.page.click(".change-form [type=submit]")
    problems = [] if tab.page.locator(".preview .refused").count() else ["nothing says that the row is refused"]
    return problems + differences(tab.page.evaluate(READ), years_of(answers[6]), "after a refusal")


def reading(tab, builder, ledger):
    name = "person-posting-straddle"
    expected = builder.answers(*ledger, "--reading", "posting-straddle=six-in-year")
    tab.page.check(f"[data-key={name}-six-in-year]")
    problems = differences(tab.page.evaluate(READ), years_of(expected[15]), "H016")
    problems += differences(tab.counts(), counts_of(expected), "counts")
    tab.page.click("[data-key=person-strict]")
    problems += differences(tab.counts(), counts_of(builder.answers(*ledger, "--reading", "strict")), "all strict")
    tab.page.click("[data-key=person-lenient]")
    problems += differences(tab.counts(), counts_of(builder.answers(*ledger, "--reading", "lenient")), "all lenient")
    tab.page.click("[data-key=person-open]")
    return problems + differences(tab.counts(), counts_of(builder.answers(*ledger)), "all open") + tab.problems()
