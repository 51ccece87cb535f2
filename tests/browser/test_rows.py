"""A row: the text, the day it was done and the way to a note stay in their places."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import TASK, WEEK, box
from tests.browser.looking import laid_out

PROJECT = "Project: House price prediction"
HEIGHT = 36  # px that a finger hits
REWORD = """document.querySelectorAll(".rm-mark").forEach(
    (mark) => (mark.textContent = "Reworded"))"""


def row(page, name):
    return page.get_by_role("listitem").filter(has=box(page, name))


def note(page, name):
    return row(page, name).get_by_role("button", name="Note on")


def middle(locator):
    place = locator.bounding_box()
    return place["y"] + place["height"] / 2


@pytest.mark.parametrize("name", [TASK, PROJECT])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_a_tick_moves_nothing_of_its_row_and_the_note_is_large_enough(page, width, name):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(WEEK)
    tick, day = box(page, name), row(page, name).get_by_role("time")
    tick.check()
    expect(day).to_be_visible()
    done = row(page, name).bounding_box(), note(page, name).bounding_box()
    assert middle(day) == pytest.approx(middle(note(page, name)), abs=2)
    tick.uncheck()
    expect(day).to_have_count(0)

    assert done == (row(page, name).bounding_box(), note(page, name).bounding_box())
    assert done[1]["height"] >= HEIGHT


@pytest.mark.parametrize("name", [TASK, PROJECT])
@pytest.mark.parametrize("width", [390, 1440])
def test_the_day_and_the_note_stand_in_the_line_of_the_text_and_the_note_at_its_end(
    page, width, name
):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(WEEK)
    tick = box(page, name)
    tick.check()
    place, end = note(page, name).bounding_box(), row(page, name).bounding_box()

    assert middle(note(page, name)) == pytest.approx(middle(tick), abs=2)
    assert place["x"] + place["width"] == pytest.approx(end["x"] + end["width"] - 6, abs=1)


@pytest.mark.parametrize("path", [WEEK, "progress/"])
@pytest.mark.parametrize("width", [320, 390])
def test_what_has_changed_is_marked_in_one_word_beside_the_text(page, width, path):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    page.evaluate(REWORD)

    assert [] == laid_out(page)
