"""What all parts of the plan have in common."""

from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from roadmap.fields import Id, Ids, Text

T = TypeVar("T")
# A TOML array is a list, and strict pydantic would not make it a tuple.
Many = Annotated[tuple[T, ...], Field(strict=False)]
Some = Annotated[tuple[T, ...], Field(strict=False, min_length=1)]

Cost = Literal["free", "partly", "paid"]


class Part(BaseModel):
    """Anything in the plan: frozen, every key known, no value converted."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        use_attribute_docstrings=True,
        defer_build=True,  # of all parts, only the whole plan is validated
    )


class Identified(Part):
    """A part that ticks, links or other parts refer to."""

    id: Id
    """Minted once, never changed and never used again."""


class Addressed(Identified):
    """What has a page."""

    was: Ids = ()
    """Ids it had before or takes the place of: addresses made of them lead here."""


class Tickable(Identified):
    """What can be ticked."""

    text: Text
    was: Ids = ()
    """Ids it had before or takes the place of: ticks on them count for it."""
    said: Text | None = None
    """What it said before, where the same thing is now said in other words."""
