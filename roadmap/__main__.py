"""The command line: ``python -m roadmap COMMAND``. Exit code 1 where the plan has mistakes."""

import sys

from roadmap import annotations
from roadmap.commands import parser
from roadmap.problems import RoadmapError


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


if __name__ == "__main__":
    sys.exit(main())
