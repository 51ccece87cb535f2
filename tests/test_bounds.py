"""Files that are no plan, or one made to hurt: refused in bounds, with a place, no traceback."""

import re
import resource
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.__main__ import main
from tests.conftest import DATA, ROOT
from tests.small import SMALL

HEAD = SMALL[: SMALL.index("[[phases]]")] + '[[phases]]\nid = "p"\nname = "P"\nmonths = [1, 1]\n'
WEEK = '[[phases.weeks]]\nid = "w{0}"\nname = "W"\ntasks = [{{ id = "t{0}", text = "T" }}]\n'
LINES = DATA.read_text("utf-8").splitlines(keepends=True)
PLACED = re.compile(r"plan\.toml:(\d+):(\d+): \S.*|plan\.toml: \d+ more problems are not shown")
# Far above what any of these takes, and far below what a runner has.
SECONDS, BYTES = 30, 1_000_000_000


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + "".join(map(WEEK.format, range(200_000))), id="200,000 weeks"),
        pytest.param(HEAD + WEEK.format(1) * 8_000, id="8,000 weeks of one id"),
        pytest.param("a = " + "[" * 10_000 + "]" * 10_000, id="10,000 nested lists"),
        pytest.param("a = " + "[1,\n" * 10_000 + "]" * 10_000, id="10,000 nested lists in lines"),
        pytest.param("a = " + "{a = " * 10_000 + "1" + "}" * 10_000, id="10,000 nested tables"),
        pytest.param("a." * 900_000 + "a = 1", id="a dotted key of 900,000 parts"),
        pytest.param("".join(f"k{each} = 1\n" for each in range(40_000)), id="40,000 unknown keys"),
        pytest.param("[[a]]\n" * 80_000, id="80,000 tables"),
        pytest.param("x" * 4_000_000, id="four million letters"),
        pytest.param('"' * 1_900_000, id="1,900,000 quotes"),
        pytest.param(
            SMALL.replace('["steam"]', "[" + '"stem", ' * 50_000 + "]"),
            id="50,000 wrong references",
        ),
        pytest.param(
            SMALL.replace('"Sieve" }', '"Sieve", was = [' + '"x", ' * 80_000 + "] }"),
            id="80,000 former ids",
        ),
    ],
)
def test_a_file_made_to_hurt_is_refused_in_time_and_memory(tmp_path, text):
    (tmp_path / "plan.toml").write_text(text, "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "roadmap", "check", tmp_path / "plan.toml"],
        cwd=ROOT,
        preexec_fn=limit,
        text=True,
        capture_output=True,
        check=False,
    )

    assert 1 == done.returncode
    lines = done.stderr.replace(f"{tmp_path}/", "").splitlines()
    assert lines
    assert all(map(PLACED.fullmatch, lines)), done.stderr[:2000]


@pytest.fixture(scope="session")
def refused(tmp_path_factory):
    """Whether a text is refused; if so, with nothing but places within it."""
    path = tmp_path_factory.mktemp("bounds") / "plan.toml"

    def check(text):
        path.write_bytes(text.encode())
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as error:
            code = main(["check", str(path)])
        lines = error.getvalue().replace(f"{path.parent}/", "").splitlines()
        places = [PLACED.fullmatch(line) for line in lines if not line.endswith("(a warning)")]
        assert all(places), error.getvalue()
        assert all(int(place[1]) <= text.count("\n") + 1 for place in places if place[1])
        assert bool(places) == bool(code) == (not out.getvalue())
        return bool(code)

    return check


NEEDED = [
    index
    for index, line in enumerate(LINES)
    if re.match(r"(id|name|text|months|focus|says|state|title|terms|starts) = ", line)
]
# Instead of a text, and no text.
WRONG = st.sampled_from(["5", "true", "[]", "{}", "2026-11-22", "nan", '""', '"\u202e"', "\\", ""])


@settings(max_examples=40, deadline=None)
@given(index=st.sampled_from(NEEDED))
def test_a_plan_that_lacks_a_line_is_refused(refused, index):
    assert refused("".join(LINES[:index] + LINES[index + 1 :]))


@settings(max_examples=40, deadline=None)
@given(index=st.sampled_from(NEEDED), wrong=WRONG)
def test_a_plan_with_something_else_for_a_value_is_refused(refused, index, wrong):
    key = LINES[index].split(" = ")[0]
    text = "".join([*LINES[:index], f"{key} = {wrong}\n", *LINES[index + 1 :]])

    assert refused(text)


@settings(max_examples=40, deadline=None)
@given(
    index=st.sampled_from([*range(len(LINES))]), letters=st.text(max_size=5), cut=st.integers(0, 80)
)
def test_whatever_is_written_into_a_plan_it_is_sound_or_refused_where_it_is_not(
    refused, index, letters, cut
):
    line = LINES[index]
    changed = line[:cut] + letters.encode(errors="replace").decode() + line[cut + 1 :]

    refused("".join([*LINES[:index], changed, *LINES[index + 1 :]]))


@settings(max_examples=25, deadline=None)
@given(ends=st.tuples(st.integers(0, len(LINES)), st.integers(0, len(LINES))).map(sorted))
def test_whatever_is_cut_out_of_a_plan_it_is_sound_or_refused_where_it_is_not(refused, ends):
    start, end = ends

    refused("".join(LINES[:start] + LINES[end:]))
