"""Whether the History page stalls: ``python -m tests.benchmark.history [--rows 10000000] [--file FILE]``.

Makes a store as :mod:`tests.benchmark.records` does, shows the page in the real window, scrolls to 400 places, half of
them far away, filters, and measures every turn of the event loop. Printed are the time of the window's thread for one
turn (its processor time, which other programs do not change) and the time on the clock. The exit code is 1 if a turn
takes more than 50 ms of processor time.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.bootstrap import make_window
from inspector_app.core.messages import Verdict
from inspector_app.project.paths import AppPaths
from inspector_app.ui.history.page import HistoryPage
from inspector_app.workers.garbage import GarbageSearch
from tests.benchmark.records import make

TURNS = 400
PAUSE_MS = 20
MOST_MS = 50.0


class Turns:
    """Times of the turns of the event loop, in milliseconds."""

    def __init__(self) -> None:
        self.processor_ms: list[float] = []
        self.clock_ms: list[float] = []
        self._last = time.thread_time(), time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._note)
        self._timer.start(1)

    def _note(self) -> None:
        now = time.thread_time(), time.perf_counter()
        self.processor_ms.append(1000 * (now[0] - self._last[0]))
        self.clock_ms.append(1000 * (now[1] - self._last[1]))
        self._last = now

    def end(self, name: str) -> float:
        """Print the longest turns; return the longest processor time."""
        self._timer.stop()
        worst = max(self.processor_ms)
        clock = np.percentile(self.clock_ms, [99, 100])
        print(
            f"{name:24} {len(self.clock_ms):6} turns; longest {worst:5.1f} ms of the processor;"
            f" on the clock p99 {clock[0]:5.1f} ms, longest {clock[1]:6.1f} ms"
        )
        return worst


def wait_until(condition: Callable[[], object]) -> None:
    while not condition():
        QTest.qWait(PAUSE_MS)


def measure(page: HistoryPage) -> bool:
    """Whether every turn was short enough."""
    worst = []
    turns = Turns()
    page.ask()
    wait_until(lambda: page.history.rows.exact and page.history.rows.by_verdict is not None)
    worst.append(turns.end("all records are looked up"))
    print(f"{page.model.rowCount():,} rows")
    places = np.random.default_rng(0).integers(0, page.model.rowCount(), TURNS)
    bar, turns = page.table.verticalScrollBar(), Turns()
    for turn, place in enumerate(places):
        bar.setValue(int(place) if turn % 2 else bar.value() + 30)
        QTest.qWait(PAUSE_MS)
    wait_until(lambda: page.model.part(page.table.rowAt(5)) is not None)
    worst.append(turns.end("scrolling"))
    turns = Turns()
    page.filters.verdicts[Verdict.NG].click()
    wait_until(lambda: page.history.rows.exact)
    worst.append(turns.end("a filter"))
    return max(worst) <= MOST_MS


def main() -> int:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        paths = AppPaths(folder / "cache", folder / "weights", folder / "settings")
        store = paths.records / "records.sqlite"
        store.parent.mkdir(parents=True)
        source = options.file or folder / "made.sqlite"
        if not source.exists():
            make(source, options.rows)
        store.symlink_to(source.absolute())
        application = QApplication.instance() or QApplication([])
        window = make_window(paths)
        GarbageSearch(window)  # as in the program: Python's own would stop all threads for a tenth of a second
        window.show()
        wait_until(lambda: not window.making)
        window.show_page("history")
        page = window.page_of(HistoryPage)
        wait_until(lambda: not window.session.jobs.busy)
        page.history.follow(on=False)
        passed = measure(page)
        window.close()
        wait_until(lambda: not window.isVisible() and not window.session.jobs.busy)
        del application
    return int(not passed)


if __name__ == "__main__":
    sys.exit(main())
