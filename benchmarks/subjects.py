"""What is measured: this site and plain Material, made of the same plan, in folders of their own.

``python -m benchmarks.subjects 24 FOLDER`` writes this site's project there, for other harnesses.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks import plain
from benchmarks.grown import grown
from roadmap.figures import Plan
from roadmap.load import loads
from tests.conftest import copy_project


@dataclass(frozen=True)
class Subject:
    """A project to build and to serve."""

    name: str
    root: Path
    week: str
    """The address of the first week's page, below the site's."""
    source: str
    """The file of the project that a contributor edits to change that page."""
    text: str
    """What stands in both."""
    options: tuple[str, ...] = ()
    """Of the command that serves it."""


def subjects(folder: Path, weeks: int) -> tuple[Subject, Subject]:
    """Write both projects of so many weeks into a folder; ours is the first."""
    text = grown(weeks)
    plan = Plan(loads(text.encode(), "grown.toml")[0])
    first = plan.weeks[0].week
    page = f"weeks/{first.id}"
    about = {"week": f"{page}/", "text": first.tasks[0].text}
    ours, other = folder / "ours", folder / "plain"
    write(text, ours)
    plain.write(plan, other)
    return (
        Subject("this site", ours, source="data/roadmap.toml", options=("--dirty",), **about),
        Subject("plain Material", other, source=f"docs/{page}.md", **about),
    )


def write(plan: str, root: Path) -> None:
    """Write this site's project with another plan, and nothing that an earlier build has kept."""
    copy_project(root)
    (root / ".cache").unlink()
    (root / "data" / "roadmap.toml").write_text(plan, "utf-8")


if __name__ == "__main__":
    write(grown(int(sys.argv[1])), Path(sys.argv[2]))
