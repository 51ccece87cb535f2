"""What a page is about: a week, a phase, a part of the plan by its name, or none of these."""

from roadmap.figures import Plan
from roadmap.pages import SOURCES, absent, name_of
from roadmap.parts import PlannedPhase, PlannedWeek

HOME = "index"
Place = PlannedWeek | PlannedPhase | str | None


def place(plan: Plan, path: str) -> Place:
    """Return what the page at a path below ``docs/`` is about."""
    folder, _, id = name_of(path).partition("/")
    find = {"weeks": plan.week, "phases": plan.phase}.get(folder)
    if find and id:
        try:
            return find(id)
        except LookupError:
            return None
    return name_of(path) if path in SOURCES.keys() - absent(plan) else None
