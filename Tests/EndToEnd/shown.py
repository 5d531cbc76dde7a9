"""What the documentation shows is what the command prints: each block of a command is run where it stands, and the block after
it holds the output or a part of it. `…` stands for what is left out, and JSON may be broken into lines.
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

SECONDS = 120


def run(root, command, tally):
    shown = 0
    with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
        (Path(folder) / "xueshi").symlink_to(command.path)
        for page in [*sorted((root / "Documentation").glob("*.md")), *sorted(root.glob("README*.md"))]:
            blocks = re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)
            for (kind, text), (answer, expected) in zip(blocks, blocks[1:]):
                if kind != "sh" or answer not in ("", "json") or "Data/samples" not in text:
                    continue
                shown += 1
                output = _bash(text, root, folder, command, "zh_CN.UTF-8" if page.name.endswith(".zh.md") else "C.UTF-8")
                missing = _missing(expected, output, answer == "json")
                tally.check("shown", f"{page.relative_to(root)}: {text.splitlines()[0]}", missing)
    tally.check("shown", "the documentation shows answers", [] if shown else ["there are none"])
    tally.end_group("shown")


def _bash(text, root, folder, command, locale):
    environment = {**command.environment, "LC_ALL": locale, "PATH": f"{folder}:{os.environ['PATH']}"}
    text = text.replace("swift run xueshi", "xueshi")
    done = subprocess.run(["bash", "-c", text], cwd=root, env=environment, capture_output=True, timeout=SECONDS, check=False)
    return done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")


def _missing(expected, output, is_json):
    """The parts between marks of omission that the output lacks, or has in another order."""
    if is_json:
        expected, output = (re.sub(r"\s+", "", text) for text in (expected, output))
    at = 0
    for part in expected.split("…") if is_json else [expected]:
        part = part.strip("\n").rstrip(",")
        found = output.find(part, at)
        if found < 0:
            return [f"expected: {part}", f"found: {output[at : at + 2000]}"]
        at = found + len(part)
    return []
