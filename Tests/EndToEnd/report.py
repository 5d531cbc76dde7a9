"""`report`: a page that holds exactly the ledger it was given, and seals that tell whether an answer comes out again."""

import base64
import gzip
import hashlib
import json
import re
import subprocess
import tempfile
from pathlib import Path

PEOPLE = ("\ufeffperson,name,place,level,year\r\n"
          "A,</script><script>alert(1)</script>,430300,intermediate,2022\r\n"
          "B,\"<img src=x onerror=alert(1)>\",370400,senior,2023\r\n").encode()
EVENTS = ("person,route,start,hours,category,item\n"
          "A,registered,2018-06-30,90,professional,<!--\n"
          "B,training,2021-03-01,60,professional,\"\"\"></script>\"\n").encode()
FILES = {"people.csv": PEOPLE, "events.csv": EVENTS}
LEDGER = ["--people", "people.csv", "--events", "events.csv"]


def run(command, data, tally):
    def check(sentence, *problems):
        tally.check("report", sentence, [problem for problem in problems if problem])

    with tempfile.TemporaryDirectory(prefix="xueshi-") as name:
        folder = Folder(command, Path(name))
        _page(folder, check)
        _options(folder, data, check)
        _refused(folder, check)
        _seals(folder, check)
    tally.end_group("report")


class Folder:
    """A folder with a ledger, in which commands leave files behind."""

    def __init__(self, command, path):
        self.command, self.path = command, path
        for name, contents in FILES.items():
            (path / name).write_bytes(contents)

    def run(self, *arguments, environment=None):
        """The exit status, standard output and standard error."""
        done = subprocess.run([self.command.path, *arguments], cwd=self.path, capture_output=True, check=False,
                              env={**self.command.environment, **(environment or {})}, timeout=120)
        self.command.schema.hold(arguments, done.stdout.decode(), self.path)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def page(self, *arguments, environment=None, status=0):
        """The text of a page, what stands in its blocks, and what went wrong."""
        (self.path / "page.html").unlink(missing_ok=True)
        ended, output, messages = self.run("report", *arguments, "--out", "page.html", environment=environment)
        problems = [] if ended == status and not output else [f"exit status {ended}, not {status}", output, messages]
        try:
            text = (self.path / "page.html").read_text()
        except OSError as error:
            return "", {}, [*problems, str(error)]
        return text, blocks(text), problems


def blocks(text):
    """The decoded data blocks of a page, by id."""
    found = {}
    pattern = r'<script type="application/octet-stream" id="(\w+)" data-encoding="(\w+)">([^<]*)</script>'
    for name, encoding, content in re.findall(pattern, text):
        data = base64.b64decode(content, validate=True)
        found[name] = gzip.decompress(data) if encoding == "gzip" else data
    return found


def _page(folder, check):
    text, data, problems = folder.page(*LEDGER)
    check("the page holds the two files byte for byte", *problems,
          data.get("people") != PEOPLE and "people differ", data.get("events") != EVENTS and "events differ")
    check("it holds the engine", not data.get("wasm", b"").startswith(b"\0asm") and "no WebAssembly")
    library = json.loads(data.get("library", b"{}"))
    check("it holds every rulebook with its digest, every vocabulary, the efforts and the version",
          [book["id"] for book in library.get("rulebooks", [])] == [] and "no rulebook",
          *[f"{book['id']}: another digest" for book in library.get("rulebooks", [])
            if hashlib.sha256(book["text"].encode()).hexdigest() != book["sha256"]],
          [file["name"] for file in library.get("vocabulary", [])] != ["words", "routes", "places", "specialties", "working-days", "cells", "columns", "remarks"]
          and "other vocabularies", "activities" not in json.loads(library.get("effort", "{}")) and
          not json.loads(library.get("effort", "{}")) and "no efforts", not library.get("version") and "no version")
    scripts = re.findall(r"<script>(.*?)</script>", text, re.S)
    styles = re.findall(r"<style>(.*?)</style>", text, re.S)
    digests = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in [*scripts, *styles]]
    policy = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    check("one script and one style run, admitted by their digests",
          (len(scripts), len(styles), len(policy)) != (1, 1, 1) and "other than one script, style and policy",
          *[f"{digest} is not admitted" for digest in digests if f"'sha256-{digest}'" not in (policy or [""])[0]])
    check("nothing of the ledger is markup", "alert(1)" in text and "alert(1) stands in the page")
    check("everything else is data that browsers leave alone",
          len(re.findall("<script", text)) != len(data) + 2 and "an unknown script element")

    text, data, problems = folder.page("--empty")
    check("an empty page holds engine and library but no ledger and no seal", *problems,
          sorted(data) != ["library", "options", "wasm"] and f"it holds {sorted(data)}",
          'id="seal"' in text and "it has a seal")
    text, data, problems = folder.page(*LEDGER, environment={"PATH": "/nowhere"})
    _, _, messages = folder.run("report", *LEDGER, "--out", "page.html", environment={"PATH": "/nowhere"})
    check("without gzip the ledger stands uncompressed, and standard error says so", *problems,
          data.get("people") != PEOPLE and "people differ", "gzip" not in messages and "not a word of gzip",
          'id="people" data-encoding="identity"' not in text and "no identity")


def _options(folder, data, check):
    rulebook = data / "samples" / "rulebook" / "example-city-2027.json"
    _, found, problems = folder.page(
        *LEDGER, "--lang", "zh", "--place", "湘潭", "--level", "中级", "--year", "2022", "--years", "2019-2020",
        "--filing", "2022-05-10", "--rulebook-file", str(rulebook), "--rulebook", "example-city-2027", "--reading", "strict")
    options = json.loads(found.get("options", b"{}"))
    generated = options.pop("generated", "")
    wanted = {"lang": "zh", "place": "430300", "level": "intermediate", "year": 2022, "years": "2019-2020",
              "filing": "2022-05-10", "rulebook": "example-city-2027", "readings": ["strict"], "peopleName": "people.csv",
              "eventsName": "events.csv", "columns": [], "ignoredColumns": []}
    library = json.loads(found.get("library", b"{}"))
    check("the options of the command line are the page's", *problems, options != wanted and f"{options}",
          not re.fullmatch(r"\d{4}-\d\d-\d\d", generated) and f"generated on {generated}")
    check("a rulebook of one's own goes with the page, after those on file",
          library.get("rulebooks", [{}])[-1].get("text", "").encode() != rulebook.read_bytes() and "it does not")
    _, found, _ = folder.page("--empty")
    options = json.loads(found.get("options", b"{}"))
    check("without options nothing is fixed", any(options[key] is not None for key in
          ("place", "level", "year", "years", "rulebook")) and f"{options}", options["readings"] != [] and f"{options}")


def _refused(folder, check):
    rows = EVENTS + b"A,training,2020-13-45,,,\nstranger,training,2020-01-01,,,\n"
    (folder.path / "odd.csv").write_bytes(rows)
    arguments = ["--people", "people.csv", "--events", "odd.csv"]
    _, found, problems = folder.page(*arguments, status=65)
    check("rejected rows end with 65, and the page is written all the same", *problems,
          found.get("events") != rows and "events differ")
    messages = [folder.run(*command, *arguments)[2] for command in (["check"], ["report", "--out", "page.html"])]
    told, _, written = messages[1].rpartition("wrote page.html")
    check("they are told in the words of check, and then what was written",
          (messages[0] != told or "2 applications" not in written) and "\n".join(messages))

    (folder.path / "old.html").write_text("old")
    for sentence, status, arguments in [
        ("a folder that is not there", 74, [*LEDGER, "--out", "nowhere/page.html"]),
        ("a folder in place of the file", 74, [*LEDGER, "--out", "."]),
        ("a ledger that is not there", 66, ["--people", "none.csv", "--events", "events.csv", "--out", "old.html"]),
        ("no --out", 64, LEDGER), ("--empty with a ledger", 64, [*LEDGER, "--empty", "--out", "old.html"]),
        ("--verify with --out", 64, ["--verify", "page.html", "--out", "old.html"]),
        ("an unknown reading", 64, ["--empty", "--reading", "x=y", "--out", "old.html"]),
    ]:
        ended, output, messages = folder.run("report", *arguments)
        check(f"{status}: {sentence}", ended != status and f"exit status {ended}", not messages and "no message",
              output and "standard output is not empty")
    left = sorted(path.name for path in folder.path.iterdir())
    check("what cannot be written leaves nothing half written", (folder.path / "old.html").read_text() != "old" and
          "the old page is gone", *[name for name in left if name.endswith(".part")])


def _seals(folder, check):
    def verify(name, *arguments):
        return folder.run("report", "--verify", name, *arguments)

    def wants(sentence, status, pattern, *arguments):
        ended, output, messages = verify(*arguments)
        check(sentence, ended != status and f"exit status {ended}, not {status}\n{output}{messages}",
              not re.search(pattern, output + messages) and f"lacks {pattern}: {output}{messages}")

    text, _, problems = folder.page(*LEDGER)
    check("a page can be written", *problems)
    wants("a page comes out again from itself", 0, "everybody: the same", "page.html")
    wants("and from the files it was made of", 0, "everybody: the same", "page.html", *LEDGER)
    (folder.path / "changed.csv").write_bytes(EVENTS.replace(b"90", b"91"))
    changed = ["--people", "people.csv", "--events", "changed.csv"]
    wants("one byte of the ledger changed is told, and what came of it", 1, r"(?s)differs.*ledger.*answer",
          "page.html", *changed)
    events = re.search(r'id="events" data-encoding="\w+">([^<]*)<', text)[1]
    forged = base64.b64encode(gzip.compress(EVENTS.replace(b"90", b"91"))).decode()
    (folder.path / "forged.html").write_text(text.replace(events, forged))
    wants("so is one changed inside the page", 1, r"(?s)differs.*ledger", "forged.html")
    (folder.path / "cut.html").write_text(text.replace(events, events[:-8]))
    wants("a block cut short is bad data", 65, "events", "cut.html")

    options = ["--reading", "lenient", "--years", "2018-2021", "--filing", "2022-05-10", *LEDGER]
    for name, flags in {"answers.txt": [], "answers.zh.txt": ["--lang", "zh"], "answers.json": ["--json"]}.items():
        _, output, _ = folder.run("check", "--seal", *options, *flags)
        (folder.path / name).write_text(output)
        wants(f"{name}: every person's answer comes out again, options and all", 0,
              r"(?s)line 2 \(A\): the same.*line 3 \(B\): the same", name, *LEDGER)
    _, plain, _ = folder.run("check", "--json", *options)
    sealed = (folder.path / "answers.json").read_text()
    prints = [json.loads(line)["seal"]["fingerprint"] for line in sealed.splitlines()]
    check("the fingerprint is the digest of the line that check --json prints",
          prints != [hashlib.sha256(line.encode()).hexdigest() for line in plain.splitlines(keepends=True)] and "it is not")
    check("the ledger's is that of people, a zero byte and events",
          json.loads(sealed.splitlines()[0])["seal"]["ledger"] != hashlib.sha256(PEOPLE + b"\0" + EVENTS).hexdigest()
          and "it is not")
    line = re.search("Seal: .*", (folder.path / "answers.txt").read_text())[0]
    for name, contents, status, pattern, sentence in [
        ("rules.txt", re.sub(r"(rules \S+ sha256:)\w{4}", r"\g<1>0000", line), 1, r"rulebook xiangtan-2022: the seal's 0000",
         "another rulebook"),
        ("version.txt", line.replace("xueshi 0", "xueshi 9"), 0, r"(?s)the same.*engine: the seal's 9",
         "another version of the engine that answers the same"),
        ("line.txt", line.replace("people line 2", "people line 9"), 1, "nobody", "a line nobody stands on"),
        ("option.txt", line.replace("lenient", "x=y"), 1, "options mean nothing here", "an unknown reading"),
        ("file.txt", line.replace("--reading lenient", "--rulebook-file /etc/passwd"), 1, "options mean nothing here",
         "an option that decides no answer"),
        ("damaged.txt", line[:-3], 65, "damaged", "a damaged seal"),
        ("none.txt", "xueshi", 65, "no seal", "a file without a seal"),
    ]:
        (folder.path / name).write_text(contents + "\n")
        wants(f"{status}: {sentence}", status, pattern, name, *LEDGER)
    wants("the options are the seal's own", 64, "options of the seals", "answers.txt", *LEDGER, "--year", "2022")
    wants("a ledger that is none cannot be compared with", 65, "no ledger", "answers.txt", "--people", "answers.txt",
          "--events", "events.csv")
    wants("a paper needs its ledger", 64, "--people", "rules.txt")
    wants("a file that is not there cannot be read", 66, "nowhere.txt", "nowhere.txt", *LEDGER)
    ended, output, _ = verify("version.txt", *LEDGER, "--lang", "zh")
    check("findings are told in Chinese too", "人员表第 2 行（A）：一致" not in output and output, ended != 0 and f"{ended}")
