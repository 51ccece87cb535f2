"""The plan for programs: all of it as JSON, and a table of contents for readers of Markdown.

Both are described in ``docs/formats.md``.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from roadmap.figures import Plan
from roadmap.markdown import escaped, link
from roadmap.pages import SOURCES, absent, name_of
from roadmap.parts import PlannedPhase
from roadmap.render import as_json
from roadmap.words import count, hours, months, summary

VERSION = 1  # raised as docs/formats.md says


def exports(plan: Plan, site_url: str) -> dict[str, str]:
    """Return what stands at the root of the site for programs: contents by name of file."""
    return {"roadmap.json": as_json(roadmap_data(plan)), "llms.txt": contents(plan, site_url)}


def roadmap_data(plan: Plan) -> dict[str, Any]:
    """Return the plan under the keys of its TOML, and the figures that follow from it.

    Keys that say nothing are left out, as in the TOML. ``Roadmap.model_validate_json`` takes
    ``plan`` back.
    """
    return {
        "format": "roadmap",
        "version": VERSION,
        "plan": plan.roadmap.model_dump(mode="json", exclude_defaults=True),
        "figures": {
            "edition": plan.edition,
            **_totals(plan),
            "phases": [{"id": each.phase.id, **_totals(each)} for each in plan.phases],
            "weeks": [
                {"id": each.week.id, "number": each.number, "month": each.month}
                for each in plan.weeks
            ],
        },
    }


def contents(plan: Plan, site_url: str) -> str:
    """Return ``llms.txt``: the site's pages with their addresses, as llmstxt.org has it."""
    lines = [
        f"# {escaped(plan.roadmap.title)}",
        "",
        f"> {escaped(plan.roadmap.summary)}",
        "",
        f"{summary(plan)}. Order gives the numbers of weeks; a box is something to tick.",
    ]
    for phase in plan.phases:
        lines += _section(escaped(phase.phase.name), _weeks(phase, site_url))
    lines += _section("Other pages", _pages(plan, site_url))
    lines += _section("Data", _data(site_url))
    return "\n".join((*lines, ""))


def _totals(part: Plan | PlannedPhase) -> dict[str, Any]:
    return {"boxes": part.boxes} | ({"hours": list(part.hours)} if part.hours else {})


def _section(name: str, entries: Iterator[str]) -> list[str]:
    return ["", f"## {name}", "", *(f"- {entry}" for entry in entries)]


def _weeks(planned: PlannedPhase, site_url: str) -> Iterator[str]:
    phase = planned.phase
    address = urljoin(site_url, f"phases/{phase.id}/")
    about = filter(None, (months(phase.months), hours(planned.hours)))
    yield f"{link(phase.name, address)}: {', '.join(about)}"
    for each in planned.weeks:
        week = each.week
        name = f"Week {each.number}: {week.name}"
        about = filter(None, (hours(week.hours), count(len(week.boxes), "box")))
        yield f"{link(name, urljoin(site_url, f'weeks/{week.id}/'))}: {', '.join(about)}"


def _pages(plan: Plan, site_url: str) -> Iterator[str]:
    left_out = absent(plan)
    for path in (each for each in SOURCES if each not in left_out):
        name = name_of(path)
        if page := getattr(plan.roadmap.pages, name, None):
            yield f"{link(page.title, urljoin(site_url, f'{name}/'))}: {escaped(page.lede)}"


def _data(site_url: str) -> Iterator[str]:
    yield f"{link('roadmap.json', urljoin(site_url, 'roadmap.json'))}: all of the plan"
    if site_url:
        feed = link("feed.xml", urljoin(site_url, "feed.xml"))
        yield f"{feed}: what has changed, as an Atom feed"
