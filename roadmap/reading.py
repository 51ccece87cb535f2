"""From the bytes of a file to TOML, or to the place where it is none."""

import os
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from roadmap.problems import Finding, RefusalError, RoadmapError
from roadmap.source import Source, parse
from roadmap.syntax import TomlSyntaxError

ENDS = "a text ends with a quote on the line it began on, and holds no control characters"
CLOSED = "a text ends with the quotes it began with"
NUMBERED = "after \\u come four digits, 0 to 9 and a to f, that are the number of a character"
# What tomllib says, and what to look for where it says so.
SYNTAX = {
    "Unclosed array": "a comma or the closing ] is missing before this",
    "Unclosed inline table": (
        "a comma or the closing } is missing before this, or a text has its own quotes in it"
    ),
    "Illegal character": ENDS,
    "Found invalid character": ENDS,
    "Invalid value": (
        "a value is a number, a day as 2026-11-22, a list, or a text in quotes; "
        "or a closing ] is missing before this"
    ),
    "Invalid date": "a day is a real one, as 2026-11-22",
    "Cannot overwrite a value": "a key stands once in its table, and a list of tables has [[ ]]",
    "Cannot declare": "a table stands once, and a list of tables has [[ ]]",
    "Cannot mutate": "a table or list in one line stays as it is written there",
    "Cannot redefine": "a table stands once, above those whose names begin with its own",
    "Expected newline": (
        "nothing but a comment follows a value, and a day is a real one, as 2026-11-22"
    ),
    "Expected '='": "a key is followed by = and its value",
    "Expected ']": "the name of a table is closed with as many ] as it was opened with [",
    "Unterminated string": CLOSED,
    "Expected \"'": CLOSED,
    "Unescaped '\\'": "write a \\ twice, or the text in single quotes",
    "Invalid hex value": NUMBERED,
    "Escaped character": NUMBERED,
    "Invalid statement": "a line is a key and its value, a table in [ ], or a comment after #",
    "Invalid initial character": (
        "a closing } is missing before this, or a key is not in quotes that needs them"
    ),
}
CR_ALONE = "lines end with LF or CRLF (found a CR alone); save the file with one of these two"
MERGED = (
    "a merge is finished before a file is used (found a line of one that is not); "
    "keep what holds and take the lines that begin with <<<<<<<, ======= and >>>>>>> out"
)
MERGE_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
# What word processors and web pages write in place of what TOML knows.
LOOK_ALIKES = dict.fromkeys("“”„", '"') | {"\u2018": "'", "\u00a0": "a space"}
MARK = "\ufeff"


def read(content: bytes, name: str) -> Source:
    """Read a file's content as TOML. Raises ``RoadmapError`` where it is none."""
    text = _utf8(content, name)
    if text.startswith(MARK):
        message = "The file is UTF-8 without a byte order mark (BOM); save it without one"
        raise _refused(content, name, 0, message)
    try:
        return parse(text, name)
    except TomlSyntaxError as problem:
        message = f"{problem}{_hint(problem, text)}{_look_alike(text, problem.position[0])}"
        raise RoadmapError([Finding(name, *problem.position, message)]) from None


def as_text(content: bytes, name: str) -> str:
    """Return a file's content as text, without a byte order mark and with one kind of line end.

    Raises ``RoadmapError`` where it is not in UTF-8.
    """
    text = _utf8(content, name).removeprefix(MARK)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


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


def _utf8(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = "The file is text in UTF-8, and this is none; save it as UTF-8"
        raise _refused(content, name, error.start, message) from None


def _hint(problem: TomlSyntaxError, text: str) -> str:
    """Say what to look for where TOML ends, if anything is known of that."""
    line, column = problem.position
    found = text.replace("\r\n", "\n").split("\n")[line - 1]
    if found[column - 1 : column] == "\r":
        return f": {CR_ALONE}"
    if found.startswith(MERGE_MARKS):
        return f": {MERGED}"
    hints = (hint for start, hint in SYNTAX.items() if str(problem).startswith(start))
    return next((f": {hint}" for hint in hints), "")


def _look_alike(text: str, line: int) -> str:
    """Say which sign of a line only looks like one that TOML knows, if there is one."""
    for sign in "".join(text.split("\n")[line - 1 : line]):
        if sign in LOOK_ALIKES:
            found = unicodedata.name(sign).lower()
            return f"; this line has a {found} ({sign}), write {LOOK_ALIKES[sign]} instead"
    return ""


def _refused(content: bytes, name: str, start: int, message: str) -> RoadmapError:
    before = content[:start].split(b"\n")
    column = len(before[-1].decode("utf-8", errors="replace")) + 1
    return RoadmapError([Finding(name, len(before), column, message)])
