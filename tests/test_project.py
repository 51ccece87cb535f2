"""What holds for the project itself: what it installs, runs and publishes can be traced."""

import json
import re
from hashlib import sha256

import yaml

from tests.conftest import PLAN, ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_the_lock_names_no_place_and_hashes_everything():
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    pinned = re.findall(r"^[\w.-]+==.*\n.*", lock, re.MULTILINE)

    assert "://" not in lock
    assert "file:" not in lock
    assert pinned
    assert all("--hash=sha256:" in each for each in pinned)


def test_the_lock_of_the_checker_names_no_place_and_hashes_everything_and_nothing_of_it_runs():
    folder = ROOT / "tools" / "checker"
    lock = (folder / "package-lock.json").read_text("utf-8")
    own, *packages = json.loads(lock)["packages"].values()
    settings = (folder / ".npmrc").read_text("utf-8").splitlines()

    assert "://" not in lock
    assert all(re.fullmatch(r"\d+(\.\d+)*", each) for each in own["devDependencies"].values())
    assert packages
    assert all(each["integrity"].startswith("sha512-") for each in packages)
    assert {"ignore-scripts=true", "omit-lockfile-registry-resolved=true"} <= set(settings)


def test_no_build_is_quiet_which_would_hide_its_warnings():
    for path in (ROOT / "Makefile", *WORKFLOWS):
        for line in path.read_text("utf-8").splitlines():
            assert "mkdocs" not in line or not re.search(r"\s(-q|--quiet)\b", line), line


def test_no_owner_or_address_stands_in_the_sources():
    config = (ROOT / "mkdocs.yml").read_text("utf-8")

    assert {"http://127.0.0.1:8000/"} == set(re.findall(r"https?://[^\s\"]+", config))


def test_only_the_adapter_knows_the_generator():
    for path in (ROOT / "roadmap").rglob("*.py"):
        code = re.sub(r'(?s:""".*?""")|#.*', "", path.read_text("utf-8"))
        assert not re.search(r"mkdocs(?!\.yml)", code), path  # messages name that file


def test_what_comes_from_others_is_unchanged_and_has_its_version_and_licence_beside_it():
    assets = ROOT / "overrides" / "assets"
    modules = [*assets.glob("roadmap/vendor/*.mjs"), *assets.glob("preview/*.js")]

    assert 2 == len(modules)
    for module in modules:
        about = module.with_suffix(".txt").read_text("utf-8")
        assert re.match(r"[\w-]+ \d+\.\d+\.\d+\n", about)
        assert f"sha256 {sha256(module.read_bytes()).hexdigest()}\n" in about
        assert "Permission is hereby granted" in about


def test_every_path_that_has_owners_exists_and_no_owner_is_invented():
    lines = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
    owned = [line.split() for line in lines if line and not line.startswith("#")]

    assert owned
    for path, *owners in owned:
        assert (ROOT / path.lstrip("/")).exists(), path
        assert all(re.fullmatch(r"@[\w-]+(/[\w-]+)?", owner) for owner in owners), path


def test_a_commit_of_the_plan_is_checked_as_its_pull_request_will_be():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    [[hook]] = [each["hooks"] for each in hooks["repos"]]

    assert re.search(hook["files"], "data/roadmap.toml") and PLAN.is_file()
    assert ("make check", "system", False) == tuple(
        hook[key] for key in ("entry", "language", "pass_filenames")
    )
    assert re.search(r"^check:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_lock_tells_at_its_head_how_it_was_made_for_those_who_renew_it():
    head = (ROOT / "requirements.txt").read_text("utf-8").split("\n", 2)[1]
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert {"--universal", "--generate-hashes"} <= set(head.split())
    assert head.removeprefix("#    ") in makefile
