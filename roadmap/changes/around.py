"""What else learners notice of one plan beside the one before it: what to read, and months."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from roadmap.changes.phases import Phases
from roadmap.changes.weeks import Weeks
from roadmap.figures import Plan
from roadmap.links.addresses import addresses
from roadmap.model import Named, Resource
from roadmap.parts import Stretch
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
        """What comes in other months: its name, the months before and after."""
        was, now = (dict(_months(plan)) for plan in (self.before, self.after))
        phases = [(was.phase, now.phase) for was, now in self.phases.both]
        both = [(now.name, months(then.months), months(now.months)) for then, now in phases]
        both += [(was[id][0], was[id][1], now[id][1]) for id in now if id in was]
        return [each for each in both if each[1] != each[2]]

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
        projects = {each.id: each for each in self.before.roadmap.portfolio}
        for now in self.after.roadmap.portfolio:
            was = projects[now.id].resources if now.id in projects else ()
            yield _reading(f"The portfolio’s “{now.text}”", was, now.resources)


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


def _months(plan: Plan) -> Iterator[tuple[str, tuple[str, str]]]:
    for milestone in plan.roadmap.milestones:
        yield (
            milestone.id,
            (f"The milestone of month {milestone.month}", f"Month {milestone.month}"),
        )
    for project in plan.roadmap.portfolio:
        yield project.id, (project.text, f"Month {project.month}")


def _holds(named: Named) -> tuple[object, ...]:
    return named.id, named.says, named.state, named.since, named.today, named.note
