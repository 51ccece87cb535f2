from types import SimpleNamespace

from roadmap.tree import tables


def addresses(roadmap):
    return tuple(
        SimpleNamespace(url=t["url"]) for _, t in tables(roadmap.model_dump()) if "url" in t
    )
