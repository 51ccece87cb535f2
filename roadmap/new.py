"""What ``python -m roadmap new`` shows: the lines of a new part, and where they go."""

from typing import Any

from pydantic import ValidationError

from roadmap.figures import Plan
from roadmap.hints import meant
from roadmap.messages import problem
from roadmap.mint import mint, row, table
from roadmap.model import Box, Part, Project, Resource, Week
from roadmap.page_data import all_ids
from roadmap.problems import RefusalError
from roadmap.source import Source

Values = dict[str, Any]
# The model of each kind, the key that its id is made of, and the list of a week it goes to.
KINDS: dict[str, tuple[type[Part], str, str]] = {
    "task": (Box, "text", "tasks"),
    "project": (Project, "text", "projects"),
    "resource": (Resource, "title", "resources"),
    "week": (Week, "name", ""),
}


def lines(kind: str, given: Values, plan: Plan, source: Source, week: str | None) -> str:
    """Return the TOML of a new part and, as a comment above it, where it goes.

    Raises ``RefusalError`` where a value is none or there is no such week.
    """
    model, named, place = KINDS[kind]
    part = {"id": mint(given[named], all_ids(plan), kind), **given}
    try:
        model.model_validate({key: value for key, value in part.items() if value is not None})
    except ValidationError as error:
        said = (problem(each) for each in error.errors())
        raise RefusalError(
            "\n".join(f"{each.location[0]}: {each.message}" for each in said)
        ) from None
    if kind == "week":
        return f"# A place among the weeks gives it its number: add\n{_week(part, plan)}"
    if week is None:
        return f"# {place.capitalize()} of its week: add\n{row(part)}"
    return _for_week(row(part), place, plan, source, week)


def _week(part: Values, plan: Plan) -> str:
    first = {"id": mint("task", {*all_ids(plan), part["id"]}, "task"), "text": "What to do"}
    return f"{table('phases.weeks', part)}\ntasks = [\n{row(first)}\n]"


def _for_week(line: str, place: str, plan: Plan, source: Source, week: str) -> str:
    try:
        planned = plan.week(week)
    except LookupError as error:
        raise RefusalError(f"{error}{meant(week, (each.week.id for each in plan.weeks))}") from None
    phase = next(each for each in plan.phases if planned in each.weeks)
    location = ("phases", phase.number - 1, "weeks", phase.weeks.index(planned))
    if getattr(planned.week, place):
        where = f"{source.name}:{source.where((*location, place))[0]}"
        return f'# {place.capitalize()} of week "{week}", {where}: add\n{line}'
    where = f"which begins at {source.name}:{source.where(location)[0]}"
    return f'# Week "{week}", {where}: add\n{place} = [\n{line}\n]'
