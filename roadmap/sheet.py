"""One style sheet of many, so that a page asks for few files."""

import re
from collections.abc import Mapping

import minify

BRACE = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[{}]""", re.DOTALL)


def style(sheets: Mapping[str, str]) -> str:
    """Return style sheets, given by path, as one in the order given.

    Raises ``ValueError``, which says where, for one that would swallow those that follow it.
    """
    for path, sheet in sheets.items():
        if (place := _open(sheet)) is not None:
            line = sheet.count("\n", 0, place) + 1
            raise ValueError(f"{path}:{line}: Every {{ of the file has its }} (found one alone)")
    return minify.string("text/css", "\n".join(sheets.values()))


def _open(sheet: str) -> int | None:
    """Return where a brace stands that has no other."""
    opened: list[int] = []
    for found in BRACE.finditer(sheet):
        if found[0] == "{":
            opened.append(found.start())
        elif found[0] == "}":
            if not opened:
                return found.start()
            opened.pop()
    return opened[-1] if opened else None
