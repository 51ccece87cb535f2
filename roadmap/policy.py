"""The content security policy of the site: its own files, its own inline scripts, nothing else.

It is one text for all pages: a page that is shown without being loaded keeps the policy of the one
before it and adds its own, so two that differed would forbid what either needs.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser

CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
# Firefox prefetches rel=next under default-src, so that is 'self' and every other kind is named.
# data: is for the icons in the theme's style sheet.
KINDS = (
    "default-src 'self'; object-src 'none'; frame-src 'none'; font-src 'none'; media-src 'none'; "
    "script-src 'self' {scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


def policy(pages: Iterable[str]) -> str:
    """Return the policy under which every inline script of these pages may run, and no other."""
    hashes = {_hash(script) for page in pages for script in _inline(page)}
    return KINDS.format(scripts=" ".join(sorted(hashes)))


def with_policy(page: str, policy: str) -> str:
    """Return a page that states a policy first of all. Raises ``ValueError`` where it cannot."""
    stated = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="no-referrer">'
    )
    made, number = CHARSET.subn(lambda _: stated, page, count=1)
    if not number:
        raise ValueError("a page says its charset, and after that its policy")
    return made


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


class _Scripts(HTMLParser):
    """The inline scripts of a page that a browser would run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        runs = given.get("type") in (None, "module", "text/javascript")
        self.open = tag == "script" and "src" not in given and runs

    def handle_data(self, data: str) -> None:
        if self.open:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.open = False


def _inline(page: str) -> list[str]:
    scripts = _Scripts()
    scripts.feed(page)
    return scripts.found
