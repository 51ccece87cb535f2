"""Keeps the drawn parts of a page out of its Markdown, which would parse their HTML once more.

A mark stands for each part until the Markdown is read; then the parts are put in.
"""

import re
from collections.abc import Callable

MARK = '<section data-body="{}"></section>'
Asked = tuple[str, str]  # the name of a page, and the id of a part where it is of one
ID = re.compile(r'\sid="([^"]+)"')


class Bodies:
    """The drawn parts of one page, a mark for each in its Markdown, and the page put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.asked: list[Asked] = []
        self.whole = ""

    @property
    def ids(self) -> set[str]:
        """Every id in the drawn parts."""
        return {identity for part in self.parts for identity in ID.findall(part)}

    @property
    def marks(self) -> str:
        """The marks of all parts, in order."""
        return "".join(MARK.format(number) for number in range(1, len(self.parts) + 1))

    def put(self, html: str, *asked: Asked) -> str:
        """Keep a part, and what a macro asked for to get it; return the mark that stands for it."""
        self.parts.append(html)
        self.asked += asked
        return MARK.format(len(self.parts))

    def into(self, html: str, excerpt: Callable[[str], str]) -> str:
        """Put the parts where their marks are; return the same with an excerpt of each."""
        self.whole = shown = html
        for number, part in enumerate(self.parts, start=1):
            self.whole = self.whole.replace(MARK.format(number), part)
            shown = shown.replace(MARK.format(number), excerpt(part))
        return shown
