"""The rules about hours: those of boxes, of weeks, and those that the roadmap states."""

from roadmap.fields import Range, figure
from roadmap.model import Roadmap, Week
from roadmap.problems import Problem
from roadmap.tree import Problems


def own_hours_fit(plan: Roadmap) -> Problems:
    """The hours that boxes state for themselves fit into their week's, which has some."""
    for number, phase in enumerate(plan.phases):
        for index, week in enumerate(phase.weeks):
            own = [box.hours for box in week.boxes if box.hours]
            place = ("phases", number, "weeks", index)
            if own and week.hours is None:
                message = (
                    "Boxes state hours of their own only where their week has hours "
                    f"(found none in {week.id!r}); give it some, or take theirs out"
                )
                yield Problem(place, message)
            elif own and not _fit(own, week):
                message = (
                    "The boxes' own hours add up to at most the week's, "
                    "and to exactly that when every box has some "
                    f"(found {_shown(Range.total(own))} of the week's {_shown(week.hours)})"
                )
                yield Problem((*place, "hours"), message)
            elif own and not _is_range(rest := week.hours.minus(Range.total(own))):
                message = (
                    "What the boxes' own hours leave of the week's to its other boxes "
                    f"has the smaller figure first (found {_shown(rest)})"
                )
                yield Problem((*place, "hours"), message)


def _fit(own: list[Range], week: Week) -> bool:
    rest = week.hours.minus(Range.total(own))
    return min(rest) >= 0 and not (len(own) == len(week.boxes) and any(rest))


def _is_range(rest: Range) -> bool:
    return rest.min <= rest.max


def differences_are_explained(plan: Roadmap) -> Problems:
    """Where hours that the roadmap states are not what its weeks add up to, it is explained."""
    parts = [(("phases", number), phase, phase.weeks) for number, phase in enumerate(plan.phases)]
    for place, part, weeks in [*parts, ((), plan, plan.weeks)]:
        hours = [week.hours for week in weeks if week.hours]
        computed = Range.total(hours) if hours else None
        if (
            part.stated
            and computed not in (None, part.stated.hours)
            and not part.stated.explanation
        ):
            message = (
                f"Stated hours that differ from the weeks' {_shown(computed)} are explained "
                f'(found {_shown(part.stated.hours)}); write explanation = "…" here'
            )
            yield Problem((*place, "stated", "hours"), message)


def _shown(hours: Range) -> str:
    return f"{figure(hours.min)} to {figure(hours.max)}"
