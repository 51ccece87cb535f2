"""The addresses of other sites in a plan: where each stands, and what it leads to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from roadmap.model import Resource, Roadmap
from roadmap.source import Location


@dataclass(frozen=True)
class Address:
    """An address, its place in the TOML, and what it leads to, as "NumPy guide (Week 2)"."""

    url: str
    location: Location
    what: str

    @property
    def host(self) -> str:
        """The host, in small letters."""
        return urlsplit(self.url).hostname or ""


def addresses(roadmap: Roadmap) -> tuple[Address, ...]:
    """Return every address of another site, in the order weeks, portfolio, what became of what."""
    return (*_of_weeks(roadmap), *_of_portfolio(roadmap), *_of_named(roadmap))


def _of_weeks(roadmap: Roadmap) -> Iterator[Address]:
    for number, phase in enumerate(roadmap.phases):
        for index, week in enumerate(phase.weeks):
            place = ("phases", number, "weeks", index, "resources")
            yield from _resources(place, week.resources, week.name)


def _of_portfolio(roadmap: Roadmap) -> Iterator[Address]:
    for index, project in enumerate(roadmap.portfolio):
        yield from _resources(("portfolio", index, "resources"), project.resources, project.text)


def _of_named(roadmap: Roadmap) -> Iterator[Address]:
    for number, named in enumerate(roadmap.named):
        for index, each in enumerate(named.today):
            place = ("named", number, "today", index, "url")
            yield Address(each.url, place, f"{each.title} (today’s “{named.says}”)")


def _resources(place: Location, resources: Iterable[Resource], of: str) -> Iterator[Address]:
    for index, each in enumerate(resources):
        yield Address(each.url, (*place, index, "url"), f"{each.title} ({of})")
