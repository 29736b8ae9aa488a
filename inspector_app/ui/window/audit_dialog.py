"""Help: the audit trail, the newest entry first."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.audit_words import KINDS, entry_text
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.audit import AuditTrail
from inspector_app.workers.job import Job

if TYPE_CHECKING:  # it imports SQLAlchemy
    from inspector_app.records.audit_check import Report

AnyIndex = QModelIndex | QPersistentModelIndex
SIZE_PX = (1160, 640)
ROW_PX = 34
PAGE = 200
TYPING_MS = 300
"""The table is read again after this pause in typing."""
COLUMNS = (
    ("number", QT_TRANSLATE_NOOP("AuditDialog", "No."), 56),
    ("at", QT_TRANSLATE_NOOP("AuditDialog", "Time"), 150),
    ("person", QT_TRANSLATE_NOOP("AuditDialog", "Person"), 110),
    ("role", QT_TRANSLATE_NOOP("AuditDialog", "Role"), 104),
    ("kind", QT_TRANSLATE_NOOP("AuditDialog", "Kind"), 94),
    ("what", QT_TRANSLATE_NOOP("AuditDialog", "What"), 160),
    ("old", QT_TRANSLATE_NOOP("AuditDialog", "Before"), 100),
    ("new", QT_TRANSLATE_NOOP("AuditDialog", "After"), 150),
    ("reason", QT_TRANSLATE_NOOP("AuditDialog", "Reason"), 110),
)


class AuditModel(QAbstractTableModel):
    """The entries that were read so far; more are read when the table is scrolled to its end."""

    failed = Signal(object)
    filled = Signal()

    def __init__(self, trail: AuditTrail, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self._trail = trail
        self._rows: list[Any] = []
        self._filter = ("", "")
        self._job: Job | None = None
        self._ended = False

    def show_filtered(self, kind: str, text: str) -> None:
        """Read the newest entries of a kind with this text; "" for all."""
        self._drop_job()
        self.beginResetModel()
        self._rows.clear()
        self._filter, self._ended = (kind, text), False
        self.endResetModel()
        self._read(None)

    def _read(self, before: int | None) -> None:
        self._job = self._trail.read(*self._filter, before)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._give_up)
        self._job.start()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._take)
            self._job.failed.disconnect(self._give_up)
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _take(self, rows: Sequence[Any]) -> None:
        self._job = None
        self._ended = len(rows) < PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self.filled.emit()

    @Slot(object)
    def _give_up(self, fault: object) -> None:
        self._job, self._ended = None, True
        self.failed.emit(fault)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many entries were read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, _parent: AnyIndex) -> bool:  # noqa: N802 - Qt's name
        """Return whether there may be older entries."""
        return self._job is None and not self._ended

    def fetchMore(self, _parent: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Read older entries."""
        if self._job is None and self._rows:
            self._read(self._rows[-1].number)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's value
        """Return the text of a cell, also as its tool tip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        name = COLUMNS[index.column()][0]
        return entry_text(self._rows[index.row()], name)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's value
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("AuditDialog", COLUMNS[section][1])
        return None


class AuditDialog(Dialog):
    """A table with a filter, a check and an export. It is not modal."""

    keeps_input = False

    def __init__(self, parent: QWidget, trail: AuditTrail, notices: Notices) -> None:
        """Read the newest entries of ``trail``; faults are shown in ``notices``."""
        super().__init__(parent, lambda: self.tr("Audit trail"))
        self._trail = trail
        self._notices = notices
        self.model = AuditModel(trail, self)
        self.kinds = Combo(lambda: self.tr("Kind"), 180)
        self.kinds.add(lambda: self.tr("All kinds"), "")
        for kind, text in KINDS.items():
            self.kinds.add(partial(QCoreApplication.translate, "AuditDialog", text), kind)
        self.text = QLineEdit()
        keep(self.text.setPlaceholderText, lambda: self.tr("Search for a person or a text"))
        keep(self.text.setAccessibleName, lambda: self.tr("Search for a person or a text"))
        self.table = QTableView()
        self.table.setModel(self.model)
        self.told = label("", "muted")
        self.verify_button = button(lambda: self.tr("Verify"))
        self.export_button = button(lambda: self.tr("Export…"))
        close = button(lambda: self.tr("Close"))
        close.clicked.connect(self.close)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out(close)
        self._typing.timeout.connect(self.read)
        self.text.textChanged.connect(self._typing.start)
        self.kinds.currentIndexChanged.connect(self.read)
        self.verify_button.clicked.connect(self.verify)
        self.export_button.clicked.connect(self.export)
        self.model.failed.connect(notices.show_fault)
        self.model.filled.connect(self._say_empty)
        self.read()

    def _lay_out(self, close: QPushButton) -> None:
        header = self.table.horizontalHeader()
        for place, (_, _, width) in enumerate(COLUMNS):
            self.table.setColumnWidth(place, width)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        keep(self.table.setAccessibleName, lambda: self.tr("Audit trail"))
        row = QHBoxLayout()
        row.addWidget(self.kinds)
        row.addWidget(self.text, 1)
        left = QWidget()
        presses = QHBoxLayout(left)
        presses.setContentsMargins(0, 0, 0, 0)
        presses.addWidget(self.verify_button)
        presses.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(lambda: self.tr("Who changed what, and when"), "title"))
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(self.foot(close, left=left))
        self.resize(*SIZE_PX)

    @Slot()
    def read(self) -> None:
        """Read the newest entries that fit the filter."""
        self.model.show_filtered(str(self.kinds.currentData()), self.text.text().strip())

    @Slot()
    def verify(self) -> None:
        """Check the whole trail, and show the result below the table."""
        self._run(self._trail.verify(), lambda: self.tr("Checking…"), self._show_report)

    @Slot()
    def export(self) -> None:
        """Ask where to write the trail, as a table or as a PDF, and write it."""
        target = dialogs.ask_trail_target(self)
        if target is None:
            return
        if target.suffix.lower() == ".pdf":
            from inspector_app.ui.reports.audit_pdf import write_audit

            job = self._trail.print(lambda folder: write_audit(folder, target))
            self._run(job, lambda: self.tr("Exporting…"), lambda result: self._say_exported(target, *result))
        else:
            job = self._trail.export(target, semicolon=QLocale.system().decimalPoint() == ",")
            self._run(job, lambda: self.tr("Exporting…"), lambda n: self._say_exported(target, n))

    def _say_exported(self, target: Path, n: int, missing: str = "") -> None:
        self._say(
            lambda: " ".join(
                [
                    self.tr("{n} entries are in {path}.").format(n=n, path=target),
                    self.tr("No font of this computer has these letters: {letters}").format(letters=missing)
                    if missing
                    else "",
                ]
            ).strip()
        )

    def _run(self, job: Job, words: Words, done: Callable[[Any], None]) -> None:
        self._say(words)
        for press in (self.verify_button, self.export_button):
            press.setEnabled(False)
        self._done = done
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        job.start()

    @Slot(object)
    def _finish(self, result: object) -> None:
        self._done(result)

    @Slot(object)
    def _fail(self, fault: BaseException) -> None:
        self._say(told(str(fault)))

    @Slot()
    def _end(self) -> None:
        for press in (self.verify_button, self.export_button):
            press.setEnabled(True)

    def _show_report(self, report: "Report") -> None:
        lines = [told(text) for text in (report.summary, *report.faults[:5], *report.remarks[:5])]
        self._say(lambda: "\n".join(line if isinstance(line, str) else line() for line in lines))

    @Slot()
    def _say_empty(self) -> None:
        if not self.model.rowCount():
            self._say(lambda: self.tr("There are no entries."))

    def _say(self, words: Words) -> None:
        keep(self.told.setText, words)
