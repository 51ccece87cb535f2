"""What is served after edits that are easily missed, one after the other: all is as if anew."""

from pathlib import Path

import pytest

from roadmap.serving import stamps
from tests.conftest import ROOT
from tests.served import rebuilt
from tests.small import SMALL, changed

PLAN = "data/roadmap.toml"
SETTINGS = "mkdocs.yml"
OWN = "# Own\n\nText.\n"
ICON = "overrides/assets/roadmap/icon.svg"
WORDS = (ROOT / "overrides" / "assets" / "roadmap" / "words.mjs").read_text("utf-8")
SET = (ROOT / SETTINGS).read_text("utf-8")
EXCLUDED = SET.replace("  architecture.md\n", "  architecture.md\n  notes.txt\n  changes.md\n")
DATA_PAGE = (ROOT / "docs" / "your-data.md").read_text("utf-8")
BEFORE = ('id = "yeast"', 'id = "leaven"\nwas = ["yeast"]')
HEAT, PROOF = ('"Heat"', '"Heat up"'), ('"Proof"', '"Let it proof"')
NAMED = ('name = "Yeast"', 'name = "Leaven"')
WAS = ('id = "yeast"', 'id = "yeast"\nwas = ["rye"]')


def of_phases(*phases):
    """A plan of phases, of which each is its name and its weeks."""
    head = [*SMALL.splitlines()[:3], "[pages]"]
    texts = [line for line in SMALL.splitlines() if line.startswith(("weeks", "timeline", "prog"))]
    made = [*head, *texts]
    for name, *weeks in phases:
        made += ["[[phases]]", f'id = "{name.lower()}"', f'name = "{name}"']
        made += [f"months = [{name[1:]}, {name[1:]}]"]
        for week in weeks:
            made += ["[[phases.weeks]]", f'id = "{week}"', f'name = "Week {week}"']
            made += [f'tasks = [{{ id = "task-{week}", text = "Do {week}" }}]']
    return "\n".join(made)


TWELVE = [[f"P{number}", f"w{number}"] for number in range(1, 12)] + [["P12", "w12", "w13"]]
SHIFTED = [["P2", "w1", "w2"], *TWELVE[2:11], ["P12", "w12"], ["P13", "w13"]]
FOLDED = of_phases(*SHIFTED).replace("[2, 2]", "[1, 2]")
TENTH = of_phases(*TWELVE).replace('name = "P10"', 'name = "Tenth"')
LAST_WEEK = {"docs/weeks/w12.md": '{{ week_page("w12") }}'}
LAST_PHASE = {"docs/phases/p12/index.md": '{{ phase_page("p12") }}'}
SLIPS = ["{{ tip_page() }}", "{{ nope }}", '{{ home_page("x") }}', "{% if"]
GLOSSARY = "docs/glossary.md"
NAMED_BEFORE = SET.replace("nav:\n", "nav:\n  - Glossary: glossary.md\n", 1)
UNNAMED = SET.replace("nav:\n", "nav:\n  - glossary.md\n", 1)
SEQUENCES = {
    "a page that the navigation names, which is not there, comes and goes": [
        {PLAN: SMALL, SETTINGS: NAMED_BEFORE},
        {GLOSSARY: OWN},
        {GLOSSARY: f"{OWN}More.\n"},
        {GLOSSARY: None},
    ],
    "a heading that the navigation takes for a name": [
        {PLAN: SMALL, SETTINGS: UNNAMED, GLOSSARY: OWN},
        {GLOSSARY: OWN.replace("Own", "Other")},
        {PLAN: changed(PROOF)},
    ],
    "the week beside a page by hand": [
        {PLAN: SMALL, "docs/weeks/flour.md": OWN},
        {PLAN: changed(NAMED)},
        {PLAN: changed(BEFORE)},
    ],
    "the week before a phase's page by hand": [
        {PLAN: SMALL, "docs/phases/oven/index.md": '{{ phase_page("oven") }}'},
        {PLAN: changed(BEFORE)},
    ],
    "a phase near pages by hand at the end": [
        {PLAN: of_phases(*TWELVE)} | LAST_WEEK | LAST_PHASE,
        {PLAN: TENTH},
    ],
    "phases with other numbers": [{PLAN: of_phases(*TWELVE)}, {PLAN: FOLDED}],
    "a file in place of the theme's, taken out": [
        {PLAN: SMALL},
        {"docs/assets/images/favicon.png": "Own"},
        {"docs/assets/images/favicon.png": None},
    ],
    "a file in place of a folder, and the reverse": [
        {PLAN: SMALL, "docs/more/deep/a.txt": "A"},
        {"docs/more/deep/a.txt": None, "docs/more/deep": "B"},
        {"docs/more/deep": None, "docs/more": "C"},
        {"docs/more": None, "docs/more/deep/a.txt": "D"},
    ],
    "an older file": [{PLAN: SMALL}, {ICON: ["<svg/>", 1]}],
    "what is excluded": [
        {PLAN: SMALL, "docs/notes.txt": "Notes"},
        {SETTINGS: EXCLUDED},
        {SETTINGS: SET},
    ],
    "a script in place of ours": [
        {PLAN: SMALL},
        {"docs/assets/roadmap/words.mjs": f"{WORDS}\nexport const more = 1;\n"},
    ],
    "a page by hand where another was": [
        {PLAN: changed(WAS), "docs/weeks/rye.md": OWN},
        {PLAN: changed(WAS, PROOF)},
        {"docs/weeks/rye.md": None},
    ],
    "pages by hand beside a made one": [
        {PLAN: SMALL, "docs/weeks/flour/index.md": OWN},
        {"docs/weeks/flour/index.md": f"{OWN}More.\n", "docs/weeks/bake/index.html": "Own"},
        {PLAN: changed(NAMED), "docs/weeks/bake/index.html": "Other"},
    ],
}


@pytest.mark.parametrize("about", SEQUENCES)
def test_after_each_edit_all_is_as_if_built_anew(project, tmp_path, about):
    results = rebuilt(project, tmp_path, SEQUENCES[about])

    assert all(each["made"] for each in results)
    assert [[]] * len(results) == [each["differ"] for each in results]


def test_what_changes_while_builds_fail_is_there_once_one_succeeds(project, tmp_path):
    broken = DATA_PAGE.replace("---\n", "---\ntemplate: none.html\n", 1)
    *_, last = rebuilt(
        project,
        tmp_path,
        [
            {PLAN: SMALL},
            {"docs/your-data.md": broken},
            {PLAN: changed(HEAT)},
            {PLAN: changed(PROOF)},
            {"docs/your-data.md": DATA_PAGE},
        ],
    )

    assert {"made": True, "differ": []} == {key: last[key] for key in ("made", "differ")}


@pytest.mark.parametrize("name", ["first.js", "search.js", "words.mjs", "worker/answers.mjs"])
def test_pages_wait_while_a_script_of_ours_is_none(project, tmp_path, name):
    path = f"overrides/assets/roadmap/{name}"
    script = (project / path).read_text("utf-8")
    edits = [{PLAN: SMALL}, {path: f"{script}const = ;\n"}, {path: script}]
    results = rebuilt(project, tmp_path, edits)

    assert [True, False, True] == [each["made"] for each in results]
    assert [] == results[-1]["differ"]


@pytest.mark.parametrize("slip", SLIPS)
def test_pages_wait_while_template_code_fails(project, tmp_path, slip):
    tips = (project / "docs" / "tips.md").read_text("utf-8")
    pages = {"docs/tips.md": f"{tips}\n{slip}\n"}
    results = rebuilt(project, tmp_path, [{}, pages, {"docs/tips.md": tips}])

    assert [True, False, True] == [each["made"] for each in results]
    assert [] == results[-1]["differ"]


def test_a_file_that_vanishes_while_files_are_looked_at_is_none(tmp_path, monkeypatch):
    (tmp_path / "page.md").write_text("Page", "utf-8")
    expected = stamps(tmp_path)
    (tmp_path / "page.md~").symlink_to(tmp_path / "gone")
    (tmp_path / "round").symlink_to("round")
    monkeypatch.setattr(Path, "is_file", lambda path: True)

    assert expected == tuple(each for each in stamps(tmp_path) if each[0] != str(tmp_path))


def test_template_code_that_fails_fails_a_strict_build(project, build, tmp_path):
    with (project / "docs" / "tips.md").open("a", encoding="utf-8") as tips:
        tips.write("{{ tip_page() }}\n")
    done = build(project, tmp_path / "site")

    assert done.returncode
    assert "'tip_page' is undefined" in done.stderr
    assert "Template code of a page fails" in done.stderr
    assert "Traceback" not in done.stderr.split("Template code of a page fails")[1]
