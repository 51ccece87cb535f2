"""What an edit of the TOML does: everything follows from it, or nothing is built."""

import re
from xml.etree import ElementTree

import pytest

from roadmap.changes.feed import XHTML
from roadmap.load import load
from roadmap.problems import RoadmapError
from tests.conftest import HOSTILE, ROOT
from tests.page import Page, plain
from tests.repository import Repository

NEW_WEEK, NEW_IDS, RETIRED = re.findall(
    r"```toml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
)
SECOND_WEEK = '[[phases.weeks]]\nid = "numpy-deep-dive"'


def edit(project, *changes):
    path = project / "data" / "roadmap.toml"
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def with_a_new_week(project, build, tmp_path):
    former = SECOND_WEEK.replace("deep-dive", "in-depth") + '\nwas = ["numpy-deep-dive"]'
    edit(project, (SECOND_WEEK, f"{NEW_WEEK}\n{former}"))
    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    return tmp_path / "site"


def test_the_new_week_of_the_readme_has_its_page_and_its_place_everywhere(with_a_new_week):
    text = {
        name: Page(with_a_new_week / name / "index.html").text
        for name in ("", "hours", "timeline", "progress", "weeks", "phases/foundations")
    }
    week = Page(with_a_new_week / "weeks" / "version-control" / "index.html")

    assert "week 2 of 25 · month 1" in week.text
    assert "2 version control" in week.text  # the navigation
    assert "3 numpy deep dive" in week.text
    assert "97 boxes to tick" in text[""].replace("boxes to tick 97", "97 boxes to tick")
    assert "week 2: version control, 0 of 2 done, 6-8 hours" in text[""]
    assert "80-98" in text["hours"]
    assert "280-352" in text["hours"]
    assert "week 2: version control, 0 of 2 done" in text["timeline"]
    assert "0 of 97 boxes" in text["progress"]
    assert "week 1-3 python & numpy" in text["progress"]
    assert "version control" in text["weeks"]
    assert "0 of 33" in text["phases/foundations"]


def test_the_address_that_a_week_had_before_leads_to_where_it_is_now(with_a_new_week):
    page = Page(with_a_new_week / "weeks" / "numpy-deep-dive" / "index.html")

    assert {"../numpy-in-depth/"} == {link for link, _ in page.links}
    assert "this page has moved week 3: numpy deep dive" in page.text


def test_the_new_ids_of_the_readme_say_where_the_old_ones_went(project):
    tasks = re.search(r"tasks = \[.*?\n\]\n", NEW_WEEK, re.DOTALL)[0]
    path = edit(project, (SECOND_WEEK, f"{NEW_WEEK.replace(tasks, NEW_IDS)}\n{SECOND_WEEK}"))
    path.write_text(path.read_text("utf-8") + RETIRED, "utf-8")

    plan, _ = load(path)

    assert [("commit",), ("branch",), ("branch",)] == [box.was for box in plan.weeks[1].tasks]
    assert ["svn"] == [each.id for each in plan.retired]


def test_another_plan_makes_another_site_with_nothing_left_of_this_one(project, build, tmp_path):
    small = ROOT / "tests" / "plans" / "small.toml"
    (project / "data" / "roadmap.toml").write_text(small.read_text("utf-8"), "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    weeks = (tmp_path / "site" / "weeks").iterdir()
    assert {"flour", "yeast", "bake", "index.html"} == {path.name for path in weeks}
    for page in (tmp_path / "site").rglob("*.html"):
        assert not re.search(r"\b(ML|MLOps|machine learning|24 weeks)\b", Page(page).text, re.I), (
            page
        )


def test_a_hand_written_page_takes_the_place_of_the_made_one(project, build, tmp_path):
    page = project / "docs" / "weeks" / "ml-introduction.md"
    page.write_text('# By hand\n\n{{ week_page("ml-introduction") }}\n', "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    text = Page(tmp_path / "site" / "weeks" / "ml-introduction" / "index.html").text
    assert "by hand" in text
    assert "linear regression theory" in text


@pytest.mark.parametrize("setting", ["exclude_docs", "draft_docs"])
def test_the_made_page_is_there_where_a_hand_written_one_is_left_out(
    project, build, tmp_path, setting
):
    (project / "docs" / "weeks" / "ml-introduction.md").write_text("# By hand\n", "utf-8")
    file = project / "mkdocs.yml"
    given = file.read_text("utf-8").replace("exclude_docs: |\n", "exclude_docs: |\n  /x.md\n")
    given = given.replace("nav:\n", "draft_docs: |\n  /y.md\n\nnav:\n", 1)
    name = {"exclude_docs": "/x.md", "draft_docs": "/y.md"}[setting]
    file.write_text(given.replace(name, "/weeks/ml-introduction.md"), "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    text = Page(tmp_path / "site" / "weeks" / "ml-introduction" / "index.html").text
    assert "by hand" not in text
    assert "linear regression theory" in text


def test_a_page_that_names_what_the_plan_has_not_stops_a_strict_build(project, build, tmp_path):
    (project / "docs" / "hours.md").write_text('{{ week_page("typo") }}\n', "utf-8")

    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert (
        "hours.md: There is no week 'typo' in the plan; week_page() takes an id of it"
        in done.stderr
    )


def test_a_bad_plan_stops_the_build_with_every_problem_and_no_traceback(project, build, tmp_path):
    edit(
        project,
        ('name = "Python for ML Setup"', "name = 5"),
        ("hours = [10, 12]\ntasks", "hours = [12, 10]\ntasks"),
        ('id = "numpy-basics"', 'id = "install-conda"'),
    )

    done = build(project, tmp_path / "site")

    output = done.stdout + done.stderr
    assert done.returncode != 0
    for problem in (
        "data/roadmap.toml:46:8: This is a text in quotes (found 5)",
        "data/roadmap.toml:47:9: Hours are [least, most]",
        "data/roadmap.toml:51:10: An id is used once in the whole plan",
    ):
        assert problem in output
    assert "Traceback" not in output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("page", ["README.md", "docs/contributing.md"])
def test_the_messages_shown_to_contributors_are_what_such_mistakes_lead_to(project, page):
    path = edit(
        project,
        ('name = "Python for ML Setup"\nhours = [10, 12]', 'nme = "Python"\nhours = [12, 10]'),
        ('id = "numpy-basics"', 'id = "install-conda"'),
    )
    with pytest.raises(RoadmapError) as caught:
        load(path, "data/roadmap.toml")

    shown = re.findall(r"^data/roadmap\.toml:.*$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    assert str(caught.value).splitlines()[: len(shown)] == shown
    assert len(shown) >= 3


def test_a_plan_that_is_missing_stops_the_build_in_one_line(project, build, tmp_path):
    (project / "data" / "roadmap.toml").unlink()

    done = build(project, tmp_path / "site")

    assert done.returncode != 0
    assert "data/roadmap.toml:1:1: The file cannot be read" in done.stderr
    assert "Traceback" not in done.stderr


def test_on_a_runner_a_build_says_no_text_of_the_plan_that_is_a_command(project, build, tmp_path):
    edit(project, ('id = "install-conda"', 'id = "##[error]Approved"'))

    done = build(project, tmp_path / "site", GITHUB_ACTIONS="true")

    assert done.returncode != 0
    assert "##\u200b[error]Approved" in done.stderr
    assert "##[" not in done.stdout + done.stderr


# Where a mistake is made, and what is written there.
MISTAKES = {
    "data/roadmap.toml": "[[",
    "docs/hours.md": '{{ week_page("typo") }}\n',
    "mkdocs.yml": "site_name: [",
    "overrides/assets/roadmap/words.mjs": "const = ;\n",
    "overrides/roadmap/week.html": "{% if %}\n",
}


def test_a_site_stays_as_it_was_whatever_stops_the_next_build(project, build, tmp_path):
    def published():
        files = (path for path in (tmp_path / "site").rglob("*") if path.is_file())
        return {path: path.read_bytes() for path in files}

    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert f"to directory: {tmp_path / 'site'}\n" in done.stderr
    before = published()
    for path, mistake in MISTAKES.items():
        right = (project / path).read_text("utf-8")
        (project / path).write_text(mistake, "utf-8")
        assert build(project, tmp_path / "site").returncode != 0, path
        assert before == published(), path
        (project / path).write_text(right, "utf-8")
    assert [tmp_path / "site" / "index.html"] == [*(tmp_path / "site").glob("index.html")]


def test_text_of_the_plan_is_shown_as_text_wherever_it_stands(hostile_site):
    for path in hostile_site.rglob("*"):
        written = path.read_bytes() if path.is_file() else b""
        assert b"30247" not in written, path  # 4321 * 7
        assert b"config_file_path" not in written, path
        if path.suffix == ".html" or path.name == "search_index.json":
            assert not re.search(rb"<(img src=x|script>alert)", written), path
    for name in ("python-setup", "ml-introduction"):
        week = Page(hostile_site / "weeks" / name / "index.html")
        assert "".join(week.boxes[0]).startswith(HOSTILE)


def test_what_changed_is_told_on_a_page_and_in_the_feed(project, build, tmp_path):
    repository, path = Repository(project), project / "data" / "roadmap.toml"
    first = path.read_text("utf-8")
    repository.commit(path, first)
    repository.commit(path, first.replace('"Learn NumPy basics"', '"Learn the basics of <NumPy>"'))

    done = build(project, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    sentence = (
        "“Learn NumPy basics” in week 1 now says “Learn the basics of <NumPy>”; your tick stays."
    )
    page = Page(tmp_path / "site" / "changes" / "index.html")
    assert plain(f"November 2026 {sentence}") in page.text
    assert "../feed.xml" in {link for link, _ in page.links}
    feed = ElementTree.parse(tmp_path / "site" / "feed.xml")
    assert [sentence] == [each.text for each in feed.iter(f"{{{XHTML}}}li")]
