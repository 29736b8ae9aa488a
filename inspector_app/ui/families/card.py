"""One family, or one group without a name: some pictures, and what a person can do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit

from inspector_app.core.messages import UInt8
from inspector_app.records.parts import Place
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Card, button, label, pixmap
from inspector_app.workers.families import SAMPLES, Kind

PICTURE_PX = 104
CARD_PX = 4 * PICTURE_PX + 60
MAX_CHARACTERS = 200


class FamilyCard(Card):
    """Signals carry the :class:`inspector_app.workers.families.Kind`, and ``named`` the typed name, too."""

    named = Signal(object, str)
    removed = Signal(object)
    opened = Signal(object)

    def __init__(self, kind: Kind, names: Sequence[str]) -> None:
        """Show ``kind``; ``names`` of all families are offered while a person types."""
        super().__init__(spacing=8)
        self.kind = kind
        self.setFixedWidth(CARD_PX)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.pictures: dict[Place, QLabel] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in kind.samples[:SAMPLES]:
            picture = self.pictures[part.place] = label(kind="muted")
            picture.setFixedSize(PICTURE_PX, PICTURE_PX)
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(picture)
        row.addStretch(1)
        self.line = QLineEdit(kind.name)
        self.line.setMaxLength(MAX_CHARACTERS)
        keep(self.line.setAccessibleName, lambda: self.tr("Name of the family"))
        keep(self.line.setPlaceholderText, lambda: self.tr("Name, for example: scratch"))
        offered = QCompleter(list(names), self.line)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(offered)
        self.name_button = button(lambda: self.tr("Rename") if kind.name else self.tr("Name"))
        self.open_button = button(lambda: self.tr("Show parts"))
        self.remove_button = button(lambda: self.tr("Remove"))
        self.remove_button.setVisible(bool(kind.name))
        keep(self.remove_button.setToolTip, lambda: self.tr("Remove the family; its parts and their records stay"))
        for press in (self.name_button, self.open_button, self.remove_button):
            press.setAutoDefault(False)
        count = label(lambda: self.tr("NG parts: {n:,}").format(n=kind.n), wrap=False)
        typing, rest = QHBoxLayout(), QHBoxLayout()
        typing.addWidget(self.line, 1)
        typing.addWidget(self.name_button)
        rest.addWidget(count)
        rest.addStretch(1)
        rest.addWidget(self.open_button)
        rest.addWidget(self.remove_button)
        for part_of in (row, typing, rest):
            self.column.addLayout(part_of)
        self.line.textChanged.connect(self._show_state)
        self.line.returnPressed.connect(self.name_button.click)
        self.name_button.clicked.connect(lambda: self.named.emit(self.kind, self.line.text()))
        self.open_button.clicked.connect(lambda: self.opened.emit(self.kind))
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.kind))
        self._show_state()

    def show_picture(self, place: Place, rgb: UInt8 | None) -> None:
        """Show the small picture of a sample; None: there is none any more."""
        picture = self.pictures.get(place)
        if picture is None:
            return
        if rgb is None:
            keep(picture.setText, lambda: self.tr("no picture"))
            return
        picture.setPixmap(
            pixmap(rgb).scaled(
                PICTURE_PX,
                PICTURE_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    @Slot()
    def _show_state(self, *_text: object) -> None:
        typed = self.line.text().strip()
        self.name_button.setEnabled(bool(typed) and typed != self.kind.name)
