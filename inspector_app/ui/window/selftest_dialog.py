"""Help: the self-test of this computer, line by line, to be saved as a page or as JSON. It is not modal."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest.results import Checking, Grade, Report, Result, severity
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.reports.fonts import fonts_result
from inspector_app.ui.reports.paper import write_whole
from inspector_app.ui.reports.selftest_pdf import ink_of, level_of, write_selftest
from inspector_app.ui.style import theme
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import button, label, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.layouts import widgets_in
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.status_lights import draw_level
from inspector_app.ui.window.paged_window import PagedWindow
from inspector_app.workers.job import Job, once
from inspector_app.workers.selftest import self_test

SIZE_PX = (980, 640)
MARK_PX = 22
WORD_PX, TITLE_PX = 80, 210


class SelfTestDialog(Dialog):
    """Starts the test, shows each line as it comes, and saves the report."""

    def __init__(self, window: PagedWindow, desk: Desk, last: Path | None) -> None:
        """Begin without lines; ``last``: the file of the last project, whose parts are scored if none is open."""
        super().__init__(window, lambda: self.tr("Self-test"))
        self._window = window
        self._desk = desk
        self._last = last
        self._inspection = window.page_of(InspectPage).run
        self._job: Job | None = None
        self.report: Report | None = None
        self.n_lines = 0
        self._cancelled_by_run = False
        self._target = Path()
        self.summary = label(lambda: self.tr("Is this computer fit?"), "title")
        self.note = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.start_button = button(lambda: self.tr("Start"), primary=True)
        self.close_button = button(lambda: self.tr("Close"))
        self.pdf_button = button(lambda: self.tr("Save as PDF…"))
        self.json_button = button(lambda: self.tr("Save as JSON…"))
        self.copy_button = button(lambda: self.tr("Copy"))
        self._saves = (self.pdf_button, self.json_button, self.copy_button)
        self._mark = Mark()
        self._lines = QGridLayout()
        self._lay_out()
        self._connect()
        self._say_idle()
        self._show_state()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self.summary, 1)
        self._lines.setColumnMinimumWidth(1, WORD_PX)
        self._lines.setColumnMinimumWidth(2, TITLE_PX)
        self._lines.setColumnStretch(3, 1)
        self._lines.setHorizontalSpacing(14)
        self._lines.setVerticalSpacing(12)
        inside = QWidget()
        self._area = scrolling(inside)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 6, 12, 6)
        rows.addLayout(self._lines)
        rows.addStretch(1)
        left = QWidget()
        presses = QHBoxLayout(left)
        presses.setContentsMargins(0, 0, 0, 0)
        for press in self._saves:
            presses.addWidget(press)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.bar)
        column.addWidget(self._area, 1)
        column.addLayout(self.foot(self.start_button, self.close_button, left=left))
        self.resize(*SIZE_PX)

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start_or_cancel)
        self.close_button.clicked.connect(self.close)
        self.pdf_button.clicked.connect(self.save_pdf)
        self.json_button.clicked.connect(self.save_json)
        self.copy_button.clicked.connect(self.copy)
        self.finished.connect(self._cancel)
        self._inspection.begun.connect(self._make_way)
        self._desk.roles.changed.connect(self._follow_role)

    # --- testing -----------------------------------------------------------------------------------------------

    @Slot()
    def start_or_cancel(self) -> None:
        """Start the test, or cancel the one that runs."""
        if self._job is not None:
            self._cancel()
            return
        in_the_way = self._in_the_way()
        if in_the_way:
            self._say(in_the_way)
            return
        self._clear()
        self._cancelled_by_run = False
        fonts = fonts_result(self._desk.preferences.settings.language)
        self._job = job = self_test(self._desk.session, self._desk.preferences, self._last, [fonts])
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._take)
        job.cancelled.connect(self._say_cancelled)
        job.failed.connect(self._say_failed)
        job.ended.connect(self._note_ended)
        self._say(lambda: self.tr("Starting…"))
        self._show_state()
        job.start()

    def _in_the_way(self) -> Words:
        """Return what would change the measured times or holds the camera; "" if nothing does."""
        if not self._inspection.state.over:
            return lambda: self.tr("An inspection runs: the test would disturb it. Stop it on the Inspect page first.")
        if any(page.work_in_progress() is not None for page in self._window.made.values()):
            return lambda: self.tr("Other work is going on, and the measured times would be wrong. Wait until it ends.")
        return ""

    @Slot()
    def _cancel(self, *_result: object) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _make_way(self) -> None:
        """Leave cameras and processor to an inspection that begins."""
        self._cancelled_by_run = True
        self._cancel()

    @Slot()
    def _follow_role(self, *_role: object) -> None:
        if self._desk.roles.is_operator:
            self.close()

    @Slot(object)
    def _show_progress(self, progress: object) -> None:
        if isinstance(progress, Checking):
            self.bar.setValue(round(1000 * progress.fraction))
            self._say(told(progress.step))
            self._show_lines(progress.results)

    @Slot(object)
    def _take(self, report: Report) -> None:
        self.report = report
        self._clear_lines()
        self._show_lines(sorted(report.results, key=lambda result: -severity(result.outcome.grade)))
        self._mark.show_grade(report.grade)
        keep(self.summary.setText, told(report.sentence))
        self._say(lambda: self.tr("Save the page and sign it: it is the record of the installation."))

    @Slot()
    def _say_cancelled(self) -> None:
        self._clear()
        if self._cancelled_by_run:
            self._say(lambda: self.tr("The test was cancelled, because an inspection began."))
        else:
            self._say(lambda: self.tr("The test was cancelled."))

    @Slot(object)
    def _say_failed(self, fault: BaseException) -> None:
        self._clear()
        self._say(told(str(fault)))

    @Slot()
    def _note_ended(self) -> None:
        self._job = None
        self._show_state()

    # --- what is shown -----------------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.report = None
        self.bar.setValue(0)
        self._mark.show_grade(None)
        keep(self.summary.setText, lambda: self.tr("Is this computer fit?"))
        self._clear_lines()

    def _clear_lines(self) -> None:
        self.n_lines = 0
        for widget in widgets_in(self._lines):
            widget.hide()
            widget.deleteLater()

    def _show_lines(self, results: Sequence[Result]) -> None:
        for row in range(self.n_lines, len(results)):
            self._add_line(row, results[row])
        self.n_lines = len(results)

    def _add_line(self, row: int, result: Result) -> None:
        outcome = result.outcome
        mark = Mark()
        word = label(told(outcome.grade.word), "heading", wrap=False)
        title = label(told(result.title))
        found = label(told(outcome.text), "" if outcome.advice else "muted")
        found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for column, widget in enumerate((mark, word, title, found)):
            self._lines.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        mark.show_grade(outcome.grade)  # in its place: before, it would open a window of its own

    def _show_state(self) -> None:
        running = self._job is not None
        keep(self.start_button.setText, self._start_words)
        self.bar.setVisible(running)
        for press in self._saves:
            press.setEnabled(self.report is not None and not running)

    def _start_words(self) -> str:
        if self._job is not None:
            return self.tr("Cancel")
        return self.tr("Start") if self.report is None else self.tr("Test again")

    def _say_idle(self) -> None:
        self._say(
            lambda: self.tr(
                "The test takes about half a minute. A camera of the station's settings gives one picture; "
                "no other camera is opened."
            )
        )

    def _say(self, words: Words) -> None:
        keep(self.note.setText, words)

    # --- what is kept ------------------------------------------------------------------------------------------

    @Slot()
    def save_pdf(self) -> None:
        """Ask for a file, and write the page."""
        self._save(".pdf", write_selftest)

    @Slot()
    def save_json(self) -> None:
        """Ask for a file, and write the JSON object."""
        self._save(".json", write_json)

    def _save(self, suffix: str, write: Callable[[Report, Path], str]) -> None:
        report = self.report
        path = dialogs.ask_selftest_target(self, suffix)
        if path is None or report is None:
            return
        job = self._desk.session.jobs.make(
            lambda: once(Sentence("Writing the report"), lambda: write(report, path)), writes=True
        )
        self._target = path
        job.finished.connect(self._say_saved)
        job.failed.connect(self._say_unsaved)
        job.start()

    @Slot(object)
    def _say_saved(self, missing: str) -> None:
        path = self._target
        if missing:
            self._say(lambda: self.tr("No font of this computer has these letters: {letters}").format(letters=missing))
        else:
            self._say(lambda: self.tr("The report is in {path}.").format(path=path))

    @Slot(object)
    def _say_unsaved(self, fault: BaseException) -> None:
        self._say(told(str(fault)))

    @Slot()
    def copy(self) -> None:
        """Copy the report as text, in the language of the window."""
        if self.report is not None:
            QGuiApplication.clipboard().setText(as_text(self.report))
            self._say(lambda: self.tr("The report is on the clipboard."))


class Mark(QWidget):
    """The shape of a grade; hidden without one."""

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.grade: Grade | None = None
        self.setFixedSize(MARK_PX, MARK_PX)
        self.hide()

    def show_grade(self, grade: Grade | None) -> None:
        """Show another grade."""
        self.grade = grade
        keep(self.setAccessibleName, told(grade.word) if grade is not None else "")
        self.setVisible(grade is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the shape."""
        if self.grade is None:
            return
        of = theme.colours()
        ink = ink_of(self.grade, ok=of.ok, warning=of.warning, fault=of.ng)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_level(painter, QRectF(self.rect()), level_of(self.grade), ink, of.window)
        painter.end()


def as_text(report: Report) -> str:
    """Return the report as text in the language of the window, one line for each check."""
    lines = [f"{report.station}, {report.at:%Y-%m-%d %H:%M} (UTC{report.at:%z}): {said(report.sentence)}"]
    for result in report.results:
        outcome = result.outcome
        lines.append(f"{said(outcome.grade.word)}: {said(result.title)}: {said(outcome.text)}")
    return "\n".join(lines) + "\n"


def write_json(report: Report, path: Path) -> str:
    """Write the JSON object, whole or not at all; return "".

    Raises:
        OutputError: the file cannot be written.
    """
    write_whole(json.dumps(report.as_json(), indent=2, ensure_ascii=False).encode(), path)
    return ""
