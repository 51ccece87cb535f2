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
JAVASCRIPT = r"The file is JavaScript \(unexpected = in binding\); correct it"
OURS_ABSENT = r"The template is there, since .* \(found none\); put it back"
NO_UTF8 = "The file is text in UTF-8, and this is none; save it as UTF-8"


# What is put before and after the text of a file, or None where it is taken away; what is said.
MISTAKES = [
    (f"{OURS}worker/answers.mjs", (b"", WRONG), JAVASCRIPT),
    (f"{OURS}words.mjs", (b"", WRONG), JAVASCRIPT),
    (f"{OURS}first.js", (b"", WRONG), JAVASCRIPT),
    (f"{OURS}search.js", (b"", WRONG), JAVASCRIPT),
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
    ("overrides/main.html", None, OURS_ABSENT),
    ("overrides/partials/source.html", None, OURS_ABSENT),
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
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
        ("{{ tips_page( }}", "unexpected '}'.*"),
        ('{% include "part.txt" %}', "unexpected '}'.*"),
    ],
)
def test_template_code_of_a_page_that_fails_is_told_with_its_line(
    project, build, tmp_path, code, said
):
    (project / "docs" / "part.txt").write_text("\n\n\n{{ ( }}\n", "utf-8")
    (project / "docs" / "tips.md").write_text(f"---\nhide: [toc]\n---\n\n# Tips\n{code}\n", "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(
        rf"docs/tips\.md:6: The template code of a page can be run \({said}\)\n", done.stderr
    )


def test_a_text_is_the_same_however_its_lines_end():
    assert "a\nb\nc\n" == as_text(b"\xef\xbb\xbfa\r\nb\rc\n", "a.mjs")
