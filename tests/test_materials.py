"""The bill of materials: all that the project takes from others, in a form that programs know."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from roadmap.materials.bill import bill
from roadmap.materials.parts import copied, for_the_site, parts, python_packages
from tests.conftest import ROOT

COMMIT = "c" * 40
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def text():
    return bill(parts(ROOT), COMMIT, NOON)


@pytest.fixture(scope="module")
def told(text):
    return json.loads(text)


@pytest.fixture(scope="module")
def components(told):
    return {each["bom-ref"]: each for each in told["components"]}


def test_it_is_what_its_schema_asks_for(text):
    validator = JsonStrictValidator(SchemaVersion.V1_6)

    assert validator.validate_str(text) is None
    assert (
        validator.validate_str(text.replace('"scope": "required"', '"scope": "some"')) is not None
    )


def test_it_has_every_package_of_the_lock_with_all_hashes_of_its_files(components):
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    pinned = re.findall(r"^([\w.-]+)==([^ ]+)", lock, re.MULTILINE)
    packages = [each for ref, each in components.items() if ref.startswith("pkg:pypi/")]
    hashes = [
        known["content"]
        for each in packages
        for reference in each["externalReferences"]
        for known in reference["hashes"]
    ]

    assert sorted(pinned) == sorted((each["name"], each["version"]) for each in packages)
    assert sorted(re.findall(r"sha256:(\w+)", lock)) == sorted(hashes)


def test_it_has_every_copied_file_with_version_licence_and_hash(components):
    for path in ROOT.glob("overrides/assets/*/**/*.txt"):
        name, version = path.read_text("utf-8").splitlines()[0].split(" ")
        part = components[f"pkg:npm/{name}@{version}"]

        assert [{"license": {"id": "MIT"}}] == part["licenses"]
        assert part["hashes"][0]["content"] in path.read_text("utf-8")


def test_it_tells_what_makes_the_site_from_what_tests_it(components):
    scopes = {each["name"]: each["scope"] for each in components.values()}

    assert {"required"} == {scopes[each] for each in ("mkdocs-material", "markupsafe", "lean-qr")}
    assert {"excluded"} == {scopes[each] for each in ("playwright", "pytest", "vnu-jar")}
    assert "optional" == scopes["iframe-worker"]


def test_it_tells_who_needs_what(told):
    needs = {each["ref"]: {*each.get("dependsOn", ())} for each in told["dependencies"]}
    site = {re.sub(".*/|@.*", "", each) for each in needs["site"]}
    [jinja] = [needs[ref] for ref in needs if ref.startswith("pkg:pypi/jinja2@")]

    assert {"mkdocs", "jinja2", "lean-qr", "vnu-jar"} < site
    assert "markupsafe" not in site
    assert ["markupsafe"] == [re.sub(".*/|@.*", "", each) for each in jinja]


def test_one_commit_has_one_bill_at_its_time_whenever_it_is_written():
    def written(seed):
        environment = {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": str(int(NOON.timestamp()))}
        command = [sys.executable, "-m", "roadmap.materials", COMMIT]
        options = {"cwd": ROOT, "env": os.environ | environment, "check": True}
        return subprocess.run(command, capture_output=True, text=True, **options).stdout

    one, other = written("1"), written("2")
    assert one == other
    assert NOON.isoformat() == json.loads(one)["metadata"]["timestamp"]


LOCK = """\
one==1.0 ; python_full_version < '3.12' \\
    --hash=sha256:aa
    # via
    #   -r requirements.in
    #   two
two==2.0 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via three
three==3.0 \\
    --hash=sha256:dd
    # via -r requirements.in
"""


def test_a_package_is_required_for_the_site_if_anything_is_that_needs_it():
    one, two, three = python_packages(LOCK, for_the_site("# Head\n\n# site\nthree>=3\n\n# tests\n"))

    assert ("required",) * 3 == (one.scope, two.scope, three.scope)
    assert (("-r requirements.in", "two"), ("three",)) == (one.needed_by, two.needed_by)
    assert ("python_full_version < '3.12'", "") == (one.only, two.only)
    assert ("bb", "cc") == two.hashes


@pytest.mark.parametrize("line", ["four @ https://x.example/four.zip", "four==4.0", "-e ."])
def test_a_lock_of_another_form_is_refused_so_that_nothing_is_left_out(line):
    with pytest.raises(ValueError, match="a form that is not known"):
        [*python_packages(f"{LOCK}{line}\n", set())]


def test_a_note_of_another_form_is_refused_as_well(tmp_path):
    (tmp_path / "part.txt").write_text("part, some version\n", "utf-8")

    with pytest.raises(ValueError, match=r"part\.txt says what a file is in a form that is not"):
        [*copied(tmp_path, "required")]
