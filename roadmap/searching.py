"""What a search index has to read of a page: its headings and its text, and no more.

Whoever makes the index reads every tag with its attributes, and takes longer for it than drawing
the page does.
"""

import re

# Attributes one by one, since what one says may be the name of another.
LEFT_OUT = re.compile(
    r"""<([\w-]+)(?:\s+(?!data-search-exclude[\s>])[\w:-]+(?:="[^"]*"|='[^']*'|=[^\s"'<>]+)?)*+"""
    r"\s+data-search-exclude[\s>][^<]*(?:<(?!/\1>)[^<]*)*</\1>"
)
# Tags within a line, which separate no words.
INLINE = re.compile(
    r"</?(?:a|b|bdi|button|em|input|label|rect|roadmap-[\w-]+|small|span|strong|svg|time|wbr)\b[^<>]*>"
)
ATTRIBUTES = re.compile(r"<(?!h[1-6])([a-z][\w-]*)\s[^<>]*>")


def searched(html: str) -> str:
    """Return HTML that reads the same to a search index, of HTML in which all text is escaped."""
    return ATTRIBUTES.sub(r"<\1>", INLINE.sub("", LEFT_OUT.sub("", html)))
