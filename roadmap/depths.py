"""How deep TOML is nested: what reads it takes time by the square or the cube of that."""

import re

from tree_sitter import Node

DEEPEST = 60
# Where the text is no TOML, its tree is flat, and the parts of a key are counted in the text.
DOTTED = re.compile(
    rb"""(?<![\w-])(?:(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*\.[ \t]*){%d}""" % DEEPEST
)
OPENED = re.compile(rb"(?:[\[{][^\[\]{}]*){%d}" % DEEPEST)


def first_opened(encoded: bytes) -> int:
    """Return the byte at which the first of many lists begins that are opened and never closed."""
    found = OPENED.search(encoded)
    return found.start() if found else 0


def too_deep(root: Node, encoded: bytes) -> int | None:
    """Return the byte at which the first thing begins that is nested too deep, if there is one."""
    if root.has_error and (found := DOTTED.search(encoded)):
        return found.start()
    cursor, depth, back = root.walk(), 0, False
    while True:
        if not back and cursor.goto_first_child():
            depth += 1
            if depth > DEEPEST + 3:  # a document, its table, a pair and its value are not nested
                return cursor.node.start_byte
        elif cursor.goto_next_sibling():
            back = False
        elif cursor.goto_parent():
            depth, back = depth - 1, True
        else:
            return None
