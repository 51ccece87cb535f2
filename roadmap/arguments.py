"""What the command line takes, and which command it is for."""

from argparse import ArgumentParser
from pathlib import Path
from typing import get_args

from roadmap import commands
from roadmap.load import FILE
from roadmap.model.base import Cost

PLAN = Path(FILE)


def parser() -> ArgumentParser:
    """Return the parser of ``python -m roadmap``; the command chosen is ``run``."""
    made = ArgumentParser("python -m roadmap", description="What a change of the plan needs.")
    subparsers = made.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: commands.Command) -> ArgumentParser:
        added = subparsers.add_parser(name, help=run.__doc__, description=run.__doc__)
        added.set_defaults(run=run)
        return added

    _with_file(command("check", commands.check))
    for name, run in (("changes", commands.changes), ("notes", commands.release_notes)):
        compared = command(name, run)
        compared.add_argument("base", metavar="BASE", help="a commit or branch, or an earlier file")
        _with_file(compared)
    links = command("links", commands.links)
    about = "only addresses that are not in the plan where HEAD left this branch or commit"
    links.add_argument("--since", metavar="BASE", help=about)
    _with_file(links)
    _with_kinds(command("new", commands.new))
    command("schema", commands.schema)
    return made


def _with_file(command: ArgumentParser) -> None:
    command.add_argument("file", nargs="?", type=Path, default=PLAN, metavar="FILE")


def _with_kinds(command: ArgumentParser) -> None:
    kinds = command.add_subparsers(required=True, metavar="KIND", dest="kind")
    for kind, key in (("task", "text"), ("project", "text"), ("resource", "title")):
        added = kinds.add_parser(kind, help=f"a {kind} of a week")
        added.add_argument(key, metavar=key.upper())
        added.add_argument("--week", metavar="ID", help="the week it is for, to be told the line")
        if kind == "project":
            added.add_argument("--label", default="Project", help="the word for it")
        if kind == "resource":
            added.set_defaults(origin="added")
            added.add_argument("url", metavar="ADDRESS")
            added.add_argument("--cost", default="free", choices=get_args(Cost))
            added.add_argument("--note", metavar="TEXT")
    week = kinds.add_parser("week", help="a week, with a first task")
    week.add_argument("name", metavar="NAME")
    week.add_argument("--hours", nargs=2, type=number, metavar=("LEAST", "MOST"))
    for added in kinds.choices.values():
        added.add_argument("--file", type=Path, default=PLAN, metavar="FILE")


def number(text: str) -> float:
    """Read a number, a whole one where it is; the parser names this function where it is none."""
    value = float(text)
    return int(value) if value.is_integer() else value
