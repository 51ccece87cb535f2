"""Three editions of a plan, and a learner who comes back to each of them."""

import pytest

from tests.browser.conftest import KEY
from tests.browser.example import box, until
from tests.small import changed

SIEVE = '{ id = "sieve", text = "Sieve" }'
KNEAD = '{ id = "knead", text = "Knead", hours = [2, 3] }'
PROOF = 'tasks = [{ id = "proof", text = "Proof" }]'
HEAT = 'tasks = [{ id = "heat", text = "Heat" }]'
SPLIT = """{ id = "fold", text = "Fold", was = ["knead"] },
  { id = "stretch", text = "Stretch", was = ["knead"] }"""
# An id may be the name of something that every object has.
SECOND = {
    SIEVE: '{ id = "sift", text = "Sift", was = ["sieve"] }',
    KNEAD: SPLIT,
    PROOF: 'tasks = [{ id = "constructor", text = "Feed a starter" }]',
}
RETIRED = """
[[retired]]
id = "proof"
text = "Proof"
reason = "A starter needs none."
since = 2026-11-20
"""
THIRD = {
    SIEVE: '{ id = "strain", text = "Strain", was = ["sift", "sieve"] }',
    KNEAD: SPLIT,
    PROOF: 'tasks = [{ id = "constructor", text = "Feed the starter" }]',
    # back again, in another week
    HEAT: 'tasks = [{ id = "proof", text = "Proof" }, { id = "heat", text = "Heat" }]',
    "hours = [2.5, 3]": "hours = [3.5, 5]",
}
EDITIONS = {
    1: changed(),
    2: changed(*SECOND.items()) + RETIRED,
    3: changed(*THIRD.items()),
}


@pytest.fixture(scope="session")
def editions(site_of):
    """A built site for each edition of the plan, by its number."""
    return {number: site_of(text) for number, text in EDITIONS.items()}


@pytest.fixture
def reader(context, page, published, editions):
    """Open a page of an edition, which is then the one at the host; always in the same browser."""
    current = {}
    outside = published(context, lambda: editions[current["edition"]])

    def read(edition, path, page=page):
        current["edition"] = edition
        page.goto(path)
        return page

    yield read
    assert [] == outside


def tick(page, *names):
    for name in names:
        box(page, name).check()
    # The first tick is when the site begins to watch for news.
    until(page, "(key) => localStorage.getItem(key)", KEY.replace("task.", "edition"))
