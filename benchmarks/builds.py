"""Cold builds: how long they take, what they need, and what they make.

Cold means that nothing is left of an earlier build; files are still in the memory of the system.
The time of the processor is told as well, since other work on the machine hardly changes it. Memory
is that of the largest process. Pages are all HTML files; a page's share is the whole divided by
them.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.subjects import Subject
from benchmarks.tables import Row, Table

RUNS = {24: 5, 240: 3, 1200: 1}  # by the number of weeks
PEAK = re.compile(r"VmHWM:\s*(\d+) kB")
LOOK = 0.02  # seconds between looks at its memory
ROWS = {
    "build, s": ("seconds", 2),
    "– of the processor, s": ("processor", 2),
    "– for a page, ms": ("page_time", 1),
    "– memory, MiB": ("memory", 0),
    "– output, MB": ("megabytes", 1),
    "– for a page, kB": ("page_size", 1),
    "– files": ("files", 0),
}


@dataclass(frozen=True)
class Build:
    """Seconds, those of the processor, MiB, and the folder it is in."""

    seconds: float
    processor: float
    memory: float
    site: Path

    @property
    def files(self) -> list[Path]:
        """All files of the site."""
        return [path for path in self.site.rglob("*") if path.is_file()]

    @property
    def pages(self) -> int:
        """How many of them are pages."""
        return sum(path.suffix == ".html" for path in self.files)

    @property
    def megabytes(self) -> float:
        """The size of all files together."""
        return sum(path.stat().st_size for path in self.files) / 1e6


def build(subject: Subject, address: str) -> Build:
    """Build a subject for an address, with nothing left of an earlier build."""
    site = subject.root / "site"
    for place in (site, subject.root / ".cache"):
        shutil.rmtree(place, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = os.environ | {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=subject.root, env=environment)
    memory, used = _end(process)
    seconds = time.perf_counter() - began
    assert process.returncode == 0, f"{subject.name} was not built"
    return Build(seconds, used.ru_utime + used.ru_stime, memory, site)


def _end(process: subprocess.Popen) -> tuple[float, resource.struct_rusage]:
    """Wait until a process ends; return the most memory it had, in MiB, and what else it used.

    What the system tells in the end of its memory is at least what its parent had.
    """
    status, most, ended = Path(f"/proc/{process.pid}/status"), 0, 0
    while not ended:
        if found := PEAK.search(status.read_text("utf-8")):
            most = int(found[1])
        time.sleep(LOOK)
        ended, code, used = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(code)
    return most / 1024, used


class Builds:
    """The medians of builds of one subject; what they make is the same."""

    def __init__(self, builds: Sequence[Build]) -> None:
        self.seconds = median(each.seconds for each in builds)
        self.processor = median(each.processor for each in builds)
        self.memory = median(each.memory for each in builds)
        self.files, self.pages = len(builds[-1].files), builds[-1].pages
        self.megabytes = builds[-1].megabytes
        self.page_time = 1000 * self.seconds / self.pages
        self.page_size = 1000 * self.megabytes / self.pages


def measured(bench) -> Table:
    """Build both at every size, by turns."""
    found = {}
    for weeks, runs in RUNS.items():
        both = bench.subjects(weeks)
        turns = [[build(each, "https://learner.example/") for each in both] for _ in range(runs)]
        found[weeks] = [Builds(each) for each in zip(*turns, strict=True)]
    rows = [row for weeks, each in found.items() for row in _rows(weeks, each)]
    names = [each.name for each in both]
    return Table("Cold builds", names, [*rows, *_growth(found)], _runs())


def _rows(weeks: int, both: Sequence[Builds]) -> Iterator[Row]:
    for name, (of, decimals) in ROWS.items():
        whole = name if name.startswith("–") else f"{weeks:,} weeks: {name}"
        yield Row(whole, [getattr(each, of) for each in both], decimals)


def _growth(found: Mapping[int, Sequence[Builds]]) -> Iterator[Row]:
    """Yield what a page costs in the largest plan, as a multiple of the smallest."""
    few, *_, many = found
    for name, of in {"time": "page_time", "bytes": "page_size"}.items():
        values = [
            getattr(late, of) / getattr(early, of)
            for early, late in zip(found[few], found[many], strict=True)
        ]
        yield Row(f"{name} for a page, {many:,} weeks / {few} weeks", values, 2)


def _runs() -> str:
    return ", ".join(f"{runs} builds of {weeks:,} weeks" for weeks, runs in RUNS.items())
