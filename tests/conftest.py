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
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from roadmap.figures import Plan
from roadmap.load import load
from tests.once import made_once, shared_folder

# On a runner the site's programs say more; tests of that say that they are on one.
os.environ.pop("GITHUB_ACTIONS", None)

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
  "repo view a/b "*) cat "$ISSUES/has-issues" 2>/dev/null ;;
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


def must_build(root, out, *more):
    done = build_site(root, out, *more)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Make a folder by its name, once for all processes of a run."""
    return partial(made_once, shared_folder(tmp_path_factory))


@pytest.fixture(scope="session")
def site(once, untouched):
    """The production build of the plan: a folder."""
    return once("site", lambda out: must_build(untouched, out))


def made_hostile(text):
    """The plan with markup and template code in every text, each of its own number."""
    number = itertools.count()
    every_text = re.compile(rf'\b({TEXTS}) = "(?:[^"\\]|\\.)*"')
    return every_text.subn(lambda found: f"{found[1]} = '''{HOSTILE}{next(number)}'''", text)


@pytest.fixture(scope="session")
def hostile_site(once, tmp_path_factory):
    """The plan with hostile text everywhere, built: a folder."""
    project = copy_project(tmp_path_factory.mktemp("hostile") / "project")
    path = project / "data" / "roadmap.toml"
    hostile, replaced = made_hostile(path.read_text("utf-8"))
    assert replaced > 400
    path.write_text(hostile, "utf-8")
    by_hand = project / "docs" / "weeks" / "ml-introduction.md"
    by_hand.write_text('{{ week_page("ml-introduction") }}', "utf-8")
    return once("hostile", lambda out: must_build(project, out))


@pytest.fixture(scope="session")
def preview(once, untouched):
    """The plan as it opens from disk: a folder."""
    return once("preview", lambda out: must_build(untouched, out, "preview.yml"))


@pytest.fixture(scope="session")
def site_of(once, tmp_path_factory):
    """Build the site of another plan, given as text, once for each; return its folder."""
    root = copy_project(tmp_path_factory.mktemp("others") / "project")

    def build(text, out):
        (root / "data" / "roadmap.toml").write_text(text, "utf-8")
        must_build(root, out)

    def built(text):
        name = f"of-{sha256(text.encode()).hexdigest()[:16]}"
        return once(name, partial(build, text))

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
