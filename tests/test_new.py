"""New parts from the command line: the lines it shows are those to paste."""

import re

import pytest

from roadmap.__main__ import main
from roadmap.load import load
from tests.conftest import DATA
from tests.small import refusal, saved

TASKS = '{ id = "sieve", text = "Sieve" },\n'
WEEK = '[[phases.weeks]]\nid = "yeast"'
RESOURCES = 'hours = [4, 6]\ntasks = [{ id = "proof"'


@pytest.fixture
def plan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return saved(tmp_path)


def new(capsys, *arguments):
    """The lines that a command shows, and where they are said to go."""
    assert 0 == main(["new", *arguments, "--file", "plan.toml"])
    where, _, lines = capsys.readouterr().out.partition("\n")
    return where, lines


def test_a_new_task_is_pasted_and_loads(plan, capsys):
    where, lines = new(capsys, "task", 'Weigh "it" \\ out', "--week", "flour")

    assert '# Tasks of week "flour", after plan.toml:39: add' == where
    assert lines == '  { id = "weigh-it-out", text = "Weigh \\"it\\" \\\\ out" },\n'
    pasted = load(saved(plan.parent, (TASKS, TASKS + lines)))[0]
    assert ["Sieve", 'Weigh "it" \\ out'] == [box.text for box in pasted.weeks[0].tasks][:2]


def test_what_goes_into_a_list_of_one_line_is_pasted_and_loads(plan, capsys):
    where, lines = new(capsys, "task", "Feed it", "--week", "yeast")

    said = '# Tasks of week "yeast", before the ] of the list at plan.toml:49, after a comma: add'
    assert said == where
    proof = 'tasks = [{ id = "proof", text = "Proof" }]'
    pasted = load(saved(plan.parent, (proof, f"{proof[:-1]},\n{lines}]")))[0]
    assert ["proof", "feed-it"] == [box.id for box in pasted.weeks[1].tasks]


def test_where_a_week_has_no_such_list_the_whole_list_is_shown(plan, capsys):
    where, lines = new(capsys, "project", "Bake a roll", "--week", "yeast")

    assert '# Week "yeast", which begins at plan.toml:45: add' == where
    pasted = load(saved(plan.parent, (RESOURCES, lines + RESOURCES)))[0]
    assert ["bake-a-roll"] == [box.id for box in pasted.weeks[1].projects]


def test_a_new_project_and_a_new_resource_are_pasted_and_load(plan, capsys):
    _, project = new(capsys, "project", "Bake a roll", "--label", "Mini Project")
    _, resource = new(
        capsys, "resource", "A mill", "https://mill.example.org/", "--cost", "partly", "--note", "x"
    )

    lists = f"projects = [\n{project}]\nresources = [\n{resource}]\n"
    week = load(saved(plan.parent, (RESOURCES, lists + RESOURCES)))[0].weeks[1]
    assert ("bake-a-roll", "Mini Project") == (week.projects[0].id, week.projects[0].label)
    assert ("a-mill", "added", "partly") == (
        week.resources[0].id,
        week.resources[0].origin,
        week.resources[0].cost,
    )


def test_a_new_week_is_pasted_and_loads(plan, capsys):
    _, lines = new(capsys, "week", "Sourdough", "--hours", "2", "3.5")
    filled = lines.replace('id = "", text = ""', 'id = "feed", text = "Feed it"')

    week = load(saved(plan.parent, (WEEK, f"{filled}\n{WEEK}")))[0].weeks[1]
    assert ("sourdough", (2, 3.5), "Feed it") == (week.id, week.hours, week.tasks[0].text)
    assert "A text is not empty" in refusal(saved(plan.parent, (WEEK, f"{lines}\n{WEEK}")))[-1]


def test_an_id_that_anything_has_is_not_minted_again(plan, capsys):
    assert 'id = "yeast-2"' in new(capsys, "task", "Yeast")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["task", " "], "text: A text is not empty (found ' ')"),
        (
            ["task", "Salt", "--week", "flower"],
            "no week 'flower' in the plan; did you mean 'flour'?",
        ),
        (["task", "SIEVE", "--week", "1"], "text: 'flour' has a box that says this already"),
        (["task", "Salt", "--week", "4"], "no week '4' in the plan"),
        (["resource", "A mill", "http://mill.example.org"], "url: An address starts with https://"),
        (["week", "Salt", "--hours", "3", "2"], "hours: Hours are [least, most], above 0"),
    ],
)
def test_what_cannot_be_in_the_plan_is_refused_with_the_reason(plan, capsys, arguments, said):
    assert 1 == main(["new", *arguments, "--file", "plan.toml"])

    shown = capsys.readouterr()
    assert said in shown.err
    assert "" == shown.out


def test_the_line_is_that_of_the_list_in_the_real_plan(capsys):
    assert 0 == main(["new", "task", "Anything", "--week", "ml-introduction", "--file", str(DATA)])

    line = int(re.search(r":(\d+): add", capsys.readouterr().out)[1])
    lines = DATA.read_text("utf-8").splitlines()
    assert "tasks = [" == lines[line - 1]
    assert 'id = "ml-introduction"' in lines[line - 4 : line]
