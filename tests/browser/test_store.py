"""What one browser keeps: ticks, by whatever clock, and everything else untouched."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.values import run

STORE = """({ values, now, steps }) => {
    const kept = new Map(Object.entries(values));
    const storage = {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
    };
    let clock = now;
    const made = new store.Store({ shelf: new shelf.Shelf(storage, "t."), clock: () => clock });
    for (const [ids, done, at] of steps) {
        clock = at ?? now;
        made.set(ids, done);
    }
    return Object.fromEntries(kept);
}"""


@pytest.mark.parametrize(
    ("values", "steps", "expected"),
    [
        ({}, [[["x"], True]], {"t.task.x": "1000"}),
        ({}, [[["x"], True], [["x"], False]], {"t.task.x": "-1001"}),
        ({"t.task.x": "5"}, [[["x"], True]], {"t.task.x": "5"}),
        ({"t.task.x": "-5000"}, [[["x"], True]], {"t.task.x": "5001:1000"}),
        ({"t.task.x": "garbage"}, [[["y"], True]], {"t.task.x": "garbage", "t.task.y": "1000"}),
        ({"t.task.x": "garbage"}, [[["x"], False]], {"t.task.x": "garbage"}),
        ({"t.task.x": "garbage"}, [[["x"], True]], {"t.task.x": "1000"}),
        ({"t.task.x": "9" * 15}, [[["x"], False]], {"t.task.x": "-" + "9" * 15}),
        ({"u.task.x": "5"}, [[["x"], True]], {"u.task.x": "5", "t.task.x": "1000"}),
        ({"t.task.x": "5"}, [[["x", "y"], True]], {"t.task.x": "5", "t.task.y": "1000"}),
        ({}, [[["__proto__"], True]], {"t.task.__proto__": "1000"}),
    ],
)
def test_a_tick_is_written_once_is_always_newer_and_leaves_all_else_alone(
    ask, values, steps, expected
):
    assert expected == ask(STORE, {"values": values, "now": 1000, "steps": steps})


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from("abc"), min_size=1, unique=True),
            st.booleans(),
            st.integers(1, 10**13),
        )
    )
)
@settings(deadline=None, max_examples=50)
def test_whatever_the_clock_says_the_last_thing_the_learner_did_is_what_holds(ask, steps):
    kept = ask(STORE, {"values": {}, "now": 1, "steps": [list(each) for each in steps]})

    did = {id: done for ids, done, _ in steps for id in ids}
    assert {id for id in did if did[id]} == {
        key.removeprefix("t.task.") for key, value in kept.items() if not value.startswith("-")
    }


@pytest.mark.parametrize(
    "text",
    [
        *("", "0", "-0", "007", "1.5", "1e9", "NaN", " 5", "5 ", "+5", "9" * 16, "<b>5</b>"),
        *("5:5", "5:6", "5:0", "-5:3", "5:-3", "5:", ":5", "5:3:1", "5:1.5", "5\n"),
    ],
)
def test_what_is_no_signed_time_counts_as_never_ticked(ask, text):
    assert ask("(text) => ticks.ticks.parse(text)", text) is None


def test_everything_is_what_can_be_read_under_the_sites_own_keys_and_nothing_else(ask):
    note, setting = '{"kept":[],"gone":[]}', '{"time":5,"value":""}'
    good = {"t.task.a": "5", "t.note.b": note, "t.setting.c": setting}
    foreign = {"task.x": "5", "u.t.task.x": "5", "t.other.x": "5", "t.taskx": "5", "t.undo": "5"}
    garbage = {
        "t.task.g": "x",
        "t.note.g": "5",
        "t.setting.g": "5",
        "t.task.A": "5",
        "t.task.": "5",
    }
    body = """
        const storage = Object.assign(Object.create(storageMethods), given);
        const made = new store.Store({ shelf: new shelf.Shelf(storage, "t.") });
        return Object.values(whole.everything(made)).map((map) => [...map.keys()]);
    """

    assert [["a"], ["b"], ["c"]] == run(ask, body, good | foreign | garbage)
