"""A page is built of the same elements whatever the texts of the plan say."""

import re
from html.parser import HTMLParser

BY_HAND = "ml-introduction"  # in the hostile site, a page of somebody's own


class Structure(HTMLParser):
    """The elements of a page, with the names of their attributes."""

    def __init__(self, page):
        super().__init__()
        self.parts = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag != "wbr":  # where a text may break
            self.parts.append((tag, *(name for name, _ in attributes)))

    def handle_endtag(self, tag):
        self.parts.append(f"/{tag}")


def policy_of(page):
    return re.search(r'"Content-Security-Policy" content="(.+?)"', page)[1]


def test_no_text_of_the_plan_adds_an_element_an_attribute_or_a_script_that_may_run(
    site, hostile_site
):
    for path in site.rglob("*.html"):
        sound = path.read_text("utf-8")
        hostile = (hostile_site / path.relative_to(site)).read_text("utf-8")

        assert policy_of(sound) == policy_of(hostile)
        if path.parent.name != BY_HAND:
            assert Structure(sound).parts == Structure(hostile).parts, path
