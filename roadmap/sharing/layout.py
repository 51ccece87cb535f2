"""Which lines of text stand where in a picture, in which size."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from roadmap.sharing.cards import Card
from roadmap.sharing.lettering import Tries, fitted, font, shown
from roadmap.sharing.strip import MARGIN, WIDTH

HEAD = 88  # where the site's name stands above everything else
TOP, BESIDE = HEAD + 54, 28  # where a numeral begins, and how far from it the text
SMALL, LEDE = ((34, 1), (28, 1)), ((36, 2), (30, 2))  # sizes to try, and rows they may take
LARGE = ((72, 1), (64, 1), (56, 1), (52, 2), (44, 2))
LEADING, CAPITAL = 1.28, 0.72  # of a size: from line to line, and how high a capital letter is
BETWEEN = " · "


@dataclass(frozen=True)
class Line:
    """A line of text: its left end, the line it stands on, the space above, how it looks."""

    text: str
    size: int
    left: int = 0
    base: int = 0
    space: int = 0
    bold: bool = False
    quiet: bool = False

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.left + ceil(font(self.size, bold=self.bold).getlength(self.text))


def head(site: str) -> Line:
    """Return the line that names the site, beside its mark."""
    left = MARGIN + 52
    size, (text,) = fitted(shown(site), ((32, 1),), WIDTH - MARGIN - left)
    return Line(text, size, left, HEAD, quiet=True)


def numeral(card: Card) -> Line:
    """Return the number of a week or a phase."""
    size, (text,) = fitted(card.numeral, ((176, 1), (112, 1)), WIDTH // 3, bold=True)
    return Line(text, size, MARGIN - size // 22, TOP + round(size * CAPITAL), bold=True)


def lines(card: Card) -> Iterator[Line]:
    """Yield the lines of a card from above to below, beside its numeral if it has one."""
    left = numeral(card).right + BESIDE if card.numeral else MARGIN
    base = TOP if card.numeral else HEAD
    for index, line in enumerate(_lines(card, WIDTH - MARGIN - left)):
        base += round(line.size * (LEADING if index else CAPITAL)) + line.space
        yield replace(line, left=left, base=base)


def _lines(card: Card, width: int) -> Iterator[Line]:
    above, figures = ([*filter(None, map(shown, part))] for part in (card.above, card.figures))
    # Where the name cannot be shown, the place of the page is its name.
    name = shown(card.name) or (above or figures).pop(0)
    yield from _rows(BETWEEN.join(above), SMALL, width, quiet=True)
    yield from _rows(name, LARGE, width, bold=True)
    yield from _rows(shown(card.lede), LEDE, width, space=14, quiet=True)
    yield from _rows(BETWEEN.join(figures), SMALL, width, space=22)


def _rows(text: str, tries: Tries, width: int, *, space: int = 0, **look: bool) -> Iterator[Line]:
    """Yield the rows of a text, with space above the first."""
    if not text:
        return
    size, rows = fitted(text, tries, width, bold=look.get("bold", False))
    for index, row in enumerate(rows):
        yield Line(row, size, space=0 if index else space, **look)
