"""For everybody: what opens, where the focus is, what moves, forced colours, paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box
from tests.browser.kinds import KINDS
from tests.browser.looking import laid_out, look
from tests.conftest import ADDRESS

pytestmark = pytest.mark.only_browser("chromium")  # what is emulated here BiDi cannot


def open_forms(page):
    """Open all that opens, one after the other, and give each to be checked while it is open."""
    page.goto(WEEK)
    page.get_by_role("button", name="Note on Linear Regression theory").click()
    page.get_by_label("Link (your repository, your result)").fill("none")
    page.get_by_role("button", name="Keep").click()
    yield page.get_by_role("alert")
    page.get_by_role("button", name="Suggest a change").click()
    page.get_by_role("button", name="Show the change").click()
    yield page.get_by_text("Write something here.")
    page.get_by_label("What to do").fill("Unbreakable" * 20)
    page.get_by_role("button", name="Show the change").click()
    yield page.get_by_label("The change in data/roadmap.toml")
    page.get_by_role("button", name="Tick the whole week").click()
    yield page.locator("roadmap-undo")
    page.goto("portfolio/")
    page.get_by_role("button", name="Make a README").click()
    yield page.get_by_role("dialog", name="README of your projects")
    page.goto("progress/")
    page.get_by_role("button", name="Start over").click()
    yield page.get_by_role("dialog", name="Untick")
    page.get_by_role("button", name="Keep them", exact=True).click()
    page.get_by_role("button", name="Move to another device").click()
    yield page.get_by_role("dialog", name="Move to another device")
    link = page.get_by_label("The same as a link").input_value()
    page.locator("dialog").get_by_role("button", name="Close").click()
    page.evaluate("localStorage.clear()")
    page.goto("hours/")
    page.goto(link)
    yield page.get_by_role("dialog", name="this link")
    page.get_by_role("button", name="Only look at it").click()
    yield page.get_by_text("You are looking at a link.", exact=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_with_any_form_or_dialog_on_the_narrowest_screen(page, scheme):
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for opened in open_forms(page):
        expect(opened).to_be_visible()
        assert [] == look(page)


@pytest.fixture
def large_letters(page, context):
    """A phone whose owner has chosen letters twice as large for all pages."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    session = context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 32}})


@pytest.mark.parametrize("kind", KINDS)
def test_with_large_letters_every_page_is_as_wide_as_the_phone(page, large_letters, kind):
    page.goto(KINDS[kind])

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("kind", KINDS)
def test_with_large_letters_every_ordinary_word_is_whole(page, learner, large_letters, kind):
    page.goto(KINDS[kind])

    assert [] == laid_out(page)


def test_with_large_letters_every_choice_of_the_filter_and_every_name_can_be_read(
    page, learner, large_letters
):
    page.goto("progress/")
    cut = """() => [...document.querySelectorAll(".rm-filter label, .rm-plan-head h3")]
        .filter((node) => node.checkVisibility())
        .map((node) => [node.getBoundingClientRect(), node.textContent.trim()])
        .filter(([{ left, right, width }]) => left < 0 || right > innerWidth || width < 100)
        .map(([, text]) => text)"""
    expect(page.locator("[data-folded]").first).to_be_visible()

    assert [] == page.evaluate(cut)


def test_an_ordinary_word_of_the_hours_is_whole_on_the_narrowest_phone(page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("hours/")
    word = page.locator(".rm-hours .rm-narrow", has_text="Foundations")
    line = word.evaluate("node => parseFloat(getComputedStyle(node).lineHeight)")

    assert word.bounding_box()["height"] < 1.5 * line


@pytest.mark.parametrize("width", [320, 390])
def test_the_number_of_a_week_is_in_one_line(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("weeks/kubernetes-and-monitoring/")
    number = page.locator(".rm-numeral")
    size = number.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")

    assert number.bounding_box()["height"] < size


def test_a_long_title_of_the_roadmap_takes_two_lines_of_a_phone_and_is_heard_whole(page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("hours/")
    title = page.locator(".md-header__topic .md-ellipsis").first
    title.evaluate("node => (node.textContent = 'A roadmap of a very long name '.repeat(9))")
    line = title.evaluate("node => parseFloat(getComputedStyle(node).lineHeight)")

    assert title.bounding_box()["height"] == pytest.approx(2 * line, abs=2)
    assert 9 == page.locator("header").aria_snapshot().count("very long name")


def test_with_large_letters_what_undoes_leaves_the_page_in_sight(page, large_letters):
    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").click()
    bar = page.locator("roadmap-undo")
    expect(bar).to_be_visible()

    assert bar.bounding_box()["height"] < 844 / 2
    page.get_by_role("button", name="Note on Linear Regression theory").click()
    field = page.get_by_label("Note, for you alone")
    expect(field).to_be_focused()
    below = field.bounding_box()["y"] + field.bounding_box()["height"]
    assert below <= bar.bounding_box()["y"]


SHIFTS = """() => new Promise((resolve) => {
    let sum = 0;
    const add = (entries) => entries.forEach(({ value }) => (sum += value));
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => (add(observer.takeRecords()), resolve(sum)), 0);
})"""

# A page waits three seconds for its script; a busy machine may need more.
PATIENT = """{
    const later = setTimeout;
    self.setTimeout = (act, time) => (time < 3000 ? later(act, time) : 0);
}"""


@pytest.mark.parametrize("path", ["", WEEK, "progress/", "hours/", "timeline/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_reading_the_ticks_moves_nothing_on_the_page(page, learner, path, width):
    page.add_init_script(PATIENT)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    expect(page.locator("h1")).to_be_visible()

    assert page.evaluate(SHIFTS) < 0.01


def test_done_and_open_can_be_told_apart_in_forced_colours(page, learner):
    page.emulate_media(forced_colors="active")
    page.goto(WEEK)
    segments = page.locator(".rm-head + .rm-bar > span")
    filled = "node => getComputedStyle(node, '::before').width"

    expect(box(page, "Start Andrew Ng's ML course")).to_be_checked()
    assert segments.nth(0).evaluate(filled) != segments.nth(1).evaluate(filled)
    assert "auto" == box(page).evaluate("node => getComputedStyle(node).appearance")


def test_every_week_is_printed_on_one_sheet(page, plan):
    for week in plan.weeks:
        page.goto(f"weeks/{week.week.id}/")
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        assert 1 == len(re.findall(rb"/Type /Page\b", printed)), week.week.name


def test_a_printed_week_has_its_ticks_and_addresses_and_nothing_to_press(page, learner):
    page.goto(WEEK)
    page.emulate_media(media="print")

    expect(box(page, "Start Andrew Ng's ML course")).to_be_checked()
    expect(page.locator(".rm-address").first).to_be_visible()
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.get_by_role("button", name="Tick the whole week")).to_be_hidden()
    expect(page.get_by_role("link", name="Week 10 Classification")).to_be_hidden()


@pytest.mark.parametrize("width", [658, 987])
def test_a_printed_week_has_its_days_in_line_and_says_where_it_is_from(page, learner, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(WEEK)
    page.emulate_media(media="print")
    tick, day = (
        each.bounding_box()
        for each in (box(page, "Start Andrew Ng's ML course"), page.get_by_role("time").first)
    )

    assert day["y"] + day["height"] / 2 == pytest.approx(tick["y"] + tick["height"] / 2, abs=2)
    said = f"6-Month AI/ML Learning Roadmap · Week 9: ML Introduction{ADDRESS}{WEEK}"
    expect(page.locator(".rm-paper")).to_have_text(said)
    expect(page.locator(".rm-paper")).to_be_visible()


def test_a_note_that_is_being_written_is_printed_as_its_text(page):
    page.goto(WEEK)
    page.get_by_role("button", name="Note on Linear Regression theory").click()
    field = page.get_by_label("Note, for you alone")
    field.fill("Ridge beat the plain model.")
    page.emulate_media(media="print")

    expect(field).to_be_visible()
    for name in ("Keep", "Cancel"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_hidden()
