"""The corrections of a project: who made them, when, with which picture, and what they did. Each can be undone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui.language.words import keep, told
from inspector_app.ui.widgets.basics import Card, ShortLabel, button, label, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.time_words import minute_words
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.project.schema import ProjectDocument
    from inspector_app.project.schema_corrections import AnyCorrection

SIZE_PX = (820, 560)
PICTURE_PX = 72


class CorrectionsDialog(Dialog):
    """Follows the session. :attr:`undo_asked` carries the number of a correction and the name of its picture."""

    keeps_input = False
    undo_asked = Signal(int, str)

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Show the corrections of the open project."""
        super().__init__(parent, lambda: self.tr("Corrections"))
        self.resize(*SIZE_PX)
        self._session = session
        self.undo_buttons: dict[int, QPushButton] = {}
        self.head = label(kind="heading")
        self.hint = label(
            lambda: self.tr("Each can be taken back, in any order; the pictures of the good parts are not needed."),
            "muted",
        )
        self._area = scrolling(QWidget())
        close = button(lambda: self.tr("Close"), primary=True)
        close.clicked.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addWidget(self.hint)
        whole.addWidget(self._area, 1)
        whole.addLayout(self.foot(close))
        session.project_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self, *_facts: object) -> None:
        inside = QWidget()
        self._area.setWidget(inside)  # the former one is deleted with its rows
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self.undo_buttons.clear()
        project = self._session.project
        corrections = project.document.corrections if project is not None else ()
        n = len(corrections)
        keep(
            self.head.setText,
            lambda: self.tr("Corrections: {n}").format(n=n) if n else self.tr("There are no corrections."),
        )
        self.hint.setVisible(n > 0)
        for one in reversed(corrections):
            assert project is not None
            rows.addWidget(self._row(one, project.document))
        rows.addStretch(1)
        self.follow_layout()

    def _row(self, one: "AnyCorrection", document: "ProjectDocument") -> QWidget:
        from inspector_app.pipeline.correcting.words import effect_of, subject_of

        card = Card(spacing=2)
        card.column.setContentsMargins(10, 8, 10, 8)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._picture(one, document))
        words = QVBoxLayout()
        name = ShortLabel("heading", Qt.TextElideMode.ElideMiddle)
        is_head = one.kind == "head"
        name.say(told(subject_of(one)) if is_head else " ".join(one.name.split()), one.name)
        who, when = one.by, minute_words(one.at)
        words.addWidget(name)
        is_defect = one.kind == "defect"
        words.addWidget(
            label(
                lambda: (
                    self.tr("Defect marked by {who}, {when}")
                    if is_defect
                    else self.tr("Learned by {who}, {when}")
                    if is_head
                    else self.tr("Called good by {who}, {when}")
                ).format(who=who or self.tr("unknown"), when=when),
                wrap=False,
            )
        )
        words.addWidget(label(told(effect_of(one)), "muted"))
        row.addLayout(words, 1)
        if one.part is not None or is_defect or is_head:
            press = self.undo_buttons[one.id] = button(lambda: self.tr("Undo…"))
            press.setAutoDefault(False)
            number, called = one.id, one.name
            press.clicked.connect(lambda: self.undo_asked.emit(number, called))
            row.addWidget(press)
        else:
            told_why = lambda: self.tr("Learned again since: leave it out on the Tune page instead.")  # noqa: E731
            row.addWidget(label(told_why, "small"))
        card.column.addLayout(row)
        return card

    def _picture(self, one: "AnyCorrection", document: "ProjectDocument") -> QLabel:
        from pathlib import Path

        shown = QLabel()
        shown.setFixedSize(PICTURE_PX, PICTURE_PX)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        labelled = next((part.path for part in document.labelled if part.name == one.name), "")
        path = document.training[one.part].path if one.part is not None else labelled
        small = QPixmap()
        if path and small.loadFromData(self._session.small_jpeg(Path(path))):
            size = (PICTURE_PX, PICTURE_PX)
            smooth = Qt.TransformationMode.SmoothTransformation
            shown.setPixmap(small.scaled(*size, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        return shown
