"""What somebody who made a mistake probably meant."""

import typing
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from pydantic.fields import FieldInfo

from roadmap.fields import Months, Range
from roadmap.model import Part, Roadmap
from roadmap.source import Location

# What a value of each type looks like.
EXAMPLES = {str: '"…"', Range: "[10, 12]", Months: "[1, 2]", date: "2026-11-22", int: "3"}

# How alike two words are of which one may be meant by the other: keys are few. Of a hundred ids,
# every second one is as like another.
LIKE, VERY_LIKE = 0.6, 0.75


def meant(found: object, choices: Iterable[str], like: float = LIKE) -> str:
    """Return "; did you mean 'x'?" where one of the choices is like what was found, or nothing."""
    close = get_close_matches(found, list(choices), 1, like) if isinstance(found, str) else []
    return f"; did you mean {close[0]!r}?" if close else ""


def keys(location: Location) -> list[str]:
    """Return the keys that the table at a location of the file may have; none for no table."""
    table = _table(location)
    return list(table.model_fields) if table else []


def example(location: Location) -> str:
    """Return what the key at a location of the file looks like in TOML, with its value or above."""
    table = _table(location[:-1])
    field = table.model_fields.get(str(location[-1])) if table else None
    is_list = typing.get_origin(field.annotation if field else None) is tuple
    inner = _table(location)
    if inner and (is_list or len(location) == 1):
        return (
            f"[[{path(location)}]] and its keys" if is_list else f"[{path(location)}] and its keys"
        )
    value = _inline(inner, location) if inner else _value(field)
    return value and f"{location[-1]} = {f'[{value}]' if is_list else value}"


def path(location: Location) -> str:
    """Return the name of the table or list of tables at a location of the file."""
    return ".".join(part for part in location if isinstance(part, str))


def line(location: Location) -> str:
    """Return what the table at a location of the file looks like in one line, if it fits in one."""
    table = _table(location)
    inline = _inline(table, location) if table else ""
    return inline if len(inline) <= 80 else ""


def _inline(table: type[Part], location: Location) -> str:
    """Return a table in one line: below a header of its own, the keys after it would be in it."""
    needed = (name for name, field in table.model_fields.items() if field.is_required())
    return f"{{ {', '.join(example((*location, name)) for name in needed)} }}"


def _value(field: FieldInfo | None) -> str:
    choices = typing.get_args(field.annotation) if field and _is_choice(field) else ()
    if choices:
        *others, last = (f'"{each}"' for each in choices)
        return f"{', '.join(others)} or {last}"
    return next((EXAMPLES[kind] for kind in _kinds(field) if kind in EXAMPLES), "")


def _is_choice(field: FieldInfo) -> bool:
    return typing.get_origin(field.annotation) is typing.Literal


def _table(location: Location) -> type[Part] | None:
    table: type[Part] | None = Roadmap
    for part in location:
        if table and isinstance(part, str):
            kinds = _kinds(table.model_fields.get(part))
            table = next((kind for kind in kinds if issubclass(kind, Part)), None)
    return table


def _kinds(field: FieldInfo | None) -> Iterator[type]:
    yield from _classes(field.annotation if field else None)


def _classes(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for part in typing.get_args(annotation):
        yield from _classes(part)
