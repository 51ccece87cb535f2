"""The content security policy of the site: its own files, its own inline scripts and styles.

It is one text for all pages: a page that is shown without being loaded keeps the policy of the one
before it and adds its own, so two that differed would forbid what either needs.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser

# Text of the plan is escaped, so a page has no such tag in an attribute or a text.
SCRIPT = re.compile(
    r'<script(?![^>]*\ssrc=)(?![^>]*\stype="(?!module"|text/javascript"))[^>]*>([^<]*(?:<(?!/script>)[^<]*)*)',
    re.IGNORECASE,
)
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
# Firefox prefetches rel=next under default-src, so that is 'self' and every other kind is named.
# data: is for the icons in the theme's style sheet.
KINDS = (
    "default-src 'self'; object-src 'none'; frame-src 'none'; font-src 'none'; media-src 'none'; "
    "script-src 'self'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


def policy(pages: Iterable[str]) -> str:
    """Return the policy under which every inline script and style of these pages may hold."""
    scripts, styles = set(), set()
    for page in pages:
        scripts.update(SCRIPT.findall(page))
        styles.update(STYLE.findall(page))
    return KINDS.format(scripts=_hashes(scripts), styles=_hashes(styles))


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


def forbidden(html: str) -> list[str]:
    """Return the attributes in HTML that a policy forbids: styles, and what acts on events."""
    found = _Attributes()
    found.feed(html)
    found.close()
    return found.forbidden


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forbidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes of a tag, as they may be written."""
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.forbidden.append(f'{name}="{value or ""}"')


def _hashes(texts: Iterable[str]) -> str:
    return "".join(sorted(f" '{integrity(each)}'" for each in texts))


def integrity(text: str) -> str:
    """Return the hash of a text as a browser compares it with what it was given."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
