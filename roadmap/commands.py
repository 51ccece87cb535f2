"""What the command line offers: each command yields the lines it prints."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from roadmap import annotations
from roadmap.changes import history, promises
from roadmap.changes.compare import Changes
from roadmap.changes.notes import notes
from roadmap.changes.report import report
from roadmap.figures import Plan
from roadmap.links import report as link_report
from roadmap.links.addresses import addresses
from roadmap.links.ask import Asker, answers
from roadmap.links.web import session
from roadmap.load import content, load, trusted, warnings
from roadmap.markdown import escaped
from roadmap.model import Roadmap
from roadmap.new import lines
from roadmap.problems import NothingBeforeError, RoadmapError, place
from roadmap.reading import read
from roadmap.schema import as_text
from roadmap.source import Source
from roadmap.tree import tables
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
        print(annotations.printable(f"{each} (a warning)"), file=sys.stderr)
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
    return (f"- {escaped(each)}" for each in notes(found))


def links(chosen: Namespace) -> Iterator[str]:
    """Ask other sites whether the plan's addresses still lead anywhere; print a report."""
    roadmap, source = load(chosen.file)
    before = _addresses_at(chosen.since, chosen.file) if chosen.since is not None else set()
    found = [each for each in addresses(roadmap) if each.url not in before]
    ask = Asker(session(), {each.host for each in roadmap.unchecked})
    known = answers((each.url for each in found), ask)
    looked = link_report.looked(found, known, source)
    due = warnings(roadmap, source, date.today()) if chosen.since is None else ()
    annotations.show("warning", (*link_report.to_do(looked), *due))
    yield link_report.report(roadmap, looked, due)


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
    with _what_was_before():
        before = _earlier(chosen.base, chosen.file)
    return Changes(Plan(before), Plan(plan)), source


@contextmanager
def _what_was_before() -> Iterator[None]:
    try:
        yield
    except RoadmapError as error:
        raise NothingBeforeError(error.findings) from None


def _earlier(base: str, file: Path) -> Roadmap:
    """Return the plan at ``base``: a file where it is named as one, otherwise what git has."""
    if base.endswith(".toml"):
        return trusted(content(Path(base), base), base)
    return history.readable(base, file)


def _addresses_at(base: str, path: Path) -> set[str]:
    with _what_was_before():
        content = history.at(base, path)
    try:
        tree = read(content, f"{base}:{path}").data
    except RoadmapError:  # what cannot be read has no addresses
        return set()
    return {table["url"] for _, table in tables(tree) if isinstance(table.get("url"), str)}
