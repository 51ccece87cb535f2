"""Every file below ``docs/`` and ``overrides/`` is published, where it is one of the project."""

import os
import re

import pytest

from roadmap.files import check_links
from roadmap.problems import RefusalError
from tests.served import rebuilt


@pytest.mark.parametrize("path", ["docs/x.md", "docs/x.png", "docs/assets/roadmap/words.mjs"])
def test_a_link_that_leads_nowhere_is_told_in_a_line(project, build, tmp_path, path):
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).symlink_to(tmp_path / "gone")
    done = build(project, tmp_path / "site")

    said = (
        r"The file can be read \(found: No such file or directory\); put it right, or take it out"
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^ERROR +-  {path}: {said}$", done.stderr, re.MULTILINE), done.stderr


OUTSIDE = r"The file is within the project \(found .*{}\); put a copy there, or take it out"
ROUND = r"The file can be read \(found: Too many levels of symbolic links\); put it right, .*"
AGAIN = r"A link leads to no folder that it is in itself \(found one to {}\); take it out"
NO_FILE = r"The file is one \(found a device, a pipe or a socket\); take it out"


@pytest.mark.parametrize(
    ("link", "target", "path", "said"),
    [
        ("docs/x.txt", "/etc/passwd", "docs/x.txt", OUTSIDE.format("/etc/passwd")),
        ("docs/x.txt", "/proc/self/environ", "docs/x.txt", OUTSIDE.format("environ")),
        ("docs/x", "{}/outside", "docs/x/secret.txt", OUTSIDE.format("secret.txt")),
        ("docs/x.md", "{}/outside/secret.txt", "docs/x.md", OUTSIDE.format("secret.txt")),
        ("overrides/x.txt", "/etc/passwd", "overrides/x.txt", OUTSIDE.format("/etc/passwd")),
        ("docs/x.txt", "/dev/zero", "docs/x.txt", NO_FILE),
        ("docs/x.txt", "{}/pipe", "docs/x.txt", NO_FILE),
        ("docs/x.md", "x.md", "docs/x.md", ROUND),
        ("docs/x.txt", "../docs/x.txt", "docs/x.txt", ROUND),
        ("docs/again", "../docs", "docs/again", AGAIN.format(r"\.\./docs")),
        ("docs/weeks/again", "..", "docs/weeks/again", AGAIN.format(r"\.\.")),
        ("overrides/again", ".", "overrides/again", AGAIN.format(r"\.")),
        ("docs/again", "../../project", "docs/again", AGAIN.format(r"\.\./\.\./project")),
    ],
)
def test_what_is_no_file_of_the_project_is_not_published(
    project, build, tmp_path, link, target, path, said
):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("secret", "utf-8")
    os.mkfifo(tmp_path / "pipe")
    (project / link).symlink_to(target.format(tmp_path))
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^ERROR +-  {path}: {said}$", done.stderr, re.MULTILINE), done.stderr


def test_a_folder_that_contains_itself_by_two_links_is_told_of_before_anybody_follows_them(
    tmp_path,
):
    for name in ("docs", "other"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs" / "more").symlink_to("../other")
    (tmp_path / "other" / "again").symlink_to("../docs")

    with pytest.raises(RefusalError, match=r"^docs/more/again: .* \(found one to \.\./docs\)"):
        check_links(tmp_path / "docs")


def test_a_link_to_another_folder_may_be_followed_wherever_it_stands(tmp_path):
    for name in ("docs/deep", "other"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("docs/one", "docs/deep/two"):
        (tmp_path / name).symlink_to(tmp_path / "other")

    check_links(tmp_path / "docs")


@pytest.mark.parametrize(("link", "target"), [("docs/x.md", "x.md"), ("docs/again", "../docs")])
def test_pages_wait_while_a_link_leads_round(project, tmp_path, link, target):
    (project / link).symlink_to(target)
    [round_, sound] = rebuilt(project, tmp_path, [{}, {link: None}])

    assert [False, True] == [round_["made"], sound["made"]]


FOLDER = r"The site has a folder of that name \(found a file\); give it another name"
MADE = r"The site makes {} itself \(found a file of that name\); give it another name"
FILE = r"The site has a file {} \(found a folder of that name\); give it another name"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("docs/icons", FOLDER),
        ("docs/pictures", FOLDER),
        ("docs/weeks/python-setup", FOLDER),
        ("docs/sw.js", MADE.format(r"sw\.js")),
        ("docs/feed.xml", MADE.format(r"feed\.xml")),
        ("docs/sw.js/x.txt", FILE.format(r"sw\.js")),
        ("docs/roadmap.json/deep/x.txt", FILE.format(r"roadmap\.json")),
        ("overrides/sw.js", MADE.format(r"sw\.js")),
        ("overrides/icons", FOLDER),
    ],
)
def test_a_file_in_the_way_of_one_that_is_made_is_told_of(project, build, tmp_path, path, said):
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text("", "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(rf"^ERROR +-  {path}: {said}$", done.stderr, re.MULTILINE), done.stderr


def test_a_link_to_a_file_of_the_project_is_that_file(project, build, tmp_path):
    (project / "docs" / "plan.toml").symlink_to(project / "data" / "roadmap.toml")
    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    published = (tmp_path / "site" / "plan.toml").read_bytes()
    assert (project / "data" / "roadmap.toml").read_bytes() == published


def test_what_no_page_asks_for_may_be_left_out_and_a_link_that_is_none_of_the_site_lead_nowhere(
    project, build, tmp_path
):
    (project / "docs" / "notes.txt").symlink_to(tmp_path / "gone")
    file = project / "mkdocs.yml"
    left_out = file.read_text("utf-8").replace("docs: |\n", "docs: |\n  *.txt\n")
    file.write_text(left_out, "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site" / "llms.txt").exists()


@pytest.mark.parametrize("folder", ["docs", "overrides"])
def test_files_of_a_contributor_are_published_where_the_theme_has_some_that_nobody_asks_for(
    project, build, tmp_path, folder
):
    names = ("mine.js.map", "lunr/mine.js")
    for name in names:
        file = project / folder / "assets" / "javascripts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}", "utf-8")
    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    scripts = tmp_path / "site" / "assets" / "javascripts"
    assert {*names} == {
        path.relative_to(scripts).as_posix()
        for pattern in ("*.map", "lunr/**/*.js")
        for path in scripts.glob(pattern)
    }
