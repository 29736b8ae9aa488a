"""Tells why a run is locked, and what to do, for as long as it is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.feed_run import FeedRun

CAUSE = "challenge"


class LockNews(QObject):
    """Shows a notice with a button for the challenge parts, to an operator too: the run is locked anyway."""

    def __init__(self, run: FeedRun, notices: Notices, show_parts: Callable[[], object], parent: QWidget) -> None:
        """Follow ``run``; ``show_parts`` opens the dialog of the challenge parts."""
        super().__init__(parent)
        self._challenge = run.challenge
        self._notices = notices
        self._show_parts = show_parts
        self._shown = False
        run.refused.connect(self.tell)
        run.challenge.changed.connect(self._follow)

    @Slot()
    def tell(self) -> None:
        """Say why nothing is judged."""
        self._shown = True
        self._notices.show_notice(
            Severity.WARNING,
            self._why,
            self._hint,
            [(lambda: self.tr("Challenge parts…"), self._show_parts)],
            cause=CAUSE,
        )

    @Slot()
    def _follow(self) -> None:
        if not self._challenge.locked:
            self._shown = False
            self._notices.end(CAUSE)
        elif self._shown:
            self.tell()

    def _why(self) -> str:
        standing = self._challenge.standing
        why = said(standing.sentence) if standing is not None else ""
        return self.tr("Run is locked, no part is judged.") + f" {why}"

    def _hint(self) -> str:
        standing = self._challenge.standing
        return said(standing.hint) if standing is not None else ""
