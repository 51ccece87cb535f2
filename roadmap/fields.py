"""Field types of the plan: what a single value in ``data/roadmap.toml`` may be."""

import math
import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, NamedTuple, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from roadmap.texts import unreadable, unusable

KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LEAST_HOURS = 0.01  # with less, a page would say that there is nothing to do
MOST_HOURS, MOST_HOURS_A_WEEK = 10_000, 100  # a week has 168
LAST_MONTH = 600
PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def _must(rule: str) -> PydanticCustomError:
    return PydanticCustomError("rule", "{rule}", {"rule": rule})


def _kebab_case(value: str) -> str:
    if not KEBAB_CASE.fullmatch(value) or len(value) > 60:
        raise _must(
            "An id is small letters, digits and single dashes, such as 'ml-introduction', "
            "60 characters at most"
        )
    if value == "index" or value.startswith("rm-"):
        raise _must("An id is not 'index' and does not start with 'rm-': the site uses those")
    return value


def _readable(value: str) -> str:
    if rule := unreadable(value):
        raise _must(rule)
    return value


def _https(value: str) -> str:
    if rule := unusable(value):
        raise _must(rule)
    return value


def _partial_date(value: str) -> str:
    found = PARTIAL_DATE.fullmatch(value)
    try:
        date(*(int(part or 1) for part in found.groups())) if found else date(0, 0, 0)
    except ValueError:
        raise _must('A date is a real one, as "2024", "2024-05" or "2024-05-01"') from None
    return value


class Range(NamedTuple):
    """The lowest and the highest value of a figure, both included; hours unless said otherwise."""

    min: float
    max: float

    @classmethod
    def total(cls, ranges: Iterable[Self]) -> Self:
        """Add ranges up, end by end."""
        ranges = tuple(ranges)
        return cls(_sum(each.min for each in ranges), _sum(each.max for each in ranges))

    @classmethod
    def hull(cls, ranges: Iterable[Self]) -> Self:
        """Return the least and the most that any of the ranges reaches."""
        ranges = tuple(ranges)
        return cls(min(each.min for each in ranges), max(each.max for each in ranges))

    def minus(self, other: Self) -> Self:
        """Take another range off, end by end."""
        return type(self)(_sum((self.min, -other.min)), _sum((self.max, -other.max)))


def figure(hours: float) -> str:
    """Return hours as they are written, without zeros at their end: to six decimals."""
    return f"{round(hours, 6):.15g}"


def _sum(values: Iterable[float]) -> float:
    # Three times 0.4 is 1.2 to whoever wrote it.
    return round(math.fsum(values), 6)


def _hours(value: Range) -> Range:
    if not 0 < value.min <= value.max < math.inf:
        raise _must("Hours are [least, most], above 0, the smaller figure first")
    if value.min < LEAST_HOURS:
        raise _must(f"Hours are at least {LEAST_HOURS}")
    if value.max > MOST_HOURS:
        raise _must(f"Hours are at most {MOST_HOURS:,}")
    return value


def _week_hours(value: Range) -> Range:
    if value.max > MOST_HOURS_A_WEEK:
        raise _must(f"A week has at most {MOST_HOURS_A_WEEK} hours")
    return value


def _in_brackets(value: Any) -> Any:
    # pydantic would take the table as the pair's names and values, and no schema says so.
    if isinstance(value, dict):
        raise _must("This is a pair of numbers in square brackets")
    return value


class Months(NamedTuple):
    """The first and the last month of a span, both included, counted from 1."""

    first: int
    last: int


def _months(value: Months) -> Months:
    if not 1 <= value.first <= value.last <= min(LAST_MONTH, value.first + 11):
        raise _must(f"Months are [first, last], counted from 1 to {LAST_MONTH}, twelve at most")
    return value


# What a schema can say of these, for editors; pydantic would leave out what a function checks.
def _schema(*examples: Any, **more: Any) -> FieldInfo:
    return Field(json_schema_extra={**more, "examples": list(examples)} if examples else more)


def _hours_schema(most: int) -> dict[str, Any]:
    hours = {"type": "number", "minimum": LEAST_HOURS, "maximum": most}
    return {**PAIR, "items": hours, "examples": [[10, 12]]}


YEAR, MONTH, DAY = "[0-9]{4}", "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
PUBLIC_HOST = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*"
PAIR = {"type": "array", "minItems": 2, "maxItems": 2}
MONTHS = {
    **PAIR,
    "items": {"type": "integer", "minimum": 1, "maximum": LAST_MONTH},
    "examples": [[1, 2]],
}

Id = Annotated[
    str,
    AfterValidator(_kebab_case),
    _schema("ml-introduction", pattern=f"^{KEBAB_CASE.pattern}$", maxLength=60),
]
READABLE = AfterValidator(_readable), _schema(pattern=r"^\S(.*\S)?$")
Text = Annotated[str, StringConstraints(max_length=400), *READABLE]
Name = Annotated[str, StringConstraints(max_length=140), *READABLE]
Url = Annotated[
    str,
    StringConstraints(max_length=500),
    AfterValidator(_https),
    _schema("https://numpy.org/doc/", pattern=rf"^https://{PUBLIC_HOST}(:[0-9]+)?([/?#]\S*)?$"),
]
PartialDate = Annotated[
    str, AfterValidator(_partial_date), _schema("2024-05", pattern=f"^{YEAR}(-{MONTH}(-{DAY})?)?$")
]
Ids = Annotated[tuple[Id, ...], Field(strict=False), _schema(uniqueItems=True)]
Count = Annotated[float, Field(ge=LEAST_HOURS, le=MOST_HOURS, allow_inf_nan=False)]
BRACKETS = BeforeValidator(_in_brackets)
Hours = Annotated[
    Range, BRACKETS, AfterValidator(_hours), WithJsonSchema(_hours_schema(MOST_HOURS))
]
WeekHours = Annotated[
    Range,
    BRACKETS,
    AfterValidator(_hours),
    AfterValidator(_week_hours),
    WithJsonSchema(_hours_schema(MOST_HOURS_A_WEEK)),
]
Month = Annotated[int, Field(ge=1, le=LAST_MONTH)]
MonthSpan = Annotated[Months, BRACKETS, AfterValidator(_months), WithJsonSchema(MONTHS)]
