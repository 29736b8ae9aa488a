"""The good parts that are marked to be left out, and learning again without them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.leaving_out import LeavingOut
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # importing the building code would delay the window
    from inspector_app.pipeline.building.leave_out import Rebuilt


class MarkedParts(QObject):
    """Nothing is changed before :meth:`rebuild`.

    Attributes:
        pictures: numbers of the marked parts' pictures among the training pictures.
        leaving: learns again.
    """

    changed = Signal()
    learning_began = Signal(float)  # with the seconds that the last build took

    def __init__(self, session: Session, notices: Notices, may_learn: Callable[[], bool], parent: QObject) -> None:
        """Start without marks. Args as for :class:`inspector_app.ui.doctor.doctor.Doctor`."""
        super().__init__(parent)
        self._session = session
        self._notices = notices
        self._may_learn = may_learn
        self.pictures: set[int] = set()
        self.leaving = LeavingOut(session, self)
        self.leaving.learned.connect(self._take_learned)
        self.leaving.outdated.connect(self._tell_outdated)
        self.leaving.failed.connect(notices.show_fault)
        self.leaving.cancelled.connect(self._tell_cancelled)

    def toggle(self, picture: int) -> None:
        """Mark a part, or take its mark away."""
        self.pictures ^= {picture}
        self.changed.emit()

    def remove(self, picture: int) -> None:
        """Take the mark of a part away, if it has one."""
        self.pictures.discard(picture)
        self.changed.emit()

    def clear(self) -> None:
        """Take all marks away: another project is open."""
        self.pictures.clear()

    @Slot()
    def rebuild(self) -> None:
        """Learn again without the marked parts."""
        project = self._session.project
        if project is None or not self.pictures or not self._may_learn():
            return
        self.leaving.leave_out(self.pictures)
        if self.leaving.busy:
            self.learning_began.emit(project.document.build_seconds.total)

    @Slot(object)
    def _take_learned(self, rebuilt: "Rebuilt") -> None:
        document, remarks = rebuilt.opened.project.document, rebuilt.remarks
        self._notices.show_notice(
            Severity.WARNING if remarks else Severity.INFO,
            lambda: self.tr("Built again from %n good parts.", "", document.n_parts),
            lambda: "\n".join([*map(said, remarks), self.tr("Ctrl+Z undoes it. Save the project to keep it.")]),
        )

    @Slot()
    def _tell_outdated(self) -> None:
        self._notices.show_notice(
            Severity.WARNING,
            lambda: self.tr("Limits, labels or answers were changed while the project was built again."),
            lambda: self.tr("No part was left out. Rebuild again."),
        )

    @Slot()
    def _tell_cancelled(self) -> None:
        self._notices.show_notice(
            Severity.INFO, lambda: self.tr("The build was cancelled."), lambda: self.tr("No part was left out.")
        )
