"""What a change of the plan does: one plan compared with the one before it, by id."""

from dataclasses import dataclass
from functools import cached_property

from roadmap.changes.around import Around
from roadmap.changes.boxes import Boxes
from roadmap.changes.ids import Ids
from roadmap.changes.phases import Phases
from roadmap.changes.weeks import Weeks
from roadmap.changes.whereabouts import Whereabouts
from roadmap.figures import Plan


@dataclass(frozen=True)
class Changes:
    """Two plans and what differs between them."""

    before: Plan
    after: Plan

    @cached_property
    def phases(self) -> Phases:
        """What differs of the phases."""
        return Phases(self.before, self.after)

    @cached_property
    def weeks(self) -> Weeks:
        """What differs of the weeks."""
        return Weeks(self.before, self.after)

    @cached_property
    def boxes(self) -> Boxes:
        """What differs of the boxes."""
        homes = {was.week.id: now.week.id for was, now in self.weeks.both}
        return Boxes(self.before, self.after, homes)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Where boxes stood and stand."""
        return Whereabouts(self.weeks)

    @cached_property
    def around(self) -> Around:
        """What differs besides."""
        return Around(self.before, self.after, self.phases, self.weeks)

    @cached_property
    def is_another(self) -> bool:
        """Whether this is another roadmap: another title, and nothing to tick that was there."""
        titles = {self.before.roadmap.title, self.after.roadmap.title}
        return len(titles) == 2 and Ids(self.before).known.isdisjoint(Ids(self.after).known)

    @property
    def none(self) -> bool:
        """Whether the plans are the same."""
        return self.before.roadmap == self.after.roadmap
