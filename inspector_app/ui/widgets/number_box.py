"""The box for all numbers: typed text has the same meaning in every language of the system."""

import unicodedata

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style import theme
from inspector_app.ui.style.theme import set_property

SEPARATORS = frozenset(".,\N{ARABIC DECIMAL SEPARATOR}\N{FULLWIDTH FULL STOP}\N{FULLWIDTH COMMA}")
"""The accepted decimal separators. Separators between thousands are not accepted."""
MAX_DIGITS = 15
"""More than any box needs, and few enough for a float to hold each digit exactly."""


def ascii_number(text: str) -> str | None:
    """Return a typed number with ASCII digits and a point; None if the text cannot become a number >= 0.

    All decimal digits of Unicode are accepted: Arabic, Persian, Devanagari, full-width and others.
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
    """A number >= 0, typed with a point or a comma and always shown with a point.

    A character that is not part of a number, and a second separator, cannot be typed or pasted. A number that is out of
    range or has more decimals than the box, for example 1,000, turns red. When the box loses the focus, a red number is
    replaced by the number before; the box never uses only a part of the typed text. The mouse wheel is ignored, because
    forms scroll under the pointer.
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
        """Return whether the text is a valid number for this box, may become one, or cannot."""
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
        """Return the text unchanged. Qt's method would remove a comma and so multiply the number."""
        return text

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's name
        """Return the number that :meth:`validate` accepted."""
        number = ascii_number(self._bare(text))
        return float(number) if number not in {None, "", "."} else self.value()

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """Return the number in the format of all numbers of the window."""
        return f"{value:.{self.decimals()}f}"

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the event on to the scroll area."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the border, which the system draws in the colour of the window."""
        super().paintEvent(event)
        of = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        usable = of.accent if self.hasFocus() else of.field_border
        painter.setPen(QColor(usable if self.isEnabled() else of.border))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _bare(self, text: str) -> str:
        """Return the text without the suffix, even a pasted one, and without spaces at both ends."""
        unit = self.suffix().strip()
        return text.removesuffix(self.suffix()).strip().removesuffix(unit).strip()

    @Slot()
    def _mark(self) -> None:
        set_property(self, "refused", not self.lineEdit().hasAcceptableInput())
