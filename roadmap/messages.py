"""What is said of a value that the model refuses, to somebody who edits TOML."""

from datetime import date, time
from typing import Any

from roadmap import hints
from roadmap.problems import Problem
from roadmap.source import Location

# pydantic's own sentences speak of Python.
MUST = {
    "missing": "The key {key!r} is missing",
    "extra_forbidden": "There is no key {key!r} here",
    "string_type": "This is a text in quotes",
    "float_type": "This is a number",
    "finite_number": "This is a number",
    "greater_than_equal": "This is at least {ge:g}",
    "less_than_equal": "This is at most {le:g}",
    "int_type": "This is a whole number",
    "tuple_type": "This is a list in square brackets",
    "named_tuple_type": "This is a pair of numbers in square brackets",
    "model_type": "This is a table",
    "date_type": "This is a date without quotes, such as 2026-11-22",
    "string_too_long": "This text has at most {max_length} characters",
    "too_short": "This list is not empty",
    "too_long": "This list has at most {max_length} entries",
    "literal_error": "This is one of {expected}",
}


def problem(error: dict[str, Any]) -> Problem:
    """Return what one of pydantic's errors says, in a sentence and with what was found."""
    kind, location = error["type"], error["loc"]
    values = {"key": location[-1] if location else "", **error.get("ctx", {})}
    message = MUST[kind].format(**values) if kind in MUST else error["msg"]
    is_short = kind == "missing" and isinstance(values["key"], int)
    is_pair = is_short or values.get("max_length") == 2
    if is_pair:
        message = "This is a pair of two numbers"
    if is_pair or kind not in ("missing", "extra_forbidden"):
        message += f" (found {shown(error['input'])})"
    return Problem(location, message + _hint(error, location), at_key=kind == "extra_forbidden")


def is_echo(error: dict[str, Any]) -> bool:
    """Of a list without one sound entry pydantic also says that it is empty."""
    return error["type"] == "too_short" and bool(error["input"])


def shown(value: object) -> str:
    """Return a value as it stands in TOML, cut to one short line."""
    try:
        text = "a table" if isinstance(value, dict) else _toml(value)
    except ValueError:  # Python writes no number of more than 4,300 digits
        return "a very large number"
    return text if len(text) <= 80 else text[:79] + "…"


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value[:80]))}]"  # more would be cut
    if isinstance(value, dict):
        return "{…}"
    plain = str(value) if isinstance(value, date | time | bool) else repr(value)
    return plain.lower() if isinstance(value, bool) else plain


def _hint(error: dict[str, Any], location: Location) -> str:
    if error["type"] == "missing" and (example := hints.example(location)):
        return f"; write {example}"
    if error["type"] == "extra_forbidden":
        known = hints.keys(location[:-1])
        rest = f"; its keys are {', '.join(known)}" if known else ""
        return hints.meant(location[-1], known) or rest
    if error["type"] == "tuple_type" and isinstance(error["input"], dict):
        return f"; write [[{hints.path(location)}]] above its keys, or [ ] around it"
    if error["type"] == "model_type" and (line := hints.line(location)):
        return f"; write {line}"
    if error["type"] == "literal_error":
        expected = error["ctx"]["expected"].replace(" or ", ", ").split(", ")
        return hints.meant(error["input"], [each.strip("'") for each in expected])
    return ""
