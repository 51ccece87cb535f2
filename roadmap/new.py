"""What ``python -m roadmap new`` shows: the lines of a new part, and where they go."""

from typing import Any

from pydantic import ValidationError

from roadmap.changes.meaning import same
from roadmap.figures import Plan
from roadmap.hints import meant
from roadmap.messages import problem
from roadmap.mint import mint, row, table
from roadmap.model import Box, Part, Project, Resource, Week
from roadmap.page_data import all_ids
from roadmap.parts import PlannedWeek
from roadmap.problems import RefusalError
from roadmap.source import Source
from roadmap.texts import plain_address

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
        return f"# A place among the weeks gives it its number: add\n{_week(part)}"
    if week is None:
        return f"# {place.capitalize()} of its week: add\n{row(part)}"
    planned = _planned(plan, week)
    _refuse_again(part, planned.week)
    return _for_week(row(part), place, planned, plan, source)


def _week(part: Values) -> str:
    """Return a week and a first task that is to be filled in: as it is, the check refuses it."""
    return f"{table('phases.weeks', part)}\ntasks = [\n{row({'id': '', 'text': ''})}\n]"


def _planned(plan: Plan, week: str) -> PlannedWeek:
    """Return a week by its id, or by its number."""
    if week.isdecimal() and 0 < int(week) <= len(plan.weeks):
        return plan.weeks[int(week) - 1]
    try:
        return plan.week(week)
    except LookupError as error:
        raise RefusalError(f"{error}{meant(week, (each.week.id for each in plan.weeks))}") from None


def _refuse_again(part: Values, week: Week) -> None:
    texts = [each.text for each in week.boxes]
    urls = [plain_address(each.url) for each in week.resources]
    if any(same(text, part.get("text", "")) for text in texts):
        raise RefusalError(f"text: {week.id!r} has a box that says this already")
    if plain_address(part.get("url", "")) in urls:
        raise RefusalError(f"url: {week.id!r} has a resource at this address already")


def _for_week(line: str, place: str, planned: PlannedWeek, plan: Plan, source: Source) -> str:
    phase = next(each for each in plan.phases if planned in each.weeks)
    location = ("phases", phase.number - 1, "weeks", phase.weeks.index(planned))
    week = f'week "{planned.week.id}"'
    if getattr(planned.week, place):
        number = source.where((*location, place))[0]
        at = f"{source.name}:{number}"
        is_open = source.encoded.splitlines()[number - 1].rstrip().endswith(b"[")
        where = f"after {at}" if is_open else f"before the ] of the list at {at}, after a comma"
        return f"# {place.capitalize()} of {week}, {where}: add\n{line}"
    begins = f"{source.name}:{source.where(location)[0]}"
    return f"# {week.capitalize()}, which begins at {begins}: add\n{place} = [\n{line}\n]"
