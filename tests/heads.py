"""The head of a built page, as a search engine or a messenger reads it."""

import json
from html.parser import HTMLParser


class Head(HTMLParser):
    """Title, what is said by name or property, the canonical address, the JSON-LD as read."""

    def __init__(self, path):
        super().__init__()
        self.title, self.said, self.canonical, self.structured = "", {}, None, []
        self.tag = None
        self.feed(path.read_text("utf-8").partition("</head>")[0])

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tag = "data" if given.get("type") == "application/ld+json" else tag
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            name = f"{name} {given['media']}" if "media" in given else name
            assert name not in self.said
            self.said[name] = given["content"]
        if given.get("rel") == "canonical":
            self.canonical = given["href"]

    def handle_endtag(self, tag):
        self.tag = None

    def handle_data(self, data):
        if self.tag == "title":
            self.title += data
        if self.tag == "data":
            self.structured += json.loads(data)["@graph"]


def heads_of(site):
    """The head of every page of a site that is listed for search engines, by its address."""
    found = site.rglob("index.html")
    heads = {str(path.parent.relative_to(site)): Head(path) for path in found}
    return {
        "" if name == "." else f"{name}/": head
        for name, head in heads.items()
        if "robots" not in head.said
    }
