"""Refuses settings of ``mkdocs.yml`` that MkDocs takes, and that would break the site silently.

Every function here raises ``ValueError`` for such a setting, and says what to write instead.
"""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote, urlsplit

FLAGS = ("offline", "preview")
UNWANTED = {
    "analytics": "no request leaves the site",
    "version": "each version has an address of its own, and ticks stay where they were made",
}
COLOURS = (("white", "custom"), ("custom", "custom"))
THEME_SHEET = "assets/roadmap/theme.css"
MARKS = "j2_"  # how template code is written
UNASKED = ("*.txt", "roadmap.json")  # by any page


def check_values(extra: Mapping[str, Any], font: Any) -> None:
    """Refuse flags that are neither true nor false, and what would ask others or part ticks."""
    for name in FLAGS:
        value = extra.get(name, True)
        if not isinstance(value, bool):
            raise ValueError(
                f"extra.{name} is true or false (found {value!r}); write that without quotes"
            )
    for name, reason in UNWANTED.items():
        if found := extra.get(name):
            raise ValueError(
                f"extra has no {name}, since {reason} (found {found!r}); take that out"
            )
    if font is not False:
        raise ValueError(
            f"theme.font is false, since no request leaves the site (found {font!r}); write false"
        )


def check_names(entries: Iterable[Any]) -> None:
    """Refuse a name in a navigation that YAML reads as something else, as a day or a version."""
    for entry in entries:
        for name, target in entry.items() if isinstance(entry, dict) else ():
            if type(name) not in (str, int):
                raise ValueError(
                    f"A name in nav is a text or a whole number (found {name}); put it in quotes"
                )
            if isinstance(target, dict):
                raise ValueError(
                    f"An entry of nav has a page, or a list of entries (found {target!r}); "
                    "put a - before each of these"
                )
            check_names(target if isinstance(target, list) else ())


def check_macros(settings: Mapping[str, Any]) -> None:
    """Refuse what would publish the calls of our macros as text."""
    said = {name: value for name, value in settings.items() if name.startswith(MARKS) and value}
    if not settings["render_by_default"]:
        said["render_by_default"] = False
    for name, value in said.items():
        raise ValueError(
            f"The macros plugin has no {name}, since pages are drawn by {{{{ home_page() }}}} and "
            f"the like (found {value!r}); take that out"
        )


def check_theme(name: str | None, folder: str | None) -> None:
    """Refuse another theme, and one without our templates."""
    if name != "material" or not folder:
        raise ValueError(
            "theme has name: material and custom_dir: overrides, which pages are drawn with "
            f"(found {name!r} and {folder!r}); write both"
        )


def check_looks(theme: Mapping[str, Any]) -> None:
    """Refuse a language, a direction and colours that are not those of our templates and sheets."""
    own = {"language": ("en", None), "direction": ("ltr", None)}
    for name, values in own.items():
        if (found := theme.get(name)) not in values:
            raise ValueError(
                f"theme has no {name}, since the site speaks English around the texts of a plan, "
                f"which are in any language (found {found!r}); take that out"
            )
    palette = theme.get("palette")
    parts = palette if isinstance(palette, list) and palette else [palette]
    colours = [_colours(each) if isinstance(each, dict) else (each,) for each in parts]
    for found in (each for each in colours if each not in COLOURS):
        raise ValueError(
            "theme.palette is the list that comes with the site, whose colours are in "
            f"overrides/{THEME_SHEET} (found {' and '.join(map(repr, found))}); put it back, and "
            "change them there"
        )


def _colours(palette: Mapping[str, Any]) -> tuple[Any, Any]:
    return palette.get("primary"), palette.get("accent")


def check_search(is_enabled: bool, separator: str | None) -> None:
    """Refuse what leaves a search that every page has without anything to be found."""
    if not is_enabled:
        raise ValueError(
            "The search plugin is enabled, since every page has a search (found false); take that "
            "out"
        )
    try:
        re.compile(separator or "")
    except re.error as error:
        raise ValueError(
            f"The separator of the search plugin is a pattern (found {separator!r}: {error}); "
            "correct it"
        ) from None


def check_addresses(are_folders: bool, is_preview: bool) -> None:
    """Refuse pages that are not at the addresses which programs are told of."""
    if are_folders and is_preview:
        raise ValueError(
            "extra.preview is for use_directory_urls: false, since a preview opens from disk and "
            "keeps no ticks (found true); leave it to preview.yml"
        )
    if not are_folders and not is_preview:
        raise ValueError(
            "use_directory_urls is true, since other addresses are told to readers and programs "
            "(found false); leave it, and the offline plugin, to preview.yml"
        )


def check_left_out(paths: Iterable[str]) -> None:
    """Refuse to leave out these files where pages ask for one, or lead to it."""
    for path in paths:
        if not any(fnmatchcase(path, each) for each in UNASKED):
            raise ValueError(
                "exclude_docs and draft_docs leave out nothing that pages ask for or lead to "
                f"(found {path}); name what is left out by its path in docs/, as /notes.txt"
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
