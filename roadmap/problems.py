"""What is wrong with a plan, said so that it can be put right."""

from collections.abc import Iterable
from dataclasses import dataclass

from roadmap.source import Location, Source


@dataclass(frozen=True)
class Problem:
    """A rule that does not hold; ``at_key`` points at the key of a location, not its value."""

    location: Location
    message: str
    at_key: bool = False


class RoadmapError(Exception):
    """The plan cannot be used; its text is a line ``file:line:column: …`` for every problem."""


def report(source: Source, problems: Iterable[Problem]) -> RoadmapError:
    """Put problems in the order of the file, each with the place where it shows."""
    placed = {(source.where(each.location, key=each.at_key), each.message) for each in problems}
    lines = (f"{source.name}:{line}:{column}: {text}" for (line, column), text in sorted(placed))
    return RoadmapError("\n".join(lines))
