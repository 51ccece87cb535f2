"""The file as it is: tables within tables, before it is known to be a plan."""

from collections.abc import Iterable, Iterator
from typing import Any

from roadmap.problems import Problem
from roadmap.source import Location

Tree = dict[str, Any]
Tables = list[tuple[Location, Tree]]
Problems = Iterator[Problem]


def tables(tree: object, location: Location = ()) -> Iterator[tuple[Location, Tree]]:
    """Yield every table of the file, outermost first, with its location."""
    parts: Iterable[tuple[str | int, object]] = ()
    if isinstance(tree, dict):
        yield location, tree
        parts = tree.items()
    elif isinstance(tree, list | tuple):
        parts = enumerate(tree)
    for name, part in parts:
        if isinstance(part, dict | list | tuple):  # most are values, which hold no table
            yield from tables(part, (*location, name))


def ids_at(tables: Tables, *names: str) -> set[str]:
    """Return the ids of the tables that stand under these keys, one within the other."""
    ids = (
        table.get("id")
        for location, table in tables
        if tuple(part for part in location if isinstance(part, str)) == names
    )
    return {identity for identity in ids if isinstance(identity, str)}
