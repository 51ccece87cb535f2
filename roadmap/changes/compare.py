"""What a change of the plan does to learners: one plan compared with the one before it.

Everything is compared by id. A box is anything that can be ticked: a task or project of a week, a
point of a milestone, a project of the portfolio.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from roadmap.figures import Plan
from roadmap.model import Named, Resource, Retired, Tickable, Week
from roadmap.parts import PlannedWeek


@dataclass(frozen=True)
class Placed:
    """A box and where it stands, as people say it: "week 3", "the milestone of month 2"."""

    box: Tickable
    kind: str
    place: str
    home: str

    @property
    def text(self) -> str:
        """What the box says."""
        return self.box.text


@dataclass(frozen=True)
class Changes:
    """Two plans and what differs between them."""

    before: Plan
    after: Plan

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

    @property
    def continued(self) -> list[tuple[list[Placed], Placed]]:
        """Boxes that take the place of former ones, with those: renamed, merged or split."""
        past = {
            each.id: Placed(each, "", "the retired", "") for each in self.before.roadmap.retired
        }
        past |= self.had
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
    def moved(self) -> list[tuple[Placed, Placed]]:
        """Boxes that stand in another week, milestone or list; a week's new number is no move."""
        homes = {was.week.id: now.week.id for was, now in self.weeks}
        return [(was, now) for was, now in self.both if homes.get(was.home, was.home) != now.home]

    @property
    def retired(self) -> list[tuple[Placed, Retired]]:
        """Boxes that left for good, with the reason."""
        reasons = {each.id: each for each in self.after.roadmap.retired}
        return [(was, reasons[id]) for id, was in self.had.items() if id in reasons]

    @property
    def vanished(self) -> list[Placed]:
        """Boxes that are gone without a word of where to."""
        known = {id for each in (*self._current, *self.after.roadmap.retired) for id in each.was}
        known |= self.has.keys() | {each.id for each in self.after.roadmap.retired}
        return [each for id, each in self.had.items() if id not in known]

    @cached_property
    def weeks(self) -> list[tuple[PlannedWeek, PlannedWeek]]:
        """Every week of both plans, also under another id: as it was, as it is."""
        was = {each.week.id: each for each in self.before.weeks}
        former = ((now, (now.week.id, *now.week.was)) for now in self.after.weeks)
        found = ((next((was[id] for id in ids if id in was), None), now) for now, ids in former)
        return [(then, now) for then, now in found if then]

    @property
    def weeks_added(self) -> list[PlannedWeek]:
        """Weeks that take the place of none."""
        kept = {now.week.id for _, now in self.weeks}
        return [each for each in self.after.weeks if each.week.id not in kept]

    @property
    def weeks_gone(self) -> list[PlannedWeek]:
        """Weeks whose place none has taken."""
        kept = {was.week.id for was, _ in self.weeks}
        return [each for each in self.before.weeks if each.week.id not in kept]

    @property
    def weeks_moved(self) -> list[tuple[PlannedWeek, PlannedWeek]]:
        """Weeks that come before or after others than they did; a new number alone is no move."""
        before = sorted(self.weeks, key=lambda each: each[0].number)
        first = [now.week.id for _, now in before]
        then = [now.week.id for _, now in self.weeks]
        blocks = SequenceMatcher(None, first, then, autojunk=False).get_matching_blocks()
        stay = {id for each in blocks for id in first[each.a : each.a + each.size]}
        return [(was, now) for was, now in self.weeks if now.week.id not in stay]

    @property
    def hours(self) -> list[tuple[PlannedWeek, PlannedWeek]]:
        """Weeks that ask for other hours."""
        return [(was, now) for was, now in self.weeks if was.week.hours != now.week.hours]

    @cached_property
    def resources(self) -> list[tuple[PlannedWeek, list[Resource], list[Resource], list[Resource]]]:
        """Weeks with the resources that left them, that are new, and that have a new address."""
        found = [(now, *_resources(was.week, now.week)) for was, now in self.weeks]
        return [each for each in found if any(each[1:])]

    @property
    def states(self) -> list[Named]:
        """What is now said otherwise of the things that the roadmap names."""
        was = {_holds(each) for each in self.before.roadmap.named}
        return [each for each in self.after.roadmap.named if _holds(each) not in was]

    @property
    def quiet(self) -> bool:
        """Whether nothing changes of what can be ticked, timed or looked up."""
        boxes = (self.added, self.continued, self.reworded, self.moved, self.retired, self.vanished)
        weeks = (
            self.weeks_added,
            self.weeks_gone,
            self.weeks_moved,
            self.hours,
            self.resources,
            self.states,
        )
        return not any((*boxes, *weeks))

    @property
    def _current(self) -> tuple[Tickable, ...]:
        return tuple(each.box for each in self.has.values())


def _boxes(plan: Plan) -> Iterator[Placed]:
    for each in plan.weeks:
        for box in each.week.boxes:
            yield Placed(box, "box of a week", f"week {each.number}", each.week.id)
    for each in plan.milestones:
        place = f"the milestone of month {each.milestone.month}"
        for point in each.milestone.points:
            yield Placed(point, "point of a milestone", place, each.milestone.id)
    for project in plan.roadmap.portfolio:
        yield Placed(project, "project of the portfolio", "the portfolio", "portfolio")


def _resources(was: Week, now: Week) -> tuple[list[Resource], list[Resource], list[Resource]]:
    """Return what only was used, what only now is, and what is used at another address."""
    before = {each.id: each for each in was.resources}
    urls = {each.url for each in was.resources}
    new = [each for each in now.resources if each.id not in before and each.url not in urls]
    kept = {each.id: each for each in now.resources}
    urls = {each.url for each in now.resources}
    gone = [each for id, each in before.items() if id not in kept and each.url not in urls]
    moved = [each for id, each in kept.items() if id in before and before[id].url != each.url]
    return gone, new, moved


def _holds(named: Named) -> tuple[object, ...]:
    return named.id, named.says, named.state, named.since, named.today, named.note
