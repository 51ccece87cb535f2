"""The plan for programs: nothing of it is lost in JSON, and every page is in the contents."""

import json
import re
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.exports import contents, exports, roadmap_data
from roadmap.figures import Plan
from roadmap.load import load
from roadmap.model import Roadmap
from roadmap.texts import unreadable
from tests.conftest import ADDRESS, DATA
from tests.small import PLANS, SMALL, saved

BARE = re.sub(r"\[\[(milestones|portfolio|groups)\]\]\n(.+\n)+", "", SMALL)
texts = st.text(max_size=20).filter(lambda text: not unreadable(text))


def written(plan):
    """What a reader of the JSON finds."""
    return json.loads(exports(plan, ADDRESS)["roadmap.json"])


def read(told):
    return Roadmap.model_validate_json(json.dumps(told["plan"]))


@pytest.mark.parametrize("path", [DATA, PLANS / "small.toml"], ids=lambda path: path.stem)
def test_the_plan_that_is_read_back_is_the_same(path):
    roadmap, _ = load(path)

    told = written(Plan(roadmap))
    assert ("roadmap", 1) == (told["format"], told["version"])
    assert roadmap == read(told)


@settings(deadline=None)
@given(title=texts, hours=st.floats(0.01, 100), price=st.none() | texts)
def test_every_text_and_figure_survives(title, hours, price):
    data = tomllib.loads(SMALL)
    data["title"] = title
    data["phases"][0]["weeks"][0]["hours"] = [hours, 100]
    data["portfolio"][0]["made_with"] = price
    roadmap = Roadmap.model_validate(data)

    assert roadmap == read(written(Plan(roadmap)))


def test_a_key_that_says_nothing_is_left_out_as_in_the_toml():
    told = roadmap_data(Plan(load(PLANS / "small.toml")[0]))

    assert tomllib.loads(SMALL)["named"] == told["plan"]["named"]
    assert "courses" not in told["plan"]


def test_the_figures_are_those_of_the_pages(plan):
    figures = written(plan)["figures"]

    assert ([274, 344], 95) == (figures["hours"], figures["boxes"])
    assert {"id": "ml-introduction", "number": 9, "month": 3} == figures["weeks"][8]
    assert {"id": "foundations", "boxes": 31, "hours": [74, 90]} == figures["phases"][0]
    assert plan.edition == figures["edition"]


def test_the_contents_of_a_small_plan(tmp_path):
    path = saved(tmp_path, ('name = "Yeast"', 'name = "[Yeast](javascript:x) for @you"'))

    assert (PLANS / "small.txt").read_text("utf-8") == contents(Plan(load(path)[0]), ADDRESS)


def test_a_plan_without_optional_parts_names_no_page_of_theirs(tmp_path):
    (tmp_path / "plan.toml").write_text(BARE, "utf-8")

    text = contents(Plan(load(tmp_path / "plan.toml")[0]), ADDRESS)

    assert "/hours/" in text
    assert not re.search("/(milestones|portfolio|groups)/", text)


def test_every_address_of_the_contents_is_a_page_of_the_site(site):
    text = (site / "llms.txt").read_text("utf-8")
    addresses = re.findall(r"\]\((https.+?)\)", text)
    paths = [site / address.removeprefix(ADDRESS) for address in addresses]

    assert 24 + 4 + 10 + 2 == len(addresses)
    assert all(path.is_file() or (path / "index.html").is_file() for path in paths)


def test_the_site_has_the_whole_plan_at_its_root(site, plan):
    assert exports(plan, ADDRESS)["roadmap.json"] == (site / "roadmap.json").read_text("utf-8")
