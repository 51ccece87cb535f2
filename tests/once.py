"""What is built for tests is built once for a run, whichever of its processes needs it first."""

import fcntl
import os
from pathlib import Path


def shared_folder(factory) -> Path:
    """Tell the folder that all processes of a run have, by pytest's maker of folders."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


def made_once(folder: Path, name: str, make) -> Path:
    """Make a folder of this name, if nobody has; who comes meanwhile waits for it."""
    made, unfinished = folder / name, folder / f"{name}.unfinished"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            make(unfinished)
            unfinished.rename(made)
    return made
