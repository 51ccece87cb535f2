"""Plain Material for MkDocs with the weeks of a plan as pages of Markdown: to compare with.

The theme is as it comes, but for its web fonts, which it would fetch from elsewhere. Weeks are in
one flat section, its cheapest navigation. A page has the same boxes, resources and words as ours,
and no figures.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from roadmap.figures import Plan
from roadmap.markdown import escaped, link
from roadmap.parts import PlannedWeek
from roadmap.words import hours, summary

SETTINGS = """site_name: {title}
site_url: !ENV SITE_URL
theme:
  name: material
  font: false
markdown_extensions:
  - pymdownx.tasklist:
      custom_checkbox: true
nav:
  - Home: index.md
  - Weeks:
"""


def write(plan: Plan, root: Path) -> None:
    """Write the project of a plan into a folder that is there."""
    pages = {f"weeks/{each.week.id}.md": "\n".join(_week(each)) for each in plan.weeks}
    (root / "docs" / "weeks").mkdir(parents=True)
    for path, text in (pages | {"index.md": "\n".join(_home(plan))}).items():
        (root / "docs" / path).write_text(f"{text}\n", "utf-8")
    settings = SETTINGS.format(title=json.dumps(plan.roadmap.title))
    nav = "".join(f"      - {path}\n" for path in pages)
    (root / "mkdocs.yml").write_text(settings + nav, "utf-8")


def _week(planned: PlannedWeek) -> Iterator[str]:
    week = planned.week
    yield f"# Week {planned.number}: {escaped(week.name)}"
    yield f"\n{escaped(planned.phase.name)}, {hours(week.hours)}"
    yield "\n## Checklist\n"
    yield from (f"- [ ] {escaped(box.text)}" for box in week.boxes)
    yield "\n## Resources\n"
    for each in week.resources:
        yield f"- {link(each.title, each.url)} ({each.cost})"
        yield from (f"  {escaped(text)}" for text in (each.says, each.note) if text)


def _home(plan: Plan) -> Iterator[str]:
    yield f"# {escaped(plan.roadmap.title)}"
    yield f"\n{escaped(plan.roadmap.summary)}\n\n{summary(plan)}.\n"
    yield "| Phase | Weeks | Boxes | Hours |\n| --- | --- | --- | --- |"
    for each in plan.phases:
        first = f"[{escaped(each.phase.name)}](weeks/{each.weeks[0].week.id}.md)"
        yield f"| {first} | {len(each.weeks)} | {each.boxes} | {hours(each.hours)} |"
