"""Two themes, dark and light: calm surfaces, and strong colours kept for verdicts.

The application knows which theme is in effect. Whoever paints asks :func:`colours` while painting; everything
else stands in the one style sheet, which knows widgets by their kind, object name or the property ``tone``. Views of
pyqtgraph keep what they are given, so they take their colours anew when :func:`was_restyled` tells of a change.
"""

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.ui.style.colours import DARK, LIGHT, Colours
from inspector_app.ui.style.style_sheet import TOUCH_PX, style_sheet

__all__ = [
    "DARK",
    "FAMILIES",
    "LIGHT",
    "TOUCH_PX",
    "Colours",
    "ThemeName",
    "apply",
    "colours",
    "set_property",
    "system_theme",
    "was_restyled",
]

ThemeName = Literal["dark", "light"]
FAMILIES = (
    *("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"),
    *("Noto Sans CJK KR", "Malgun Gothic", "NanumGothic"),  # for Korean, where those before have no such letters
)
_BY_NAME: dict[ThemeName | None, Colours] = {"dark": DARK, "light": LIGHT}
_PROPERTY = "inspector_theme"


def colours() -> Colours:
    """The colours in effect; ask when painting, keep none."""
    app = QGuiApplication.instance()
    return _BY_NAME.get(app.property(_PROPERTY) if app is not None else None, LIGHT)


def system_theme() -> ThemeName:
    """What the system asks for; dark where it asks for nothing."""
    return "light" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light else "dark"


def apply(app: QApplication, name: ThemeName = "dark") -> None:
    """Give the application a theme's colours, font and style sheet; every widget is told.

    A hundred to two hundred milliseconds for a window with all its pages.
    """
    chosen = _BY_NAME[name]
    app.setProperty(_PROPERTY, name)
    app.setStyleSheet("")  # under one, Qt styles every widget again for each of the steps: four times as long
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    font = QFont()
    font.setFamilies(list(FAMILIES))
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(style_sheet(chosen))


def was_restyled(event: QEvent) -> bool:
    """Whether a widget's ``changeEvent`` tells that another theme is in effect, so that its colours are out of date."""
    return event.type() == QEvent.Type.StyleChange


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, such as ``tone``, and let the widget follow it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _palette(of: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, of.window),
        (roles.WindowText, of.text),
        (roles.Base, of.window),
        (roles.AlternateBase, of.surface),
        (roles.Text, of.text),
        (roles.PlaceholderText, of.muted),
        (roles.Button, of.raised),
        (roles.ButtonText, of.text),
        (roles.BrightText, of.text),
        (roles.Highlight, of.accent_ground),
        (roles.HighlightedText, "#ffffff"),
        (roles.Link, of.accent),
        (roles.ToolTipBase, of.raised),
        (roles.ToolTipText, of.text),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(of.disabled))
    return palette
