"""What the command line prints gets where it is sent, or it says so and ends as a failure."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.small import saved


def ended(folder, command, where):
    """What a command says beside what it prints, which a shell sends elsewhere, and its code."""
    line = f'"$0" -m roadmap {command} {where}'
    done = subprocess.run(
        ["sh", "-c", line.format(saved(folder)), sys.executable],
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=False,
    )
    assert "" == done.stdout
    return done.stderr, done.returncode


@pytest.mark.parametrize("command", ["check {}", "schema"])
@pytest.mark.parametrize(
    ("where", "found"),
    [(">/dev/full", "No space left on device"), (">&-", "standard output is closed")],
)
def test_what_cannot_be_printed_is_told_in_a_line(tmp_path, command, where, found):
    said = f"What a command prints can be written (found: {found}); send it somewhere else\n"

    assert (said, 1) == ended(tmp_path, command, where)


@pytest.mark.parametrize("where", [">&- 2>&-", ">/dev/full 2>&-", ">/dev/full 2>&1"])
def test_a_command_that_can_say_nothing_ends_as_a_failure(tmp_path, where):
    said, code = ended(tmp_path, "schema", where)

    assert "" == said
    assert code
