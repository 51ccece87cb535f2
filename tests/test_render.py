"""Templates: links between pages, and text that stays text."""

import json
import re
from html import unescape

import pytest

from roadmap.pages import title
from roadmap.render import environment, relative, render
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("target", "here", "link"),
    [
        ("weeks/x/", "", "weeks/x/"),
        ("weeks/x/", "hours/", "../weeks/x/"),
        ("weeks/x/", "weeks/y/", "../x/"),
        ("", "weeks/y/", "../../"),
        ("", "", "./"),
        ("weeks/y/", "weeks/y/", "./"),
        ("portfolio/#bread", "weeks/y/", "../../portfolio/#bread"),
        ("weeks/x/", "weeks/y.html", "x.html"),
        ("weeks/", "weeks/y.html", "index.html"),
        ("phases/p/", "index.html", "phases/p/index.html"),
        ("", "phases/p/index.html", "../../index.html"),
        ("portfolio/#bread", "weeks/index.html", "../portfolio.html#bread"),
        ("feed.xml", "weeks/y.html", "../feed.xml"),
    ],
)
def test_a_link_leads_from_one_address_in_the_site_to_another(target, here, link):
    assert link == relative(target, here)


def test_text_of_the_plan_is_escaped_in_templates():
    text = environment().from_string("{{ text }}").render(text="<b>{{ 7 * 7 }}</b>")

    assert "&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;" == text


def test_a_name_that_is_not_defined_stops_the_build():
    with pytest.raises(Exception, match="'typo' is undefined"):
        environment().from_string("{{ typo }}").render()


def test_data_for_the_script_cannot_leave_its_attribute():
    hostile = {"text": "\"'><script>alert(1)</script>"}
    element = environment().from_string("<p data-plan='{{ data | tojson }}'>").render(data=hostile)

    assert not set("<>'&") & set(element[14:-2])
    assert hostile == json.loads(unescape(element[14:-2]))


def test_no_template_puts_data_where_a_quote_of_it_ends_the_attribute():
    for path in (ROOT / "overrides").rglob("*.html"):
        for before in re.findall(r"(.)\{\{[^{}]*tojson[^{}]*\}\}", path.read_text("utf-8")):
            assert before in "'>", path


def test_a_name_as_title_is_neither_markup_nor_a_template():
    assert "&lt;i&gt;&#123;&#123; 7*7 &#125;&#125; &amp; more" == title("<i>{{ 7*7 }} & more")


def test_a_week_page_is_drawn_without_mkdocs(plan):
    html = render("week", plan, "weeks/x/", edit=None, week=plan.week("calculus-and-optimization"))

    assert "Calculus &amp; Optimization" in html


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("courses", "Coursera, 40 hours · Closed 2024"),
        ("courses", "Free, 20 hours · Archived 2022-10-14"),
        ("certifications", "TensorFlow Developer Certificate ($100) · Closed 2024-05-01"),
        ("certifications", "($200–300) · AWS ML Specialty: Retired 2026-03-31"),
    ],
)
def test_what_became_of_a_thing_stands_with_the_thing_and_not_with_what_to_take_today(
    plan, name, says
):
    html = render(name, plan, f"{name}/", edit=None)
    text = " ".join(re.sub("<[^>]*>", "", unescape(html)).split())
    today = re.findall("(?s)oday</dt><dd>(.*?)</dd>", html)

    assert f"{says} Today" in text
    assert today
    assert not [each for each in today if re.search("Closed|Archived|Retired|Replaced", each)]
