"""Which feed is inspected with which project: what a person chose, or what the station inspected last."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector_app.pipeline.live.feed import Feed
from inspector_app.ui.inspect.feed_bar import FeedBar
from inspector_app.ui.inspect.next_step import NextStep
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.inspect.station_lights import StationLights
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.session import Session
from inspector_app.workers.tally import Tally

translate = QCoreApplication.translate


class FeedChoice(QObject):
    """Follows the project and the chosen feed; a run over a former feed or with a former project ends."""

    changed = Signal()
    """What can be done now may have changed."""

    def __init__(
        self,
        session: Session,
        run: FeedRun,
        tally: Tally,
        part: ShownPart,
        banner: VerdictBanner,
        bar: FeedBar,
        lights: StationLights,
        next_step: NextStep,
        notices: Notices,
        parent: QObject,
    ) -> None:
        """Follow ``session``; the feed's name is shown on ``bar``."""
        super().__init__(parent)
        self._session = session
        self._run = run
        self._tally = tally
        self._part = part
        self._banner = banner
        self._bar = bar
        self._lights = lights
        self._next_step = next_step
        self._notices = notices
        bar.feed_chosen.connect(self.set_feed)
        run.station.inherited.connect(self._take_inherited)
        session.project_changed.connect(self._take_project)
        session.detector_ready.connect(self._take_detector)

    @Slot(object)
    def set_feed(self, feed: Feed) -> None:
        """Inspect another feed; a run over the old feed ends."""
        self._run.set_feed(feed)
        self._notices.end("run")  # it was about the former feed
        self._session.records.clear()
        self._tally.begin()
        self._show(feed)

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self._run.abandon()
        self._tally.begin()
        project = self._session.project
        self._banner.set_part_name(project.document.name if project is not None else "")
        self._take_feed(self._run.station.feed_after(self._run.feed))

    @Slot()
    def _take_inherited(self) -> None:
        """Use the feed of the former project in this file, unless a feed was chosen."""
        if self._run.feed is None:
            self._take_feed(self._run.station.feed)
            self.changed.emit()

    def _take_feed(self, feed: Feed | None) -> None:
        self._run.feed = feed
        self._show(feed)

    def _show(self, feed: Feed | None) -> None:
        self._part.begin(feed)
        self._bar.show_feed(feed.name if feed is not None else "")
        self._lights.show_run()
        self._next_step.say()

    @Slot(object)
    def _take_detector(self, _opened: object) -> None:
        opened = self._session.opened
        if opened is not None:
            for message, notice in (
                (
                    lambda: translate("InspectPage", "The scores are not those of the build."),
                    opened.drift_notice,
                ),
                (
                    lambda: translate("InspectPage", "The limits do not match their history."),
                    opened.project.document.limits_notice,
                ),
                (
                    lambda: translate("InspectPage", "The scores could not be checked."),
                    opened.unchecked_notice,
                ),
            ):
                if notice:
                    self._notices.show_notice(Severity.WARNING, message, notice)
        self._next_step.say()
        self.changed.emit()
