"""The parts with a known label: all as tiles, or one large; or the changes of the limits."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.pipeline.measuring.tuning import PartPicture, look_at
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.tune.doubts import Doubts
from inspector_app.ui.tune.filter_row import FilterRow
from inspector_app.ui.tune.lacking_row import LackingRow
from inspector_app.ui.tune.learn_button import LearnButton
from inspector_app.ui.tune.limit_history import LimitHistory
from inspector_app.ui.tune.part_grid import PartGrid
from inspector_app.ui.tune.part_grid_model import Filter, PartGridModel
from inspector_app.ui.tune.part_view import PartView
from inspector_app.ui.tune.setting_parts import SettingParts
from inspector_app.ui.widgets.basics import button
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.widgets.why_dialog import Why
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session
from inspector_app.workers.thumbnails import Thumbnails

REFILTER_MS = 250
PARTS, ONE, CHANGES = range(3)


class KnownParts(QWidget):
    """Follows the session. It judges and shows stored scores and maps; no network runs.

    :attr:`relearning_asked` carries the answers about good parts with which the project must be learned again.
    """

    relearning_asked = Signal(object)
    find_asked = Signal()
    correction_asked = Signal(object)
    """The parts that a person calls good."""
    remembering_asked = Signal(object)
    """The labelled part with a missed defect."""
    learning_asked = Signal()
    """The person wants to learn from the labelled defects."""

    def __init__(self, session: Session, notices: Notices) -> None:
        """Follow ``session``."""
        super().__init__()
        self._session = session
        self._notices = notices
        self.learned: list[ScoredPart] = []
        self.relearning = False
        self.doubts = Doubts(session, self)
        self._setting = SettingParts(session)
        self._row = 0
        self.model = PartGridModel(Thumbnails(session.jobs, self, lambda: session.reading), self, session.small_jpeg)
        self.grid = PartGrid(self.model)
        self.part = PartView()
        self.history = LimitHistory()
        self._pictures = Newest(session.jobs, self)
        self.why = Why(session.jobs, self)
        self._refilter = QTimer(self, singleShot=True, interval=REFILTER_MS)
        self.choices = FilterRow(self.model.count)
        self.setting_button = QPushButton()
        self.setting_button.setMinimumHeight(TOUCH_PX)
        keep(self.setting_button.setToolTip, lambda: self.tr("Look at them: are they made like this, or badly shot?"))
        self.lacking = LackingRow()
        self.correct_button = button(lambda: self.tr("This is good…"))
        keep(
            self.correct_button.setToolTip,
            lambda: self.tr("False alarm: learn what is new in the selected parts as good (G)"),
        )
        self.learn_button = LearnButton(session)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.grid)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choices)
        self._asking = FlowRow(gap_px=6)
        for press in (self.setting_button, self.correct_button, self.learn_button):
            self._asking.add(press)
        column.addWidget(self._asking)
        column.addWidget(self.lacking)
        column.addWidget(self._stack, 1)
        for shown in (self.grid, self.part, self.history):
            self._stack.addWidget(shown)

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self._take_project)
        session.labels_changed.connect(self._take_labels)
        session.answers_changed.connect(self._take_labels)
        session.pictures_moved.connect(self._take_moved)
        self.model.pictures_arrived.connect(self._say_lacking)
        self.choices.chosen.connect(self._take_choice)
        self.lacking.find_asked.connect(self.find_asked)
        self.part.find_button.clicked.connect(self.find_asked)
        session.limits_changed.connect(self._take_limits)
        session.saved.connect(self._show_changes)
        self._refilter.timeout.connect(self._show_wrong)
        self.grid.opened.connect(self.open_part)
        self.part.closed.connect(self.close_part)
        self.part.moved.connect(self._move)
        self.part.why_asked.connect(self.explain)
        for asked in (self.part.correction_asked, self.grid.correction_asked, self.correct_button.clicked):
            asked.connect(self.correct)
        for asked in (self.part.remembering_asked, self.grid.remembering_asked):
            asked.connect(self.remember)
        self.grid.selectionModel().selectionChanged.connect(self._say_correction)
        self.setting_button.clicked.connect(self.show_setting)
        self.learn_button.clicked.connect(self.learning_asked)
        self.part.answers.left_out.connect(self.leave_out)
        self.part.answers.kept.connect(self.keep_part)
        self.part.answers.taken_in.connect(self.take_in)
        for parts in (self.grid, self.part):
            parts.labelled.connect(self.mark)
            parts.unlabelled.connect(self.remove_labels)
        self._pictures.answered.connect(self._take_picture)
        self._pictures.failed.connect(self._tell_not_read)
        self.doubts.found.connect(self._take_labels)

    # --- signals of the session --------------------------------------------------------------------------------

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self._pictures.forget()
        self.doubts.forget()
        self.model.forget_pictures()
        project = self._session.project
        self.learned = project.training_parts() if project is not None else []
        self._show(PARTS)
        self.choices.choose(Filter.ALL)
        self.model.limits = self._session.limits
        self.model.set_filter(Filter.ALL)
        self._take_labels()

    @Slot()
    def _take_moved(self) -> None:
        """Show the pictures from their new places."""
        project = self._session.project
        self._pictures.forget()
        self.model.forget_pictures()
        self.learned = project.training_parts() if project is not None else []
        self._take_labels()

    @Slot()
    def _take_labels(self) -> None:
        """Show the parts again. If the part shown large was removed, show the part now in its place."""
        chosen, row = self._chosen(), self._current
        setting = self._setting
        setting.find(self.learned)
        self.model.set_parts(
            self.learned, self._session.labelled, setting.setting, list(setting.left_out), self.doubts.pictures
        )
        place = self._choose(chosen, row)
        if self.viewing and place is not None:
            self.open_part(place)
        elif self.viewing:
            self.close_part()
        self._say()
        self.doubts.look()

    @Slot(object)
    def _take_limits(self, limits: Limits) -> None:
        self.grid.set_limits(limits, follow=self.grid.isVisible())
        self._say()
        if self.model.filter is Filter.WRONG and not self.viewing:
            self._refilter.start()

    @Slot()
    def _show_wrong(self) -> None:
        """Update the wrongly judged parts only after a drag, because changing tiles would flicker during it."""
        if not self.viewing:
            chosen, row = self._chosen(), self._current
            self.model.refilter()
            self._choose(chosen, row)

    @property
    def _current(self) -> int:
        return self._row if self.viewing else self.grid.currentIndex().row()

    def _chosen(self) -> list[ScoredPart]:
        return [self.model.known(self._row).part] if self.viewing else self.grid.chosen

    def _choose(self, wanted: Sequence[ScoredPart], row: int) -> int | None:
        """Select these parts, or the part now in the place of the first; return its row, None without a selection."""
        rows = [found for part in wanted if (found := self.model.row_of(part)) >= 0]
        if not rows and wanted and self.model.rowCount():
            rows = [min(max(row, 0), self.model.rowCount() - 1)]
        if not rows:
            return None
        self.grid.choose(rows)
        return rows[0]

    # --- labels ------------------------------------------------------------------------------------------------

    @Slot(object)
    def mark(self, wanted: Label) -> None:
        """Set the label of the selected parts."""
        again = {part: replace(part, label=wanted) for part in self._to_label() if part.label is not wanted}
        row, viewing = self._current, self.viewing
        self._session.set_labelled(tuple(again.get(part, part) for part in self._session.labelled))
        place = self._choose(list(again.values()), row)  # the same parts under another label
        if viewing and place is not None:
            self.open_part(place)

    @Slot()
    def remove_labels(self) -> None:
        """Remove the labels of the selected parts, so that they are not counted."""
        gone = self._to_label()
        self._session.set_labelled(tuple(part for part in self._session.labelled if part not in gone))

    def _to_label(self) -> set[ScoredPart]:
        chosen, learned = set(self._chosen()), {*self.learned, *self._setting.left_out}
        if chosen & learned:
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr(
                    "The label of a training part cannot be changed: the project was built with it as a good part."
                ),
                lambda: self.tr("If it is defective, take it out of the folder and build again on the Train page."),
            )
        return chosen - learned

    @Slot()
    def correct(self, *_facts: object) -> None:
        """Call the selected parts good, which are false alarms."""
        parts = [part for part in self._chosen() if part not in self.learned]
        if parts:
            self.correction_asked.emit(parts)
        elif self._chosen():
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("A training part is known as good already."),
                lambda: self.tr("Choose a labelled part that is judged NG although it is good."),
            )

    @Slot()
    def remember(self, *_facts: object) -> None:
        """Remember a defect of the selected part."""
        defects = [part for part in self._chosen() if part not in self.learned and part.label is Label.DEFECT]
        if defects:
            self.remembering_asked.emit(defects[0])
        else:
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("Only a part that is labelled as defective shows a defect to remember."),
                lambda: self.tr("Choose such a part, or label it first."),
            )

    @Slot()
    def _say_correction(self, *_facts: object) -> None:
        self.correct_button.setEnabled(any(part not in self.learned for part in self.grid.chosen))

    # --- answers about parts that set the limit ----------------------------------------------------------------

    @Slot()
    def show_setting(self) -> None:
        """Show the parts that set the limit; the first one large, if the others are not."""
        self.choices.choose(Filter.SETTING)
        self.model.set_filter(Filter.SETTING)
        self._show(PARTS)
        self.open_part(0)

    @Slot()
    def leave_out(self) -> None:
        """Leave the part out that is shown large; the project is learned again without it."""
        if self.viewing and (answers := self._setting.with_answer(self._shown, "left out")) is not None:
            self.relearning_asked.emit(answers)

    @Slot()
    def keep_part(self) -> None:
        """Note that parts are made like the one that is shown large."""
        if self.viewing and (answers := self._setting.with_answer(self._shown, "kept")) is not None:
            self._session.set_answers(answers)

    @Slot()
    def take_in(self) -> None:
        """Take the left-out part in again that is shown large, with all its pictures."""
        if self.viewing and (answers := self._setting.without_answer(self._shown)) is not None:
            self.relearning_asked.emit(answers)

    def set_relearning(self, *, busy: bool) -> None:
        """Take no answers while the project is being learned again."""
        self.relearning = busy
        self._say()

    @property
    def _shown(self) -> ScoredPart:
        return self.model.known(self._row).part

    # --- one part, large ---------------------------------------------------------------------------------------

    @property
    def viewing(self) -> bool:
        """Whether one part is shown large."""
        return self._stack.currentIndex() == ONE

    @Slot(int)
    def open_part(self, row: int) -> None:
        """Show a part large."""
        opened = self._session.opened
        if opened is None or not 0 <= row < self.model.rowCount():
            return
        self._row = row
        self._show(ONE)
        self.part.show_waiting()
        self._say()
        self.part.setFocus()
        part = self.model.known(row).part
        jpeg = self._session.small_jpeg(part.path)
        self._pictures.want(part, lambda: look_at(part, opened.detector, jpeg))

    @Slot(object)
    def explain(self, at: tuple[float, float] | None) -> None:
        """Say why the part that is shown large has its verdict; ``at``: a place in shares of its picture."""
        from inspector_app.pipeline.judging.asked import explain_known  # it would delay the window

        opened = self._session.opened
        if opened is None or not self.viewing:
            return
        part, limits = self._shown, self._session.limits
        self.why.ask((part, at), lambda: explain_known(part, limits, opened, at))

    @Slot()
    def close_part(self) -> None:
        """Show all parts again."""
        self._show(PARTS)
        if self._row < self.model.rowCount():
            self.grid.choose([self._row])
        self.grid.setFocus()
        self._show_wrong()

    @Slot(int)
    def _move(self, step: int) -> None:
        self.open_part(self._row + step)

    @Slot(object, object)
    def _take_picture(self, part: object, picture: PartPicture) -> None:
        if self.viewing and part is self.model.known(self._row).part:
            self.part.show_picture(picture)

    @Slot(object, object)
    def _tell_not_read(self, part: object, fault: object) -> None:
        if self.viewing and part is self.model.known(self._row).part:
            self.part.say(lambda: self.tr("The picture cannot be read: {fault}").format(fault=said(fault)))

    # --- what is shown -----------------------------------------------------------------------------------------

    @Slot(object)
    def _take_choice(self, wanted: Filter | None) -> None:
        self._show(CHANGES if wanted is None else PARTS)
        if wanted is not None:
            chosen = self.grid.chosen
            self.model.set_filter(wanted)
            self._choose(chosen, 0)

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        for above in (self.choices, self._asking):
            above.setVisible(place != ONE)
        self._say_lacking()

    def _say(self) -> None:
        limits = self._session.limits
        if self.viewing and self._row < self.model.rowCount():
            known = self.model.known(self._row)
            self.part.show_part(known, limits, self._row, self.model.rowCount())
            self._say_answers(known.part)
        self.choices.show_counts()
        keep(self.setting_button.setText, self._setting_words)
        self._say_lacking()
        self._say_correction()
        self._show_changes()

    @Slot()
    def _say_lacking(self) -> None:
        self.lacking.show_facts(self.learned, some_gone=self.model.some_gone, viewing=self.viewing)

    def _setting_words(self) -> str:
        facts = self._setting.facts
        if facts is None:
            return ""
        return self.tr("%n of {total} good parts set the limit", "", len(facts.parts)).format(total=facts.n_parts)

    def _say_answers(self, part: ScoredPart) -> None:
        known, answers = self._setting, self.part.answers
        if (setting := known.setting.get(part)) is not None and known.facts is not None:
            answers.show_setting(setting, known.facts, busy=self.relearning)
        elif (answer := known.left_out.get(part)) is not None:
            answers.show_left_out(answer, busy=self.relearning)

    @Slot()
    def _show_changes(self, _path: object = None) -> None:
        project = self._session.project
        self.history.show_history(project.document if project is not None else None, self._session.limits)
