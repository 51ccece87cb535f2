"""What a search index has to read of a page: its headings, and under each the text that follows.

Whoever makes the index reads every tag with its attributes, and takes longer for it than drawing
the page does. Of what is nested it takes the end for the end of a section as well, and text of two
elements side by side for one word.
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
# What an index knows besides headings; all other tags only separate words.
KNOWN = r"(?:p|li|ol|ul|pre|code|sub|sup|object|script|style)\b"
ATTRIBUTES = re.compile(rf"<({KNOWN})\s[^<>]*>")
ORDERED = re.compile(r"<(/?)ol>")  # our lists say their own numbers, and would have two each
OTHERS = re.compile(rf"</?(?!h[1-6]\b|{KNOWN})[a-z][^<>]*>")
SPACES = re.compile(r"\s{2,}")


def searched(html: str) -> str:
    """Return what an index is to read, of HTML in which all text is escaped."""
    text = INLINE.sub("", LEFT_OUT.sub("", html))
    text = ORDERED.sub(r"<\1ul>", ATTRIBUTES.sub(r"<\1>", text))
    text = OTHERS.sub(" ", text)
    return text if "<pre>" in text else SPACES.sub(" ", text)
