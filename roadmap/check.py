"""The rules a plan keeps. Each rule is a generator of problems, and its docstring is the rule.

Tree rules read the file as it is, so they run beside the model's own and all problems come in one
run. Plan rules need a model that could be made.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from roadmap.fields import Range
from roadmap.model import Roadmap
from roadmap.problems import Problem
from roadmap.source import Location

Tree = dict[str, Any]
Problems = Iterator[Problem]


def tables(tree: object, location: Location = ()) -> Iterator[tuple[Location, Tree]]:
    """Yield every table of the file, outermost first, with its location."""
    parts: Iterable[tuple[str | int, object]] = ()
    if isinstance(tree, dict):
        yield location, tree
        parts = tree.items()
    elif isinstance(tree, list):
        parts = enumerate(tree)
    for name, part in parts:
        yield from tables(part, (*location, name))


def ids_are_unique(tree: Tree) -> Problems:
    """An id is used once in the whole plan, whatever it names."""
    seen: set[str] = set()
    for location, table in tables(tree):
        identity = table.get("id")
        if not isinstance(identity, str):
            continue
        if identity in seen:
            message = (
                f"An id is used once in the whole plan (found {identity!r} again); mint another"
            )
            yield Problem((*location, "id"), message)
        seen.add(identity)


def references_exist(tree: Tree) -> Problems:
    """What ``named``, ``starts`` and ``grows_from`` refer to is in the plan, and of that kind."""
    weeks = {week.get("id") for _, week in _tables_at(tree, ("phases", "weeks"))}
    projects = {one.get("id") for _, one in _tables_at(tree, ("phases", "weeks", "projects"))}
    named = {one.get("id") for _, one in _tables_at(tree, ("named",))}
    kinds = {
        "named": (named, "[[named]]"),
        "starts": (weeks, "a week"),
        "grows_from": (projects, "a week's project"),
    }
    for location, table in tables(tree):
        for key in kinds.keys() & table.keys() if location else ():
            ids, kind = kinds[key]
            value = table[key]
            many = isinstance(value, list)
            for index, each in enumerate(value if many else [value]):
                if isinstance(each, str) and each not in ids:
                    place = (*location, key, index) if many else (*location, key)
                    yield Problem(place, f"This is the id of {kind} of the plan (found {each!r})")


def _tables_at(tree: Tree, names: tuple[str, ...]) -> Iterator[tuple[Location, Tree]]:
    for location, table in tables(tree):
        if tuple(part for part in location if isinstance(part, str)) == names:
            yield location, table


def months_follow_on(plan: Roadmap) -> Problems:
    """The first phase starts in month 1, and each later one in the month after the last."""
    following = 1
    for index, phase in enumerate(plan.phases):
        if phase.months.first != following:
            message = f"This phase starts in month {following} (found month {phase.months.first})"
            yield Problem(("phases", index, "months", 0), message)
        following = phase.months.last + 1


def own_hours_fit(plan: Roadmap) -> Problems:
    """The hours that boxes state for themselves fit into their week's."""
    for number, phase in enumerate(plan.phases):
        for index, week in enumerate(phase.weeks):
            own = [box.hours for box in week.boxes if box.hours]
            rest = week.hours.minus(Range.total(own))
            if own and (min(rest) < 0 or (len(own) == len(week.boxes) and any(rest))):
                message = (
                    "The boxes' own hours add up to at most the week's, "
                    "and to exactly that when every box has some"
                )
                yield Problem(("phases", number, "weeks", index, "hours"), message)


def months_are_planned(plan: Roadmap) -> Problems:
    """Milestones, portfolio projects and certificates come in a month of the plan's phases."""
    last = plan.phases[-1].months.last
    for section in ("milestones", "portfolio", "certifications"):
        for index, part in enumerate(getattr(plan, section)):
            if not 1 <= part.month <= last:
                message = f"A month of the plan is 1 to {last} (found {part.month})"
                yield Problem((section, index, "month"), message)


def weeks_have_boxes(plan: Roadmap) -> Problems:
    """A week has something to tick."""
    for number, phase in enumerate(plan.phases):
        for index, week in enumerate(phase.weeks):
            if not week.boxes:
                place = ("phases", number, "weeks", index)
                yield Problem(place, f"A week has a task or a project (found none in {week.id!r})")


def groups_go_forward(plan: Roadmap) -> Problems:
    """The first group starts with the first week, and each later one after the one before."""
    order = {week.id: index for index, week in enumerate(plan.weeks)}
    starts = [order.get(group.starts) for group in plan.groups]
    if starts and starts[0] not in (0, None):
        yield Problem(
            ("groups", 0, "starts"),
            f"The first group starts with {plan.weeks[0].id!r}, the first week",
        )
    for index, (before, here) in enumerate(pairwise(starts), start=1):
        if before is not None and here is not None and here <= before:
            yield Problem(("groups", index, "starts"), "A group starts after the group before it")


TREE_RULES: tuple[Callable[[Tree], Problems], ...] = (ids_are_unique, references_exist)
PLAN_RULES: tuple[Callable[[Roadmap], Problems], ...] = (
    months_follow_on,
    own_hours_fit,
    weeks_have_boxes,
    months_are_planned,
    groups_go_forward,
)


def check(tree: Tree, plan: Roadmap | None) -> Problems:
    """Yield the problems of every rule; ``plan`` is None where no model could be made."""
    for rule in TREE_RULES:
        yield from rule(tree)
    for rule in PLAN_RULES if plan else ():
        yield from rule(plan)
