"""The tune page: known parts under the limits, and what moving these would do to them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.messages import Label, Limits, Progress, ScoredPart
from inspector_app.pipeline.tuning import Found, PartPicture, Scored, look_at, merged
from inspector_app.ui import dialogs
from inspector_app.ui.figures import named
from inspector_app.ui.label_question import LabelQuestion
from inspector_app.ui.limit_history import LimitHistory
from inspector_app.ui.notices import Notices, Severity
from inspector_app.ui.part_grid import PartGrid
from inspector_app.ui.part_grid_model import Filter, PartGridModel
from inspector_app.ui.part_view import PartView
from inspector_app.ui.style_sheet import TOUCH_PX
from inspector_app.ui.tune_panel import TunePanel
from inspector_app.ui.widgets import button, label
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session
from inspector_app.workers.tuning import Labelling, Thumbnails

REFILTER_MS = 250
PARTS, ONE, CHANGES = range(3)


class TunePage(QWidget):
    """Left the limits and what they do, right the parts; stored scores and maps are judged, nothing is run again."""

    def __init__(self, session: Session, notices: Notices) -> None:
        """Follow ``session``."""
        super().__init__()
        self._session = session
        self._notices = notices
        self._learned: list[ScoredPart] = []
        self._row = 0
        self.labelling = Labelling(session.jobs, self)
        self.panel = TunePanel(session)
        self.model = PartGridModel(Thumbnails(session.jobs, self), self)
        self.grid = PartGrid(self.model)
        self.part = PartView()
        self.question = LabelQuestion()
        self._pictures = Newest(session.jobs, self)
        self._refilter = QTimer(self)
        self._refilter.setSingleShot(True)
        self._refilter.setInterval(REFILTER_MS)
        self.step = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.add_button = button(self.tr("Add labelled pictures…"), "folder")
        self.cancel_button = button(self.tr("Cancel"))
        self.filters = {wanted: QPushButton() for wanted in Filter}
        self.history = LimitHistory()
        self.changes_button = QPushButton(self.tr("Changes"))
        self.changes_button.setToolTip(self.tr("Who moved which limit, and when"))
        self.lacking = label(kind="warning")
        self.empty = label(kind="message")
        self._stack, self._right = QStackedWidget(), QStackedWidget()
        self._choices = self._make_choices()
        self._lay_out()
        self._connect()
        self._take_project()

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 12)
        page.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        title = label(self.tr("Tune"), "title", wrap=False)
        title.setMinimumHeight(TOUCH_PX)
        head.addWidget(title)
        head.addWidget(self.step, 1)
        head.addWidget(self.bar, 1)
        head.addWidget(self.cancel_button)
        head.addWidget(self.add_button)
        page.addLayout(head)
        page.addWidget(self.question)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self.panel)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._choices)
        right.addWidget(self.lacking)
        right.addWidget(self._right, 1)
        for shown in (self.grid, self.part, self.history):
            self._right.addWidget(shown)
        body.addLayout(right, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._body)
        page.addWidget(self._stack, 1)
        self.setFocusProxy(self.grid)

    def _make_choices(self) -> QWidget:
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        group = QButtonGroup(choices)
        for press in (*self.filters.values(), self.changes_button):
            if press is self.changes_button:
                row.addStretch(1)
            press.setCheckable(True)
            press.setMinimumHeight(TOUCH_PX)
            group.addButton(press)
            row.addWidget(press)
        group.buttonClicked.connect(self._take_choice)
        return choices

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self._take_project)
        session.labels_changed.connect(self._take_labels)
        session.limits_changed.connect(self._take_limits)
        session.saved.connect(self._show_state)
        self.add_button.clicked.connect(self.ask_for_pictures)
        self.cancel_button.clicked.connect(self.labelling.cancel)
        self.question.answered.connect(self.labelling.answer)
        self.question.cancelled.connect(self.labelling.cancel)
        self.labelling.progressed.connect(self._show_progress)
        self.labelling.unknown_found.connect(self._ask_what_they_are)
        self.labelling.scored.connect(self._take_scored)
        self.labelling.failed.connect(self._notices.show_fault)
        self.labelling.ended.connect(self._show_state)
        self._refilter.timeout.connect(self._show_wrong)
        self.grid.opened.connect(self.open_part)
        self.part.closed.connect(self.close_part)
        self.part.moved.connect(self._move)
        for parts in (self.grid, self.part):
            parts.labelled.connect(self._mark)
            parts.unlabelled.connect(self.remove_labels)
        self._pictures.answered.connect(self._take_picture)
        self._pictures.failed.connect(self._tell_not_read)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language: say it again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()

    # --- what the session says ---------------------------------------------------------------------------------

    @Slot()
    def _take_project(self, _project: object = None) -> None:
        self.labelling.cancel()
        self._pictures.forget()
        self.model.forget_pictures()
        project = self._session.project
        self._learned = project.training_parts() if project is not None else []
        self._show_right(PARTS)
        self.filters[Filter.ALL].setChecked(True)
        self.model.set_filter(Filter.ALL)
        self.model.limits = self._session.limits
        self._take_labels()

    @Slot()
    def _take_labels(self) -> None:
        chosen, row = self.grid.chosen, self.grid.currentIndex().row()
        labelled = self._session.labelled
        self.panel.show_parts(self._learned, labelled)
        self.model.set_parts(self._learned, labelled)
        self._choose(chosen, row)
        self._show_state()

    @Slot(object)
    def _take_limits(self, limits: Limits) -> None:
        self.grid.set_limits(limits, follow=self.isVisible() and not self.viewing)
        self._show_counts()
        self._show_part()
        self._show_changes()
        if self.model.filter is Filter.WRONG and not self.viewing:
            self._refilter.start()

    @Slot()
    def _show_wrong(self) -> None:
        """What is wrong changes with the limit, but tiles that come and go under a dragging hand would only flicker."""
        if not self.viewing:
            chosen, row = self.grid.chosen, self.grid.currentIndex().row()
            self.model.refilter()
            self._choose(chosen, row)

    def _choose(self, wanted: Sequence[ScoredPart], row: int) -> None:
        """Select these again, or whatever stands where the first of them did."""
        rows = [found for part in wanted if (found := self.model.row_of(part)) >= 0]
        if not rows and wanted and self.model.rowCount():
            rows = [min(max(row, 0), self.model.rowCount() - 1)]
        if rows:
            self.grid.choose(rows)

    # --- labels ------------------------------------------------------------------------------------------------

    @Slot()
    def ask_for_pictures(self) -> None:
        """Choose a folder to label."""
        folder = dialogs.ask_folder(self, self.tr("Folder of labelled pictures"))
        if folder is not None:
            self.drop([folder])

    def drop(self, paths: Sequence[Path]) -> None:
        """Score what was dropped; folders named good or defect say themselves what is in them."""
        opened = self._session.opened
        if opened is None:
            return
        if self.labelling.busy:
            self._notices.show_notice(
                Severity.WARNING, self.tr("Pictures are being labelled."), self.tr("Cancel that, or wait for its end.")
            )
            return
        known = {part.path for part in self._learned if part.path is not None}
        self.labelling.begin(paths, opened.detector, known)
        self._show_state()

    @Slot(object)
    def _ask_what_they_are(self, found: Found) -> None:
        self.question.ask(len(found.unknown), found.unknown[0], len(found.labelled))
        self._show_state()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.step.setText(progress.step)
        self.bar.setValue(round(1000 * progress.fraction))

    @Slot(object)
    def _take_scored(self, scored: Scored) -> None:
        n_defect = sum(part.label is Label.DEFECT for part in scored.parts)
        if scored.parts:
            self._session.set_labelled(merged(self._session.labelled, scored.parts))
        message = self.tr("{good} good and {defect} defective parts were added.").format(
            good=len(scored.parts) - n_defect, defect=n_defect
        )
        if not scored.parts and not scored.skipped:
            message = self.tr("There are no pictures.")
        left_out = named([f"{path.name}: {reason}" for path, reason in scored.skipped], self.tr("and {n} more"))
        hint = self.tr("Left out, and counted nowhere: {n}").format(n=len(scored.skipped)) + f"\n{left_out}"
        severity = Severity.WARNING if scored.skipped or not scored.parts else Severity.INFO
        self._notices.show_notice(severity, message, hint if scored.skipped else "")

    @Slot()
    def mark_good(self) -> None:
        """1: the selected parts are good."""
        self._mark(Label.GOOD)

    @Slot()
    def mark_defect(self) -> None:
        """2: they are defective."""
        self._mark(Label.DEFECT)

    @Slot(object)
    def _mark(self, wanted: Label) -> None:
        chosen = self._labelled_among(self._chosen())
        again = {part: replace(part, label=wanted) for part in chosen if part.label is not wanted}
        self._relabel(tuple(again.get(part, part) for part in self._session.labelled), list(again.values()))

    @Slot()
    def remove_labels(self) -> None:
        """Delete: the selected parts count no more."""
        gone = self._labelled_among(self._chosen())
        self._relabel(tuple(part for part in self._session.labelled if part not in gone), [])

    def _chosen(self) -> list[ScoredPart]:
        if not self.viewing:
            return self.grid.chosen
        return [self.model.known(self._row).part]

    def _labelled_among(self, parts: Sequence[ScoredPart]) -> set[ScoredPart]:
        learned = set(self._learned)
        if any(part in learned for part in parts):
            self._notices.show_notice(
                Severity.INFO,
                self.tr("The label of a training part stands: the project was learned from it as good."),
                self.tr("If it is defective, take it out of the folder and build again on the Train page."),
            )
        return {part for part in parts if part not in learned}

    def _relabel(self, labelled: tuple[ScoredPart, ...], chosen: list[ScoredPart]) -> None:
        row = self._row if self.viewing else self.grid.currentIndex().row()
        self._session.set_labelled(labelled)
        self._choose(chosen, row)
        if self.viewing and self.model.rowCount():
            place = self.model.row_of(chosen[0]) if chosen else -1
            self.open_part(place if place >= 0 else min(row, self.model.rowCount() - 1))
        elif self.viewing:
            self.close_part()

    # --- one part, large ---------------------------------------------------------------------------------------

    @property
    def viewing(self) -> bool:
        """Whether one part is shown large."""
        return self._right.currentIndex() == ONE

    @Slot(int)
    def open_part(self, row: int) -> None:
        """Show a part large."""
        opened = self._session.opened
        if opened is None or not 0 <= row < self.model.rowCount():
            return
        self._row = row
        self._show_right(ONE)
        self.part.show_waiting()
        self._show_part()
        self.part.setFocus()
        part = self.model.known(row).part
        self._pictures.want(part, lambda: look_at(part, opened.detector))

    @Slot()
    def close_part(self) -> None:
        """Back to all of them."""
        if self.viewing:
            self._show_right(PARTS)
            self.grid.choose([self._row])
            self.grid.setFocus()
            self._show_wrong()

    @Slot(int)
    def _move(self, step: int) -> None:
        self.open_part(self._row + step)

    def _show_part(self) -> None:
        if self.viewing and self._row < self.model.rowCount():
            known = self.model.known(self._row)
            self.part.show_part(known, self._session.limits, self._row, self.model.rowCount())

    @Slot(object, object)
    def _take_picture(self, part: object, picture: PartPicture) -> None:
        if self.viewing and part is self.model.known(self._row).part:
            self.part.show_picture(picture)

    @Slot(object, object)
    def _tell_not_read(self, part: object, fault: object) -> None:
        if self.viewing and part is self.model.known(self._row).part:
            self.part.say(self.tr("The picture cannot be read: {fault}").format(fault=fault))

    # --- what is shown -----------------------------------------------------------------------------------------

    def _show_right(self, place: int) -> None:
        self._right.setCurrentIndex(place)
        self._choices.setVisible(place != ONE)

    @Slot(QAbstractButton)
    def _take_choice(self, press: QAbstractButton) -> None:
        wanted = next((wanted for wanted, own in self.filters.items() if own is press), None)
        self._show_right(CHANGES if wanted is None else PARTS)
        if wanted is None:
            return
        chosen = self.grid.chosen
        self.model.set_filter(wanted)
        self._choose(chosen, 0)

    @Slot()
    def _show_state(self, _path: object = None) -> None:
        project, busy = self._session.project, self.labelling.busy
        self._stack.setCurrentIndex(0 if project is None else 1)
        self.empty.setText(
            self.tr(
                "No project open.\n\nBuild one from good parts on the Train page, or open a .inspector file. "
                "Then see here what its limit does to them."
            )
        )
        self.add_button.setVisible(project is not None and not busy)
        self.cancel_button.setVisible(busy and not self.labelling.asking)
        self.bar.setVisible(busy and not self.labelling.asking)
        self.question.setVisible(self.labelling.asking)
        if self.labelling.asking:
            self.step.clear()
        if not busy:
            self.bar.setValue(0)
            self.step.setText(
                self.tr("Click a part to see it large. Keys: 1 good, 2 defect, Delete takes a label away.")
                if project is not None
                else ""
            )
        self.lacking.setText(self._what_is_lacking())
        self.lacking.setVisible(bool(self.lacking.text()))
        self._show_counts()
        self._show_part()
        self._show_changes()

    def _show_changes(self) -> None:
        project = self._session.project
        self.history.show_history(project.document if project is not None else None, self._session.limits)

    def _what_is_lacking(self) -> str:
        if not self._learned or all(part.path is not None for part in self._learned):
            return ""
        if all(part.patch_distance_l2 is None for part in self._learned):
            return self.tr(
                "This project was built by an earlier version: it knows the scores of its good parts, but has neither "
                "their maps nor where their pictures are. Built again, it keeps both."
            )
        return self.tr(
            "This project does not know where the pictures of its good parts are. Built again, it keeps that."
        )

    def _show_counts(self) -> None:
        words = {
            Filter.ALL: self.tr("All {n}"),
            Filter.GOOD: self.tr("Good {n}"),
            Filter.DEFECT: self.tr("Defects {n}"),
            Filter.WRONG: self.tr("Wrong {n}"),
        }
        for wanted, press in self.filters.items():
            press.setText(words[wanted].format(n=self.model.count(wanted)))
