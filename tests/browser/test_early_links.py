"""A link that is followed before all scripts are there leads where it says, once."""

import re

from playwright.sync_api import expect

from tests.browser.example import LEADS, WEEK, until


def test_a_link_that_is_followed_early_leads_there_and_nothing_is_loaded_anew(page):
    heads = []
    page.on("request", lambda request: heads.append(request.url) if is_head(request) else None)
    page.goto("")
    page.get_by_role("link", name="Open week 1").click(no_wait_after=True)

    expect(page).to_have_title(re.compile("^Week 1"))
    assert [] == heads


def test_a_link_that_the_browser_follows_is_not_followed_by_the_theme_as_well(page):
    lists = []  # which the theme asks for twice

    def hold(route):
        return lists.append(route) if len(lists) < 2 else route.fallback()

    page.route("**/sitemap.xml", hold)
    page.goto(WEEK)
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    while len(lists) < 2:
        page.evaluate("0")  # what came meanwhile is told
    # As while the next page is on its way.
    page.evaluate("() => addEventListener('click', (way) => way.preventDefault(), { once: true })")
    page.get_by_role("link", name="Week 10 Classification").click()
    for each in lists:
        each.fallback()
    until(page, LEADS)

    page.get_by_role("link", name=re.compile("^Week 8 ")).click()
    expect(page).to_have_title(re.compile("^Week 8"))
    page.go_back()
    expect(page).to_have_title(re.compile("^Week 9"))


def is_head(request):
    return request.method == "HEAD"
