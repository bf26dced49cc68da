"""Tells when files change. The one door to watchdog."""

import os
import queue
import time
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import (
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# What an editor does to a file. Opening and closing are left out: reading must not set us off.
_CHANGES: list[type[FileSystemEvent]] = [
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
# An editor that saves makes several changes in a row. They are over after this pause. Seconds.
PAUSE = 0.03
# Somebody who copies a whole folder is not waited for longer than this. Seconds.
LONGEST = 0.5


class Watch(FileSystemEventHandler):
    """Watches folders with all that is in them, and single files."""

    def __init__(self, folders: Iterable[Path], files: Iterable[Path]) -> None:
        self.folders, self.files = sorted(folders), sorted(files)
        self._events: queue.SimpleQueue[Path | None] = queue.SimpleQueue()
        self._observer = self._started(Observer())

    def next_changes(self) -> frozenset[Path]:
        """The files of the next change, and of all that come with it. Waits for them, or until
        somebody wakes it: then there may be none.
        """
        changed = {self._events.get()}
        latest = time.monotonic() + LONGEST
        try:
            while time.monotonic() < latest:
                changed.add(self._events.get(timeout=PAUSE))
        except queue.Empty:
            pass
        return frozenset(path for path in changed if path is not None)

    def wake(self) -> None:
        """Let who waits for a change go on without one."""
        self._events.put(None)

    def stop(self) -> None:
        """Watch no longer."""
        self._observer.stop()

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take up what watchdog tells."""
        for name in {event.src_path, event.dest_path}:
            path = Path(os.fsdecode(name))
            if name and (self._in_folders(path) or path in self.files):
                self._events.put(path)

    def _in_folders(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in self.folders)

    def _started(self, observer: BaseObserver) -> BaseObserver:
        """The observer at work. A system that can watch only so many files is asked again and
        again what has changed.
        """
        places = [(folder, True) for folder in self.folders]
        places += [(folder, False) for folder in sorted({file.parent for file in self.files})]
        try:
            for folder, deep in places:
                observer.schedule(self, str(folder), recursive=deep, event_filter=_CHANGES)
            observer.start()
        except OSError:
            if isinstance(observer, PollingObserver):
                raise
            return self._started(PollingObserver())
        return observer
