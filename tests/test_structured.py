"""What pages say in the vocabulary of schema.org: what it asks for, and nothing but what holds.

The words are those of its release 30.1. What a type must have is what Google's documentation of
structured data asks for (Course list, Breadcrumb); of a how-to it asks for nothing any more.
"""

from dataclasses import replace

import pytest

from roadmap.sharing.structured import structured
from tests.conftest import ADDRESS
from tests.heads import heads_of

THING = {"@type", "name", "url"}
WORK = THING | {"description", "image"}
REQUIRED = {
    "Course": THING | {"description"},
    "HowTo": WORK | {"step"},
    "HowToStep": {"@type", "text", "url"},
    "BreadcrumbList": {"@type", "itemListElement"},
    "ListItem": {"@type", "position", "name", "item"},
    "CourseInstance": {"@type", "courseMode", "courseWorkload"},
    "Syllabus": THING | {"description"},
}
ALLOWED = REQUIRED | {
    "Course": WORK | {"hasCourseInstance", "syllabusSections"},
    "HowTo": WORK | {"step", "isPartOf", "timeRequired"},
}
SAID = {"name": "A page", "description": "About it", "url": f"{ADDRESS}x/", "image": "x.png"}


def things(part):
    """Everything that is said, and what is said within it."""
    for each in part if isinstance(part, list) else [part]:
        if isinstance(each, dict):
            yield each
            for value in each.values():
                yield from things(value)


@pytest.fixture(scope="session")
def said(site):
    return {address: head.structured for address, head in heads_of(site).items()}


def test_each_thing_has_what_is_asked_of_it_and_nothing_that_it_cannot_have(said):
    found = [thing for parts in said.values() for thing in things(parts)]

    assert REQUIRED.keys() == {thing["@type"] for thing in found}
    for thing in found:
        assert REQUIRED[thing["@type"]] <= thing.keys() <= ALLOWED[thing["@type"]]
        assert all(value not in ("", [], None) for value in thing.values())


def test_home_is_a_course_and_a_week_is_a_how_to(said, plan):
    kinds = {address: [part["@type"] for part in parts] for address, parts in said.items()}

    assert ["Course"] == kinds.pop("")
    assert [["HowTo", "BreadcrumbList"]] * 24 == [
        kinds.pop(f"weeks/{each.week.id}/") for each in plan.weeks
    ]
    assert [["BreadcrumbList"]] * 4 == [
        kinds.pop(f"phases/{each.phase.id}/") for each in plan.phases
    ]
    assert {()} == {*map(tuple, kinds.values())}


def test_the_course_says_how_long_it_takes_and_of_what_it_consists(said):
    [course] = said[""]

    assert "24 weeks, 274–344 hours" == course["hasCourseInstance"]["courseWorkload"]
    assert ["Foundations", "Machine Learning", "Deep Learning", "MLOps Specialization"] == [
        each["name"] for each in course["syllabusSections"]
    ]
    assert "Months 3–4, 95–119 hours" == course["syllabusSections"][1]["description"]


def test_the_steps_of_a_week_are_its_boxes_and_lead_to_them(said, plan):
    how_to, _ = said["weeks/ml-introduction/"]
    boxes = plan.week("ml-introduction").week.boxes

    assert [box.text for box in boxes] == [step["text"] for step in how_to["step"]]
    assert f"{ADDRESS}weeks/ml-introduction/#linear-regression" == how_to["step"][2]["url"]
    assert "PT13H30M" == how_to["timeRequired"]
    assert (plan.roadmap.title, ADDRESS) == tuple(
        how_to["isPartOf"][key] for key in ("name", "url")
    )


def test_the_trail_leads_from_home_over_the_phase_to_the_week(said):
    trail = said["weeks/ml-introduction/"][1]["itemListElement"]

    assert [1, 2, 3, 4] == [crumb["position"] for crumb in trail]
    assert [ADDRESS + path for path in ("", "weeks/", "phases/machine-learning/")] == [
        crumb["item"] for crumb in trail[:3]
    ]
    assert ("Week 9: ML Introduction", f"{ADDRESS}weeks/ml-introduction/") == (
        trail[3]["name"],
        trail[3]["item"],
    )


@pytest.mark.parametrize(
    ("hours", "time"),
    [((4, 6), "PT5H"), ((0.25, 0.5), "PT22M"), ((1, 1.5), "PT1H15M"), (None, None)],
)
def test_the_typical_time_of_a_week_is_the_middle_of_its_hours_if_it_has_some(plan, hours, time):
    week = plan.weeks[0].week.model_copy(update={"hours": hours})
    how_to, _ = structured(plan, replace(plan.weeks[0], week=week), ADDRESS, SAID)["@graph"]

    assert time == how_to.get("timeRequired")
