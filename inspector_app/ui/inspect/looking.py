"""Which part of the run is looked at: the one before, the next one, the newest, the worst, the next NG."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector_app.core.messages import Verdict
from inspector_app.ui.inspect.next_step import NextStep
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.session import Session

translate = QCoreApplication.translate


class Looking(QObject):
    """Goes from part to part of the run's records."""

    def __init__(
        self, session: Session, part: ShownPart, next_step: NextStep, notices: Notices, parent: QObject
    ) -> None:
        """Choose what ``part`` shows."""
        super().__init__(parent)
        self._log = session.records
        self._part = part
        self._next_step = next_step
        self._notices = notices

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Show a part of the run."""
        self._part.look_at(number)

    @Slot()
    def look_previous(self) -> None:
        """Show the part before the shown one."""
        number = self._part.number
        self._part.look_at(len(self._log) - 1 if number is None else number - 1)

    @Slot()
    def look_next(self) -> None:
        """Show the part after the shown one; after the last one, only running judges the next part."""
        if self._part.number is not None:
            self._part.look_at(self._part.number + 1)

    @Slot()
    def look_newest(self) -> None:
        """Handle End: show the newest part."""
        self._part.follow()
        self._next_step.say()

    @Slot()
    def look_at_worst(self) -> None:
        """Show the first NG part after a run; without one, the first ERROR or REVIEW."""
        worst, log = self._part.summary().worst, self._log
        number = next((number for number in range(log.first, len(log)) if log.record(number).verdict is worst), None)
        if number is not None:
            self._part.look_at(number)

    @Slot()
    def look_previous_ng(self) -> None:
        """Handle Shift+N: show the NG part before the shown one."""
        self._look_for_ng(-1)

    @Slot()
    def look_next_ng(self) -> None:
        """Handle N: show the NG part after the shown one."""
        self._look_for_ng(1)

    def _look_for_ng(self, step: int) -> None:
        log, shown = self._log, self._part.number
        outside = log.first - 1 if step > 0 else len(log)
        number = log.nearest(Verdict.NG, outside if shown is None else shown, step)
        if number is not None:
            self._part.look_at(number)
            return
        self._notices.show_notice(
            Severity.INFO,
            lambda: (
                translate("InspectPage", "No NG part comes after this one.")
                if step > 0
                else translate("InspectPage", "No NG part comes before this one.")
            ),
        )
