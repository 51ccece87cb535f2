"""The site as it opens from disk: whole without a server, and apart from what is published."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.page import Page


@pytest.fixture(scope="module")
def pages(preview):
    """Every page of the preview by its file; the one for lost addresses needs a server."""
    found = {path: Page(path) for path in preview.rglob("*.html") if path.name != "404.html"}
    assert found
    return found


def test_every_link_within_a_preview_leads_to_a_file_and_a_place_in_it(pages, preview):
    for path, page in pages.items():
        for link, _ in page.links:
            target, fragment = urldefrag(urljoin(path.as_uri(), link))
            if target.startswith("https://"):
                continue
            file = preview.joinpath(unquote(urlsplit(target).path))
            assert file.is_file() and file.is_relative_to(preview), (path, link)
            assert not fragment or fragment in [*pages[file].ids, "__skip"], (path, link)


def test_every_page_of_a_preview_says_so_and_loads_nothing_that_fails_from_disk(pages):
    for path in pages:
        written = path.read_text("utf-8")
        assert "<strong>A preview of a change.</strong>" in written
        assert "module" not in written.partition("<body")[0]


def test_what_only_a_preview_needs_is_not_published(site):
    assert "A preview of a change" not in (site / "index.html").read_text("utf-8")
    assert "md-banner" not in (site / "index.html").read_text("utf-8")
    assert not (site / "assets" / "preview").exists()


def test_a_page_that_is_empty_is_said_to_be_where_it_is_not_written(project, build, tmp_path):
    (project / "overrides" / "empty.html").write_text("", "utf-8")
    tips = project / "docs" / "tips.md"
    tips.write_text(f"---\ntemplate: empty.html\n---\n{tips.read_text('utf-8')}", "utf-8")
    done = build(project, tmp_path / "site", "preview.yml")

    assert "Page skipped: 'tips.md'. Generated empty output." in done.stderr


def test_a_page_that_is_written_is_not_said_to_be_empty(project, build, tmp_path):
    assert "Page skipped" not in build(project, tmp_path / "site").stderr


def test_a_preview_has_no_page_at_an_address_of_before_and_what_is_published_has(
    project, build, tmp_path
):
    plan = project / "data" / "roadmap.toml"
    named = 'id = "foundations"\n'
    assert named in plan.read_text("utf-8")
    plan.write_text(
        plan.read_text("utf-8").replace(named, f'{named}was = ["basics"]\n', 1), "utf-8"
    )
    for config, is_there in (("mkdocs.yml", True), ("preview.yml", False)):
        done = build(project, tmp_path / config, config)

        assert done.returncode == 0, done.stderr
        assert is_there is (tmp_path / config / "phases" / "basics" / "index.html").is_file()


def test_changes_are_not_said_to_be_none_where_the_history_is_not_known(project, build, tmp_path):
    assert build(project, tmp_path / "site").returncode == 0
    told = (tmp_path / "site" / "changes" / "index.html").read_text("utf-8")

    assert "this site was built without its history" in told
    assert "has changed in the plan since" not in told.partition("<body")[2]
