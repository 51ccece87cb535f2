"""Text that is not TOML: what is wrong with it, as ``tomllib`` says, and where that shows."""

import json
import re
from ast import literal_eval

from tree_sitter import Node

Position = tuple[int, int]

UNCLOSED = ("Unterminated string", "Expected \"'''\"")  # what tomllib says of a text
# Texts and comments of a file, or the quotes of a text that is not closed.
TEXTS = re.compile(
    rb'"""(?:\\.|[^\\])*?"""(?:"{0,2})|"(?!"")(?:\\.|[^"\\\n])*"'
    rb"|'''.*?'''(?:'{0,2})|'(?!'')[^'\n]*'"
    rb"|#[^\n]*|(?P<open>[\"'])",
    re.DOTALL,
)
TWICE = ("Cannot overwrite", "Duplicate")  # what it says of a key, without the whole name
TAKEN = ("Cannot", *TWICE)  # what it says of keys, when it has read their values
KEYED = ("pair", "table", "table_array_element")  # what begins with a key, in a tree
SAID = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|.*)\)")
# A name as Python has it, which is said as it stands in TOML.
NAMED = re.compile(r"(Cannot [a-z ]+) (\(.*\))( twice)?")
BARE = re.compile(r"[A-Za-z0-9_-]+")


class TomlSyntaxError(ValueError):
    """The text is not TOML; ``position`` is the line and column where that shows, from 1."""

    def __init__(self, message: str, position: Position) -> None:
        """Keep both parts, for a caller that knows the file's name."""
        super().__init__(message)
        self.position = position


def syntax_problem(message: str, encoded: bytes, root: Node) -> TomlSyntaxError:
    """Return the problem that a message of ``tomllib`` tells of."""
    found = SAID.fullmatch(message)
    what = found["what"] if found else message
    at = (int(found["line"]), int(found["column"])) if found and found["line"] else None
    if what.startswith(TAKEN) and (key := _key_before(_byte_at(at, encoded), root)):
        twice = f"Cannot overwrite a value with the key {key.text.decode()!r}"
        said = twice if what.startswith(TWICE) else _with_name(what)
        return TomlSyntaxError(said, position_at(key.start_byte, encoded))
    if at:
        return TomlSyntaxError(_with_name(what), at)
    if what in UNCLOSED:
        return TomlSyntaxError("Unterminated string", position_at(_opened(encoded), encoded))
    return TomlSyntaxError(f"{what} at the end of the file", (encoded.count(b"\n") + 1, 1))


def _key_before(end: int, root: Node) -> Node | None:
    """Return the key of the value or table name that ends at a byte."""
    node = root.descendant_for_byte_range(end - 1, end)
    while node and node.type not in KEYED:
        node = node.parent
    return node and node.named_children[0]


def _with_name(what: str) -> str:
    found = NAMED.fullmatch(what)
    if not found:
        return what
    said, name, twice = found.groups("")
    parts = (each if BARE.fullmatch(each) else json.dumps(each) for each in literal_eval(name))
    return f"{said} [{'.'.join(parts)}]{twice}"


def _opened(encoded: bytes) -> int:
    """Return where a text begins that is not closed, or the end of all."""
    opened = (each.start() for each in TEXTS.finditer(encoded) if each["open"])
    return next(opened, len(encoded))


def position_at(start: int, encoded: bytes) -> Position:
    """Return the line and column, from 1, of a byte of a file."""
    before = encoded[:start].split(b"\n")
    return len(before), len(before[-1].decode(errors="replace")) + 1


def _byte_at(position: Position | None, encoded: bytes) -> int:
    """Return the byte at a line and column, or the end of all where there is none."""
    if not position:
        return len(encoded)
    line, column = position
    *before, last = encoded.split(b"\n")[:line]
    return sum(len(each) + 1 for each in before) + len(last.decode()[: column - 1].encode())
