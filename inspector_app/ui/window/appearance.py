"""Language and theme of the window, according to the preferences."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from inspector_app.project.app_settings import AppSettings
from inspector_app.ui.language.switch import SHIPPED, Language, system_language
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style import icons, theme
from inspector_app.ui.widgets.page import Page
from inspector_app.workers.preferences import Preferences

Choice = tuple[str, Words]
"""A value and its text in the menu."""


class Appearance(QObject):
    """Applies language and theme at the start, and again when the preferences or the system change.

    A change by the system waits while a run judges parts, because applying it would interrupt the run.
    """

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        """Apply language and theme now, so that all widgets made later use them."""
        super().__init__(preferences)
        self._app = app
        self._preferences = preferences
        self._window: QWidget | None = None
        self._pages: list[Page] = []
        self._waiting: theme.ThemeName | None = None
        self._language = Language(app, self)
        self._theme: theme.ThemeName | None = None
        self._apply()
        preferences.changed.connect(self._apply)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def follow(self, window: QWidget) -> None:
        """Apply later changes to this window too."""
        self._window = window

    def spare(self, page: Page) -> None:
        """Delay changes by the system while this page judges parts."""
        self._pages.append(page)
        page.work_changed.connect(self._catch_up)

    def menus(self, parent: QWidget) -> tuple[QMenu, QMenu]:
        """Return a menu of languages and a menu of themes, with the current values checked."""
        system: Choice = ("system", lambda: self.tr("As the system"))
        languages = self._menu(
            QMenu(parent),
            (system, *((code, language.title) for code, language in SHIPPED.items())),
            lambda settings: settings.language,
            lambda value: {"language": value},
        )
        themes = self._menu(
            QMenu(parent),
            (system, ("dark", lambda: self.tr("Dark")), ("light", lambda: self.tr("Light"))),
            lambda settings: settings.theme,
            lambda value: {"theme": value},
        )
        keep(languages.setTitle, lambda: self.tr("Language"))
        keep(themes.setTitle, lambda: self.tr("Theme"))
        return languages, themes

    def _menu(
        self,
        menu: QMenu,
        names: Sequence[Choice],
        held: Callable[[AppSettings], str],
        change: Callable[[str], dict[str, str]],
    ) -> QMenu:
        """Fill a menu with the values of one setting.

        Args:
            menu: the menu, empty.
            names: the values, each with its text.
            held: returns the current value.
            change: returns the fields to change for a value.
        """
        group = QActionGroup(menu)
        by_value: dict[str, QAction] = {}
        for value, name in names:
            action = by_value[value] = menu.addAction("")
            keep(action.setText, name)
            action.setData(value)
            action.setCheckable(True)
            group.addAction(action)
        preferences = self._preferences

        def choose(action: QAction) -> None:
            preferences.change(preferences.settings.model_copy(update=change(action.data())))

        menu.triggered.connect(choose)
        menu.aboutToShow.connect(lambda: by_value[held(preferences.settings)].setChecked(True))
        return menu

    @Slot(object)
    def _apply(self, _settings: object = None) -> None:
        settings = self._preferences.settings
        self._waiting = None
        self._use_theme(theme.system_theme() if settings.theme == "system" else settings.theme)
        code = system_language() if settings.language == "system" else settings.language
        self._language.use(code)

    @Slot(Qt.ColorScheme)
    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if self._preferences.settings.theme == "system":
            self._waiting = "light" if scheme is Qt.ColorScheme.Light else "dark"
            self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        if self._waiting is not None and not any(page.judges for page in self._pages):
            wanted, self._waiting = self._waiting, None
            self._use_theme(wanted)

    def _use_theme(self, name: theme.ThemeName) -> None:
        if name == self._theme:
            return
        self._theme = name
        if self._window is not None:
            self._window.repaint()  # what was chosen is seen at once; a theme takes up to 200 ms
        theme.apply(self._app, name)
        if self._window is not None:
            icons.refresh(self._window)
