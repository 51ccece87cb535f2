"""A search finds what the plan says, where it says it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import search


def test_search_finds_a_week_by_the_text_of_a_box_and_leads_to_it(page):
    page.goto("")
    found = search(page, "backpropagation")
    expect(found).to_contain_text("Week 17: Neural Networks Basics")
    found.click()

    expect(page.locator(".rm h1")).to_contain_text("Neural Networks Basics")


@pytest.mark.parametrize("words", ["docker", "regression", "titanic"])
def test_search_leads_to_the_week_that_teaches_a_thing_before_pages_that_name_it(page, words):
    page.goto("")
    search(page, words)
    results = page.locator(".md-search-result__item h1")

    expect(results.first).to_contain_text(re.compile("Week [0-9]+:"))
    expect(results.last).to_contain_text("Portfolio")


@pytest.mark.parametrize(
    ("word", "week"), [("miniconda", "Week 1:"), ("lambda", "Week 21:"), ("pytorch", "Week 18:")]
)
def test_search_finds_each_of_two_words_that_a_slash_parts(page, word, week):
    page.goto("")

    expect(search(page, word)).to_contain_text(week)


def test_search_leads_to_the_course_that_it_has_found_a_word_of(page):
    page.goto("")
    search(page, "pytorch")
    part = page.locator(".md-search-result__link[href*='courses/']").last

    expect(part).to_have_attribute("href", re.compile(r"/courses/\?h=pytorch#[\w-]+$"))


def test_search_leads_to_the_part_of_the_page_and_to_the_page_with_the_same_words_to_mark(page):
    page.goto("")
    found = search(page, "backpropagation")
    part = page.locator(".md-search-result__link").nth(1)

    expect(found).to_have_attribute("href", re.compile(r"/\?h=backpropagation$"))
    expect(part).to_contain_text("This week")
    expect(part).to_have_attribute("href", re.compile(r"/\?h=backpropagation#rm-this-week$"))


def test_search_shows_names_as_they_are_written(page):
    page.goto("")

    expect(search(page, "calculus")).to_contain_text("Week 7: Calculus & Optimization")


def test_search_finds_the_plan_and_not_the_words_around_it(page):
    page.goto("")
    search(page, "javascript")

    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
