"""The languages of the window, and changing the language while the window is open.

Texts are written in English and translated each time they are read. Paint events and models read them each time. Texts
that were set on widgets are stored by :mod:`inspector_app.ui.language.words` and set again.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from inspector_app.project.paths import RESOURCES
from inspector_app.ui.language.words import say_again


@dataclass(frozen=True, slots=True)
class Shipped:
    """A language that is part of the program.

    Attributes:
        name: its own name.
        drafted: a note in this language that the translation is by a machine and not reviewed; "" if it was reviewed.
    """

    name: str
    drafted: str = ""

    @property
    def title(self) -> str:
        """The text in the language menu."""
        return f"{self.name} ({self.drafted})" if self.drafted else self.name


SHIPPED: dict[str, Shipped] = {
    "en": Shipped("English"),
    "ko": Shipped("한국어"),
    "de": Shipped("Deutsch", drafted="maschinell übersetzt"),
    "zh_CN": Shipped("简体中文", drafted="机器翻译"),
}
"""By code, as Qt names its files. A new language needs a line here and a file in the folder."""

FOLDER = RESOURCES / "translations"


def system_language() -> str:
    """Return the first of the system's languages that is part of the program, in the same script; else English."""
    for name in QLocale.system().uiLanguages():
        wanted = QLocale(name)
        for code in SHIPPED:
            shipped = QLocale(code)
            if (shipped.language(), shipped.script()) == (wanted.language(), wanted.script()):
                return code
    return "en"


class Language(QObject):
    """Loads translations into the application."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        """Start with English; the translations are removed from ``app`` when ``parent`` is deleted."""
        super().__init__(parent)
        self._app = app
        self.code = "en"
        self._data: dict[str, bytes] = {}
        self._load("en")  # the singular forms of English; stays loaded for texts that other languages lack
        self._translators: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Change to another language, also for texts already shown; an unknown code means the system's language."""
        code = code if code in SHIPPED else system_language()
        if code == self.code:
            return
        self.code = code
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [] if code == "en" else self._load(code)
        say_again()  # Qt notifies every widget, so painted texts and texts of models are updated without this

    def _load(self, code: str) -> list[QTranslator]:
        """Load our translation, and Qt's own for its dialogs.

        The files are read whole: Qt would map them into memory, and an update of the program that writes them again
        while it runs would end it.
        """
        loaded = []
        for name, folder in (
            (f"qtbase_{code}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
            (f"inspector_{code}", FOLDER),
        ):
            file = folder / f"{name}.qm"
            if not file.is_file():
                continue
            translator = QTranslator(self)
            self._data[name] = file.read_bytes()  # Qt reads from here
            if translator.load(self._data[name]):
                self._app.installTranslator(translator)
                loaded.append(translator)
        return loaded
