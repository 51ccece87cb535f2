"""The promises to those who have kept the address of a week or phase."""

from collections.abc import Iterator
from dataclasses import dataclass

from roadmap.changes.compare import Changes
from roadmap.changes.ids import Ids, Page, quoted
from roadmap.changes.meaning import same
from roadmap.figures import Plan
from roadmap.model import Box, Phase, Week
from roadmap.parts import PlannedWeek
from roadmap.problems import Problem
from roadmap.source import Location
from roadmap.tree import Problems


@dataclass(frozen=True)
class _Shown:
    """The page of a week or phase, and the boxes that are on it."""

    kind: str
    part: Week | Phase
    boxes: tuple[Box, ...]

    def shared(self, before: "_Shown") -> int:
        """Return how many boxes of a former page are here now."""
        ids = {id for each in self.boxes for id in (each.id, *each.was)}
        return sum(each.id in ids for each in before.boxes)


def pages_are_kept(changes: Changes) -> Problems:
    """The page of a week or phase stays where it is, or another of its kind says it was that."""
    before, after = Ids(changes.before), Ids(changes.after)
    for page in (each for each in before.pages if each not in after.pages):
        kind, id = page
        was = f", or write was = {quoted([id])} in the {kind} that takes its place"
        message = (
            f"Links to the page of the {kind} {id!r} ({before.pages[page]!r}) lead somewhere: "
            f"keep the id{'' if id in after.live else was}"
        )
        yield Problem(_successor_of_page(page, before, after), message)


def pages_keep_their_meaning(changes: Changes) -> Problems:
    """The page of a week or phase stays with its boxes, and does not become that of another."""
    before, after = [*_pages(changes.before)], Ids(changes.after)
    for now in _pages(changes.after):
        own = [each for each in before if _leads(each, now)]
        if other := _other(own, now, before):
            was, is_here = own[0].part, own[0].part.id == now.part.id
            where = "leave it" if is_here else f"write it in was of the {now.kind}"
            message = (
                f"The id {was.id!r} stays with the {now.kind} that it meant, {was.name!r} "
                f"(found with the boxes of {other.part.id!r}); {where} where its boxes are"
            )
            yield Problem((*after.live[now.part.id], "id" if is_here else "was"), message)


def _pages(plan: Plan) -> Iterator[_Shown]:
    for phase in plan.phases:
        yield _Shown("phase", phase.phase, _boxes(*phase.weeks))
    for week in plan.weeks:
        yield _Shown("week", week.week, _boxes(week))


def _boxes(*weeks: PlannedWeek) -> tuple[Box, ...]:
    return tuple(box for each in weeks for box in each.week.boxes)


def _leads(was: _Shown, now: _Shown) -> bool:
    """Tell whether the address of a former page leads to this one."""
    return was.kind == now.kind and was.part.id in (now.part.id, *now.part.was)


def _other(own: list[_Shown], now: _Shown, before: list[_Shown]) -> _Shown | None:
    """Return the page that has become this one, though it does not lead here; mostly none."""
    if not own or any(map(now.shared, own)):
        return None
    others = (each for each in before if each.kind == now.kind and not _leads(each, now))
    most = (each for each in others if now.shared(each) * 2 > len(each.boxes))
    name = now.part.name
    named = any(same(name, each.part.name) for each in own)
    return next((each for each in most if not named or same(name, each.part.name)), None)


def _successor_of_page(page: Page, before: Ids, after: Ids) -> Location:
    """Return where a new part of the same name stands, or else where that of a page stood."""
    kind, id = page
    new = (each for each in after.pages if each[1] in after.live and each not in before.pages)
    like = (each for each in new if (each[0], after.pages[each]) == (kind, before.pages[page]))
    same = next(like, None)
    place = after.live[same[1]] if same else before.live.get(id)
    return (*place, "id") if place else ("phases",)
