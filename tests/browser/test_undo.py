"""What is large can be undone: at once, after a reload, in another tab; nothing newer is hurt."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, WEEK, box, ticks_of

UNDO = KEY.replace("task.", "undo")
UNREADABLE = (
    "",
    "null",
    "[]",
    '{"what": "<img src=x onerror=alert(1)>"}',
    json.dumps({"what": "All", "changes": [["ticks", "x", "<b>", "1"]]}),
    json.dumps({"what": "All", "changes": [["__proto__", "x", None, "1"]]}),
)


def bar(page):
    return page.locator("roadmap-undo")


def undo(page):
    bar(page).get_by_role("button", name="Undo").click()


def tick_week(page):
    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").click()
    expect(bar(page)).to_be_visible()  # the press may have waited for the script


def test_a_ticked_week_is_undone_as_a_newer_action_and_keeps_what_was_done_before(
    page, ticked, stored
):
    ticked({BOX: NOON})
    tick_week(page)
    expect(bar(page)).to_contain_text("Week 9 ticked: 3 boxes.")
    before = stored(page)
    undo(page)

    expect(bar(page)).to_be_hidden()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    assert str(NOON) == stored(page)[BOX]
    others = {id for id in before if id != BOX}
    assert all(int(stored(page)[id]) < -int(before[id]) for id in others)


def test_an_undo_still_works_after_a_reload_and_on_another_page(page):
    tick_week(page)
    page.reload()
    expect(bar(page)).to_contain_text("Week 9 ticked: 4 boxes.")
    page.goto("hours/")
    undo(page)
    page.goto(WEEK)

    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(bar(page)).to_be_hidden()


def test_starting_over_is_undone_with_every_date(page, plan, ticked):
    ticked(ticks_of(plan, 9) | {BOX: 1_730_000_000_000})
    page.goto("progress/")
    page.get_by_role("button", name="Start over: untick 4 boxes").click()
    page.get_by_role("button", name="Untick them").click()
    expect(page.locator(".rm-lede")).to_contain_text("0 of 95 boxes")
    undo(page)
    expect(page.locator(".rm-lede")).to_contain_text("4 of 95 boxes")
    page.goto(WEEK)

    expect(box(page)).to_be_checked()
    expect(page.locator("time", has_text="27 Oct 2024")).to_be_visible()


def test_what_was_ticked_since_stays_as_it_is(page):
    tick_week(page)
    box(page).uncheck()
    box(page).check()
    undo(page)

    expect(box(page)).to_be_checked()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(page.locator("roadmap-status")).to_have_text("Undone, but for 1 changed since.")


def test_the_bar_shows_in_every_tab_and_leaves_when_it_is_closed_or_used(page, context):
    other = context.new_page()
    other.goto("progress/")
    tick_week(page)
    expect(bar(other)).to_contain_text("Week 9 ticked")
    undo(other)
    expect(bar(page)).to_be_hidden()
    page.get_by_role("button", name="Tick the whole week").click()
    bar(page).get_by_role("button", name="Close").click()

    expect(bar(page)).to_be_hidden()
    expect(bar(other)).to_be_hidden()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(4)


def test_what_happened_is_said_once_and_the_focus_stays_where_it_was(page):
    tick_week(page)

    said = "Week 9 ticked: 4 boxes. You can undo this."
    expect(page.locator("roadmap-status")).to_have_text(said)
    expect(page.get_by_role("button", name="Untick the whole week")).to_be_focused()


@pytest.mark.parametrize("name", ["Undo", "Close"])
def test_by_keyboard_the_focus_goes_back_to_what_was_pressed_where_it_can_be_seen(page, name):
    page.set_viewport_size({"width": 390, "height": 400})
    tick_week(page)
    expect(page.get_by_role("button", name="whole week")).to_be_focused()
    bar(page).get_by_role("button", name={"Undo": "Close", "Close": "Undo"}[name]).focus()
    page.keyboard.press({"Undo": "Shift+Tab", "Close": "Tab"}[name])
    page.evaluate("scrollTo({ top: 1000, behavior: 'instant' })")
    for _ in range(3):  # as a keyboard repeats it
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")

    expect(bar(page)).to_be_hidden()
    button = page.get_by_role("button", name="whole week")
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("name", ["Undo", "Close"])
def test_by_pointer_the_page_stays_where_it_is(page, name):
    page.set_viewport_size({"width": 390, "height": 400})
    tick_week(page)
    page.evaluate("scrollTo({ top: 1000, behavior: 'instant' })")
    bar(page).get_by_role("button", name=name).click()

    expect(bar(page)).to_be_hidden()
    assert 1000 == page.evaluate("scrollY")


def test_after_a_reload_the_focus_goes_from_the_bar_to_the_start_of_what_the_page_shows(page):
    tick_week(page)
    page.reload()
    bar(page).get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")

    expect(bar(page)).to_be_hidden()
    expect(page.locator("#rm-content")).to_be_focused()


def test_a_record_that_cannot_be_read_offers_nothing(page):
    page.goto(WEEK)
    for record in UNREADABLE:
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [UNDO, record])
        page.reload()
        box(page).click()

        expect(page.locator("roadmap-status")).not_to_be_empty()
        expect(bar(page)).to_be_hidden()
        assert record == page.evaluate("key => localStorage.getItem(key)", UNDO)


def test_the_last_row_can_be_reached_above_the_bar(page):
    page.set_viewport_size({"width": 390, "height": 600})
    tick_week(page)
    last = page.get_by_role("button", name="Keyboard shortcuts")
    last.focus()

    bottom = "node => node.getBoundingClientRect().bottom"
    assert last.evaluate(bottom) <= bar(page).evaluate("node => node.getBoundingClientRect().top")
