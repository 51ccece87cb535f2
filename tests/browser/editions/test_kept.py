"""The plan changes under the learner: ticks go along."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.editions.conftest import tick
from tests.browser.example import NOON, box

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
