"""The whole plan, and the texts of its pages."""

from datetime import date

from roadmap.fields import Name, Range, Text
from roadmap.model.base import Many, Part, Some
from roadmap.model.sections import (
    CertificationMonth,
    Course,
    Group,
    Milestone,
    Named,
    PortfolioProject,
    Retired,
    Stage,
    TipList,
    Unchecked,
)
from roadmap.model.weeks import Phase, Stated, Week


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
    """The day its addresses and states were last looked up."""
    pages: PageTexts
    stated: Stated | None = None
    phases: Some[Phase]
    milestones: Many[Milestone] = ()
    groups: Many[Group] = ()
    courses: Many[Course] = ()
    portfolio: Many[PortfolioProject] = ()
    certifications: Many[CertificationMonth] = ()
    tips: Many[TipList] = ()
    beyond: Many[Stage] = ()
    named: Many[Named] = ()
    retired: Many[Retired] = ()
    unchecked: Many[Unchecked] = ()

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
