"""Runs all checks of the self-test, one after the other."""

import logging
import platform
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from inspector_app import __version__
from inspector_app.core.errors import InspectorError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest import connections, integrity, judging, machine, storage
from inspector_app.pipeline.selftest.results import Checking, Found, Grade, Report, Result
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.pipeline.steps import POLL_S, begin
from inspector_app.project.log_book import SHOWN
from inspector_app.project.store import load_project

T = TypeVar("T")
QUICK_S, CAMERAS_S, JUDGING_S = 60.0, 300.0, 600.0
"""What takes longer than this hangs. A quick check takes a second, and each camera 20 s at most. The first conversion
of a network takes 10 s, and some minutes on a computer that is slow and busy."""


class _TooLongError(Exception):
    """A check did not end in time."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        key: its name in the JSON object.
        title: what it checks.
        function: runs it; an error that it raises is a red line.
        longest_s: after this time it is given up.
    """

    key: str
    title: Sentence
    function: Callable[[Subject], Found]
    longest_s: float = QUICK_S


CHECKS = (
    Check("program", Sentence("Program and libraries"), machine.check_program),
    Check("processor", Sentence("Processor"), machine.check_processor),
    Check("memory", Sentence("Memory"), machine.check_memory),
    Check("clock", Sentence("Clock"), machine.check_clock),
    Check("folder_settings", Sentence("Rights: settings"), storage.check_settings_folder),
    Check("folder_cache", Sentence("Rights: converted networks"), storage.check_cache_folder),
    Check("folder_records", Sentence("Rights: records"), storage.check_records_folder),
    Check("folder_archive", Sentence("Rights: archived pictures"), storage.check_archive_folder),
    Check("folder_weights", Sentence("Rights: weights"), storage.check_weights_folder),
    Check("space_records", Sentence("Space: records"), storage.check_records_space),
    Check("space_cache", Sentence("Space: converted networks"), storage.check_cache_space),
    Check("sync_records", Sentence("Disk: records"), storage.check_records_sync),
    Check("sync_cache", Sentence("Disk: converted networks"), storage.check_cache_sync),
    Check("weights", Sentence("Weights unchanged"), integrity.check_weights),
    Check("runtime", Sentence("Network and search"), judging.check_runtime, JUDGING_S),
    Check("speed_fast", Sentence("Speed: fast detail"), judging.check_fast, JUDGING_S),
    Check("speed_standard", Sentence("Speed: standard detail"), judging.check_standard, JUDGING_S),
    Check("speed_fine", Sentence("Speed: fine detail"), judging.check_fine, JUDGING_S),
    Check("networks", Sentence("Converted networks unchanged"), integrity.check_networks),
    Check("feeds", Sentence("Cameras and watched folders"), connections.check_feeds, CAMERAS_S),
    Check("trigger_tcp", Sentence("Triggers over TCP"), connections.check_tcp),
    Check("trigger_http", Sentence("Triggers over HTTP"), connections.check_http),
    Check("project", Sentence("Reference parts of the project"), judging.check_project, JUDGING_S),
)
"""All checks, in the order of the report. A new one is one line here."""
_log = logging.getLogger(__name__)


def run(
    subject: Subject, given: Sequence[Result] = (), checks: Sequence[Check] = CHECKS
) -> Generator[Progress, None, Report]:
    """Run all checks. Closing the generator leaves the present one.

    Args:
        subject: what is checked.
        given: lines that were made elsewhere, such as that of the fonts; they come last.
        checks: what is run.

    Yields:
        :class:`Checking`, ten times a second, with the lines so far.
    """
    at = subject.now()
    results: list[Result] = []
    subject = yield from _with_project(subject)
    for number, check in enumerate(checks):
        progress = Checking(check.title, number, len(checks), number / len(checks), results=tuple(results))
        yield progress  # here a test that was cancelled ends
        outcome = yield from _checked(check, subject, progress)
        level = logging.INFO if outcome.grade is Grade.GREEN else logging.WARNING
        _log.log(level, "%s is %s: %s %s", check.key, outcome.grade, outcome.found, outcome.advice, extra=SHOWN)
        results.append(Result(check.key, check.title, outcome))
    yield Checking(Sentence("Ready"), len(checks), len(checks), 1.0, results=(*results, *given))
    return Report(platform.node(), at, __version__, judging.name_of(subject.project), (*results, *given))


def _with_project(subject: Subject) -> Generator[Progress, None, Subject]:
    """Read the project's file once for all checks; the check of the project says why it cannot be read."""
    path = subject.project
    if not isinstance(path, Path):
        return subject
    opening = Checking(Sentence("Opening"), 0, 0, 0.0)
    try:
        project = yield from _within(QUICK_S, lambda: load_project(path), opening)
    except (InspectorError, _TooLongError):
        return subject
    return replace(subject, project=project)


def _checked(check: Check, subject: Subject, progress: Progress) -> Generator[Progress, None, Found]:
    """Run one check; one that fails is red, and never left out."""
    try:
        return (yield from _within(check.longest_s, lambda: check.function(subject), progress))
    except InspectorError as error:
        return Found(Grade.RED, error.message, error.hint)
    except _TooLongError:
        found = Sentence("This check did not end within {n} s.", n=f"{check.longest_s:.0f}")
        return Found(Grade.RED, found, Sentence("Restart the computer and test again."))
    except (Exception, SystemExit) as error:  # a driver, a library or a plugin may raise anything
        _log.exception("The check %s failed", check.key, extra=SHOWN)
        return failed(error)


def _within(longest_s: float, function: Callable[[], T], progress: Progress) -> Generator[Progress, None, T]:
    """Call a function on a thread, for some drivers and drives never answer; yields ``progress`` meanwhile.

    Raises:
        _TooLongError: it did not end in time.
    """
    until_s = time.monotonic() + longest_s
    future = begin(function, "self-test")
    while future not in wait([future], timeout=POLL_S).done:
        if time.monotonic() > until_s:
            raise _TooLongError
        yield progress
    return future.result()


def failed(error: BaseException) -> Found:
    """Return the line of a check that failed by an error of the system or of a library."""
    found = Sentence("This check failed ({kind}: {fault}).", kind=type(error).__name__, fault=reason_of(error))
    return Found(Grade.RED, found, Sentence("Look at the other lines first. If nothing explains it, send this report."))
