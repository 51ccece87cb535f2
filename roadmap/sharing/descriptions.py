"""A sentence or two on every page of the plan, for those who see a result of a search."""

from collections.abc import Iterable, Iterator

from roadmap.figures import Plan
from roadmap.parts import PlannedPhase, PlannedWeek
from roadmap.sharing.place import HOME, place
from roadmap.words import count, ended, hours, hours_of, months, summary

LENGTH = 160  # about as many characters as results show


def description(plan: Plan, path: str) -> str | None:
    """Return what a page is about, in plain text, by its path below ``docs/``."""
    about = place(plan, path)
    if isinstance(about, PlannedWeek):
        return _week(plan, about)
    if isinstance(about, PlannedPhase):
        return _phase(plan, about)
    return _page(plan, about) if about else None


def _page(plan: Plan, name: str) -> str:
    lede = plan.roadmap.summary if name == HOME else getattr(plan.roadmap.pages, name).lede
    return _listing(ended(lede), LISTED[name](plan))


def _phase(plan: Plan, phase: PlannedPhase) -> str:
    place = f"Phase {phase.number} of {len(plan.phases)}"
    figures = (months(phase.phase.months).lower(), hours_of(phase))
    return _listing(_opened(place, *figures), (each.week.name for each in phase.weeks))


def _week(plan: Plan, week: PlannedWeek) -> str:
    place = f"Week {week.number} of {len(plan.weeks)}"
    figures = (week.phase.name, hours(week.week.hours))
    return _listing(_opened(place, *figures), (box.text for box in week.week.boxes))


def _opened(*facts: str) -> str:
    return f"{', '.join(filter(None, facts))}:"


def _listing(opening: str, parts: Iterable[str]) -> str:
    listed = "; ".join(each.rstrip(".。") for each in parts)
    return _cut(ended(f"{opening} {listed}".rstrip(" :")))


def _cut(text: str) -> str:
    """Return as much of a text as is shown, up to a whole word where that leaves enough."""
    if len(text) <= LENGTH:
        return text
    kept = text[: LENGTH - 1]
    words = kept.rpartition(" ")[0]
    return (words if len(words) > LENGTH / 2 else kept).rstrip(" ;,:.") + "…"


def _all(plan: Plan) -> Iterator[str]:
    yield summary(plan)


def _hours(plan: Plan) -> Iterator[str]:
    return (f"{each.phase.name} {hours(each.hours)}".rstrip() for each in plan.phases)


def _timeline(plan: Plan) -> Iterator[str]:
    return (f"{months(each.phase.months)} {each.phase.name}" for each in plan.phases)


def _weeks(plan: Plan) -> Iterator[str]:
    return (f"{each.phase.name}, {count(len(each.weeks), 'week')}" for each in plan.phases)


def _points(plan: Plan) -> Iterator[str]:
    return (point.text for each in plan.milestones for point in each.milestone.points)


def _certificates(plan: Plan) -> Iterator[str]:
    months = plan.roadmap.certifications
    return (each.text for month in months for each in month.certificates)


# What stands on each page, after its first line.
LISTED = {
    HOME: _all,
    "weeks": _weeks,
    "hours": _hours,
    "timeline": _timeline,
    "progress": _all,
    "milestones": _points,
    "certifications": _certificates,
    "courses": lambda plan: (each.name for each in plan.roadmap.courses),
    "portfolio": lambda plan: (each.text for each in plan.roadmap.portfolio),
    "tips": lambda plan: (each.title for each in plan.roadmap.tips),
    "beyond": lambda plan: (each.name for each in plan.roadmap.beyond),
}
