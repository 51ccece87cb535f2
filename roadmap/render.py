"""From the plan to HTML: a Jinja environment of our own, which escapes everything."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from roadmap import page_data, words
from roadmap.figures import Plan
from roadmap.mistakes import PLACE, telling
from roadmap.templates import Loader, remember

FOLDER = f"{PLACE}roadmap/"
TEMPLATES = Path(__file__).parent.parent / FOLDER


@cache  # a template is compiled once, and again when its file has changed
def environment() -> Environment:
    """Return the environment: autoescape, strict about names that are not defined."""
    made = Environment(
        loader=Loader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    helpers = (
        words.span, words.span_or_dash, words.hours, words.unit, words.hours_of, words.months,
        words.count, words.dashed, words.ended, words.host, words.lowered, words.origin,
        words.breakable, words.course_terms, words.certificate_says, words.fingerprint,
    )  # fmt: skip
    made.filters |= {helper.__name__: helper for helper in helpers}
    made.globals |= {
        "weeks_span": words.weeks,
        "difference": words.difference,
        "facts": words.facts,
        "costs": words.COSTS,
        "data": page_data,
    }
    remember(made)
    return made


def as_json(value: Any) -> str:
    """Return compact JSON, for a file of its own; templates have ``tojson``, which escapes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def render(template: str, plan: Plan, here: str, **values: Any) -> str:
    """Render a template of ``overrides/roadmap/`` for the page at the address ``here``.

    Raises ``TemplateMistakeError`` where it, or a part of it, is missing or cannot be drawn.
    """

    def link(target: str) -> str:
        return relative(target, here)

    with telling(f"{template}.html", FOLDER):
        made = environment().get_template(f"{template}.html")
        return made.render(plan=plan, link=link, **values)


def relative(target: str, here: str) -> str:
    """Return a link from one address in the site to another.

    A page has an address as ``weeks/x/``, or none if it is the first. Where ``here`` is a file, as
    in a site that is opened from disk, the link leads to one.
    """
    path, mark, fragment = target.partition("#")
    path = _file(path) if here.endswith(".html") else path
    return f"{_way(path, here)}{mark}{fragment}"


def _way(path: str, here: str) -> str:
    """Return the way to an address, without asking for the working directory as ``posixpath``."""
    *there, name = path.split("/")
    folders = here.split("/")[:-1]
    shared = 0
    while shared < min(len(there), len(folders)) and there[shared] == folders[shared]:
        shared += 1
    up = "../" * (len(folders) - shared)
    down = "/".join((*there[shared:], name))
    return f"{up}{down}" or "./"


def _file(address: str) -> str:
    if address in ("", "weeks/") or address.startswith("phases/"):
        return f"{address}index.html"
    return f"{address[:-1]}.html" if address.endswith("/") else address
