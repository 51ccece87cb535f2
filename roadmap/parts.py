"""The parts of the plan, each in its place: numbered, dated by month, with what it adds up to."""

from dataclasses import dataclass
from functools import cached_property

from roadmap.fields import Range
from roadmap.model import (
    CertificationMonth,
    Group,
    Milestone,
    Phase,
    PortfolioProject,
    Stated,
    Week,
)


@dataclass(frozen=True)
class PlannedWeek:
    """A week in its place: ``number`` and ``month`` from 1."""

    number: int
    month: int
    hue: int
    week: Week
    phase: Phase

    @property
    def middle(self) -> float | None:
        """The middle of the week's hours, where it has some."""
        return sum(self.week.hours) / 2 if self.week.hours else None


class Stretch:
    """Weeks in a row, and what they add up to; ``stated`` is what the roadmap says of them.

    Hours are those of the weeks that have some, and none where no week has any.
    """

    weeks: tuple[PlannedWeek, ...]
    stated: Stated | None = None

    @cached_property
    def timed(self) -> tuple[Range, ...]:
        """The hours of every week that has some."""
        return tuple(each.week.hours for each in self.weeks if each.week.hours)

    @cached_property
    def hours(self) -> Range | None:
        """The weeks' hours added up."""
        return Range.total(self.timed) if self.timed else None

    @cached_property
    def hours_per_week(self) -> Range | None:
        """The least and the most hours that any of the weeks asks for."""
        return Range.hull(self.timed) if self.timed else None

    @property
    def differs(self) -> bool:
        """Whether the roadmap states other hours than the weeks add up to."""
        return bool(self.hours and self.stated and self.hours != self.stated.hours)

    @cached_property
    def boxes(self) -> int:
        """How many boxes the weeks have."""
        return sum(len(each.week.boxes) for each in self.weeks)


@dataclass(frozen=True)
class PlannedPhase(Stretch):
    """A phase in its place, with its weeks."""

    number: int
    hue: int
    phase: Phase
    weeks: tuple[PlannedWeek, ...]

    @property
    def stated(self) -> Stated | None:
        """What the roadmap says of the phase."""
        return self.phase.stated

    @property
    def focus(self) -> str:
        """The phase's aim in the roadmap's words, or its name."""
        return self.stated.focus if self.stated else self.phase.name


@dataclass(frozen=True)
class PlannedMilestone:
    """A milestone, the phase it falls in and the number of the last week before it."""

    milestone: Milestone
    phase: PlannedPhase
    last_week: int


@dataclass(frozen=True)
class PlannedProject:
    """A portfolio project: its number, and the week and project it grows from, if any."""

    number: int
    project: PortfolioProject
    week: PlannedWeek | None


@dataclass(frozen=True)
class PlannedMonth:
    """A month and all that falls in it."""

    number: int
    weeks: tuple[PlannedWeek, ...]
    milestones: tuple[PlannedMilestone, ...]
    portfolio: tuple[PlannedProject, ...]
    certification: CertificationMonth | None


@dataclass(frozen=True)
class PlannedGroup(Stretch):
    """A group of the progress list and its weeks."""

    group: Group
    weeks: tuple[PlannedWeek, ...]
