"""What is known of a plan's addresses, in Markdown, for those who keep the plan."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from roadmap.links.addresses import Address
from roadmap.links.ask import Answer
from roadmap.markdown import escaped
from roadmap.model import Roadmap
from roadmap.problems import Finding
from roadmap.source import Source
from roadmap.words import count


@dataclass(frozen=True)
class Looked:
    """An address that was looked at: its place in the TOML and what is known of it."""

    address: Address
    place: Finding
    answer: Answer


def looked(
    found: Iterable[Address], known: dict[str, Answer], source: Source
) -> tuple[Looked, ...]:
    """Put addresses in the order of the file, each with what is known of it."""
    placed = (
        Looked(each, _finding(each, known[each.url], source), known[each.url]) for each in found
    )
    return tuple(sorted(placed, key=lambda each: each.place))


def to_do(found: Iterable[Looked]) -> tuple[Finding, ...]:
    """Return what is to be changed in the file: addresses that are gone or have moved."""
    return tuple(each.place for each in found if each.answer.verdict in ("gone", "moved"))


def report(roadmap: Roadmap, found: tuple[Looked, ...], due: tuple[Finding, ...]) -> str:
    """Return the report; ``due`` is what time has made doubtful.

    The first line is ``# Links: all is well``, or ``# Links: N to look at`` where N things are to
    be done. What could not be asked is none of them, unless nobody could be.
    """
    number = len(to_do(found)) + len(due) + _nobody_answers(found)
    lines = [f"# Links: {f'{number} to look at' if number else 'all is well'}", "", _summary(found)]
    for title, verdict, about in (
        ("Gone", "gone", "Find what took their place, or take them out."),
        ("Moved for good", "moved", "Write the new address, if it leads to the same."),
    ):
        lines += _section(title, about, map(_entry, _of(found, verdict)))
    lines += _section("Due", "Look these up again.", map(_due, due))
    about = "This tells nothing about them: sites are busy, or refuse programs."
    lines += _section("Could not be asked", about, map(_entry, _of(found, "doubtful")))
    lines += _section(
        "Not asked", "The plan says why, in `[[unchecked]]`.", _skipped(roadmap, found)
    )
    return "\n".join(lines)


def _finding(address: Address, answer: Answer, source: Source) -> Finding:
    message = answer.detail
    if answer.verdict == "gone":
        message = f"This address leads nowhere any more ({answer.detail}); find what took its place"
    if answer.verdict == "moved":
        message = f"This address has moved for good; if it leads to the same, write {answer.detail}"
    return Finding(source.name, *source.where(address.location), message)


def _of(found: Iterable[Looked], verdict: str) -> Iterator[Looked]:
    return (each for each in found if each.answer.verdict == verdict)


def _summary(found: tuple[Looked, ...]) -> str:
    if not found:
        return "There is no address to ask for."
    if _nobody_answers(found):
        return "Not one of several hosts answers. Is there a way to them from here?"
    sound = len([*_of(found, "sound")])
    return f"Of {count(len(found), 'address')}, {sound} {'is' if sound == 1 else 'are'} sound."


def _nobody_answers(found: tuple[Looked, ...]) -> bool:
    hosts = {each.address.host for each in _of(found, "doubtful")}
    answered = {each.answer.verdict for each in found} - {"doubtful", "skipped"}
    return len(hosts) > 1 and not answered


def _section(title: str, about: str, entries: Iterable[str]) -> list[str]:
    lines = [f"- {each}" for each in entries]
    return ["", f"## {title}", "", about, "", *lines] if lines else []


def _entry(looked: Looked) -> str:
    address, answer, place = looked.address, looked.answer, looked.place
    known = f"now <{answer.detail}>" if answer.verdict == "moved" else answer.detail
    return f"{escaped(address.what)}, line {place.line}: <{address.url}>\n  {known}"


def _due(finding: Finding) -> str:
    return f"Line {finding.line}: {escaped(finding.message)}"


def _skipped(roadmap: Roadmap, found: tuple[Looked, ...]) -> Iterator[str]:
    number = Counter(each.answer.detail for each in _of(found, "skipped"))
    for each in roadmap.unchecked:
        if each.host in number:
            addresses = count(number[each.host], "address")
            yield f"{escaped(each.host)}, {addresses}: {escaped(each.reason)}"
