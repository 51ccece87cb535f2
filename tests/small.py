"""The small plan as text, and how a test changes it."""

from pathlib import Path

import pytest

from roadmap.load import load
from roadmap.problems import RoadmapError

PLANS = Path(__file__).parent / "plans"
SMALL = (PLANS / "small.toml").read_text("utf-8")
RETIRED = """
[[retired]]
id = "bun"
text = "A bun"
reason = "Too small."
since = 2026-11-20
"""


def changed(*changes):
    """The small plan after replacing the first of each old text by its new one."""
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def saved(folder, *changes):
    """Write the small plan with these changes; return its path."""
    path = folder / "plan.toml"
    path.write_text(changed(*changes), "utf-8")
    return path


def refusal(path):
    """The lines that say what is wrong with the plan at this path."""
    with pytest.raises(RoadmapError) as caught:
        load(path)
    return str(caught.value).replace(str(path), path.name).split("\n")
