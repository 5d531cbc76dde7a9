"""Whatever a file holds, the page's engine goes on: it answers as the command does, or says what it refuses."""

import random
import tempfile
from pathlib import Path

from page import ROOT, differs, opening

PIECES = [b",", b"\n", b"\r\n", b"\r", b'"', b'""', b"\0", b"\xff\xfe", "湘潭".encode(), "\u3000".encode(), b"P1", b"person",
          b"route", b"start", b"training", b"2020-01-01", b"2020-02-30", b"1e9", b"99999999999999999999", b"-1", b"100000",
          b"100000.01", b"=cmd()", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"2100-12-31", b"1950-01-01", b"leave", b"aid-posting"]


def run(page, native, tally):
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as name:
        folders = _folders(Path(name))
        steps = []
        for folder in folders:
            steps += [opening(folder), {"each": "answerText"}, {"call": "unit"}, {"call": "rejectsCSV"}, {"call": "yearsCSV"}]
        results = page.run(steps)
        for number, folder in enumerate(folders):
            _compare(folder, results[number * 5:number * 5 + 5], native, tally)
    _numbers(page, tally)
    _sizes(page, tally)
    tally.end_group("hostile files")


def _folders(root):
    chance = random.Random(23)
    people, events = ((ROOT / "Data/samples/hospital" / name).read_bytes() for name in ("people.csv", "events.csv"))
    # What costs somebody a thousand years or a hundred thousand hours must not cost the page its life.
    extreme = "person,route,start,end,quantity,hours,status\n" + "".join(
        f"{person},{route},1950-01-01,2100-12-31,100000,100000,{status}\n"
        for person in ("H001", "H002") for status in ("", "pending")
        for route in ("training", "aid-posting", "leave", "attestation", "violation", "self-study"))
    pairs = [(b"", b""), (people, b""), (b"", events), (b"\xef\xbb\xbf", b"\xef\xbb\xbf"), (people, extreme.encode()),
             (people, events.replace(b"\n", b"\r")), (b"person,place,level,year\nP,430300,senior,2100\n", b"person,route,start\n")]
    for _ in range(40):
        junk = b"".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 400)))
        noise = chance.randbytes(chance.randrange(1, 2000))
        pairs.append(chance.choice([(people, b"person,route,start\n" + junk), (b"person,place,level,year\n" + junk, events), (people, noise), (noise, noise)]))
        pairs.append((_mutated(people, chance), _mutated(events, chance)))
    folders = []
    for number, (left, right) in enumerate(pairs):
        folder = root / str(number)
        folder.mkdir()
        (folder / "people.csv").write_bytes(left)
        (folder / "events.csv").write_bytes(right)
        folders.append(folder)
    return folders


def _mutated(text, chance):
    text = bytearray(text)
    for _ in range(chance.randrange(1, 30)):
        place = chance.randrange(len(text))
        text[place:place + chance.randrange(4)] = chance.choice(PIECES)
    return bytes(text)


def _compare(folder, results, native, tally):
    name = f"hostile file {folder.name}"
    broken = [str(result)[:300] for result in results if "broken" in result]
    tally.check(name, "the engine goes on", broken)
    if broken or "refused" in results[0]:
        return
    found = results[0]["value"]
    lines, messages = native.run("check", folder, "--json")
    if found["readable"]:
        tally.check(name, "answers are those of check --json", differs("".join(results[1].get("texts", [str(results[1])])), lines))
    else:
        tally.check(name, "what cannot be read is answered for by neither", [lines[:200]] if lines else [])
    # The command names cells that were taken for blank before it names the rows it refused.
    ours = "".join(row["message"]["en"] + "\n" for row in found["remarks"] + found["rejections"])
    theirs = "".join(line.replace(f"{folder}/", "") + "\n" for line in messages.splitlines() if "unknown columns ignored" not in line)
    tally.check(name, "refused rows and cells taken for blank are named as the command names them", differs(ours, theirs))


def _numbers(page, tally):
    folder = ROOT / "Data/samples/hospital"
    wrong = [-1, 9999, 2 ** 31 - 1, -2 ** 31, 0.5, None, "x"]
    names = ["answerText", "sentence", "explanation", "credits", "series", "rows"]
    steps = [{"call": name, "args": [0]} for name in [*names, "unit"]] + [opening(folder)]
    steps += [{"call": name, "args": [index, "en"]} for name in names for index in wrong]
    steps += [{"call": "plan", "args": [0, day]} for day in ["", "x", "2020-13-01", "9999-12-31", "0000-01-01", "1950-01-01"]]
    steps += [{"call": "setOptions", "args": [options]} for options in (
        {"years": "2021-2018"}, {"years": "1-2"}, {"rulebook": "x"}, {"readings": ["x"]}, {"readings": ["=", "a=b", "=b"]})]
    steps += [{"call": "clause", "args": ["x", "y"]}, {"call": "clause", "args": ["xiangtan-2022", ""]}]
    steps += [opening(folder, place="x"), opening(folder), {"call": "setOptions", "args": [{"years": "1950-2100"}]}, {"each": "answerText"},
              {"each": "series", "args": ["month"]}, {"call": "plan", "args": [0, "2020-01-01"]}]
    results = page.run(steps)
    tally.check("numbers", "no number or word breaks the engine",
                [f"{step}: {result}" for step, result in zip(steps, results) if "broken" in result][:5])
    refused = results[:7] + results[8 + len(names) * len(wrong) + 1:8 + len(names) * len(wrong) + 4]
    tally.check("numbers", "what makes no sense is refused", [str(result)[:200] for result in refused if "refused" not in result])


def _sizes(page, tally):
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as name:
        folder = Path(name)
        people = b"person,place,level,year\nP,430300,senior,2022\n"
        cases = {
            "a file of 70 MB": b"x" * 1000 + b"\n" * 1 + (b"P,training,2020-01-01,aaaaaaaaaaaaaaaaaaa\n" * 1_700_000),
            "a file of three million lines": b"person,route,start\n" + b"x\n" * 3_000_000,
            "a line of two million cells": b"person,route,start" + b"," * 2_000_000,
            "cells over many lines": b"person,route,start" + b',"\n"' * 2_000_000,
        }
        for sentence, events in cases.items():
            (folder / "people.csv").write_bytes(people)
            (folder / "events.csv").write_bytes(events)
            good = opening(ROOT / "Data/samples/hospital")
            results = page.run([opening(folder), good, {"call": "answerText", "args": [0]}])
            problems = [str(result)[:200] for result in results if "broken" in result]
            if "value" not in results[2]:
                problems.append("no answer afterwards")
            tally.check("sizes", f"{sentence} leaves the engine alive", problems)
