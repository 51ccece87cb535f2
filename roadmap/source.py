"""TOML with positions: what ``tomllib`` reads, and the line and column each part was read at."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

from roadmap.depths import DEEPEST, first_opened, too_deep
from roadmap.syntax import Position, TomlSyntaxError, position_at, syntax_problem

Location = tuple[str | int, ...]

TOML = Language(tree_sitter_toml.language())
DEEP = f"Lists, tables and dotted keys are at most {DEEPEST} deep"
LONG_NUMBER = re.compile(rb"[0-9_]{4300,}")


@dataclass(frozen=True)
class Source:
    """A TOML file as read: its name, its data, and where its keys and values stand."""

    name: str
    data: dict[str, Any]
    encoded: bytes
    root: Node

    @cached_property
    def keys(self) -> dict[Location, Position]:
        """Where every key stands."""
        return self._positions[0]

    @cached_property
    def values(self) -> dict[Location, Position]:
        """Where every value stands."""
        return self._positions[1]

    @cached_property
    def _positions(self) -> tuple[dict[Location, Position], dict[Location, Position]]:
        """Keys and values, found when somebody asks for one: a sound plan may need none."""
        keys: dict[Location, Position] = {}
        values: dict[Location, Position] = {}
        position = _Positions(self.encoded)
        for location, key, value in _Walk().document(self.root):
            if key is not None:
                keys.setdefault(location, position(key))
            values.setdefault(location, position(value))
        return keys, values

    def where(self, location: Location, *, key: bool = False) -> Position:
        """Return line and column, from 1, of a value (or its key); of its nearest parent if absent.

        A part of a location that is no part of the file, as pydantic adds for a choice between
        types, is skipped in the same way.
        """
        places = self.keys if key else self.values
        while location not in places and location:
            location, places = location[:-1], self.values
        return places.get(location, (1, 1))


def parse(text: str, name: str) -> Source:
    """Read TOML text. Raises ``TomlSyntaxError`` where it is none, or nested without end."""
    encoded = text.encode()
    root = Parser(TOML).parse(encoded).root_node
    if (start := too_deep(root, encoded)) is not None:
        raise TomlSyntaxError(DEEP, position_at(start, encoded))
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise syntax_problem(str(error), encoded, root) from None
    except RecursionError:
        raise TomlSyntaxError(DEEP, position_at(first_opened(encoded), encoded)) from None
    except ValueError:  # Python reads no number of more than 4,300 digits
        position = position_at(LONG_NUMBER.search(encoded).start(), encoded)
        raise TomlSyntaxError("A number has at most 4,300 digits", position) from None
    return Source(name, data, encoded, root)


class _Positions:
    """Tells line and column of nodes; on the way forward in a line it counts on from the last."""

    def __init__(self, encoded: bytes) -> None:
        self.lines = encoded.split(b"\n")
        self.last = (0, 0, 0)  # a line, how many of its bytes, how many characters these are

    def __call__(self, node: Node) -> Position:
        row, end = node.start_point
        before, start, characters = self.last
        if row != before or end < start:
            start = characters = 0
        characters += len(self.lines[row][start:end].decode(errors="replace"))
        self.last = (row, end, characters)
        return row + 1, characters + 1


Found = tuple[Location, Node | None, Node]


class _Walk:
    """One walk over a parsed document; remembers how often each array of tables was opened."""

    def __init__(self) -> None:
        self.opened: dict[Location, int] = {}

    def document(self, root: Node) -> Iterator[Found]:
        yield from self.pairs(root, ())
        for table in root.named_children:
            if table.type in ("table", "table_array_element"):
                yield from self.table(table)

    def table(self, node: Node) -> Iterator[Found]:
        name = _names(node.named_children[0])
        for depth in range(1, len(name)):
            yield self.resolve(name[:depth]), node, node
        location = self.resolve(name[:-1]) + name[-1:]
        if node.type == "table_array_element":
            self.opened[location] = self.opened.get(location, -1) + 1
            yield location, node, node
            location = (*location, self.opened[location])
        yield location, node, node
        yield from self.pairs(node, location)

    def resolve(self, name: Location) -> Location:
        location: Location = ()
        for part in name:
            location += (part,)
            if location in self.opened:
                location += (self.opened[location],)
        return location

    def pairs(self, node: Node, location: Location) -> Iterator[Found]:
        for pair in node.named_children:
            if pair.type == "pair":
                key, value = pair.named_children[:2]
                names = _names(key)
                for depth in range(1, len(names)):
                    yield location + names[:depth], key, value
                yield location + names, key, value
                yield from self.inside(value, location + names)

    def inside(self, value: Node, location: Location) -> Iterator[Found]:
        if value.type == "inline_table":
            yield from self.pairs(value, location)
        if value.type == "array":
            items = (item for item in value.named_children if item.type != "comment")
            for index, item in enumerate(items):
                yield (*location, index), None, item
                yield from self.inside(item, (*location, index))


def _names(key: Node) -> tuple[str, ...]:
    if key.type == "dotted_key":
        return tuple(name for part in key.named_children for name in _names(part))
    if key.type == "quoted_key":
        return tuple(tomllib.loads(f"{key.text.decode()} = 0"))
    return (key.text.decode(),)
