"""The languages of the window, and how the window changes from one to another while it is open.

Texts are written in English and translated each time they are asked for. Whoever paints, or answers for a model, asks
each time; what widgets were given is kept by :mod:`inspector_app.ui.language.words` and put anew.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from inspector_app.ui.language.words import say_again


@dataclass(frozen=True, slots=True)
class Shipped:
    """A language that the program comes with.

    Attributes:
        name: its own name.
        drafted: says, in its own words, that a machine translated it and nobody has read it; "" if somebody has.
    """

    name: str
    drafted: str = ""

    @property
    def title(self) -> str:
        """What it is called where it is chosen."""
        return f"{self.name} ({self.drafted})" if self.drafted else self.name


SHIPPED: dict[str, Shipped] = {
    "en": Shipped("English"),
    "ko": Shipped("한국어"),
    "de": Shipped("Deutsch", drafted="maschinell übersetzt"),
    "zh_CN": Shipped("简体中文", drafted="机器翻译"),
}
"""By code, as Qt names its files. One more is a line here and a file in the folder."""

FOLDER = Path(__file__).parent / "translations"


def system_language() -> str:
    """The first language of the system's that is shipped, in the same script; English otherwise."""
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
        """Start with English; translations are taken out of ``app`` again when ``parent`` goes."""
        super().__init__(parent)
        self._app = app
        self.code = "en"
        self._load("en")  # its singular forms; it stays, for what other languages lack
        self._translators: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Speak another language, also in what is on the screen already; one that is not shipped is the system's."""
        code = code if code in SHIPPED else system_language()
        if code == self.code:
            return
        self.code = code
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [] if code == "en" else self._load(code)
        say_again()  # what is painted and what models say is asked for again, since Qt tells every widget

    def _load(self, code: str) -> list[QTranslator]:
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
