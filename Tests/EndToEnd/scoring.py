"""`score` answers for everybody what `check` answers, whatever the files look like and however the work is done."""

import random
import subprocess
import tempfile
from pathlib import Path

import bulk
from command import EVENTS, PEOPLE, table
from ledgers import LEDGERS

ASK = ["--lang", "en", "--people", "people.csv", "--events", "events.csv"]
WRITE = ["--out", "results.csv", "--years-out", "years.csv", "--rejects", "rejects.csv", "--remarks", "remarks.csv"]
HOW = [["--threads", "1"], ["--threads", "2"], ["--threads", "3"], ["--threads", "8"], ["--memory", "1"]]
# Whoever is asked under other rules.
RULES = [["--reading", "strict"], ["--reading", "lenient"], ["--reading", "posting-straddle=six-in-year"],
         ["--years", "2020-2021"], ["--rulebook", "xiangtan-2022"]]
PERSONS = 300
MUTATIONS = 60


def run(data, command, tally):
    check = Check(command, tally)
    with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
        command.run(["generate", "--persons", str(PERSONS), "--seed", "11", "--out", f"{folder}/cohort"])
        cohort = Path(folder, "cohort")
        people, events = (cohort / "people.csv").read_bytes(), (cohort / "events.csv").read_bytes()
    lines = people.count(b"\n")
    if lines != PERSONS + 1:
        tally.fail("score", "a cohort is generated", f"expected {PERSONS} people, got {lines - 1}")
        return
    check("an invented cohort", people, events, how=HOW)
    for sample in sorted((data / "samples").iterdir()):
        extra = [word for file in sorted(sample.glob("*.json")) for word in ("--rulebook-file", str(file))]
        check(f"the sample {sample.name}", (sample / "people.csv").read_bytes(), (sample / "events.csv").read_bytes(), extra)
    for rules in RULES:
        check(f"an invented cohort under {' '.join(rules)}", people, events, rules)
    for sentence, changed in orders(people, events):
        check(f"an invented cohort, {sentence}", *changed, how=HOW[1:5:3])
    for sentence, (people_text, events_text, *flags) in LEDGERS.items():
        check(sentence, people_text, events_text, flags, how=HOW[1:5:3])
    mutations(check, people, events)
    check.split(people, events)
    check.flips(people, events, data)
    check.formats(people, events)
    tally.end_group("score")


def orders(people, events):
    """The same cohort in other orders of rows."""
    chance = random.Random(1)
    (head, *persons), (top, *rows) = people.splitlines(True), events.splitlines(True)

    def shuffled(lines):
        return chance.sample(lines, len(lines))

    yield "its people shuffled", (head + b"".join(shuffled(persons)), events)
    yield "its events shuffled", (people, top + b"".join(shuffled(rows)))
    yield "both shuffled", (head + b"".join(shuffled(persons)), top + b"".join(shuffled(rows)))
    other = [line.replace(b",intermediate,", b",full-senior,").replace(b",associate-senior,", b",junior,") for line in persons]
    yield "everybody applying twice, far apart", (head + b"".join(persons + other), events)
    yield "everybody applying twice in a row", (head + b"".join(map(bytes.__add__, persons, other)), events)
    yield "everybody entered twice, far apart", (head + b"".join(persons + persons), events)
    yield "everybody entered twice in a row", (head + b"".join(2 * line for line in persons), events)
    yield "applying twice and entered now and then", (head + b"".join(shuffled(chance.choices(persons + other, k=3 * PERSONS))), events)
    refused = [line.replace(b"intermediate", b"wizard") for line in persons]
    yield "refused at first and taken later", (head + b"".join(refused + persons), events)
    yield "refused later", (head + b"".join(persons + refused), top + b"".join(shuffled(rows)))
    yield "refused now and then", (head + b"".join(chance.choice([line, line.replace(b",", b",,,,,,,,,", 1)])
                                                   for line in persons), events)
    yield "half of it unknown", (head + b"".join(shuffled(persons)[:PERSONS // 2]), events)
    yield "without events", (people, top)
    yield "without people", (head, events)
    yield "with one person's rows at both ends", (people, top + b"".join(rows[5:] + rows[:5]))


def _nameless(files):
    """Tables without the name of the people file, which a pipe does not have."""
    return {name: bulk.told(text, {"file"}) if name in ("results.csv", "years.csv", "remarks.csv") else text for name, text in files.items()}


class Check:
    """One ledger scored in several ways and checked once."""

    def __init__(self, command, tally, seconds=120):
        self.command = command
        self.tally = tally
        self.seconds = seconds

    def __call__(self, sentence, people, events, flags=(), how=(["--threads", "2"],)):
        self.tally.check("score", sentence, self.problems(people, events, flags, how))

    def problems(self, people, events, flags=(), how=(["--threads", "2"],)):
        status, answers, messages = self.check(people, events, flags)
        found = []
        first = None
        for way in how:
            files, got, said = self.score(people, events, [*ASK, *flags, *WRITE, *way])
            if first is None:
                first = files
                found += _differences(answers, messages, files, status, got, said)
            elif files != first:
                found.append(f"the files differ with {' '.join(way)}")
        return found

    def check(self, people, events, flags=()):
        status, output, messages = self.command.check(people, events, flags)
        return status, bulk.answers_of(output), messages

    def score(self, people, events, arguments, stdin=None):
        """The files that were written (name to text), the status and standard error."""
        with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
            for name, contents in (("people.csv", people), ("events.csv", events)):
                Path(folder, name).write_bytes(contents if isinstance(contents, bytes) else contents.encode())
            done = subprocess.run([self.command.path, "score", *arguments], cwd=folder, input=stdin,
                                  env=self.command.environment, capture_output=True, timeout=self.seconds, check=False)
            self.command.schema.hold(["score", *arguments], "", folder)
            files = {file.name: file.read_bytes().decode() for file in Path(folder).iterdir()
                     if file.name not in ("people.csv", "events.csv")}
            return files, done.returncode, done.stderr.decode(errors="replace")

    def split(self, people, events):
        """Files of some of the people each, whose answers one after the other are those of the whole."""
        head, *persons = people.splitlines(True)
        top, *rows = events.splitlines(True)
        whole = self.score(people, events, [*ASK, *WRITE])[0]
        together = {name: "" for name in whole}
        for start in range(0, PERSONS, 70):
            part = persons[start:start + 70]
            ids = {line.split(b",")[0] for line in part}
            files = self.score(head + b"".join(part), top + b"".join(row for row in rows if row.split(b",")[0] in ids),
                               [*ASK, *WRITE])[0]
            for name, text in files.items():
                together[name] += text if not together[name] else text.split("\n", 1)[1]
        self.tally.check("score", "the answers for parts of a cohort make up those for the whole",
                         [f"{name} differs" for name in whole
                          if bulk.told(together[name], {"line"}) != bulk.told(whole[name], {"line"})])
        for source in ("people", "events"):
            text = people if source == "people" else events
            asked = ["-" if word == f"{source}.csv" else word for word in ASK]
            # The named file is empty: everything comes through the pipe.
            files, status, said = self.score(*((b"", events) if source == "people" else (people, b"")),
                                             [*asked, *WRITE], stdin=text)
            self.tally.check("score", f"{source} may come through a pipe",
                             [] if _nameless(files) == _nameless(whole) else [f"exit status {status}: {said[:300]}"])
        shuffled = next(changed for sentence, changed in orders(people, events) if sentence == "both shuffled")
        expected = self.score(*shuffled, [*ASK, *WRITE])[0]
        files, status, said = self.score(shuffled[0], b"", ["-" if word == "events.csv" else word for word in ASK] + WRITE,
                                         stdin=shuffled[1])
        self.tally.check("score", "events in any order may come through a pipe",
                         [] if files == expected else [f"exit status {status}: {said[:300]}"])
        files, status, said = self.score(people, events, [*ASK, *WRITE, "--grouped"])
        self.tally.check("score", "--grouped changes nothing where events are grouped",
                         [] if files == whole else [f"exit status {status}: {said[:300]}"])
        files, status, said = self.score(*shuffled, [*ASK, *WRITE, "--grouped"])
        self.tally.check("score", "--grouped is an error where events are not, and leaves no file",
                         [] if status == 65 and not files and "grouped" in said else [f"{status}: {said} {list(files)}"])

    def flips(self, people, events, data):
        """The people whose verdict differs under other rules."""
        self.compare("two opposed readings list the people whose verdict differs", people, events,
                     ["--reading", "strict"], ["--reading", "lenient"], ["--reading", "strict", "--reading", "lenient"])
        with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
            # In the place of one on file, which moves those behind it up.
            changed = Path(folder, "changed.json")
            text = (data / "rulebooks" / "xiangtan-2022.json").read_text()
            changed.write_text(text.replace('"hours": 90', '"hours": 120'))
            self.compare("--against lists the people whose verdict a changed notice would change", people, events,
                         [], ["--rulebook-file", str(changed)], ["--against", str(changed)])

    def compare(self, sentence, people, events, before, after, flags):
        one, other = (self.check(people, events, words)[1] for words in (before, after))
        files, status, said = self.score(people, events, [*ASK, *flags, "--flips", "flips.csv", *WRITE])
        expected = bulk.flips(one, other)
        found = []
        if expected.count("\n") < 2:
            found.append("the other rules change nobody's verdict: nothing is tried")
        if files.get("flips.csv") != expected:
            found.append(f"exit status {status}: {said[:300]}\n{files.get('flips.csv', '')[:300]}\n{expected[:300]}")
        if f"{expected.count(chr(10)) - 1} verdict" not in said:
            found.append(f"the count of flips is not said: {said}")
        for name, text in (("results.csv", bulk.results(one)), ("years.csv", bulk.years(one))):
            if bulk.told(files.get(name, "")) != text:
                found.append(f"{name} is not that under the first rules")
        self.tally.check("score", sentence, found)

    def formats(self, people, events):
        answers = self.check(people, events)[1]
        files, status, said = self.score(people, events, [*ASK, "--out", "r", "--format", "jsonl"])
        got = bulk.answers_of(files.get("r", ""))
        self.tally.check("score", "--format jsonl says the same as JSON",
                         [] if got == bulk.lines(answers) else [f"exit status {status}: {said[:300]} {got[:1]}"])
        files, status, said = self.score(people, events, [*ASK, "--out", "r", "--bom"])
        self.tally.check("score", "--bom begins with a byte order mark",
                         [] if files.get("r", "")[:1] == "\ufeff" and bulk.told(files["r"][1:]) == bulk.results(answers) else [f"{status}: {said[:300]}"])


def _differences(answers, messages, files, status, got, said):
    """What `score` wrote and `check` does not say."""
    if "results.csv" not in files:
        # A header that cannot be read: nothing is answered by either.
        bad = got != 65 or status != 65 or answers or not bulk.places_of_messages(said)
        return [f"exit status {got}, of check {status}\n{said[:500]}"] if bad else []
    found = [] if got == 0 else [f"expected exit status 0, got {got}\n{said[:500]}"]
    found += [f"{name} was left" for name in files if name.endswith(".part")]
    for name, expected in (("results.csv", bulk.results(answers)), ("years.csv", bulk.years(answers)),
                           ("remarks.csv", bulk.remarks(answers))):
        written = bulk.told(files[name])
        if name == "remarks.csv":
            # What is said of the file as a whole is nobody's, and no answer's.
            written = "".join(line for line in written.splitlines(keepends=True) if not line.startswith(","))
        if written != expected:
            pairs = [pair for pair in zip(written.split("\n"), expected.split("\n")) if pair[0] != pair[1]]
            found.append(f"{name}: " + "\nexpected ".join(reversed(pairs[0])) if pairs else f"{name}: not as long")
    refused, expected = bulk.places_of_rejects(files["rejects.csv"]), bulk.places_of_messages(messages)
    if refused != expected:
        found.append(f"refused by score: {[p for p in refused if p not in expected][:5]}, by check: "
                     f"{[p for p in expected if p not in refused][:5]} ({len(refused)} and {len(expected)})")
    counts = bulk.SUM.search(said)
    if not counts:
        return [*found, f"no sum: {said[-300:]}"]
    people, events, scored, rejected, repeated = (int(count or 0) for count in counts.groups())
    if people + events != scored + rejected + repeated or rejected != len(refused):
        found.append(f"the sum does not balance: {counts[0]}")
    return found


def mutations(check, people, events):
    """Bytes changed at random: each run ends as `check` does."""
    head, *persons = people.splitlines(True)
    top, *rows = events.splitlines(True)
    found = []
    for seed in range(MUTATIONS):
        chance = random.Random(seed)
        few = persons[seed:seed + 8]
        ids = {line.split(b",")[0] for line in few}
        changed = [mutated(chance, head + b"".join(few), chance.choice([0, 1, 3])),
                   mutated(chance, top + b"".join(row for row in rows if row.split(b",")[0] in ids), chance.choice([1, 3, 12]))]
        found += [f"seed {seed}: {problem}" for problem in check.problems(*changed)]
    check.tally.check("score", f"whatever bytes are changed, {MUTATIONS} times over", found[:5])


PIECES = [b'"', b"\n", b"\r", b"\r\n", b"\0", b",", b'""', b'",', b',"', b'"\n', b"\n\n", b" ", b"\xc2\xa0", b"\xe3\x80\x80",
          b"\xff", b"\xe4\xb8", b"\xed\xa0\x80", b"\xef\xbb\xbf"]


def mutated(chance, text, times):
    text = bytearray(text)
    for _ in range(times):
        at, other = chance.randrange(len(text)), chance.randrange(len(text))
        length = chance.choice([1, 2, 5, 30, 200])
        match chance.randrange(6):
            case 0: text[at] ^= 1 << chance.randrange(8)
            case 1: text[at:at] = chance.choice(PIECES)
            case 2: del text[at:at + min(length, len(text) - 1)]
            case 3: text[other:other] = text[at:at + length]
            case 4: text[other:other + length] = text[at:at + length]
            case 5:
                lines = bytes(text).split(b"\n")
                one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines[one], lines[two] = lines[two], lines[one]
                text = bytearray(b"\n".join(lines))
        if not text:
            text = bytearray(b"\n")
    return bytes(text)
