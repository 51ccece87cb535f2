"""From the plan to HTML: a Jinja environment of our own, which escapes everything."""

import json
import posixpath
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from roadmap import page_data, words
from roadmap.figures import Plan

TEMPLATES = Path(__file__).parent.parent / "overrides" / "roadmap"


def environment() -> Environment:
    """Return the environment: autoescape, strict about names that are not defined."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    helpers = (
        words.span, words.months, words.count, words.dashed, words.host, words.lowered,
        words.origin,
        words.breakable, words.course_terms, words.certificate_says, words.fingerprint,
    )  # fmt: skip
    made.filters |= {helper.__name__: helper for helper in helpers} | {"as_json": as_json}
    made.globals |= {
        "weeks_span": words.weeks,
        "difference": words.difference,
        "costs": words.COSTS,
        "data": page_data,
    }
    return made


def as_json(value: Any) -> str:
    """Return compact JSON; in a template it is escaped like any other text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def render(template: str, plan: Plan, here: str, **values: Any) -> str:
    """Render a template of ``overrides/roadmap/`` for the page at the address ``here``."""

    def link(target: str) -> str:
        return relative(target, here)

    made = environment().get_template(f"{template}.html")
    return made.render(plan=plan, link=link, **values)


def relative(target: str, here: str) -> str:
    """Return a link from one address in the site to another; both are as ``weeks/x/`` or empty."""
    path, _, fragment = target.partition("#")
    way = posixpath.relpath(path or ".", here or ".")
    ending = "/" if (path.endswith("/") or not path) else ""
    return f"{way}{ending}{'#' + fragment if fragment else ''}"
