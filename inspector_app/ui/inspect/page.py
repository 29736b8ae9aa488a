"""The inspect page: a feed, its verdicts, and the limits. It is an operator's only page."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector_app.core.messages import InspectionRecord, Label, UInt8
from inspector_app.pipeline.live.feed import Feed
from inspector_app.sources.synthetic import Fault
from inspector_app.ui.inspect.alarm import Alarm
from inspector_app.ui.inspect.auto_start import AutoStart
from inspector_app.ui.inspect.empty_question import EmptyQuestion
from inspector_app.ui.inspect.false_alarm import FalseAlarm
from inspector_app.ui.inspect.feed_bar import FeedBar
from inspector_app.ui.inspect.feed_choice import FeedChoice
from inspector_app.ui.inspect.live_watch import LiveWatch
from inspector_app.ui.inspect.lock_news import LockNews
from inspector_app.ui.inspect.looking import Looking
from inspector_app.ui.inspect.lot_field import LotField
from inspector_app.ui.inspect.marking import Marking
from inspector_app.ui.inspect.next_step import NextStep
from inspector_app.ui.inspect.operator_deck import OperatorDeck
from inspector_app.ui.inspect.operator_view import OperatorView
from inspector_app.ui.inspect.promise_news import PromiseNews
from inspector_app.ui.inspect.rest_offer import RestOffer
from inspector_app.ui.inspect.run_actions import facts, show_state
from inspector_app.ui.inspect.run_control import RunControl
from inspector_app.ui.inspect.run_news import RunNews
from inspector_app.ui.inspect.save_results import save_results
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.inspect.side_panel import SidePanel
from inspector_app.ui.inspect.stage import Stage
from inspector_app.ui.inspect.station_dialog import StationDialog
from inspector_app.ui.inspect.station_lights import StationLights
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.picture.hold_key import HoldKey
from inspector_app.ui.widgets.page import Desk, Page, Slots
from inspector_app.ui.widgets.why_dialog import Why
from inspector_app.ui.widgets.window_ini import HEAT, OPACITY, PANEL
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.tally import Tally


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
        self.lot = LotField()
        self.side = SidePanel(session)
        self.lights = StationLights(self.run, session.promise)
        self.part = ShownPart(session, self.run, self.banner, self.view)
        self.watch = LiveWatch(self.run, self.part, self.stage, self.deck, session)
        self.next_step = NextStep(session, self.run, self.part)
        self.look = OperatorView(self, self.banner, self.stage, self.deck, desk.preferences)
        self.alarm = Alarm(self, self.banner, desk.preferences, session.paths.cache)
        self.empty_question = EmptyQuestion(self.run, self.watch, self.stage)
        self.rest_offer = RestOffer(self.run, notices, self.empty_question.ask, self._identity)
        self.control = control = RunControl(self.run, self.part, notices, self.empty_question, self)
        self.looking = looking = Looking(session, self.part, self.next_step, notices, self)
        # What keys do is asked of the page, whichever of its pieces does it.
        self.run_or_pause, self.run_or_stop, self.stop = control.run_or_pause, control.run_or_stop, control.stop
        self.trigger, self.step = control.trigger, control.step
        self.look_at, self.look_newest = looking.look_at, looking.look_newest
        self.look_previous, self.look_next = looking.look_previous, looking.look_next
        self.auto_start = AutoStart(session, self.run, self.stage, notices, control.start_unattended)
        self._counts_frames = False
        records = self.side.table.records
        self.false_alarm = FalseAlarm(desk, self, self.run, self.part, self.view)
        self.marking = Marking(
            session,
            notices,
            desk.roles,
            self.run,
            self.part,
            self.stage.badge,
            records,
            self.step,
            self.false_alarm,
        )
        self.stage.settle_row.addWidget(self.marking.bar)
        self.hold = HoldKey(self, self.view)
        self.why = Why(session.jobs, self)
        self._facts: tuple[bool, ...] = ()
        self.choice = FeedChoice(
            session,
            self.run,
            self.tally,
            self.part,
            self.banner,
            self.bar,
            self.lights,
            self.next_step,
            notices,
            parent=self,
        )
        self.set_feed = self.choice.set_feed
        RunNews(self.run, session, self.tally, self.part, self.watch, self.alarm, self.next_step, notices, parent=self)
        self.promise_news = PromiseNews(desk, self.run, self.false_alarm.corrector, parent=self)
        LockNews(self.run, notices, self._show_challenge_parts, parent=self)
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
            "why": self.explain,
            "correct_good": self.false_alarm.correct_shown,
            "remember_defect": self.false_alarm.remember_shown,
            "label_one_by_one": self.marking.label_one_by_one,
            "look_previous_ng": self.looking.look_previous_ng,
            "look_next_ng": self.looking.look_next_ng,
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
        self._session.promise.close()
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
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.lights)
        self._lot_place = QVBoxLayout()
        left.addLayout(self._lot_place)
        body.addLayout(left)
        body.addWidget(self.stage, 4)
        body.addWidget(self.side, 1)
        body.addWidget(self.look.column)
        page.addLayout(body, 1)
        page.addWidget(self.deck)
        page.addWidget(self.bar)
        self._lot_place.addWidget(self.lot)

    def _connect(self) -> None:
        self.choice.changed.connect(self._show_state)
        self.bar.pace_chosen.connect(self._set_pace)
        self.bar.feed_menu.fault_switched.connect(self._switch_fault)
        self.bar.opacity_chosen.connect(self.view.set_opacity)
        self.bar.station_asked.connect(self.set_up_station)
        self.lot.given.connect(self.run.lot.give)
        self.run.lot.changed.connect(self.lot.show_lot)
        self.run.begun.connect(self.lot.take)
        self.run.changed.connect(self._show_state)
        self.run.changed.connect(self.work_changed)
        self.run.station.plan_changed.connect(self._show_state)
        self.run.station.plan_changed.connect(self._show_unit)
        self.run.changed.connect(self._show_unit)
        for table in (self.side.table, self.deck.strip):
            table.chosen.connect(self.look_at)
        self.side.table.menu_asked.connect(self.marking.ask)
        self.view.region_clicked.connect(self.explain_at)
        self.view.menu_asked.connect(self.marking.ask_shown)
        self.banner.back_button.clicked.connect(self.look_newest)
        self.banner.worst_button.clicked.connect(self.looking.look_at_worst)
        self.banner.save_button.clicked.connect(self.save_results)
        self.banner.again_button.clicked.connect(self.run_or_stop)
        self.part.changed.connect(self._show_shown)
        self.run.challenge.changed.connect(self._say_locked)
        for slot in (self.run.set_limits, self.view.set_limits, self.stage.legend.set_limits):
            self._session.limits_changed.connect(slot)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show painted texts in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.part.show_banner()
            self.watch.show_again()
            self._show_state()
            self.next_step.say()

    # --- user actions ------------------------------------------------------------------------------------------

    def drop(self, paths: Sequence[Path]) -> bool:
        """Inspect dropped files, if a project is open."""
        if self._session.project is None:
            return False
        self.set_feed(Feed.from_paths(paths))
        return True

    @Slot()
    def mark_good(self) -> None:
        """Handle 1: mark the shown part as good."""
        self.marking.mark(Label.GOOD)

    @Slot()
    def mark_defect(self) -> None:
        """Handle 2: mark the shown part as defective."""
        self.marking.mark(Label.DEFECT)

    @Slot()
    def explain(self) -> None:
        """Handle W: say why the shown part has its verdict."""
        self._explain(None)

    @Slot(float, float)
    def explain_at(self, x: float, y: float) -> None:
        """Say why a place of the shown part counts; x and y in shares of the picture."""
        self._explain((x, y))

    def _explain(self, at: tuple[float, float] | None) -> None:
        from inspector_app.pipeline.judging.asked import explain_record  # it would delay the window

        shown, number, opened = self.shown_part(), self.part.number, self._session.opened
        if shown is not None and opened is not None:
            record, rgb = shown
            self.why.ask((number, at), lambda: explain_record(record, rgb, opened, at))

    def shown_part(self) -> tuple[InspectionRecord, UInt8 | None] | None:
        """Return the record of the shown part, and its picture if it has no file; None if no part is shown."""
        number, log = self.part.number, self._session.records
        if number is None or not log.first <= number < len(log):
            return None
        record, kept = log.record(number), self.run.kept_picture(number)
        return record, kept.rgb if kept is not None else self.view.rgb if record.path is None else None

    def _show_challenge_parts(self) -> None:
        self._actions["challenge_parts"].trigger()

    @Slot()
    def _say_locked(self) -> None:
        """Say before a run, too, that it is locked."""
        if self.run.state.over and not self.run.has_records:
            self.next_step.say()

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
        (self.deck.lot_place if operator else self._lot_place).addWidget(self.lot)
        self.lot.set_operator(operator=operator)

    # --- state of the run ----------------------------------------------------------------------------------------

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        if self._actions:
            self._facts = facts(self.run, self.part, over=self.control.over)
            show_state(self._actions, self.run, self.part, self.deck, over=self.control.over)
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
        if facts(self.run, self.part, over=self.control.over) != self._facts:  # usually another part changes nothing
            self._show_state()

    @Slot(Fault, bool)
    def _switch_fault(self, fault: Fault, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        controls = self.run.demo_controls
        (controls.begin if wanted else controls.end)(fault)

    @Slot(float)
    def _set_pace(self, dwell_s: float) -> None:
        self.run.station.set_pace(dwell_s)
