"""How figures read."""

import pytest

from roadmap import words
from roadmap.fields import Months, Range


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ((10, 12), "10–12"),
        ((5, 5), "5"),
        ((2.5, 3.0), "2.5–3"),
        ((10000.25, 1234567), "10000.25–1234567"),
        ((33.3333333, 33.333333), "33.333333"),
    ],
)
def test_a_range_is_set_with_a_dash_and_without_needless_decimals(values, text):
    assert text == words.span(values)


@pytest.mark.parametrize(
    ("values", "text", "in_a_table"),
    [
        (Range(10, 12), "10–12 hours", "10–12"),
        (Range(1, 1), "1 hour", "1"),
        (Range(0.5, 1), "0.5–1 hours", "0.5–1"),
        (None, "", "–"),
    ],
)
def test_hours_that_are_not_there_are_not_spoken_of(values, text, in_a_table):
    assert text == words.hours(values)
    assert in_a_table == words.span_or_dash(values)


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (("4 boxes", "10 hours"), "4 boxes · 10 hours"),
        (("4 boxes", ""), "4 boxes"),
        (("<b>",), "&lt;b&gt;"),
    ],
)
def test_facts_stand_with_a_dot_between_those_that_are_there(facts, text):
    assert text == words.facts(*facts)


@pytest.mark.parametrize(
    ("months", "text"), [(Months(1, 2), "Months 1–2"), (Months(5, 5), "Month 5")]
)
def test_one_month_is_not_called_months(months, text):
    assert text == words.months(months)


@pytest.mark.parametrize(
    ("number", "noun", "text"), [(1, "box", "1 box"), (4, "box", "4 boxes"), (8, "week", "8 weeks")]
)
def test_a_noun_follows_its_number(number, noun, text):
    assert text == words.count(number, noun)


@pytest.mark.parametrize(
    ("computed", "stated", "text"),
    [
        ((74, 90), (75, 85), "−1 to +5"),
        ((95, 119), (95, 115), "0 to +4"),
        ((48, 60), (48, 60), "none"),
        ((50, 62), (48, 60), "+2"),
        ((48, 58), (48, 60), "0 to −2"),
    ],
)
def test_a_difference_is_signed_at_either_end(computed, stated, text):
    assert text == words.difference(Range(*computed), Range(*stated))


def test_only_ranges_of_figures_get_a_dash():
    text = "30-45 mins, CIFAR-10, since 2026-11-22"

    assert "30–45 mins, CIFAR-10, since 2026-11-22" == words.dashed(text)


def test_a_host_is_named_as_people_say_it():
    assert "kaggle.com" == words.host("https://www.kaggle.com/learn/pandas")
