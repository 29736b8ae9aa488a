"""Project: the detection limit of synthetic defects, measured on request and kept in the project. It is not modal."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.messages import Progress
from inspector_app.pipeline.judging.picture import small_pixels
from inspector_app.pipeline.measuring.detection_words import (
    a90_words,
    bound_words,
    contrast_words,
    grade_words,
    kind_words,
    notes_of,
    parts_words,
    size_words,
    zone_words,
)
from inspector_app.project.schema_detection import DefectExample, DetectionCurve, DetectionStudy
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Card, Combo, Swatch, button, label, pixmap, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.time_words import minute_words
from inspector_app.ui.window.detection_curves import SWATCHES, CurvesView
from inspector_app.workers.detection import DetectionLimit

SIZE_PX = (1120, 760)
PICTURE_PX = 128
NUMBERS = (60, 100, 300, 1000)
USUAL = 60


class DetectionDialog(Dialog):
    """Chooses the good parts, starts a study, and shows the last one."""

    keeps_input = False

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        """Show the study that the open project keeps."""
        super().__init__(parent, lambda: self.tr("Detection limit (synthetic defects)"))
        self._desk = desk
        self._session = desk.session
        self.limit = DetectionLimit(desk.session, self)
        self._folder: Path | None = None
        self.folder_button = button(lambda: self.tr("Folder of good parts…"), "folder")
        self.folder_label = label(kind="muted")
        self.numbers = Combo(lambda: self.tr("Defects of each kind and contrast"), 150)
        for n in NUMBERS:
            self.numbers.add(partial(self._number_words, n), n)
        self.numbers.setCurrentIndex(NUMBERS.index(USUAL))
        self.start_button = button(lambda: self.tr("Measure"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self.close_button = button(lambda: self.tr("Close"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.note = label(kind="muted")
        self.warning = label(kind="warning")
        self._area = scrolling(QWidget())
        self._rows = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._say_folder()
        self.show_study()
        self._show_state()

    def _lay_out(self) -> None:
        what = label(
            lambda: self.tr(
                "Defects of graded sizes and contrasts are painted into pictures of good parts and judged with the "
                "limit in use. They are synthetic: real defects may look different."
            ),
            "muted",
        )
        choose = QHBoxLayout()
        choose.setSpacing(12)
        choose.addWidget(self.folder_button)
        choose.addWidget(self.folder_label, 1)
        choose.addWidget(self.numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(what)
        column.addLayout(choose)
        for widget in (self.bar, self.warning, self.note):
            column.addWidget(widget)
        column.addWidget(self._area, 1)
        column.addLayout(self.foot(self.start_button, self.cancel_button, self.close_button))
        self.resize(*SIZE_PX)

    def _connect(self) -> None:
        self.folder_button.clicked.connect(self.choose_folder)
        self.start_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self.limit.cancel)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(self.limit.cancel)
        self.limit.progressed.connect(self._show_progress)
        self.limit.failed.connect(self._say_failed)
        self.limit.cancelled.connect(self._say_cancelled)
        self.limit.ended.connect(self._show_state)
        for changed in (self._session.detection_changed, self._session.project_changed):
            changed.connect(self.show_study)
        self._session.project_changed.connect(self._show_state)
        self._session.limits_changed.connect(self._say_outdated)

    def _number_words(self, n: int) -> str:
        return self.tr("{n} of each kind and contrast").format(n=n)

    # --- measuring ---------------------------------------------------------------------------------------------

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder of good parts that were not learned."""
        folder = dialogs.ask_folder(self, self.tr("Folder of good parts that were not learned"))
        if folder is not None:
            self._folder = folder
            self._say_folder()

    @Slot()
    def start(self) -> None:
        """Begin a study."""
        self.limit.begin(self._folder, int(self.numbers.currentData()))
        self._show_state()

    def _say_folder(self) -> None:
        folder = self._folder
        if folder is not None:
            keep(self.folder_label.setText, str(folder))
            return
        keep(
            self.folder_label.setText,
            lambda: self.tr(
                "Without a folder: good parts labelled on Tune; if there are fewer than 8, training parts."
            ),
        )

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(1000 * progress.fraction))
        self._say(told(progress.step))

    @Slot(object)
    def _say_failed(self, fault: BaseException) -> None:
        message, hint = self._desk.notices.words_of(fault)
        self._say(lambda: " ".join(filter(None, (said_now(told(message)), said_now(told(hint))))))

    @Slot()
    def _say_cancelled(self) -> None:
        self._say(lambda: self.tr("Cancelled; nothing was changed."))

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        busy, open_ = self.limit.busy, self._session.project is not None
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.start_button.setEnabled(open_ and not busy)
        self.folder_button.setEnabled(not busy)
        self.numbers.setEnabled(not busy)

    def _say(self, words: Words) -> None:
        keep(self.note.setText, words)

    # --- what was found ----------------------------------------------------------------------------------------

    @property
    def study(self) -> DetectionStudy | None:
        """The study that the open project keeps."""
        project = self._session.project
        return project.document.detection if project is not None else None

    @Slot()
    def show_study(self, *_facts: object) -> None:
        """Show the study of the open project."""
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setSpacing(12)
        self._area.setWidget(body)  # the former one is deleted
        study = self.study
        self._say_outdated()
        if study is None:
            self._say(lambda: self.tr("Nothing was measured yet."))
            return
        self._say(partial(self._study_words, study))
        for zone in dict.fromkeys(curve.zone for curve in study.curves):
            self._add_zone(zone, [curve for curve in study.curves if curve.zone == zone], study.mm_per_px)
        for note in notes_of(study):
            self._rows.addWidget(label(told(note), "small"))
        self._rows.addStretch(1)

    @Slot()
    def _say_outdated(self, *_facts: object) -> None:
        study, project = self.study, self._session.project
        reasons: tuple[str, ...] = ()
        if study is not None and project is not None:
            document = project.document
            reasons = study.outdated(document.identity, self._session.threshold_l2, document.zoning)
        keep(
            self.warning.setText,
            lambda: " ".join([self.tr("This study is outdated: measure again."), *map(said, reasons)]),
        )
        self.warning.setVisible(bool(reasons))

    def _study_words(self, study: DetectionStudy) -> str:
        text = self.tr("Measured {time} by {who}, {parts}.")
        who = study.by or "\N{EN DASH}"
        made = text.format(time=minute_words(study.at), who=who, parts=said(parts_words(study)))
        unsaved = self.tr("Save the project to keep it.")  # lupdate does not look into f-strings
        return f"{made} {unsaved}" if self._session.dirty else made

    def _add_zone(self, zone: str, curves: list[DetectionCurve], mm_per_px: float | None) -> None:
        card = Card(spacing=8)
        title = label(lambda: self.tr("Synthetic defects, {zone}").format(zone=said(zone_words(zone))), "heading")
        card.column.addWidget(title)
        card.column.addWidget(CurvesView(curves, mm_per_px))
        legend = lambda: self.tr(  # noqa: E731 - one text
            "Thin: low contrast, thick: high contrast. Dashed: found with 90 % at 95 % confidence, at the usual "
            "contrast."
        )
        card.column.addWidget(label(legend, "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        heads: tuple[Words, ...] = (
            *("", lambda: self.tr("Defect"), lambda: self.tr("Contrast"), lambda: self.tr("Found")),
            *(lambda: self.tr("Found with 90 % from"), lambda: self.tr("... with 95 % confidence from")),
        )
        for column, words in enumerate(heads):
            grid.addWidget(label(words, "muted", wrap=False), 0, column)
        for row, curve in enumerate(curves, start=1):
            grid.addWidget(Swatch(SWATCHES[curve.kind]), row, 0)
            cells: tuple[Words, ...] = (
                *(told(kind_words(curve.kind)), told(contrast_words(curve)), f"{curve.n_found} / {curve.n}"),
                *(told(a90_words(curve, mm_per_px)), told(bound_words(curve, mm_per_px))),
            )
            for column, words in enumerate(cells, start=1):
                grid.addWidget(label(words, "heading" if column == 5 else ""), row, column)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(4, 1)
        grid.setColumnStretch(5, 1)
        card.column.addLayout(grid)
        examples = FlowRow(gap_px=12)
        for curve in curves:
            found, missed = lambda: self.tr("just found"), lambda: self.tr("just missed")
            for example, words in ((curve.just_found, found), (curve.just_missed, missed)):
                if example is not None:
                    self._add_example(examples, curve, example, words, mm_per_px)
        card.column.addWidget(examples)
        self._rows.addWidget(card)

    def _add_example(
        self, row: FlowRow, curve: DetectionCurve, example: DefectExample, words: Words, mm_per_px: float | None
    ) -> None:
        pixels = small_pixels(example.jpeg)
        if pixels is None:
            return
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        picture = label()
        picture.setFixedSize(PICTURE_PX, PICTURE_PX)
        shown = pixmap(pixels).scaled(
            PICTURE_PX, PICTURE_PX, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        picture.setPixmap(shown)
        column.addWidget(picture)
        size = size_words(example.size_px, mm_per_px)
        column.addWidget(label(told(grade_words(curve.kind, curve.grey)), "small"))
        column.addWidget(label(words, "small"))
        column.addWidget(label(f"{size}, {example.relative_score:.2f}", "small"))
        cell.setFixedWidth(PICTURE_PX)
        keep(picture.setToolTip, example.part)
        row.add(cell)
