"""Language and theme of the window, as the preferences have them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from inspector_app.ui.language.switch import SHIPPED, Language, system_language
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style import icons, theme
from inspector_app.workers.preferences import Preferences

if TYPE_CHECKING:  # it brings the pipeline, for which the window does not wait
    from inspector_app.workers.feed_run import FeedRun


class Look(QObject):
    """Applies language and theme, at the start and whenever the preferences or the system change.

    What the system changes waits while a run judges parts, which would stand still for it.
    """

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        """Apply both now, so that what is made next is made in them."""
        super().__init__(preferences)
        self._app = app
        self._preferences = preferences
        self._window: QWidget | None = None
        self._run: FeedRun | None = None
        self._waiting: theme.ThemeName | None = None
        self._language = Language(app, self)
        self._theme: theme.ThemeName | None = None
        self._apply()
        preferences.changed.connect(self._apply)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def follow(self, window: QWidget) -> None:
        """Change this window too from now on."""
        self._window = window

    def spare(self, run: "FeedRun") -> None:
        """Leave this run undisturbed."""
        self._run = run
        run.changed.connect(self._catch_up)

    def menus(self, parent: QWidget) -> tuple[QMenu, QMenu]:
        """A menu of languages and one of themes, with what holds ticked."""
        languages, themes = QMenu(parent), QMenu(parent)
        keep(languages.setTitle, lambda: self.tr("Language"))
        keep(themes.setTitle, lambda: self.tr("Theme"))
        system: tuple[str, Words] = ("system", lambda: self.tr("As the system"))
        language_names = (system, *((code, language.title) for code, language in SHIPPED.items()))
        theme_names = (system, ("dark", lambda: self.tr("Dark")), ("light", lambda: self.tr("Light")))
        for menu, field, names in ((languages, "language", language_names), (themes, "theme", theme_names)):
            group = QActionGroup(menu)
            for value, name in names:
                action = menu.addAction("")
                keep(action.setText, name)
                action.setCheckable(True)
                action.setData((field, value))
                group.addAction(action)
            menu.triggered.connect(self._choose)
            menu.aboutToShow.connect(self._tick)
        return languages, themes

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        field, value = action.data()
        self._preferences.change(self._preferences.settings.model_copy(update={field: value}))

    @Slot()
    def _tick(self) -> None:
        menu = self.sender()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            field, value = action.data()
            action.setChecked(getattr(self._preferences.settings, field) == value)

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
        if self._waiting is not None and not (self._run is not None and self._run.alive):
            wanted, self._waiting = self._waiting, None
            self._use_theme(wanted)

    def _use_theme(self, name: theme.ThemeName) -> None:
        if name == self._theme:
            return
        self._theme = name
        theme.apply(self._app, name)
        if self._window is not None:
            icons.refresh(self._window)
