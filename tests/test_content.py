"""Which pages an edit changes: none that shows it is missed, and few that do not are built."""

import copy
import tomllib
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from roadmap.content import contents, follows
from roadmap.drawing import draw_part
from roadmap.figures import Plan
from roadmap.model import Roadmap
from roadmap.sharing.descriptions import description
from roadmap.site import Site
from tests.conftest import DATA

FIRST = tomllib.loads(DATA.read_text("utf-8"))
WEEKS = FIRST["phases"][1]["weeks"]
# What the first plan has not, or explains so that no form asks for it.
FIRST["phases"][1]["stated"].pop("explanation")
WEEKS[1]["tasks"][1] |= {"was": ["trees"], "said": "Trees", "hours": [1, 2]}
# What other parts refer to, so that it cannot change by itself; and what is one of a few words.
HELD = ("starts", "grows_from", "named", "state", "since", "cost", "origin")


def every_place(part, place=()):
    """Every value of a plan that can change by itself."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(value, dict | list) and value and (key not in HELD or not place):
            yield from every_place(value, (*place, key))
        elif key not in HELD:
            yield (*place, key)


def places():
    """A value of each kind, from the middle of the plan."""
    kinds = {}
    for place in every_place(FIRST):
        kinds.setdefault(tuple(each for each in place if isinstance(each, str)), []).append(place)
    kinds.pop(("named", "id"))
    return [found[len(found) // 2] for found in kinds.values()]


def other(value):
    """Another value of the same type."""
    if isinstance(value, date):
        return value - timedelta(days=1)
    if not isinstance(value, str):
        return value + 1
    return f"{value}other" if value.startswith("https:") else f"other-{value}"[:50].rstrip(" -")


def with_another(place):
    """The plan with another value at a place."""
    data = copy.deepcopy(FIRST)
    part = data
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = other(part[place[-1]])
    if (
        isinstance(part, list) and part[1:] and place[-1] == 0
    ):  # the lower end of a range is not above the upper one
        part[1] += 1
    return data


def site(data):
    source = SimpleNamespace(where=lambda location: (1, 1))
    return Site(None, Plan(Roadmap.model_validate(data)), source)


def drawn(site):
    """Every generated page as it is drawn, but for the edition, with its name."""
    pages = {}
    for path, page in site.pages.items():
        address = path.removesuffix("index.md").replace(".md", "/")
        here = SimpleNamespace(url=address, edit_url=None, canonical_url=f"https://h/{address}")
        html = draw_part(site, page.kind, page.identity, here, "https://github.com/a/b")
        said = description(site.plan, path)
        pages[path] = (page.title, said, html.replace(site.plan.edition, ""))
    return pages


@pytest.fixture(scope="module")
def before():
    first = site(FIRST)
    return SimpleNamespace(drawn=drawn(first), contents=contents(first, placed=False))


@pytest.fixture
def changes(before):
    """Tell the pages that a plan makes new or others, and of those the ones known by content."""

    def changes(data):
        after = site(data)
        pages, known = drawn(after), contents(after, placed=False)
        return (
            {path for path in pages if before.drawn.get(path) != pages[path]},
            {path for path in known if before.contents.get(path) != known[path]},
        )

    return changes


OF_A_WEEK = (("named", 0, "says"), ("named", 0, "note"), ("named", 0, "today", 0, "title"))


@pytest.mark.parametrize(
    "place", [*places(), *OF_A_WEEK], ids=lambda place: ".".join(map(str, place))
)
def test_a_page_that_another_value_changes_is_known_to_change(changes, place):
    other_pages, known = changes(with_another(place))

    assert other_pages <= known
    if place in OF_A_WEEK or (place[0] == "phases" and "stated" not in place):
        assert other_pages


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: plan["phases"].pop(2),
        lambda plan: plan["phases"][1]["weeks"].pop(0),
        lambda plan: plan["phases"][1]["weeks"].reverse(),
        lambda plan: plan["phases"][1]["weeks"][1]["tasks"].pop(),
        lambda plan: plan["phases"][1]["weeks"][1].pop("hours"),
        lambda plan: plan["phases"][2]["weeks"][0].update(hours=[30, 40]),
        lambda plan: plan["phases"][0]["weeks"][0].update(was=["former"]),
        lambda plan: plan["milestones"].pop(1),
        lambda plan: plan["milestones"][1]["points"].reverse(),
        lambda plan: plan["portfolio"].pop(1),
        lambda plan: plan["portfolio"][4].pop("grows_from"),
        lambda plan: plan.pop("tips"),
        lambda plan: plan["stated"].pop("explanation"),
        lambda plan: plan["named"][0].update(state="moved", since="2021"),
    ],
)
def test_a_page_that_loses_or_gains_something_is_known_to_change(changes, edit):
    plan = copy.deepcopy(FIRST)
    edit(plan)
    plan["groups"] = []

    other_pages, known = changes(plan)
    assert other_pages <= known


WEEK = ("phases", 1, "weeks", 1)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (
            (*WEEK, "tasks", 0, "text"),
            {"weeks/classification.md", "phases/machine-learning/index.md"},
        ),
        (("portfolio", 3, "text"), {"weeks/unsupervised-learning.md"}),
        (("tips", 0, "title"), set()),
        (("courses", 0, "note"), set()),
        (("checked",), set()),
    ],
)
def test_an_edit_is_known_to_change_the_pages_that_show_it_and_no_others(changes, place, expected):
    _, known = changes(with_another(place))

    assert expected == known


def test_the_name_of_a_phases_first_week_changes_its_phase_and_the_week_before_it(changes):
    _, known = changes(with_another(("phases", 1, "weeks", 0, "name")))

    own = {f"weeks/{week['id']}.md" for week in WEEKS}
    assert (
        own | {"phases/machine-learning/index.md", "weeks/probability-and-statistics.md"} == known
    )


def test_a_phase_leads_back_to_the_week_before_it_whatever_that_is_called(changes):
    _, known = changes(with_another(("phases", 0, "weeks", -1, "id")))

    assert "phases/machine-learning/index.md" in known


def test_where_pages_show_lines_of_the_file_they_are_part_of_what_they_show():
    def lines(first):
        placed = SimpleNamespace(where=lambda location: (first + len(location), 1))
        return Site(None, site(FIRST).plan, placed)

    assert contents(lines(1), placed=False) == contents(lines(2), placed=False)
    assert not set(contents(lines(1), placed=True).items()) & set(
        contents(lines(2), placed=True).items()
    )


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("# By hand", 0, True),
        ("{{ hours_page() }}", 1, True),
        ("Before\n\n{{ week_page('flour') }}\n\n{{week_page(\"bake\")}}", 2, True),
        ("{{ hours_page() }}", 0, False),
        ("{{ hours_page() }} {{ config.site_name }}", 1, False),
        ("{{ hours_page() ~ config.site_name }}", 1, False),
        ("{{ week_page(config.week) }}", 1, False),
        ("{% if config.site_name %}{{ hours_page() }}{% endif %}", 1, False),
        ("{% for each in plan %}x{% endfor %}", 0, False),
    ],
)
def test_a_page_by_hand_follows_from_its_macros_where_it_has_no_other_code(text, number, expected):
    assert expected == follows(text, number)
