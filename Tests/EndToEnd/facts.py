"""What answers say of rows is what was done with them: which row a repetition repeats, which pending row decides."""

from command import EVENTS, LEDGER, PEOPLE, table
from match import loads

PERSON = {"person": "A", "place": "330400", "level": "intermediate", "year": 2026}
REGISTERED = {"person": "A", "route": "registered", "start": "2025-12-01", "hours": 90, "category": "professional"}


def run(command, tally):
    def check(sentence, events, *expected):
        """`expected`: what must come of the answer as JSON, and what its texts must and must not say."""
        files = {"people.csv": table(PEOPLE, [PERSON])[0], "events.csv": table(EVENTS, events)[0]}
        problems = []
        arguments = ["check", *LEDGER[2:], "--years", "2025"]
        lines, problem = command.lines([*arguments, "--lang", "en", "--json"], files)
        problems.append(problem)
        texts = {}
        for language in ("en", "zh"):
            status, texts[language], messages = command.run([*arguments, "--lang", language], files)
            problems.append(status != 0 and f"expected exit status 0, got {status}\n{messages[:500]}")
        if not any(problems):
            answer = loads(lines[0])
            for name, right in expected:
                problems.append(not right(answer, texts) and f"{name}\n{lines[0]}\n{texts['en']}\n{texts['zh']}")
        tally.check("facts", sentence, [problem for problem in problems if problem])

    check("a title repeats the row that counted, not the one refused before it", _courses("rejected", "approved", "approved"),
          ("the JSON names line 3", lambda answer, _: _duplicate(answer)["repeats"] == 3),
          ("the texts name line 3", lambda _, texts: "repeats line 3" in texts["en"] and "与第 3 行" in texts["zh"]),
          ("the texts do not name line 2", lambda _, texts: "line 2" not in texts["en"] and "第 2 行" not in texts["zh"]))
    check("a pending row that makes a later one a repetition decides", _courses("rejected", "pending", "approved"),
          ("eligible, and not once it is approved",
           lambda answer, _: (answer["verdict"], answer["ifApproved"]) == ("eligible", "ineligible")),
          ("the JSON says that line 3 turns the verdict and 2025", lambda answer, _: answer["pending"] == [
              {"line": 3, "ifApproved": "ineligible", "turnsVerdict": True, "turnsYears": [2025]}]),
          ("the texts name line 3 and what its approval turns", lambda _, texts:
           "Once line 3 is approved" in texts["en"] and "the verdict is not eligible instead of eligible" in texts["en"]
           and "第 3 行通过后" in texts["zh"] and "结论由「可以申报」变为「不可以申报」" in texts["zh"]))
    check("a violation bars by the clause of its year's notice",
          [REGISTERED, {"person": "A", "route": "violation", "start": "2025-03-01"}],
          ("the JSON names line 3 and the clause", lambda answer, _: answer["barredBy"]["line"] == 3
           and answer["barredBy"]["rulebook"] == "jiaxing-2025" and answer["barredBy"]["clause"]),
          ("the texts name them too", lambda answer, texts: "line 3 records" in texts["en"]
           and answer["barredBy"]["clause"] in texts["zh"]))
    check("a year names the rows that lie in it and belong to another, or reduce nothing",
          [REGISTERED, {"person": "A", "route": "training", "start": "2025-12-31", "end": "2026-01-01", "quantity": 2},
           {"person": "A", "route": "leave", "start": "2024-10-01", "end": "2025-04-30", "level": "sick"}],
          ("the JSON says so", lambda answer, _: answer["years"][0]["touched"] == [
              {"line": 3, "route": "training", "effect": "other-year", "year": 2026},
              {"line": 4, "route": "leave", "effect": "unspoken"}]),
          ("the texts say so", lambda _, texts: "1 day of it in this year; its hours belong to 2026, outside the window" in texts["en"]
           and "第 4 行 离岗（病假）（2024-10-01…2025-04-30）：在这一年有 120 天" in texts["zh"]))
    _papers(command, tally)
    tally.end_group("facts")


def _papers(command, tally):
    """What a row states of its papers is held against the notice, and changes nothing else."""
    people = table(PEOPLE, [{"person": "A", "place": "430300", "level": "intermediate", "year": 2022}])[0]
    row = {"person": "A", "route": "training", "start": "2021-05-10", "end": "2021-05-11", "quantity": 2, "item": "甲班"}

    def answer(evidence):
        events = table([*EVENTS, "evidence"], [{**row, "evidence": evidence}])[0]
        files = {"people.csv": people, "events.csv": events}
        lines, problem = command.lines(["check", *LEDGER[2:], "--json"], files)
        texts = {lang: command.run(["check", *LEDGER[2:], "--lang", lang], files)[1] for lang in ("en", "zh")}
        return problem, loads(lines[0]) if lines else {}, texts

    for evidence, present, missing, unknown, en, zh in [
        ("培训通知", ["class-notice"], [["completion-certificate"]], [], "still missing: certificate of completion", "还缺结业证书"),
        ("课程表、结业证书", ["timetable", "completion-certificate"], [], [], "one set is complete", "材料已齐"),
        ("照片", [], [["class-notice", "timetable", "schedule", "sign-in-sheet"], ["completion-certificate"]], ["照片"],
         "“照片” is no one paper", "“照片”不是通知为它写明的一种材料"),
    ]:
        problem, found, texts = answer(evidence)
        _, plain, _ = answer("")
        told = next((credit.pop("evidence", None) for year in found.get("years", []) for credit in year["credits"]), None)
        tally.check("facts", f"papers: {evidence}", [each for each in [
            problem, told != {"present": present, "missing": missing, "unknown": unknown} and f"{told}",
            found != plain and "the rest of the answer changed", en not in texts["en"] and texts["en"],
            zh not in texts["zh"] and texts["zh"]] if each])


def _courses(*statuses):
    """One title in three rows, and the professional hours of the year."""
    starts = ["2024-05-01", "2024-06-01", "2025-07-01"]
    return [{"person": "A", "route": "public-course", "start": start, "hours": 30, "item": "数字素养", "status": status}
            for start, status in zip(starts, statuses)] + [REGISTERED]


def _duplicate(answer):
    return next(credit for credit in answer["years"][0]["credits"] if credit.get("reason") == "duplicate")
