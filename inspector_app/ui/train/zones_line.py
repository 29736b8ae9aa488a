"""The zones of the next build, in the form."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.pictures.zones import NO_ZONING, Zoning
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label


class ZonesLine(QWidget):
    """One sentence about the zones, a place for the button that draws them, and a button that removes them."""

    def __init__(self) -> None:
        """Start without zones."""
        super().__init__()
        self.words = label("", "small")
        self.remove_button = button(lambda: self.tr("Remove"))
        self._row = QHBoxLayout()
        self._row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(lambda: self.tr("Zones and scale")))
        column.addWidget(self.words)
        column.addLayout(self._row)
        self.show_zoning(NO_ZONING)

    def take_button(self, press: QPushButton) -> None:
        """Show the button that opens the editor."""
        press.setEnabled(False)
        self._row.insertWidget(0, press, 1)

    def show_zoning(self, zoning: Zoning) -> None:
        """Show what is drawn."""
        keep(self.words.setText, lambda: self._said(zoning))
        self.remove_button.setVisible(self._has_any(zoning))

    def _has_any(self, zoning: Zoning) -> bool:
        return bool(zoning.zones or zoning.least_area_px or zoning.mm_per_px or zoning.section)

    def _said(self, zoning: Zoning) -> str:
        said = []
        if zoning.zones:
            said.append(self.tr("%n zones", "", len(zoning.zones)))
        if zoning.section is not None:
            said.append(self.tr("a section of the picture"))
        if zoning.least_area_px:
            said.append(self.tr("from {area:g} px").format(area=zoning.least_area_px))
        if zoning.mm_per_px is not None:
            said.append(self.tr("{scale:g} mm a pixel").format(scale=zoning.mm_per_px))
        return ", ".join(said) if said else self.tr("The whole picture is judged.")
