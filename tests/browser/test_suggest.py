"""The form at the foot of a week, where readers suggest a change."""

import re

from playwright.sync_api import expect

from tests.browser.example import WEEK
from tests.forms import fields_of

HTTPS = "Start with https://, for example https://example.org/course"

PLACE = """node => {
    const own = node.getBoundingClientRect();
    const { top } = node.closest(".rm-edit").getBoundingClientRect();
    return [own.left, own.top - top, own.bottom - top];
}"""


def open_form(page):
    page.get_by_role("button", name="Suggest a change").click()
    expect(page.get_by_label("What to change")).to_be_focused()


def test_a_reader_suggests_a_resource_in_a_form_that_is_fetched_only_then(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(WEEK)
    expect(page.get_by_role("button", name="Suggest a change")).to_be_visible()
    before = [url for url in asked if re.search("suggestion|suggest-|toml|mint|ids", url)]
    open_form(page)
    page.get_by_label("What to change").select_option("Add a resource")
    page.get_by_label("Title").fill('Andrew Ng\'s "course"')
    page.get_by_label("Address").fill("http://insecure.example/")
    page.get_by_role("button", name="Show the change").click()

    expect(page.get_by_label("Address")).to_be_focused()
    expect(page.get_by_label("Address")).to_have_accessible_description(HTTPS)
    expect(page.get_by_role("link", name="Open the issue at GitHub")).to_have_count(0)
    page.get_by_label("Address").fill("https://learner.example/course")
    page.keyboard.press("Enter")

    lines = page.get_by_label("The change in data/roadmap.toml")
    expect(lines).to_be_focused()
    link = page.get_by_role("link", name="Open the issue at GitHub")
    said = fields_of(link.get_attribute("href"))
    assert said["snippet"] == lines.input_value()
    assert 'title = "Andrew Ng\'s \\"course\\"", url = "https://learner.exa' in said["snippet"]
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert [] == before
    assert 1 == sum(url.endswith("/ids.json") for url in asked)


def test_the_form_opens_below_the_links_at_the_foot_of_the_page_and_moves_none(page):
    page.goto(WEEK)
    names = ("Report a problem", "Suggest a change", "Edit the plan", "Keyboard shortcuts")
    foot = [page.locator(".rm-edit").get_by_text(name) for name in names]
    before = [each.evaluate(PLACE) for each in foot]
    open_form(page)

    assert before == [each.evaluate(PLACE) for each in foot]
    assert before == sorted(before)
    _, top, _ = page.locator("form.rm-suggest").evaluate(PLACE)
    assert top > max(bottom for _, _, bottom in before)
    page.get_by_label("What to change").press("Shift+Tab")
    expect(page.get_by_role("button", name="Keyboard shortcuts")).to_be_focused()


def test_the_form_keeps_what_was_written_and_never_shows_lines_that_it_no_longer_says(page):
    page.context.route("**/ids.json", lambda route: route.fulfill(status=500))
    page.goto(WEEK)
    open_form(page)
    page.get_by_label("Why").fill("Nobody knew.")
    page.get_by_label("What to change").select_option("Reword a task")
    page.get_by_label("Which").select_option("Linear Regression theory")
    expect(page.get_by_label("The new words")).to_have_value("Linear Regression theory")
    page.get_by_label("The new words").fill("Linear regression")
    page.get_by_role("button", name="Show the change").click()

    link = page.get_by_role("link", name="Open the issue at GitHub")
    assert "Nobody knew." == fields_of(link.get_attribute("href"))["why"]
    expect(page.get_by_text("The ids that are taken could not be fetched")).to_be_visible()
    page.get_by_label("The new words").fill("Another")
    expect(link).to_have_count(0)
    page.get_by_role("button", name="Suggest a change").click()
    expect(page.get_by_label("The new words")).to_be_hidden()
    open_form(page)
    expect(page.get_by_label("The new words")).to_have_value("Another")
