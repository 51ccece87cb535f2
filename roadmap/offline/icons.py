"""The site's mark, four rising bars, as icons for home screens: white on the accent."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

ACCENT, BARS = "#2e54ae", "#ffffff"
# As in icon.svg, whose side is 24: left ends, upper ends, and what all have in common.
LEFT, TOP = (2, 7.33, 12.67, 18), (15, 11.5, 7.5, 3)
WIDTH, BOTTOM, SIDE = 4, 21, 24
SHARPER = 4  # drawn so much larger, for smooth edges
ROUNDING = 0.18  # of the side
# How much of the side the mark takes. A system cuts what is maskable to a shape of its own, and
# leaves a circle of four fifths.
WHOLE, SAFE = 0.7, 0.58


def icons(sizes: str) -> dict[str, bytes]:
    """Return the icons that a text lists, one a line: its name, its size, whether it is cut."""
    rows = (line.split() for line in sizes.splitlines())
    return {name: icon(int(size), is_cut=bool(cut)) for name, size, *cut in rows}


def icon(size: int, *, is_cut: bool) -> bytes:
    """Return an icon as PNG, ``size`` pixels wide; one that is cut by others fills its square."""
    from PIL import Image, ImageDraw  # takes time, and most builds draw nothing

    side = size * SHARPER
    scale = side * (SAFE if is_cut else WHOLE) / SIDE
    start = (side - scale * SIDE) / 2
    bars = Image.new("L", (side, side))
    for left, top in zip(LEFT, TOP, strict=True):
        box = (left, top, left + WIDTH, BOTTOM)
        place = [round(start + each * scale) for each in box]
        ImageDraw.Draw(bars).rectangle(place, fill=255)
    image = Image.new("RGB", (size, size), ACCENT)
    image.paste(BARS, mask=bars.resize((size, size), Image.Resampling.BOX))
    if is_cut:
        return _png(image.quantize(16))
    square = Image.new("L", (side, side))
    ImageDraw.Draw(square).rounded_rectangle((0, 0, side - 1, side - 1), side * ROUNDING, fill=255)
    image.putalpha(square.resize((size, size), Image.Resampling.BOX))
    return _png(image)


def _png(image: "Image.Image") -> bytes:
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
