"""What takes long to make of a text, kept from one build to the next."""

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
FOLDER = Path(__file__).parent.parent / ".cache" / "kept"


def kept(make: Callable[[str], T], text: str, versions: str, folder: Path = FOLDER) -> T:
    """Return what is made of a text, as it was made before of the same.

    It is made anew where the code of ``make`` has changed, or the ``versions`` of what that needs;
    and every time where nothing can be kept.
    """
    code = Path(make.__code__.co_filename).read_bytes()
    name = sha256(b"\0".join((code, versions.encode(), text.encode()))).hexdigest()
    with suppress(Exception):  # of whatever kind a damaged file is the cause
        return pickle.loads((folder / name).read_bytes())
    made = make(text)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        begun = folder / f"{name}.{os.getpid()}"  # another build may read it meanwhile
        begun.write_bytes(pickle.dumps(made))
        begun.replace(folder / name)
    return made
