"""The service worker, a script at the root of a site, where it may answer for all of it."""

from pathlib import Path

from roadmap.bundle import Texts, classic
from roadmap.offline.files import Kept, kept

FOLDER = "worker/"  # its modules, beside all others
NAME = "sw.js"
LIST = "list.mjs"


def worker(modules: Texts, kept: Kept) -> str:
    """Return the worker that keeps these files; ``modules`` are its parts by name."""
    return classic({**modules, LIST: kept.module()}, "worker.mjs")


def of(site: Path, modules: Texts) -> str:
    """Return the worker of a site that is written but for it."""
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return worker(modules, kept(paths, lambda path: (site / path).read_bytes()))


def retired(modules: Texts) -> str:
    """Return the worker that takes the place of one, drops what that has stored, and leaves."""
    return classic(modules, "retired.mjs")
