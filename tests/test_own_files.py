"""A mistake in a file of ours stops a build with a line that names the file, and no traceback."""

import re

import pytest

from roadmap.reading import as_text

OURS = "overrides/assets/roadmap/"
TEMPLATES = "overrides/roadmap/"
TEMPLATE = r"The template at the head of a page .* \(found {}\); put it right, or take it out"
WRONG = b"const = ;\n"
LOST = b'import { x } from "./nothing.mjs";\n'
LATER = b'export const x = () => import("./nothing.mjs");\n'
LATIN = "é".encode("latin-1")
ABSENT = r"The template is there \(found none\); overrides/{} asks for it"
NO_UTF8 = "The file is text in UTF-8, and this is none; save it as UTF-8"


# What is put before and after the text of a file, or None where it is taken away; what is said.
MISTAKES = [
    (f"{OURS}worker/answers.mjs", (b"", WRONG), r"The file is JavaScript \(.* on line {last} .*\)"),
    (f"{OURS}words.mjs", (b"", WRONG), r"The file is JavaScript \(.* on line {last} .*\)"),
    (f"{OURS}first.js", (b"", WRONG), r"The file is JavaScript \(.* on line {last} .*\)"),
    (f"{OURS}search.js", (b"", WRONG), r"The file is JavaScript \(.* on line {last} .*\)"),
    (f"{OURS}page.css", (b"", b".rm {"), r"Every { of the file has its } \(found one alone\)"),
    (f"{OURS}words.mjs", (LOST, b""), r"The file and what it imports are .*no nothing.mjs\)"),
    (f"{OURS}words.mjs", (b"", LATER), r"The file and what it imports are .*no nothing.mjs\)"),
    (f"{OURS}words.mjs", (b"", LATIN), NO_UTF8),
    (f"{OURS}plan.css", (b"", LATIN), NO_UTF8),
    ("docs/x.html", (b'<meta charset="utf-8">', LATIN), NO_UTF8),
    (f"{OURS}plan.css", None, r"The file is there, .* \(found none\)"),
    (f"{OURS}search.js", None, r"The file is there, .* \(found none\)"),
    ("docs/your-data.md", (b"", LATIN), NO_UTF8),
    ("docs/x.md", ("\ufeff# É\n".encode("utf-16-le"), b""), NO_UTF8),
    (f"{TEMPLATES}parts/week_head.html", (b"", LATIN), NO_UTF8),
    (f"{TEMPLATES}hours.html", (b"", LATIN), NO_UTF8),
    (f"{TEMPLATES}hours.html", None, r"The template is there \(found none\)"),
    (f"{TEMPLATES}parts/week_head.html", None, ABSENT.format(r"roadmap/week\.html:\d+")),
    (f"{TEMPLATES}hours.html", (b"", b"{% if %}"), r"The template can be drawn \(.*\)"),
    (f"{TEMPLATES}parts/week_head.html", (b"", b"{{ x }}"), r".* \('x' is undefined\)"),
    (f"{TEMPLATES}parts/week_head.html", (b"", b"{{ 1 / 0 }}"), r".* \(division by zero\)"),
    ("overrides/main.html", (b"", b"{% if %}"), r"The template can be drawn \(.*\)"),
    ("overrides/main.html", (b"", LATIN), NO_UTF8),
    ("overrides/404.html", (b"", b"{% if %}"), r"The template can be drawn \(.*\)"),
    ("overrides/404.html", (b"{{ x.y }}", b""), r".* \('x' is undefined\)"),
    ("overrides/sitemap.xml", (b"", b"{{ 1 / 0 }}"), r".* \(division by zero\)"),
    ("overrides/partials/nav-item.html", (b"", b"{% if %}"), r"The template can be drawn \(.*\)"),
    ("overrides/partials/nav-item.html", (b"", LATIN), NO_UTF8),
    ("overrides/partials/source.html", (b"", b"{{ x.y }}"), r".* \('x' is undefined\)"),
    ("docs/x.md", (b"---\ntemplate: nope.html\n---\n", b""), TEMPLATE.format("'nope.html'")),
    ("docs/x.md", (b"---\ntemplate: 5\n---\n", b""), TEMPLATE.format("5")),
    ("docs/x.md", (b"---\ntemplate: drawn.html\n---\n", b""), TEMPLATE.format("'drawn.html'")),
]


@pytest.mark.parametrize(("path", "around", "said"), MISTAKES)
def test_a_mistake_is_told_in_a_line(project, build, tmp_path, path, around, said):
    file = project / path
    if around is None:
        file.unlink()
    else:
        before, after = around
        file.write_bytes(before + (file.read_bytes() if file.exists() else b"") + after)
        said = said.replace("{last}", str(file.read_bytes().count(b"\n")))
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    name = re.escape(path.removeprefix("docs/"))
    told = rf"^(ERROR|WARNING) +-  ([\w.]+: |docs/)?{name}(:\d+)*: {said}$"
    assert re.search(told, done.stderr, re.MULTILINE), done.stderr


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("{{ tipps_page() }}", "'tipps_page' is undefined"),
        ("{{ foo.bar }}", "'foo' is undefined"),
        ('{{ tips_page("x") }}', ".* takes 1 positional argument but .*"),
        ('{{ week_page(["a"]) }}', "unhashable type: 'list'"),
    ],
)
def test_template_code_of_a_page_that_fails_is_told_with_its_line(
    project, build, tmp_path, code, said
):
    (project / "docs" / "tips.md").write_text(f"---\nhide: [toc]\n---\n\n# Tips\n{code}\n", "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(
        rf"docs/tips\.md:6: The template code of a page can be run \({said}\)\n", done.stderr
    )


SHEET = r"An entry of extra_css is the path of a style sheet \(found {}\)"
HOOKS = r"The hooks have macros\.py, which makes the pages \(found none\)"
FLAG = r"extra\.{} is true or false \(found {}\); write that without quotes"
COUNTER = r"extra has no analytics, since .* \(found {'provider': 'google'}\); take that out"
FONT = r"theme\.font is false, since no request leaves the site \(found {}\); write false"
FOLDERS = r"use_directory_urls is true, since .* \(found false\); leave it, .*"
HOST = r"{} names what is below docs/ or overrides/.* \(found '{}.*', which asks another host\); .*"
ABSENT_FILE = r"{} names what is below docs/ or overrides/.* \(found '{}', and no such file\); .*"
LEFT_OUT = r"exclude_docs and draft_docs leave out .* \(found {}\); .*, as /notes\.txt"
NAME = r"A name in nav is a text or a whole number \(found {}\); put it in quotes"
SCRIPT = "extra_javascript: [{}]\nhooks:"
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
        ("offline: true", "analytics: { provider: google }", COUNTER),
        ("hooks:", "use_directory_urls: false\nhooks:", FOLDERS),
        ("plugins:\n", "plugins:\n  offline: {}\n", FOLDERS),
        ("extra_css:\n", "extra_css:\n  - https://a.b/x.css\n", HOST.format("extra_css", "https:")),
        ("extra_css:\n", "extra_css:\n  - x.css\n", ABSENT_FILE.format("extra_css", "x.css")),
        ("hooks:", SCRIPT.format("//a.b/x.js"), HOST.format("extra_javascript", "//")),
        ("hooks:", SCRIPT.format("x.js"), ABSENT_FILE.format("extra_javascript", "x.js")),
        ("hooks:", SCRIPT.format("y.mjs"), ABSENT_FILE.format("extra_javascript", "y.mjs")),
        ("assets/roadmap/icon.svg", "x.svg", ABSENT_FILE.format("theme.favicon", "x.svg")),
        ("  icon:\n", "  logo: x.svg\n  icon:\n", ABSENT_FILE.format("theme.logo", "x.svg")),
        ("docs: |\n", "docs: |\n  assets/\n", LEFT_OUT.format("assets/.*")),
        ("docs: |\n", "docs: |\n  *.js\n", LEFT_OUT.format(r"assets/.*\.js")),
        ("docs: |\n", "docs: |\n  *.css\n", LEFT_OUT.format(r"assets/.*\.css")),
        ("docs: |\n", "docs: |\n  *\n", LEFT_OUT.format("assets/.*")),
        ("docs: |\n", "docs: |\n  /weeks/\n", LEFT_OUT.format(r"weeks/.*\.md")),
        ("exclude_docs: |\n", "draft_docs: |\n  bundle.*\n", LEFT_OUT.format("assets/.*")),
        ("  - Timeline:", "  - 2024-01-01:", NAME.format("2024-01-01")),
        ("    - Tips:", "    - Yes:", NAME.format("True")),
        ("  - Timeline:", "  - 1.10:", NAME.format("1.1")),
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


@pytest.mark.parametrize("path", ["docs/x.md", "docs/x.png", "docs/assets/roadmap/words.mjs"])
def test_a_link_that_leads_nowhere_is_told_in_a_line(project, build, tmp_path, path):
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).symlink_to(tmp_path / "gone")
    done = build(project, tmp_path / "site")

    said = (
        r"The file can be read \(found: No such file or directory\); put it right, or take it out"
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^ERROR +-  {path}: {said}$", done.stderr, re.MULTILINE), done.stderr


def test_what_no_page_asks_for_may_be_left_out_and_a_link_that_is_none_of_the_site_lead_nowhere(
    project, build, tmp_path
):
    (project / "docs" / "notes.txt").symlink_to(tmp_path / "gone")
    file = project / "mkdocs.yml"
    left_out = file.read_text("utf-8").replace("docs: |\n", "docs: |\n  *.txt\n")
    file.write_text(left_out, "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site" / "llms.txt").exists()


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


def test_a_text_is_the_same_however_its_lines_end():
    assert "a\nb\nc\n" == as_text(b"\xef\xbb\xbfa\r\nb\rc\n", "a.mjs")


@pytest.mark.parametrize("folder", ["docs", "overrides"])
def test_files_of_a_contributor_are_published_where_the_theme_has_some_that_nobody_asks_for(
    project, build, tmp_path, folder
):
    names = ("mine.js.map", "lunr/mine.js")
    for name in names:
        file = project / folder / "assets" / "javascripts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}", "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    scripts = tmp_path / "site" / "assets" / "javascripts"
    assert {*names} == {
        path.relative_to(scripts).as_posix()
        for pattern in ("*.map", "lunr/**/*.js")
        for path in scripts.glob(pattern)
    }
