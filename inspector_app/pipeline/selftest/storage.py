"""Checks of the program's folders: rights, free space, and how long a write takes to be safe on the disk."""

import contextlib
import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from inspector_app.core.errors import reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest.results import Found, Grade, Value
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.disk import FULL_BYTES, LOW_BYTES, free_bytes
from inspector_app.project.files import PARTIAL, is_there

N_SYNCS = 16
PAGE_BYTES = 4096
"""What SQLite writes at least for a record."""
SLOW_SYNC_MS = 50.0
"""The next part waits for the record: with this, 20 parts a second are judged at most. Solid state disks take 0.1 to 10
ms, hard disks 10 to 30."""
STUCK_SYNC_MS = 1000.0
"""A machine that waits 2 s for a verdict would often get none: a record takes two or three of these."""
RIGHTS_HINT = Sentence("Give the account that runs the program the right to write there, or choose another folder.")


@contextlib.contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder, with those above it, as the program does when it first writes there; remove what was made."""
    missing = [place for place in (folder, *folder.parents) if not is_there(place)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        for place in missing:
            with contextlib.suppress(OSError):  # another program writes there meanwhile
                place.rmdir()


@contextlib.contextmanager
def _probe(folder: Path) -> Iterator[int]:
    """Return the descriptor of a new file in a folder; it is removed. A killed program's is removed at the next start.

    Raises:
        OSError: the folder cannot be made or written.
    """
    with _made(folder):
        probe = folder / f".{os.urandom(16).hex()}.partial"
        assert PARTIAL.fullmatch(probe.name)
        descriptor = os.open(probe, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            yield descriptor
        finally:
            os.close(descriptor)
            probe.unlink()


def check_folder(folder: Path, without: Grade, hint: Sentence) -> Found:
    """Check that a folder can be written and read.

    Args:
        folder: the folder; it may be missing if it can be made.
        without: the grade if it cannot be written.
        hint: what does not work then.
    """
    values: dict[str, Value] = {"folder": str(folder)}
    try:
        with _probe(folder) as descriptor:
            os.write(descriptor, b"x")
            os.listdir(folder)  # noqa: PTH208 - only whether it may be read
    except OSError as error:
        found = Sentence("{folder} cannot be written: {reason}.", folder=folder, reason=reason_of(error))
        return Found(without, found, hint, values)
    return Found(Grade.GREEN, Sentence("{folder} can be written.", folder=folder), values=values)


def check_settings_folder(subject: Subject) -> Found:
    """Check the folder of settings and the audit trail."""
    hint = Sentence("Changes of settings and the audit trail would be lost. Give the account the right to write there.")
    return check_folder(subject.paths.settings, Grade.RED, hint)


def check_cache_folder(subject: Subject) -> Found:
    """Check the folder of converted networks."""
    hint = Sentence(
        "A new network is converted again at every start, which takes some seconds. Give the account the right to "
        "write there."
    )
    return check_folder(subject.paths.cache, Grade.AMBER, hint)


def check_records_folder(subject: Subject) -> Found:
    """Check the folder of records."""
    return check_folder(subject.records_file.parent, Grade.RED, RIGHTS_HINT)


def check_archive_folder(subject: Subject) -> Found:
    """Check the folder of archived pictures."""
    if subject.settings.archive.mode == "off":
        return Found(Grade.GREEN, Sentence("No pictures are archived."))
    return check_folder(subject.archive, Grade.RED, RIGHTS_HINT)


def check_weights_folder(subject: Subject) -> Found:
    """Check the folder of the weights of further networks."""
    hint = Sentence("Weights of further networks cannot be added. The networks of the program itself are not affected.")
    return check_folder(subject.paths.weights, Grade.AMBER, hint)


def check_space(folder: Path, full: Grade) -> Found:
    """Check the free space of a folder's disk; ``full``: the grade if there is none."""
    free = free_bytes(folder)
    values: dict[str, Value] = {"folder": str(folder), "free_bytes": free}
    found = Sentence("{free} GB are free for {folder}.", free=f"{free / 1e9:.1f}", folder=folder)
    if free < FULL_BYTES:
        return Found(full, found, Sentence("Make room on this disk now: soon nothing can be written."), values)
    if free < LOW_BYTES:
        return Found(Grade.AMBER, found, Sentence("Make room on this disk, or choose a folder on another one."), values)
    return Found(Grade.GREEN, found, values=values)


def check_records_space(subject: Subject) -> Found:
    """Check the disk of records and archived pictures."""
    return check_space(subject.records_file.parent, Grade.RED)


def check_cache_space(subject: Subject) -> Found:
    """Check the disk of converted networks; without space they are converted again at each start."""
    return check_space(subject.paths.cache, Grade.AMBER)


def check_sync(folder: Path, worst: Grade) -> Found:
    """Measure how long a small write takes until it is safe on the disk.

    Args:
        folder: the folder; it may be missing if it can be made.
        worst: the grade if it cannot be written, or takes very long.
    """
    times_ms = []
    try:
        with _probe(folder) as descriptor:
            for _ in range(N_SYNCS):
                began_s = time.perf_counter()
                os.write(descriptor, bytes(PAGE_BYTES))
                os.fsync(descriptor)
                times_ms.append(1e3 * (time.perf_counter() - began_s))
    except OSError as error:
        found = Sentence("{folder} cannot be written: {reason}.", folder=folder, reason=reason_of(error))
        return Found(worst, found, Sentence("See the line about the rights of this folder, and check its disk."))
    median_ms, longest_ms = statistics.median(times_ms), max(times_ms)
    values: dict[str, Value] = {"median_ms": round(median_ms, 3), "longest_ms": round(longest_ms, 3)}
    found = Sentence(
        "A write is safe after {median} ms (the longest took {longest} ms): {folder}",
        median=f"{median_ms:.1f}",
        longest=f"{longest_ms:.1f}",
        folder=folder,
    )
    if median_ms > STUCK_SYNC_MS:
        return Found(worst, found, Sentence("Use a disk in this computer, or replace this one."), values)
    if median_ms > SLOW_SYNC_MS:
        advice = Sentence("Use a solid state disk in this computer: every part waits until its record is safe.")
        return Found(Grade.AMBER, found, advice, values)
    return Found(Grade.GREEN, found, values=values)


def check_records_sync(subject: Subject) -> Found:
    """Measure the disk of the records."""
    return check_sync(subject.records_file.parent, Grade.RED)


def check_cache_sync(subject: Subject) -> Found:
    """Measure the disk of converted networks, which are written rarely."""
    return check_sync(subject.paths.cache, Grade.AMBER)
