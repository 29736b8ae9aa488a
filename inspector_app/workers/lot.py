"""The lot of the parts that are judged."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import one_line
from inspector_app.workers.session import Session


class Lot(QObject):
    """What somebody gave as the lot of the next parts; it ends with the kind of part."""

    changed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Follow the project of ``session``."""
        super().__init__(parent)
        self.text = ""
        """The lot of the next parts; "" if nobody gave one."""
        self._of = ""
        self._session = session
        session.project_changed.connect(self._forget)

    @Slot(str)
    def give(self, text: str) -> None:
        """Set the lot from the next part on, in this run and in those that follow with the same part."""
        self.text = one_line(text)
        self.changed.emit(self.text)

    @Slot()
    def _forget(self, *_facts: object) -> None:
        """Another kind of part is not of the same lot."""
        project = self._session.project
        name = project.document.name if project is not None else ""
        if name != self._of:
            self._of = name
            self.give("")
