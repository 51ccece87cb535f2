"""A browser's processes and the files of its profile: what a crash ends, and what it leaves."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

STORAGE = ("Default/Local Storage/leveldb", "storage/default")  # of Chromium and of Firefox


def groups(profile: Path) -> set[int]:
    """Tell the groups of all processes of this profile; a browser has its own group."""
    found = set()
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            if os.fsencode(profile) in command.read_bytes():
                found.add(os.getpgid(int(command.parent.name)))
    return found - {os.getpgrp()}


def kill(profile: Path) -> None:
    """End the browser of this profile as a crash would, with all that it has started."""
    while running := groups(profile):
        for group in running:
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)


def is_on_disk(profile: Path, text: str) -> bool:
    """Tell whether a value of this text has reached the files of the profile, to stay."""
    for file in (file for place in STORAGE for file in (profile / place).rglob("*")):
        with suppress(OSError):  # a folder, or a file that was just replaced
            if text.encode() in file.read_bytes() and not is_unfinished(file):
                return True
    return False


def is_unfinished(file: Path) -> bool:
    """Tell whether a database has a journal to undo what was just written; also for a journal."""
    journal = file.with_name(f"{file.name}-journal")
    return file.name.endswith("-journal") or (journal.exists() and journal.stat().st_size > 0)


def wait_until_on_disk(page, profile: Path, text: str) -> float:
    """Wait for a value to reach the files of the profile; return the seconds, 90 at most."""
    began = time.monotonic()
    while not is_on_disk(profile, text):
        page.wait_for_timeout(10)
        if time.monotonic() - began > 90:
            raise TimeoutError(f"{text} has not reached the disk")
    return time.monotonic() - began
