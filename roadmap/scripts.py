"""Scripts without what is there for people; or what makes one none, and where."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import minify

MISTAKE = re.compile(r"(.*) on line (\d+) and column (\d+)")  # as the library says it

Texts = Mapping[str, str]


def minified(path: str, text: str, sources: Texts = MappingProxyType({})) -> str:
    """Return a script made small; ``sources`` are what it is made of, by path.

    Raises ``ValueError`` where it is none, which says in which of those, and where.
    """
    try:
        return minify.string("application/javascript", text)
    except minify.MinifyError as error:
        for each in sources.items():
            minified(*each)
        place, what = _placed(path, str(error))
        raise ValueError(f"{place}: The file is JavaScript ({what}); correct it") from None


def _placed(path: str, error: str) -> tuple[str, str]:
    """Return where in a file an error is, as far as it says that, and what it is."""
    what, *_ = error.splitlines()
    found = MISTAKE.fullmatch(what)
    return (f"{path}:{found[2]}:{found[3]}", found[1]) if found else (path, what)
