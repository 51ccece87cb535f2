"""Somebody else's ticks are looked at, and one's own are as they were."""

from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, box, ticks_of
from tests.browser.test_link import paste, question


def look_at(page, link):
    page.goto(link)
    page.get_by_role("button", name="Only look at it").click()
    expect(page.get_by_text("You are looking at a link.", exact=True)).to_be_visible()


def test_a_link_can_be_looked_at_on_every_page_and_left(page, one_box, stored):
    page.goto(one_box)
    page.get_by_role("button", name="Only look at it").click()
    expect(page.locator(".rm-lede")).to_contain_text("1 of 95 boxes")
    expect(page.get_by_text("You are looking at a link.", exact=True)).to_be_visible()
    page.get_by_role("link", name="Week 9: ML Introduction").click()
    expect(box(page)).to_be_checked()
    expect(box(page)).to_be_disabled()
    expect(page.get_by_role("button", name="whole week")).to_be_hidden()
    assert {} == stored(page)
    page.get_by_role("button", name="Back to mine").click()

    expect(box(page)).not_to_be_checked()
    expect(box(page)).to_be_enabled()
    expect(page.get_by_text("You are looking at a link.", exact=True)).to_be_hidden()


def test_what_is_looked_at_can_be_merged_then(page, one_box):
    page.goto(one_box)
    page.get_by_role("button", name="Only look at it").click()
    page.get_by_role("button", name="Merge them into mine").click()

    expect(box(page)).to_be_checked()
    expect(box(page)).to_be_enabled()
    expect(page.locator("roadmap-undo")).to_contain_text("Merged the link")


def test_what_is_looked_at_can_be_merged_from_the_home_page_as_well(page, one_box, stored):
    page.goto(one_box)
    page.get_by_role("button", name="Only look at it").click()
    page.get_by_role("link", name="Home", exact=True).first.click()
    expect(page.locator("roadmap-continue")).to_contain_text("1 of 4 done")
    page.get_by_role("button", name="Merge them into mine").click()

    expect(page.locator("roadmap-undo")).to_contain_text("Merged the link")
    expect(page.locator("roadmap-continue")).to_contain_text("1 of 4 done")
    assert {BOX: str(NOON)} == stored(page)


def test_another_link_asks_as_well_while_one_is_looked_at(page, one_box, link_of, stored):
    look_at(page, one_box)
    another = link_of("install-conda", "setup-jupyter")
    paste(page, another)
    expect(question(page)).to_be_visible()
    page.get_by_role("button", name="Ignore it").click()
    expect(page.locator(".rm-lede")).to_contain_text("1 of 95 boxes")
    paste(page, another)
    page.get_by_role("button", name="Only look at it").click()

    expect(page.locator(".rm-lede")).to_contain_text("2 of 95 boxes")
    assert {} == stored(page)
    page.get_by_role("button", name="Back to mine").click()
    expect(page.locator(".rm-lede")).to_contain_text("0 of 95 boxes")


def test_merging_another_link_leads_back_from_the_one_that_is_looked_at(page, one_box, link_of):
    look_at(page, one_box)
    paste(page, link_of("install-conda", "setup-jupyter"))
    page.get_by_role("button", name="Merge into mine").click()

    expect(page.get_by_text("You are looking at a link.", exact=True)).to_be_hidden()
    expect(page.locator(".rm-lede")).to_contain_text("2 of 95 boxes")
    expect(page.locator("roadmap-undo")).to_contain_text("Merged the link: 2 changes.")


def test_a_damaged_link_is_refused_in_sight_of_who_is_looking_at_another(page, one_box):
    look_at(page, one_box)
    paste(page, one_box[:-9])

    expect(page.get_by_text("This link is cut off or damaged")).to_be_in_viewport()
    expect(page.locator(".rm-lede")).to_contain_text("1 of 95 boxes")
    expect(page.get_by_role("button", name="Save as a file")).to_be_hidden()
    expect(page.get_by_role("button", name="Load a file")).to_be_hidden()
    expect(page.get_by_role("button", name="Move to another device")).to_be_hidden()


def test_what_shows_of_the_plan_is_chosen_from_what_is_looked_at(page, plan, ticked, link_of):
    ticked(ticks_of(plan, 1))
    page.goto("progress/")
    page.get_by_role("radio", name="Done").check()
    paste(page, link_of(BOX))
    page.get_by_role("button", name="Only look at it").click()
    shown = page.locator("roadmap-checklist .rm-row:not([hidden]) input")
    expect(shown).to_have_count(1)
    expect(shown).to_be_checked()
    page.get_by_role("button", name="Back to mine").click()

    expect(shown).to_have_count(len(plan.weeks[0].week.boxes))
