"""What is done to pages last of all, when every one of them is written."""

import re
from functools import cache
from itertools import chain
from pathlib import Path

from roadmap.bundle import minified
from roadmap.policy import policy, with_policy
from roadmap.reading import as_text
from roadmap.styles import styled

FIRST = "overrides/assets/roadmap/first.js"  # is inside every page
SCRIPT = "assets/javascripts/bundle.*.min.js"  # the theme's
OURS = re.compile(r"(<script data-root=[^>]*>)([^<]*(?:<(?!/script>)[^<]*)*)")
INDENT = re.compile(r"\n\s+")
START = 1024  # where a charset has to stand
KEPT = re.compile(r"<(pre|textarea)\b", re.IGNORECASE)  # what may hold spaces that are meant


def finish(site: Path) -> None:
    """Write every page in a folder anew, with its style and the policy of all, and style sheets.

    Raises ``ValueError`` for a page that cannot state its policy, and for a script in it that is
    none, ``RoadmapError`` for a page that is not UTF-8. Then it writes nothing.
    """
    pages = {each.relative_to(site).as_posix(): each for each in sorted(site.rglob("*.html"))}
    script = next(site.glob(SCRIPT)).read_text("utf-8")
    small = {path: _small(as_text(each.read_bytes(), path)) for path, each in pages.items()}
    made = styled(small, lambda path: (site / path).read_text("utf-8"), script)
    stated = policy((*small.values(), *map("<style>{}</style>".format, made.styles)))
    for path, page in small.items():
        _check(path, page[:START])
    small.clear()  # of a large site, pages take most of the memory
    whole = ((path, with_policy(page, stated)) for path, page in made.pages.items())
    for path, text in chain(whole, made.sheets.items()):
        (site / path).write_text(text, "utf-8")


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
