"""A newcomer's way in the real window: ``QT_QPA_PLATFORM=offscreen python -m tests.benchmark.newcomer --parts FOLDER``.

Counts presses of mouse and keys and the seconds from the window of a first start, with an empty folder of settings, to
live verdicts on demo parts; and from an empty window with an own FOLDER of good parts to the first verdict on them. The
system's dialog for folders counts as one press to open it and two in it. Prints one JSON object; the exit code is 1
when a target is missed: 8 presses and 60 s, 10 presses.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from inspector_app.bootstrap import make_window
from inspector_app.project.paths import AppPaths
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.garbage import GarbageSearch

TARGETS = {"demo_presses": 8, "demo_s": 60.0, "own_presses": 10}
IN_DIALOG = 2
"""Presses in the system's dialog: the folder, and Choose."""
TIMEOUT_S = 300


class Hand:
    """Presses as a person does, and counts."""

    def __init__(self) -> None:
        self.presses = 0

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.presses += 1

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)
        self.presses += 1


def until(condition: Callable[[], object]) -> None:
    end_s = time.perf_counter() + TIMEOUT_S
    while not condition():
        if time.perf_counter() > end_s:
            raise TimeoutError
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def demo(window: MainWindow) -> tuple[int, float, float]:
    """Presses, seconds to the first live verdict, and to the third."""
    hand, began_s = Hand(), time.perf_counter()
    hand.click(window.page_of(TrainPage).empty_card.demo_button)
    records = window.session.records
    until(lambda: len(records) >= 1)
    first_s = time.perf_counter() - began_s
    until(lambda: len(records) >= 3)
    page = window.page_of(InspectPage)
    third_s = time.perf_counter() - began_s
    page.stop()
    until(lambda: page.run.state.over)
    return hand.presses, first_s, third_s


def own(window: MainWindow, folder: Path) -> tuple[int, float]:
    """Presses and seconds from an empty window to the first verdict on own parts."""
    answered: Any = QFileDialog
    answered.getExistingDirectory = staticmethod(lambda *_args, **_more: str(folder))
    hand, began_s = Hand(), time.perf_counter()
    train, inspect = window.page_of(TrainPage), window.page_of(InspectPage)
    hand.click(train.form.folder_button)
    hand.presses += IN_DIALOG
    until(train.form.build_button.isEnabled)
    hand.click(train.form.build_button)
    until(lambda: train.result_card.isVisible() and train.result_card.inspect_button.isEnabled())
    hand.click(train.result_card.inspect_button)
    until(lambda: window.page is inspect)
    inspect.bar.feed_menu.choose_folder()
    hand.presses += 2 + IN_DIALOG  # the button and the entry of its menu, which would wait for a person here
    hand.key(window, Qt.Key.Key_Space)
    until(lambda: len(window.session.records) >= 1)
    return hand.presses, time.perf_counter() - began_s


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", type=Path, help="a folder of own good parts")
    args = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        window = make_window(AppPaths(folder / "cache", folder / "data" / "weights", folder / "settings"))
        GarbageSearch(window)
        window.show()
        until(lambda: not window.making)
        figures["demo_presses"], figures["demo_s"], figures["demo_third_s"] = demo(window)
        if args.parts is not None:
            window.session.new()
            window.show_page("train")
            until(lambda: window.session.project is None)
            figures["own_presses"], figures["own_s"] = own(window, args.parts)
        page = window.page_of(InspectPage)
        page.stop()
        until(lambda: page.run.state.over and not window.session.jobs.busy)
        window.session.new()
        window.close()
        until(lambda: not window.isVisible())
    print(json.dumps({name: round(figure, 1) for name, figure in figures.items()}))
    return int(any(figures.get(name, 0) > most for name, most in TARGETS.items()))


if __name__ == "__main__":
    sys.exit(main())
