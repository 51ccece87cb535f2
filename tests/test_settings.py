"""What ``mkdocs.yml`` says is what the site does, or a build stops with a line that names it."""

import re

import pytest

from roadmap.settings import check_names
from tests.conftest import ROOT

SHEET = r"An entry of extra_css is the path of a style sheet \(found {}\)"
HOOKS = r"The hooks have macros\.py, which makes the pages \(found none\)"
FLAG = r"extra\.{} is true or false \(found {}\); write that without quotes"
UNWANTED = r"extra has no {}, since .* \(found {{'provider': '\w+'}}\); take that out"
FONT = r"theme\.font is false, since no request leaves the site \(found {}\); write false"
SPOKEN = r"theme has no {}, since the site speaks English .* \(found {}\); take that out"
COLOURS = r"theme\.palette is the list that comes with the site, .* \(found {}\); put it back, .*"
PALETTE = re.search(r"  palette:\n(?:    .*\n)+", (ROOT / "mkdocs.yml").read_text("utf-8"))[0]
PREVIEW = (
    r"extra\.preview is for use_directory_urls: false, .* \(found true\); leave it to preview\.yml"
)
RENDERED = r"The macros plugin has no {}, since pages are drawn by .* \(found {}\); take that out"
TARGET = r"{} leads to pages of this site and to https addresses \(found {}\)\. An address .*"
FOLDERS = r"use_directory_urls is true, since .* \(found false\); leave it, .*"
HOST = r"{} names what is below docs/ or overrides/.* \(found '{}.*', which asks another host\); .*"
ABSENT_FILE = r"{} names what is below docs/ or overrides/.* \(found '{}', and no such file\); .*"
LEFT_OUT = r"exclude_docs and draft_docs leave out .* \(found {}\); .*, as /notes\.txt"
NAME = r"A name in nav is a text or a whole number \(found {}\); put it in quotes"
ICON = (
    r"An icon is one of the theme's or in overrides/\.icons \(found {}\); .*"
    r"overrides/{}\.html:\d+ names it"
)
SCRIPT = "extra_javascript: [{}]\nhooks:"
POLYFILL = "polyfills: [{}]"
MODULE = "    module_name: macros\n"
MACROS = """  macros:
    module_name: macros
    on_undefined: strict
    on_error_fail: true
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("extra_css:\n", "extra_css:\n  - 5\n", SHEET.format("5")),
        ("extra_css:\n", "extra_css:\n  - { path: x.css }\n", SHEET.format("{'path': 'x.css'}")),
        (MACROS, "", r"The plugins have macros, which pages are drawn by \(found none\)"),
        ("hooks: [macros.py]\n", "", HOOKS),
        ("hooks: [macros.py]\n", "hooks: []\n", HOOKS),
        ("offline: true", 'offline: "no"', FLAG.format("offline", "'no'")),
        ("offline: true", "offline:", FLAG.format("offline", "None")),
        ("offline: true", 'preview: "no"', FLAG.format("preview", "'no'")),
        ("  font: false", "", FONT.format("{'text': 'Roboto', .*}")),
        ("font: false", 'font: "no"', FONT.format("'no'")),
        ("offline: true", "analytics: { provider: google }", UNWANTED.format("analytics")),
        ("offline: true", "version: { provider: mike }", UNWANTED.format("version")),
        ("  font: false", "  language: de\n  font: false", SPOKEN.format("language", "'de'")),
        ("  font: false", "  direction: rtl\n  font: false", SPOKEN.format("direction", "'rtl'")),
        ("primary: white", "primary: pink", COLOURS.format("'pink' and 'custom'")),
        (PALETTE, "", COLOURS.format("None")),
        (PALETTE, "  palette: { primary: pink }\n", COLOURS.format("'pink' and None")),
        ("offline: true", "preview: true", PREVIEW),
        (MODULE, f"{MODULE}    render_by_default: false\n", RENDERED.format("render_.*", "False")),
        (MODULE, f"{MODULE}    j2_block_start_string: '<%'\n", RENDERED.format("j2_.*", "'<%'")),
        ("hooks:", "use_directory_urls: false\nhooks:", FOLDERS),
        ("plugins:\n", "plugins:\n  offline: {}\n", FOLDERS),
        ("extra_css:\n", "extra_css:\n  - https://a.b/x.css\n", HOST.format("extra_css", "https:")),
        ("extra_css:\n", "extra_css:\n  - x.css\n", ABSENT_FILE.format("extra_css", "x.css")),
        ("hooks:", SCRIPT.format("//a.b/x.js"), HOST.format("extra_javascript", "//")),
        ("hooks:", SCRIPT.format("x.js"), ABSENT_FILE.format("extra_javascript", "x.js")),
        ("hooks:", SCRIPT.format("y.mjs"), ABSENT_FILE.format("extra_javascript", "y.mjs")),
        ("assets/roadmap/icon.svg", "x.svg", ABSENT_FILE.format("theme.favicon", "x.svg")),
        ("  icon:\n", "  logo: x.svg\n  icon:\n", ABSENT_FILE.format("theme.logo", "x.svg")),
        ("offline: true", POLYFILL.format("https://a.b/x.js"), HOST.format("extra.polyfills", "h")),
        ("offline: true", POLYFILL.format("x.js"), ABSENT_FILE.format("extra.polyfills", "x.js")),
        ("offline: true", POLYFILL.format("5"), ABSENT_FILE.format("extra.polyfills", "5")),
        ("offline: true", "polyfills: 5", ABSENT_FILE.format("extra.polyfills", "5")),
        ("  - Timeline:", "  - X: javascript:x\n  - Timeline:", TARGET.format("nav", "'java.*'")),
        ("offline: true", "homepage: http://a.b/", TARGET.format(r"extra\.homepage", "'http:.*'")),
        ("docs: |\n", "docs: |\n  assets/\n", LEFT_OUT.format("assets/.*")),
        ("docs: |\n", "docs: |\n  *.js\n", LEFT_OUT.format(r"assets/.*\.js")),
        ("docs: |\n", "docs: |\n  *.css\n", LEFT_OUT.format(r"assets/.*\.css")),
        ("docs: |\n", "docs: |\n  *\n", LEFT_OUT.format("index.md")),
        ("docs: |\n", "docs: |\n  /weeks/\n", LEFT_OUT.format(r"weeks/.*\.md")),
        ("exclude_docs: |\n", "draft_docs: |\n  bundle.*\n", LEFT_OUT.format("assets/.*")),
        ("docs: |\n", "docs: |\n  /index.md\n", LEFT_OUT.format("index.md")),
        ("docs: |\n", "docs: |\n  your-data.md\n", LEFT_OUT.format("your-data.md")),
        ("exclude_docs: |\n", "draft_docs: |\n  hours.md\n", LEFT_OUT.format("hours.md")),
        ("  custom_dir: overrides\n", "", r"theme has name: material and .* \(found .* None\); .*"),
        ("    lang: en\n", "    enabled: false\n", r"The search plugin is enabled, .*"),
        ("-/]+'", "-/[(+'", r"The separator of the search plugin is a pattern \(found .*"),
        ("  - Timeline:", "  - 2024-01-01:", NAME.format("2024-01-01")),
        ("    - Tips:", "    - Yes:", NAME.format("True")),
        ("  - Timeline:", "  - 1.10:", NAME.format("1.1")),
        ("logo: roadmap/strip", "logo: roadmap/stripe", ICON.format("roadmap/stripe", "main")),
        ("repo: material/source", "repo: mat/source", ICON.format("mat/source-.*", ".*")),
        ("icon: material/", "icon: nothing/", ICON.format("nothing/.*", "partials/palette")),
    ],
)
def test_a_configuration_that_lacks_what_is_needed_is_told_of(
    project, build, tmp_path, old, new, said
):
    file = project / "mkdocs.yml"
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^ERROR +-  mkdocs\.yml: {said}$", done.stderr, re.MULTILINE)


def test_entries_without_a_dash_are_told_of_also_where_mkdocs_only_warns_of_them():
    with pytest.raises(ValueError, match=r"An entry of nav has a page, .* \(found {'a': 'b.md'}\)"):
        check_names([{"More": [{"Timeline": {"a": "b.md"}}]}])


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"SITE_URL": 'https://a.example/"><b>/'}, r"site_url is an address as https://.*"),
        ({"REPO_URL": "https://me:secret@a.example/b"}, r"repo_url is an address as https://.*"),
        ({"EDIT_URI": "javascript:alert(1)//"}, r"edit_uri is a path below repo_url, .*"),
    ],
)
def test_an_address_from_the_environment_is_one_that_pages_can_have(
    untouched, build, tmp_path, variables, said
):
    done = build(untouched, tmp_path / "site", **variables)

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr
    assert re.search(rf"^ERROR +-  mkdocs\.yml: {said}$", done.stderr, re.MULTILINE), done.stderr


def test_scripts_and_style_of_an_author_may_be_named_as_addresses_of_this_site(
    project, build, tmp_path
):
    for path in ("docs/a b.js", "overrides/assets/b.mjs", "docs/more/c.css"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text("", "utf-8")
    file = project / "mkdocs.yml"
    named = 'extra_javascript: ["a%20b.js?2", assets/b.mjs]\nextra_css:\n  - ./more/c.css\n'
    file.write_text(file.read_text("utf-8").replace("extra_css:\n", named), "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
