"""The JSON Schema of the plan, made from the model, so that editors complete and underline.

A schema knows nothing of what holds between values: that is for ``check``.
"""

import json
from typing import Any

from roadmap.model import Roadmap

DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that every TOML editor reads


def schema() -> dict[str, Any]:
    """Return the schema of ``data/roadmap.toml``, in draft 7."""
    made = Roadmap.model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs")
    return {"$schema": DRAFT, **_plain(made)}


def as_text() -> str:
    """Return the schema as it stands in ``data/roadmap.schema.json``."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _plain(part: Any) -> Any:
    """Drop what TOML has no use for: titles made from names, defaults, and null."""
    if isinstance(part, list):
        return [_plain(each) for each in part if each != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    kept = {
        key: _described(value) if key == "description" else _plain(value)
        for key, value in part.items()
        if key not in ("title", "default") or isinstance(value, dict)
    }
    if len(kept.get("anyOf", ())) == 1:
        [only] = kept.pop("anyOf")
        return only | kept
    return kept


def _described(docstring: str) -> str:
    return docstring.replace("``", "`").replace("\n\n", "\n").strip()
