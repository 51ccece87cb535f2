"""What the command line offers: each command yields the lines it prints."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from roadmap import annotations, history, promises
from roadmap.changes import Changes
from roadmap.figures import Plan
from roadmap.load import load, trusted, warnings
from roadmap.model import Roadmap
from roadmap.new import lines
from roadmap.notes import notes
from roadmap.problems import RoadmapError, place
from roadmap.report import report
from roadmap.schema import as_text
from roadmap.source import Source
from roadmap.words import summary

Command = Callable[[Namespace], Iterator[str]]
# What is said of each kind of new part, in the order of its keys in the plan.
GIVEN = {
    "task": ("text",),
    "project": ("label", "text"),
    "resource": ("title", "url", "origin", "cost", "note"),
    "week": ("name", "hours"),
}


def check(chosen: Namespace) -> Iterator[str]:
    """Say what is wrong with the plan, each with line and column."""
    plan, source = load(chosen.file)
    doubts = warnings(plan, source, date.today())
    for each in doubts:
        print(f"{each} (a warning)", file=sys.stderr)
    annotations.show("warning", doubts)
    yield f"{source.name}: sound: {summary(Plan(plan))}"


def changes(chosen: Namespace) -> Iterator[str]:
    """Say what the plan's changes since BASE do to learners; refuse those that lose ticks."""
    found, source = _compared(chosen)
    problems = place(source, promises.broken(found))
    yield report(found, date.today(), refused=len(problems))
    if problems:
        raise RoadmapError(problems)


def release_notes(chosen: Namespace) -> Iterator[str]:
    """Say to learners what has changed since BASE; nothing where nothing has."""
    found, _ = _compared(chosen)
    return (f"- {each}" for each in notes(found))


def schema(_: Namespace) -> Iterator[str]:
    """Print the schema of the plan, as it stands in data/roadmap.schema.json."""
    yield as_text().rstrip()


def new(chosen: Namespace) -> Iterator[str]:
    """Show the lines of a new part of the plan, with an id that nothing has or ever had."""
    plan, source = load(chosen.file)
    given = {key: getattr(chosen, key) for key in GIVEN[chosen.kind]}
    yield lines(chosen.kind, given, Plan(plan), source, getattr(chosen, "week", None))


def _compared(chosen: Namespace) -> tuple[Changes, Source]:
    plan, source = load(chosen.file)
    before = _earlier(chosen.base, chosen.file)
    return Changes(Plan(before), Plan(plan)), source


def _earlier(base: str, file: Path) -> Roadmap:
    if Path(base).is_file():
        return trusted(Path(base).read_bytes(), base)
    return trusted(history.at(base, file), f"{base}:{file}")
