"""The self-test of this computer as a job."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.messages import Progress
from inspector_app.workers.job import Job
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # importing it would delay the window
    from inspector_app.pipeline.selftest.results import Result


def self_test(session: Session, preferences: Preferences, last: Path | None, given: "Sequence[Result]") -> Job:
    """Return a job that runs all checks; its result is a :class:`inspector_app.pipeline.selftest.results.Report`.

    Args:
        session: the reference parts of its project are scored again.
        preferences: the settings of this computer.
        last: the file of the last project, if none is open.
        given: lines that were made in the window's thread.
    """
    paths, settings, fault = session.paths, preferences.settings, preferences.fault
    project = session.project or last

    def work() -> Generator[Progress, None, object]:
        from inspector_app.pipeline.selftest.all_checks import run
        from inspector_app.pipeline.selftest.subject import Subject

        return run(Subject(paths, settings, fault, project), given)

    return session.jobs.make(work)
