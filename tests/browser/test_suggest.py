"""What readers suggest: lines that fit into the plan's file, and an issue that holds them."""

import json
import re
import tomllib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect
from pydantic import TypeAdapter, ValidationError

from roadmap.fields import Text, Url
from roadmap.load import load
from roadmap.page_data import all_ids, suggestion_data
from tests.browser.example import WEEK
from tests.conftest import DATA
from tests.test_issues import REPOSITORY, fields_of, issues_of

SUGGEST = """(passed) => {
    const { week, kind, says, taken } = JSON.parse(passed);
    return suggestion.suggestion(week, kind, says, { taken: new Set(taken), today: "2026-11-22" });
}"""
TEXT = "What \\ \"to\" do: '''{{ x }}''' # ✓"


@pytest.fixture
def suggested(ask, plan):
    """Suggest something for a week of the real plan, by its number."""

    def suggest(kind, number=9, more=None, **says):
        week = suggestion_data(plan, plan.weeks[number - 1], issues_of(plan, number=number))
        asked = {"week": week | (more or {}), "kind": kind, "says": says, "taken": all_ids(plan)}
        return ask(SUGGEST, json.dumps(asked))

    return suggest


def taken_in(text, snippet):
    """The plan's file after somebody did what a suggestion says, line by line."""
    blocks = re.split(r"^# ", snippet, flags=re.MULTILINE)[1:]
    steps = [block.rstrip("\n").split("\n", 1) for block in blocks]
    for index, (header, lines) in enumerate(steps):
        place, _, verb = header.rpartition(": ")
        if place == "End of the file":
            text += f"\n{lines}\n"
        elif verb != "put":
            new = steps[index + 1][1] if verb == "instead of" else ""
            text = changed_at(text, place, verb, lines, new)
    return text


def changed_at(text, place, verb, lines, new):
    part, identity = re.fullmatch(r'(\w+).* "(.+)"', place).groups()
    heading = f'\nid = "{identity}"\n'
    assert 1 == text.count(heading)
    before, rest = text.split(heading)
    if verb == "add" and part == "Week":
        return f"{before}{heading}{lines}\n{rest}"
    old = f"{lines}\n" if verb != "add" else re.search(rf"{part.lower()} = \[\n[^]]*", rest)[0]
    assert old in rest
    after = {"add": f"{old}{lines}\n", "take out": "", "instead of": f"{new}\n"}[verb]
    return before + heading + rest.replace(old, after, 1)


def loaded(tmp_path, found):
    assert {} == found["problems"]
    path = tmp_path / "plan.toml"
    path.write_text(taken_in(DATA.read_text("utf-8"), found["snippet"]), "utf-8")
    return load(path)[0]


def test_every_task_and_link_of_a_week_is_known_by_its_very_line_in_the_file(ask, plan):
    lists = ("tasks", "projects", "resources", "successors")
    weeks = [suggestion_data(plan, week, issues_of(plan)) for week in plan.weeks]
    parts = [part for week in weeks for name in lists for part in week[name]]
    lines = ask("(parts) => parts.map((part) => toml.row(part))", parts)

    assert len(lines) > 95 + 60
    written = DATA.read_text("utf-8").split("\n")
    assert [] == [line for line in lines if line not in written]


def test_a_task_that_is_added_is_in_the_plan_under_a_new_id(suggested, tmp_path):
    week = loaded(tmp_path, suggested("task", text="  Linear Regression ")).weeks[8]

    assert ("linear-regression-2", "Linear Regression") == (week.tasks[-1].id, week.tasks[-1].text)


def test_a_resource_that_is_added_says_what_it_is_and_what_it_costs(suggested, tmp_path):
    says = {"title": TEXT, "url": "HTTPS://Learner.example/ä b?\"'", "cost": "1", "note": TEXT}
    added = loaded(tmp_path, suggested("resource", **says)).weeks[8].resources[-1]

    assert ("what-to-do-x", TEXT, TEXT) == (added.id, added.title, added.note)
    assert ("added", "partly") == (added.origin, added.cost)
    assert "https://learner.example/%C3%A4%20b?%22%27" == added.url


def test_the_first_resource_of_a_week_brings_its_list(suggested, tmp_path):
    says = {"title": "A", "url": "https://learner.example/", "cost": "0"}
    empty = {"resources": [], "id": "linear-algebra", "tasks": []}
    snippet = suggested("resource", more=empty, **says)["snippet"]

    added = '{ id = "a", title = "A", url = "https://learner.example/", origin = "added"'
    assert (
        f'# Week "linear-algebra": add\nresources = [\n  {added}, cost = "free" }},\n]' == snippet
    )
    assert tomllib.loads(snippet)["resources"][0]["cost"] == "free"


@pytest.mark.parametrize("number", [0, -1])
def test_a_task_or_project_that_is_reworded_keeps_its_id_and_place(
    suggested, plan, tmp_path, number
):
    boxes = plan.weeks[8].week.boxes
    found = suggested("reword", box=str(boxes.index(boxes[number])), text=TEXT)
    reworded = loaded(tmp_path, found).weeks[8].boxes

    assert TEXT == reworded[number].text
    assert [box.id for box in boxes] == [box.id for box in reworded]


def test_a_link_that_moved_has_its_new_address_also_in_place_of_what_was_named(suggested, tmp_path):
    to = "https://learner.example/"
    first = loaded(tmp_path, suggested("link", number=5, link="0", url=to))
    last = loaded(tmp_path, suggested("link", number=5, link="3", url=to))
    named = next(each for each in last.named if each.id == "covid-19-data")

    assert to == first.weeks[4].resources[0].url
    assert to == named.today[0].url


@pytest.mark.parametrize("number", [0, -1])
def test_what_is_left_out_is_retired_with_its_reason_and_nothing_needs_it(
    suggested, plan, tmp_path, number
):
    boxes = plan.weeks[8].week.boxes
    box = boxes[number]
    after = loaded(tmp_path, suggested("leave", box=str(boxes.index(box)), why=f"{TEXT}\n it"))

    assert box.id not in [each.id for each in after.weeks[8].boxes]
    (gone,) = after.retired
    assert (box.id, box.text, f"{TEXT} it") == (gone.id, gone.text, gone.reason)
    assert date(2026, 11, 22) == gone.since


def test_hours_are_changed_or_where_there_are_none_added(suggested, tmp_path):
    assert (6, 7.5) == loaded(tmp_path, suggested("hours", least="6", most="7,5")).weeks[8].hours
    added = suggested("hours", more={"hours": None}, least="6", most="7.5")["snippet"]
    assert '# Week "ml-introduction": add\nhours = [6, 7.5]' == added


def test_former_ids_and_own_hours_stay_in_a_line(ask):
    box = {"text": "B", "hours": [1.5, 2], "was": ["a", "c"], "id": "b", "grown": ["x"]}

    assert '  { id = "b", text = "B", hours = [1.5, 2], was = ["a", "c"] },' == ask(
        "(box) => toml.row(box)", box
    )


LONG = "x" * 401
TOO_LONG = "This has 401 characters, and 400 is the most."
ONE_LINE = "This is one line, without control characters."
HTTPS = "An address starts with https:// and names a host."
NUMBER = "Hours are a number above 0, such as 6 or 7.5."


@pytest.mark.parametrize(
    ("kind", "says", "problems"),
    [
        ("task", {}, {"text": "Write something here."}),
        ("task", {"text": " \t "}, {"text": "Write something here."}),
        ("task", {"text": "a\x07b"}, {"text": ONE_LINE}),
        ("task", {"text": LONG}, {"text": TOO_LONG}),
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
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_of_its_field_and_makes_no_lines(suggested, kind, says, problems):
    found = suggested(kind, **says)

    assert {"problems"} == found.keys()
    told = found["problems"]
    assert problems == (set(told) if isinstance(problems, set) else told)


def test_the_only_box_of_a_week_cannot_be_left_out(suggested):
    alone = {"tasks": [{"id": "a", "text": "A"}], "projects": []}

    assert {"box"} == suggested("leave", more=alone, box="0", why="x")["problems"].keys()


@given(st.text(max_size=12) | st.text("\\\"'#\n\r\t{}[]=\u2028é🚀 ", max_size=12))
@settings(deadline=None, max_examples=60)
def test_any_text_comes_back_from_the_file_as_it_was_or_neither_form_nor_plan_takes_it(ask, text):
    week = {"new": "https://github.com/a/b/issues/new", "where": "", "place": "", "id": "w"}
    asked = {"week": week | {"tasks": [{}]}, "kind": "task", "says": {"text": text}, "taken": []}
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
    "end", ["[::1]:8/", "ü.example", "x.example/\\a|{}^`<>'\"?\\'#\"`", "x.example/[a]"]
)
def test_an_address_that_the_form_takes_the_plan_takes(suggested, end):
    found = suggested("resource", title="x", url=f"https://{end}", cost="2")

    row = tomllib.loads(f"resources = [\n{found['snippet']}\n]")["resources"][0]
    assert row["url"] == TypeAdapter(Url).validate_python(row["url"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Learn NumPy basics", "learn-numpy-basics"),
        ("  “Café” — naïve, 2×3 ﬁne ", "cafe-naive-2-3-fine"),
        ("a" * 41, "a" * 40),
        ("a" * 40 + " b", "a" * 40),
        ("word " * 9, "word-word-word-word-word-word-word-word"),
        ("機械学習", "task"),
        ("", "task"),
        ("Index", "x-index"),
        ("RM: x", "x-rm-x"),
        ("taken", "taken-3"),
        ("constructor", "constructor"),
    ],
)
def test_an_id_is_minted_from_the_text(ask, text, expected):
    mint = "([text, taken]) => mint.mint(text, new Set(taken), 'task')"

    assert expected == ask(mint, [text, ["taken", "taken-2"]])


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


def open_form(page):
    page.get_by_role("button", name="Suggest a change").click()
    expect(page.get_by_label("What to change")).to_be_focused()


def test_a_reader_suggests_a_resource_in_a_form_that_is_fetched_only_then(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(WEEK)
    expect(page.get_by_role("button", name="Suggest a change")).to_be_visible()
    before = [url for url in asked if re.search("suggestion|suggest-|toml|mint|ids", url)]
    open_form(page)
    page.get_by_label("What to change").select_option("Add a resource")
    page.get_by_label("Title").fill('Andrew Ng\'s "course"')
    page.get_by_label("Address").fill("http://insecure.example/")
    page.get_by_role("button", name="Show the change").click()

    expect(page.get_by_label("Address")).to_be_focused()
    expect(page.get_by_label("Address")).to_have_accessible_description(HTTPS)
    expect(page.get_by_role("link", name="Open the issue at GitHub")).to_have_count(0)
    page.get_by_label("Address").fill("https://learner.example/course")
    page.keyboard.press("Enter")

    lines = page.get_by_label("The change in data/roadmap.toml")
    expect(lines).to_be_focused()
    link = page.get_by_role("link", name="Open the issue at GitHub")
    said = fields_of(link.get_attribute("href"))
    assert said["snippet"] == lines.input_value()
    assert 'title = "Andrew Ng\'s \\"course\\"", url = "https://learner.exa' in said["snippet"]
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert [] == before
    assert 1 == sum(url.endswith("/ids.json") for url in asked)


def test_the_form_keeps_what_was_written_and_never_shows_lines_that_it_no_longer_says(page):
    page.context.route("**/ids.json", lambda route: route.fulfill(status=500))
    page.goto(WEEK)
    open_form(page)
    page.get_by_label("Why").fill("Nobody knew.")
    page.get_by_label("What to change").select_option("Reword a task")
    page.get_by_label("Which").select_option("Linear Regression theory")
    expect(page.get_by_label("The new words")).to_have_value("Linear Regression theory")
    page.get_by_label("The new words").fill("Linear regression")
    page.get_by_role("button", name="Show the change").click()

    link = page.get_by_role("link", name="Open the issue at GitHub")
    assert "Nobody knew." == fields_of(link.get_attribute("href"))["why"]
    expect(page.get_by_text("The ids that are taken could not be fetched")).to_be_visible()
    page.get_by_label("The new words").fill("Another")
    expect(link).to_have_count(0)
    page.get_by_role("button", name="Suggest a change").click()
    expect(page.get_by_label("The new words")).to_be_hidden()
    open_form(page)
    expect(page.get_by_label("The new words")).to_have_value("Another")
