"""The commands that tell what a change does to learners: what they end with, what they look at."""

import pytest

from roadmap.__main__ import main
from tests.repository import Repository
from tests.small import SMALL, saved
from tests.test_changes import CASES, edited


@pytest.fixture
def files(tmp_path, monkeypatch):
    """An earlier and a later file; the later one lacks a box."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "earlier.toml").write_text(SMALL, "utf-8")
    saved(tmp_path, ('  { id = "sieve", text = "Sieve" },\n', ""))
    return ["earlier.toml", "plan.toml", tmp_path]


def test_a_refusal_still_gives_the_report_and_ends_with_the_places(files, capsys):
    assert 1 == main(["changes", *files[:2]])

    said = capsys.readouterr()
    assert "\n**It breaks 1 promise to learners**" in said.out
    assert said.err.startswith("plan.toml:35:1: Ticks on 'sieve' ('Sieve', week 1) go somewhere")


def test_a_change_that_keeps_every_promise_ends_well(files, capsys):
    assert 0 == main(["changes", files[0], files[0]])
    assert "" == capsys.readouterr().err


def test_notes_are_a_list_for_people(files, capsys):
    assert 0 == main(["notes", *reversed(files[:2])])
    assert "- There is a new box in week 1: “Sieve”.\n" == capsys.readouterr().out


def test_an_earlier_file_that_is_no_plan_is_said_to_be_the_earlier_one(files, tmp_path, capsys):
    (tmp_path / "earlier.toml").write_text("title = 1", "utf-8")

    assert 2 == main(["changes", *files[:2]])
    assert "earlier.toml:1:9: This is a text in quotes (found 1)\n" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["changes"], ["notes"], ["links", "--since"]])
def test_a_base_that_is_not_there_is_no_fault_of_the_plan(files, capsys, command):
    Repository(files[2]).commit(files[2] / "plan.toml", SMALL)

    assert 2 == main([*command, "nope", "plan.toml"])
    said = "plan.toml:1:1: BASE is a branch or commit that git has here (found 'nope')\n"
    assert said == capsys.readouterr().err


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_branch_is_compared_with_what_it_began_with(case, tmp_path, monkeypatch, capsys):
    repository, path = Repository(tmp_path), tmp_path / "data" / "roadmap.toml"
    before = edited(SMALL, case.get("base", ()))
    repository.commit(path, before)
    repository.git("switch", "--create", "change")
    repository.commit(path, edited(before, case.get("change", ())))
    monkeypatch.chdir(tmp_path)

    assert bool(case["says"]) == main(["changes", "main"])

    said = capsys.readouterr()
    assert case["says"] == said.err.rstrip("\n").replace("data/roadmap.toml", "plan.toml")
    assert said.out.startswith("# What this change does to learners\n\n")


def test_a_file_that_is_called_like_a_commit_is_not_taken_for_it(tmp_path, monkeypatch, capsys):
    repository, path = Repository(tmp_path), tmp_path / "data" / "roadmap.toml"
    repository.commit(path, SMALL)
    repository.commit(path, edited(SMALL, [('  { id = "sieve", text = "Sieve" },\n', "")]))
    (tmp_path / "HEAD^1").write_text(path.read_text("utf-8"), "utf-8")
    monkeypatch.chdir(tmp_path)

    assert 1 == main(["changes", "HEAD^1"])
    assert "Ticks on 'sieve'" in capsys.readouterr().err


def test_on_a_runner_no_text_of_the_plan_is_taken_for_a_command(files, monkeypatch, capsys):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    saved(files[2], ('"Proof"', '"Proof ##[error file=README.md]Approved"'))

    main(["changes", *files[:2]])

    said = capsys.readouterr()
    assert "##\u200b[error file=README.md]Approved" in said.out
    assert "##[" not in said.out + said.err
