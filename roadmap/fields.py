"""Field types of the plan: what a single value in ``data/roadmap.toml`` may be."""

import math
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Annotated, NamedTuple, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


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
    if not value.strip():
        raise _must("A text is not empty")
    if any(unicodedata.category(character) == "Cc" for character in value):
        raise _must("A text is one line without control characters")
    return value


def _https(value: str) -> str:
    try:
        address = urlsplit(value)
        sound = address.scheme == "https" and address.hostname and not re.search(r"\s", value)
    except ValueError:
        sound = False
    if not sound:
        raise _must("An address starts with https:// and names a host")
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


def _sum(values: Iterable[float]) -> float:
    # Three times 0.4 is 1.2 to whoever wrote it.
    return round(math.fsum(values), 6)


def _hours(value: Range) -> Range:
    if not 0 < value.min <= value.max < math.inf:
        raise _must("Hours are [least, most], above 0, the smaller figure first")
    return value


class Months(NamedTuple):
    """The first and the last month of a span, both included, counted from 1."""

    first: int
    last: int


def _months(value: Months) -> Months:
    if not 1 <= value.first <= value.last <= min(60, value.first + 11):
        raise _must("Months are [first, last], counted from 1 to 60, twelve at most")
    return value


Id = Annotated[str, AfterValidator(_kebab_case)]
Text = Annotated[str, StringConstraints(max_length=400), AfterValidator(_readable)]
Url = Annotated[str, AfterValidator(_https)]
PartialDate = Annotated[str, AfterValidator(_partial_date)]
Count = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Hours = Annotated[Range, AfterValidator(_hours)]
MonthSpan = Annotated[Months, AfterValidator(_months)]
# A TOML array is a list, and strict pydantic would not make it a tuple.
Lenient = Field(strict=False)
