"""The learning plan in ``data/roadmap.toml``: read, checked, counted and drawn, without MkDocs."""
