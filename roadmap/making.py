"""A site is made beside the one that is there, and takes its place when all of it is made."""

import shutil
from contextlib import suppress
from pathlib import Path

NAME = ".unfinished"  # hidden: what publishes or empties a site's folder passes it over


class Making:
    """The folder in which a site is being made, if one is, within the folder it is for."""

    def __init__(self) -> None:
        self.folder: Path | None = None

    def begin(self, site: Path) -> Path:
        """Return an empty folder for what is to take the place of a site."""
        self.folder = site / NAME
        shutil.rmtree(self.folder, ignore_errors=True)  # a build that was killed has left it
        self.folder.mkdir(parents=True)
        return self.folder

    def end(self) -> Path:
        """Put what was made in the place of the site, in which hidden files stay; return that."""
        made, self.folder = self.folder, None
        site = made.parent
        new = {each.name for each in made.iterdir()}
        for each in site.iterdir():
            if each.name in new or not each.name.startswith("."):
                shutil.rmtree(each) if each.is_dir() else each.unlink()
        for name in new:
            (made / name).rename(site / name)
        made.rmdir()
        return site

    def give_up(self) -> None:
        """Leave the site as it was, or none where there was none."""
        made, self.folder = self.folder, None
        if made:
            shutil.rmtree(made, ignore_errors=True)
            with suppress(OSError):  # it is not empty
                made.parent.rmdir()
