"""A file that cannot be taken in: a clear sentence, and nothing is changed."""

import json

from playwright.sync_api import expect

from tests.browser.example import NOON
from tests.browser.test_file import FILE, dialog, everything, give


def with_tick(**changes):
    return FILE | {"ticks": [FILE["ticks"][0] | changes]}


BAD = [
    ("", "it is not JSON, or not all of it."),
    (json.dumps(FILE)[:-30], "it is not JSON, or not all of it."),
    ("[]", "its format is not “roadmap-progress”."),
    (FILE | {"version": 2}, "A newer edition of this site saved this (version 2)."),
    (FILE | {"version": "1"}, 'A version is a whole number from 1 on (found "1").'),
    (with_tick(at=NOON), 'a time is written as "2026-11-17T09:00:00.000Z" (found 179'),
    (with_tick(at="2126-09-21T14:13:20.000Z"), "is dated 2126-09-21, which has not come yet."),
    (with_tick(id="__proto__"), 'single dashes (found "__proto__").'),
    (with_tick(id="<img src=x onerror=alert(1)>"), 'single dashes (found "<img src=x'),
]


def test_a_bad_file_gets_a_clear_sentence_and_changes_nothing(page, ticked):
    ticked({"setup-jupyter": NOON})
    page.goto("progress/")
    before = everything(page)
    for content, sentence in BAD:
        give(page, content)
        problem = page.locator("roadmap-taking .rm-problem")
        expect(problem).to_contain_text(sentence)
        expect(problem).to_contain_text("Nothing was changed.")
        expect(page.locator("dialog[open], .rm-problem *")).to_have_count(0)
    assert before == everything(page)


def test_a_file_that_cannot_be_compared_yet_says_so_and_is_asked_about_when_it_can(context, page):
    page.goto("progress/")
    context.route("**/file.mjs*", lambda route: route.abort())
    give(page, FILE)
    expect(page.locator("roadmap-taking .rm-problem")).to_have_text(
        "Nothing was changed: a part of the site could not be fetched. "
        "Try again when you are online."
    )
    context.unroute("**/file.mjs*")
    give(page, FILE)

    expect(dialog(page)).to_contain_text("It holds 2 ticks and 1 note.")
    expect(page.locator("roadmap-taking .rm-problem")).to_be_empty()


def test_a_file_that_can_no_longer_be_read_says_so(page):
    page.goto("progress/")
    page.evaluate("() => { File.prototype.text = () => Promise.reject(new Error('moved')); }")
    give(page, FILE)

    expect(page.locator("roadmap-taking .rm-problem")).to_have_text(
        "This file could not be read. Choose it once more. Nothing was changed."
    )


def test_a_file_that_is_far_too_large_is_not_even_read(page):
    page.goto("progress/")
    page.locator("roadmap-taking input[type=file]").evaluate("""input => {
        const chosen = new DataTransfer();
        const file = new File([new Uint8Array(50_000_000)], "progress.json");
        file.text = () => { throw new Error("read"); };
        chosen.items.add(file);
        input.files = chosen.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    }""")

    expect(page.locator("roadmap-taking .rm-problem")).to_have_text(
        "This file was not saved by this site: it is 50 MB, and that is 40 MB at most. "
        "Nothing was changed."
    )
