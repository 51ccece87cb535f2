"""What is wrong with a template, told in a line that names it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateNotFound

from roadmap.problems import RefusalError

PLACE = "overrides/"
ICON = re.compile(r"\.icons/(.+)\.svg")
WRONG_ICON = (
    "mkdocs.yml: An icon is one of the theme's or in {1}.icons (found {0}); "
    "put it right below theme.icon or theme.palette, or where {2} names it"
)


class TemplateMistakeError(RefusalError, LookupError):
    """A template is missing or cannot be drawn; its text is ``file:line: …``."""


@contextmanager
def telling(template: str, place: str = PLACE) -> Iterator[None]:
    """Tell of whatever fails while a template of a place is drawn, or a part of it.

    Raises ``TemplateMistakeError``.
    """
    try:
        yield
    except RefusalError as error:  # which names a file
        raise TemplateMistakeError(str(error)) from error
    except Exception as error:
        raise TemplateMistakeError(_said(error, template, place)) from error


def places(error: Exception) -> list[tuple[str, int]]:
    """Return the files and lines that an error came through, the one where it arose last."""
    return [(named(file), line) for file, line, *_ in extract_tb(error.__traceback__)]


def named(file: str) -> str:
    """Return how a message calls the file of a template: ours as they stand in the project."""
    path = Path(file).as_posix()
    _, ours, within = path.rpartition(f"/{PLACE}")
    return f"{PLACE}{within}" if ours else path


def _said(error: Exception, template: str, place: str) -> str:
    """Return in which template and line an error is, as Jinja tells it by its traceback."""
    ours = [f"{file}:{line}" for file, line in places(error) if file.startswith(PLACE)]
    if isinstance(error, TemplateNotFound):
        if icon := ICON.fullmatch(error.name or ""):
            return WRONG_ICON.format(icon[1], place, ours[-1] if ours else "a template")
        asks = f"; {ours[-1]} asks for it" if ours else ""
        return f"{place}{error.name}: The template is there (found none){asks}"
    where = ours[-1] if ours else f"{place}{template}:1"
    what = getattr(error, "message", None) or str(error) or type(error).__name__
    return f"{where}: The template can be drawn ({what})"
