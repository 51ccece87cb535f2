"""A plan of more weeks than fit beside each other, and a window in which little fits at all."""

import pytest
from playwright.sync_api import expect

from benchmarks.grown import grown
from tests.browser.example import WEEK, box, use
from tests.browser.looking import laid_out

# Numbers of weeks that touch each other.
TOUCHING = """() => {
    const boxes = [...document.querySelectorAll(".rm-strip-number")].map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return range.getBoundingClientRect();
    });
    return boxes.filter((each, index) => index &&
        boxes[index - 1].top === each.top && boxes[index - 1].right > each.left - 1).length;
}"""
FITS = """() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth === clientWidth;
}"""
IS_ON_TOP = """(button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
LOW = {"width": 844, "height": 390}


@pytest.mark.parametrize("path", ["", "timeline/", "weeks/", "weeks/python-setup-2/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_a_plan_of_72_weeks_has_room_in_every_window(
    page, context, published, site_of, path, width
):
    outside = published(context, lambda: site_of(grown(72)))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)

    assert [] == laid_out(page)
    assert 0 == page.evaluate(TOUCHING)
    assert page.evaluate(FITS)
    assert [] == outside


def test_a_timeline_that_scrolls_starts_where_the_learner_is(page, context, published, site_of):
    outside = published(context, lambda: site_of(grown(72)))
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("weeks/")
    last = page.locator("a[data-week]").last.get_attribute("data-week")
    page.goto(f"weeks/{last}/")
    page.get_by_role("checkbox").first.check()
    page.goto("timeline/")

    here = page.get_by_text("You are here")
    expect(here).to_be_in_viewport(ratio=1)
    assert 0 == page.evaluate("scrollY")
    assert [] == outside


def test_a_dialog_opens_at_its_start_also_where_not_all_of_it_can_be_seen(page):
    page.set_viewport_size(LOW)
    page.goto("progress/")
    box(page).check()
    page.get_by_role("button", name="Move to another device").click()

    dialog = page.get_by_role("dialog", name="Move to another device")
    expect(dialog.get_by_role("heading")).to_be_in_viewport()
    expect(dialog.get_by_role("heading")).to_be_focused()


def test_the_form_of_a_note_opens_above_the_bar_that_undoes(page):
    page.set_viewport_size(LOW)
    page.goto(WEEK)
    use(page)
    page.get_by_role("button", name="Tick the whole week").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.get_by_role("button", name="Note on").nth(1).click()

    keep = page.get_by_role("button", name="Keep")
    expect(keep).to_be_visible()
    assert keep.evaluate(IS_ON_TOP)


@pytest.mark.only_browser("chromium")  # which lets a page read what was copied
def test_a_week_is_copied_without_what_is_there_to_be_pressed_or_heard(page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(WEEK)
    page.locator("roadmap-checklist").evaluate("(list) => getSelection().selectAllChildren(list)")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")

    assert "This week" in copied
    assert "Tick the whole week" not in copied
    assert "Note" not in copied
