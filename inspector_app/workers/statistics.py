"""What the Statistics page asks of the store, as work for jobs."""

import platform
from collections.abc import Generator
from pathlib import Path

from inspector_app.core.messages import Progress
from inspector_app.pipeline.statistics.figures import Figures
from inspector_app.pipeline.statistics.shift_report import ShiftReport
from inspector_app.pipeline.statistics.stored import figures_in, report_in
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session


class Statistics:
    """Figures and reports of this station's records."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        """Read the records that the ``preferences`` name."""
        self._session = session
        self._preferences = preferences

    @property
    def path(self) -> Path:
        """The path of the file with all records."""
        return self._session.paths.records_file(self._preferences.settings.records_folder)

    def load(self, begin_s: float | None, end_s: float | None) -> Generator[Progress, None, Figures]:
        """Compute figures; see :func:`inspector_app.pipeline.statistics.stored.figures_in`."""
        return figures_in(self.path, begin_s, end_s, self._preferences.settings.shift_begins)

    def report(self, begin_s: float | None, end_s: float | None) -> Generator[Progress, None, ShiftReport]:
        """Make a report; see :func:`inspector_app.pipeline.statistics.stored.report_in`."""
        shifts = self._preferences.settings.shifts
        return report_in(self.path, self._session.paths.settings, begin_s, end_s, platform.node(), shifts)
