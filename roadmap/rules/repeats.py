"""The rules about what stands twice: it is either a slip or read as one.

They read the file as it is, so that they run beside the model's own.
"""

from collections.abc import Iterator

from roadmap.problems import Problem
from roadmap.texts import plain, plain_address
from roadmap.tree import Problems, Tables, Tree

LISTS = {
    "resources": ("url", "An address stands once in a list of resources"),
    "today": ("url", "An address stands once in today"),
    "points": ("text", "A text stands once in a list of points"),
    "tips": ("text", "A text stands once in a list of tips"),
}


def addresses_and_points_differ(tables: Tables) -> Problems:
    """An address stands once in a list of resources, a text once in a list of points."""
    for location, table in tables:
        for name, (key, rule) in LISTS.items():
            entries = [((*location, name, index), each) for index, each in _entries(table, name)]
            yield from _repeated(entries, key, rule)


def boxes_of_a_week_differ(tables: Tables) -> Problems:
    """A week has no two tasks or projects of the same text."""
    for location, table in tables:
        entries = [
            ((*location, name, index), each)
            for name in ("tasks", "projects")
            for index, each in _entries(table, name)
        ]
        yield from _repeated(entries, "text", "A text stands once among the boxes of a week")


def references_differ(tables: Tables) -> Problems:
    """An id stands once in a list of what is named."""
    for location, table in tables:
        seen: set[str] = set()
        named = table.get("named")
        for index, each in enumerate(named if isinstance(named, list) else ()):
            if isinstance(each, str) and each in seen:
                message = f"An id stands once in named (found {each!r} again); take it out"
                yield Problem((*location, "named", index), message)
            seen.update([each] if isinstance(each, str) else ())


def _entries(table: Tree, name: str) -> Iterator[tuple[int, Tree]]:
    entries = table.get(name)
    for index, each in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(each, dict):
            yield index, each


def _repeated(entries: list[tuple[tuple[str | int, ...], Tree]], key: str, rule: str) -> Problems:
    seen: set[str] = set()
    for location, entry in entries:
        value = entry.get(key)
        if not isinstance(value, str):
            continue
        same = plain_address(value) if key == "url" else plain(value)
        if same in seen:
            yield Problem((*location, key), f"{rule} (found {value!r} again); take one out")
        seen.add(same)
