"""Parts of one plan beside those of the one before it, by id: phases, weeks, projects."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, ClassVar, Generic, TypeVar

from roadmap.figures import Plan

T = TypeVar("T")


@dataclass(frozen=True)
class Pairs(Generic[T]):
    """Parts of a kind in two plans."""

    before: Plan
    after: Plan
    parts: ClassVar[Callable[[Plan], Sequence[Any]]]
    """All of that kind in a plan, with their figures."""
    part: ClassVar[Callable[[Any], Any]]
    """What the plan itself says of one of them."""

    @cached_property
    def both(self) -> list[tuple[T, T]]:
        """Every part of both plans, also under another id: as it was, as it is."""
        was = {self.part(each).id: each for each in self.parts(self.before)}
        ids = ((self._ids(now), now) for now in self.parts(self.after))
        found = ((next((was[id] for id in own if id in was), None), now) for own, now in ids)
        return [(then, now) for then, now in found if then]

    @property
    def added(self) -> list[T]:
        """Parts that take the place of none."""
        kept = {self.part(now).id for _, now in self.both}
        return [each for each in self.parts(self.after) if self.part(each).id not in kept]

    @property
    def gone(self) -> list[T]:
        """Parts whose place none has taken."""
        kept = {self.part(was).id for was, _ in self.both}
        return [each for each in self.parts(self.before) if self.part(each).id not in kept]

    @cached_property
    def heirs(self) -> dict[str, T]:
        """The part that the page of another leads to, by the id of that one."""
        return {id: each for each in self.parts(self.after) for id in self.part(each).was}

    @property
    def readdressed(self) -> list[tuple[T, T]]:
        """Parts whose page has another address; the old one leads on."""
        return self._differing("id")

    @property
    def renamed(self) -> list[tuple[T, T]]:
        """Parts that are called something else."""
        return self._differing("name")

    def _ids(self, now: T) -> tuple[str, ...]:
        return (self.part(now).id, *self.part(now).was)

    def _differing(self, name: str) -> list[tuple[T, T]]:
        said = attrgetter(name)
        pairs = ((said(self.part(was)), said(self.part(now)), (was, now)) for was, now in self.both)
        return [pair for then, since, pair in pairs if then != since]
