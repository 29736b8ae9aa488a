"""One dark theme: calm surfaces, and strong colours kept for verdicts."""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

WINDOW = "#15181d"
SURFACE = "#1d2127"
RAISED = "#272c34"
BORDER = "#363d48"
TEXT = "#eceff3"
MUTED = "#a3adba"
ACCENT = "#5aa9f5"
ACCENT_DARK = "#2b6cb0"
OK = "#35c37d"
NG = "#ff5c5c"
ERROR = "#d67be0"
WARNING = "#f2b84b"
GOOD_PARTS = "#7d93b2"
FEED = "#f2b84b"
TOUCH_PX = 40

_STYLE = f"""
* {{ font-size: 14px; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {BORDER}; padding: 4px; }}
QMenuBar {{ background: {WINDOW}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 5px 10px; border-radius: 4px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {ACCENT_DARK}; color: white; }}
QMenu {{ background: {RAISED}; border: 1px solid {BORDER}; padding: 4px; }}
QMenu::item {{ padding: 7px 28px 7px 20px; border-radius: 4px; }}
QMenu::item:disabled {{ color: #6c7682; }}
QMenu::separator {{ height: 1px; background: {BORDER}; margin: 4px 8px; }}
#rail {{ background: {SURFACE}; border-right: 1px solid {BORDER}; }}
#rail QToolButton {{ border: none; background: transparent; border-radius: 8px; color: {MUTED}; font-size: 12px;
  padding: 8px 2px; }}
#rail QToolButton:hover {{ background: {RAISED}; color: {TEXT}; }}
#rail QToolButton:checked {{ background: {RAISED}; color: {TEXT}; }}
#card {{ background: {SURFACE}; border: 1px solid {BORDER}; border-radius: 10px; }}
QLabel#title {{ font-size: 24px; font-weight: 600; }}
QLabel#heading {{ font-size: 16px; font-weight: 600; }}
QLabel#muted {{ color: {MUTED}; }}
QLabel#small {{ color: {MUTED}; font-size: 12px; }}
QLabel#figure {{ font-size: 20px; font-weight: 600; }}
QLabel#warning {{ color: {WARNING}; }}
QPushButton {{ background: {RAISED}; border: 1px solid {BORDER}; border-radius: 6px; padding: 0 14px;
  min-height: 36px; color: {TEXT}; }}
QPushButton:hover {{ border-color: {MUTED}; }}
QPushButton:pressed {{ background: {BORDER}; }}
QPushButton:disabled {{ color: #6c7682; background: {SURFACE}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {ACCENT}; }}
QPushButton#primary {{ background: {ACCENT_DARK}; border-color: {ACCENT_DARK}; color: white; font-weight: 600;
  min-height: {TOUCH_PX}px; }}
QPushButton#primary:hover {{ background: #347cc6; }}
QPushButton#primary:disabled {{ background: {RAISED}; border-color: {BORDER}; color: #8791a0; }}
QToolButton {{ background: {RAISED}; border: 1px solid {BORDER}; border-radius: 6px; color: {TEXT}; padding: 4px 10px;
  min-height: 30px; }}
QToolButton:hover {{ border-color: {MUTED}; }}
QToolButton:disabled {{ color: #6c7682; background: {SURFACE}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit {{ background: {WINDOW}; border: 1px solid {BORDER}; border-radius: 6px;
  padding: 0 10px; min-height: 34px; selection-background-color: {ACCENT_DARK}; }}
QLineEdit:focus {{ border-color: {ACCENT}; }}
QProgressBar {{ background: {WINDOW}; border: 1px solid {BORDER}; border-radius: 6px; height: 12px; }}
QProgressBar::chunk {{ background: {ACCENT}; border-radius: 5px; }}
QSlider::groove:horizontal {{ height: 6px; border-radius: 3px; background: {BORDER}; }}
QSlider::sub-page:horizontal {{ height: 6px; border-radius: 3px; background: {ACCENT_DARK}; }}
QSlider::sub-page:horizontal:disabled {{ background: {BORDER}; }}
QSlider::handle:horizontal {{ width: 20px; height: 20px; margin: -7px 0; border-radius: 10px; background: {TEXT}; }}
QSlider::handle:horizontal:disabled {{ background: #6c7682; }}
QSlider::handle:horizontal:focus {{ background: {ACCENT}; }}
QTableView {{ font-size: 13px; background: {SURFACE}; alternate-background-color: #21262d; border: 1px solid {BORDER};
  border-radius: 8px; selection-background-color: #2f4763; outline: none; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {MUTED}; border: none; border-bottom: 1px solid {BORDER};
  padding: 6px; font-size: 12px; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {BORDER}; border-radius: 4px; min-height: 30px; }}
QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {BORDER}; border-radius: 4px; min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def apply(app: QApplication) -> None:
    """Give the application its colours, font and style sheet."""
    app.setStyle("Fusion")
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, WINDOW),
        (QPalette.ColorRole.WindowText, TEXT),
        (QPalette.ColorRole.Base, WINDOW),
        (QPalette.ColorRole.AlternateBase, SURFACE),
        (QPalette.ColorRole.Text, TEXT),
        (QPalette.ColorRole.PlaceholderText, "#8791a0"),
        (QPalette.ColorRole.Button, RAISED),
        (QPalette.ColorRole.ButtonText, TEXT),
        (QPalette.ColorRole.BrightText, "#ffffff"),
        (QPalette.ColorRole.Highlight, ACCENT_DARK),
        (QPalette.ColorRole.HighlightedText, "#ffffff"),
        (QPalette.ColorRole.Link, ACCENT),
        (QPalette.ColorRole.ToolTipBase, RAISED),
        (QPalette.ColorRole.ToolTipText, TEXT),
    ):
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#6c7682"))
    app.setPalette(palette)
    font = QFont()
    font.setFamilies(["Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"])
    app.setFont(font)
    app.setStyleSheet(_STYLE)
