"""A tick does as much with 10,000 tasks as with 95: counted, as seconds are another machine's."""

import json
import re

import pytest

from benchmarks.tick import large_plan
from tests.browser.answers import answer
from tests.browser.conftest import KEY
from tests.browser.example import until, use
from tests.conftest import ROOT

FEW = (5, 30, 30, 30)
MANY = (5, *(127,) * 79)  # 10,038 tasks
# What a script asks of the storage and changes on the page, and how many elements it finds there.
COUNTING = """
    globalThis.counted = { reads: 0, writes: 0, keys: 0, found: 0, changes: 0 };
    const count = (kind, owner, name, number = () => 1) => {
        const asked = owner[name];
        owner[name] = function (...given) {
            const answer = asked.apply(this, given);
            counted[kind] += number(answer);
            return answer;
        };
    };
    count("reads", Storage.prototype, "getItem");
    count("writes", Storage.prototype, "setItem");
    count("keys", Object, "keys", (found) => found.length);
    for (const owner of [Document.prototype, Element.prototype])
        count("found", owner, "querySelectorAll", (found) => found.length);
    new MutationObserver((records) => (counted.changes += records.length)).observe(
        document, { subtree: true, childList: true, characterData: true, attributes: true });
"""
TICK = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const drawn = async () => {
        let [quiet, before] = [0, -1];
        for (; quiet < 5; before = counted.changes) {
            await frame();
            quiet = before === counted.changes ? quiet + 1 : 0;
        }
    };
    const tick = (input) => (input.click(), drawn());
    await drawn();
    const [first, second] = document.querySelectorAll(".rm-row input");
    await tick(first); // begins to watch for news and asks the browser to keep what is stored
    for (const kind in counted) counted[kind] = 0;
    await tick(second);
    await tick(second);
    return counted;
}"""


@pytest.fixture
def tick(context, page, site_of):
    """Tick boxes of the first week, with every box of a plan done; return what that took."""

    def counted(sizes, path):
        site = site_of(large_plan(sizes))
        boxes = json.loads((site / "assets" / "roadmap" / "plan.json").read_text("utf-8"))["boxes"]
        context.unroute_all()
        context.route("**/*", lambda route: answer(route, site))
        page.goto("your-data/")
        values = {KEY + box: str(10**12 + number) for number, box in enumerate(boxes)}
        page.evaluate("localStorage.clear()")
        page.evaluate("(values) => Object.assign(localStorage, values)", values)
        page.goto(path)
        use(page)
        defined = "(name) => !document.querySelector(name) || customElements.get(name)"
        for name in ("roadmap-checklist", "roadmap-your-data"):
            until(page, defined, name)
        return page.evaluate(TICK)

    context.add_init_script(COUNTING)
    return counted


@pytest.mark.parametrize("path", ["weeks/week-0/", "progress/"])
def test_a_tick_takes_as_much_with_ten_thousand_tasks_as_with_95(tick, path):
    few, many = tick(FEW, path), tick(MANY, path)

    assert few == many
    assert 2 == few["writes"]
    assert few["changes"] > 4  # of the figures, of the date


@pytest.mark.only_browser("chromium")  # which tells how many elements it gave a style
def test_the_bar_that_undoes_comes_and_goes_without_a_look_at_the_rest_of_the_page(
    browser, page, context, published, site_of
):
    site = site_of(large_plan(MANY))
    outside = published(context, lambda: site)
    page.goto("progress/")
    use(page)
    until(page, "() => customElements.get('roadmap-week-button')")
    whole = page.locator("*").count()
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    page.locator("roadmap-week-button button").first.click()
    page.locator("roadmap-undo:not([hidden])").wait_for()
    page.locator("roadmap-undo button[data-part=undo]").click()
    page.locator("roadmap-undo[hidden]").wait_for(state="attached")
    events = json.loads(browser.stop_tracing())["traceEvents"]

    of_style = [each["args"] for each in events if each["name"] == "UpdateLayoutTree"]
    assert 0 < max(each.get("elementCount", 0) for each in of_style) < whole / 10
    assert [] == outside


def test_what_leaves_a_page_is_looked_for_where_it_stood_and_nowhere_else(ask):
    looked = """async (weeks) => {
        const { Board } = await import("./source/board.mjs");
        const board = new Board(new EventTarget(), null, null);
        const elements = Array.from({ length: weeks }, (_, week) => [{}, [`week:${week}`]]);
        for (const [element, scopes] of elements) board.watch(element, scopes);
        const before = Set.prototype.delete;
        let count = 0;
        Set.prototype.delete = function (element) { count++; return before.call(this, element); };
        for (const [element, scopes] of elements) board.forget(element, scopes);
        Set.prototype.delete = before;
        return count;
    }"""

    assert [3, 300] == [ask(looked, weeks) for weeks in (3, 300)]


def test_no_style_looks_through_a_whole_page_for_what_may_stand_in_it():
    """With ``html:has(.bar)`` every change of the page has its thousands of elements looked at."""
    sheets = (ROOT / "overrides" / "assets" / "roadmap").glob("*.css")
    text = "\n".join(sheet.read_text("utf-8") for sheet in sheets)

    assert [] == re.findall(r"(?:html|body|\.rm|\.md-[\w-]+):has\([^>)][^)]*\)", text)
