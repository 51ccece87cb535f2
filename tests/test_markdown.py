"""Text of a plan in Markdown: it says what it says, and does nothing."""

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import markdown

from roadmap.markdown import APART, escaped, link

PIECES = [
    *"\\`*_[]{}()<>|~&#+-=:.!@$ 1aB",
    "&amp;",
    "https://",
    "www.",
    "](javascript:x)",
    "</p>",
    "\n",
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
PLACES = {
    "a paragraph": ("{}", "<p>{}</p>"),
    "a sentence": ("Week {}, done", "<p>Week {}, done</p>"),
    "a list": ("- {}", "<ul>\n<li>{}</li>\n</ul>"),
    "a heading": ("## {}", "<h2>{}</h2>"),
    "the name of a link": ("[{}](x)", '<p><a href="x">{}</a></p>'),
}


def shown(source, frame):
    """What a frame of HTML holds when this is rendered, as a reader sees it."""
    found = re.fullmatch(re.escape(frame).replace(r"\{\}", "(.*)"), markdown(source), re.DOTALL)
    assert found, (source, markdown(source))
    assert "<" not in found[1]
    return html.unescape(found[1]).replace("\u200b", "")


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None)
@given(text=texts)
@example("1. one")
@example("- one")
@example("# one")
@example("C #")
def test_a_text_says_what_it_says_wherever_it_stands(place, text):
    source, frame = PLACES[place]
    words = " ".join(text.split())
    if words:
        assert words == shown(source.format(escaped(text)), frame)


@settings(deadline=None)
@given(text=texts)
def test_a_text_stays_in_its_cell(text):
    words = " ".join(text.split())
    table = markdown(f"| a | b |\n| - | - |\n| {escaped(text)} | c |", extensions=["tables"])

    cells = re.findall(r"<td>(.*?)</td>", table, re.DOTALL)
    assert [words, "c"] == [html.unescape(cell).replace("\u200b", "") for cell in cells]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("@learner", "@"),
        ("of owner/name#12", "#"),
        ("GH-12", "GH-"),
        ("https://mill.example.org", ":"),
        ("www.example.org", "www"),
        ("me@mill.example.org", "@"),
        ("so :tada:", ":"),
    ],
)
def test_nobody_is_mentioned_and_nothing_linked_on_github(text, sign):
    assert text.replace(sign, sign + APART, 1) == escaped(text)


def test_an_ordinary_text_stays_readable():
    text = "Week 9: Start Andrew Ng’s course (60 hours) - for $0.50 & more! 3.5/5, C# + R"

    assert text == escaped(text)


def test_the_address_of_a_link_ends_where_it_ends():
    address = "https://mill.example.org/Flour_(food)"

    assert r"[\*](https://mill.example.org/Flour_%28food%29)" == link("*", address)
