"""The parts of the plan, each in its place: numbered, dated by month, with what it adds up to."""

from dataclasses import dataclass

from roadmap.fields import Range
from roadmap.model import CertificationMonth, Group, Milestone, Phase, PortfolioProject, Week


@dataclass(frozen=True)
class PlannedWeek:
    """A week in its place: ``number`` and ``month`` from 1."""

    number: int
    month: int
    hue: int
    week: Week
    phase: Phase

    @property
    def middle(self) -> float:
        """The middle of the week's hours."""
        return sum(self.week.hours) / 2


@dataclass(frozen=True)
class PlannedPhase:
    """A phase in its place, with its weeks."""

    number: int
    hue: int
    phase: Phase
    weeks: tuple[PlannedWeek, ...]

    @property
    def hours(self) -> Range:
        """Its weeks' hours added up."""
        return Range.total(each.week.hours for each in self.weeks)

    @property
    def hours_per_week(self) -> Range:
        """The least and the most hours that any of its weeks asks for."""
        return Range.hull(each.week.hours for each in self.weeks)

    @property
    def boxes(self) -> int:
        """How many boxes its weeks have."""
        return sum(len(each.week.boxes) for each in self.weeks)


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
class PlannedGroup:
    """A group of the progress list and its weeks."""

    group: Group
    weeks: tuple[PlannedWeek, ...]

    @property
    def boxes(self) -> int:
        """How many boxes its weeks have."""
        return sum(len(each.week.boxes) for each in self.weeks)
