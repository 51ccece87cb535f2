"""Text of a plan in Markdown, where it says what it says and does nothing."""

import re

# A backslash where every reader of Markdown takes one, otherwise an entity.
SIGNS = {sign: f"\\{sign}" for sign in "\\`*_{}#"} | {
    sign: f"&#{ord(sign)};" for sign in "[]<>|~&=:"
}
# What GitHub makes of plain text after all else has been read: a message to somebody, a link, a
# picture. A space of no width keeps it from being one.
LINKED = r"@(?=\S)|#(?=\d)|GH-(?=\d)|www(?=\.)|:(?=//|[a-z+-][\w+-]*:)|(?:mailto|xmpp):"
INSIDE = re.compile(
    rf"(?P<linked>{LINKED})|[\\`*_\[\]{{}}<>|~]|&(?=#?\w+;)|#(?=#*$)", re.IGNORECASE
)
APART = "&#8203;"
# At its beginning, a line can also be a list, a heading or the line below one.
START = re.compile(r"(\d*)([.)]|(?<!\d)[-+#=:])")


def escaped(text: str) -> str:
    """Return text in one line of Markdown that shows it as it is, wherever a line may have text.

    It holds in paragraphs, headings, lists, tables and names of links, on GitHub as well, where it
    mentions nobody and links to nothing. It does not hold in code.
    """
    inside = INSIDE.sub(_inside, " ".join(text.split()))
    if start := START.match(inside):
        number, sign = start.groups()
        inside = number + SIGNS.get(sign, f"\\{sign}") + inside[start.end() :]
    return inside


def link(text: str, address: str) -> str:
    """Return a link of this name to an address that the model or the site vouches for."""
    return f"[{escaped(text)}]({address.replace('(', '%28').replace(')', '%29')})"


def _inside(found: re.Match[str]) -> str:
    return found[0] + APART if found["linked"] else SIGNS[found[0]]
