"""What all tests share: the plan they speak of, and a build of its site as it is published.

That is the plan as it was first published. The plan itself may change without a test; what it has
to hold all the same is in ``test_the_plan.py``.
"""

import itertools
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from roadmap.figures import Plan
from roadmap.load import load

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "data" / "roadmap.toml"
DATA = ROOT / "tests" / "roadmaps" / "first.toml"
SOURCE = ROOT / "tests" / "source" / "roadmap.md"
PARTS = ("data", "docs", "overrides", "roadmap", "macros.py", "mkdocs.yml", "preview.yml")
ADDRESS = "https://learner.example/roadmap/"
HOSTILE = (
    '🚀</title><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    "{{ 4321*7 }}{{ config }}{% raw %}[x](javascript:alert(1))&amp;"
)
TEXTS = (
    "title|summary|name|text|lede|note|says|label|made_with|price|terms|focus|qualifier|"
    "explanation|none|lead|hours|reason"
)


# Notes what it is asked to do, and knows an issue of a state by a file of that name.
GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
case "$*" in
  "issue list"*"--state open"*) cat "$ISSUES/open" 2>/dev/null ;;
  "issue list"*"--state closed"*) cat "$ISSUES/closed" 2>/dev/null ;;
  "release create"*) cat >> "$CALLS" ;;
esac
exit 0
"""


@pytest.fixture(scope="session")
def plan():
    return Plan(load(DATA)[0])


def build_site(root, out, config="mkdocs.yml", *, profile=None, umask=-1, **others):
    """Build a project as published; return the finished process, whose output is text.

    ``others`` are variables of its environment; ``profile`` is a file for what Python's profiler
    counts meanwhile.
    """
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": "1790000000",
        "SITE_URL": ADDRESS,
        "REPO_URL": "https://github.com/learner/roadmap",
        "REPO_NAME": "learner/roadmap",
        "EDIT_URI": "edit/main/docs/",
        "NO_MKDOCS_2_WARNING": "1",
        **others,
    }
    python = [sys.executable, *(("-m", "cProfile", "-o", profile) if profile else ())]
    command = [*python, "-m", "mkdocs", "build", "--strict", "-f", config, "--site-dir", out]
    options = {"cwd": root, "env": environment, "umask": umask}
    return subprocess.run(command, **options, text=True, capture_output=True, check=False)


def copy_project(root):
    """Copy what the site is made of into a new folder, with the plan that tests speak of."""
    root.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
    shutil.copy(DATA, root / "data" / "roadmap.toml")
    (ROOT / ".cache").mkdir(exist_ok=True)
    (root / ".cache").symlink_to(ROOT / ".cache")  # what was compiled before need not be again
    return root


@pytest.fixture(scope="session")
def build():
    return build_site


@pytest.fixture(scope="session")
def untouched(tmp_path_factory):
    """A copy of the project to build from, and not to be edited."""
    return copy_project(tmp_path_factory.mktemp("untouched") / "project")


@pytest.fixture(scope="session")
def site(build, untouched, tmp_path_factory):
    """The production build of the plan: a folder."""
    out = tmp_path_factory.mktemp("site")
    done = build(untouched, out)
    assert done.returncode == 0, done.stderr
    return out


def made_hostile(text):
    """The plan with markup and template code in every text, each of its own number."""
    number = itertools.count()
    every_text = re.compile(rf'\b({TEXTS}) = "(?:[^"\\]|\\.)*"')
    return every_text.subn(lambda found: f"{found[1]} = '''{HOSTILE}{next(number)}'''", text)


@pytest.fixture(scope="session")
def hostile_site(build, tmp_path_factory):
    """The plan with hostile text everywhere, built: a folder."""
    folder = tmp_path_factory.mktemp("hostile")
    path = copy_project(folder / "project") / "data" / "roadmap.toml"
    hostile, replaced = made_hostile(path.read_text("utf-8"))
    assert replaced > 400
    path.write_text(hostile, "utf-8")
    by_hand = folder / "project" / "docs" / "weeks" / "ml-introduction.md"
    by_hand.write_text('{{ week_page("ml-introduction") }}', "utf-8")
    done = build(folder / "project", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def preview(build, untouched, tmp_path_factory):
    """The plan as it opens from disk: a folder."""
    out = tmp_path_factory.mktemp("preview")
    done = build(untouched, out, "preview.yml")
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def site_of(build, tmp_path_factory):
    """Build the site of another plan, given as text, once for each; return its folder."""
    root = copy_project(tmp_path_factory.mktemp("others") / "project")

    @cache
    def built(text):
        (root / "data" / "roadmap.toml").write_text(text, "utf-8")
        out = tmp_path_factory.mktemp("site")
        done = build(root, out)
        assert done.returncode == 0, done.stderr
        return out

    return built


@pytest.fixture
def project(tmp_path):
    """A copy of the project, to be edited and built."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def run(tmp_path):
    """Run a script where ``gh`` is our own; return the process and what gh was asked."""
    (tmp_path / "gh").write_text(GH, "utf-8")
    (tmp_path / "gh").chmod(0o755)
    calls = tmp_path / "calls"
    calls.touch()
    own = {"CALLS": str(calls), "ISSUES": str(tmp_path)}
    path = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}

    def run(*command, **environment):
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | path | own | environment,
            text=True,
            capture_output=True,
            check=False,
        )
        return done, calls.read_text("utf-8").splitlines()

    return run
