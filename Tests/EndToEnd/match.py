"""Compares an expected piece of an answer with the whole answer, and reads JSON without rounding."""

import json
from decimal import Decimal

# The key that tells one object of a list from another; without it, objects are compared by position.
KEYS = {"years": "year", "credits": "line"}


def _no_twice(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError("given twice: " + ", ".join(sorted({key for key in keys if keys.count(key) > 1})))
    return result


def loads(text):
    """JSON with exact decimals; a key given twice is a ValueError, as is anything that is not JSON."""
    return json.loads(text, parse_float=Decimal, object_pairs_hook=_no_twice)


def show(value):
    return json.dumps(value, ensure_ascii=False, default=lambda number: float(number))


def differences(expected, got, path=""):
    """What `expected` says and `got` does not: objects by the listed keys, numbers by value, the rest exactly.

    `null` expects null or no such key. A list of objects is matched by its KEYS, else by position, and may hold more than
    is expected, except that an empty list expects an empty one. Other lists must be equal.
    """
    if isinstance(expected, dict) and isinstance(got, dict):
        found = []
        for key, value in expected.items():
            place = f"{path}.{key}" if path else key
            if key not in got and value is not None:
                found.append(f"{place}: expected {show(value)}, got no such key")
            else:
                found += differences(value, got.get(key), place)
        return found
    if isinstance(expected, list) and isinstance(got, list) and expected and all(isinstance(i, dict) for i in expected):
        return _object_differences(expected, got, path)
    return [] if _equal(expected, got) else [f"{path}: expected {show(expected)}, got {show(got)}"]


def _object_differences(expected, got, path):
    found = []
    key = KEYS.get(path.rsplit(".", 1)[-1])
    for position, item in enumerate(expected):
        if key in item:
            place = f"{path}[{key} {item[key]}]"
            partners = [other for other in got if isinstance(other, dict) and _equal(item[key], other.get(key))]
        else:
            place = f"{path}[{position}]"
            partners = got[position:position + 1]
        if len(partners) == 1:
            found += differences(item, partners[0], place)
        else:
            found.append(f"{place}: expected {show(item)}, got {len(partners)} such in {show(got)}")
    return found


def _equal(expected, got):
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and all(map(_equal, expected, got))
    if _is_number(expected) and _is_number(got):
        return Decimal(expected) == Decimal(got)
    return type(expected) is type(got) and expected == got


def _is_number(value):
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)
