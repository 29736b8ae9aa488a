"""The log entries of a live run."""

import logging
from collections.abc import Sequence

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.run import LiveStatus, RunState
from inspector_app.project.log_book import SHOWN, Seldom

MAX_ERRORS, ERRORS_S = 20, 60.0
"""At most 20 ERROR verdicts are logged per 60 s; a camera may send 30 frames per second."""
_log = logging.getLogger(__name__)


class RunLog:
    """Logs the runs, in the window's thread.

    The run's own QThread does not log, because logging there would leave an entry for each such thread in Python's list
    of threads.
    """

    def __init__(self) -> None:
        """Start with no run."""
        self._frozen = False
        self._errors = Seldom(MAX_ERRORS, ERRORS_S)

    def take_start(self, feed: Feed, project_id: str, limits: Limits, plan: RunPlan) -> None:
        """Log the start of a run."""
        self._frozen = False
        _log.info("Feed: %s, %s", feed.kind, feed.name)
        _log.info("A run begins, of project %s, %s, judging: %s", project_id, limits, plan.when)

    def take_state(self, state: RunState) -> None:
        """Log a new state of the run."""
        _log.info("The run is %s", state.value)

    def take_status(self, status: LiveStatus) -> None:
        """Log when the camera begins or stops to send the same picture repeatedly; it does not stop by being lost."""
        if status.frozen is not self._frozen:
            self._frozen = status.frozen
            if status.frozen:
                _log.warning("The camera sends one picture again and again")
            elif status.feed is FeedState.LIVE:
                _log.warning("It sends others again")

    def take_records(self, records: Sequence[InspectionRecord]) -> None:
        """Log ERROR verdicts, at a limited rate; OK and NG are in the records."""
        for record in records:
            if record.verdict is not Verdict.ERROR:
                continue
            held_back = self._errors.passes()
            if held_back is not None:
                more = f" ({held_back} more before it)" if held_back else ""
                _log.warning("%s: ERROR: %s%s", record.name, record.error, more, extra=SHOWN)

    def take_end(self, status: LiveStatus, fault: BaseException | None) -> None:
        """Log the end of the run, and ``fault`` if it failed."""
        counts = status.captured, status.recorded, status.dropped
        _log.info("The run has ended: %d frames captured, %d records, %d frames not judged", *counts)
        if fault is not None:
            trace = None if isinstance(fault, InspectorError) else fault
            _log.error("The run has failed: %s", fault, exc_info=trace, extra=SHOWN)
