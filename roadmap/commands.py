"""What the command line offers: each command yields the lines it prints."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from roadmap import annotations, history, promises
from roadmap.changes import Changes
from roadmap.figures import Plan
from roadmap.load import load, trusted, warnings
from roadmap.model import Roadmap
from roadmap.notes import notes
from roadmap.problems import RoadmapError, place
from roadmap.report import report
from roadmap.schema import as_text
from roadmap.source import Source
from roadmap.words import summary

FILE = Path("data", "roadmap.toml")


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


def _compared(chosen: Namespace) -> tuple[Changes, Source]:
    plan, source = load(chosen.file)
    before = _earlier(chosen.base, chosen.file)
    return Changes(Plan(before), Plan(plan)), source


def _earlier(base: str, file: Path) -> Roadmap:
    if Path(base).is_file():
        return trusted(Path(base).read_bytes(), base)
    return trusted(history.at(base, file), f"{base}:{file}")


def parser() -> ArgumentParser:
    """Return what the command line takes."""
    made = ArgumentParser("python -m roadmap", description="What a change of the plan needs.")
    commands = made.add_subparsers(required=True, metavar="COMMAND")

    def command(name, run, *, base=False):
        new = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        new.set_defaults(run=run)
        if base:
            new.add_argument("base", metavar="BASE", help="a commit or branch, or an earlier file")
        new.add_argument("file", nargs="?", type=Path, default=FILE, metavar="FILE")

    command("check", check)
    command("changes", changes, base=True)
    command("notes", release_notes, base=True)
    command("schema", schema)
    return made
