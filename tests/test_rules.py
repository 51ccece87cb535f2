"""What must hold in a plan: every rule broken once, and what is said of it."""

import re
import tomllib
from datetime import date

import pytest

from roadmap import check
from roadmap.__main__ import main
from roadmap.load import load, warnings
from tests.small import PLANS, changed, saved

MISTAKES = tomllib.loads((PLANS / "mistakes.toml").read_text("utf-8"))["mistake"]
DAY = date(2026, 11, 22)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each["about"])
def test_a_mistake_is_said_with_its_place_and_what_to_do_and_nothing_else(
    tmp_path, capsys, monkeypatch, mistake
):
    monkeypatch.chdir(tmp_path)
    saved(tmp_path, (mistake["old"], mistake["new"]))

    assert 1 == main(["check", "plan.toml"])

    said = capsys.readouterr()
    assert (mistake["says"] + "\n", "") == (said.err, said.out)


def test_every_rule_is_broken_by_some_mistake():
    rules = (*check.TREE_RULES, *check.PLAN_RULES, *check.DAY_RULES)

    assert {rule.__name__ for rule in rules} <= {mistake["rule"] for mistake in MISTAKES}


def test_every_rule_says_in_a_sentence_what_must_hold():
    rules = (*check.TREE_RULES, *check.PLAN_RULES, *check.DAY_RULES, *check.WARNINGS)

    assert all(re.fullmatch(r"[A-Z].*\.", rule.__doc__) for rule in rules)


def test_mistakes_in_one_section_do_not_hide_those_of_another(tmp_path):
    path = saved(
        tmp_path, ('state = "retired"', 'state = "gone"'), ("months = [3, 3]", "months = [4, 4]")
    )

    with pytest.raises(Exception, match=r"54:11: (.|\n)*98:9: "):
        load(path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "checked = 2026-11-01",
            "checked = 2026-05-25",
            "plan.toml:3:11: Addresses and states are looked up every 180 days "
            "(found 2026-05-25, 181 days ago); look them up and set the day",
        ),
        (
            'since = "2024-05"',
            'since = "2024-05"\nannounced = 2026-11-22',
            "plan.toml:100:13: What was announced for 2026-11-22 is due: "
            "say what holds now of 'Steam', and take announced out",
        ),
    ],
)
def test_what_time_has_made_doubtful_is_a_warning_and_no_mistake(tmp_path, old, new, expected):
    plan, source = load(saved(tmp_path, (old, new)), "plan.toml", today=DAY)

    assert [expected] == [*map(str, warnings(plan, source, DAY))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("checked = 2026-11-01", "checked = 2026-05-26"),
        ("checked = 2026-11-01", "checked = 2026-11-23"),  # it is tomorrow east of here
        ('since = "2024-05"', 'since = "2024-05"\nannounced = 2026-11-23'),
        ('"Sieve"', '"می‌خوانم"'),  # Persian is written with a joiner
        ('"Sieve"', '"👩‍🍳 sieves"'),
        ('"Sieve"', '"✔️ 1️⃣ ❤️‍🔥 sieves"'),
        ('"Sieve"', '"<script> {{ 7 * 7 }} [x](javascript:alert(1))"'),
    ],
)
def test_what_looks_like_a_mistake_and_is_none_is_let_be(tmp_path, old, new):
    plan, source = load(saved(tmp_path, (old, new)), today=DAY)

    assert () == warnings(plan, source, DAY)


def test_a_sound_plan_is_summed_up_in_a_line(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    saved(tmp_path)

    assert 0 == main(["check", "plan.toml"])
    assert (
        "plan.toml: sound: 2 phases, 3 weeks, 5 boxes, 10.5–15 hours\n" == capsys.readouterr().out
    )


def test_on_a_runner_every_mistake_is_shown_on_its_line_and_can_command_nothing(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (tmp_path / "plan.toml").write_text(changed(('id = "sieve"', 'id = "%0A::stop::"')), "utf-8")

    assert 1 == main(["check", "plan.toml"])
    assert (
        "::error file=plan.toml,line=40,col=10::An id is small letters, digits and single dashes, "
        "such as 'ml-introduction', 60 characters at most (found '%250A::stop::')\n"
    ) in capsys.readouterr().err


def test_a_page_for_what_the_plan_has_not_needs_no_texts(tmp_path):
    courses = 'courses = { title = "Courses", lede = "In order." }\n'

    assert load(saved(tmp_path, (courses, "")))[0].pages.courses is None
