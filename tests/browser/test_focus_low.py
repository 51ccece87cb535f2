"""A window of 320 by 256: what four times the size leaves of an old screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import use

# How much of what has the focus can be seen: none where something lies over all of it.
SEEN = """() => {
    const focused = document.activeElement;
    const node = focused.closest("label") ?? focused; // which is outlined
    const { left, top, width, height } = node.getBoundingClientRect();
    const parts = [0, 0.5, 1];
    const at = (part, start, size) => start + 1 + part * (size - 2);
    const points = parts.flatMap((x) => parts.map((y) => [at(x, left, width), at(y, top, height)]));
    return points.filter(([x, y]) => node.contains(document.elementFromPoint(x, y))).length;
}"""


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_nothing_that_has_the_focus_is_hidden_where_everything_is_four_times_as_large(page, key):
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto("progress/")
    use(page)
    page.get_by_role("button", name="Tick the week").first.click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.locator("#scikit-learn-basics").focus()

    hidden = []
    for _ in range(25):
        page.keyboard.press(key)
        if not page.evaluate(SEEN):
            hidden.append(page.evaluate("document.activeElement.outerHTML"))
    assert [] == hidden
