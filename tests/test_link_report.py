"""The report on a plan's addresses: what is to be done, and no more noise than that."""

from datetime import date

import pytest

from roadmap.__main__ import main
from roadmap.links.ask import Answer
from tests.conftest import DATA
from tests.repository import Repository
from tests.small import saved

NAMES = ("gone", "moved", "busy", "well", "shut")
TODAY = '  { title = "[NAME](x) @me", url = "https://NAME.example.org/", cost = "free" },\n'
PLAN = (
    ("checked = 2026-11-01", "checked = 2025-11-01"),
    (
        'state = "retired"',
        'state = "moved"\ntoday = [\n'
        + "".join(TODAY.replace("NAME", name) for name in NAMES)
        + "]",
    ),
    (
        "[[named]]",
        '[[unchecked]]\nhost = "shut.example.org"\nreason = "It refuses *all*."\n\n[[named]]',
    ),
)
ANSWERS = {
    "https://gone.example.org/": Answer("gone", "It answers 404"),
    "https://moved.example.org/": Answer("moved", "https://new.example.org/"),
    "https://busy.example.org/": Answer("doubtful", "It answers 403"),
    "https://well.example.org/": Answer("sound"),
    "https://shut.example.org/": Answer("skipped", "shut.example.org"),
}
REPORT = """\
# Links: 3 to look at

Of 5 addresses, 1 is sound.

## Gone

Find what took their place, or take them out.

- &#91;gone&#93;(x) @&#8203;me (today’s “Steam”), line 104: <https://gone.example.org/>
  It answers 404

## Moved for good

Write the new address, if it leads to the same.

- &#91;moved&#93;(x) @&#8203;me (today’s “Steam”), line 105: <https://moved.example.org/>
  now <https://new.example.org/>

## Due

Look these up again.

- Line 3: Addresses and states are looked up every 180 days (found 2025-11-01, 400 days ago); \
look them up and set the day

## Could not be asked

This tells nothing about them: sites are busy, or refuse programs.

- &#91;busy&#93;(x) @&#8203;me (today’s “Steam”), line 106: <https://busy.example.org/>
  It answers 403

## Not asked

The plan says why, in `[[unchecked]]`.

- shut.example.org, 1 address: It refuses \\*all\\*.
"""


class Day(date):
    @classmethod
    def today(cls):
        return cls(2026, 12, 6)


@pytest.fixture
def asked(monkeypatch):
    """Every address that is asked for; each has the answer above, and is sound otherwise."""
    urls = []

    def ask(url):
        urls.append(url)
        return ANSWERS.get(url, Answer("sound"))

    monkeypatch.setattr("roadmap.commands.Asker", lambda session, unchecked: ask)
    monkeypatch.setattr("roadmap.commands.date", Day)
    return urls


@pytest.fixture
def plan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return saved(tmp_path, *PLAN)


def test_a_report_says_what_is_to_be_done_then_what_is_not_known(plan, asked, capsys):
    assert 0 == main(["links", "plan.toml"])
    assert REPORT == capsys.readouterr().out


def test_the_plan_is_well_when_all_its_addresses_are(asked, capsys):
    assert 0 == main(["links", str(DATA)])

    assert capsys.readouterr().out.startswith(
        "# Links: all is well\n\nOf 95 addresses, 95 are sound"
    )
    assert len(asked) == len(set(asked))


def test_on_a_runner_what_is_to_be_done_is_shown_on_its_line(plan, asked, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    assert 0 == main(["links", "plan.toml"])
    shown = capsys.readouterr().err.splitlines()
    assert [
        "::warning file=plan.toml,line=104,col=36::This address leads nowhere any more "
        "(It answers 404); find what took its place",
        "::warning file=plan.toml,line=105,col=37::This address has moved for good; "
        "if it leads to the same, write https://new.example.org/",
    ] == shown[:2]
    assert 3 == len(shown)


def test_a_plan_with_mistakes_is_not_asked_about(plan, asked, capsys):
    plan.write_text(plan.read_text("utf-8").replace("[1, 2]", "[2, 1]"), "utf-8")

    assert 1 == main(["links", "plan.toml"])
    assert [] == asked
    assert "plan.toml:27:10: " in capsys.readouterr().err


def test_when_nobody_answers_it_is_not_all_well(plan, capsys, monkeypatch):
    def ask(url):
        return Answer("doubtful", "Its host is not found")

    monkeypatch.setattr("roadmap.commands.Asker", lambda session, unchecked: ask)

    assert 0 == main(["links", "plan.toml"])
    said = capsys.readouterr().out
    assert said.startswith("# Links: 2 to look at\n\nNot one of several hosts answers.")


def test_since_a_branch_only_new_addresses_count_and_not_what_the_branch_gained(
    plan, asked, capsys
):
    repository = Repository(plan.parent)
    text = plan.read_text("utf-8")
    former = text.replace("https://gone", "https://was").replace("https://busy", "https://free")
    repository.commit(plan, former)
    repository.git("switch", "--create", "change")
    repository.commit(plan, text)
    repository.git("switch", "main")
    repository.commit(plan, text)
    repository.git("switch", "change")

    assert 0 == main(["links", "--since", "main", "plan.toml"])
    assert ["https://busy.example.org/", "https://gone.example.org/"] == asked
    said = capsys.readouterr().out
    assert said.startswith("# Links: 1 to look at\n\nOf 2 addresses, 0 are sound.\n\n## Gone")
    assert "## Due" not in said


def test_since_a_plan_that_could_not_be_read_every_address_is_new(plan, asked):
    repository, text = Repository(plan.parent), plan.read_text("utf-8")
    repository.commit(plan, "= no TOML")
    repository.commit(plan, text)

    assert 0 == main(["links", "--since", "HEAD~1", "plan.toml"])
    assert 5 == len(asked)
