"""One style sheet of many, so that a page asks for few files."""

import re
from collections.abc import Mapping

import minify

APART = r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""  # comments and texts
BRACE = re.compile(rf"{APART}|[{{}}]", re.DOTALL)
# What a sheet has within itself: the bytes of a picture, and a part of the page it styles.
WITHIN = r"""url\(\s*(?:"(?:data:|\#)[^"]*"|'(?:data:|\#)[^']*'|(?:data:|\#)[^)]*)\s*\)"""
ASKED = re.compile(
    rf"{APART}|{WITHIN}|(@import\b|url\((?:[^)\\]|\\.)*\)?)", re.DOTALL | re.IGNORECASE
)


def style(sheets: Mapping[str, str]) -> str:
    """Return style sheets, given by path, as one in the order given.

    Raises ``ValueError``, which says where, for one that would swallow those that follow it, and
    for one that asks for a file, which nobody would find from the pages it is put inside.
    """
    for path, sheet in sheets.items():
        if (place := _open(sheet)) is not None:
            line = sheet.count("\n", 0, place) + 1
            raise ValueError(f"{path}:{line}: Every {{ of the file has its }} (found one alone)")
        _look_for_files(path, sheet)
    return minify.string("text/css", "\n".join(sheets.values()))


def _look_for_files(path: str, sheet: str) -> None:
    for found in filter(lambda found: found[1], ASKED.finditer(sheet)):
        before = sheet[: found.start()].split("\n")
        raise ValueError(
            f"{path}:{len(before)}:{len(before[-1]) + 1}: A style sheet is put inside pages, so it "
            f'asks for no other file (found {found[1]}); write it here, a picture as url("data:…")'
        )


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
