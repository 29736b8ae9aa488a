"""The tune page: known parts with the limits, and the effect of moving the limits."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.core.messages import Label, Progress, ScoredPart
from inspector_app.core.pictures.zones import NO_ZONING, Zoning
from inspector_app.pipeline.measuring.tuning import Found, Scored, keeping_scores, merged
from inspector_app.ui.corrections.opener import Corrector
from inspector_app.ui.corrections.rememberer import Rememberer
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.tune.known_parts import KnownParts
from inspector_app.ui.tune.label_question import LabelQuestion
from inspector_app.ui.tune.lost_pictures import LostPictures
from inspector_app.ui.tune.panel import TunePanel
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import ShortLabel, button, label
from inspector_app.ui.widgets.figures import named
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page, Slots, Work
from inspector_app.ui.zones.opener import DrawnOn, ZonesOpener
from inspector_app.workers.labelling import Labelling
from inspector_app.workers.leaving_out import LeavingOut

if TYPE_CHECKING:  # importing the training code would delay the window
    from inspector_app.pipeline.building.leave_out import Rebuilt
    from inspector_app.project.schema_limits import PartAnswer


class TunePage(Page):
    """The limits and their effect on the left, the parts on the right; above, the buttons to label more parts."""

    def __init__(self, desk: Desk) -> None:
        """Follow the desk's session."""
        super().__init__(desk.room)
        self._session = session = desk.session
        self._notices = notices = desk.notices
        self._projects = desk.projects
        self.labelling = Labelling(session.jobs, self)
        self.leaving = LeavingOut(session, self)
        self.lost = LostPictures(session, notices, self)
        self.finding = self.lost.finding
        self._other_zones = False  # what the project is learned again for
        self.panel = TunePanel(session)
        self.corrector = Corrector(desk, self)
        self.rememberer = Rememberer(desk, self, self.corrector)
        self.parts = KnownParts(session, notices)
        self.question = LabelQuestion()
        self.step = ShortLabel("muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.zones = ZonesOpener(session.jobs, self, self._drawn_on)
        self.doctor_button = button(lambda: self.tr("Doctor…"))
        keep(
            self.doctor_button.setToolTip,
            lambda: self.tr("Look which of the good parts are unusual, and what more of them would bring"),
        )
        self.add_button = button(lambda: self.tr("Add labelled pictures…"), "folder")
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self.empty = label(kind="message")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._take_project(session.project)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 12)
        page.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        title = label(lambda: self.tr("Tune"), "title", wrap=False)
        title.setMinimumHeight(TOUCH_PX)
        head.addWidget(title)
        head.addWidget(self.step, 1)
        head.addWidget(self.bar, 1)
        head.addWidget(self.cancel_button)
        head.addWidget(self.doctor_button)
        head.addWidget(self.zones.button)
        head.addWidget(self.add_button)
        page.addLayout(head)
        page.addWidget(self.question)
        page.addWidget(self._stack, 1)
        body = QWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.panel)
        row.addWidget(self.parts, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keep(
            self.empty.setText,
            lambda: self.tr(
                "No project open.\n\nBuild one from good parts on the Train page, or open a .inspector file. "
                "Then see here what its limit does to them."
            ),
        )
        self.setFocusProxy(self.parts)

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self._take_project)
        session.labels_changed.connect(self._count_parts)
        self.add_button.clicked.connect(self.ask_for_pictures)
        self.cancel_button.clicked.connect(self.labelling.cancel)
        self.question.answered.connect(self._take_answer)
        self.question.cancelled.connect(self.labelling.cancel)
        self.labelling.progressed.connect(self._show_progress)
        self.labelling.unknown_found.connect(self._ask_what_they_are)
        self.labelling.scored.connect(self._take_scored)
        self.labelling.failed.connect(self._notices.show_fault)
        self.labelling.ended.connect(self._show_state)
        self.parts.relearning_asked.connect(self.learn_again)
        self.parts.doubts.found.connect(self._count_parts)
        self.cancel_button.clicked.connect(self.leaving.cancel)
        self.zones.used.connect(self.use_zones)
        self.zones.failed.connect(self._notices.show_fault)
        self.leaving.progressed.connect(self._show_progress)
        self.leaving.learned.connect(self._take_learned)
        self.leaving.outdated.connect(self._tell_outdated)
        self.leaving.cancelled.connect(self._tell_cancelled)
        self.leaving.failed.connect(self._notices.show_fault)
        self.leaving.ended.connect(self._end_learning)
        self.parts.correction_asked.connect(self.call_good)
        self.parts.remembering_asked.connect(self.remember)
        self.parts.learning_asked.connect(self.learn)
        self.parts.find_asked.connect(self.find_pictures)
        self.cancel_button.clicked.connect(self.finding.cancel)
        self.finding.progressed.connect(self._show_progress)
        self.finding.ended.connect(self._show_state)
        session.pictures_moved.connect(self._count_parts)

    # --- user actions ------------------------------------------------------------------------------------------

    @Slot()
    def ask_for_pictures(self) -> None:
        """Ask for a folder of pictures and label them."""
        folder = dialogs.ask_folder(self, self.tr("Folder of labelled pictures"))
        if folder is not None:
            self.drop([folder])

    def slots(self) -> Slots:
        """Return the page's slots."""
        return {"find_pictures": self.find_pictures, "show_corrections": self.corrector.show_list}

    @Slot(object)
    def call_good(self, parts: Sequence[ScoredPart]) -> None:
        """Show what changes if these parts are learned as good."""
        from inspector_app.pipeline.correcting.proposal import CalledGood  # it would delay the window

        if not self._busy_is_said():
            self.corrector.call_good([CalledGood(part.name, part.path) for part in parts])

    @Slot(object)
    def remember(self, part: ScoredPart) -> None:
        """Let the person mark the defect of a part."""
        if not self._busy_is_said():
            self.rememberer.mark(part.name, part.path)

    @Slot()
    def learn(self) -> None:
        """Show whether the labelled defects teach anything."""
        if not self._busy_is_said():
            self.corrector.learn_from_defects()

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the action of the doctor for its button."""
        self.doctor_button.clicked.connect(actions["doctor"].trigger)

    @Slot()
    def find_pictures(self) -> None:
        """Ask for a folder, and find the pictures in it that are not where the project expects them."""
        if self._session.project is None or self._busy_is_said():
            return
        if self.lost.ask():
            self.page_asked.emit("tune")
            self._show_state()

    def work_in_progress(self) -> Work | None:
        """Return the scoring of labelled pictures or the learning without a part, if one runs."""
        if self.leaving.busy:
            return Work(lambda: self.tr("The project is being learned again."), holds_project=True)
        return Work(lambda: self.tr("Labelled pictures are being judged.")) if self.labelling.busy else None

    @property
    def uses_project(self) -> bool:
        """Whether the open project is scoring pictures or is being learned again."""
        return self.labelling.busy or self.leaving.busy

    def drop(self, paths: Sequence[Path]) -> bool:
        """Score dropped pictures; the folder names "good" and "defect" give their labels."""
        opened = self._session.opened
        if opened is None:
            return False
        if self._busy_is_said():
            return True
        known = {part.path for part in self.parts.learned if part.path is not None}
        self.labelling.begin(paths, opened.detector, known)
        self._show_state()
        return True

    def _busy_is_said(self) -> bool:
        work = self.work_in_progress()
        if work is None and not self.finding.busy:
            return False
        words = work.message if work is not None else lambda: self.tr("Pictures are being looked for.")
        self._notices.show_notice(Severity.WARNING, words, lambda: self.tr("Cancel it, or wait until it ends."))
        return True

    @Slot(object)
    def learn_again(self, answers: "tuple[PartAnswer, ...]") -> None:
        """Learn again without the parts that these answers leave out."""
        if not self._busy_is_said() and self._projects.may_learn_again():
            self._other_zones = False
            self.leaving.begin(answers)
            self.parts.set_relearning(busy=self.leaving.busy)
            self._show_state()
            self.work_changed.emit()

    def _drawn_on(self) -> DrawnOn | None:
        """What zones are drawn on: the project's good parts."""
        project = self._session.project
        if project is None or self._busy_is_said():
            return None
        document = project.document
        paths = tuple(Path(image.path) for image in document.training if image.path)
        embedding = document.embedding
        return DrawnOn(document.zoning or NO_ZONING, paths, embedding.source_size, self._session.reading)

    @Slot(object)
    def use_zones(self, zoning: Zoning) -> None:
        """Use other zones: the limits follow at once, or after learning again where places are judged anew."""
        if not self._busy_is_said() and self._projects.may_learn_again():
            self._other_zones = True
            self.leaving.begin(self._session.answers, zoning)
            self._show_state()
            self.work_changed.emit()

    @Slot()
    def mark_good(self) -> None:
        """Handle 1: mark the selected parts as good."""
        self.parts.mark(Label.GOOD)

    @Slot()
    def mark_defect(self) -> None:
        """Handle 2: mark the selected parts as defective."""
        self.parts.mark(Label.DEFECT)

    @Slot(object)
    def _take_answer(self, answer: Label | None) -> None:
        self.labelling.answer(answer)
        self._show_state()

    # --- signals and display -----------------------------------------------------------------------------------

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self.labelling.cancel()
        self.zones.close()
        self._count_parts()
        self._show_state()

    @Slot()
    def _count_parts(self) -> None:
        self.panel.show_parts(self.parts.learned, self._session.labelled, self.parts.doubts.pictures)

    @Slot(object)
    def _ask_what_they_are(self, found: Found) -> None:
        self.question.ask(len(found.unknown), found.unknown[0], len(found.labelled))
        self._show_state()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.step.say(lambda: said(progress.step))
        self.bar.setValue(round(1000 * progress.fraction))

    @Slot(object)
    def _take_scored(self, scored: Scored) -> None:
        project = self._session.project
        if project is not None and project.head is not None:
            scored = keeping_scores(scored, self._session.labelled)
        if scored.parts:
            self._session.set_labelled(merged(self._session.labelled, scored.parts))
        n_defect = sum(part.label is Label.DEFECT for part in scored.parts)
        n_good, nothing = len(scored.parts) - n_defect, not scored.parts and not scored.skipped
        severity = Severity.INFO if scored.parts and not (scored.skipped or scored.remarks) else Severity.WARNING
        self._notices.show_notice(
            severity,
            lambda: (
                self.tr("There are no pictures.")
                if nothing
                else self.tr("Parts added: {good} good, {defect} defective.").format(good=n_good, defect=n_defect)
            ),
            partial(self._hint, scored.skipped, scored.remarks),
        )

    @Slot(object)
    def _take_learned(self, rebuilt: "Rebuilt") -> None:
        document = rebuilt.opened.project.document
        change = document.threshold_history[-1] if document.threshold_history else None
        share = change.new_l2 / change.old_l2 if change is not None and change.rebuilt else 1.0
        lines = [*rebuilt.remarks, *document.notes]
        self._notices.show_notice(
            Severity.WARNING if rebuilt.remarks else Severity.INFO,
            partial(self._learned_words, document.n_parts, share, zones=self._other_zones),
            lambda: "\n".join([*map(said, lines), self.tr("Ctrl+Z undoes it. Save the project to keep it.")]),
        )
        self.parts.show_setting()

    def _learned_words(self, n_parts: int, share: float, *, zones: bool) -> str:
        if zones:
            return self.tr("With these zones the limit is {share} of the former one.").format(share=f"{share:.1%}")
        told = self.tr("Learned again from {n} good parts: the limit is {share} of the former one.")
        return told.format(n=n_parts, share=f"{share:.1%}")

    @Slot()
    def _tell_outdated(self) -> None:
        self._notices.show_notice(
            Severity.WARNING,
            lambda: self.tr("Limits, labels or answers were changed while the project was learned again."),
            lambda: self.tr("Nothing else was changed. Answer again."),
        )

    @Slot()
    def _tell_cancelled(self) -> None:
        self._notices.show_notice(
            Severity.INFO, lambda: self.tr("Learning again was cancelled."), lambda: self.tr("Nothing was changed.")
        )

    @Slot()
    def _end_learning(self) -> None:
        self.parts.set_relearning(busy=False)
        self._show_state()
        self.work_changed.emit()

    def _hint(self, skipped: Sequence[tuple[Path, str]], remarks: Sequence[str]) -> str:
        lines = [said(remark) for remark in remarks]
        if skipped:
            names = named([f"{path.name}: {said(reason)}" for path, reason in skipped])
            lines.insert(0, self.tr("Left out, and counted nowhere: {n}\n{lines}").format(n=len(skipped), lines=names))
        return "\n".join(lines)

    @Slot()
    def _show_state(self) -> None:
        open_, asking = self._session.project is not None, self.labelling.asking
        busy = self.uses_project or self.finding.busy
        self._stack.setCurrentIndex(1 if open_ else 0)
        self.add_button.setVisible(open_ and not busy)
        self.doctor_button.setVisible(open_ and not busy)
        self.zones.button.setVisible(open_ and not busy)
        self.cancel_button.setVisible(busy and not asking)
        self.bar.setVisible(busy and not asking)
        self.question.setVisible(asking)
        for press in (self.parts.lacking.find_button, self.parts.part.find_button):
            press.setEnabled(not busy)
        if asking or not open_:
            self.step.say("")
        elif not busy:
            self.bar.setValue(0)
            self.step.say(
                lambda: self.tr("Click a part to see it large. Keys: 1 good, 2 defect, Delete removes a label.")
            )
