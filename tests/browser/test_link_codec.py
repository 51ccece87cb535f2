"""A link of progress: short, and true to the boxes it names, whatever the plan."""

import pytest

from tests.browser.example import NOON
from tests.browser.values import run
from tests.conftest import ADDRESS

DAY = 24 * 60 * 60 * 1000
TICKS = [[f"box-{n}", {"time": NOON - n * DAY, "day": NOON - n * DAY - n}] for n in range(5)]
OPEN = [["unticked", {"time": 5 - NOON, "day": 0}]]
SETTINGS = [["portfolio-name", {"time": NOON, "value": "Ada & Zoë"}]]
ALIKE = {3: ["box-4213", "box-4659"], 6: ["box-627605", "box-5042410"]}  # bytes that are the same
LINK = f"""
    const now = {NOON};
    const written = (lists, ids) => link.write(progressOf(lists), {{ ids, now }});
    const read = (fragment, ids) => link.read(fragment, {{ ids, now }});
    const widthOf = (fragment) => bytes.fromText(fragment.slice(7, -1))[1];
"""


def test_a_link_of_95_boxes_over_half_a_year_is_short_enough_for_a_code(ask, plan):
    boxes = [box.id for week in plan.weeks for box in week.week.boxes]
    times = [NOON + n * 163_854_321 + n * n * 7_919 % DAY for n in range(len(boxes))]
    lists = {
        "ticks": [[id, {"time": time, "day": time}] for id, time in zip(boxes, times, strict=True)]
    }
    body = f"const now = {max(times)}; return link.write(progressOf(given), {{ ids: [], now }});"
    fragment = run(ask, body, lists)

    assert 95 == len(boxes)
    assert 1200 > len(ADDRESS + "progress/" + fragment)
    assert set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:$") >= set(fragment.removeprefix("#ticks="))


@pytest.mark.parametrize(
    ("known", "unknown"),
    [
        (["unticked", *(f"box-{n}" for n in range(5)), "new", "newer"], 0),
        (["new", *(f"box-{n}" for n in reversed(range(5))), "unticked"], 0),
        (["unticked", "box-1", "box-3"], 3),
        ([], 6),
    ],
    ids=["more boxes", "another order", "boxes gone", "another plan"],
)
def test_a_link_outlives_changes_of_the_plan(ask, known, unknown):
    body = """
        const [lists, known] = given;
        const found = read(written(lists, [...progressOf(lists).ticks.keys()]), known);
        const ticks = lists.ticks.filter(([id]) => known.includes(id));
        return [found.unknown, textOf(found) === textOf(progressOf({ ...lists, ticks }))];
    """
    lists = {"ticks": TICKS + OPEN, "settings": SETTINGS}

    assert [unknown, True] == run(ask, LINK + body, [lists, known])


@pytest.mark.parametrize(
    ("known", "ticked", "width"),
    [
        (["box-1", "box-2"], ["box-1"], 3),
        (ALIKE[3], ["box-1"], 4),
        (["box-1"], ALIKE[3], 4),
        (ALIKE[3][:1], ALIKE[3][1:], 4),
        (ALIKE[6], ["box-1"], 6),
    ],
)
def test_a_box_is_named_by_as_many_bytes_as_tell_all_apart(ask, known, ticked, width):
    body = "return widthOf(written({ ticks: given[0] }, given[1]))"
    ticks = [[id, {"time": 5, "day": 5}] for id in ticked]

    assert width == run(ask, LINK + body, [ticks, known])


@pytest.mark.parametrize("width", ALIKE)
def test_a_name_that_two_boxes_share_is_given_to_neither(ask, width):
    body = """
        const [[one, other], tick] = given;
        const fragment = written({ ticks: [[one, tick], ["unticked", tick]] }, []);
        const found = read(fragment, [one, other, "unticked"]);
        return [[...found.ticks.keys()], found.unknown];
    """
    assert [["unticked"], 1] == run(ask, LINK + body, [ALIKE[width], {"time": 5, "day": 5}])
