"""A site takes the place of an older one when all of it is made, and not before."""

import subprocess
import sys
from pathlib import Path

import pytest

from roadmap.making import Making
from roadmap.problems import RefusalError
from tests.conftest import ROOT

ANOTHER = """
import sys
from pathlib import Path
from roadmap.making import Making
Making().begin(Path(sys.argv[1]))
print("begun", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def site(tmp_path):
    """The folder of an older site, which is under version control."""
    for name in (".git/config", "index.html", "weeks/gone/index.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("old", "utf-8")
    return tmp_path / "site"


def files(folder):
    return {
        each.relative_to(folder).as_posix(): each.read_text("utf-8")
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_a_site_takes_the_place_of_an_older_one_at_the_end(site):
    older, making = files(site), Making()

    folder = making.begin(site)
    (folder / "weeks").mkdir()
    for name in ("index.html", "weeks/new.html", ".nojekyll"):
        (folder / name).write_text("new", "utf-8")
    assert older.items() <= files(site).items()

    assert site == making.end()
    expected = {".git/config": "old", **dict.fromkeys(["index.html", ".nojekyll"], "new")}
    assert expected | {"weeks/new.html": "new"} == files(site)


def test_an_older_site_stays_where_a_new_one_is_given_up(site):
    older, making = files(site), Making()

    (making.begin(site) / "index.html").write_text("new", "utf-8")
    making.give_up()

    assert older == files(site)


def test_nothing_is_left_where_the_first_site_is_given_up(tmp_path):
    making = Making()

    making.begin(tmp_path / "site")
    making.give_up()
    making.give_up()

    assert [] == [*tmp_path.iterdir()]


def test_what_a_build_that_was_killed_has_left_is_no_part_of_the_next(site):
    for left in (".unfinished", ".replaced"):
        (site / left).mkdir()
        (site / left / "half.html").write_text("half", "utf-8")

    making = Making()
    making.begin(site)

    making.end()
    assert {".git/config": "old"} == files(site)


def test_links_that_somebody_has_put_into_a_site_leave_with_it_and_what_they_lead_to_stays(site):
    (site.parent / "elsewhere").mkdir()
    (site.parent / "elsewhere" / "kept").write_text("kept", "utf-8")
    (site / "aa").symlink_to(site.parent / "elsewhere")
    (site / "nowhere").symlink_to(site.parent / "gone")

    making = Making()
    (making.begin(site) / "index.html").write_text("new", "utf-8")
    making.end()
    assert {".git/config": "old", "index.html": "new"} == files(site)
    assert {"kept": "kept"} == files(site.parent / "elsewhere")


def test_a_site_stays_as_it_was_where_its_place_cannot_be_taken(site, monkeypatch):
    older, making = files(site), Making()
    (making.begin(site) / "index.html").write_text("new", "utf-8")
    rename = Path.rename

    def refused(self, target):
        if self.parent == making.folder:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(RefusalError, match=r"site: The site can be written.*Permission denied"):
        making.end()
    monkeypatch.undo()
    making.give_up()
    assert older == files(site)


def test_two_builds_of_a_site_at_the_same_time_do_not_mix(site):
    older = files(site)
    command = [sys.executable, "-c", ANOTHER, site]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as other:
        assert "begun\n" == other.stdout.readline()
        making = Making()
        with pytest.raises(RefusalError, match="site: One build at a time"):
            making.begin(site)
        making.give_up()
        assert (site / ".unfinished").is_dir(), "is the other's"
        other.communicate()

    making.begin(site)
    making.give_up()
    assert older == files(site)


@pytest.mark.parametrize("place", ["file", "file/below", "dangling"])
def test_a_place_that_no_site_can_have_is_named(tmp_path, place):
    (tmp_path / "file").write_text("kept", "utf-8")
    (tmp_path / "dangling").symlink_to(tmp_path / "file" / "gone")

    making = Making()
    with pytest.raises(RefusalError, match=rf"{place}: The site can be written"):
        making.begin(tmp_path / place)
    making.give_up()
    assert "kept" == (tmp_path / "file").read_text("utf-8")
