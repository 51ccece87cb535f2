"""A change of the plan as learners read it: plain sentences, for release notes and the feed."""

from collections.abc import Iterator

from roadmap.changes.compare import Changes
from roadmap.words import count, span


def notes(changes: Changes) -> list[str]:
    """Return what a learner should know of a change, a sentence each, as plain text."""
    return [*_weeks(changes), *_boxes(changes), *_learning(changes)]


def _weeks(changes: Changes) -> Iterator[str]:
    for each in changes.weeks_added:
        boxes = count(len(each.week.boxes), "box")
        yield f"Week {each.number} is new: {each.week.name}, with {boxes} to tick."
    for each in changes.weeks_gone:
        yield f"The former week {each.number}, {each.week.name}, has left the plan."
    for was, now in changes.weeks_moved:
        yield f"{now.week.name} is now week {now.number}; it was week {was.number}."
    for was, now in changes.hours:
        before = f"; before it was {span(was.week.hours)}" if was.week.hours else ""
        takes = (
            f"now takes {span(now.week.hours)} hours" if now.week.hours else "states no hours now"
        )
        yield f"Week {now.number} {takes}{before}."


def _boxes(changes: Changes) -> Iterator[str]:
    new = {each.week.id for each in changes.weeks_added}
    for each in changes.added:
        if each.home not in new:
            yield f"There is a new box in {each.place}: “{each.text}”."
    for former, now in changes.continued:
        texts = " and ".join(f"“{each.text}”" for each in former)
        yield f"“{now.text}” in {now.place} takes the place of {texts}; a tick there counts here."
    for was, now in changes.reworded:
        yield f"“{was.text}” in {now.place} now says “{now.text}”; your tick stays."
    for was, now in changes.moved:
        yield f"“{now.text}” has moved from {was.place} to {now.place}; your tick goes with it."
    for was, why in changes.retired:
        reason = _ended(why.reason)
        yield f"“{was.text}” of {was.place} has left the plan: {reason} Your tick is kept."


def _learning(changes: Changes) -> Iterator[str]:
    for week, former, new, moved in changes.resources:
        for each in new:
            yield f"Week {week.number} now uses “{each.title}”."
        for each in former:
            yield f"Week {week.number} no longer uses “{each.title}”."
        for each in moved:
            yield f"Week {week.number} leads to “{each.title}” at another address."
    for each in changes.states:
        yield f"What holds today of “{each.says}” has been looked up again."


def _ended(text: str) -> str:
    return text if text[-1] in ".!?…。" else f"{text}."
