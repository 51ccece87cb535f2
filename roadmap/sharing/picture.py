"""The picture that a page is shared with: 1200 by 630 pixels, a PNG of few colours.

It is drawn in numbers of colours. Text is drawn as shares of ink first, and a third and two thirds
of ink are colours of their own: so edges are smooth and the file is small.
"""

from collections.abc import Iterable
from functools import cache, cached_property
from io import BytesIO
from zlib import Z_RLE

from PIL import Image, ImageColor, ImageDraw

from roadmap.figures import Plan
from roadmap.sharing.cards import Card
from roadmap.sharing.layout import HEAD, Line, head, lines, numeral
from roadmap.sharing.lettering import font
from roadmap.sharing.strip import MARGIN, SIZE, STRIP, bars, rules

# The colours of theme.css, in light.
PAGE, INK, INK_2 = "#ffffff", "#1b222b", "#515963"
HUES = ("#04707c", "#9d5129", "#844c7c", "#4b6f39")
TRACKS = ("#cae6ea", "#f2dacf", "#ecd9e9", "#d7e5d1")
# Numbers of colours; those of hues and tracks are added to the hue's own, from 1.
INKS, SHADES, HUE, TRACK = (0, 1, 2, 3), (0, 4, 5), 5, 9
FULL, QUIET = 255, 170  # how much ink a line has: all of it, or the two thirds that are INK_2
MARK = ((0, 9), (8, 14), (16, 20), (24, 27))  # the bars of the logo: left end and height
MARK_WIDTH = 6
TEXT = (SIZE[0], STRIP[1])  # the part that text stands in


class Painter:
    """Draws the cards of one plan; the same card gives the same bytes."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.bars = [*bars(plan)]

    def png(self, card: Card) -> bytes:
        """Return the picture of a card."""
        image = self._strip.copy()
        draw = ImageDraw.Draw(image)
        for bar in self.bars[card.filled.start - 1 : card.filled.stop - 1]:
            draw.rectangle(bar.box, fill=HUE + bar.hue)
        if card.numeral:
            self._name(image, card)
        else:
            image.paste(_written(lines(card), INKS, TEXT))
        image.putpalette(_palette(card.hue))
        return _png(image)

    @cached_property
    def _strip(self) -> Image.Image:
        image = Image.new("L", SIZE)
        draw = ImageDraw.Draw(image)
        for bar in self.bars:
            draw.rectangle(bar.box, fill=TRACK + bar.hue)
        for rule in rules(self.plan, self.bars):
            draw.rectangle(rule.box, fill=HUE + rule.hue)
        return image

    @cached_property
    def _head(self) -> Line:
        return head(self.plan.roadmap.title)

    def _name(self, image: Image.Image, card: Card) -> None:
        """Write a card that has a numeral, below the name of the site and its mark."""
        number = numeral(card)
        image.paste(_written((self._head, *lines(card)), INKS, TEXT))
        place = (0, HEAD + 20, number.right, STRIP[1])
        hued = _written([number], (*SHADES, HUE + card.hue), place[2:])
        image.paste(hued.crop(place), place)
        draw = ImageDraw.Draw(image)
        for left, high in MARK:
            corner = (MARGIN + left, HEAD + 1 - high)
            draw.rectangle((*corner, corner[0] + MARK_WIDTH - 1, HEAD), fill=INKS[-1])


def _written(texts: Iterable[Line], colours: tuple[int, ...], size: tuple[int, int]) -> Image.Image:
    """Return lines of text in the colours of no ink, a third, two thirds and all of it."""
    image = Image.new("L", size)
    draw = ImageDraw.Draw(image)
    for line in texts:
        ink, face = QUIET if line.quiet else FULL, font(line.size, bold=line.bold)
        draw.text((line.left, line.base), line.text, fill=ink, font=face, anchor="ls")
    return image.point(_shades(colours))


@cache
def _shades(colours: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(colours[round(share / 255 * 3)] for share in range(256))


def _palette(hue: int) -> list[int]:
    own = HUES[hue - 1]
    shades = (_mixed(INK, 1 / 3), INK_2, INK, _mixed(own, 1 / 3), _mixed(own, 2 / 3))
    return [part for each in (PAGE, *shades, *HUES, *TRACKS) for part in _parts(each)]


def _mixed(colour: str, share: float) -> str:
    pairs = zip(_parts(PAGE), _parts(colour), strict=True)
    return "#" + "".join(f"{round(page + (ink - page) * share):02x}" for page, ink in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return ImageColor.getrgb(colour)


def _png(image: Image.Image) -> bytes:
    # Runs of one colour are nearly all there is: to look for them alone takes a third of the time.
    file = BytesIO()
    image.save(file, "PNG", bits=4, compress_level=1, compress_type=Z_RLE)
    return file.getvalue()
