"""The rules about ids: each stands for one thing, for good, and what refers to it finds it.

They read the file as it is, so that they run beside the model's own.
"""

from collections.abc import Iterator

from roadmap.hints import meant
from roadmap.problems import Problem
from roadmap.source import Location
from roadmap.tree import Problems, Tables, Tree, ids_at

KINDS = {
    "named": (("named",), "[[named]]"),
    "starts": (("phases", "weeks"), "a week"),
    "grows_from": (("phases", "weeks", "projects"), "a week's project"),
}
PAGES = {("phases",): "phase", ("phases", "weeks"): "week"}


def ids_are_unique(tables: Tables) -> Problems:
    """An id is used once in the whole plan, whatever it names."""
    seen: dict[str, Location] = {}
    for location, table in tables:
        identity = table.get("id")
        if not isinstance(identity, str):
            continue
        if identity in seen:
            yield Problem((*location, "id"), _again(identity, location, seen[identity]))
        seen.setdefault(identity, location)


def _again(identity: str, location: Location, first: Location) -> str:
    if location[:1] != ("retired",):
        return f"An id is used once in the whole plan (found {identity!r} again); mint another"
    if first[:1] == ("retired",) and isinstance(first[-1], int):
        return (
            f"An id is retired once (found {identity!r} again, "
            f"which entry {first[-1] + 1} of [[retired]] has); take one of the two out"
        )
    return (
        f"What is retired is no longer in the plan (found {identity!r} there, too); "
        f"take one of the two out"
    )


def former_ids_are_gone(tables: Tables) -> Problems:
    """An id in ``was`` is one that the plan no longer uses, and stands there once."""
    used = {table["id"] for _, table in tables if isinstance(table.get("id"), str)}
    for location, table in tables:
        seen: set[str] = set()
        for index, each in _former(table):
            place = (*location, "was", index)
            if each in used:
                message = (
                    f"An id in was is one that the plan no longer uses (found {each!r}); "
                    f"take it out"
                )
                yield Problem(place, message)
            elif each in seen:
                message = f"An id stands once in was (found {each!r} again); take it out"
                yield Problem(place, message)
            seen.add(each)


def old_addresses_lead_to_one_page(tables: Tables) -> Problems:
    """An old address leads to one page: an id is in ``was`` of one week, and of one phase."""
    used = {table["id"] for _, table in tables if isinstance(table.get("id"), str)}
    led: dict[tuple[str, str], tuple[Location, object]] = {}
    for location, table in tables:
        kind = PAGES.get(tuple(part for part in location if isinstance(part, str)), "")
        for index, each in _former(table) if kind else ():
            first, other = led.setdefault((kind, each), (location, table.get("id")))
            if first != location and each not in used:
                message = (
                    f"An old address leads to one page, so an id is in was of one {kind} "
                    f"(found {each!r}, which {other!r} has too); keep it in the {kind} that "
                    f"the address leads to, and take it out of the other"
                )
                yield Problem((*location, "was", index), message)


def references_exist(tables: Tables) -> Problems:
    """What ``named``, ``starts`` and ``grows_from`` refer to is in the plan, and of that kind."""
    known = {key: (ids_at(tables, *names), kind) for key, (names, kind) in KINDS.items()}
    gone = _gone(tables)
    for location, table in tables:
        for key in known.keys() & table.keys() if location else ():
            ids, kind = known[key]
            value = table[key]
            many = isinstance(value, list)
            for index, each in enumerate(value if many else [value]):
                if isinstance(each, str) and each not in ids:
                    place = (*location, key, index) if many else (*location, key)
                    rule = f"This is the id of {kind} of the plan (found {each!r})"
                    yield Problem(place, rule + gone.get(each, meant(each, sorted(ids))))


def _gone(tables: Tables) -> dict[str, str]:
    """Return what to do about a reference to an id that has left, by that id."""
    gone: dict[str, str] = {}
    for location, table in tables:
        identity = table.get("id")
        if not isinstance(identity, str):
            continue
        if location[:1] == ("retired",):
            gone[identity] = "; it is retired, so take this out"
        for _, each in _former(table):
            gone[each] = f"; it is {identity!r} now"
    return gone


def _former(table: Tree) -> Iterator[tuple[int, str]]:
    """Yield every id in ``was`` of a table, with its place there."""
    was = table.get("was")
    for index, each in enumerate(was) if isinstance(was, list) else ():
        if isinstance(each, str):
            yield index, each
