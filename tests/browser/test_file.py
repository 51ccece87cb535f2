"""Progress as a file: shown before it is merged, undone after."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, box, ticks_of, until

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


def test_a_file_is_shown_before_it_changes_anything(page, ticked):
    ticked({"install-conda": NOON - 1})
    page.goto("progress/")
    before = everything(page)
    give(page, FILE)

    expect(dialog(page)).to_contain_text("It holds 2 ticks and 1 note. Merged with yours:")
    expect(dialog(page).get_by_role("listitem")).to_have_text(
        [
            "1 box will be ticked: Linear Regression theory",
            "1 box will be unticked: Install Anaconda/Miniconda",
            "1 box will have another note: Linear Regression theory",
            "1 box not in this plan: kept, and counted apart",
            "1 setting will change",
        ]
    )
    expect(dialog(page)).to_contain_text("For each box the newer of the two counts")
    expect(dialog(page).locator("bdi").first).to_have_text("Linear Regression theory")
    page.get_by_role("button", name="Ignore it").click()
    expect(dialog(page)).to_be_hidden()
    assert before == everything(page)


def changed_elsewhere(*boxes):
    """A file of a learner who unticked these boxes and has ticked one."""
    ticks = [{"id": each, "done": False, "at": AT} for each in boxes]
    return FILE | {"ticks": [*ticks, FILE["ticks"][0]], "notes": [], "settings": []}


def test_of_boxes_that_nobody_has_touched_here_a_file_says_nothing(page, plan):
    page.goto("progress/")
    give(page, changed_elsewhere("setup-jupyter", "install-conda"))
    expect(dialog(page).get_by_role("listitem")).to_have_text(
        ["1 box will be ticked: Linear Regression theory"]
    )
    page.get_by_role("button", name="Merge into mine").click()

    expect(page.locator("roadmap-undo")).to_contain_text("Merged the file: 1 change.")


def test_a_file_names_boxes_in_the_order_of_the_plan(page, ticked):
    ticked({"setup-jupyter": -NOON + 1, "install-conda": -NOON + 1})
    page.goto("progress/")
    give(page, changed_elsewhere("setup-jupyter", "install-conda"))

    expect(dialog(page).get_by_role("listitem").last).to_have_text(
        "2 boxes stay as they are; the other side changed them later: "
        "Install Anaconda/Miniconda and Setup Jupyter Notebook"
    )


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


def test_a_file_that_is_loaded_again_says_that_there_is_nothing_new(page, plan, ticked):
    ticked(ticks_of(plan, 1, 2))
    page.add_init_script(CATCH)
    page.goto("progress/")
    file = save(page)
    give(page, file)

    expect(dialog(page)).to_contain_text("It holds 8 ticks. You have all of that already.")
    expect(dialog(page).get_by_role("heading")).to_have_text("Nothing new in this file")
    expect(dialog(page)).not_to_contain_text("You can undo this")
    expect(page.get_by_role("button", name="Merge into mine")).to_be_hidden()


def test_a_file_that_was_undone_can_be_brought_back_with_its_dates(page, ticked, stored):
    ticked({"install-conda": NOON - 1})
    page.goto("progress/")
    give(page, FILE)
    page.get_by_role("button", name="Merge into mine").click()
    page.get_by_role("button", name="Undo").click()
    expect(box(page)).not_to_be_checked()
    give(page, FILE)

    expect(dialog(page)).to_contain_text("2 ticks and 1 note. What differs is newer here:")
    expect(dialog(page).get_by_role("listitem")).to_have_text(
        [
            "2 boxes unticked since: Linear Regression theory and a-box-of-last-year",
            "1 box with another note since, or none: Linear Regression theory",
        ]
    )
    expect(dialog(page)).to_contain_text(
        "Bringing that back lets the file count for these boxes, and for notes both are kept. "
        "You can undo this."
    )
    expect(dialog(page)).not_to_contain_text("the newer of the two counts")
    expect(page.get_by_role("button", name="Merge into mine")).to_be_hidden()
    page.get_by_role("button", name="Bring that back").click()
    expect(box(page)).to_be_checked()
    expect(page.locator("roadmap-undo")).to_contain_text("Brought back from the file: 3 changes.")
    assert stored(page)[BOX].endswith(f":{NOON}")
    page.goto("weeks/ml-introduction/")
    expect(page.locator(".rm-note-text")).to_have_text("Elsewhere")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".rm-note-text")).to_have_count(0)


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
