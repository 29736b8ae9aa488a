"""Opens the dialogs that the menus name."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from inspector_app.ui.widgets.page import Desk

if TYPE_CHECKING:  # they import the pipeline, which would delay the window
    from inspector_app.ui.window.demo import Demo
    from inspector_app.ui.window.main_window import MainWindow


class MenuDialogs(QObject):
    """Opens each dialog over the window; their modules are imported with them."""

    def __init__(self, window: "MainWindow", desk: Desk) -> None:
        """Work for ``window``."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._demo: Demo | None = None

    @Slot()
    def show_help(self) -> None:
        """Handle F1: show all keys."""
        from inspector_app.ui.window.help import HelpDialog

        _show_dialog(HelpDialog(self._window, self._window.action_specs))

    @Slot()
    def read_manual(self) -> None:
        """Show the guide, which is part of the program."""
        from inspector_app.ui.window.manual import ManualDialog

        _show_dialog(ManualDialog(self._window))

    @Slot()
    def read_licences(self) -> None:
        """Show the versions and licences of the program and its libraries."""
        from inspector_app.ui.window.licences import LicencesDialog

        _show_dialog(LicencesDialog(self._window, self._desk.session.jobs))

    @Slot()
    def show_audit(self) -> None:
        """Show who changed what, and when."""
        from inspector_app.ui.window.audit_dialog import AuditDialog

        _show_dialog(AuditDialog(self._window, self._desk.session.audit, self._desk.notices))

    @Slot()
    def self_test(self) -> None:
        """Check whether this computer is fit; a dialog that is open comes to the front."""
        from inspector_app.ui.window.selftest_dialog import SelfTestDialog

        recent = self._window.files.recent()
        self.show_one(
            SelfTestDialog, lambda: SelfTestDialog(self._window, self._desk, Path(recent[0]) if recent else None)
        )

    @Slot()
    def detection_limit(self) -> None:
        """Measure which size of synthetic defects is found; a dialog that is open comes to the front."""
        from inspector_app.ui.window.detection_dialog import DetectionDialog

        self.show_one(DetectionDialog, lambda: DetectionDialog(self._window, self._desk))

    @Slot()
    def dossier(self) -> None:
        """Write one PDF about the project for an auditor; a dialog that is open comes to the front."""
        from inspector_app.ui.window.dossier_dialog import DossierDialog

        self.show_one(DossierDialog, lambda: DossierDialog(self._window, self._desk))

    @Slot()
    def collect(self) -> None:
        """Collect pictures of good parts from a camera; a dialog that is open comes to the front."""
        from inspector_app.ui.window.collect_dialog import CollectDialog

        self.show_one(CollectDialog, lambda: CollectDialog(self._window, self._desk))

    @Slot()
    def try_demo(self) -> None:
        """Build from demo parts and inspect them live."""
        if self._demo is None:
            from inspector_app.ui.window.demo import Demo

            self._demo = Demo(self._window)
        self._demo.begin()

    def show_one(self, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
        """Show a dialog of a kind, or bring the one that is open to the front."""
        dialog = self._window.findChild(kind)
        if isinstance(dialog, QDialog):
            dialog.raise_()
            dialog.activateWindow()
        else:
            _show_dialog(make())


def _show_dialog(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
