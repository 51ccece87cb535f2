"""Figures computed from a plan: the real one's by name, the rules by hand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.fields import Range
from roadmap.figures import Plan
from roadmap.load import load
from roadmap.words import hours_of
from tests.others import TIMELESS


@pytest.fixture(scope="module")
def small():
    return Plan(load(Path(__file__).parent / "plans" / "small.toml")[0])


def test_the_roadmap_has_24_weeks_in_4_phases(plan):
    assert (24, 4) == (len(plan.weeks), len(plan.phases))


def test_the_roadmap_has_95_boxes_of_which_72_are_tasks_and_23_projects(plan):
    tasks = sum(len(week.tasks) for week in plan.roadmap.weeks)
    projects = [project for week in plan.roadmap.weeks for project in week.projects]
    labels = [project.label for project in projects]

    assert (95, 72, 23) == (plan.boxes, tasks, len(projects))
    assert (21, 1, 1) == tuple(map(labels.count, ("Project", "Mini Project", "Capstone")))


def test_the_weeks_add_up_to_274_to_344_hours_and_the_roadmap_states_275_to_335(plan):
    assert (274, 344) == plan.hours
    assert (275, 335) == plan.roadmap.stated.hours


@pytest.mark.parametrize(
    ("phase", "hours", "stated", "boxes", "per_week"),
    [
        (0, (74, 90), (75, 85), 31, (8, 12)),
        (1, (95, 119), (95, 115), 33, (10, 20)),
        (2, (48, 60), (48, 60), 15, (12, 15)),
        (3, (57, 75), (57, 75), 16, (12, 20)),
    ],
)
def test_a_phases_hours_and_boxes_are_its_weeks_added_up(
    plan, phase, hours, stated, boxes, per_week
):
    planned = plan.phases[phase]

    assert hours == planned.hours
    assert stated == planned.phase.stated.hours
    assert boxes == planned.boxes
    assert per_week == planned.hours_per_week


def test_months_have_four_weeks_each(plan):
    months = [week.month for week in plan.weeks]

    assert [1] * 4 + [2] * 4 + [3] * 4 + [4] * 4 + [5] * 4 + [6] * 4 == months


def test_groups_run_from_their_first_week_to_the_next_groups(plan):
    spans = [(each.weeks[0].number, each.weeks[-1].number) for each in plan.groups]

    assert [(1, 2), (3, 4), (5, 6), (7, 8), (9, 12), (13, 16), (17, 20), (21, 24)] == spans


def test_a_week_leads_to_the_first_milestone_that_is_not_past(plan):
    ahead = [plan.ahead(plan.weeks[number - 1]).milestone.month for number in (1, 8, 9, 16, 17, 24)]

    assert [2, 2, 4, 4, 5, 6] == ahead


def test_a_milestone_comes_at_the_end_of_its_months_last_week(plan):
    assert [8, 16, 20, 24] == [each.last_week for each in plan.milestones]


def test_portfolio_projects_know_the_week_they_grow_from(plan):
    weeks = [each.week and each.week.number for each in plan.portfolio]

    assert [5, 9, None, 13, 11, 20, None, 21, 24, 24] == weeks


def test_neighbours_end_where_the_plan_ends(plan):
    first, last = plan.weeks[0], plan.weeks[-1]

    assert plan.neighbour(first, -1) is None
    assert plan.neighbour(last, 1) is None
    assert 2 == plan.neighbour(first, 1).number


def test_a_month_that_has_no_week_of_its_own_is_there_all_the_same(small):
    assert [1, 1] == [len(month.weeks) for month in small.months(small.phases[0])]


def test_a_fifth_phase_takes_the_first_hue_again(plan):
    five = plan.roadmap.model_copy(
        update={"phases": (*plan.roadmap.phases, plan.roadmap.phases[0])}
    )

    assert [1, 2, 3, 4, 1] == [phase.hue for phase in Plan(five).phases]


RANGES = st.lists(st.tuples(st.integers(1, 50), st.integers(0, 50)), min_size=1, max_size=9)


@given(RANGES)
def test_a_total_lies_between_as_many_times_the_least_and_the_most(pairs):
    ranges = [Range(low, low + more) for low, more in pairs]
    total, hull = Range.total(ranges), Range.hull(ranges)

    assert len(ranges) * hull.min <= total.min <= total.max <= len(ranges) * hull.max


@pytest.fixture(scope="module")
def scripts():
    return Plan(load(Path(__file__).parent / "roadmaps" / "two-scripts.toml")[0])


def test_only_weeks_that_have_hours_are_added_up(scripts):
    assert [None, (4, 5.5), None] == [phase.hours for phase in scripts.phases]
    assert [None, (1, 4.5), None] == [phase.hours_per_week for phase in scripts.phases]
    assert ((4, 5.5), (1, 4.5)) == (scripts.hours, scripts.hours_per_week)


def test_hours_of_some_weeks_are_said_to_be_of_those(scripts):
    hours = [hours_of(part) for part in (*scripts.phases, scripts)]

    assert ["", "4–5.5 hours", "", "4–5.5 hours in 2 of 6 weeks"] == hours


def test_the_bar_of_a_week_without_hours_is_of_average_height(scripts):
    low, middle = 100 / 3.75, 100 * (1 + 3.75) / 2 / 3.75

    assert pytest.approx([middle, middle, low, 100, middle, middle]) == [*scripts.heights.values()]


def test_all_bars_are_as_high_where_no_week_has_hours(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(TIMELESS, "utf-8")
    plan = Plan(load(path)[0])

    assert (None, None, "") == (plan.hours, plan.hours_per_week, hours_of(plan))
    assert {100} == {*plan.heights.values()}


def test_a_roadmap_without_a_source_differs_from_nothing(plan, small, scripts):
    differ = [[part.differs for part in (*each.phases, each)] for each in (plan, small, scripts)]

    assert [[True, True, False, False, True], [True, True, True], [False] * 4] == differ
    assert ["ひらがな", "カタカナ", "الفبای فارسی"] == [phase.focus for phase in scripts.phases]
