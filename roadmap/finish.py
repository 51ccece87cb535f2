"""What is done to pages last of all, when every one of them is written."""

import re
from functools import cache

import minify

from roadmap.policy import policy, with_policy
from roadmap.styles import Read, styled

OURS = re.compile(r"(<script data-root=[^>]*>)(.*?)(?=</script>)", re.DOTALL)
INDENT = re.compile(r"\n\s+")
KEPT = re.compile(r"<(pre|textarea)\b")  # what may hold spaces that are meant


def finished(pages: dict[str, str], read: Read, script: str) -> dict[str, str]:
    """Return what to write, by path: pages with style and policy, and their style sheets.

    ``read`` gives the text of a published file by its path; ``script`` is the theme's script.
    Raises ``ValueError`` for a page that cannot state its policy.
    """
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
