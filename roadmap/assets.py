"""Our scripts and style sheets as published: one script and its parts, one sheet, the worker's."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from roadmap import bundle, sheet
from roadmap.offline.worker import FOLDER as WORKER
from roadmap.policy import integrity
from roadmap.problems import RefusalError
from roadmap.reading import as_text
from roadmap.scripts import minified
from roadmap.versions import version_of

FOLDER = "assets/roadmap/"
STYLE = f"{FOLDER}roadmap.css"
FIRST = f"{FOLDER}first.js"  # is inside every page
SEARCH = f"{FOLDER}search.js"
ENTRY = "start.mjs"
THEMES = ("assets/javascripts/", "assets/stylesheets/")
STEMMERS = "assets/javascripts/lunr/"
SEGMENTERS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}

Found = Mapping[str, bytes]


@dataclass(frozen=True)
class Assets:
    """Texts to publish, by path; the paths of what they are made of; the worker's parts by name.

    ``integrity`` is the hash of the script, by which a page knows it; ``search`` is the path of our
    search worker, which is asked for by its version.
    """

    made: dict[str, str]
    used: set[str]
    worker: dict[str, str]
    integrity: str
    search: str


def assets(found: Found, sheets: Mapping[str, str], search_worker: str) -> Assets:
    """Return what becomes of our files, by their paths.

    ``sheets`` are paths of those wanted, in this order, with what asks for each. ``search_worker``
    is the path of the theme's, which ours comes before. Raises ``RefusalError``, which names a
    file, where one is missing or has a mistake.
    """
    modules = {path: each for path, each in found.items() if path.endswith(".mjs")}
    worker = {path for path in modules if path.startswith(f"{FOLDER}{WORKER}")}
    pages = sorted(modules.keys() - worker)
    texts = {path.removeprefix(FOLDER): _text(modules, path) for path in pages}
    with _refusing():
        style = sheet.style({path: _text(found, path, asking) for path, asking in sheets.items()})
        search = minified(SEARCH, _text(found, SEARCH)).replace("@WORKER@", search_worker)
        for path in sorted(found.keys() & {*worker, FIRST}):  # which are put together later
            minified(path, _text(found, path))
    with _refusing(FOLDER):
        scripts = bundle.script(texts, ENTRY)
    return Assets(
        {FOLDER + path: text for path, text in scripts.items()} | {STYLE: style, SEARCH: search},
        {*modules, *sheets, SEARCH},
        {path.removeprefix(FOLDER + WORKER): _text(found, path) for path in sorted(worker)},
        integrity(scripts[ENTRY]),
        f"{SEARCH}?{version_of(search)}",
    )


def own_sheets(sheets: Sequence[Any]) -> list[str]:
    """Return which of the style sheets that ``mkdocs.yml`` names are this site's own.

    Raises ``RefusalError`` for one that is no path.
    """
    for each in sheets:
        if not isinstance(each, str):
            raise RefusalError(
                f"mkdocs.yml: An entry of extra_css is the path of a style sheet (found {each!r})"
            )
    return [each for each in sheets if each.startswith(FOLDER)]


def is_needless(path: str, languages: Collection[str]) -> bool:
    """Return whether a file of the theme is for its developers, or to search other languages."""
    is_map = path.startswith(THEMES) and path.endswith(".map")
    return is_map or (path.startswith(STEMMERS) and path not in _stemmers({*languages}))


def _stemmers(languages: set[str]) -> set[str]:
    """Return what the theme's search worker asks for to search these languages (theme 9.8)."""
    others = languages - {"en"}
    common = ["stemmer.support"] if others else []
    several = ["multi"] if len(languages) > 1 else []
    names = {f"min/lunr.{each}.min.js" for each in (*others, *common, *several)}
    return {STEMMERS + each for each in names | {SEGMENTERS.get(each, "") for each in others}}


@contextmanager
def _refusing(folder: str = "") -> Iterator[None]:
    """Refuse what a ``ValueError`` says, which begins with a path below a folder."""
    try:
        yield
    except ValueError as error:
        raise RefusalError(f"overrides/{folder}{error}") from None


def _text(found: Found, path: str, asking: str = "every page") -> str:
    if path not in found:
        raise RefusalError(
            f"overrides/{path}: The file is there, since {asking} asks for it (found none)"
        )
    return as_text(found[path], f"overrides/{path}")
