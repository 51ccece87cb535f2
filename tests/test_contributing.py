"""The examples for contributors: one after the other they change a plan, and break no promise."""

import re
from datetime import date

import pytest

from roadmap.changes import promises
from roadmap.changes.compare import Changes
from roadmap.figures import Plan
from roadmap.load import loads
from tests.conftest import ROOT
from tests.small import SMALL

TEXT = (ROOT / "docs" / "contributing.md").read_text("utf-8")
FENCES = re.compile(r"^```toml\n(.*?)^```", re.DOTALL | re.MULTILINE)
NOTHING = "# (nothing)"
DAY = date(2026, 11, 25)


def sections():
    """The examples under each heading: pairs of lines before and lines after."""
    for part in TEXT.split("\n### ")[1:]:
        found = [each.strip("\n").replace(NOTHING, "") for each in FENCES.findall(part)]
        yield part.partition("\n")[0], [*zip(found[::2], found[1::2], strict=True)]


def editions():
    """The plan before and after every section, with its heading."""
    text = SMALL
    for heading, examples in sections():
        before = text
        for old, new in examples:
            assert 1 == text.count(old), (heading, old)
            text = text.replace(old, new)
        yield heading, before, text


@pytest.mark.parametrize(("heading", "before", "after"), [*editions()])
def test_an_example_leads_from_a_sound_plan_to_a_sound_plan(heading, before, after):
    was, now = (loads(text.encode(), "plan.toml", today=DAY)[0] for text in (before, after))

    assert was != now
    assert [] == [*promises.broken(Changes(Plan(was), Plan(now)))]


@pytest.mark.parametrize(
    "task",
    [
        "Reword",
        "Add a task",
        "Move",
        "Split",
        "Retire",
        "Add a resource",
        "Fix a link",
        "Add a week",
    ],
)
def test_there_is_an_example_for_what_people_mostly_do(task):
    assert any(heading.startswith(task) for heading, _ in sections())


def test_every_command_that_is_named_is_there():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert set(re.findall(r"`make ([a-z]+)`", TEXT)) <= targets
