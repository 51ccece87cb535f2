"""What each generated page shows, as a value: where it is the same as before, the page is as well.

Of a page by hand it is what stands around what is drawn, which ``asking.py`` looks at. The edition
is not part of it: every page states it, and it changes with any box.
"""

import re
from collections.abc import Collection, Hashable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from roadmap.model import Part
from roadmap.pages import Page
from roadmap.parts import PlannedMilestone, PlannedWeek
from roadmap.serving import stamps
from roadmap.sharing.descriptions import description
from roadmap.sidebar import span
from roadmap.site import Site

CODE = re.compile(r"\{[{%#]")
CALL = re.compile(r"""\{\{ *\w+_page\( *(?:"[^"{}]*"|'[^'{}]*')? *\) *\}\}""")


def contents(site: Site, *, placed: bool) -> dict[str, Hashable]:
    """Return a value for every generated page, by its path.

    ``placed`` says whether pages show their lines in the file.
    """
    content = _Content(site)
    return {
        path: (site.line(path) if placed else None, content.of(page))
        for path, page in site.pages.items()
    }


def surroundings(site: Site, paths: Collection[str]) -> dict[str, Hashable]:
    """Return a value for what hand-written pages show of the plan around what is drawn of them.

    One in the place of a generated page has that one's navigation and neighbours.
    """
    plan, content = site.plan, _Content(site)
    all_have = (content.all, plan.roadmap.summary, content.near(1), plan.weeks[-1].week.id)
    own = {path: content.of(site.pages[path]) for path in site.pages.keys() & paths}
    return {
        path: (all_have, site.titles.get(path), description(plan, path), own.get(path))
        for path in paths
    }


def named(pages: Iterable[Any], site: Site) -> Hashable:
    """Return a value for what every page shows of those by hand that the navigation leads to.

    One without a name there has it from its own text.
    """
    others = [each for each in pages if each.file.src_uri not in site.pages]
    return tuple(
        (each.file.src_uri, each.title or stamps(Path(each.file.abs_src_path))) for each in others
    )


def follows(text: str, number: int) -> bool:
    """Return whether a hand-written page has no more template code than so many of our macros."""
    return number == len(CALL.findall(text)) == len(CODE.findall(text))


class _Content:
    def __init__(self, site: Site) -> None:
        self.plan = plan = site.plan
        self.phase, self.near = cache(self.phase), cache(self.near)
        texts = plan.roadmap.pages.weeks
        counts = len(plan.weeks), len(plan.phases)
        self.all = (plan.roadmap.title, texts.title, counts, frozenset(site.absent))
        beyond = plan.roadmap.pages.beyond
        self.beyond = beyond and beyond.title

    def of(self, page: Page) -> Hashable:
        if page.kind == "week":
            return (self.all, *self.week(self.plan.week(page.identity)))
        phase = self.plan.phase(page.identity)
        first, milestones = phase.weeks[0], self.plan.milestones_in(phase)
        back = self.plan.neighbour(first, -1)
        place = phase.number, first.number, back and back.week.id, self.near(phase.number)
        after = phase.number == len(self.plan.phases) and self.beyond
        return (self.all, *place, phase.hue, after, _json(phase.phase), *_points(milestones))

    def week(self, planned: PlannedWeek) -> Iterator[Hashable]:
        plan, week, phase = self.plan, planned.week, self.plan.phase(planned.phase.id)
        yield planned.number, planned.month, _json(week), self.phase(phase.number)
        for step in (-1, 1):
            near = plan.neighbour(planned, step)
            yield near and (near.week.id, near.week.name)
        yield None if near else self.beyond
        yield from _points(filter(None, [plan.ahead(planned)]))
        for box in week.projects:
            yield tuple((each.number, _json(each.project)) for each in plan.shown_as(box))
        for identity in week.named:
            yield _json(plan.named[identity])
        for part in (phase, plan):
            if part.stated and not part.stated.explanation:
                yield part.stated.hours, part.hours

    def phase(self, number: int) -> Hashable:
        """Return what a week shows of its phase."""
        phase = self.plan.phases[number - 1]
        weeks = tuple(
            (each.week.id, each.week.name, each.week.hours, self.plan.heights[each.week.id], *boxes)
            for each in phase.weeks
            for boxes in [[(box.id, box.hours, box.was) for box in each.week.boxes]]
        )
        return self.near(number), phase.hue, phase.phase.id, phase.phase.name, weeks

    def near(self, number: int) -> Hashable:
        """Return what the navigation shows beside a phase."""
        phases = self.plan.phases
        shown = span(number - 1, len(phases))
        return tuple((phases[each].phase.id, phases[each].phase.name) for each in shown)


def _points(milestones: Iterable[PlannedMilestone]) -> Iterator[Hashable]:
    for each in milestones:
        yield each.last_week, _json(each.milestone)


def _json(part: Part) -> str:
    return part.model_dump_json()
