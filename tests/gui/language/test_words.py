"""Words are put again when the language changes, as long as what shows them is there, and no longer."""

import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.language import words
from inspector_app.ui.language.switch import Language
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Combo
from tests.gui.conftest import delete_deferred


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp, qapp)
    yield made
    made.use("en")
    made.deleteLater()


def train() -> str:
    return QCoreApplication.translate("MainWindow", "Train")


def tune() -> str:
    return QCoreApplication.translate("MainWindow", "Tune")


def test_the_newest_words_of_a_setter_are_kept(qtbot: QtBot, language: Language) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    keep(label.setText, tune)
    keep(label.setText, train)
    keep(label.setToolTip, tune)
    language.use("ko")
    assert (label.text(), label.toolTip()) == ("학습", "조정")
    language.use("en")
    assert (label.text(), label.toolTip()) == ("Train", "Tune")


def test_a_text_of_no_language_stays_and_forgets_the_words_before(qtbot: QtBot, language: Language) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    keep(label.setText, tune)
    keep(label.setText, "Train")  # a part of that name
    language.use("ko")
    assert label.text() == "Train"


def test_texts_of_one_setter_are_told_apart_by_their_place(qtbot: QtBot, language: Language) -> None:
    tabs, combo = QTabWidget(), Combo("")
    for widget in (tabs, combo):
        qtbot.addWidget(widget)
    for text in (train, tune):
        tabs.addTab(QWidget(), "")
        keep(tabs.setTabText, text, tabs.count() - 1)
        combo.add(text, text)
    combo.setCurrentIndex(1)
    language.use("ko")
    assert [tabs.tabText(index) for index in range(2)] == ["학습", "조정"]
    assert [combo.itemText(index) for index in range(2)] == ["학습", "조정"]
    assert (combo.currentIndex(), combo.currentData()) == (1, tune)


def test_nothing_that_shows_words_is_kept_alive(qapp: QApplication, language: Language) -> None:
    class Page(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.label = QLabel(self)
            keep(self.label.setText, lambda: f"{train()} {self.objectName()}")

    before = len(words._owners)
    page = Page()
    gone = weakref.ref(page)
    assert len(words._owners) == before + 1
    page.deleteLater()
    del page
    delete_deferred()
    assert gone() is None
    assert len(words._owners) == before


def test_what_is_deleted_but_still_named_somewhere_is_passed_over(qapp: QApplication, language: Language) -> None:
    label = QLabel()
    keep(label.setText, train)
    label.deleteLater()
    delete_deferred()
    language.use("ko")  # the object is gone; its name is not


def test_what_is_painted_is_painted_anew(qtbot: QtBot, language: Language) -> None:
    class Painted(QWidget):
        said = ""

        def paintEvent(self, _event: QPaintEvent) -> None:
            self.said = train()

    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: widget.said == "Train")
    language.use("ko")
    qtbot.waitUntil(lambda: widget.said == "학습")
