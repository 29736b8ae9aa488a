"""One test part under every candidate: the list of parts, and the anomaly maps side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.pipeline.measuring.labelled import GOOD
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.picture.heat_colours import HeatLegend
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style import theme
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets.basics import Card, label
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, score_text, verdict_word
from inspector_app.workers.comparison_views import PartPicture, Standing, read_part, standings
from inspector_app.workers.job import Jobs
from inspector_app.workers.newest import Newest

if TYPE_CHECKING:
    from inspector_app.pipeline.comparing.compare import Outcome

LIST_PX = 230
GAP_PX = 8
HEAD_PX = 34
NUMBER_ROLE = Qt.ItemDataRole.UserRole
TONES = {Verdict.OK: "ok", Verdict.REVIEW: "review", Verdict.NG: "ng", Verdict.ERROR: "error"}


class CandidateTile(Card):
    """The part under one candidate."""

    def __init__(self, name: Words) -> None:
        """Start without a part."""
        super().__init__(spacing=2)
        self.column.setContentsMargins(6, 4, 6, 6)
        self._name = name
        self.title = label("", wrap=False)
        self.title.setStyleSheet("font-weight: 600;")
        keep(self.title.setToolTip, name)
        self.verdict = label("", wrap=False)
        self.verdict.setStyleSheet("font-weight: 700;")
        self.view = ImageView()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.verdict)
        self.column.addLayout(head)
        self.column.addWidget(self.view, 1)

    def show_record(self, record: InspectionRecord) -> None:
        """Show the verdict with the candidate's own limit."""
        self.view.set_threshold(record.threshold_l2)
        set_property(self.verdict, "tone", TONES[record.verdict])
        verdict = record.verdict
        score = "" if verdict is Verdict.ERROR else f"  {score_text(record.relative_score)}"
        keep(self.verdict.setText, lambda: f"{VERDICT_SYMBOLS[verdict]} {verdict_word(verdict)}{score}")
        keep(self.verdict.setToolTip, told(record.reason))
        self._elide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Shorten the name, because the width of the verdict has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shorten the name to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(40, self.width() - self.verdict.sizeHint().width() - 28)
        self.title.setText(self.title.fontMetrics().elidedText(said_now(self._name), Qt.TextElideMode.ElideRight, room))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width smaller than the name, which is shortened."""
        return QSize(120, 120)


class SideBySide(QWidget):
    """The up and down keys choose the part; the wheel zooms."""

    def __init__(self, jobs: Jobs) -> None:
        """Read pictures with ``jobs``."""
        super().__init__()
        self._outcomes: list[Outcome] = []
        self._standings: list[tuple[int, Standing]] = []
        self._pictures = Newest(jobs, self)
        self._pictures.answered.connect(self._take_picture)
        self._pictures.failed.connect(self._tell_not_read)
        self.parts = QListWidget()
        self.parts.setFixedWidth(LIST_PX)
        self.parts.setUniformItemSizes(True)
        keep(self.parts.setAccessibleName, lambda: self.tr("Test parts"))
        self.parts.currentItemChanged.connect(self._show_current)
        self.counts = label("", "small")
        self.counts.setFixedWidth(LIST_PX)
        self.truth = CandidateTile(lambda: self.tr("Test part"))
        self.tiles: list[CandidateTile] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP_PX)
        self._area = QWidget()
        self._area.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._place()
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.counts)
        left.addWidget(self.parts, 1)
        left.addWidget(HeatLegend())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(10)
        row.addLayout(left)
        row.addWidget(self._area, 1)
        self.setFocusProxy(self.parts)

    @property
    def number(self) -> int | None:
        """The number of the shown part; None for none."""
        item = self.parts.currentItem()
        return int(item.data(NUMBER_ROLE)) if item is not None else None

    def show_outcomes(self, outcomes: Sequence["Outcome"]) -> None:
        """Show the outcomes that have figures; the shown part stays."""
        before = self.number if self.isVisible() else None
        self._pictures.forget()
        self._outcomes = [outcome for outcome in outcomes if outcome.evaluation is not None]
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [CandidateTile(told(outcome.candidate.name)) for outcome in self._outcomes]
        self._place()
        self._list(before)

    def _list(self, wanted: int | None) -> None:
        evaluations = [outcome.evaluation for outcome in self._outcomes if outcome.evaluation is not None]
        self.parts.blockSignals(True)
        self.parts.clear()
        chosen, counts = 0, dict.fromkeys(Standing, 0)
        self._standings = standings(evaluations)
        for row, (number, standing) in enumerate(self._standings):
            item = QListWidgetItem()
            item.setData(NUMBER_ROLE, number)
            self.parts.addItem(item)
            counts[standing] += 1
            chosen = row if number == wanted else chosen
        self._name_parts()
        self._colour_parts()
        self.parts.blockSignals(False)
        total, disagreed = self.parts.count(), counts[Standing.DISAGREED]
        keep(
            self.counts.setText,
            lambda: self.tr("%n test parts; candidates disagree on {n}", "", total).format(n=disagreed),
        )
        if self.parts.count():
            self.parts.setCurrentRow(chosen)
            self._show_current()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or language."""
        super().changeEvent(event)
        if theme.was_restyled(event):
            self._colour_parts()
        elif event.type() == QEvent.Type.LanguageChange:
            self._name_parts()

    def _name_parts(self) -> None:
        """Set the texts of the list: kind, file, and how the candidates judged the part."""
        words = self._words(several=len(self._outcomes) > 1)
        for row, (number, standing) in enumerate(self._standings):
            item = self.parts.item(row)
            evaluation = self._outcomes[0].evaluation
            assert evaluation is not None
            image = evaluation.records[number][0]
            line = self._disagreement(number) if standing is Standing.DISAGREED else words[standing]
            item.setText(f"{image.kind} / {image.path.name}\n{line}")
            item.setToolTip(f"{image.path}\n{line}")

    def _colour_parts(self) -> None:
        """Use a muted colour for the parts that all candidates judge correctly."""
        of = theme.colours()
        for row, (_, standing) in enumerate(self._standings):
            self.parts.item(row).setForeground(QColor(of.muted if standing is Standing.RIGHT else of.text))

    def _disagreement(self, number: int) -> str:
        """Return which candidates are wrong on a part that others judge correctly."""
        missed, alarmed = [], []
        for outcome in self._outcomes:
            assert outcome.evaluation is not None
            image, record = outcome.evaluation.records[number]
            if image.kind != GOOD and record.verdict is not Verdict.NG:
                missed.append(said(outcome.candidate.name))
            elif image.kind == GOOD and record.verdict is not Verdict.OK:
                alarmed.append(said(outcome.candidate.name))
        if missed:
            return self.tr("≠  missed by {names}").format(names=", ".join(missed))
        return self.tr("≠  false alarm of {names}").format(names=", ".join(alarmed))

    def _words(self, *, several: bool) -> dict[Standing, str]:
        return {
            Standing.MISSED: self.tr("✗  missed by all") if several else self.tr("✗  missed"),
            Standing.FALSE_ALARM: self.tr("✗  false alarm of all") if several else self.tr("✗  false alarm"),
            Standing.UNJUDGED: self.tr("!  could not be judged"),
            Standing.RIGHT: self.tr("✓  all are right") if several else self.tr("✓  right"),
        }

    @Slot()
    def _show_current(self, *_items: object) -> None:
        number = self.number
        if number is None or not self.isVisible():
            return
        judged = []
        for tile, outcome in zip(self.tiles, self._outcomes, strict=True):
            assert outcome.evaluation is not None
            assert outcome.opened is not None
            image, record = outcome.evaluation.records[number]
            tile.show_record(record)
            judged.append((record, outcome.opened.detector))
        self._show_truth(GOOD if image.kind == GOOD else image.kind)
        self._pictures.want(number, lambda: read_part(image, judged))

    def _show_truth(self, kind: str) -> None:
        is_good = kind == GOOD
        keep(self.truth.verdict.setText, lambda: self.tr("good") if is_good else kind)
        set_property(self.truth.verdict, "tone", "muted" if is_good else "accent")

    @Slot(object, object)
    def _take_picture(self, number: object, picture: PartPicture) -> None:
        if number != self.number:
            return
        if picture.rgb is None:
            self._say(picture.note)
            return
        self.truth.view.show_picture(picture.rgb if picture.truth is None else picture.truth, None)
        for tile, distance_l2 in zip(self.tiles, picture.maps, strict=True):
            tile.view.show_picture(picture.rgb, distance_l2)

    @Slot(object, object)
    def _tell_not_read(self, number: object, fault: object) -> None:
        if number == self.number:
            self._say(lambda: self.tr("The picture cannot be read: {fault}").format(fault=said(fault)))

    def _say(self, text: Words) -> None:
        for tile in (self.truth, *self.tiles):
            tile.view.show_message(text)

    # --- layout of the tiles -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the picture, because pictures are read only while the tab is visible."""
        super().showEvent(event)
        self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Adapt the number of columns to the new size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        tiles = [self.truth, *self.tiles]
        columns = self._columns(len(tiles))
        for place in range(max(self._grid.rowCount(), self._grid.columnCount(), len(tiles))):
            self._grid.setRowStretch(place, 0)
            self._grid.setColumnStretch(place, 0)
        for place, tile in enumerate(tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
            self._grid.setRowStretch(place // columns, 1)
            self._grid.setColumnStretch(place % columns, 1)

    def _columns(self, count: int) -> int:
        """Return the number of columns that makes square pictures largest."""
        width, height = self.width() - LIST_PX - 10, self.height() - 10

        def side(columns: int) -> float:
            rows = -(-count // columns)
            return min(width / columns, height / rows - HEAD_PX)

        return max(range(1, count + 1), key=side)
