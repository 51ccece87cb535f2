"""A host may have the script of another version than the page: that is not run, no tick is lost."""

import re

from playwright.sync_api import expect

from tests.browser.example import BOX, WEEK, box, until


def forgive(page_errors):
    """Firefox says of a script that is not run that it is an error of the page."""
    page_errors[:] = [each for each in page_errors if "integrity attribute" not in str(each)]


def test_a_page_whose_script_has_another_version_by_now_is_loaded_anew(
    page, page_errors, site, learner
):
    html = (site / WEEK / "index.html").read_text("utf-8")
    older = re.sub('data-integrity="[^"]*"', 'data-integrity="sha256-b2xkZXI="', html)
    answers = [{"body": older, "content_type": "text/html"}]
    page.route(
        f"**/{WEEK}", lambda route: route.fulfill(**answers.pop()) if answers else route.fallback()
    )
    page.goto(WEEK)

    expect(box(page, "Start Andrew Ng's ML course")).to_be_checked()
    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    forgive(page_errors)


def test_the_script_of_another_version_is_not_run_and_a_tick_is_kept_for_the_next_load(
    page, page_errors, site, stored
):
    newer = (site / "assets" / "roadmap" / "start.mjs").read_text("utf-8") + "\n// newer"
    script = {"body": newer, "content_type": "text/javascript"}
    page.route("**/start.mjs", lambda route: route.fulfill(**script))
    page.goto(WEEK)
    with page.expect_navigation():  # once
        box(page).evaluate("input => input.click()")
    assert int(stored(page)[BOX]) > 0
    page.evaluate("window.same = true")
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    until(page, "() => !document.querySelector('script[data-theme]')")

    page.unroute("**/start.mjs")
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))
    assert not page.evaluate("window.same"), "The theme would put a new page into an old one"
    page.goto(WEEK)
    expect(box(page)).to_be_checked()
    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    forgive(page_errors)
