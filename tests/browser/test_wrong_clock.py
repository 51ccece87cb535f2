"""A clock that was wrong once: what it dated ahead neither wins for ever nor is lost."""

import pytest
from hypothesis import given as made
from hypothesis import settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, WEEK, box
from tests.browser.test_file import CATCH, save
from tests.browser.values import of_one_kind, run

AHEAD = NOON + 365 * 24 * 60 * 60 * 1000
DEVICES = """
    const clock = { now: given.now };
    const device = () => new store.Store({
        shelf: new shelf.Shelf(Object.create(storageMethods), "t."), clock: () => clock.now });
    const give = (from) => {
        whole.settle(from, clock.now);
        return file.write(whole.everything(from), { now: clock.now });
    };
    const take = (to, text) => whole.merge(to, file.read(text, { now: clock.now }), clock.now);
    const [laptop, phone] = [device(), device()];
"""


def test_what_another_device_does_after_it_was_told_is_newer(ask):
    body = """
        clock.now = given.ahead;
        laptop.set(["a", "b"], true);
        laptop.set(["b"], false);
        clock.now = given.now;
        take(phone, give(laptop));
        clock.now += 1000;
        phone.set(["b"], true);
        phone.set(["a"], false);
        clock.now += 1000;
        take(laptop, give(phone));
        take(phone, give(laptop));
        return [laptop, phone].map((each) => ["a", "b"].map((id) => each.time(id)));
    """
    found = run(ask, DEVICES + body, {"now": NOON, "ahead": AHEAD})

    assert [[-NOON - 1000, NOON + 1000]] * 2 == found


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        (-AHEAD, NOON - 1, NOON - 1),  # what is done wins, since nobody knows which is newer
        (AHEAD, 1 - NOON, NOON),
        (-AHEAD, -NOON, -NOON),
        (AHEAD, NOON - 1, NOON),
        (-AHEAD, AHEAD - 1, -AHEAD),
        (-NOON - 1, NOON, -NOON - 1),
    ],
)
def test_of_a_time_that_has_not_come_yet_and_another_one_what_is_done_wins(
    ask, own, other, expected
):
    body = """
        const value = (time) => ({ time, day: Math.max(time, 0) });
        laptop.change(kinds.ticks, ["a"], () => value(given.own));
        whole.merge(laptop, { ticks: new Map([["a", value(given.other)]]) }, clock.now);
        return laptop.time("a");
    """
    given = {"now": NOON, "own": own, "other": other}
    assert expected == run(ask, DEVICES + body, given)


@made(st.lists(of_one_kind(3, NOON), min_size=1, max_size=9), st.booleans())
@settings(deadline=None, max_examples=30)
def test_merging_into_what_was_dated_ahead_is_the_same_in_any_order(ask, cases, is_done):
    body = """
        const ahead = { ticks: { time: given.ahead, day: Math.max(given.ahead, 0) },
            settings: { time: Math.abs(given.ahead), value: "ahead" }, notes: null };
        const after = (plural, values) => {
            const own = device();
            const kind = kinds[plural];
            if (ahead[plural]) own.change(kind, ["a"], () => ahead[plural]);
            for (const each of values)
                whole.merge(own, { [plural]: new Map([["a", each]]) }, clock.now);
            return own.text(kind, "a");
        };
        return given.cases.flatMap(([plural, ...values]) => {
            const kind = kinds[plural];
            const [a, b, c] = values.map((value) => made(plural, value));
            const bc = kind.merge(b, c);
            const orders = [[a, b, c], [c, b, a], [b, c, a], [a, b, a, c, b], [a, bc]];
            const found = new Set(orders.map((order) => after(plural, order)));
            const isLost = plural === "ticks" && given.ahead > 0 && [...found][0] < "0";
            return found.size > 1 || isLost ? [[plural, ...values]] : [];
        });
    """
    given = {"now": NOON, "ahead": AHEAD if is_done else -AHEAD, "cases": cases}

    assert [] == run(ask, DEVICES + body, given)


def test_a_setting_that_was_dated_ahead_gives_way_to_another_device_s(ask):
    body = """
        clock.now = given.ahead;
        settings.choose(laptop, "portfolio-name", "Laptop");
        clock.now = given.now;
        settings.choose(phone, "portfolio-name", "Phone");
        take(laptop, give(phone));
        return settings.setting(laptop, "portfolio-name");
    """
    assert "Phone" == run(ask, DEVICES + body, {"now": NOON, "ahead": AHEAD})


def test_a_file_puts_right_what_is_kept_here_as_it_tells_it(page, ticked, stored):
    ticked({BOX: 2 * AHEAD})
    page.add_init_script(CATCH)
    page.goto("progress/")
    [tick] = save(page)["ticks"]

    at = page.evaluate("at => Date.parse(at)", tick["at"])
    assert str(at) == stored(page)[BOX].split(":")[0]
    assert at < 2 * AHEAD


def test_a_copy_that_was_dated_ahead_counts_for_none(page, ticked):
    ticked({BOX: NOON})
    page.goto(WEEK)
    page.evaluate(
        "([key, at]) => localStorage.setItem(key, at)",
        [KEY.replace("task.", "copy"), str(2 * AHEAD)],
    )
    page.goto("progress/")

    expect(page.locator("[data-fact=copy]")).to_have_text("None yet")


def test_a_copy_by_a_clock_that_was_hours_ahead_has_no_tick_that_was_made_after_it(page):
    page.clock.set_fixed_time("2026-11-19T21:00:00Z")
    page.goto("progress/")
    box(page).check()
    page.get_by_role("button", name="Save as a file").click()
    fact = page.locator("[data-fact=copy]")
    expect(fact).to_contain_text("with every tick")
    page.clock.set_fixed_time("2026-11-18T09:00:00Z")
    for number in range(4):
        page.get_by_role("checkbox").nth(number).check()

    expect(fact).to_contain_text("4 ticks ago")
    page.reload()
    expect(fact).to_contain_text("4 ticks ago")


def test_what_is_ticked_again_after_a_clock_was_ahead_has_the_day_it_is_ticked(page, stored):
    page.clock.set_fixed_time("2027-05-01T09:00:00Z")
    page.goto(WEEK)
    box(page).check()
    page.clock.set_fixed_time("2026-12-01T09:00:00Z")
    box(page).uncheck()
    box(page).check()
    day = page.locator("roadmap-checklist time").first

    expect(day).to_have_text("1 Dec")
    page.reload()
    expect(day).to_have_text("1 Dec")
