"""Five thousand people: the counts of `score`, and how long the page takes."""

import csv
from collections import Counter

from browser import differences

PERSONS = 5000


def run(browser, builder, samples, tally):
    builder.run("generate", "--persons", PERSONS, "--seed", 1, "--out", "cohort")
    people, events = builder.folder / "cohort" / "people.csv", builder.folder / "cohort" / "events.csv"
    page = builder.page("cohort", people, events)
    builder.run("score", "--people", people, "--events", events, "--out", "cohort.csv", "--rejects", "rejects.csv")
    with open(builder.folder / "cohort.csv", encoding="utf-8-sig") as file:
        scored = list(csv.DictReader(file))
    with browser.open(page, height=1000) as tab:
        tally.check("cohort", f"{PERSONS} people are counted as score counts them", differences(tab.counts(), counts_of_scores(scored), "counts"))
        rows = tab.page.locator("tr.person").count()
        tally.check("cohort", "only the rows in sight exist", [] if 0 < rows < 120 else [f"{rows} rows"])
        tab.page.locator("tr.person").first.click()
        tab.page.wait_for_selector("[data-key^=drop-]", state="attached")
        tab.page.evaluate("document.querySelectorAll('.year-details').forEach(each => { each.open = true })")
        for _ in range(5):
            tab.page.locator("[data-key^=drop-]").first.click()
        tally.check("cohort", "dropping rows says so", differences(tab.page.locator(".edits li").count(), 5, "changes"))
        tally.check("cohort", "nothing went wrong on the way", tab.problems())
        print(f"cohort: page {page.stat().st_size} bytes, first answer {milliseconds(tab, 'xueshi:start')} "
              f"(reading {milliseconds(tab, 'xueshi:read')}, answering {milliseconds(tab, 'xueshi:answer')}), "
              f"what-if with the whole page redrawn {milliseconds(tab, 'xueshi:what-if')}")


def counts_of_scores(scored):
    verdicts = Counter(row["verdict"] for row in scored)
    return {"all": len(scored), **{verdict: verdicts[verdict] for verdict in ("eligible", "ineligible", "undetermined", "barred")},
            "depends": sum(row["certainty"] == "depends" for row in scored),
            "ifApproved": sum(row["verdict"] != "eligible" and row["if_approved"] == "eligible" for row in scored)}


def milliseconds(tab, name):
    """The middle one of the times measured."""
    times = sorted(tab.measures(name))
    return f"{times[len(times) // 2]:.1f} ms" if times else "not measured"
