"""What is printed: the certificate, the summary table, the list for public notice."""

import re

from browser import differences


def run(browser, builder, samples, tally):
    people, events = samples / "hospital" / "people.csv", samples / "hospital" / "events.csv"
    answers = builder.answers(people, events)
    page = builder.page("sheets", people, events)
    with browser.open(page, "#/0", height=900) as tab:
        tally.check("sheets", "an eligible person has a certificate, on one sheet of A4, with a seal", slip(tab))
        tally.check(
            "sheets",
            "the seals of a certificate and of the summary table are verified by the command",
            seals(tab, builder, people, events),
        )
        tab.page.evaluate("location.hash = '#/6'")
        tab.page.wait_for_selector("[data-key=change-103]", state="attached")
        tally.check(
            "sheets",
            "nobody else has one",
            [] if tab.page.locator("[data-key=slip]").count() == 0 else ["H007 is offered one"],
        )
        tally.check("sheets", "the summary table lists everybody", listing(tab, "汇总表", len(answers)))
        eligible = sum(answer["verdict"] == "eligible" for answer in answers)
        tally.check(
            "sheets",
            "the list for public notice has the eligible, names masked unless asked otherwise",
            notice(tab, eligible),
        )
        tally.check("sheets", "nothing went wrong on the way", tab.problems())


def paper(tab):
    """Sizes of the sheets that would be printed, in points."""
    data = tab.page.pdf(prefer_css_page_size=True)
    return [
        tuple(round(float(each)) for each in box.split()[2:]) for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", data)
    ]


def slip(tab):
    tab.page.click("[data-key=slip]")
    text = tab.text(".paper")
    problems = [
        f"{words!r} is not on it"
        for words in ("学时认定单", "存根", "苏半夏", "2018", "2021", "核验")
        if words not in text
    ]
    problems += differences(paper(tab), [(842, 595)], "sheets")
    tab.page.emulate_media(media="print")
    if tab.page.locator("header").is_visible() or not tab.page.locator(".slip-page").is_visible():
        problems.append("printing shows more, or less, than the sheet")
    tab.page.emulate_media(media="screen")
    tab.page.locator(".sheet-tools button").first.click()
    return problems


def seals(tab, builder, people, events):
    problems = []
    slip = lambda: tab.page.click("[data-key=slip]")
    summary = lambda: open_list(tab, "汇总表")
    public = lambda: open_list(tab, "公示名单")
    # What is altered on each paper, and what must be told of it: the recomputed entry, or the words nobody vouches for.
    for name, open_sheet, ticks, alterations in (
        ("slip", slip, [], [("苏半夏", "苏半秋", "苏半夏"), ("126.5", "136.5", "126.5"), ("中级", "高级", "中级职称"),
                            ("2018 年至", "2017 年至", "自2018年至"), ("现有职称", "现有职称 主治", "主治")]),
        ("papers", lambda: tab.page.click("[data-key=papers]"), [], [
            ("苏半夏", "苏半秋", "姓名：苏半夏"), ("结业证书", "结业证明", "培训签到表；结业证书"), ("附1·一·1", "附1·一·2", "附1·一·1"),
            ("经办人：", "经办人：李四", "李四")]),
        ("summary", summary, [], [("陈当归", "陈当川", "陈当归"), ("不可以申报", "可以申报", "不可以申报"), ("H004", "H104", "H004")]),
        ("masked", public, [], [("126.5", "136.5", "126.5"), ("正高级", "高级", "正高级")]),
        ("notice", public, [0], [("苏半夏", "苏半秋", "苏半夏"), ("人", "人 另有一人", "另有一人")]),
        ("contents", public, [0, 1], [("伤口造口", "伤口选口", "伤口选口"), ("（40）", "（50）", "（50）")]),
    ):
        open_sheet()
        for tick in ticks:
            tab.page.locator(".sheet-tools input").nth(tick).click()
        text = tab.text(".paper")
        for tick in reversed(ticks):
            tab.page.locator(".sheet-tools input").nth(tick).click()
        tab.page.locator(".sheet-tools button").first.click()
        status, said = verify(builder, people, events, name, text)
        if status != 0:
            problems.append(f"{name}: verify exits {status}: {said}")
        # What was tampered with must not pass.
        before, fingerprint, after = text.rpartition("指纹 sha256:")
        changed = before + fingerprint + ("0" if after[0] != "0" else "1") + after[1:]
        status, said = verify(builder, people, events, name, changed)
        if status == 0:
            problems.append(f"{name}: another fingerprint is verified: {said}")
        for right, wrong, told in alterations:
            if right not in text:
                problems.append(f"{name}: {right} does not stand on it")
            status, said = verify(builder, people, events, name, text.replace(right, wrong, 1))
            found, _, beyond = said.partition("须人工对照")
            if told not in found.partition("纸上没有")[2] + beyond:
                problems.append(f"{name}: {right} altered to {wrong} is not told: {said[-1500:]}")
    return problems


def verify(builder, people, events, name, text):
    printed = builder.folder / f"{name}.txt"
    printed.write_text(text, encoding="utf-8")
    status, said = builder.run("report", "--verify", printed, "--people", people, "--events", events, "--lang", "zh")
    return status, said + builder.messages


def open_list(tab, name):
    tab.page.click("#menu > summary")
    tab.page.locator("#menu .menu-list button", has_text=name).click()
    tab.page.wait_for_selector(".paper .list")


def listing(tab, name, count):
    open_list(tab, name)
    problems = differences(tab.page.locator(".paper .list tbody tr").count(), count, "rows")
    problems += differences(set(paper(tab)), {(842, 595)}, "sheets")
    problems += differences("核验" in tab.text(".paper .seal-line"), True, "a seal")
    tab.page.locator(".sheet-tools button").first.click()
    return problems


def notice(tab, count):
    open_list(tab, "公示名单")
    names = tab.texts(".paper .list tbody td:nth-child(2)")
    problems = differences(len(names), count, "rows")
    problems += [f"{name} is not masked" for name in names if "*" not in name]
    tab.page.locator(".sheet-tools input").first.uncheck()
    problems += [f"{name} is masked" for name in tab.texts(".paper .list tbody td:nth-child(2)") if "*" in name]
    return problems
