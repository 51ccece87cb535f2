"""Work beside a build, in a process of its own, so that it is done when it is asked for.

Elsewhere than on Linux it is done when it is asked for: a process cannot safely be copied there.
Threads are not copied anywhere, so nothing beside a build may call what has some, as the library
that makes scripts and style sheets small: it would wait for them for ever.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """What ``make`` returns, begun now."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._begun = _begin(make) if sys.platform == "linux" else None

    def result(self) -> T:
        """Wait for it; where it comes to nothing, make it here. Raises what ``make`` raises."""
        made = self.found
        return self._make() if made is None else made

    @cached_property
    def found(self) -> T | None:
        """What it has come to, waited for; none where that is nothing."""
        if self._begun:
            with suppress(EOFError, OSError), self._begun as begun:
                return begun.recv()
        return None


def _begin(make: Callable[[], T]) -> Connection | None:
    copying = get_context("fork")
    begun, sender = copying.Pipe(duplex=False)
    with sender:  # or that the other one is gone would never be seen
        try:
            copying.Process(target=_send, args=(make, begun, sender), daemon=True).start()
        except OSError:  # there is room for no other process
            return None
    return begun


def _send(make: Callable[[], T], begun: Connection, sender: Connection) -> None:
    begun.close()  # or that the first process was killed would never be seen either
    with suppress(Exception), sender:  # it is raised where the result is asked for
        sender.send(make())
