"""The promise that ids keep their meaning, as far as texts show it."""

from roadmap.changes.boxes import Placed
from roadmap.changes.compare import Changes
from roadmap.changes.ids import Ids, heirs, quoted
from roadmap.changes.meaning import alike, exchanged, same
from roadmap.model import Tickable
from roadmap.problems import Problem
from roadmap.tree import Problems


def ids_keep_their_meaning(changes: Changes) -> Problems:
    """An id keeps its meaning: a text of few words in common says in said what it was."""
    after = Ids(changes.after)
    for was, now in changes.boxes.reworded:
        if now.box.said == was.text or same(was.text, now.text):
            continue
        of = _taken_from(changes, was, now)
        if of or not alike(was.text, now.text):
            found = f"now the text of {of!r}" if of else f"found {now.text!r}"
            message = (
                f"The id {now.box.id!r} stays with what it meant, {was.text!r} ({found}): "
                f"if it means the same, write said = {quoted(was.text)}; "
                f"if not, mint another id and retire this one"
            )
            yield Problem((*after.live[now.box.id], "text"), message)


def former_ids_keep_their_meaning(changes: Changes) -> Problems:
    """A box in the place of others has not the text of yet another, which says something else."""
    after = Ids(changes.after)
    for former, now in changes.boxes.continued:
        if of := _speaks_for(changes, former, now, after):
            ticked = ", ".join(f"{each.box.id!r} ({each.text!r})" for each in former)
            message = (
                f"Ticks on {ticked} keep their meaning (found the text of {of!r}): "
                f"if it means the same, write said = {quoted(former[0].text)}; "
                f"if not, write in was what it takes the place of"
            )
            yield Problem((*after.live[now.box.id], "was"), message)


def _speaks_for(changes: Changes, former: list[Placed], now: Placed, after: Ids) -> str | None:
    """Return the id of the box whose text this one has taken, in the place of others."""
    if any(each.text == now.box.said or same(each.text, now.text) for each in former):
        return None
    ids = {now.box.id, *now.box.was}
    others = (each.box for id, each in changes.boxes.had.items() if id not in ids)
    said = (each for each in others if same(each.text, now.text))
    left = (each.id for each in said if not any(_says(it, now) for it in heirs(each, after)))
    return next(left, None)


def _says(heir: Tickable, now: Placed) -> bool:
    return same(heir.text, now.text)


def _taken_from(changes: Changes, was: Placed, now: Placed) -> str | None:
    """Return the id of the box whose text this one has taken, or with which it has exchanged it."""
    for other, others in changes.boxes.reworded:
        pairs = ((was.text, now.text), (other.text, others.text))
        if other.box.id != was.box.id and exchanged(*pairs):
            return other.box.id
    return None
