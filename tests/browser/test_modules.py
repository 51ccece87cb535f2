"""The pure modules, asked in a browser: what a tick counts for, and where to go on."""

import random

import pytest

from roadmap.words import span

PLAN = {
    "weeks": [
        {
            "id": "a",
            "number": 1,
            "phase": "p",
            "hours": [10, 12],
            "boxes": ["a1", "a2", "a3", "a4"],
        },
        {
            "id": "b",
            "number": 2,
            "phase": "p",
            "hours": [9, 12],
            "boxes": ["b1", "b2", "b3"],
            "own": {"b1": [5, 6]},
        },
        {"id": "c", "number": 3, "phase": "q", "hours": [4, 4], "boxes": ["c1"]},
    ],
    "groups": {"g": ["a", "b"]},
    "sets": {"m": ["m1", "m2"]},
}
SUMMARY = """({ plan, done, scope }) =>
    new progress.Progress(plan, (id) => done.includes(id)).summary(scope)"""
POSITION = """({ plan, times }) => {
    const time = (id) => times[id] ?? 0;
    const found = progress.position(new progress.Progress(plan, (id) => time(id) > 0), time);
    return [found.state, found.week?.id ?? null, found.earlier.map((week) => week.id)];
}"""


@pytest.mark.parametrize(
    ("scope", "done", "expected"),
    [
        # a week's hours are shared equally: 2 of 4 boxes of 10 to 12 hours
        ("week:a", ["a1", "a3"], (2, 4, [5, 6], [10, 12])),
        # but for own hours: 5 to 6 for b1, the other two share 4 to 6
        ("week:b", ["b1", "b2"], (2, 3, [7, 9], [9, 12])),
        ("phase:p", ["a1", "b1"], (2, 7, [7.5, 9], [19, 24])),
        ("all", ["a1", "b1", "c1"], (3, 8, [11.5, 13], [23, 28])),
        ("group:g", ["a1", "c1"], (1, 7, [2.5, 3], [19, 24])),
        ("set:m", ["m2"], (1, 2, [0, 0], [0, 0])),
        ("all", [], (0, 8, [0, 0], [23, 28])),
    ],
)
def test_boxes_and_hours_of_a_scope_are_those_worked_by_hand(ask, scope, done, expected):
    found = ask(SUMMARY, {"plan": PLAN, "done": done, "scope": scope})

    assert expected == (found["done"], found["total"], found["hours"], found["of"])


def test_a_box_may_be_called_like_a_part_of_the_language(ask):
    week = {"id": "a", "number": 1, "phase": "p", "hours": [4, 8], "boxes": ["constructor", "x"]}
    found = ask(SUMMARY, {"plan": {"weeks": [week]}, "done": ["constructor"], "scope": "all"})

    assert [2, 4] == found["hours"]


def test_a_week_without_hours_counts_as_a_week_and_for_no_hours(ask):
    first, _, last = PLAN["weeks"]
    weeks = [{key: first[key] for key in first if key != "hours"}, last]
    asked = {"plan": {"weeks": weeks}, "done": ["a1", "a2", "a3", "a4"]}

    week, phase, every = (
        ask(SUMMARY, asked | {"scope": each}) for each in ("week:a", "phase:p", "all")
    )
    nothing = {"hours": [0, 0], "of": [0, 0]}
    assert week == phase == {"done": 4, "total": 4, "weeks": 1, "finished": 1} | nothing
    assert every == {"done": 4, "total": 5, "weeks": 2, "finished": 1} | nothing | {"of": [4, 4]}


def test_points_of_milestones_count_for_nothing_in_the_plan(ask):
    assert 0 == ask(SUMMARY, {"plan": PLAN, "done": ["m1", "m2"], "scope": "all"})["done"]


def test_the_figures_of_what_a_tick_stands_in_may_be_others_and_no_more(ask):
    changed = ask("(plan) => [...new progress.Progress(plan, () => false).changed(['b1'])]", PLAN)

    assert {"week:b", "phase:p", "all", "group:g", "every"} == set(changed)


SCOPES = ("week:a", "week:b", "phase:p", "phase:q", "all", "group:g", "set:m", "every")
AFTER_MANY = """({ plan, scopes, steps }) => {
    const done = new Set();
    const isDone = (id) => done.has(id);
    const kept = new progress.Progress(plan, isDone);
    const figures = (of) => scopes.map((scope) => of.summary(scope));
    return steps.map(([isRead, ...ids]) => {
        for (const id of ids) if (!done.delete(id)) done.add(id);
        kept.changed(ids);
        if (isRead) return JSON.stringify(figures(kept)) === JSON.stringify(
            figures(new progress.Progress(plan, isDone)));
        kept.summary("phase:p"); // the others are added up later, or not yet known
        return true;
    });
}"""


@pytest.mark.parametrize("seed", range(5))
def test_figures_that_followed_many_ticks_are_those_added_up_anew(ask, seed):
    chance = random.Random(seed)
    weeks = [{**week, "hours": [10 / 3, 4.7]} for week in PLAN["weeks"]]
    boxes = [id for week in weeks for id in week["boxes"]] + ["m1", "m2"]
    steps = [
        [chance.random() < 0.5, *chance.sample(boxes, chance.randint(1, 4))] for _ in range(200)
    ]

    asked = {"plan": PLAN | {"weeks": weeks}, "scopes": SCOPES, "steps": steps}
    assert all(ask(AFTER_MANY, asked))


COUNTED = """(weeks) => {
    const week = (number) => ({ id: `w${number}`, number, phase: "p",
        boxes: Array.from({ length: 25 }, (_, box) => `w${number}-${box}`) });
    let asked = 0;
    const plan = { weeks: Array.from({ length: weeks }, (_, number) => week(number)) };
    const kept = new progress.Progress(plan, () => ((asked += 1), false));
    kept.summary("every");
    asked = 0;
    kept.changed(["w1-3"]);
    kept.summary("every");
    return asked;
}"""


def test_a_tick_asks_for_the_boxes_of_its_own_week_however_many_there_are(ask):
    assert 25 == ask(COUNTED, 4) == ask(COUNTED, 400)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ({}, ["first", "a", []]),
        ({"a1": 5}, ["under way", "a", []]),
        ({"a1": 5, "b1": 9}, ["under way", "b", ["a"]]),
        # the latest tick is in week a, although week b was begun
        ({"b1": 5, "a1": 9}, ["under way", "a", []]),
        # week a is finished: on to the next with open boxes
        ({"a1": 1, "a2": 2, "a3": 3, "a4": 4}, ["under way", "b", []]),
        # the last week is finished: back to what is open
        ({"c1": 5}, ["under way", "a", []]),
        # unticked is not ticked
        ({"c1": -5}, ["first", "a", []]),
        ({id: 1 for week in PLAN["weeks"] for id in week["boxes"]}, ["finished", None, []]),
    ],
)
def test_the_week_to_continue_with_follows_the_latest_tick(ask, times, expected):
    assert expected == ask(POSITION, {"plan": PLAN, "times": times})


@pytest.mark.parametrize("hours", [(10, 12), (5, 5), (2.5, 3), (10.5, 15), (0.1 + 0.2, 1)])
def test_hours_of_the_plan_read_as_they_do_without_the_script(ask, hours):
    assert span(hours) == ask("(hours) => words.span(hours)", hours)


@pytest.mark.parametrize(
    ("done", "hours", "text"),
    [
        (0, (0, 0), "0"),
        (1, (2.5, 3), "3"),
        (1, (3, 3.75), "3–4"),
        (1, (78.25, 95.4), "78–95"),
        (3, (10.5, 15), "10.5–15"),
    ],
)
def test_hours_done_are_whole_ones_until_all_are_done(ask, done, hours, text):
    summary = {"done": done, "total": 3, "hours": hours, "of": [10.5, 15]}

    assert text == ask("(summary) => words.spent(summary)", summary)


DRAW = """async () => {
    const { draw } = await import("./source/elements/drawing.mjs");
    const drawn = [];
    const slow = (name) => ({ isConnected: name !== 7, update() {
        const began = performance.now();
        while (performance.now() - began < 3);
        drawn.push(name);
        if (name === 8) throw new Error("of this one alone");
    } });
    for (let name = 1; name <= 9; name++) draw(slow(name));
    const atOnce = drawn.length;
    const frame = () => new Promise(requestAnimationFrame);
    while (drawn.at(-1) !== 9) await frame();
    return [atOnce, drawn];
}"""


def test_what_takes_longer_than_a_frame_to_draw_is_drawn_over_several_in_order(ask):
    at_once, drawn = ask(DRAW)

    assert at_once < 8
    assert [1, 2, 3, 4, 5, 6, 8, 9] == drawn  # 7 has left the page meanwhile
