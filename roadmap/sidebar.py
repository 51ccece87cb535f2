"""The navigation a page carries: the phases, and the weeks of its own; the rest is a link away.

So a page is as large in a plan of 1,200 weeks as in one of 24. Of many phases it has those around
its own. What comes in and what goes out is what themes read of a navigation: sections and pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from roadmap.pages import WEEKS, as_written, navigation
from roadmap.site import Site

SHOWN = 9  # phases, with the page's own in the middle


@dataclass(frozen=True)
class Section:
    """A section of a navigation with some of its pages, or closed: a link to the first of them."""

    title: str
    children: tuple[Any, ...] | None = None
    active: bool = False
    url: str = ""

    @property
    def closed(self) -> bool:
        """Whether its pages are left out."""
        return self.children is None


@dataclass
class Shown:
    """As much of a navigation as one page has."""

    items: list[Any]
    homepage: Any
    pages: list[Any]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def span(index: int, count: int) -> range:
    """Return which of so many phases are shown around the one with this index."""
    start = max(0, min(index - SHOWN // 2, count - SHOWN))
    return range(start, min(start + SHOWN, count))


class Navigation(Shown):
    """The whole navigation, and what of it a page has."""

    def __init__(self, whole: Any, opening: str, title: str) -> None:
        """Find the section of the weeks by the path of its first page, which has this title."""
        super().__init__(whole.items, whole.homepage, whole.pages)
        places = (n for n, each in enumerate(whole.items) if _paths(each)[:1] == [opening])
        place = next(places, None)
        self.weeks = None if place is None else _Weeks(self, place, title)

    def around(self, page: Any) -> Shown:
        """Return what a page has of it, or the page at an address that is not known."""
        if self.weeks is None:
            return self
        items = [*self.items]
        items[self.weeks.place] = self.weeks.around(page)
        return Shown(items, self.homepage, self.pages)


def listed(entries: list[Any], site: Site) -> Iterator[Any]:
    """Yield the entries of a configured navigation that the plan has, with its phases and weeks.

    Themes write a name as it is, so each becomes text here.
    """
    for entry in entries:
        name, target = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        if name and target == WEEKS:
            target = [WEEKS]
        if isinstance(target, list):
            made = [*listed(target, site)]
            made[1:1] = navigation(site.plan) if target[:1] == [WEEKS] else []
            yield {as_written(name): made}
        elif target not in site.absent:
            yield entry if name is None else {as_written(name): target}


class _Weeks:
    """The section of the weeks: its own page, the phases as sections, and what else is in it."""

    def __init__(self, navigation: Shown, place: int, title: str) -> None:
        self.place, self.section = place, navigation.items[place]
        self.first, *others = self.section.children
        self.phases = [each for each in others if each.children]
        self.others = [each for each in others if not each.children]
        self.closed = [Section(each.title, url=_opening(each).url) for each in self.phases]
        self.numbers = {path: n for n, each in enumerate(self.phases) for path in _paths(each)}
        self.more = [Section(title, url=self.first.url)] if len(self.phases) > SHOWN else []

    def around(self, page: Any) -> Section:
        number = self.numbers.get(page.file.src_uri) if page else None
        children = (self.first, *self.near(number), *self.more, *self.others)
        return Section(self.section.title, children, self.section.active)

    def near(self, number: int | None) -> Iterator[Any]:
        """Yield phases, of which one has its weeks."""
        for each in span(number or 0, len(self.phases)):
            yield self.phases[each] if each == number else self.closed[each]


def _opening(entry: Any) -> Any:
    return _opening(entry.children[0]) if entry.children else entry


def _paths(section: Any) -> list[str]:
    return [page.file.src_uri for page in section.children or () if page.is_page]
