"""Scenes of a station: a camera that does what it is told over washers that are rendered, and an operator."""

import socket
import time
from dataclasses import replace

from photographer import Photographer, set_preferences, wait, wait_until
from PySide6.QtWidgets import QScrollArea

from inspector_app.core.messages import Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import When
from inspector_app.project.app_settings import Port
from inspector_app.project.people import Person, Role, secret_hash
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.shifts import ReportRule
from inspector_app.sources.synthetic import PASSING, Fault, SyntheticControls, SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.station_dialog import StationDialog
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.widgets.status_lights import Level
from inspector_app.ui.window.audit_dialog import AuditDialog
from inspector_app.ui.window.help import HelpDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.disk_watch import DiskState, Room

LYING = SyntheticSettings(rate_hz=10.0, rest_frames=1_000_000, defect_share=0.0)
"""One good washer that lies there for good."""
SLOW = SyntheticSettings(rate_hz=0.8, rest_frames=1, defect_share=0.3)
"""Another washer with every frame, slowly enough to be looked at."""


class StationScenes:
    """Every state of the inspect page that a camera can bring about."""

    def __init__(self, window: MainWindow, photographer: Photographer) -> None:
        self._window = window
        self._page = window.page_of(InspectPage)
        self._photographer = photographer
        self._controls = SyntheticControls()

    def take_all(self) -> None:
        self._empty_station()
        self._verdicts()
        self._troubles()
        self._triggers()
        self._at_rest()
        self._operator()
        self._dialogs()

    def _run(self, camera: SyntheticSettings) -> None:
        self._page.set_feed(Feed("synthetic", "Camera 1", synthetic=camera, controls=self._controls))
        wait_until(lambda: self._page.run.state.over)
        self._page.run_or_stop()

    def _says(self, *verdicts: Verdict) -> bool:
        banner = self._page.banner
        return banner.verdict in (verdicts or tuple(Verdict)) and not banner.past

    def _take(self, name: str, verdict: Verdict) -> None:
        self._photographer.take(name, until=lambda: self._says(verdict))

    def _plan(self, **changes: object) -> None:
        station = self._page.run.station
        station.set_plan(replace(station.plan, **changes))  # type: ignore[arg-type]

    def _empty_station(self) -> None:
        self._plan(when=When.TRIGGER)  # nothing is judged before it is known how the empty station looks
        self._controls.begin(Fault.EMPTY)
        self._run(LYING)
        self._page.set_up_station()
        wait_until(lambda: self._page.watch.preview is not None)
        preview = self._page.watch.preview
        assert preview is not None
        self._page.run.station.take_reference(preview)
        self._controls.clear()
        self._plan(when=When.CONTINUOUS)
        wait_until(lambda: len(self._window.session.records) >= 12)
        self._photographer.take_dialog("station", StationDialog)
        self._controls.begin(Fault.EMPTY)
        self._photographer.take("live-no-part", until=lambda: self._page.banner.empty)
        self._controls.clear()

    def _verdicts(self) -> None:
        session = self._window.session
        self._run(SLOW)
        wait_until(lambda: len(session.records) >= 12)
        self._take("live-ok", Verdict.OK)
        self._take("live-ng", Verdict.NG)
        session.set_review(0.75 * session.limits.ng_l2)
        self._take("live-review", Verdict.REVIEW)
        session.set_review(None)

    def _troubles(self) -> None:
        self._run(LYING)
        for fault in (Fault.VANISHED, Fault.FROZEN, Fault.BLACK):
            wait_until(lambda: self._says(Verdict.OK))
            self._controls.begin(fault)
            wait_until(lambda: self._says(Verdict.ERROR), settle_ms=2000)
            self._photographer.take(f"live-{fault.value}")
            self._controls.clear()
        self._lights()

    def _lights(self) -> None:
        """A lost camera, a port that another program holds, and a disk that is nearly full."""
        station, lights = self._page.run.station, self._page.lights
        with socket.create_server(("127.0.0.1", 4712)):
            set_preferences(self._window, tcp=Port(on=True, port=4712))
            self._controls.begin(Fault.VANISHED)
            station.disk.end()
            station.disk.changed.emit(DiskState(Room.LOW, station.journal_path.parent, 1_300_000_000))
            wait_until(lambda: lights.camera.level is Level.FAULT)
            lights.triggers.click()
            self._photographer.take("live-lights")
            lights.triggers.click()
            self._controls.clear()
            set_preferences(self._window, tcp=Port(on=True, port=4711))
            station.disk.changed.emit(station.disk.state)
            station.disk.begin()
        self._window.notices.clear()

    def _triggers(self) -> None:
        self._plan(when=When.TRIGGER)
        self._run(LYING)
        wait_until(lambda: self._page.watch.preview is not None)
        self._photographer.take("live-trigger")
        self._page.trigger()
        wait_until(lambda: self._says(Verdict.OK), settle_ms=2000)
        self._controls.begin(Fault.EMPTY)
        plan = self._page.run.station.plan
        self._plan(empty=None)  # otherwise the banner says that there is no part
        wait_until(lambda: bool(self._page.banner.past))
        self._photographer.take("live-old")
        self._controls.clear()
        self._plan(empty=plan.empty)

    def _at_rest(self) -> None:
        plan = self._page.run.station.plan
        self._plan(when=When.AT_REST, empty=plan.empty)
        self._run(replace(PASSING, defect_share=0.4))
        log, corner = self._window.session.records, self._page.stage.corner
        wait_until(lambda: len(log) >= 5 and corner.isVisible())
        self._photographer.take("live-at-rest", until=corner.isVisible)
        self._promise()

    def _promise(self) -> None:
        """Scores that have risen: the parts are counted as a run counts them."""
        from tests.gui.workers.test_promise import good, high, parts

        session = self._window.session
        self._page.stop()
        wait_until(lambda: self._page.run.state.over)
        counted = parts(session, [*good(session, 200), *high(session, 60)])
        session.promise.take([replace(each, captured_at_s=time.time()) for each in counted], "run", 0)
        wait_until(lambda: self._page.lights.promise.level is Level.WARNING)
        self._photographer.take("live-promise")
        session.promise.watch_again()
        self._window.notices.clear()

    def _operator(self) -> None:
        window, size = self._window, self._window.size()
        self._plan(when=When.CONTINUOUS)
        self._run(SLOW)
        set_preferences(window, pin=PinHash.of("2468"))
        window.roles.lock()
        window.showNormal()  # the pictures are of one size, however large the screen is
        window.resize(size)
        wait_until(lambda: len(window.session.records) >= 14)
        self._take("operator", Verdict.OK)
        self._take("operator-ng", Verdict.NG)
        set_preferences(window, verdict="frame")
        self._take("operator-frame", Verdict.NG)
        set_preferences(window, verdict="letters")
        self._page.stop()
        wait_until(lambda: self._page.banner.summary is not None)
        self._photographer.take("operator-result")
        self._page.auto_start.begin(has_project=True)
        window.session.detector_ready.emit(None)
        self._photographer.take("operator-start")
        self._page.auto_start.cancel()
        self._page.stop()
        wait_until(lambda: self._page.run.state.over)
        window.access.lock()
        wait(300)
        self._photographer.take_dialog("pin", PinDialog)
        window.roles.enter(None)
        self._page.stop()
        wait_until(lambda: self._page.run.state.over)

    def _dialogs(self) -> None:
        self._settings()
        self._people()
        self._window.dialogs.show_help()
        self._photographer.take_dialog("keys", HelpDialog)

    def _settings(self) -> None:
        """The page, from top to bottom in steps of what is seen at once."""
        self._window.show_page("settings")
        set_preferences(self._window, report=ReportRule(mode="day"), http=Port(on=True, port=8080))
        wait(300)
        bar = max(
            (area.verticalScrollBar() for area in self._window.findChildren(QScrollArea) if area.isVisible()),
            key=lambda each: each.maximum(),
        )
        for number in range(bar.maximum() // max(1, bar.pageStep()) + 2):
            bar.setValue(number * bar.pageStep())
            self._photographer.take(f"settings-{number}" if number else "settings")
        bar.setValue(0)
        set_preferences(self._window, report=ReportRule(), http=Port(port=8080))

    def _people(self) -> None:
        window = self._window
        settings, people = window.preferences.settings, window.page_of(SettingsPage).people
        roles: tuple[tuple[str, Role], ...] = (("Kim", "administrator"), ("Lee", "engineer"), ("Park", "operator"))
        everyone = tuple(Person(name=name, role=role, secret=secret_hash("2468")) for name, role in roles)
        window.preferences.change(settings.with_everyone(everyone))
        window.roles.enter(everyone[0])
        wait_until(lambda: "Park" in people.rows)
        self._photographer.take("people")
        window.dialogs.show_audit()
        wait(500)
        self._photographer.take_dialog("audit", AuditDialog)
        people.people.remove_all()
