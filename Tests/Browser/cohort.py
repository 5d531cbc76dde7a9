"""Five thousand people: the counts of `check`, and how long the page takes."""

from browser import counts_of, differences

PERSONS = 5000


def run(browser, builder, samples, tally):
    builder.run("generate", "--persons", PERSONS, "--seed", 1, "--out", "cohort")
    people, events = builder.folder / "cohort" / "people.csv", builder.folder / "cohort" / "events.csv"
    page = builder.page("cohort", people, events)
    answers = builder.answers(people, events)
    with browser.open(page, height=1000) as tab:
        tally.check(
            "cohort",
            f"{PERSONS} people are counted as check counts them",
            differences(tab.counts(), counts_of(answers), "counts"),
        )
        rows = tab.page.locator("tr.person").count()
        tally.check("cohort", "only the rows in sight exist", [] if 0 < rows < 120 else [f"{rows} rows"])
        tab.page.locator("tr.person").first.click()
        tab.page.wait_for_selector("[data-key^=drop-]", state="attached")
        tab.page.evaluate("document.querySelectorAll('.year-details').forEach(each => { each.open = true })")
        for _ in range(5):
            tab.page.locator("[data-key^=drop-]").first.click()
        tally.check("cohort", "dropping rows says so", differences(tab.page.locator(".edits li").count(), 5, "changes"))
        tally.check("cohort", "nothing went wrong on the way", tab.problems())
        print(
            f"cohort: page {page.stat().st_size} bytes, first answer {milliseconds(tab, 'xueshi:start')} "
            f"(reading {milliseconds(tab, 'xueshi:read')}, answering {milliseconds(tab, 'xueshi:answer')}), "
            f"what-if with the whole page redrawn {milliseconds(tab, 'xueshi:what-if')}"
        )


def milliseconds(tab, name):
    """The middle one of the times measured."""
    times = sorted(tab.measures(name))
    return f"{times[len(times) // 2]:.1f} ms" if times else "not measured"
