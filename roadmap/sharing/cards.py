"""What stands on the picture that a page is shared with: of the plan, of a phase or of a week."""

from dataclasses import dataclass

from roadmap.figures import Plan
from roadmap.parts import PlannedPhase, PlannedWeek
from roadmap.sharing.place import Place
from roadmap.words import count, hours, hours_of, months, weeks

SITE = "site"
# More pictures than this would take longer and be more to publish than all pages together.
MOST = 300


@dataclass(frozen=True)
class Card:
    """The texts of a picture in their order, and the numbers of the weeks whose bars are filled.

    ``hue`` is the numeral's; the card of the plan has none.
    """

    name: str
    figures: tuple[str, ...]
    filled: range
    above: tuple[str, ...] = ()
    lede: str = ""
    numeral: str = ""
    hue: int = 1

    @property
    def words(self) -> str:
        """What it shows, for those who do not see it."""
        return f"{', '.join((*self.above, self.name, *self.figures))}; a bar for every week."


def card_of(plan: Plan, place: Place) -> tuple[str, Card]:
    """Return the card of a page and the card's name.

    Pages that are about no week and no phase have the site's. In a plan of very many weeks, a week
    has its phase's; of very many phases, they have the site's.
    """
    if isinstance(place, PlannedWeek):
        if len(plan.weeks) <= MOST:
            return f"weeks/{place.week.id}", _week(plan, place)
        place = plan.phase(place.phase.id)
    if isinstance(place, PlannedPhase) and len(plan.phases) <= MOST:
        return f"phases/{place.phase.id}", _phase(plan, place)
    return SITE, _site(plan)


def cards(plan: Plan) -> dict[str, Card]:
    """Return every card that a page of the plan has, by its name."""
    return dict(card_of(plan, place) for place in (None, *plan.phases, *plan.weeks))


def _site(plan: Plan) -> Card:
    number = len(plan.weeks)
    figures = _said(count(number, "week"), count(plan.boxes, "box"), hours_of(plan))
    roadmap = plan.roadmap
    return Card(roadmap.title, figures, range(1, number + 1), lede=roadmap.summary)


def _phase(plan: Plan, phase: PlannedPhase) -> Card:
    first, last = phase.weeks[0].number, phase.weeks[-1].number
    return Card(
        phase.phase.name,
        _said(count(phase.boxes, "box"), hours_of(phase)),
        range(first, last + 1),
        above=(
            f"Phase {phase.number} of {len(plan.phases)}",
            months(phase.phase.months),
            weeks(first, last),
        ),
        numeral=str(phase.number),
        hue=phase.hue,
    )


def _week(plan: Plan, week: PlannedWeek) -> Card:
    place = (f"Week {week.number} of {len(plan.weeks)}", f"Month {week.month}", week.phase.name)
    return Card(
        week.week.name,
        _said(count(len(week.week.boxes), "box"), hours(week.week.hours)),
        range(week.number, week.number + 1),
        above=place,
        numeral=str(week.number),
        hue=week.hue,
    )


def _said(*figures: str) -> tuple[str, ...]:
    return tuple(filter(None, figures))
