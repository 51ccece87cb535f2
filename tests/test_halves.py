"""Half of the pages of a large plan are drawn by another process, which nobody can tell."""

import re

import pytest

from benchmarks.grown import grown
from tests.conftest import build_site, copy_project

# In the place of a machine that has no room for another process.
ALONE = """
import os

def fork():
    raise BlockingIOError("no room")

os.fork = fork
"""

# Notes where a copied process asks for what has threads, which it lacks: it would wait for ever.
WATCHED = """
import os
import minify

string, own = minify.string, os.getpid()

def noted(*given):
    if os.getpid() != own:
        open(os.environ["NOTED"], "w").close()
    return string(*given)

minify.string = noted
"""


@pytest.fixture
def large(tmp_path):
    project = copy_project(tmp_path / "project")
    (project / "data" / "roadmap.toml").write_text(grown(160), "utf-8")
    return project


@pytest.fixture
def alone(tmp_path):
    """What the environment of a build is where there can be no other process."""
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "sitecustomize.py").write_text(ALONE, "utf-8")
    return {"PYTHONPATH": str(tmp_path / "alone")}


def files_of(site):
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_site_is_the_same_where_there_is_no_room_for_another_process(large, alone, tmp_path):
    sites = [tmp_path / "together", tmp_path / "alone-site"]
    for site, more in zip(sites, [{}, alone], strict=True):
        done = build_site(large, site, **more)
        assert done.returncode == 0, done.stderr

    together, by_one = map(files_of, sites)
    assert together == by_one


def test_no_process_beside_a_build_asks_for_what_has_threads(large, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WATCHED, "utf-8")
    noted = tmp_path / "noted"
    done = build_site(large, tmp_path / "site", PYTHONPATH=str(tmp_path), NOTED=str(noted))

    assert done.returncode == 0, done.stderr
    assert not noted.exists()


def test_a_mistake_that_one_of_them_meets_is_told_of_that_one(large, tmp_path):
    main = large / "overrides" / "main.html"
    fails = "{{ 1 / 0 if page.url == 'weeks/classification-7/' }}"
    main.write_text(
        main.read_text("utf-8").replace("{% block content %}", "{% block content %}" + fails)
    )
    done = build_site(large, tmp_path / "site")

    assert 1 == done.returncode
    assert "Traceback" not in done.stderr
    assert re.search(
        r"Error building page 'weeks/classification-7\.md':\n"
        r"ERROR +-  overrides/main\.html:\d+: The template can be drawn \(division by zero\)\n",
        done.stderr,
    )
