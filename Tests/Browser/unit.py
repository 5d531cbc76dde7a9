"""The unit: its headline, its grid, filters, languages, keyboard, names of controls."""

import json

from browser import counts_of, differences

CONTROLS = {
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "radio",
    "checkbox",
    "link",
    "DisclosureTriangle",
    "spinbutton",
    "Date",
    "grid",
    "img",
}


def run(browser, builder, samples, tally):
    people, events = samples / "hospital" / "people.csv", samples / "hospital" / "events.csv"
    page = builder.page("hospital", people, events)
    answers = builder.answers(people, events)
    for width, scheme in ((1440, "light"), (360, "dark")):
        with browser.open(page, width=width, color_scheme=scheme) as tab:
            tally.check(
                "unit",
                f"the headline counts what check counts, {width} pixels wide",
                differences(tab.counts(), counts_of(answers), "counts"),
            )
            tally.check("unit", f"the page asks for nothing and breaks no policy, {width} pixels wide", tab.problems())
            tally.check("unit", f"nothing is wider than {width} pixels", wider(tab, width))
    empty = builder.page("unit-empty")
    for width in (360, 900, 1120, 1600):
        problems = []
        for path, place in ((page, "#/6"), (page, "#/15"), (empty, "")):
            with browser.open(path, place, width=width) as tab:
                for _ in range(2):
                    problems += [f"{place}: {problem}" for problem in wider(tab, width)]
                    tab.page.click("#language")
        tally.check("unit", f"no view is wider than {width} pixels, in either language", problems)
    with browser.open(page) as tab:
        tally.check(
            "unit",
            "the grid shows everybody's verdict and years as check has them",
            differences(grid(tab), expected_grid(answers), "grid"),
        )
        tally.check("unit", "the riskiest come first", risk(tab))
        tally.check("unit", "each number of the headline lists whom it counts", filters(tab, answers))
        tally.check("unit", "search finds a person by name or id", search(tab))
        tally.check("unit", "every control has a name, in both languages", names(tab))
        tally.check(
            "unit",
            "both languages say the same numbers, and English leaves no Chinese control",
            languages(tab, answers),
        )
        tally.check("unit", "a bar of the histogram lists as many people as it counts", histogram(tab))
        tally.check("unit", "nothing went wrong on the way", tab.problems())
    with browser.open(page) as tab:
        tally.check("unit", "keys alone reach a person and come back to the row", keyboard(tab))


def wider(tab, width):
    found = tab.page.evaluate("document.documentElement.scrollWidth")
    return [f"the document is {found} pixels wide"] if found > width else []


def grid(tab):
    return tab.page.eval_on_selector_all(
        "tr.person",
        """rows => Object.fromEntries(rows.map(row => [
      (row.querySelector('.id') ?? row.querySelector('.name')).textContent,
      [row.classList[1], [...row.querySelectorAll('td.year:not(.none)')].map(cell => cell.classList[1])]]))""",
    )


def expected_grid(answers):
    return {answer["person"]: [answer["verdict"], [year["outcome"] for year in answer["years"]]] for answer in answers}


def risk(tab):
    verdicts = tab.page.eval_on_selector_all("tr.person", "rows => rows.map(row => row.classList[1])")
    order = ["barred", "ineligible", "undetermined", "eligible"]
    ranks = [order.index(verdict) for verdict in verdicts]
    return [] if ranks == sorted(ranks) else [f"in this order: {verdicts}"]


def filters(tab, answers):
    problems = []
    for name, number in counts_of(answers).items():
        if name in ("all", "barred"):
            continue
        tab.page.click(f"[data-key=filter-{name}]")
        problems += differences(len(grid(tab)), number, name)
        tab.page.click(f"[data-key=filter-{name}]")
    return problems


def search(tab):
    problems = []
    for words, person in (("秦艽", "H007"), ("h016", "H016")):
        tab.page.fill("#search", words)
        problems += differences(list(grid(tab)), [person], words)
    tab.page.fill("#search", "nobody is called this")
    if grid(tab) or "没有符合" not in tab.text(".grid"):
        problems.append("a search for nobody does not say so")
    tab.page.fill("#search", "")
    return problems


def names(tab):
    problems = []
    session = tab.context.new_cdp_session(tab.page)
    for language in ("zh", "en"):
        for place in ("#/", "#/6"):
            tab.page.evaluate("place => { location.hash = place }", place)
            tab.page.wait_for_timeout(100)
            nodes = session.send("Accessibility.getFullAXTree")["nodes"]
            for node in nodes:
                role = node.get("role", {}).get("value")
                if not node.get("ignored") and role in CONTROLS and not node.get("name", {}).get("value", "").strip():
                    problems.append(
                        f"{language} {place}: a {role} without a name: {json.dumps(node.get('properties', []))[:200]}"
                    )
            roles = {node.get("role", {}).get("value") for node in nodes if not node.get("ignored")}
            problems += [
                f"{language} {place}: no {landmark}"
                for landmark in ("banner", "main", "contentinfo", "status")
                if landmark not in roles
            ]
        tab.page.evaluate("location.hash = '#/'")
        tab.page.wait_for_timeout(100)
        tab.page.click("#language")
    return problems


def languages(tab, answers):
    problems = []
    for language, lang in (("zh", "zh-CN"), ("en", "en")):
        problems += differences(tab.page.get_attribute("html", "lang"), lang, "lang")
        problems += differences(tab.counts(), counts_of(answers), language)
        if language == "en":
            for text in tab.texts("button:not([lang]), .tools option, .grid thead th, .legend, h2, label"):
                if any("\u4e00" <= letter <= "\u9fff" for letter in text):
                    problems.append(f"in English the page says {text!r}")
        tab.page.click("#language")
    return problems


def histogram(tab):
    problems = []
    for position in range(tab.page.locator(".bar").count()):
        words = tab.page.locator(".bar").nth(position).get_attribute("aria-label")
        tab.page.locator(".bar").nth(position).press("Enter")
        problems += differences(len(grid(tab)), int(words.split("：")[-1].split()[0]), words)
        tab.page.locator(".bar").nth(position).press("Enter")
    return problems


def keyboard(tab):
    problems = []
    tab.page.keyboard.press("Tab")
    problems += differences(tab.page.evaluate("document.activeElement.id"), "skip", "the first stop")
    for _ in range(40):
        tab.page.keyboard.press("Tab")
        if tab.page.evaluate("document.activeElement.matches('tr.person')"):
            break
    else:
        return problems + ["no row of the grid can be reached with Tab"]
    tab.page.keyboard.press("ArrowDown")
    tab.page.keyboard.press("ArrowDown")
    row = tab.page.evaluate("document.activeElement.dataset.key")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_selector(".sheet-of-person")
    problems += differences(tab.page.evaluate("location.hash"), f"#/{row.removeprefix('row-')}", "the address")
    problems += differences(tab.page.evaluate("document.activeElement.id"), "person-name", "the focus")
    said = tab.text("#live")
    if not said:
        problems.append("the verdict is not announced")
    tab.page.keyboard.press("Escape")
    tab.page.wait_for_selector(".sheet-of-person", state="detached")
    problems += differences(tab.page.evaluate("document.activeElement.dataset.key"), row, "the focus after Escape")
    return problems
