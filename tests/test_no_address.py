"""A site that is built for no address: nothing on it speaks of one, or leads to what needs one."""

import re

import pytest

from tests.forms import fields_of
from tests.page import Page
from tests.test_site import dead_links, pages_of


@pytest.fixture(scope="module")
def unplaced(build, untouched, tmp_path_factory):
    out = tmp_path_factory.mktemp("unplaced")
    done = build(untouched, out, SITE_URL="")
    assert done.returncode == 0, done.stderr
    return out


def test_every_link_leads_to_a_page_or_a_file(unplaced):
    assert [] == [*dead_links(pages_of(unplaced), unplaced)]


def test_the_contents_for_programs_name_no_file_that_is_not_there(unplaced):
    named = re.findall(r"\]\(([^)]+)\)", (unplaced / "llms.txt").read_text("utf-8"))

    assert "roadmap.json" in named
    assert [] == [each for each in named if not (unplaced / each).exists()]


def test_a_problem_is_reported_by_week_and_line(unplaced):
    page = unplaced / "weeks" / "ml-introduction" / "index.html"
    [link] = [link for link, _ in Page(page).links if "/issues/" in link]

    name, line = fields_of(link)["where"].split("\n")
    assert name.startswith("Week 9: ") and line.startswith("data/roadmap.toml, line ")
    assert r"\nNone" not in page.read_text("utf-8")
