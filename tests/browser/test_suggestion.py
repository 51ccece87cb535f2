"""What a suggestion may say, as the plan itself may, and the issue that holds it."""

import json
import re
import tomllib
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from roadmap.fields import Text, Url
from roadmap.model.base import Cost
from roadmap.texts import TRACKING
from roadmap.words import COSTS
from tests.browser.conftest import SUGGEST
from tests.conftest import ROOT
from tests.forms import REPOSITORY, fields_of

LONG = "x" * 401
TOO_LONG = "This has 401 characters, and 400 is the most."
ONE_LINE = "This is one line, without control characters."
ODD = "\\\"'#\n\r\t{}[]=\u2028\u200c\u200d\u00adéی🚀 "
UNSEEN = (
    "\u00ad\u034f\u115f\u17b4\u180b\u200b\u200c\u200d\u2065\u2800\u3164"
    "\ufdd0\ufe00\ufe0e\ufe0f\uffa0\uffff\U000e0100\U0010ffff"
)
HIDDEN = "This has a hidden character. Write it anew by hand."
KNOWN = "That address stands there already."
AGAIN = "A box of this week says that already."
KAGGLE = "https://www.kaggle.com/learn/intro-to-machine-learning/"
HTTPS = "Start with https://, for example https://example.org/course"
NUMBER = "Hours are a number above 0, such as 6 or 7.5."


@pytest.mark.parametrize(
    ("kind", "says", "problems"),
    [
        ("task", {}, {"text": "Write something here."}),
        ("task", {"text": " \t "}, {"text": "Write something here."}),
        ("task", {"text": "a\x07b"}, {"text": ONE_LINE}),
        ("task", {"text": LONG}, {"text": TOO_LONG}),
        ("task", {"text": "a\u202eb"}, {"text": HIDDEN}),
        ("task", {"text": "x", "why": LONG}, {"why": TOO_LONG}),
        ("resource", {"title": "x", "url": "http://x.example/", "cost": "0"}, {"url": HTTPS}),
        ("resource", {"title": "x", "url": "https://a:b@x.example/", "cost": "0"}, {"url": HTTPS}),
        ("resource", {"title": "", "url": "", "cost": "3"}, {"title", "url", "cost"}),
        ("reword", {"box": "", "text": "x"}, {"box": "Choose one."}),
        ("reword", {"box": "length", "text": "x"}, {"box": "Choose one."}),
        ("reword", {"box": "0", "text": "Start Andrew Ng's ML course"}, {"text"}),
        ("leave", {"box": "0"}, {"why": "Write something here."}),
        ("hours", {"least": "0", "most": "1e3"}, {"least": NUMBER, "most": NUMBER}),
        ("hours", {"least": "5", "most": "4"}, {"most": "This is less than the other."}),
        ("hours", {"least": "12", "most": "15.0"}, {"most": "These are the hours it has."}),
        ("hours", {"least": "12", "most": "101"}, {"most": "A week has at most 100 hours."}),
        ("task", {"text": "linear  regression THEORY"}, {"text": AGAIN}),
        ("reword", {"box": "0", "text": "House price prediction"}, {"text": AGAIN}),
        ("resource", {"title": "x", "url": KAGGLE, "cost": "0"}, {"url": KNOWN}),
        ("link", {"link": "1", "url": KAGGLE}, {"url": KNOWN}),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_of_its_field_and_makes_no_lines(suggested, kind, says, problems):
    found = suggested(kind, **says)

    assert {"problems"} == found.keys()
    told = found["problems"]
    assert problems == (set(told) if isinstance(problems, set) else told)


OWN = [
    {"id": "a", "text": "A", "hours": [2, 3]},
    {"id": "b", "text": "B", "hours": [0.1, 0.2]},
    {"id": "c", "text": "C"},
]


@pytest.mark.parametrize(
    ("boxes", "hours", "fits"),
    [
        (OWN, (2.1, 3.2), True),
        (OWN, (2, 4), False),
        (OWN, (4, 4), False),
        (OWN, (4, 5.1), True),
        (OWN[:2], (2.1, 3.2), True),
        (OWN[:2], (2.1, 3.3), False),
        (OWN[2:], (1, 1), True),
    ],
)
def test_hours_have_room_for_those_that_boxes_state_for_themselves(suggested, boxes, hours, fits):
    more = {"tasks": boxes, "projects": [], "hours": [9, 99]}
    least, most = map(str, hours)
    found = suggested("hours", more=more, least=least, most=most)["problems"]

    assert (set() if fits else {"most"}) == found.keys()


@pytest.mark.parametrize(("box", "fits"), [("0", True), ("2", False)])
def test_a_box_that_others_need_for_their_hours_cannot_be_left_out(suggested, box, fits):
    more = {"tasks": OWN, "projects": [], "hours": [3, 5]}
    found = suggested("leave", more=more, box=box, why="x")["problems"]

    assert (set() if fits else {"box"}) == found.keys()


def test_an_address_stands_once_among_what_became_of_one_thing_and_may_be_the_weeks_as_well(
    suggested,
):
    at = "https://{}.example/".format
    new = [{"id": each, "named": "n", "title": each, "url": at(each)} for each in "xy"]
    more = {"successors": new, "resources": [{"id": "z", "title": "z", "url": at("z")}]}

    assert {"url": KNOWN} == suggested("link", more=more, link="1", url=at("y"))["problems"]
    assert {} == suggested("link", more=more, link="1", url=at("z"))["problems"]


def test_the_only_box_of_a_week_cannot_be_left_out(suggested):
    alone = {"tasks": [{"id": "a", "text": "A"}], "projects": []}

    assert {"box"} == suggested("leave", more=alone, box="0", why="x")["problems"].keys()


@given(
    st.text(max_size=12)
    | st.text(ODD, max_size=12)
    | st.text(UNSEEN + "é1✔\u2139❤\u0301 ", min_size=1, max_size=4)
)
@settings(deadline=None, max_examples=150)
def test_any_text_comes_back_from_the_file_as_it_was_or_neither_form_nor_plan_takes_it(ask, text):
    week = {"new": "https://github.com/a/b/issues/new", "where": "", "place": "", "id": "w"}
    asked = {
        "week": week | {"tasks": [{"text": "a box"}], "projects": []},
        "kind": "task",
        "says": {"text": text},
        "taken": [],
    }
    found = ask(SUGGEST, json.dumps(asked))
    meant = ask("(passed) => JSON.stringify(JSON.parse(passed).trim())", json.dumps(text))
    try:
        expected = TypeAdapter(Text).validate_python(json.loads(meant))
    except ValidationError:
        assert {"problems"} == found.keys()
    else:
        line = tomllib.loads(f"tasks = [\n{found['snippet']}\n]")["tasks"][0]
        assert expected == line["text"]


@pytest.mark.parametrize(
    "text",
    [
        *UNSEEN,
        *(f"é{each}" for each in UNSEEN if each not in "\u200c\u200d"),
        *("1\u200d", "é\u200d\u200d", "é\u200c\u200d\u200c", "\u3164" * 3, "a \u2800 b"),
        *("a\ufe0f", "\u8449\U000e0100", "\u2764\ufe00", "\u2764\ufe0f\ufe0f", "a \ufe0e"),
    ],
)
def test_what_shows_nothing_neither_form_nor_plan_takes(suggested, text):
    assert {"problems": {"text": HIDDEN}} == suggested("task", text=text)
    with pytest.raises(ValidationError, match="hidden"):
        TypeAdapter(Text).validate_python(text)


@pytest.mark.parametrize(
    "text",
    [
        *("✔\ufe0f done", "✔\ufe0e", "1\ufe0f\u20e3", "#\ufe0f\u20e3", "\u2139\ufe0f"),
        *("❤\ufe0f\u200d🔥", "👩\u200d🍳", "می\u200cروم", "क्\u200dष", "한글", "e\u0301"),
    ],
)
def test_what_joins_or_changes_a_sign_that_is_seen_form_and_plan_take(suggested, text):
    assert "snippet" in suggested("task", text=text)
    assert text == TypeAdapter(Text).validate_python(text)


@pytest.mark.parametrize("end", ["ü.example", "x.example/[a]", "x.example/ü?a=b&ref=c#'"])
def test_an_address_that_the_form_takes_the_plan_takes(suggested, end):
    found = suggested("resource", title="x", url=f"https://{end}", cost="2")

    row = tomllib.loads(f"resources = [\n{found['snippet']}\n]")["resources"][0]
    assert row["url"] == TypeAdapter(Url).validate_python(row["url"])


@pytest.mark.parametrize(
    "end",
    [
        *("[::1]:8/", "localhost/", "127.0.0.1/", "x.example/?utm_source=y"),
        *("-x.example/", "x.example:0/"),
        "x.example/" + "y" * 500,
    ],
)
def test_an_address_that_the_plan_refuses_the_form_refuses(suggested, end):
    found = suggested("resource", title="x", url=f"https://{end}", cost="2")

    assert {"url"} == found["problems"].keys()
    with pytest.raises(ValidationError):
        TypeAdapter(Url).validate_python(f"https://{end}")


def test_form_and_plan_know_the_same_costs():
    script = (ROOT / "overrides/assets/roadmap/suggestion-kinds.mjs").read_text("utf-8")

    assert COSTS.keys() == {*get_args(Cost)}
    found = re.findall(r'name: "([^"]+)", part: "(\w+)"', script)
    assert [*COSTS.items()] == [(cost, name) for name, cost in found]


def test_form_and_plan_know_the_same_ways_to_follow_a_reader():
    script = ROOT / "overrides" / "assets" / "roadmap" / "suggestion-texts.mjs"

    assert f"/^({TRACKING.pattern})$/" in script.read_text("utf-8")


def test_the_issue_has_a_title_the_place_the_lines_and_the_reason_in_fields_of_its_form(suggested):
    found = suggested("leave", box="0", why="a & b = c + d")
    said = fields_of(found["address"])

    assert found["address"].startswith(f"{REPOSITORY}/issues/new?template=suggestion.yml&")
    assert "Week 9: leave out “Start Andrew Ng's ML course”" == said["title"]
    assert said["where"].startswith("Week 9: ML Introduction (id ml-introduction)\nhttps://")
    assert (found["snippet"], "a & b = c + d") == (said["snippet"], said["why"])


def test_what_github_would_refuse_for_its_length_has_lines_and_no_address(suggested):
    assert len(suggested("task", text="x" * 400, why="y" * 400)["address"]) > 800
    long = suggested("task", text="🚀" * 400, why="🚀" * 400)

    assert "" == long["address"]
    assert "🚀" * 400 in long["snippet"]
