"""What a hand-written page says of itself, between two lines of ``---`` at its head.

MkDocs publishes it as text where it cannot use it.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from yaml import compose, safe_load

from roadmap.content import CALL
from roadmap.problems import RefusalError

START = re.compile(r"---[ \t]*\n")
WHOLE = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)  # as MkDocs finds it
# A line as MkDocs takes it for a value by its name where no --- is, and shows it to nobody.
BARE = re.compile(r" {0,3}[\w-]+:.*", re.ASCII)
OLD = "ignore_macros"
TEXTS = ("title", "description", "author")
# What others ask for without a look, with an example.
KINDS = {"search": (dict, "{ exclude: true }"), "hide": (list | str, "[toc]")}


def check_front_matter(text: str, name: str) -> None:
    """Refuse what is not in the form of front matter, or holds what a page cannot be made with.

    Raises ``RefusalError``.
    """
    if not START.match(text):
        return _look_for_bare(text, name)
    if not (found := WHOLE.match(text)):
        raise RefusalError(
            f"{name}:1: Front matter ends with a line of --- and has lines below it "
            "(found no such line); end it so, or write *** for a line across the page"
        )
    for key, said in _wrong(_read(found[1], name)):
        lines = {each.value: each.start_mark.line + 2 for each, _ in compose(found[1]).value}
        raise RefusalError(f"{name}:{lines.get(str(key), 2)}: Front matter has {said}; correct it")


def call_left(values: dict[str, Any], markdown: str) -> str | None:
    """Return what is wrong where a page calls our macros and has them switched off."""
    call = CALL.search(markdown)
    if not call or values.get("render_macros") is not False:
        return None
    return f"What a page calls is drawn (found render_macros: false, and {call[0]}); take that out"


def _wrong(values: dict[Any, Any]) -> Iterator[tuple[Any, str]]:
    """Yield the keys of values that others stop at, and what each has to be."""
    for each in values:
        if not isinstance(each, str):
            yield each, f"names that are text (found {each!r})"
    if old := values.get(OLD):
        yield OLD, f"render_macros: false, as {OLD} is called now (found {OLD}: {old!r})"
    for key in TEXTS:
        if not _is_text(value := values.get(key)):
            yield key, f"{key} as text (found {value!r})"
    for key, (kind, example) in KINDS.items():
        value = values.get(key)
        if value and not isinstance(value, kind):
            yield key, f"{key} as {example} (found {value!r})"


def _is_text(value: Any) -> bool:
    """Return whether a value is written as it reads: YAML has other words for yes and no."""
    return value is None or (
        isinstance(value, str | int | float | date) and not isinstance(value, bool)
    )


def _look_for_bare(text: str, name: str) -> None:
    if found := BARE.match(text):
        raise RefusalError(
            f"{name}:1: A page begins with front matter between lines of ---, or with its text "
            f"(found {found[0]!r}, which MkDocs would take for front matter and not show); "
            "put it between such lines, or an empty line before it"
        )


def _read(text: str, name: str) -> dict[str, Any]:
    try:
        values = safe_load(text)
    except Exception as error:  # YAML's own, and whatever a value such as a day is refused with
        line, problem = _place(error)
        raise RefusalError(f"{name}:{line}: Front matter is YAML ({problem}); correct it") from None
    if not isinstance(values, dict):
        raise RefusalError(
            f"{name}:2: Front matter is values by their names, as hide: [toc] "
            f"(found {values!r}); correct it"
        )
    return values


def _place(error: Exception) -> tuple[int, str]:
    """Return the line of a page that an error is in, and what it is."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or error
    return (mark.line if mark else 0) + 2, str(problem)
