"""The menu and the search of a phone, which the theme opens by boxes that it hides."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, until, use

LEVEL = ".md-nav__toggle:checked ~ .md-nav"


@pytest.fixture
def phone(page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(WEEK)
    return page


def box(page, name):
    return page.get_by_role("checkbox", name=name)


def next_week(page):
    return page.get_by_role("navigation", name="Navigation").get_by_role(
        "link", name="10 Classification"
    )


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_the_menu_is_a_box_that_a_key_opens_and_escape_closes(phone, key):
    use(phone)
    menu = box(phone, "Menu")
    expect(menu).not_to_be_checked()
    menu.press(key)

    expect(menu).to_be_checked()
    expect(phone.get_by_role("navigation", name="Navigation")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(menu).not_to_be_checked()
    expect(menu).to_be_focused()


def test_a_menu_that_a_finger_opens_and_closes_again_is_led_into_and_is_gone(phone):
    use(phone)
    phone.locator(".md-header__button[for=__drawer]").click()
    expect(phone.get_by_role("navigation", name="Navigation")).to_be_focused()
    phone.locator(".md-overlay").click(position={"x": 350, "y": 400})

    expect(box(phone, "Menu")).not_to_be_checked()
    expect(phone.locator(".md-sidebar--primary")).not_to_be_in_viewport()


def test_a_link_of_the_menu_leads_to_the_heading_of_its_page(phone):
    use(phone)
    box(phone, "Menu").press("Space")
    next_week(phone).press("Enter")

    expect(phone.get_by_role("heading", name="Classification", level=1)).to_be_focused()
    expect(box(phone, "Menu")).not_to_be_checked()


def test_a_level_of_the_menu_is_a_box_with_the_name_of_its_pages(phone):
    use(phone)
    box(phone, "Menu").press("Space")
    for name in ("Weeks", "Machine Learning"):
        expect(box(phone, name)).to_be_checked()
    more = box(phone, "More pages")
    expect(more).not_to_be_checked()
    more.press("Space")

    expect(more).to_be_checked()
    expect(phone.get_by_role("link", name="Courses", exact=True)).to_be_visible()
    assert 1 == phone.locator(LEVEL).filter(has_text="Courses").count()


def test_the_search_of_a_phone_is_a_box_that_leads_into_it_and_back(phone):
    use(phone)
    search = box(phone, "Search")
    search.press("Space")

    expect(phone.get_by_role("textbox", name="Search")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(search).not_to_be_checked()
    expect(search).to_be_focused()


@pytest.mark.parametrize("name", ["Menu", "Search"])
def test_what_has_the_focus_in_the_header_has_a_ring(phone, name):
    use(phone)
    box(phone, name).focus()
    phone.keyboard.press("Shift")
    label = phone.locator(f".md-header__button:has-text('{name}')")

    until(
        phone,
        "(name) => getComputedStyle(document.querySelector(name)).outlineStyle === 'solid'",
        f".md-header__button[for=__{'drawer' if name == 'Menu' else 'search'}]",
    )
    expect(label).to_be_in_viewport()


def test_the_menu_opens_by_keys_where_there_is_no_script(new_context, published):
    context = new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    published(context)
    page = context.new_page()
    page.goto(WEEK)
    box(page, "Menu").press("Space")

    expect(next_week(page)).to_be_in_viewport()


def test_a_wide_page_has_no_box_but_those_of_its_week(page):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(WEEK)

    assert 4 == page.get_by_role("checkbox").count()
