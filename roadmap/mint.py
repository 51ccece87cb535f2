"""A new part of the plan as its lines in TOML, under an id that nothing has or ever had."""

import json
import re
import unicodedata
from collections.abc import Collection
from typing import Any

LONGEST = 40  # characters; a number may follow


def mint(text: str, taken: Collection[str], kind: str) -> str:
    """Return the id for a text, none of ``taken``; made of ``kind`` where the text gives nothing.

    ``mint.mjs`` makes the same, for suggestions on the site.
    """
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(each for each in letters if not unicodedata.category(each).startswith("M"))
    words = _shortened(re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")) or kind
    id = f"x-{words}" if words == "index" or words.startswith("rm-") else words
    free, number = id, 2
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free


def row(part: dict[str, Any]) -> str:
    """Return a part as a line in a list: ``{ id = "commit", text = "Commit" },``."""
    return f"  {{ {', '.join(pairs(part))} }},"


def table(name: str, part: dict[str, Any]) -> str:
    """Return a part as a table of its own: ``[[phases.weeks]]`` and a line for every key."""
    return "\n".join((f"[[{name}]]", *pairs(part)))


def pairs(part: dict[str, Any]) -> list[str]:
    """Return ``key = value`` for every key that has a value; JSON of these is TOML."""
    return [
        f"{key} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in part.items()
        if value is not None
    ]


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    dash = words.rfind("-", 0, LONGEST + 1)
    return words[: dash if dash > 0 else LONGEST]
