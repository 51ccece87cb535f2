"""By keyboard alone: all that a mouse can press, in order and in sight, and nothing holds Tab."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, ticks_of, use

PAGES = (
    "", "weeks/", WEEK, "phases/machine-learning/", "timeline/", "hours/", "progress/",
    "milestones/", "courses/", "portfolio/", "certifications/", "tips/", "beyond/", "your-data/",
    "changes/", "nowhere/",
)  # fmt: skip
# What can be pressed and shows. Of radio buttons Tab reaches one; arrows reach the others.
PRESSED = """() => {
    const all = document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, [tabindex='0']");
    const shows = (node) => node.checkVisibility({ visibilityProperty: true });
    const isOne = (node) => node.type !== "radio" || node.checked;
    globalThis.pressed = [...all].filter(
        (node) => shows(node) && isOne(node) && node.tabIndex >= 0);
    globalThis.look = (node) => {
        const around = [...(node.labels ?? []), node.closest("fieldset")];
        const seen = [node, ...around, node.querySelector("*")];
        const parts = ["outline", "boxShadow", "background", "borderColor", "color", "clipPath"];
        const style = (each) => each && parts.map((part) => getComputedStyle(each)[part]);
        return JSON.stringify(seen.map(style));
    };
    globalThis.rest = new Map(pressed.map((node) => [node, look(node)]));
    return pressed.length;
}"""
# Where the focus is now, and what is wrong with that; null when it has left the page.
FOCUS = """async () => {
    const node = document.activeElement;
    const frame = () => new Promise(requestAnimationFrame);
    const enough = node.closest("header") ? 5 : 1; // the theme opens its search a little later
    for (let still = 0; still < enough; ) {
        await frame();
        still = document.getAnimations().length ? 0 : still + 1;
    }
    if (node === document.body) return null;
    const { top, bottom, left, right, width } = node.getBoundingClientRect();
    const middle = Math.min((top + bottom) / 2, innerHeight - 1);
    const at = document.elementFromPoint((left + right) / 2, middle);
    const labels = [...(node.labels ?? [])];
    const has = (each) => each.contains(at);
    const isSeen = at && (has(node) || at.contains(node) || labels.some(has));
    const wrong = [
        !pressed.includes(node) && "is none of those",
        rest.get(node) === look(node) && "looks as without focus",
        !(isSeen && width) && "is covered or out of sight",
    ];
    return [pressed.indexOf(node), node.outerHTML.slice(0, 200), wrong.filter(Boolean)];
}"""
pytestmark = pytest.mark.only_browser("chromium")  # Firefox is told to skip links on some systems


@pytest.mark.parametrize(
    ("path", "width"), [*((path, 1280) for path in PAGES), (WEEK, 390), ("progress/", 390)]
)
def test_tab_reaches_all_that_can_be_pressed_in_order_and_in_sight(page, plan, ticked, path, width):
    ticked(ticks_of(plan, 1, 2))
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(path)
    expect(page.locator("h1")).to_be_visible()
    use(page)
    count = page.evaluate(PRESSED)
    reached, wrong = [], []
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        reached.append(focus[0])
        if focus[2]:
            wrong.append(focus[1:])

    assert [] == wrong
    assert [*range(count)] == reached


def test_the_first_link_leads_past_the_navigation(page):
    page.goto(WEEK)
    use(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#rm-content")).to_be_focused()
    page.keyboard.press("Tab")

    expect(page.locator(".rm a:visible").first).to_be_focused()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("portfolio/", "Make a README"),
        ("progress/", "Start over"),
        ("progress/", "Move to another device"),
        ("your-data/", "Keyboard shortcuts"),
    ],
)
def test_a_dialog_keeps_the_focus_while_it_is_open_and_gives_it_back(
    page, plan, ticked, path, name
):
    ticked(ticks_of(plan, 1))
    page.goto(path)
    button = page.get_by_role("button", name=name)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        # or nothing, where the browser's own parts have it
        assert page.evaluate("document.activeElement.matches('dialog[open] *, dialog, body')")
    page.keyboard.press("Escape")

    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(button).to_be_focused()
