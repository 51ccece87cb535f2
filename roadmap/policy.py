"""The content security policy of the site: its own files, its own inline scripts and styles.

It is one text for all pages: a page that is shown without being loaded keeps the policy of the one
before it and adds its own, so two that differed would forbid what either needs.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
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


IGNORED = "which browsers are told to ignore (found {})"
NO_ACTIONS = (
    f"A page has no styles and no actions in its tags, {IGNORED}; "
    "give it a class, and a rule in extra_css"
)
NO_PARTS = f"A page has no films, sounds and other pages in it, {IGNORED}; put a link there"
OWN_PICTURES = f"A page shows pictures of this site and no others, {IGNORED}; put a copy into docs/"
OWN_FILES = (
    f"A page has scripts and style sheets of this site and no others, {IGNORED}; "
    "put a copy into docs/"
)
OWN_FORMS = f"A form of a page is sent to this site and nowhere else, {IGNORED}; put a link there"
PARTS = {"audio", "embed", "frame", "iframe", "object", "video"}
ASKING = {
    ("img", "src"): OWN_PICTURES,
    ("img", "srcset"): OWN_PICTURES,
    ("source", "srcset"): OWN_PICTURES,
    ("input", "src"): OWN_PICTURES,
    ("image", "href"): OWN_PICTURES,
    ("image", "xlink:href"): OWN_PICTURES,
    ("script", "src"): OWN_FILES,
    ("form", "action"): OWN_FORMS,
    ("button", "formaction"): OWN_FORMS,
    ("input", "formaction"): OWN_FORMS,
}
LINKED = {"stylesheet": OWN_FILES, "icon": OWN_PICTURES}
SOURCES = re.compile(r"(?:^|,)\s*(\S*[^\s,])")  # the addresses in a srcset; one may hold a comma
ELSEWHERE = re.compile(r"(?:[a-z][a-z\d+.-]*:)?//[^/?#]*|[a-z][a-z\d+.-]*:", re.IGNORECASE)


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


def forbidden(html: str, site_url: str | None = None) -> list[str]:
    """Return a sentence for everything in HTML that a policy forbids, and browsers then leave out.

    What has the host of a site's address is of the site itself.
    """
    found = _Tags(site_url or "")
    found.feed(html)
    found.close()
    return found.forbidden


class _Tags(HTMLParser):
    def __init__(self, site_url: str) -> None:
        super().__init__()
        self.host = _host(site_url)
        self.forbidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is forbidden in a tag, as it may be written."""
        if tag in PARTS:
            self._note(NO_PARTS, f"<{tag}>")
        rels = (dict(attrs).get("rel") or "").lower().split()
        for name, value in attrs:
            value = value or ""
            if name == "style" or name.startswith("on"):
                self._note(NO_ACTIONS, f'{name}="{value}"')
            elif said := _rule(tag, name, rels):
                self._look(said, tag, name, value)

    def _look(self, said: str, tag: str, name: str, value: str) -> None:
        if any(map(self._is_elsewhere, _asked(name, value, said))):
            self._note(said, f'{tag} {name}="{value}"')

    def _is_elsewhere(self, address: str) -> bool:
        host = _host(address)
        return bool(host) and host != self.host

    def _note(self, said: str, found: str) -> None:
        self.forbidden.append(said.format(found))


def _rule(tag: str, name: str, rels: list[str]) -> str | None:
    """Return what holds for the addresses in an attribute of a tag, if anything does."""
    if tag == "link" and name == "href":
        return next((LINKED[each] for each in rels if each in LINKED), None)
    return ASKING.get((tag, name))


def _asked(name: str, value: str, said: str) -> Iterator[str]:
    """Yield the addresses in an attribute, but for a picture's own bytes."""
    is_picture = said == OWN_PICTURES
    for each in SOURCES.findall(value) if name == "srcset" else [value.strip()]:
        if not (is_picture and each.lower().startswith("data:")):
            yield each


def _host(address: str) -> str:
    """Return what an address begins with up to its path, or nothing where it is only a path."""
    found = ELSEWHERE.match(address)
    return found[0].lower() if found else ""


def _hashes(texts: Iterable[str]) -> str:
    return "".join(sorted(f" '{integrity(each)}'" for each in texts))


def integrity(text: str) -> str:
    """Return the hash of a text as a browser compares it with what it was given."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
