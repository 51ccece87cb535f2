"""Which addresses ``mkdocs.yml`` may name: where the site and its repository are, and of others.

Everything here raises ``ValueError`` for one that it may not.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from roadmap.texts import UNSAFE, unusable

LISTS = ("alternate", "social")  # in extra, of what the theme leads to


def check_own(named: Mapping[str, str | None]) -> None:
    """Refuse an address of the site or its repository that others cannot be put together from."""
    for setting, url in named.items():
        if url and (found := _unsound(url)):
            raise ValueError(
                f"{setting} is an address as https://host.example/path/, with nothing "
                f"before the host or after the path (found {found}); correct it, or leave it empty"
            )


def check_edit_uri(uri: str | None) -> None:
    """Refuse an address of edit links that is neither below the repository's nor https."""
    if uri and (UNSAFE.search(uri) or not _leads(uri)):
        raise ValueError(
            "edit_uri is a path below repo_url, as edit/main/docs/, or an https address "
            f"(found {uri!r}); correct it, or leave it empty"
        )


def check_links(nav: Iterable[Any], extra: Mapping[str, Any]) -> None:
    """Refuse a link that all pages would have to anything but this site and what is https."""
    for setting, target in _links(nav, extra):
        if not _leads(target):
            raise ValueError(
                f"{setting} leads to pages of this site and to https addresses "
                f"(found {target!r}). {unusable(target)}"
            )


def _unsound(url: str) -> str | None:
    """Return what is found where an address does more than name a place; a password is not."""
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        named = False
    if named and "@" in parts.netloc:
        return "a user name or password before an @"
    return repr(url) if not named or UNSAFE.search(url) or {*"?#"} & {*url} else None


def _leads(target: str) -> bool:
    """Return whether a link leads within the site it is on, or by an address that may be named."""
    address = unescape(target)  # the theme writes it as it is, and a browser reads it so
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return not (parts.scheme or parts.netloc) or not unusable(address)


def _links(nav: Iterable[Any], extra: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from (("nav", each) for each in _targets(nav))
    for name in LISTS:
        given = extra.get(name)
        for each in given if isinstance(given, list) else ():
            yield f"extra.{name}", str(each.get("link", "") if isinstance(each, dict) else each)
    yield "extra.homepage", str(extra.get("homepage", ""))


def _targets(entries: Iterable[Any]) -> Iterator[str]:
    for entry in entries:
        for target in entry.values() if isinstance(entry, dict) else (entry,):
            yield from _targets(target) if isinstance(target, list) else (str(target),)
