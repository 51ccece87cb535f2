"""A file of more than a plan holds: it fills neither the storage nor the page."""

from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, box
from tests.browser.test_file import AT, FILE, give

# In the place of a browser that keeps no more than this many characters.
FULL = """
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
        const others = Object.entries(this).filter(([each]) => each !== key);
        const all = [...others.flat(), key, text].join("").length;
        if (all > 60000) throw new DOMException("full", "QuotaExceededError");
        put.call(this, key, text);
    };
"""


def many(number):
    """A file with ticks on so many boxes that no plan has."""
    return FILE | {"ticks": [{"id": f"box-{n}", "done": True, "at": AT} for n in range(number)]}


def test_what_this_browser_has_no_room_for_changes_nothing_and_takes_no_room(page, stored):
    page.add_init_script(FULL)
    page.goto("progress/")
    before = page.evaluate("({ ...localStorage })")
    give(page, many(1000))
    expect(page.locator("roadmap-taking .rm-problem")).to_have_text(
        "This browser has no room for all that this file holds. Nothing was changed."
    )
    assert before == page.evaluate("({ ...localStorage })")

    box(page).check()
    assert [BOX] == [*stored(page)]


def test_of_very_many_ticks_that_no_plan_has_some_are_named_and_the_rest_counted(page):
    page.goto("progress/")
    give(page, many(250))
    page.get_by_role("button", name="Merge into mine").click()

    strays = page.locator("[data-fact=strays]")
    expect(strays).to_contain_text("250 ticks on tasks no longer in the plan")
    expect(strays.get_by_role("listitem")).to_have_count(101)
    expect(strays).to_contain_text("and 150 more")


def test_what_another_tab_takes_in_is_counted_once_a_frame(page):
    page.goto("progress/")
    page.evaluate("key => localStorage.setItem(key, '1')", KEY.replace("task.", "asked"))
    page.reload()
    expect(page.locator("[data-fact=ticks]")).to_have_text("0")
    counted = """async ([key, number]) => {
        const keys = Object.keys;
        let looks = 0;
        Object.keys = (of) => ((looks += of === localStorage), keys(of));
        for (let each = 0; each < number; each++) {
            localStorage.setItem(`${key}box-${each}`, "1790000000000");
            const told = { key: `${key}box-${each}`, storageArea: localStorage };
            dispatchEvent(new StorageEvent("storage", told));
        }
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        Object.keys = keys;
        return looks;
    }"""
    one, many = [page.evaluate(counted, [KEY, number]) for number in (1, 50)]

    assert 0 < one == many
    expect(page.locator("[data-fact=ticks]")).to_have_text("50")
