"""The only style sheet. No widget sets its own colours, so all colours change with the theme."""

from inspector_app.ui.style.colours import Colours

TOUCH_PX = 40
"""The least side of a widget for a finger."""
GLOVE_PX = 84
"""The least side of a widget on the operator's page, for a thick glove: 22 mm at 96 dpi."""


def style_sheet(of: Colours) -> str:
    """Return all rules, in the colours of a theme."""
    return "\n".join((_words(of), _buttons(of), _fields(of), _menus(of), _lists(of), _frame(of)))


def _words(of: Colours) -> str:
    tones = "\n".join(
        f'QLabel[tone="{name}"] {{ color: {colour}; }}'
        for name, colour in (
            ("ok", of.ok),
            ("review", of.review),
            ("ng", of.ng),
            ("error", of.error),
            ("accent", of.accent),
            ("warning", of.warning),
            ("muted", of.muted),
        )
    )
    swatches = "\n".join(
        f'QFrame[swatch="{name}"] {{ background: {colour}; border-radius: 2px; }}'
        for name, colour in (
            ("good_parts", of.good_parts),
            ("feed", of.feed),
            ("accent", of.accent),
            ("bank", of.muted),
            ("review", of.review),
        )
    )
    # Plain text also in tool tips and in questions: otherwise a name that contains a tag could load pictures.
    return f"""
QLabel, QToolTip {{ qproperty-textFormat: PlainText; }}
* {{ font-size: 14px; }}
QLabel#title {{ font-size: 24px; font-weight: 600; }}
QLabel#heading {{ font-size: 16px; font-weight: 600; }}
QLabel#muted {{ color: {of.muted}; }}
QLabel#small {{ color: {of.muted}; font-size: 12px; }}
QLabel#figure {{ font-size: 20px; font-weight: 600; }}
QLabel#warning {{ color: {of.warning}; }}
QLabel#message {{ color: {of.muted}; font-size: 18px; background: transparent; padding: 40px; }}
QLabel#tick {{ border: 2px solid {of.muted}; border-radius: 4px; background: {of.window};
  font-weight: 700; }}
QLabel#tick[ticked="true"] {{ border-color: {of.accent}; background: {of.accent_ground}; color: white; }}
QLabel[outcome] {{ font-weight: 600; color: {of.muted}; }}
QLabel[outcome="right"] {{ color: white; background: {of.ok_ground}; border-radius: 4px; padding: 2px 6px; }}
QLabel[outcome="wrong"] {{ color: white; background: {of.ng_ground}; border-radius: 4px; padding: 2px 6px; }}
{tones}
{swatches}
"""


def _buttons(of: Colours) -> str:
    return f"""
QPushButton {{ background: {of.raised}; border: 1px solid {of.border}; border-radius: 6px; padding: 0 14px;
  min-height: 38px; color: {of.text}; }}
QPushButton[tile="true"] {{ text-align: left; background: {of.window}; }}
QPushButton:hover {{ border-color: {of.muted}; }}
QPushButton:pressed {{ background: {of.border}; }}
QPushButton:disabled {{ color: {of.disabled}; background: {of.surface}; }}
QPushButton:checked {{ border: 2px solid {of.accent}; background: {of.chosen}; }}
QPushButton:checked:disabled {{ border-color: {of.border}; background: {of.surface}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {of.accent}; }}
QPushButton:checked:focus {{ border: 2px solid {of.accent}; }}
QPushButton[settles="good"] {{ font-size: 20px; font-weight: 600; color: {of.ok}; border: 2px solid {of.ok}; }}
QPushButton[settles="defect"] {{ font-size: 20px; font-weight: 600; color: {of.ng}; border: 2px solid {of.ng}; }}
QPushButton[settles="good"][chosen="true"] {{ background: {of.ok_ground}; color: white; }}
QPushButton[settles="defect"][chosen="true"] {{ background: {of.ng_ground}; color: white; }}
QPushButton QLabel {{ background: transparent; }}
QPushButton[primary="true"] {{ background: {of.accent_ground}; border-color: {of.accent_ground}; color: white;
  font-weight: 600; min-height: {TOUCH_PX}px; }}
QPushButton[primary="true"]:hover {{ background: {of.accent_hover}; }}
QPushButton[primary="true"]:disabled {{ background: {of.raised}; border-color: {of.border}; color: {of.disabled}; }}
QToolButton {{ background: {of.raised}; border: 1px solid {of.border}; border-radius: 6px; color: {of.text};
  padding: 4px 10px; min-height: 30px; }}
QToolButton:hover {{ border-color: {of.muted}; }}
QToolButton:disabled {{ color: {of.disabled}; background: {of.surface}; }}
QToolButton:checked {{ border-color: {of.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[primary="true"] {{ background: {of.accent_ground}; border-color: {of.accent_ground}; color: white;
  font-weight: 600; }}
QToolButton[primary="true"]:disabled {{ background: {of.surface}; border-color: {of.border}; color: {of.disabled}; }}
QToolButton#plain {{ border: none; background: transparent; color: {of.muted}; padding: 0; }}
"""


def _fields(of: Colours) -> str:
    return f"""
QLineEdit {{ background: {of.window}; border: 1px solid {of.field_border}; border-radius: 6px; padding: 0 10px;
  min-height: 38px; color: {of.text}; selection-background-color: {of.accent_ground}; selection-color: white; }}
QLineEdit:focus {{ border-color: {of.accent}; }}
QLineEdit:disabled {{ color: {of.disabled}; }}
QAbstractSpinBox[refused="true"], QLineEdit[refused="true"] {{ color: {of.ng}; }}
QComboBox {{ background: {of.raised}; border: 1px solid {of.field_border}; border-radius: 6px; padding: 0 12px;
  color: {of.text}; }}
QComboBox:focus {{ border-color: {of.accent}; }}
QComboBox:disabled {{ color: {of.disabled}; }}
QComboBox::drop-down {{ border: none; width: 30px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {of.raised}; color: {of.text}; border: 1px solid {of.border};
  selection-background-color: {of.accent_ground}; selection-color: white; }}
QComboBox QAbstractItemView::item {{ min-height: {TOUCH_PX}px; }}
QProgressBar {{ background: {of.window}; border: 1px solid {of.border}; border-radius: 6px; height: 12px; }}
QProgressBar::chunk {{ background: {of.accent}; border-radius: 5px; }}
QSlider::groove:horizontal {{ height: 6px; border-radius: 3px; background: {of.border}; }}
QSlider::sub-page:horizontal {{ height: 6px; border-radius: 3px; background: {of.accent_ground}; }}
QSlider::sub-page:horizontal:disabled {{ background: {of.border}; }}
QSlider::handle:horizontal {{ width: 20px; height: 20px; margin: -7px 0; border-radius: 10px;
  background: {of.text}; }}
QSlider::handle:horizontal:disabled {{ background: {of.disabled}; }}
QSlider::handle:horizontal:focus {{ background: {of.accent}; }}
"""


def _menus(of: Colours) -> str:
    return f"""
QToolTip {{ background: {of.raised}; color: {of.text}; border: 1px solid {of.border}; padding: 4px; }}
QMenuBar {{ background: {of.window}; color: {of.text}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 5px 10px; border-radius: 4px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {of.accent_ground}; color: white; }}
QMenu {{ background: {of.raised}; color: {of.text}; border: 1px solid {of.border}; padding: 4px; }}
QMenu::item {{ min-height: {TOUCH_PX - 2 * 7}px; padding: 7px 28px 7px 20px; border-radius: 4px; }}
QMenu::item:disabled {{ color: {of.disabled}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {of.border}; margin: 4px 8px; }}
"""


def _lists(of: Colours) -> str:
    return f"""
QTableView {{ font-size: 13px; background: {of.surface}; alternate-background-color: {of.stripe}; color: {of.text};
  border: 1px solid {of.border}; border-radius: 8px; selection-background-color: {of.selection};
  selection-color: {of.text}; outline: none; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {of.muted}; border: none;
  border-bottom: 1px solid {of.border}; padding: 6px; font-size: 12px; }}
QListWidget {{ background: {of.surface}; color: {of.text}; border: 1px solid {of.border}; border-radius: 8px;
  outline: none; font-size: 13px; }}
QListWidget::item {{ padding: 5px 8px; }}
QListWidget::item:selected {{ background: {of.selection}; color: {of.text}; }}
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{ min-height: 38px; padding: 0 18px; color: {of.muted}; background: transparent;
  border-bottom: 2px solid {of.border}; }}
QTabBar::tab:selected {{ color: {of.text}; border-bottom: 2px solid {of.accent}; }}
QTabBar::tab:disabled {{ color: {of.disabled}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {of.border}; border-radius: 4px; min-height: 30px; }}
QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {of.border}; border-radius: 4px; min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _frame(of: Colours) -> str:
    return f"""
#rail {{ background: {of.surface}; border-right: 1px solid {of.border}; }}
#rail QToolButton {{ border: none; background: transparent; border-radius: 8px; color: {of.muted}; font-size: 12px;
  padding: 8px 2px; }}
#rail QToolButton:hover {{ background: {of.raised}; color: {of.text}; }}
#rail QToolButton:checked {{ background: {of.raised}; color: {of.text}; }}
#rail QToolButton:disabled {{ color: {of.disabled}; }}
#rail QToolButton:focus {{ border: 1px solid {of.accent}; }}
#card {{ background: {of.surface}; border: 1px solid {of.border}; border-radius: 10px; }}
#card[focused="true"] {{ border-color: {of.accent}; }}
#drop {{ background: transparent; border: 4px dashed {of.accent}; border-radius: 10px; }}
#dropWords {{ background: {of.raised}; color: {of.accent}; border-radius: 10px; font-size: 24px; font-weight: 600;
  padding: 16px 28px; }}
#remark {{ background: {of.surface}; border: 2px solid {of.warning}; border-radius: 6px; color: {of.warning};
  font-size: 16px; padding: 6px 10px; }}
#notice {{ background: {of.raised}; border: 1px solid {of.border}; border-left: 5px solid {of.accent};
  border-radius: 6px; }}
#notice[severity="warning"] {{ border-left-color: {of.warning}; }}
#notice[severity="error"] {{ border-left-color: {of.ng}; }}
"""
