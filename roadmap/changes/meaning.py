"""Whether two texts are two wordings of one thing, as far as their letters show it."""

import re
from difflib import SequenceMatcher

# Two wordings of one thing share a third of their words, or six in ten of their letters. Of the
# pairs of boxes of the first plan, which mean different things, 1 in 200 is as alike.
SHARED = 1 / 3
ALIKE = 0.6


def alike(one: str, other: str) -> bool:
    """Tell whether two texts have much in common; case and plural do not count."""
    first, second = _words(one), _words(other)
    shared = len(first & second) / (len(first | second) or 1)
    letters = SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
    return shared >= SHARED or letters >= ALIKE


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w{3,}", text.casefold())}
