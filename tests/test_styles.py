"""Every page has its style inside, and the sheets beside it have the rest."""

import re

import pytest
import tinycss2

from roadmap.purge import parsed
from roadmap.render import TEMPLATES
from roadmap.styles import MOST_INSIDE, styled
from roadmap.versions import version_of
from tests.conftest import ROOT

STYLE = re.compile(r'<style class="?rm-part"? data-whole="?\w+"?>(.*?)</style>', re.DOTALL)
WHOLE = re.compile(r'data-whole="?(\w+)')
SHEET = re.compile(r'href="?[^" ]*/([\w-]+\.css)\?(\w+)')
SHEETS = ROOT / "overrides" / "assets" / "roadmap"


@pytest.fixture(scope="module")
def pages(site):
    found = {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }
    return {
        path: text
        for path, text in found.items()
        if "http-equiv=refresh" not in text.replace('"', "")
    }


@pytest.fixture(scope="module")
def beside(site):
    return {
        path.name: path.read_text("utf-8") for path in (site / "assets" / "roadmap").glob("*.css")
    }


def test_a_page_waits_for_no_style_sheet(pages):
    for path, page in pages.items():
        media = re.findall(r'<link rel="stylesheet" href="[^"]*"(?: media="([^"]+)")?>', page)
        assert ["print, (forced-colors: active), (max-height: 20em)"] == media, path
        assert 1 == len(STYLE.findall(page)), path


def test_every_sheet_is_asked_for_by_what_it_says(pages, beside):
    for page in pages.values():
        assert {"aside.css": version_of(beside["aside.css"])} == dict(SHEET.findall(page))
        assert [version_of(beside["roadmap.css"])] == WHOLE.findall(page)


def test_pages_of_one_kind_have_the_same_style(pages):
    styles = {}
    for path, page in pages.items():
        styles.setdefault(STYLE.search(page)[1], set()).add(path)

    assert 4 >= len(styles)
    assert len({path for path in pages if path.startswith("weeks/")} - {"weeks/index.html"}) in map(
        len, styles.values()
    )


def test_what_the_theme_and_we_say_is_in_one_sheet_for_what_scripts_add(beside):
    for part in (
        ".md-search-result__more",
        ".rm-note-form",
        ".rm-undo",
        ".md-dialog",
        "@media print",
        "forced-colors",
    ):
        assert part in beside["roadmap.css"]


def test_style_for_paper_forced_colours_and_low_windows_is_in_a_sheet_of_its_own(pages, beside):
    for page in pages.values():
        assert not re.search(r"@media[^{]*(print|forced-colors|max-height)", STYLE.search(page)[1])
    modes = [" ".join(rule.groups) for rule in parsed(beside["aside.css"])]
    kinds = ("print", "forced-colors", "max-height")
    assert all(any(kind in each for kind in kinds) for each in modes)


def test_every_rule_of_ours_is_for_something_that_a_page_or_a_script_has(pages):
    scripts = "".join(path.read_text("utf-8") for path in SHEETS.rglob("*.*js"))
    templates = "".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html"))
    there = set(re.findall(r"rm-[\w-]+", "".join(pages.values()) + scripts + templates))
    for path in SHEETS.glob("*.css"):
        asked = set(re.findall(r"\.(rm-[\w-]+)", path.read_text("utf-8")))
        assert asked <= there, path.name


def test_every_style_that_is_written_can_be_read(pages, beside):
    for sheet in {STYLE.search(page)[1] for page in pages.values()} | set(beside.values()):
        rules = tinycss2.parse_stylesheet(sheet)
        assert not [rule for rule in rules if rule.type == "error"]


def linking(path):
    up = "../" * path.count("/")
    sheets = ("assets/stylesheets/main.css", "assets/roadmap/roadmap.css")
    links = "".join(f'<link rel="stylesheet" href="{up}{sheet}">\n' for sheet in sheets)
    return f'<html><head>{links}</head><body><p class="rm-seen"></p></body></html>'


def with_weeks(count):
    paths = ["index.html", *(f"weeks/{number}/index.html" for number in range(count))]
    rules = ".rm-seen { color: red } .rm-added { color: blue }"
    return styled({path: linking(path) for path in paths}, lambda path: rules, "")


def test_very_many_pages_of_a_kind_have_their_style_in_one_file():
    made = with_weeks(MOST_INSIDE + 1)
    path, sheet = "weeks/7/index.html", made.sheets["assets/roadmap/of-weeks.css"]
    page = made.own(path, linking(path))

    assert "<style" not in page
    assert page.count("<link") == 2
    assert ("of-weeks.css", version_of(sheet)) in SHEET.findall(page)
    assert [version_of(made.sheets["assets/roadmap/roadmap.css"])] == WHOLE.findall(page)
    assert ".rm-seen" in sheet
    assert ".rm-added" not in sheet


def test_other_pages_of_such_a_site_have_it_inside_as_ever():
    made = with_weeks(MOST_INSIDE + 1)

    assert [*made.styles] == [STYLE.search(made.own("index.html", linking("index.html")))[1]]
    assert with_weeks(MOST_INSIDE).sheets.keys() == {
        "assets/roadmap/roadmap.css",
        "assets/roadmap/aside.css",
    }
