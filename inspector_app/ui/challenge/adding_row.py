"""Adding challenge parts: pictures, the shown part, a part of the History page, or one that is shown to the camera."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.core.messages import InspectionRecord, Label, UInt8
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.challenge import Challenge

if TYPE_CHECKING:
    from inspector_app.records.parts import Part

CHOICE_PX = 180
NAME_PX = 300
MAX_NAME = 100
ShownPart = Callable[[], tuple[InspectionRecord, UInt8 | None] | None]
"""Returns the record of the part that is shown on the Inspect page, and its picture if it has no file; or None."""


class AddingRow(QWidget):
    """``refused`` carries why nothing was added."""

    refused = Signal(object)

    def __init__(self, desk: Desk, challenge: Challenge, shown: ShownPart, chosen: "Callable[[], Part | None]") -> None:
        """Add to ``challenge``; ``shown`` and ``chosen`` return the parts of the Inspect and the History page."""
        super().__init__()
        self._desk = desk
        self._challenge = challenge
        self._shown = shown
        self._chosen = chosen
        self.what = Combo(lambda: self.tr("What the added part is"), CHOICE_PX)
        self.what.add(lambda: self.tr("Known defect"), Label.DEFECT)
        self.what.add(lambda: self.tr("Known good"), Label.GOOD)
        self.files_button = button(lambda: self.tr("Pictures…"), "folder")
        self.shown_button = button(lambda: self.tr("Part shown on Inspect"))
        self.history_button = button(lambda: self.tr("Part chosen on History"))
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.name.setFixedWidth(NAME_PX)
        keep(self.name.setPlaceholderText, lambda: self.tr("Name, for example: washer-scratch"))
        keep(self.name.setAccessibleName, lambda: self.tr("Name of a part that is shown to the camera"))
        self.camera_button = button(lambda: self.tr("Part for the camera"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widgets in (
            (
                label(lambda: self.tr("Add a"), wrap=False),
                self.what,
                self.files_button,
                self.shown_button,
                self.history_button,
            ),
            (
                label(lambda: self.tr("Or one that a person shows to the camera:"), wrap=False),
                self.name,
                self.camera_button,
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        for press, slot in (
            (self.files_button, self.add_files),
            (self.shown_button, self.add_shown),
            (self.history_button, self.add_chosen),
            (self.camera_button, self.add_for_camera),
        ):
            press.setAutoDefault(False)
            press.clicked.connect(slot)
        self.name.textChanged.connect(self._show_state)
        self._show_state()

    @property
    def _expected(self) -> Label:
        return Label(self.what.currentData())

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        self.camera_button.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def add_files(self) -> None:
        """Ask for pictures and copy them."""
        from inspector_app.pipeline.challenge.adding import from_file

        paths = dialogs.ask_pictures(self)
        if paths:
            self._challenge.add([from_file(path, self._expected) for path in paths])

    @Slot()
    def add_shown(self) -> None:
        """Copy the picture of the part that is shown on the Inspect page."""
        from inspector_app.pipeline.challenge.adding import from_run

        shown = self._shown()
        if shown is None:
            self._refuse(lambda: self.tr("No part is shown on the Inspect page. Choose one there first."))
        else:
            self._challenge.add([from_run(*shown, self._expected)])

    @Slot()
    def add_chosen(self) -> None:
        """Copy the archived picture of the part that is chosen on the History page."""
        from inspector_app.pipeline.challenge.adding import from_archive
        from inspector_app.records.archive import FOLDER

        part = self._chosen()
        if part is None:
            self._refuse(lambda: self.tr("No part is chosen on the History page. Choose one there first."))
            return
        session, settings = self._desk.session, self._desk.preferences.settings
        archive = session.paths.records_file(settings.records_folder).parent / FOLDER
        self._challenge.add([from_archive(part, archive, self._expected)])

    @Slot()
    def add_for_camera(self) -> None:
        """Add a part without a picture."""
        from inspector_app.pipeline.challenge.adding import NewPart

        name = " ".join(self.name.text().split())
        if name:
            self._challenge.add([NewPart(name, self._expected)])
            self.name.clear()

    def _refuse(self, why: Words) -> None:
        self.refused.emit(why)
