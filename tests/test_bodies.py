"""What macros draw stands in a page as HTML, or its author is told that it cannot."""

import re

import pytest

from roadmap.bodies import Bodies

FLOUR = "<article>Flour</article>"
SAID = "What {} draws stands in the text of a page as HTML, and not in code, a comment or an "
CALL = '{{ week_page("python-setup") }}'
RAW = f"{{% raw %}}{CALL}{{% endraw %}}"
NO_PLACES = [
    f"`{CALL}`",
    f"    {CALL}",
    f"<!-- {CALL} -->",
    f'<div title="{CALL}">A</div>',
    '{{ week_page("python-setup") | upper }}',
]


@pytest.fixture
def bodies():
    return Bodies()


def test_a_part_comes_where_its_mark_is(bodies):
    mark = bodies.put(FLOUR, ("week", "flour"))

    assert [] == bodies.lost(f"<h1>A</h1>\n{mark}")
    assert f"<h1>A</h1>\nFlour<p>{FLOUR}</p>" == bodies.into(f"<h1>A</h1>\nFlour<p>{mark}</p>", str)


@pytest.mark.parametrize(
    "around",
    [
        "<code>&lt;section data-body=&quot;1&quot;&gt;&lt;/section&gt;</code>",
        '<!-- <section data-body="1"></section> -->',
        '<a title="<section data-body="1"></section>">A</a>',
        '<script><section data-body="1"></section></script>',
        '<SECTION DATA-BODY="1"></SECTION>',
        "35",
    ],
)
def test_a_mark_that_is_no_element_is_told_of_and_nothing_comes_in_its_place(bodies, around):
    bodies.put(FLOUR, ("week", "flour"))

    [said] = bodies.lost(around)
    assert said.startswith(SAID.format('week_page("flour")'))
    assert around == bodies.into(around, str)


def test_of_several_parts_those_that_are_lost_are_told_of(bodies):
    first, second = bodies.put(FLOUR, ("hours", "")), bodies.put("<p>Rye</p>", ("tips", ""))

    [said] = bodies.lost(f"<!-- {first} -->{second}")
    assert said.startswith(SAID.format("hours_page()"))


def test_a_macro_where_no_html_can_be_stops_a_strict_build(project, build, tmp_path):
    for number, text in enumerate(NO_PLACES):
        (project / "docs" / f"{number}.md").write_text(f"# More\n\n{text}\n", "utf-8")
    (project / "docs" / "sound.md").write_text(f"# More\n\n`{RAW}`\n\n{CALL}\n", "utf-8")
    done = build(project, tmp_path / "site")

    said = re.escape(SAID.format('week_page("python-setup")'))
    told = re.findall(rf"^WARNING +-  (.*)\.md: {said}", done.stderr, re.MULTILINE)
    assert done.returncode != 0
    assert [*map(str, range(len(NO_PLACES)))] == told, done.stderr
