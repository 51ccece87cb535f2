"""How many ticks are kept, and where they are; and starting over, which asks first."""

import re

from playwright.sync_api import expect

from tests.browser.example import NOON, box, ticks_of


def test_starting_over_asks_first_and_unticks_everything_and_keeps_the_rest(page, plan, ticked):
    point = plan.milestones[0].milestone.points[0].id
    ticked(ticks_of(plan, 1) | {point: NOON})
    page.goto("progress/")
    page.evaluate("localStorage.setItem('another', 'site')")
    page.get_by_role("button", name="Start over: untick 5 boxes").click()
    dialog = page.get_by_role("dialog", name="Untick 5 boxes?")
    expect(dialog.get_by_role("heading", name="Untick 5 boxes?")).to_be_visible()
    expect(dialog).to_have_accessible_description(
        re.compile("^The boxes of milestones and .* undo")
    )
    expect(dialog.get_by_role("button", name="Keep them", exact=True)).to_be_focused()
    page.get_by_role("button", name="Untick them").click()

    expect(page.locator(".rm-lede")).to_contain_text("0 of 95 boxes")
    again = page.get_by_role("button", name="Start over: nothing is ticked")
    expect(again).to_be_disabled()
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert "site" == page.evaluate("localStorage.getItem('another')")
    page.goto("milestones/")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_the_ticks_that_are_kept_are_told_by_where_they_are(page, plan, ticked):
    points = [each.id for each in plan.milestones[0].milestone.points[:2]]
    project = plan.portfolio[0].project.id
    ticked(ticks_of(plan, 1) | dict.fromkeys([*points, project, "gone"], NOON))
    page.goto("progress/")
    kept = page.locator("[data-fact=ticks]")
    expect(kept).to_have_text(
        "8: 4 in the weeks, 2 in milestones, 1 in the portfolio, 1 kept apart"
    )
    box(page).check()
    expect(kept).to_contain_text("9: 5 in the weeks, 2 in milestones")
    page.get_by_role("button", name="Start over: untick 8 boxes").click()
    page.get_by_role("button", name="Untick them").click()

    expect(kept).to_have_text("1")


def test_ticks_that_are_all_outside_the_weeks_are_counted_once(page, plan, ticked):
    ticked({plan.portfolio[0].project.id: NOON})
    page.goto("progress/")

    expect(page.locator("[data-fact=ticks]")).to_have_text("1 in the portfolio")


def test_starting_over_can_be_left_by_button_and_by_escape(page, plan, ticked):
    ticked(ticks_of(plan, 1))
    page.goto("progress/")
    start_over = page.get_by_role("button", name="Start over: untick 4 boxes")
    start_over.click()
    page.get_by_role("button", name="Keep them", exact=True).click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    start_over.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(start_over).to_be_focused()
    expect(page.locator(".rm-lede")).to_contain_text("4 of 95 boxes")
