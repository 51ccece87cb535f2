"""A site that has no worker any more takes back what it stored in browsers."""

from playwright.sync_api import expect

from tests.browser.example import WEEK, box, until, use
from tests.browser.offline.conftest import visit
from tests.browser.offline.test_renewal import OTHERS


def test_a_retired_worker_leaves_with_all_that_it_has_stored_and_nothing_else(
    page, host, without_worker
):
    visit(page)
    page.evaluate("name => caches.open(name)", OTHERS)
    host.publish(without_worker)
    page.reload()  # still answered by the one before
    until(page, f"async () => `${{await caches.keys()}}` === '{OTHERS}'")
    page.goto(WEEK)

    assert page.evaluate("navigator.serviceWorker.controller") is None
    until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")
    expect(box(page)).to_be_checked()


def test_a_retired_worker_that_an_older_page_registers_again_leaves_again(
    page, host, without_worker
):
    host.caching = "no-store"  # else the pages below are older ones as well
    visit(page)
    host.publish(without_worker)
    page.reload()  # still answered by the one before
    until(page, "async () => !(await caches.keys()).length")
    # As a page does that the browser remembers from before.
    page.evaluate("async () => void (await navigator.serviceWorker.register('/roadmap/sw.js'))")
    page.goto("weeks/")
    page.goto("progress/")

    until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")


def test_a_page_that_is_open_goes_on_while_its_worker_leaves(page, host, without_worker):
    visit(page)
    use(page)
    host.publish(without_worker)
    page.reload()  # still answered by the one before
    use(page)
    until(page, "async () => !(await caches.keys()).length")
    page.get_by_role("link", name="Week 12").first.click()

    expect(page.locator(".rm h1")).to_contain_text("Model Evaluation")
