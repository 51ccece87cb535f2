"""A half-written note is kept, and what it would replace is not lost."""

import json

from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, WEEK
from tests.browser.test_notes import NOTE, open_note, row, write


def test_a_note_left_without_a_word_is_kept(page):
    page.goto(WEEK)
    open_note(page)
    page.get_by_label("Note, for you alone").fill("Half a thought")
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Classification")
    page.goto(WEEK)

    expect(row(page)).to_contain_text("Half a thought")


def hide(page):
    """Tell the page that it no longer shows, which is all that a phone says before it ends one."""
    page.evaluate("""() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden" });
        Object.defineProperty(document, "hidden", { value: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }""")


def test_a_half_written_note_is_kept_as_soon_as_the_page_no_longer_shows(page, context):
    page.goto(WEEK)
    open_note(page)
    page.get_by_label("Note, for you alone").fill("Half a thought")
    hide(page)
    other = context.new_page()
    other.goto(WEEK)
    expect(row(other)).to_contain_text("Half a thought")
    page.get_by_label("Note, for you alone").fill("A whole one")
    page.get_by_role("button", name="Keep").click()

    for each in (page, other):
        expect(row(each).locator(".rm-note-text")).to_have_text("A whole one")


def leave_too_much(page):
    """Leave a text that a note just holds, beside what is no address and would become text."""
    page.goto(WEEK)
    open_note(page)
    page.get_by_label("Note, for you alone").fill("x" * 1995)
    page.get_by_label("Link (your repository, your result)").fill("example.org/my-project")
    hide(page)


def test_a_long_draft_beside_what_is_no_address_is_kept_with_all_of_it(page):
    leave_too_much(page)
    page.reload()
    texts = row(page).locator(".rm-note-text")
    expect(texts).to_have_text(["x" * 1995, "example.org/my-project"])
    open_note(page)
    page.get_by_label("Note, for you alone").fill("Short")
    hide(page)
    page.reload()

    expect(texts).to_have_text(["example.org/my-project", "Short"])


def test_what_a_long_draft_was_kept_as_is_replaced_by_what_is_kept_of_it(page):
    leave_too_much(page)
    page.get_by_label("Link (your repository, your result)").fill("https://example.org/my-project")
    page.get_by_role("button", name="Keep").click()

    texts = row(page).locator(".rm-note-text")
    expect(texts).to_have_text("x" * 1995 + "\nexample.org/my-project")


def test_cancelling_brings_back_the_note_that_was_there_before_a_draft_was_kept(page):
    page.goto(WEEK)
    write(page, "First")
    open_note(page)
    page.get_by_label("Note, for you alone").fill("Never meant to stay")
    hide(page)
    page.get_by_role("button", name="Cancel").click()
    expect(row(page).locator(".rm-note-text")).to_have_text("First")
    page.reload()

    expect(row(page).locator(".rm-note-text")).to_have_text("First")


def test_texts_of_two_devices_stay_two_where_a_form_was_only_looked_at(page):
    kept = [{"at": NOON + i, "text": text, "link": ""} for i, text in enumerate(("One", "Two"))]
    value = json.dumps({"kept": kept, "gone": []})
    page.goto(WEEK)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [NOTE + BOX, value])
    page.reload()
    open_note(page)
    expect(page.get_by_label("Note, for you alone")).to_have_value("One\n\nTwo")
    hide(page)
    page.get_by_role("button", name="Cancel").click()

    expect(row(page)).to_contain_text("More than one text, all kept")
    assert value == page.evaluate("key => localStorage.getItem(key)", NOTE + BOX)


def test_cancelling_brings_back_each_of_several_texts_after_a_draft_was_kept(page):
    said = (("One", "https://a.example/1"), ("Two", "https://b.example/2"))
    kept = [{"at": NOON + i, "text": text, "link": link} for i, (text, link) in enumerate(said)]
    page.goto(WEEK)
    value = json.dumps({"kept": kept, "gone": []})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [NOTE + BOX, value])
    page.reload()
    open_note(page)
    page.get_by_label("Note, for you alone").fill("Never meant to stay")
    hide(page)
    page.get_by_role("button", name="Cancel").click()
    page.reload()

    texts = row(page).locator(".rm-note-text")
    expect(texts).to_have_text(["One\na.example/1", "Two\nb.example/2"])


def test_escape_that_ends_a_composition_leaves_the_form_open_with_its_text(page):
    page.goto(WEEK)
    open_note(page)
    field = page.get_by_label("Note, for you alone")
    field.fill("線形")
    field.dispatch_event("keydown", {"key": "Escape", "isComposing": True})

    expect(field).to_have_value("線形")
    expect(field).to_be_focused()
