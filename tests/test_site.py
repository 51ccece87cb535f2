"""The built site: every page, every line of the source, every link; and what an edit does to it."""

import re
import tomllib
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from roadmap.pages import SOURCES
from tests.conftest import ADDRESS, DATA, SOURCE
from tests.page import Page, plain


def pages_of(site):
    """Every page of a site by its address below the site's."""
    found = (path.relative_to(site) for path in site.rglob("*.html"))
    addresses = {str(path).removesuffix("index.html"): Page(site / path) for path in found}
    assert addresses
    return addresses


@pytest.fixture(scope="session")
def pages(site):
    return pages_of(site)


def test_there_is_a_page_for_every_week_and_every_phase_and_no_other(pages, plan):
    expected = {f"weeks/{week.week.id}/" for week in plan.weeks} | {"weeks/"}
    expected |= {f"phases/{phase.phase.id}/" for phase in plan.phases}

    assert expected == {each for each in pages if each.startswith(("weeks/", "phases/"))}


@pytest.mark.parametrize(("path", "tab"), [("hours/", "Hours"), ("weeks/python-setup/", "Weeks")])
def test_the_tab_of_where_one_is_says_so(site, path, tab):
    text = (site / path / "index.html").read_text("utf-8")

    assert [tab] == re.findall(r'class="md-tabs__link" aria-current="true">([^<]*)', text)


@pytest.mark.parametrize("path", [*SOURCES, "404.md"])
def test_every_other_kind_of_page_is_there(pages, path):
    page = path.removesuffix("index.md").replace("404.md", "404.html").replace(".md", "/")

    assert page in pages


def test_what_a_page_says_while_it_is_open_is_heard_on_every_one_and_once(site):
    for page in site.rglob("*.html"):
        assert 1 == page.read_text("utf-8").count(
            '<roadmap-status class="rm-status" role="status">'
        )


def test_the_progress_page_has_all_95_boxes(pages):
    assert 95 == len(pages["progress/"].boxes)


PLACES = {
    "📊": "hours/",
    "🎯": "milestones/",
    "📚": "courses/",
    "🏋": "portfolio/",
    "🎓": "certifications/",
    "💡": "tips/",
    "🚀": "beyond/",
    "📈": "progress/",
    "# ": "",
}
LEFT_OUT = ("|-------", "[⬅️ Back", "| Month | Focus Area")


def source_lines():
    """Every line of the source that says something, with the address of the page it is due on."""
    plan = tomllib.loads(DATA.read_text("utf-8"))
    phases = iter(plan["phases"])
    weeks = iter([week for phase in plan["phases"] for week in phase["weeks"]])
    place = ""
    for line in SOURCE.read_text("utf-8").splitlines():
        if line.startswith("## 📅"):
            place = f"phases/{next(phases)['id']}/"
        elif line.startswith("### **Week"):
            place = f"weeks/{next(weeks)['id']}/"
        elif line.startswith("#") and not line.startswith("###"):
            place = next(where for sign, where in PLACES.items() if sign in line[:6])
        if line.strip(" -") and not line.startswith(LEFT_OUT):
            yield ("hours/" if " Total**" in line else place), line


def fragments(line):
    """What a line says, without the signs of Markdown, emoji and ticks."""
    line = re.sub(r"^(#+|- \[ \]|-|\d+\.) ", "", line.strip())
    line = re.sub(r"[^\x00-\x7f]", "", line).replace("**", "")
    line = re.sub(r"(Month \S+) Total: (\S+) hours", r"\1: \2", line)
    return filter(None, (plain(part) for part in re.split(r": |[()|]|:$|, (?=StatQuest)", line)))


@pytest.mark.parametrize(("place", "line"), [*source_lines()])
def test_every_line_of_the_source_is_on_the_site(pages, place, line):
    for fragment in fragments(line):
        if fragment.startswith("month ") and place == "hours/":
            fragment = fragment.removeprefix("month ")
        assert fragment in pages[place].text


def test_every_box_of_the_source_is_a_checkbox_of_that_name_on_its_weeks_page(pages, plan):
    text = SOURCE.read_text("utf-8").split("### **Week ")[1:]
    boxes = [re.findall(r"^- \[ \] (?!\*\*Time)(.+)$", week.split("---")[0], re.M) for week in text]

    assert 95 == sum(map(len, boxes))
    for week, lines in zip(plan.weeks, boxes, strict=True):
        named = ["".join(label) for label in pages[f"weeks/{week.week.id}/"].boxes]
        assert [line.replace("**", "") for line in lines] == named


def test_what_has_been_replaced_stands_beside_what_the_roadmap_says(pages):
    text = pages["certifications/"].text

    assert "the roadmap says tensorflow developer certificate ($100) · closed 2024-05-01" in text
    assert "today no successor" in text
    assert "aws ml specialty: retired 2026-03-31" in text


def dead_links(pages, site):
    """Every link within a site that leads to no page, or to no place on it."""
    for address, page in pages.items():
        base = ADDRESS + ("" if address == "404.html" else address)
        for link, _ in page.links:
            target, fragment = urldefrag(urljoin(base, link))
            path = unquote(target.removeprefix(ADDRESS).partition("?")[0])  # of any version
            if not target.startswith(ADDRESS):
                sound = target.startswith("https://")
            elif fragment:
                sound = path in pages and fragment in [*pages[path].ids, "__skip"]
            else:
                sound = path in pages or (site / path).is_file()
            if not sound:
                yield address, link


def test_every_link_within_the_site_leads_to_a_page_and_a_place_on_it(pages, site):
    assert [] == [*dead_links(pages, site)]


def test_the_weeks_lead_from_one_to_the_next_and_back(pages, plan):
    addresses = [f"../{week.week.id}/" for week in plan.weeks]
    for index, week in enumerate(plan.weeks):
        links = pages[f"weeks/{week.week.id}/"].links
        before, after = (
            {link for link in addresses if (link, rel) in links} for rel in ("prev", "next")
        )
        assert before == set(addresses[:index][-1:])
        assert after == set(addresses[index + 1 :][:1])


def ways_on(site, path):
    """The addresses that the foot of a page leads on to, before and after it."""
    written = (site / path / "index.html").read_text("utf-8")
    _, found = written.split('class="rm-neighbours"')
    return re.findall(r'<a href="([^"]+)"', found.split("</nav>")[0])


def test_a_phase_leads_to_the_one_before_and_the_one_after(site, plan):
    ways = [ways_on(site, f"phases/{each.phase.id}") for each in plan.phases]

    assert ways[0] == ["../machine-learning/"]
    assert ways[1] == ["../foundations/", "../deep-learning/"]


def test_the_last_week_and_the_last_phase_lead_on_to_what_comes_after(site, plan):
    for path in (f"weeks/{plan.weeks[-1].week.id}", f"phases/{plan.phases[-1].phase.id}"):
        assert "../../beyond/" == ways_on(site, path)[-1]

    assert "On to <bdi>Beyond 6 Months</bdi>" in (
        site / "weeks" / plan.weeks[-1].week.id / "index.html"
    ).read_text("utf-8")


def test_home_leads_to_every_page_besides_the_weeks_and_says_in_one_voice_what_it_is(site):
    _, also = (site / "index.html").read_text("utf-8").split('id="rm-also"')
    entry = r'<li><a href="([^"]+)/"><bdi>[^<]+</bdi></a> <span class="rm-meta"><bdi>([^<]+)<'
    entries = dict(re.findall(entry, also))

    assert {each.parent.name for each in site.glob("*/index.html")} - {"weeks"} == {*entries}
    assert [] == [says for says in entries.values() if says[-1] != "." or " · " in says]


def test_no_page_uses_an_id_twice(pages):
    for address, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), address


def test_every_link_to_another_site_gives_nothing_away(pages, plan):
    others = {
        (link, frozenset(rel.split()))
        for address, page in pages.items()
        for link, rel in page.links
        if not urljoin(ADDRESS + address, link).startswith(ADDRESS)
    }

    assert {each.url for week in plan.weeks for each in week.week.resources} < {*dict(others)}
    assert [] == [link for link, rel in others if not {"noopener", "noreferrer"} <= rel]


def test_a_weeks_edit_link_leads_to_its_line_in_the_toml(pages):
    lines = DATA.read_text("utf-8").splitlines()
    [link] = [link for link, _ in pages["weeks/ml-introduction/"].links if "/edit/" in link]

    address, line = link.split("#L")
    assert (
        "https://github.com/learner/roadmap/edit/main/data/roadmap.toml"
        == urljoin(address, ".") + "roadmap.toml"
    )
    assert 'id = "ml-introduction"' == lines[int(line)]


def test_a_page_asks_for_no_script_of_ours_before_it_is_used(site):
    for path in site.rglob("*.html"):
        written = path.read_text("utf-8")
        if "<main" in written:
            assert [] == re.findall(
                r'<(?:script|link)[^>]*assets/roadmap/[\w./-]+\.mjs"', written
            ), path
            assert 1 == written.count("data-theme="), path


def test_the_page_of_a_week_or_phase_is_painted_once_and_no_page_that_may_be_long_waits(site):
    for path in site.rglob("index.html"):
        written, folder = path.read_text("utf-8"), path.parent.parent.name
        is_short = folder in ("weeks", "phases")
        head, body = written.split("<body", 1)

        assert is_short == ('data-end="#rm-neighbours"' in head), path
        assert is_short == ('<nav id="rm-neighbours"' in body), path


def test_a_project_of_the_portfolio_is_in_the_colour_of_the_phase_that_it_falls_in(site):
    written = (site / "portfolio" / "index.html").read_text("utf-8")

    assert ["1", "2", "2", "3", "4"] == re.findall(r'start="\d+" data-phase="(\d)"', written)


def test_every_page_is_titled_after_the_plan(site, plan):
    for path, title in (("weeks", "All weeks"), ("hours", plan.roadmap.pages.hours.title)):
        assert f"<title>{title} - " in (site / path / "index.html").read_text("utf-8")


def test_nothing_but_the_page_itself_is_published(site):
    assert not [path for path in site.rglob("*") if path.suffix in (".j2", ".py", ".toml", ".md")]
    assert not (site / "roadmap").exists()
