"""The plan as ``data/roadmap.toml`` states it: facts only, nothing computed, nothing drawn."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from roadmap.fields import (
    Count,
    FormerIds,
    Hours,
    Id,
    Lenient,
    MonthSpan,
    Name,
    PartialDate,
    Range,
    Text,
    Url,
)

Cost = Literal["free", "partly", "paid"]
State = Literal["current", "moved", "new-edition", "replaced", "archived", "retired", "closed"]


class Part(BaseModel):
    """Anything in the plan: frozen, every key known, no value converted."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Identified(Part):
    """A part that ticks, links or other parts refer to; its id never changes."""

    id: Id


class Addressed(Identified):
    """What has a page; addresses made of ``was``, ids it had or takes the place of, lead there."""

    was: FormerIds = ()


class Tickable(Identified):
    """What can be ticked; ticks of ``was``, ids it had before or replaces, count for it.

    ``said`` is what it said before, where the same thing is now said in other words.
    """

    text: Text
    was: FormerIds = ()
    said: Text | None = None


class Box(Tickable):
    """Something to tick in a week, or a point of a milestone."""

    hours: Hours | None = None


class Project(Box):
    """A box that is built rather than studied; ``label`` is the roadmap's word for it."""

    label: Name


class Resource(Identified):
    """Where to learn; ``origin`` tells whether the roadmap names it, ``says`` in which words."""

    title: Name
    url: Url
    origin: Literal["source", "added"]
    says: Name | None = None
    cost: Cost
    note: Text | None = None


class Week(Addressed):
    """One week: its number is its place in the plan; a plan may leave its hours open."""

    name: Name
    hours: Hours | None = None
    tasks: Annotated[tuple[Box, ...], Lenient] = ()
    projects: Annotated[tuple[Project, ...], Lenient] = ()
    resources: Annotated[tuple[Resource, ...], Lenient] = ()
    named: Annotated[tuple[Id, ...], Lenient] = ()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Everything to tick in the week, in reading order."""
        return self.tasks + self.projects


class Stated(Part):
    """What the roadmap itself says where we compute: kept beside our figure, never mixed in."""

    focus: Name
    hours: Hours
    hours_per_week: Hours
    qualifier: Name | None = None
    explanation: Text | None = None


class Phase(Addressed):
    """Months with a common aim, and their weeks."""

    name: Name
    months: MonthSpan
    stated: Stated | None = None
    weeks: Annotated[tuple[Week, ...], Lenient, Field(min_length=1)]


class Milestone(Identified):
    """What a learner can do at the end of a month."""

    month: int
    points: Annotated[tuple[Box, ...], Lenient, Field(min_length=1)]


class Successor(Part):
    """What holds today in place of something the roadmap names, or that very thing."""

    title: Name
    url: Url
    cost: Cost
    hours: Name | None = None


class Named(Identified):
    """Something the roadmap names in its own words, and what became of it.

    ``announced`` is the day something told in ``note`` is to happen: then this is looked at again.
    """

    says: Name
    state: State
    since: PartialDate | None = None
    announced: date | None = None
    today: Annotated[tuple[Successor, ...], Lenient] = ()
    note: Text | None = None


class Course(Identified):
    """A course of the sequence, in the roadmap's words; ``hours`` as stated."""

    name: Name
    terms: Name
    hours: Count | None = None
    note: Text
    named: Id


class PortfolioProject(Tickable):
    """A project to show; ``grows_from`` is the week's project it is built on."""

    month: int
    made_with: Name | None = None
    label: Name | None = None
    grows_from: Id | None = None
    note: Text | None = None
    resources: Annotated[tuple[Resource, ...], Lenient] = ()


class Certificate(Identified):
    """A certificate to take, in the roadmap's words; ``price`` as stated."""

    text: Text
    price: Name | None = None
    named: Annotated[tuple[Id, ...], Lenient, Field(min_length=1)]


class CertificationMonth(Part):
    """The certificates of one month, or the reason for having none."""

    month: int
    none: Text | None = None
    certificates: Annotated[tuple[Certificate, ...], Lenient] = ()


class Tip(Identified):
    """A piece of advice; ``lead`` is its first, stressed words."""

    text: Text
    lead: Name | None = None


class TipList(Identified):
    """Advice of one kind."""

    title: Name
    tips: Annotated[tuple[Tip, ...], Lenient, Field(min_length=1)]


class Stage(Identified):
    """Months beyond the plan's weeks."""

    name: Name
    months: MonthSpan
    points: Annotated[tuple[Tip, ...], Lenient, Field(min_length=1)]


class Group(Identified):
    """A stretch of the roadmap's own progress list: from its first week to the next group's."""

    name: Name
    starts: Id


class Retired(Tickable):
    """What could be ticked and has left the plan: what it said, why it left, since when."""

    reason: Text
    since: date


class Unchecked(Part):
    """A host whose addresses are not looked at by a program, and why that would tell nothing."""

    host: Name
    reason: Text


class PageText(Part):
    """Title and first line of a page."""

    title: Name
    lede: Text


class PageTexts(Part):
    """What is not about a week or a phase; the optional ones only where the plan has that part."""

    weeks: PageText
    timeline: PageText
    progress: PageText
    hours: PageText | None = None
    milestones: PageText | None = None
    courses: PageText | None = None
    portfolio: PageText | None = None
    certifications: PageText | None = None
    tips: PageText | None = None
    beyond: PageText | None = None
    groups: PageText | None = None


# Each is the name of a part of ``Roadmap`` as well.
OPTIONAL_PAGES = tuple(
    name for name, field in PageTexts.model_fields.items() if not field.is_required()
)


class Roadmap(Part):
    """The whole plan."""

    title: Name
    summary: Text
    checked: date
    pages: PageTexts
    stated: Stated | None = None
    phases: Annotated[tuple[Phase, ...], Lenient, Field(min_length=1)]
    milestones: Annotated[tuple[Milestone, ...], Lenient] = ()
    groups: Annotated[tuple[Group, ...], Lenient] = ()
    courses: Annotated[tuple[Course, ...], Lenient] = ()
    portfolio: Annotated[tuple[PortfolioProject, ...], Lenient] = ()
    certifications: Annotated[tuple[CertificationMonth, ...], Lenient] = ()
    tips: Annotated[tuple[TipList, ...], Lenient] = ()
    beyond: Annotated[tuple[Stage, ...], Lenient] = ()
    named: Annotated[tuple[Named, ...], Lenient] = ()
    retired: Annotated[tuple[Retired, ...], Lenient] = ()
    unchecked: Annotated[tuple[Unchecked, ...], Lenient] = ()

    @property
    def weeks(self) -> tuple[Week, ...]:
        """Every week of every phase, in order."""
        return tuple(week for phase in self.phases for week in phase.weeks)

    @property
    def states(self) -> tuple[Stated, ...]:
        """What the roadmap itself says, of the whole and of its phases."""
        return tuple(part.stated for part in (self, *self.phases) if part.stated)

    @property
    def hours(self) -> tuple[Range, ...]:
        """Every figure in hours, of the weeks and as stated."""
        return tuple(part.hours for part in (*self.weeks, *self.states) if part.hours)

    def shows(self, page: str) -> bool:
        """Tell whether the plan has what a page shows, by the page's name in ``pages``."""
        return page not in OPTIONAL_PAGES or bool(getattr(self, page))
