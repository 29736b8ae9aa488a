"""Unreachable widgets are found and destroyed by the window's thread only."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.workers import garbage
from inspector_app.workers.garbage import GarbageSearch

N_OBJECTS = 200_000  # many more than Python's rule for a search among the youngest objects


class Loop(QWidget):
    """A widget that refers to itself, as one with a lambda of a signal does."""

    def __init__(self, destroyed_in: list[int]) -> None:
        super().__init__()
        self.myself = self
        self.destroyed.connect(
            lambda *_: destroyed_in.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


def work_in_thread() -> list[list[int]]:
    made: list[list[int]] = []
    thread = threading.Thread(target=lambda: made.extend([] for _ in range(N_OBJECTS)))
    thread.start()
    thread.join()
    return made


def test_a_worker_that_creates_objects_does_not_destroy_a_widget(qtbot: QtBot) -> None:
    destroyed_in: list[int] = []
    parent = QObject()
    gc.enable()  # as in a program that has just started
    search = GarbageSearch(parent)
    Loop(destroyed_in)
    made = work_in_thread()
    assert destroyed_in == []
    qtbot.waitUntil(lambda: len(destroyed_in) == 1)
    assert destroyed_in == [threading.get_ident()]
    assert len(made) == N_OBJECTS
    assert search.parent() is parent


def test_the_automatic_search_stays_off(qtbot: QtBot) -> None:
    parent = QObject()
    search = GarbageSearch(parent)
    gc.enable()  # as some libraries do
    search.search()
    assert not gc.isenabled()


def test_what_survived_is_searched_again_when_memory_has_grown(monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QObject()
    search = GarbageSearch(parent)
    destroyed_in: list[int] = []
    widget = Loop(destroyed_in)
    gc.collect()  # makes it one of the old objects
    del widget
    monkeypatch.setattr(garbage, "YOUNG", -1)
    monkeypatch.setattr(garbage, "TIMES_OLDER", 0)
    search.search()
    search.search()
    search.search()
    assert destroyed_in == []  # old, and the memory has not grown
    monkeypatch.setattr(garbage, "FULL_GROWTH", 0.0)
    for _ in range(3):
        search.search()
    assert destroyed_in == [threading.get_ident()]
