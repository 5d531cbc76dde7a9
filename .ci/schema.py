"""Checks rulebooks against the JSON Schema, and that the schema can refuse: schema.py SCHEMA RULEBOOK..."""

import copy
import json
import sys

from jsonschema.validators import validator_for


def objects(value, path=()):
    """The path to every object inside, the outermost first."""
    if isinstance(value, dict):
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from objects(item, (*path, key))


def broken_copies(rulebook, schema):
    """Copies of a rulebook that each break one rule of the schema, with what they break."""
    for key in schema.get("required", []):
        yield f"no `{key}`", {other: value for other, value in rulebook.items() if other != key}
    for path in objects(rulebook):
        broken = copy.deepcopy(rulebook)
        place = broken
        for step in path:
            place = place[step]
        place["no-such-key"] = 1
        yield f"an unknown key at /{'/'.join(map(str, path))}", broken


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    kind = validator_for(schema, default=None)
    if kind is None:
        sys.exit(f"{sys.argv[1]}: error: `$schema` names no dialect this check knows")
    kind.check_schema(schema)
    if not schema.get("required"):
        sys.exit(f"{sys.argv[1]}: error: the schema requires no key at all")
    validator = kind(schema)
    failures = 0
    refused = 0
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8") as file:
            rulebook = json.load(file)
        for error in validator.iter_errors(rulebook):
            failures += 1
            print(f"{name}: error: {error.json_path}: {error.message}", file=sys.stderr)
        for fault, broken in broken_copies(rulebook, schema):
            if validator.is_valid(broken):
                failures += 1
                print(f"{name}: error: the schema accepts a copy with {fault}", file=sys.stderr)
            else:
                refused += 1
    if not refused:
        sys.exit("error: no broken copy was refused, so nothing was checked")
    print(f"{len(sys.argv) - 2} rulebooks against the schema, {refused} broken copies refused, {failures} failures")
    sys.exit(1 if failures else 0)


main()
