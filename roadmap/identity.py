"""The rules about ids: each stands for one thing, for good, and what refers to it finds it.

They read the file as it is, so that they run beside the model's own.
"""

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
    elif isinstance(tree, list):
        parts = enumerate(tree)
    for name, part in parts:
        yield from tables(part, (*location, name))


def ids_are_unique(tree: Tree) -> Problems:
    """An id is used once in the whole plan, whatever it names."""
    seen: set[str] = set()
    for location, table in tables(tree):
        identity = table.get("id")
        if not isinstance(identity, str):
            continue
        if identity in seen:
            message = (
                f"An id is used once in the whole plan (found {identity!r} again); mint another"
            )
            yield Problem((*location, "id"), message)
        seen.add(identity)


def former_ids_are_gone(tree: Tree) -> Problems:
    """An id in ``was`` is one that the plan no longer uses, and stands there once."""
    used = {table["id"] for _, table in tables(tree) if isinstance(table.get("id"), str)}
    for location, table in tables(tree):
        former = table.get("was")
        for index, each in enumerate(former) if isinstance(former, list) else ():
            place = (*location, "was", index)
            if isinstance(each, str) and each in used:
                message = (
                    f"An id in was is one that the plan no longer uses (found {each!r}); "
                    f"take it out"
                )
                yield Problem(place, message)
            elif each in former[:index]:
                message = f"An id stands once in was (found {each!r} again); take it out"
                yield Problem(place, message)


def references_exist(tree: Tree) -> Problems:
    """What ``named``, ``starts`` and ``grows_from`` refer to is in the plan, and of that kind."""
    kinds = {
        "named": (_ids_at(tree, "named"), "[[named]]"),
        "starts": (_ids_at(tree, "phases", "weeks"), "a week"),
        "grows_from": (_ids_at(tree, "phases", "weeks", "projects"), "a week's project"),
    }
    for location, table in tables(tree):
        for key in kinds.keys() & table.keys() if location else ():
            ids, kind = kinds[key]
            value = table[key]
            many = isinstance(value, list)
            for index, each in enumerate(value if many else [value]):
                if isinstance(each, str) and each not in ids:
                    place = (*location, key, index) if many else (*location, key)
                    yield Problem(place, f"This is the id of {kind} of the plan (found {each!r})")


def _ids_at(tree: Tree, *names: str) -> set[str]:
    found = (
        table.get("id")
        for location, table in tables(tree)
        if tuple(part for part in location if isinstance(part, str)) == names
    )
    return {identity for identity in found if isinstance(identity, str)}
