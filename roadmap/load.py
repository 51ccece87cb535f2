"""From the file to the model, or to a list of everything that is wrong with it."""

import stat
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from roadmap.check import check, warn
from roadmap.messages import is_echo, problem
from roadmap.model import Roadmap
from roadmap.problems import Finding, RoadmapError, place
from roadmap.reading import read
from roadmap.source import Source

FILE = "data/roadmap.toml"  # the plan, in the project's folder
LARGEST = 2_000_000  # bytes; 24 weeks take about 43,000, and 1,200 weeks 1,600,000


def load(
    path: Path, name: str | None = None, *, today: date | None = None
) -> tuple[Roadmap, Source]:
    """Read and check the plan. Raises ``RoadmapError`` with a line for every problem.

    ``name`` is what messages call the file, where that is not its path. No day of the plan comes
    after ``today``, the day of the call unless given.
    """
    name = name or str(path)
    return loads(content(path, name), name, today=today)


def content(path: Path, name: str) -> bytes:
    """Return what a file has, or as much as shows that it has too much. Raises ``RoadmapError``."""
    try:
        if not stat.S_ISREG(mode := path.stat().st_mode) and not stat.S_ISDIR(mode):
            raise _refused(
                name, "The file is one on a disk, which has an end (found none); name one"
            )
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _refused(name, f"The file cannot be read: {reason}") from None


def loads(content: bytes, name: str, *, today: date | None = None) -> tuple[Roadmap, Source]:
    """Check the plan with this content, as ``load`` does."""
    return _checked(_bounded(content, name), name, today or date.today())


def trusted(content: bytes, name: str) -> Roadmap:
    """Return the plan with this content, held to the model only: rules may be newer than it is."""
    source = read(_bounded(content, name), name)
    try:
        return Roadmap.model_validate(source.data)
    except ValidationError as error:
        raise RoadmapError(place(source, map(problem, error.errors()))) from None


def warnings(plan: Roadmap, source: Source, today: date) -> tuple[Finding, ...]:
    """Return what time has made doubtful in a sound plan."""
    return place(source, warn(plan, today))


@lru_cache(maxsize=2)
def _checked(content: bytes, name: str, today: date) -> tuple[Roadmap, Source]:
    source = read(content, name)
    try:
        plan, problems = Roadmap.model_validate(source.data), []
    except ValidationError as error:
        problems = [problem(each) for each in error.errors() if not is_echo(each)]
        plan = _sound(source.data, {each.location[0] for each in problems})
    problems += check(source.data, plan, today)
    if plan is None or problems:
        raise RoadmapError(place(source, problems))
    return plan, source


def _sound(data: dict[str, Any], wrong: set[str | int]) -> Roadmap | None:
    """Return the plan without its wrong sections, for the rules about all others, if it has one."""
    try:
        return Roadmap.model_validate({key: data[key] for key in data.keys() - wrong})
    except ValidationError:
        return None


def _bounded(content: bytes, name: str) -> bytes:
    if len(content) > LARGEST:
        raise _refused(name, f"A plan has at most {LARGEST:,} bytes; this file has more")
    return content


def _refused(name: str, message: str) -> RoadmapError:
    return RoadmapError([Finding(name, 1, 1, message)])
