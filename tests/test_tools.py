"""The scripts that the workflows run, with programs of our own in the place of the host's."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT

ROLLING = ROOT / "tools" / "rolling_issue.sh"
LOOKS = ("repo view", "issue list", "label create")
FINE = "# Links: all is well\n"
BAD = "# Links: 2 to look at\n\n- `$(touch hacked)` answers 404\n"


@pytest.fixture
def file_report(run, tmp_path):
    """Keep the issue after a report; return what was asked of the host beside looking."""

    def file_report(report, label="link-report", **issues):
        (tmp_path / "report.md").write_text(report, "utf-8")
        for state, number in issues.items():
            (tmp_path / state).write_text(f"{number}\n", "utf-8")
        done, calls = run("sh", ROLLING, "report.md", GH_REPO="a/b")
        assert 0 == done.returncode, done.stderr
        assert all(f"--label {label} " in call for call in calls if "issue list" in call)
        return [call for call in calls if not call.startswith(LOOKS)]

    return file_report


BODY = "--title Links: 2 to look at --body-file report.md"


def test_the_first_report_with_something_to_do_opens_the_issue(file_report):
    assert [
        "issue create --title Links: 2 to look at --label link-report --body-file report.md"
    ] == file_report(BAD)


def test_while_the_issue_is_open_every_report_takes_the_place_of_the_last(file_report, tmp_path):
    assert [f"issue edit 7 {BODY}"] == file_report(BAD, open=7, closed=3)
    assert not (tmp_path / "hacked").exists()


def test_an_issue_that_was_closed_is_opened_again_and_no_second_one_made(file_report):
    assert ["issue reopen 3", f"issue edit 3 {BODY}"] == file_report(BAD, closed=3)


def test_the_issue_is_closed_with_a_word_when_all_is_well(file_report):
    [closed] = file_report(FINE, open=7)

    assert closed.startswith("issue close 7 --comment Every address answers")


def test_nothing_is_said_while_all_is_well(file_report):
    assert [] == file_report(FINE, closed=3)


def test_where_a_repository_has_no_issues_nothing_is_kept_and_nothing_fails(file_report, tmp_path):
    (tmp_path / "has-issues").write_text("false\n", "utf-8")

    assert [] == file_report(BAD)


def test_what_is_no_report_is_refused(run, tmp_path):
    (tmp_path / "report.md").write_text("Traceback\n", "utf-8")
    done, calls = run("sh", ROLLING, "report.md", GH_REPO="a/b")

    assert 1 == done.returncode
    assert "begins with '# Links: ' or '# Packages: ' (found 'Traceback')" in done.stderr
    assert [] == calls


def test_a_report_on_packages_has_an_issue_of_its_own(file_report):
    well = "Nothing is known against what is pinned."
    report = "# Packages: 1 to look at\n"
    title = "--title Packages: 1 to look at"

    [made] = file_report(report, "package-report")
    assert f"issue create {title} --label package-report --body-file report.md" == made
    *_, closed = file_report("# Packages: all is well\n", "package-report", open=7)
    assert closed.startswith(f"issue close 7 --comment {well}")


RUN = {"GITHUB_SERVER_URL": "https://host", "GITHUB_REPOSITORY": "a/b", "GITHUB_RUN_ID": "5"}


def handed_on(run, tmp_path, text):
    (tmp_path / "text").write_text(text, "utf-8")
    output = tmp_path / "output"
    done, _ = run(
        "sh", ROOT / "tools" / "hand_on.sh", "notes", "text", GITHUB_OUTPUT=str(output), **RUN
    )
    assert 0 == done.returncode, done.stderr
    first, *lines, last = output.read_text("utf-8").splitlines()
    assert f"notes<<{last}" == first and len(last) == 32
    return lines


def test_a_text_is_handed_on_as_it_is(run, tmp_path):
    assert [] == handed_on(run, tmp_path, "")
    (tmp_path / "output").unlink()
    assert ["# One", "", "$(two) – EOF"] == handed_on(run, tmp_path, "# One\n\n$(two) – EOF\n")


def test_a_text_that_is_too_long_is_cut_at_a_line_and_says_so(run, tmp_path):
    lines = handed_on(run, tmp_path, "–23456789\n" * 6000)
    kept, (_, note) = lines[:-2], lines[-2:]

    assert 60_000 == len("\n".join([*kept, ""]).encode())
    assert {"–23456789"} == set(kept)
    left = 6000 - len(kept)
    assert (
        f"{left} more lines are in [the summary of the run](https://host/a/b/actions/runs/5)."
        == note
    )


@pytest.fixture
def machine(run, tmp_path):
    """Run a script of ours where there are hardly any commands, these with an exit code each."""

    def machine(script, **codes):
        shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("node_*"))
        commands = tmp_path / "commands"
        commands.mkdir()
        for name in ("sh", "cat", "dirname"):
            (commands / name).symlink_to(shutil.which(name))
        for name, code in codes.items():
            (commands / name).write_text(f"#!/bin/sh\necho 1000\nexit {code}\n", "utf-8")
            (commands / name).chmod(0o755)
        return run("sh", tmp_path / "tools" / script, PATH=str(commands))[0]

    return machine


def test_a_machine_without_java_or_npm_is_told_what_to_install_and_nothing_is_skipped(machine):
    done = machine("checker.sh", id=0, java=1)  # where none is, macOS has a java that says so

    assert 1 == done.returncode
    assert "(on Debian: apt install default-jre-headless npm)" in done.stderr


def test_a_checker_that_cannot_be_fetched_stops_the_tests(machine):
    assert 7 == machine("checker.sh", id=0, java=0, npm=7).returncode


def test_an_environment_that_others_use_as_well_is_left_to_them(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "requirements.txt").touch()
    others = tmp_path / "others"
    others.mkdir()
    (others / "kept").touch()
    (tmp_path / ".venv").symlink_to(others)
    done = subprocess.run(
        ["make", "setup", f"PYTHON={sys.executable}"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert 0 == done.returncode, done.stderr
    assert ["kept"] == [each.name for each in others.iterdir()]
    assert (tmp_path / ".venv" / ".stamp").is_file()
