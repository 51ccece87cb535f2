"""The style of a page inside the page, and no more of it than the page is served with.

A first visit then waits for one file. It is cut for the front page, for each folder of pages of one
kind, and for all the rest. Pages of a kind that has very many have it beside them, in one file, or
it would be most of what is published. Style for paper, forced colours and low windows stands in a
file of its own, which a browser fetches when it has nothing better to do. What scripts add later is
styled by the whole sheet, which comes with those scripts. Each is asked for by its version, since
browsers remember files for some minutes, and a new page would wear an old style.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from itertools import filterfalse

from roadmap.kept import kept
from roadmap.purge import Names, Rule, Selector, fitting, names_on, parsed, text, used
from roadmap.versions import version_of

LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)">\s*')
FOLDER = "assets/roadmap"
OURS = f"{FOLDER}/roadmap.css"
THEME = "assets/stylesheets/"
MOST_INSIDE = 150  # pages; with more, style inside them would be most of what is published
ASIDE = f"{FOLDER}/aside.css"
MODES = {  # words of at-rules: media
    "print": "print",
    "forced-colors": "(forced-colors: active)",
    "max-height": "(max-height: 20em)",
}
MADE_BY_THEME = re.compile(r"\bmd-[\w-]+")
# Parts of the theme that this site does not use; what its script says of them is no name here.
UNUSED = ("annotation", "banner", "code", "consent", "source", "status", "tabbed", "tag", "tooltip")
TAGS = {"article", "details", "mark", "summary"}  # what it makes for the results of a search
RESULTS = ("md-search-result", "md-search__scrollwrap", "md-search__suggest")
CLASSES = {"focus-visible", "js", "rm-live"}
WORDS = {"data-md-color-switching", "data-md-state"}
HERE = "@HERE@"  # our files, from a page

Read = Callable[[str], str]


@dataclass(frozen=True)
class Styled:
    """The style sheets to publish, by path, and what pages have of them inside.

    ``styles`` are those inside, which many pages share; ``puts`` is what a page has for its style,
    by its path.
    """

    sheets: dict[str, str]
    styles: list[str]
    puts: dict[str, str]

    def own(self, path: str, page: str) -> str:
        """Return the page at a path with its own style instead of links to all there is."""
        return _own(page, path, self.puts[path]) if path in self.puts else page


def styled(pages: Mapping[str, str], read: Read, script: str) -> Styled:
    """Return the style of pages, given by path.

    ``read`` gives the text of a published file by its path; ``script`` is the theme's script.
    """
    links = {path: _linked(path, page) for path, page in pages.items()}
    sheets = next(each for each in links.values() if OURS in each)
    themes = [each for each in sheets if each.startswith(THEME)]
    theme, ours = (_parsed(map(read, each)) for each in (themes, [OURS]))
    kinds: dict[str, list[str]] = {}
    for path in [path for path, sheets in links.items() if OURS in sheets]:
        kinds.setdefault(_kind(path), []).append(path)
    names = {kind: names_on(map(pages.get, alike)) for kind, alike in kinds.items()}
    on_all = (set().union(*each) for each in zip(*names.values(), strict=True))
    whole = _for_scripts(theme, *on_all, script, text(ours)) + ours
    made = Styled({OURS: text(whole), ASIDE: text([*filter(_is_aside, whole)])}, [], {})
    aside = _aside(made.sheets[ASIDE])
    for kind, alike in kinds.items():
        style = text([*filterfalse(_is_aside, _as_served(theme, ours, *names[kind]))])
        put = _beside(kind, style, made) if len(alike) > MOST_INSIDE else _inside(style, made)
        made.puts.update(dict.fromkeys(alike, put + aside))
    return made


def prepare(sheets: Iterable[str]) -> None:
    """Read style sheets, which is kept for when pages get their style."""
    _parsed(sheets)


def _parsed(sheets: Iterable[str]) -> list[Rule]:
    """Return the rules of style sheets; reading the theme's takes as long as all of its pages."""
    return [rule for each in sheets for rule in kept(parsed, each, version("tinycss2"))]


def _kind(path: str) -> str:
    """Return which pages a page shares its style with: those in its folder, if it has many."""
    folder = posixpath.dirname(posixpath.dirname(path))
    return folder or ("front" if path == "index.html" else "")


def _as_served(
    theme: list[Rule], ours: list[Rule], tags: set[str], classes: set[str], words: set[str]
) -> list[Rule]:
    """Return the rules for what pages are served with that have these names.

    A search has no results before scripts are there.
    """
    classes = classes | CLASSES
    page = Names(tags, classes, words)
    known = fitting(ours, Names(tags, classes).fit)
    fit = fitting(theme, lambda selector: page.fit(selector) and not _is_of_results(selector))
    return used(fit, text(known)) + known


def _for_scripts(
    theme: list[Rule],
    tags: set[str],
    classes: set[str],
    words: set[str],
    script: str,
    beside: str,
) -> list[Rule]:
    """Return the theme's rules for these names of all pages, and for what its script makes."""
    made = {each for each in MADE_BY_THEME.findall(script) if not each[3:].startswith(UNUSED)}
    classes |= made | CLASSES
    words |= WORDS | {f"data-{each}" for each in made}
    page, results = Names(tags, classes, words), Names(tags | TAGS, classes, words)

    def fits(selector: Selector) -> bool:
        is_of_search = any(each.startswith("md-search") for each in selector.classes)
        return (results if is_of_search else page).fit(selector)

    return used(fitting(theme, fits), beside)


def _is_of_results(selector: Selector) -> bool:
    return any(each.startswith(RESULTS) for each in selector.classes)


def _is_aside(rule: Rule) -> bool:
    return any(mode in each for each in rule.groups for mode in MODES)


def _linked(path: str, page: str) -> list[str]:
    return [_at(path, href) for href in LINK.findall(page)]


def _inside(style: str, made: Styled) -> str:
    made.styles.append(style)
    return f"<style {_part(made)}>{style}</style>"


def _beside(kind: str, style: str, made: Styled) -> str:
    path = f"{FOLDER}/of-{kind.replace('/', '-')}.css"
    made.sheets[path] = style
    return f'<link rel="stylesheet" {_part(made)} href="{_asked(path, style)}">'


def _part(made: Styled) -> str:
    """Return what tells scripts that this is a part of a style, and the version of the whole."""
    return f'class="rm-part" data-whole="{version_of(made.sheets[OURS])}"'


def _aside(sheet: str) -> str:
    media = ", ".join(MODES.values())
    return f'<link rel="stylesheet" href="{_asked(ASIDE, sheet)}" media="{media}">'


def _asked(path: str, sheet: str) -> str:
    return f"{HERE}/{posixpath.basename(path)}?{version_of(sheet)}"


def _own(page: str, path: str, put: str) -> str:
    """Return a page with its style where its link to ours is, and without links to the theme's."""

    def replaced(found: re.Match[str]) -> str:
        at, folder = _at(path, found[1]), posixpath.dirname(found[1])
        if at.startswith(THEME):
            return ""
        return put.replace(HERE, folder) if at == OURS else found[0]

    return LINK.sub(replaced, page)


def _at(page: str, href: str) -> str:
    """Return the path in the site that an address on a page leads to."""
    if href.startswith("/"):  # as on the page for what is not found
        return f"assets/{href.partition('assets/')[2]}"
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), href))
