"""A whole week is ticked with one button, once, and nothing is lost by it."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, WEEK, until


def test_a_whole_week_is_ticked_and_unticked_with_one_button(page, stored):
    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").click()

    expect(page.locator(".rm-state")).to_contain_text("Done. 4 of 4 this week.")
    expect(page.get_by_role("link", name="On to week 10")).to_be_visible()
    page.get_by_role("button", name="Untick the whole week").click()
    expect(page.locator(".rm-state")).to_contain_text("0 of 4 done")
    assert [True] * 4 == [int(value) < 0 for value in stored(page).values()]


@pytest.mark.only_browser("chromium")  # BiDi sends two single clicks
def test_a_double_click_ticks_a_whole_week_and_takes_nothing_back(page, ticked, stored):
    ticked({BOX: 1_730_000_000_000})
    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").dblclick()

    expect(page.locator(".rm-state")).to_contain_text("Done. 4 of 4 this week.")
    assert "1730000000000" == stored(page)[BOX]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_that_is_held_down_ticks_a_whole_week_and_takes_nothing_back(
    page, ticked, stored, key
):
    ticked({BOX: NOON})
    page.goto(WEEK)
    until(page, "() => customElements.get('roadmap-week-button')")
    page.get_by_role("button", name="Tick the whole week").focus()
    for _ in range(4):  # as a keyboard repeats it
        page.keyboard.down(key)
    page.keyboard.up(key)

    expect(page.get_by_role("checkbox", checked=True)).to_have_count(4)
    expect(page.get_by_role("button", name="Untick the whole week")).to_be_focused()
    assert str(NOON) == stored(page)[BOX]


def test_a_whole_week_keeps_the_day_of_what_was_done_before(page, ticked, stored):
    ticked({BOX: 1_730_000_000_000})
    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").click()

    assert "1730000000000" == stored(page)[BOX]
    assert 4 == len(stored(page))
