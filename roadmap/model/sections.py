"""What the plan has besides weeks."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from roadmap.fields import Count, Id, Ids, Month, MonthSpan, Name, PartialDate, Text, Url
from roadmap.model.base import Cost, Identified, Many, Part, Some, Tickable
from roadmap.model.weeks import Resource

State = Literal["current", "moved", "new-edition", "replaced", "archived", "retired", "closed"]


class Milestone(Identified):
    """What a learner can do at the end of a month."""

    month: Month
    points: Some[Tickable]


class Group(Identified):
    """A stretch of the roadmap's own progress list: up to the week where the next one starts."""

    name: Name
    starts: Id
    """The id of its first week."""


class Successor(Part):
    """What holds today in place of something the roadmap names, or that very thing."""

    title: Name
    url: Url
    cost: Cost
    hours: Name | None = None
    """How long it takes, in words."""


class Named(Identified):
    """Something the roadmap names in its own words, and what became of it."""

    says: Name
    state: State
    since: PartialDate | None = None
    """When the state began: a year, a month or a day that has come."""
    announced: date | None = None
    """The day on which something told in note is to happen: then this is looked at again."""
    today: Many[Successor] = ()
    note: Text | None = None


class Course(Identified):
    """A course of the sequence, in the roadmap's words."""

    name: Name
    terms: Name
    hours: Count | None = None
    """Its hours as the roadmap states them."""
    note: Text
    named: Id
    """The id of [[named]] that says what became of it."""


class PortfolioProject(Tickable):
    """A project to show."""

    month: Month
    made_with: Name | None = None
    label: Name | None = None
    grows_from: Id | None = None
    """The id of the week's project that it is built on."""
    note: Text | None = None
    resources: Many[Resource] = ()


class Certificate(Identified):
    """A certificate to take, in the roadmap's words."""

    text: Text
    price: Name | None = None
    """Its price as the roadmap states it."""
    named: Annotated[Ids, Field(min_length=1)]
    """Ids of [[named]] that say what became of it."""


class CertificationMonth(Part):
    """The certificates of one month, or the reason for having none."""

    month: Month
    none: Text | None = None
    certificates: Many[Certificate] = ()


class Tip(Identified):
    """A piece of advice."""

    text: Text
    lead: Name | None = None
    """Its first, stressed words."""


class TipList(Identified):
    """Advice of one kind."""

    title: Name
    tips: Some[Tip]


class Stage(Identified):
    """Months beyond the plan's weeks."""

    name: Name
    months: MonthSpan
    points: Some[Tip]


class Retired(Tickable):
    """What could be ticked and has left the plan for good."""

    reason: Text
    since: date


class Unchecked(Part):
    """A host whose addresses no program looks at, since its answers would tell nothing."""

    host: Name
    reason: Text
