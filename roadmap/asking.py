"""What macros on hand-written pages ask for, drawn once in a build.

While somebody edits it is drawn before such a page is built, to see whether it has changed.
"""

from collections.abc import Hashable, Iterable
from contextlib import suppress
from typing import Any

from roadmap.bodies import Asked
from roadmap.drawing import draw_asked
from roadmap.site import Site


class Asking:
    """Draws what pages ask for; ``repository`` is where problems of a week are reported."""

    def __init__(self, site: Site, repository: str) -> None:
        self.site, self.repository = site, repository
        self.drawn: dict[tuple[str, *Asked], str] = {}

    def draw(self, here: Any, name: str, identity: str) -> str:
        """Return the HTML of what a page asks for. Raises ``LookupError`` as ``draw_asked``."""
        made = self.drawn.pop((here.url, name, identity), None)
        return made or draw_asked(self.site, name, identity, here, self.repository)

    def anew(self, here: Any, asked: Iterable[Asked]) -> Hashable:
        """Return what a page would have drawn now, or nothing where the plan lacks a part of it."""
        with suppress(LookupError):
            made = {(here.url, *each): self.draw(here, *each) for each in asked}
            self.drawn |= made
            return self.values(made.values())
        return None

    def values(self, parts: Iterable[str]) -> Hashable:
        """Return what is drawn without the edition of the plan, which is put right in any page."""
        return tuple(part.replace(self.site.plan.edition, "") for part in parts)
