"""The schema: what editors know of the plan, tried with two TOML tools that share no code."""

import re
import subprocess
import sysconfig
import tomllib
from pathlib import Path

import pytest

from roadmap.schema import as_text, schema
from tests.conftest import PLAN
from tests.small import PLANS, SMALL, changed

SCHEMA = PLAN.with_suffix(".schema.json")
TOOLS = {"tombi": ("lint", "--offline"), "taplo": ("check",)}
# taplo holds a text that reads like a day for a day; tombi lets a mark before a text pass.
BLIND = {
    "taplo": {"a text for a day"},
    "tombi": {"a byte order mark in a text"},
}
MISTAKES = [
    mistake
    for mistake in tomllib.loads((PLANS / "mistakes.toml").read_text("utf-8"))["mistake"]
    if mistake["rule"] != "syntax"
]


def run(tool, *paths):
    """Check TOML files as an editor does; return the names of those that are refused."""
    command = [Path(sysconfig.get_path("scripts"), tool), *TOOLS[tool], *paths]
    done = subprocess.run(command, cwd=paths[0].parent, text=True, capture_output=True, check=False)
    refused = set(re.findall(r"[\w-]+(?=\.toml\b)", done.stdout + done.stderr))
    assert bool(done.returncode) == bool(refused), done.stderr
    return refused


def test_the_schema_in_the_repository_is_that_of_the_model():
    assert as_text() == SCHEMA.read_text("utf-8"), "run make schema"


def test_the_plan_names_its_schema_where_editors_look_for_it():
    assert f"#:schema {SCHEMA.name}" == PLAN.read_text("utf-8").splitlines()[0]


def test_every_table_says_what_it_is_and_allows_no_other_key():
    for table in schema()["definitions"].values():
        assert table["description"]
        assert table["additionalProperties"] is False


@pytest.mark.parametrize("tool", TOOLS)
def test_the_plan_fits_its_schema(tool):
    assert set() == run(tool, PLAN)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_mistake_that_a_schema_can_see_is_seen_and_no_other(tool, tmp_path):
    (tmp_path / SCHEMA.name).write_text(SCHEMA.read_text("utf-8"), "utf-8")
    texts = {
        f"mistake-{index}": changed((each["old"], each["new"]))
        for index, each in enumerate(MISTAKES)
    }
    for name, text in {"sound": SMALL, **texts}.items():
        (tmp_path / f"{name}.toml").write_text(f"#:schema {SCHEMA.name}\n{text}", "utf-8")

    refused = run(tool, *sorted(tmp_path.glob("*.toml")))

    found = {each["about"] for each in MISTAKES if f"mistake-{MISTAKES.index(each)}" in refused}
    assert {each["about"] for each in MISTAKES if "schema" in each} - BLIND[tool] == found
    assert "sound" not in refused


@pytest.mark.parametrize("tool", TOOLS)
def test_a_mistake_is_shown_at_its_line(tool, tmp_path):
    text = changed(('name = "Yeast"', 'nme = "Yeast"'))
    (tmp_path / SCHEMA.name).write_text(SCHEMA.read_text("utf-8"), "utf-8")
    (tmp_path / "plan.toml").write_text(f"#:schema {SCHEMA.name}\n{text}", "utf-8")
    command = [Path(sysconfig.get_path("scripts"), tool), *TOOLS[tool], "plan.toml"]

    done = subprocess.run(command, cwd=tmp_path, text=True, capture_output=True, check=False)

    assert "plan.toml:48:1" in re.sub(r"\x1b\[[\d;]*m", "", done.stdout + done.stderr)
