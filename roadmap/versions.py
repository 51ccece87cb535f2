"""Versions of files, for their addresses: a browser that remembers one asks anew for another."""

from hashlib import sha256


def version_of(text: str) -> str:
    """Return eight hex digits that change with a text, to stand behind the ``?`` of an address."""
    return sha256(text.encode()).hexdigest()[:8]
