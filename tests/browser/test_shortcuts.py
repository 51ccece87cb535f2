"""Shortcuts: what each key does, once, and where no key is one."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, WEEK, box, until, use

SETTING = KEY.replace("task.", "setting.shortcuts")
FIRST = "Start Andrew Ng's ML course"
LIST = "Keyboard shortcuts"


def listed(page):
    return page.get_by_role("dialog", name=LIST)


def switch_off(page):
    page.keyboard.press("?")
    listed(page).get_by_role("switch", name="Use these keys").uncheck()
    page.keyboard.press("Escape")
    expect(listed(page)).to_have_count(0)


@pytest.mark.parametrize("known", [False, True])
def test_a_box_is_reached_and_ticked_by_the_first_keys_of_a_visit(page, ticked, stored, known):
    if known:
        ticked({"cross-validation": NOON})
    page.goto(WEEK)
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(box(page, FIRST)).to_be_checked()
    expect(box(page, FIRST)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(box(page)).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("x")

    expect(box(page, "Supervised vs Unsupervised learning")).to_be_checked()
    page.keyboard.press("x")
    expect(box(page, "Supervised vs Unsupervised learning")).not_to_be_checked()
    assert int(stored(page)["start-andrew-ng-course"]) > 0


def test_boxes_that_do_not_show_are_passed_over(page, plan, ticked):
    first, second = (plan.weeks[number].week.boxes for number in (0, 1))
    ticked({each.id: NOON for each in first})
    page.goto("progress/")
    expect(page.get_by_role("button", name="Boxes of week 1", exact=True)).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator(f"#{second[0].id}")).to_be_focused()
    page.get_by_role("radio", name=re.compile("Done")).check()
    page.keyboard.press("j")

    expect(page.locator(f"#{first[0].id}")).to_be_focused()


def test_n_and_p_lead_to_the_neighbouring_weeks_past_the_page_of_a_phase(page, plan):
    page.goto(f"weeks/{plan.weeks[7].week.id}/")
    use(page)
    page.evaluate("window.same = true")
    box(page, plan.weeks[7].week.boxes[0].text).focus()
    page.keyboard.press("n")
    expect(page).to_have_title(re.compile("^Week 9"))
    page.keyboard.press("n")
    expect(page).to_have_title(re.compile("^Week 10"))
    page.keyboard.press("p")
    expect(page).to_have_title(re.compile("^Week 9"))

    assert page.evaluate("window.same")
    page.keyboard.press(",")
    expect(page).to_have_title(re.compile("^Phase 2"))


def test_the_list_opens_on_a_question_mark_and_gives_the_focus_back(page):
    page.goto(WEEK)
    use(page)
    box(page).focus()
    page.keyboard.press("?")
    expect(listed(page)).to_be_visible()
    for key in ("j", "n", "s", "x", "?"):
        page.keyboard.press(key)
    expect(listed(page)).to_have_count(1)
    expect(box(page)).not_to_be_checked()
    page.keyboard.press("Escape")

    expect(listed(page)).to_have_count(0)
    expect(box(page)).to_be_focused()
    expect(page).to_have_title(re.compile("^Week 9"))
    button = page.get_by_role("button", name=LIST)
    button.click()
    listed(page).get_by_role("button", name="Close").click()
    expect(listed(page)).to_have_count(0)
    expect(button).to_be_focused()


def test_space_switches_nothing_off_in_the_list_that_has_just_opened(page):
    page.goto(WEEK)
    use(page)
    page.keyboard.press("?")
    expect(listed(page).get_by_role("heading", name=LIST)).to_be_focused()
    page.keyboard.press("Space")

    expect(listed(page).get_by_role("switch", name="Use these keys")).to_be_checked()


@pytest.mark.parametrize("by", ["key", "button"])
def test_the_list_opens_once_however_often_it_is_asked_for_while_it_is_fetched(page, by):
    waiting = []
    page.route("**/following.*", lambda route: waiting.append(route))
    page.goto(WEEK)
    use(page)
    if by == "key":
        page.keyboard.press("?")
        page.keyboard.press("?")
    else:
        page.get_by_role("button", name=LIST).dblclick()
    while not waiting:
        page.wait_for_timeout(20)
    waiting.pop().fallback()
    expect(page.locator("dialog[open]").first).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator("dialog[open]")).to_have_count(0)


def test_switched_off_no_single_key_does_anything_the_themes_neither(page, context):
    page.goto(WEEK)
    use(page)
    switch_off(page)
    page.reload()
    use(page)
    box(page).focus()
    for key in ("j", "k", "x", "n", "p", "?", "s", "f", "/", ".", ","):
        page.keyboard.press(key)
    page.evaluate("document.activeElement.blur()")
    for key in ("n", "s", "/", "?"):
        page.keyboard.press(key)

    expect(page).to_have_title(re.compile("^Week 9"))
    expect(box(page)).not_to_be_checked()
    expect(listed(page)).to_have_count(0)
    expect(page.get_by_role("textbox", name="Search")).not_to_be_focused()
    page.get_by_role("button", name=LIST).click()
    listed(page).get_by_role("switch").check()
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()


def test_that_they_are_off_goes_with_a_file_and_holds_in_other_tabs_at_once(page, context):
    page.goto(WEEK)
    other = context.new_page()
    other.goto(WEEK)
    use(other)
    switch_off(page)
    assert "off" == page.evaluate("(key) => JSON.parse(localStorage[key]).value", SETTING)
    other.keyboard.press("j")
    other.keyboard.press("?")
    other.keyboard.press("Tab")
    expect(listed(other)).to_have_count(0)
    expect(other.get_by_role("checkbox").and_(other.locator(":focus"))).to_have_count(0)


def test_no_key_is_a_shortcut_while_somebody_types(page):
    page.goto(WEEK)
    use(page)
    page.get_by_role("button", name="Note on Linear Regression theory").click()
    note = page.get_by_role("textbox", name="Note")
    note.type("j?xnps/")
    expect(note).to_have_value("j?xnps/")
    page.get_by_role("button", name="Cancel").click()
    page.keyboard.press("/")
    search = page.get_by_role("textbox", name="Search")
    search.type("jxn?")
    expect(search).to_have_value("jxn?")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+x")

    expect(page).to_have_title(re.compile("^Week 9"))
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(listed(page)).to_have_count(0)


def test_a_key_that_is_held_down_is_pressed_once(page):
    page.goto(WEEK)
    use(page)
    box(page).focus()
    page.keyboard.down("x")
    page.keyboard.down("x")  # as a keyboard repeats it
    page.keyboard.up("x")

    until(page, "(id) => document.getElementById(id).checked", BOX)
    expect(page.locator("roadmap-status")).to_have_text("Done. Week 9: 1 of 4.")


def test_what_follows_the_key_of_the_search_at_the_start_of_a_visit_is_typed_there(page):
    page.goto(WEEK)
    page.keyboard.press("/")
    page.keyboard.type("linear")

    expect(page.get_by_role("textbox", name="Search")).to_have_value("linear")
    expect(page.get_by_text("matching documents")).to_be_visible()
    expect(page).to_have_title(re.compile("^Week 9"))


def test_the_page_about_data_lists_the_same_shortcuts(page):
    page.goto("your-data/")
    button = page.get_by_role("button", name=LIST)
    button.click()
    shown = listed(page).locator("dl > div")
    expect(shown.first).to_be_visible()
    rows = page.get_by_role("row").filter(has=page.locator("code"))
    texts = [" ".join(each.inner_text().split()) for each in rows.all()]

    assert texts == [" ".join(each.inner_text().split()) for each in shown.all()]
