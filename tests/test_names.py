"""A heading, a file and a name in the navigation are text wherever their page is named."""

import re

import pytest

from tests.conftest import copy_project, must_build
from tests.heads import Head
from tests.page import Page
from tests.test_structure import policy_of

SCRIPT = "</title><script>alert(1)</script>"
PICTURE = "<img src=x onerror=alert(1)>"
NAV = f"""nav:
  - "{PICTURE}": [by-hand.md, "C++ <vector> & co": more.md, "<s>{PICTURE}.md"]
  - "Copy &amp; paste {{{{ 4321*7 }}}}": escaped.md
  - "{PICTURE} elsewhere": https://a.example/
  - 2026: year.md
"""
PAGES = {
    "by-hand.md": f"# The tag `{SCRIPT}`\n\n## The tag `{PICTURE}`\n",
    "more.md": "# More\n",
    "escaped.md": "# Other\n",
    "year.md": "---\ntitle: 2026\n---\n",
    f"<s>{PICTURE}.md": "Text.\n",
}


@pytest.fixture(scope="module")
def by_hand(once, tmp_path_factory):
    """A site with pages of somebody's own, whose names have markup in them."""

    def make(out):
        project = copy_project(tmp_path_factory.mktemp("names") / "project")
        for path, text in PAGES.items():
            (project / "docs" / path).write_text(text, "utf-8")
        file = project / "mkdocs.yml"
        text = file.read_text("utf-8").replace("!ENV [REPO_NAME, null]", f'"{PICTURE} & co"')
        file.write_text(text.replace("nav:\n", NAV, 1), "utf-8")
        must_build(project, out)

    return once("names", make)


def test_no_name_of_a_page_is_markup_or_a_script_that_may_run(by_hand, site):
    assert "<img" not in (by_hand / "search" / "search_index.json").read_text("utf-8")
    for path in by_hand.rglob("*.html"):
        page = path.read_text("utf-8")

        assert not re.search(r"<img|<s>|<vector|>alert|30247", page), path
        assert policy_of(page) == policy_of((site / "index.html").read_text("utf-8"))


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("by-hand", f"The tag {SCRIPT}"),
        ("more", "C++ <vector> & co"),
        ("escaped", "Copy & paste {{ 4321*7 }}"),
        (f"<s>{PICTURE}", f"<s>{PICTURE}"),
        ("year", "2026"),
    ],
)
def test_a_name_says_what_its_author_wrote_wherever_it_stands(by_hand, path, title):
    head = Head(by_hand / path / "index.html")

    assert f"{title} - " in head.title
    assert title == head.said["og:title"]
    for page in (path, "more"):
        assert title.casefold() in Page(by_hand / page / "index.html").text


def test_a_section_a_link_and_the_repository_are_named_as_they_are_written(by_hand):
    text = Page(by_hand / "index.html").text

    assert PICTURE in text
    assert f"{PICTURE} elsewhere" in text
    assert f"{PICTURE} & co" in text
