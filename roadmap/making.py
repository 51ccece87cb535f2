"""A site is made beside the one that is there, and takes its place when all of it is made."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from roadmap.problems import RefusalError

# Hidden: what publishes or empties a site's folder passes them over.
NAME, OLD = ".unfinished", ".replaced"


class Making:
    """The folder in which a site is being made, if one is, within the folder it is for."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self._lock: int | None = None

    def begin(self, site: Path) -> Path:
        """Return an empty folder for what is to take the place of a site.

        Raises ``RefusalError`` where there can be none, or where another process makes that site.
        """
        with _refusing(site):
            site.mkdir(parents=True, exist_ok=True)
            self._lock = _locked(site)
            self.folder = site / NAME
            for left in (NAME, OLD):  # by a build that was killed
                shutil.rmtree(site / left, ignore_errors=True)
            self.folder.mkdir()
        return self.folder

    def end(self) -> Path:
        """Put what was made in the place of the site, in which hidden files stay; return that.

        Raises ``RefusalError`` where that cannot be; the site is as it was then.
        """
        made, site = self.folder, self.folder.parent
        with _refusing(site):
            new = {each.name for each in made.iterdir()}
            gone = [each for each in site.iterdir() if each.name in new or each.name[0] != "."]
            (site / OLD).mkdir()
            _move(
                [(each, site / OLD / each.name) for each in gone]
                + [(made / each, site / each) for each in new]
            )
        self.give_up()
        return site

    def give_up(self) -> None:
        """Leave the site as it is, or none where there was none."""
        made, self.folder = self.folder, None
        if made:
            for left in (made, made.parent / OLD):
                shutil.rmtree(left, ignore_errors=True)
            if self._lock is not None:
                os.close(self._lock)
            with suppress(OSError):  # it is not empty
                made.parent.rmdir()


def _locked(site: Path) -> int | None:
    """Keep other processes from making a site, as long as what is returned stays open."""
    if sys.platform == "win32":  # where no folder can be opened
        return None
    import fcntl

    opened = os.open(site, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(opened)
        raise RefusalError(
            f"{site}: One build at a time makes a site, and another one is at it; wait for that"
        ) from None
    return opened


def _move(ways: list[tuple[Path, Path]]) -> None:
    """Rename files and folders, all of them or none."""
    done: list[tuple[Path, Path]] = []
    try:
        for old, new in ways:
            old.rename(new)
            done.append((old, new))
    except OSError:
        for old, new in reversed(done):
            new.rename(old)
        raise


@contextmanager
def _refusing(site: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RefusalError(
            f"{site}: The site can be written there (found: {error.strerror}); free that place, or "
            "take another one by --site-dir"
        ) from None
