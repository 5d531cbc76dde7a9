"""Runs a command and holds the processor time it takes to a limit.

Usage: cost.py LIMIT[=FILE] COMMAND...

LIMIT is in seconds of processor time, of the command and all it starts. With a file, what earlier commands noted there
counts too, and the sum is noted. Fails with the command's status, or when the sum exceeds the limit.
"""

import pathlib
import resource
import subprocess
import sys


def main():
    limit, _, name = sys.argv[1].partition("=")
    file = pathlib.Path(name) if name else None
    before = float(file.read_text("utf-8")) if file and file.exists() else 0.0
    status = subprocess.run(sys.argv[2:], check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = before + used.ru_utime + used.ru_stime
    if file:
        file.write_text(f"{seconds}\n", "utf-8")
    print(f"{seconds:.1f} of {limit} processor seconds", flush=True)
    if status:
        sys.exit(status)
    if seconds <= 0:
        sys.exit("error: no processor time was measured")
    if seconds > float(limit):
        sys.exit(f"error: {seconds:.1f} processor seconds, and {limit} are allowed")


if len(sys.argv) < 3:
    sys.exit(__doc__)
main()
