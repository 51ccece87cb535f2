"""What the head of a page says to those who find it or are sent it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from roadmap.figures import Plan
from roadmap.sharing.cards import card_of
from roadmap.sharing.pictures import address
from roadmap.sharing.place import HOME, place
from roadmap.sharing.structured import structured


@dataclass(frozen=True)
class Head:
    """Plain texts and whole addresses; ``structured`` is JSON-LD, where there is some."""

    title: str
    description: str
    url: str
    image: str
    shows: str
    is_home: bool
    structured: dict[str, Any] | None


def head(plan: Plan, path: str, title: str, description: str, url: str, site_url: str) -> Head:
    """Return the head of the page at a path below ``docs/``, which is published at ``url``."""
    about = place(plan, path)
    name = plan.roadmap.title if about == HOME else title
    picture, card = card_of(plan, about)
    image = urljoin(site_url, address(picture))
    said = {"name": name, "description": description, "url": url, "image": image}
    return Head(
        title=name,
        description=description,
        url=url,
        image=image,
        shows=card.words,
        is_home=about == HOME,
        structured=structured(plan, about, site_url, said),
    )
