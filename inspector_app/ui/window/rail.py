"""The rail at the left with the pages for an engineer, and the button with a menu for an operator."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.icons import set_icon
from inspector_app.ui.style.theme import GLOVE_PX
from inspector_app.ui.widgets.basics import ShortLabel, label, literal

WIDE_PX = 84
ELIDE = Qt.TextElideMode.ElideRight


class Rail(QFrame):
    """A column with one button per page; the button of the shown page is pressed."""

    def __init__(self) -> None:
        """Start without pages."""
        super().__init__()
        self.setObjectName("rail")
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.busy_label = label("", "small")
        self.busy_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self.busy_label)
        self.person_label, self.role_label = ShortLabel("small"), ShortLabel("small")
        for line in (self.person_label, self.role_label):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.hide()
            self._column.addWidget(line)
        self.menu = QMenu(self)
        self.menu.setStyleSheet(f"QMenu::item {{ min-height: {GLOVE_PX - 2 * 7}px; }}")
        self.menu_button = QToolButton()
        keep(self.menu_button.setToolTip, lambda: self.tr("Sign in, language, keys"))
        keep(self.menu_button.setAccessibleName, lambda: self.tr("Menu"))
        set_icon(self.menu_button, "menu")
        self.menu_button.setIconSize(QSize(24, 24))
        self.menu_button.setFixedWidth(GLOVE_PX)
        self.menu_button.setMinimumHeight(GLOVE_PX)
        self.menu_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button.setMenu(self.menu)
        self._column.addWidget(self.menu_button)  # the operator's page takes it
        self.setFixedWidth(WIDE_PX)
        self.show_operator(operator=False)

    def add(self, page: str, text: Words, icon_name: str, slot: Callable[..., None]) -> None:
        """Add a button for a page with its icon; ``slot`` shows the page."""
        choice = QToolButton()
        keep(choice.setText, text)
        set_icon(choice, icon_name)
        choice.setIconSize(QSize(28, 28))
        choice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        choice.setCheckable(True)
        choice.setFixedSize(WIDE_PX - 16, 68)
        choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choice.clicked.connect(slot)
        self._group.addButton(choice)
        self._column.insertWidget(len(self._buttons), choice)
        self._buttons[page] = choice

    def mark(self, page: str) -> None:
        """Press the button of the page that is shown."""
        self._buttons[page].setChecked(True)

    def let_choose(self, page: str, why_not: Words) -> None:
        """Enable a page, or disable it and show why in the tool tip; "" enables it."""
        self._buttons[page].setEnabled(not why_not)
        keep(self._buttons[page].setToolTip, why_not)

    def say(self, words: Words) -> None:
        """Show what the program waits for; "" for nothing."""
        keep(self.busy_label.setText, words)

    def say_person(self, name: str, role: Words) -> None:
        """Show who is signed in, on the rail and on the operator's menu button; "" for nobody."""
        for line, words in ((self.person_label, name), (self.role_label, role)):
            line.say(words)
            line.setVisible(bool(name))
        self.menu_button.setText(literal(self.menu_button.fontMetrics().elidedText(name, ELIDE, GLOVE_PX - 12)))
        beside = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if name else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.menu_button.setToolButtonStyle(beside)

    @Slot(str)
    def say_opening(self, name: str) -> None:
        """Show which project is being opened; "" for none."""
        self.say((lambda: self.tr("Opening {name}…").format(name=name)) if name else "")

    def show_operator(self, *, operator: bool) -> None:
        """Show the pages to an engineer, the menu to an operator."""
        self.setVisible(not operator)
        self.menu_button.setVisible(operator)
