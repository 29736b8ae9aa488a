"""``inspector-app selftest``: whether this computer is fit to judge parts."""

import logging
import os
import sys
from pathlib import Path

from inspector_app.commands.console import ExitCode, follow, require_writable, say, say_json, show_table, tell
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest.all_checks import failed, run
from inspector_app.pipeline.selftest.results import Grade, Report, Result
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.app_settings import load_settings
from inspector_app.project.log_book import SHOWN
from inspector_app.project.paths import user_paths

NOT_FIT = ExitCode.SOME_NG
MARKS = {Grade.GREEN: "\N{BLACK CIRCLE}", Grade.AMBER: "\N{BLACK UP-POINTING TRIANGLE}", Grade.RED: "\N{BLACK SQUARE}"}
_log = logging.getLogger(__name__)


def test(project: Path | None, pdf: Path | None, language: str, *, as_json: bool) -> ExitCode:
    """Run all checks and print them.

    Args:
        project: the project whose reference parts are scored again; None: the last one of the window.
        pdf: where to write the page; None: nowhere.
        language: of the page; a code of :data:`inspector_app.ui.language.switch.SHIPPED`, or "system".
        as_json: print the JSON object that docs/integration.md describes.

    Returns:
        0: fit, perhaps with limits; 1: not fit.

    Raises:
        InspectorError: the page cannot be written, or the account has no folders.
    """
    if pdf is not None:
        require_writable(pdf)
    paths = user_paths()
    settings, fault = load_settings(paths.settings)
    subject = Subject(paths, settings, fault, project or _last_project(paths.settings))
    report = follow(run(subject, [_fonts(settings.language)]))
    if as_json:
        say_json(report.as_json())
    else:
        _print(report)
    if pdf is not None:
        _write(report, pdf, language)
    return NOT_FIT if report.grade is Grade.RED else ExitCode.ALL_OK


def _print(report: Report) -> None:
    from rich.table import Table

    table = Table(show_header=False)
    for _ in range(3):
        table.add_column(overflow="fold")  # the end of a path would be cut
    for result in report.results:
        outcome = result.outcome
        word = f"{MARKS[outcome.grade]} {outcome.grade.word}"
        table.add_row(word, result.title, "\n".join(filter(None, (outcome.found, outcome.advice))))
    show_table(table)
    say(report.sentence)


def _last_project(settings: Path) -> Path | None:
    """Return the project that the window opened last."""
    try:
        from inspector_app.ui.widgets.window_ini import RECENT, open_settings

        recent = RECENT.of(open_settings(settings))
    except ImportError as error:  # libraries of the system are missing, which the line of the fonts says
        _log.warning("The last project is not known: %s", error, extra=SHOWN)
        return None
    return Path(recent[0]) if recent else None


def _fonts(language: str) -> Result:
    """Look for the letters of all languages; what prevents a window is a red line."""
    try:
        _application()
        from inspector_app.ui.reports.fonts import fonts_result

        return fonts_result(language)
    except ImportError as error:
        return Result("fonts", Sentence("Fonts"), failed(error))


def _application() -> object:
    """Return Qt's application, which needs no display."""
    if sys.platform == "linux":  # a display that is named but away would end the program
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["inspector-app"])


def _write(report: Report, pdf: Path, language: str) -> None:
    from PySide6.QtWidgets import QApplication

    from inspector_app.ui.language.switch import Language
    from inspector_app.ui.reports.selftest_pdf import write_selftest

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    Language(app, app).use(language)
    missing = write_selftest(report, pdf)
    if missing:
        tell(f"Note: No font of this computer has these letters: {missing} Install one that has them and test again.")
    tell(f"Page: {pdf}")
