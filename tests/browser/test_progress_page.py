"""The progress page: everything on one page, filtered, ticked by the week, started over."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, box, ticks_of

PLACE = "../progress/#rm-your-data"


def week(page, number):
    heading = page.get_by_role("heading", name=re.compile(f"^Week {number}:"))
    return page.locator("roadmap-week").filter(has=heading)


def test_it_shows_all_that_is_open_or_all_that_is_done(page, plan, ticked):
    ticked(ticks_of(plan, 1) | {BOX: NOON})
    page.goto("progress/")
    expect(page.get_by_role("radio", name="All 95")).to_be_checked()

    page.get_by_role("radio", name="Open 90").check()
    expect(page.get_by_role("checkbox")).to_have_count(90)
    expect(box(page)).to_be_hidden()
    expect(page.get_by_role("heading", name=re.compile("^Week 1:"))).to_be_hidden()
    page.get_by_role("radio", name="Done 5").check()
    expect(page.get_by_role("checkbox")).to_have_count(5)
    expect(box(page)).to_be_visible()
    expect(page.get_by_role("heading", name="Deep Learning")).to_be_hidden()


def test_a_box_ticked_while_only_open_ones_show_stays_until_the_next_choice(page):
    page.goto("progress/")
    page.get_by_role("radio", name="Open 95").check()
    box(page).check()

    expect(box(page)).to_be_checked()
    expect(page.get_by_role("radio", name="Open 94")).to_be_checked()
    page.get_by_role("radio", name="Done 1").check()
    expect(page.get_by_role("checkbox")).to_have_count(1)
    page.get_by_role("radio", name="Open 94").check()
    expect(box(page)).to_be_hidden()


def test_a_box_that_comes_to_match_the_choice_shows_at_once(page, context, plan, ticked):
    ticked(ticks_of(plan, *range(1, 25)))
    page.goto("progress/")
    page.get_by_role("radio", name="Open 0").check()
    expect(page.get_by_text("Nothing open. All 95 are done.")).to_be_visible()
    other = context.new_page()
    other.goto("weeks/ml-introduction/")
    box(other).uncheck()

    expect(box(page)).to_be_visible()
    expect(page.get_by_text("Nothing open.")).to_be_hidden()
    expect(page.get_by_role("checkbox")).to_have_count(1)


def test_what_is_told_of_a_learners_data_leads_to_where_it_is_done(page):
    page.goto("your-data/")
    for name in ("Save as a file", "Load a file", "Move to another device"):
        expect(page.get_by_role("link", name=name)).to_have_attribute("href", PLACE)
    page.get_by_role("link", name="Load a file").click()

    expect(page.get_by_role("button", name="Load a file")).to_be_in_viewport()
    page.goto("progress/")
    page.get_by_role("article").get_by_role("link", name="Your data").click()
    expect(page.get_by_role("button", name="Load a file")).to_be_in_viewport()


def test_a_finished_week_looks_like_the_others_where_only_what_is_done_shows(page, plan, ticked):
    ticked(ticks_of(plan, 9) | {"logistic-regression": NOON})
    page.goto("progress/")
    page.get_by_role("radio", name="Done 5").check()
    looks = """(week) => [week.querySelector("h3"), week.querySelector(".rm-meta")].map(
        (each) => [getComputedStyle(each).fontWeight, each.getBoundingClientRect().x])"""

    assert week(page, 10).evaluate(looks) == week(page, 9).evaluate(looks)


def test_that_finished_weeks_are_folded_is_said_only_where_they_are(page, plan, ticked, link_of):
    ticked(ticks_of(plan, 9))
    page.goto("progress/")
    said = page.get_by_text("Finished weeks are folded.")
    expect(said).to_be_visible()
    for name in ("Open 91", "Done 4"):
        page.get_by_role("radio", name=name).check()
        expect(said).to_be_hidden()
    page.get_by_role("radio", name="All 95").check()
    expect(said).to_be_visible()

    page.goto(link_of(BOX))
    page.get_by_role("button", name="Only look at it").click()
    expect(said).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_filter_stays_above_the_weeks_and_lies_over_nothing_else(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("progress/#rm-your-data")
    heading = page.get_by_role("heading", name="Your data")
    foot = "node => node.getBoundingClientRect().bottom"
    choice = page.locator("roadmap-filter")
    expect(heading).to_be_in_viewport()
    assert choice.evaluate(foot) < heading.evaluate("node => node.getBoundingClientRect().top")
    header = page.locator(".md-header").evaluate(foot)
    assert header <= heading.bounding_box()["y"]

    week(page, 9).scroll_into_view_if_needed()
    expect(choice).to_be_in_viewport()


def test_a_group_of_the_roadmap_says_what_it_is_and_leads_to_its_first_week(page):
    page.goto("progress/")

    expect(page.get_by_text("The same boxes in the roadmap’s 8 groups")).to_be_visible()
    expect(page.get_by_role("progressbar", name="Pandas mastery")).to_be_attached()
    page.get_by_role("link", name="Pandas mastery").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Week 3: Pandas Fundamentals")


def test_a_choice_that_leaves_nothing_says_so(page):
    page.goto("progress/")
    page.get_by_role("radio", name="Done 0").check()

    expect(page.get_by_text("Nothing done yet.")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(0)


def test_a_whole_week_is_ticked_from_here(page, stored):
    page.goto("progress/")
    page.get_by_role("button", name="Tick the week ML Introduction").click()

    expect(week(page, 9)).to_contain_text("Done. 4 of 4")
    expect(page.locator(".rm-lede")).to_contain_text("4 of 95 boxes, 12–15 of 274–344 hours")
    assert 4 == len(stored(page))


def test_a_finished_week_is_folded_and_opens_at_a_press(page, plan, ticked):
    ticked(ticks_of(plan, 9))
    page.goto("progress/")
    fold = page.get_by_role("button", name="Boxes of week 9")
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_be_hidden()
    fold.focus()
    page.keyboard.press("Enter")

    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(box(page)).to_be_visible()


def test_a_week_does_not_fold_under_the_learners_finger(page, plan, ticked):
    ticked({**ticks_of(plan, 9), BOX: -NOON})
    page.goto("progress/")
    box(page).check()

    expect(week(page, 9)).to_contain_text("Done. 4 of 4")
    expect(box(page)).to_be_visible()


def test_the_eight_groups_fill_from_the_weeks_ticks(page, plan, ticked):
    ticked(ticks_of(plan, 1, 2))
    page.goto("progress/")
    groups = page.get_by_role("listitem").filter(has=page.locator("roadmap-bar[scope^=group]"))

    expect(groups).to_have_count(8)
    expect(groups.nth(0)).to_contain_text("Python & NumPy")
    expect(groups.nth(0)).to_contain_text("Done. 8 of 8")
    expect(groups.nth(1)).to_contain_text("0 of 8")
    box(page, "Start Andrew Ng's ML course").check()
    expect(groups.filter(has_text="ML Fundamentals")).to_contain_text("1 of ")


def test_what_comes_into_sight_moves_nothing(page):
    page.goto("progress/")
    tops = "() => [...document.querySelectorAll('.rm-plan-week')].map((each) => each.offsetTop)"
    before = page.evaluate(tops)
    box(page, "Start Andrew Ng's ML course").scroll_into_view_if_needed()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")

    assert before == page.evaluate(tops)


def test_the_whole_page_works_by_keyboard_alone(page, plan, ticked):
    ticked(ticks_of(plan, 1))
    page.goto("progress/")
    page.get_by_role("radio", name="All 95").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Open 91")).to_be_checked()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name="Boxes of week 1", exact=True)).to_be_focused()
