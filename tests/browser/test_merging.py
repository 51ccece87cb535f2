"""Two values of one key become one: in any order, as often as you like, and never a newer lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.values import of_one_kind, run

LAWS = """
    return given.flatMap(([plural, ...values]) => {
        const kind = kinds[plural];
        const same = (x, y) => kind.format(x) === kind.format(y);
        const both = kind.merge;
        const [a, b, c] = values.map((value) => made(plural, value));
        const laws = {
            "any order": same(both(a, b), both(b, a)),
            "any grouping": same(both(a, both(b, c)), both(both(a, b), c)),
            "as often as you like": same(both(a, a), a) && same(both(both(a, b), b), both(a, b)),
            "stays readable": [a, both(a, b)].every((x) => same(kind.parse(kind.format(x)), x)),
        };
        return Object.keys(laws).filter((law) => !laws[law]).map((law) => [law, plural, ...values]);
    });
"""
REVERT = """
    const look = {
        ticks: (tick) => [tick?.time > 0, tick?.time > 0 ? tick.day : 0],
        notes: (note) => notes.shown(note).map(({ text, link }) => [text, link].join()).sort(),
        settings: (setting) => setting?.value ?? "",
    };
    return given.flatMap(([[plural, old, other], hadNone, now]) => {
        const kind = kinds[plural];
        const same = (x, y) => kind.format(x) === kind.format(y);
        const before = hadNone ? null : made(plural, old);
        const after = before ? kind.merge(before, made(plural, other)) : made(plural, other);
        if (before && same(before, after)) return [];
        const back = kind.revert(before, after, now);
        const laws = {
            "as it was": String(look[plural](back)) === String(look[plural](before)),
            "newer": same(kind.merge(back, after), back) && same(kind.merge(after, back), back),
            "readable": same(kind.parse(kind.format(back)), back),
        };
        const broken = Object.keys(laws).filter((law) => !laws[law]);
        return broken.map((law) => [law, plural, old, other]);
    });
"""


@given(st.lists(of_one_kind(3), min_size=1, max_size=9))
@settings(deadline=None, max_examples=30)
def test_merging_is_the_same_in_any_order_and_as_often_as_you_like(ask, cases):
    assert [] == run(ask, LAWS, cases)


@given(
    st.lists(
        st.tuples(of_one_kind(2, 10**13), st.booleans(), st.integers(1, 10**13)),
        min_size=1,
        max_size=9,
    )
)
@settings(deadline=None, max_examples=30)
def test_undoing_a_change_shows_what_was_before_and_is_newer_than_the_change(ask, cases):
    assert [] == run(ask, REVERT, cases)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("5", "-6", "-6"),
        ("-5", "6:2", "6:2"),
        ("5", "-5", "5"),  # of two in the same instant the done one
        ("5", "5:3", "5:3"),  # of two done ones the earlier day
    ],
)
def test_of_two_ticks_the_newer_one_holds(ask, one, other, expected):
    body = """
        const { format, merge, parse } = kinds.ticks;
        const [one, other] = given.map(parse);
        return [merge(one, other), merge(other, one)].map(format);
    """
    assert [expected] * 2 == run(ask, body, [one, other])


@pytest.mark.parametrize(
    ("before", "after", "now", "expected"),
    [
        ("1000", "-2000", 3000, "3000:1000"),
        ("1000:500", "-2000", 3000, "3000:500"),
        ("-1000", "2000", 3000, "-3000"),
        (None, "2000", 3000, "-3000"),
        ("1000", "2000:700", 3000, "3000:1000"),
        ("1000", "-2000", 5, "2001:1000"),  # by a clock that was set back
    ],
)
def test_a_tick_given_back_keeps_its_day(ask, before, after, now, expected):
    body = """
        const [before, after] = given.slice(0, 2).map((text) => text && ticks.ticks.parse(text));
        return ticks.ticks.format(ticks.ticks.revert(before, after, given[2]));
    """
    assert expected == run(ask, body, [before, after, now])
