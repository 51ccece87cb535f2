"""Before any script of ours is there: what is ticked, pressed and typed then is not lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import BOX, LEADS, TASK, WEEK, box, until

PAINTED = """() => new Promise((done) =>
    new PerformanceObserver(() => done(true)).observe({ type: "paint", buffered: true }))"""


def painted_after_all(page):
    """Let the time pass that a page waits at most; tell when something is painted."""
    page.clock.run_for(4_000)
    page.clock.resume()
    until(page, PAINTED)


@pytest.fixture
def held(page):
    """Hold back our script until it is released."""
    waiting = []
    page.route("**/start.mjs", lambda route: waiting.append(route))

    def release():
        until(page, "() => document.querySelector('script[type=module]')")
        while not waiting:  # the page knows of it a moment before the test does
            page.evaluate("0")
        waiting.pop().fallback()

    return release


def test_a_tick_is_stored_before_any_script_of_ours_is_there(page, context, held, stored):
    page.goto(WEEK, wait_until="domcontentloaded")
    box(page).check()

    assert int(stored(page)[BOX]) > 0
    page.close()
    again = context.new_page()
    again.goto(WEEK)
    expect(box(again)).to_be_checked()


def test_a_tick_that_is_taken_back_before_the_script_is_there_stays_open(page, held, stored):
    page.goto(WEEK, wait_until="domcontentloaded")
    box(page).check()
    box(page).uncheck()
    assert int(stored(page)[BOX]) < 0

    held()

    expect(page.get_by_role("button", name="Tick the whole week")).to_be_visible()
    until(page, "() => customElements.get('roadmap-checklist')")
    expect(box(page)).not_to_be_checked()


def test_a_week_that_was_ticked_by_hand_after_its_button_was_pressed_stays_ticked(page, held):
    page.goto(WEEK, wait_until="domcontentloaded")
    page.get_by_role("button", name="Tick the whole week").click()
    boxes = page.locator("roadmap-checklist input[type=checkbox]").all()
    for each in boxes:
        each.check()

    held()

    expect(page.get_by_role("button", name="Untick the whole week")).to_be_visible()
    for each in boxes:
        expect(each).to_be_checked()


def test_a_tick_that_was_taken_back_in_another_tab_meanwhile_stays_open(
    page, context, held, stored
):
    page.goto(WEEK, wait_until="domcontentloaded")
    box(page).check()
    other = context.new_page()
    other.goto(WEEK)
    box(other).uncheck()

    held()

    expect(box(page)).not_to_be_checked()
    until(page, "() => customElements.get('roadmap-checklist')")
    assert int(stored(page)[BOX]) < 0


@pytest.mark.only_browser("chromium")  # Firefox never waits
def test_a_learner_whose_host_hangs_on_the_script_does_not_wait_for_ever(page, held, ticked):
    ticked({BOX: 1_730_000_000_000})
    page.clock.install()
    page.goto(WEEK, wait_until="commit")
    until(page, "() => document.querySelector('script[type=module]')")
    painted_after_all(page)

    held()
    expect(box(page)).to_be_checked()


def test_an_early_tick_of_a_known_learner_is_stored_and_one_that_was_there_keeps_its_day(
    page, held, ticked, stored
):
    ticked({BOX: 1_730_000_000_000, "start-andrew-ng-course": -1_730_000_000_000})
    page.goto(WEEK, wait_until="commit")
    for each in (box(page), box(page, "Start Andrew Ng's ML course")):
        each.evaluate("input => input.click()")  # a page that waits for a script shows nothing yet

    assert "1730000000000" == stored(page)[BOX]
    assert int(stored(page)["start-andrew-ng-course"]) > 1_730_000_000_000
    held()
    expect(page.locator(".rm-state")).to_contain_text("2 of 4 done")
    assert "1730000000000" == stored(page)[BOX]


def test_an_early_tick_of_what_a_clock_had_dated_ahead_has_its_own_day(page, held, ticked, stored):
    ticked({BOX: -9_000_000_000_000})
    page.goto(WEEK, wait_until="commit")
    before = page.evaluate("Date.now()")
    box(page).evaluate("input => input.click()")

    time, _, day = stored(page)[BOX].partition(":")
    assert "9000000000001" == time
    assert before <= int(day) <= page.evaluate("Date.now()")


def test_an_early_click_on_a_box_that_was_done_under_a_former_id_keeps_its_day(
    page, held, ticked, stored, site
):
    html = (site / WEEK / "index.html").read_text("utf-8")
    renamed = html.replace("data-plan='{", f"""data-plan='{{"was":{{"{BOX}":["older"]}},""", 1)
    page.route(f"**/{WEEK}", lambda route: route.fulfill(body=renamed, content_type="text/html"))
    ticked({"older": 1_730_000_000_000})
    page.goto(WEEK, wait_until="commit")
    box(page).evaluate("input => input.click()")
    held()

    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    assert {"older": "1730000000000"} == stored(page)


def test_an_early_tick_of_a_box_that_is_called_as_every_object_s_constructor_is_stored(
    page, held, stored, site
):
    html = (site / WEEK / "index.html").read_text("utf-8").replace(BOX, "constructor")
    page.route(f"**/{WEEK}", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(WEEK, wait_until="domcontentloaded")
    box(page).check()

    assert int(stored(page)["constructor"]) > 0
    held()
    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")


@pytest.mark.parametrize("text", ["1790000000000x", "1790000000000:1790000000000", "garbage"])
def test_an_early_tick_takes_the_place_of_a_value_that_cannot_be_read(
    page, held, ticked, stored, text
):
    ticked({BOX: text})
    page.goto(WEEK, wait_until="commit")
    box(page).evaluate("input => input.click()")

    assert int(stored(page)[BOX]) > 0
    held()
    expect(box(page)).to_be_checked()


def test_a_button_that_is_pressed_early_and_again_acts_once(page, held, stored):
    page.goto(WEEK, wait_until="domcontentloaded")
    for _ in range(2):
        page.get_by_role("button", name="Tick the whole week").click()
    held()

    expect(page.get_by_role("button", name="Untick the whole week")).to_be_visible()
    assert 4 == sum(int(time) > 0 for time in stored(page).values())


def test_the_theme_begins_after_our_script_whichever_arrives_first(page, held):
    page.goto(WEEK)
    arrived = """() => performance.getEntriesByType("resource").some(
        ({ name, responseEnd }) => name.includes("/bundle.") && responseEnd > 0)"""
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    until(page, arrived)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")

    assert not page.evaluate("() => Boolean(globalThis.document$)"), "It would hear ways first"
    held()
    until(page, LEADS)


def test_the_figures_follow_a_tick_that_came_before_the_script(page, held, stored):
    page.goto(WEEK, wait_until="domcontentloaded")
    box(page).check()
    held()

    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    expect(box(page)).to_be_checked()
    assert [BOX] == [*stored(page)]


@pytest.mark.parametrize("name", ["Tick the whole week", f"Note on {TASK}", "Switch to dark"])
def test_a_button_that_is_pressed_early_acts_once_it_can(page, held, name):
    page.goto(WEEK, wait_until="domcontentloaded")
    page.get_by_role("button", name=name).click()
    held()

    after = {
        "Tick the whole week": page.get_by_role("button", name="Untick the whole week"),
        f"Note on {TASK}": page.get_by_role("textbox", name="Note"),
        "Switch to dark": page.get_by_role("button", name="Switch to light"),
    }
    expect(after[name].first).to_be_visible()


def test_a_key_that_is_pressed_before_the_theme_is_there_is_pressed_again(page):
    page.goto(WEEK)
    page.keyboard.press("/")

    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
