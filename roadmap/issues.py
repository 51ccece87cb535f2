"""Where a reader reports a problem of a page: the repository's issue forms, filled in by address.

The forms are in ``.github/ISSUE_TEMPLATE/``; what fills them are the ids of their fields.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

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


@dataclass(frozen=True)
class Subject:
    """What a page is about, as "Week 9", what the plan calls that, and its id where it has one."""

    kind: str
    name: str = ""
    identity: str = ""

    def __str__(self) -> str:
        """Return all of it, with a name that is not too long for an address."""
        is_long = len(self.name) > LONGEST_NAME
        name = f"{self.name[: LONGEST_NAME - 1]}…" if is_long else self.name
        said = f"{self.kind}: {name}" if name else self.kind
        return f"{said} (id {self.identity})" if self.identity else said


def issues(
    repository: str | None, subject: Subject, address: str | None, file: str | None
) -> Issues | None:
    """Return the issues of a page, or none where ``repository`` is not one on GitHub.

    ``address`` is that of the page, or none where it is built for none; ``file`` is as
    ``data/roadmap.toml, line 12``, or none where the page is made from no place in it.
    """
    found = REPOSITORY.fullmatch(repository or "")
    if not found:
        return None
    where = "\n".join(filter(None, (str(subject), address, file)))
    return Issues(f"{found[1]}/issues/new", subject.kind, where)
