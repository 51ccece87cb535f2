"""Text in a picture: what the font can show, and how a text fits into a given room.

The layout is the simplest one, which is the same wherever it runs: one sign after the other, from
left to right. So a text that needs more than that is not shown, as one without glyphs.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from PIL.ImageFont import FreeTypeFont, Layout, truetype
from ttf_opensans import OPENSANS_BOLD, OPENSANS_REGULAR

NO_CHARACTER = "\uffff"  # what a font shows for all that it does not have
ELLIPSIS = "…"
Tries = tuple[tuple[int, int], ...]  # sizes, and how many rows each may take


@cache
def font(size: int, *, bold: bool = False) -> FreeTypeFont:
    """Return the font of the pictures in a size, in pixels."""
    path = (OPENSANS_BOLD if bold else OPENSANS_REGULAR).path
    return truetype(str(path), size, layout_engine=Layout.BASIC)


def shown(text: str) -> str:
    """Return a text as it can be shown, or nothing where a part of it could not."""
    composed = unicodedata.normalize("NFC", text)
    return composed if all(map(_has_glyph, composed)) else ""


def fitted(
    text: str, tries: Tries, width: int, *, bold: bool = False
) -> tuple[int, tuple[str, ...]]:
    """Return the first size in which a text takes as many rows as are tried with it, and the rows.

    In the last size it is cut where it takes more.
    """
    for size, most in tries:
        face = font(size, bold=bold)
        rows = tuple(_rows(text, face, width))
        if len(rows) <= most and max(map(face.getlength, rows)) <= width:
            return size, rows
    # Of what comes after the row behind the last, nothing could be seen.
    kept = (*rows[: most - 1], " ".join(rows[most - 1 : most + 1]))
    return size, tuple(_cut(row, face, width) for row in kept if row)


def _rows(text: str, font: FreeTypeFont, width: int) -> Iterator[str]:
    row = ""
    for word in text.split():
        longer = f"{row} {word}".lstrip()
        if row and font.getlength(longer) > width:
            yield row
            longer = word
        row = longer
    yield row


def _cut(text: str, font: FreeTypeFont, width: int) -> str:
    if font.getlength(text) <= width:
        return text

    def length(end: int) -> float:
        return font.getlength(text[:end] + ELLIPSIS)

    end = bisect_right(range(len(text)), width, key=length) - 1
    return text[: max(end, 0)].rstrip() + ELLIPSIS


@cache
def _has_glyph(sign: str) -> bool:
    if unicodedata.combining(sign) or unicodedata.bidirectional(sign) in ("R", "AL"):
        return False
    small = font(32)
    return bytes(small.getmask(sign)) != bytes(small.getmask(NO_CHARACTER))
