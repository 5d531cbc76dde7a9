"""Drives the built command as a user would: run.py PATH_TO_XUESHI

The worked cases of Data/cases, the exit statuses, what is not read, what answers say of rows, changes and plans, pages, seals and papers that were altered, what holds for random people, pipes
from databases and compressed files, the shipped samples, scoring in bulk, rows between its two ways, files at the edge of
what they may be, files that must not be written over, help for shells and manuals, and the schema that every JSON answer of
theirs is held against. Needs Python's standard library only; jsonschema, databases, compressors and shells where they are
installed. Ends with `N passed, N failed`, and with status 1 when anything failed or no
case was found.
"""

import pathlib
import sys

sys.dont_write_bytecode = True

import altered
import applications
import border
import cases
import edges
import endings
import exits
import facts
import helping
import outputs
import pipes
import planted
import planning
import properties
import refused
import report
import samples
import scoring
import shown
import whatif
from command import Command
from schema import Schema
from tally import Tally


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: run.py PATH_TO_XUESHI")
    path = pathlib.Path(sys.argv[1])
    if not path.is_file():
        sys.exit(f"{path}: no such command; build it first")
    data = pathlib.Path(__file__).resolve().parents[2] / "Data"
    schema = Schema(data / "schema" / "answer.schema.json")
    command = Command(path.resolve(), schema)
    tally = Tally()

    files = sorted((data / "cases").glob("*.json"))
    run = sum(cases.run_file(file, data, command, tally) for file in files)
    if run == 0:
        tally.fail("Data/cases", "there is at least one worked case", "no case was run")
    exits.run(command, tally)
    refused.run(command, tally)
    facts.run(command, tally)
    whatif.run(command, tally)
    planning.run(data / "samples", command, tally)
    report.run(command, data, tally)
    altered.run(command, data, tally)
    properties.run(data, command, tally)
    pipes.run(data, command, tally)
    samples.run(data / "samples" / "hospital", command, tally)
    scoring.run(data, command, tally)
    applications.run(command, tally)
    planted.run(command, tally)
    border.run(data, command, tally)
    edges.run(command, tally)
    endings.run(command, tally)
    outputs.run(command, data, tally)
    helping.run(command, tally)
    shown.run(data.parent, command, tally)
    schema.report(tally)
    sys.exit(tally.finish())


main()
