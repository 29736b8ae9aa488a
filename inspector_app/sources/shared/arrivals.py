"""What comes into a folder, as the system tells it."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

LEAVE_S = 2.0
"""How long the end of the system's watching is waited for."""


class _Listener(FileSystemEventHandler):
    """Tells the path of every file that came or changed."""

    def __init__(self, hear: Callable[[Path], None]) -> None:
        self._hear = hear

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._hear(Path(os.fsdecode(event.dest_path if isinstance(event, FileMovedEvent) else event.src_path)))


def observe(folder: Path, hear: Callable[[Path], None]) -> BaseObserver | None:
    """Have the system tell what comes into a folder; None where it cannot: then the folder is only listed."""
    observer = Observer()
    kinds: list[type[FileSystemEvent]] = [FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileMovedEvent]
    try:
        observer.schedule(_Listener(hear), str(folder), recursive=True, event_filter=kinds)
        observer.start()
    except OSError:  # the system watches no more folders than it was set up for
        return None
    return observer


def leave(observer: BaseObserver) -> None:
    """End the watching; with a drive that does not answer this never returns, so it is waited for a little only."""

    def end() -> None:
        observer.stop()
        observer.join()

    thread = threading.Thread(target=end, name="end of watching", daemon=True)
    thread.start()
    thread.join(LEAVE_S)
