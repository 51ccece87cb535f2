"""A later visit asks nobody: the whole site is on the reader's own device."""

import re
import shutil

import pytest
from playwright.sync_api import Error, expect

from tests.browser.example import WEEK, box, search, until, use
from tests.browser.offline.conftest import visit
from tests.browser.test_requests import a_page_of_every_kind

PROJECT = "Project: House price prediction"
READ = """async (addresses) => {
    const answers = await Promise.all(addresses.map((each) => fetch(each)));
    return Promise.all(answers.map((each) => each.text()));
}"""


def test_after_one_visit_every_page_is_there_without_a_connection(page, host, first):
    host.caching = "no-store"  # so that nothing else remembers
    visit(page)
    host.is_gone, host.asked = True, []
    pages = {path.parent: path.read_text("utf-8") for path in first.rglob("index.html")}
    addresses = [f"{host.address}{each.relative_to(first)}/".replace("/./", "/") for each in pages]
    assert [*pages.values()] == page.evaluate(READ, addresses)
    for address in a_page_of_every_kind(first) - {"nowhere/"}:
        assert 200 == page.goto(address).status, address
        expect(page.locator("h1")).to_be_visible()

    assert {"sw.js"} >= {*host.asked}


def test_addresses_lead_where_they_do_with_a_connection(page, host):
    host.caching = "no-store"
    visit(page)
    host.is_gone = True
    page.goto("weeks/classification?from=afar#project-titanic")
    expect(page).to_have_url(f"{host.address}weeks/classification/?from=afar#project-titanic")

    assert 404 == page.goto("constructor").status
    assert 404 == page.goto("weeks/long-gone/").status
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page here")
    page.get_by_role("main").get_by_role("link", name="All weeks").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All weeks")


def test_after_a_lost_address_all_that_is_on_the_device_is_there(page, host):
    host.caching = "no-store"
    visit(page)
    assert 404 == page.goto("weeks/long-gone/").status
    host.is_gone = True
    use(page)
    search(page, "backpropagation").click()

    expect(page.locator(".rm h1")).to_contain_text("Neural Networks Basics")


def test_other_languages_are_searched_without_a_connection_as_well(page, host, in_languages):
    host.publish(in_languages)
    host.caching = "no-store"
    visit(page)
    host.is_gone = True
    use(page)

    expect(search(page, "backpropagation")).to_contain_text("Neural Networks Basics")


def test_a_page_that_only_the_host_has_takes_from_the_device_what_the_host_cannot_give(
    page, host, first, tmp_path
):
    host.caching = "no-store"
    visit(page)
    more = shutil.copytree(first, tmp_path / "more")
    shutil.copytree(more / WEEK, more / "weeks" / "extra")
    host.publish(more)
    page.goto("weeks/extra/", wait_until="commit")
    host.is_gone = True

    expect(box(page)).to_be_checked()


@pytest.mark.parametrize("name", ["feed.xml", "roadmap.json"])
def test_a_file_for_programs_is_no_lost_page_without_a_connection(page, host, name):
    host.caching = "no-store"
    visit(page)
    host.is_gone = True

    with pytest.raises(Error):
        page.goto(name)


def test_ticks_search_and_the_way_from_page_to_page_need_no_connection(page, host):
    host.caching = "no-store"
    visit(page)
    host.is_gone = True
    page.goto(WEEK)
    expect(box(page)).to_be_checked()
    box(page, PROJECT).check()
    page.reload()
    expect(box(page, PROJECT)).to_be_checked()

    use(page)
    page.evaluate("window.kept = true")
    search(page, "backpropagation").click()
    expect(page.locator(".rm h1")).to_contain_text("Neural Networks Basics")
    page.get_by_role("link", name=re.compile("^Week 18")).first.click()
    expect(page).to_have_title(re.compile("^Week 18"))
    assert page.evaluate("window.kept")


def test_a_page_of_a_later_visit_is_ticked_before_anything_is_asked(page, host):
    visit(page)
    host.asked = []
    page.goto(WEEK, wait_until="commit")
    expect(box(page)).to_be_checked()

    assert {"sw.js"} >= {*host.asked}
    until(page, "() => document.readyState === 'complete'")
