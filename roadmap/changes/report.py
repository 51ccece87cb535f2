"""A change of the plan as those read it who look through it: Markdown, for a page or a terminal."""

import re
from datetime import date, timedelta

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from roadmap import words
from roadmap.changes.compare import Changes
from roadmap.fields import Range
from roadmap.figures import Plan
from roadmap.links.addresses import addresses
from roadmap.parts import PlannedPhase
from roadmap.render import TEMPLATES

HOURS_A_WEEK = 10


def report(changes: Changes, today: date, *, refused: int) -> str:
    """Return what a change does to learners; ``refused`` is how many promises it does not keep."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # Markdown, in which every text of a plan is code
    )
    made.filters |= {"code": code, "hours": _hours, "count": words.count}
    return made.get_template("report.md").render(
        changes=changes,
        ticks=ticks(changes),
        hours=hours(changes),
        total=[_span(plan) for plan in (changes.before, changes.after)],
        finish=[finish(plan, today) for plan in (changes.before, changes.after)],
        hours_a_week=HOURS_A_WEEK,
        hosts=hosts(changes),
        refused=refused,
        today=today,
    )


def code(text: str) -> str:
    """Return text as code, in which Markdown and GitHub give no sign a meaning, in tables too."""
    ticks = max(map(len, re.findall("`+", text)), default=0)
    fence, space = "`" * (ticks + 1), " " if ticks else ""
    return f"{fence}{space}{text}{space}{fence}".replace("|", "\\|")


def ticks(changes: Changes) -> str:
    """Say what becomes of the ticks of somebody who had ticked everything."""
    onward = {was.box.id for each, _ in changes.continued for was in each} & changes.had.keys()
    fates = (
        (len([*changes.both]), "stays", "stay"),
        (len(onward), "goes on under another id", "go on under another id"),
        (len(changes.retired), "is kept with what was retired", "are kept with what was retired"),
        (len(changes.vanished), "would be lost", "would be lost"),
    )
    parts = [f"{number} {one if number == 1 else many}" for number, one, many in fates if number]
    return f"{words.count(len(changes.had), 'tick')}: {', '.join(parts)}"


def hours(changes: Changes) -> list[tuple[str, str, str]]:
    """Return name, hours before and hours after of every phase of either plan."""
    was, now = (
        {each.phase.id: each for each in plan.phases} for plan in (changes.before, changes.after)
    )
    both = [(was.get(id), now.get(id)) for id in {**was, **now}]
    return [
        ((later or earlier).phase.name, _span(earlier), _span(later)) for earlier, later in both
    ]


def finish(plan: Plan, today: date) -> date | None:
    """Return the last day of somebody who starts today and studies 10 hours a week.

    Weeks take the middle of their hours; a plan without hours has no such day.
    """
    if not plan.hours:
        return None
    return today + timedelta(days=round(sum(plan.hours) / 2 / HOURS_A_WEEK * 7))


def hosts(changes: Changes) -> dict[str, list[str]]:
    """Return the addresses that only the new plan has, by host."""
    old, new = (
        {each.url for each in addresses(plan.roadmap)} for plan in (changes.before, changes.after)
    )
    found: dict[str, list[str]] = {}
    for url in sorted(new - old):
        found.setdefault(words.host(url), []).append(url)
    return found


def _span(part: Plan | PlannedPhase | None) -> str:
    return _hours(part.hours if part else None)


def _hours(hours: Range | None) -> str:
    return words.span(hours) if hours else "–"
