"""Benchmarks compare like with like, count what was sent, and keep what is beside their tables."""

import gzip
import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from benchmarks import plain
from benchmarks.first_visit import inside, kilobytes, of_page
from benchmarks.grown import grown
from benchmarks.host import Host, Sent
from benchmarks.loads import Load
from benchmarks.subjects import subjects
from benchmarks.tables import Row, Table, kept, markdown, medians, ratio
from tests.conftest import ROOT

FIRST_TABLE = """\
## Visits

2026-11-26; Chromium 156. Medians; 3 visits.

| | ours | theirs | ratio |
| --- | ---: | ---: | ---: |
| in all, kB | 20.5 | 82.0 | 0.25 |
| output, MB | 1,200 | – | – |
| moved | 0 | 0 | – |"""


@pytest.fixture
def host(tmp_path):
    site = tmp_path / "site"
    (site / "week").mkdir(parents=True)
    (site / "week" / "index.html").write_text("<p>Week</p>" * 100, "utf-8")
    (site / "404.html").write_text("Lost", "utf-8")
    with Host() as host:
        host.site = site
        yield host


def ask(host, path, **headers):
    return urlopen(Request(host.address + path, headers=headers), timeout=10)


def sent(path, kind="html", time=1.0, asker="/", is_worker=False):
    return Sent(path, time, 1000, kind, asker, is_worker)


def test_a_table_tells_when_with_what_and_how_often_it_was_measured():
    rows = [
        Row("in all, kB", (20.5, 82), 1),
        Row("output, MB", (1200, None)),
        Row("moved", (0, 0)),
    ]
    table = Table("Visits", ("ours", "theirs"), rows, "3 visits")

    assert FIRST_TABLE == markdown(table, "Chromium 156", "2026-11-26")


def test_a_ratio_is_the_first_by_the_second_where_there_is_one():
    assert ["0.50", "–", "–"] == [ratio(each) for each in ((1, 2), (None, 2), (1, 0))]


def test_rows_hold_the_median_of_every_column():
    turns = [[{"s": each}, {"s": 10 * each}] for each in (3, 1, 2)]

    assert [Row("s", [2, 20], 1)] == medians({"s": 1}, turns)


def test_results_of_a_part_take_the_place_of_its_last_ones_and_of_nothing_else():
    first = kept("# Results\n\nBy hand.\n", {"loop": "old", "tick": "tock"})
    by_hand = first + "\nPeers, by hand.\n"

    assert by_hand.replace("old", r"new \1") == kept(by_hand, {"loop": r"new \1"})
    assert first.startswith(
        "# Results\n\nBy hand.\n\n<!-- loop -->\nold\n<!-- /loop -->\n\n<!-- tick"
    )


def test_plain_material_has_the_same_weeks_and_boxes_in_the_same_order(plan, tmp_path):
    plain.write(plan, tmp_path)
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    listed = [line.strip(" -") for line in settings.splitlines() if "weeks/" in line]

    assert [f"weeks/{each.week.id}.md" for each in plan.weeks] == listed
    for each in plan.weeks:
        page = (tmp_path / "docs" / "weeks" / f"{each.week.id}.md").read_text("utf-8")
        assert len(each.week.boxes) == page.count("\n- [ ] ")
        assert len(each.week.resources) == page.count("\n- [") - page.count("\n- [ ]")


def test_what_is_edited_in_the_loop_stands_on_the_page_of_the_first_week(tmp_path):
    for subject in subjects(tmp_path, 24):
        text = (subject.root / subject.source).read_text("utf-8")
        assert 1 == text.count(f"{subject.text}"), subject.name
        assert "weeks/python-setup/" == subject.week


def test_other_harnesses_are_told_of_a_text_and_a_page_that_are_there():
    told = json.loads((ROOT / "benchmarks" / "subject.json").read_text("utf-8"))
    plan = grown(24)

    assert told["edit_find"] in plan
    assert f'id = "{told["week1"].split("/")[1]}"' in plan
    assert told["edit"].endswith("/data/roadmap.toml")


def test_the_host_sends_text_compressed_and_counts_what_went_over_the_line(host):
    with ask(host, "week/") as answer:
        body = answer.read()

    assert "max-age=600" == answer.headers["Cache-Control"]
    assert "<p>Week</p>" * 100 == gzip.decompress(body).decode()
    [noted] = host.sent
    assert ("/week/", "html") == (noted.path, noted.kind)
    head = f"HTTP/1.1 200 OK\r\n{answer.headers}".replace("\n", "\r\n").replace("\r\r", "\r")
    assert len(head.rstrip()) + 4 + len(body) == noted.bytes


def test_the_host_sends_nothing_that_a_browser_still_has(host):
    with ask(host, "week/") as answer:
        mark = answer.headers["ETag"]
    with pytest.raises(HTTPError, match="304"):
        ask(host, "week/", **{"If-None-Match": mark})
    with pytest.raises(HTTPError, match="404"):
        ask(host, "nowhere/")


def test_what_a_service_worker_asks_for_is_no_cost_of_the_page(host):
    page, look = sent("/week/"), sent("/worker.js", is_worker=True)
    stored = sent("/other/", asker="/worker.js")
    host.workers.add("/worker.js")

    assert [page] == of_page(host, [page, look, stored])


def test_what_comes_after_the_page_is_complete_does_not_count_until_then():
    early, late = sent("/week/", time=9.9), sent("/start.mjs", "script", time=10.1)
    look = sent("/worker.js", "script", time=9.9, is_worker=True)
    load = Load({"loaded": 10, "first": 300, "tasks": [[100, 90], [400, 70]]}, [early, look, late])

    assert [early] == load.until_load
    assert (1, 2) == (kilobytes([early, late], "script"), kilobytes([early, late]))
    assert (20, 0) == (load.blocked(), load.blocked(since=500))


def test_script_and_style_inside_a_page_count_and_data_does_not(host):
    page = host.site / "week" / "index.html"
    code = "<style>a{}</style><script>b()</script>"
    page.write_text(f'{code}<script type="application/json">{"c" * 999}</script>', "utf-8")

    assert len(gzip.compress(b"a{}b()", 6)) / 1000 == inside(host, "week/")
