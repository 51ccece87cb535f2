"""The command line: ``python -m roadmap COMMAND``. Exit code 1 where the plan has mistakes."""

import signal
import sys
from errno import EBADF

from roadmap import annotations
from roadmap.arguments import parser
from roadmap.problems import RefusalError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        for line in chosen.run(chosen):
            _print(annotations.printable(line))
    except RefusalError as refusal:
        print(annotations.printable(str(refusal)), file=sys.stderr)
        annotations.show("error", getattr(refusal, "findings", ()))
        return refusal.code
    return 0


def _print(line: str) -> None:
    """Print a line at once. Raises ``RefusalError`` where it does not get where it is sent."""
    try:
        if sys.stdout is None:  # as Python has it where that is closed
            raise OSError(EBADF, "standard output is closed")
        print(line, flush=True)
    except OSError as error:
        sys.stdout = None  # or Python would try once more at the end, and say that it fails
        said = f"What a command prints can be written (found: {error.strerror})"
        raise RefusalError(f"{said}; send it somewhere else") from None


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads may stop, as head does
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(errors="backslashreplace")  # not every terminal has every letter
    sys.exit(main())
