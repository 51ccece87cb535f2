"""No request to anybody but the site: on every kind of page, by every way from one to the next."""

from contextlib import nullcontext

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, search
from tests.conftest import ADDRESS


@pytest.fixture
def asked(context):
    """What is asked of the site; the context fails a test where anybody else is asked."""
    asked = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(ADDRESS)))
    return asked


def a_page_of_every_kind(site):
    """Weeks are of one kind, phases as well, every other page is one of its own."""
    folders = [path.parent.relative_to(site) for path in site.rglob("index.html")]
    kinds = {(each.parent, "" if each.parent.name else each.name): f"{each}/" for each in folders}
    return {each.removeprefix("./") for each in kinds.values()} | {"nowhere/"}


def test_nobody_but_the_site_is_asked_on_any_kind_of_page(page, site, asked):
    kinds = a_page_of_every_kind(site)
    for address in kinds:
        page.goto(address)

    assert {"", "weeks/", "progress/", "nowhere/"} < kinds <= {*asked}


def test_nor_is_anybody_for_a_search_or_a_page_fetched_ahead_or_on_the_way(
    page, asked, browser_name
):
    # Firefox fetches rel=next ahead.
    ahead = page.expect_request("**/weeks/classification/")
    with ahead if browser_name == "firefox" else nullcontext():
        page.goto(WEEK)
    page.evaluate("window.kept = true")
    search(page, "calculus").click()
    expect(page.locator(".rm h1")).to_contain_text("Calculus")

    assert page.evaluate("window.kept"), "An instant navigation loads no page anew"
    assert {"sitemap.xml", "search/search_index.json"} <= {*asked}
