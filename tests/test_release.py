"""What a release says, and since when."""

import subprocess

import pytest

from tests.conftest import ROOT
from tests.test_workflows import GITHUB, read

# In the place of Python: says what it was asked for.
PYTHON = '#!/bin/sh\necho "$*"\n'
COMMIT = ("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "--allow-empty")


@pytest.fixture
def git(tmp_path):
    def git(*words):
        command = ["git", "-C", tmp_path, *words]
        return subprocess.run(command, text=True, capture_output=True, check=True).stdout.strip()

    git("init", "-q")
    for subject in ("one", "two", "three"):
        git(*COMMIT, "-m", subject)
    return git


@pytest.fixture
def compared(run, git, tmp_path):
    """Tell with which commit the plan is compared, in a history of three."""
    (tmp_path / "tools").mkdir()
    script = tmp_path / "tools" / "compare.sh"
    script.write_text((ROOT / "tools" / "compare.sh").read_text("utf-8"), "utf-8")
    (tmp_path / "python").write_text(PYTHON, "utf-8")
    (tmp_path / "python").chmod(0o755)

    def compared(before, what="changes"):
        done, _ = run("sh", script, what, before, PYTHON=str(tmp_path / "python"))
        assert 0 == done.returncode, done.stderr
        return done.stdout.strip().removeprefix(f"-m roadmap {what} "), done.stderr

    return compared


def test_without_a_release_the_plan_is_compared_with_the_one_before_the_push(compared, git):
    before = git("rev-parse", "HEAD^")

    assert (before, "") == compared(before)


@pytest.mark.parametrize("before", ["HEAD^", "0" * 40, ""])
def test_the_first_release_says_that_it_is_the_first(compared, before):
    assert ("- The plan is published here for the first time.", "") == compared(before, "notes")


def test_the_plan_is_compared_with_the_last_release_however_many_pushes_ago(compared, git):
    git("tag", "plan-2026-11-20-abcdef0", "HEAD^^")
    git("tag", "v9")

    for what in ("changes", "notes"):
        assert ("plan-2026-11-20-abcdef0", "") == compared(git("rev-parse", "HEAD^"), what)


@pytest.mark.parametrize("before", ["0" * 40, "1234567890" * 4, ""])
def test_after_a_first_or_a_forced_push_there_is_nothing_to_say(compared, before):
    said, why = compared(before)

    assert "" == said
    assert f"'{before}' is no commit of this history" in why


@pytest.mark.parametrize(("code", "ends"), [(0, 0), (1, 1), (2, 0)])
def test_what_would_lose_a_tick_is_not_published_and_what_cannot_be_compared_is(
    run, git, tmp_path, code, ends
):
    (tmp_path / "tools").mkdir()
    script = tmp_path / "tools" / "compare.sh"
    script.write_text((ROOT / "tools" / "compare.sh").read_text("utf-8"), "utf-8")
    (tmp_path / "python").write_text(f"#!/bin/sh\nexit {code}\n", "utf-8")
    (tmp_path / "python").chmod(0o755)

    done, _ = run(
        "sh", script, "changes", git("rev-parse", "HEAD^"), PYTHON=str(tmp_path / "python")
    )

    assert ends == done.returncode


def test_a_release_is_made_of_the_notes_and_the_bill_of_materials_and_of_nothing_else(run):
    [fetched, step] = read(GITHUB / "workflows" / "publish.yml")["jobs"]["release"]["steps"]
    notes = 'Week 9 now uses `$(touch hacked)`.\n\n- "More"'
    values = {"GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c" * 40}
    done, calls = run(
        "bash", "-ec", step["run"], NOTES=notes, TAG="plan-2026-11-25-abcdef0", **values
    )

    assert 0 == done.returncode, done.stderr
    assert [
        f"release create plan-2026-11-25-abcdef0 --repo a/b --target {'c' * 40}"
        " --title The plan as of 2026-11-25 --notes-file -"
        " sbom.cdx.json#What it is made of (CycloneDX)",
        *notes.splitlines(),
    ] == calls
    assert {"name": "sbom"} == fetched["with"]


def test_a_release_that_is_made_finds_its_bill_of_materials():
    jobs = read(GITHUB / "workflows" / "publish.yml")["jobs"]
    made, kept = jobs["notes"]["steps"][-2:]

    assert "make sbom" == made["run"]
    assert ("sbom", "sbom.cdx.json") == (kept["with"]["name"], kept["with"]["path"])
    assert "steps.notes.outputs.notes != ''" == made["if"] == kept["if"]
    assert "needs.notes.outputs.notes != ''" == jobs["release"]["if"]
    assert "> sbom.cdx.json" in (ROOT / "Makefile").read_text("utf-8")
