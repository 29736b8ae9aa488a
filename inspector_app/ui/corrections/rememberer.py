"""Opens the dialogs that remember a missed defect, from any page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import UInt8
from inspector_app.ui.corrections.missed_dialog import MissedDialog
from inspector_app.ui.corrections.opener import Corrector
from inspector_app.ui.corrections.remember_dialog import RememberDialog
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.job import Job

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.marking import ToMark
    from inspector_app.pipeline.correcting.proposal import Proposal
    from inspector_app.pipeline.correcting.remember import MissedDefect


class Rememberer(QObject):
    """Reads the picture of a part, lets a person mark the defect, and shows what changes if it is remembered."""

    def __init__(self, desk: Desk, page: QWidget, corrector: Corrector) -> None:
        """Work for ``page``; ``corrector`` opens the last dialog."""
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._corrector = corrector
        self._job: Job | None = None
        self._part: tuple[str, Path | None, UInt8 | None] = "", None, None
        self.dialog: MissedDialog | None = None

    def mark(self, name: str, path: Path | None, rgb: UInt8 | None = None) -> None:
        """Let a person mark a defect of a part.

        Args:
            name: the part's name.
            path: the picture's file; None: it has none.
            rgb: uint8 (H, W, 3), the picture of a feed without files.
        """
        session = self._desk.session
        if self.dialog is not None:
            self.dialog.raise_()
        elif self._job is None and self._corrector.may() and session.opened is not None:
            from inspector_app.pipeline.correcting.marking import picture_to_mark

            self._part, reading = (name, path, rgb), session.opened.detector.reading
            self._job = session.jobs.make(lambda: picture_to_mark(path, rgb, reading))
            self._job.finished.connect(self._show)
            self._job.failed.connect(self._desk.notices.show_fault)
            self._job.ended.connect(self._end)
            self._job.start()

    @Slot(object)
    def _show(self, picture: "ToMark") -> None:
        self.dialog = MissedDialog(self._page.window(), self._part[0], picture)
        self.dialog.marked.connect(self._propose)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    @Slot()
    def _propose(self) -> None:
        if self.dialog is None or not self._corrector.may():
            return
        from inspector_app.pipeline.correcting.remember import MissedDefect

        name, path, rgb = self._part
        self.show_effect(MissedDefect(name, path, self.dialog.marking, None if path is not None else rgb))

    def show_effect(self, missed: "MissedDefect") -> None:
        """Show what changes if a defect is remembered."""
        dialog = RememberDialog(self.dialog or self._page, self._desk.session)
        dialog.corrected.connect(self._tell)
        self._corrector.show(dialog)
        dialog.remember(missed)

    @Slot(object)
    def _tell(self, proposal: "Proposal") -> None:
        if self.dialog is not None:
            self.dialog.close()
        change = f"{proposal.after.ng_l2 / proposal.before.ng_l2 - 1:+.1%}"
        self._desk.notices.show_notice(
            Severity.INFO,
            lambda: self.tr("The defect is remembered; the limit changed by {change}.").format(change=change),
            lambda: self.tr("Project > Corrections… lists all corrections. Save the project to keep this."),
        )

    @Slot()
    def _end(self) -> None:
        self._job = None

    @Slot(int)
    def _forget(self, _result: int) -> None:
        self.dialog = None
