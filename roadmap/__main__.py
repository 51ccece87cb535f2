"""The command line: ``python -m roadmap COMMAND``. Exit code 1 where the plan has mistakes."""

import sys

from roadmap import annotations
from roadmap.arguments import parser
from roadmap.problems import RefusalError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        for line in chosen.run(chosen):
            print(line)
    except RefusalError as refusal:
        print(refusal, file=sys.stderr)
        annotations.show("error", getattr(refusal, "findings", ()))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
