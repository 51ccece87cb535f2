"""The site is published anew: nothing is of two versions, and what fails changes nothing."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box, until, use
from tests.browser.offline.conftest import visit

OTHERS = "another-site:/roadmap/"
# Looks for a new version, and waits until it has come or failed.
# A page may have found what there is already; a second look is over when the first one is.
# Chromium, when busy, may see only with the next request that the worker before has nothing to do.
RENEW = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    let worker = registration.installing ?? registration.waiting;
    registration.addEventListener("updatefound", () => (worker ??= registration.installing));
    await registration.update();
    await registration.update();
    worker ??= registration.active;
    while (["installing", "installed", "activating"].includes(worker.state)) {
        const changed = new Promise((resolve) => (worker.onstatechange = resolve));
        const late = new Promise((resolve) => setTimeout(resolve, 2000, true));
        if (await Promise.race([changed, late]) === true) await fetch(location);
    }
    return worker.state;
}"""
# As if so many hours had gone by: for tabs that were closed, and for versions.
LATER = """async (hours) => {
    const dated = /:(tabs|versions|refusals)$/;
    for (const name of (await caches.keys()).filter((each) => dated.test(each))) {
        const store = await caches.open(name);
        for (const request of await store.keys()) {
            const entry = await store.match(request);
            const headers = [...entry.headers].map(
                ([key, value]) => [key, value - hours * 3_600_000 || value]);
            await store.put(request, new Response(await entry.text(), { headers }));
        }
    }
}"""
LEFT = """async () => {
    const [name] = (await caches.keys()).filter((each) => each.endsWith(":tabs"));
    const tabs = await caches.open(name);
    const entries = await Promise.all((await tabs.keys()).map((each) => tabs.match(each)));
    return entries.some(({ headers }) => headers.has("left"));
}"""
NUMBER = """async () => {
    const [files] = (await caches.keys()).filter((each) => each.endsWith(":files"));
    return (await (await caches.open(files)).keys()).length;
}"""


def notice(page):
    return page.locator("roadmap-renewal").filter(has_text="A new version is ready.")


def title(page):
    return page.locator(".rm h1")


def made(page):
    """Which edition the scripts of a page are of."""
    until(page, "() => customElements.get('roadmap-checklist')")
    return page.evaluate("window.made ?? 'first'")


@pytest.mark.only_browser("chromium")  # BiDi cannot load a page past its worker
def test_a_tab_that_was_loaded_past_its_worker_is_told_as_well(page, context, host, second):
    visit(page)
    other = context.new_page()
    other.goto(WEEK)
    with page.expect_navigation():
        context.new_cdp_session(page).send("Page.reload", {"ignoreCache": True})
    assert page.evaluate("navigator.serviceWorker.controller === null")
    use(page)
    host.publish(second)
    assert "activated" == other.evaluate(RENEW)

    until(page, "() => navigator.serviceWorker.controller")
    expect(notice(page)).to_be_visible()
    page.get_by_role("link", name="Week 10").first.click()
    expect(title(page)).to_contain_text("Sorting")
    assert "later" == made(page), "What was loaded past its worker has no page of another version"


def test_a_new_version_is_said_and_comes_with_the_next_load_and_open_tabs_keep_theirs(
    page, context, host, second, page_errors
):
    visit(page)
    other = context.new_page()
    other.goto(WEEK)
    use(other)
    other.evaluate("window.kept = true")

    host.publish(second)
    page.reload()  # still answered at once
    expect(notice(page)).to_be_visible()
    assert "first" == made(page)

    other.get_by_role("link", name=re.compile("^Week 10")).first.click()
    expect(title(other)).to_contain_text("Classification")
    expect(notice(other)).to_be_visible()
    assert other.evaluate("window.kept")

    page.get_by_role("button", name="Load this one").click()
    expect(notice(page)).to_be_hidden()
    expect(box(page)).to_be_checked()
    assert "later" == made(page)
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Sorting")

    other.get_by_role("link", name=re.compile("^Week 9")).first.click()
    expect(box(other)).to_be_checked()
    assert other.evaluate("window.kept")
    other.goto("weeks/classification/")
    expect(title(other)).to_contain_text("Sorting")
    assert "later" == made(other)


def test_a_tab_that_was_led_to_a_lost_address_is_told_of_a_new_version(page, host, second):
    visit(page)
    page.goto("weeks/long-gone/")
    use(page)
    host.publish(second)
    assert "activated" == page.evaluate(RENEW)
    page.get_by_role("main").get_by_role("link", name="All weeks").click()

    expect(notice(page)).to_be_visible()


@pytest.mark.parametrize("address", ["courses/", "your-data/", "weeks/long-gone/"])
def test_a_page_without_boxes_is_told_of_a_new_version(page, host, second, address):
    visit(page)
    page.goto(address)
    use(page)
    host.publish(second)
    assert "activated" == page.evaluate(RENEW)

    expect(notice(page)).to_be_visible()


@pytest.mark.parametrize("fault", ["missing", "stale"])
def test_a_broken_version_changes_nothing_and_comes_when_it_is_repaired(
    page, host, first, second, tmp_path, fault
):
    visit(page)
    broken = shutil.copytree(second, tmp_path / "broken")
    script = broken / "assets" / "roadmap" / "start.mjs"
    script.unlink() if fault == "missing" else shutil.copy(
        first / script.relative_to(broken), script
    )
    host.publish(broken)
    assert "redundant" == page.evaluate(RENEW)

    host.is_gone = True
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Classification")
    assert "first" == made(page)
    expect(notice(page)).to_be_hidden()

    host.publish(second)
    assert "activated" == page.evaluate(RENEW)
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Sorting")
    assert "later" == made(page)
    page.goto(WEEK)
    expect(box(page)).to_be_checked()


def test_what_no_tab_needs_any_more_is_dropped_and_nothing_of_another_site(page, host, second):
    visit(page)
    page.evaluate("name => caches.open(name)", OTHERS)
    whole = page.evaluate(NUMBER)
    host.publish(second)
    assert "activated" == page.evaluate(RENEW)
    assert whole < page.evaluate(NUMBER) < 2 * whole, "What has not changed is there once"

    page.reload()  # now nobody reads in the first one
    page.reload()  # which is seen; somebody may come back to it
    until(page, LEFT)
    page.evaluate(LATER, 2)
    page.reload()

    until(page, f"async (whole) => (await ({NUMBER})()) === whole", whole)
    assert OTHERS in page.evaluate("caches.keys()")
