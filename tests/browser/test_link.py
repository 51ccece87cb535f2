"""Progress as a link and a code: never sent to the host, opened with a question."""

import io
import re

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, WEEK, box, ticks_of
from tests.conftest import ADDRESS


@pytest.fixture
def other(browser, browser_context_args, published):
    """A second device: an empty browser."""
    context = browser.new_context(**browser_context_args)
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    outside = published(context)
    page = context.new_page()
    page.asked = asked
    yield page
    context.close()
    assert [] == outside


def make_link(page):
    page.goto("progress/")
    page.get_by_role("button", name="Move to another device").click()
    expect(page.get_by_role("dialog", name="Move to another device")).to_be_visible()
    return page.get_by_label("The same as a link").input_value()


def question(page):
    return page.get_by_role("dialog", name="this link")


def paste(page, link):
    page.evaluate("link => location.assign(link)", link)


def test_a_link_asks_first_and_merges_with_dates(page, other, plan, ticked, stored):
    ticked(ticks_of(plan, 1, 9) | {BOX: 1_730_000_000_000})
    other.goto(make_link(page))
    expect(question(other)).to_contain_text("It holds 8 ticks. Merged with yours:")
    expect(question(other)).to_contain_text("8 boxes will be ticked")
    assert {} == stored(other)
    other.get_by_role("button", name="Merge into mine").click()

    expect(other.locator(".rm-lede")).to_contain_text("8 of 95 boxes")
    assert stored(page) == stored(other)
    assert ADDRESS + "progress/" == other.url
    other.get_by_role("button", name="Undo").click()
    expect(other.locator(".rm-lede")).to_contain_text("0 of 95 boxes")


def test_links_may_be_taken_in_in_any_order(page, other, stored):
    page.goto(WEEK)
    box(page).check()
    monday = make_link(page)
    page.goto(WEEK)
    box(page).uncheck()
    tuesday = make_link(page)
    other.goto(tuesday)
    expect(question(other)).to_contain_text(
        "1 box stays as it is; the other side changed it later: Linear Regression theory"
    )
    other.get_by_role("button", name="Merge into mine").click()
    paste(other, monday)
    expect(question(other)).to_contain_text("What differs is newer here:")

    assert stored(page) == stored(other)


def test_a_link_that_comes_while_another_question_is_asked_can_be_looked_at(page, one_box):
    page.goto("progress/")
    page.get_by_role("button", name="Move to another device").click()
    expect(page.get_by_role("dialog", name="Move to another device")).to_be_visible()
    paste(page, one_box)
    page.get_by_role("button", name="Only look at it").click()

    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Back to mine").click()
    expect(page.get_by_text("You are looking at a link.", exact=True)).to_be_hidden()


def test_nothing_of_a_link_is_sent_to_the_host(page, other, ticked):
    ticked({BOX: NOON})
    link = make_link(page)
    other.goto(link)
    expect(question(other)).to_be_visible()

    secret = link.partition("#")[2]
    assert other.asked
    assert not [
        url
        for url in other.asked
        if secret in url.partition("#")[0] or "ticks=" in url.partition("#")[0]
    ]


def test_a_link_can_be_ignored_and_is_forgotten(page, one_box, stored):
    page.goto(one_box)
    page.get_by_role("button", name="Ignore it").click()
    expect(question(page)).to_be_hidden()
    page.reload()

    expect(page.get_by_role("heading", name="Progress", exact=True)).to_be_visible()
    expect(question(page)).to_be_hidden()
    assert {} == stored(page)


def test_escape_ignores_a_link(page, one_box, stored):
    page.goto(one_box)
    expect(question(page)).to_be_visible()
    page.keyboard.press("Escape")

    expect(question(page)).to_be_hidden()
    assert {} == stored(page)


def test_a_link_pasted_into_an_open_page_asks_as_well(page, ticked):
    ticked({BOX: NOON})
    link = make_link(page)
    page.get_by_role("button", name="Close", exact=True).click()
    paste(page, link)

    expect(question(page)).to_contain_text("You have all of that already.")


def test_a_damaged_link_says_so_and_changes_nothing(page, one_box, stored):
    start, fragment = one_box.split("#")
    page.goto(start)
    altered = fragment.replace("ticks=0", "ticks=1")
    for bad in (fragment[:-9], altered, f"{fragment}<img/src=x/onerror=alert(1)>", "ticks="):
        page.evaluate("fragment => location.assign('#' + fragment)", bad)
        problem = page.locator("roadmap-taking .rm-problem")
        expect(problem).to_contain_text("This link is cut off or damaged")
        expect(problem).to_contain_text("Nothing was changed.")
        expect(page).to_have_url(start)

    expect(question(page)).to_be_hidden()
    assert {} == stored(page)


@pytest.mark.parametrize("gone", ["/plan.json", "/(plan.json|(link|merging).mjs)"])
def test_a_link_that_cannot_be_compared_yet_is_asked_about_after_a_reload(
    context, page, one_box, stored, gone
):
    gone = re.compile(gone)
    context.route(gone, lambda route: route.abort())
    page.goto(one_box)
    expect(page.locator("roadmap-taking .rm-problem")).to_be_in_viewport()
    expect(page.locator("roadmap-taking .rm-problem")).to_have_text(
        "Nothing was changed: a part of the site could not be fetched. "
        "Reload this page when you are online."
    )
    expect(page).to_have_url(one_box)
    context.unroute(gone)
    page.reload()

    expect(question(page)).to_contain_text("1 box will be ticked")
    page.get_by_role("button", name="Merge into mine").click()
    expect(page).to_have_url(f"{ADDRESS}progress/")
    assert {BOX: str(NOON)} == stored(page)


def test_settings_go_along_and_notes_are_said_not_to(page, other):
    page.goto("portfolio/")
    page.get_by_role("button", name="Make a README").click()
    page.get_by_label("Your name").fill("Ada")
    page.goto(WEEK)
    page.get_by_role("button", name="Note on Linear Regression theory").click()
    page.get_by_label("Note, for you alone").fill("Long")
    page.get_by_role("button", name="Keep").click()
    link = make_link(page)
    giving = page.get_by_role("dialog", name="Move to another device")
    expect(giving).to_contain_text("Your 1 note would make it too long")
    other.goto(link)

    expect(question(other)).to_contain_text("1 setting will change")


def test_the_code_holds_the_link_of_a_finished_plan_as_a_camera_sees_it(page, plan, ticked):
    every = [each for week in plan.weeks for each in week.week.boxes]
    ticked({each.id: NOON + index * 150_000_077 for index, each in enumerate(every)})
    page.set_viewport_size({"width": 1280, "height": 800})
    page.clock.set_fixed_time("2027-05-01T09:00:00Z")
    link = make_link(page)
    screen = Image.open(io.BytesIO(page.screenshot())).convert("L")

    assert 95 == len(every)
    # from an angle, out of focus, in grey light
    for degrees, blur, light in ((0, 0, 1), (9, 0.8, 1), (-14, 0.6, 0.6)):
        seen = screen.point(lambda value, light=light: int(value * light))
        seen = seen.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=90)
        codes = zxingcpp.read_barcodes(seen.filter(ImageFilter.GaussianBlur(blur)))
        assert [link] == [code.text for code in codes], (degrees, blur, light)


def test_the_library_for_the_code_is_fetched_only_when_asked_for(page, ticked):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    ticked({BOX: NOON})
    page.goto("progress/")
    expect(box(page)).to_be_checked()
    assert not [url for url in asked if "lean-qr" in url]
    make_link(page)

    assert [url for url in asked if "lean-qr" in url]
