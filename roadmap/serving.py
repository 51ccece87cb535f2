"""The loop of a contributor: soon after a file is saved, what has changed is served, and all of it.

A page is built anew where what it shows has changed; where nothing has but the edition of the plan,
that is put right in the page as built before. A file is copied where it is another than the one
copied last, be it older. What a build that failed has left undone is left to the next.
"""

import gc
import os
import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

from roadmap.problems import RefusalError

EVERY, QUIET = 0.05, 0.03  # seconds between looks at the files, and without a change before a build

T = TypeVar("T")
Keys = Mapping[str, tuple[Hashable, ...]]


class Served:
    """What was built last: of each page what it shows, by its path, and which files there are."""

    def __init__(self) -> None:
        self.keys: dict[str, tuple[Hashable, ...]] = {}
        self.asked: dict[str, Any] = {}
        self.titles: dict[str, str] = {}
        self.wanted: Keys = {}
        self.copies: dict[str, Hashable] = {}
        self.found: dict[str, Hashable] = {}
        self.files: set[str] = set()
        self.edition = ""
        self.made: dict[str, tuple[Any, Any]] = {}
        self.is_serving = False  # to somebody who edits
        self.goes_on = False  # whether a build keeps what the last one made

    def once(self, name: str, given: Any, make: Callable[[], T]) -> T:
        """Return what was made under this name, as long as it is made of the same."""
        if name not in self.made or self.made[name][0] != given:
            self.made[name] = given, make()
        return self.made[name][1]

    def compare(self, files: Collection[Any], keys: Keys, edition: str, folder: Path) -> int:
        """Tell each file whether it has to be built or copied; put right other pages in the folder.

        Files are what a generator takes for that, and none that it leaves out. The last value of a
        key is what is drawn of the page, which is known once it is built. Returns how many pages
        have to be built.
        """
        places = {file.src_uri: file.dest_uri for file in files}
        changed = {path for path, key in keys.items() if self.keys.get(path) != key}
        # Nothing is known of a page that is due until it is built, which may come to nothing.
        self.keys = {path: self.keys[path] for path in self.keys.keys() & places.keys() - changed}
        self._look(files, keys)
        for file in files:
            if file.src_uri in keys:
                file.is_modified = _answer(file.src_uri in changed)
            elif file.abs_src_path:
                file.is_modified = _answer(file.dest_uri not in self.copies)
        self._state(edition, (folder / places[path] for path in keys.keys() - changed))
        self._remove(folder, {*places.values()})
        self.wanted = keys
        return len(changed)

    def name(self, pages: Iterable[Any]) -> None:
        """Give pages that stay as they are the titles they had: nobody reads their text for one."""
        for page in pages:
            if page.title is None and not page.file.is_modified():
                page.title = self.titles.get(page.file.src_uri)

    def built(self, path: str, asked: Any = None, drawn: Hashable = None) -> None:
        """Note that a page has been built, and what was drawn of it where nothing else counts.

        ``asked`` is what it asked for to have that drawn.
        """
        wanted = self.wanted.get(path, ())
        self.asked[path] = asked
        self.keys[path] = wanted if asked is None else (*wanted[:-1], drawn)

    def copied(self) -> None:
        """Note that all files that are copied have been."""
        self.copies = self.found

    def _look(self, files: Iterable[Any], keys: Keys) -> None:
        """Keep of the files copied before those that would be copied as they were."""
        copied = (file for file in files if file.abs_src_path and file.src_uri not in keys)
        self.found = {file.dest_uri: _stamp(Path(file.abs_src_path)) for file in copied}
        self.copies = dict(self.copies.items() & self.found.items())

    def _state(self, edition: str, pages: Iterable[Path]) -> None:
        if edition != self.edition:
            for page in pages:
                _put(page, self.edition.encode(), edition.encode())
        self.edition = edition

    def _remove(self, folder: Path, files: set[str]) -> None:
        for gone in self.files - files:
            (folder / gone).unlink(missing_ok=True)
            _clear(folder, Path(gone).parent)
        self.files = files


served = Served()  # of this process: a generator loads its hooks anew for every build


def stamps(*places: Path) -> tuple[Hashable, ...]:
    """Return a value that changes with any file of these places, which are files or folders."""
    files = (file for place in places for file in (place, *sorted(_within(place))))
    return tuple(filter(None, map(_stamp, files)))


def hurry(server: Any, paths: list[str]) -> None:
    """Let a server that watches these paths look at them more often, and build sooner.

    One that is told of changes would never rest, since it takes being read for one.
    """
    from roadmap.watching import observer  # takes time, and a build serves nobody

    gc.freeze()  # or every build looks through what the first one has made for good
    for path in paths:
        server.unwatch(path)
    if server.observer.emitters:  # of paths that somebody else has asked for
        server.observer.start()
    server.observer, server.build_delay = observer(EVERY), QUIET
    for path in paths:
        server.watch(path)


def bound(bind: Callable[[], None], place: tuple[str, int]) -> None:
    """Take the place where a server is to serve. Raises ``RefusalError`` where it cannot be had."""
    try:
        bind()
    except (OSError, OverflowError) as error:  # the second for a number that no port has
        where = ":".join(map(str, place))
        why = getattr(error, "strerror", None) or str(error).rstrip(".")
        raise RefusalError(
            f"Nothing can be served at {where}: {why}. Stop what is there, or take "
            'another place: make serve ARGS="--dev-addr 127.0.0.1:8001"'
        ) from None


def _within(folder: Path) -> Iterator[Path]:
    for each, _, names in os.walk(folder, followlinks=True):  # bears what vanishes meanwhile
        yield from (Path(each, name) for name in names)


def _stamp(file: Path) -> tuple[str, int, int] | None:
    """Return what changes with a file; nothing of a folder, or of what cannot be had."""
    with suppress(OSError):
        about = file.stat()
        if S_ISREG(about.st_mode):
            return str(file), about.st_mtime_ns, about.st_size
    return None


def _put(page: Path, old: bytes, new: bytes) -> None:
    """Replace bytes by as many others where they are; to write the whole page takes ten times."""
    with page.open("r+b") as file:
        for found in re.finditer(re.escape(old), file.read()):
            file.seek(found.start())
            file.write(new)


def _clear(folder: Path, place: Path) -> None:
    """Remove folders that became empty: a file may come in the place of one."""
    with suppress(OSError):  # it is not empty, or has gone
        for each in (place, *place.parents)[:-1]:
            (folder / each).rmdir()


def _answer(changed: bool) -> Any:
    return lambda: changed
