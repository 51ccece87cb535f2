"""The workflows: what may happen on a fork, who may write, and that no text of others is run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
TOOLS = Path(sys.executable).parent
# What a job may write, and the reason to trust it with that.
WRITERS = {
    ("publish", "deploy", "pages"),
    ("publish", "deploy", "id-token"),
    ("publish", "release", "contents"),
    ("links", "file", "issues"),
    ("audit", "file", "issues"),
}


def ran(*command):
    return subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)


def read(path):
    # YAML 1.1 takes "on" for a truth.
    return yaml.safe_load(re.sub(r"(?m)^on:", '"on":', path.read_text("utf-8")))


def jobs():
    """Every job with the names of its workflow and of itself."""
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield path.stem, name, job


def scripts():
    return [
        pytest.param(step["run"], id=f"{workflow}-{name}-{index}")
        for workflow, name, job in jobs()
        for index, step in enumerate(job["steps"])
        if "run" in step
    ]


def test_nobody_finds_a_way_to_misuse_the_workflows():
    done = ran(TOOLS / "zizmor", "--offline", "--persona=auditor", "--no-progress", ".github")

    assert 0 == done.returncode, done.stdout + done.stderr
    assert all(f"completed .github/workflows/{path.name}" in done.stderr for path in WORKFLOWS)


@pytest.mark.parametrize(
    ("schema", "paths"),
    [("github-workflows", WORKFLOWS), ("dependabot", [GITHUB / "dependabot.yml"])],
)
def test_the_host_understands_the_file(schema, paths):
    done = ran(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *paths)

    assert 0 == done.returncode, done.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_named_with_its_version(workflow):
    uses = re.findall(r"uses: (.+)", workflow.read_text("utf-8"))

    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses)


def test_an_action_has_the_same_version_everywhere():
    uses = {use for path in WORKFLOWS for use in re.findall(r"uses: (.+)", path.read_text("utf-8"))}

    assert len(uses) == len({use.partition("@")[0] for use in uses})


def test_a_change_from_a_fork_runs_with_nothing_to_lose():
    triggers = {path.stem: set(read(path)["on"]) for path in WORKFLOWS}
    check = (GITHUB / "workflows" / "check.yml").read_text("utf-8")

    assert triggers == {
        "audit": {"schedule", "workflow_dispatch"},
        "check": {"pull_request", "workflow_dispatch"},
        "links": {"schedule", "workflow_dispatch"},
        "publish": {"push"},
    }
    assert "secrets." not in check and "token" not in check.casefold()


def test_only_the_jobs_named_here_may_write():
    may = {
        (workflow, name, scope)
        for workflow, name, job in jobs()
        for scope, access in job["permissions"].items()
        if access == "write"
    }

    assert all({} == read(path)["permissions"] for path in WORKFLOWS)
    assert WRITERS == may


def test_a_job_that_may_write_runs_nothing_that_was_installed():
    writers = {(workflow, name) for workflow, name, _ in WRITERS}
    for workflow, name, job in jobs():
        if (workflow, name) in writers:
            written = "\n".join(step.get("run", "") for step in job["steps"])
            assert not re.search(r"\b(make|pip|python\d?)\b", written), (workflow, name)


def test_every_job_ends_in_time():
    assert all(job["timeout-minutes"] <= 40 for _, _, job in jobs())


@pytest.mark.parametrize("script", scripts())
def test_no_text_of_others_becomes_a_command(script):
    assert "${{" not in script
    assert 0 == ran("bash", "-n", "-c", script).returncode


def test_what_is_not_told_that_it_is_on_a_runner_says_nothing_there_of_a_plan():
    unaware = [each.values[0] for each in scripts() if "GITHUB_ACTIONS" in each.values[0]]

    assert unaware
    for script in unaware:
        assert re.search(r"-u GITHUB_ACTIONS .* >> \S+ 2>/dev/null$", script)


@pytest.mark.parametrize("name", ["audit", "links"])
def test_a_weekly_report_never_runs_on_the_schedule_of_a_fork(name):
    report = read(GITHUB / "workflows" / f"{name}.yml")["jobs"]

    assert "github.event_name != 'schedule' || !github.event.repository.fork" == report["ask"]["if"]
    assert "ask" == report["file"]["needs"]


def test_an_outage_elsewhere_fails_no_change():
    [asked] = [
        step
        for step in read(GITHUB / "workflows" / "check.yml")["jobs"]["links"]["steps"]
        if "roadmap links" in step.get("run", "")
    ]

    assert asked["continue-on-error"] is True
    assert "--since" in asked["run"]
