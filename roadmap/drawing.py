"""Draws what a page shows of the plan, and what else is published of it.

A page is whatever knows its own addresses.
"""

from typing import Any

from roadmap.changes import feed
from roadmap.changes.history import MOST
from roadmap.exports import exports
from roadmap.issues import Issues, Subject, issues
from roadmap.load import FILE
from roadmap.page_data import all_ids, plan_data
from roadmap.pages import moved, path_of, title_of
from roadmap.render import as_json, render
from roadmap.sharing.robots import robots
from roadmap.site import Site

PARTS = ("week", "phase")
SCRIPT_DATA = "assets/roadmap/plan.json"
SCRIPT_IDS = "assets/roadmap/ids.json"


def draw_part(site: Site, kind: str, identity: str, here: Any, repository: str) -> str:
    """Return the HTML of a phase or week. Raises ``LookupError`` where the plan has none such."""
    part = getattr(site.plan, kind)(identity)
    subject = Subject(f"{kind.capitalize()} {part.number}", getattr(part, kind).name, identity)
    path = f"weeks/{identity}.md" if kind == "week" else f"phases/{identity}/index.md"
    values = {kind: part, "edit": here.edit_url}
    return _draw(site, kind, here, issues=_issues(site, subject, here, path, repository), **values)


def draw_asked(site: Site, name: str, identity: str, here: Any, repository: str) -> str:
    """Return the HTML of what a macro asks for: a page by its name, or a phase or week by its id.

    Raises ``LookupError`` where the plan has none such.
    """
    if name in PARTS:
        return draw_part(site, name, identity, here, repository)
    path = path_of(name)
    subject = Subject(name.capitalize(), title_of(site.plan, path))
    values = {"edit": here.edit_url, "issues": _issues(site, subject, here, path, repository)}
    if name == "changes":  # what has no address has no feed
        values |= {"edit": None, "entries": site.news, "feed": bool(here.canonical_url)}
        values |= {"known": len(site.editions), "most": MOST}
    return _draw(site, name, here, **values)


def _draw(site: Site, template: str, here: Any, **values: Any) -> str:
    return render(template, site.plan, here.url, **values)


def _issues(site: Site, subject: Subject, here: Any, path: str, repository: str) -> Issues | None:
    """Return where readers report a problem of what is drawn from the plan for a path."""
    line = site.line(path) if repository else None  # to find the first one takes a while
    return issues(repository, subject, here.canonical_url, line and f"{FILE}, line {line}")


def besides(site: Site, site_url: str) -> dict[str, str]:
    """Return what there is besides pages: contents by path."""
    plan = site.plan
    made = {SCRIPT_DATA: as_json(plan_data(plan)), SCRIPT_IDS: as_json(all_ids(plan))}
    if site_url:  # what a feed is and was is said by its address
        made[feed.NAME] = feed.feed(plan, site_url, site.news)
        made["robots.txt"] = robots(site_url)
    return made | exports(plan, site_url)


def former(site: Site) -> dict[str, str]:
    """Return what leads on from the addresses that pages had before: contents by path."""
    return {
        f"{address}index.html": render("moved", site.plan, address, target=target, name=name)
        for address, target, name in moved(site.plan)
    }
