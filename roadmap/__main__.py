"""The command line: ``python -m roadmap COMMAND``. Exit code 1 where the plan has mistakes."""

import signal
import sys

from roadmap import annotations
from roadmap.arguments import parser
from roadmap.problems import RefusalError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        for line in chosen.run(chosen):
            print(annotations.printable(line))
    except RefusalError as refusal:
        print(annotations.printable(str(refusal)), file=sys.stderr)
        annotations.show("error", getattr(refusal, "findings", ()))
        return refusal.code
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads may stop, as head does
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # not every terminal has every letter
    sys.exit(main())
