"""Screenshots of the window in real states, from the solar cells of the demo.

    QT_QPA_PLATFORM=offscreen python docs/make_screenshots.py [FOLDER] [WIDTHxHEIGHT]

FOLDER is docs/images unless given. Needs the ``demo`` extra; takes two minutes.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import elpv_dataset
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.bootstrap import make_window
from inspector_app.core.messages import Verdict
from inspector_app.pipeline.feed import Feed
from inspector_app.pipeline.live import RunState
from inspector_app.project.paths import AppPaths, user_paths
from inspector_app.ui import theme
from inspector_app.ui.help import HelpDialog
from inspector_app.ui.main_window import MainWindow

TIMEOUT_S = 600


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], object]) -> None:
    for _ in range(TIMEOUT_S * 20):
        if condition():
            wait(250)  # what follows by timer: counts, thumbnails, layout
            return
        wait(50)
    raise TimeoutError


def cells(label: float) -> list[Path]:
    root = Path(elpv_dataset.__file__).parent / "data"
    rows = [line.split() for line in (root / "labels.csv").read_text().splitlines()]
    return [root / row[0] for row in rows if float(row[1]) == label and row[2] == "mono"]


def fill(folder: Path, pictures: list[Path]) -> Path:
    folder.mkdir()
    for picture in pictures:
        (folder / picture.name).write_bytes(picture.read_bytes())
    return folder


class Photographer:
    def __init__(self, window: MainWindow, target: Path) -> None:
        self._window = window
        self._target = target.absolute()

    def take(self, name: str) -> None:
        self.take_widget(name, self._window)

    def take_widget(self, name: str, widget: QWidget) -> None:
        wait(100)
        path = self._target / f"{name}.png"
        widget.grab().save(str(path))
        print(path)

    def take_verdict(self, name: str, verdict: Verdict, *, extreme: Callable[..., int]) -> None:
        log = self._window.session.records
        found = [number for number in range(len(log)) if log.record(number).verdict is verdict]
        self._window.inspect_page.look_at(extreme(found, key=lambda number: log.record(number).score_l2))
        wait(400)
        self.take(name)


def main(target: Path, size: tuple[int, int]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    good, bad = cells(0.0), cells(1.0)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.chdir(folder)  # so that the pictures show no path of the machine they were made on
        parts = fill(Path("Solar cells"), good[:240:2])
        (parts / "notes.png").write_bytes(b"somebody's notes")
        feed = fill(folder / "feed", [*good[1:240:6], *bad[:60:3]])
        (feed / "cell9999.png").write_bytes(b"half a picture")
        window = make_window(AppPaths(user_paths().cache, folder / "weights", folder / "settings"))
        window.resize(*size)
        window.show()
        photographer = Photographer(window, target)
        photographer.take("start")
        build(window, parts, photographer)
        inspect(window, feed, photographer)
        reconpatch(window, photographer)
        compare(window, Path("Solar cells tested"), photographer)
        window.session.new()
        window.close()


def build(window: MainWindow, parts: Path, photographer: Photographer) -> None:
    page = window.train_page
    page.drop([parts])
    wait_until(lambda: len(page.preflight_card.thumbnails) and page.form.build_button.isEnabled())
    photographer.take("train-preflight")
    page.start_build()
    wait_until(lambda: page.build_card.bar.value() > 250)
    photographer.take("train-building")
    wait_until(lambda: len(page.result_card.unusual))
    page.form.name.clearFocus()
    photographer.take("train-built")


def inspect(window: MainWindow, feed: Path, photographer: Photographer) -> None:
    window.show_inspect()
    photographer.take("inspect-empty")
    window.set_feed(Feed.from_paths([feed], "Held-back cells"))
    page = window.inspect_page
    page.run_or_pause()
    wait_until(lambda: page.worker.state is RunState.STOPPED)
    photographer.take("inspect-error")
    photographer.take_verdict("inspect-ng", Verdict.NG, extreme=max)
    photographer.take_verdict("inspect-ok", Verdict.OK, extreme=min)
    page.side.threshold.spin.setValue(90.0)
    photographer.take_verdict("inspect-limit", Verdict.NG, extreme=min)
    window.show_help()
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    photographer.take_widget("keys", dialog)
    dialog.close()


def reconpatch(window: MainWindow, photographer: Photographer) -> None:
    page = window.train_page
    window.session.new()
    window.show_train()
    page.drop([Path("Solar cells")])
    page.form.detector.choose("reconpatch")
    page.form.details.buttons()[0].click()
    wait_until(page.form.build_button.isEnabled)
    photographer.take("train-reconpatch")
    page.start_build()
    wait_until(lambda: page.build_card.bar.value() > 400)
    photographer.take("train-loss")
    wait_until(page.result_card.trial.isVisible)
    window.notices.clear()
    wait(1000)
    photographer.take("train-trial")


def compare(window: MainWindow, data: Path, photographer: Photographer) -> None:
    good, bad = cells(0.0), cells(1.0)
    (data / "train").mkdir(parents=True)
    (data / "test").mkdir()
    fill(data / "train" / "good", good[:240:2])
    fill(data / "test" / "good", good[1:240:6])
    fill(data / "test" / "defective", bad[:120:3])
    page = window.compare_page
    window.show_compare()
    page.drop([data])
    page.form.details.buttons()[0].click()
    for name, box in page.form.boxes.items():
        box.setChecked(name in ("patchcore", "reconpatch", "padim"))
    photographer.take("compare-choice")
    page.form.start_button.click()
    wait_until(lambda: len(page.figures.model.rows) == 3 and not page.comparison.running)
    photographer.take("compare-figures")
    page.tabs.setCurrentIndex(1)
    wait(1500)
    photographer.take("compare-side-by-side")
    page.tabs.setCurrentIndex(2)
    page.space.candidates.setCurrentIndex(1)
    page.space.map_button.click()
    wait_until(lambda: not page.space.mapping)
    space = page.space.view._space  # noqa: SLF001 - the last point is an anomalous patch
    assert space is not None
    page.space.view.choose(len(space.origin) - 1)
    wait(800)
    photographer.take("compare-feature-space")


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "images"
    width, height = sys.argv[2].split("x") if len(sys.argv) > 2 else ("1366", "768")
    main(folder, (int(width), int(height)))
