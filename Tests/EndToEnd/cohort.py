"""Random people of every place, for properties that hold for everybody.

Seeded: a failure names its seed and its person, and happens again.
"""

import random
from datetime import date, timedelta

from command import EVENTS, PEOPLE, table

LEVELS = ["junior", "intermediate", "senior", "associate-senior", "full-senior"]
SPECIALTIES = ["", "machinery", "机械", "化工", "nursing"]
# Hours a register holds: about the floors of the notices, and a hundredth to either side.
PUBLIC = [0, "17.99", 18, "18.01", "29.99", 30, "30.01", 45]
PROFESSIONAL = [0, 24, "59.99", 60, "60.01", 72, 90]


class Cohort:
    def __init__(self, seed, persons, years, places, routes):
        """`years` are those that events happen in, or None for the six up to each application; `places` pairs of a
        place and the application year its notice is made for; `routes` the vocabulary."""
        self.seed = seed
        self.random = random.Random(seed)
        self.routes = {route["id"]: route for route in routes}
        self.earning = [route["id"] for route in routes if "kind" not in route]
        self.people, self.events = [], []
        # Whose events share days: there which of two is cut depends on the order of rows, as the notices have it.
        self.crowded = set()
        for number in range(1, persons + 1):
            self._person(f"P{number:03}", years, places)

    def files(self, people=None, events=None):
        """The two CSV texts."""
        return table(PEOPLE, people or self.people)[0], table(EVENTS, events or self.events)[0]

    def rows_of(self, person):
        """A person's part of the two files, as text."""
        return "".join(self.files([row for row in self.people if row["person"] == person],
                                  [row for row in self.events if row["person"] == person]))

    def additions(self, years):
        """For each person one approved event that earns hours, with an item of its own, in one of `years` of them."""
        rows = []
        for row in self.people:
            year = self.random.choice(years[row["person"]])
            if self.random.random() < 0.4:
                event = self._registered(year, self.random.choice(["public", "professional"]), item="new")
            else:
                event = {**self._activity(year, self.random.choice(self.earning)), "item": "new"}
            rows.append({"person": row["person"], **event, "status": "approved"})
        return rows

    def _person(self, name, years, places):
        pick, chance = self.random.choice, self.random.random
        place, year = pick(places)
        if chance() < 0.2:
            year = pick(range(2016, 2028))
        span = years or range(year - 5, year + 1)
        self.people.append({"person": name, "place": place, "level": pick(LEVELS), "year": year,
                            "specialty": pick(SPECIALTIES), "degree": pick(["", "", "", "doctor"])})
        rows = []
        # Some do a bit of everything, others have nearly all they need in the register.
        most, registers = pick([(12, 0.3), (6, 0.6), (3, 1)])
        # Few kinds each, so that pools fill and titles come again.
        kinds = self.random.sample(self.earning, 5)
        for each in span:
            rows += [self._activity(each, pick(kinds)) for _ in range(pick(range(most + 1)))]
            for category in ("public", "professional", "industry-public"):
                if chance() < (registers if category != "industry-public" else 0.1):
                    rows.append(self._registered(each, category, least=3 if registers == 1 and chance() < 0.9 else 0))
            if chance() < 0.2:
                rows.append({**self._registered(each, "professional"), "route": "digital-engineer", "level": "grade"})
        rows += [self._interval("aid-posting", span) for _ in range(2) if chance() < 0.3]
        rows += [self._interval("leave", span) for _ in range(2) if chance() < 0.3]
        if chance() < 0.05:
            year = pick(span)
            rows.append({"route": "leave", "start": f"{year}-01-01", "end": f"{year}-12-31", "level": "other"})
        if chance() < 0.15:
            rows.append({"route": "attestation", "start": f"{span[0]}-01-01", "end": f"{span[-2]}-12-31"})
        if chance() < 0.15:
            rows.append({"route": "violation", "start": f"{pick(span)}-03-01"})
        if chance() < 0.3:
            self.crowded.add(name)
        self._part(rows, name in self.crowded)
        self.random.shuffle(rows)
        self.events += [{"person": name, **row, "status": row.get("status", self._status())} for row in rows]

    def _part(self, rows, crowded):
        """Moves events until no two of one route and item end on one day; unless crowded, until no two do at all."""
        taken = set()
        for row in rows:
            # The days of an interval are what it is.
            if self._kind(row) in ("posting", "leave", "attestation"):
                continue
            end = date.fromisoformat(row.get("end", row["start"]))
            days = end - date.fromisoformat(row["start"])
            if crowded:
                end = end.replace(month=6, day=1)
            while True:
                key = (end, row["route"], row.get("item")) if crowded else end
                if key not in taken or crowded and not row.get("item"):
                    break
                # The year stays what it was.
                end = (end + timedelta(1)).replace(year=end.year)
            taken.add(key)
            row["start"], row["end"] = (end - days).isoformat(), end.isoformat()

    def _kind(self, row):
        return self.routes[row["route"]].get("kind", "activity")

    def _status(self):
        return self.random.choices(["approved", "", "pending", "rejected"], [10, 8, 1, 1])[0]

    def _registered(self, year, category, item="", least=0):
        hours = self.random.choice((PROFESSIONAL if category == "professional" else PUBLIC)[least:])
        return {"route": "registered", "start": f"{year}-12-01", "hours": hours, "category": category, "item": item}

    def _activity(self, year, kind):
        """One event that may earn hours, with attributes its route may have."""
        pick, chance = self.random.choice, self.random.random
        route = self.routes[kind]
        start = date(year, 1, 1) + timedelta(pick(range(350)))
        end = start + timedelta(pick([0, 0, 1, 2, 4, 11]) if chance() < 0.95 else pick(range(250)))
        row = {"route": route["id"], "start": start.isoformat(), "end": end.isoformat()}
        if units := route.get("units"):
            row["unit"] = pick(["", *units])
            if chance() < 0.75:
                row["quantity"] = pick(range(3900, 8200)) if "point" in units else pick([0, "0.5", 1, 2, 3, "4.25", 12])
        if chance() < 0.7:
            row["hours"] = pick([0, "0.01", 4, "7.99", 8, "8.01", 16, "33.33", 60])
        for column in ("level", "role"):
            if words := route.get(column, {}).get("words"):
                row[column] = pick([*words, "" if chance() < 0.5 else words[0]])
        row["category"] = pick(["", "public", "professional", "industry-public"])
        row["specialty"] = pick(["", "", *SPECIALTIES])
        row["item"] = pick(["", "", "甲", "乙", "丙"])
        if chance() < 0.05:
            row["year"] = year - 1
        return row

    def _interval(self, route, span):
        pick = self.random.choice
        start = date(pick(span), pick([1, pick(range(1, 13))]), pick([1, 1, 1, 15, 28]))
        # About six months and a year, months that are exact among them, and lengths like no other.
        days = pick([180, 181, 364, 365, 366, pick(range(500))])
        return {"route": route, "start": start.isoformat(), "end": (start + timedelta(days)).isoformat(),
                "level": pick(self.routes[route]["level"]["words"])}
