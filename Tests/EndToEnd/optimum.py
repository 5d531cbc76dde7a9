"""`plan --unit` against an integer program: optimum.py PATH_TO_XUESHI [UNITS]

Random units of one place; what each notice says of a few activities is written down here once more, as a tree of caps, and
solved with HiGHS: first the most people that can pass, then the least time. Needs highspy. Ends with `N passed, N failed`.
"""

import json
import random
import sys

sys.dont_write_bytecode = True

import highspy

from command import Command, table
from tally import Tally

PEOPLE = ["person", "place", "level", "year", "specialty"]
EVENTS = ["person", "route", "start", "end", "quantity", "unit", "hours", "category", "level"]

# For each place: the year, the floors (total, public, professional), the caps (node, parent, hours, for machinery alone),
# and for each activity the node and the hours of n units; a second entry where its certificate may name either part.
PLACES = {
    "430300": dict(year=2021, floors=(90, 0, 60), caps=[], brings={
        "public": [("public", lambda n: n)], "course": [("public", lambda n: 30 * n)],
        "own": [("professional", lambda n: 10 * n), ("public", lambda n: 10 * n)],
        "known": [("professional", lambda n: 10 * n), ("public", lambda n: 10 * n)],
        "online": [("professional", lambda n: n), ("public", lambda n: n)],
        "seminar": [("professional", lambda n: 10 * n), ("public", lambda n: 10 * n)]}),
    "330400": dict(year=2025, floors=(90, 18, 60), caps=[
        ("courses", "public", 36, False), ("special", "professional", 36, True), ("schools", "special", 48, False),
        ("net", "special", 36, False), ("other", "professional", 36, False), ("visits", "other", 24, False),
        ("lessons", "other", 24, False)], brings={
        "public": [("courses", lambda n: n)], "course": [("courses", lambda n: 30 * n)],
        "own": [("visits", lambda n: 4 * n)], "known": [("schools", lambda n: 12 * (n // 2))],
        "online": [("net", lambda n: n)], "seminar": [("special", lambda n: 36 if n >= 3 else 24 if n >= 2 else 0)],
        "lesson": [("lessons", lambda n: 4 * n)]}),
    "320400": dict(year=2024, floors=(90, 30, 60), caps=[("alone", "professional", 30, False)], brings={
        "course": [("public", lambda n: 30 * n)], "own": [("professional", lambda n: 8 * n)],
        "known": [("professional", lambda n: 8 * n)], "online": [("professional", lambda n: n)],
        "seminar": [("professional", lambda n: 8 * n)], "self": [("alone", lambda n: n)],
        "teach": [("professional", lambda n: 2 * n)]}),
}

ACTIVITIES = {
    "public": {"route": "public-course", "statesHours": 1},
    "course": {"route": "public-course", "unit": "course", "statesHours": 30},
    "own": {"route": "training", "level": "employer", "unit": "day", "statesHours": 8},
    "known": {"route": "training", "level": "recognised", "unit": "day", "statesHours": 8},
    "online": {"route": "online-course", "statesHours": 1},
    "seminar": {"route": "advanced-seminar", "level": "provincial", "unit": "day", "statesHours": 8},
    "lesson": {"route": "teaching", "role": "course", "unit": "day", "statesHours": 8},
    "teach": {"route": "teaching", "role": "course", "unit": "hour", "statesHours": 1},
    "self": {"route": "self-study", "statesHours": 1},
}
EFFORTS = {"public": [125, 100, 250], "course": [3750, 2000], "own": [1000, 1250], "known": [1000, 900],
           "online": [125, 200], "seminar": [1000, 1500], "lesson": [4000, 1000], "teach": [500, 250], "self": [125, 90]}


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    command = Command(sys.argv[1])
    tally = Tally()
    chance = random.Random(2026)
    optimal = 0
    units = int(sys.argv[2]) if len(sys.argv) == 3 else 300
    for number in range(units):
        unit = Unit(chance, chance.randint(1, 6) if number % 4 else chance.randint(7, 25))
        problems, proven = unit.problems(command)
        optimal += proven
        tally.check("optimum", f"unit {number} of {len(unit.people)} in {unit.place}", problems)
    print(f"optimum: {optimal} of {units} proven")
    tally.end_group("optimum")
    sys.exit(tally.finish())


class Unit:
    def __init__(self, chance, count):
        self.place = chance.choice(list(PLACES))
        self.rules = PLACES[self.place]
        self.days = chance.choice([1, 2, 3, 4, 6, 9, 14, 30, 100])
        self.people = {f"P{number}": self.person(chance) for number in range(count)}
        self.activities = []
        for name in chance.sample(list(self.rules["brings"]), chance.randint(2, len(self.rules["brings"]))):
            least = chance.choice([1, 1, 1, 2])
            self.activities.append((name, chance.choice(EFFORTS[name]), least, least + chance.randint(0, 8)))

    @staticmethod
    def person(chance):
        return {"public": chance.choice([0, 10, 17, 29, 30]),
                "professional": chance.choice([0, 20, 31, 44, 52, 59, 60, 72]), "online": chance.choice([0, 0, 20, 30]),
                "own": chance.choice([0, 0, 3, 5]), "machinery": chance.random() < 0.4}

    def files(self):
        year = self.rules["year"]
        people, events = [], []
        for name, person in self.people.items():
            people.append({"person": name, "place": self.place, "level": "intermediate", "year": year,
                           "specialty": "machinery" if person["machinery"] else "nursing"})
            for part in ("public", "professional"):
                events.append({"person": name, "route": "registered", "start": f"{year}-02-01", "hours": person[part],
                               "category": part})
            if person["online"]:
                events.append({"person": name, "route": "online-course", "start": f"{year}-03-01",
                               "hours": person["online"]})
            if person["own"]:
                events.append({"person": name, "route": "training", "start": f"{year}-04-01", "quantity": person["own"],
                               "unit": "day", "hours": 8 * person["own"], "level": "employer"})
        activities = [{**ACTIVITIES[name], "milliDays": effort, "least": least, "most": most}
                      for name, effort, least, most in self.activities]
        return {"people.csv": table(PEOPLE, people)[0], "events.csv": table(EVENTS, events)[0],
                "effort.json": json.dumps({"activities": activities})}

    def problems(self, command):
        year = self.rules["year"]
        asof = f"{year}-12-{31 - self.days:02}" if self.days < 31 else f"{year}-09-22"
        lines, problem = command.lines(
            ["plan", "--unit", "--json", "--people", "people.csv", "--events", "events.csv", "--effort", "effort.json",
             "--years", f"{year}-{year}", "--as-of", asof], self.files())
        if problem:
            return [problem], False
        *sessions, summary = map(json.loads, lines)
        passing, days = len(summary["passing"]), summary["effort"]
        problems = []
        if abs(sum(session["effort"] for session in sessions) - days) > 1e-9:
            problems.append("the sessions do not come to the days")
        most, least = self.best()
        proven = summary["proof"] == "optimal"
        if proven and (passing, round(days * 1000)) != (most, least):
            problems.append(f"said to be the best: {passing} pass in {days} days; but {most} can in {least / 1000}")
        if len(self.people) <= 6 and not proven:
            problems.append(f"not proven for {len(self.people)} people")
        if not passing <= most <= summary["mostPassing"]:
            problems.append(f"{passing} pass, {most} can, and the bound is {summary['mostPassing']}")
        if passing == most and not summary["lowerBound"] * 1000 - 0.5 <= least <= days * 1000 + 0.5:
            problems.append(f"{days} days, {least / 1000} would do, and the bound is {summary['lowerBound']}")
        return [f"{text}\n{self.__dict__}" for text in problems], proven

    def best(self):
        """The most people that can pass beside those that do already, and the least thousandths of a day for them."""
        model = highspy.Highs()
        model.silent()
        sessions = []
        for name, effort, least, most in self.activities:
            for node, hours in self.rules["brings"][name]:
                for units in range(least, most + 1):
                    if effort * units <= self.days * 1000 and hours(units):
                        count = model.addVariable(lb=0, ub=10_000, type=highspy.HighsVarType.kInteger)
                        sessions.append((effort * units, node, hours(units), count))
        short = [person for person in self.people.values() if not self.passes(person)]
        if not short or not sessions:
            return 0, 0
        time = sum(effort * count for effort, _, _, count in sessions)
        model.addConstr(time <= self.days * 1000)
        passes = [model.addBinary() for _ in short]
        for person, does in zip(short, passes):
            self.person_rows(model, person, does, sessions)
        model.setOptionValue("mip_rel_gap", 0.0)
        model.setOptionValue("mip_abs_gap", 1e-6)
        model.maximize(sum(passes[1:], start=1 * passes[0]))
        most = round(model.getObjectiveValue())
        if most == 0:
            return 0, 0
        model.addConstr(sum(passes[1:], start=1 * passes[0]) >= most)
        model.minimize(time)
        return most, round(model.getObjectiveValue())

    def person_rows(self, model, person, does, sessions):
        caps = {node: hours for node, _, hours, special in self.rules["caps"] if person["machinery"] or not special}
        parents = {node: parent for node, parent, _, _ in self.rules["caps"]}
        nodes = ["public", "professional", *parents]
        offered = {node: [] for node in nodes}
        for _, node, hours, count in sessions:
            offered[node].append(hours * count)
        before = self.before(person)
        flows = {}
        for node in nodes:
            flow = model.addVariable(lb=0, ub=100_000)
            flows[node] = flow
            model.addConstr(flow <= sum(offered[node], start=1.0 * flow * 0 + before[node]))
        totals = {}
        for node in reversed(nodes):
            inner = [totals[child] for child, parent in parents.items() if parent == node]
            totals[node] = sum(inner, start=1.0 * flows[node])
            if node in caps:
                model.addConstr(totals[node] <= caps[node])
        public, professional = totals["public"], totals["professional"]
        floors = self.rules["floors"]
        model.addConstr(public + person["public"] >= floors[1] * does)
        model.addConstr(professional + person["professional"] >= floors[2] * does)
        model.addConstr(public + professional + person["public"] + person["professional"] >= floors[0] * does)

    def before(self, person):
        """The hours of the events there are, where they go."""
        brings = self.rules["brings"]
        before = {node: 0 for node in ["public", "professional", *(cap[0] for cap in self.rules["caps"])]}
        for name in ("online", "own"):
            node, hours = brings[name][0]
            before[node] += hours(person[name])
        return before

    def passes(self, person):
        """Whether somebody passes by what there is."""
        left = self.before(person)
        caps = self.rules["caps"]
        for node, parent, hours, special in reversed(caps):
            binds = person["machinery"] or not special
            left[parent] += min(left[node], hours) if binds else left[node]
        public, professional = left["public"] + person["public"], left["professional"] + person["professional"]
        floors = self.rules["floors"]
        return public >= floors[1] and professional >= floors[2] and public + professional >= floors[0]


if __name__ == "__main__":
    main()
