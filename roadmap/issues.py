"""Where a reader reports a problem of a week: the repository's issue forms, filled in by address.

The forms are in ``.github/ISSUE_TEMPLATE/``; what fills them are the ids of their fields.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from roadmap.parts import PlannedWeek

REPOSITORY = re.compile(r"(https://github\.com/[\w.-]+/[\w.-]+?)(?:\.git)?/?")
LONGEST_NAME = 80  # characters: an address has room for little more than 8,000 in all


@dataclass(frozen=True)
class Issues:
    """The address of a new issue, and what it says of the place it is about."""

    new: str
    place: str
    where: str

    @property
    def report(self) -> str:
        """The address of the form for a problem with this place."""
        fields = {"template": "problem.yml", "title": f"{self.place}: ", "where": self.where}
        return f"{self.new}?{urlencode(fields)}"


def issues(
    repository: str | None, week: PlannedWeek, address: str | None, file: str
) -> Issues | None:
    """Return the issues of a week's page, or none where ``repository`` is not one on GitHub.

    ``address`` is that of the page, or none where it is built for none; ``file`` is as
    ``data/roadmap.toml, line 12``.
    """
    found = REPOSITORY.fullmatch(repository or "")
    if not found:
        return None
    name = week.week.name
    name = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    place = f"Week {week.number}"
    where = filter(None, (f"{place}: {name} (id {week.week.id})", address, file))
    return Issues(f"{found[1]}/issues/new", place, "\n".join(where))
