"""One challenge part: its picture, what it is, and what was said about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from inspector_app.core.messages import Label, UInt8
from inspector_app.project.challenge_results import Outcome
from inspector_app.project.challenge_set import KnownPart
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets.basics import Card, ShortLabel, button, label, pixmap
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, VERDICT_SYMBOLS, score_text, verdict_word

PICTURE_PX = 150
TILE_PX = PICTURE_PX + 34


class PartTile(Card):
    """``removed`` carries the name of the part."""

    removed = Signal(str)

    def __init__(self, part: KnownPart) -> None:
        """Show ``part``, not judged yet."""
        super().__init__(spacing=4)
        self.part = part
        self.outcome: Outcome | None = None
        self.setFixedWidth(TILE_PX)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.picture = label(lambda: self.tr("Shown to the camera") if part.file is None else "…", "muted")
        self.picture.setFixedSize(PICTURE_PX, PICTURE_PX)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = ShortLabel(elide=Qt.TextElideMode.ElideMiddle)
        self.name.say(part.name)
        self.verdict = label("", wrap=False)
        self.remove_button = button(lambda: self.tr("Remove"))
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.part.name))
        row = QHBoxLayout()
        row.addWidget(label(self._expected, "small", wrap=False))
        row.addStretch(1)
        for widget in (self.picture, self.name):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.remove_button)
        self.show_outcome(None)

    def _expected(self) -> str:
        what = self.tr("Known good") if self.part.expected is Label.GOOD else self.tr("Known defect")
        return f"{LABEL_SYMBOLS[self.part.expected]} {what}"

    def show_picture(self, rgb: UInt8 | None) -> None:
        """Show the small picture; None: it cannot be read."""
        if rgb is None:
            keep(self.picture.setText, lambda: self.tr("no picture"))
            return
        keep(self.picture.setText, "")  # another language would put the text in place of the picture
        self.picture.setPixmap(
            pixmap(rgb).scaled(
                PICTURE_PX,
                PICTURE_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what came out; None: the part was not judged yet."""
        self.outcome = outcome
        keep(self.verdict.setText, self._outcome_words)
        wrong = outcome is not None and not outcome.right
        set_property(self.verdict, "outcome", ("wrong" if wrong else "right") if outcome is not None else "none")
        note: Words = told(outcome.note) if outcome is not None else ""
        keep(self.verdict.setToolTip, note)
        set_property(self, "wrong", wrong)
        keep(self.setAccessibleName, lambda: f"{self.part.name}: {self._expected()}, {said_now(self._outcome_words)}")
        keep(self.setAccessibleDescription, note)

    def _outcome_words(self) -> str:
        outcome = self.outcome
        if outcome is None:
            return self.tr("not judged yet")
        score = f"  {score_text(outcome.score)}" if outcome.score is not None else ""
        found = f"{verdict_word(outcome.verdict)}{score}"
        if outcome.right:
            return f"{VERDICT_SYMBOLS[outcome.verdict]} {found}"
        return self.tr("WRONG: {verdict}").format(verdict=found)
