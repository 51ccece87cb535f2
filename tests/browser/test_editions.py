"""The plan changes under the learner: ticks go along, what is new is said, once and quietly."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import NOON, box, until
from tests.small import changed

SIEVE = '{ id = "sieve", text = "Sieve" }'
KNEAD = '{ id = "knead", text = "Knead", hours = [2, 3] }'
PROOF = 'tasks = [{ id = "proof", text = "Proof" }]'
HEAT = 'tasks = [{ id = "heat", text = "Heat" }]'
SPLIT = """{ id = "fold", text = "Fold", was = ["knead"] },
  { id = "stretch", text = "Stretch", was = ["knead"] }"""
# An id may be the name of something that every object has.
SECOND = {
    SIEVE: '{ id = "sift", text = "Sift", was = ["sieve"] }',
    KNEAD: SPLIT,
    PROOF: 'tasks = [{ id = "constructor", text = "Feed a starter" }]',
}
RETIRED = """
[[retired]]
id = "proof"
text = "Proof"
reason = "A starter needs none."
since = 2026-11-20
"""
THIRD = {
    SIEVE: '{ id = "strain", text = "Strain", was = ["sift", "sieve"] }',
    KNEAD: SPLIT,
    PROOF: 'tasks = [{ id = "constructor", text = "Feed the starter" }]',
    # back again, in another week
    HEAT: 'tasks = [{ id = "proof", text = "Proof" }, { id = "heat", text = "Heat" }]',
    "hours = [2.5, 3]": "hours = [3.5, 5]",
}
EDITIONS = {
    1: changed(),
    2: changed(*SECOND.items()) + RETIRED,
    3: changed(*THIRD.items()),
}


@pytest.fixture(scope="session")
def editions(site_of):
    """A built site for each edition of the plan, by its number."""
    return {number: site_of(text) for number, text in EDITIONS.items()}


@pytest.fixture
def reader(context, page, published, editions):
    """Open a page of an edition, which is then the one at the host; always in the same browser."""
    current = {}
    outside = published(context, lambda: editions[current["edition"]])

    def read(edition, path, page=page):
        current["edition"] = edition
        page.goto(path)
        return page

    yield read
    assert [] == outside


def tick(page, *names):
    for name in names:
        box(page, name).check()
    # The first tick is when the site begins to watch for news.
    until(page, "(key) => localStorage.getItem(key)", KEY.replace("task.", "edition"))


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


UPGRADES = [(1, 2, 3), (1, 3), (1, 2, 1, 3), (1, 3, 2, 3)]


@pytest.mark.parametrize("upgrades", UPGRADES, ids=str)
def test_ticks_go_along_through_renames_of_renames_a_split_a_retirement_and_a_revival(
    reader, upgrades
):
    page = reader(1, "progress/")
    tick(page, "Sieve", "Knead", "Proof")
    for edition in upgrades[1:]:
        page = reader(edition, "progress/")

    for name in ("Strain", "Fold", "Stretch", "Proof"):
        expect(box(page, name)).to_be_checked()
    for name in ("Feed the starter", "Heat"):
        expect(box(page, name)).not_to_be_checked()
    expect(page.locator(".rm-lede")).to_contain_text("4 of 7 boxes")


def test_what_a_learner_does_under_a_new_id_is_newer_than_under_an_old_one(reader):
    tick(reader(1, "progress/"), "Sieve", "Knead")
    box(reader(2, "progress/"), "Sift").uncheck()
    box(reader(2, "progress/"), "Fold").uncheck()
    page = reader(3, "progress/")

    expect(box(page, "Strain")).not_to_be_checked()
    expect(box(page, "Fold")).not_to_be_checked()
    expect(box(page, "Stretch")).to_be_checked()


def test_a_tab_that_was_open_through_the_change_ticks_under_the_old_id_and_it_counts(reader):
    page = reader(1, "progress/")
    other = page.context.new_page()
    tick(reader(3, "progress/"), "Fold")
    other.goto("progress/")
    page.evaluate("([key, time]) => localStorage.setItem(key, time)", [f"{KEY}sieve", str(NOON)])

    expect(box(other, "Strain")).to_be_checked()


def test_what_a_file_ticked_under_a_former_id_is_undone_on_a_page_without_that_box(reader):
    page = reader(2, "progress/")
    ticks = [{"id": "sieve", "done": True, "at": "2026-09-21T14:13:20.000Z"}]
    text = json.dumps({"format": "roadmap-progress", "version": 1, "ticks": ticks})
    file = {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("roadmap-taking input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Merge").click()
    expect(box(page, "Sift")).to_be_checked()
    page = reader(2, "weeks/bake/")
    page.get_by_role("button", name="Undo").click()

    expect(page.locator("roadmap-status")).to_have_text("Undone.")
    expect(box(reader(2, "progress/"), "Sift")).not_to_be_checked()


def test_a_tick_on_a_retired_task_leaves_the_totals_and_is_shown_apart(reader):
    tick(reader(1, "progress/"), "Sieve", "Proof")
    page = reader(2, "progress/")

    expect(page.locator(".rm-lede")).to_contain_text("1 of 6 boxes")
    apart = page.locator("[data-fact=strays]")
    expect(apart).to_contain_text("1 tick on tasks no longer in the plan")
    expect(apart).to_contain_text("Proof")
    expect(apart).to_contain_text("A starter needs none.")


def test_ticks_kept_here_are_as_many_as_there_are_boxes_to_untick(reader):
    tick(reader(1, "progress/"), "Sieve", "Proof")
    page = reader(2, "progress/")
    kept = page.locator("[data-fact=ticks]")
    expect(kept).to_have_text("2")
    box(page, "Sift").uncheck()
    expect(kept).to_have_text("1")
    page.reload()
    expect(page.get_by_role("button", name="Start over: nothing is ticked")).to_be_visible()
    expect(kept).to_have_text("1")
    box(page, "Sift").check()
    expect(kept).to_have_text("2")
    page.reload()

    expect(page.get_by_role("button", name="Start over: untick 1 box")).to_be_visible()
    expect(kept).to_have_text("2")
    expect(page.locator("[data-fact=strays]")).to_contain_text("1 tick on tasks no longer")


def test_a_link_says_of_how_many_boxes_it_holds_the_ticks_whatever_ids_they_had(reader):
    tick(reader(1, "progress/"), "Sieve", "Proof")
    page = reader(2, "progress/")
    box(page, "Sift").uncheck()
    page.get_by_role("button", name="Move to another device").click()
    given = page.get_by_role("dialog", name="Move to another device")
    expect(given).to_contain_text("It holds 1 tick with")
    link = page.get_by_label("The same as a link").input_value()
    page.goto("your-data/")
    page.goto(link)

    taken = page.get_by_role("dialog", name="this link")
    expect(taken).to_contain_text("It holds 1 tick. You have all of that already.")


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
