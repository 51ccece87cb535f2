"""What is new in the plan, for its feed: every published version compared with the one before."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from roadmap.changes.compare import Changes
from roadmap.changes.feed import Entry
from roadmap.changes.history import Edition
from roadmap.changes.notes import notes
from roadmap.figures import Plan
from roadmap.words import count


def entries(newest_first: Iterable[Edition]) -> Iterator[Entry]:
    """Yield an entry for every version that learners notice; the first version is none.

    What was another roadmap has no versions of this one.
    """
    for now, before in pairwise(newest_first):
        changes = Changes(Plan(before.roadmap), Plan(now.roadmap))
        if changes.is_another:
            return
        if said := tuple(notes(changes)):
            title = f"{count(len(said), 'change')} in {now.roadmap.title}"
            yield Entry(now.commit, now.when, title, said)
