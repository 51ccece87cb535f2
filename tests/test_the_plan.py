"""The plan in this repository: whatever it says, it holds together, and so does its site.

No figure or text of it stands here: a change of the plan needs no change of a test.
"""

import subprocess
import sysconfig
from pathlib import Path

import pytest

from roadmap.figures import Plan
from roadmap.load import load
from tests.conftest import PLAN, ROOT
from tests.test_site import dead_links, pages_of


@pytest.fixture(scope="session")
def shipped():
    return Plan(load(PLAN)[0])


@pytest.fixture(scope="session")
def shipped_pages(build, tmp_path_factory):
    """Every page of the site of this repository, by its address."""
    out = tmp_path_factory.mktemp("shipped")
    done = build(ROOT, out)
    assert done.returncode == 0, done.stderr
    return out, pages_of(out)


def test_it_is_formatted():
    tombi = Path(sysconfig.get_path("scripts"), "tombi")
    command = [tombi, "format", "--offline", "--check", PLAN]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)

    assert 0 == done.returncode, "run make format"


def test_every_week_and_every_phase_has_its_page(shipped, shipped_pages):
    _, pages = shipped_pages

    for each in shipped.weeks:
        labels = ["".join(label) for label in pages[f"weeks/{each.week.id}/"].boxes]
        assert len(each.week.boxes) == len(labels)
        for box, label in zip(each.week.boxes, labels, strict=True):
            assert label.endswith(box.text)
    assert {f"phases/{each.phase.id}/" for each in shipped.phases} <= pages.keys()


def test_no_page_has_a_dead_link_or_an_id_twice(shipped_pages):
    site, pages = shipped_pages

    assert [] == [*dead_links(pages, site)]
    for address, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), address
