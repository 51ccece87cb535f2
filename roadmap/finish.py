"""What is done to pages last of all, when every one of them is written."""

import minify

from roadmap.policy import policy, with_policy
from roadmap.styles import Read, styled

# Style sheets and scripts ask for elements by attributes that would go, and people read the source.
KEPT = ("document-tags", "end-tags", "default-attr-vals", "quotes", "whitespace")
minify.config({f"html-keep-{each}": True for each in KEPT})


def finished(pages: dict[str, str], read: Read, script: str) -> dict[str, str]:
    """Return what to write, by path: pages with style and policy, and their style sheets.

    ``read`` gives the text of a published file by its path; ``script`` is the theme's script.
    Raises ``ValueError`` for a page that cannot state its policy.
    """
    made = styled(pages, read, script)
    small = {path: minify.string("text/html", page) for path, page in made.pages.items()}
    stated = policy(small.values())
    return {path: _with_policy(path, page, stated) for path, page in small.items()} | made.sheets


def _with_policy(path: str, page: str, stated: str) -> str:
    try:
        return with_policy(page, stated)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
