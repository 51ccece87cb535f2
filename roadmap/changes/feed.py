"""What has changed in the plan, as a feed: Atom, RFC 4287."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from roadmap.figures import Plan

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"
NAME = "feed.xml"
# Characters that XML cannot hold, and what was published before may.
UNHELD = dict.fromkeys((0xFFFE, 0xFFFF))


@dataclass(frozen=True)
class Entry:
    """One change of the plan: ``id`` names it for good, such as the commit that made it.

    ``when`` has a time zone; ``sentences`` are plain text.
    """

    id: str
    when: datetime
    title: str
    sentences: tuple[str, ...]


def feed(plan: Plan, site_url: str, entries: Iterable[Entry]) -> str:
    """Return the feed of a site with these entries, the newest first.

    It is of the time of its newest entry; without any, of the day the plan was looked up.
    """
    newest_first = sorted(entries, key=lambda each: each.when, reverse=True)
    looked_up = datetime.combine(plan.roadmap.checked, time(), UTC)
    root = Element("feed", xmlns=ATOM)
    _text(root, "id", urljoin(site_url, NAME))
    _text(root, "title", plan.roadmap.title)
    _text(root, "subtitle", plan.roadmap.summary)
    _text(root, "updated", _moment(newest_first[0].when if newest_first else looked_up))
    _text(SubElement(root, "author"), "name", plan.roadmap.title)
    SubElement(root, "link", rel="self", type="application/atom+xml", href=urljoin(site_url, NAME))
    SubElement(root, "link", rel="alternate", type="text/html", href=site_url)
    for each in newest_first:
        _entry(SubElement(root, "entry"), each, site_url)
    ElementTree.indent(root)
    written = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'


def _entry(element: Element, entry: Entry, site_url: str) -> None:
    _text(element, "id", urljoin(site_url, f"{NAME}#{entry.id}"))
    _text(element, "title", entry.title)
    _text(element, "updated", _moment(entry.when))
    SubElement(element, "link", rel="alternate", type="text/html", href=site_url)
    content = SubElement(element, "content", type="xhtml")
    items = SubElement(SubElement(content, "div", xmlns=XHTML), "ul")
    for each in entry.sentences:
        _text(items, "li", each)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(UNHELD)


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
