"""The feed: what RFC 4287 asks for is there, and every text in it is text."""

import re
from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree

import pytest

from roadmap.changes.feed import ATOM, XHTML, Entry, feed
from roadmap.figures import Plan
from roadmap.load import load
from tests.conftest import ADDRESS
from tests.page import Page
from tests.small import PLANS, saved
from tests.test_edits import HOSTILE

OLD = Entry("a1", datetime(2026, 11, 2, 9, tzinfo=UTC), "The first", ("Week 1 is new.",))
NEW = Entry(
    "b2",
    datetime(2026, 11, 3, 1, tzinfo=timezone(timedelta(hours=2))),
    f"The second {HOSTILE}",
    (f"Week 9 now uses “{HOSTILE}”.", "Week 2 takes 4–6 hours.\ufffe\uffff"),
)


@pytest.fixture(scope="module")
def small():
    return Plan(load(PLANS / "small.toml")[0])


def parsed(plan, *entries):
    return ElementTree.fromstring(feed(plan, ADDRESS, entries).encode())


def texts(element, name):
    return [each.text for each in element.findall(f"{{{ATOM}}}{name}")]


def links(element):
    return {each.get("rel"): each.get("href") for each in element.findall(f"{{{ATOM}}}link")}


@pytest.mark.parametrize("entries", [(), (OLD,), (OLD, NEW)], ids=len)
def test_a_feed_and_its_entries_have_what_the_standard_asks_for(small, entries):
    root = parsed(small, *entries)

    assert f"{{{ATOM}}}feed" == root.tag
    assert ["Bread in three weeks"] == [
        each.text for each in root.findall(f"{{{ATOM}}}author/{{{ATOM}}}name")
    ]
    assert {"self": f"{ADDRESS}feed.xml", "alternate": ADDRESS} == links(root)
    found = root.findall(f"{{{ATOM}}}entry")
    assert len(entries) == len(found)
    for each in (root, *found):
        assert [1, 1, 1] == [len(texts(each, name)) for name in ("id", "title", "updated")]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", texts(each, "updated")[0])
        assert texts(each, "id")[0].startswith(f"{ADDRESS}feed.xml")
        assert ADDRESS == links(each)["alternate"]
    assert len({texts(each, "id")[0] for each in (root, *found)}) == len(found) + 1


def test_the_newest_entry_comes_first_and_dates_the_feed(small):
    root = parsed(small, OLD, NEW)

    [second, first] = root.findall(f"{{{ATOM}}}entry")
    assert (["2026-11-02T23:00:00Z"], ["2026-11-02T09:00:00Z"]) == (
        texts(second, "updated"),
        texts(first, "updated"),
    )
    assert ["2026-11-02T23:00:00Z"] == texts(root, "updated")


def test_a_feed_without_entries_is_of_the_day_the_plan_was_looked_up(small):
    assert ["2026-11-01T00:00:00Z"] == texts(parsed(small), "updated")


def test_every_text_is_nothing_but_text(tmp_path):
    title = ('title = "Bread in three weeks"', f"title = '''{HOSTILE}'''")
    root = parsed(Plan(load(saved(tmp_path, title))[0]), NEW)

    assert [HOSTILE] == texts(root, "title")
    [entry] = root.findall(f"{{{ATOM}}}entry")
    [content] = entry.findall(f"{{{ATOM}}}content")
    assert "xhtml" == content.get("type")
    tags = [f"{{{XHTML}}}{name}" for name in ("div", "ul", "li", "li")]
    assert tags == [each.tag for each in content.iter()][1:]
    said = [NEW.sentences[0], "Week 2 takes 4–6 hours."]
    assert said == [each.text for each in content.iter(tags[-1])]


def test_the_same_entries_in_another_order_are_the_same_feed(small):
    assert feed(small, ADDRESS, (OLD, NEW)) == feed(small, ADDRESS, (NEW, OLD))


def test_the_site_has_its_feed_and_every_page_leads_to_it(site, plan):
    root = ElementTree.parse(site / "feed.xml").getroot()

    assert [plan.roadmap.title] == texts(root, "title")
    for path, link in (("index.html", "feed.xml"), ("weeks/capstone/index.html", "../../feed.xml")):
        assert (link, "alternate") in Page(site / path).links
