"""JavaScript without comments and without the white space that only people need.

A parser tells what is a comment and what is a text or a regular expression: no pattern can.
"""

import re
from collections.abc import Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

JAVASCRIPT = Language(tree_sitter_javascript.language())
WHOLE = {"string", "template_string", "regex"}  # whatever is in these stays as it is
WORD = re.compile(r"[\w$#@\\\u0080-\U0010ffff]")
GROWS = {"++", "--", "//"}  # two signs that together would be another
# A line may end in the middle of a statement only where one of these stands before or after.
GOES_ON = re.compile(r"[{(\[,;?:=&|>]$"), re.compile(r"^[})\],;.?:&|]")


def squeezed(text: str) -> str:
    """Return a module that does the same. Raises ``ValueError`` where it is no JavaScript."""
    root = Parser(JAVASCRIPT).parse(text.encode()).root_node
    if root.has_error:
        raise ValueError("this is no JavaScript")
    encoded, made, end = text.encode(), [], 0
    for node in _tokens(root):
        token = node.text.decode()
        if made:
            made.append(_between(made[-1], encoded[end : node.start_byte], token))
        made.append(token)
        end = node.end_byte
    return "".join(made) + "\n"


def _tokens(node: Node) -> Iterator[Node]:
    if node.type == "comment":
        return
    if not node.children or node.type in WHOLE:
        yield node
        return
    for child in node.children:
        yield from _tokens(child)


def _between(before: str, gap: bytes, after: str) -> str:
    """Return what has to stand between two tokens that something stood between."""
    if b"\n" in gap and not (GOES_ON[0].search(before) or GOES_ON[1].search(after)):
        return "\n"
    if not gap:
        return ""
    touching = before[-1] + after[0]
    return (
        " " if all(map(WORD.match, touching)) or touching in ("++", "--", "//", "+-", "-+") else ""
    )
