"""The shipped sample: the ledger that the README runs is whole, and shows every outcome there is."""

import csv

from match import loads

SHOWN = {"met", "unmet", "deemed", "attested", "undetermined"}
# Further answers in JSON, which the schema is to hold.
FURTHER = ["check --all --seal", "check --as-of 2021-06-30", "check --compare", "timeline", "timeline --by month",
           "plan --as-of 2021-06-30", "plan --as-of 2021-06-30 --unit"]
KEYS = {"person", "target", "window", "verdict", "certainty", "dependsOn", "ifApproved", "years", "warnings"}


def run(folder, command, tally):
    group = f"samples/{folder.name}"
    files = ["--people", folder / "people.csv", "--events", folder / "events.csv"]
    try:
        with open(folder / "people.csv", encoding="utf-8-sig", newline="") as file:
            persons = [row["person"] for row in csv.DictReader(file)]
        status, output, messages = command.run(["check", "--json", *files])
        answers = [loads(line) for line in output.splitlines()]
    except (OSError, ValueError, KeyError) as error:
        tally.fail(group, "the sample can be read and answered", f"{type(error).__name__}: {error}")
        tally.end_group(group)
        return

    def check(sentence, *problems):
        tally.check(group, sentence, [problem for problem in problems if problem])

    check("the sample is answered without a rejected row",
          status != 0 and f"expected exit status 0, got {status}\n{messages[:1000]}", not persons and "no person")
    got = [answer.get("person") for answer in answers]
    check("there is one answer for each person, in the order of the people file",
          got != persons and f"expected {' '.join(persons)}, got {' '.join(map(str, got))}")
    check("every answer holds every key of the contract",
          *(f"{answer.get('person')}: no {', '.join(sorted(KEYS - answer.keys()))}"
            for answer in answers if not KEYS <= answer.keys()))

    years = [year for answer in answers for year in answer.get("years", [])]
    reasons = {credit.get("reason") for year in years for credit in year.get("credits", [])}
    missing = SHOWN - {year.get("outcome") for year in years}
    check("the sample shows every outcome", missing and f"no year is {', '.join(sorted(missing))}")
    check("the sample shows a pending event", "pending" not in reasons and "no event is pending")
    check("the sample shows an answer that depends on a reading",
          all(answer.get("certainty") != "depends" for answer in answers) and "every answer is firm")
    for words in FURTHER:
        status, output, messages = command.run([*words.split(), "--json", *files])
        check(f"the sample is answered in JSON: {words}",
              status != 0 and f"expected exit status 0, got {status}\n{messages[:1000]}", not output and "no output")
    for language in ("en", "zh"):
        status, output, messages = command.run(["check", "--full", "--lang", language, *files])
        check(f"the sample is answered as text, --lang {language}",
              status != 0 and f"expected exit status 0, got {status}\n{messages[:1000]}", not output and "no output")
        status, output, messages = command.run(["check", "--lang", language, *files])
        check(f"and on a screen of 24 lines, --lang {language}",
              status != 0 and f"expected exit status 0, got {status}\n{messages[:1000]}", not output and "no output",
              len(output.splitlines()) > 24 and f"{len(output.splitlines())} lines", messages)
    tally.end_group(group)
