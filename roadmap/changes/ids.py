"""The ids of a plan: which are live, which are former, and where they stand."""

import json
from collections.abc import Iterator
from functools import cached_property

from roadmap.figures import PORTFOLIO, Plan
from roadmap.model import Retired, Tickable
from roadmap.source import Location
from roadmap.tree import Tree, tables

Page = tuple[str, str]  # phase or week, which are parts of its address, and an id


class Ids:
    """The ids of one plan, and the places of what has them in its file."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def tickable(self) -> list[Tickable]:
        """Everything that can be ticked, and everything that could and was retired."""
        return [*self.plan.tickable.values(), *self.plan.roadmap.retired]

    @cached_property
    def known(self) -> set[str]:
        """Ids under which a tick counts for something, or is kept with its name."""
        return {id for each in self.tickable for id in (each.id, *each.was)}

    @cached_property
    def former(self) -> dict[str, Tickable]:
        """Every id that is no longer in use, with what speaks for it."""
        former = {id: each for each in self.tickable for id in each.was}
        return former | {each.id: each for each in self.plan.roadmap.retired}

    @cached_property
    def live(self) -> dict[str, Location]:
        """The place of everything that has an id, of whatever kind, but for what was retired."""
        return {id: place for id, place in self.places.items() if place[:1] != ("retired",)}

    @cached_property
    def places(self) -> dict[str, Location]:
        """The place of everything that has an id."""
        return {table["id"]: place for place, table in self._tables if "id" in table}

    @property
    def was(self) -> Iterator[tuple[Location, str]]:
        """Yield every id in was, with its place."""
        for place, table in self._tables:
            for index, id in enumerate(table.get("was") or ()):
                yield (*place, "was", index), id

    @property
    def retired(self) -> Iterator[tuple[Location, Retired]]:
        """Yield what was retired, with its place."""
        for index, each in enumerate(self.plan.roadmap.retired):
            yield ("retired", index), each

    @cached_property
    def pages(self) -> dict[Page, str]:
        """Every page that there is or was, by what it is of and its id, with its name."""
        plan = self.plan.roadmap
        parts = [("phase", each) for each in plan.phases] + [("week", each) for each in plan.weeks]
        return {(kind, id): each.name for kind, each in parts for id in (each.id, *each.was)}

    def nearest(self, home: str) -> Location:
        """Return the place of a week or milestone, or of where it would be."""
        return self.places.get(home, ("portfolio",) if home == PORTFOLIO else ("phases",))

    @cached_property
    def _tables(self) -> list[tuple[Location, Tree]]:
        return [*tables(self.plan.roadmap.model_dump())]


def heirs(former: Tickable, after: Ids) -> list[Tickable]:
    """Return what a box or retired entry is in a later plan: itself, or what took its place."""
    itself = [each for each in after.tickable if each.id == former.id]
    return itself or [each for each in after.tickable if former.id in each.was]


def quoted(value: str | list[str]) -> str:
    """Return a text, or a list of texts, as TOML."""
    return json.dumps(value, ensure_ascii=False)
