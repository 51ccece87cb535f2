"""What is new in the plan: an entry of the feed for every version that learners notice."""

from datetime import UTC, datetime

from roadmap.changes.feed import Entry
from roadmap.changes.history import Edition
from roadmap.changes.news import entries
from roadmap.load import loads
from tests.small import changed


def edition(day, *changes):
    content = changed(*changes).encode()
    when = datetime(2026, 11, day, tzinfo=UTC)
    return Edition(f"c{day}", when, loads(content, "plan.toml", today=when.date())[0])


def test_every_version_that_learners_notice_is_told_with_what_it_changes():
    more = ("hours = [2.5, 3]", "hours = [3, 4]")
    found = entries([edition(4, more), edition(3), edition(2, ("Rounded.", "Round.")), edition(1)])

    title, said = (
        "1 change in Bread in three weeks",
        "Week 3 now takes 3–4 hours; before it was 2.5–3.",
    )
    assert [Entry("c4", datetime(2026, 11, 4, tzinfo=UTC), title, (said,))] == [*found]
