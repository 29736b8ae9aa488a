"""A page that cannot be made, as in a damaged installation."""

import sys
from importlib import import_module

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.ui.window import paged_window
from inspector_app.ui.window.pages import PAGES


def test_it_is_told_once_and_the_window_stays_usable(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def reading(name: str) -> object:
        if name != "pyqtgraph":
            return import_module(name)
        tried.append(name)
        raise ImportError("libQt6OpenGL is missing")

    monkeypatch.setattr(paged_window, "import_module", reading)
    monkeypatch.delitem(sys.modules, "pyqtgraph", raising=False)
    window = paged_window.PagedWindow(PAGES)
    qtbot.addWidget(window)
    with qtbot.captureExceptions() as faults:
        window.show()
        qtbot.waitUntil(lambda: bool(tried))
        for _ in range(3):  # each repaint of a window that is not complete would begin again
            window.repaint()
            qtbot.waitUntil(lambda: not window._turns.isActive())
    assert len(tried) == len(faults) == 1
    assert window.making
    window._room.deleteLater()  # it has no parent here
