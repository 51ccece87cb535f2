"""What changed in the plan since it was last read, and what other progress would change here."""

import json

import pytest

from tests.browser.example import NOON
from tests.browser.values import run

BEFORE = {
    "edition": "old",
    "at": NOON,
    "words": {"a": "1", "b": "2", "c": "3"},
    "weeks": {"one": [10, 12], "nine": [8, 10]},
}
SAME = {
    "words": BEFORE["words"],
    "weeks": [
        {"id": "one", "number": 1, "hours": [10, 12], "boxes": ["a"]},
        {"id": "nine", "number": 9, "hours": [8, 10], "boxes": ["b", "c"]},
    ],
}
BASELINES = [
    *("", "null", "[]", "{}", "5", '"x"', "{", "undefined"),
    *(json.dumps({**BEFORE, "at": at}) for at in (None, "5", 1.5, [], 0, 10**15)),
    *(json.dumps({**BEFORE, "words": words}) for words in (None, [], "x", 5)),
    *(json.dumps({**BEFORE, "weeks": weeks}) for weeks in (None, [], "x", 5)),
    *(json.dumps({**BEFORE, "words": {"a": each}}) for each in (None, 5, ["1"], {})),
    *(json.dumps({**BEFORE, "weeks": {"one": each}}) for each in (None, 5, "x", [8], [8, "9"])),
]


def plan(added=(), hours=None, words=None, **rest):
    """The same plan with boxes added to weeks (pairs of week and box), and other hours or words."""
    weeks = [
        week
        | {"hours": (hours or {}).get(week["id"], week["hours"])}
        | {"boxes": week["boxes"] + [box for where, box in added if where == week["id"]]}
        for week in SAME["weeks"]
    ]
    said = BEFORE["words"] | {box: "new" for _, box in added} | (words or {})
    return {"weeks": weeks, "words": {id: text for id, text in said.items() if text}} | rest


@pytest.mark.parametrize(
    ("id", "text", "was", "expected"),
    [
        ("a", "1", [], ""),
        ("a", "other", [], "Reworded"),
        ("new", "1", [], "New"),
        ("new", "1", ["a"], ""),
        ("new", "other", ["older", "a"], "Reworded"),
        ("a", "1", ["b"], ""),
        ("constructor", "1", [], "New"),
    ],
)
def test_a_box_is_new_or_reworded_or_neither(ask, id, text, was, expected):
    assert expected == run(ask, "return news.mark(...given)", [BEFORE, id, text, was])


@pytest.mark.parametrize(
    ("now", "added", "reworded", "retired"),
    [
        (plan(), [], [], []),
        (plan(added=[("nine", "d"), ("nine", "e")]), ["d", "e"], [], []),
        (plan(words={"a": None}), [], [], ["a"]),
        # renamed twice
        (plan(words={"a": None, "a3": "1"}, was={"a3": ["a2", "a"]}), [], [], []),
        # renamed and reworded
        (plan(words={"a": None, "a2": "other"}, was={"a2": ["a"]}), [], ["a2"], []),
        # what several editions did comes together
        (plan(added=[("one", "d")], words={"b": "x", "c": None}), ["d"], ["b"], ["c"]),
        (plan(added=[("one", "constructor")]), ["constructor"], [], []),
        (plan(added=[("one", "constructor")], was={}), ["constructor"], [], []),
    ],
)
def test_news_are_what_differs_from_what_was_seen(ask, now, added, reworded, retired):
    expected = {"added": added, "reworded": reworded, "retired": retired}

    assert expected == run(ask, "return news.news(...given)", [BEFORE, now])


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (plan(), ""),
        (plan(hours={"nine": [9, 11]}), ""),
        (
            plan(added=[("nine", "d"), ("nine", "e")], hours={"nine": [11, 13]}),
            "2 new boxes add 3 hours to week 9.",
        ),
        (plan(added=[("one", "d")], hours={"one": [11, 13]}), "1 new box adds 1 hour to week 1."),
        (
            plan(added=[("one", "d")], hours={"one": [10.5, 14]}),
            "1 new box adds 0.5–2 hours to week 1.",
        ),
        (
            plan(added=[("one", "d")], hours={"one": [10.5, 13]}),
            "1 new box adds 0.5–1 hours to week 1.",
        ),
        (plan(added=[("one", "d"), ("one", "e")]), "2 new boxes in week 1."),
        (plan(added=[("one", "d")], hours={"one": [8, 12]}), "1 new box in week 1."),
        (plan(added=[("one", "d")], hours={"one": [10, 14]}), "1 new box in week 1."),
        (
            plan(added=[("one", "d"), ("nine", "e")], hours={"one": [11, 13], "nine": [10, 12]}),
            "2 new boxes in weeks 1 and 9 add 3 hours.",
        ),
        # in no week: a milestone's
        (plan(words={"m": "5"}), "1 new box."),
        (plan(words={"a": "x"}), "1 box reworded."),
        (plan(words={"a": "x", "b": "y"}), "2 boxes reworded."),
        (plan(words={"a": None}), "1 box no longer in the plan; its tick is kept."),
        (
            plan(words={"a": None, "b": None}),
            "2 boxes no longer in the plan; their ticks are kept.",
        ),
        (plan(words={"a": None, "a2": "1"}, was={"a2": ["a"]}), ""),
        (
            plan(added=[("nine", "d")], words={"a": "x", "b": None}, hours={"nine": [9, 11]}),
            "1 new box adds 1 hour to week 9. 1 box reworded. "
            "1 box no longer in the plan; its tick is kept.",
        ),
    ],
)
def test_news_in_a_sentence(ask, now, sentence):
    assert sentence == run(ask, "return news.sentence(...given)", [BEFORE, now])


def test_a_new_week_adds_all_its_hours(ask):
    now = plan(words={"x": "1", "y": "1"})
    now["weeks"].append({"id": "ten", "number": 10, "hours": [6, 8], "boxes": ["x", "y"]})

    assert "2 new boxes add 6–8 hours to week 10." == run(
        ask, "return news.sentence(...given)", [BEFORE, now]
    )


@pytest.mark.parametrize(
    ("seen", "hours", "sentence"),
    [
        ([0, 0], None, "1 new box in week 9."),
        # stated at last, and not added by the box
        ([0, 0], [9, 11], "1 new box in week 9."),
        ([8, 10], None, "1 new box in week 9."),
        ([8, 10], [9, 11], "1 new box adds 1 hour to week 9."),
    ],
)
def test_a_new_box_adds_no_hours_to_a_week_that_has_or_had_none(ask, seen, hours, sentence):
    before = BEFORE | {"weeks": {"nine": seen}}
    week = {"id": "nine", "number": 9, "boxes": ["b", "c", "d"]} | (
        {"hours": hours} if hours else {}
    )
    now = {"words": BEFORE["words"] | {"d": "new"}, "weeks": [week]}

    assert sentence == run(ask, "return news.sentence(...given)", [before, now])


def test_a_week_without_hours_is_seen_as_one(ask):
    weeks = [{"id": "nine", "boxes": ["b"]}]
    body = "return news.parse(JSON.stringify(news.seen({ boxes: {}, weeks: given }, 5))).weeks"

    assert {"nine": [0, 0]} == run(ask, body, weeks)


def test_what_is_seen_now_is_no_news_afterwards(ask):
    body = """
        const [boxes, weeks, words] = given;
        const seen = news.parse(JSON.stringify(news.seen({ edition: "e", boxes, weeks }, 5)));
        return [seen.edition, seen.at, news.sentence(seen, { words, weeks })];
    """
    boxes = {id: {"words": text, "text": "Box"} for id, text in SAME["words"].items()}

    assert ["e", 5, ""] == run(ask, body, [boxes, SAME["weeks"], SAME["words"]])


@pytest.mark.parametrize("text", BASELINES)
def test_a_baseline_that_cannot_be_read_is_none(ask, text):
    assert run(ask, "return news.parse(given)", text) is None
