"""A tab that Firefox opens again: it fills in what stood there, as if somebody had.

The driver can open no tab again, so the tests do what Firefox does then: when the page is loaded it
sets the value of a field or a box and tells of it by `input`, never by `change`.
"""

import json
import re

from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, WEEK, box, until

NAME = KEY.replace("task.", "setting.portfolio-name")
RESTORE = """(field, before) => {
    Object.assign(field, before);
    field.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def test_the_name_on_the_portfolio_stays_as_it_is_stored_where_a_tab_is_opened_again(page):
    name = json.dumps({"time": NOON, "value": "Ada"})
    page.goto("portfolio/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [NAME, name])
    until(page, "() => customElements.get('roadmap-portfolio')")
    page.locator("#rm-readme-name").evaluate(RESTORE, {"value": "Older"})
    page.locator("#rm-readme-text").evaluate(RESTORE, {"value": ""})

    assert name == page.evaluate("key => localStorage.getItem(key)", NAME)
    page.get_by_role("button", name="Make a README").click()
    expect(page.get_by_label("Your name")).to_have_value("Ada")
    expect(page.get_by_label("In Markdown")).to_have_value(re.compile("^# Ada: projects"))


def test_a_box_shows_what_is_stored_where_a_tab_is_opened_again(page, ticked, stored):
    ticked({BOX: -NOON, "start-andrew-ng-course": NOON})
    page.goto(WEEK)
    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    box(page).evaluate(RESTORE, {"checked": True})
    box(page, "Start Andrew Ng's ML course").evaluate(RESTORE, {"checked": False})

    expect(box(page)).not_to_be_checked()
    expect(box(page, "Start Andrew Ng's ML course")).to_be_checked()
    assert {BOX: str(-NOON), "start-andrew-ng-course": str(NOON)} == stored(page)
    box(page).check()
    expect(page.locator(".rm-state")).to_contain_text("2 of 4 done")
    assert int(stored(page)[BOX]) > NOON


def test_a_choice_and_a_switch_agree_with_the_page_where_a_tab_is_opened_again(page, ticked):
    ticked({BOX: NOON})
    page.goto("progress/")
    expect(page.locator("[data-fact=ticks]")).to_have_text("1")
    page.get_by_role("radio", name="Done 1").evaluate(RESTORE, {"checked": True})
    page.get_by_role("switch").evaluate(RESTORE, {"checked": False})

    expect(box(page)).to_be_visible()
    expect(box(page, "Setup Jupyter Notebook")).to_be_hidden()
    expect(page.get_by_role("switch")).to_be_checked()
