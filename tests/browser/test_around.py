"""What stands around the plan: light and dark, ways on, a page that is not there."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import NOON, WEEK, box, use
from tests.conftest import ADDRESS


def test_a_reader_can_choose_dark_or_light_and_the_choice_stays(page):
    page.goto(WEEK)
    page.get_by_role("button", name="Switch to dark").click()
    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 20, 25)")
    page.reload()

    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 20, 25)")


def test_light_and_dark_are_a_button_that_the_keyboard_reaches_and_keeps(page):
    page.goto(WEEK)
    page.get_by_role("button", name="Switch to dark").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Switch to light")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Switch to dark")).to_be_focused()


def test_reading_and_ticking_need_nothing_of_the_themes_script(page):
    page.route("**/bundle*.js", lambda route: route.abort())
    page.goto(WEEK)
    box(page).check()

    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    page.get_by_role("button", name="Switch to dark").click()
    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 20, 25)")
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))


def test_ways_within_a_page_leave_what_is_half_written_and_others_go_on_as_before(page):
    page.goto(WEEK)
    use(page)
    page.get_by_role("button", name="Note on Linear Regression theory").click()
    page.get_by_label("Note, for you alone").fill("Half wri")
    page.get_by_role("link", name="Skip to content").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(ADDRESS + WEEK + "#rm-content")
    page.evaluate("location.hash = 'rm-head'")
    page.go_back()
    expect(page.get_by_label("Note, for you alone")).to_have_value("Half wri")

    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))
    page.go_back()
    expect(page).to_have_title(re.compile("^Week 9"))


def test_a_link_to_the_page_that_is_there_is_no_load(page):
    page.goto("")
    use(page)
    page.evaluate("window.same = true")
    with page.expect_response("**/roadmap/"):
        page.get_by_role("link", name="Home", exact=True).first.click()
    page.get_by_role("link", name="Timeline", exact=True).first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    assert page.evaluate("window.same")


def test_the_way_past_the_navigation_stays_on_the_page_that_it_has_led_to(page):
    page.goto(WEEK)
    use(page)
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))
    page.get_by_role("link", name="Skip to content").last.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#rm-content")).to_be_focused()
    expect(page).to_have_url(f"{ADDRESS}weeks/classification/#rm-content")
    expect(page).to_have_title(re.compile("^Week 10"))


def test_back_from_a_page_without_boxes_shows_the_page_before_and_forward_that_one(page):
    page.goto(WEEK)
    use(page)
    for name in ("More pages", "Tips"):
        page.get_by_role("link", name=name, exact=True).first.click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Tips for Success")
    page.go_back()
    page.go_back()
    expect(heading).to_have_text("Week 9: ML Introduction")
    page.go_forward()
    page.go_forward()
    expect(heading).to_have_text("Tips for Success")


@pytest.mark.parametrize("is_used", [True, False])
def test_back_after_a_page_was_loaded_anew_shows_the_page_that_its_address_says(page, is_used):
    heading = page.get_by_role("heading", level=1)
    page.goto("")
    use(page)
    page.get_by_role("link", name="Weeks", exact=True).first.click()
    expect(heading).to_have_text("All weeks")
    page.reload()
    if is_used:
        use(page)
    page.evaluate("history.back()")

    expect(page.locator("roadmap-totals")).to_be_visible()
    page.evaluate("history.forward()")
    expect(heading).to_have_text("All weeks")
    page.get_by_role("main").get_by_role("link", name="Week 10: Classification").click()
    expect(heading).to_have_text("Week 10: Classification")


def test_back_shows_the_page_that_its_address_says_where_the_theme_cannot_be_fetched(page):
    page.goto("")
    use(page)
    page.get_by_role("link", name="Weeks", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All weeks")
    page.route("**/bundle*.js", lambda route: route.abort())
    page.reload()
    with page.expect_event("requestfailed", lambda request: "/bundle." in request.url):
        page.mouse.move(15, 15)
        page.mouse.move(19, 19)
    page.evaluate("() => new Promise((done) => setTimeout(() => setTimeout(done)))")
    page.evaluate("history.back()")

    expect(page.locator("roadmap-totals")).to_be_visible()


def test_who_is_led_to_a_page_by_the_keyboard_goes_on_from_its_heading(page):
    page.goto(WEEK)
    use(page)
    page.get_by_role("link", name="Week 10 Classification").focus()
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1)

    expect(heading).to_have_text("Week 10: Classification")
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Tick the whole week")).to_be_focused()
    page.keyboard.press("n")
    expect(heading).to_have_text("Week 11: Ensemble Methods")
    expect(heading).to_be_focused()


def test_back_from_a_page_that_never_arrived_leaves_ways_as_they_were(page):
    asked = []
    page.goto(WEEK)
    use(page)
    page.route("**/weeks/classification/", lambda route: asked.append(route))
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_url(re.compile("classification"))
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Week 9: ML Introduction")

    page.unroute("**/weeks/classification/")
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Week 10: Classification")
    assert ADDRESS + "weeks/classification/" == page.evaluate("location.href")


@pytest.mark.only_browser("chromium")  # BiDi cannot say what the reader prefers
def test_who_prefers_dark_gets_dark(page):
    page.emulate_media(color_scheme="dark")
    page.goto("")

    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 20, 25)")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_page_that_is_not_there_leads_back(page):
    page.goto("weeks/long-gone/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page here")
    page.get_by_role("main").get_by_role("link", name="All weeks").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("All weeks")


def test_the_navigation_lists_every_week_under_its_phase(page):
    page.goto(WEEK)
    sidebar = page.get_by_role("navigation", name="Navigation", exact=True)

    expect(sidebar.get_by_role("link", name=re.compile(r"^\s?9 ML Introduction"))).to_be_visible()
    expect(sidebar.get_by_role("link", name=re.compile(r"^16 Capstone"))).to_be_visible()


def test_a_week_leads_to_its_milestone_its_phase_and_its_lines_in_the_plan(page):
    page.goto(WEEK)
    content = page.get_by_role("main").locator(".rm")
    edit = content.get_by_role("link", name="Edit the plan on GitHub")

    expect(edit).to_have_attribute("href", re.compile(r"data/roadmap\.toml#L\d+$"))
    content.get_by_role("link", name="After month 4").click()
    expect(page).to_have_url(re.compile("/milestones/#after-month-4$"))
    page.go_back()
    content.get_by_role("link", name="Machine Learning", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Phase 2: Machine Learning")


def test_a_week_says_how_much_of_the_milestone_ahead_is_done(page, plan, ticked):
    points = [each.id for each in plan.milestones[1].milestone.points]
    ticked(dict.fromkeys(points[1:], NOON))
    page.goto(WEEK)
    aside = page.get_by_role("complementary", name="Where this week stands")

    expect(aside).to_contain_text("at the end of week 16 · 4 of 5 done")
    expect(aside.locator("roadmap-mark")).not_to_have_attribute("data-finished", "")
    other = page.context.new_page()
    other.goto("milestones/")
    other.locator(f"#{points[0]}").check()
    expect(aside).to_contain_text("at the end of week 16 · 5 of 5 done")
    expect(aside.locator("roadmap-mark")).to_have_attribute("data-finished", "")


def test_a_portfolio_project_says_whether_the_project_it_grows_from_is_done(page, ticked):
    ticked({"project-house-prices": NOON})
    page.goto("portfolio/")
    row = page.get_by_role("listitem").filter(has_text="House Price Prediction")

    expect(row).to_contain_text("Grows from week 9’s project (done).")
    expect(page.locator(".rm-state")).to_contain_text("0 of 10 done")
    expect(page.get_by_text("Grows from week 21’s project (open).")).to_be_visible()


def test_on_a_phone_a_box_is_ticked_by_a_tap_anywhere_on_its_row(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(WEEK)
    row = page.get_by_role("listitem").filter(has_text="Linear Regression theory").last
    place = row.bounding_box()
    beside = place["width"] * 0.7  # of the text, and of the button for a note, which comes with use
    page.mouse.click(place["x"] + beside, place["y"] + place["height"] / 2)

    expect(row.get_by_role("checkbox")).to_be_checked()
    assert place["height"] >= 44
