"""Offers to judge at rest when parts move and rest before a camera of which every frame is judged."""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import LiveStatus, RunState
from inspector_app.ui.widgets.notices import Notice, Notices, Severity
from inspector_app.workers.feed_run import FeedRun


class RestOffer(QObject):
    """Makes the offer once for each project, to an engineer; it leaves with its reason."""

    def __init__(self, run: FeedRun, notices: Notices, then: Callable[[], object], identity: Callable[[], str]) -> None:
        """Follow ``run``; ``then`` is called when the offer was taken, ``identity`` returns that of the project."""
        super().__init__(run)
        self._run = run
        self._notices = notices
        self._then = then
        self._identity = identity
        self._operator = False
        self._offered: set[str] = set()
        self._shown: Notice | None = None
        run.status_changed.connect(self._take_status)
        run.changed.connect(self._follow_run)
        run.station.plan_changed.connect(self._follow_run)

    def set_operator(self, *, operator: bool) -> None:
        """Offer it to engineers only, because it changes the station's set-up."""
        self._operator = operator
        self._follow_run()

    @property
    def _applies(self) -> bool:
        feed = self._run.feed
        camera = feed is not None and feed.live and not feed.real_time
        return camera and self._run.counts_frames and self._run.state is RunState.RUNNING and not self._operator

    @Slot(object)
    def _take_status(self, status: LiveStatus) -> None:
        moved_and_rests = math.isfinite(status.moved_s) and status.resting
        if not moved_and_rests or not self._applies or self._identity() in self._offered:
            return
        self._offered.add(self._identity())
        self._shown = self._notices.show_notice(
            Severity.WARNING,
            lambda: self.tr("Parts move and rest before the camera, but every frame is judged and counted."),
            lambda: self.tr("At rest, each part is judged once."),
            [
                (lambda: self.tr("Judge at rest"), self.take),
                (lambda: self.tr("Go on with every frame"), self._withdraw),
            ],
        )

    @Slot()
    def take(self) -> None:
        """Judge at rest from now on."""
        station = self._run.station
        station.set_plan(replace(station.plan, when=When.AT_REST))
        self._then()

    @Slot()
    def _follow_run(self, *_facts: object) -> None:
        if not self._applies:
            self._withdraw()

    @Slot()
    def _withdraw(self) -> None:
        if self._shown is not None:
            self._notices.withdraw(self._shown)
            self._shown = None
