"""The pages of the window, as data. A new page needs a folder beside this one and a line here."""

from dataclasses import dataclass
from importlib import import_module

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.widgets.page import Desk, Page
from inspector_app.ui.widgets.window_ini import Kept


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page.

    Attributes:
        name: its name in the code.
        kind: its class, as ``MODULE:CLASS``; imported when the page is first needed.
        title: its text on the rail.
        menu_text: its text in the menu.
        icon: name of its icon; "" if the icon has the name of the page.
        needs_project: whether it can be shown only while a project is open.
        reopens: whether the window opens on this page again if it was closed on it.
    """

    name: str
    kind: str
    title: str
    menu_text: str
    icon: str = ""
    needs_project: bool = False
    reopens: bool = False

    @property
    def module(self) -> str:
        """The module that contains its class."""
        return self.kind.partition(":")[0]

    def make(self, desk: Desk) -> Page:
        """Return the page; imports its module."""
        page = getattr(import_module(self.module), self.kind.partition(":")[2])(desk)
        assert isinstance(page, Page)
        return page


_UI = "inspector_app.ui"
FIRST, OPERATORS, RECORDS = "train", "inspect", "history"
"""The page that is shown to an engineer without a project, the only page of an operator, and that of the records."""
PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        FIRST,
        f"{_UI}.train.page:TrainPage",
        QT_TRANSLATE_NOOP("MainWindow", "Train"),
        QT_TRANSLATE_NOOP("Actions", "Train page"),
        reopens=True,
    ),
    PageSpec(
        "tune",
        f"{_UI}.tune.page:TunePage",
        QT_TRANSLATE_NOOP("MainWindow", "Tune"),
        QT_TRANSLATE_NOOP("Actions", "Tune page"),
        needs_project=True,
    ),
    PageSpec(
        "compare",
        f"{_UI}.compare.page:ComparePage",
        QT_TRANSLATE_NOOP("MainWindow", "Compare"),
        QT_TRANSLATE_NOOP("Actions", "Compare page"),
    ),
    PageSpec(
        OPERATORS,
        f"{_UI}.inspect.page:InspectPage",
        QT_TRANSLATE_NOOP("MainWindow", "Inspect"),
        QT_TRANSLATE_NOOP("Actions", "Inspect page"),
        reopens=True,
    ),
    PageSpec(
        RECORDS,
        f"{_UI}.history.page:HistoryPage",
        QT_TRANSLATE_NOOP("MainWindow", "History"),
        QT_TRANSLATE_NOOP("Actions", "History page"),
    ),
    PageSpec(
        "statistics",
        f"{_UI}.statistics.page:StatisticsPage",
        QT_TRANSLATE_NOOP("MainWindow", "Statistics"),
        QT_TRANSLATE_NOOP("Actions", "Statistics page"),
    ),
    PageSpec(
        "settings",
        f"{_UI}.settings.page:SettingsPage",
        QT_TRANSLATE_NOOP("MainWindow", "Settings"),
        QT_TRANSLATE_NOOP("Actions", "Settings page"),
    ),
)


def _reopened(found: object) -> str:
    if not any(page.name == found and page.reopens for page in PAGES):
        raise ValueError
    return str(found)


PAGE = Kept("window/page", FIRST, _reopened)
