"""A tick: kept at once, shown everywhere, in every tab, tomorrow as well."""

import re
import time

from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, WEEK, box, until, use


def test_a_tick_is_kept_as_a_time_under_the_sites_path_and_the_boxs_id(page, stored):
    page.goto(WEEK)
    before = int(time.time() * 1000)
    box(page).check()

    assert [BOX] == [*stored(page)]
    assert before - 1000 <= int(stored(page)[BOX]) <= int(time.time() * 1000) + 1000
    assert KEY == "/roadmap/.roadmap.task."


def test_taking_a_tick_back_is_kept_as_a_negative_time(page, stored):
    page.goto(WEEK)
    box(page).check()
    done = int(stored(page)[BOX])
    box(page).uncheck()

    assert int(stored(page)[BOX]) < -done


def test_a_tick_survives_a_reload(page):
    page.goto(WEEK)
    box(page).check()
    page.reload()

    expect(box(page)).to_be_checked()


def test_a_tick_shows_its_day(page):
    page.clock.set_fixed_time("2027-03-01T09:00:00Z")
    page.goto(WEEK)
    box(page).check()

    expect(page.get_by_role("listitem").filter(has=box(page)).locator("time")).to_have_text("1 Mar")


def test_a_tick_of_another_year_shows_the_year(page, ticked):
    ticked({BOX: 1_730_000_000_000})
    page.goto(WEEK)

    expect(page.locator("time", has_text="2024")).to_have_text("27 Oct 2024")


def test_every_figure_of_the_page_follows_a_tick_without_a_reload(page):
    page.goto(WEEK)
    page.evaluate("window.same = true")
    box(page).check()

    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    expect(page.get_by_text("1 of 33 boxes in this phase")).to_be_visible()
    expect(page.get_by_role("link", name="Week 9: ML Introduction, 1 of 4 done")).to_be_attached()
    assert page.evaluate("window.same")


def test_a_tick_shows_on_the_home_phase_hours_and_progress_pages(page):
    page.goto(WEEK)
    box(page).check()

    page.goto("")
    expect(page.locator("roadmap-totals")).to_contain_text("1 of 95")
    expect(page.locator("roadmap-totals")).to_contain_text("3–4 of 274–344")
    page.goto("phases/machine-learning/")
    expect(page.locator(".rm-state")).to_contain_text("1 of 33 done")
    page.goto("hours/")
    expect(page.get_by_role("row", name=re.compile("ML Introduction"))).to_contain_text("1 of 4")
    page.goto("progress/")
    expect(page.locator(".rm-lede")).to_contain_text("1 of 95 boxes, 3–4 of 274–344 hours done.")
    expect(box(page)).to_be_checked()


def test_a_tick_shows_at_once_in_another_tab(context, page):
    other = context.new_page()
    other.goto("progress/")
    page.goto(WEEK)
    box(page).check()

    expect(box(other)).to_be_checked()
    expect(other.locator(".rm-lede")).to_contain_text("1 of 95 boxes")
    box(other).scroll_into_view_if_needed()  # what is near is laid out only now, and moves it
    box(other).uncheck()
    expect(box(page)).not_to_be_checked()


def test_ticks_are_there_after_an_instant_navigation_and_back(page):
    page.goto(WEEK)
    use(page)
    page.evaluate("window.same = true")
    box(page).check()
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))
    box(page, "Decision Trees").check()
    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    expect(page.get_by_text("2 of 33 boxes in this phase")).to_be_visible()
    page.go_back()

    expect(page).to_have_title(re.compile("^Week 9"))
    expect(box(page)).to_be_checked()
    assert page.evaluate("window.same")


def test_a_tick_is_made_by_keyboard_alone(page):
    page.goto(WEEK)
    box(page, "Start Andrew Ng's ML course").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")  # to its note
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    expect(box(page, "Start Andrew Ng's ML course")).to_be_checked()
    expect(box(page, "Supervised vs Unsupervised learning")).to_be_checked()


# What every live region of a page comes to say, as a screen reader would read it out.
SPOKEN = """
    globalThis.spoken = [];
    const LIVE = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
    new MutationObserver((changes) => {
        const regions = new Set(changes.map(({ target }) =>
            (target.nodeType === 1 ? target : target.parentElement)?.closest(LIVE)));
        const isShown = (each) => each?.checkVisibility({ visibilityProperty: true });
        const shown = [...regions].filter(isShown);
        spoken.push(...shown.map((each) => each.textContent.trim()).filter(Boolean));
    }).observe(document, { subtree: true, childList: true, characterData: true });
"""


def test_a_tick_and_its_effect_are_said_once_to_a_screen_reader(context, page):
    context.add_init_script(SPOKEN)
    page.goto(WEEK)
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("")
    box(page).check()
    until(page, "() => spoken.length")
    box(page).uncheck()
    until(page, "() => spoken.length > 1")
    assert ["Done. Week 9: 1 of 4.", "Not done. Week 9: 0 of 4."] == page.evaluate("spoken")

    page.goto("milestones/")
    box(page, "Understand basic math for ML").check()
    until(page, "() => spoken.length")
    assert ["Done. 1 of 3."] == page.evaluate("spoken")

    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").click()
    until(page, "() => spoken.length")
    assert ["Week 9 ticked: 4 boxes. You can undo this."] == page.evaluate("spoken")


def test_ticks_of_a_page_that_opens_and_of_another_tab_are_not_read_out(context, page, ticked):
    ticked({BOX: 1_790_000_000_000})
    context.add_init_script(SPOKEN)
    page.goto("progress/")
    expect(box(page)).to_be_checked()
    other = context.new_page()
    other.goto(WEEK)
    box(other, "Start Andrew Ng's ML course").check()
    expect(page.locator(".rm-lede")).to_contain_text("2 of 95 boxes")

    assert [] == page.evaluate("spoken")
    assert ["Done. Week 9: 2 of 4."] == other.evaluate("spoken")


def test_a_bar_says_how_far_along_what_it_stands_for_is(page):
    page.goto(WEEK)
    bar = page.get_by_role("progressbar", name="Week 9: ML Introduction")
    expect(bar).to_have_attribute("aria-valuetext", "0 of 4 done")
    box(page).check()
    expect(bar).to_have_attribute("aria-valuetext", "1 of 4 done")
    page.goto("progress/")
    expect(page.get_by_role("progressbar", name="Machine Learning")).to_have_attribute(
        "aria-valuenow", "1"
    )
    page.goto("timeline/")
    expect(page.get_by_role("progressbar")).to_have_count(4)


def test_a_value_that_cannot_be_read_stays_until_its_box_is_ticked(page, ticked, stored):
    ticked({BOX: "garbage", "project-house-prices": 1_790_000_000_000})
    page.goto(WEEK)

    expect(box(page)).not_to_be_checked()
    expect(box(page, "Project: House price prediction")).to_be_checked()
    box(page, "Supervised vs Unsupervised learning").check()
    assert "garbage" == stored(page)[BOX]
    box(page).check()
    assert int(stored(page)[BOX]) > 0


def test_a_tick_counts_as_newer_even_when_the_clock_was_set_back(page, ticked, stored):
    ticked({BOX: 2_000_000_000_000})
    page.clock.set_fixed_time("2027-03-01T09:00:00Z")
    page.goto(WEEK)
    box(page).uncheck()

    assert "-2000000000001" == stored(page)[BOX]
    expect(box(page)).not_to_be_checked()
    page.reload()
    expect(box(page)).not_to_be_checked()


def test_points_of_milestones_and_portfolio_projects_can_be_ticked(page):
    page.goto("milestones/")
    box(page, "Understand basic math for ML").check()
    expect(page.locator(".rm-milestone").first).to_contain_text("1 of 3 done")
    page.goto("portfolio/")
    box(page, "2. House Price Prediction (Linear Regression)").check()
    expect(page.locator(".rm-state")).to_have_text("1 of 10 done")
    page.goto("phases/foundations/")

    expect(box(page, "Understand basic math for ML")).to_be_checked()
    expect(page.locator(".rm-state")).to_contain_text("0 of 31 done")
