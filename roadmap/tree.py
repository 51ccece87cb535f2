"""The file as it is: tables within tables, before it is known to be a plan."""

from collections.abc import Iterable, Iterator
from typing import Any

from roadmap.problems import Problem
from roadmap.source import Location

Tree = dict[str, Any]
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
        yield from tables(part, (*location, name))


def ids_at(tree: Tree, *names: str) -> set[str]:
    """Return the ids of the tables that stand under these keys, one within the other."""
    found = (
        table.get("id")
        for location, table in tables(tree)
        if tuple(part for part in location if isinstance(part, str)) == names
    )
    return {identity for identity in found if isinstance(identity, str)}
