"""Text of the plan that would like to be more than text, on every kind of page."""

import pytest
from playwright.sync_api import expect

from tests.conftest import HOSTILE

PAGES = ("", "weeks/python-setup/", "progress/", "timeline/", "portfolio/", "certifications/")
COUNT_ALERTS = "window.alerts = 0; window.alert = () => { window.alerts += 1; };"


@pytest.fixture
def reader(context, page, published, hostile_site):
    outside = published(context, lambda: hostile_site)
    context.add_init_script(COUNT_ALERTS)
    yield page
    assert [] == outside


def test_no_text_of_the_plan_runs_as_a_script_and_all_of_it_can_be_read(reader):
    for address in PAGES:
        reader.goto(address)
        expect(reader.locator("h1").first).to_be_visible()
        expect(reader.get_by_text(HOSTILE).first).to_be_attached()
        assert 0 == reader.evaluate("window.alerts")
        assert 0 == reader.locator("img[src=x], a[href^='javascript']").count()


def test_a_tick_and_what_is_searched_for_run_nothing_either(reader):
    reader.goto("weeks/python-setup/")
    reader.get_by_role("checkbox").first.check()
    expect(reader.get_by_text("1 of 4 done").first).to_be_visible()

    field = reader.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially("week")
    expect(reader.locator(".md-search-result__item").first).to_be_attached()
    assert 0 == reader.evaluate("window.alerts")
    assert 0 == reader.locator("img[src=x]").count()
