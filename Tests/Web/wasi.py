"""The same object code as a WASI program under wasmkit: the path that needs no node."""

import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

from page import ROOT, VOCABULARY, differs, library


def run(folder, native, tally):
    programs = Path(shutil.which("swiftc")).resolve().parent
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as name:
        program = _linked(programs, folder, Path(name))
        for sample in ("hospital", "places"):
            files = ROOT / "Data/samples" / sample
            done = subprocess.run([programs / "wasmkit", "run", program], input=_script(files), capture_output=True,
                                  timeout=600, check=False)
            lines, _ = native.run("check", files, "--json")
            problems = differs(done.stdout.decode(errors="replace"), lines)
            if done.returncode != 0:
                problems.append(f"status {done.returncode}: {done.stderr.decode(errors='replace')[:300]}")
            tally.check("wasmkit", f"answers for {sample} are those of check --json", problems)
    tally.end_group("wasmkit")


def _linked(programs, folder, work):
    objects = [folder / "XueshiWeb.o", folder / "CWebRuntime.o"]
    driver, program = work / "wasi.o", work / "engine-wasi.wasm"
    subprocess.run([programs / "clang", "--target=wasm32-unknown-none", "-O2", "-ffreestanding", "-nostdlib", "-Wall", "-Werror",
                    "-c", "-o", driver, Path(__file__).with_name("wasi.c")], check=True)
    tables = programs / "../lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a"
    subprocess.run([programs / "wasm-ld", "--no-entry", "--strip-all", "--gc-sections", "--stack-first", "-z",
                    "stack-size=1048576", "-o", program, driver, *objects, tables], check=True)
    return program


def _script(files):
    def argument(data):
        return b"i" + struct.pack("<I", len(data)) + data

    held = library()
    script = b"".join(argument(file["text"].encode()) + b"v" for file in held["vocabulary"])
    script += b"".join(argument(book["text"].encode()) + b"r" for book in held["rulebooks"])
    script += argument(held["effort"].encode()) + b"e"
    ledger = [(files / name).read_bytes() for name in ("people.csv", "events.csv")] + [b"{}"]
    assert len(held["vocabulary"]) == len(VOCABULARY)
    return script + b"".join(argument(part) for part in ledger) + b"oa"
