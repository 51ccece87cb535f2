"""At an address that a page had before, its reader comes to where it is now."""

import pytest
from playwright.sync_api import expect

from tests.conftest import ADDRESS
from tests.small import changed

RENAMED = changed(('id = "dough"', 'id = "doughs"\nwas = ["dough"]'))


@pytest.fixture
def renamed(site_of):
    return site_of(RENAMED)


def test_an_address_of_the_past_leads_to_the_same_part_of_the_page(
    page, context, published, renamed
):
    outside = published(context, lambda: renamed)
    page.goto("weeks/")
    page.goto("phases/dough/?from=afar#rm-neighbours", wait_until="commit")
    expect(page).to_have_url(f"{ADDRESS}phases/doughs/?from=afar#rm-neighbours")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    page.go_back()
    expect(page).to_have_url(f"{ADDRESS}weeks/")
    assert [] == outside


def test_without_script_an_address_of_the_past_leads_to_the_page(new_context, published, renamed):
    context = new_context(java_script_enabled=False)
    outside = published(context, lambda: renamed)
    page = context.new_page()
    page.goto("phases/dough/", wait_until="commit")

    expect(page).to_have_url(f"{ADDRESS}phases/doughs/")
    assert [] == outside
