"""Which files a site may have: those of the project that can be read, each in its own place."""

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from roadmap.problems import RefusalError


def check_readable(path: Path, name: str, folders: Iterable[Path]) -> None:
    """Raise ``RefusalError`` for what is no file in one of these folders that can be read.

    A link may lead anywhere, or nowhere; what it leads to would be published, or read for ever.
    """
    try:
        is_file = S_ISREG(path.stat().st_mode)
        if is_file:
            path.open("rb").close()
    except OSError as error:
        raise RefusalError(
            f"{name}: The file can be read (found: {error.strerror}); put it right, or take it out"
        ) from None
    if not is_file:
        raise RefusalError(
            f"{name}: The file is one (found a device, a pipe or a socket); take it out"
        )
    found = path.resolve()
    if not any(found.is_relative_to(each.resolve()) for each in folders):
        raise RefusalError(
            f"{name}: The file is within the project (found {found}); "
            "put a copy there, or take it out"
        )


def check_links(folder: Path) -> None:
    """Raise ``RefusalError`` for a link below a folder that leads to one it is in.

    Whoever follows it comes by everything there some forty times, and by two of them never ends.
    """
    for above, names, _ in os.walk(folder, followlinks=True):
        for each in (Path(above, name) for name in names):
            if each.is_symlink() and each.resolve() in {place.resolve() for place in each.parents}:
                raise RefusalError(
                    f"{folder.name}/{each.relative_to(folder).as_posix()}: A link leads to no "
                    f"folder that it is in itself (found one to {each.readlink()}); take it out"
                )


def check_places(own: Mapping[str, str], made: Collection[str], only_made: Collection[str]) -> None:
    """Raise ``RefusalError`` for a file where the site has a folder, or in one where it has a file.

    ``own`` are an author's files by their paths in the site, ``made`` the paths of all others, of
    which nobody but the site writes those that are ``only_made``.
    """
    folders = {folder for path in made for folder in _above(path)}
    for path, name in own.items():
        if path in only_made:
            raise RefusalError(
                f"{name}: The site makes {path} itself (found a file of that name); "
                "give it another name"
            )
        if path in folders:
            raise RefusalError(
                f"{name}: The site has a folder of that name (found a file); give it another name"
            )
        if taken := [each for each in _above(path) if each in made]:
            raise RefusalError(
                f"{name}: The site has a file {taken[0]} (found a folder of that name); "
                "give it another name"
            )


def _above(path: str) -> list[str]:
    return [each.as_posix() for each in PurePosixPath(path).parents][:-1]
