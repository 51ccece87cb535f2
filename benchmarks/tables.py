"""Figures as tables in Markdown, and the file that keeps the last ones, part by part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

NOTHING = "–"


@dataclass(frozen=True)
class Row:
    """What was measured, the value of each column, and how many decimals are worth telling."""

    name: str
    values: Sequence[float | None]
    decimals: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of two columns, and how many runs they are the medians of."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Row]
    runs: str


def medians(
    decimals: Mapping[str, int], turns: Sequence[Sequence[Mapping[str, float]]]
) -> list[Row]:
    """Return a row for each name, of what was found in every turn for one column and the other."""
    columns = [*zip(*turns, strict=True)]
    return [
        Row(name, [median(each[name] for each in found) for found in columns], places)
        for name, places in decimals.items()
    ]


def ratio(values: Sequence[float | None]) -> str:
    """Return the first value as a multiple of the second."""
    first, second = values
    return f"{first / second:.2f}" if first is not None and second else NOTHING


def markdown(table: Table, about: str, made_on: str) -> str:
    """Return a section: when and with what it was measured, and the table."""
    lines = [
        f"## {table.title}",
        "",
        f"{made_on}; {about}. Medians; {table.runs}.",
        "",
        f"| | {' | '.join(table.columns)} | ratio |",
        "| --- | ---: | ---: | ---: |",
        *(f"| {' | '.join(_cells(row))} |" for row in table.rows),
    ]
    return "\n".join(lines)


def _cells(row: Row) -> list[str]:
    values = (NOTHING if each is None else f"{each:,.{row.decimals}f}" for each in row.values)
    return [row.name, *values, ratio(row.values)]


def kept(text: str, sections: Mapping[str, str]) -> str:
    """Return a text with these sections in their places, between marks; new ones go to the end.

    What stands outside the marks, and what is between those of other sections, stays.
    """
    for name, section in sections.items():
        start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        marked = f"{start}\n{section}\n{end}"
        place = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
        if place.search(text):
            text = place.sub(lambda _, new=marked: new, text)
        else:
            text = f"{text.rstrip()}\n\n{marked}\n".lstrip()
    return text
