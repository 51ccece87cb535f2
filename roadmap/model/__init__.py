"""The plan as ``data/roadmap.toml`` states it: facts only, nothing computed, nothing drawn.

What stands below a key says what it is for, to readers of the code and in the schema.
"""

from roadmap.model.base import Cost, Identified, Part, Tickable
from roadmap.model.roadmap import OPTIONAL_PAGES, PageText, PageTexts, Roadmap
from roadmap.model.sections import (
    Certificate,
    CertificationMonth,
    Course,
    Group,
    Milestone,
    Named,
    PortfolioProject,
    Retired,
    Stage,
    Successor,
    Tip,
    TipList,
    Unchecked,
)
from roadmap.model.weeks import Box, Phase, Project, Resource, Stated, Week

__all__ = [
    "OPTIONAL_PAGES",
    "Box",
    "Certificate",
    "CertificationMonth",
    "Cost",
    "Course",
    "Group",
    "Identified",
    "Milestone",
    "Named",
    "PageText",
    "PageTexts",
    "Part",
    "Phase",
    "PortfolioProject",
    "Project",
    "Resource",
    "Retired",
    "Roadmap",
    "Stage",
    "Stated",
    "Successor",
    "Tickable",
    "Tip",
    "TipList",
    "Unchecked",
    "Week",
]
