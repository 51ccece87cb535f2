"""The pages made from the plan: what they are called, where they stand, what is in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from roadmap.figures import Plan
from roadmap.source import Location

FIGURE_SPACE = "\u2007"  # as wide as a digit, so that the numbers of a list line up

WEEKS = "weeks/index.md"

# The pages that are written by hand around a macro, and the part of the TOML that fills them.
SOURCES: dict[str, Location] = {
    "index.md": (),
    WEEKS: ("phases",),
    "hours.md": ("phases",),
    "timeline.md": ("phases",),
    "progress.md": ("phases",),
    "milestones.md": ("milestones",),
    "courses.md": ("courses",),
    "portfolio.md": ("portfolio",),
    "certifications.md": ("certifications",),
    "tips.md": ("tips",),
    "beyond.md": ("beyond",),
}
YOUR_DATA = "your-data.md"  # which pages of every plan lead to


@dataclass(frozen=True)
class Page:
    """A generated page: its path below ``docs/``, what it shows and where that is in the TOML.

    ``kind`` is "phase" or "week", ``identity`` its id. ``title`` stands in the navigation.
    """

    path: str
    kind: str
    identity: str
    title: str
    location: Location


def titles(plan: Plan) -> dict[str, str]:
    """Return the title of every page but home, which has the site's, by its path."""
    named = SOURCES.keys() - {"index.md"} - absent(plan)
    given = {path: title_of(plan, path) for path in named}
    phases = {
        f"phases/{each.phase.id}/index.md": f"Phase {each.number}: {each.phase.name}"
        for each in plan.phases
    }
    weeks = {
        f"weeks/{each.week.id}.md": f"Week {each.number}: {each.week.name}" for each in plan.weeks
    }
    return {path: title(text) for path, text in (given | phases | weeks).items()}


def title_of(plan: Plan, path: str) -> str:
    """Return what the plan calls a hand-written page, if it has a name for that."""
    text = getattr(plan.roadmap.pages, name_of(path), None)
    return text.title if text else ""


def absent(plan: Plan) -> set[str]:
    """Return the paths of pages for parts that this plan has not."""
    return {path for path in SOURCES if not plan.roadmap.shows(name_of(path))}


def pages(plan: Plan) -> Iterator[Page]:
    """Yield the page of every phase and of every week, in the order of the plan."""
    for number, planned in enumerate(plan.phases):
        phase, place = planned.phase, ("phases", number)
        path = f"phases/{phase.id}/index.md"
        yield Page(path, "phase", phase.id, title(phase.name), place)
        for index, each in enumerate(planned.weeks):
            path = f"weeks/{each.week.id}.md"
            name = title(f"{each.number:{FIGURE_SPACE}>2} {each.week.name}")
            here = (*place, "weeks", index)
            yield Page(path, "week", each.week.id, name, here)


def moved(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield every address that a page had before, where that page is now, and its name."""
    weeks = ((f"Week {each.number}: {each.week.name}", each.week) for each in plan.weeks)
    phases = ((each.phase.name, each.phase) for each in plan.phases)
    for kind, parts in (("weeks", weeks), ("phases", phases)):
        for name, part in parts:
            for id in part.was:
                yield f"{kind}/{id}/", f"{kind}/{part.id}/", name


def navigation(plan: Plan) -> list[dict[str, Any]]:
    """Return the phases as sections of a navigation, each opened by its own page."""
    made = {page.path: page.title for page in pages(plan)}
    sections = []
    for planned in plan.phases:
        opening = f"phases/{planned.phase.id}/index.md"
        weeks = [f"weeks/{each.week.id}.md" for each in planned.weeks]
        sections.append({made[opening]: [{made[path]: path} for path in (opening, *weeks)]})
    return sections


def title(text: str) -> str:
    """Return text for a title, which may be rendered with Jinja and is then written as it is."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")


def as_written(name: Any) -> str:
    """Return a name that an author gave for a title; what is escaped in it is not escaped again."""
    return title(unescape(str(name)))


def name_of(path: str) -> str:
    """Return a page's path below ``docs/`` without what all paths have, as ``weeks/dough``."""
    return path.removesuffix(".md").removesuffix("/index")


def path_of(name: str) -> str:
    """Return the path of the page that a macro draws, by the name of both."""
    return {"home": "index.md", "weeks": WEEKS}.get(name, f"{name}.md")
