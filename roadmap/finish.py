"""What is done to pages last of all, when every one of them is written."""

import re
from functools import cache
from pathlib import Path

import minify

from roadmap.policy import policy, with_policy
from roadmap.styles import Read, styled

SCRIPT = "assets/javascripts/bundle.*.min.js"  # the theme's
OURS = re.compile(r"(<script data-root=[^>]*>)([^<]*(?:<(?!/script>)[^<]*)*)")
INDENT = re.compile(r"\n\s+")
KEPT = re.compile(r"<(pre|textarea)\b")  # what may hold spaces that are meant


def finish(site: Path) -> None:
    """Write every page in a folder anew, with its style and the policy of all, and style sheets.

    Raises ``ValueError`` for a page that cannot state its policy, and then writes nothing.
    """
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    pages = {path: each.read_text("utf-8") for path, each in paths.items()}
    script = next(site.glob(SCRIPT)).read_text("utf-8")
    made = _finished(pages, lambda path: (site / path).read_text("utf-8"), script)
    for path, text in made.items():
        (site / path).write_text(text, "utf-8")


def _finished(pages: dict[str, str], read: Read, script: str) -> dict[str, str]:
    """Return what to write, by path; ``read`` gives the text of a file by its path."""
    small = {path: _small(page) for path, page in pages.items()}
    made = styled(small, read, script)
    stated = policy((*small.values(), *map("<style>{}</style>".format, made.styles)))
    return {
        path: _with_policy(path, page, stated) for path, page in made.pages.items()
    } | made.sheets


def _small(page: str) -> str:
    """Return a page without indentation and with our scripts in it made small."""
    page = OURS.sub(lambda found: found[1] + _minified(found[2]), page)
    return page if KEPT.search(page) else INDENT.sub("\n", page)


@cache
def _minified(text: str) -> str:
    return minify.string("application/javascript", text)


def _with_policy(path: str, page: str, stated: str) -> str:
    try:
        return with_policy(page, stated)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
