"""What the scripts can fetch of the whole plan: every box with its wording, and only text."""

import json
import re

import pytest

from tests.conftest import HOSTILE, ROOT, made_hostile


@pytest.fixture
def told(site):
    """What the scripts can fetch about the whole plan."""
    return json.loads((site / "assets" / "roadmap" / "plan.json").read_text("utf-8"))


def test_the_plan_can_be_fetched_with_all_that_can_be_ticked(told, plan):
    points = [point for each in plan.milestones for point in each.milestone.points]
    boxes = [box for week in told["weeks"] for box in week["boxes"]]
    others = [*points, *plan.roadmap.portfolio]

    assert 95 == len(boxes)
    assert [*boxes, *(each.id for each in others)] == list(told["boxes"])
    assert {each.id: each.text for each in others}.items() <= {
        identity: box["text"] for identity, box in told["boxes"].items()
    }.items()


def test_every_build_of_the_same_plan_is_the_same_edition(told, plan):
    assert plan.edition == told["edition"]


def test_every_row_to_tick_tells_its_wording_as_the_plan_does(site, told):
    row = re.compile(r'data-words="(\w+)">\s*<label><input type="checkbox" id="([\w-]+)"')
    rows = {
        (identity, words)
        for path in site.rglob("*.html")
        for words, identity in row.findall(path.read_text("utf-8"))
    }

    assert {(identity, box["words"]) for identity, box in told["boxes"].items()} == rows


def test_text_of_the_plan_is_nothing_but_text_when_fetched(project, build, tmp_path):
    small = (ROOT / "tests" / "plans" / "small.toml").read_text("utf-8")
    retired = '[[retired]]\nid = "bun"\ntext = "Bun"\nreason = "Small"\nsince = 2026-11-20\n'
    hostile, _ = made_hostile(f"{small}\n{retired}")
    (project / "data" / "roadmap.toml").write_text(hostile, "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    written = (tmp_path / "site" / "assets" / "roadmap" / "plan.json").read_text("utf-8")
    told = json.loads(written)
    parts = [*told["boxes"].values(), *told["retired"].values()]
    assert 9 == len(parts)
    texts = {told["title"], told["boxes"]["flatbread"]["label"], parts[-1]["reason"]}
    texts |= {part["text"] for part in parts}
    assert 12 == len(texts)
    assert all(text.startswith(HOSTILE) for text in texts)
