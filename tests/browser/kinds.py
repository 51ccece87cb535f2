"""Every kind of page and every way to look at one, and the list of what was found where."""

import os
import re
from pathlib import Path

from tests.browser.example import WEEK
from tests.browser.looking import MODES

# A week stands for all weeks, a phase for all phases; what has moved is at an address of the past.
KINDS = {
    "home": "",
    "weeks": "weeks/",
    "week": WEEK,
    "phase": "phases/machine-learning/",
    "timeline": "timeline/",
    "hours": "hours/",
    "progress": "progress/",
    "milestones": "milestones/",
    "courses": "courses/",
    "portfolio": "portfolio/",
    "certifications": "certifications/",
    "tips": "tips/",
    "beyond": "beyond/",
    "your-data": "your-data/",
    "changes": "changes/",
    "lost": "nowhere/",
    "moved": "weeks/first-steps/",
}
KEPT = Path(__file__).with_name("modes.md")
WRITES = "WRITE_KEPT" in os.environ
HEAD = """# Every kind of page in every mode

How many findings each has: axe's, what is cut, lies over something or is beside the window, and
what the mode alone asks for. `make modes` writes this; `test_modes.py` holds the site to it.
"""


def line(kind, counts):
    return f"| {' | '.join([kind, *map(str, counts)])} |"


def table(browser, lines):
    head = [line("", MODES[browser]), line("---", ["---"] * len(MODES[browser]))]
    return "\n".join([f"\n## {browser.title()}\n", *head, *lines, ""])


def kept(browser):
    """The lines of a browser's table as they are kept, by kind of page."""
    text = KEPT.read_text("utf-8") if KEPT.exists() else ""
    part = text.partition(f"## {browser.title()}\n")[2].partition("##")[0]
    lines = re.finditer(r"^\| ([a-z][a-z-]*) \|.*$", part, re.MULTILINE)
    return {each[1]: each[0] for each in lines}


def keep(browser, kind, found):
    """Write the line of a kind of page anew."""
    lines = {each: {**kept(each)} for each in MODES}
    lines[browser][kind] = found
    tables = (table(each, [lines[each][k] for k in KINDS if k in lines[each]]) for each in MODES)
    KEPT.write_text(HEAD + "".join(tables), "utf-8")
