"""Removing old records, as work for jobs; see :mod:`inspector_app.records.retention`."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.workers.job import once

if TYPE_CHECKING:  # imported on the threads of the jobs: SQLAlchemy takes tenths of a second
    from inspector_app.records.retention import Preview


def previewing(path: Path, before_s: float) -> Generator[Progress, None, "Preview"]:
    """Count the records of parts before a time, seconds since 1970, and their pictures."""

    def count() -> "Preview":
        from inspector_app.records.retention import preview

        return preview(path, before_s)

    return once(Sentence("Counting old records"), count)


def removing(path: Path, before_s: float) -> Generator[Progress, None, int]:
    """Remove them; return their number."""
    from inspector_app.records.retention import remove

    return (yield from remove(path, before_s))
