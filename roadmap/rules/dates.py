"""The rules about days: what has happened is not in the future, and what is old is looked at."""

from datetime import date, timedelta

from roadmap.model import Roadmap
from roadmap.problems import Problem
from roadmap.tree import Problems

EARLIEST = date(2000, 1, 1)
# It may be tomorrow already where a contributor lives.
AHEAD = timedelta(days=1)
STALE = timedelta(days=180)


def days_have_come(plan: Roadmap, today: date) -> Problems:
    """The days in ``checked`` and of what was retired are real, since 2000, and not to come."""
    days = [(("checked",), plan.checked)]
    days += [(("retired", index, "since"), each.since) for index, each in enumerate(plan.retired)]
    for place, day in days:
        if not EARLIEST <= day <= today + AHEAD:
            yield Problem(place, f"This day has come, and not before 2000 (found {day})")


def states_have_come(plan: Roadmap, today: date) -> Problems:
    """What became of something the roadmap names has happened; what is to come is announced."""
    for index, named in enumerate(plan.named):
        if named.since and named.since > f"{today + AHEAD}":
            message = (
                f"A state holds since a day that has come (found {named.since!r}); "
                "a day to come is written as announced = 2027-01-14"
            )
            yield Problem(("named", index, "since"), message)


def addresses_are_looked_up(plan: Roadmap, today: date) -> Problems:
    """Addresses and states were looked up within the last 180 days."""
    if today - plan.checked > STALE:
        days = (today - plan.checked).days
        message = (
            f"Addresses and states are looked up every {STALE.days} days "
            f"(found {plan.checked}, {days} days ago); look them up and set the day"
        )
        yield Problem(("checked",), message)


def announcements_are_followed_up(plan: Roadmap, today: date) -> Problems:
    """What was announced for a day is looked at again when the day has come."""
    for index, named in enumerate(plan.named):
        if named.announced and named.announced <= today:
            message = (
                f"What was announced for {named.announced} is due: say what holds now "
                f"of {named.says!r}, and take announced out"
            )
            yield Problem(("named", index, "announced"), message)
