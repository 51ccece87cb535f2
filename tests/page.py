"""A built page as its readers meet it: text, ids, links, boxes."""

import html
import re
from html.parser import HTMLParser


class Page(HTMLParser):
    """The text, the ids and the links of a page."""

    def __init__(self, path):
        super().__init__()
        self.parts, self.ids, self.links, self.boxes = [], [], [], []
        self.skipped = self.label = None
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.skipped = tag if tag in ("script", "style") else None
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for name in ("href", "src"):
            if attributes.get(name):
                self.links.append((attributes[name], attributes.get("rel") or ""))
        if tag == "label":
            self.label = []
        is_box = attributes.get("type") == "checkbox" and attributes.get("role") != "switch"
        if tag == "input" and is_box and self.label is not None:
            self.boxes.append(self.label)

    def handle_endtag(self, tag):
        self.skipped = None
        if tag == "label":
            self.label = None
        if tag in ("p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3"):
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.skipped:
            self.parts.append(data)
            if self.label is not None:
                self.label.append(data)

    @property
    def text(self):
        return plain("".join(self.parts))


def plain(text):
    """Words only: case, white space, kind of dash and "months" for "month" do not count."""
    text = html.unescape(text).replace("–", "-").casefold()
    return re.sub(r"\s+", " ", re.sub(r"\b(week|month)s\b", r"\1", text)).strip()
