"""The repository's issue forms, and the links that fill them in."""

import subprocess
import sys

import pytest

from roadmap.issues import Subject, issues
from roadmap.render import render
from tests.conftest import ADDRESS, DATA
from tests.forms import FORMS, REPOSITORY, fields_of, issues_of
from tests.page import Page


@pytest.mark.parametrize(
    ("schema", "names"),
    [("issue-forms", ["problem.yml", "suggestion.yml"]), ("issue-config", ["config.yml"])],
)
def test_the_forms_are_such_as_github_takes(schema, names):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    files = [FORMS / name for name in names]
    done = subprocess.run([*command, f"vendor.github-{schema}", *files], capture_output=True)

    assert done.returncode == 0, done.stdout


def test_every_weeks_page_leads_to_a_problem_filled_in_with_week_page_and_line(site, plan):
    lines = DATA.read_text("utf-8").split("\n")
    for week in plan.weeks:
        path = f"weeks/{week.week.id}/"
        links = {link for link, _ in Page(site / path / "index.html").links if "/issues/" in link}
        (link,) = links
        said = fields_of(link)
        name, address, place = said["where"].split("\n")

        assert link.startswith(f"{REPOSITORY}/issues/new?")
        assert ("problem.yml", f"Week {week.number}: ") == (said["template"], said["title"])
        assert f"Week {week.number}: {week.week.name} (id {week.week.id})" == name
        assert ADDRESS + path == address
        line = int(place.removeprefix("data/roadmap.toml, line "))
        assert ["[[phases.weeks]]", f'id = "{week.week.id}"'] == lines[line - 1 : line + 1]


def test_every_other_page_of_the_plan_leads_to_a_problem_filled_in_with_what_it_is(site):
    said = {}
    for path in ("", "courses/", "certifications/", "phases/machine-learning/", "changes/"):
        page = (site / path / "index.html").read_text("utf-8")
        (link,) = {link for link, _ in Page(site / path / "index.html").links if "/issues/" in link}
        assert page.index("Report a problem") < page.index("Keyboard shortcuts"), path
        said[path] = fields_of(link)

    assert "Courses: " == said["courses/"]["title"]
    name, address, place = said["courses/"]["where"].split("\n")
    assert ("Courses: Course Sequence", f"{ADDRESS}courses/") == (name, address)
    assert "[[courses]]" == DATA.read_text("utf-8").split("\n")[int(place.split()[-1]) - 1]
    assert (
        "Phase 2: Machine Learning (id machine-learning)\n"
        in (said["phases/machine-learning/"]["where"])
    )
    assert f"Changes\n{ADDRESS}changes/" == said["changes/"]["where"]


def test_without_a_repository_on_github_there_is_neither_the_link_nor_the_form(plan):
    for repository in (
        None,
        "",
        "https://gitlab.com/learner/roadmap",
        "http://github.com/learner/roadmap",
        "https://github.com/learner",
        "https://github.com.evil.example/learner/roadmap",
        "https://github.com/learner/roadmap/tree/main",
    ):
        assert issues_of(plan, repository) is None
    week = plan.weeks[8]
    bare = render("week", plan, "weeks/x/", edit="https://x.example/", week=week, issues=None)
    full = render("week", plan, "weeks/x/", edit=None, week=week, issues=issues_of(plan))

    assert "roadmap-suggest" not in bare
    assert "Edit the plan<" in bare
    assert "Keyboard shortcuts" in bare
    assert "roadmap-suggest" in full
    assert "Report a problem" in full


@pytest.mark.parametrize("ending", ["", "/", ".git", ".git/"])
def test_the_repository_is_found_however_its_address_ends(plan, ending):
    assert f"{REPOSITORY}/issues/new" == issues_of(plan, REPOSITORY + ending).new


def test_the_longest_name_of_a_week_leaves_an_address_that_github_takes():
    long = issues(REPOSITORY, Subject("Week 1", "🚀" * 400, "python-setup"), ADDRESS, "line 1")

    assert len(long.report) < 2000
    assert "🚀…" in fields_of(long.report)["where"]
