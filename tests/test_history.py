"""The plan as it was: what a branch began with, and every version that was published."""

from datetime import datetime

import pytest

from roadmap.changes.history import FILE, at, editions, readable
from roadmap.changes.news import entries
from roadmap.problems import RoadmapError
from tests.conftest import DATA
from tests.repository import Repository
from tests.small import SMALL

TITLE = 'title = "Bread in three weeks"'


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


@pytest.fixture
def plan(tmp_path):
    return tmp_path / FILE


def titled(title):
    return SMALL.replace(TITLE, f'title = "{title}"')


def refused(base, path):
    with pytest.raises(RoadmapError) as caught:
        at(base, path)
    return str(caught.value).removeprefix(f"{path}:1:1: ")


def test_what_a_branch_began_with_is_what_its_base_had_then(repository, plan):
    repository.commit(plan, "first")
    repository.git("switch", "--create", "change")
    repository.commit(plan, "changed")
    repository.git("switch", "main")
    repository.commit(plan, "second")
    repository.git("switch", "change")

    assert b"first" == at("main", plan)
    assert b"changed" == at("HEAD", plan)


@pytest.mark.parametrize("base", ["nothing", "", "--output=x", "-h", "HEAD~9", "main..main"])
def test_a_base_that_is_none_is_said_and_is_no_option(repository, plan, base):
    repository.commit(plan, "first")

    assert f"BASE is a branch or commit that git has here (found {base!r})" == refused(base, plan)
    assert not (plan.parent / "x").exists()


def test_a_base_without_a_common_past_is_said(repository, plan):
    other = repository.commit(plan, "first")
    repository.git("switch", "--orphan", "change")
    repository.commit(plan, "second")

    message = f"HEAD and {other!r} have a commit in common; fetch the whole history"
    assert message == refused(other, plan)


def test_a_base_without_the_file_is_said(repository, plan):
    repository.commit(plan.parent / "other.toml", "")

    assert "BASE has this file (found none in 'main')" == refused("main", plan)


@pytest.mark.parametrize("path", ["", "/nowhere"])
def test_without_a_repository_or_git_there_is_no_base_and_no_history(tmp_path, monkeypatch, path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if path:
        monkeypatch.setenv("PATH", path)

    assert refused("main", tmp_path / "plan.toml").startswith("The file is in a git repository")
    assert () == editions(tmp_path)


def test_the_history_has_every_sound_version_of_the_plan_the_newest_first(
    repository, plan, tmp_path
):
    first = repository.commit(plan, titled("One"))
    repository.commit(plan, titled("No plan").replace("[1, 2]", "[2, 1]"))
    repository.commit(tmp_path / "README.md", "Not the plan")
    last = repository.commit(plan, titled("Two"))

    found = editions(tmp_path)
    assert [last, first] == [each.commit for each in found]
    assert ["Two", "One"] == [each.roadmap.title for each in found]
    assert datetime.fromisoformat("2026-11-03T10:00:00+02:00") == found[1].when


def test_a_plan_that_was_gone_for_a_while_has_its_versions_before_and_after(
    repository, plan, tmp_path
):
    repository.commit(plan, titled("One"))
    repository.git("rm", str(plan))
    repository.git("commit", "-m", "Gone")
    repository.commit(plan, titled("Two"))
    repository.commit(plan, "")

    assert ["Two", "One"] == [each.roadmap.title for each in editions(tmp_path)]


def test_news_begin_with_the_roadmap_that_there_is(repository, plan, tmp_path):
    repository.commit(plan, SMALL)
    another = DATA.read_text("utf-8")
    repository.commit(plan, another)
    repository.commit(plan, another.replace('"Install Anaconda/Miniconda"', '"Install Miniconda"'))

    assert [1] == [len(each.sentences) for each in entries(editions(tmp_path))]


def test_of_a_branch_that_was_merged_only_the_merge_counts(repository, plan, tmp_path):
    repository.commit(plan, titled("One"))
    repository.git("switch", "--create", "change")
    repository.commit(plan, titled("Half done"))
    repository.commit(plan, titled("Two"))
    repository.git("switch", "main")
    repository.git("merge", "--no-ff", "change")

    assert ["Two", "One"] == [each.roadmap.title for each in editions(tmp_path)]


def test_the_history_has_30_versions_at_most(repository, plan, tmp_path, monkeypatch):
    monkeypatch.setattr("roadmap.changes.history.LOG", ("log", "--first-parent", "-2"))
    for number in range(3):
        repository.commit(plan, titled(f"Number {number}"))

    assert ["Number 2", "Number 1"] == [each.roadmap.title for each in editions(tmp_path)]


def test_half_a_history_is_none(repository, plan, tmp_path):
    repository.commit(plan, titled("One"))
    repository.commit(plan, titled("Two"))
    shallow = tmp_path / "shallow"
    repository.git("clone", "--depth=1", f"file://{tmp_path}", str(shallow))

    assert () == editions(shallow)


def test_the_history_of_another_project_around_this_one_is_not_its_own(repository, tmp_path):
    inner = tmp_path / "inner"
    repository.commit(inner / FILE, titled("One"))

    assert () == editions(inner)


def test_where_a_base_cannot_be_read_its_last_version_that_can_takes_its_place(repository, plan):
    repository.commit(plan, titled("Read me"))
    broken = repository.commit(plan, titled("Oops").replace("summary", "sumary"))
    repository.commit(plan, titled("Mended"))

    assert "Read me" == readable(broken, plan).title


def test_where_no_version_can_be_read_the_mistakes_of_the_base_are_said(repository, plan):
    broken = repository.commit(plan, titled("Oops").replace("summary", "sumary"))

    with pytest.raises(RoadmapError, match="There is no key 'sumary' here"):
        readable(broken, plan)


def test_a_version_that_today_breaks_a_rule_is_compared_all_the_same(repository, plan, tmp_path):
    late = SMALL.replace('id = "after-month-3"\nmonth = 3', 'id = "after-month-3"\nmonth = 9')
    repository.commit(plan, late)
    repository.commit(plan, SMALL)

    [entry] = entries(editions(tmp_path))
    assert "The milestone of month 9 comes in month 3; it was month 9." in entry.sentences
