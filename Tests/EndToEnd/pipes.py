"""The commands of Documentation/bulk.md that score what comes from databases and compressed files: each runs as it stands there, and
gives the results of the plain files.

A block whose tools are not installed is skipped and named; with XUESHI_ALL_TOOLS set it fails.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from bulk import told

HEADING = "## Databases, pipes and compressed files"
TOOLS = {"gzip": "gzip", "zstd": "zstd", "sqlite3": "SQLite", "psql": "PostgreSQL"}


def run(data, command, tally):
    def check(sentence, problems):
        tally.check("pipes", sentence, [problem for problem in problems if problem])

    pages = data.parent / "Documentation"
    section = (pages / "bulk.md").read_text().split(HEADING + "\n", 1)[-1].split("\n## ", 1)[0]
    chinese = (pages / "bulk.zh.md").read_text()
    blocks = re.findall(r"^```sh\n(.*?)^```$", section, re.M | re.S)
    found = [next((tool for tool in TOOLS if f"{tool} " in block), None) for block in blocks]
    check("the documentation has a block for each", [sorted(found, key=str) != sorted(TOOLS) and f"found: {found}"])
    with tempfile.TemporaryDirectory(prefix="xueshi-", dir=_reachable()) as folder:
        folder = Path(folder)
        (folder / "bin").mkdir()
        (folder / "bin" / "xueshi").symlink_to(command.path)
        ledger = folder / "ledger"
        plain = _bash(command, ledger.parent, f"xueshi generate --persons 700 --seed 11 --out {ledger}\ncd {ledger}\n"
                      "echo P00000005,no-such-route,2020-01-01,,,,,,,,, >> events.csv\n"
                      "xueshi score --people people.csv --events events.csv --out plain.csv --rejects plain-rejects.csv", folder)
        check("the plain files are scored", [plain])
        for tool, block in zip(found, blocks):
            if tool is None:
                continue
            check(f"{TOOLS[tool]}: the Chinese documentation has the same commands", [block not in chinese and "it has not"])
            server = Server(folder / "postgres") if tool == "psql" else None
            if not shutil.which(tool) or server and not server.is_installed:
                _skip(tool, check)
                continue
            check(f"{TOOLS[tool]}: the results of the plain files", _run(command, folder, tool, block, server))
    tally.end_group("pipes")


def _skip(tool, check):
    if os.environ.get("XUESHI_ALL_TOOLS"):
        check(f"{TOOLS[tool]}: it is installed", ["it is not"])
    else:
        print(f"skipped: {TOOLS[tool]} is not installed")


def _run(command, folder, tool, block, server):
    place = folder / tool
    shutil.copytree(folder / "ledger", place)
    problem = server.start() if server else None
    try:
        problem = problem or _bash(command, place, block, folder, server.settings if server else {})
    finally:
        if server:
            server.stop()
    if problem:
        return [problem]
    # A pipe has no name to be told.
    differs = told((place / "results.csv").read_text(), {"file"}) != told((place / "plain.csv").read_text(), {"file"})
    # Reason and text; where they stood is another place in another order of rows and columns.
    expected, got = ([line.split(",")[2:4] for line in (place / name).read_text().splitlines()]
                     for name in ("plain-rejects.csv", "rejects.csv"))
    return [differs and "results.csv is not that of the plain files", len(got) != 2 and f"expected one refused row, got {got}",
            expected != got and f"expected {expected}, got {got}"]


def _bash(command, place, script, folder, settings=None):
    """What went wrong; nothing where the script went through, with every part of every pipe."""
    environment = {**command.environment, **(settings or {}), "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=place, env=environment, capture_output=True, timeout=300,
                          check=False)
    return done.returncode != 0 and f"status {done.returncode}: {done.stderr.decode(errors='replace')[-800:]}"


def _reachable():
    """Where another user may go, as whom the server runs; the usual place where that does not matter."""
    return "/tmp" if os.geteuid() == 0 else None


class Server:
    """A PostgreSQL server of its own in a folder, behind a socket there; it refuses to run as root."""

    def __init__(self, folder):
        self.folder = folder
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
        path = found[-1] if found else shutil.which("initdb")
        self.programs = Path(path).parent if path else None
        self.settings = {"PGHOST": str(folder), "PGUSER": "xueshi", "PGDATABASE": "postgres"}

    @property
    def is_installed(self):
        return self.programs is not None

    def start(self):
        self.folder.mkdir()
        if os.geteuid() == 0:
            self.folder.parent.chmod(0o755)
            shutil.chown(self.folder, "nobody")
        data = self.folder / "data"
        return self._run("initdb", "-D", data, "-U", "xueshi", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8") or \
            self._run("pg_ctl", "-D", data, "-w", "-l", self.folder / "log", "-o",
                      f"-k {self.folder} -c listen_addresses='' -c fsync=off", "start")

    def stop(self):
        self._run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")

    def _run(self, program, *arguments):
        before = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
        done = subprocess.run([*before, self.programs / program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=120, check=False)
        return done.returncode != 0 and f"{program}: {done.stderr.decode(errors='replace')[-500:]}"
