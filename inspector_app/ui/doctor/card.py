"""What the doctor found, in short: on the page where a project is built."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from inspector_app.core.messages import ScoredPart, UInt8
from inspector_app.ui.doctor.words import summary_words
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Card, button, label
from inspector_app.ui.widgets.figures import ThumbnailGrid

TILE_PX = 116


class DoctorCard(Card):
    """The number of findings, and the parts to look at first; a press shows one large."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(spacing=8)
        self.title = label(kind="heading")
        self.pictures = ThumbnailGrid(TILE_PX)
        self.names = label("", "small")
        self.pictures.let_choose()
        self.look_button = button(lambda: self.tr("Look at them"))
        column = self.column
        column.addWidget(self.title)
        column.addWidget(
            label(lambda: self.tr("Look at these: a defect among the good parts would be remembered as good."), "muted")
        )
        column.addWidget(self.pictures)
        column.addWidget(self.names)
        column.addWidget(self.look_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.say_examining()

    def say_examining(self) -> None:
        """Say that the good parts are being examined."""
        keep(self.title.setText, lambda: self.tr("Doctor: examining the good parts…"))

    def say_found(self, n_findings: int) -> None:
        """Say how much was found."""
        keep(self.title.setText, lambda: summary_words(n_findings))

    def show_names(self, parts: Sequence[ScoredPart], limit_l2: float) -> None:
        """Show the parts' names, until their pictures are there."""
        self.names.setText(", ".join(f"{part.name} ({part.score_l2 / limit_l2:.2f})" for part in parts))
        self.names.show()
        self.pictures.show_pictures(())
        self.pictures.hide()

    def show_pictures(self, pictures: Sequence[tuple[UInt8, str, str]]) -> None:
        """Show small pictures in place of the names."""
        self.pictures.show_pictures(pictures)
        self.pictures.setVisible(bool(pictures))
        self.names.setVisible(not pictures)
