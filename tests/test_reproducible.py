"""One commit is one site, byte for byte: wherever, whenever and by whomever it is built."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from roadmap.changes.history import FILE, editions
from tests.conftest import ROOT
from tests.repository import Repository
from tests.small import SMALL

# In the place of a file system that lists its files in another order.
BACKWARDS = """
import os
scandir, listdir = os.scandir, os.listdir

class Backwards:
    def __init__(self, *path):
        with scandir(*path) as entries:
            self.entries = sorted(entries, key=lambda each: each.name, reverse=True)
    def __iter__(self):
        return self
    def __next__(self):
        if self.entries:
            return self.entries.pop(0)
        raise StopIteration
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    close = __exit__

os.scandir = Backwards
os.listdir = lambda *path: sorted(listdir(*path), reverse=True)
"""
FEED = """
from pathlib import Path
from roadmap.changes.feed import feed
from roadmap.changes.history import editions
from roadmap.changes.news import entries
from roadmap.figures import Plan
found = editions(Path("."))
print(feed(Plan(found[0].roadmap), "https://learner.example/", entries(found)))
"""
# In the place of gpg: signs anything, and has something to say of every signature.
GPG = """#!/bin/sh
cat > /dev/null
case "$*" in
  *--verify*) echo 'gpg: Signature made Thu Nov 26 by Ada' >&2 ;;
  *) echo '[GNUPG:] SIG_CREATED ' >&2; echo '-----BEGIN PGP SIGNATURE-----' ;;
esac
"""


def another_day():
    """A time zone where it is another day than here."""
    zones = {"EAST-14": timedelta(hours=14), "WEST+12": timedelta(hours=-12)}
    days = {name: datetime.now(timezone(offset)).date() for name, offset in zones.items()}
    return next(name for name, day in days.items() if day != date.today())


def files_of(site):
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_builds_of_the_same_are_the_same_whoever_makes_them(site, project, build, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(BACKWARDS, "utf-8")
    (project / ".cache").unlink()  # what other builds have kept
    for path in project.rglob("*"):
        os.utime(path, (0, 0))
    done = build(
        project,
        tmp_path / "site",
        umask=0o077,
        TZ=another_day(),
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONHASHSEED="7",
        PYTHONPATH=str(tmp_path),
        HOME=str(tmp_path),
    )
    assert 0 == done.returncode, done.stderr

    one, other = files_of(site), files_of(tmp_path / "site")
    assert [*sorted(one)] == [*sorted(other)]
    assert [] == [str(path) for path, content in one.items() if other[path] != content]


def test_the_feed_of_a_history_is_the_same_in_every_run(tmp_path):
    repository = Repository(tmp_path)
    for text in (SMALL, SMALL.replace('name = "', 'name = "More of '), SMALL):
        repository.commit(tmp_path / FILE, text)

    def feed(seed):
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", FEED]
        options = {"cwd": tmp_path, "env": environment, "check": True}
        return subprocess.run(command, capture_output=True, **options).stdout

    assert feed("1") == feed("2")
    assert feed("1").count(b"<entry>") == 2


def test_a_history_is_read_the_same_whatever_its_reader_has_set(tmp_path, monkeypatch):
    gpg = tmp_path / "gpg"
    gpg.write_text(GPG, "utf-8")
    gpg.chmod(0o755)
    settings = {"log.showSignature": "true", "gpg.program": str(gpg), "commit.gpgSign": "true"}
    monkeypatch.setenv("GIT_CONFIG_COUNT", str(len(settings)))
    for number, (key, value) in enumerate(settings.items()):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{number}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{number}", value)
    folder = tmp_path / "project"
    folder.mkdir()
    commit = Repository(folder).commit(folder / FILE, SMALL)

    assert [commit] == [each.commit for each in editions(folder)]


@pytest.mark.parametrize("set_before", ["", "1234567890"])
def test_make_tells_a_build_the_time_of_the_commit_unless_it_is_told_one(tmp_path, set_before):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    told = "told:\n\t@$(DATED) env\n"
    Repository(tmp_path).commit(tmp_path / "Makefile", f"{makefile}\n{told}")
    environment = os.environ | {"SOURCE_DATE_EPOCH": set_before}
    options = {"cwd": tmp_path, "env": environment, "text": True, "check": True}
    told = subprocess.run(["make", "told"], capture_output=True, **options).stdout

    committed = int(datetime(2026, 11, 3, 8, tzinfo=UTC).timestamp())
    assert f"SOURCE_DATE_EPOCH={set_before or committed}\n" in told
