"""The site as a reviewer opens it: from disk, by double-click, with no server."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import search


@pytest.fixture
def context(browser):
    """A browser that has nothing but the disk: a request to a network fails the test."""
    context, asked = browser.new_context(), []
    anywhere = re.compile("^https?:")
    context.route(anywhere, lambda route: (asked.append(route.request.url), route.abort()))
    yield context
    context.close()
    assert [] == asked


def test_a_preview_opens_from_disk_with_its_looks_and_says_that_it_keeps_no_ticks(page, preview):
    page.goto((preview / "index.html").as_uri())

    expect(page.locator(".md-banner")).to_contain_text("it keeps no ticks")
    expect(page.locator(".rm-button").first).to_have_css("border-radius", re.compile(r"\d+px"))
    page.get_by_role("link", name="Open week 1").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Week 1")
    page.locator(".rm [rel=next]").click()
    expect(page).to_have_url(re.compile(r"^file:.*/weeks/[\w-]+\.html$"))


def test_search_finds_a_week_in_a_preview_and_leads_to_it(page, preview):
    page.goto((preview / "weeks" / "index.html").as_uri())
    found = search(page, "backpropagation")
    expect(found).to_contain_text("Week 17: Neural Networks Basics")
    found.click()

    expect(page.locator(".rm h1")).to_contain_text("Neural Networks Basics")


def test_a_preview_can_be_looked_at_in_light_and_in_dark(page, preview):
    page.goto((preview / "hours.html").as_uri())
    page.locator("label[title='Switch to dark']").click()

    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 20, 25)")
