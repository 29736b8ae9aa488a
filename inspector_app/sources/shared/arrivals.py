"""Notifications of the operating system about new files in a folder."""

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
"""How long to wait for the end of the notifications."""


class _Listener(FileSystemEventHandler):
    """Passes on the path of every file that is new or changed."""

    def __init__(self, hear: Callable[[Path], None]) -> None:
        self._hear = hear

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._hear(Path(os.fsdecode(event.dest_path if isinstance(event, FileMovedEvent) else event.src_path)))


def observe(folder: Path, hear: Callable[[Path], None]) -> BaseObserver | None:
    """Ask the system for notifications about a folder; return None if it cannot: then the folder is only listed."""
    observer = Observer()
    kinds: list[type[FileSystemEvent]] = [FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileMovedEvent]
    try:
        observer.schedule(_Listener(hear), str(folder), recursive=True, event_filter=kinds)
        observer.start()
    except OSError:  # the system's limit of watched folders is reached
        return None
    return observer


def leave(observer: BaseObserver) -> None:
    """End the notifications; wait only a short time, since this may never return if a drive does not answer."""

    def end() -> None:
        observer.stop()
        observer.join()

    thread = threading.Thread(target=end, name="end of watching", daemon=True)
    thread.start()
    thread.join(LEAVE_S)
