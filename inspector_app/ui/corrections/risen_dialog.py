"""The recent parts whose scores are too high for the promise; a person says which of them are good."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.ui.corrections.flips_table import verdict_text
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import ShortLabel, button, label, literal, pixmap, scrolling
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.figures import named
from inspector_app.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.risen import RisenPart

SIZE_PX = (900, 640)
PICTURE_PX = 150


class RisenTile(QWidget):
    """One part with a box to tick."""

    def __init__(self, risen: "RisenPart") -> None:
        """Start unticked: it may be a true defect."""
        super().__init__()
        assert risen.rgb is not None
        self.risen = risen
        part, name = risen.part, " ".join(risen.part.name.split())
        self.setFixedWidth(PICTURE_PX)
        picture = QLabel()
        smooth = Qt.TransformationMode.SmoothTransformation
        picture.setPixmap(pixmap(risen.rgb).scaled(PICTURE_PX, PICTURE_PX, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        picture.setFixedSize(PICTURE_PX, PICTURE_PX)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = ShortLabel("small", Qt.TextElideMode.ElideMiddle)
        title.say(name)
        self.box = CheckBox()
        keep(self.box.setText, lambda: literal(verdict_text(part.verdict, part.relative_score)))
        keep(self.box.setAccessibleName, lambda: self.tr("{name} is good").format(name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (picture, title, self.box):
            column.addWidget(widget)


class RisenDialog(Dialog):
    """:attr:`taken` carries the ticked :class:`RisenPart`; what they would change is shown next, in another dialog."""

    keeps_input = False
    taken = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        """Start with a line that says that the parts are looked up."""
        super().__init__(parent, lambda: self.tr("Take these as good"))
        self.resize(*SIZE_PX)
        self.head = label(lambda: self.tr("Looking up the parts whose scores are high…"), kind="heading")
        self.hint = label(
            lambda: self.tr(
                "Tick the parts that are good, and none that you are not sure of: what is taken as good is not found "
                "any more. What would change is shown next, and nothing is changed before you accept it."
            ),
            kind="muted",
        )
        self.missing = label(kind="muted")
        self.row = FlowRow(gap_px=14)
        self.tiles: list[RisenTile] = []
        self.show_button = button(lambda: self.tr("Show what would change…"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        inside = QWidget()
        area = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addWidget(self.hint)
        whole.addWidget(area, 1)
        whole.addLayout(self.foot(self.show_button, self.cancel_button))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.row)
        column.addWidget(self.missing)
        column.addStretch(1)
        self.hint.hide()
        self.missing.hide()
        self.show_button.setEnabled(False)
        self.show_button.clicked.connect(self._take)
        self.cancel_button.clicked.connect(self.close)

    def show_parts(self, found: "Sequence[RisenPart]") -> None:
        """Show these, none ticked; those without a picture are named."""
        for risen in found:
            if risen.called is not None:
                tile = RisenTile(risen)
                tile.box.toggled.connect(self._say)
                self.tiles.append(tile)
                self.row.add(tile)
        unseen = [" ".join(risen.part.name.split()) for risen in found if risen.called is None]
        keep(self.missing.setText, partial(self._missing, unseen))
        self.missing.setVisible(bool(unseen))
        self.hint.setVisible(bool(self.tiles))
        self.follow_layout()
        self._say()
        (self.tiles[0].box if self.tiles else self.cancel_button).setFocus()

    @property
    def chosen(self) -> "list[RisenPart]":
        """The ticked parts, the oldest first, as they would have been taught one by one."""
        return [tile.risen for tile in reversed(self.tiles) if tile.box.isChecked()]

    @Slot()
    def _say(self, *_facts: object) -> None:
        n, total = len(self.chosen), len(self.tiles)
        self.show_button.setEnabled(n > 0)
        if not total:
            keep(
                self.head.setText,
                lambda: self.tr("No picture of a recent NG or REVIEW part is kept, so there is nothing to learn from."),
            )
            return
        keep(
            self.head.setText,
            lambda: self.tr("The newest parts whose scores are high. Ticked as good: {n} of {total}").format(
                n=n, total=total
            ),
        )

    def _missing(self, names: list[str]) -> str:
        return "\n".join([self.tr("Their pictures were not kept, so they cannot be learned:"), named(names)])

    @Slot()
    def _take(self) -> None:
        chosen = self.chosen
        self.accept()
        self.taken.emit(chosen)
