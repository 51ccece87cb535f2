"""What readers suggest, as lines that fit into the plan's file: what they make is a sound plan."""

import re
import tomllib
from datetime import date

import pytest

from roadmap.changes.compare import Changes
from roadmap.changes.meaning import alike
from roadmap.changes.promises import broken
from roadmap.figures import Plan
from roadmap.load import load
from roadmap.page_data import suggestion_data
from tests.conftest import DATA
from tests.forms import issues_of

TEXT = "What \\ \"to\" do: '''{{ x }}''' # ✓"


def taken_in(text, snippet):
    """The plan's file after somebody did what a suggestion says, line by line."""
    blocks = re.split(r"^# ", snippet, flags=re.MULTILINE)[1:]
    steps = [block.rstrip("\n").split("\n", 1) for block in blocks]
    for index, (header, lines) in enumerate(steps):
        place, _, what = header.rpartition(": ")
        verb = what.partition(",")[0]
        if place == "End of the file":
            text += f"\n{lines}\n"
        elif verb != "put":
            new = steps[index + 1][1] if verb == "instead of" else ""
            text = changed_at(text, place, verb, lines, new)
    return text


def changed_at(text, place, verb, lines, new):
    if place.startswith("["):
        heading, _, identity = place.partition("] of phase ")
        at = text.index(f"id = {identity}\n") if identity else 0
        at = text.index(f"{heading.rstrip(']')}]", at)
        end = text.index("\n", at) + 1
        return f"{text[:end]}{lines}\n{text[end:]}"
    part, identity = re.fullmatch(r'(\w+).* "(.+)"', place).groups()
    heading = f'\nid = "{identity}"\n'
    assert 1 == text.count(heading)
    before, rest = text.split(heading)
    if verb == "add" and part == "Week":
        return f"{before}{heading}{lines}\n{rest}"
    old = f"{lines}\n" if verb != "add" else re.search(rf"{part.lower()} = \[\n[^]]*", rest)[0]
    assert old in rest
    after = {"add": f"{old}{lines}\n", "take out": "", "instead of": f"{new}\n"}[verb]
    return before + heading + rest.replace(old, after, 1)


def loaded(tmp_path, found):
    assert {} == found["problems"]
    path = tmp_path / "plan.toml"
    path.write_text(taken_in(DATA.read_text("utf-8"), found["snippet"]), "utf-8")
    before, after = Plan(load(DATA)[0]), Plan(load(path)[0])
    assert [] == [*broken(Changes(before, after))]
    return after.roadmap


def test_every_task_and_link_of_a_week_is_known_by_its_very_line_in_the_file(ask, plan):
    lists = ("tasks", "projects", "resources", "successors")
    weeks = [suggestion_data(plan, week, issues_of(plan)) for week in plan.weeks]
    parts = [part for week in weeks for name in lists for part in week[name]]
    lines = ask("(parts) => parts.map((part) => toml.row(part))", parts)

    assert len(lines) > 95 + 60
    written = DATA.read_text("utf-8").split("\n")
    assert [] == [line for line in lines if line not in written]


def test_a_task_that_is_added_is_in_the_plan_under_a_new_id(suggested, tmp_path):
    week = loaded(tmp_path, suggested("task", text="  Linear Regression ")).weeks[8]

    assert ("linear-regression-2", "Linear Regression") == (week.tasks[-1].id, week.tasks[-1].text)


def test_a_resource_that_is_added_says_what_it_is_and_what_it_costs(suggested, tmp_path):
    says = {"title": TEXT, "url": "HTTPS://Learner.example/ä b?\"'", "cost": "1", "note": TEXT}
    added = loaded(tmp_path, suggested("resource", **says)).weeks[8].resources[-1]

    assert ("what-to-do-x", TEXT, TEXT) == (added.id, added.title, added.note)
    assert ("added", "partly") == (added.origin, added.cost)
    assert "https://learner.example/%C3%A4%20b?%22%27" == added.url


def test_the_first_resource_of_a_week_brings_its_list(suggested, tmp_path):
    says = {"title": "A", "url": "https://learner.example/", "cost": "0"}
    empty = {"resources": [], "id": "linear-algebra", "tasks": []}
    snippet = suggested("resource", more=empty, **says)["snippet"]

    added = '{ id = "a", title = "A", url = "https://learner.example/", origin = "added"'
    assert (
        f'# Week "linear-algebra": add\nresources = [\n  {added}, cost = "free" }},\n]' == snippet
    )
    assert tomllib.loads(snippet)["resources"][0]["cost"] == "free"


@pytest.mark.parametrize("number", [0, -1])
def test_a_task_or_project_that_is_reworded_keeps_its_id_and_place(
    suggested, plan, tmp_path, number
):
    boxes = plan.weeks[8].week.boxes
    found = suggested("reword", box=str(boxes.index(boxes[number])), text=TEXT)
    reworded = loaded(tmp_path, found).weeks[8].boxes

    assert TEXT == reworded[number].text
    assert [box.id for box in boxes] == [box.id for box in reworded]


def test_a_link_that_moved_has_its_new_address_also_in_place_of_what_was_named(suggested, tmp_path):
    to = "https://learner.example/"
    first = loaded(tmp_path, suggested("link", number=5, link="0", url=to))
    last = loaded(tmp_path, suggested("link", number=5, link="3", url=to))
    named = next(each for each in last.named if each.id == "covid-19-data")

    assert to == first.weeks[4].resources[0].url
    assert to == named.today[0].url


@pytest.mark.parametrize("number", [0, -1])
def test_what_is_left_out_is_retired_with_its_reason_and_nothing_needs_it(
    suggested, plan, tmp_path, number
):
    boxes = plan.weeks[8].week.boxes
    box = boxes[number]
    after = loaded(tmp_path, suggested("leave", box=str(boxes.index(box)), why=f"{TEXT}\n it"))

    assert box.id not in [each.id for each in after.weeks[8].boxes]
    (gone,) = after.retired
    assert (box.id, box.text, f"{TEXT} it") == (gone.id, gone.text, gone.reason)
    assert date(2026, 11, 22) == gone.since


def test_hours_are_changed_or_where_there_are_none_added(suggested, tmp_path):
    assert (6, 7.5) == loaded(tmp_path, suggested("hours", least="6", most="7,5")).weeks[8].hours
    added = suggested("hours", more={"hours": None}, least="6", most="7.5")["snippet"]
    assert '# Week "ml-introduction": add\nhours = [6, 7.5]' == added


def test_hours_that_differ_from_what_the_roadmap_states_are_explained(suggested, tmp_path):
    found = suggested("hours", number=20, least="20", most="25", why="It was too little.")

    phase = loaded(tmp_path, found).phases[2]
    assert ((20, 25), "It was too little.") == (phase.weeks[3].hours, phase.stated.explanation)
    same = suggested("hours", number=20, more={"hours": [1, 2]}, least="12", most="15")
    assert "explanation" not in same["snippet"]


def test_a_task_said_in_wholly_other_words_says_what_it_said(suggested, tmp_path):
    says = {"box": "0", "text": "Inner multiplication of arrows"}
    reworded = loaded(tmp_path, suggested("reword", number=6, **says)).weeks[5].boxes[0]

    assert ("Inner multiplication of arrows", "Vectors and matrices") == (
        reworded.text,
        reworded.said,
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("練習", "復習"),
        ("Go", "R"),
        ("रोटी बनाना", "आटा गूंधना"),
        ("Vectors", "Bread"),
        ("a b", "c d"),
    ],
)
def test_what_the_check_does_not_find_alike_says_what_it_said(suggested, before, after):
    assert not alike(before, after)
    more = {"tasks": [{"id": "a", "text": before}]}

    assert f'said = "{before}"' in suggested("reword", more=more, box="0", text=after)["snippet"]


def test_former_ids_and_own_hours_stay_in_a_line(ask):
    box = {"text": "B", "hours": [1.5, 2], "was": ["a", "c"], "id": "b", "grown": ["x"]}

    assert '  { id = "b", text = "B", hours = [1.5, 2], was = ["a", "c"] },' == ask(
        "(box) => toml.row(box)", box
    )
