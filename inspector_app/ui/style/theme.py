"""Two themes, dark and light: neutral surfaces, with strong colours only for verdicts.

The current theme is stored in the application. Paint events read :func:`colours`. All other colours are in the style
sheet, which selects widgets by class, object name or the property ``tone``. Views of pyqtgraph store their colours, so
they set them again after :func:`was_restyled`.
"""

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.ui.style.colours import DARK, LIGHT, Colours
from inspector_app.ui.style.style_sheet import GLOVE_PX, TOUCH_PX, style_sheet

__all__ = [
    "DARK",
    "FAMILIES",
    "GLOVE_PX",
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
    *("Noto Sans CJK KR", "Malgun Gothic", "NanumGothic"),  # for Korean, which the fonts above do not contain
)
_BY_NAME: dict[ThemeName | None, Colours] = {"dark": DARK, "light": LIGHT}
_PROPERTY = "inspector_theme"


def colours() -> Colours:
    """Return the current colours; call this when painting, and do not store them."""
    app = QGuiApplication.instance()
    return _BY_NAME.get(app.property(_PROPERTY) if app is not None else None, LIGHT)


def system_theme() -> ThemeName:
    """Return the theme that the system asks for; dark if it does not ask."""
    return "light" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light else "dark"


def apply(app: QApplication, name: ThemeName = "dark") -> None:
    """Set a theme's colours, font and style sheet; every widget is updated.

    This takes 100 to 200 ms for a window with all its pages.
    """
    chosen = _BY_NAME[name]
    app.setProperty(_PROPERTY, name)
    app.setStyleSheet("")  # with a style sheet, each step below would style every widget: four times as slow
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    font = QFont()
    font.setFamilies(list(FAMILIES))
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(style_sheet(chosen))


def was_restyled(event: QEvent) -> bool:
    """Return whether the event of a ``changeEvent`` means that the theme has changed."""
    return event.type() == QEvent.Type.StyleChange


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet uses, such as ``tone``, and update the widget."""
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
