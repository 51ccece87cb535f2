"""A plan of any number of weeks: the first published one, repeated with ids of its own each time.

A round is its 24 weeks in four phases of six, with its milestones, groups, portfolio and
certificates; what it has besides (courses, tips, what became of what) stands once. The last round
may be cut short. ``python -m benchmarks.grown 240`` prints such a plan.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

FIRST = Path(__file__).parent.parent / "tests" / "roadmaps" / "first.toml"
WEEKS_OF_A_PHASE = 6
MONTHS_OF_PHASES = ((1, 2), (3, 3), (4, 5), (6, 6))
MONTHS = 6  # of a round
REFERENCES = ("starts", "grows_from")

Table = dict[str, Any]


def grown(weeks: int) -> str:
    """Return a sound plan of so many weeks, as TOML."""
    first = tomllib.loads(FIRST.read_text("utf-8"))
    phases = [*_phases(first, weeks)]
    last = phases[-1]["months"][-1]
    whole = {key: first[key] for key in ("title", "summary", "checked", "pages")}
    whole["phases"] = phases
    rounds = range(-(-last // MONTHS))
    for section in ("milestones", "portfolio", "certifications"):
        again = (_again(each, number) for number in rounds for each in first[section])
        whole[section] = [each for each in again if each["month"] <= last]
    _repeat_groups(whole, first, rounds)
    beyond = [each | {"months": [last + month for month in (1, 2)]} for each in first["beyond"]]
    rest = {key: first[key] for key in ("courses", "tips", "named")}
    return "\n".join(_written(whole | rest | {"beyond": beyond}, ()))


def _phases(first: Table, weeks: int) -> Iterator[Table]:
    """Yield phases of six weeks, under the names of the first plan's, until there are enough."""
    seed = [week for phase in first["phases"] for week in phase["weeks"]]
    for start in range(0, weeks, WEEKS_OF_A_PHASE):
        number, place = divmod(start // WEEKS_OF_A_PHASE, len(first["phases"]))
        phase = first["phases"][place]
        end = min(start + WEEKS_OF_A_PHASE, weeks)
        yield {
            "id": _id(phase["id"], number),
            "name": phase["name"] + (f" {number + 1}" if number else ""),
            "months": [month + MONTHS * number for month in MONTHS_OF_PHASES[place]],
            "weeks": [
                _again(seed[index % len(seed)], index // len(seed)) for index in range(start, end)
            ],
        }


def _repeat_groups(whole: Table, first: Table, rounds: range) -> None:
    """Add the groups that start in the weeks there are; take out references to weeks not there."""
    weeks = [week for phase in whole["phases"] for week in phase["weeks"]]
    ids = {each["id"] for each in weeks}
    groups = (_again(each, number) for number in rounds for each in first["groups"])
    whole["groups"] = [each for each in groups if each["starts"] in ids]
    projects = {each["id"] for week in weeks for each in week.get("projects", ())}
    for each in whole["portfolio"]:
        if each.get("grows_from") not in projects:
            each.pop("grows_from", None)


def _again(part: Any, number: int) -> Any:
    """Return a part as it stands in a round, counted from 0, with what belongs to it."""
    if isinstance(part, list):
        return [_again(each, number) for each in part]
    if not isinstance(part, dict):
        return part
    made = {key: value if key == "named" else _again(value, number) for key, value in part.items()}
    for key in made.keys() & {"id", *REFERENCES}:
        made[key] = _id(made[key], number)
    if "month" in made:
        made["month"] += MONTHS * number
    return made


def _id(identity: str, number: int) -> str:
    return f"{identity[:56].rstrip('-')}-{number + 1}" if number else identity


def _written(table: Table, name: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of a table: its values, then the lists of tables within it."""
    below = {key: value for key, value in table.items() if _has_tables(key, value)}
    yield from (f"{key} = {_value(table[key])}" for key in table if key not in below)
    for key, tables in below.items():
        for each in tables:
            yield f"\n[[{'.'.join((*name, key))}]]"
            yield from _written(each, (*name, key))


def _has_tables(key: str, value: Any) -> bool:
    """Tell whether a key has tables of several lines; those of a week have one line each."""
    sections = ("phases", "weeks", "milestones", "groups", "courses", "portfolio", "tips", "named")
    return key in (*sections, "certifications", "beyond") and isinstance(value[0], dict)


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        rows = ",\n  ".join(map(_value, value))
        return f"[\n  {rows},\n]" if value and isinstance(value[0], dict) else f"[{rows}]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    print(grown(int(sys.argv[1])))
