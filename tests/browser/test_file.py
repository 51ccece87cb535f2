"""Progress as a file: shown before it is merged, undone after."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, box, until

AT = "2026-09-21T14:13:20.000Z"  # NOON
FILE = {
    "format": "roadmap-progress",
    "version": 1,
    "saved": AT,
    "ticks": [
        {"id": BOX, "done": True, "at": AT},
        {"id": "install-conda", "done": False, "at": AT},
        {"id": "a-box-of-last-year", "done": True, "at": AT},
    ],
    "notes": [{"id": BOX, "kept": [{"at": AT, "text": "Elsewhere", "link": ""}], "gone": []}],
    "settings": [{"name": "portfolio-name", "at": AT, "value": "Ada"}],
}
CATCH = """
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.saved = blob.text()), make(blob));
    HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };
"""


def give(page, content, name="progress.json"):
    text = content if isinstance(content, str) else json.dumps(content)
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.locator("roadmap-taking input[type=file]").set_input_files(file)


def dialog(page):
    return page.get_by_role("dialog", name="this file")


def everything(page):
    """All that is the learner's own; the site keeps other things besides."""
    kept = page.evaluate("({ ...localStorage })")
    return {key: kept[key] for key in kept if re.search(r"\.roadmap\.(task|note|setting)\.", key)}


def save(page):
    page.get_by_role("button", name="Save as a file").click()
    expect(page.locator("roadmap-status")).to_have_text("Saved as a file.")
    return json.loads(page.evaluate("window.saved"))


def test_a_saved_file_can_be_read_by_a_person(page, ticked):
    ticked({BOX: NOON, "install-conda": -NOON, "a-box-of-last-year": NOON + 1})
    page.add_init_script(CATCH)
    page.clock.set_fixed_time("2026-11-18T09:00:00Z")
    page.goto("progress/")
    file = save(page)

    assert "roadmap-progress-2026-11-18.json" == page.evaluate("window.savedAs")
    assert ("roadmap-progress", 1) == (file["format"], file["version"])
    assert [
        {"id": "install-conda", "done": False, "at": AT, "text": "Install Anaconda/Miniconda"},
        {"id": BOX, "done": True, "at": AT, "text": "Linear Regression theory"},
        {"id": "a-box-of-last-year", "done": True, "at": AT.replace("000Z", "001Z")},
    ] == file["ticks"]
    expect(page.locator("[data-fact=copy]")).to_have_text("18 Nov, with every tick")


def test_a_file_does_not_wait_for_the_texts_of_a_host_that_hangs(page, ticked):
    ticked({BOX: NOON})
    page.add_init_script(CATCH)
    waiting = []
    page.route("**/plan.json*", lambda route: waiting.append(route))
    page.clock.install()
    page.goto("progress/")
    with page.expect_request("**/file.mjs*"):
        page.get_by_role("button", name="Save as a file").click()
    page.clock.run_for(4_000)
    page.clock.resume()

    expect(page.locator("roadmap-status")).to_have_text("Saved as a file.")
    [tick] = json.loads(page.evaluate("window.saved"))["ticks"]
    assert {"id": BOX, "done": True, "at": AT} == tick


def test_a_file_is_merged_by_the_newer_time_and_undone_after_a_reload(page, ticked, stored):
    ticked({"install-conda": NOON - 1, "setup-jupyter": NOON})
    page.goto("progress/")
    give(page, FILE)
    page.get_by_role("button", name="Merge into mine").click()
    expect(box(page)).to_be_checked()
    expect(box(page, "Install Anaconda/Miniconda")).not_to_be_checked()
    expect(box(page, "Setup Jupyter Notebook")).to_be_checked()
    assert str(NOON) == stored(page)["a-box-of-last-year"]
    page.reload()
    page.get_by_role("button", name="Undo").click()

    expect(box(page)).not_to_be_checked()
    expect(box(page, "Install Anaconda/Miniconda")).to_be_checked()
    expect(box(page, "Setup Jupyter Notebook")).to_be_checked()


def test_what_was_pressed_is_merged_though_another_file_is_asked_about_meanwhile(page, stored):
    other = FILE | {"ticks": [{"id": "setup-jupyter", "done": True, "at": AT}], "notes": []}
    page.goto("progress/")
    give(page, FILE)
    expect(dialog(page)).to_contain_text("It holds 2 ticks and 1 note.")
    page.evaluate("""() => {
        File.prototype.text = () => new Promise((done) => (window.arrive = done));
    }""")
    give(page, other)
    until(page, "() => window.arrive")
    # Before the dialog tells that it was closed, which takes a task.
    page.evaluate(
        """(text) => {
            document.querySelector("roadmap-taking [value=merge]").click();
            arrive(text);
        }""",
        json.dumps(other),
    )

    expect(dialog(page)).to_contain_text("It holds 1 tick.")
    expect(box(page)).to_be_checked()
    page.get_by_role("button", name="Merge into mine").click()
    expect(box(page, "Setup Jupyter Notebook")).to_be_checked()
    assert {BOX, "setup-jupyter"} <= set(stored(page))


def test_a_tick_under_the_id_of_a_heading_is_kept_and_hides_no_other(page, stored):
    of_heading = {"id": "ml-introduction", "done": True, "at": AT}
    page.goto("progress/")
    give(page, FILE | {"ticks": [of_heading, *FILE["ticks"]]})
    page.get_by_role("button", name="Merge into mine").click()

    expect(box(page)).to_be_checked()
    assert str(NOON) == stored(page)["ml-introduction"]


def test_a_note_that_both_have_changed_is_kept_twice(page):
    page.goto("progress/")
    mine = {"kept": [{"at": NOON - 5, "text": "Here", "link": ""}], "gone": []}
    key = KEY.replace("task.", "note.") + BOX
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(mine)])
    give(page, FILE)
    expect(dialog(page)).to_contain_text("1 box will have both notes")
    page.get_by_role("button", name="Merge into mine").click()

    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", key))["kept"]
    assert ["Here", "Elsewhere"] == [each["text"] for each in kept]


def test_a_note_without_a_text_is_none_that_a_file_holds(page):
    page.goto("progress/")
    emptied = [{"at": AT, "text": "", "link": ""}]
    give(page, FILE | {"notes": [FILE["notes"][0] | {"kept": emptied}]})

    expect(dialog(page)).to_contain_text("It holds 2 ticks. Merged with yours:")


@pytest.mark.only_browser("chromium")  # BiDi tells of no downloads
def test_the_browser_saves_the_file_under_todays_name(page, ticked):
    ticked({BOX: NOON})
    page.goto("progress/")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()

    assert saving.value.suggested_filename.startswith("roadmap-progress-20")
    assert BOX in saving.value.path().read_text("utf-8")


def test_ticks_that_were_merged_in_are_in_no_copy_however_old_they_are(page, ticked):
    ticked({BOX: NOON - 1})
    page.goto("progress/")
    page.evaluate(
        "([key, at]) => localStorage.setItem(key, at)", [KEY.replace("task.", "copy"), str(NOON)]
    )
    page.reload()
    fact = page.locator("[data-fact=copy]")
    expect(fact).to_contain_text("with every tick")

    give(page, FILE | {"ticks": [{"id": "install-conda", "done": True, "at": AT}], "notes": []})
    page.get_by_role("button", name="Merge into mine").click()
    expect(fact).to_contain_text("1 tick ago")
    page.reload()
    expect(fact).to_contain_text("1 tick ago")
