"""Weeks of one plan beside those of the one before it."""

from bisect import bisect_left
from operator import attrgetter

from roadmap.changes.pairs import Pairs
from roadmap.parts import PlannedWeek

Pair = tuple[PlannedWeek, PlannedWeek]


class Weeks(Pairs[PlannedWeek]):
    """Weeks of two plans."""

    parts, part = attrgetter("weeks"), attrgetter("week")

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
    def hours(self) -> list[Pair]:
        """Weeks that ask for other hours."""
        return [(was, now) for was, now in self.both if was.week.hours != now.week.hours]

    def _phase(self, was: PlannedWeek) -> str:
        """Return the id that the phase of a former week has now."""
        now = {id: each.id for each in self.after.roadmap.phases for id in (each.id, *each.was)}
        return now.get(was.phase.id, was.phase.id)


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
