"""The rules a plan keeps. Each rule is a generator of problems, and its docstring is the rule.

Tree rules read the file as it is, so they run beside the model's own and all problems come in one
run. Plan rules need a model that could be made, and day rules the day it is, too.
"""

from collections.abc import Callable
from datetime import date

from roadmap.model import Roadmap
from roadmap.rules import dates, hours, identity, order, repeats
from roadmap.tree import Problems, Tables, Tree, tables

TREE_RULES: tuple[Callable[[Tables], Problems], ...] = (
    identity.ids_are_unique,
    identity.former_ids_are_gone,
    identity.old_addresses_lead_to_one_page,
    identity.references_exist,
    repeats.addresses_and_points_differ,
    repeats.boxes_of_a_week_differ,
    repeats.references_differ,
)
PLAN_RULES: tuple[Callable[[Roadmap], Problems], ...] = (
    order.months_follow_on,
    hours.own_hours_fit,
    hours.differences_are_explained,
    order.weeks_have_boxes,
    order.months_are_planned,
    order.milestones_go_forward,
    order.beyond_comes_after,
    order.portfolio_goes_forward,
    order.certificates_are_said_once,
    order.what_goes_on_says_where,
    order.groups_go_forward,
    order.pages_have_texts,
    order.unchecked_hosts_have_addresses,
)
DAY_RULES: tuple[Callable[[Roadmap, date], Problems], ...] = (
    dates.days_have_come,
    dates.states_have_come,
)
WARNINGS: tuple[Callable[[Roadmap, date], Problems], ...] = (
    dates.addresses_are_looked_up,
    dates.announcements_are_followed_up,
)


def check(tree: Tree, plan: Roadmap | None, today: date) -> Problems:
    """Yield the problems of every rule; ``plan`` is None where no model could be made."""
    found = [*tables(tree)]
    for rule in TREE_RULES:
        yield from rule(found)
    if plan is None:
        return
    for rule in PLAN_RULES:
        yield from rule(plan)
    for rule in DAY_RULES:
        yield from rule(plan, today)


def warn(plan: Roadmap, today: date) -> Problems:
    """Yield what time has made doubtful; it stops nobody from changing something else."""
    for rule in WARNINGS:
        yield from rule(plan, today)
