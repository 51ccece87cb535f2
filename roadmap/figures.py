"""Every figure that is computed from the plan, once, before anything is drawn.

- A week's **number** is its place in the plan; its **month** comes from sharing a phase's weeks
  among the phase's months, as evenly as whole weeks allow.
- A phase's and the plan's **hours** are their weeks' ranges added up, end by end: of those weeks
  that have hours. Where none has, there is no figure.
- A milestone's or portfolio project's **place** follows from its month.
- The **edition** names one state of what can be ticked: it changes whenever that does.
"""

from bisect import bisect_left
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from roadmap.model import Named, Project, Roadmap, Stated, Tickable
from roadmap.parts import (
    PlannedGroup,
    PlannedMilestone,
    PlannedMonth,
    PlannedPhase,
    PlannedProject,
    PlannedWeek,
    Stretch,
)
from roadmap.places import grouped, planned_milestones, planned_month, planned_phase

PORTFOLIO = "rm-portfolio"  # the set of the portfolio's projects: a name that no id can have
# What a learner's progress depends on, of the whole model.
BOX = {"id", "text", "was", "hours", "label"}
TICKED = {
    "title": True,
    "phases": {
        "__all__": {
            "id": True,
            "weeks": {
                "__all__": {
                    "id": True,
                    "hours": True,
                    "tasks": {"__all__": BOX},
                    "projects": {"__all__": BOX},
                }
            },
        }
    },
    "milestones": True,
    "portfolio": {"__all__": {"id", "text", "was", "label", "made_with", "grows_from"}},
    "retired": True,
}


@dataclass(frozen=True)
class Plan(Stretch):
    """The whole plan with its figures."""

    roadmap: Roadmap

    @cached_property
    def phases(self) -> tuple[PlannedPhase, ...]:
        """The phases in order."""
        first, planned = 1, []
        for index, phase in enumerate(self.roadmap.phases):
            planned.append(planned_phase(index, phase, first))
            first += len(phase.weeks)
        return tuple(planned)

    @cached_property
    def weeks(self) -> tuple[PlannedWeek, ...]:
        """The weeks of all phases in order."""
        return tuple(week for phase in self.phases for week in phase.weeks)

    @property
    def stated(self) -> Stated | None:
        """What the roadmap says of the whole."""
        return self.roadmap.stated

    @cached_property
    def heights(self) -> dict[str, float]:
        """How high each week's bar is, by week id: its hours as percent of the most of any week.

        A week without hours is as high as the average of those that have some.
        """
        middles = [week.middle for week in self.weeks if week.middle] or [1]
        average = sum(middles) / len(middles)
        return {week.week.id: 100 * (week.middle or average) / max(middles) for week in self.weeks}

    @cached_property
    def milestones(self) -> tuple[PlannedMilestone, ...]:
        """The milestones in order of their months."""
        planned = planned_milestones(self.roadmap.milestones, self.phases)
        return tuple(sorted(planned, key=lambda each: each.milestone.month))

    @cached_property
    def portfolio(self) -> tuple[PlannedProject, ...]:
        """The portfolio projects in the order given."""
        weeks = {box.id: week for week in self.weeks for box in week.week.projects}
        return tuple(
            PlannedProject(number, project, weeks.get(project.grows_from))
            for number, project in enumerate(self.roadmap.portfolio, start=1)
        )

    @cached_property
    def groups(self) -> tuple[PlannedGroup, ...]:
        """The groups of the progress list, each up to where the next one starts."""
        order = {week.week.id: index for index, week in enumerate(self.weeks)}
        starts = [order[group.starts] for group in self.roadmap.groups]
        ends = [*starts[1:], len(self.weeks)]
        return tuple(
            PlannedGroup(group, self.weeks[start:end])
            for group, start, end in zip(self.roadmap.groups, starts, ends, strict=False)
        )

    @cached_property
    def named(self) -> dict[str, Named]:
        """What the roadmap names, by id."""
        return {named.id: named for named in self.roadmap.named}

    @cached_property
    def tickable(self) -> dict[str, Tickable]:
        """Everything that can be ticked, by id: boxes, then points of milestones, then projects."""
        points = (each.milestone.points for each in self.milestones)
        parts = (*(week.week.boxes for week in self.weeks), *points, self.roadmap.portfolio)
        return {each.id: each for part in parts for each in part}

    @cached_property
    def edition(self) -> str:
        """Twelve hex digits that change with whatever of the plan a learner ticks or ticked."""
        return sha256(self.roadmap.model_dump_json(include=TICKED).encode()).hexdigest()[:12]

    def week(self, identity: str) -> PlannedWeek:
        """Return the week with this id. Raises ``LookupError`` if there is none."""
        return _with_id(identity, self._weeks, "week")

    def phase(self, identity: str) -> PlannedPhase:
        """Return the phase with this id. Raises ``LookupError`` if there is none."""
        return _with_id(identity, self._phases, "phase")

    def neighbour(self, week: PlannedWeek, step: int) -> PlannedWeek | None:
        """Return the week so many weeks on, or none beyond either end."""
        index = week.number - 1 + step
        return self.weeks[index] if 0 <= index < len(self.weeks) else None

    def ahead(self, week: PlannedWeek) -> PlannedMilestone | None:
        """Return the milestone that a week leads to."""
        index = bisect_left(self.milestones, week.month, key=lambda each: each.milestone.month)
        return self.milestones[index] if index < len(self.milestones) else None

    def milestones_in(self, phase: PlannedPhase) -> tuple[PlannedMilestone, ...]:
        """Return the milestones that fall in a phase."""
        return self._milestones.get(phase.number, ())

    def shown_as(self, project: Project) -> tuple[PlannedProject, ...]:
        """Return the portfolio projects that grow from a week's project."""
        return self._grown.get(project.id, ())

    def months(self, phase: PlannedPhase) -> tuple[PlannedMonth, ...]:
        """Return a phase's months with all that falls in them."""
        first, last = phase.phase.months
        return tuple(
            planned_month(phase, number, *self._dated) for number in range(first, last + 1)
        )

    # Found once, so that what a page asks for costs the same in a plan of any length.

    @cached_property
    def _weeks(self) -> dict[str, PlannedWeek]:
        return {week.week.id: week for week in self.weeks}

    @cached_property
    def _phases(self) -> dict[str, PlannedPhase]:
        return {phase.phase.id: phase for phase in self.phases}

    @cached_property
    def _milestones(self) -> dict[Hashable, tuple[PlannedMilestone, ...]]:
        return grouped(self.milestones, lambda each: each.phase.number)

    @cached_property
    def _grown(self) -> dict[Hashable, tuple[PlannedProject, ...]]:
        return grouped(self.portfolio, lambda each: each.project.grows_from)

    @cached_property
    def _dated(self) -> tuple[dict[Hashable, tuple[Any, ...]], ...]:
        return (
            grouped(self.milestones, lambda each: each.milestone.month),
            grouped(self.portfolio, lambda each: each.project.month),
            grouped(self.roadmap.certifications, lambda each: each.month),
        )


def _with_id(identity: str, parts: dict[str, Any], kind: str) -> Any:
    if identity not in parts:
        raise LookupError(f"There is no {kind} {identity!r} in the plan")
    return parts[identity]
