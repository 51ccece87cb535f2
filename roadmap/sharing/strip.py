"""Where the bars of a plan stand in a picture: one for every week, and a rule below each phase."""

from collections.abc import Iterator
from dataclasses import dataclass

from roadmap.figures import Plan

Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels; the last ones belong to it
SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 72
STRIP: Box = (MARGIN, 426, WIDTH - MARGIN - 1, 555)
BETWEEN_PHASES, BETWEEN_WEEKS = 14, 4
THIN = 8  # bars narrower than this have next to nothing between them
RULE_BELOW, RULE = 12, 4


@dataclass(frozen=True)
class Shape:
    """A bar or a rule: where it stands, and in which hue."""

    box: Box
    hue: int


def bars(plan: Plan) -> Iterator[Shape]:
    """Yield the bar of every week; the highest is as high as the strip."""
    left, top, right, bottom = STRIP
    apart = min(BETWEEN_PHASES, (right - left) / 8 / len(plan.phases))
    wide = (right + 1 - left - apart * (len(plan.phases) - 1)) / len(plan.weeks)
    space = BETWEEN_WEEKS if wide >= THIN else wide / 8
    for place, phase in enumerate(plan.phases):
        for week in phase.weeks:
            start = left + place * apart + (week.number - 1) * wide
            end = start + wide - (space if week is not phase.weeks[-1] else 0)
            high = (bottom + 1 - top) * plan.heights[week.week.id] / 100
            # A bar is never less than a pixel, however many there are and however low it is.
            box = (
                round(start),
                min(round(bottom + 1 - high), bottom),
                max(round(start), round(end) - 1),
                bottom,
            )
            yield Shape(box, week.hue)


def rules(plan: Plan, shapes: list[Shape]) -> Iterator[Shape]:
    """Yield the rule of every phase, below its bars and as wide as they are."""
    for phase in plan.phases:
        first, last = (shapes[phase.weeks[place].number - 1].box for place in (0, -1))
        top = first[3] + RULE_BELOW
        yield Shape((first[0], top, last[2], top + RULE - 1), phase.hue)
