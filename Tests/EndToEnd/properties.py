"""What holds for everybody, tried through `check --json` on random people of every place."""

from command import EVENTS, PEOPLE, table
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
        return self._wrong((row["person"], got) for row, got in zip(people, answers) if by_person[row["person"]] != got)

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
        return output, messages

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
        number = item.get("line")
        return {**item, "line": lines[number]} if lines and number else item

    def listed(items):
        kept = [line(item) for item in items if item.get("line") not in without]
        return sorted(kept, key=lambda item: (item.get("year", 0), item.get("code", ""), item.get("line", 0)))

    years = [{**year, "credits": None if crowded else listed(year["credits"])} for year in answer["years"]]
    return {**answer, "years": years, "outside": listed(answer["outside"]), "warnings": listed(answer["warnings"])}


def _unseen(answers, rulebooks):
    years = [year for answer in answers for year in answer["years"]]
    credits = [credit for year in years for credit in year["credits"]]
    credits += [credit for answer in answers for credit in answer["outside"]]
    shown = {**SHOWN, "rulebook": (20, rulebooks)}
    found = {"verdict": answers, "certainty": answers, "outcome": years, "rulebook": years, "reason": credits}
    counts = {key: [item.get(key) for item in items] for key, items in found.items()}
    return [f"{key} {word}: only {counts[key].count(word)}" for key, (least, words) in shown.items()
            for word in sorted(words) if counts[key].count(word) < least]
