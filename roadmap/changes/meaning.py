"""Whether texts are wordings of one thing, as far as their letters show it."""

import re
from difflib import SequenceMatcher

from roadmap.texts import plain

# Two wordings of one thing share a third of their words, or six in ten of their letters. Of the
# pairs of boxes of the first plan, which mean different things, 1 in 137 is as alike.
SHARED = 1 / 3
ALIKE = 0.6

Pair = tuple[str, str]


def same(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but case and spaces."""
    return plain(one) == plain(other)


def alike(one: str, other: str) -> bool:
    """Tell whether two texts have much in common; case and plural do not count."""
    first, second = _words(one), _words(other)
    shared = len(first & second) / (len(first | second) or 1)
    return shared >= SHARED or _likeness(one, other) >= ALIKE


def exchanged(one: Pair, other: Pair) -> bool:
    """Tell whether of two texts, each before and after, one has become the other or both have."""
    (was, now), (others, becomes) = one, other
    if same(now, others) and not same(becomes, others):
        return True
    stayed = _likeness(was, now) + _likeness(others, becomes)
    return _likeness(was, becomes) + _likeness(others, now) > stayed


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w{3,}", text.casefold())}
