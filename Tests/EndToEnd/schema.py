"""Holds every JSON answer that the other parts ask for against Data/schema/answer.schema.json.

Needs jsonschema; without it nothing is held, which is said and, with XUESHI_ALL_TOOLS set, is a failure.
"""

import copy
import json
import os
from decimal import Decimal
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None

SHOWN = 20


class Schema:
    def __init__(self, path):
        self.schema = json.loads(Path(path).read_text(encoding="utf-8"), parse_float=Decimal)
        self.validators = {}
        self.held = {}
        self.problems = []
        if Draft202012Validator:
            Draft202012Validator.check_schema(self.schema)

    def hold(self, arguments, output, folder):
        """Holds what a command wrote, where that is answers in JSON."""
        if not Draft202012Validator or not arguments:
            return
        arguments = [str(word) for word in arguments]
        kind = _kind(arguments)
        if kind == "score":
            # Its lines go to a file; where that is none of this folder's, nobody can look at them.
            file = Path(folder, _value(arguments, "--out") or "-")
            output = file.read_text(encoding="utf-8") if file.is_file() else ""
        if kind:
            for line in output.splitlines():
                # Sessions of a unit are followed by a line on them all.
                self._hold("unit" if kind == "session" and '"proof"' in line else kind, line, arguments)

    def _hold(self, kind, line, arguments):
        known = self.held.setdefault(kind, set())
        if line in known:
            return
        known.add(line)
        try:
            answer = json.loads(line, parse_float=Decimal)
        except ValueError as error:
            self.problems.append(f"{' '.join(arguments)}: {error}: {line[:200]}")
            return
        for error in self._validator(kind).iter_errors(answer):
            self.problems.append(f"{' '.join(arguments)}: {error.json_path}: {error.message[:300]}")

    def _validator(self, kind):
        if kind not in self.validators:
            self.validators[kind] = Draft202012Validator(self._inlined({"$ref": f"#/$defs/{kind}"}))
        return self.validators[kind]

    def _inlined(self, schema):
        """The schema without references, of which none leads back to itself: following them takes most of the time."""
        if isinstance(schema, list):
            return [self._inlined(part) for part in schema]
        if not isinstance(schema, dict):
            return schema
        parts = {key: self._inlined(part) for key, part in schema.items() if key != "$ref"}
        if "$ref" in schema:
            target = self.schema
            for step in schema["$ref"].split("/")[1:]:
                target = target[step]
            parts = {**self._inlined(target), **parts}
        return parts

    def report(self, tally):
        """Says what came of it, and that the schema can refuse: answers broken in one place are none."""
        group = "schema"
        if not Draft202012Validator:
            print("schema: jsonschema is not installed, no answer was held against the schema")
            tally.check(group, "jsonschema is there", ["it is not"] if os.environ.get("XUESHI_ALL_TOOLS") else [])
            return
        kinds = {kind.rsplit("/", 1)[1] for kind in (part["$ref"] for part in self.schema["anyOf"])}
        tally.check(group, "every kind of answer was asked for",
                    [f"no answer of {kind}" for kind in sorted(kinds - {kind for kind, lines in self.held.items() if lines})])
        tally.check(group, "every answer is as the schema says", self.problems[:SHOWN])
        accepted, refused = [], 0
        for kind, lines in sorted(self.held.items()):
            for fault, broken in _broken(json.loads(min(lines, default="{}"), parse_float=Decimal)):
                if self._validator(kind).is_valid(broken):
                    accepted.append(f"{kind}: accepted with {fault}")
                else:
                    refused += 1
        tally.check(group, "a broken answer is refused", accepted[:SHOWN] or ([] if refused else ["none was tried"]))
        count = sum(len(lines) for lines in self.held.values())
        print(f"schema: {count} different answers held, {refused} broken copies refused")
        tally.end_group(group)


def _kind(arguments):
    """Which part of the schema speaks of a command's output; nothing where it is no JSON."""
    command = arguments[0]
    if command == "score":
        return "score" if _value(arguments, "--format") == "jsonl" else None
    if "--json" not in arguments or command not in ("check", "timeline", "whatif", "plan"):
        return None
    if command == "check" and "--compare" in arguments:
        return "compare"
    return "session" if command == "plan" and "--unit" in arguments else command


def _value(arguments, option):
    for index, word in enumerate(arguments):
        if word == option and index + 1 < len(arguments):
            return arguments[index + 1]
        if word.startswith(option + "="):
            return word[len(option) + 1:]
    return None


def _objects(value, path=()):
    if isinstance(value, dict):
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from _objects(item, (*path, key))


def _broken(answer):
    """Copies of an answer that each break one thing, with what they break."""
    for key in answer:
        if key not in ("outlook", "outside", "seal"):
            yield f"no `{key}`", {other: value for other, value in answer.items() if other != key}
    for path in _objects(answer):
        broken = copy.deepcopy(answer)
        place = broken
        for step in path:
            place = place[step]
        place["no-such-key"] = 1
        yield f"an unknown key at /{'/'.join(map(str, path))}", broken
