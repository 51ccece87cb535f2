"""What is done to pages last of all, when there is every one of them."""

import re
from collections import UserDict
from collections.abc import Iterable
from functools import cache, partial
from itertools import chain
from pathlib import Path

from roadmap.beside import Beside
from roadmap.policy import policy, with_policy
from roadmap.reading import as_text
from roadmap.scripts import minified
from roadmap.styles import styled

FIRST = "overrides/assets/roadmap/first.js"  # is inside every page
SCRIPT = "assets/javascripts/bundle.*.min.js"  # the theme's
OURS = re.compile(r"(<script data-root=[^>]*>)([^<]*(?:<(?!/script>)[^<]*)*)")
INDENT = re.compile(r"\n\s+")
START = 1024  # where a charset has to stand
KEPT = re.compile(r"<(pre|textarea)\b", re.IGNORECASE)  # what may hold spaces that are meant


class Pages(UserDict[str, str]):
    """Pages by path, kept in UTF-8: as text, those of a large site take twice the memory."""

    def __getitem__(self, path: str) -> str:
        """Return a page as text."""
        return self.data[path].decode()

    def __setitem__(self, path: str, page: str) -> None:
        """Keep a page."""
        self.data[path] = page.encode(errors="xmlcharrefreplace")


def finish(site: Path, pages: Pages) -> None:
    """Write pages into a site, each with its style and the policy of all, and style sheets.

    They are joined by others that are there. Raises ``ValueError`` for a page that cannot state its
    policy, and for a script in it that is none, ``RoadmapError`` for a page that is not UTF-8. Then
    it writes nothing.
    """
    there = {each.relative_to(site).as_posix(): each for each in site.rglob("*.html")}
    for path in there.keys() - pages:
        pages[path] = as_text(there[path].read_bytes(), path)
    paths = sorted(pages)
    for path in paths:
        pages[path] = _small(pages[path])
        _check(path, pages[path][:START])
    script = next(site.glob(SCRIPT)).read_text("utf-8")
    made = styled(pages, lambda path: (site / path).read_text("utf-8"), script)
    stated = policy(chain(pages.values(), map("<style>{}</style>".format, made.styles)))

    def written(paths: list[str]) -> list[str]:
        whole = ((path, made.own(path, pages[path])) for path in paths)
        write(site, ((path, with_policy(page, stated)) for path, page in whole))
        return paths

    others = Beside(partial(written, paths[1::2]))
    written(paths[::2])
    others.result()
    write(site, made.sheets.items())


def write(site: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Write files, text in UTF-8, into a site; each is given with its path."""
    for path, content in files:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content.encode() if isinstance(content, str) else content)


def _small(page: str) -> str:
    """Return a page without indentation and with our scripts in it made small."""
    page = OURS.sub(lambda found: found[1] + _minified(found[2]), page)
    return page if KEPT.search(page) else INDENT.sub("\n", page)


@cache
def _minified(text: str) -> str:
    return minified(FIRST, text)


def _check(path: str, start: str) -> None:
    try:
        with_policy(start, "")
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
