"""The navigation of a page: the phases, its own weeks, and a link to what is left out."""

from types import SimpleNamespace

import pytest

from roadmap.pages import WEEKS
from roadmap.pages import navigation as phases_of
from roadmap.sidebar import SHOWN, Navigation, listed


def page(path):
    return SimpleNamespace(
        file=SimpleNamespace(src_uri=path),
        url=path.removesuffix("index.md").replace(".md", "/"),
        is_page=True,
        children=None,
    )


def section(title, *children, active=False):
    return SimpleNamespace(title=title, children=list(children), active=active, is_page=False)


def navigation(phases):
    """Home, so many phases of two weeks each, and a section of other pages."""
    made = [
        section(f"P{n}", *map(page, (f"phases/p{n}/index.md", f"weeks/{n}a.md", f"weeks/{n}b.md")))
        for n in range(phases)
    ]
    weeks = section("Weeks", page("weeks/index.md"), *made, active=True)
    items = [page("index.md"), weeks, section("More", page("tips.md"))]
    whole = SimpleNamespace(items=items, homepage=items[0], pages=["all of them"])
    return Navigation(whole, "weeks/index.md", "All weeks")


def shown(navigation, path):
    """The section of the weeks as a page has it: each phase, with its weeks where it has some."""
    _, weeks, _ = navigation.around(page(path) if path else None)
    first, *phases = weeks.children
    assert ("Weeks", "weeks/", True) == (weeks.title, first.url, weeks.active)
    return [
        each.title if each.children is None else [week.url for week in each.children[1:]]
        for each in phases
    ]


def test_a_week_has_all_phases_beside_it_and_the_weeks_of_its_own():
    expected = ["P0", ["weeks/1a/", "weeks/1b/"], "P2", "P3"]

    assert expected == shown(navigation(4), "weeks/1b.md")
    assert expected == shown(navigation(4), "phases/p1/index.md")


@pytest.mark.parametrize("path", ["index.md", "weeks/index.md", "tips.md", None])
def test_a_page_outside_of_the_phases_has_those_without_weeks(path):
    assert ["P0", "P1", "P2", "P3"] == shown(navigation(4), path)


def test_a_phase_that_is_left_out_is_a_link_to_its_page():
    _, weeks, _ = navigation(4).around(page("weeks/1b.md"))

    assert ["phases/p0/", "phases/p2/", "phases/p3/"] == [weeks.children[n].url for n in (1, 3, 4)]


@pytest.mark.parametrize(
    ("path", "first", "own"),
    [("weeks/0a.md", 0, 0), ("weeks/50a.md", 46, 4), ("weeks/99b.md", 91, 8)],
)
def test_of_many_phases_a_page_has_those_around_its_own_and_a_link_to_all(path, first, own):
    entries = shown(navigation(100), path)

    assert SHOWN == len(entries) - 1
    assert "All weeks" == entries.pop()
    assert [f"weeks/{first + own}a/", f"weeks/{first + own}b/"] == entries.pop(own)
    around = [n for n in range(first, first + SHOWN) if n != first + own]
    assert [f"P{n}" for n in around] == entries


def test_what_is_not_about_weeks_stays_as_it_was():
    whole = navigation(4)

    around = whole.around(page("weeks/1a.md"))
    assert (3, whole.homepage, whole.pages) == (len(around), around.homepage, around.pages)
    assert [*whole][::2] == [*around][::2]


def test_a_navigation_without_the_weeks_stays_as_it_is():
    items = [page("index.md"), section("More", section("Deeper", page("tips.md")))]
    whole = SimpleNamespace(items=items, homepage=items[0], pages=[])

    kept = Navigation(whole, "weeks/index.md", "All weeks")
    assert items == [*kept.around(page("tips.md"))] == [*kept]


def test_what_else_stands_in_the_section_of_the_weeks_stays_behind_the_phases():
    nested = section("Notes", section("Deep", page("deep.md")))
    items = [section("Weeks", page(WEEKS), section("P0", page("weeks/a.md")), nested, page("x.md"))]
    whole = Navigation(SimpleNamespace(items=items, homepage=None, pages=[]), WEEKS, "All weeks")

    _, *entries = whole.around(page("x.md")).items[0].children
    assert [("P0", "weeks/a/"), ("Notes", "deep/")] == [(e.title, e.url) for e in entries[:2]]
    assert ["x/"] == [each.url for each in entries[2:]]


@pytest.mark.parametrize(
    ("target", "more"), [(WEEKS, []), ([WEEKS], []), ([WEEKS, "tips.md"], ["tips.md"])]
)
def test_phases_are_listed_wherever_the_page_of_all_weeks_opens_a_section(plan, target, more):
    site = SimpleNamespace(plan=plan, absent=set())

    assert [{"Weeks": [WEEKS, *phases_of(plan), *more]}] == [*listed([{"Weeks": target}], site)]
