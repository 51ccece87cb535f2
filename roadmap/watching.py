"""Looks at folders and files for as long as a server runs, also where one of them goes away."""

from typing import Any

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter
from watchdog.utils.dirsnapshot import EmptyDirectorySnapshot


class Patient(PollingEmitter):
    """Finds nothing where a place is away; watchdog's own would never look there again."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._there, self._take_snapshot = self._take_snapshot, self._taken

    def _taken(self) -> Any:
        try:
            return self._there()
        except (FileNotFoundError, NotADirectoryError):
            return EmptyDirectorySnapshot()


def observer(seconds: float) -> BaseObserver:
    """Return an observer that lets so much time pass between its looks."""
    return BaseObserver(Patient, timeout=seconds)
