"""The station where parts are inspected: when it judges, what triggers it, and where its records are written."""

import platform
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import StationReport, UInt8, read_only
from inspector_app.core.pictures.presence import presence
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import Preview
from inspector_app.project.files import BRIEFLY_S
from inspector_app.project.station_file import KeptFeed, StationSetup, load_setup, save_setup
from inspector_app.triggers.listener import OnTrigger
from inspector_app.workers.disk_watch import DiskWatch
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session
from inspector_app.workers.trigger_ports import TriggerPorts

if TYPE_CHECKING:
    from inspector_app.records.journal import Journal

KEEP_MS = 300
"""A plan is written this long after its last change, because dragging a slider makes a hundred changes per second."""


class Station(QObject):
    """Keeps the plan of each project on this computer."""

    plan_changed = Signal(object)
    inherited = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        on_trigger: OnTrigger,
        parent: QObject | None = None,
        *,
        report: Callable[[], StationReport] = StationReport,
    ) -> None:
        """Follow the project of ``session`` and the ``preferences``; machines call ``on_trigger`` and ``report``."""
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._folder: Path = session.paths.settings
        self._plan = RunPlan()
        self._feed: KeptFeed | None = None
        self._asked_for_empty = False
        self._known = self._setup()
        self._taken = self._before = ""
        self._has_own_plan = False
        self._unwritten = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEEP_MS)
        self._pause.timeout.connect(self.write)
        self.ports = TriggerPorts(on_trigger, preferences, self, report=report)
        self.disk = DiskWatch(lambda: self.journal_path.parent, self)
        preferences.changed.connect(self.disk.check)
        session.project_changed.connect(self._take_project)
        session.replaced.connect(self._inherit)

    @property
    def plan(self) -> RunPlan:
        """The plan, which says when to judge."""
        return self._plan

    def set_plan(self, plan: RunPlan) -> None:
        """Judge with another plan from the next frame on; it is saved for this project soon, or by :meth:`write`."""
        self._has_own_plan = True
        self._apply(plan)
        self._keep_soon()

    @property
    def feed(self) -> Feed | None:
        """The last feed of this project, if it is an ongoing one."""
        return Feed.of_kept(self._feed) if self._feed is not None else None

    def feed_after(self, chosen: Feed | None) -> Feed | None:
        """Return the feed for the project that was just opened or closed; ``chosen`` is the feed until now.

        The camera of another project is not used. A feed that was chosen without a project is used, unless the project
        has an ongoing feed of its own.
        """
        if self._before == self._taken:
            return chosen or self.feed
        meant = chosen is not None and not self._before and (self.feed is None or not chosen.ongoing)
        return chosen if meant else self.feed

    def keep_feed(self, feed: Feed) -> None:
        """Save a feed for the next time, except files and addresses that may contain a password."""
        kept = _kept(feed)
        if kept is not None and kept != self._feed:
            self._feed = kept
            self._keep_soon()

    def set_pace(self, dwell_s: float) -> None:
        """Set the least seconds between two parts; this is not saved."""
        self._apply(replace(self._plan, dwell_s=dwell_s))

    @property
    def journal_path(self) -> Path:
        """The path of the file with all records."""
        return self._session.paths.records_file(self._preferences.settings.records_folder)

    def open_recorder(self, project_name: str, run_id: str, feed: str) -> Recorder:
        """Return the recorder for one run of the feed of that name; its errors are reported by the run."""
        path, person = self.journal_path, self._session.who()

        def journal() -> "Journal":
            from inspector_app.records.journal import Journal  # on the recording thread: takes tenths of a second

            return Journal(
                path, project_name=project_name, run_id=run_id, station=platform.node(), feed=feed, person=person
            )

        return Recorder(journal)

    def open_archiver(self, run_id: str) -> Archiver | None:
        """Return what archives the pictures of one run; None if the settings say that none are archived."""
        rule = self._preferences.settings.archive
        return Archiver(self.journal_path, run_id, rule) if rule.mode != "off" else None

    def take_reference(self, preview: Preview) -> None:
        """Use ``preview`` as the picture of the empty station from now on."""
        self.set_plan(replace(self._plan, empty=preview.small))

    def presence(self, preview: Preview) -> float:
        """Return how clearly a part is present, 0 to 1; NaN without a reference."""
        return presence(preview.small, self._plan.empty) if self._plan.empty is not None else float("nan")

    @property
    def asked_for_empty(self) -> bool:
        """Whether a person has skipped the question how the empty station looks."""
        return self._asked_for_empty

    def note_asked_for_empty(self) -> None:
        """Do not ask again how the empty station of this project looks."""
        self._asked_for_empty = True
        self._keep_soon()

    def _setup(self) -> StationSetup:
        plan, empty = self._plan, self._plan.empty
        return StationSetup(
            when=plan.when.value,
            motion_limit=plan.motion_limit,
            rest_frames=plan.rest_frames,
            presence_limit=plan.presence_limit,
            empty=empty.tobytes() if empty is not None else b"",
            empty_width=empty.shape[1] if empty is not None else 0,
            asked_for_empty=self._asked_for_empty,
            feed=self._feed,
        )

    def _keep_soon(self) -> None:
        self._unwritten = True
        self._pause.start()

    @Slot()
    def write(self) -> None:
        """Write unsaved changes; waits for the disk."""
        self._pause.stop()
        if self._unwritten and self._taken:
            setup = self._setup()
            try:
                save_setup(setup, self._folder, self._taken, self._known, wait_s=BRIEFLY_S)
                self._known = setup
            except SettingsError as fault:
                self.failed.emit(fault)
        self._unwritten = False

    @property
    def _identity(self) -> str:
        project = self._session.project
        return project.document.identity if project is not None else ""

    def _apply(self, plan: RunPlan) -> None:
        self._plan = plan
        self.plan_changed.emit(plan)

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self.write()
        plan = RunPlan(dwell_s=self._plan.dwell_s)
        self._before, self._taken = self._taken, self._identity
        self._feed, self._has_own_plan, self._asked_for_empty = None, False, False
        try:
            setup = load_setup(self._folder, self._identity) if self._identity else None
            if setup is not None:
                plan, self._feed, self._has_own_plan = _plan(setup, self._plan.dwell_s), setup.feed, True
                self._asked_for_empty = setup.asked_for_empty
        except SettingsError as fault:
            self.failed.emit(fault)
        self._plan = plan
        self._known = self._setup()
        self._apply(plan)

    @Slot(str)
    def _inherit(self, before: str) -> None:
        """Copy the setup of the project that was replaced in its file; changes made since then have priority."""
        try:
            setup = load_setup(self._folder, before)
        except SettingsError as fault:
            self.failed.emit(fault)
            return
        if setup is None:
            return
        self._feed = self._feed or setup.feed
        self._asked_for_empty = self._asked_for_empty or setup.asked_for_empty
        if not self._has_own_plan:
            self.set_plan(_plan(setup, self._plan.dwell_s))
        self._keep_soon()
        self.inherited.emit()


def _plan(setup: StationSetup, dwell_s: float) -> RunPlan:
    empty: UInt8 | None = None
    if setup.empty:
        empty = read_only(np.frombuffer(setup.empty, dtype=np.uint8).reshape(-1, setup.empty_width).copy())
    return RunPlan(When(setup.when), dwell_s, setup.motion_limit, setup.rest_frames, empty, setup.presence_limit)


def _kept(feed: Feed) -> KeptFeed | None:
    if not feed.ongoing or "@" in feed.address or "?" in feed.address:  # either character may mean a password
        return None
    folder = str(feed.paths[0].absolute()) if feed.paths else ""
    if not folder.isprintable():  # a name with undecodable bytes cannot be stored as text
        return None
    return KeptFeed.model_validate(
        {
            "kind": feed.kind,
            "name": feed.name,
            "folder": folder,
            "camera": feed.camera,
            "resolution": feed.resolution,
            "locked": feed.locked,
            "address": feed.address,
            "serial": feed.serial,
            "synthetic": asdict(feed.synthetic) if feed.synthetic is not None else None,
        }
    )
