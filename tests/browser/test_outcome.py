"""What merging other progress would do, told before it is done; and ticks without a box."""

import pytest

from tests.browser.values import run

KINDS = (
    *("ticked", "unticked", "dated", "renewed", "silent", "noted", "written", "both"),
    *("removed", "unknown", "settings"),
)
EMPTY = {name: [] for name in KINDS}
BOXES = {"a": {}, "b": {}, "c": {"was": ["old"]}}
STORES = """
    const storage = Object.assign(Object.create(storageMethods));
    const own = new store.Store({ shelf: new shelf.Shelf(storage, "t."), clock: () => 1000 });
    own.learn({ c: ["old"] });
    whole.merge(own, progressOf(given.own));
"""
OUTCOME = """
    const before = textOf(whole.everything(own));
    const found = merging.outcome(own, progressOf(given.other), { boxes: given.boxes });
    const { size, ...told } = found;
    const isNothing = Object.values(told).every((ids) => !ids.length);
    return [told, textOf(whole.everything(own)) === before, isNothing === (size === "[]".length)];
"""
text_of = {text: {"at": 5, "text": text, "link": ""} for text in "xy"}
note_of = {text: {"kept": [each], "gone": []} for text, each in text_of.items()}
gone = {"kept": [], "gone": [text_of["x"]]}
replaced = {"kept": [text_of["y"]], "gone": [text_of["x"]]}


def done(time, day=None):
    return {"time": time, "day": day or time}


def undone(time):
    return {"time": -time, "day": 0}


def setting(time, value):
    return {"time": time, "value": value}


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ({}, {}, {}),
        ({"ticks": [["a", done(5)]]}, {"ticks": [["a", done(5)]]}, {}),
        ({}, {"ticks": [["a", done(5)], ["b", undone(5)]]}, {"ticked": ["a"], "silent": ["b"]}),
        ({"ticks": [["a", done(5)]]}, {"ticks": [["a", undone(6)]]}, {"unticked": ["a"]}),
        ({"ticks": [["a", done(5)]]}, {"ticks": [["a", undone(4)]]}, {}),
        ({"ticks": [["a", done(5)]]}, {"ticks": [["a", done(7)]]}, {"dated": ["a"]}),
        ({"ticks": [["a", done(5)]]}, {"ticks": [["a", done(7, 5)]]}, {"renewed": ["a"]}),
        ({"ticks": [["a", undone(5)]]}, {"ticks": [["a", undone(7)]]}, {"renewed": ["a"]}),
        ({}, {"ticks": [["old", done(5)]]}, {"ticked": ["c"]}),
        ({"ticks": [["c", undone(6)]]}, {"ticks": [["old", done(5)]]}, {}),
        ({}, {"ticks": [["gone", done(5)]]}, {"unknown": ["gone"]}),
        ({}, {"ticks": [["constructor", done(5)]]}, {"unknown": ["constructor"]}),
        ({}, {"notes": [["a", note_of["x"]]]}, {"noted": ["a"]}),
        ({"notes": [["a", note_of["x"]]]}, {"notes": [["a", replaced]]}, {"written": ["a"]}),
        ({"notes": [["a", note_of["x"]]]}, {"notes": [["a", note_of["x"]]]}, {}),
        ({"notes": [["a", note_of["x"]]]}, {"notes": [["a", note_of["y"]]]}, {"both": ["a"]}),
        ({"notes": [["a", note_of["x"]]]}, {"notes": [["a", gone]]}, {"removed": ["a"]}),
        ({}, {"notes": [["a", gone]]}, {"silent": ["a"]}),
        (
            {},
            {"ticks": [["a", undone(5)]], "notes": [["a", note_of["x"]]]},
            {"noted": ["a"]},
        ),
        ({"notes": [["a", note_of["x"]]]}, {"ticks": [["a", undone(5)]]}, {"renewed": ["a"]}),
        ({"ticks": [["old", undone(5)]]}, {"ticks": [["c", undone(7)]]}, {"renewed": ["c"]}),
        (
            {},
            {"ticks": [["gone", done(5)]], "notes": [["gone", note_of["x"]]]},
            {"unknown": ["gone"]},
        ),
        ({}, {"settings": [["name", setting(5, "x")]]}, {"settings": ["name"]}),
        (
            {"settings": [["name", setting(6, "y")]]},
            {"settings": [["name", setting(5, "x")]]},
            {},
        ),
    ],
)
def test_the_outcome_of_merging_is_told_and_nothing_is_done(ask, own, other, expected):
    given = {"own": own, "other": other, "boxes": BOXES}

    assert [EMPTY | expected, True, True] == run(ask, STORES + OUTCOME, given)
