"""One script of many modules, and one style sheet of many, so that a page asks for few files.

The modules stay what they are, and run as they are where nothing bundles them. They keep to the
one form that is read here: imports first, each ``import { a, b as c } from "./x.mjs";`` in a line
or several, and ``export`` before a function, a class or a const.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial

import rcssmin

from roadmap.squeeze import squeezed

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
LATER = re.compile(r'(?<=\bimport\()"(\.[^"]+)"')
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)

Texts = Mapping[str, str]


def script(modules: Texts, entry: str) -> dict[str, str]:
    """Return the files to publish, by path: the entry with all that it imports, and the others.

    A module that is fetched later takes what it needs of those from the entry, so that no module
    is there twice. ``modules`` are texts by path. Raises ``ValueError`` for another form.
    """
    inside = [*_in_order(modules, entry)]
    others = {path: text for path, text in modules.items() if path not in inside}
    parts = [_scoped(path, modules[path]) for path in inside]
    names = ", ".join(f'"{path}": {_name(path)}' for path in inside)
    whole = "".join((*parts, f"export const modules = {{ {names} }};\n"))
    later = {path: _later(path, text, inside, entry) for path, text in others.items()}
    return {path: _squeezed(path, text) for path, text in ({entry: whole} | later).items()}


def style(sheets: list[str]) -> str:
    """Return style sheets as one, in the order given."""
    return rcssmin.cssmin("\n".join(sheets))


def _squeezed(path: str, text: str) -> str:
    try:
        return squeezed(text)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def _in_order(modules: Texts, entry: str) -> Iterator[str]:
    """Yield a module after all that it imports, each once."""
    seen: set[str] = set()

    def visit(path: str) -> Iterator[str]:
        if path not in seen:
            seen.add(path)
            for imported in IMPORT.finditer(modules[path]):
                yield from visit(_at(path, imported[2]))
            yield path

    return visit(entry)


def _scoped(path: str, text: str) -> str:
    """Return a module as a constant that holds its exports, with names of its own inside."""
    exports = ", ".join(EXPORT.findall(text))
    inner = EXPORT.sub("", IMPORT.sub(partial(_taken, path, "{}"), text))
    inner = LATER.sub(lambda found: f'"./{_at(path, found[1])}"', inner)
    if re.search(r"^(import|export)\b", inner, re.MULTILINE):
        raise ValueError(f"{path}: a form of import or export that a bundle does not know")
    return f"const {_name(path)} = (() => {{\n{inner}\nreturn {{ {exports} }};\n}})();\n"


def _later(path: str, text: str, inside: list[str], entry: str) -> str:
    """Return a module that is fetched later, with what the entry has taken from there."""
    needed = [each for each in IMPORT.finditer(text) if _at(path, each[2]) in inside]
    if not needed:
        return text
    whole = posixpath.relpath(entry, posixpath.dirname(path) or ".")
    whole = whole if whole.startswith(".") else f"./{whole}"

    def moved(found: re.Match[str]) -> str:
        target = _at(path, found[2])
        return _taken(path, f'modules["{target}"]', found) if target in inside else found[0]

    return f'import {{ modules }} from "{whole}";\n' + IMPORT.sub(moved, text)


def _taken(path: str, source: str, found: re.Match[str]) -> str:
    names = re.sub(r"\bas\b", ":", found[1])
    return f"const {{{names}}} = {source.replace('{}', _name(_at(path, found[2])))};\n"


def _at(path: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def _name(path: str) -> str:
    return "$" + re.sub(r"\W", "_", path.removesuffix(".mjs"))
