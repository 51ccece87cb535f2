"""What a page is about, in the vocabulary of schema.org: JSON-LD, for search engines.

Only what holds is said. So there is no ``provider``, since no organisation gives this course, and
no ``offers``: the site is free, but not everything that a plan leads to.
"""

from typing import Any
from urllib.parse import urljoin

from roadmap.fields import Range
from roadmap.figures import Plan
from roadmap.parts import PlannedPhase, PlannedWeek
from roadmap.sharing.place import HOME, Place
from roadmap.words import count, hours_of, months

Thing = dict[str, Any]


def structured(plan: Plan, place: Place, site_url: str, said: Thing) -> Thing | None:
    """Return what is said of a page, or nothing where the vocabulary has no word for it.

    ``said`` is what is said of any page: its name, description, address (url) and picture (image).
    """
    things: list[Thing] = []
    if place == HOME:
        things = [_course(plan, site_url) | said]
    elif isinstance(place, PlannedPhase):
        things = [_trail(plan, site_url, _crumb(place))]
    elif isinstance(place, PlannedWeek):
        phase = plan.phase(place.phase.id)
        own = (said["name"], f"weeks/{place.week.id}/")
        things = [_week(plan, place, site_url, said), _trail(plan, site_url, _crumb(phase), own)]
    return {"@context": "https://schema.org", "@graph": things} if things else None


def _course(plan: Plan, site_url: str) -> Thing:
    workload = filter(None, (count(len(plan.weeks), "week"), hours_of(plan)))
    instance = {
        "@type": "CourseInstance",
        "courseMode": "online",
        "courseWorkload": ", ".join(workload),
    }
    sections = [_section(each, site_url) for each in plan.phases]
    return {"@type": "Course", "hasCourseInstance": instance, "syllabusSections": sections}


def _section(phase: PlannedPhase, site_url: str) -> Thing:
    name, address = _crumb(phase)
    about = ", ".join(filter(None, (months(phase.phase.months), hours_of(phase))))
    url = urljoin(site_url, address)
    return {"@type": "Syllabus", "name": name, "url": url, "description": about}


def _week(plan: Plan, week: PlannedWeek, site_url: str, said: Thing) -> Thing:
    """Return a week as a how-to whose steps are its boxes.

    It is a ``LearningResource`` as well, but programs that check such data know one type at most.
    """
    url = said["url"]
    steps = [
        {"@type": "HowToStep", "text": box.text, "url": f"{url}#{box.id}"}
        for box in week.week.boxes
    ]
    course = {"@type": "Course", "url": site_url, "name": plan.roadmap.title}
    course |= {"description": plan.roadmap.summary}
    thing = {"@type": "HowTo"} | said | {"isPartOf": course, "step": steps}
    return thing | ({"timeRequired": _time(week.week.hours)} if week.week.hours else {})


def _time(hours: Range) -> str:
    """Return the middle of a range as a duration: the vocabulary asks for the typical time."""
    whole, minutes = divmod(round(sum(hours) * 30), 60)
    return f"PT{f'{whole}H' if whole else ''}{f'{minutes}M' if minutes else ''}"


def _trail(plan: Plan, site_url: str, *crumbs: tuple[str, str]) -> Thing:
    """Return the way to a page: home, all weeks, and then names and addresses as given."""
    first = ((plan.roadmap.title, ""), (plan.roadmap.pages.weeks.title, "weeks/"))
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": urljoin(site_url, path)}
        for position, (name, path) in enumerate((*first, *crumbs), start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _crumb(phase: PlannedPhase) -> tuple[str, str]:
    return phase.phase.name, f"phases/{phase.phase.id}/"
