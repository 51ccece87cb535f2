"""Phases, their weeks, and what there is to do and to read in a week."""

from typing import Literal

from roadmap.fields import Hours, Ids, MonthSpan, Name, Text, Url, WeekHours
from roadmap.model.base import Addressed, Cost, Identified, Many, Part, Some, Tickable


class Box(Tickable):
    """Something to tick in a week."""

    hours: Hours | None = None
    """Its own hours; without them it takes an equal share of its week's."""


class Project(Box):
    """A box that is built rather than studied."""

    label: Name
    """The roadmap's word for it, such as "Project"."""


class Resource(Identified):
    """Where to learn."""

    title: Name
    url: Url
    origin: Literal["source", "added"]
    """Whether the roadmap itself names it, or somebody added it."""
    says: Name | None = None
    """The roadmap's own words for it."""
    cost: Cost
    note: Text | None = None


class Week(Addressed):
    """One week: its number is its place in the plan."""

    name: Name
    hours: WeekHours | None = None
    """The least and the most hours it takes; a plan may leave them open."""
    tasks: Many[Box] = ()
    projects: Many[Project] = ()
    resources: Many[Resource] = ()
    named: Ids = ()
    """Ids of [[named]]: what the roadmap names for this week, and what became of it."""

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
    """What the roadmap adds to its hours a week, such as "avg"."""
    explanation: Text | None = None
    """Why its hours are not what the weeks add up to."""


class Phase(Addressed):
    """Months with a common aim, and their weeks."""

    name: Name
    months: MonthSpan
    """The first and the last month, counted from 1."""
    stated: Stated | None = None
    weeks: Some[Week]
