"""What the site keeps on a device: which files, by which worker, and how it is installed."""

import json
import re
from base64 import b64decode
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from roadmap.offline import files, icons
from roadmap.offline.files import kept
from roadmap.offline.manifest import BAR, PAGE
from tests.conftest import ROOT

HASH = re.compile(r'"?([\w./-]+)"?:"([\w+/]{43}=)"')
THEME = ROOT / "overrides" / "assets" / "roadmap" / "theme.css"


def pages(number):
    others = ["index.html", "weeks/index.html", "assets/roadmap/start.mjs"]
    return [*others, *(f"weeks/{each}/index.html" for each in range(number))]


@pytest.fixture
def listed(site):
    """What the published worker keeps: hashes by path."""
    return dict(HASH.findall((site / "sw.js").read_text("utf-8")))


def test_every_file_that_a_worker_keeps_is_published_as_its_hash_says(site, listed):
    for path, hash in listed.items():
        assert b64decode(hash) == sha256((site / path).read_bytes()).digest(), path


def test_it_keeps_every_page_every_script_and_what_a_search_needs(site, listed):
    wanted = {path for path in site.rglob("*") if path.suffix in (".html", ".mjs")}

    assert {path.relative_to(site).as_posix() for path in wanted} <= {*listed}
    assert {"search/search_index.json", "sitemap.xml", "assets/roadmap/roadmap.css"} <= {*listed}


def test_it_keeps_no_file_that_no_page_asks_for(site, listed):
    assert not [path for path in listed if path.startswith("pictures/")]
    assert not {"roadmap.json", "robots.txt", "feed.xml", "sw.js"} & {*listed}


def test_it_keeps_a_page_by_hand_whatever_its_folder_and_its_name():
    by_hand = ["pictures/index.html", "pictures/flour/index.html", "icons/icon-set/index.html"]
    made = ["pictures/home.png", "pictures/weeks/flour.png", "icons/icon-192.png"]

    assert {*by_hand} == {*kept([*by_hand, *made], str.encode).at_once}


def test_a_change_of_any_file_is_another_version_and_their_order_is_none():
    version = kept(pages(3), str.encode).version

    assert version == kept(reversed(pages(3)), str.encode).version
    assert version != kept(pages(3), lambda path: path.upper().encode()).version


def test_of_many_pages_those_of_weeks_are_stored_when_they_are_visited():
    few = kept(pages(files.MOST_PAGES_AT_ONCE - 2), str.encode)
    many = kept(pages(files.MOST_PAGES_AT_ONCE - 1), str.encode)

    assert not few.when_visited
    assert {*pages(0)} == {*many.at_once}
    assert files.MOST_PAGES_AT_ONCE - 1 == len(many.when_visited)


def test_a_file_of_any_name_is_listed_as_text():
    module = kept(['a"b</script>.html'], str.encode).module()

    assert 'AT_ONCE = {"a\\"b</script>.html": "' in module


def test_every_page_leads_to_its_worker_and_its_manifest(site):
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        if "<main" in text:
            assert '<meta name="roadmap-worker" content="sw.js">' in text
            assert re.search(r'<link rel="manifest" href="[^"]*/?manifest.webmanifest"', text), path


def test_the_manifest_says_how_the_site_is_installed_wherever_it_is(site, plan):
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))

    assert plan.roadmap.title == manifest["name"]
    assert ("./", "./", "standalone") == tuple(
        manifest[each] for each in ("start_url", "scope", "display")
    )
    for each in manifest["icons"]:
        with Image.open(site / each["src"]) as image:
            assert each["sizes"] == "x".join(map(str, image.size))
    assert [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] == [
        (each["sizes"], each["purpose"]) for each in manifest["icons"]
    ]


def test_the_bar_of_an_installed_site_has_the_colours_of_the_header(site):
    sunk = re.findall(r"--rm-sunk: (#\w+);", THEME.read_text("utf-8"))
    said = re.findall(r'name="theme-color"[^>]*content="(#\w+)"', (site / "index.html").read_text())

    assert sunk == said
    assert (BAR, PAGE) == (sunk[0], "#ffffff")


def test_the_icons_show_the_mark_of_the_site():
    mark = (THEME.parent / "icon.svg").read_text("utf-8")
    places = re.search(
        r'd="M2 (\S+)h4v6H2zm5.33-(\S+)h4V21h-4zm5.34-(\S+)h4V21h-4zM18 (\S+)h4', mark
    )
    first, *steps, last = map(float, places.groups())

    assert icons.TOP == (first, first - steps[0], first - sum(steps), last)
    assert icons.LEFT == (2, 2 + 5.33, 2 + 5.33 + 5.34, 18)


def test_a_maskable_icon_leaves_the_mark_whole_in_every_shape():
    with Image.open(BytesIO(icons.icon(512, is_cut=True))) as image:
        found = image.convert("L").point(lambda light: light > 200 and 255).getbbox()

    corners = [(x - 256, y - 256) for x in found[::2] for y in found[1::2]]
    assert max(x * x + y * y for x, y in corners) ** 0.5 < 512 * 0.4


def test_a_site_without_a_worker_publishes_one_that_leaves(project, build, tmp_path):
    path = project / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("offline: true", "offline: false"), "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    script = (tmp_path / "site" / "sw.js").read_text("utf-8")
    assert "unregister()" in script and "respondWith" not in script
    assert "roadmap-worker" not in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert not (tmp_path / "site" / "assets" / "roadmap" / "worker").exists()


def test_a_preview_has_neither_worker_nor_manifest(preview):
    assert not (preview / "sw.js").exists()
    assert not (preview / "manifest.webmanifest").exists()
    assert "manifest" not in (preview / "index.html").read_text("utf-8").partition("</head>")[0]
