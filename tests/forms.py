"""The repository's issue forms, and addresses that fill them in."""

from urllib.parse import parse_qs, urlsplit

import yaml

from roadmap.issues import Subject, issues
from tests.conftest import ADDRESS, ROOT

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
REPOSITORY = "https://github.com/learner/roadmap"


def fields_of(address):
    """What an address of a new issue says, once it is sure that the form has room for all of it."""
    asked = {name: text for name, (text,) in parse_qs(urlsplit(address).query).items()}
    form = yaml.safe_load((FORMS / asked["template"]).read_text("utf-8"))
    # What can be chosen or ticked cannot be filled in by an address.
    filled = {each.get("id") for each in form["body"] if each["type"] in ("input", "textarea")}
    assert asked.keys() - {"template", "title"} <= filled
    return asked


def issues_of(plan, repository=REPOSITORY, number=9):
    week = plan.weeks[number - 1]
    subject = Subject(f"Week {number}", week.week.name, week.week.id)
    return issues(
        repository, subject, f"{ADDRESS}weeks/{week.week.id}/", "data/roadmap.toml, line 1"
    )
