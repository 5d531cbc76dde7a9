"""What shells and manuals read: the completions are sound and complete what they should, the manual page is good roff.

A part whose program is not installed is skipped and named; with XUESHI_ALL_TOOLS set it fails.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

# A command line, words that must be offered for its end, and words that must not.
LINES = [
    ("xueshi ", {"check", "score", "rules", "completions"}, {"--people"}),
    ("xueshi ch", {"check"}, {"score"}),
    ("xueshi check --pe", {"--people", "--person"}, {"--events"}),
    ("xueshi score --pe", {"--people"}, {"--person"}),
    ("xueshi check --level ", {"junior", "full-senior"}, {"people.csv"}),
    ("xueshi check --lang ", {"en", "zh"}, set()),
    ("xueshi check --rulebook x", {"xiangtan-2022"}, {"jiaxing-2025"}),
    ("xueshi check --reading ratio-base=r", {"ratio-base=required-90"}, {"strict"}),
    ("xueshi score --format ", {"csv", "jsonl"}, set()),
    ("xueshi check --people peop", {"people.csv"}, {"events.csv"}),
    ("xueshi rules ", {"list", "show", "validate"}, {"people.csv"}),
    ("xueshi rules show x", {"xiangtan-2022"}, {"jiaxing-2025"}),
    ("xueshi rules --lang zh diff xiangtan-2022 ji", {"jiaxing-2025", "jiangsu-2023"}, {"xiangtan-2022"}),
    ("xueshi rules validate ev", {"events.csv"}, {"people.csv"}),
    ("xueshi completions ", {"bash", "zsh", "fish"}, set()),
    ("xueshi help pl", {"plan"}, {"check"}),
]

BASH = """
source "$1"
COMP_LINE=$2 COMP_POINT=${#2}
_xueshi
before=${2##*[[:space:]]}
if [[ $COMP_WORDBREAKS == *=* ]]; then before=${before%"${before##*=}"}; else before=; fi
for word in "${COMPREPLY[@]}"; do printf '%s\\n' "$before$word"; done
"""
FISH = "source $argv[1]; complete -C $argv[2] | string replace -r '\\t.*' ''"


def run(command, tally):
    def check(sentence, problems):
        tally.check("help", sentence, problems)

    with tempfile.TemporaryDirectory(prefix="xueshi-") as name:
        folder = Path(name)
        for file in ("people.csv", "events.csv"):
            (folder / file).write_text("")
        for language in ("en", "zh"):
            for shell in ("bash", "zsh", "fish"):
                if _found(shell, check):
                    _completions(command, folder, shell, language, check)
            _manual(command, folder, language, check)
    tally.end_group("help")


def _found(tool, check):
    if shutil.which(tool):
        return True
    if os.environ.get("XUESHI_ALL_TOOLS"):
        check(f"{tool} is installed", ["it is not"])
    else:
        print(f"skipped: {tool} is not installed")
    return False


def _call(words, folder):
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=60, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(folder)})


def _completions(command, folder, shell, language, check):
    file = folder / f"completions.{shell}"
    status, text, messages = command.run(["completions", shell, "--lang", language])
    file.write_text(text)
    done = _call([shell, "-n", file], folder)
    check(f"{shell} finds no fault in its completions, --lang {language}",
          [f"{status}, {done.returncode}: {messages}{done.stderr}"] if status or done.returncode or done.stderr else [])
    script = {"bash": ["bash", "-c", BASH, "bash"], "fish": ["fish", "-c", FISH]}.get(shell)
    if not script:
        return
    for line, wanted, unwanted in LINES:
        done = _call([*script, file, line], folder)
        words = set(done.stdout.split())
        problems = [f"does not offer {word}" for word in sorted(wanted - words)]
        problems += [f"offers {word}" for word in sorted(unwanted & words)]
        problems += [done.stderr] if done.stderr else []
        check(f"{shell} completes {line!r}, --lang {language}", problems)


def _manual(command, folder, language, check):
    status, text, messages = command.run(["man", "--lang", language])
    file = folder / "xueshi.1"
    file.write_text(text)
    check(f"the manual page is printed, --lang {language}", [f"{status}: {messages}"] if status or not text else [])
    # Chinese has no spaces that groff could stretch, which it says of every line.
    for tool, words in {"groff": ["groff", "-man", "-ww", *(["-mzh", "-Wbreak"] if language == "zh" else []), "-Kutf8", "-Tutf8", "-z"],
                        "mandoc": ["mandoc", "-Tlint", "-Werror"]}.items():
        if _found(tool, check):
            done = _call([*words, file], folder)
            check(f"{tool} finds no fault in the manual page, --lang {language}",
                  [done.stdout + done.stderr] if done.returncode or done.stdout or done.stderr else [])
