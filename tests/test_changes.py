"""What a change does to learners: the verdict, the report, and what learners are told."""

import tomllib
from datetime import date

import pytest

from roadmap.changes import promises
from roadmap.changes.compare import Changes
from roadmap.changes.meaning import alike
from roadmap.changes.notes import notes
from roadmap.changes.report import cell, code, report
from roadmap.changes.weeks import longest_rise
from roadmap.figures import Plan
from roadmap.load import loads, trusted
from roadmap.problems import place
from tests.small import PLANS, SMALL

IDS = sorted(Plan(trusted(SMALL.encode(), "small")).tickable, key=len)
CASES = tomllib.loads((PLANS / "changes.toml").read_text("utf-8"))["case"]
DAY = date(2026, 11, 25)


def edited(text, changes):
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def compared(case):
    """The changes of a case, and the new file."""
    before = edited(SMALL, case.get("base", ()))
    after = edited(before, case.get("change", ()))
    plan, source = loads(after.encode(), "plan.toml", today=DAY)
    return Changes(Plan(trusted(before.encode(), "base")), Plan(plan)), source


@pytest.fixture(params=CASES, ids=lambda case: case["about"])
def case(request):
    return request.param


def test_a_change_that_loses_ticks_is_refused_and_no_other(case):
    changes, source = compared(case)

    said = place(source, promises.broken(changes))

    assert case["says"] == "\n".join(map(str, said))


def test_a_report_says_what_becomes_of_ticks_weeks_and_addresses(case):
    text = report(compared(case)[0], DAY, refused=0)

    assert case["report"] == text.partition("\n| Done by")[2].partition("\n\n")[2]


def test_learners_are_told_what_changes_for_them(case):
    assert case["notes"] == "\n".join(notes(compared(case)[0]))


def test_a_report_has_the_hours_of_every_phase_and_the_last_day_at_ten_hours_a_week():
    [case] = [each for each in CASES if each["about"] == "a week that asks for more"]

    table = report(compared(case)[0], DAY, refused=0).partition("| --- | ---: | ---: |\n")[2]

    # 10.5 to 15 hours are 12.75, at 10 a week 8.925 days; 11 to 17 are 14, 9.8 days.
    assert table.startswith("""\
| Weeks | 3 | 3 |
| Boxes of weeks | 5 | 5 |
| Hours of `Dough` | 8–12 | 8–12 |
| Hours of `Oven` | 2.5–3 | 3–5 |
| Hours in all | 10.5–15 | 11–17 |
| Done by, with 10 hours a week from 2026-11-25 on | 2026-12-04 | 2026-12-05 |
""")


def test_a_phase_under_another_id_has_one_row_of_hours_and_one_that_has_left_its_own():
    renamed, merged = (
        report(compared_with_small(*edits)[0], DAY, refused=0)
        for edits in (
            [('id = "oven"', 'id = "baking"\nwas = ["oven"]'), ('name = "Oven"', 'name = "Bake"')],
            [('id = "oven"\nname', 'id = "baking"\nname')],
        )
    )

    rows = "| Hours of `Dough` | 8–12 | 8–12 |\n| Hours of `Bake` | 2.5–3 | 2.5–3 |\n| Hours in all"
    assert rows in renamed
    assert "| Hours of `Oven` | 2.5–3 | – |\n| Hours of `Oven` | – | 2.5–3 |\n" in merged


def test_every_promise_is_broken_by_some_change():
    broken = {
        promise
        for each in CASES
        for promise in promises.PROMISES
        if any(promise(compared(each)[0]))
    }

    assert {*promises.PROMISES} == broken


ANOTHER = [("Bread in three weeks", "Cake"), *((f'"{id}"', f'"{id}-2"') for id in IDS)]


def compared_with_small(*edits):
    text = SMALL
    for old, new in edits:
        text = text.replace(old, new)
    plan, source = loads(text.encode(), "plan.toml", today=DAY)
    changes = Changes(Plan(trusted(SMALL.encode(), "base")), Plan(plan))
    return changes, place(source, promises.broken(changes))


def test_another_roadmap_owes_nothing_to_learners_of_the_one_before():
    changes, broken = compared_with_small(*ANOTHER)

    assert () == broken
    assert "**This is another roadmap**" in report(changes, DAY, refused=0)
    assert ["“Cake” is here in the place of “Bread in three weeks”, with boxes of its own."] == (
        notes(changes)
    )


@pytest.mark.parametrize("edits", [ANOTHER[1:], ANOTHER[:-1]], ids=["no title", "one box"])
def test_a_roadmap_with_a_box_or_the_title_of_the_one_before_owes_it_all_ticks(edits):
    changes, broken = compared_with_small(*edits)

    assert len(broken) > 5
    assert "another roadmap" not in report(changes, DAY, refused=len(broken))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Learn NumPy basics", "Learn the basics of NumPy", True),
        ("Missing data", "Handling missing data", True),
        ("Linear Regression theory", "Theory of linear regression", True),
        ("Dot products", "Docker basics", False),
        ("Broadcasting", "Setup Jupyter Notebook", False),
        ("", "Broadcasting", False),
        ("数据分析", "数据的分析", True),
    ],
)
def test_two_wordings_of_one_thing_are_alike_and_two_things_are_not(one, other, expected):
    assert expected == alike(one, other) == alike(other, one)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@everyone <b> [x](y) #1", "`@everyone <b> [x](y) #1`"),
        ("a | b", "`a | b`"),
        ("`", "`` ` ``"),
        ("``a` |", "``` ``a` | ```"),
    ],
)
def test_text_of_a_plan_means_nothing_to_those_who_show_the_report(text, expected):
    assert expected == code(text)
    assert expected.replace("|", "\\|") == cell(text)


@pytest.mark.parametrize(
    ("order", "moved"),
    [
        ([], set()),
        ([1, 2, 3], set()),
        ([2, 3, 1], {1}),
        ([1, 3, 2, 4, 6, 5, 0], {3, 6, 0}),
        ([3, 2, 1], {3, 2}),
    ],
)
def test_the_fewest_weeks_that_explain_a_new_order_have_moved(order, moved):
    stay = longest_rise(order)

    assert moved == {number for index, number in enumerate(order) if index not in stay}


def test_every_tick_has_one_fate(case):
    boxes = compared(case)[0].boxes

    assert len(boxes.had) == boxes.fates.total()
