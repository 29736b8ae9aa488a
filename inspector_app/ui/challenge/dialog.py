"""The challenge parts of the open project: add them, judge them, and see what came out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.core.messages import InspectionRecord, Label, Limits, Progress, UInt8
from inspector_app.project.challenge_results import ChallengeRun, Outcome
from inspector_app.project.challenge_set import folder_of
from inspector_app.ui.challenge.adding_row import AddingRow, ShownPart
from inspector_app.ui.challenge.guided import GuidedView
from inspector_app.ui.challenge.tile import PICTURE_PX, PartTile
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets.basics import button, label, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.status_lights import LARGE_PX
from inspector_app.ui.widgets.time_words import minute_words
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, verdict_word
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.job import Job

if TYPE_CHECKING:
    from inspector_app.pipeline.challenge.judged_set import JudgedPart
    from inspector_app.records.parts import Part

SIZE_PX = (1040, 720)
MOST_SHOWN = 8
MAX_REASON = 300


class ChallengeDialog(Dialog):
    """An operator judges the parts; an engineer also adds and removes them, and overrides."""

    def __init__(
        self, parent: QWidget, desk: Desk, run: FeedRun, shown: ShownPart, chosen: "Callable[[], Part | None]"
    ) -> None:
        """Show the parts of the open project; the others as for :class:`AddingRow`."""
        super().__init__(parent, lambda: self.tr("Challenge parts"))
        self._desk = desk
        self._run = run
        self._challenge = run.challenge
        self._job: Job | None = None
        self._guided: list[PartTile] = []
        """The parts that are still to be shown to the camera; the first one is asked for now."""
        self._outcomes: dict[str, Outcome] = {}
        self._judged_by: tuple[object, Limits] | None = None
        """The project and the limits with which the parts under the camera are judged."""
        self.tiles: list[PartTile] = []
        self.heading = label("", "heading")
        self.state = label("")
        self.outcome_label = label("", "warning")
        self.empty = label(
            lambda: self.tr(
                "No challenge parts yet. They are parts of which you know whether they are good or defective; "
                "the program has to judge them rightly before a run."
            ),
            "message",
        )
        self.adding = AddingRow(desk, self._challenge, shown, chosen)
        self.guided = GuidedView(desk, run)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximum(1000)
        self.recent = label("", "small")
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_REASON)
        keep(
            self.reason.setPlaceholderText,
            lambda: self.tr("Reason, if the station must run without a passed challenge"),
        )
        keep(self.reason.setAccessibleName, lambda: self.tr("Reason of the override"))
        self.override_button = button(lambda: self.tr("Override"))
        self.judge_button = button(lambda: self.tr("Judge the challenge parts"), primary=True)
        self.stop_button = button(lambda: self.tr("Break off"))
        self.close_button = button(lambda: self.tr("Close"))
        self._lay_out()
        self._connect()
        self._make_tiles()
        self._show_recent()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        self._flow = FlowRow(gap_px=10)
        column.addWidget(self.empty)
        column.addWidget(self._flow)
        column.addStretch(1)
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolling(inner))
        self.stack.addWidget(self.guided)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        for widget in (self.heading, self.state, self.outcome_label):
            whole.addWidget(widget)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.bar)
        whole.addWidget(self.adding)
        whole.addWidget(self.recent)
        self._override = QWidget()
        row = QHBoxLayout(self._override)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.override_button)
        self.override_button.setAutoDefault(False)
        whole.addWidget(self._override)
        whole.addLayout(self.foot(self.judge_button, self.stop_button, self.close_button))
        self.stop_button.setAutoDefault(False)
        self.resize(*SIZE_PX)

    def _connect(self) -> None:
        challenge = self._challenge
        challenge.changed.connect(self._show_state)
        challenge.parts_changed.connect(self._make_tiles)
        challenge.judged.connect(self._take_result)
        challenge.failed.connect(self._tell_fault)
        self._desk.roles.changed.connect(self._show_state)
        self.adding.refused.connect(self._say)
        self.guided.judged.connect(self._take_guided)
        self.guided.ended.connect(self._note_camera_ended)
        self.judge_button.clicked.connect(self.judge)
        self.stop_button.clicked.connect(self.break_off)
        self.close_button.clicked.connect(self.close)
        self.override_button.clicked.connect(self.override)
        self.reason.textChanged.connect(self._show_state)
        self.finished.connect(self.break_off)  # the camera is closed, too

    # --- the parts ---------------------------------------------------------------------------------------------

    @Slot()
    def _make_tiles(self) -> None:
        if self.busy:
            self.break_off()  # the list was changed in another window
        self._flow.clear()
        parts = self._challenge.parts
        self.tiles = [PartTile(part) for part in parts.parts]
        for tile in self.tiles:
            tile.removed.connect(self._challenge.remove)
            self._flow.add(tile)
        self.empty.setVisible(not self.tiles)
        self.follow_layout()
        folder = folder_of(self._desk.session.paths.challenge, parts.project)
        paths = [folder / part.file for part in parts.parts if part.file is not None]
        if paths:
            from inspector_app.pipeline.judging.picture import thumbnails

            reading = self._desk.session.reading
            job = self._desk.session.jobs.make(lambda: thumbnails(paths, 2 * PICTURE_PX, reading), brief=True)
            job.finished.connect(self._show_pictures)
            job.start()
        self._show_state()

    @Slot(object)
    def _show_pictures(self, found: "list[tuple[object, UInt8]]") -> None:
        folder = folder_of(self._desk.session.paths.challenge, self._challenge.parts.project)
        by_path = dict(found)
        for tile in self.tiles:
            if tile.part.file is not None:
                tile.show_picture(by_path.get(folder / tile.part.file))

    # --- judging -----------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether parts are being judged."""
        return self._job is not None or bool(self._guided)

    @Slot()
    def judge(self) -> None:
        """Judge the parts with pictures, or begin to ask for those that are shown to the camera."""
        if self.busy or not self.tiles:
            return
        self._say("")
        self._outcomes = {}
        for tile in self.tiles:
            tile.show_outcome(None)
        if self._challenge.parts.shown:
            self._begin_guided()
        else:
            self._judge_kept()
        self._show_state()

    def _judge_kept(self) -> None:
        """Judge the parts with a picture; those under the camera are judged already."""
        self._job = self._challenge.judge(self._desk.roles.role, self._outcomes)
        if self._job is not None:
            self._job.progressed.connect(self._show_progress)
            self._job.ended.connect(self._note_ended)

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(1000 * progress.fraction))

    @Slot()
    def _note_ended(self) -> None:
        self._job = None
        self._show_state()

    @Slot()
    def break_off(self, *_result: object) -> None:
        """End before all parts are judged. What was wrong until then is kept as failed."""
        if not self.busy:
            return
        if self._job is not None:
            self._job.cancel()
        self._end_guided()
        self._challenge.keep(tuple(self._outcomes.values()), self._desk.roles.role)
        self._show_state()

    @Slot(object, object)
    def _take_result(self, run: ChallengeRun, parts: "tuple[JudgedPart, ...]") -> None:
        by_name = {outcome.name: outcome for outcome in run.outcomes}
        pictures = {part.outcome.name: part.rgb for part in parts}
        for tile in self.tiles:
            tile.show_outcome(by_name.get(tile.part.name))
            if tile.part.name in pictures:
                tile.show_picture(pictures[tile.part.name])
        self._say("")  # the state above says it
        self._show_recent()
        self._show_state()

    # --- parts under the camera --------------------------------------------------------------------------------

    def _begin_guided(self) -> None:
        if not self.guided.begin():
            self._say(lambda: self.tr("No camera is chosen. Choose one on the Inspect page first."))
            return
        self._guided = [tile for tile in self.tiles if tile.part.file is None]
        self._judged_by = self._desk.session.opened, self._desk.session.limits
        self.stack.setCurrentWidget(self.guided)
        self._ask_next()

    def _ask_next(self) -> None:
        n = sum(tile.part.file is None for tile in self.tiles)
        place = n - len(self._guided) + 1
        part = self._guided[0].part
        self.guided.ask(
            lambda: self.tr("Put part {place} of {n} under the camera: {what} {name}").format(
                place=place,
                n=n,
                what=self.tr("GOOD") if part.expected is Label.GOOD else self.tr("DEFECT"),
                name=part.name,
            )
        )
        self.bar.setValue(round(1000 * (place - 1) / n))

    @Slot(object, object)
    def _take_guided(self, record: InspectionRecord, _picture: object) -> None:
        if not self._guided:
            return
        opened, limits = self._judged_by or (None, None)
        if opened is not self._desk.session.opened or limits != self._desk.session.limits:
            self._outcomes = {}  # they belong to no present state
            self.break_off()
            self._say(lambda: self.tr("The project or its limits were changed, so the challenge was broken off."))
            return
        from inspector_app.pipeline.challenge.judged_set import TILE_PX, outcome_of
        from inspector_app.pipeline.judging.picture import Picture, reduced

        tile = self._guided.pop(0)
        outcome = self._outcomes[tile.part.name] = outcome_of(tile.part, record)
        tile.show_outcome(outcome)
        if isinstance(_picture, Picture) and _picture.rgb is not None:
            tile.show_picture(reduced(_picture.rgb, TILE_PX))
        self.guided.say_last(lambda: self._last_words(outcome))
        if self._guided:
            self._ask_next()
        else:
            self._end_guided()
            self._judge_kept()
            self._show_state()

    def _last_words(self, outcome: Outcome) -> str:
        found = f"{VERDICT_SYMBOLS[outcome.verdict]} {verdict_word(outcome.verdict)}"
        words = self.tr("{name}: {verdict}, as expected") if outcome.right else self.tr("{name}: {verdict}, WRONG")
        return words.format(name=outcome.name, verdict=found)

    def _end_guided(self) -> None:
        self._guided = []
        self.guided.stop()
        self.stack.setCurrentIndex(0)

    @Slot()
    def _note_camera_ended(self) -> None:
        """The camera was lost, or an inspection needs it."""
        if self._guided:
            self.break_off()
            self._say(lambda: self.tr("The camera was closed, so the challenge was broken off."))

    # --- overriding --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter in a field with a text press the button beside it; elsewhere it judges the parts."""
        beside = {self.adding.name: self.adding.camera_button, self.reason: self.override_button}
        found = [press for field, press in beside.items() if field is self.focusWidget() and press.isEnabled()]
        if found and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            found[0].click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def override(self) -> None:
        """Let the station run without a passed challenge, for the reason that was typed."""
        reason = self.reason.text().strip()
        if reason and not self._desk.roles.is_operator:
            self.reason.clear()
            self._challenge.override(self._desk.roles.role, reason)

    # --- what is shown -----------------------------------------------------------------------------------------

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        standing, operator = self._challenge.standing, self._desk.roles.is_operator
        project = self._desk.session.project
        name = project.document.name if project is not None else ""
        keep(self.heading.setText, lambda: self.tr("Challenge parts of {project}").format(project=name))
        sentences = [standing.sentence, standing.hint] if standing is not None else []
        keep(self.state.setText, lambda: " ".join(said(sentence) for sentence in sentences if sentence))
        locked, busy = standing is not None and standing.locked, self.busy
        self.adding.setVisible(not operator and not busy)
        self._override.setVisible(locked and not operator and not busy)
        self.override_button.setEnabled(bool(self.reason.text().strip()))
        for press in (self.judge_button, self.stop_button, self.close_button):  # for gloved hands
            press.setStyleSheet(f"min-height: {LARGE_PX}px; font-size: 18px;" if operator else "")
        for tile in self.tiles:
            tile.remove_button.setVisible(not operator)
            tile.remove_button.setEnabled(not busy)
        shown = self._challenge.parts.shown
        keep(
            self.judge_button.setText,
            lambda: self.tr("Show the parts to the camera") if shown else self.tr("Judge the challenge parts"),
        )
        self.judge_button.setEnabled(bool(self.tiles) and not busy)
        self.stop_button.setVisible(busy)
        self.bar.setVisible(busy)

    def _say(self, words: Words) -> None:
        keep(self.outcome_label.setText, words)
        self.outcome_label.setVisible(bool(words))

    @Slot(object)
    def _tell_fault(self, fault: BaseException) -> None:
        words = [told(part) for part in self._desk.notices.words_of(fault)]
        self._say(lambda: " ".join(said_now(each) for each in words).strip())

    def _show_recent(self) -> None:
        job = self._challenge.recent()
        job.finished.connect(self._take_recent)
        job.start()

    @Slot(object)
    def _take_recent(self, runs: list[ChallengeRun]) -> None:
        keep(self.recent.setText, lambda: "\n".join([self._recent_title(runs), *map(self._line, runs[:MOST_SHOWN])]))

    def _recent_title(self, runs: list[ChallengeRun]) -> str:
        return self.tr("Last results:") if runs else self.tr("No results in the last two weeks.")

    def _line(self, run: ChallengeRun) -> str:
        at = minute_words(run.at_s)
        if run.kind == "override":
            what = self.tr("overridden: {reason}").format(reason=run.reason)
        else:
            what = self.tr("passed") if run.passed else self.tr("NOT passed")
            what += "  " + self.tr("{found} of {n} defects found").format(found=run.n_found, n=run.n_defects)
        return "   ".join(filter(None, (at, run.person, what)))
