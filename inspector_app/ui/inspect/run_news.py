"""Takes what the run says: results, faults and its end. Results go to records, part, pictures and alarm."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from inspector_app.ui.inspect.alarm import Alarm
from inspector_app.ui.inspect.live_watch import LiveWatch
from inspector_app.ui.inspect.next_step import NextStep
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.session import Session
from inspector_app.workers.tally import Tally

REFRESH_MS = 25
"""Least time between two parts on the screen; a part after a pause is shown at once."""
translate = QCoreApplication.translate


class RunNews(QObject):
    """Follows the signals of a run."""

    def __init__(
        self,
        run: FeedRun,
        session: Session,
        tally: Tally,
        part: ShownPart,
        watch: LiveWatch,
        alarm: Alarm,
        next_step: NextStep,
        notices: Notices,
        parent: QObject,
    ) -> None:
        """Follow ``run``; faults become notices."""
        super().__init__(parent)
        self._run = run
        self._records = session.records
        self._tally = tally
        self._part = part
        self._watch = watch
        self._alarm = alarm
        self._next_step = next_step
        self._notices = notices
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self._take_arrived)
        run.begun.connect(self._begin)
        run.arrived.connect(self._ask_refresh)
        run.failed.connect(self._tell_failed)
        run.recording.failed.connect(notices.show_fault)
        run.recording.noticed.connect(self._tell_recording)
        run.ended.connect(self._finish)
        run.station.failed.connect(notices.show_fault)
        run.station.ports.failed.connect(self._tell_port)
        run.station.ports.changed.connect(self._follow_ports)

    @Slot()
    def _begin(self) -> None:
        feed = self._run.feed
        assert feed is not None
        self._notices.end("run")
        if not feed.live:
            self._tally.begin()  # the same parts again
        self._part.begin(feed)
        self._part.say(lambda: translate("InspectPage", "Waiting for the first part of {feed}…").format(feed=feed.name))

    @Slot()
    def _ask_refresh(self) -> None:
        if not self._refresh.isActive():
            self._take_arrived()

    @Slot()
    def _take_arrived(self) -> None:
        if self._run.abandoned:
            return
        records, picture = self._run.take()
        if not records and picture is None:
            return
        self._refresh.start()
        self._records.add(records)
        self._part.take(records, picture)
        self._watch.keep_pictures(picture)
        self._alarm.take(records)

    @Slot(object)
    def _tell_failed(self, fault: BaseException) -> None:
        self._take_arrived()  # before the fault, so that its last OK is not shown over the fault
        self._part.show_fault(fault)
        self._notices.show_fault(fault, cause="run")

    @Slot(object)
    def _tell_recording(self, notice: str) -> None:
        """Show a notice about the records; "": it no longer holds."""
        self._notices.end("records")
        if notice:
            self._notices.show_notice(Severity.WARNING, notice, cause="records")

    @Slot(object)
    def _tell_port(self, fault: BaseException) -> None:
        broken = (state.kind for state in self._run.station.ports.states if state.fault == str(fault))
        self._notices.show_fault(fault, cause=f"{next(broken, '')} port")

    @Slot()
    def _follow_ports(self) -> None:
        """Remove the notices about ports that are open again, or are no longer wanted."""
        for state in self._run.station.ports.states:
            if not state.fault:
                self._notices.end(f"{state.kind} port")

    @Slot()
    def _finish(self) -> None:
        self._refresh.stop()
        self._take_arrived()
        self._part.finish()
        self._next_step.say()
