"""The command line: ``python -m roadmap COMMAND``. Exit code 1 where the plan has mistakes."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from roadmap import annotations, history, link_report
from roadmap.addresses import addresses
from roadmap.figures import Plan
from roadmap.links import Asker, answers
from roadmap.load import load, warnings
from roadmap.problems import RoadmapError
from roadmap.reading import read
from roadmap.tree import tables
from roadmap.web import session
from roadmap.words import summary

FILE = Path("data", "roadmap.toml")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        for line in chosen.run(chosen):
            print(line)
    except RoadmapError as error:
        print(error, file=sys.stderr)
        annotations.show("error", error.findings)
        return 1
    return 0


def parser() -> ArgumentParser:
    """Return what the command line takes."""
    made = ArgumentParser("python -m roadmap", description="What a change of the plan needs.")
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    for name, run in {"check": check, "links": links}.items():
        command = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        command.add_argument("file", nargs="?", type=Path, default=FILE, metavar="FILE")
        if run is links:
            about = "only addresses that are not in the plan where HEAD left this branch or commit"
            command.add_argument("--since", metavar="BASE", help=about)
    return made


def check(chosen: Namespace) -> Iterator[str]:
    """Say what is wrong with the plan, each with line and column."""
    plan, source = load(chosen.file)
    doubts = warnings(plan, source, date.today())
    for each in doubts:
        print(f"{each} (a warning)", file=sys.stderr)
    annotations.show("warning", doubts)
    yield f"{source.name}: sound: {summary(Plan(plan))}"


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


def _addresses_at(base: str, path: Path) -> set[str]:
    content = history.at(base, path)
    try:
        tree = read(content, f"{base}:{path}").data
    except RoadmapError:  # what cannot be read has no addresses
        return set()
    return {table["url"] for _, table in tables(tree) if isinstance(table.get("url"), str)}


if __name__ == "__main__":
    sys.exit(main())
