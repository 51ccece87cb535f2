"""Findings as GitHub Actions shows them: on the line of the file they are about.

The form is that of the runner's workflow commands, ``::error file=…,line=…,col=…::message``.
"""

import os
import sys
from collections.abc import Iterable

from roadmap.problems import SHOWN, Finding


def show(level: str, findings: Iterable[Finding]) -> None:
    """Print findings as annotations of this level, on a runner; nothing is printed elsewhere."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for each in tuple(findings)[:SHOWN]:
            print(annotation(level, each), file=sys.stderr)


def annotation(level: str, finding: Finding) -> str:
    """Return one annotation, in which nothing of the message can become a command of its own."""
    place = f"file={_value(finding.name)},line={finding.line},col={finding.column}"
    return f"::{level} {place}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
