"""Two tabs, a crash, a clock set back, a page left in the middle: no action is lost."""

import random
import re

from playwright.sync_api import expect

from tests.browser import processes
from tests.browser.conftest import KEY
from tests.browser.example import BOX, WEEK, box, until, use

CLICK = "id => { const box = document.getElementById(id); box.click(); return box.checked; }"

TELL_OF_THE_CACHE = """id => addEventListener("pageshow", ({ persisted }) => {
    const tell = () => localStorage.setItem("back", `${
        persisted ? "from the cache" : "a new page"}, ${
        document.getElementById(id).checked ? "checked" : "open"}`);
    tell();
    new MutationObserver(tell).observe(document.body, { subtree: true, attributes: true });
})"""


def test_of_200_actions_in_two_tabs_at_the_same_time_the_last_on_every_box_holds(
    page, context, plan, stored
):
    tabs = [page, context.new_page()]
    for tab in tabs:
        tab.goto("progress/")
        expect(tab.get_by_role("radio", name="All 95")).to_be_checked()
    ids = [each.id for each in plan.weeks[8].week.boxes + plan.weeks[9].week.boxes]
    chance, last = random.Random(9), {}
    for _ in range(200):
        each = chance.choice(ids)
        last[each] = chance.choice(tabs).evaluate(CLICK, each)

    for tab in tabs:
        for each, done in last.items():
            expect(tab.locator(f"[id='{each}']")).to_be_checked(checked=done)
    assert last == {each: int(text.split(":")[0]) > 0 for each, text in stored(page).items()}


def test_what_two_tabs_tick_without_waiting_for_each_other_is_all_kept(page, context, plan, stored):
    tabs = [page, context.new_page()]
    ids = [each.id for week in plan.weeks for each in week.week.boxes]
    for tab, share in zip(tabs, (ids[::2], ids[1::2]), strict=True):
        tab.goto("progress/")
        expect(tab.get_by_role("radio", name="All 95")).to_be_checked()
        # A task each, so that the tabs take turns.
        tab.evaluate(
            """ids => { window.ticking = ids.flatMap((id) => [id, id, id]).map((id, turn) =>
                new Promise((resolve) => setTimeout(() => {
                    document.getElementById(id).click();
                    resolve();
                }, 5 * turn))); }""",
            share,
        )
    for tab in tabs:
        tab.evaluate("Promise.all(ticking)")

    for tab in tabs:
        expect(tab.locator(".rm-lede")).to_contain_text("95 of 95 boxes")
    assert set(ids) == set(stored(page))


def test_tabs_whose_clocks_are_a_day_apart_keep_what_was_done_last(page, context, stored):
    other = context.new_page()
    for tab, day in ((page, 2), (other, 1)):
        tab.clock.set_fixed_time(f"2027-03-0{day}T09:00:00Z")
        tab.goto(WEEK)
    for tab, done in ((page, True), (other, False), (page, True), (other, False)):
        box(tab).set_checked(done)
        for each in (page, other):
            expect(box(each)).to_be_checked(checked=done)
    other.reload()

    expect(box(other)).not_to_be_checked()
    assert int(stored(page)[BOX]) < 0


def test_what_is_written_while_a_link_is_followed_is_kept(page, stored):
    page.goto(WEEK)
    use(page)
    page.evaluate("window.same = true")
    page.locator(".rm").evaluate("""root => {
        const [button] = [...root.querySelectorAll("button")].filter((each) =>
            each.textContent.includes("whole week"));
        button.click();
        root.querySelector("a[rel=next]").click();
    }""")

    expect(page).to_have_title(re.compile("^Week 10"))
    assert page.evaluate("window.same")
    assert 4 == len(stored(page))
    page.go_back()
    expect(page.locator(".rm-state")).to_contain_text("4 of 4")


def test_what_is_written_while_the_page_is_left_for_good_is_kept(page, stored):
    page.goto(WEEK)
    page.evaluate("""() => addEventListener("pagehide", () =>
        document.getElementById("linear-regression").click())""")
    page.goto("hours/", wait_until="commit")

    expect(page.get_by_role("row", name=re.compile("ML Introduction"))).to_contain_text("1 of 4")
    assert [BOX] == [*stored(page)]


def test_a_page_from_the_back_forward_cache_shows_what_was_ticked_meanwhile(opened):
    # The cache is off otherwise, so that each visit is a new one.
    caching = {"browser.sessionhistory.max_total_viewers": 8}
    with opened(caching, ignore_default_args=["--disable-back-forward-cache"]) as page:
        use(page)
        page.wait_for_load_state("networkidle")  # what is on its way keeps a page out of the cache
        page.evaluate(TELL_OF_THE_CACHE, BOX)
        page.goto("progress/")
        watching = page.context.new_page()
        watching.goto(WEEK)
        box(page).check()
        # Over BiDi a page from the cache never counts as loaded, so it can be asked nothing.
        page.evaluate("""() => addEventListener("storage", ({ key }) =>
            key === "leave" && history.back())""")
        watching.evaluate("localStorage.setItem('leave', 'now')")

        until(watching, "() => localStorage.getItem('back') === 'from the cache, checked'")


def test_ticks_outlive_a_browser_that_is_killed_and_one_that_is_closed(opened, tmp_path):
    with opened() as page:
        box(page).check()
        value = page.evaluate("key => localStorage.getItem(key)", KEY + BOX)
        processes.wait_until_on_disk(page, tmp_path / "profile", value)
        processes.kill(tmp_path / "profile")
    with opened() as page:
        expect(box(page)).to_be_checked()
        box(page, "Project: House price prediction").check()
    with opened() as page:
        expect(box(page)).to_be_checked()
        expect(box(page, "Project: House price prediction")).to_be_checked()
