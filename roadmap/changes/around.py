"""What else learners notice of one plan beside the one before it: what to read, and months."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from roadmap.changes.pairs import Pairs
from roadmap.changes.phases import Phases
from roadmap.changes.weeks import Weeks
from roadmap.fields import Months
from roadmap.figures import Plan
from roadmap.links.addresses import addresses
from roadmap.model import Named, Resource
from roadmap.parts import PlannedProject, Stretch
from roadmap.words import months


@dataclass(frozen=True)
class Reading:
    """Resources of one place, such as "Week 3", of which one plan has others than the other."""

    place: str
    gone: list[Resource]
    new: list[Resource]
    moved: list[Resource]
    retold: list[Resource]

    def __bool__(self) -> bool:
        return any((self.gone, self.new, self.moved, self.retold))


class Projects(Pairs[PlannedProject]):
    """Projects of the portfolio of two plans."""

    parts, part = attrgetter("portfolio"), attrgetter("project")


@dataclass(frozen=True)
class Around:
    """What two plans have besides boxes and weeks."""

    before: Plan
    after: Plan
    phases: Phases
    weeks: Weeks

    @cached_property
    def reading(self) -> list[Reading]:
        """Places with resources that left, are new, have a new address, or are told otherwise."""
        return [each for each in self._reading() if each]

    @cached_property
    def states(self) -> list[Named]:
        """What is now said otherwise of the things that the roadmap names."""
        was = {_holds(each) for each in self.before.roadmap.named}
        return [each for each in self.after.roadmap.named if _holds(each) not in was]

    @cached_property
    def months(self) -> list[tuple[str, str, str]]:
        """Phases, milestones and projects that come in other months: name, before and after."""
        phases = [(was.phase, now.phase) for was, now in self.phases.both]
        both = [(now.name, months(then.months), months(now.months)) for then, now in phases]
        were = {each.id: each.month for each in self.before.roadmap.milestones}
        both += [
            (f"The milestone of month {were[now.id]}", _month(were[now.id]), _month(now.month))
            for now in self.after.roadmap.milestones
            if now.id in were
        ]
        projects = [(was.project, now.project) for was, now in self.projects.both]
        both += [(was.text, _month(was.month), _month(now.month)) for was, now in projects]
        return [each for each in both if each[1] != each[2]]

    @cached_property
    def projects(self) -> Projects:
        """The portfolio's projects, also under other ids."""
        return Projects(self.before, self.after)

    @cached_property
    def doubtful(self) -> list[str]:
        """Explanations, by phase or of the whole, that hours have changed under."""
        pairs = [(was, now, now.phase.name) for was, now in self.phases.both]
        pairs.append((self.before, self.after, "all weeks"))
        return [name for then, now, name in pairs if _doubtful(then, now)]

    @cached_property
    def addresses(self) -> list[str]:
        """Addresses of other sites that only the new plan has, in order."""
        old, new = (
            {each.url for each in addresses(plan.roadmap)} for plan in (self.before, self.after)
        )
        return sorted(new - old)

    def _reading(self) -> Iterator[Reading]:
        for was, now in self.weeks.both:
            yield _reading(f"Week {now.number}", was.week.resources, now.week.resources)
        were = {now.number: was.project.resources for was, now in self.projects.both}
        for now in self.after.portfolio:
            was = were.get(now.number, ())
            yield _reading(f"The portfolio’s “{now.project.text}”", was, now.project.resources)


def _doubtful(then: Stretch, now: Stretch) -> bool:
    explanations = {each.stated.explanation if each.stated else None for each in (then, now)}
    return now.differs and then.hours != now.hours and len(explanations) == 1


def _reading(place: str, was: tuple[Resource, ...], now: tuple[Resource, ...]) -> Reading:
    before, after = ({each.id: each for each in part} for part in (was, now))
    old, new = ({each.url for each in part} for part in (was, now))
    both = [(before[id], each) for id, each in after.items() if id in before]
    return Reading(
        place,
        gone=[each for id, each in before.items() if id not in after and each.url not in new],
        new=[each for id, each in after.items() if id not in before and each.url not in old],
        moved=[now for was, now in both if was.url != now.url],
        retold=[now for was, now in both if was.url == now.url and was != now],
    )


def _month(number: int) -> str:
    return months(Months(number, number))


def _holds(named: Named) -> tuple[object, ...]:
    return named.id, named.says, named.state, named.since, named.today, named.note
