"""Asking for the folder with the lost pictures of a project, and saying what was found in it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.moved_pictures import FindingPictures
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # importing the training code would delay the window
    from inspector_app.pipeline.measuring.find_pictures import Located


class LostPictures(QObject):
    """Finds the pictures that are not where the project expects them."""

    def __init__(self, session: Session, notices: Notices, page: QWidget) -> None:
        """Ask in the window of ``page``, and tell in ``notices``."""
        super().__init__(page)
        self._page = page
        self._notices = notices
        self.finding = FindingPictures(session, self)
        self.finding.located.connect(self._tell_located)
        self.finding.failed.connect(notices.show_fault)

    def ask(self) -> bool:
        """Ask for a folder and begin to search it; return whether it begins."""
        folder = dialogs.ask_folder(self._page, self.tr("Folder with the pictures of this project"))
        if folder is not None:
            self.finding.begin(folder)
        return self.finding.busy

    @Slot(object)
    def _tell_located(self, located: "Located") -> None:
        found, lost = len(located.found), located.n_lost
        self._notices.show_notice(
            Severity.INFO if found == lost else Severity.WARNING,
            lambda: (
                self.tr("{n} of {total} pictures found.").format(n=found, total=lost)
                if lost
                else self.tr("All pictures are where the project expects them.")
            ),
            partial(self._hint, found, lost, located.n_unsure),
            cause="find pictures",
        )

    def _hint(self, found: int, lost: int, unsure: int) -> str:
        lines = []
        if found:
            lines.append(self.tr("Save the project to keep their new places."))
        if unsure:
            told = self.tr(
                "Pictures of the same names were not taken: {n}. It is not certain that they are the same pictures."
            )
            lines.append(told.format(n=unsure))
        if found + unsure < lost:
            lines.append(self.tr("The others are not in this folder, or they were changed. Choose another folder."))
        return "\n".join(lines)
