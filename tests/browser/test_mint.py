"""New ids, made from texts."""

import pytest


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
    mint = "([text, taken]) => mint.mint(text, new Set(taken), 'task')"

    assert expected == ask(mint, [text, ["taken", "taken-2"]])
