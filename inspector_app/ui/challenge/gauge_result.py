"""The result of a gauge study: what it says in words, and a table of its parts."""

import math

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from inspector_app.pipeline.challenge.gauge_figures import PartRow, gauge_figures, sentences_of
from inspector_app.project.challenge_results import GaugeStudy
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.basics import label
from inspector_app.ui.widgets.time_words import minute_words
from inspector_app.ui.widgets.verdicts import label_word, verdict_word


class GaugeResult(QWidget):
    """Parts that were not judged alike come first."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._study: GaugeStudy | None = None
        self.head = label("", "muted")
        self.words = label("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = QTableWidget(0, 5)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        keep(self.table.setAccessibleName, lambda: self.tr("Parts of the study"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.head, self.words):
            column.addWidget(widget)
        column.addWidget(self.table, 1)

    def show_study(self, study: GaugeStudy) -> None:
        """Show a study that is done."""
        if study is not self._study:
            self._study = study
            self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show all texts in the new language, and the table in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange or theme.was_restyled(event):
            self._show()

    def _show(self) -> None:
        study = self._study
        if study is None:
            return
        figures = gauge_figures(study)
        at = minute_words(study.began_at_s)
        text = self.tr("{at}, {person}: {n} parts, {passes} passes")
        self.head.setText(text.format(at=at, person=study.person or "-", n=len(study.parts), passes=study.passes))
        self.words.setText("\n".join(said(sentence) for sentence in sentences_of(study, figures)))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Part"), self.tr("Known as"), self.tr("Passes"), self.tr("Mean score"), self.tr("Spread")]
        )
        rows = sorted(figures.rows, key=lambda row: row.alike)
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            self._fill(place, row)

    def _fill(self, place: int, row: PartRow) -> None:
        known = label_word(row.reference) if row.reference is not None else "\N{EN DASH}"
        verdicts = " \N{MIDDLE DOT} ".join(verdict_word(verdict) for verdict in row.verdicts)
        mean, spread = (f"{value:.3f}" if math.isfinite(value) else "\N{EN DASH}" for value in (row.mean, row.spread))
        for column, cell in enumerate((row.name, known, verdicts, mean, spread)):
            item = QTableWidgetItem(cell)
            item.setToolTip(cell)
            if not row.alike:
                item.setForeground(QColor(theme.colours().ng))
            self.table.setItem(place, column, item)
