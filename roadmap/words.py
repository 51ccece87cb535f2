"""How figures and facts read: ranges, months, costs, states, differences."""

import re
from hashlib import sha256
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from roadmap.fields import Months, Range, figure
from roadmap.figures import Plan
from roadmap.model import Certificate, Course, Resource
from roadmap.parts import Stretch

COSTS = {"free": "Free", "partly": "Partly free", "paid": "Paid"}
ENDED = re.compile(r"[.!?…。！？؟।:][)\]”»’」』）]*$")  # a sentence, or what is said in it
ORIGINS = {"source": "Named in the roadmap", "added": "Added"}


def span(values: tuple[float, float]) -> str:
    """Return "10–12", or "10" where both ends are the same."""
    first, last = map(figure, values)
    return first if first == last else f"{first}–{last}"


def span_or_dash(values: Range | None) -> str:
    """Return a span for a table, where a dash stands for none."""
    return span(values) if values else "–"


def hours(values: Range | None) -> str:
    """Return "10–12 hours", or nothing where there are none."""
    return f"{span(values)} {unit(values)}" if values else ""


def unit(values: Range) -> str:
    """Return what a span of hours is of: "hour" for one, otherwise "hours"."""
    return "hour" if values == (1, 1) else "hours"


def hours_of(part: Stretch) -> str:
    """Return the hours of a stretch, and of how many of its weeks where not all have some."""
    some = f" in {len(part.timed)} of {count(len(part.weeks), 'week')}"
    return hours(part.hours) + (some if 0 < len(part.timed) < len(part.weeks) else "")


def facts(*values: str) -> Markup:
    """Return those that are there, with a dot between them."""
    return Markup(" · ").join(value for value in values if value)


def months(values: Months) -> str:
    """Return "Month 5" or "Months 1–2"."""
    return f"Month{'s' if values.last > values.first else ''} {span(values)}"


def weeks(first: int, last: int) -> str:
    """Return "week 5" or "weeks 1–8"."""
    return f"week{'s' if last > first else ''} {span((first, last))}"


def ended(text: str) -> str:
    """Return a text with a full stop, unless it has an end of its own."""
    return text if ENDED.search(text) else f"{text}."


def count(number: int, noun: str) -> str:
    """Return "1 box" or "4 boxes"."""
    plural = noun + ("es" if noun.endswith(("x", "s")) else "s")
    return f"{number} {noun if number == 1 else plural}"


def dashed(text: str) -> str:
    """Set the ranges in a text with a dash: "30-45 mins" as "30–45 mins"."""
    return re.sub(r"(?<![\d-])(\d+)-(\d+)(?![\d-])", r"\1–\2", text)


def origin(resource: Resource) -> str:
    """Say where a resource comes from, in the roadmap's own words where it has some."""
    return ORIGINS[resource.origin] + (f" as “{resource.says}”" if resource.says else "")


def lowered(text: str) -> str:
    """Return a text for the middle of a sentence."""
    return text[:1].lower() + text[1:]


def host(url: str) -> str:
    """Return the host of an address as people say it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def difference(computed: Range, stated: Range) -> str:
    """Say by how much the computed hours differ from the stated ones, as "−1 to +5", or "none"."""
    low, high = (_signed(ours - theirs) for ours, theirs in zip(computed, stated, strict=True))
    if low != high:
        return f"{low} to {high}"
    return "none" if low == "0" else low


def _signed(hours: float) -> str:
    size = figure(abs(hours))
    return size if size == "0" else f"{'+' if hours > 0 else '−'}{size}"


def breakable(text: str) -> Markup:
    """Let a text break after a slash, so that "PyTorch/TensorFlow" fits a narrow column."""
    return escape(text).replace("/", Markup("/<wbr>"))


def course_terms(course: Course) -> str:
    """Return a course's terms as the roadmap states them: "Free, 3 hours"."""
    return course.terms + (f", {hours((course.hours,) * 2)}" if course.hours else "")


def certificate_says(certificate: Certificate) -> str:
    """Return a certificate as the roadmap states it, with its price."""
    price = f" ({dashed(certificate.price)})" if certificate.price else ""
    return certificate.text + price


def fingerprint(text: str) -> str:
    """Return five hex digits of a text's SHA-256, to tell whether it was reworded."""
    return sha256(text.encode()).hexdigest()[:5]


def summary(plan: Plan) -> str:
    """Return "4 phases, 24 weeks, 95 boxes, 274–344 hours"; without hours if it has none."""
    counts = (
        count(len(plan.phases), "phase"),
        count(len(plan.weeks), "week"),
        count(plan.boxes, "box"),
    )
    return ", ".join(counts) + (f", {hours(plan.hours)}" if plan.hours else "")
