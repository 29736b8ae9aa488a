"""The language of the window, and how it changes while the window is open.

Widgets are made once and keep the texts that they were given. On a change every text of the window is found in the
phrasebook of the language before and said in the new one; whoever paints or answers for a model asks ``tr`` each time.
"""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTabBar,
    QTableView,
    QWidget,
)

from inspector_app.ui.language.phrasebook import Phrasebook, read_pairs

Code = Literal["en", "ko"]
SHIPPED: dict[Code, str] = {"en": "English", "ko": "한국어"}
FOLDER = Path(__file__).parent / "translations"
VERBATIM = "verbatim"
"""A widget with this property shows a name that a person gave, which is not translated even if it is a word of ours."""

_TEXTS: tuple[tuple[type[QWidget], tuple[str, ...]], ...] = (
    (QWidget, ("windowTitle", "toolTip", "accessibleName", "accessibleDescription")),
    (QLabel, ("text",)),
    (QAbstractButton, ("text",)),
    (QLineEdit, ("placeholderText",)),
    (QMenu, ("title",)),
    (QGroupBox, ("title",)),
    (QDoubleSpinBox, ("prefix", "suffix")),
)
"""Properties that hold words, by the kind of widget; what a person typed is not among them."""


def system_language() -> Code:
    """The first language of the system's that is shipped; English otherwise."""
    for name in QLocale.system().uiLanguages():
        for code in SHIPPED:
            if name.replace("_", "-").split("-")[0] == code:
                return code
    return "en"


class Language(QObject):
    """Loads translations into the application; texts are written in English."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        """Start with English; translations are taken out of ``app`` again when ``parent`` goes."""
        super().__init__(parent)
        self._app = app
        self._translators: list[QTranslator] = []
        self.code: Code = "en"

    def use(self, code: Code, window: QWidget | None = None) -> None:
        """Speak another language, also in what ``window`` shows already."""
        if code == self.code:
            return
        before, self.code = self.code, code
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [] if code == "en" else self._load(code)
        if window is not None:
            for book in _books(before, code):
                retell(window, book)

    def _load(self, code: Code) -> list[QTranslator]:
        """Ours, and Qt's own for its dialogs."""
        loaded = []
        for name, folder in (
            (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            (f"inspector_{code}", str(FOLDER)),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                loaded.append(translator)
        return loaded


def _books(before: Code, code: Code) -> list[Phrasebook]:
    """From the language before to English, and from there to the new one."""
    books = []
    if before != "en":
        books.append(Phrasebook((other, text) for text, other in read_pairs(FOLDER / f"inspector_{before}.ts")))
    if code != "en":
        books.append(Phrasebook(read_pairs(FOLDER / f"inspector_{code}.ts")))
    return books


def retell(window: QWidget, book: Phrasebook) -> None:
    """Say every text of a window, its menus and its open dialogs in another language."""
    for action in window.findChildren(QAction):
        _retell_action(action, book)
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.property(VERBATIM):
            _retell_widget(widget, book)
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            _retell_view(widget, book)
        widget.update()


def _retell_action(action: QAction, book: Phrasebook) -> None:
    tip = action.toolTip()
    action.setText(book.say(action.text()))
    if action.toolTip() == tip:  # else it is the text's own, and followed it
        told = book.say(tip)
        if told != tip:
            action.setToolTip(told)


def _retell_widget(widget: QWidget, book: Phrasebook) -> None:
    for kind, names in _TEXTS:
        for name in names if isinstance(widget, kind) else ():
            text = widget.property(name)
            told = book.say(text) if text else text
            if told != text:
                widget.setProperty(name, told)
    if isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            widget.setTabText(tab, book.say(widget.tabText(tab)))
            widget.setTabToolTip(tab, book.say(widget.tabToolTip(tab)))
    elif isinstance(widget, QComboBox):
        for index in range(widget.count()):
            _retell_roles(widget, index, book)


def _retell_roles(combo: QComboBox, index: int, book: Phrasebook) -> None:
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        text = combo.itemData(index, role)
        if isinstance(text, str):
            combo.setItemData(index, book.say(text), role)


def _retell_view(view: QAbstractItemView, book: Phrasebook) -> None:
    """Items that were given their texts; a model of ours says them itself when it is asked again."""
    if isinstance(view, QListWidget):
        for row in range(view.count()):
            item = view.item(row)
            item.setText(book.say(item.text()))
            item.setToolTip(book.say(item.toolTip()))
    elif isinstance(view, QTableView) and view.model() is not None and view.horizontalHeader().count():
        view.model().headerDataChanged.emit(Qt.Orientation.Horizontal, 0, view.horizontalHeader().count() - 1)
    view.viewport().update()
