"""Every page and every style sheet as the W3C's checker sees it, which also sees what it must."""

import json
import re
import subprocess
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tests.conftest import ROOT

# Started for seconds, it is not worth it to Java to make its code as fast as it can.
QUICK = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xss4m",
)
JAR = ROOT / "tools" / "checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class Excused(NamedTuple):
    """An error that stays: what the checker says, of what, and why."""

    says: str
    of: str
    why: str


EXCUSED = (
    Excused(
        "Attribute “autocomplete” is only allowed when the input type is “color”",
        r'<input type="(checkbox" (id|role="switch")|radio" name="show")',
        "Firefox brings back what was ticked on the last visit, and only this attribute keeps it "
        "from that: it would count as done by the learner.",
    ),
    Excused(
        "Attribute “autocomplete” is only allowed when the input type is “color”",
        r'<input class="md-toggle" ',
        "The theme's drawer and search are such boxes, for the same reason.",
    ),
    Excused(
        "CSS: Parse Error.",
        r"hlight\(rm-found\)",
        "It does not know yet how words are marked without an element around them.",
    ),
)
PLANTED = {
    "page.html": '<!doctype html><html lang="en"><title>A page</title><p><time></time></html>',
    "sheet.css": "a { colour: red }",
}


class Error(NamedTuple):
    """What the checker says of a place in a file, and the markup there."""

    file: Path
    says: str
    of: str

    def __str__(self):
        return f"{self.file}: {self.says}\n{self.of}"

    @property
    def excuses(self):
        return [each for each in EXCUSED if each.says in self.says and re.search(each.of, self.of)]


def errors_of(paths):
    """Yield what the checker finds in these files; a start of Java costs most, so ask it once."""
    assert JAR.is_file(), "The checker of pages is missing: run tools/checker.sh"
    options = ("--also-check-css", "--also-check-svg", "--errors-only", "--format", "json")
    command = ["java", *QUICK, "-jar", JAR, *options, "--stdout", "--exit-zero-always", *paths]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    for each in json.loads(done.stdout)["messages"]:
        file = Path(url2pathname(urlsplit(each["url"]).path))
        yield Error(file, each["message"], each.get("extract", ""))


def test_no_page_and_no_style_sheet_has_an_error_but_those_with_a_reason(site, tmp_path):
    for name, text in PLANTED.items():
        (tmp_path / name).write_text(text, "utf-8")
    planted = {tmp_path / name for name in PLANTED}
    paths = [path for ending in ("html", "css", "svg") for path in site.rglob(f"*.{ending}")]
    errors = [*errors_of([*paths, *planted])]

    assert planted <= {each.file for each in errors}
    left = [str(each) for each in errors if each.file not in planted and not each.excuses]
    assert [] == left
    used = {excuse for each in errors for excuse in each.excuses}
    assert [] == [each for each in EXCUSED if each not in used], "What is gone needs no excuse"
