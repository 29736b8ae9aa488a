"""``inspector-app report``: the shift report as a PDF, without a screen."""

import platform
from datetime import datetime
from pathlib import Path

from inspector_app.commands.console import follow, require_writable, tell
from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import one_line
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.statistics.shift_report import ShiftReport
from inspector_app.pipeline.statistics.stored import report_in
from inspector_app.project.app_settings import load_settings
from inspector_app.project.files import is_file
from inspector_app.project.paths import user_paths


def write(report: ShiftReport, out: Path, language: str) -> None:
    """Write a report and say where it is.

    Args:
        report: what it says.
        out: the PDF.
        language: a code of :data:`inspector_app.ui.language.switch.SHIPPED`, or "system".

    Raises:
        OutputError: the file cannot be written.
    """
    from inspector_app.commands.printing import begin, tell_missing

    require_writable(out)
    begin(language)
    from inspector_app.ui.reports.shift_pdf import write_report

    missing = write_report(report, out)
    if not report.figures.n:
        tell("Note: No part was judged in this time.")
    tell_missing(missing)
    tell(f"Report: {out}")


def run(begin: str, end: str, out: Path, records: Path | None, language: str, lot: str) -> None:
    """Write the report of a time.

    Args:
        begin: see :func:`times`.
        end: the same.
        out: the PDF.
        records: the file of records; None: that of this computer's settings.
        language: as for :func:`write`.
        lot: only parts of this lot; "": of any.

    Raises:
        InspectorError: a time is wrong, or a file cannot be read or written.
    """
    bounds = times(begin, end)
    paths = user_paths()
    settings = load_settings(paths.settings)[0]
    if records is None:
        records = paths.records_file(settings.records_folder)
    elif not is_file(records):
        raise InspectorError(
            Sentence("There is no file {file}.", file=records), hint=Sentence("Name the file records.sqlite.")
        )
    made = report_in(records, paths.settings, *bounds, platform.node(), settings.shifts, one_line(lot))
    write(follow(made), out, language)


def times(begin: str, end: str) -> tuple[float, float]:
    """Return two local times as seconds since 1970 (UTC).

    Args:
        begin: "2026-11-28 06:00", with or without seconds, or a day, which begins at 00:00; an offset such as +09:00
            may follow the time.
        end: the same.

    Raises:
        InspectorError: one is no time, or the end does not come after the begin.
    """
    begin_s, end_s = _time(begin, "--from"), _time(end, "--to")
    if end_s <= begin_s:
        raise InspectorError(
            Sentence("The report would end at {end}, before it begins at {begin}.", begin=begin, end=end),
            hint=Sentence("Name a later time with --to."),
        )
    return begin_s, end_s


def _time(text: str, option: str) -> float:
    try:
        found = datetime.fromisoformat(text.strip())
        return found.timestamp()
    except (ValueError, OverflowError, OSError) as error:
        raise InspectorError(
            Sentence("{text} is no time for {option}.", text=text, option=option),
            hint=Sentence("Write it like 2026-11-28 06:00."),
        ) from error
