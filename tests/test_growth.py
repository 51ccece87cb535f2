"""A plan may grow: a page of it costs what it did, and what is made once is made once."""

import re
from pathlib import Path
from pstats import Stats

import pytest

from benchmarks.grown import grown
from roadmap.load import loads
from tests.conftest import DATA, copy_project

WEEKS = (24, 48, 96)
ONCE = {
    "roadmap/load.py": {"loads"},
    "roadmap/reading.py": {"read"},
    "roadmap/check.py": {"check"},
    "roadmap/rules/identity.py": {"references_exist"},
    "roadmap/figures.py": {"heights", "milestones", "portfolio", "tickable", "edition", "named"},
    "roadmap/pages.py": {"titles", "navigation"},
    "roadmap/changes/history.py": {"editions"},
    "roadmap/render.py": {"environment"},
    "roadmap/bundle.py": {"script"},
}


class Built:
    """A site of so many weeks, and how often each function was called to build it."""

    def __init__(self, root, build, out, weeks):
        (root / "data" / "roadmap.toml").write_text(grown(weeks), "utf-8")
        done = build(root, out / "site", profile=out / "profile")
        assert done.returncode == 0, done.stderr
        self.lost = out / "site" / "404.html"
        self.pages = {path: path.stat().st_size for path in (out / "site").rglob("index.html")}
        self.bytes = sum(path.stat().st_size for path in (out / "site").rglob("*"))
        stats = Stats(str(out / "profile"))
        self.calls = stats.total_calls
        self.called = {
            (Path(file).as_posix(), name): all_calls
            for (file, _, name), (_, all_calls, *_) in stats.stats.items()
        }

    def times(self, file, name):
        """How often a function of ours was called."""
        [found] = [each for each in self.called if each[0].endswith(file) and each[1] == name]
        return self.called[found]

    @property
    def weeks(self):
        return {path: size for path, size in self.pages.items() if path.parts[-3] == "weeks"}


@pytest.fixture(scope="module")
def built(build, tmp_path_factory):
    """Sites of three sizes, the smallest first, after one that makes what is kept for the next."""
    root = copy_project(tmp_path_factory.mktemp("grown") / "project")
    sizes = (WEEKS[0], *WEEKS)
    return [Built(root, build, tmp_path_factory.mktemp(f"weeks-{n}"), n) for n in sizes][1:]


def growth(built, measure):
    """What another page costs in the small plan, and what it costs in the large one."""
    sizes = [measure(each) for each in built]
    pages = [len(each.pages) for each in built]
    return [(sizes[n + 1] - sizes[n]) / (pages[n + 1] - pages[n]) for n in range(len(built) - 1)]


@pytest.mark.parametrize("weeks", [1, 7, 24, 60, 1200])
def test_a_plan_of_any_number_of_weeks_is_sound(weeks):
    plan, _ = loads(grown(weeks).encode(), "grown.toml")

    assert weeks == len(plan.weeks)


def test_a_weeks_page_is_as_large_in_a_long_plan_as_in_a_short_one(built):
    small, *_, large = built

    assert (24, 96) == (len(small.weeks), len(large.weeks))
    assert max(large.weeks.values()) <= 1.25 * max(small.weeks.values())


def test_the_site_grows_by_the_same_number_of_bytes_with_every_page(built):
    early, late = growth(built, lambda each: each.bytes)

    assert late <= 1.05 * early


def test_another_page_takes_as_many_steps_in_a_long_plan_as_in_a_short_one(built):
    early, late = growth(built, lambda each: each.calls)

    assert late <= 1.1 * early


def test_what_all_pages_share_is_made_once_for_a_build(built):
    for file, names in ONCE.items():
        for name in names:
            assert 1 == built[-1].times(file, name), (file, name)


def test_the_page_for_lost_addresses_lists_no_weeks_either(built):
    assert not re.search(r'href="[^"]*/weeks/[\w-]+/"', built[-1].lost.read_text("utf-8"))


def test_a_plan_that_is_grown_is_the_first_one_where_it_is_as_long():
    first, _ = loads(DATA.read_bytes(), "first.toml")
    plan, _ = loads(grown(24).encode(), "grown.toml")

    assert [week.model_dump() for week in first.weeks] == [w.model_dump() for w in plan.weeks]
