"""What is wrong with a plan, said so that it can be put right."""

from collections.abc import Iterable
from dataclasses import dataclass

from roadmap.source import Location, Source

SHOWN = 100  # of a file that is wrong all over; nobody reads more


@dataclass(frozen=True)
class Problem:
    """A rule that does not hold; ``at_key`` points at the key of a location, not its value."""

    location: Location
    message: str
    at_key: bool = False


@dataclass(frozen=True, order=True)
class Finding:
    """A problem where it shows: ``line`` and ``column`` from 1."""

    name: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}: {self.message}"


class RefusalError(Exception):
    """Something was asked that cannot be done; its text says why, to people."""

    code = 1  # of the command line when it ends with this


class RoadmapError(RefusalError):
    """The plan cannot be used; its text is a line ``file:line:column: …`` for every finding."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep the findings, for whoever shows them in another way."""
        self.findings = tuple(findings)
        super().__init__("\n".join(lines(self.findings)))


class NothingBeforeError(RoadmapError):
    """There is no earlier plan that could be compared with."""

    code = 2


def lines(findings: tuple[Finding, ...]) -> list[str]:
    """Return a line for every finding, and one for how many are not shown."""
    more = len(findings) - SHOWN
    left_out = [f"{findings[0].name}: {more} more problems are not shown"] if more > 0 else []
    return [*map(str, findings[:SHOWN]), *left_out]


def place(source: Source, problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """Put problems in the order of the file, each with the place where it shows."""
    placed = ((source.where(each.location, key=each.at_key), each.message) for each in problems)
    return tuple(sorted({Finding(source.name, *position, text) for position, text in placed}))
