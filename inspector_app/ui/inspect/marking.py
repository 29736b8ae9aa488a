"""Marking the shown part as good or defective."""

from PySide6.QtCore import QObject, Slot

from inspector_app.core.messages import Label
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.inspect.stage import LabelBadge
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers import marking
from inspector_app.workers.session import Session


class Marking(QObject):
    """Keeps the badge up to date with the shown part."""

    def __init__(self, session: Session, notices: Notices, part: ShownPart, badge: LabelBadge) -> None:
        """Follow ``part`` and the labels of the session."""
        super().__init__(badge)
        self._session = session
        self._notices = notices
        self._part = part
        self._badge = badge
        part.changed.connect(self._show)
        session.labels_changed.connect(self._show)

    def mark(self, label: Label) -> None:
        """Mark the shown part as good or defective, or show why it is not possible."""
        number = self._part.number
        if number is None:
            return
        match marking.mark(self._session, self._session.records.record(number), label):
            case marking.Refusal.NOT_JUDGED:
                self._notices.show_notice(
                    Severity.INFO,
                    lambda: self.tr("This part could not be judged, so it cannot be marked."),
                    lambda: self.tr("Mark parts that have a score."),
                )
            case marking.Refusal.LEARNED:
                self._notices.show_notice(
                    Severity.INFO,
                    lambda: self.tr("This is one of the training parts, so it cannot be marked."),
                    lambda: self.tr(
                        "The project was built with it as a good part. If it is defective, build again without it."
                    ),
                )

    @Slot()
    def _show(self) -> None:
        number, log = self._part.number, self._session.records
        kept = number is not None and log.first <= number < len(log)
        label = marking.label_of(self._session, log.record(number)) if number is not None and kept else None
        self._badge.show_label(label)
