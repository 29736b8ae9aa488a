"""The one box for numbers: what is typed means the same in every language of the system."""

import unicodedata

from PySide6.QtCore import Slot
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import set_property

SEPARATORS = frozenset(".,\N{ARABIC DECIMAL SEPARATOR}\N{FULLWIDTH FULL STOP}\N{FULLWIDTH COMMA}")
"""Whatever people type between whole and decimals. Nothing is typed between thousands."""
MAX_DIGITS = 15
"""More than any box needs, and few enough for a float to hold every one of them."""


def ascii_number(text: str) -> str | None:
    """A typed number with ASCII digits and a point; None for what can never become a number not below zero.

    All decimal digits of Unicode are understood: Arabic, Persian, Devanagari, full-width and others.
    """
    read = ""
    for sign in text:
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            read += str(digit)
        elif sign in SEPARATORS and "." not in read:
            read += "."
        else:
            return None
    return read if len(read) <= MAX_DIGITS + 1 else None


class NumberBox(QDoubleSpinBox):
    """A number not below zero, typed with a point or a comma and always shown with a point.

    A sign that no number has, and a second separator, are refused where they are typed or pasted. A number that is out
    of range or has more decimals than the box, 1,000 for example, turns red, and is given up whole when the box is
    left, with the number before in its place: never is a number made of a part of what was typed. The mouse wheel
    passes it by, since forms scroll under the pointer.
    """

    def __init__(self, least: float, most: float, *, decimals: int = 0, suffix: Words = "") -> None:
        """Start at ``least``."""
        super().__init__()
        self.setDecimals(decimals)
        self.setRange(least, most)
        keep(self.setSuffix, suffix)
        self.setKeyboardTracking(False)
        self.lineEdit().textChanged.connect(self._mark)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Whether it is a number of this box, may become one, or never will."""
        number = ascii_number(self._bare(text))
        if number is None:
            return QValidator.State.Invalid, text, position
        _, separator, decimals = number.partition(".")
        fits = (
            number not in {"", "."}
            and (len(decimals) <= self.decimals() if self.decimals() else not separator)
            and self.minimum() <= float(number) <= self.maximum()
        )
        return QValidator.State.Acceptable if fits else QValidator.State.Intermediate, text, position

    def fixup(self, text: str) -> str:
        """Nothing is mended: Qt's would take a comma out of the number, and make it ten times as large."""
        return text

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's name
        """The number that :meth:`validate` accepted."""
        number = ascii_number(self._bare(text))
        return float(number) if number not in {None, "", "."} else self.value()

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """As all numbers of the window are written."""
        return f"{value:.{self.decimals()}f}"

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to what scrolls."""
        event.ignore()

    def _bare(self, text: str) -> str:
        """Without the suffix, also one that was pasted, and spaces at the ends."""
        unit = self.suffix().strip()
        return text.removesuffix(self.suffix()).strip().removesuffix(unit).strip()

    @Slot()
    def _mark(self) -> None:
        set_property(self, "refused", not self.lineEdit().hasAcceptableInput())
