"""The exit statuses of the contract, and what stands on standard output and standard error with each."""

import os
import re
import subprocess
from dataclasses import dataclass, field

LEDGER = ["check", "--json", "--lang", "en", "--people", "people.csv", "--events", "events.csv"]

PEOPLE = "person,place,level,year\n"
ABLE = "able,430300,intermediate,2022\n"
UNABLE = "unable,430300,intermediate,2022\n"
# The notice states no window for junior titles, so nothing can be said about this person.
OPEN = "open,430300,junior,2022\n"

EVENTS = "person,route,start,hours,category\n"
# What a year needs, certified, in every year of the window of 2022: enough under any reading.
FULL = "".join(
    f"able,registered,{year}-06-30,{hours},{category}\n"
    for year in range(2018, 2022) for hours, category in ((30, "public"), (60, "professional")))


@dataclass
class Exit:
    sentence: str
    status: int
    arguments: list = field(default_factory=lambda: LEDGER)
    people: str | bytes = PEOPLE + ABLE
    events: str | bytes = EVENTS + FULL
    stdin: bytes = b""
    # Regular expressions to be found, in order of standard output and standard error.
    output: list = field(default_factory=list)
    messages: list = field(default_factory=list)
    # Regular expressions that standard output must not hold.
    absent: list = field(default_factory=list)
    stdout: str | None = None


def answer(person, verdict=""):
    return rf'(?m)^\{{"person":"{person}".*"verdict":"{verdict}'


TABLE = [
    Exit("a person who may apply is an answer", 0, output=[answer("able", "eligible")]),
    Exit("a person who may not apply is an answer too", 0, people=PEOPLE + UNABLE, events=EVENTS,
         output=[answer("unable", "ineligible")]),
    Exit("without --json the answer is text", 0, [a for a in LEDGER if a != "--json"], output=["able"]),
    Exit("--lang zh answers in Chinese", 0,
         ["check", "--lang", "zh", *LEDGER[4:]], output=["able", "[一-鿿]"]),
    Exit("--person answers for that person alone", 0, [*LEDGER, "--person", "unable"], PEOPLE + ABLE + UNABLE,
         output=[answer("unable")], absent=[answer("able")]),
    Exit("the events come from standard input", 0, [*LEDGER[:-1], "-"], stdin=(EVENTS + FULL).encode(),
         output=[answer("able", "eligible")]),
    Exit("the people come from standard input", 0, [*LEDGER[:5], "-", *LEDGER[6:]], stdin=(PEOPLE + ABLE).encode(),
         output=[answer("able", "eligible")]),
    Exit("a byte order mark and CR LF change nothing", 0,
         people=b"\xef\xbb\xbf" + (PEOPLE + ABLE).replace("\n", "\r\n").encode(),
         events=b"\xef\xbb\xbf" + (EVENTS + FULL).replace("\n", "\r\n").encode(), output=[answer("able", "eligible")]),
    Exit("--help is an answer, with an example", 0, ["check", "--help"], output=["xueshi check .*--people"]),
    Exit("rules list names the rulebooks", 0, ["rules", "list"], output=["xiangtan-2022"]),
    Exit("rules show prints a rulebook with its clauses", 0, ["rules", "show", "xiangtan-2022"], output=["附1·二·7"]),

    Exit("--gate passes when everyone may apply", 0, [*LEDGER, "--gate"], output=[answer("able", "eligible")]),
    Exit("--gate stops for one who may not apply", 1, [*LEDGER, "--gate"], PEOPLE + ABLE + UNABLE,
         output=[answer("able", "eligible"), answer("unable", "ineligible")]),
    Exit("--gate stops for one of whom nothing can be said", 1, [*LEDGER, "--gate"], PEOPLE + ABLE + OPEN,
         output=[answer("open", "undetermined")]),

    Exit("an unknown option is bad usage", 64, [*LEDGER, "--no-such-option"], messages=["--no-such-option"]),
    Exit("an unknown command is bad usage", 64, ["no-such-command"], messages=["no-such-command"]),
    Exit("check without --people is bad usage", 64, ["check", "--events", "events.csv"], messages=["--people"]),
    Exit("an option without its value is bad usage", 64, [*LEDGER, "--person"], messages=["--person"]),
    Exit("an unknown language is bad usage", 64, ["check", "--lang", "fr", *LEDGER[4:]], messages=["fr", "zh"]),
    Exit("an unknown option of a reading is bad usage", 64, [*LEDGER, "--reading", "posting-straddle=never"],
         messages=["never"]),
    Exit("both files from standard input is bad usage", 64, ["check", "--people", "-", "--events", "-"],
         messages=["."]),

    Exit("a date that does not exist rejects its row, and every person is answered", 65,
         people=PEOPLE + UNABLE + ABLE, events=EVENTS + "unable,training,2020-13-45,,\n" + FULL,
         output=[answer("able", "eligible")], messages=[r"events\.csv:2:17: .*2020-13-45.*start"]),
    Exit("a word outside the vocabulary rejects its row, and the others are answered", 65,
         people=PEOPLE + "odd,430300,wizard,2022\n" + ABLE,
         output=[answer("able", "eligible")], absent=[answer("odd")],
         messages=[r"people\.csv:2:12: .*wizard.*level"]),
    Exit("an event of a person the people file does not hold is rejected", 65,
         events=EVENTS + FULL + "stranger,training,2020-01-01,,\n", output=[answer("able", "eligible")],
         messages=[r"events\.csv:10:1: .*stranger.*person"]),
    Exit("a rulebook that ends too early is bad data", 65, ["rules", "validate", "people.csv"], people='{"id": "x"',
         messages=[r"people\.csv:1:\d+: "]),

    Exit("a people file that is not there cannot be read", 66,
         ["check", "--people", "missing.csv", "--events", "events.csv"], messages=[r"missing\.csv"]),
    Exit("an events file that is not there cannot be read", 66,
         ["check", "--people", "people.csv", "--events", "missing.csv"], messages=[r"missing\.csv"]),
    Exit("a rulebook file that is not there cannot be read", 66, ["rules", "validate", "missing.json"],
         messages=[r"missing\.json"]),
    Exit("a folder cannot be read as a file", 66, ["check", "--people", ".", "--events", "events.csv"],
         messages=["."]),

    Exit("answers that cannot be written are a failure", 74, stdout="/dev/full", messages=["."]),
    Exit("text answers that cannot be written are a failure", 74, [a for a in LEDGER if a != "--json"],
         stdout="/dev/full", messages=["."]),
]


def run(command, tally):
    for test in TABLE:
        if test.stdout and not os.path.exists(test.stdout):
            continue
        tally.check("exit status", f"{test.status}: {test.sentence}", _problems(test, command))
    tally.end_group("exit statuses")


def _problems(test, command):
    files = {"people.csv": test.people, "events.csv": test.events}
    if test.stdout:
        with open(test.stdout, "wb", buffering=0) as stdout:
            status, output, messages = command.run(test.arguments, files, test.stdin, stdout)
    else:
        status, output, messages = command.run(test.arguments, files, test.stdin, subprocess.PIPE)
    problems = [] if status == test.status else [f"expected exit status {test.status}, got {status}"]
    problems += [f"standard output lacks {item}" for item in test.output if not re.search(item, output)]
    problems += [f"standard output should not hold {item}" for item in test.absent if re.search(item, output)]
    problems += [f"standard error lacks {item}" for item in test.messages if not re.search(item, messages)]
    if test.status >= 64 and test.status != 65 and output:
        problems.append("nothing could be answered, yet standard output is not empty")
    if problems:
        problems += [f"xueshi {' '.join(test.arguments)}", f"standard output: {output[:400]}",
                     f"standard error: {messages[:400]}"]
    return problems
