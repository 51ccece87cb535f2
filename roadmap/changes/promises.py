"""The promises that a change of the plan keeps to those who have ticked it before.

Each rule is a generator of problems, placed in the new file, and its docstring is the rule.
"""

from collections.abc import Callable

from roadmap.changes.compare import Changes, Placed
from roadmap.changes.meaning import alike
from roadmap.figures import Plan
from roadmap.hints import meant
from roadmap.model import Phase, Tickable, Week
from roadmap.problems import Problem
from roadmap.source import Location
from roadmap.tree import Problems, tables


def ids_are_kept(changes: Changes) -> Problems:
    """An id that could be ticked is still there, in was of its successor, or retired."""
    for gone in changes.vanished:
        message = (
            f"Ticks on {gone.box.id!r} ({gone.text!r}, {gone.place}) go somewhere: keep the id, "
            f"write was = [{_quoted(gone.box.id)}] {_successor(changes, gone)}, "
            f"or add it to [[retired]]"
        )
        yield Problem(_home(changes, gone), message)


def former_ids_are_kept(changes: Changes) -> Problems:
    """An id that was in was or retired stays there, since learners come back after many changes."""
    known = {id for each in _all(changes.after) for id in (each.id, *each.was)}
    places = {id: location for location, id in _ids(changes.after)}
    for id, keeper in _former(changes.before).items():
        if id not in known:
            message = (
                f"Ticks on {id!r} of an earlier edition go somewhere: put the id back into was "
                f"or [[retired]] (it was that of {keeper.text!r})"
            )
            yield Problem(places.get(keeper.id, ()), message)


def ids_are_not_used_again(changes: Changes) -> Problems:
    """An id that was in was or retired is not used again, for whatever it be."""
    former = _former(changes.before).keys() - changes.had.keys()
    for location, id in _ids(changes.after):
        if id in former:
            message = f"An id is never used again (found {id!r}); mint another"
            yield Problem((*location, "id"), message)


def ids_keep_their_kind(changes: Changes) -> Problems:
    """An id stays with its kind: a box of a week, a point of a milestone, a portfolio project."""
    places = {id: location for location, id in _ids(changes.after)}
    for was, now in changes.both:
        if was.kind != now.kind:
            message = (
                f"The id {now.box.id!r} is that of a {was.kind} (found on a {now.kind}); "
                f"mint another"
            )
            yield Problem((*places[now.box.id], "id"), message)


def ids_keep_their_meaning(changes: Changes) -> Problems:
    """An id keeps its meaning: a text of few words in common says in said what it was."""
    places = {id: location for location, id in _ids(changes.after)}
    texts = {each.text: id for id, each in changes.had.items()}
    for was, now in changes.reworded:
        id, of = now.box.id, texts.get(now.text)
        if of and of in changes.has and now.box.said != was.text:
            message = f"This is the text of {of!r}; the id {id!r} stays with {was.text!r}"
        elif now.box.said == was.text or alike(was.text, now.text):
            continue
        else:
            message = (
                f"The id {id!r} stays with what it meant, {was.text!r} (found {now.text!r}): "
                f"if it means the same, write said = {_quoted(was.text)}; "
                f"if not, mint another id and retire this one"
            )
        yield Problem((*places[id], "text"), message)


def former_ids_have_been(changes: Changes) -> Problems:
    """What is newly in was or retired is an id that the plan had."""
    before = {id for each in _all(changes.before) for id in (each.id, *each.was)}
    before |= {id for _, id in _ids(changes.before)}
    before |= {id for each in _addressed(changes.before) for id in each.was}
    for location, table in tables(changes.after.roadmap.model_dump()):
        for index, id in enumerate(table.get("was") or ()):
            if id not in before:
                message = f"An id in was is one that the plan had (found {id!r})"
                yield Problem((*location, "was", index), message + meant(id, changes.had))
        if location[:1] == ("retired",) and len(location) == 2 and table["id"] not in before:
            message = f"What is retired was in the plan (found {table['id']!r})"
            yield Problem((*location, "id"), message + meant(table["id"], changes.had))


def pages_are_kept(changes: Changes) -> Problems:
    """The page of a week or phase stays where it is, or another week or phase says it was that."""
    known = {id for each in _addressed(changes.after) for id in (each.id, *each.was)}
    for each in _addressed(changes.before):
        for id in (each.id, *each.was):
            if id not in known:
                message = (
                    f"Links to the page of {id!r} ({each.name!r}) lead somewhere: keep the id, or "
                    f"write was = [{_quoted(id)}] in the week or phase that takes its place"
                )
                yield Problem(("phases",), message)


PROMISES: tuple[Callable[[Changes], Problems], ...] = (
    ids_are_kept,
    former_ids_are_kept,
    ids_are_not_used_again,
    ids_keep_their_kind,
    ids_keep_their_meaning,
    former_ids_have_been,
    pages_are_kept,
)


def broken(changes: Changes) -> Problems:
    """Yield every promise that a change does not keep."""
    for promise in PROMISES:
        yield from promise(changes)


def _successor(changes: Changes, gone: Placed) -> str:
    like = next((each for each in changes.added if alike(each.text, gone.text)), None)
    return f"on {like.box.id!r}, which reads like it" if like else "where it goes on"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _all(plan: Plan) -> list[Tickable]:
    return [*plan.tickable.values(), *plan.roadmap.retired]


def _addressed(plan: Plan) -> list[Phase | Week]:
    return [*(each.phase for each in plan.phases), *(each.week for each in plan.weeks)]


def _former(plan: Plan) -> dict[str, Tickable]:
    """Return every id that the plan no longer uses, with what speaks for it."""
    former = {id: each for each in _all(plan) for id in each.was}
    return former | {each.id: each for each in plan.roadmap.retired}


def _ids(plan: Plan) -> list[tuple[Location, str]]:
    return [
        (location, table["id"])
        for location, table in tables(plan.roadmap.model_dump(exclude={"retired"}))
        if "id" in table
    ]


def _home(changes: Changes, gone: Placed) -> Location:
    """Return where a box stood, if that is still there."""
    places = {id: location for location, id in _ids(changes.after)}
    return places.get(gone.home, ("portfolio",) if gone.home == "portfolio" else ("phases",))
