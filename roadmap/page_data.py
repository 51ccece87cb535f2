"""What the script of a page has to know: the weeks it shows, as plain data for JSON."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from roadmap.fields import Range
from roadmap.figures import PORTFOLIO, Plan, PlannedPhase, PlannedWeek
from roadmap.issues import Issues
from roadmap.model import Part, Tickable
from roadmap.tree import tables
from roadmap.words import fingerprint

Data = dict[str, Any]
Sets = dict[str, list[str]]


def week_data(planned: PlannedWeek) -> Data:
    """Return a week's id, number, phase, boxes, and what there is of hours: its own, its boxes'."""
    week = planned.week
    own = {box.id: list(box.hours) for box in week.boxes if box.hours}
    data = {
        "id": week.id,
        "number": planned.number,
        "phase": planned.phase.id,
        "boxes": [box.id for box in week.boxes],
    }
    hours = {"hours": list(week.hours)} if week.hours else {}
    return data | hours | ({"own": own} if own else {})


def page_data(plan: Plan, weeks: Iterable[PlannedWeek], sets: Sets | None = None) -> Data:
    """Return the data of a page that shows these weeks and these other sets of boxes."""
    data: Data = {"edition": plan.edition, "weeks": [week_data(week) for week in weeks]}
    shown = chain(*(week["boxes"] for week in data["weeks"]), *(sets or {}).values())
    was = {box: list(plan.tickable[box].was) for box in shown if plan.tickable[box].was}
    return data | ({"sets": sets} if sets else {}) | ({"was": was} if was else {})


def home_data(plan: Plan, link: Callable[[str], str]) -> Data:
    """Return the data of the whole plan with what leads on to any week and tells what is new."""
    data = page_data(plan, plan.weeks, all_sets(plan))
    for each, planned in zip(data["weeks"], plan.weeks, strict=True):
        each |= {
            "hue": planned.hue,
            "name": planned.week.name,
            "address": link(f"weeks/{planned.week.id}/"),
            "texts": [box.text for box in planned.week.boxes],
        }
    words = {box.id: fingerprint(box.text) for box in plan.tickable.values()}
    return data | {"words": words}


def timeline_data(plan: Plan) -> Data:
    """Return the data of the timeline: weeks, milestones, and each project of the portfolio."""
    projects = {each.project.id: [each.project.id] for each in plan.portfolio}
    return page_data(plan, plan.weeks, milestone_sets(plan) | projects)


def portfolio_data(plan: Plan) -> Data:
    """Return the data of the portfolio, and of the weeks' projects that it grows from."""
    return page_data(plan, (), portfolio_sets(plan) | origin_sets(plan))


def progress_data(plan: Plan) -> Data:
    """Return the data of everything that can be ticked, with the groups of the progress list."""
    groups = {each.group.id: [week.week.id for week in each.weeks] for each in plan.groups}
    return page_data(plan, plan.weeks, all_sets(plan)) | {"groups": groups}


def plan_data(plan: Plan) -> Data:
    """Return the plan for scripts that need more than their page: texts, and what left the plan."""
    return {
        "edition": plan.edition,
        "title": plan.roadmap.title,
        "weeks": [week_data(week) for week in plan.weeks],
        "sets": all_sets(plan),
        "boxes": {each.id: _box_data(each) for each in plan.tickable.values()},
        "retired": {each.id: _box_data(each) for each in plan.roadmap.retired},
    }


def _box_data(box: Tickable) -> Data:
    more = box.model_dump(
        mode="json",
        include={"was", "label", "made_with", "grows_from", "reason", "since"},
        exclude_defaults=True,
    )
    return {"text": box.text, "words": fingerprint(box.text), **more}


def all_sets(plan: Plan) -> Sets:
    """Return every set of boxes that are no tasks of a week."""
    return milestone_sets(plan) | portfolio_sets(plan)


def milestone_sets(plan: Plan, phase: PlannedPhase | None = None) -> Sets:
    """Return the points of each milestone, by milestone id: of those in a phase, or of all."""
    milestones = plan.milestones_in(phase) if phase else plan.milestones
    return {each.milestone.id: [point.id for point in each.milestone.points] for each in milestones}


def ahead_sets(plan: Plan, week: PlannedWeek) -> Sets:
    """Return the points of the milestone that a week leads to, if there is one."""
    ahead = plan.ahead(week)
    return {ahead.milestone.id: [point.id for point in ahead.milestone.points]} if ahead else {}


def origin_sets(plan: Plan) -> Sets:
    """Return the projects of weeks that the portfolio's grow from, each a set by its own id."""
    return {
        each.project.grows_from: [each.project.grows_from] for each in plan.portfolio if each.week
    }


def portfolio_sets(plan: Plan) -> Sets:
    """Return the portfolio's projects as one set, by its name."""
    return {PORTFOLIO: [each.project.id for each in plan.portfolio]}


def suggestion_data(plan: Plan, planned: PlannedWeek, issues: Issues) -> Data:
    """Return what a form for changes has to know of a week: what stands in the file for it."""
    week = planned.week
    named = (plan.named[identity] for identity in week.named)
    return {
        "new": issues.new,
        "place": issues.place,
        "where": issues.where,
        "id": week.id,
        "hours": list(week.hours) if week.hours else None,
        "tasks": [_line_data(box) for box in week.tasks],
        "projects": [
            _line_data(box) | {"grown": [each.project.id for each in plan.shown_as(box)]}
            for box in week.projects
        ],
        "resources": [_line_data(each) for each in week.resources],
        "successors": [_line_data(each) | {"named": of.id} for of in named for each in of.today],
        "unexplained": [*_unexplained(plan, planned)],
    }


def _unexplained(plan: Plan, planned: PlannedWeek) -> Iterator[Data]:
    """Yield hours that the roadmap states of what a week is part of, and has not explained."""
    phase = plan.phase(planned.phase.id)
    name = f'[phases.stated] of phase "{phase.phase.id}"'
    for part, place in ((phase, name), (plan, "[stated]")):
        if part.stated and not part.stated.explanation:
            own = planned.week.hours or Range(0, 0)
            rest = (part.hours or own).minus(own)
            yield {"place": place, "stated": list(part.stated.hours), "others": list(rest)}


def _line_data(part: Part) -> Data:
    return part.model_dump(mode="json", exclude_defaults=True)


def all_ids(plan: Plan) -> list[str]:
    """Return every id that is taken, of whatever kind, of now and of before, in order."""
    found = [table for _, table in tables(plan.roadmap.model_dump(mode="json"))]
    now = {table["id"] for table in found if "id" in table}
    return sorted(now.union(*(table.get("was", ()) for table in found)))
