from roadmap.tree import tables
from types import SimpleNamespace


def addresses(roadmap):
    return tuple(
        SimpleNamespace(url=t["url"]) for _, t in tables(roadmap.model_dump()) if "url" in t
    )
