"""Any roadmap is possible: in other scripts, over other months, with hours or without."""

import json
import re
import tomllib

import pytest

from tests.others import SCRIPTS, TIMELESS
from tests.small import changed
from tests.test_site import dead_links, pages_of

STATED = """[stated]
focus = "3 Weeks"
hours = [12, 20]
hours_per_week = [4, 6]
explanation = "Counted twice."
"""
HOURS = re.compile(r"^hours = .*\n(?=tasks)|, hours = \[.*?\]", re.MULTILINE)
NON_JOINER = "\u200c"
CONTENT = re.compile(r"<article.*</article>", re.DOTALL)


@pytest.fixture(scope="session")
def scripts(site_of):
    return site_of(SCRIPTS)


@pytest.fixture(scope="session")
def timeless(site_of):
    return site_of(TIMELESS)


def texts(part):
    """Every text of a plan that a page shows."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(value, dict | list):
            yield from texts(value)
        elif key in ("title", "summary", "name", "text", "label", "lede", "note", "lead"):
            yield value


def test_every_text_of_another_script_is_on_a_page_to_the_letter(scripts):
    said = "".join("".join(page.parts) for page in pages_of(scripts).values())
    plan = [*texts(tomllib.loads(SCRIPTS))]

    assert 40 < len(plan)
    assert [] == [text for text in plan if text not in said]
    assert 10 < "".join(plan).count(NON_JOINER)


def test_a_title_in_another_script_is_searched_and_told_as_it_is_written(scripts):
    index = json.loads((scripts / "search" / "search_index.json").read_text("utf-8"))

    assert [] == [each["title"] for each in index["docs"] if "&#" in each["title"]]
    for path in scripts.rglob("*.html"):
        assert "&amp;#" not in path.read_text("utf-8"), path


def outside_of_isolation(path):
    """What a page has beside isolated texts and its elements' attributes."""
    left = re.sub(r"""=("[^"]*"|'[^']*')""", "", CONTENT.search(path.read_text("utf-8"))[0])
    while (without := re.sub(r"<bdi[^>]*>((?!<bdi).)*?</bdi>", "", left, flags=re.DOTALL)) != left:
        left = without
    return left


def test_a_text_of_the_plan_is_isolated_from_the_sentence_it_stands_in(scripts):
    assert "Week 6: <bdi>نامه</bdi>" in (scripts / "index.html").read_text("utf-8")
    for path in scripts.rglob("index.html"):
        assert not re.findall("[\u0600-\u06ff].*", outside_of_isolation(path)), path


@pytest.mark.parametrize("text", [SCRIPTS, TIMELESS, changed()], ids=("scripts", "none", "small"))
def test_no_other_roadmap_has_a_dead_link_or_an_id_twice(site_of, text):
    site = site_of(text)
    pages = pages_of(site)

    assert [] == [*dead_links(pages, site)]
    assert [] == [address for address, page in pages.items() if len(page.ids) > len({*page.ids})]


def test_pages_that_a_plan_has_nothing_for_are_not_there_nor_spoken_of(timeless):
    pages = pages_of(timeless)
    absent = {"hours/", "courses/", "certifications/", "beyond/"}

    assert not absent & pages.keys()
    for address, page in pages.items():
        said = address != "your-data/" and re.search("hours?|certificat|course|beyond", page.text)
        assert not said, (address, said)
        assert not re.search(r"\b(nan|none|undefined|0 of 0)\b", page.text), address


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "hours in 2 week 4-5.5"),
        ("", "0 of 3 boxes · 4-5.5 hours"),
        ("", "where it has some, its fill your ticks"),
        ("weeks/loan-words/", "0 of 1 done 1 hour"),
        ("phases/katakana/", "0 of 4-5.5 hours done"),
        ("weeks/", "4-5.5 hours · 0 of 3 boxes"),
        ("timeline/", "4-5.5 hours4-5.5 h · 0 of 3"),
        ("progress/", "0 of 11 boxes, 0 of 4-5.5 hours done."),
        ("hours/", "the week add up to 4-5.5 hours. only katakana"),
        ("hours/", "hours are given for 2 of 6 week. the others count for none."),
    ],
)
def test_hours_of_some_weeks_are_shown_as_theirs(scripts, path, said):
    assert said in pages_of(scripts)[path].text


@pytest.mark.parametrize("path", ["weeks/vowels/", "phases/hiragana/", "phases/persian/"])
def test_where_no_week_has_hours_none_are_spoken_of(scripts, path):
    content = CONTENT.search((scripts / path / "index.html").read_text("utf-8"))[0]

    assert not re.search(r"\bhours?\b", re.sub(r"data-(plan|week)='[^']*'", "", content))


def test_a_roadmap_without_a_source_compares_with_nothing(scripts, site_of):
    own, small = (pages_of(site)["hours/"].text for site in (scripts, site_of(changed())))

    assert "roadmap states" in small
    assert (
        "* total all week add up to 10.5-15 hours; the roadmap says 12-20 hours, a difference of "
        "−1.5 to −5. counted" in small
    )
    assert not re.search("roadmap states|stated|difference", own)


def test_what_some_phases_state_stands_beside_a_dash_for_the_others(site_of):
    text = pages_of(site_of(changed((STATED, ""))))["hours/"].text

    assert "the week add up to 10.5-15 hours. both are shown." in text
    assert "1-2dough dough 8-124-6 a week 9-12 4-6 a week −1 to 0" in text
    assert "total 10.5-152.5-6 a week - - 2.5-6 -" in text


def test_what_a_roadmap_states_is_shown_where_no_week_has_hours(site_of):
    site = site_of(HOURS.sub("", changed()))

    text = pages_of(site)["hours/"].text
    assert "the roadmap states 12-20 hours. both are shown." in text
    assert "by week" not in text
