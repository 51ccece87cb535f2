"""New ids, made from texts: by the script for suggestions, and by the command line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.mint import mint

ASKED = "([texts, taken]) => texts.map((text) => mint.mint(text, new Set(taken), 'task'))"
TAKEN = ["taken", "taken-2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Learn NumPy basics", "learn-numpy-basics"),
        ("  “Café” — naïve, 2×3 ﬁne ", "cafe-naive-2-3-fine"),
        ("a" * 41, "a" * 40),
        ("a" * 40 + " b", "a" * 40),
        ("word " * 9, "word-word-word-word-word-word-word-word"),
        ("機械学習", "task"),
        ("", "task"),
        ("Index", "x-index"),
        ("RM: x", "x-rm-x"),
        ("taken", "taken-3"),
        ("constructor", "constructor"),
    ],
)
def test_an_id_is_minted_from_the_text(ask, text, expected):
    assert expected == mint(text, TAKEN, "task")
    assert [expected] == ask(ASKED, [[text], TAKEN])


# A letter that a browser's Unicode is too young for would be told apart by nothing but its age.
@given(st.lists(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs", "Cn"]))))
def test_script_and_command_line_mint_the_same(ask, texts):
    assert [mint(text, TAKEN, "task") for text in texts] == ask(ASKED, [texts, TAKEN])
