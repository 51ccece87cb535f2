"""By what a browser that remembers a file for a while asks for it as it is now, and not before."""

from hashlib import sha256


def version_of(text: str) -> str:
    """Return eight letters that change with a text, to stand behind the ``?`` of an address."""
    return sha256(text.encode()).hexdigest()[:8]
