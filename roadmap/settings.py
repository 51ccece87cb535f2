"""What ``mkdocs.yml`` may say, where more is understood, and would be another site without a word.

Everything here raises ``ValueError`` for what it may not.
"""

import posixpath
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

FLAGS = ("offline", "preview")


def check_values(extra: Mapping[str, Any], font: Any) -> None:
    """Refuse a text where true or false is asked for, and fonts of another host."""
    for name in FLAGS:
        value = extra.get(name, True)
        if not isinstance(value, bool):
            raise ValueError(
                f"extra.{name} is true or false (found {value!r}); write that without quotes"
            )
    if font is not False:
        raise ValueError(
            f"theme.font is false, since no request leaves the site (found {font!r}); write false"
        )


def check_addresses(are_folders: bool) -> None:
    """Refuse pages that are not at the addresses which programs are told of."""
    if not are_folders:
        raise ValueError(
            "use_directory_urls is true, since other addresses are told to readers and programs "
            "(found false); leave it, and the offline plugin, to preview.yml"
        )


def check_files(named: Mapping[str, Iterable[str]], there: Collection[str]) -> None:
    """Refuse a file that is not published by this site; each is given with what names it."""
    for setting, entries in named.items():
        for entry in entries:
            if reason := _missing(entry, there):
                raise ValueError(
                    f"{setting} names what is below docs/ or overrides/, by its path there "
                    f"(found {entry!r}, {reason}); put the file there, or take this out"
                )


def _missing(entry: str, there: Collection[str]) -> str:
    """Return why a file is none of this site's, or nothing where it is one."""
    address = urlsplit(entry)
    if address.scheme or address.netloc:
        return "which asks another host"
    path = posixpath.normpath(unquote(address.path))
    return "" if path in there else "and no such file"
