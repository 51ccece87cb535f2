"""What stands at the head of a page by hand is used, or a build stops with its line."""

import re

import pytest

from roadmap.front_matter import check_front_matter
from roadmap.problems import RefusalError

CLOSED = "1: Front matter ends with a line of --- and has lines below it (found no such line); .*"
VALUES = "2: Front matter is values by their names, as hide: [toc] (found {}); correct it"
YAML = "Front matter is YAML ({}); correct it"
SEARCH = "3: Front matter has search as { exclude: true } (found 5); correct it"
BARE = (
    "1: A page begins with front matter between lines of ---, or with its text (found {!r}, which "
    "MkDocs would take for front matter and not show); put it between such lines, or an empty "
    "line before it"
)
OLD = (
    "3: Front matter has render_macros: false, as ignore_macros is called now "
    "(found ignore_macros: True); correct it"
)
TEXT = "Front matter has {} as text (found {}); correct it"
PAGES = [
    ("Note: read this first.\n\n# Text\n", BARE.format("Note: read this first.")),
    ("https://host.example/ has more.\n", BARE.format("https://host.example/ has more.")),
    ("   title:\n", BARE.format("   title:")),
    ("---\nhide: [toc]\n# Text\n", CLOSED),
    ("---\nhide: [toc]\n---", CLOSED),
    ("---\n---\n# Text\n", CLOSED),
    ("---\n\nText below a line.\n", CLOSED),
    ("---\n- toc\n---\n", VALUES.format("['toc']")),
    ("---\n\n---\n", VALUES.format("None")),
    ("---\nAnna\n---\n", VALUES.format("'Anna'")),
    ("---\ntitle: [a\n---\n", f"3: {YAML.format('expected .*')}"),
    ("---\nhide: [toc]\ntitle: a: b\n---\n", f"3: {YAML.format('mapping values .*')}"),
    ("---\ntitle: !mine a\n---\n", f"2: {YAML.format('could not determine .*mine.*')}"),
    ("---\ntitle: 2026-13-40\n---\n", f"2: {YAML.format('month must be in 1..12')}"),
    ("---\ntitle: a\x00\n---\n", f"2: {YAML.format('special characters are not allowed')}"),
    ("---\ntitle: a\nsearch: 5\n---\n", SEARCH),
    ("---\ntitle: a\nignore_macros: true\n---\n", OLD),
    ('---\n"\\x68ide": 5\n---\n', "2: Front matter has hide as [toc] (found 5); correct it"),
    ("---\ntitle: to hide it\nhide: 5\n---\n", "3: Front matter has hide as [toc] (found 5); .*"),
    ("---\ntitle: a\n5: b\n---\n", "3: Front matter has names that are text (found 5); correct it"),
    ("---\ntitle: [a]\n---\n", "2: Front matter has title as text (found ['a']); correct it"),
    ("---\nhide:\ndescription: { a: b }\n---\n", f"3: {TEXT.format('description', '.*')}"),
    ("---\nauthor: [Anna, Ben]\n---\n", f"2: {TEXT.format('author', '.*')}"),
    ("---\ntitle: yes\n---\n", f"2: {TEXT.format('title', 'True')}"),
    ("---\ntitle: !!binary aGVsbG8=\n---\n", f"2: {TEXT.format('title', '.*')}"),
    ("---\nhide: 5\n---\n", "2: Front matter has hide as [toc] (found 5); correct it"),
]


@pytest.mark.parametrize(("text", "said"), PAGES)
def test_front_matter_that_is_none_is_told_with_its_line(text, said):
    with pytest.raises(RefusalError) as caught:
        check_front_matter(text, "docs/x.md")

    pattern = re.escape(f"docs/x.md:{said}").replace(re.escape(".*"), ".*")
    assert re.fullmatch(pattern, str(caught.value)), caught.value


@pytest.mark.parametrize(
    "text",
    [
        "---\nhide: [navigation, toc]\n---\n",
        "--- \ntitle: a\nhide: toc\nsearch: { exclude: true }\n...\n# Text\n",
        "---\nhide:\nsearch:\ntitle: 2026\n---\n",
        "---\ntitle: 2026-11-22\ndescription: 1.5\nauthor: 'yes'\n---\n",
        "---\ntitle: ''\nauthor: ~\n---\n",
        "Text\n---\n- a\n---\n",
        "----\nText\n",
        "***\nText\n",
        "\nNote: read this first.\n",
        "Read this first: it helps.\n",
        "    Note: code\n",
        "Größe: text\n",
        "",
    ],
)
def test_other_front_matter_and_none_at_all_are_taken(text):
    check_front_matter(text, "docs/x.md")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: [a\n---\n# Text\n", r"docs/x\.md:3: Front matter is YAML .*"),
        ("---\nsearch: 5\n---\n# Text\n", r"docs/x\.md:2: Front matter has search as .*"),
    ],
)
def test_a_page_with_such_front_matter_is_not_published(project, build, tmp_path, text, said):
    (project / "docs" / "x.md").write_text(text, "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^ERROR +-  {said}$", done.stderr, re.MULTILINE), done.stderr


def test_a_page_whose_macros_are_switched_off_stops_a_strict_build(project, build, tmp_path):
    tips = project / "docs" / "tips.md"
    tips.write_text(tips.read_text("utf-8").replace("---\n", "---\nrender_macros: false\n", 1))
    done = build(project, tmp_path / "site")

    said = r"tips\.md: .* \(found render_macros: false, and {{ tips_page\(\) }}\); take that out"
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^WARNING +-  {said}$", done.stderr, re.MULTILINE), done.stderr
