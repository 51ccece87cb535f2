"""Weeks of one plan beside those of the one before it, by id."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from roadmap.figures import Plan
from roadmap.model.base import Addressed
from roadmap.parts import PlannedWeek

T = TypeVar("T")
Pair = tuple[PlannedWeek, PlannedWeek]


@dataclass(frozen=True)
class Weeks:
    """Weeks of two plans."""

    before: Plan
    after: Plan

    @cached_property
    def both(self) -> list[Pair]:
        """Every week of both plans, also under another id: as it was, as it is."""
        was = {each.week.id: each for each in self.before.weeks}
        return paired(was, [(each.week, each) for each in self.after.weeks])

    @property
    def added(self) -> list[PlannedWeek]:
        """Weeks that take the place of none."""
        kept = {now.week.id for _, now in self.both}
        return [each for each in self.after.weeks if each.week.id not in kept]

    @property
    def gone(self) -> list[PlannedWeek]:
        """Weeks whose place none has taken."""
        kept = {was.week.id for was, _ in self.both}
        return [each for each in self.before.weeks if each.week.id not in kept]

    @cached_property
    def heirs(self) -> dict[str, PlannedWeek]:
        """The week that the page of another leads to, by the id of that one."""
        return {id: each for each in self.after.weeks for id in each.week.was}

    @property
    def moved(self) -> list[Pair]:
        """The fewest weeks whose move explains the new order; a new number alone is no move."""
        stay = longest_rise([was.number for was, _ in self.both])
        return [pair for index, pair in enumerate(self.both) if index not in stay]

    @property
    def renumbered(self) -> int:
        """How many weeks have another number, although they have not moved."""
        moved = {now.week.id for _, now in self.moved}
        return sum(was.number != now.number and now.week.id not in moved for was, now in self.both)

    @property
    def rephased(self) -> list[Pair]:
        """Weeks that are in another phase."""
        return [(was, now) for was, now in self.both if self._phase(was) != now.phase.id]

    @property
    def readdressed(self) -> list[Pair]:
        """Weeks whose page has another address; the old one leads on."""
        return [(was, now) for was, now in self.both if was.week.id != now.week.id]

    @property
    def renamed(self) -> list[Pair]:
        """Weeks that are called something else."""
        return [(was, now) for was, now in self.both if was.week.name != now.week.name]

    @property
    def hours(self) -> list[Pair]:
        """Weeks that ask for other hours."""
        return [(was, now) for was, now in self.both if was.week.hours != now.week.hours]

    def _phase(self, was: PlannedWeek) -> str:
        """Return the id that the phase of a former week has now."""
        now = {id: each.id for each in self.after.roadmap.phases for id in (each.id, *each.was)}
        return now.get(was.phase.id, was.phase.id)


def paired(was: dict[str, T], parts: Iterable[tuple[Addressed, T]]) -> list[tuple[T, T]]:
    """Pair parts of a plan with what they were, by id or else by the first former id that was."""
    former = ((now, (part.id, *part.was)) for part, now in parts)
    found = ((next((was[id] for id in ids if id in was), None), now) for now, ids in former)
    return [(then, now) for then, now in found if then]


def longest_rise(numbers: list[int]) -> set[int]:
    """Return the places of as many numbers as rise from one to the next."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        length = bisect_left(ends, number)
        ends[length:] = [number, *ends[length + 1 :]]
        before.append(last[length - 1] if length else None)
        last[length:] = [index, *last[length + 1 :]]
    place, rise = (last[-1] if last else None), set()
    while place is not None:
        rise.add(place)
        place = before[place]
    return rise
