"""Which files of a site a browser keeps, each by its hash, so that it shows the site offline."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256

# A page weighs about 20 kB as it is sent, so these are 3 MB at most.
MOST_PAGES_AT_ONCE = 150
PAGE = "index.html"
# What no page asks for, or what nobody has a use for without a connection.
LEFT_OUT = (
    "*.gz",
    "assets/images/favicon.png",  # the theme's; pages name ours
    "assets/roadmap/first.js",  # is inside the pages
    "assets/roadmap/ids.json",  # has to be what is published at the moment
    "assets/roadmap/vendor/*.txt",
    "assets/stylesheets/*",  # the theme's; what is used of them is in ours
    "feed.xml",  # this and the next are for programs
    "llms.txt",
    "roadmap.json",
    "robots.txt",
    "icons/icon-*.png",  # this and the next are asked for when the site is installed
    "icons/maskable.png",
    "pictures/*.png",  # of pages that are shared
    "sw.js",
)

Hashes = dict[str, str]


@dataclass(frozen=True)
class Kept:
    """What is kept: SHA-256 in base64, by path. The rest is taken when somebody visits it."""

    at_once: Hashes
    when_visited: Hashes

    @property
    def version(self) -> str:
        """A text that changes with any of these files."""
        return sha256(repr(self).encode()).hexdigest()[:16]

    def module(self) -> str:
        """Return the module that tells a worker what its version is."""
        values = {
            "VERSION": self.version,
            "AT_ONCE": self.at_once,
            "WHEN_VISITED": self.when_visited,
        }
        return "".join(f"export const {name} = {json.dumps(values[name])};\n" for name in values)


def kept(paths: Iterable[str], read: Callable[[str], bytes]) -> Kept:
    """Return what is kept of a site that has these files; ``read`` gives the content of one.

    Of a site with many pages, those that are many of a kind are taken as they are visited.
    """
    hashes = {path: _hash(read(path)) for path in sorted(paths) if _is_kept(path)}
    is_large = sum(path.endswith(PAGE) for path in hashes) > MOST_PAGES_AT_ONCE
    later = {path: each for path, each in hashes.items() if is_large and _is_of_many(path)}
    return Kept({path: each for path, each in hashes.items() if path not in later}, later)


def _is_kept(path: str) -> bool:
    return not any(fnmatchcase(path, each) for each in LEFT_OUT)


def _is_of_many(path: str) -> bool:
    """Return whether a file is a page in a folder of pages, as that of a week."""
    return path.endswith(f"/{PAGE}") and path.count("/") > 1


def _hash(content: bytes) -> str:
    return b64encode(sha256(content).digest()).decode()
