"""What a page says of itself while its reader goes from one to the next without loading any."""

import json
import re

from playwright.sync_api import expect

from tests.browser.example import WEEK, use
from tests.conftest import ADDRESS

SAID = """() => ({
    urls: [...document.querySelectorAll("meta[property='og:url']")].map(({ content }) => content),
    data: [...document.querySelectorAll("script[type='application/ld+json']")].map(
        ({ parentNode, text }) => [parentNode.localName, text]),
})"""


def test_the_head_follows_the_page_and_its_data_is_never_run(page):
    page.goto("")
    use(page)
    page.evaluate("window.same = true")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Week 9: ML Intro")).first.click()
    expect(page).to_have_title(re.compile("^Week 9"))

    assert page.evaluate("window.same")
    said = page.evaluate(SAID)
    assert [ADDRESS + WEEK] == said["urls"]
    [[place, data]] = said["data"]
    assert "head" == place
    assert ["HowTo", "BreadcrumbList"] == [part["@type"] for part in json.loads(data)["@graph"]]
