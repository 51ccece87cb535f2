"""Boxes of one plan beside those of the one before it, by id.

A box is anything that can be ticked: a task or project of a week, a point of a milestone, a
project of the portfolio.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from roadmap.figures import PORTFOLIO, Plan
from roadmap.model import Retired, Tickable

OF_A_WEEK, RETIRED = "box of a week", "retired box"


@dataclass(frozen=True)
class Placed:
    """A box and where it stands, as people say it: "week 3", "the milestone of month 2".

    ``home`` is the id of its week or milestone; the portfolio has one that no id can be.
    """

    box: Tickable
    kind: str
    place: str
    home: str

    @property
    def text(self) -> str:
        """What the box says."""
        return self.box.text


@dataclass(frozen=True)
class Boxes:
    """Boxes of two plans; ``homes`` has the id that a week has now, by the one it had."""

    before: Plan
    after: Plan
    homes: dict[str, str]

    @cached_property
    def had(self) -> dict[str, Placed]:
        """Every box of the plan before, by id."""
        return {each.box.id: each for each in _boxes(self.before)}

    @cached_property
    def has(self) -> dict[str, Placed]:
        """Every box of the plan after, by id."""
        return {each.box.id: each for each in _boxes(self.after)}

    @property
    def both(self) -> Iterator[tuple[Placed, Placed]]:
        """Yield every box that both plans have: as it was, as it is."""
        return ((self.had[id], here) for id, here in self.has.items() if id in self.had)

    @cached_property
    def continued(self) -> list[tuple[list[Placed], Placed]]:
        """Boxes that take the place of former ones, with those: renamed, merged or split."""
        retired = self.before.roadmap.retired
        past = {each.id: Placed(each, RETIRED, "the retired", "") for each in retired} | self.had
        found = (
            ([past[id] for id in each.box.was if id in past], each) for each in self.has.values()
        )
        return [(former, each) for former, each in found if former]

    @property
    def added(self) -> list[Placed]:
        """Boxes that take the place of none."""
        taken = {each.box.id for _, each in self.continued}
        return [each for id, each in self.has.items() if id not in self.had and id not in taken]

    @property
    def reworded(self) -> list[tuple[Placed, Placed]]:
        """Boxes of the same id and another text."""
        return [(was, now) for was, now in self.both if was.text != now.text]

    @property
    def timed(self) -> list[tuple[Placed, Placed]]:
        """Boxes that state other hours of their own."""
        return [(was, now) for was, now in self.both if _own(was) != _own(now)]

    @property
    def moved(self) -> list[tuple[Placed, Placed]]:
        """Boxes that stand in another week, milestone or list.

        The new number of a week is no move, nor is the new id of a milestone.
        """
        return [(was, now) for was, now in self.both if self.has_moved(was, now)]

    def has_moved(self, was: Placed, now: Placed) -> bool:
        """Tell whether a box stands in another week, milestone or list than a former one."""
        of_week = was.kind == now.kind == OF_A_WEEK
        elsewhere = self.homes.get(was.home, was.home) != now.home
        return elsewhere and (of_week or was.place != now.place)

    @cached_property
    def retired(self) -> list[tuple[Placed, Retired]]:
        """Boxes that left for good, with the reason; an entry may speak for several."""
        entries = self.after.roadmap.retired
        reasons = {id: each for each in entries for id in (each.id, *each.was)}
        left = ((id, was) for id, was in self.had.items() if id not in self._lives_on)
        return [(was, reasons[id]) for id, was in left if id in reasons]

    @property
    def vanished(self) -> list[Placed]:
        """Boxes that are gone without a word of where to."""
        known = self._lives_on | {was.box.id for was, _ in self.retired}
        return [each for id, each in self.had.items() if id not in known]

    @property
    def fates(self) -> Counter[str]:
        """How many boxes of the plan before are kept, go onward, are retired, are lost."""
        kept = len(self.had.keys() & self.has.keys())
        onward = len(self.had.keys() & self._lives_on) - kept
        return Counter(kept=kept, onward=onward, retired=len(self.retired), lost=len(self.vanished))

    @cached_property
    def _lives_on(self) -> set[str]:
        return self.has.keys() | {id for each in self.has.values() for id in each.box.was}


def _boxes(plan: Plan) -> Iterator[Placed]:
    for each in plan.weeks:
        for box in each.week.boxes:
            yield Placed(box, OF_A_WEEK, f"week {each.number}", each.week.id)
    for each in plan.milestones:
        place = f"the milestone of month {each.milestone.month}"
        for point in each.milestone.points:
            yield Placed(point, "point of a milestone", place, each.milestone.id)
    for project in plan.roadmap.portfolio:
        yield Placed(project, "project of the portfolio", "the portfolio", PORTFOLIO)


def _own(placed: Placed) -> object:
    return getattr(placed.box, "hours", None)
