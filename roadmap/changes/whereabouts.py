"""Where a box stood and where it stands, so that no week is taken for another of its number."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from roadmap.changes.boxes import OF_A_WEEK, Placed
from roadmap.changes.weeks import Weeks
from roadmap.parts import PlannedWeek

# A place as people say it, and the name of a week whose number alone could mislead.
Where = tuple[str, ...]


@dataclass(frozen=True)
class Whereabouts:
    """Places of boxes in two plans; numbers are those that weeks have now, as long as they are."""

    weeks: Weeks

    def stood(self, was: Placed) -> Where:
        """Return where a former box stood."""
        if was.kind != OF_A_WEEK:
            return (was.place,)
        now = self._now.get(was.home)
        if not now:
            return f"the former {was.place}", self.weeks.before.week(was.home).week.name
        place = f"week {now.number}"
        return (place,) if place == was.place else (place, now.week.name)

    def way(self, was: Placed, now: Placed) -> tuple[Where, Where]:
        """Return where a box stood and where it stands: both weeks have their names, or none."""
        start = self.stood(was)
        named = len(start) > 1 and now.kind == OF_A_WEEK
        return start, self._stands(now) if named else (now.place,)

    def _stands(self, now: Placed) -> Where:
        is_new = all(each.week.id != now.home for each in self._now.values())
        name = self.weeks.after.week(now.home).week.name
        return f"the new {now.place}" if is_new else now.place, name

    @cached_property
    def _now(self) -> dict[str, PlannedWeek]:
        return {was.week.id: now for was, now in self.weeks.both}


def said(where: Where, quoted: Callable[[str], str] = str) -> str:
    """Return "week 3" or "week 3, Bake"."""
    return ", ".join((where[0], *map(quoted, where[1:])))


def within(where: Where, quoted: Callable[[str], str] = str) -> str:
    """Return a place for the middle of a sentence: "week 3" or "week 3, Bake,"."""
    return said(where, quoted) + ("," if where[1:] else "")
