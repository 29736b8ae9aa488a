"""The inspect page: a feed, its verdicts, and the limits. It is an operator's only page."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector_app.core.messages import Label, Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.sources.synthetic import Fault
from inspector_app.ui.inspect.alarm import Alarm
from inspector_app.ui.inspect.auto_start import AutoStart
from inspector_app.ui.inspect.empty_question import EmptyQuestion
from inspector_app.ui.inspect.feed_bar import FeedBar
from inspector_app.ui.inspect.live_watch import LiveWatch
from inspector_app.ui.inspect.marking import Marking
from inspector_app.ui.inspect.next_step import NextStep
from inspector_app.ui.inspect.operator_deck import OperatorDeck
from inspector_app.ui.inspect.operator_view import OperatorView
from inspector_app.ui.inspect.rest_offer import RestOffer
from inspector_app.ui.inspect.run_actions import facts, show_state
from inspector_app.ui.inspect.save_results import save_results
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.inspect.side_panel import SidePanel
from inspector_app.ui.inspect.stage import Stage
from inspector_app.ui.inspect.station_dialog import StationDialog
from inspector_app.ui.inspect.station_lights import StationLights
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.picture.hold_key import HoldKey
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page, Slots
from inspector_app.ui.widgets.window_ini import HEAT, OPACITY, PANEL
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.tally import Tally

REFRESH_MS = 25
"""Least time between two parts on the screen; a part after a pause is shown at once."""


class InspectPage(Page):
    """Shows one part at a time: the newest while running, or an earlier one on request."""

    def __init__(self, desk: Desk) -> None:
        """Follow the desk's session; slow calls are made on workers only."""
        super().__init__(desk.room)
        self._session = session = desk.session
        self._notices = notices = desk.notices
        self._preferences = desk.preferences
        self.run = FeedRun(session, desk.preferences, desk.open_source, self)
        self.tally = Tally(session.records, self)
        self._actions: Mapping[str, QAction] = {}
        self.banner = VerdictBanner()
        self.stage = Stage()
        self.view = self.stage.view
        self.notices_row = self.stage.notices_row  # over the picture, so that the picture does not move
        self.bar = FeedBar(session.jobs, notices, desk.list_cameras)
        self.deck = OperatorDeck(session.records, self.tally)
        self.menu_row = self.deck.menu_row
        self.side = SidePanel(session)
        self.lights = StationLights(self.run)
        self.part = ShownPart(session, self.run, self.banner, self.view)
        self.watch = LiveWatch(self.run, self.part, self.stage, self.deck, session)
        self.next_step = NextStep(session, self.run, self.part)
        self.look = OperatorView(self, self.banner, self.stage, self.deck, desk.preferences)
        self.alarm = Alarm(self, self.banner, desk.preferences, session.paths.cache)
        self.empty_question = EmptyQuestion(self.run, self.watch, self.stage)
        self.rest_offer = RestOffer(self.run, notices, self.empty_question.ask, self._identity)
        self.auto_start = AutoStart(session, self.run, self.stage, notices, self._start_unattended)
        self._counts_frames = False
        records = self.side.table.records
        self.marking = Marking(session, notices, desk.roles, self.run, self.part, self.stage.badge, records, self.step)
        self.stage.settle_row.addWidget(self.marking.bar)
        self.hold = HoldKey(self, self.view)
        self._facts: tuple[bool, ...] = ()
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._lay_out()
        self._connect()
        self.run.station.ports.open()
        self.run.station.disk.begin()
        self.next_step.say()

    # --- making ------------------------------------------------------------------------------------------------

    def slots(self) -> Slots:
        """Return the slots of keys, menu and buttons."""
        view = self.view
        return {
            "run_or_pause": self.run_or_pause,
            "run_or_stop": self.run_or_stop,
            "trigger": self.trigger,
            "step": self.step,
            "stop": self.stop,
            "look_previous": self.look_previous,
            "look_next": self.look_next,
            "look_newest": self.look_newest,
            "mark_good": self.mark_good,
            "mark_defect": self.mark_defect,
            "label_one_by_one": self.marking.label_one_by_one,
            "look_previous_ng": self.look_previous_ng,
            "look_next_ng": self.look_next_ng,
            "reset_counters": self.reset_counters,
            "set_up_station": self.set_up_station,
            "save_results": self.save_results,
            "toggle_heat": view.toggle_heat,
            "toggle_contours": view.toggle_contours,
            "bare": view.bare,
            "fit": view.fit,
            "zoom_in": view.zoom_in,
            "zoom_out": view.zoom_out,
            "toggle_panel": self.side.toggle_panel,
        }

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the page's actions for its buttons."""
        self._actions = actions
        actions["bare"].setChecked(False)
        actions["label_one_by_one"].setChecked(False)
        contours = actions["toggle_contours"]
        contours.setChecked(self._preferences.settings.contours)
        self.view.toggle_contours(contours.isChecked())
        contours.toggled.connect(self._keep_contours)
        self.hold.follow(actions["bare"])
        self.bar.take_actions(actions)
        self.deck.take_actions(actions)
        self._show_state()

    def restore(self, settings: QSettings) -> None:
        """Restore the heatmap and the side panel."""
        self.bar.opacity.setValue(OPACITY.of(settings))
        self._actions["toggle_heat"].setChecked(HEAT.of(settings))
        self._actions["toggle_panel"].setChecked(PANEL.of(settings))

    def keep(self, settings: QSettings) -> None:
        """Save the state of the heatmap and the side panel."""
        OPACITY.keep(settings, self.bar.opacity.value())
        HEAT.keep(settings, self._actions["toggle_heat"].isChecked())
        PANEL.keep(settings, self._actions["toggle_panel"].isChecked())

    def window_closed(self) -> None:
        """Write the station's plan, close its ports, and check its disk no more."""
        self.run.station.write()
        self.run.station.ports.close()
        self.alarm.sounds.close()
        self.run.station.disk.end()

    @property
    def uses_project(self) -> bool:
        """Whether a run is on, or has left records."""
        return not self.run.state.over or self.run.has_records

    @property
    def judges(self) -> bool:
        """Whether a run judges parts."""
        return self.run.alive

    @Slot(bool)
    def _keep_contours(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        self._preferences.change(self._preferences.settings.model_copy(update={"contours": wanted}))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(4, 2, 4, 2)  # small, to leave the room to the picture
        page.setSpacing(3)
        page.addWidget(self.banner)
        body = QHBoxLayout()
        body.setSpacing(4)
        body.addWidget(self.lights)
        body.addWidget(self.stage, 4)
        body.addWidget(self.side, 1)
        body.addWidget(self.look.column)
        page.addLayout(body, 1)
        page.addWidget(self.deck)
        page.addWidget(self.bar)

    def _connect(self) -> None:
        self.bar.feed_chosen.connect(self.set_feed)
        self.bar.pace_chosen.connect(self._set_pace)
        self.bar.feed_menu.fault_switched.connect(self._switch_fault)
        self.bar.opacity_chosen.connect(self.view.set_opacity)
        self.bar.station_asked.connect(self.set_up_station)
        self.run.begun.connect(self._begin)
        self.run.arrived.connect(self._ask_refresh)
        self.run.changed.connect(self._show_state)
        self.run.changed.connect(self.work_changed)
        self.run.failed.connect(self._tell_failed)
        self.run.recording_failed.connect(self._notices.show_fault)
        self.run.recording_noticed.connect(self._tell_recording)
        self.run.ended.connect(self._finish_run)
        self.run.station.plan_changed.connect(self._show_state)
        self.run.station.plan_changed.connect(self._show_unit)
        self.run.changed.connect(self._show_unit)
        self.run.station.inherited.connect(self._take_inherited)
        self.run.station.failed.connect(self._notices.show_fault)
        self.run.station.ports.failed.connect(self._tell_port)
        self.run.station.ports.changed.connect(self._follow_ports)
        self._refresh.timeout.connect(self._take_arrived)
        for table in (self.side.table, self.deck.strip):
            table.chosen.connect(self.look_at)
        self.side.table.menu_asked.connect(self.marking.ask)
        self.view.menu_asked.connect(self.marking.ask_shown)
        self.banner.back_button.clicked.connect(self.look_newest)
        self.banner.worst_button.clicked.connect(self.look_at_worst)
        self.banner.save_button.clicked.connect(self.save_results)
        self.banner.again_button.clicked.connect(self.run_or_stop)
        self.part.changed.connect(self._show_shown)
        session = self._session
        session.project_changed.connect(self._take_project)
        session.detector_ready.connect(self._take_detector)
        for slot in (self.run.set_limits, self.view.set_limits, self.stage.legend.set_limits):
            session.limits_changed.connect(slot)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show painted texts in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.part.show_banner()
            self.watch.show_again()
            self._show_state()
            self.next_step.say()

    # --- user actions ------------------------------------------------------------------------------------------

    @Slot(object)
    def set_feed(self, feed: Feed) -> None:
        """Inspect another feed; a run over the old feed ends."""
        self.run.set_feed(feed)
        self._notices.end("run")  # it was about the former feed
        self._session.records.clear()
        self.tally.begin()
        self.part.begin(feed)
        self.bar.show_feed(feed.name)
        self.lights.show_run()
        self.next_step.say()

    def drop(self, paths: Sequence[Path]) -> bool:
        """Inspect dropped files, if a project is open."""
        if self._session.project is None:
            return False
        self.set_feed(Feed.from_paths(paths))
        return True

    @Slot()
    def run_or_pause(self) -> None:
        """Handle Space, if parts are not judged on trigger. It never starts again, because that would clear results."""
        if self.run.alive:
            self.run.pause()
        elif self._over:
            self._say_over()
        else:
            self._go_on()

    @Slot()
    def run_or_stop(self) -> None:
        """Handle F5, and the button after a run: run or stop; it also starts again."""
        if self.run.alive:
            self.run.stop()
        else:
            self._go_on()

    @Slot()
    def trigger(self) -> None:
        """Judge the part now under the camera; handles Space and the large button if judging on trigger.

        Like :meth:`run_or_pause`, it never starts again.
        """
        if self._over:
            self._say_over()
            return
        if not self.run.alive:
            self.run.go_on()
            return
        self.part.follow()
        if self.run.state is RunState.RUNNING:
            self.run.trigger()

    @Slot()
    def step(self) -> None:
        """Judge one part."""
        if self._over:
            self._say_over()
        else:
            self.part.follow()
            self.run.step()

    def _go_on(self) -> None:
        self.part.follow()
        if not self.empty_question.ask():
            self.run.go_on()

    def _start_unattended(self) -> None:
        self.part.follow()
        self.run.go_on()

    @Slot()
    def stop(self) -> None:
        """End the run; the records are kept."""
        self.run.stop()

    @Slot()
    def look_previous(self) -> None:
        """Show the part before the shown one."""
        number = self.part.number
        self.part.look_at(len(self._session.records) - 1 if number is None else number - 1)

    @Slot()
    def look_next(self) -> None:
        """Show the part after the shown one; after the last one, only running judges the next part."""
        if self.part.number is not None:
            self.part.look_at(self.part.number + 1)

    @Slot()
    def look_newest(self) -> None:
        """Handle End: show the newest part."""
        self.part.follow()
        self.next_step.say()

    @Slot()
    def look_at_worst(self) -> None:
        """Show the first NG part after a run; without one, the first ERROR or REVIEW."""
        summary, log = self.part.summary(), self._session.records
        found = (number for number in range(log.first, len(log)) if log.record(number).verdict is summary.worst)
        number = next(found, None)
        if number is not None:
            self.part.look_at(number)

    @Slot()
    def look_previous_ng(self) -> None:
        """Handle Shift+N: show the NG part before the shown one."""
        self._look_for_ng(-1)

    @Slot()
    def look_next_ng(self) -> None:
        """Handle N: show the NG part after the shown one."""
        self._look_for_ng(1)

    def _look_for_ng(self, step: int) -> None:
        log, shown = self._session.records, self.part.number
        outside = log.first - 1 if step > 0 else len(log)
        number = log.nearest(Verdict.NG, outside if shown is None else shown, step)
        if number is not None:
            self.part.look_at(number)
            return
        self._notices.show_notice(
            Severity.INFO,
            lambda: (
                self.tr("No NG part comes after this one.")
                if step > 0
                else self.tr("No NG part comes before this one.")
            ),
        )

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Show a part of the run."""
        self.part.look_at(number)

    @Slot()
    def mark_good(self) -> None:
        """Handle 1: mark the shown part as good."""
        self.marking.mark(Label.GOOD)

    @Slot()
    def mark_defect(self) -> None:
        """Handle 2: mark the shown part as defective."""
        self.marking.mark(Label.DEFECT)

    @Slot()
    def reset_counters(self) -> None:
        """Count from zero; this can be undone for ten seconds."""
        self.deck.counters.reset()

    @Slot()
    def set_up_station(self) -> None:
        """Show the station dialog; a run continues meanwhile."""
        dialog = self.findChild(StationDialog)
        if dialog is None:
            dialog = StationDialog(self, self.run.station, self.watch)
        dialog.show()
        dialog.raise_()

    @Slot()
    def save_results(self) -> None:
        """Handle Ctrl+E: save the run's records as a table."""
        feed = self.run.feed
        save_results(self, self._session, self._notices, feed.name if feed is not None else "")

    def set_operator(self, *, operator: bool) -> None:
        """For an operator, hide the feed bar and the side panel with the limits and the table."""
        self.bar.setVisible(not operator)
        self.banner.let_save(wanted=not operator)
        self.marking.bar.set_operator(operator=operator)
        panel = self._actions.get("toggle_panel")
        self.side.setVisible(not operator and (panel is None or panel.isChecked()))
        for adapted in (self.next_step, self.look, self.empty_question, self.rest_offer):
            adapted.set_operator(operator=operator)
        self.lights.set_large(large=operator)

    # --- signals of the run ------------------------------------------------------------------------------------

    @property
    def _over(self) -> bool:
        """Whether a run over files has ended, so that a key must not clear it. A camera's run can start again."""
        return self.run.over and not self.run.live

    def _say_over(self) -> None:
        self._notices.show_notice(
            Severity.INFO,
            lambda: self.tr("The run is over; its results are kept."),
            lambda: self.tr("Run again (F5) clears them and begins with the first part. Ctrl+E saves them."),
            cause="run",
        )

    @Slot()
    def _begin(self) -> None:
        feed = self.run.feed
        assert feed is not None
        self._notices.end("run")
        if not feed.live:
            self.tally.begin()  # the same parts again
        self.part.begin(feed)
        self.part.say(lambda: self.tr("Waiting for the first part of {feed}…").format(feed=feed.name))

    @Slot()
    def _ask_refresh(self) -> None:
        if not self._refresh.isActive():
            self._take_arrived()

    @Slot()
    def _take_arrived(self) -> None:
        if self.run.abandoned:
            return
        records, picture = self.run.take()
        if not records and picture is None:
            return
        self._refresh.start()
        self._session.records.add(records)
        self.part.take(records, picture)
        self.watch.keep_pictures(picture)
        self.alarm.take(records)

    @Slot(object)
    def _tell_failed(self, fault: BaseException) -> None:
        self._take_arrived()  # before the fault, so that its last OK is not shown over the fault
        self.part.show_fault(fault)
        self._notices.show_fault(fault, cause="run")

    @Slot(object)
    def _tell_recording(self, notice: str) -> None:
        """Show a notice about the records; "": it no longer holds."""
        self._notices.end("records")
        if notice:
            self._notices.show_notice(Severity.WARNING, notice, cause="records")

    @Slot(object)
    def _tell_port(self, fault: BaseException) -> None:
        broken = (state.kind for state in self.run.station.ports.states if state.fault == str(fault))
        self._notices.show_fault(fault, cause=f"{next(broken, '')} port")

    @Slot()
    def _follow_ports(self) -> None:
        """Remove the notices about ports that are open again, or are no longer wanted."""
        for state in self.run.station.ports.states:
            if not state.fault:
                self._notices.end(f"{state.kind} port")

    @Slot()
    def _finish_run(self) -> None:
        self._refresh.stop()
        self._take_arrived()
        self.part.finish()
        self.next_step.say()

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        if self._actions:
            self._facts = facts(self.run, self.part, over=self._over)
            show_state(self._actions, self.run, self.part, self.deck, over=self._over)
        self.bar.show_notes(self.run.notes)

    @Slot()
    def _show_unit(self, *_facts: object) -> None:
        """Count frames or parts; a count of both would mean nothing."""
        if self.run.counts_frames != self._counts_frames:
            self._counts_frames = self.run.counts_frames
            self.deck.counters.count_frames(wanted=self._counts_frames)
            if self.run.has_records and not self.run.state.over:
                self.deck.counters.reset()
                self.part.count_from_here()

    def _identity(self) -> str:
        project = self._session.project
        return project.document.identity if project is not None else ""

    @Slot()
    def _show_shown(self) -> None:
        if self.part.number is not None:
            self.side.table.select(self.part.number)
        self.deck.strip.select(self.part.number)
        if facts(self.run, self.part, over=self._over) != self._facts:  # usually another part changes nothing
            self._show_state()

    # --- project and feed --------------------------------------------------------------------------------------

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self.run.abandon()
        self.tally.begin()
        project = self._session.project
        self.banner.set_part_name(project.document.name if project is not None else "")
        self._take_feed(self.run.station.feed_after(self.run.feed))

    def _take_feed(self, feed: Feed | None) -> None:
        self.run.feed = feed
        self.bar.show_feed(feed.name if feed is not None else "")
        self.lights.show_run()
        self.part.begin(feed)
        self.next_step.say()

    @Slot()
    def _take_inherited(self) -> None:
        """Use the feed of the former project in this file, unless a feed was chosen."""
        if self.run.feed is None:
            self._take_feed(self.run.station.feed)
            self._show_state()

    @Slot(object)
    def _take_detector(self, _opened: object) -> None:
        opened = self._session.opened
        if opened is not None:
            for message, notice in (
                (lambda: self.tr("The scores are not those of the build."), opened.drift_notice),
                (lambda: self.tr("The limits do not match their history."), opened.project.document.limits_notice),
                (lambda: self.tr("The scores could not be checked."), opened.unchecked_notice),
            ):
                if notice:
                    self._notices.show_notice(Severity.WARNING, message, notice)
        self.next_step.say()
        self._show_state()

    @Slot(Fault, bool)
    def _switch_fault(self, fault: Fault, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        controls = self.run.demo_controls
        (controls.begin if wanted else controls.end)(fault)

    @Slot(float)
    def _set_pace(self, dwell_s: float) -> None:
        self.run.station.set_pace(dwell_s)
