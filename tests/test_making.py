"""A site takes the place of an older one when all of it is made, and not before."""

import pytest

from roadmap.making import Making


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
    (Making().begin(site) / "half.html").write_text("half", "utf-8")

    making = Making()
    making.begin(site)

    making.end()
    assert {".git/config": "old"} == files(site)
