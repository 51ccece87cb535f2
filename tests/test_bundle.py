"""One script of many modules: the same names, each module once, what comes later still later."""

import pytest

from roadmap.bundle import script, style
from roadmap.squeeze import squeezed
from tests.conftest import ROOT

MODULES = {
    "start.mjs": """
/** Starts. */
import { count as number } from "./words.mjs";
import {
  Store,
} from "./store.mjs";

const store = new Store(); // one
export const later = async () => (await import("./parts/later.mjs")).said(store);
globalThis.first = number(store.size);
""".lstrip(),
    "words.mjs": 'const name = "words";\nexport const count = (n) => `${n} // of ${name}`;\n',
    "store.mjs": (
        'import { count } from "./words.mjs";\nconst name = "store";\n'
        "export class Store {\n  size = count(name);\n}\nexport async function none() {}\n"
    ),
    "parts/later.mjs": (
        'import { count } from "../words.mjs";\nimport { more } from "./more.mjs";\n'
        "export const said = (store) => count(more + store.size);\n"
    ),
    "parts/more.mjs": 'export const more = "more";\n',
}


@pytest.fixture(scope="module")
def bundled():
    return script(MODULES, "start.mjs")


def test_the_entry_holds_all_it_imports_and_the_rest_is_fetched_later(bundled):
    assert {"start.mjs", "parts/later.mjs", "parts/more.mjs"} == bundled.keys()
    assert 1 == bundled["start.mjs"].count("class Store")
    assert "Starts" not in bundled["start.mjs"]


def test_what_is_fetched_later_takes_from_the_entry_what_is_there(bundled):
    assert 'import{modules}from"../start.mjs"' in bundled["parts/later.mjs"]
    assert 'const{count}=modules["words.mjs"]' in bundled["parts/later.mjs"]
    assert 'import{more}from"./more.mjs"' in bundled["parts/later.mjs"]


@pytest.mark.parametrize(
    "form",
    [
        'import words from "./words.mjs";\n',
        'import * as words from "./words.mjs";\n',
        "export default 1;\n",
        "const a = 1;\nexport { a };\n",
        'export { count } from "./words.mjs";\n',
    ],
)
def test_a_form_that_is_not_known_stops_the_build(form):
    with pytest.raises(ValueError, match=r"start.mjs: a form of import or export"):
        script(MODULES | {"start.mjs": form}, "start.mjs")


def test_style_sheets_keep_their_order():
    sheets = [".a { color: red; }", "/* b */ .b { color: blue; }"]

    assert ".a{color:red}.b{color:blue}" == style(sheets)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("const a = 1; // one\nconst b = 2;\n", "const a=1;const b=2;\n"),
        ("/** What. */\nlet a = b\nlet c\n", "let a=b\nlet c\n"),
        ("a = b + +c - -d;", "a=b+ +c- -d;\n"),
        (
            "x = `a  ${ y.replace(/[`\"]/g, '`') }  // b`;",
            "x=`a  ${ y.replace(/[`\"]/g, '`') }  // b`;\n",
        ),
        ("x = y.replace(/[/*]  \"/, '// no');", "x=y.replace(/[/*]  \"/,'// no');\n"),
        ("const f = (a) => /\\d/.test(a);", "const f=(a)=>/\\d/.test(a);\n"),
        ("class A {\n  #b = 1;\n  c = #b in d;\n}", "class A{#b=1;c=#b in d;}\n"),
    ],
)
def test_comments_and_spaces_go_and_texts_and_patterns_stay(text, expected):
    assert expected == squeezed(text)


def test_every_module_of_ours_is_squeezed_once_and_for_all():
    for path in (ROOT / "overrides" / "assets" / "roadmap").rglob("*.mjs"):
        once = squeezed(path.read_text("utf-8"))
        assert once == squeezed(once), path


def test_what_is_no_script_stops_the_build():
    with pytest.raises(ValueError, match=r"start\.mjs: this is no JavaScript"):
        script({"start.mjs": "const = ;\n"}, "start.mjs")
