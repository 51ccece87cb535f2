"""The content security policy: one for all pages, for the inline scripts that they have."""

import re

import pytest

from roadmap.policy import forbidden, policy, with_policy
from tests.conftest import ADDRESS

PAGE = '<!doctype html><head><meta charset="utf-8"><script>{}</script></head>'
# From RFC 6234's example: SHA-256 of "abc", in base64.
ABC = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"


def test_an_inline_script_may_run_by_its_hash():
    assert f"script-src 'self' {ABC};" in policy([PAGE.format("abc")])


def test_a_tag_is_the_same_in_capitals():
    written = policy([PAGE.format("abc"), "<style>abc</style>"])

    assert 2 == written.count(ABC)
    assert written == policy(["<SCRIPT TYPE='module'>abc</SCRIPT><Style>abc</STYLE>"])


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/json">{}</script>',
        '<script type="text/x-later" data-src="a.js"></script>',
    ],
)
def test_what_is_no_inline_script_needs_none(script):
    assert "sha256" not in policy([f'<meta charset="utf-8">{script}'])


def test_all_pages_have_one_policy_whatever_their_order():
    one, other = PAGE.format("abc"), PAGE.format("abd")

    assert policy([one, other]) == policy([other, one, one])
    assert 2 == policy([one, other]).count("sha256-")


def test_nothing_is_unsafe_or_from_elsewhere():
    said = policy([PAGE.format("abc")])

    assert not re.search(r"unsafe|https?:|\*|blob:", said)
    for kind in ("object-src", "frame-src", "font-src", "media-src", "base-uri"):
        assert f"{kind} 'none'" in said


def test_the_site_names_three_scripts_whatever_the_depth_of_its_pages(site):
    pages = [site / "index.html", site / "404.html", site / "weeks" / "capstone" / "index.html"]
    for page in pages:
        [allowed] = re.findall(r"script-src ([^;]*)", page.read_text("utf-8"))
        assert 3 == allowed.count("sha256-"), page


def test_a_page_that_cannot_state_its_policy_stops_the_build():
    with pytest.raises(ValueError, match="says its charset"):
        with_policy("<p>Hello</p>", "default-src 'self'")


def test_every_page_of_the_site_states_the_same_policy_before_anything_else(site):
    head = re.compile(
        r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="(.+?)">'
        r'<meta name="referrer" content="no-referrer">'
    )
    policies = set()
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        policies.add(head.search(text)[1])
        assert text.index("Content-Security-Policy") < re.search("<(link|script)", text).start()
        assert not re.search(r"<[a-z][^>]*\s(style|on[a-z]+)=", text), path

    assert 1 == len(policies)


def test_a_table_by_hand_is_aligned_by_what_the_policy_allows(project, build, tmp_path):
    table = "\n\n| Flour | Hours |\n| :-: | --: |\n| Rye | 12 |\n"
    page = project / "docs" / "your-data.md"
    page.write_text(page.read_text("utf-8") + table, "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    written = (tmp_path / "site" / "your-data" / "index.html").read_text("utf-8")
    assert not re.search(r"<[a-z][^>]*\sstyle=", written)
    for cell in ("th", "td"):
        assert 1 == len(re.findall(f'<{cell} align="center">', written))
        assert 1 == len(re.findall(f'<{cell} align="right">', written))


def test_what_browsers_are_told_to_ignore_is_told_of(project, build, tmp_path):
    more = '# More\n\n<b style="color: red">Red</b> <i onclick="go()">`style=""`</i>'
    (project / "docs" / "more.md").write_text(more, "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    said = (
        r"WARNING -  more\.md: A page has no styles and no actions in its tags, .* \(found (.*)\)"
    )
    assert ['style="color: red"', 'onclick="go()"'] == re.findall(said, done.stderr)


PICTURES = (
    r"A page shows pictures of this site and no others, .* \(found {}\); put a copy into docs/"
)
FILES = (
    r"A page has scripts and style sheets of this site and no others, .* \(found {}\); put a copy"
)
FORMS = r"A form of a page is sent to this site and nowhere else, .* \(found {}\); put a link there"
PARTS = r"A page has no films, sounds and other pages in it, .* \(found {}\); put a link there"


@pytest.mark.parametrize(
    ("html", "said", "found"),
    [
        ('<img src="https://a.example/y.png">', PICTURES, 'img src="https://a.example/y.png"'),
        ('<IMG SRC=" //a.example/y.png">', PICTURES, 'img src=" //a.example/y.png"'),
        ('<img src="y.png" srcset="z.png, https://a.example/y.png 2x">', PICTURES, "img srcset=.*"),
        ('<source srcset="https://a.example/y.png 2x">', PICTURES, "source srcset=.*"),
        ('<svg><image href="https://a.example/y.png"/></svg>', PICTURES, "image href=.*"),
        ('<script src="https://a.example/y.js"></script>', FILES, "script src=.*"),
        ('<script src="data:text/javascript,1"></script>', FILES, "script src=.*"),
        ('<link rel="stylesheet" href="https://a.example/y.css">', FILES, "link href=.*"),
        ('<form action="https://a.example/">', FORMS, "form action=.*"),
        ('<button formaction="https://a.example/">', FORMS, "button formaction=.*"),
        *((f"<{each}>", PARTS, f"<{each}>") for each in ("video", "audio", "iframe", "embed")),
        ('<object data="y.svg">', PARTS, "<object>"),
    ],
)
def test_what_browsers_are_told_not_to_fetch_is_known(html, said, found):
    [told] = forbidden(html)

    assert re.match(said.format(found), told), told


@pytest.mark.parametrize(
    "html",
    [
        '<img src="../y.png" srcset="y.png 1x, z.png 2x">',
        '<img src="data:image/png;base64,AAAA" srcset="data:image/png;base64,AAAA 2x">',
        f'<img src="{ADDRESS}y.png">',
        '<img src="/roadmap/y.png">',
        '<script src="y.js"></script><link rel="stylesheet" href="y.css">',
        '<link rel="canonical" href="https://a.example/">',
        '<form action="/search"><button>',
        '<a href="https://a.example/y.png">A picture</a>',
        "<code>&lt;iframe&gt;</code> <!-- <iframe> --> <script>'<video>'</script>",
    ],
)
def test_what_browsers_may_fetch_is_not_told_of(html):
    assert [] == forbidden(html, ADDRESS)


def test_a_picture_from_elsewhere_on_a_page_by_hand_stops_a_strict_build(project, build, tmp_path):
    more = "# More\n\n![a](https://a.example/y.png) ![b](data:image/png;base64,AAAA)\n"
    (project / "docs" / "more.md").write_text(more, "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    told = PICTURES.format('img src="https://a.example/y.png"')
    assert 1 == len(re.findall(rf"WARNING -  more\.md: {told}", done.stderr)), done.stderr


def test_a_page_without_a_charset_is_named_and_nothing_is_a_traceback(project, build, tmp_path):
    (project / "docs" / "bare.html").write_text("<p>Hello</p>", "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "bare.html: a page says its charset, and after that its policy" in done.stderr
    assert "Traceback" not in done.stderr
