"""From a file to a plan, or to a list of all that is wrong with it."""

import os
from datetime import date

import pytest

from roadmap.load import load
from roadmap.source import DEEP
from tests.small import PLANS, RETIRED, refusal, saved


def test_a_sound_file_becomes_a_plan():
    plan, _ = load(PLANS / "small.toml")

    assert ["flour", "yeast", "bake"] == [week.id for week in plan.weeks]


def test_a_plan_cannot_be_changed_once_loaded():
    plan, _ = load(PLANS / "small.toml")

    with pytest.raises(ValueError, match="frozen"):
        plan.title = "Another"


def test_all_that_is_wrong_is_said_at_once_each_with_line_and_column():
    expected = (PLANS / "awful.txt").read_text("utf-8").splitlines()

    assert expected == refusal(PLANS / "awful.toml")


def test_a_box_may_be_split_and_several_may_become_one(tmp_path):
    path = saved(
        tmp_path,
        ('text = "Sieve" }', 'text = "Sieve", was = ["sift", "mix"] }'),
        ('text = "Proof" }', 'text = "Proof", was = ["mix"] }'),
        ('text = "It rises" }', 'text = "It rises", was = ["mix"] }'),
        ('grows_from = "flatbread"', 'was = ["bun"]'),
    )

    plan, _ = load(path)

    assert [("sift", "mix"), ()] == [box.was for box in plan.weeks[0].tasks]
    assert ("mix",) == plan.weeks[1].tasks[0].was
    assert ("mix",) == plan.milestones[0].points[0].was
    assert ("bun",) == plan.portfolio[0].was


def test_what_left_the_plan_for_good_is_kept_with_its_reason_and_day(tmp_path):
    [retired] = load(saved(tmp_path, ("[[named]]", RETIRED + "\n[[named]]")))[0].retired

    assert ("bun", "A bun", "Too small.") == (retired.id, retired.text, retired.reason)
    assert date(2026, 11, 20) == retired.since


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            b"a = 1\nb = \xff\n",
            "plan.toml:2:5: The file is text in UTF-8, and this is none; save it as UTF-8",
        ),
        (
            b"\xef\xbb\xbfa = 1\n",
            "plan.toml:1:1: The file is UTF-8 without a byte order mark (BOM); save it without one",
        ),
        (
            b"# a\r\na = 1\rb = 2\r",
            "plan.toml:2:6: Expected newline or end of document after a statement: lines end with "
            "LF or CRLF (found a CR alone); save the file with one of these two",
        ),
        (
            b"# a\ra = 1\r",
            "plan.toml:1:4: Found invalid character '\\r': lines end with "
            "LF or CRLF (found a CR alone); save the file with one of these two",
        ),
        (
            b"a =\r\n",
            "plan.toml:1:4: Invalid value: a value is a number, a day as 2026-11-22, a list, "
            "or a text in quotes; or a closing ] is missing before this",
        ),
        (b"a = " + b"[" * 10_000, f"plan.toml:1:5: {DEEP}"),
        (b"a = " + b"[\n" * 10_000, f"plan.toml:1:5: {DEEP}"),
        (b"a = " + b"[1,\n" * 10_000, f"plan.toml:1:5: {DEEP}"),
        (b"a." * 10_000, f"plan.toml:1:1: {DEEP}"),
        (
            b"[[a]]\n" * 400_000,
            "plan.toml:1:1: A plan has at most 2,000,000 bytes; this file has more",
        ),
    ],
)
def test_a_file_that_cannot_be_read_as_toml_is_refused_in_one_line(tmp_path, content, expected):
    path = tmp_path / "plan.toml"
    path.write_bytes(content)

    assert [expected] == refusal(path)


def test_hours_that_add_up_on_paper_add_up_here(tmp_path):
    three = [f'{{ id = "x{n}", text = "X{n}", hours = [0.4, 0.4] }}' for n in range(3)]
    path = saved(
        tmp_path,
        (
            'hours = [4, 6]\ntasks = [{ id = "proof", text = "Proof" }]',
            f"hours = [1.2, 1.2]\ntasks = [{', '.join(three)}]",
        ),
    )

    assert 3 == len(load(path)[0].phases[0].weeks[1].boxes)


def test_a_folder_in_the_files_place_is_said_so(tmp_path):
    (tmp_path / "plan.toml").mkdir()

    [line] = refusal(tmp_path / "plan.toml")
    assert line == "plan.toml:1:1: The file cannot be read: Is a directory"


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    [line] = refusal(tmp_path / "plan.toml")

    assert line == "plan.toml:1:1: The file cannot be read: No such file or directory"


@pytest.mark.timeout(10)
def test_what_is_no_file_and_may_never_end_is_refused(tmp_path):
    os.mkfifo(tmp_path / "plan.toml")

    [line] = refusal(tmp_path / "plan.toml")
    assert line.startswith("plan.toml:1:1: The file is one on a disk")
