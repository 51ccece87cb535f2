"""The README of a portfolio: Markdown that shows texts of anybody as text, and nothing else."""

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from tests.browser.example import NOON
from tests.browser.values import run

README = "return portfolio.readme(given)"
DONE = "Done on 21 September 2026."
SIGNS = {"⏎": "\n", "␍": "\r", "⇥": "\t", "⤓": "\u2028", "⤋": "\x0b"}
HOSTILE = Path(__file__).with_name("hostile.txt").read_text("utf-8").removesuffix("\n").split("\n")


class Reader(HTMLParser):
    """The elements of a page in their order, the addresses of its links, and its text by line."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.links, self.lines = [], [], [""]
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.links += [value for name, value in attributes]
        if tag != "a":
            self.lines.append("")

    def handle_data(self, text):
        self.lines[-1] += text


def rendered(readme):
    """What a reader sees; a line that ends in a backslash breaks there, as on GitHub."""
    return Reader(re.sub(r"\\\n", "<br>", markdown(readme)))


def words(text):
    """The text with single spaces, as a page shows it."""
    return re.sub(r"\s+", " ", text).strip()


def project(name="Project", *texts, links=()):
    kept = [{"at": 5, "text": text, "link": ""} for text in texts]
    kept += [{"at": 6, "text": "", "link": link} for link in links]
    return {"name": name, "day": NOON, "notes": [{"kept": kept, "gone": []}]}


def test_a_readme_reads_as_written_by_hand(ask):
    note = {"at": 5, "text": " Ridge *won*.\nBy 4 %. \n\n1. Data", "link": "https://x.example/h"}
    other = {"at": 6, "text": "", "link": "https://x.example/h"}
    both = {"kept": [note, other], "gone": []}
    houses = {"name": "House prices (C#)", "day": NOON, "notes": [both, None]}
    given = {"name": "Ada_L", "plan": "The <Plan>", "projects": [houses, project("Digits")]}

    assert """# Ada\\_L: projects

Made while following the The &lt;Plan&gt;.

## House prices (C\\#)

Done on 21 September 2026.

Ridge \\*won\\*.\\
By 4 %.

1\\. Data

<https://x.example/h>

## Digits

Done on 21 September 2026.
""" == run(ask, README, given)


def test_without_a_name_or_a_project_it_says_so(ask):
    assert """# Projects

Made while following the Plan.

No project is done yet.
""" == run(ask, README, {"name": "", "plan": "Plan", "projects": []})


def shows_only_text(ask, name, text):
    page = rendered(
        run(ask, README, {"name": name, "plan": name, "projects": [project(name, text)]})
    )
    called = [f"{name}: projects", f"Made while following the {name}.", name, DONE]
    lines = [*called, *re.split(r"\r\n?|\n", text)]

    assert {"h1", "h2", "p", "br"} >= set(page.elements)
    assert (1, 1) == (page.elements.count("h1"), page.elements.count("h2"))
    assert list(filter(None, map(words, lines))) == list(filter(None, map(words, page.lines)))


@pytest.mark.parametrize("line", HOSTILE)
def test_whatever_is_written_is_shown_as_text_line_by_line(ask, line):
    text = line.translate(str.maketrans(SIGNS))
    shows_only_text(ask, f"x {text} x", text)
    shows_only_text(ask, text.strip(), text)


def test_signs_of_other_kinds_of_markdown_are_escaped_too(ask):
    text = "a | b\n:--- | ---\n~~~\n~~c~~"
    expected = """a &#124; b\\
&#58;--- &#124; ---\\
&#126;&#126;&#126;\\
&#126;&#126;c&#126;&#126;
"""
    given = {"name": "", "plan": "Plan", "projects": [project("Project", text)]}

    assert run(ask, README, given).endswith(f"{DONE}\n\n{expected}")


@given(st.lists(st.text("#*_`~|=+-<>[]()\\!&;:.1a \n\r\t", max_size=12), min_size=2, max_size=2))
@settings(deadline=None, max_examples=50)
def test_no_mixture_of_signs_is_more_than_text(ask, texts):
    name, text = texts
    shows_only_text(ask, name.strip() or "x", text)


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/learner/houses",
        "https://learner.example/a_b_c/*d*?e=[f](g)&amp;h#~~i~~",
        "https://learner.example/?`code`",
        "https://learner.example/?a\\*b\\<c",
        "https://learner.example/#<script>",
        "https://learner.example/a b>c",
    ],
)
def test_an_address_is_a_link_to_itself_and_nothing_else(ask, address):
    body = """
        const link = notes.safeLink(given.address);
        given.projects[0].notes[0].kept[0].link = link;
        return [link, portfolio.readme(given)];
    """
    given = {"name": "x", "plan": "x", "projects": [project(links=["x"])], "address": address}
    link, readme = run(ask, body, given)
    page = rendered(readme)

    assert ["h1", "p", "h2", "p", "p", "a"] == page.elements
    assert 1 == len(page.links)
    same = "return new URL(given[0]).pathname === new URL(given[1]).pathname"
    assert run(ask, same, [link, html.unescape(page.links[0])])
    assert page.links[0].startswith("https://learner.example/") or link == page.links[0]
