"""What is kept where there is much of it, or little room."""

import shutil

import pytest
from playwright.sync_api import Error, expect

from roadmap.offline import files, worker
from tests.browser.example import WEEK, box, until
from tests.browser.offline.conftest import visit
from tests.browser.offline.test_renewal import LATER, LEFT, NUMBER, RENEW, made, notice, title
from tests.conftest import ROOT

# Two versions are there as a whole.
LISTED = """async () => {
    const [name] = (await caches.keys()).filter((each) => each.endsWith(":versions"));
    return (await (await caches.open(name)).keys()).length === 2;
}"""
EMPTY = "async () => Promise.all((await caches.keys()).map((each) => caches.delete(each)))"


@pytest.mark.only_browser("chromium")  # BiDi cannot say how much room there is
def test_a_version_that_there_is_no_room_for_is_read_all_the_same_and_stored_later(
    page, context, host, second
):
    visit(page)
    whole = page.evaluate(NUMBER)
    room = context.new_cdp_session(page)
    used = page.evaluate("async () => (await navigator.storage.estimate()).usage")
    limit = {"origin": host.origin, "quotaSize": used + 50_000}
    room.send("Storage.overrideQuotaForOrigin", limit)
    host.publish(second)
    assert "activated" == page.evaluate(RENEW)
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Sorting")
    assert "later" == made(page)

    room.send("Storage.overrideQuotaForOrigin", {"origin": host.origin})
    page.reload()
    until(page, LEFT)
    until(page, LISTED)
    page.evaluate(LATER, 2)
    page.reload()
    until(page, f"async (whole) => (await ({NUMBER})()) === whole", whole)
    host.is_gone = True
    page.goto("weeks/capstone/")
    expect(title(page)).to_contain_text("Capstone")


@pytest.mark.only_browser("chromium")  # as above, and BiDi cannot load a page past its worker
def test_a_tab_is_told_of_a_new_version_where_there_is_no_room_to_note_its_own(
    page, context, host, second
):
    visit(page)
    other = context.new_page()
    other.goto(WEEK)
    devices = context.new_cdp_session(page)
    with page.expect_navigation():
        devices.send("Page.reload", {"ignoreCache": True})
    devices.send("Storage.overrideQuotaForOrigin", {"origin": host.origin, "quotaSize": 1})
    host.publish(second)
    assert "activated" == other.evaluate(RENEW)

    expect(notice(page)).to_be_visible()


def test_where_a_browser_has_emptied_its_stores_all_is_taken_again(page, host):
    host.caching = "no-store"
    visit(page)
    whole = page.evaluate(NUMBER)
    page.evaluate(EMPTY)
    page.goto("progress/")
    until(page, f"async (whole) => (await ({NUMBER})()) === whole", whole)

    host.is_gone = True
    page.goto("weeks/capstone/")
    expect(title(page)).to_contain_text("Capstone")


def test_of_a_large_site_pages_are_stored_when_they_are_visited(
    page, host, first, second, tmp_path, monkeypatch
):
    monkeypatch.setattr(files, "MOST_PAGES_AT_ONCE", 10)
    host.publish(as_large(first, tmp_path / "first"))
    visit(page)
    page.goto("weeks/classification/")

    host.publish(as_large(second, tmp_path / "second"))
    assert "activated" == page.evaluate(RENEW)
    host.is_gone = True
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Sorting")
    assert "later" == made(page)
    page.goto(WEEK)
    assert "later" == made(page), "It was open when the worker came"
    page.goto("progress/")
    expect(box(page)).to_be_visible()
    with pytest.raises(Error):
        page.goto("weeks/capstone/")


def as_large(site, out):
    """A copy of a site with the worker that it had if it were large."""
    shutil.copytree(site, out)
    folder = ROOT / "overrides" / "assets" / "roadmap" / worker.FOLDER
    parts = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    paths = [path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()]
    kept = files.kept(paths, lambda path: (out / path).read_bytes())
    assert kept.when_visited
    (out / worker.NAME).write_text(worker.worker(parts, kept), "utf-8")
    return out
