"""Positions of TOML parts."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.source import parse
from roadmap.syntax import TomlSyntaxError
from tests.conftest import DATA

TEXT = """\
title = "Höhe" # a comment
a.b = 1
"q k" = [
  1,
  { x = 2, y.z = 3 }, # another
]

[t]
c = 1

[[many]]
id = "x"

[many.sub]
k = 1

[[many.kids]]
n = [[1, 2]]

[[many]]
"""


def leaves(part, location=()):
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for name, value in items:
        here = (*location, name)
        if isinstance(value, dict | list):
            yield from leaves(value, here)
        else:
            yield here


def read(text):
    return parse(text, "plan.toml")


@pytest.mark.parametrize(
    ("location", "position"),
    [
        (("title",), (1, 9)),
        (("a", "b"), (2, 7)),
        (("q k", 0), (4, 3)),
        (("q k", 1, "x"), (5, 9)),
        (("q k", 1, "y", "z"), (5, 18)),
        (("t",), (8, 1)),
        (("t", "c"), (9, 5)),
        (("many", 0, "id"), (12, 6)),
        (("many", 0, "sub", "k"), (15, 5)),
        (("many", 0, "kids", 0, "n", 0, 1), (18, 10)),
        (("many", 1), (20, 1)),
    ],
)
def test_a_value_is_found_at_its_line_and_column(location, position):
    assert position == read(TEXT).where(location)


def test_a_key_is_found_where_it_is_written_and_not_where_its_value_is():
    assert (12, 1) == read(TEXT).where(("many", 0, "id"), key=True)


def test_what_is_missing_is_placed_at_the_table_it_is_missing_from():
    assert (14, 1) == read(TEXT).where(("many", 0, "sub", "absent"))


def test_columns_count_characters_and_not_bytes():
    assert (1, 16) == read('a = { c = "é", b = 1 }').where(("a", "b"), key=True)


def test_every_value_of_the_plan_has_a_place():
    source = parse(DATA.read_text("utf-8"), "roadmap.toml")

    assert [] == [each for each in leaves(source.data) if each not in source.values]


@pytest.mark.parametrize(
    ("text", "position", "message"),
    [
        ("a = 1\nb = \n", (2, 5), "Invalid value"),
        ("a = 1\na = 2\n", (2, 1), "with the key 'a'"),
        ("b = 1 # ü\n  b = [\n  1,\n]", (2, 3), "with the key 'b'"),
        ('c = { "ü" = 1, b = { a = 1 }, b = { c = 1 } }', (1, 31), "Cannot mutate .*b"),
        ("a.b = 1\n[c]\nd = 'é'\nd.e = 'é' # é\n= [", (4, 1), "with the key 'd.e'"),
        ('a = 1\r\na = """\r\n"""\r\n', (2, 1), "with the key 'a'"),
        ("a = 1\n[ a . b ]\n", (2, 3), "with the key 'a . b'"),
        ("a = 1\n[[a]]", (2, 3), "with the key 'a'"),
        ('a = "', (1, 5), "Unterminated string"),
        ('a = "it\'s" # "\nb = """c"\nd = \'e\'\n', (2, 5), "Unterminated string"),
        ("a = " + "[" * 100_000, (1, 5), "at most 60 deep"),
        ("a = 1\nb = " + "[" * 70 + "]" * 70, (2, 66), "at most 60 deep"),
        ("a = 1\nb = " + "1" * 4301, (2, 5), "at most 4,300 digits"),
    ],
)
def test_text_that_is_not_toml_is_refused_with_a_place(text, position, message):
    with pytest.raises(TomlSyntaxError, match=message) as caught:
        read(text)

    assert position == caught.value.position


KEYS = st.text("abcß-", min_size=1, max_size=4)
VALUES = st.recursive(
    st.integers(0, 99),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def toml(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f'"{key}" = {toml(each)}' for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value)


@settings(deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_whatever_the_nesting_the_place_of_a_value_is_where_its_text_begins(tree):
    text = "\n".join(f'"{key}" = {toml(value)}' for key, value in tree.items())
    source, lines = read(text), text.split("\n")

    for location in leaves(tomllib.loads(text)):
        value = tree
        for part in location:
            value = value[part]
        line, column = source.where(location)
        assert lines[line - 1][column - 1 :].startswith(str(value))
