"""What is built, and what lies there, becomes the site; nothing does where one page is none."""

import pytest

from roadmap.finish import Pages, finish

HEAD = (
    '<meta charset="utf-8"><link rel="stylesheet" href="/assets/stylesheets/main.css">'
    '<link rel="stylesheet" href="/assets/roadmap/roadmap.css">'
)
PAGE = f"<!doctype html><html><head>{HEAD}</head><body><p>%s</p></body></html>"


@pytest.fixture
def site(tmp_path):
    """The folder of a site without pages."""
    for path, text in {
        "assets/javascripts/bundle.1.min.js": "",
        "assets/stylesheets/main.css": "p { color: red; }",
        "assets/roadmap/roadmap.css": "p { color: blue; }",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_a_page_that_is_built_takes_the_place_of_an_older_one_and_others_stay(site):
    (site / "index.html").write_text(PAGE % "Old", "utf-8")
    (site / "other.html").write_text(PAGE % "Other", "utf-8")

    finish(site, Pages({"index.html": PAGE % "New – and so on"}))

    first, other = ((site / path).read_text("utf-8") for path in ("index.html", "other.html"))
    assert "<p>New – and so on</p>" in first
    assert "<p>Other</p>" in other
    for page in (first, other):
        assert "Content-Security-Policy" in page


def test_a_page_in_a_folder_of_its_own_is_written_there(site):
    finish(site, Pages({f"weeks/{number}/index.html": PAGE % number for number in range(5)}))

    texts = [(site / f"weeks/{number}/index.html").read_text("utf-8") for number in range(5)]
    assert [True] * 5 == [f"<p>{number}</p>" in text for number, text in enumerate(texts)]


def test_where_one_page_is_none_nothing_is_written(site):
    with pytest.raises(ValueError, match=r"^b\.html: a page says its charset"):
        finish(site, Pages({"a.html": PAGE % "A", "b.html": "<p>B</p>", "c.html": PAGE % "C"}))

    assert [] == [*site.rglob("*.html")]


def test_half_of_a_character_is_kept_as_a_number():
    assert "a&#55296;" == Pages({"a": "a\ud800"})["a"]
