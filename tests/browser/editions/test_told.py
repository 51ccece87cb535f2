"""The plan changes under the learner: what is new is said, once and quietly."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.editions.conftest import tick
from tests.browser.example import box, until


def read_the_news(page):
    """Close them on the home page, which makes its plan the one that was seen."""
    with page.expect_response(re.compile("plan.json")):
        page.get_by_role("button", name="Close the news of the plan").click()
    expect(page.locator("roadmap-news")).to_be_hidden()
    until(
        page,
        "(key) => localStorage.getItem(key) === JSON.parse("
        "document.querySelector('.rm').dataset.plan).edition",
        KEY.replace("task.", "edition"),
    )


def test_who_had_finished_sees_what_is_new_on_the_home_page_and_on_its_row(reader):
    tick(reader(1, "progress/"), "Sieve", "Knead", "Project: A flatbread", "Proof", "Heat")
    expect(reader(1, "").locator("roadmap-news")).to_be_hidden()
    page = reader(2, "")
    expect(page.locator("roadmap-news")).to_contain_text(
        "1 new box in week 2. 3 boxes reworded. 1 box no longer in the plan; its tick is kept."
    )
    expect(page.locator("roadmap-continue")).to_contain_text("Next Feed a starter")
    page.goto("weeks/yeast/")
    expect(page.get_by_role("listitem").filter(has_text="Feed a starter").last).to_contain_text(
        "New"
    )
    page.goto("weeks/flour/")
    expect(page.locator(".rm-mark", has_text="Reworded")).to_have_count(3)


def test_news_gather_over_several_editions_until_they_are_closed(reader):
    tick(reader(1, "progress/"), "Sieve")
    expect(reader(2, "").locator("roadmap-news")).to_be_visible()
    page = reader(3, "")
    expect(page.locator("roadmap-news")).to_contain_text("1 new box in week 2. 3 boxes reworded.")
    read_the_news(page)
    page = reader(3, "weeks/flour/")

    expect(page.locator(".rm-mark:not(:empty)")).to_have_count(0)
    expect(reader(3, "").locator("roadmap-news")).to_be_hidden()


def test_news_of_an_edition_that_came_while_others_were_read_are_told(reader):
    tick(reader(1, "progress/"), "Sieve")
    page = reader(2, "")
    expect(page.locator("roadmap-news")).to_contain_text("1 box no longer in the plan")
    reader(3, "", page.context.new_page())
    with page.expect_response(re.compile("plan.json")):
        page.get_by_role("button", name="Close the news of the plan").click()
    expect(page.locator("roadmap-news")).to_be_hidden()

    expect(reader(3, "").locator("roadmap-news")).to_contain_text("1 new box in week 2.")


def test_in_a_tab_that_stays_open_an_older_plan_is_no_news(reader):
    tick(reader(1, "progress/"), "Sieve")
    read_the_news(reader(3, ""))
    page = reader(1, "weeks/flour/")
    box(page, "Knead").check()
    box(page, "Knead").uncheck()

    expect(page.locator("roadmap-status")).to_contain_text("Not done.")
    expect(page.locator(".rm-mark:not(:empty)")).to_have_count(0)
    page = reader(3, "")
    expect(page.locator("roadmap-continue")).to_contain_text("Next")
    expect(page.locator("roadmap-news")).to_be_hidden()


def test_new_hours_are_said_with_the_week_they_come_to(reader):
    tick(reader(2, "progress/"), "Sift")
    page = reader(3, "")

    expect(page.locator("roadmap-news")).to_contain_text("1 new box adds 1–2 hours to week 3.")


def test_who_has_never_ticked_is_told_no_news(reader):
    reader(1, "")
    page = reader(2, "")

    expect(page.locator("roadmap-continue")).to_contain_text("Start here")
    expect(page.locator("roadmap-news")).to_be_hidden()
