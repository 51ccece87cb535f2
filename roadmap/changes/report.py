"""A change of the plan as those read it who look through it: Markdown, for a page or a terminal."""

import re
from datetime import date, timedelta
from functools import partial

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from roadmap import words
from roadmap.changes.compare import Changes
from roadmap.changes.whereabouts import said, within
from roadmap.figures import Plan
from roadmap.markdown import escaped
from roadmap.parts import PlannedPhase
from roadmap.render import TEMPLATES

HOURS_A_WEEK = 10
FATES = {
    "kept": ("stays", "stay"),
    "onward": ("goes on under another id", "go on under another id"),
    "retired": ("is kept with what was retired", "are kept with what was retired"),
    "lost": ("would be lost", "would be lost"),
}


def report(changes: Changes, today: date, *, refused: int) -> str:
    """Return what a change does to learners; ``refused`` is how many promises it does not keep."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # Markdown, in which a text of a plan is code, or escaped for it
    )
    made.filters |= {"code": code, "cell": cell, "plain": escaped}
    made.filters |= {"where": partial(said, quoted=code), "within": partial(within, quoted=code)}
    made.filters |= {"hours": words.span_or_dash, "count": words.count}
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
    """Return text as code, in which Markdown and GitHub give no sign a meaning."""
    ticks = max(map(len, re.findall("`+", text)), default=0)
    fence, space = "`" * (ticks + 1), " " if ticks else ""
    return f"{fence}{space}{text}{space}{fence}"


def cell(text: str) -> str:
    """Return text as code in a table, which takes a bar for the end of a cell even there."""
    return code(text).replace("|", "\\|")


def ticks(changes: Changes) -> str:
    """Say what becomes of the ticks of somebody who had ticked everything."""
    fates = changes.boxes.fates
    parts = [f"{fates[fate]} {FATES[fate][fates[fate] != 1]}" for fate in FATES if fates[fate]]
    return f"{words.count(fates.total(), 'tick')}: {', '.join(parts)}"


def hours(changes: Changes) -> list[tuple[str, str, str]]:
    """Return name, hours before and hours after of every phase of either plan."""
    return [((now or was).phase.name, _span(was), _span(now)) for was, now in changes.phases.either]


def finish(plan: Plan, today: date) -> date | None:
    """Return the last day of somebody who starts today and studies 10 hours a week.

    Weeks take the middle of their hours; a plan without hours has no such day.
    """
    if not plan.hours:
        return None
    return today + timedelta(days=round(sum(plan.hours) / 2 / HOURS_A_WEEK * 7))


def hosts(changes: Changes) -> dict[str, list[str]]:
    """Return the addresses that only the new plan has, by host."""
    found: dict[str, list[str]] = {}
    for url in changes.around.addresses:
        found.setdefault(words.host(url), []).append(url)
    return found


def _span(part: Plan | PlannedPhase | None) -> str:
    return words.span_or_dash(part.hours if part else None)
