"""Roadmaps that are nothing like this one, as text."""

import re
from pathlib import Path

# Six weeks in Japanese and Persian, of which the third and the fourth have hours.
SCRIPTS = (Path(__file__).parent / "roadmaps" / "two-scripts.toml").read_text("utf-8")
# The same without any.
TIMELESS = re.sub(r"^hours = .*\n|, hours = \[.*?\]", "", SCRIPTS, flags=re.MULTILINE)
