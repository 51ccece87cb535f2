"""The rules about the plan as a whole: months, places, and what goes with what."""

from itertools import pairwise

from roadmap.links.addresses import addresses
from roadmap.model import OPTIONAL_PAGES, Roadmap
from roadmap.problems import Problem
from roadmap.tree import Problems


def months_follow_on(plan: Roadmap) -> Problems:
    """The first phase starts in month 1, and each later one in the month after the last."""
    following = 1
    for index, phase in enumerate(plan.phases):
        if phase.months.first != following:
            message = f"This phase starts in month {following} (found month {phase.months.first})"
            yield Problem(("phases", index, "months", 0), message)
        following = phase.months.last + 1


def months_are_planned(plan: Roadmap) -> Problems:
    """Milestones, portfolio projects and certificates come in a month of the plan's phases."""
    last = plan.phases[-1].months.last
    for section in ("milestones", "portfolio", "certifications"):
        for index, part in enumerate(getattr(plan, section)):
            if not 1 <= part.month <= last:
                message = f"A month of the plan is 1 to {last} (found {part.month})"
                yield Problem((section, index, "month"), message)


def milestones_go_forward(plan: Roadmap) -> Problems:
    """Milestones stand in the order of their months, one a month."""
    for index, (before, here) in enumerate(pairwise(plan.milestones), start=1):
        if here.month <= before.month:
            message = (
                f"Milestones stand in the order of their months, one a month "
                f"(found month {here.month} after {before.month})"
            )
            yield Problem(("milestones", index, "month"), message)


def beyond_comes_after(plan: Roadmap) -> Problems:
    """What comes beyond the plan starts after its last month."""
    last = plan.phases[-1].months.last
    for index, stage in enumerate(plan.beyond):
        if stage.months.first <= last:
            message = f"What comes beyond starts after month {last} (found {stage.months.first})"
            yield Problem(("beyond", index, "months", 0), message)


def portfolio_goes_forward(plan: Roadmap) -> Problems:
    """Portfolio projects stand in the order of their months."""
    for index, (before, here) in enumerate(pairwise(plan.portfolio), start=1):
        if here.month < before.month:
            message = (
                f"Portfolio projects stand in the order of their months "
                f"(found month {here.month} after {before.month})"
            )
            yield Problem(("portfolio", index, "month"), message)


def certificates_are_said_once(plan: Roadmap) -> Problems:
    """A month of certifications stands once, with its certificates or why there are none."""
    seen: set[int] = set()
    for index, month in enumerate(plan.certifications):
        if month.month in seen:
            message = f"A month stands once in [[certifications]] (found month {month.month} again)"
            yield Problem(("certifications", index, "month"), message)
        if (month.none is None) == (not month.certificates):
            found = "neither" if month.none is None else "both"
            message = (
                f"A month has certificates, or says in none why it has not: one of the two "
                f"(found {found})"
            )
            yield Problem(("certifications", index), message)
        seen.add(month.month)


def what_goes_on_says_where(plan: Roadmap) -> Problems:
    """What is not archived, retired or closed says where it is today."""
    for index, named in enumerate(plan.named):
        if named.state not in ("archived", "retired", "closed") and not named.today:
            message = f"What is {named.state} says in today where it is (found none)"
            yield Problem(("named", index), message)


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
    if len(order) < len(plan.weeks):
        return  # with which of two weeks of one id a group starts, nobody can say
    starts = [order.get(group.starts) for group in plan.groups]
    names = [group.starts for group in plan.groups]
    if starts and starts[0] not in (0, None):
        message = (
            f"The first group starts with {plan.weeks[0].id!r}, the first week (found {names[0]!r})"
        )
        yield Problem(("groups", 0, "starts"), message)
    for index, (before, here) in enumerate(pairwise(starts), start=1):
        if before is not None and here is not None and here <= before:
            message = (
                f"A group starts after the group before it "
                f"(found {names[index]!r} after {names[index - 1]!r})"
            )
            yield Problem(("groups", index, "starts"), message)


def pages_have_texts(plan: Roadmap) -> Problems:
    """What the plan has is shown under a title and a first line, which ``pages`` states."""
    for name in OPTIONAL_PAGES:
        if plan.shows(name) and getattr(plan.pages, name) is None:
            message = (
                f'The plan has {name}, so [pages] has {name} = {{ title = "…", lede = "…" }} '
                "(found none)"
            )
            yield Problem(("pages",), message)


def unchecked_hosts_have_addresses(plan: Roadmap) -> Problems:
    """A host in [[unchecked]] is that of an address of the plan, and stands once."""
    hosts = {each.host for each in addresses(plan)}
    seen: set[str] = set()
    for index, each in enumerate(plan.unchecked):
        place = ("unchecked", index, "host")
        if each.host not in hosts:
            message = f"This is the host of an address of the plan (found {each.host!r})"
            yield Problem(place, f"{message}; take the entry out")
        elif each.host in seen:
            yield Problem(
                place,
                f"A host stands once in [[unchecked]] (found {each.host!r} again); take one out",
            )
        seen.add(each.host)
