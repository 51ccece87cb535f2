"""Phases of one plan beside those of the one before it."""

from operator import attrgetter

from roadmap.changes.pairs import Pairs
from roadmap.parts import PlannedPhase


class Phases(Pairs[PlannedPhase]):
    """Phases of two plans."""

    parts, part = attrgetter("phases"), attrgetter("phase")

    @property
    def either(self) -> list[tuple[PlannedPhase | None, PlannedPhase | None]]:
        """Every phase of either plan: those that were first, then those that are new."""
        now = {was.phase.id: now for was, now in self.both}
        were = [(each, now.get(each.phase.id)) for each in self.before.phases]
        return [*were, *((None, each) for each in self.added)]
