"""What a browser remembers for ten minutes is not mixed with a newer version."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box, until, use
from tests.browser.offline.test_renewal import made, notice, title

SHEETS = """() => [...document.styleSheets].filter(({ href }) => href).map(({ cssRules }) =>
    [...cssRules].some(({ cssText }) => cssText.includes("--rm-made: later")))"""
REFETCHED = """() => performance.getEntriesByType("resource").some((each) =>
    each.initiatorType === "fetch" && each.name.endsWith("/start.mjs") && each.responseEnd > 0)"""


@pytest.fixture
def alone(browser, browser_context_args, host):
    """The page of a browser that has no worker."""
    context = browser.new_context(**browser_context_args | {"service_workers": "block"})
    yield context.new_page()
    context.close()


def test_a_page_that_the_browser_remembers_from_before_the_first_worker_is_told(
    page, host, first, second, tmp_path
):
    before = shutil.copytree(first, tmp_path / "before")
    (before / "sw.js").unlink()
    host.publish(before)
    page.goto(WEEK)
    box(page).check()
    until(page, "() => customElements.get('roadmap-renewal')")
    page.goto("progress/")
    host.publish(second)
    page.goto(WEEK)
    assert "first" == made(page)
    expect(notice(page)).to_be_visible()

    page.get_by_role("link", name="Week 10").first.click()
    expect(title(page)).to_contain_text("Sorting")
    assert "later" == made(page)


def test_without_a_worker_a_new_version_is_not_mixed_with_what_the_browser_remembers(
    alone, page_errors, host, second
):
    alone.goto("progress/")
    data = alone.locator("roadmap-your-data:defined, roadmap-taking:defined")
    expect(data).to_have_count(2)

    host.publish(second)
    alone.reload()
    expect(data).to_have_count(2)
    parts = {"start.mjs", "elements/your-data.mjs", "elements/taking.mjs", "plan.mjs"}
    assert {f"assets/roadmap/{each}" for each in parts} <= {*host.asked}


def test_without_a_worker_a_page_of_a_new_version_is_loaded_and_not_put_in_the_place_of_another(
    alone, host, second
):
    alone.goto(WEEK)
    box(alone).check()
    use(alone)
    alone.evaluate("document.documentElement.dataset.is = 'first'")
    host.publish(second)
    # Not the next one, which Firefox has fetched ahead.
    alone.get_by_role("link", name="Week 12").first.click()

    expect(title(alone)).to_contain_text("Model Evaluation")
    expect(alone.locator("html[data-is]")).to_have_count(0)


def test_without_a_worker_a_new_page_does_not_wear_the_style_that_the_browser_remembers(
    alone, host, second
):
    alone.goto(WEEK)
    box(alone).check()
    until(alone, f"() => ({SHEETS})().length === 2")
    assert [False, False] == alone.evaluate(SHEETS)

    host.publish(second)
    alone.goto("progress/")
    expect(alone.locator("link[href*='/roadmap.css']")).to_have_count(1)
    until(alone, f"() => ({SHEETS})().length === 2")
    assert [True, True] == alone.evaluate(SHEETS)


def test_a_browser_that_remembers_the_script_of_an_older_version_fetches_the_new_one(
    alone, host, second
):
    alone.goto(WEEK)
    box(alone).check()
    assert "first" == made(alone)

    host.publish(second)
    alone.goto("progress/")
    expect(box(alone)).to_be_checked()
    assert "later" == made(alone)


def test_a_script_that_came_later_than_its_page_is_run_soon_after(
    alone, host, first, second, tmp_path
):
    half = shutil.copytree(second, tmp_path / "half")
    script = half / "assets" / "roadmap" / "start.mjs"
    shutil.copy(first / script.relative_to(half), script)
    host.publish(half)
    alone.goto(WEEK)
    with alone.expect_navigation():
        box(alone).evaluate("input => input.click()")
    until(alone, REFETCHED)

    host.publish(second)
    alone.goto("progress/")
    until(alone, REFETCHED)
    alone.goto(WEEK)
    expect(box(alone)).to_be_checked()
    assert "later" == made(alone)
