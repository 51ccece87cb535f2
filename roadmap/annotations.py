"""What is printed, as a runner of GitHub Actions takes it.

Findings are shown on the line of the file they are about, in the form of the runner's workflow
commands, ``::error file=…,line=…,col=…::message``. An older form, ``##[error]…``, is taken for a
command anywhere in a line, so what is said of a plan, which may have that in its texts, is printed
as ``printable`` returns it. That looks whether it is on a runner: where that is hidden from it, as
for a report that is kept, nothing may come into a log.
"""

import os
import sys
from collections.abc import Iterable

from roadmap.problems import SHOWN, Finding


def printable(text: str) -> str:
    """Return text that no runner takes for a command; elsewhere it is left as it is."""
    return text.replace("##[", "##\u200b[") if _on_a_runner() else text


def show(level: str, findings: Iterable[Finding]) -> None:
    """Print findings as annotations of this level, on a runner; nothing is printed elsewhere."""
    if _on_a_runner():
        for each in tuple(findings)[:SHOWN]:
            print(printable(annotation(level, each)), file=sys.stderr)


def annotation(level: str, finding: Finding) -> str:
    """Return one annotation, in which nothing of the message can become a command of its own."""
    place = f"file={_value(finding.name)},line={finding.line},col={finding.column}"
    return f"::{level} {place}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _on_a_runner() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"
