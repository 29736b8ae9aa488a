"""A page is a folder and one line: everything the window knows of it comes from that line and from the page itself."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from inspector_app.bootstrap import make_window
from inspector_app.project.app_settings import AppSettings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.ui.style import theme
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.pages import FIRST, OPERATORS, PAGES, PageSpec
from tests.gui.conftest import delete_deferred, see_off

PLANTED = """
from inspector_app.ui.widgets.page import Page, Work


class OrdersPage(Page):
    def __init__(self, desk):
        super().__init__()
        self.desk, self.work, self.dropped, self.told = desk, None, [], []

    def enter(self):
        self.told.append("entered")

    def keep(self, settings):
        settings.setValue("orders/left", True)

    def restore(self, settings):
        self.told.append(("was left", settings.value("orders/left")))

    def set_operator(self, *, operator):
        self.told.append(("operator", operator))

    def drop(self, paths):
        self.dropped += paths
        return True

    def work_in_progress(self):
        return self.work

    def window_closed(self):
        self.told.append("closed")
"""
LINE = PageSpec("orders", "planted_pages.orders.page:OrdersPage", "Orders", "Orders page", "folder")


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The folder; its module's name."""
    folder = tmp_path / "planted_pages" / "orders"
    folder.mkdir(parents=True)
    (folder / "page.py").write_text(PLANTED)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield LINE.module
    for name in [name for name in sys.modules if name.startswith("planted_pages")]:
        del sys.modules[name]


@pytest.fixture
def wider(planted: str, app_paths: AppPaths, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with one page more, not shown yet."""
    theme.apply(qapp)
    window = make_window(app_paths, (*PAGES, LINE))
    yield window
    orders(window).work = None
    see_off(window, qtbot)
    window.deleteLater()
    delete_deferred()


def orders(window: MainWindow) -> Any:
    return window.page_named("orders")


def test_it_is_on_the_rail_and_in_the_menu_and_read_only_when_it_is_needed(
    wider: MainWindow, planted: str, qtbot: QtBot
) -> None:
    assert planted not in sys.modules
    assert [button.text() for button in wider.rail._buttons.values()][-2:] == ["Settings", "Orders"]
    action = wider.actions_by_name["show_orders"]
    assert (action.text(), action.shortcut()) == ("Orders page", QKeySequence("Ctrl+8"))
    view = next(o for o in action.associatedObjects() if isinstance(o, QMenu))
    names = [each.objectName() for each in view.actions()]
    assert names.index("show_orders") == names.index("show_settings") + 1
    wider.show()
    qtbot.waitUntil(lambda: not wider.making, timeout=10_000)
    assert wider.shows(FIRST)
    wider.rail._buttons["orders"].click()
    assert wider.shows("orders")
    assert orders(wider).told == [("was left", None), ("operator", False), "entered"]
    wider.show_page(FIRST)
    QTest.keyClick(wider, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert wider.shows("orders")


def test_it_takes_what_is_dropped_and_is_not_closed_over(wider: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    wider.show()
    wider.show_page("orders")
    page = orders(wider)
    wider.take_dropped([tmp_path])
    assert page.dropped == [tmp_path]
    module = sys.modules[LINE.module]
    page.work = module.Work("A report is being written.")
    wider.show_page(FIRST)
    assert not wider.close()
    assert wider.shows("orders")
    assert any(text.startswith("A report is being written. Cancel it") for text in wider.notices.texts)
    page.work = None
    wider.close()
    qtbot.waitUntil(wider.isHidden, timeout=10_000)
    assert page.told[-1] == "closed"


def test_work_that_needs_the_open_project_keeps_others_away(
    wider: MainWindow, project_file: Path, qtbot: QtBot
) -> None:
    wider.show()
    page = orders(wider)
    page.work = sys.modules[LINE.module].Work("Parts are being counted.", holds_project=True)
    page.work_changed.emit()
    assert not wider.actions_by_name["open_project"].isEnabled()
    wider.take_dropped([project_file])
    assert not wider.session.is_opening
    assert any(text.startswith("Parts are being counted.") for text in wider.notices.texts)
    page.work = None
    page.work_changed.emit()
    assert wider.actions_by_name["open_project"].isEnabled()


def test_an_operator_does_not_get_there(planted: str, app_paths: AppPaths, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp)
    save_settings(AppSettings(pin=PinHash.of("2468")), app_paths.settings)
    window = make_window(app_paths, (*PAGES, LINE))
    window.access.begin()
    window.show_page("orders")
    assert window.shows(OPERATORS)
    assert not window.actions_by_name["show_orders"].isEnabled()
    qtbot.waitUntil(lambda: not window.making, timeout=10_000)
    assert ("operator", True) in orders(window).told
    see_off(window, qtbot)
    window.deleteLater()
    delete_deferred()
