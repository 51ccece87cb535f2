"""The plan as it was, as git keeps it."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from roadmap.load import FILE, trusted
from roadmap.model import Roadmap
from roadmap.problems import Finding, RoadmapError

MOST = 30  # versions that are looked at
LOG = ("log", "--no-show-signature", "--first-parent", f"-{MOST}")  # whatever a user has set
# A commit never changes, and while serving every build asks for all of them.
_known: dict[tuple[Path, str], Roadmap | None] = {}


@dataclass(frozen=True)
class Edition:
    """The plan as a commit left it; ``when`` is the time it was committed, with its time zone."""

    commit: str
    when: datetime
    roadmap: Roadmap


def at(base: str, path: Path) -> bytes:
    """Return the content of a file at the commit where HEAD left ``base``, a branch or commit.

    So what the base has gained since does not count. Raises ``RoadmapError`` where there is no
    such commit or file, or no git.
    """
    content = _git(path.parent, "show", f"{_fork(base, path)}:./{path.name}")
    if content is None:
        raise _refused(path, f"BASE has this file (found none in {base!r})")
    return content


def readable(base: str, path: Path) -> Roadmap:
    """Return the plan at that commit, or its last version before that this model can read.

    Raises ``RoadmapError`` as ``at`` does, and with the mistakes at ``base`` where no version of
    30 can be read.
    """
    name = f"{base}:{path}"
    try:
        return trusted(at(base, path), name)
    except RoadmapError as error:
        older = _line(path.parent, *LOG, "--format=%H", _fork(base, path), "--", f"./{path.name}")
        for commit in older.splitlines():
            content = _git(path.parent, "show", f"{commit}:./{path.name}") or b""
            if roadmap := _model(content, f"{commit}:{path.name}"):
                return roadmap
        raise error


def _fork(base: str, path: Path) -> str:
    if not _line(path.parent, "rev-parse", "--git-dir"):
        raise _refused(path, "The file is in a git repository, and git is installed")
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    commit = _line(path.parent, *verify)
    if not commit:
        raise _refused(path, f"BASE is a branch or commit that git has here (found {base!r})")
    fork = _line(path.parent, "merge-base", commit, "HEAD")
    if not fork:
        message = f"HEAD and {base!r} have a commit in common; fetch the whole history"
        raise _refused(path, message)
    return fork


def editions(root: Path) -> tuple[Edition, ...]:
    """Return the sound versions of the plan in the history of a repository, newest first.

    There are 30 at most, and none where ``root`` is not the root of a repository with its whole
    history. Of a branch that was merged only the merge counts.
    """
    top = Path(_line(root, "rev-parse", "--show-toplevel")).resolve()
    if top != root.resolve() or _line(root, "rev-parse", "--is-shallow-repository") != "false":
        return ()
    log = _line(root, *LOG, "--format=%H %cI", "--", FILE)
    times = dict(line.split() for line in log.splitlines())
    found = zip(times.items(), _models(root, [*times]), strict=True)
    return tuple(
        Edition(commit, datetime.fromisoformat(time), roadmap)
        for (commit, time), roadmap in found
        if roadmap
    )


def _models(root: Path, commits: list[str]) -> list[Roadmap | None]:
    new = [each for each in commits if (root, each) not in _known]
    for commit, content in zip(new, _contents(root, new), strict=False):
        _known[root, commit] = _model(content, f"{commit}:{FILE}")
    return [_known.get((root, each)) for each in commits]


def _contents(root: Path, commits: list[str]) -> Iterator[bytes]:
    """Yield the plan's file as each commit has it, nothing where one has none; git runs once."""
    asked = "".join(f"{each}:{FILE}\n" for each in commits)
    told = BytesIO(_git(root, "cat-file", "--batch=%(objectsize)", asked=asked.encode()) or b"")
    while head := told.readline():
        if head.strip().isdigit():
            yield told.read(int(head))
            told.readline()
        else:
            yield b""


def _model(content: bytes, name: str) -> Roadmap | None:
    try:
        return trusted(content, name)
    except RoadmapError:  # the model grows, and history stays
        return None


def _line(folder: Path, *arguments: str) -> str:
    """Return what git prints, without the end of its last line; nothing where it refuses."""
    return (_git(folder, *arguments) or b"").decode("utf-8", errors="replace").rstrip("\n")


def _git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes | None:
    """Return what git prints, or None where it refuses or is not there."""
    command = ["git", *arguments]
    try:
        options = {"cwd": folder, "input": asked, "capture_output": True}
        return subprocess.run(command, check=True, **options).stdout
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None


def _refused(path: Path, message: str) -> RoadmapError:
    return RoadmapError([Finding(str(path), 1, 1, message)])
