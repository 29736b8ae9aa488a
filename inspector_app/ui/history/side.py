"""One recorded part: its picture with the map, what is known of it, and what a person can do about it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.core.messages import Label, Verdict
from inspector_app.pipeline.judging.recalling import Recalled
from inspector_app.records.parts import Part
from inspector_app.ui.history.keys import HISTORY_KEYS
from inspector_app.ui.history.words import fact_lines, verdict_words
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.picture.heat_colours import HeatLegend
from inspector_app.ui.picture.hold_key import HoldKey
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets.basics import Card, ShortLabel, button, label
from inspector_app.ui.widgets.key_specs import key_name
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, label_word, score_text

TONES = {Verdict.OK: "ok", Verdict.REVIEW: "review", Verdict.NG: "ng", Verdict.ERROR: "error"}
FOR_ALL = frozenset({"previous", "next", "copy"})
"""What can be done with a challenge part, too: it is no record."""


class SidePanel(Card):
    """Shows a part; its buttons emit ``asked`` with the name of a key in :data:`HISTORY_KEYS`, or ``copy``."""

    asked = Signal(str, bool)

    def __init__(self) -> None:
        """Start without a part."""
        super().__init__(spacing=6)
        self.column.setContentsMargins(10, 8, 10, 8)
        self.verdict = label(kind="heading", wrap=False)
        self.name = ShortLabel("heading", Qt.TextElideMode.ElideMiddle)
        self.view = ImageView()
        self.view.setMinimumHeight(120)
        self.legend = HeatLegend()
        self.remark = label(kind="warning")
        self.hold = HoldKey(self, self.view)
        self.buttons: dict[str, QPushButton] = {}
        self._heat = True
        self._form = QFormLayout()
        self._lay_out()
        self.show_part(None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for child in self.view.findChildren(QWidget):
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.verdict)
        head.addWidget(self.name, 1)
        self._add(head, "previous", "", "previous", lambda: self.tr("Previous part"))
        self._add(head, "next", "", "next", lambda: self.tr("Next part"))
        self.column.addLayout(head)
        self.column.addWidget(self.view, 100)
        self.column.addWidget(self.legend)
        self.column.addWidget(self.remark)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for name, of in (("good", Label.GOOD), ("defect", Label.DEFECT)):
            self._add(answers, name, partial(_answer, of))
            set_property(self.buttons[name], "settles", name)
        self._add(answers, "keep", lambda: self.tr("Keep"), tip=lambda: self.tr(
            "The picture is never removed from the archive automatically (K)"
        ))  # fmt: skip
        self.buttons["keep"].setCheckable(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._add(row, "note", lambda: self.tr("Note…"))
        self._add(row, "copy", lambda: self.tr("Copy"), tip=lambda: self.tr("Copy the facts (Ctrl+C)"))
        self._add(row, "folder", lambda: self.tr("Open folder"))
        again = QHBoxLayout()  # a row of its own: in some languages the other ones are full
        again.setSpacing(8)
        self._add(again, "similar", lambda: self.tr("Similar"), tip=lambda: self.tr(
            "Show the parts of the archive whose worst places look most like that of this one (P)"
        ))  # fmt: skip
        self._add(again, "again", lambda: self.tr("Judge again"), tip=lambda: self.tr(
            "Judge the archived picture with the open project; the record stays as it is"
        ))  # fmt: skip
        self._add(good := QHBoxLayout(), "correct", lambda: self.tr("False alarm: this is good…"), tip=lambda: self.tr(
            "Add what is new in the selected parts to what good parts look like; first it is shown what changes (G)"
        ))  # fmt: skip
        missed = QHBoxLayout()
        self._add(missed, "remember", lambda: self.tr("Missed defect: remember it…"), tip=lambda: self.tr(
            "Mark the defect, so that the like is found; first it is shown what changes (R)"
        ))  # fmt: skip
        self._add(again, "why", lambda: self.tr("Why?"), tip=lambda: self.tr("Why this verdict (W)"))
        self.column.addLayout(answers)
        self.column.addLayout(row)
        self.column.addLayout(again)
        self.column.addLayout(good)
        self.column.addLayout(missed)
        self._form.setContentsMargins(0, 4, 0, 0)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(4)
        self.column.addLayout(self._form)
        self.column.addStretch(1)

    def _add(self, row: QHBoxLayout, name: str, text: Words, icon: str = "", tip: Words = "") -> None:
        press = self.buttons[name] = button(text, icon)
        press.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if tip:
            keep(press.setToolTip, tip)
            keep(press.setAccessibleName, tip)
        press.clicked.connect(lambda: self.asked.emit(name, False))
        row.addWidget(press)

    # --- what is shown -----------------------------------------------------------------------------------------

    def show_part(self, part: Part | None) -> None:
        """Show the facts of a part; its picture follows by :meth:`show_picture`. None: no part."""
        self.remark.hide()
        self.view.clear()
        self.legend.setVisible(part is not None)
        for name, press in self.buttons.items():
            press.setEnabled(part is not None)
            press.setVisible(part is None or part.expected is None or name in FOR_ALL)
        self.show_facts(part)
        if part is None:
            self.view.show_message(lambda: self.tr("Choose a part to see it here."))
            return
        self.view.set_limits(part.limits)
        self.legend.set_limits(part.limits)

    def show_facts(self, part: Part | None) -> None:
        """Show the facts of the same part again, after a person added something."""
        while self._form.rowCount():
            self._form.removeRow(0)
        if part is None:
            keep(self.verdict.setText, "")
            self.name.say("")
            return
        keep(self.verdict.setText, lambda: f"{verdict_words(part)}  {score_text(part.relative_score)}")
        set_property(self.verdict, "tone", TONES[part.verdict])
        self.name.say(" ".join(part.name.split()), part.name)
        for place in range(len(fact_lines(part))):
            self._form.addRow(_name(part, place), _value(part, place))
        self.buttons["keep"].setEnabled(part.picture is not None)
        self.buttons["keep"].setChecked(part.picture is not None and part.picture.kept)
        for name, of in (("good", Label.GOOD), ("defect", Label.DEFECT)):
            set_property(self.buttons[name], "chosen", part.label is of)

    def show_picture(self, recalled: Recalled) -> None:
        """Show the picture of the part, or why there is none."""
        if recalled.rgb is None:
            self.view.show_message(told(recalled.note))
            self.legend.hide()
            return
        keep(self.remark.setText, told(recalled.note))
        self.remark.setVisible(bool(recalled.note))
        self.view.show_picture(recalled.rgb, recalled.distance_l2, recalled.source_size)
        self.legend.setVisible(recalled.distance_l2 is not None)

    def say(self, text: Words) -> None:
        """Show a text in place of the picture."""
        self.view.show_message(text)

    # --- keys --------------------------------------------------------------------------------------------------

    def view_key(self, name: str) -> bool:
        """Do what a key does with the picture; return whether it does something."""
        match name:
            case "heat":
                self._heat = not self._heat
                self.view.toggle_heat(self._heat)
            case "fit":
                self.view.fit()
            case "zoom_in":
                self.view.zoom_in()
            case "zoom_out":
                self.view.zoom_out()
            case _:
                return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle the page's keys."""
        name = "" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else key_name(HISTORY_KEYS, event.key())
        if name:
            self.asked.emit(name, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


def _answer(of: Label) -> str:
    return f"{LABEL_SYMBOLS[of]} {label_word(of)}"


def _name(part: Part, place: int) -> QLabel:
    return label(lambda: fact_lines(part)[place][0], "small", wrap=False)


def _value(part: Part, place: int) -> QLabel:
    value = label(lambda: fact_lines(part)[place][1])
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return value
