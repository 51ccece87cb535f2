"""What is searched of a page: an excerpt in which the search plugin finds the same."""

import json
import re
from collections import Counter
from html import escape, unescape

import pytest
from material.plugins.search.plugin import Parser

from roadmap.searching import INLINE, LEFT_OUT, searched

BLOCK = re.compile(r"</?(?:aside|d[dlt]|div|header|main|nav|ol|li|p|section|t[dhr]|ul)\b")
DRAWN = re.compile(r'<section class="rm".*</section>', re.DOTALL)


def found(html):
    """What the search plugin finds in a page that is not empty: ids, titles and texts."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    sections = [
        (each.id, *(" ".join("".join(part).split()) for part in (each.title, each.text)))
        for each in parser.data
        if not each.is_excluded()
    ]
    return [each for each in sections if any(each[1:])]


def words(html):
    """Every word that the plugin finds, and how often."""
    texts = (" ".join(each[1:]) for each in found(html))
    return Counter(re.sub(r"</?\w+>", " ", " ".join(texts)).split())


@pytest.mark.parametrize("which", ["site", "hostile_site"])
def test_a_search_finds_in_the_excerpt_of_a_page_every_word_that_is_on_the_page(which, request):
    paths = sorted(request.getfixturevalue(which).rglob("index.html"))
    drawn = {path: DRAWN.search(path.read_text("utf-8")) for path in paths}
    drawn = {path: match[0] for path, match in drawn.items() if match}

    assert 35 < len(drawn)
    for path, html in drawn.items():
        assert words(BLOCK.sub(r" \g<0>", html)) == words(searched(html)), path


def test_words_that_stand_apart_on_a_page_have_a_space_between_them_to_be_found(site):
    joined = re.compile(rf"\w(?!<wbr>)(?:{INLINE.pattern})+\w")
    for path in site.rglob("index.html"):
        drawn = "".join(DRAWN.findall(path.read_text("utf-8")))
        assert [] == joined.findall(LEFT_OUT.sub("", drawn)), path


def test_a_list_whose_items_say_their_numbers_is_not_numbered_once_more():
    html = (
        '<ol class="rm-rows" start="8"><li>8. ML API Deployment</li></ol><ol><li>Week 1</li></ol>'
    )

    expected = "<ul><li>8. ML API Deployment</li></ul><ul><li>Week 1</li></ul>"
    assert expected == searched(html)


def test_what_follows_a_heading_is_found_beneath_it_however_the_page_is_divided():
    html = (
        '<h1 id="a">Week</h1><div><div class="x"><h2 id="b">Tasks</h2></div><ul><li>Sieve</li></ul>'
        "<dl><dt>It says</dt><dd>Knead</dd></dl></div>"
    )

    expected = [(None, "Week", ""), ("b", "Tasks", "<ul><li>Sieve</li></ul> It says Knead")]
    assert expected == found(searched(html))


def test_a_search_for_a_task_leads_to_the_tasks_of_its_week(site):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    [place] = [
        each["location"]
        for each in index["docs"]
        if each["location"].startswith("weeks/ml-") and "Linear Regression theory" in each["text"]
    ]

    assert "weeks/ml-introduction/#rm-this-week" == place


def test_most_of_a_page_is_not_searched(site):
    [drawn] = DRAWN.findall((site / "weeks" / "ml-introduction" / "index.html").read_text("utf-8"))

    assert len(searched(drawn)) < len(drawn) / 4


@pytest.mark.parametrize("word", ["backup", "export", "import", "offline", "sync"])
def test_what_keeps_ticks_safe_is_found_by_the_words_that_learners_have_for_it(site, word):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    found = [each["location"] for each in index["docs"] if word in each["text"]]

    assert [] != [each for each in found if each.startswith("your-data/#")]


def test_no_button_is_found_and_nothing_in_a_dialog_or_a_panel_that_changes(site):
    part = re.compile(r"<(button|dialog|fieldset|roadmap-continue)\b")
    for path in site.rglob("index.html"):
        drawn = "".join(DRAWN.findall(path.read_text("utf-8")))
        assert [] == part.findall(LEFT_OUT.sub("", drawn)), path


def test_headings_keep_their_ids_and_what_is_not_to_be_found_is_gone():
    html = (
        '<section class="a"><h2 id="x" class="b">One <b>two</b></h2>'
        '<p class="c" data-search-exclude>Not this</p><p class="c">Three<wbr>four</p></section>'
    )

    expected = '<h2 id="x" class="b">One two</h2><p>Threefour</p>'
    assert expected == searched(html).strip()


@pytest.mark.parametrize("text", ["Sieve data-search-exclude now", "data-search-exclude", "a > b"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_what_an_attribute_says_leaves_nothing_out(text, quote):
    attribute = f"data-plan={quote}{escape(text, quote=False)}{quote}"
    html = (
        f"<section class=a {attribute}><p>Flour</p><i {attribute} data-search-exclude>2</i>"
        f"<i hidden data-search-exclude {attribute}>3</i><p {attribute}>Water</p></section>"
    )

    assert "<p>Flour</p><p>Water</p>" == searched(html).strip()


def test_a_search_leads_to_what_is_asked_for_and_not_to_every_page_around_it(site, plan):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    texts = {each["location"]: unescape(each["title"] + each["text"]) for each in index["docs"]}

    def found(words):
        return {location.split("#")[0] for location, text in texts.items() if words in text}

    [point, *_] = plan.milestones[0].milestone.points
    assert {"milestones/", "phases/foundations/", ""} == found(point.text)
    assert {"weeks/numpy-deep-dive/", "phases/foundations/", "weeks/", "hours/"} == found(
        plan.weeks[1].week.name
    )
    for words in (
        "https://www.kaggle.com",
        "Tick the whole week",
        "0 of 4",
        "On to week",
        "Milestone ahead",
    ):
        assert not [each for each in found(words) if each.startswith(("weeks/", "hours/"))], words
