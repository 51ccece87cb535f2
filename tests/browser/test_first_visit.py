"""A first visit: what it waits for, and what is fetched when."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.example import BOX, WEEK, box, until, use

LATE = ("aside.css", "icon.svg", "touch.png")  # the last by Firefox
ICON = "() => getComputedStyle(document.querySelector('.md-nav__icon'), '::after').maskImage"


@pytest.fixture
def asked(page):
    """The names of all files that the page asks for."""
    names = []
    page.on("request", lambda request: names.append(urlsplit(request.url).path.rpartition("/")[2]))
    return names


def test_a_reader_who_only_reads_is_sent_no_script(page, asked):
    page.goto(WEEK)
    expect(box(page)).to_be_enabled()

    assert [] == [each for each in asked if each and each not in LATE]


def test_a_pointer_that_rests_where_the_page_appears_is_no_sign_of_use(page, asked):
    page.goto(WEEK)
    # As Chromium does once it has laid out a page under a pointer.
    page.evaluate("() => { document.body.dispatchEvent(new PointerEvent('pointermove')); }")
    page.evaluate("() => new Promise((done) => requestIdleCallback(done))")

    assert "start.mjs" not in asked
    use(page)
    assert "start.mjs" in asked


def test_the_first_sign_of_use_fetches_our_script_and_the_theme_and_no_search(page, asked):
    page.goto(WEEK)
    use(page)

    assert "start.mjs" in asked
    assert 1 == sum(each.startswith("bundle.") for each in asked)
    assert {"search.js"} == {each for each in asked if each.startswith("search")}


def test_a_sheet_that_an_author_adds_has_the_last_word_before_and_after_the_scripts(page, site):
    html = (site / WEEK / "index.html").read_text("utf-8")
    first, rest = html.split('<link rel="alternate"')
    html = f'{first}<link rel="stylesheet" href="own.css"><link rel="alternate"{rest}'
    own = ".rm.rm .rm-numeral { color: rgb(1, 2, 3) }"
    page.route("**/own.css", lambda route: route.fulfill(body=own, content_type="text/css"))
    page.route(f"**/{WEEK}", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(WEEK)
    expect(page.locator(".rm-numeral")).to_have_css("color", "rgb(1, 2, 3)")
    use(page)
    until(
        page, "() => [...document.styleSheets].some(({ href }) => href?.includes('/roadmap.css?'))"
    )

    expect(page.locator(".rm-numeral")).to_have_css("color", "rgb(1, 2, 3)")


def test_a_learner_who_was_here_waits_for_nothing_but_our_script(page, ticked, asked):
    ticked({BOX: 1_790_000_000_000})
    page.goto(WEEK)
    expect(box(page)).to_be_checked()

    assert "start.mjs" in asked
    assert not [each for each in asked if each.startswith("bundle.")]


def test_nothing_moves_on_a_first_visit_nor_with_the_first_use(page, browser_name):
    page.add_init_script("""
        globalThis.moved = [];
        const observe = (list) => moved.push(...list.getEntries().map(({ value }) => value));
        if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
          new PerformanceObserver(observe).observe({ type: "layout-shift", buffered: true });
    """)
    page.goto(WEEK)
    use(page)
    box(page).check()
    expect(page.get_by_text("1 of 4 done").first).to_be_visible()

    assert [] == page.evaluate("moved")


def test_the_search_is_fetched_with_the_first_words(page, asked):
    page.goto("./")
    page.keyboard.press("/")
    search = page.get_by_role("textbox", name="Search")
    expect(search).to_be_focused()
    assert "search_index.json" not in asked

    search.type("linear")
    expect(page.get_by_role("link", name="Linear Algebra").first).to_be_visible()
    assert 1 == asked.count("search_index.json")


def test_a_search_that_cannot_be_fetched_says_so_and_tries_again(page):
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto("./")
    page.keyboard.press("/")
    page.keyboard.type("linear")
    expect(page.get_by_text("The search could not be loaded")).to_be_visible()

    page.unroute("**/search_index.json")
    page.keyboard.type(" ")
    expect(page.get_by_role("link", name="Linear Algebra").first).to_be_visible()


def test_words_that_led_to_a_page_without_boxes_are_marked_on_it(page):
    page.goto("your-data/?h=browser")

    until(page, "() => CSS.highlights?.get('rm-found')?.size")


def test_words_that_led_to_a_page_are_marked_on_it(page):
    page.goto(f"{WEEK}?h=linear+house")
    until(page, "() => CSS.highlights?.get('rm-found')?.size")

    marked = page.evaluate("[...CSS.highlights.get('rm-found')].map((each) => each.toString())")
    assert {"linear", "house"} == {each.lower() for each in marked}
    assert 0 == page.locator("mark").count()


def test_the_first_paint_of_a_phone_waits_for_no_picture_of_a_drawer_that_is_closed(page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(WEEK)
    assert "none" == page.evaluate(f"({ICON})()")

    page.locator("header label[for=__drawer]").click()

    until(page, f"() => ({ICON})() !== 'none'")
