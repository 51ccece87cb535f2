"""The promises that a change of the plan keeps to those who have ticked it before.

Each rule is a generator of problems, placed in the new file, and its docstring is the rule. An id
is live where something of the plan has it, and former where it is in ``was`` or retired.
"""

from collections.abc import Callable

from roadmap.changes.boxes import Placed
from roadmap.changes.compare import Changes
from roadmap.changes.ids import Ids, heirs, quoted
from roadmap.changes.meaning import alike
from roadmap.changes.pages import pages_are_kept, pages_keep_their_meaning
from roadmap.changes.wording import former_ids_keep_their_meaning, ids_keep_their_meaning
from roadmap.hints import VERY_LIKE, meant
from roadmap.model import Retired
from roadmap.problems import Problem
from roadmap.tree import Problems


def ids_are_kept(changes: Changes) -> Problems:
    """An id that could be ticked is still there, in was of its successor, or retired."""
    after = Ids(changes.after)
    for gone in changes.boxes.vanished:
        message = (
            f"Ticks on {gone.box.id!r} ({gone.text!r}, {gone.place}) go somewhere: keep the id, "
            f"write was = {quoted([gone.box.id, *gone.box.was])} {_successor(changes, gone)}, "
            f"or add it to [[retired]]"
        )
        yield Problem(after.nearest(gone.home), message)


def was_only_grows(changes: Changes) -> Problems:
    """What a box or a retired entry has in was it keeps, and hands on to what takes its place."""
    after = Ids(changes.after)
    for former in (each for each in Ids(changes.before).tickable if each.was):
        for heir in heirs(former, after):
            lost = [id for id in former.was if id not in heir.was and id != heir.id]
            if lost:
                kept = quoted([*heir.was, *lost])
                message = (
                    f"Ticks on {', '.join(map(repr, lost))} counted for {former.id!r} and go on "
                    f"doing so; write was = {kept}"
                )
                yield Problem(after.places[heir.id], message)


def former_ids_are_kept(changes: Changes) -> Problems:
    """An id that was in was or retired stays there, since learners come back after many changes."""
    after = Ids(changes.after)
    for id, keeper in Ids(changes.before).former.items():
        if id not in after.known and not heirs(keeper, after):
            message = (
                f"Ticks on {id!r} of an earlier edition go somewhere: put the id back into was "
                f"or [[retired]] (it was that of {keeper.text!r})"
            )
            yield Problem(after.places.get(keeper.id, ()), message)


def ids_are_not_used_again(changes: Changes) -> Problems:
    """An id that was in was or retired is not used again, for whatever it be."""
    before, after = Ids(changes.before), Ids(changes.after)
    for id in before.former.keys() & after.live.keys():
        keeper = before.former[id]
        way_out = f"keep {keeper.id!r}, which took its place, or mint another"
        if isinstance(keeper, Retired):
            was = quoted([keeper.id, *keeper.was])
            way_out = f"mint another with was = {was}, and take the [[retired]] entry out"
        yield Problem(
            (*after.live[id], "id"), f"An id is never used again (found {id!r}); {way_out}"
        )


def ids_keep_their_kind(changes: Changes) -> Problems:
    """An id stays with its kind: a box of a week, a point of a milestone, a portfolio project."""
    after = Ids(changes.after)
    for was, now in changes.boxes.both:
        if was.kind != now.kind:
            message = (
                f"The id {now.box.id!r} is that of a {was.kind} (found on a {now.kind}); "
                f"mint another"
            )
            yield Problem((*after.live[now.box.id], "id"), message)


def former_ids_have_been(changes: Changes) -> Problems:
    """What is newly in was or retired is an id that the plan had."""
    before, after = Ids(changes.before), Ids(changes.after)
    boxes, pages = changes.boxes.had.keys(), {id for _, id in before.pages}
    had = before.known | before.live.keys() | pages
    for location, id in after.was:
        if id not in had:
            message = f"An id in was is one that the plan had (found {id!r})"
            yield Problem(location, message + meant(id, pages | boxes, VERY_LIKE))
    for location, each in after.retired:
        if each.id not in had:
            message = f"What is retired was in the plan (found {each.id!r})"
            yield Problem((*location, "id"), message + meant(each.id, boxes, VERY_LIKE))


def retired_texts_are_kept(changes: Changes) -> Problems:
    """What is retired says what it last said, so that ticks on it keep their name."""
    texts = {id: each.text for id, each in changes.boxes.had.items()}
    texts |= {each.id: each.text for each in changes.before.roadmap.retired}
    for location, each in Ids(changes.after).retired:
        if texts.get(each.id, each.text) != each.text:
            message = (
                f"What is retired says what it last said (found {each.text!r}); "
                f"write text = {quoted(texts[each.id])}"
            )
            yield Problem((*location, "text"), message)


PROMISES: tuple[Callable[[Changes], Problems], ...] = (
    ids_are_kept,
    was_only_grows,
    former_ids_are_kept,
    ids_are_not_used_again,
    ids_keep_their_kind,
    ids_keep_their_meaning,
    former_ids_keep_their_meaning,
    former_ids_have_been,
    retired_texts_are_kept,
    pages_are_kept,
    pages_keep_their_meaning,
)


def broken(changes: Changes) -> Problems:
    """Yield every promise that a change does not keep; to those of another roadmap it owes none."""
    for promise in (former_ids_have_been,) if changes.is_another else PROMISES:
        yield from promise(changes)


def _successor(changes: Changes, gone: Placed) -> str:
    former = Ids(changes.before).former
    new = (each for each in changes.boxes.added if each.box.id not in former)
    like = next((each for each in new if alike(each.text, gone.text)), None)
    return f"on {like.box.id!r}, which reads like it" if like else "where it goes on"
