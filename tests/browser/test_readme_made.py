"""A README of finished projects, made of their notes and links, to copy or to save."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import NOON, WEEK
from tests.browser.test_notes import PROJECT, open_note, row, write


def test_finished_projects_with_dates_notes_and_links_make_a_readme(page, ticked):
    ticked({"project-house-prices": NOON, "portfolio-house-price-prediction": NOON})
    page.goto(WEEK)
    write(page, "Ridge *won*.\nBy 4 %.", "https://github.com/learner/houses", PROJECT)
    page.goto("portfolio/")
    page.get_by_role("button", name="Make a README").click()
    page.get_by_label("Your name").fill("Ada")

    readme = page.get_by_label("In Markdown")
    expect(readme).to_have_value("""# Ada: projects

Made while following the 6-Month AI/ML Learning Roadmap.

## House Price Prediction (Linear Regression)

Done on 21 September 2026.

Ridge \\*won\\*.\\
By 4 %.

<https://github.com/learner/houses>
""")
    page.get_by_role("button", name="Close", exact=True).click()
    page.reload()
    page.get_by_role("button", name="Make a README").click()
    expect(page.get_by_label("Your name")).to_have_value("Ada")


def test_a_note_that_a_readme_shows_says_so_where_it_is_written(page, ticked):
    ticked({"portfolio-house-price-prediction": NOON})
    page.goto(WEEK)
    open_note(page)
    expect(row(page).get_by_role("textbox", name="Note, for you alone")).to_be_focused()
    open_note(page, PROJECT)
    expect(
        row(page, PROJECT).get_by_role("textbox", name="Note, also for your README")
    ).to_be_visible()
    page.goto("portfolio/")
    project = row(page, re.compile("2. House Price Prediction"))
    project.get_by_role("button", name="Note").click()
    expect(project.get_by_role("textbox", name="Note, also for your README")).to_be_focused()
    page.get_by_role("button", name="Make a README").click()
    expect(page.get_by_label("In Markdown, with your notes and links")).to_be_visible()


@pytest.mark.only_browser("chromium")  # BiDi tells of no downloads and grants no clipboard
def test_the_readme_is_copied_or_saved(page, context, ticked):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    ticked({"project-house-prices": NOON})
    page.goto("portfolio/")
    page.get_by_role("button", name="Make a README").click()
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    said = page.get_by_role("dialog").get_by_role("status")
    expect(said).to_have_text("Copied")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as README.md").click()

    expect(said).to_have_text("Saved as README.md")
    assert "README.md" == saving.value.suggested_filename
    text = saving.value.path().read_text("utf-8")
    assert "## House price prediction" in text
    assert text == page.evaluate("navigator.clipboard.readText()")
