"""What a file would change is told before it does, and what it holds that is older here."""

from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, box, ticks_of
from tests.browser.test_file import AT, CATCH, FILE, dialog, everything, give, save


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
            "1 box will have a note: Linear Regression theory",
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
