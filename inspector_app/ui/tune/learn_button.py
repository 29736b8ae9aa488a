"""The button to learn from labelled defects; it says how many are missing."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from inspector_app.core.memory.head import LEAST_DEFECTS
from inspector_app.core.messages import Label
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.workers.session import Session


class LearnButton(QPushButton):
    """Follows the session: it can be pressed from eight labelled defects on."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__()
        self._session = session
        self._missing = LEAST_DEFECTS
        self.setMinimumHeight(TOUCH_PX)
        session.labels_changed.connect(self._follow)
        session.project_changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self, *_facts: object) -> None:
        self._missing = LEAST_DEFECTS - sum(part.label is Label.DEFECT for part in self._session.labelled)
        self.setEnabled(self._missing <= 0)
        keep(self.setText, self._words)
        keep(self.setToolTip, self._tip)

    def _words(self) -> str:
        if self._missing > 0:
            return self.tr("Learn from defects… ({n} more)").format(n=self._missing)
        project = self._session.project
        if project is not None and project.head is not None:
            return self.tr("Learn from defects again…")
        return self.tr("Learn from defects…")

    def _tip(self) -> str:
        if self._missing > 0:
            told = self.tr("Label more defects first: {least} are needed, {n} are missing")
            return told.format(least=LEAST_DEFECTS, n=self._missing)
        return self.tr("Try whether more of the labelled defects would be found, on parts that were not learned")
