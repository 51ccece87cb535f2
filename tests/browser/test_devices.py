"""Two devices, two tabs each: whatever they do in whatever order, no newer action is lost."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.values import run

# Editions of a plan with three boxes: under which id each is, and which ids it had.
EDITIONS = [
    ({"one": "a", "two": "b", "three": "c"}, {}),
    ({"one": "a2", "two": "b", "three": "c"}, {"a2": ["a"]}),
    ({"one": "a3", "two": "b2", "three": "c"}, {"a3": ["a2", "a"], "b2": ["b"]}),
]
BOXES = list(EDITIONS[0][0])
FOREIGN = {
    "t.task.unreadable": "<b>5</b>",
    "t.note.a": "[]",
    "t.undo": "{",
    "u.task.a": "5",
    "task.a": "5",
    "a": "-5",
}
DEVICES = Path(__file__).with_name("devices.js").read_text("utf-8").rstrip().removesuffix(";")
tabs = st.integers(0, 3)
boxes = st.lists(st.sampled_from(BOXES), min_size=1, unique=True)
steps = st.lists(
    st.tuples(st.just("set"), tabs, boxes, st.booleans())
    | st.tuples(st.sampled_from(["merge", "undo", "update"]), tabs),
    max_size=30,
)


def nothing_is_lost(ask, steps, skews, seen):
    given = {"editions": EDITIONS, "foreign": FOREIGN, "steps": steps, "skews": skews, "seen": seen}
    found = run(ask, f"return ({DEVICES})(given);", given)

    assert [] == found["problems"]
    assert [dict.fromkeys(BOXES, False) | found["newest"]] * 4 == found["shown"]
    assert found["agree"]
    assert [FOREIGN, FOREIGN] == found["foreign"]


@given(steps)
@settings(deadline=None, max_examples=50)
def test_no_sequence_of_actions_on_two_devices_loses_a_newer_one(ask, steps):
    nothing_is_lost(ask, steps, [0] * 4, seen=False)


@given(steps, st.tuples(*[st.integers(-900_000, 10**9)] * 4))
@settings(deadline=None, max_examples=50)
def test_no_wrong_clock_loses_what_is_done_after_seeing_the_rest(ask, steps, skews):
    nothing_is_lost(ask, steps, skews, seen=True)
