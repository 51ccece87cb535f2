"""What else storage may hold: garbage, values of other sites, no room for more."""

from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, TASK, WEEK, box, until
from tests.browser.test_file import FILE, give

SITE = KEY.removesuffix("task.")
GARBAGE = ("", "{", "null", "NaN", "[[[", '{"kept":5}', "-", "\x00", "99999999999999999", "<b>")
FOREIGN = {
    "/other/.roadmap.task.linear-regression": "5",
    "/roadmap/other/.roadmap.task.linear-regression": "6",
    "roadmap.task.linear-regression": "7",
    "linear-regression": "true",
    "/roadmap/.palette": "{",
}
FILL = """() => {
    for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2))
        for (;;)
            try {
                const key = `fill-${localStorage.length}`;
                localStorage.setItem(key, "x".repeat(size));
            } catch { break; }
}"""
EMPTY = """() => Object.keys(localStorage).filter((key) => key.startsWith("fill-"))
    .forEach((key) => localStorage.removeItem(key))"""


def everything(page):
    return page.evaluate("({ ...localStorage })")


def ours(page):
    return {key: text for key, text in everything(page).items() if key.startswith(SITE)}


def put(page, values):
    page.evaluate("values => Object.assign(localStorage, values)", values)


def act_on_everything(page):
    """Leave a value of every kind that the site keeps."""
    page.goto(WEEK)
    box(page).check()
    button = page.get_by_role("button", name=f"Note on {TASK}")
    button.click()
    page.get_by_label("Note, for you alone").fill("A word")
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="Tick the whole week").click()
    until(page, "(key) => localStorage.getItem(key)", f"{SITE}asked")
    page.goto("portfolio/")
    page.get_by_role("button", name="Make a README").click()
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    page.goto("progress/")
    page.get_by_role("button", name="Save as a file").click()
    expect(page.locator("roadmap-status")).to_have_text("Saved as a file.")


def test_garbage_in_one_value_leaves_every_other_as_it_was_and_itself_until_the_learner_acts(page):
    act_on_everything(page)
    good = ours(page)
    kinds = {key.removeprefix(SITE).split(".")[0] for key in good}
    site = {"seen", "edition", "editions", "undo", "copy", "asked"}
    assert {"task", "note", "setting", *site} == kinds
    for number, key in enumerate(good):
        garbage = GARBAGE[number % len(GARBAGE)]
        put(page, good | {key: garbage})
        page.goto(WEEK)
        expect(page.locator(".rm-state")).to_contain_text("of 4")
        other = box(page, "Start Andrew Ng's ML course")
        if key == f"{KEY}start-andrew-ng-course":
            other = box(page)
        expect(other).to_be_checked()

        changed = {each for each, text in ours(page).items() if text != good.get(each)}
        assert changed - {SITE + name for name in ("seen", "edition")} <= {key}, key
        if key.startswith((KEY, f"{SITE}note.", f"{SITE}setting.")):
            assert garbage == ours(page)[key]
    put(page, good | {KEY + BOX: "garbage"})
    page.reload()
    box(page).check()

    assert int(ours(page)[KEY + BOX]) > 0


def test_values_of_other_sites_on_the_same_origin_are_neither_read_nor_changed(page):
    page.goto(WEEK)
    put(page, FOREIGN)
    page.reload()
    expect(box(page)).not_to_be_checked()
    act_on_everything(page)
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("button", name="Untick them").click()
    page.locator("roadmap-undo").get_by_role("button", name="Undo").click()
    expect(page.locator(".rm-lede")).to_contain_text("4 of 95 boxes")

    assert FOREIGN.items() <= everything(page).items()


def test_where_there_is_no_room_left_ticks_last_for_the_visit_and_older_ones_stay(page, stored):
    page.goto(WEEK)
    put(page, {KEY + BOX: str(NOON)})
    page.evaluate(FILL)
    page.reload()
    notice = page.get_by_text("Your ticks cannot be kept here.")
    expect(box(page)).to_be_checked()
    box(page, "Supervised vs Unsupervised learning").check()
    expect(notice).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(notice).to_be_hidden()
    expect(page.locator(".rm-state")).to_contain_text("2 of 4 done")
    box(page).uncheck()
    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    assert BOX in stored(page)
    page.evaluate(EMPTY)
    box(page, "Project: House price prediction").check()

    assert "project-house-prices" in stored(page)


def test_what_was_refused_is_stored_with_the_next_tick_for_which_there_is_room(page, stored):
    page.goto(WEEK)
    page.evaluate(FILL)
    page.reload()
    notice = page.get_by_text("Your ticks cannot be kept here.")
    box(page).check()
    expect(notice).to_be_visible()
    assert {} == stored(page)
    newer = str(-4 * NOON)  # by another tab, whose clock is ahead
    page.evaluate(EMPTY)
    put(page, {KEY + BOX: newer})
    box(page, "Supervised vs Unsupervised learning").check()

    expect(notice).to_be_hidden()
    assert newer == stored(page)[BOX]
    page.evaluate(FILL)
    box(page, "Project: House price prediction").check()
    expect(notice).to_be_visible()
    page.evaluate(EMPTY)
    box(page, "Start Andrew Ng's ML course").check()
    page.reload()
    expect(box(page, "Project: House price prediction")).to_be_checked()


def test_after_a_refusal_a_file_is_still_asked_whether_there_is_room_for_it(page, stored):
    page.goto("progress/")
    page.evaluate(FILL)
    box(page).check()
    expect(page.get_by_text("Your ticks cannot be kept here.")).to_be_visible()
    give(page, FILE)

    expect(page.locator("roadmap-taking .rm-problem")).to_have_text(
        "This browser has no room for all that this file holds. Nothing was changed."
    )
    page.evaluate(EMPTY)
    give(page, FILE)
    page.get_by_role("button", name="Merge into mine").click()
    assert {BOX, "install-conda", "a-box-of-last-year"} == set(stored(page))


def test_a_value_that_cannot_be_read_is_no_longer_told_of_when_its_box_is_ticked(page):
    page.goto(WEEK)
    put(page, {KEY + BOX: "garbage"})
    page.goto("progress/")
    told = page.get_by_text("1 value, left as it is until you tick its box")
    expect(told).to_be_visible()
    box(page).check()

    expect(told).to_have_count(0)
