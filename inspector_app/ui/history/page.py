"""The History page: every record, found by any of its facts, with its picture beside it."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.core.messages import Label, Verdict
from inspector_app.pipeline.challenge.recalling_known import recall_known
from inspector_app.pipeline.judging.recalling import Recalled, recall
from inspector_app.records.parts import Filter, Part
from inspector_app.ui.families.dialog import FamiliesDialog
from inspector_app.ui.history.export_row import ExportRow
from inspector_app.ui.history.filter_bar import FilterBar
from inspector_app.ui.history.keys import HISTORY_KEYS
from inspector_app.ui.history.model import PartsModel
from inspector_app.ui.history.part_actions import PartActions
from inspector_app.ui.history.side import FOR_ALL, SidePanel
from inspector_app.ui.history.similar_row import SimilarRow
from inspector_app.ui.history.table import PartsTable, RowsView
from inspector_app.ui.history.tiles import Tiles
from inspector_app.ui.language.words import keep, told
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.key_specs import key_name
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page, Work
from inspector_app.ui.widgets.time_words import time_words
from inspector_app.workers.history import History, State
from inspector_app.workers.history_pictures import HistoryPictures
from inspector_app.workers.newest import Newest

SIDE_LEAST_PX = 380


class HistoryPage(Page):
    """Filters above; the records at the left, as a table or as tiles; the chosen part at the right."""

    def __init__(self, desk: Desk) -> None:
        """Start without records; they are looked up when the page is shown."""
        super().__init__(desk.room)
        self._desk = desk
        self.history = History(desk.session, desk.preferences, desk.roles, self)
        self.model = PartsModel(self.history, self)
        self.filters = FilterBar(lambda: desk.preferences.settings.shift_begins)
        self.export = ExportRow(desk, self.history)
        self.table = PartsTable(self.model)
        self.tiles = Tiles(self.model, HistoryPictures(desk.session.jobs, self.history, self))
        self.side = SidePanel()
        self.similar = SimilarRow(desk, self.history)
        self.families_button = button(lambda: self.tr("Defect families…"))
        self.count = label(kind="muted", wrap=False)
        self.empty = label(kind="message")
        self.empty_hint = label(kind="muted")
        self.again_button = button(lambda: self.tr("Judge again"))
        keep(
            self.again_button.setToolTip,
            lambda: self.tr("Judge the archived pictures of these records with the open project; no record changes"),
        )
        self.tiles_button = button(lambda: self.tr("Pictures"))
        self.tiles_button.setCheckable(True)
        self._part: Part | None = None
        self._recalled: Recalled | None = None
        self._row = -1
        self._recall = Newest(desk.session.jobs, self)
        self.part_actions = PartActions(desk, self.history, self.export, self, self._chosen)
        self._asked: Filter | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing = QWidget()
        inner = QVBoxLayout(nothing)
        inner.addStretch(1)
        inner.addWidget(self.empty)
        inner.addWidget(self.empty_hint)
        inner.addStretch(2)
        self.stack = QStackedWidget()
        for widget in (self.table, self.tiles, nothing):
            self.stack.addWidget(widget)
        self._nothing = nothing
        row = FlowRow(8)
        filters = self.filters
        for widget in (
            *(self.count, filters.clear_button, filters.more, self.families_button),
            *(self.tiles_button, self.again_button, self.export.button),
        ):
            row.add(widget)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(row)
        column.addWidget(self.similar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.export)
        right = QScrollArea()
        right.setWidgetResizable(True)
        right.setWidget(self.side)
        right.setMinimumWidth(SIDE_LEAST_PX)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        split.setSizes([3 * SIDE_LEAST_PX, 2 * SIDE_LEAST_PX])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(self.filters)
        whole.addWidget(split, 1)

    def _connect(self) -> None:
        history = self.history
        self.filters.changed.connect(self.ask)
        self.tiles_button.toggled.connect(self._change_view)
        for view in (self.table, self.tiles):
            view.chosen.connect(self.choose)
            view.key_pressed.connect(self.do)
        keep(self.table.setAccessibleName, lambda: self.tr("Records"))
        keep(self.tiles.setAccessibleName, lambda: self.tr("Pictures of the records"))
        self.side.asked.connect(self.do)
        self.side.view.region_clicked.connect(self.explain_at)
        self.again_button.clicked.connect(self.part_actions.judge_all_again)
        self.export.changed.connect(self._show_state)
        self.similar.found.connect(self._show_similar)
        self.similar.left.connect(self.ask)
        self.families_button.clicked.connect(self._show_families)
        self.export.changed.connect(self.work_changed)
        for told_by in (history.told, history.begun, history.counted):
            told_by.connect(self._show_state)
        history.searched.connect(self._tell_searched)
        history.added.connect(self._shift)
        history.arrived.connect(self._take_arrived)
        history.found.connect(self._take_found)
        history.not_found.connect(self._tell_none)
        history.part_changed.connect(self._take_changed)
        history.failed.connect(self._desk.notices.show_fault)
        self._recall.answered.connect(self._take_picture)
        self._recall.failed.connect(self._tell_no_picture)

    @property
    def view(self) -> RowsView:
        """The view that is chosen: the table or the tiles."""
        return self.tiles if self.tiles_button.isChecked() else self.table

    @property
    def part(self) -> Part | None:
        """The part that is shown at the side; None: none."""
        return self._part

    # --- the page in the window --------------------------------------------------------------------------------

    def show_records(self, wanted: Filter) -> None:
        """Show these records when the page is entered."""
        self.filters.give(wanted)

    def enter(self) -> None:
        """Look the records up, or only the new ones if nothing else has changed."""
        wanted = self.filters.wanted(datetime.now())  # noqa: DTZ005 - the time here
        if wanted != self._asked or self.history.state is State.FAULT or wanted.challenge:
            self.ask()
        else:
            self.history.rows.forget_pages()
            self.history.refresh()
            self.view.viewport().update()
        self.history.follow(on=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look for new records only while the page is shown."""
        super().hideEvent(event)
        self.history.follow(on=False)

    def window_closed(self) -> None:
        """Look for no more records."""
        self.history.follow(on=False)
        self.similar.forget()

    def work_in_progress(self) -> Work | None:
        """Return the export that runs."""
        if not self.export.exporting:
            return None
        return Work(lambda: self.tr("Records are being exported."))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle the page's keys, whatever has the focus but a field."""
        name = "" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else key_name(HISTORY_KEYS, event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.do("copy")
        elif name:
            self.do(name, back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    # --- questions ---------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Look up the records that the fields describe."""
        self._asked = self.filters.wanted(datetime.now())  # noqa: DTZ005 - the time here
        self._row = -1
        self.history.ask(self._asked)

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        history = self.history
        self.filters.show_counts(history.rows.by_verdict)
        self.filters.offer(history.projects, history.stations, history.families)
        n = history.rows.count
        for press in (self.export.button, self.again_button):
            press.setEnabled(
                history.state is State.SHOWN and not self.export.running and not history.rows.wanted.challenge
            )
        if history.state is State.SHOWN:
            self.stack.setCurrentWidget(self.view)
            if history.rows.by_verdict is None:
                keep(self.count.setText, lambda: self.tr("Counting… {n:,} records or more").format(n=n))
            else:
                keep(self.count.setText, lambda: self.tr("{n:,} records").format(n=n))
            return
        keep(self.count.setText, "")
        self.stack.setCurrentWidget(self._nothing)
        match history.state:
            case State.READING:
                keep(self.empty.setText, lambda: self.tr("Looking records up…"))
                keep(self.empty_hint.setText, "")
            case State.NO_RECORDS:
                keep(self.empty.setText, lambda: self.tr("There are no records yet."))
                keep(
                    self.empty_hint.setText,
                    lambda: self.tr("Start a run on the Inspect page: every part that is judged is recorded here."),
                )
            case State.NO_MATCH:
                keep(self.empty.setText, lambda: self.tr("No record matches these filters."))
                keep(self.empty_hint.setText, lambda: self.tr("Choose a longer time, or clear the filters."))
            case _:
                assert history.fault is not None
                message, hint = self._desk.notices.words_of(history.fault)
                keep(self.empty.setText, told(message))
                keep(self.empty_hint.setText, told(hint))

    @Slot(object)
    def _tell_searched(self, back_s: float) -> None:
        """Say how far back a long search has looked."""
        keep(
            self.empty_hint.setText,
            lambda: self.tr("Searched back to {time}. A shorter time is searched faster.").format(
                time=time_words(back_s)
            ),
        )

    @Slot()
    def _show_similar(self) -> None:
        """Show the list as pictures; the part that was asked about is the first, and stays at the side."""
        self._row = 0
        self.tiles_button.setChecked(True)
        self.view.select(0)

    @Slot()
    def _show_families(self) -> None:
        dialog = FamiliesDialog(self, self._desk)
        dialog.records_asked.connect(self.records_asked)
        dialog.changed.connect(self.ask)
        dialog.show()

    @Slot()
    def _change_view(self, *_facts: object) -> None:
        self._show_state()
        self.view.select(self._row)
        self.view.setFocus()

    def _chosen(self, most: int) -> list[Part | None]:
        """The first of the selected records; None: still being read."""
        return [self.history.part(row) for row in self.view.rows(most)]

    # --- the chosen part ---------------------------------------------------------------------------------------

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show the part of a row; it may still have to be read."""
        self._row = row
        part = self.history.part(row)
        if part is not None:
            self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Show a part at the side."""
        self._part, self._recalled = part, None
        self.side.show_part(part)
        opened = self._desk.session.opened
        own = opened is not None and opened.project.document.identity == part.project_id
        detector = opened.detector if opened is not None and own else None
        archive = self.history.archive

        known = self.history.challenges
        self.side.say(lambda: self.tr("Reading the picture…"))
        self._recall.want(
            (part.run_id, part.number, own),
            lambda: recall(part, archive, detector) if part.expected is None else recall_known(part, known, detector),
        )

    @Slot(int, bool)
    def _shift(self, n: int) -> None:
        if self._row >= 0:
            self._row += n

    @Slot(int, int)
    def _take_arrived(self, first: int, last: int) -> None:
        if first <= self._row <= last:
            part = self.history.part(self._row)
            if part is not None and (self._part is None or part.place != self._part.place):
                self.show_part(part)

    @Slot(object)
    def _take_changed(self, part: Part) -> None:
        if self._part is not None and part.place == self._part.place:
            self._part = part
            self.side.show_facts(part)

    @Slot(object, object)
    def _take_picture(self, key: tuple[str, int, bool], recalled: Recalled) -> None:
        if self._part is not None and key[:2] == (self._part.run_id, self._part.number):
            self._recalled = recalled
            self.side.show_picture(recalled)

    @Slot(object, object)
    def _tell_no_picture(self, key: tuple[str, int, bool], fault: BaseException) -> None:
        if self._part is not None and key[:2] == (self._part.run_id, self._part.number):
            message, _ = self._desk.notices.words_of(fault)
            self.side.say(told(message))

    # --- what a person does ------------------------------------------------------------------------------------

    @Slot(str, bool)
    def do(self, name: str, back: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        """Do what a key or a button says; ``back``: with Shift."""
        part = self._part
        if name in {"previous", "next"}:
            self.go(1 if name == "next" else -1)
        elif part is None or self.side.view_key(name):
            return
        elif part.expected is not None and name not in {*FOR_ALL, "next_ng"}:
            self._tell_challenge()
        elif name == "next_ng":
            self.history.look_for(Verdict.NG, part, -1 if back else 1)
        elif name in {"good", "defect"}:
            self.part_actions.settle(part, Label.GOOD if name == "good" else Label.DEFECT, self._recalled)
        elif name == "similar":
            self.similar.ask(part)
        else:
            self.part_actions.do(name, part)

    @Slot(float, float)
    def explain_at(self, x: float, y: float) -> None:
        """Say why a place of the shown part counts; x and y in shares of the picture."""
        if self._part is not None and self._part.expected is None:
            self.part_actions.explain(self._part, (x, y))

    def go(self, step: int) -> None:
        """Show the next older part, or the next newer one if ``step`` is -1."""
        row = self._row + step if self._row >= 0 else 0
        if 0 <= row < self.model.rowCount():
            self.view.select(row)
            self.choose(row)

    @Slot(int, object)
    def _take_found(self, row: int, part: Part) -> None:
        self._row = row
        self.view.select(row)
        self.show_part(part)

    @Slot()
    def _tell_none(self) -> None:
        self._desk.notices.show_notice(
            Severity.INFO, lambda: self.tr("There is no further NG part among these records.")
        )

    def _tell_challenge(self) -> None:
        self._desk.notices.show_notice(
            Severity.INFO,
            lambda: self.tr("This is a challenge part and no record, so nothing is added to it here."),
            lambda: self.tr("Project > Challenge parts… changes them."),
        )
