"""Where to go on: the home page's panel and the timeline's mark."""

import re

from playwright.sync_api import expect

from tests.browser.example import BOX, NOON, box, ticks_of


def panel(page):
    return page.locator("roadmap-continue")


def weeks_up_to_8(plan):
    return ticks_of(plan, *range(1, 9))


def test_a_first_visit_is_led_to_the_first_box_of_the_first_week(page):
    page.goto("")

    expect(panel(page)).to_contain_text("Start here")
    expect(panel(page)).to_contain_text("Week 1: Python for ML Setup")
    expect(panel(page)).to_contain_text("First Install Anaconda/Miniconda")
    expect(page.locator("roadmap-totals")).to_contain_text("boxes to tick")
    panel(page).get_by_role("link", name="Open week 1").click()
    expect(page).to_have_title(re.compile("^Week 1:"))


def test_a_learner_is_led_on_to_the_week_of_the_latest_tick(page, plan, ticked):
    ticked(weeks_up_to_8(plan) | {BOX: NOON + 1})
    page.goto("")

    expect(panel(page)).to_contain_text("Continue with")
    expect(panel(page)).to_contain_text("Week 9: ML Introduction")
    expect(panel(page)).to_contain_text("1 of 4 done · 12–15 hours")
    expect(panel(page)).to_contain_text("Next Start Andrew Ng's ML course")
    expect(panel(page)).not_to_contain_text("Still open")
    expect(page.locator("[data-here]")).to_contain_text("Week 9")


def test_a_box_left_open_before_that_is_not_forgotten(page, plan, ticked):
    left_open = plan.weeks[5].week.boxes[-1].id
    ticked(weeks_up_to_8(plan) | {BOX: NOON + 1, left_open: -NOON})
    page.goto("")

    expect(panel(page)).to_contain_text("Week 9: ML Introduction")
    panel(page).get_by_role("link", name="1 box in week 6").click()
    expect(page).to_have_title(re.compile("^Week 6:"))


def test_who_has_finished_a_week_is_led_to_the_next_open_one(page, plan, ticked):
    ticked(weeks_up_to_8(plan))
    page.goto("")

    expect(panel(page)).to_contain_text("Week 9: ML Introduction")
    expect(panel(page)).to_contain_text("0 of 4 done")


def test_who_has_finished_everything_is_led_beyond(page, plan, ticked):
    ticked(ticks_of(plan, *range(1, 25)))
    page.goto("")

    expect(panel(page)).to_contain_text("All 24 weeks done")
    expect(page.locator("roadmap-totals")).to_contain_text("274–344 of 274–344")
    panel(page).get_by_role("link", name="Beyond 6 Months").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beyond 6 Months")


def test_who_has_finished_all_weeks_is_told_what_is_open_beside_them(page, context, plan, ticked):
    points, projects = plan.milestones[0].milestone.points, plan.portfolio
    ticked(ticks_of(plan, *range(1, 25)) | {projects[0].project.id: NOON})
    other = context.new_page()
    page.goto("")
    number = sum(len(each.milestone.points) for each in plan.milestones)
    said = f"Still open: {number} milestone points, {len(projects) - 1} portfolio projects"
    expect(panel(page)).to_contain_text("Next in the roadmap Months 7–8, Job Search")
    expect(panel(page).locator("[data-part=note]")).to_have_text(said)
    other.goto("milestones/")
    box(other, points[0].text).check()
    expect(panel(page)).to_contain_text(f"Still open: {number - 1} milestone points")
    panel(page).get_by_role("link", name=f"{number - 1} milestone points").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(plan.roadmap.pages.milestones.title)


def test_who_has_finished_everything_has_no_empty_line_in_the_panel(page, plan, ticked):
    ticked(dict.fromkeys(plan.tickable, NOON))
    page.goto("")
    expect(panel(page)).to_contain_text("All 24 weeks done")
    lines = panel(page).locator(":scope > :not([hidden])").all_inner_texts()

    assert "" not in lines


def test_the_panel_follows_ticks_made_in_another_tab(page, context):
    other = context.new_page()
    page.goto("")
    other.goto("weeks/python-setup/")
    other.get_by_role("checkbox").first.check()

    expect(panel(page)).to_contain_text("1 of 4 done")


def test_the_timeline_shows_where_the_learner_stands(page, plan, ticked):
    ticked(weeks_up_to_8(plan) | {BOX: NOON + 1})
    page.goto("timeline/")

    expect(page.get_by_text("You are here: week 9")).to_be_visible()
    expect(page.locator(".rm-timeline-month[data-now]")).to_contain_text("Month 3")


def test_the_timeline_says_which_projects_are_done(page, plan, ticked):
    first, second, *_ = plan.portfolio
    ticked({first.project.id: NOON})
    page.goto("timeline/")
    projects = page.locator("[data-line='5'] p")

    expect(projects.filter(has_text=first.project.text)).to_contain_text("Done")
    expect(projects.filter(has_text=second.project.text)).not_to_contain_text("Done")


def test_the_list_of_weeks_shows_where_the_learner_stands(page, learner):
    page.goto("weeks/")
    here = page.locator("[data-here]")

    expect(here).to_contain_text("Week 9: ML Introduction")
    expect(here).to_have_attribute("aria-current", "step")


def test_before_the_first_tick_that_is_the_first_week(page):
    page.goto("weeks/")

    expect(page.locator("[data-here]")).to_contain_text("Week 1: ")


def test_the_timeline_says_nothing_of_where_before_the_first_tick(page):
    page.goto("timeline/")

    expect(page.get_by_text("You are here")).to_be_hidden()


def test_the_weeks_and_the_milestones_of_a_phase_end_at_one_edge(page):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("phases/machine-learning/")
    edge = "node => node.getBoundingClientRect().right"
    milestone = page.get_by_role("region", name="After month 4")

    assert page.locator(".rm-weeks").evaluate(edge) == milestone.evaluate(edge)
    expect(milestone).to_contain_text("At the end of week 16")
    expect(milestone.get_by_role("link")).to_have_count(0)


def test_the_timeline_reads_as_a_list_of_months_weeks_and_what_is_due(page):
    page.goto("timeline/")
    months = page.get_by_role("listitem").filter(
        has=page.get_by_role("heading", name=re.compile(r"^Month \d$"))
    )

    expect(page.locator(".rm-timeline-month")).to_have_count(6)
    expect(months.filter(has_text="Month 4").last).to_contain_text("Customer Segmentation")
    expect(page.get_by_role("link", name=re.compile(r"^Week \d+: "))).to_have_count(24)
    expect(page.get_by_role("heading", name="Job Search")).to_be_visible()


def test_everything_that_leads_on_from_the_timeline_looks_like_it(page):
    page.goto("timeline/")
    links = page.locator(".rm-timeline :is(h2, h4, p) a")
    colours = "(links) => links.map((each) => getComputedStyle(each).color)"

    assert {"rgb(46, 84, 174)"} == {*links.evaluate_all(colours)}
    for name, place in (
        ("After month 4", "milestones/#"),
        ("Kaggle ML Certificate", "certifications/#certificate-kaggle"),
        ("Titanic Survival", "portfolio/#"),
    ):
        expect(links.filter(has_text=name)).to_have_attribute("href", re.compile(place))
