"""What is made beside a build is as if made when it is asked for, whatever happens to it there."""

import os
import subprocess
import sys
import threading
from multiprocessing import active_children

import pytest

from roadmap.beside import Beside
from tests.conftest import ROOT


def test_it_is_made_by_another_process():
    assert os.getpid() != Beside(os.getpid).result()


def test_it_may_be_large():
    assert b"x" * 5_000_000 == Beside(lambda: b"x" * 5_000_000).result()


def test_a_mistake_in_it_is_raised_where_it_is_asked_for():
    begun = Beside(lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        begun.result()


def test_another_process_ends_where_the_first_one_was_killed():
    large = 200_000  # more than fits into a pipe
    code = f"""
import os, time
from roadmap.beside import Beside
made = Beside(lambda: time.sleep(0.5) or "x" * {large})
os.kill(os.getpid(), 9)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, timeout=60
    )

    assert -9 == done.returncode  # its output ends when nobody has it open any more


def test_it_is_made_here_where_the_other_process_ends_before():
    here = os.getpid()

    assert here == Beside(lambda: here if os.getpid() == here else os._exit(1)).result()


def test_it_is_made_here_where_the_other_process_ends_while_it_hands_it_on():
    here, much = os.getpid(), b"x" * 5_000_000

    def make():
        if os.getpid() != here:
            threading.Timer(0.1, os._exit, [1]).start()
        return much

    begun = Beside(make)
    for other in active_children():
        other.join()
    assert begun.found is None
    assert much == begun.result()
