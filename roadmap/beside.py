"""Work beside a build, in a process of its own, so that it is done when it is asked for.

Elsewhere than on Linux it is done when it is asked for: a process cannot safely be copied there.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """What ``make`` returns, begun now. Where that comes to nothing, it is made once more."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._begun = _begin(make) if sys.platform == "linux" else None

    def result(self) -> T:
        """Wait for it; raises what ``make`` raises."""
        if self._begun:
            with suppress(EOFError), self._begun as begun:
                return begun.recv()
        return self._make()


def _begin(make: Callable[[], T]) -> Connection:
    copying = get_context("fork")
    begun, sender = copying.Pipe(duplex=False)
    copying.Process(target=_send, args=(make, sender), daemon=True).start()
    sender.close()  # or the other one would never be missed
    return begun


def _send(make: Callable[[], T], sender: Connection) -> None:
    with suppress(Exception), sender:  # it is raised where the result is asked for
        sender.send(make())
