"""What the browser may refuse or forget: the page says so and works, or keeps its ticks."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KEY
from tests.browser.example import BOX, NOON, WEEK, box, ticks_of, until, use

BLOCKED = """
    Object.defineProperty(window, "localStorage", {
      get() {
        const whom = new Error().stack.includes("/assets/roadmap/") ? "us" : "the theme";
        throw new DOMException(`denied to ${whom}`, "SecurityError");
      },
    });
"""
FULL = """
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""
FETCHED = """(name) => performance.getEntriesByType("resource").some(
    (each) => each.name.includes(name) && each.responseEnd > 0)"""
# Room for what the learner does, and none for what the site keeps beside it.
NO_ROOM = """
    const put = Storage.prototype.setItem;
    globalThis.refused = new Set();
    Storage.prototype.setItem = function (key, text) {
        const [name] = /(?<=\\.roadmap\\.)(undo|seen|asked)$/.exec(key) ?? [];
        if (!name) return put.call(this, key, text);
        refused.add(name);
        throw new DOMException("full", "QuotaExceededError");
    };
"""
OLDER = {"what": "Unticked 1 box.", "changes": [["ticks", "install-conda", None, "-5"]]}
NOTICE = "Your ticks cannot be kept here."
SAVE = "Save as a file"
UNSAVED = "Nothing was saved"
UNREACHABLE = ": a part of the site could not be fetched. Try again when you are online."
# Buttons that need a part which is fetched only then: where, which, that part, what is said.
LATE = [
    (WEEK, "Note on Linear Regression theory", "note-form", "The note could not be opened"),
    (WEEK, "Suggest a change", "suggest-form", "The form could not be opened"),
    (WEEK, "Keyboard shortcuts", "following", "The list could not be opened"),
    ("", SAVE, "saving", UNSAVED),
    ("progress/", SAVE, "file", UNSAVED),
    ("progress/", "Move to another device", "link", "The link could not be made"),
    ("portfolio/", "Make a README", "roadmap/portfolio", "The README could not be made"),
    ("portfolio/", "Make a README", "plan", "The README could not be made"),
]
# What is there to see once it could be had, if not a dialog.
SHOWN = {
    UNSAVED: "text=Saved as a file.",
    "The note could not be opened": ".rm-note-form",
    "The form could not be opened": "form.rm-suggest",
}


@pytest.fixture
def blocked(context, page_errors):
    """Storage that is refused. The theme's own scripts throw then; ours may not."""
    context.add_init_script(BLOCKED)
    yield
    page_errors[:] = [each for each in page_errors if each.message != "denied to the theme"]


def test_where_storage_is_blocked_the_page_says_so_and_ticks_last_for_the_visit(blocked, page):
    page.goto(WEEK)
    use(page)
    expect(page.get_by_text(NOTICE)).to_be_visible()
    box(page).check()
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))

    expect(page.get_by_text("1 of 33 boxes in this phase")).to_be_visible()
    page.go_back()
    expect(box(page)).to_be_checked()


def test_that_storage_is_blocked_is_said_once_a_visit(blocked, page):
    page.goto(WEEK)
    use(page)
    expect(page.get_by_text(NOTICE)).to_be_visible()
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))

    expect(page.get_by_text(NOTICE)).to_be_hidden()


def test_where_storage_is_full_the_page_says_so_at_the_first_tick(page):
    page.add_init_script(FULL)
    page.goto("progress/")
    expect(page.get_by_text(NOTICE)).to_be_hidden()
    box(page, "Capstone: End-to-end MLOps system").check()

    expect(page.get_by_text(NOTICE)).to_be_in_viewport()
    expect(page.locator(".rm-lede")).to_contain_text("1 of 95 boxes")
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_text(NOTICE)).to_be_hidden()


def test_that_ticks_cannot_be_kept_is_said_in_place_of_what_weighs_less(page):
    page.goto(WEEK)
    page.evaluate("(key) => localStorage.setItem(key, 'garbage')", f"{KEY}install-conda")
    page.add_init_script(FULL)
    page.goto("progress/")
    expect(page.get_by_text("Something kept here cannot be read.")).to_be_visible()
    box(page, "Capstone: End-to-end MLOps system").check()

    expect(page.get_by_text(NOTICE)).to_be_in_viewport()
    expect(page.get_by_text("all other ticks are as they were")).to_have_count(0)


def test_where_only_the_way_back_has_no_room_ticks_are_kept_and_no_older_way_comes_back(page):
    page.goto(WEEK)
    record = [KEY.replace("task.", "undo"), json.dumps(OLDER)]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", record)
    page.add_init_script(NO_ROOM)
    page.reload()
    box(page).check()
    page.get_by_role("button", name="Tick the whole week").click()
    until(page, "() => refused.size === 3")
    expect(page.locator("roadmap-undo")).to_contain_text("Week 9 ticked: 3 boxes.")
    expect(page.get_by_text(NOTICE)).to_be_hidden()
    page.reload()
    until(page, "() => customElements.get('roadmap-undo')")

    expect(page.get_by_role("checkbox", checked=True)).to_have_count(4)
    expect(page.locator("roadmap-undo")).to_be_hidden()


@pytest.mark.only_browser("chromium")  # over BiDi Firefox cannot be told to do without scripts
@pytest.mark.parametrize(
    ("path", "text"),
    [
        (WEEK, "Linear Regression theory"),
        ("", "Start here"),
        ("progress/", "Project: House price prediction"),
        ("timeline/", "Deployed ML models to production"),
    ],
)
def test_without_javascript_a_page_reads_in_full_and_says_so(
    new_context, published, path, text, browser_context_args
):
    context = new_context(java_script_enabled=False)
    outside = published(context)
    page = context.new_page()
    page.goto(path)

    expect(page.get_by_text(text).first).to_be_visible()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("Ticks need JavaScript to be kept.")
    expect(page.get_by_role("button", name=re.compile("Tick|Start over"))).to_have_count(0)
    assert [] == outside


def test_a_browser_that_is_set_to_store_nothing_is_told_so(opened, tmp_path):
    settings = tmp_path / "profile" / "Default" / "Preferences"  # Chromium's
    settings.parent.mkdir(parents=True)
    settings.write_text('{"profile": {"default_content_setting_values": {"cookies": 2}}}')

    with opened({"network.cookie.cookieBehavior": 2}) as page:
        expect(page.get_by_text(NOTICE)).to_be_visible()
        box(page).check()
        expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")


def test_a_tick_whose_box_has_left_the_plan_stays_and_counts_for_nothing(page, ticked, stored):
    ticked({"a-box-of-last-year": NOON})
    page.goto("progress/")

    expect(page.locator(".rm-lede")).to_contain_text("0 of 95 boxes")
    assert {"a-box-of-last-year": str(NOON)} == stored(page)


def test_a_tick_is_kept_where_the_rest_of_the_script_cannot_be_fetched(context, page, stored):
    context.route("**/{keeping,plan}.*", lambda route: route.abort())
    page.goto(WEEK)
    box(page).check()

    expect(page.locator(".rm-state")).to_contain_text("1 of 4 done")
    assert [BOX] == [*stored(page)]


@pytest.mark.parametrize(("path", "button", "part", "failed"), LATE)
def test_a_button_whose_part_cannot_be_fetched_says_so_and_works_when_it_can(
    context, page, plan, ticked, path, button, part, failed
):
    ticked(ticks_of(plan, 1, 2, 3))  # enough for a copy to be offered
    page.goto(path)
    use(page)
    gone = re.compile(rf"/{part}\.(mjs|json)")
    context.route(gone, lambda route: route.abort())
    page.get_by_role("button", name=button, exact=True).click()
    problem = page.get_by_text(failed + UNREACHABLE)
    expect(problem).to_be_in_viewport()
    context.unroute(gone)
    page.get_by_role("button", name=button, exact=True).click()

    expect(page.locator(SHOWN.get(failed, "dialog[open]"))).to_have_count(1)
    expect(problem).to_have_count(0)


def test_the_file_that_saves_what_cannot_be_kept_is_not_refused_in_silence(context, page):
    page.add_init_script(FULL)
    context.route("**/saving.mjs*", lambda route: route.abort())
    page.goto(WEEK)
    box(page).check()
    page.get_by_role("button", name="Save ticks as a file").click()
    expect(page.locator("roadmap-notice")).to_contain_text(UNSAVED + UNREACHABLE)
    context.unroute("**/saving.mjs*")
    page.get_by_role("button", name="Save ticks as a file").click()

    expect(page.locator("roadmap-status")).to_have_text("Saved as a file.")
    expect(page.locator("roadmap-notice")).not_to_contain_text(UNSAVED)
    expect(box(page)).to_be_checked()


@pytest.mark.parametrize("storage", [BLOCKED, FULL], ids=["blocked", "full"])
def test_ticks_that_cannot_be_kept_can_be_saved_when_the_host_is_out_of_reach_or_has_changed(
    context, page, page_errors, storage
):
    page.add_init_script(storage)
    page.goto(WEEK)
    use(page)
    box(page).check()
    save = page.get_by_role("button", name="Save ticks as a file")
    expect(save).to_be_visible()
    until(page, FETCHED, "/saving.mjs")
    until(page, FETCHED, "/file.mjs")
    context.route("**/*", lambda route: route.abort())
    save.click()

    expect(page.locator("roadmap-status")).to_have_text("Saved as a file.")
    expect(page.locator("roadmap-notice")).not_to_contain_text(UNSAVED)
    page_errors[:] = [each for each in page_errors if each.message != "denied to the theme"]
