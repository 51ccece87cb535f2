"""One script of many modules: the same names, each module once, what comes later still later."""

import re

import pytest

from roadmap.bundle import script

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
    assert 1 == bundled["start.mjs"].count("class ")
    assert "Starts" not in bundled["start.mjs"]


def test_what_is_fetched_later_takes_from_the_entry_what_is_there(bundled):
    assert 'import{shared}from"../start.mjs"' in bundled["parts/later.mjs"]
    assert 'const{count}=shared["words.mjs"]' in bundled["parts/later.mjs"]
    assert re.search(r'import\{more\}from"./more.mjs\?\w{8}"', bundled["parts/later.mjs"])


def test_what_is_fetched_later_is_asked_for_by_the_version_of_all_and_fits_no_other(bundled):
    [version] = re.findall(r'import\("./parts/later.mjs\?(\w{8})"\)', bundled["start.mjs"])
    assert f'version:"{version}"' in bundled["start.mjs"]
    assert f'shared.version!=="{version}"' in bundled["parts/later.mjs"]

    more = {"parts/more.mjs": 'export const more = "others";\n'}
    assert version not in script(MODULES | more, "start.mjs")["start.mjs"]


def test_the_entry_hands_out_what_is_asked_for_and_keeps_the_rest_to_itself(bundled):
    assert 'return{"words.mjs":{count:' in bundled["start.mjs"]
    assert '"store.mjs"' not in bundled["start.mjs"]


@pytest.mark.parametrize(
    "form",
    [
        'import words from "./words.mjs";',
        'import * as words from "./words.mjs";',
        'import "./words.mjs";',
        "import { count } from './words.mjs';",
        "export default 1;",
        "export { a };",
        "export let b = 1;",
        'export { count } from "./words.mjs";',
    ],
)
def test_a_form_that_is_not_known_stops_the_build_with_its_line(form):
    lines = [
        "/** Many. */",
        'import {\n  count as one,\n} from "./words.mjs";',
        "const a = 1;",
        form,
    ]
    said = (
        r'^start.mjs:6:1: A module has its imports as import { a, b as c } from "./x.mjs"; and '
        rf"export before a function, a class or a const \(found {re.escape(form)}\); write it so$"
    )

    with pytest.raises(ValueError, match=said):
        script(MODULES | {"start.mjs": "\n".join([*lines, "globalThis.a = 1;\n"])}, "start.mjs")


@pytest.mark.parametrize("path", ["start.mjs", "words.mjs", "parts/more.mjs"])
def test_a_module_that_imports_what_is_not_there_stops_the_build(path):
    lost = {path: 'import { x } from "./nothing.mjs";\n'}

    with pytest.raises(
        ValueError, match=rf"^{path}: The file and what it imports are there .*nothing.mjs"
    ):
        script(MODULES | lost, "start.mjs")


@pytest.mark.parametrize("path", ["start.mjs", "words.mjs", "parts/more.mjs"])
def test_a_name_that_a_module_does_not_export_stops_the_build(path):
    other = "words.mjs" if path != "words.mjs" else "parts/later.mjs"
    wrong = {path: f'import {{ amount as x }} from "{"../" * path.count("/") or "./"}{other}";\n'}
    wrong[path] += MODULES[path]

    with pytest.raises(
        ValueError, match=rf"^{path}: The file imports what {other} exports .found no amount"
    ):
        script(MODULES | wrong, "start.mjs")


def test_comments_and_spaces_go_and_texts_and_patterns_stay():
    text = '/** What. */\nexport const a = `  // ${ 1 } `; // one\nexport const b = /[/*]  "/;\n'
    made = script({"start.mjs": "", "a.mjs": text}, "start.mjs")["a.mjs"]

    assert 'export const a=`  // ${1} `;export const b=/[/*]  "/' == made


@pytest.mark.parametrize("path", MODULES)
def test_what_is_no_script_stops_the_build(path):
    wrong = {path: f"{MODULES[path]}const = ;\n"}
    line = wrong[path].count("\n")

    said = rf"^{path}:{line}:7: The file is JavaScript \(unexpected = in binding\); correct it$"
    with pytest.raises(ValueError, match=said):
        script(MODULES | wrong, "start.mjs")
