"""What a text and an address of the plan may hold, and which are the same as another.

``unreadable`` and ``unusable`` return what must hold, if it does not.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import SplitResult, parse_qsl, urlsplit

# Joiners that Persian, the scripts of India and some signs are written with.
JOINERS = "\u200c\u200d"
# What makes a sign a picture or a letter: ✔ in colour.
STYLES = "\ufe0e\ufe0f"
# What shows nothing and is a letter, a mark or no character in Unicode; and Braille without a dot.
NONE = "".join(chr(last - 1) + chr(last) for last in range(0xFFFF, 0x110000, 0x10000))
BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f"
    f"\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff{NONE}]"
)
# What pages are given to tell where a visitor came from; leaving it out leads to the same page.
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|"
    r"ref_src|ref_url|vero_id|wickedid|trk|trkCampaign|irclickid|ranMID|ranEAID|ranSiteID|aff_id"
)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # Cc, Zl and Zp in Unicode
UNSAFE = re.compile(r"[\s\\<>\"{}|^`\x00-\x1f\x7f]")
HOST = re.compile(r"(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)


def unreadable(text: str) -> str | None:
    """A text is not empty, in one line, without space around it and without hidden characters."""
    if not text.strip():
        return "A text is not empty"
    if CONTROL.search(text):
        return "A text is one line without control characters; take them out"
    if hidden := next(_hidden(text), None):
        name = unicodedata.name(hidden, "no character")
        return f"A text has no hidden characters; take U+{ord(hidden):04X} ({name}) out"
    if text != text.strip():
        return "A text does not begin or end with a space; take it out"
    return None


def unusable(url: str) -> str | None:
    """An address is https, names a host, has no name or password in it, and tells nothing of us."""
    try:
        parts = urlsplit(url)
        sound = url.startswith("https://") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or UNSAFE.search(url) or any(_hidden(url)):
        return "An address starts with https:// and names a host, without spaces or hidden signs"
    return _careless(parts)


def plain(text: str) -> str:
    """Return a text without what makes no other one of it: case, and more than one space."""
    return " ".join(text.split()).casefold()


def plain_address(url: str) -> str:
    """Return an address without what makes no other one of it: a slash at its end."""
    return url.removesuffix("/")


def _careless(parts: SplitResult) -> str | None:
    if "@" in parts.netloc:
        return "An address has no user name or password; take out what stands before the @"
    if not HOST.fullmatch(parts.hostname):
        return "An address names a public host in ASCII, such as numpy.org"
    names = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True)]
    if tracking := next(filter(TRACKING.fullmatch, names), None):
        return f"An address does not say where a reader came from; take {tracking}=… out"
    return None


def _hidden(text: str) -> Iterator[str]:
    """Yield every character that shows nothing, or turns the direction of what follows."""
    if text.isascii():  # which has none, and nearly all texts are
        return
    for before, each in pairwise(" " + text):
        blank = unicodedata.category(each) in ("Cf", "Co", "Cs") or BLANK.match(each)
        if blank and not _belongs(each, before):
            yield each


def _belongs(sign: str, before: str) -> bool:
    """Whether a sign that shows nothing does something to the one before it."""
    if sign in JOINERS:
        return not before.isascii() and before not in JOINERS
    # Of letters, only the one that is a sign for information has a picture.
    return sign in STYLES and (before == "\u2139" or unicodedata.category(before)[0] in "NPS")
