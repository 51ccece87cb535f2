"""What becomes of our scripts and style sheets: one of each, and the worker's parts apart."""

import re

import pytest

from roadmap.assets import assets, is_needless
from roadmap.problems import RefusalError
from tests.conftest import ROOT

SEARCH_WORKER = "assets/javascripts/workers/search.1.js"
FOUND = {
    "assets/roadmap/start.mjs": b'import { say } from "./words.mjs";\nsay();\n',
    "assets/roadmap/words.mjs": b"export function say() {}\n",
    "assets/roadmap/worker/parts.mjs": b"export const NAME = 1;\n",
    "assets/roadmap/page.css": b"a { color: red; }\n",
    "assets/roadmap/boxes.css": b"b { color: blue; }\n",
    "assets/roadmap/search.js": b'importScripts("@WORKER@");\n',
    "assets/roadmap/icon.svg": b"<svg/>",
}
SHEETS = dict.fromkeys(
    ["assets/roadmap/page.css", "assets/roadmap/boxes.css"], "extra_css of mkdocs.yml"
)

OURS = ROOT / "overrides" / "assets" / "roadmap"


def test_what_runs_first_knows_what_the_script_and_the_store_know():
    first, start, ticks = (
        (OURS / name).read_text("utf-8") for name in ("first.js", "start.mjs", "ticks.mjs")
    )
    (at_once,) = re.findall(r'const AT_ONCE = "(.*)";', first)
    fetched = re.findall(r'"(roadmap-[\w-]+)": async', start)
    latest = re.compile(r"const LATEST = ([\d_]+);")

    assert {*fetched} - {"roadmap-suggest"} == {*at_once.split(", ")}, "That is pressed again"
    assert latest.findall(first) == latest.findall(ticks) != []


def test_one_script_and_one_style_sheet_come_in_the_place_of_many():
    put = assets(FOUND, SHEETS, SEARCH_WORKER)

    names = {path.removeprefix("assets/roadmap/") for path in put.made}
    assert {"start.mjs", "roadmap.css", "search.js"} == names
    assert {*FOUND} - {"assets/roadmap/icon.svg"} == put.used
    style = put.made["assets/roadmap/roadmap.css"]
    assert style.index("red") < style.index("blue"), "in the order of mkdocs.yml"


def test_the_worker_has_its_parts_and_no_page_has_them():
    put = assets(FOUND, SHEETS, SEARCH_WORKER)

    assert {"parts.mjs": "export const NAME = 1;\n"} == put.worker
    assert "NAME" not in "".join(put.made.values())


def test_our_part_of_the_search_knows_where_the_theme_s_is():
    put = assets(FOUND, SHEETS, SEARCH_WORKER)

    assert SEARCH_WORKER in put.made["assets/roadmap/search.js"]


def test_our_part_of_the_search_is_asked_for_by_what_it_says():
    newer = SEARCH_WORKER.replace("1", "2")

    one, same, other = (
        assets(FOUND, SHEETS, each).search for each in (*[SEARCH_WORKER] * 2, newer)
    )
    assert one == same != other
    assert one.startswith("assets/roadmap/search.js?")


def test_the_hash_of_the_script_follows_its_text():
    changed = FOUND | {"assets/roadmap/words.mjs": b"export function say() { return 1; }\n"}

    one, other = (assets(each, SHEETS, SEARCH_WORKER).integrity for each in (FOUND, changed))
    assert one != other


@pytest.mark.parametrize(
    ("path", "asking"),
    [
        ("assets/roadmap/boxes.css", "extra_css of mkdocs.yml"),
        ("assets/roadmap/search.js", "every page"),
    ],
)
def test_a_file_that_is_asked_for_and_not_there_is_named_with_what_asks_for_it(path, asking):
    found = {each: text for each, text in FOUND.items() if each != path}

    with pytest.raises(RefusalError, match=rf"^overrides/{path}: .*{asking} asks for it"):
        assets(found, SHEETS, SEARCH_WORKER)


def test_a_mistake_in_a_module_is_told_with_its_place():
    broken = FOUND | {"assets/roadmap/start.mjs": b'import { no } from "./nothing.mjs";\n'}

    with pytest.raises(RefusalError, match=r"^overrides/assets/roadmap/start\.mjs"):
        assets(broken, SHEETS, SEARCH_WORKER)


@pytest.mark.parametrize("name", ["first.js", "search.js", "worker/parts.mjs"])
def test_a_script_that_is_none_is_told_before_it_is_put_together_with_others(name):
    path = f"assets/roadmap/{name}"

    with pytest.raises(RefusalError, match=rf"^overrides/{path}:.* The file is JavaScript"):
        assets(FOUND | {path: b"const = ;\n"}, SHEETS, SEARCH_WORKER)


@pytest.mark.parametrize(
    ("path", "languages", "expected"),
    [
        ("assets/javascripts/bundle.1.min.js.map", ["en"], True),
        ("assets/stylesheets/main.1.min.css.map", ["en"], True),
        ("assets/javascripts/bundle.1.min.js", ["en"], False),
        ("assets/javascripts/lunr/min/lunr.de.min.js", ["en"], True),
        ("assets/javascripts/lunr/min/lunr.de.min.js", ["en", "de"], False),
        ("assets/javascripts/lunr/min/lunr.fr.min.js", ["en", "de"], True),
        ("assets/javascripts/lunr/min/lunr.stemmer.support.min.js", ["en"], True),
        ("assets/javascripts/lunr/min/lunr.stemmer.support.min.js", ["de"], False),
        ("assets/javascripts/lunr/min/lunr.multi.min.js", ["de"], True),
        ("assets/javascripts/lunr/min/lunr.multi.min.js", ["en", "de"], False),
        ("assets/javascripts/lunr/tinyseg.js", ["de"], True),
        ("assets/javascripts/lunr/tinyseg.js", ["ja"], False),
        ("assets/javascripts/lunr/wordcut.js", ["th"], False),
        ("routes/hike.map", ["en"], False),
    ],
)
def test_of_the_theme_nothing_is_published_that_nobody_asks_for(path, languages, expected):
    assert expected == is_needless(path, languages)
