"""What is made beside a build is as if made when it is asked for, whatever happens to it there."""

import os
import threading
from multiprocessing import active_children

import pytest

from roadmap.beside import Beside


def test_it_is_made_by_another_process():
    assert os.getpid() != Beside(os.getpid).result()


def test_it_may_be_large():
    assert b"x" * 5_000_000 == Beside(lambda: b"x" * 5_000_000).result()


def test_a_mistake_in_it_is_raised_where_it_is_asked_for():
    begun = Beside(lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        begun.result()


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
