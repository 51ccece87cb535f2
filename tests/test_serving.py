"""The contributor's loop: what is saved is soon served, and what is served is as if built anew."""

import socket
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.served import Server, rebuilt
from tests.small import SMALL, changed

PLAN = "data/roadmap.toml"
WEEK = """
[[phases.weeks]]
id = "rest"
name = "Rest"
tasks = [{ id = "wait", text = "Wait" }]

[[milestones]]"""
TIPS = (
    '\n[[tips]]\nid = "first"\ntitle = "First"\ntips = [{ id = "warm", text = "Keep it warm" }]\n'
)
PROOF = '"Proof"', '"Let it proof"'
NAMES = ('name = "Yeast"', 'name = "Leaven"'), ('"It rises"', '"It rises well"')
RENAMED = (
    ('id = "yeast"', 'id = "leaven"\nwas = ["yeast"]'),
    ('text = "Flatbread"', 'text = "Pita"'),
)
TITLES = ("Bread in three weeks", "Bread"), ('name = "Oven"', 'name = "Fire"')
SUMMARY = (("From flour to a loaf.", "From flour to bread."),)
LAST = ('id = "bake"', 'id = "loaf"\nwas = ["bake"]'), ('starts = "bake"', 'starts = "loaf"')
MORE = "# Own\n\n{{ config.site_description }}\n"
BY_HAND = "docs/weeks/flour.md"
DATA_PAGE = (ROOT / "docs" / "your-data.md").read_text("utf-8")
TEMPLATE = "overrides/roadmap/parts/week_head.html"
HEAD = (ROOT / TEMPLATE).read_text("utf-8")
# What is edited, and how many pages are built of how many; none where the build stops.
EDITS = [
    ("a plan", {PLAN: SMALL}, "14 of 14"),
    ("nothing", {PLAN: SMALL}, "0 of 14"),
    ("a task", {PLAN: changed(PROOF)}, "4 of 14"),
    ("the names of a week and a point", {PLAN: changed(*NAMES)}, "10 of 14"),
    ("a new week and a first tip", {PLAN: changed(("\n[[milestones]]", WEEK)) + TIPS}, "16 of 16"),
    ("a week gone, another renamed", {PLAN: changed(*RENAMED)}, "14 of 14"),
    ("the titles of all and of a phase", {PLAN: changed(*RENAMED, *TITLES)}, "14 of 14"),
    ("a page by hand", {"docs/your-data.md": f"{DATA_PAGE}\nMore.\n"}, "9 of 14"),
    ("a page in place of a made one", {BY_HAND: '# Own\n{{ week_page("flour") }}'}, "10 of 14"),
    ("a mistake", {PLAN: "[["}, None),
    ("a mistake put right", {PLAN: changed(*RENAMED, *TITLES)}, "0 of 14"),
    ("a page by hand taken out", {BY_HAND: None}, "10 of 14"),
    ("a template", {TEMPLATE: f"{HEAD}<p>New</p>"}, "14 of 14"),
    ("a page by hand with more than our macros", {"docs/your-data.md": MORE}, "9 of 14"),
    ("a task beside it", {PLAN: changed(*RENAMED, *TITLES, PROOF)}, "5 of 14"),
    ("the summary", {PLAN: changed(*RENAMED, *TITLES, *SUMMARY)}, "11 of 14"),
    ("the id of the last week", {PLAN: changed(*RENAMED, *TITLES, *SUMMARY, *LAST)}, "12 of 14"),
]


def test_after_every_edit_all_that_is_served_is_as_if_built_anew(project, tmp_path):
    results = rebuilt(project, tmp_path, [edit for _, edit, _ in EDITS])

    for (about, _, count), result in zip(EDITS, results, strict=True):
        assert [] == result["differ"], about
        assert ([count] if count else []) == result["built"], about
        assert bool(count) == result["made"], about


def test_neither_scripts_nor_lines_of_the_file_are_asked_for_by_an_edit_that_shows_none(
    project, tmp_path
):
    first, edited = rebuilt(project, tmp_path, [{PLAN: SMALL}, {PLAN: changed(PROOF)}])

    assert {"script": 1, "where": 0} == first["done"]
    assert {"script": 0, "where": 0} == edited["done"]


def test_where_pages_show_their_lines_those_below_an_inserted_line_are_built_as_well(
    project, tmp_path
):
    repository = {"REPO_URL": "https://github.com/a/b", "EDIT_URI": "edit/main/docs/"}
    longer = changed(("tasks = [{ id", "\ntasks = [{ id"))

    _, result = rebuilt(project, tmp_path, [{PLAN: SMALL}, {PLAN: longer}], **repository)

    assert ([], ["4 of 14"]) == (result["differ"], result["built"])


def refused(project, place):
    """What a server says that cannot be at a place."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--dev-addr", place],
        cwd=project,
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_place_that_is_taken_is_said_in_a_line(project):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        place = f"127.0.0.1:{taken.getsockname()[1]}"
        said = refused(project, place)

    assert f"Nothing can be served at {place}: Address already in use. Stop" in said


def test_a_port_that_is_none_is_said_in_a_line(project):
    said = refused(project, "127.0.0.1:99999")

    assert "Nothing can be served at 127.0.0.1:99999: bind(): port must be 0-65535. Stop" in said


@pytest.fixture
def server(project):
    with Server(project) as server:
        yield server


def test_a_saved_edit_is_on_all_pages_that_show_it_and_few_pages_are_built(server):
    expected = "Read the numbers"

    built = server.edit(PLAN, "Learn NumPy basics", expected)

    assert "Pages to build: 4 of 41" == built
    for address in ("weeks/python-setup/", "progress/", ""):
        assert expected in server.page(address)
    server.edit(PLAN, "Calculus &amp; Optimization".replace("&amp;", "&"), "Slopes")
    for address in ("weeks/linear-algebra/", "weeks/probability-and-statistics/", "weeks/", ""):
        assert "Slopes" in server.page(address)
    edition = server.plan()["edition"]
    assert f'"{edition}"' in server.page("weeks/capstone/")
    assert "unregister" in server.page("sw.js"), "A worker of before would answer instead"


def test_pages_wait_while_the_plan_has_a_mistake_and_come_back_by_themselves(server):
    server.write(PLAN, "checked = ", "checked = = ")
    server.says("data/roadmap.toml:11:11: ")

    server.edit(PLAN, "checked = = ", "checked = ")
    server.write(PLAN, "checked = ", "checked = = ")  # the same, which is said once more
    server.says("data/roadmap.toml:11:11: ")
    server.edit(PLAN, "checked = = ", "checked = ")

    assert "Python for ML Setup" in server.page("weeks/python-setup/")


def test_settings_that_cannot_be_read_are_said_in_a_line_and_pages_come_back(server):
    server.write("mkdocs.yml", "nav:", "nav: [")

    assert "Traceback" not in server.said("An error happened during the rebuild")
    server.write("mkdocs.yml", "nav: [", "nav:")
    server.says("Reloading browsers")


@pytest.mark.parametrize("place", ["data", "docs", "overrides", "mkdocs.yml"])
def test_edits_are_seen_when_what_is_watched_was_away_and_came_back(server, place):
    there, away = server.root / place, server.root.parent / "away"
    there.rename(away)
    server.says("An error happened during the rebuild")

    away.rename(there)

    server.says("Reloading browsers")
    server.edit(PLAN, "Learn NumPy basics", "Read the numbers")
    assert "Read the numbers" in server.page("weeks/python-setup/")
