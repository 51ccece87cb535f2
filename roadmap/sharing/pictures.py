"""All pictures of a plan: drawn where they are new, and kept for the next build."""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from roadmap.figures import Plan
from roadmap.sharing.cards import Card, cards
from roadmap.sharing.strip import bars

END = b"IEND\xaeB`\x82"  # of every PNG; one that was cut is drawn anew
DRAWN_BY = ("pillow", "ttf-opensans")


def address(name: str) -> str:
    """Return where the picture of a card is, below the site's address."""
    return f"pictures/{name}.png"


class Pictures:
    """The pictures of a plan; ``folder`` keeps each under a name that says what is in it."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan = plan
        self.folder = folder

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Yield every picture with its address."""
        for name, card in cards(self.plan).items():
            yield address(name), self._picture(card)

    def _picture(self, card: Card) -> bytes:
        name = sha256(self._common + repr(card).encode()).hexdigest()
        kept = self.folder / f"{name}.png"
        with suppress(OSError):
            if (picture := kept.read_bytes()).endswith(END):
                return picture
        drawn = self._painter.png(card)
        with suppress(OSError):  # it is drawn again where it cannot be kept
            _keep(kept, drawn)
        return drawn

    @cached_property
    def _common(self) -> bytes:
        """What all pictures of the plan follow from, besides what their cards say."""
        code = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
        facts = (self.plan.roadmap.title, [*bars(self.plan)], *map(version, DRAWN_BY))
        return b"".join((*code, repr(facts).encode()))

    @cached_property
    def _painter(self) -> Any:
        from roadmap.sharing.picture import Painter  # takes time, and most builds draw nothing

        return Painter(self.plan)


def _keep(path: Path, picture: bytes) -> None:
    """Write a picture in one step: another build may read it meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    begun = path.with_suffix(f".{os.getpid()}")
    begun.write_bytes(picture)
    begun.replace(path)
