"""From the file to the model, or to a list of everything that is wrong with it."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from roadmap.check import check
from roadmap.model import Roadmap
from roadmap.problems import Problem, RoadmapError, report
from roadmap.source import Source, TomlSyntaxError, parse

# What tomllib says, and what to look for where it says so.
SYNTAX = {
    "Unclosed array": "a comma or the closing ] is missing before this",
    "Unclosed inline table": "a comma or the closing } is missing before this",
    "Illegal character": "a text ends with a quote on the line it began on",
    "Invalid value": "a value is a number, a date, a list, or a text in quotes",
    "Cannot overwrite a value": "a key stands once in its table, and a list of tables has [[ ]]",
    "Cannot declare": "a table stands once, and a list of tables has [[ ]]",
    "Expected newline": "nothing but a comment follows a value, and a date is a real one",
    "Expected '='": "a key is followed by = and its value",
    "Unterminated string": "a text ends with the quote it began with",
}

# pydantic's own sentences speak of Python; these are for someone who edits TOML.
MUST = {
    "missing": "The key {key!r} is missing",
    "extra_forbidden": "There is no key {key!r} here",
    "string_type": "This is a text in quotes",
    "float_type": "This is a number",
    "finite_number": "This is a number",
    "greater_than": "This is above {gt:g}",
    "int_type": "This is a whole number",
    "tuple_type": "This is a list in square brackets",
    "named_tuple_type": "This is a pair of numbers in square brackets",
    "model_type": "This is a table",
    "date_type": "This is a date without quotes, such as 2026-11-22",
    "string_too_long": "A text has at most {max_length} characters",
    "too_short": "This list is not empty",
    "too_long": "This list has at most {max_length} entries",
    "literal_error": "This is one of {expected}",
}


def load(path: Path, name: str | None = None) -> tuple[Roadmap, Source]:
    """Read and check the plan. Raises ``RoadmapError`` with a line for every problem.

    ``name`` is what messages call the file, where that is not its path.
    """
    name = name or str(path)
    try:
        return _checked(path.read_bytes(), name)
    except OSError as error:
        raise RoadmapError(f"{name}:1:1: The file cannot be read: {error.strerror}") from None


@lru_cache(maxsize=1)
def _checked(content: bytes, name: str) -> tuple[Roadmap, Source]:
    source = read(content, name)
    try:
        plan, problems = Roadmap.model_validate(source.data), []
    except ValidationError as error:
        plan = None
        problems = [_problem(each) for each in error.errors() if not _is_echo(each)]
    problems += check(source.data, plan)
    if plan is None or problems:
        raise report(source, problems)
    return plan, source


def read(content: bytes, name: str) -> Source:
    """Read a file's content as TOML. Raises ``RoadmapError`` where it is none."""
    try:
        return parse(content.decode("utf-8"), name)
    except TomlSyntaxError as problem:
        line, column = problem.position
        hints = (hint for start, hint in SYNTAX.items() if str(problem).startswith(start))
        message = ": ".join((str(problem), *hints))
        raise RoadmapError(f"{name}:{line}:{column}: {message}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise RoadmapError(f"{name}:{line}:1: The file is text in UTF-8") from None


def _is_echo(error: dict[str, Any]) -> bool:
    # Of a list without one sound entry pydantic also says that it is empty.
    return error["type"] == "too_short" and bool(error["input"])


def _problem(error: dict[str, Any]) -> Problem:
    kind, location = error["type"], error["loc"]
    values = {"key": location[-1] if location else "", **error.get("ctx", {})}
    message = MUST[kind].format(**values) if kind in MUST else error["msg"]
    if kind == "missing" and isinstance(values["key"], int):
        message = "This is a pair of two numbers"
    if kind not in ("missing", "extra_forbidden"):
        message += f" (found {_shown(error['input'])})"
    return Problem(location, message, at_key=kind == "extra_forbidden")


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 80 else text[:79] + "…"
