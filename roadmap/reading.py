"""From the bytes of a file to TOML, or to the place where it is none."""

import unicodedata

from roadmap.problems import Finding, RoadmapError
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
