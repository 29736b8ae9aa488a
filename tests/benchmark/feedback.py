"""How long the window stands still after each press: ``python -m tests.benchmark.feedback``, offscreen or under Xvfb.

A window with a project and a run that is over is pressed everywhere: every action of the menus and every visible button
of every page, each with the window back in its state. A press counts until its slots have run and what they changed is
painted; a theme, which takes longer, until the chosen entry is painted, which comes first. System dialogs answer
"cancelled" at once. Prints the slowest presses and one JSON object; the exit code is 1 when a press took longer than
100 ms.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QFileDialog, QMenu, QWidget

from inspector_app.bootstrap import make_window
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.paths import AppPaths, user_paths
from inspector_app.sources.synthetic import SyntheticSettings, write_good_parts
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import build
from inspector_app.workers.garbage import GarbageSearch
from tests.helpers import result_of

LIMIT_MS = 100.0
SIZE = (1366, 768)
N_PARTS = 24
SHOWN = 12
PARTS = SyntheticSettings(size=(320, 240), seed=3)
LEFT_OUT = frozenset({"close"})
"""Actions that end the window."""


def run_events(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], object]) -> None:
    for _ in range(3000):
        if condition():
            return
        run_events(10)
    raise TimeoutError


class Paints(QObject):
    """When the window was painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.at_s: list[float] = []
        window.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at_s.append(time.perf_counter())
        return False


def measured_ms(window: MainWindow, paints: Paints, press: Callable[[], object]) -> float:
    """The time until a press has been answered by a picture; usually when it was handled."""
    paints.at_s.clear()
    begin_s = time.perf_counter()
    press()
    painted_inside = bool(paints.at_s)
    window.repaint()
    return 1000 * ((paints.at_s[0] if painted_inside else time.perf_counter()) - begin_s)


def presses(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Everything that can be pressed on every page, by its name."""
    for spec in list(window.specs.values()):
        window.show_page(spec.name)
        run_events(100)
        for button in window.page_named(spec.name).findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and not button.inherits("QToolButton"):
                yield f"{spec.name}: {button.text() or type(button).__name__}", button.click
        for combo in window.page_named(spec.name).findChildren(QComboBox):
            if combo.isVisible() and combo.isEnabled():
                yield f"{spec.name}: list {combo.accessibleName()}", combo.showPopup
    yield from choices(window)


def choices(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Everything in the menus."""
    for name, action in list(window.actions_by_name.items()):
        if name not in LEFT_OUT and action.isEnabled():
            yield f"action {name}", action.trigger
    for menu in window.findChildren(QMenu):
        yield f"menu {menu.title()}", menu.aboutToShow.emit
        for choice in menu.actions():
            if choice.actionGroup() is not None:  # a language or a theme
                yield f"menu {menu.title()}: {choice.text()}", choice.trigger


def tidy(window: MainWindow) -> None:
    """Close what a press opened, and end what it began."""
    run_events(30)
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
    popup: QWidget | None = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    window.session.jobs.cancel_all()
    until(lambda: not window.session.jobs.busy)
    window.notices.clear()


def prepare(window: MainWindow, folder: Path, paths: AppPaths) -> None:
    good = write_good_parts(folder / "Good", PARTS, N_PARTS)
    built = result_of(build(good, TrainSettings(name="Washer", size=96), paths))
    window.session.take_built(built.opened)
    page = window.page_of(InspectPage)
    window.show_page("inspect")
    page.set_feed(Feed.from_paths(good[:SHOWN]))
    page.run_or_stop()
    until(lambda: page.run.over and len(window.session.records) == SHOWN)


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    cancelled: Any = QFileDialog
    for name, answer in (("getExistingDirectory", ""), ("getOpenFileName", ("", "")), ("getSaveFileName", ("", ""))):
        setattr(cancelled, name, staticmethod(lambda *_args, answer=answer, **_more: answer))
    cancelled.getOpenFileNames = staticmethod(lambda *_args, **_more: ([], ""))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        paths = AppPaths(user_paths().cache, folder / "weights", folder / "settings")
        window = make_window(paths)
        GarbageSearch(window)
        window.resize(*SIZE)
        window.show()
        until(lambda: not window.making)
        prepare(window, folder, paths)
        paints = Paints(window)
        took: dict[str, float] = {}
        for name, press in presses(window):
            took[name] = max(took.get(name, 0.0), measured_ms(window, paints, press))
            tidy(window)
            if window.session.project is None:
                prepare(window, folder / str(len(took)), paths)
        window.page_of(TrainPage).ready.discard()  # that of the demo parts
        window.session.new()
        window.close()
        until(lambda: not window.isVisible())
    slowest = sorted(took.items(), key=lambda each: -each[1])
    for name, ms in slowest[:15]:
        print(f"{ms:8.1f} ms  {name}")
    within = sum(ms <= LIMIT_MS for ms in took.values())
    print(json.dumps({"presses": len(took), "within_100_ms": within, "slowest_ms": round(slowest[0][1], 1)}))
    return int(within < len(took))


if __name__ == "__main__":
    sys.exit(main())
