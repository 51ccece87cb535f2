"""What every page of the built site says to those who look for it, and to whom it is sent."""

import re
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.conftest import ADDRESS, HOSTILE, copy_project
from tests.heads import Head, heads_of
from tests.others import SCRIPTS
from tests.small import changed

LINK = re.compile(r"<a [^>]*>(.*?)</a>", re.DOTALL)
# By which Lighthouse, and somebody who hears the links of a page one by one, learn nothing.
EMPTY = {"click here", "click this", "go", "here", "information", "learn more", "more", "more info"}
EMPTY |= {"more information", "read more", "right here", "see more", "start", "this"}
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="session")
def heads(site):
    return heads_of(site)


@pytest.fixture(scope="session")
def moved(site_of):
    """A plan in which a phase had another address before."""
    return site_of(changed(('id = "dough"', 'id = "doughs"\nwas = ["dough"]')))


def mapped(site):
    """Every address that the sitemap of a site lists."""
    return [each.text for each in ElementTree.parse(site / "sitemap.xml").iter(LOCATION)]


def test_every_page_has_a_title_and_a_description_of_its_own(heads, plan):
    titles = [head.title for head in heads.values()]
    descriptions = [head.said["description"] for head in heads.values()]

    assert len(plan.weeks) + len(plan.phases) + 13 == len(heads)
    assert len(heads) == len({*titles}) == len({*descriptions})
    assert plan.roadmap.summary not in descriptions  # which would be the site's
    assert all(each.endswith(plan.roadmap.title) for each in titles)
    assert all(30 < len(each) <= 160 for each in descriptions)


@pytest.mark.parametrize(
    ("address", "title", "description"),
    [
        ("", "", "Detailed week-by-week plan .* 4 phases, 24 weeks, 95 boxes, 274–344 hours."),
        (
            "weeks/ml-introduction/",
            "Week 9: ML Introduction - ",
            "Week 9 of 24, Machine Learning, 12–15 hours: Start Andrew Ng's ML course; Superv.*",
        ),
        (
            "phases/mlops/",
            "Phase 4: MLOps Specialization - ",
            "Phase 4 of 4, month 6, 57–75 hours: Model Serving; .*; ML Pipelines & CI/CD.",
        ),
        ("tips/", "Tips for Success - ", "A routine, .* helps. Daily Routine; .*; Acc.* Learning."),
        ("your-data/", "Your data - ", "Where your ticks and notes are kept, .*"),
    ],
)
def test_they_say_what_the_page_is_and_where(heads, plan, address, title, description):
    assert title + plan.roadmap.title == heads[address].title
    assert re.fullmatch(description, heads[address].said["description"])


def test_a_page_that_is_sent_says_the_same_and_has_one_address(heads, plan):
    for address, head in heads.items():
        said = head.said
        assert ADDRESS + address == head.canonical == said["og:url"]
        assert said["description"] == said["og:description"]
        assert head.title.startswith(said["og:title"])
        assert plan.roadmap.title == said["og:site_name"]
        assert ("article" if address else "website") == said["og:type"]
        assert "summary_large_image" == said["twitter:card"]


def test_its_picture_is_there_in_the_stated_size_and_in_words(heads, site):
    pictures = {head.said["og:image"] for head in heads.values()}
    for address in pictures:
        with Image.open(site / address.removeprefix(ADDRESS)) as picture:
            assert ("PNG", (1200, 630)) == (picture.format, picture.size)
    for head in heads.values():
        stated = (head.said["og:image:width"], head.said["og:image:height"])
        assert ("1200", "630") == stated
        assert head.said["og:image:alt"]

    assert 29 == len(pictures)
    assert 29 == len([*(site / "pictures").rglob("*.png")])


def test_a_week_that_is_sent_shows_its_number_its_phase_and_its_hours(heads):
    said = heads["weeks/ml-introduction/"].said

    assert f"{ADDRESS}pictures/weeks/ml-introduction.png" == said["og:image"]
    assert (
        "Week 9 of 24, Month 3, Machine Learning, ML Introduction, 4 boxes, 12–15 hours; "
        "a bar for every week." == said["og:image:alt"]
    )


def test_the_sitemap_lists_every_page_once_and_claims_no_day(heads, site):
    assert sorted(ADDRESS + address for address in heads) == sorted(mapped(site))
    assert "lastmod" not in (site / "sitemap.xml").read_text("utf-8")


def test_programs_find_the_sitemap_by_robots_txt(site):
    text = (site / "robots.txt").read_text("utf-8")

    assert f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n" == text


def test_every_link_says_where_it_leads(site):
    texts = {
        text for path in site.rglob("*.html") for text in LINK.findall(path.read_text("utf-8"))
    }
    said = {re.sub("<.*?>", "", text, flags=re.DOTALL).strip().casefold() for text in texts}

    assert 100 < len(said)
    assert set() == said & EMPTY


def test_what_only_leads_on_or_is_not_there_is_not_to_be_found(moved):
    before, nothing = (Head(moved / each) for each in ("phases/dough/index.html", "404.html"))

    for head in (before, nothing):
        assert "noindex" == head.said["robots"]
        assert "og:url" not in head.said and not head.structured
    assert None is nothing.canonical
    assert f"{ADDRESS}phases/doughs/" in mapped(moved)
    assert f"{ADDRESS}phases/dough/" not in mapped(moved)


def test_pages_that_open_from_disk_are_not_shared(preview):
    head = Head(preview / "weeks" / "ml-introduction.html")

    assert head.said["description"].startswith("Week 9 of 24")
    assert "og:url" not in head.said and not head.structured
    assert not (preview / "pictures").exists()


def test_another_roadmap_says_all_of_this_in_its_own_words(site_of):
    heads = heads_of(site_of(SCRIPTS))

    descriptions = {head.said["description"] for head in heads.values()}
    assert len(heads) == len(descriptions)
    said = heads["weeks/first-letter/"].said
    assert "Week 6: نامه" == said["og:title"]
    assert "Week 6 of 6, الفبای فارسی: یک نامهٔ کوتاه می‌نویسم و می‌فرستم." == said["description"]


def test_a_hostile_text_is_nothing_but_text_in_a_head(hostile_site):
    for address in ("", "weeks/python-setup/", "weeks/ml-introduction/", "phases/foundations/"):
        page = hostile_site / address / "index.html"
        head = Head(page)
        for name in ("description", "og:description", "og:image:alt", "og:site_name"):
            assert HOSTILE[:80] in head.said[name]
        assert HOSTILE in str(head.structured)
        assert "<script>alert" not in page.read_text("utf-8").partition("</head>")[0]


# A title and a description as they are written in YAML, and as they are to be read.
WRITTEN = {
    "weeks/ml-introduction.md": ("A & B", "Tom's week", "A & B", "Tom's week"),
    "weeks/python-setup.md": ("2026", "2026-11-02", "2026", "2026-11-02"),
    "weeks/capstone.md": (
        "'A <b>x</b> & {{ y }}'",
        """'Say "hi" > all'""",
        "A <b>x</b> & {{ y }}",
        'Say "hi" > all',
    ),
    "hours.md": ("A &amp; B &lt;b>", "Say &quot;hi&quot;", "A & B <b>", 'Say "hi"'),
    "year.md": ("2027", "0", "2027", "0"),
}
AUTHOR = 'Tom "Flour" & co'


@pytest.fixture(scope="module")
def written(build, tmp_path_factory):
    """A site with pages by hand of which an author says something else than the plan."""
    root = copy_project(tmp_path_factory.mktemp("written") / "project")
    for path, (title, description, *_) in WRITTEN.items():
        front = f"---\ntitle: {title}\ndescription: {description}\nauthor: {AUTHOR}\n---\n"
        (root / "docs" / path).write_text(f"{front}# By hand\n", "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    listed = settings.replace("  - Timeline:", "  - 2027: year.md\n  - Timeline:")
    (root / "mkdocs.yml").write_text(listed, "utf-8")
    (root / "docs" / "robots.txt").write_text("User-agent: x\n", "utf-8")
    done = build(root, root / "site")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.mark.parametrize("path", WRITTEN)
def test_an_author_titles_and_describes_a_page_as_they_like(written, path):
    *_, title, description = WRITTEN[path]
    page = written / path.removesuffix(".md") / "index.html"
    head = Head(page)

    assert (title, description) == (head.said["og:title"], head.said["og:description"])
    assert f"{title} - {head.said['og:site_name']}" == head.title
    assert (description, AUTHOR) == (head.said["description"], head.said["author"])
    assert not re.search("<b>x|&amp;lt;", page.read_text("utf-8"))


def test_an_author_writes_robots_txt_as_they_like(written):
    assert "User-agent: x\n" == (written / "robots.txt").read_text("utf-8")
