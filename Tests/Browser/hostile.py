"""A ledger written to harm: names, units, items and ids that would be markup, script or a change of direction."""

from browser import counts_of, differences

NASTY = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    '"><svg onload=alert(3)>',
    "' onclick='alert(4)",
    "\u202e倒着读\u202c",
    "{1} ${alert(5)} {{7*7}}",
    "<!--xueshi:data-->",
    "javascript:alert(6)",
    '=HYPERLINK("http://example.com")',
    "__proto__",
]


def run(browser, builder, samples, tally):
    people = builder.write(
        "hostile-people.csv",
        [["person", "name", "unit", "place", "level", "year", "specialty"]]
        + [[f"{number}{text}", text, text, "湘潭", "中级", "2022", text] for number, text in enumerate(NASTY)],
    )
    events = builder.write(
        "hostile-events.csv",
        [["person", "route", "start", "hours", "category", "item", text_column := "<b>"]]
        + [
            [f"{number}{text}", "registered", "2021-03-01", "90", "professional", text, text_column]
            for number, text in enumerate(NASTY)
        ],
    )
    answers = builder.answers(people, events)
    page = builder.page("hostile", people, events)
    with browser.open(page) as tab:
        tally.check("hostile", "everybody is answered for", differences(tab.counts(), counts_of(answers), "counts"))
        tally.check("hostile", "names are shown as they are written", shown(tab, ".grid .name bdi"))
        tally.check("hostile", "a person's page shows names and items as they are written", persons(tab))
        tally.check("hostile", "printed sheets show names as they are written", printed(tab))
        tally.check(
            "hostile", "no script ran, nothing was asked for, no policy was broken", tab.problems() + foreign(tab)
        )
    with browser.open(builder.page("hostile-empty")) as tab:
        tab.page.set_input_files("#pick-people", people)
        tab.page.set_input_files("#pick-events", events)
        tab.page.wait_for_selector(".unit")
        tally.check(
            "hostile",
            "the same when the files are opened on the empty page",
            shown(tab, ".grid .name bdi") + tab.problems() + foreign(tab),
        )


def shown(tab, selector):
    found = tab.page.eval_on_selector_all(selector, "all => all.map(each => each.textContent)")
    return [f"{text!r} is not shown" for text in NASTY if text not in found]


def persons(tab):
    problems = []
    for number, text in enumerate(NASTY):
        tab.page.evaluate("place => { location.hash = place }", f"#/{number}")
        tab.page.wait_for_timeout(60)
        problems += differences(tab.page.locator(".person-name bdi").first.text_content(), text, "name")
        # textContent also of what is folded away.
        if text not in tab.page.eval_on_selector_all(".events bdi", "all => all.map(each => each.textContent)"):
            problems.append(f"{text!r} is not among the events")
    return problems


def printed(tab):
    tab.page.evaluate("location.hash = '#/'")
    tab.page.wait_for_timeout(60)
    tab.page.click("#menu > summary")
    tab.page.locator("#menu .menu-list button", has_text="汇总表").click()
    return shown(tab, ".paper .list bdi")


def foreign(tab):
    """Elements that the page never makes."""
    count = tab.page.evaluate(
        "document.querySelectorAll('img, iframe, object, embed, [onerror], [onload], [onclick], body script:not([type])').length"
    )
    # One script is the page's own.
    return [] if count <= 1 else [f"{count - 1} elements that the page never makes"]
