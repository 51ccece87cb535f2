"""What the script of a page has to know: the weeks it shows, as plain data for JSON."""

from collections.abc import Callable, Iterable
from typing import Any

from roadmap.figures import Plan, PlannedWeek

Data = dict[str, Any]


def week_data(planned: PlannedWeek) -> Data:
    """Return a week's id, number, phase, hours and boxes; only own hours are given for a box."""
    week = planned.week
    own = {box.id: list(box.hours) for box in week.boxes if box.hours}
    data = {
        "id": week.id,
        "number": planned.number,
        "phase": planned.phase.id,
        "hours": list(week.hours),
        "boxes": [box.id for box in week.boxes],
    }
    return data | ({"own": own} if own else {})


def page_data(weeks: Iterable[PlannedWeek], sets: dict[str, list[str]] | None = None) -> Data:
    """Return the data of a page that shows these weeks and these other sets of boxes."""
    data: Data = {"weeks": [week_data(week) for week in weeks]}
    return data | ({"sets": sets} if sets else {})


def home_data(plan: Plan, link: Callable[[str], str]) -> Data:
    """Return the data of the whole plan with what the page needs to lead on to any week."""
    data = page_data(plan.weeks)
    for each, planned in zip(data["weeks"], plan.weeks, strict=True):
        each |= {
            "hue": planned.hue,
            "name": planned.week.name,
            "address": link(f"weeks/{planned.week.id}/"),
            "texts": [box.text for box in planned.week.boxes],
        }
    return data


def progress_data(plan: Plan) -> Data:
    """Return the data of everything that can be ticked, with the groups of the progress list."""
    groups = {each.group.id: [week.week.id for week in each.weeks] for each in plan.groups}
    sets = milestone_sets(plan) | portfolio_sets(plan)
    return page_data(plan.weeks, sets) | {"groups": groups}


def milestone_sets(plan: Plan) -> dict[str, list[str]]:
    """Return the points of each milestone, by milestone id."""
    return {
        each.milestone.id: [point.id for point in each.milestone.points] for each in plan.milestones
    }


def portfolio_sets(plan: Plan) -> dict[str, list[str]]:
    """Return the portfolio's projects as one set, under a name that no id can have."""
    return {"rm-portfolio": [each.project.id for each in plan.portfolio]}
