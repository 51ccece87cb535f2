"""One script of many modules, so that a page asks for few files.

The modules stay what they are, and run as they are where nothing bundles them. They keep to the
one form that is read here: imports first, each ``import { a, b as c } from "./x.mjs";`` in a line
or several, and ``export`` before a function, a class or a const.
"""

import posixpath
import re
from collections.abc import Iterator

from roadmap.scripts import Texts, minified
from roadmap.versions import version_of

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";\n', re.MULTILINE)
LATER = re.compile(r'(?<=\bimport\()"(\.[^"]+)"')
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
FORM = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
KNOWN = (
    'imports as import { a, b as c } from "./x.mjs"; and export before a function, a class or a '
    "const"
)
VENDOR = "vendor/"  # what is published as others have made it


def script(modules: Texts, entry: str) -> dict[str, str]:
    """Return the files to publish, by path: the entry with all that it imports, and the others.

    A module that is fetched later takes what it needs of those from the entry, so that no module
    is there twice. It is asked for by the version of all of them, since a browser may remember that
    of an older entry, and does nothing beside another entry than its own. ``modules`` are texts by
    path. Raises ``ValueError``, which begins with the path of a module, where that has another form
    or imports what is not there.
    """
    inside = _in_order(modules, entry)
    version = version_of(repr(sorted(modules.items())))
    later = {path: text for path, text in modules.items() if path not in inside}
    parts = [_scoped(path, modules[path]) for path in inside]
    shared = f'return {{ {_shared(later, inside)}version: "{version}" }};\n'
    whole = f"export const shared = (() => {{\n{''.join(parts)}\n{shared}}})();\n"
    for path in later:
        _in_order(modules, path)
    for path, text in modules.items():
        _look_for_later(modules, path, text)
    made = {path: _taking(path, text, inside, entry, version) for path, text in later.items()}
    files = {entry: whole} | made
    return {
        path: minified(path, _asking(path, text, entry, version), modules)
        for path, text in files.items()
    }


def classic(modules: Texts, entry: str) -> str:
    """Return an entry with all that it imports as a script that is no module, as a worker may be.

    Raises ``ValueError`` as ``script`` does.
    """
    parts = "".join(_scoped(path, modules[path]) for path in _in_order(modules, entry))
    return minified(entry, f"(() => {{\n{parts}}})();\n", modules)


def _in_order(modules: Texts, entry: str) -> list[str]:
    """Return the paths of modules, each after all that it imports and once."""
    seen: set[str] = set()

    def visit(path: str, importer: str) -> Iterator[str]:
        _look_for_file(modules, path, importer)
        if path not in seen:
            seen.add(path)
            for target, names in _imports(path, modules[path]):
                yield from visit(target, path)
                _look_for(names, target, modules[target], path)
            yield path

    return [*visit(entry, entry)]


def _look_for_file(modules: Texts, path: str, importer: str) -> None:
    if path not in modules:
        raise ValueError(f"{importer}: The file and what it imports are there (found no {path})")


def _look_for_later(modules: Texts, path: str, text: str) -> None:
    for target in (_at(path, found[1]) for found in LATER.finditer(text)):
        if not target.startswith(VENDOR):
            _look_for_file(modules, target, path)


def _look_for(names: list[tuple[str, str]], target: str, text: str, path: str) -> None:
    exports = EXPORT.findall(text)
    if missing := [name for name, _ in names if name not in exports]:
        found = ", ".join(missing)
        raise ValueError(f"{path}: The file imports what {target} exports (found no {found})")


def _scoped(path: str, text: str) -> str:
    """Return a module as constants that hold its exports, with names of its own inside.

    Every export becomes a name of its own, which minifying shortens; a property it would keep.
    """
    _look_for_forms(path, text)
    exports = EXPORT.findall(text)
    inner = EXPORT.sub("", IMPORT.sub(lambda found: _given(path, found), text))
    inner = LATER.sub(lambda found: f'"./{_at(path, found[1])}"', inner)
    names = ", ".join(_name(path, each) for each in exports)
    head = f"const [{names}] = " if names else ""
    return f"{head}(() => {{\n{inner}\nreturn [{', '.join(exports)}];\n}})();\n"


def _look_for_forms(path: str, text: str) -> None:
    known = {each.start() for form in (IMPORT, EXPORT) for each in form.finditer(text)}
    for found in FORM.finditer(text):
        if found.start() not in known:
            line = text.count("\n", 0, found.start()) + 1
            raise ValueError(
                f"{path}:{line}:1: A module has its {KNOWN} (found {found[0]}); write it so"
            )


def _given(path: str, found: re.Match[str]) -> str:
    target = _at(path, found[2])
    return "".join(f"const {own} = {_name(target, name)};\n" for name, own in _names(found[1]))


def _shared(later: Texts, inside: list[str]) -> str:
    """Return what the entry hands to modules that are fetched later, as parts of an object."""
    wanted: dict[str, set[str]] = {}
    for path, text in later.items():
        for target, names in _imports(path, text):
            if target in inside:
                wanted.setdefault(target, set()).update(name for name, _ in names)
    entries = (f'"{path}": {{ {_pairs(path, names)} }}, ' for path, names in sorted(wanted.items()))
    return "".join(entries)


def _pairs(path: str, names: set[str]) -> str:
    return ", ".join(f"{name}: {_name(path, name)}" for name in sorted(names))


def _taking(path: str, text: str, inside: list[str], entry: str, version: str) -> str:
    """Return a module that is fetched later, with what the entry has taken from there."""
    if not any(target in inside for target, _ in _imports(path, text)):
        return text
    whole = posixpath.relpath(entry, posixpath.dirname(path) or ".")
    whole = whole if whole.startswith(".") else f"./{whole}"

    def taken(found: re.Match[str]) -> str:
        target = _at(path, found[2])
        names = ", ".join(f"{name}: {own}" for name, own in _names(found[1]))
        return f'const {{ {names} }} = shared["{target}"];\n' if target in inside else found[0]

    fits = f'if (shared.version !== "{version}") throw new Error("{path} is of another version");\n'
    return f'import {{ shared }} from "{whole}";\n{fits}{IMPORT.sub(taken, text)}'


def _asking(path: str, text: str, entry: str, version: str) -> str:
    """Return a module that asks for others than the entry by their version."""

    def asked(found: re.Match[str]) -> str:
        target = found[2] if _at(path, found[2]) == entry else f"{found[2]}?{version}"
        return f'import {{{found[1]}}} from "{target}";\n'

    return LATER.sub(lambda found: f'"{found[1]}?{version}"', IMPORT.sub(asked, text))


def _imports(path: str, text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for found in IMPORT.finditer(text):
        yield _at(path, found[2]), _names(found[1])


def _names(listed: str) -> list[tuple[str, str]]:
    """Return the names of an import: what each is called there, and what here."""
    words = (each.split() for each in listed.split(",") if each.strip())
    return [(each[0], each[-1]) for each in words]


def _at(path: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def _name(path: str, export: str) -> str:
    return f"${re.sub(r'[^a-z]', '_', path.removesuffix('.mjs'))}_{export}"
