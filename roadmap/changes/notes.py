"""A change of the plan as learners read it: plain sentences, for release notes and the feed."""

from collections.abc import Iterator
from typing import Any

from roadmap.changes.boxes import RETIRED, Placed
from roadmap.changes.compare import Changes
from roadmap.changes.pairs import Pairs
from roadmap.changes.whereabouts import said, within
from roadmap.words import count, ended, hours, lowered, span


def notes(changes: Changes) -> list[str]:
    """Return what a learner should know of a change, a sentence each, as plain text."""
    if changes.is_another:
        titles = (each.roadmap.title for each in (changes.after, changes.before))
        return ["“{}” is here in the place of “{}”, with boxes of its own.".format(*titles)]
    return [*_phases(changes), *_weeks(changes), *_boxes(changes), *_around(changes)]


def _phases(changes: Changes) -> Iterator[str]:
    for each in changes.phases.added:
        weeks = count(len(each.weeks), "week")
        yield f"Phase {each.number} is new: {each.phase.name}, with {weeks}."
    for each in changes.phases.gone:
        yield _left("phase", changes.phases, each)
    for was, now in changes.phases.renamed:
        yield f"Phase {now.number}, {was.phase.name}, is now called {now.phase.name}."


def _weeks(changes: Changes) -> Iterator[str]:
    for each in changes.weeks.added:
        boxes = count(len(each.week.boxes), "box")
        yield f"Week {each.number} is new: {each.week.name}, with {boxes} to tick."
    for each in changes.weeks.gone:
        yield _left("week", changes.weeks, each)
    for was, now in changes.weeks.moved:
        yield f"{now.week.name} is now week {now.number}; it was week {was.number}."
    for _, now in changes.weeks.rephased:
        yield f"Week {now.number}, {now.week.name}, is now part of {now.phase.name}."
    for was, now in changes.weeks.renamed:
        yield f"Week {now.number}, {was.week.name}, is now called {now.week.name}."
    for was, now in changes.weeks.hours:
        before = f"; before it was {span(was.week.hours)}" if was.week.hours else ""
        takes = f"now takes {hours(now.week.hours)}" if now.week.hours else "states no hours now"
        yield f"Week {now.number} {takes}{before}."


def _left(kind: str, pairs: Pairs[Any], gone: Any) -> str:
    heir = pairs.heirs.get(pairs.part(gone).id)
    leads = f"; its page leads to {kind} {heir.number}, {pairs.part(heir).name}" if heir else ""
    return f"The former {kind} {gone.number}, {pairs.part(gone).name}, has left the plan{leads}."


def _boxes(changes: Changes) -> Iterator[str]:
    new = {each.week.id for each in changes.weeks.added}
    for each in changes.boxes.added:
        if each.home not in new:
            yield f"There is a new box in {each.place}: “{each.text}”."
    for former, now in changes.boxes.continued:
        if [each.text for each in former] == [now.text]:
            yield from _handed_on(changes, former[0], now)
            continue
        texts = " and ".join(f"“{each.text}”" for each in former)
        yield f"“{now.text}” in {now.place} takes the place of {texts}; a tick there counts here."
    for was, now in changes.boxes.reworded:
        yield f"“{was.text}” in {now.place} now says “{now.text}”; your tick stays."
    for was, now in changes.boxes.moved:
        yield _moved(changes, was, now)
    for was, why in changes.boxes.retired:
        place, reason = within(changes.whereabouts.stood(was)), ended(why.reason)
        yield f"“{was.text}” of {place} has left the plan: {reason} Your tick is kept."


def _handed_on(changes: Changes, was: Placed, now: Placed) -> Iterator[str]:
    if was.kind == RETIRED:
        yield f"“{now.text}” is back, in {now.place}; your tick counts again."
    elif changes.boxes.has_moved(was, now):
        yield _moved(changes, was, now)


def _moved(changes: Changes, was: Placed, now: Placed) -> str:
    start, end = changes.whereabouts.way(was, now)
    way = f"from {within(start)} to {said(end)}"
    return f"“{now.text}” has moved {way}; your tick goes with it."


def _around(changes: Changes) -> Iterator[str]:
    for place in changes.around.reading:
        for each in place.new:
            yield f"{place.place} now uses “{each.title}”."
        for each in place.gone:
            yield f"{place.place} no longer uses “{each.title}”."
        for each in place.moved:
            yield f"{place.place} leads to “{each.title}” at another address."
    for name, was, now in changes.around.months:
        yield f"{name} comes in {lowered(now)}; it was {lowered(was)}."
    for each in changes.around.states:
        yield f"What holds today of “{each.says}” has been looked up again."
