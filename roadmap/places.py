"""Where the parts of a plan stand: which weeks a month has, which month and phase a milestone."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import accumulate
from typing import TypeVar

from roadmap.model import CertificationMonth, Milestone, Phase
from roadmap.parts import (
    PlannedMilestone,
    PlannedMonth,
    PlannedPhase,
    PlannedProject,
    PlannedWeek,
)

T = TypeVar("T")
Groups = dict[Hashable, tuple[T, ...]]
HUES = 4  # of the design; a fifth phase takes the first


def grouped(parts: Iterable[T], key: Callable[[T], Hashable]) -> Groups[T]:
    """Return parts by key, each group in the order given."""
    groups: dict[Hashable, list[T]] = {}
    for part in parts:
        groups.setdefault(key(part), []).append(part)
    return {name: tuple(group) for name, group in groups.items()}


def planned_phase(index: int, phase: Phase, first: int) -> PlannedPhase:
    """Return a phase in its place: its index among the phases, and the number of its first week."""
    hue, months = index % HUES + 1, phase.months.last - phase.months.first + 1
    weeks = tuple(
        PlannedWeek(
            number=first + place,
            month=phase.months.first + place * months // len(phase.weeks),
            hue=hue,
            week=week,
            phase=phase,
        )
        for place, week in enumerate(phase.weeks)
    )
    return PlannedPhase(index + 1, hue, phase, weeks)


def planned_milestones(
    milestones: Iterable[Milestone], phases: tuple[PlannedPhase, ...]
) -> Iterator[PlannedMilestone]:
    """Yield milestones in their places, whatever the months of an older version of the plan."""
    dated = sorted((week.month, week.number) for phase in phases for week in phase.weeks)
    last_weeks = [0, *accumulate((number for _, number in dated), max)]
    ends = [*accumulate((each.phase.months.last for each in phases), max)]
    for each in milestones:
        before = bisect_right(dated, each.month, key=lambda week: week[0])
        # Only such a version, which rules no longer hold, has one after the last phase.
        phase = min(bisect_left(ends, each.month), len(ends) - 1)
        yield PlannedMilestone(each, phases[phase], last_weeks[before])


def planned_month(
    phase: PlannedPhase,
    number: int,
    milestones: Groups[PlannedMilestone],
    portfolio: Groups[PlannedProject],
    certifications: Groups[CertificationMonth],
) -> PlannedMonth:
    """Return a phase's month with what falls in it, of all that there is by month."""
    return PlannedMonth(
        number=number,
        weeks=tuple(each for each in phase.weeks if each.month == number),
        milestones=milestones.get(number, ()),
        portfolio=portfolio.get(number, ()),
        certification=next(iter(certifications.get(number, ())), None),
    )
