"""What the scripts are told: of a page, of the whole plan, and which edition of it this is."""

import re

import pytest

from roadmap.figures import Plan
from roadmap.load import load
from roadmap.page_data import (
    all_ids,
    home_data,
    milestone_sets,
    page_data,
    plan_data,
    portfolio_sets,
    progress_data,
)
from tests.small import RETIRED, saved

RESOURCES = """named = ["steam"]
resources = [
  { id = "mill", title = "Mill", url = "https://mill.example/", origin = "added", cost = "free" },
]
"""
FORMER = (
    ('text = "Sieve" }', 'text = "Sieve", was = ["sift", "mix"] }'),
    ('text = "Proof" }', 'text = "Proof", was = ["mix"] }'),
    ('text = "It rises" }', 'text = "It rises", was = ["grows"] }'),
    ('text = "Flatbread"', 'text = "Flatbread"\nwas = ["flat"]\nmade_with = "Rye"'),
    ("[[named]]", RETIRED + "\n[[named]]"),
)


@pytest.fixture
def edited(tmp_path):
    """Load the small plan with changes in its text."""

    return lambda *changes: Plan(load(saved(tmp_path, *changes))[0])


def test_a_page_knows_the_former_ids_of_the_boxes_it_shows_and_of_no_other(edited):
    plan = edited(*FORMER)

    first_week = page_data(plan, plan.weeks[:1])
    milestones = page_data(plan, (), milestone_sets(plan))
    portfolio = page_data(plan, (), portfolio_sets(plan))

    assert {"sieve": ["sift", "mix"]} == first_week["was"]
    assert {"rises": ["grows"]} == milestones["was"]
    assert {"portfolio-flatbread": ["flat"]} == portfolio["was"]


def test_pages_of_the_whole_plan_know_all_former_ids(edited):
    plan = edited(*FORMER)

    every = {
        "sieve": ["sift", "mix"],
        "proof": ["mix"],
        "rises": ["grows"],
        "portfolio-flatbread": ["flat"],
    }
    assert every == home_data(plan, str)["was"] == progress_data(plan)["was"]


def test_a_page_says_nothing_of_former_ids_where_no_box_has_any(edited):
    plan = edited(*FORMER)

    assert "was" not in page_data(plan, plan.weeks[2:])


def test_every_page_states_the_edition_of_the_plan(plan):
    pages = (page_data(plan, ()), home_data(plan, str), progress_data(plan), plan_data(plan))

    assert {plan.edition} == {each["edition"] for each in pages}
    assert re.fullmatch("[0-9a-f]{12}", plan.edition)


def test_home_can_tell_for_all_that_can_be_ticked_whether_it_was_reworded(plan):
    data = home_data(plan, str)

    boxes = [box for week in data["weeks"] for box in week["boxes"]]
    shown = [*boxes, *(box for ids in data["sets"].values() for box in ids)]
    assert 95 == len(boxes)
    assert shown == list(data["words"])


def test_a_text_has_a_fingerprint_of_five_digits_which_its_rewording_changes(edited):
    before = home_data(edited(), str)["words"]
    after = home_data(edited(('text = "Sieve"', 'text = "Sieve it"')), str)["words"]

    assert "dc5bb" == before["sieve"]
    assert {"sieve"} == {identity for identity in before if before[identity] != after[identity]}


def test_the_file_of_the_whole_plan_has_its_weeks_sets_boxes_and_what_was_retired(edited):
    data = plan_data(edited(*FORMER))

    assert "Bread in three weeks" == data["title"]
    assert [("flour", 1, [4, 6]), ("yeast", 2, [4, 6]), ("bake", 3, [2.5, 3])] == [
        (week["id"], week["number"], week["hours"]) for week in data["weeks"]
    ]
    assert [["sieve", "knead", "flatbread"], ["proof"], ["heat"]] == [
        week["boxes"] for week in data["weeks"]
    ]
    assert {
        "after-month-2": ["rises"],
        "after-month-3": ["crust"],
        "rm-portfolio": ["portfolio-flatbread"],
    } == data["sets"]
    words = {identity: box.pop("words") for identity, box in data["boxes"].items()}
    assert "dc5bb" == words["sieve"]
    assert {
        "sieve": {"text": "Sieve", "was": ["sift", "mix"]},
        "knead": {"text": "Knead"},
        "flatbread": {"text": "A flatbread", "label": "Project"},
        "proof": {"text": "Proof", "was": ["mix"]},
        "heat": {"text": "Heat"},
        "rises": {"text": "It rises", "was": ["grows"]},
        "crust": {"text": "It has a crust"},
        "portfolio-flatbread": {
            "text": "Flatbread",
            "was": ["flat"],
            "made_with": "Rye",
            "grows_from": "flatbread",
        },
    } == data["boxes"]
    bun = data["retired"]["bun"]
    assert ("A bun", "Too small.", "2026-11-20") == (bun["text"], bun["reason"], bun["since"])


def test_every_id_that_was_ever_given_is_taken_whatever_it_names(edited):
    assert [
        *("after-month-2", "after-month-3", "bake", "bun", "crust", "dough", "flat", "flatbread"),
        *("flour", "group-dough", "group-oven", "grows", "heat", "knead", "mill", "mix", "oven"),
        *("portfolio-flatbread", "proof", "rises", "sieve", "sift", "steam", "yeast"),
    ] == all_ids(edited(*FORMER, ('named = ["steam"]\n', RESOURCES)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('text = "Sieve"', 'text = "Sieve it"'),
        ('text = "Sieve" }', 'text = "Sieve", was = ["sift"] }'),
        ('id = "sieve"', 'id = "strain"'),
        ("hours = [4, 6]\ntasks", "hours = [4, 7]\ntasks"),
        ('tasks = [{ id = "proof", ', 'tasks = [{ id = "rest", text = "Rest" }, { id = "proof", '),
        ('text = "It rises"', 'text = "It rises well"'),
        ('text = "Flatbread"', 'text = "Flatbreads"'),
        ("[[named]]", RETIRED + "\n[[named]]"),
    ],
)
def test_the_edition_changes_with_what_learners_tick(edited, old, new):
    assert edited().edition != edited((old, new)).edition


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mill.example", "windmill.example"),
        ('title = "Mill"', 'title = "A mill"'),
        ("checked = 2026-11-01", "checked = 2026-11-02"),
        ('lede = "Some."', 'lede = "A few."'),
        ('says = "Steam"', 'says = "Much steam"'),
    ],
)
def test_the_edition_stays_when_what_is_around_the_boxes_changes(edited, old, new):
    with_mill = ('named = ["steam"]\n', RESOURCES)

    assert edited(with_mill).edition == edited(with_mill, (old, new)).edition


def test_a_week_without_hours_tells_the_scripts_of_none(edited):
    plan = edited(("hours = [2.5, 3]\n", ""))

    assert [[4, 6], [4, 6], None] == [week.get("hours") for week in plan_data(plan)["weeks"]]
