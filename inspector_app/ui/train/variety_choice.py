"""The choice how differently parts may lie and be lit, with pictures of what each choice means."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.copies import AMOUNTS, Robust, Rotation, Variety
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.basics import label
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.figures import ThumbnailGrid

EXAMPLE_PX = 80


class VarietyChoice(QWidget):
    """Off, a little or more; parts at any angle; and a good part with its disturbed copies as examples."""

    changed = Signal()

    def __init__(self) -> None:
        """Start with parts that lie and are lit alike."""
        super().__init__()
        self.amounts = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(lambda: self.tr("Parts may lie or be lit differently")))
        row = QHBoxLayout()
        row.setSpacing(6)
        choices: tuple[tuple[Robust, Words], ...] = (
            ("off", lambda: self.tr("Off")),
            ("some", lambda: self.tr("A little")),
            ("strong", lambda: self.tr("More")),
        )
        for robust, words in choices:
            press = QPushButton()
            keep(press.setText, words)
            press.setProperty("robust", robust)
            press.setCheckable(True)
            press.setChecked(robust == "off")
            press.setStyleSheet("QPushButton { padding: 0 6px; }")
            keep(press.setToolTip, partial(self._meaning, robust))
            self.amounts.addButton(press)
            row.addWidget(press, 1)
        column.addLayout(row)
        self.free = CheckBox()
        keep(self.free.setText, lambda: self.tr("Parts lie at any angle"))
        column.addWidget(self.free)
        self.meaning = label("", "small")
        column.addWidget(self.meaning)
        self.examples = ThumbnailGrid(EXAMPLE_PX)
        self.examples.hide()
        column.addWidget(self.examples)
        self.amounts.buttonClicked.connect(self._tell)
        self.free.toggled.connect(self._tell)
        self._show_meaning()

    @property
    def robust(self) -> Robust:
        """How differently parts may lie and be lit."""
        checked = self.amounts.checkedButton()
        assert checked is not None
        robust: Robust = checked.property("robust")
        return robust

    @property
    def rotation(self) -> Rotation:
        """Whether parts lie alike, or at any angle."""
        return "free" if self.free.isChecked() else "fixed"

    def show_choice(self, robust: Robust, rotation: Rotation) -> None:
        """Show these as the choices."""
        for press in self.amounts.buttons():
            press.setChecked(press.property("robust") == robust)
        self.free.setChecked(rotation == "free")
        self._show_meaning()

    def show_examples(self, pictures: Sequence[UInt8]) -> None:
        """Show a good part, uint8 (H, W, 3), and its copies after it; none: hide them."""
        captions = [self.tr("a good part"), *[self.tr("also good")] * (len(pictures) - 1)]
        self.examples.show_pictures([(rgb, text, text) for rgb, text in zip(pictures, captions, strict=False)])
        self.examples.setVisible(bool(pictures))

    @Slot()
    def _tell(self) -> None:
        self._show_meaning()
        self.changed.emit()

    def _show_meaning(self) -> None:
        keep(self.meaning.setText, partial(self._meaning, self.robust))
        if not Variety(self.robust, self.rotation).n_copies:
            self.show_examples(())

    def _meaning(self, robust: Robust) -> str:
        if robust == "off":
            return self.tr("For parts in front of a fixed camera, always in the same light.")
        learned = (
            self.tr("Also learns from one disturbed copy of each part.")
            if robust == "some"
            else self.tr("Also learns from three disturbed copies of each part.")
        )
        told = self.tr("A picture that is darker or brighter than every good part is for review.")
        amounts = AMOUNTS[robust]
        differ = self.tr(
            "The copies are turned by up to {turn}°, shifted by up to {shift} and lit up to {light} differently."
        ).format(
            turn=f"{amounts.rotation_deg:.0f}",
            shift=f"{amounts.translation_share:.0%}",
            light=f"{amounts.brightness_share:.0%}",
        )
        return f"{learned} {differ} {told}"
