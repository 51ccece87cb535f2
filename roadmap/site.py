"""What a build asks of the plan, made once for all pages."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from roadmap.changes.feed import Entry
from roadmap.changes.history import Edition, editions
from roadmap.changes.news import entries
from roadmap.figures import Plan
from roadmap.load import FILE, load
from roadmap.pages import SOURCES, Page, absent, pages, titles
from roadmap.source import Source


@dataclass(frozen=True)
class Site:
    """The plan of a project with its figures, and the pages that follow from it."""

    root: Path
    plan: Plan
    source: Source

    @classmethod
    def of(cls, root: Path) -> "Site":
        """Read and check the plan of a project. Raises ``RoadmapError`` as ``load`` does."""
        roadmap, source = load(root / FILE, FILE)
        return cls(root, Plan(roadmap), source)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The generated pages by their paths below ``docs/``, in the order of the plan."""
        return {page.path: page for page in pages(self.plan)}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of pages by their paths."""
        return titles(self.plan)

    @cached_property
    def absent(self) -> set[str]:
        """The paths of pages for parts that the plan has not."""
        return absent(self.plan)

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """The versions of the plan, the newest first; none where its history is not known."""
        return editions(self.root)

    @cached_property
    def news(self) -> tuple[Entry, ...]:
        """What every version changed, the newest first."""
        return tuple(entries(self.editions))

    def line(self, path: str) -> int | None:
        """Return the line of the TOML that the page at this path is made from, if it is."""
        made = self.pages.get(path)
        location = made.location if made else SOURCES.get(path)
        return None if location is None else self.source.where(location)[0]
