"""Phases of one plan beside those of the one before it, by id."""

from dataclasses import dataclass
from functools import cached_property

from roadmap.changes.weeks import paired
from roadmap.figures import Plan
from roadmap.parts import PlannedPhase

Pair = tuple[PlannedPhase, PlannedPhase]


@dataclass(frozen=True)
class Phases:
    """Phases of two plans."""

    before: Plan
    after: Plan

    @cached_property
    def both(self) -> list[Pair]:
        """Every phase of both plans, also under another id: as it was, as it is."""
        was = {each.phase.id: each for each in self.before.phases}
        return paired(was, [(each.phase, each) for each in self.after.phases])

    @property
    def either(self) -> list[tuple[PlannedPhase | None, PlannedPhase | None]]:
        """Every phase of either plan: those that were first, then those that are new."""
        now = {was.phase.id: now for was, now in self.both}
        were = [(each, now.get(each.phase.id)) for each in self.before.phases]
        return [*were, *((None, each) for each in self.added)]

    @property
    def added(self) -> list[PlannedPhase]:
        """Phases that take the place of none."""
        kept = {now.phase.id for _, now in self.both}
        return [each for each in self.after.phases if each.phase.id not in kept]

    @property
    def gone(self) -> list[PlannedPhase]:
        """Phases whose place none has taken."""
        kept = {was.phase.id for was, _ in self.both}
        return [each for each in self.before.phases if each.phase.id not in kept]

    @cached_property
    def heirs(self) -> dict[str, PlannedPhase]:
        """The phase that the page of another leads to, by the id of that one."""
        return {id: each for each in self.after.phases for id in each.phase.was}

    @property
    def readdressed(self) -> list[Pair]:
        """Phases whose page has another address; the old one leads on."""
        return [(was, now) for was, now in self.both if was.phase.id != now.phase.id]

    @property
    def renamed(self) -> list[Pair]:
        """Phases that are called something else."""
        return [(was, now) for was, now in self.both if was.phase.name != now.phase.name]
