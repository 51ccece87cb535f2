"""A roadmap in other scripts, with hours for some weeks and then for none, as a learner uses it."""

import re

from playwright.sync_api import expect

from tests.browser.example import box
from tests.others import SCRIPTS, TIMELESS

TASK = re.search(r'id = "non-joiner", text = "(.*?)"', SCRIPTS)[1]


def test_a_tick_is_counted_where_no_week_or_only_some_have_hours(page, context, published, site_of):
    roadmap = TIMELESS
    outside = published(context, lambda: site_of(roadmap))
    page.goto("weeks/joined-letters/")
    box(page, TASK).check()
    expect(page.locator(".rm-state")).to_have_text("1 of 3 done On to week 6")

    page.goto("")
    expect(page.locator("roadmap-totals")).to_have_text("boxes ticked1 of 11 weeks finished0 of 6")
    figures = page.locator("roadmap-continue [data-part=figures]")
    expect(figures).to_have_text("1 of 3 done")
    page.goto("progress/")
    lede = page.locator(".rm-lede")
    expect(lede).to_have_text("1 of 11 boxes done. Your data")

    roadmap = SCRIPTS
    page.reload()
    expect(lede).to_have_text("1 of 11 boxes, 0 of 4–5.5 hours done. Your data")
    box(page, "喫茶店のメニューを読む").check()
    expect(lede).to_have_text("2 of 11 boxes, 1 of 4–5.5 hours done. Your data")
    page.goto("")
    expect(page.locator("roadmap-totals")).to_contain_text("hours done1 of 4–5.5")
    expect(figures).to_have_text("0 of 2 done · 3–4.5 hours")
    expect(page.locator("roadmap-continue")).to_contain_text("Week 4: 長音と促音")
    assert [] == outside
