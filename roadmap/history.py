"""The plan as it was: what git keeps of it."""

import subprocess
from pathlib import Path


def at(base: str, path: Path) -> bytes:
    root = path.resolve().parent

    def git(*arguments):
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout

    fork = git("merge-base", base, "HEAD").decode().strip()
    return git("show", f"{fork}:./{path.name}")
