"""Private notes and links: kept like ticks, shown as text, gathered into a README to show."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, TASK, WEEK, box

NOTE = KEY.replace("task.", "note.")
PROJECT = "Project: House price prediction"


def row(page, name=TASK):
    return page.get_by_role("listitem").filter(has=box(page, name))


def open_note(page, name=TASK):
    row(page, name).get_by_role("button", name="note").click()


def write(page, text, link="", name=TASK):
    open_note(page, name)
    page.get_by_label(re.compile("^Note, ")).fill(text)
    page.get_by_label("Link (your repository, your result)").fill(link)
    page.get_by_role("button", name="Keep").click()


def test_a_note_and_its_link_are_shown_below_the_box_and_survive_a_reload(page):
    page.goto(WEEK)
    write(page, "Ridge beat the plain model.", "https://github.com/learner/houses")
    page.reload()

    expect(row(page)).to_contain_text("Ridge beat the plain model.")
    link = row(page).get_by_role("link", name="github.com/learner/houses")
    expect(link).to_have_attribute("href", "https://github.com/learner/houses")
    expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "http://insecure.example/", "https://me:secret@host/", "x"]
)
def test_only_https_addresses_are_taken_and_the_field_says_so(page, address):
    page.goto(WEEK)
    write(page, "", address)

    expect(row(page).get_by_role("alert")).to_have_text(
        "Start with https://, for example https://github.com/you"
    )
    expect(page.get_by_label("Link (your repository, your result)")).to_be_focused()
    assert page.evaluate("key => localStorage.getItem(key)", NOTE + BOX) is None


def test_what_is_too_long_for_one_text_is_kept_as_several_and_none_of_it_is_lost(page):
    page.goto(WEEK)
    lines = "".join(f"line {number} 🚀\n" for number in range(400))
    write(page, lines, "https://github.com/learner/houses")
    page.reload()

    texts = row(page).locator(".rm-note-text")
    expect(texts).to_have_count(3)
    expect(row(page)).to_contain_text("More than one text, all kept")
    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", NOTE + BOX))["kept"]
    assert lines == "".join(each["text"] for each in kept)
    assert ["https://github.com/learner/houses", "", ""] == [each["link"] for each in kept]


def test_markup_in_a_note_is_text(page):
    page.goto(WEEK)
    hostile = """<img src=x onerror="alert(1)"> <script>alert(2)</script> {{ 7*7 }}"""
    write(page, hostile)
    page.reload()

    expect(row(page).locator(".rm-note-text")).to_have_text(hostile)
    expect(page.locator(".rm-note img, .rm-note script")).to_have_count(0)


def test_every_line_of_a_note_and_its_address_reads_in_its_own_direction(page):
    page.goto(WEEK)
    write(page, "\u05e9\u05dc\u05d5\u05dd!\nEnglish (2).", "https://x.example/a/")

    text = row(page).locator(".rm-note-text")
    assert "plaintext" == text.evaluate("node => getComputedStyle(node).unicodeBidi")
    expect(text.get_by_role("link")).to_have_attribute("dir", "ltr")


def test_a_stored_note_with_another_kind_of_address_is_not_shown_and_not_touched(page):
    stored = json.dumps(
        {"kept": [{"at": NOON, "text": "x", "link": "javascript:alert(1)"}], "gone": []}
    )
    page.goto(WEEK)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [NOTE + BOX, stored])
    page.reload()

    expect(row(page).get_by_role("button", name=f"Note on {TASK}")).to_be_visible()
    expect(row(page).get_by_role("link")).to_have_count(0)
    assert stored == page.evaluate("key => localStorage.getItem(key)", NOTE + BOX)


def test_a_note_is_changed_and_emptied_and_cancelling_keeps_the_old_one(page):
    page.goto(WEEK)
    write(page, "First")
    open_note(page)
    page.get_by_label("Note, for you alone").fill("Never kept")
    page.keyboard.press("Escape")
    expect(row(page)).to_contain_text("First")
    expect(row(page).get_by_role("button", name="Edit note")).to_be_focused()
    write(page, "")

    expect(row(page).locator(".rm-note-text")).to_have_count(0)


def test_a_note_that_was_emptied_counts_for_none(page):
    page.goto(WEEK)
    write(page, "First")
    write(page, "")
    write(page, "Another", name=PROJECT)
    page.goto("progress/")

    expect(page.locator("[data-fact=ticks]")).to_have_text("0, and 1 note")
    page.get_by_role("button", name="Move to another device").click()
    giving = page.get_by_role("dialog", name="Move to another device")
    expect(giving).to_contain_text("Your 1 note would make it too long")


def test_a_note_that_another_tab_writes_leaves_the_focus_on_that_of_another_box(page, context):
    page.goto(WEEK)
    write(page, "From this tab")
    button = row(page).get_by_role("button", name="Edit note")
    expect(button).to_be_focused()
    other = context.new_page()
    other.goto(WEEK)
    write(other, "From the other tab", name=PROJECT)

    expect(row(page, PROJECT)).to_contain_text("From the other tab")
    # A window that is behind another has the focus in nobody's eyes.
    assert button.evaluate("button => button === document.activeElement")


def test_what_another_tab_wrote_meanwhile_is_kept_beside_it(page, context):
    other = context.new_page()
    other.goto(WEEK)
    page.goto(WEEK)
    open_note(page)
    page.get_by_label("Note, for you alone").fill("From this tab")
    write(other, "From the other tab")
    page.get_by_role("button", name="Keep").click()

    for each in (page, other):
        expect(row(each)).to_contain_text("More than one text, all kept")
        expect(row(each)).to_contain_text("From this tab")
        expect(row(each)).to_contain_text("From the other tab")


def test_two_texts_too_long_for_one_note_are_never_cut(page):
    first, second = "a" * 1500, "b" * 1500
    kept = [{"at": NOON + i, "text": text, "link": ""} for i, text in enumerate((first, second))]
    page.goto(WEEK)
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, value)",
        [NOTE + BOX, json.dumps({"kept": kept, "gone": []})],
    )
    page.reload()
    open_note(page)
    expect(page.get_by_label("Note, for you alone")).to_have_value(first)
    expect(row(page).locator(".rm-note-text")).to_have_text(second)
    page.keyboard.press("Escape")
    write(page, f"{first} and more")

    for text in (f"{first} and more", second):
        expect(row(page)).to_contain_text(text)


def test_an_address_that_this_browser_does_not_know_is_shown_as_text_and_stays_with_its_note(
    page,
):
    address = "https://my%20notes.example/"
    kept = [{"at": NOON, "text": "Here", "link": address}]
    page.goto(WEEK)
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [NOTE + BOX, json.dumps({"kept": kept, "gone": []})],
    )
    page.reload()
    expect(row(page)).to_contain_text(address)
    expect(row(page).get_by_role("link", name="notes.example")).to_have_count(0)

    write(page, "There", address)
    expect(row(page)).to_contain_text("There")
    expect(row(page)).to_contain_text(address)


@pytest.mark.parametrize("is_done", [True, False])
def test_a_note_on_a_box_that_left_the_plan_can_still_be_read(page, ticked, is_done):
    ticked({"a-box-of-last-year": NOON if is_done else -NOON})
    text = "What I learnt <b>then</b>"
    kept = [{"at": NOON, "text": text, "link": "https://learner.example/then"}]
    value = json.dumps({"kept": kept, "gone": []})
    page.goto("progress/")
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [f"{NOTE}a-box-of-last-year", value]
    )
    page.reload()

    apart = page.locator("[data-fact=strays]")
    counted = "1 tick and 1 note" if is_done else "1 note"
    expect(apart).to_contain_text(f"{counted} on tasks no longer in the plan")
    expect(apart.get_by_role("listitem")).to_contain_text(["a-box-of-last-year"])
    expect(apart.get_by_role("listitem")).to_contain_text([text])
    expect(apart.get_by_role("link", name="learner.example/then")).to_be_visible()
