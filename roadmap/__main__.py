"""The command line: ``python -m roadmap COMMAND``. Exit code 1 where the plan has mistakes."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from roadmap import annotations
from roadmap.figures import Plan
from roadmap.load import load, warnings
from roadmap.problems import RoadmapError
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
    for name, run in {"check": check}.items():
        command = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        command.add_argument("file", nargs="?", type=Path, default=FILE, metavar="FILE")
    return made


def check(chosen: Namespace) -> Iterator[str]:
    """Say what is wrong with the plan, each with line and column."""
    plan, source = load(chosen.file)
    doubts = warnings(plan, source, date.today())
    for each in doubts:
        print(f"{each} (a warning)", file=sys.stderr)
    annotations.show("warning", doubts)
    yield f"{source.name}: sound: {summary(Plan(plan))}"


if __name__ == "__main__":
    sys.exit(main())
