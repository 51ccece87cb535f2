"""For everybody: every kind of page in every mode, and as a screen reader has it.

``make modes`` writes anew what is kept of both, to be read before it is committed.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS, WRITES, keep, kept, line
from tests.browser.looking import CONTROLS, LOOKS, MODES
from tests.conftest import ADDRESS, DATA, ROOT, copy_project, must_build
from tests.repository import Repository

TREES = Path(__file__).with_name("trees")
WEEK = 'id = "ml-introduction"\n'
EXACTLY = "- /children: deep-equal\n"
MOVED = KINDS["moved"]
LEADS_ON = re.compile("<(noscript|script)>.*?</\\1>")
WRONG = """
    <p style="width: 3em; overflow: hidden; white-space: nowrap">Cut at its end</p>
    <p style="height: .5em; overflow: clip">Cut at its foot</p>
    <p style="position: absolute; left: -5em">Beside</p>
    <p style="position: relative">Below<a href="" style="position: absolute; left: 0">Above</a></p>
    <p style="width: 200vw">Wide</p>
    <p style="width: 3em; overflow: auto; white-space: nowrap">Scrolls to its end</p>
    <p style="clip-path: inset(50%)">For ears</p>
    <p style="width: 4em; overflow-wrap: anywhere">Extraordinary,
        <span style="font-size: 4em">extraordinarily</span></p>
"""


@pytest.fixture(scope="session")
def changed_site(once, tmp_path_factory):
    """The site of the plan after a change that its page of changes tells: a folder."""
    root = copy_project(tmp_path_factory.mktemp("changed") / "project")
    text = DATA.read_text("utf-8")
    repository, path = Repository(root), root / "data" / "roadmap.toml"
    was = MOVED.split("/")[1]
    repository.commit(path, text.replace(WEEK, f'id = "{was}"\n').replace("ML Intro", "Intro"))
    repository.commit(path, text.replace(WEEK, f'{WEEK}was = ["{was}"]\n'))
    return once("changed", lambda out: must_build(root, out))


@pytest.fixture
def go(published, request):
    """Lead a page to a kind of page, of the site that has one."""
    outside = []

    def go(page, kind):
        if kind in ("changes", "moved"):
            site = request.getfixturevalue("changed_site")
            outside.append(published(page.context, lambda: site))
            stays = LEADS_ON.sub("", (site / MOVED / "index.html").read_text("utf-8"))
            html = {"body": stays, "content_type": "text/html"}
            page.route(ADDRESS + MOVED, lambda route: route.fulfill(**html))
        page.goto(KINDS[kind])

    yield go
    assert not any(outside), outside


@pytest.fixture
def without_script(new_context, published):
    """A page in which no script runs."""
    context = new_context(java_script_enabled=False)
    outside = published(context)
    yield context.new_page()
    assert [] == outside


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wrong_with_any_kind_of_page_in_any_mode(
    kind, page, learner, go, browser_name, request
):
    go(page, kind)
    found = {}
    for mode, look in MODES[browser_name].items():
        if mode == "no script":
            page = request.getfixturevalue("without_script")
            go(page, kind)
        found[mode] = look(page)
    counts = line(kind, map(len, found.values()))
    if WRITES:
        keep(browser_name, kind, counts)

    assert {} == {mode: each for mode, each in found.items() if each}
    assert kept(browser_name)[kind] == counts


def test_what_is_cut_or_lies_over_something_or_is_beside_the_window_is_found(page):
    page.set_viewport_size({"width": 500, "height": 500})
    page.set_content(WRONG)

    assert [
        "p. “Cut at its end” is cut",
        "p. “Cut at its foot” is cut",
        "p. “Beside” is beside the window",
        "“Extraordinary,” is broken in p. “Extraordinary,”",
        "p. “Below” lies over a. “Above”",
        "the page is 1008 wide in a window of 500",
    ] == page.evaluate(LOOKS, CONTROLS)


def test_every_kind_of_page_is_looked_at_and_kept_in_the_list(site):
    built = {each.parent.relative_to(site) for each in site.rglob("index.html")}
    singles = {each for each in built if each.parent.name not in ("weeks", "phases")}
    templates = {each.stem for each in (ROOT / "overrides" / "roadmap").glob("*.html")}

    assert {f"{each}/".removeprefix("./") for each in singles} <= {*KINDS.values()}
    assert templates - {"layout", "sharing"} <= {*KINDS}
    assert {browser: [*KINDS] for browser in MODES} == {each: [*kept(each)] for each in MODES}


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_has_every_kind_of_page_as_it_was_reviewed(kind, page, learner, go):
    page.set_viewport_size({"width": 1440, "height": 900})
    go(page, kind)
    file, body = TREES / f"{kind}.yml", page.locator("body")
    if WRITES:
        page.wait_for_load_state("networkidle")
        file.write_text(EXACTLY + body.aria_snapshot() + "\n", "utf-8")

    expect(body).to_match_aria_snapshot(file.read_text("utf-8"))
