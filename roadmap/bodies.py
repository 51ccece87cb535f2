"""Keeps the drawn parts of a page out of its Markdown, which would parse their HTML once more.

A mark stands for each part until the Markdown is read; then the parts are put in.
"""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

MARK = '<section data-body="{}"></section>'
LOST = (
    "What {} draws stands in the text of a page as HTML, and not in code, a comment or an "
    "attribute, nor changed by a filter (found no place for it); move it, or show the call by "
    "{{% raw %}}…{{% endraw %}}"
)
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
        return "".join(mark for mark, _ in self._marked())

    def put(self, html: str, *asked: Asked) -> str:
        """Keep a part, and what a macro asked for to get it; return the mark that stands for it."""
        self.parts.append(html)
        self.asked += asked
        return MARK.format(len(self.parts))

    def lost(self, html: str) -> list[str]:
        """Return what is wrong with macros whose marks are no elements of the HTML of the page."""
        there = _elements(html)
        numbered = zip(self._marked(), self.asked, strict=False)
        return [LOST.format(_call(*asked)) for (mark, _), asked in numbered if mark not in there]

    def into(self, html: str, excerpt: Callable[[str], str]) -> str:
        """Put the parts where their marks are; return the same with an excerpt of each."""
        self.whole = shown = html
        there = _elements(html)
        for mark, part in self._marked():
            if mark in there:
                self.whole = self.whole.replace(mark, part)
                shown = shown.replace(mark, excerpt(part))
        return shown

    def _marked(self) -> Iterator[tuple[str, str]]:
        return ((MARK.format(n), part) for n, part in enumerate(self.parts, start=1))


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self.found.add(f"{self.get_starttag_text()}</section>")


def _elements(html: str) -> set[str]:
    """Return the empty sections of HTML as they are written, which marks are."""
    found = _Elements()
    found.feed(html)
    found.close()
    return found.found


def _call(name: str, identity: str) -> str:
    return f'{name}_page("{identity}")' if identity else f"{name}_page()"
