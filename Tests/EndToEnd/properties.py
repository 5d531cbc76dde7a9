"""What holds for everybody, tried through `check --json` on random people of every place."""

import re

from command import EVENTS, LEDGER, PEOPLE, table
from cohort import Cohort
from match import loads, show

PERSONS = 500
# A seed, and the years asked for; without any, those that the notices themselves ask for.
COHORTS = [(1, None), (2, (2025, 2025)), (3, (2023, 2023)), (4, (2021, 2022))]
# Counties without a notice of their own, and a place whose province has none.
OTHERS = [("330402", 2025), ("320402", 2025), ("430302", 2022), ("110000", 2024)]
PASSES = {"met", "deemed", "attested", "exempt"}
# What the people tried must show, each at least so many times, or a property may hold for want of anybody.
SHOWN = {
    "verdict": (20, {"eligible", "ineligible", "undetermined", "barred"}),
    "certainty": (20, {"firm", "depends"}),
    "outcome": (3, {"met", "deemed", "attested", "exempt", "undetermined", "unmet"}),
    "reason": (3, {"rejected", "pending", "not-recognised", "specialty", "duplicate", "unconvertible", "cap",
                   "per-event-cap", "per-day-cap", "deemed", "outside-window"}),
}
# So many events are added to each person, each time another.
ADDITIONS = 3
# So many pending rows of each person are approved alone, one after another.
PENDING = 4
# Of a failing property so many people are shown.
FAILURES = 3


def run(data, command, tally):
    routes = loads((data / "vocabulary" / "routes.json").read_text(encoding="utf-8"))["routes"]
    rulebooks = [loads(file.read_text(encoding="utf-8")) for file in sorted((data / "rulebooks").glob("*.json"))]
    seen = []
    for seed, window in COHORTS:
        places = OTHERS + [(rulebook["place"], _year_of(rulebook)) for rulebook in rulebooks
                           for _ in range(6 if _is_for(rulebook, window) else 1)]
        # The years about the window too: events of other years must not matter.
        years = range(window[0] - 1, window[1] + 2) if window else None
        trial = _Trial(command, Cohort(seed, PERSONS, years, places, routes), window)
        name = f"seed {seed}" + (f", years {window[0]}-{window[1]}" if window else "")
        for sentence, problems in trial.properties():
            tally.check("properties", f"{sentence} ({name})", problems)
        seen += trial.base.values()
    tally.check("properties", "the people tried show every verdict, outcome, reason and rulebook",
                _unseen(seen, {rulebook["id"] for rulebook in rulebooks}))
    tally.end_group("properties")


def _year_of(rulebook):
    """An application year that the notice is for."""
    if "applications" in rulebook:
        return rulebook["applications"]["to"]
    return min(rulebook["years"].get("to", 2025), 2025)


def _is_for(rulebook, window):
    """Whether the years asked for are a notice's own; without any, whether it says which they are."""
    if window is None:
        return "applications" in rulebook
    years = rulebook["years"]
    return years["from"] <= window[0] and window[1] <= years.get("to", window[1]) and rulebook["place"] != "100000"


# What is said of a file as a whole, where people made at random share classes and amounts.
OF_THE_FILE = re.compile(r"are of different people in one class|nine in ten")
# Where an answer says on which line its person stands.
LINE = re.compile(r'^(\{"person":"[^"]*"),"line":\d+')


class _Trial:
    """One cohort: its answer, and the answers to the same people with something changed."""

    def __init__(self, command, cohort, window):
        self.command = command
        self.cohort = cohort
        self.flags = ["--all", *(["--years", f"{window[0]}-{window[1]}"] if window else [])]
        self.mishaps = []
        self.text, self.messages = self._run(*cohort.files())
        self.base = self._answers(self.text)
        self.strict, self.lenient = self._ask("strict"), self._ask("lenient")

    def properties(self):
        """Each property's sentence and its problems; first that there was an answer at all."""
        persons = [row["person"] for row in self.cohort.people]
        problems = list(self.mishaps)
        if list(self.base) != persons:
            problems.append("not one answer a person, in the order of the file")
        if self.messages:
            problems.append(f"standard error: {self.messages[:500]}")
        yield "random people are answered, each in turn and without a message", problems
        if self.mishaps:
            return
        for sentence, find in [
            ("credits sum to the hours counted, and public and professional ones to the total", self._sums),
            ("the order of events with distinct end dates changes nothing but line numbers", self._order_of_events),
            ("the order of people changes nothing but the order of answers", self._order_of_people),
            ("a year that passes under strict readings passes by default, and then under lenient ones", self._readings),
            ("a verdict is firm exactly when strict, default and lenient readings agree on it", self._certainty),
            ("an approved event with an item of its own turns no year that passes into one that does not", self._added),
            ("ifApproved is the verdict once everything pending is approved", self._approved),
            ("approving a pending row alone comes to what the answer says of it", self._alone),
            ("approving the pending rows that decide comes to what approving all of them does", self._deciding),
            ("a duplicate repeats an approved row of its route that counted, and of its title walked before it",
             self._repeats),
            ("the text names the rows that the JSON names", self._sentences),
            ("rejected events might as well not be there", self._rejected),
            ("a column nobody knows changes nothing but a message", self._column),
        ]:
            self.mishaps = []
            problems = find()
            more = [f"and {len(problems) - FAILURES} more people"] if len(problems) > FAILURES else []
            yield sentence, self.mishaps + problems[:FAILURES] + more

    def _sums(self):
        def right(year):
            counted = year["counted"]
            if year["rulebook"] is None:
                return not any(counted.values())
            return (sum(credit["counted"] for credit in year["credits"]) == counted["total"]
                    and counted["public"] + counted["professional"] == counted["total"]
                    and all(0 <= credit["counted"] <= credit["claimed"] for credit in year["credits"]
                            if credit["route"] != "aid-posting"))

        return self._wrong((person, show(year)) for person, answer in self.base.items() for year in answer["years"]
                           if not right(year))

    def _order_of_events(self):
        order = self.cohort.random.sample(range(len(self.cohort.events)), len(self.cohort.events))
        other = self._ask(events=[self.cohort.events[index] for index in order])
        lines = {line: index + 2 for line, index in enumerate(order, 2)}

        def same(person):
            # Rows that contradict each other may be told apart by their order alone, and a remark says so.
            if self.base[person]["remarks"]:
                return True
            crowded = person in self.cohort.crowded
            one, two = _in_order(self.base[person], crowded), _in_order(other[person], crowded, lines)
            return one == two

        return self._wrong((person, show(other[person])) for person in other if not same(person))

    def _order_of_people(self):
        people = self.cohort.random.sample(self.cohort.people, len(self.cohort.people))
        text, _ = self._run(*self.cohort.files(people=people))
        answers, by_person = text.splitlines(), dict(zip(self.base, self.text.splitlines()))
        if len(answers) != len(people):
            return [f"expected {len(people)} answers, got {len(answers)}"]
        # Where a person's row stands is said, and nothing but that is another.
        return self._wrong((row["person"], got) for row, got in zip(people, answers)
                           if LINE.sub(r"\1", by_person[row["person"]]) != LINE.sub(r"\1", got))

    def _readings(self):
        passing = [{person: {year["year"] for year in answer["years"] if year["outcome"] in PASSES}
                    for person, answer in answers.items()}
                   for answers in (self.strict, self.base, self.lenient)]
        strict, default, lenient = passing
        return self._wrong((person, f"{strict[person]} ⊆ {default[person]} ⊆ {lenient[person]}") for person in strict
                           if not strict[person] <= default[person] <= lenient[person])

    def _certainty(self):
        wrong = []
        for person, answer in self.base.items():
            verdicts = [each[person]["verdict"] for each in (self.strict, self.base, self.lenient)]
            is_firm = answer["certainty"] == "firm"
            if is_firm != (len(set(verdicts)) == 1) or is_firm == bool(answer["dependsOn"]):
                wrong.append((person, f"{answer['certainty']} on {answer['dependsOn']}: {verdicts}"))
            # With every reading fixed none is open.
            wrong += [(person, show(each[person])) for each in (self.strict, self.lenient)
                      if each[person]["certainty"] != "firm" or each[person]["dependsOn"]]
        return self._wrong(wrong)

    def _added(self):
        # Where years are asked for the event is one of theirs: elsewhere it could matter to nobody.
        years = {person: [year["year"] for year in answer["years"]] or [answer["target"]["year"]]
                 for person, answer in self.base.items()}
        wrong = []
        for _ in range(ADDITIONS if years else 0):
            added = self.cohort.additions(years)
            other = self._ask(events=self.cohort.events + added)
            events = {row["person"]: show(row) for row in added}
            wrong += [(person, f"added: {events[person]}\n{year['year']}: {year['outcome']}, then {after['outcome']}")
                      for person in other for year, after in zip(self.base[person]["years"], other[person]["years"])
                      if year["outcome"] in PASSES and after["outcome"] not in PASSES]
        return self._wrong(wrong)

    def _approved(self):
        approved = [{**row, "status": "approved"} if row["status"] == "pending" else row for row in self.cohort.events]
        other = self._ask(events=approved)
        return self._wrong((person, f"{self.base[person]['ifApproved']}, then {other[person]['verdict']}")
                           for person in other if self.base[person]["ifApproved"] != other[person]["verdict"])

    def _alone(self):
        wrong = []
        # Each person's pending rows in turn; with so many rounds nearly everybody has run out of them.
        for turn in range(PENDING):
            lines = {person: answer["pending"][turn]["line"] for person, answer in self.base.items()
                     if turn < len(answer["pending"])}
            other = self._ask(events=self._approving(set(lines.values())))
            for person in lines.keys() & other.keys():
                row, before, after = self.base[person]["pending"][turn], self.base[person], other[person]
                turned = {year["year"] for year, then in zip(before["years"], after["years"])
                          if year["outcome"] != then["outcome"]}
                if after["verdict"] != row["ifApproved"] or not turned <= set(row["turnsYears"]) \
                        or (after["verdict"] != before["verdict"] and not row["turnsVerdict"]):
                    wrong.append((person, f"said {show(row)}, got {after['verdict']}, turned {turned}"))
        return self._wrong(wrong)

    def _deciding(self):
        lines = {row["line"] for answer in self.base.values() for row in answer["pending"]
                 if row["turnsVerdict"] or row["turnsYears"]}
        some = self._ask(events=self._approving(lines))
        every = self._ask(events=self._approving(set(range(2, len(self.cohort.events) + 2))))

        def come_to(answer):
            return answer["verdict"], [year["outcome"] for year in answer["years"]]

        return self._wrong((person, f"{come_to(some[person])}, with all {come_to(every[person])}")
                           for person in some.keys() & every.keys() if come_to(some[person]) != come_to(every[person]))

    def _approving(self, lines):
        """The events with the pending ones on some lines approved."""
        return [{**row, "status": "approved"} if row["status"] == "pending" and line in lines else row
                for line, row in enumerate(self.cohort.events, 2)]

    def _repeats(self):
        rows = dict(enumerate(self.cohort.events, 2))

        def place(line):
            row = rows[line]
            return row.get("end") or row["start"], line

        def right(credit, counted):
            own, line = rows[credit["line"]], credit.get("repeats")
            if credit.get("reason") != "duplicate":
                return line is None
            if line is None or rows[line].get("status", "") not in ("approved", "") or rows[line]["route"] != own["route"]:
                return False
            if line in counted and not counted[line]:
                return False
            if own["route"] in ("study-points", "aid-posting"):
                return line != credit["line"]
            return rows[line].get("item") == own.get("item") and own.get("item") and place(line) < place(credit["line"])

        wrong = []
        for person, answer in self.base.items():
            credits = [credit for year in answer["years"] for credit in year["credits"]]
            counted = {}
            for credit in credits:
                counts = credit.get("reason") in (None, "cap", "per-event-cap", "per-day-cap") and credit["claimed"] > 0
                counted[credit["line"]] = counted.get(credit["line"], False) or counts
            wrong += [(person, show(credit)) for credit in credits if not right(credit, counted)]
        return self._wrong(wrong)

    def _sentences(self):
        people, events = self.cohort.files()
        status, text, _ = self.command.run(["check", "--full", *LEDGER, *self.flags], {"people.csv": people, "events.csv": events})
        credits = [credit for answer in self.base.values() for year in answer["years"] for credit in year["credits"]]
        pending = [row for answer in self.base.values() for row in answer["pending"]]
        said = {
            r"(?:repeats line|of the year counts, line) (\d+)":
                [credit["repeats"] for credit in credits if "repeats" in credit and "posting" not in credit],
            r"(?:Once line|If line|With other pending rows line) (\d+)":
                [row["line"] for answer in self.base.values() for row in answer["pending"]
                 if row["turnsVerdict"] or row["turnsYears"]],
            r"Barred from applying: line (\d+)":
                [answer["barredBy"]["line"] for answer in self.base.values() if "barredBy" in answer],
            r"The certificate of hours on line (\d+) \([^)]*\) covers": [year["attestedBy"] for answer in self.base.values()
                                                       for year in answer["years"] if "attestedBy" in year],
        }
        problems = [] if status == 0 else [f"expected exit status 0, got {status}"]
        for pattern, lines in said.items():
            # A pending row may be spoken of twice: what it turns alone, and what with others.
            found = list(dict.fromkeys(int(line) for line in re.findall(pattern, text)))
            lines = list(dict.fromkeys(lines))
            if found != lines:
                problems.append(f"{pattern}: {len(found)} in the text, {len(lines)} in the JSON")
        return problems

    def _rejected(self):
        kept = [index for index, row in enumerate(self.cohort.events) if row["status"] != "rejected"]
        other = self._ask(events=[self.cohort.events[index] for index in kept])
        lines = {line: index + 2 for line, index in enumerate(kept, 2)}
        rejected = {index + 2 for index in range(len(self.cohort.events))} - set(lines.values())
        return self._wrong((person, show(other[person])) for person in other
                           if _in_order(self.base[person], without=rejected) != _in_order(other[person], lines=lines))

    def _column(self):
        people, events = self.cohort.files()
        strange = [table([*columns[:3], "备注", *columns[3:]], [{**row, "备注": "a, b"} for row in rows])[0]
                   for columns, rows in ((PEOPLE, self.cohort.people), (EVENTS, self.cohort.events))]
        text, messages = self._run(*strange)
        said = [line for line in messages.splitlines() if "备注" in line]
        problems = [] if text == self.text else ["the answers are others"]
        if len(said) != 2 or len(messages.splitlines()) != 2:
            problems.append(f"expected one message for each file, got: {messages[:500]}")
        return problems

    def _run(self, people, events, reading=None):
        flags = self.flags + (["--reading", reading] if reading else [])
        status, output, messages = self.command.check(people, events, flags)
        if status != 0:
            self.mishaps.append(f"expected exit status 0, got {status}\n{messages[:500]}")
        return output, "".join(line for line in messages.splitlines(keepends=True) if not OF_THE_FILE.search(line))

    def _answers(self, text):
        try:
            answers = {answer["person"]: answer for answer in map(loads, text.splitlines())}
        except (ValueError, LookupError, TypeError) as error:
            self.mishaps.append(f"standard output is not one answer a line: {error}")
            return {}
        if len(answers) != PERSONS:
            self.mishaps.append(f"expected {PERSONS} answers, got {len(answers)}")
            return {}
        return answers

    def _ask(self, reading=None, events=None):
        """The answers to the same people, by person."""
        return self._answers(self._run(*self.cohort.files(events=events), reading)[0])

    def _wrong(self, people):
        """A problem for each person: their rows, what they are answered, and what is wrong."""
        return [f"{person}: {problem}\nanswered at first: {show(self.base[person])}\n{self.cohort.rows_of(person)}"
                for person, problem in people]


def _in_order(answer, crowded=False, lines=None, without=frozenset()):
    """An answer whose lines are renumbered and ascend; of a crowded year not which of its events were cut."""
    def line(item):
        """An item and what it holds with every line renumbered."""
        if not lines or not isinstance(item, dict):
            return item
        return {key: lines[value] if key in ("line", "repeats", "attestedBy")
                else sorted(lines[each] for each in value) if key == "lines"
                else line(value) if isinstance(value, dict) else value for key, value in item.items()}

    def listed(items):
        kept = [line(item) for item in items if item.get("line") not in without]
        return sorted(kept, key=lambda item: (item.get("year", 0), item.get("code", ""), item.get("line", 0),
                                              item.get("lines", [])))

    years = [{**line(year), "credits": None if crowded else listed(year["credits"]), "touched": listed(year.get("touched", []))}
             for year in answer["years"]]
    answer = {key: value for key, value in answer.items() if key != "line"}
    return {**line(answer), "years": years,
            **{key: listed(answer[key]) for key in ("pending", "outside", "warnings", "remarks")}}


def _unseen(answers, rulebooks):
    years = [year for answer in answers for year in answer["years"]]
    credits = [credit for year in years for credit in year["credits"]]
    credits += [credit for answer in answers for credit in answer["outside"]]
    shown = {**SHOWN, "rulebook": (20, rulebooks)}
    found = {"verdict": answers, "certainty": answers, "outcome": years, "rulebook": years, "reason": credits}
    counts = {key: [item.get(key) for item in items] for key, items in found.items()}
    return [f"{key} {word}: only {counts[key].count(word)}" for key, (least, words) in shown.items()
            for word in sorted(words) if counts[key].count(word) < least]
