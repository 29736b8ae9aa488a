"""The live loop in the real window: stalls, latency, memory and lost records over some minutes of a 30 Hz camera.

``QT_QPA_PLATFORM=offscreen python -m tests.benchmark.live [--seconds 180]``, or under Xvfb with a real window. The
camera renders 1280 x 720 parts; a project of 60 such parts at fast detail judges them continuously. Prints a table and
one JSON object; the exit code is 1 when a target is missed.
"""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.bootstrap import make_window
from inspector_app.core.messages import Frame, Limits
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.app_settings import AppSettings, ArchiveRule, save_settings
from inspector_app.project.paths import AppPaths, user_paths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from inspector_app.sources.synthetic import SyntheticSettings, write_good_parts
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.style import theme
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.garbage import GarbageSearch
from tests.helpers import result_of
from tests.records import rows_in

BEAT_MS = 5
WARM_UP_S = 30.0
N_PARTS = 60
N_SINGLE = 60
CAMERA = SyntheticSettings(size=(1280, 720), rate_hz=30.0, seed=5, rest_frames=15)
TARGETS = {
    "stall_p99_ms": 50.0,
    "stall_max_ms": 150.0,
    "latency_ratio": 2.5,
    "memory_mb_a_minute": 1.0,
    "records_lost": 0.0,
}


class Heartbeat(QObject):
    """How late the window's thread was for a timer, every few milliseconds; and the process's memory every second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.late_ms: list[float] = []
        self.memory: list[tuple[float, float]] = []
        self._process = psutil.Process()
        self._before_s = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._memory_timer = QTimer(self)
        self._memory_timer.timeout.connect(self._measure)

    def start(self) -> None:
        self._before_s = self._started_s = time.perf_counter()
        self._timer.start(BEAT_MS)
        self._memory_timer.start(1000)

    def stop(self) -> None:
        self._timer.stop()
        self._memory_timer.stop()

    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.late_ms.append(max(0.0, 1e3 * (now_s - self._before_s) - BEAT_MS))
        self._before_s = now_s

    def _measure(self) -> None:
        self.memory.append((time.perf_counter() - self._started_s, self._process.memory_info().rss / 2**20))


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def prepare(folder: Path) -> tuple[Path, AppPaths, float]:
    """A project of rendered parts, saved; and the milliseconds that one picture takes, with nothing else going on."""
    paths = AppPaths(user_paths().cache, folder / "weights", folder / "settings")
    parts = write_good_parts(folder / "good", CAMERA, N_PARTS)
    project = result_of(train(parts, TrainSettings(name="Washer", detail="fast"), paths)).project
    file = folder / "washer.inspector"
    save_project(project, file)
    opened = open_detector(load_project(file), paths)
    frame = Frame(read_rgb(parts[0]), "part", 0.0)
    took = [inspect(frame, opened.detector, Limits(1.0)).latency_ms for _ in range(N_SINGLE)]
    return file, paths, float(np.median(took[10:]))


def run(window: MainWindow, file: Path, seconds: float, defects: float) -> dict[str, float]:
    """Inspect the camera for so long, with this share of defective parts, and say what was seen."""
    session, page = window.session, window.page_of(InspectPage)
    window.files.open_path(file)
    while session.opened is None:
        wait(50)
    window.show_page("inspect")
    window.page_of(InspectPage).set_feed(Feed("synthetic", "Camera", synthetic=replace(CAMERA, defect_share=defects)))
    wait(500)
    page.run_or_stop()
    while len(session.records) == 0:
        wait(20)
    heart = Heartbeat(window)
    heart.start()
    wait(round(1e3 * seconds))
    heart.stop()
    captured, dropped = page.run.status.captured, page.run.frames_dropped
    page.stop()
    while page.run.state is not RunState.STOPPED:
        wait(20)
    wait(500)
    kept = session.records.kept()
    to_verdict_ms = np.array([record.capture_to_verdict_ms for record in kept])
    at_s, memory_mb = np.array(heart.memory).T
    steady = at_s > min(WARM_UP_S, seconds / 2)
    slope = float(np.polyfit(at_s[steady], memory_mb[steady], 1)[0]) * 60
    return {
        "beats": len(heart.late_ms),
        "stall_p50_ms": float(np.percentile(heart.late_ms, 50)),
        "stall_p99_ms": float(np.percentile(heart.late_ms, 99)),
        "stall_max_ms": max(heart.late_ms),
        "judged": len(session.records),
        "captured": captured,
        "dropped": dropped,
        "judging_p50_ms": float(np.median([record.latency_ms for record in kept])),
        "capture_to_verdict_p50_ms": float(np.percentile(to_verdict_ms, 50)),
        "capture_to_verdict_p95_ms": float(np.percentile(to_verdict_ms, 95)),
        "memory_start_mb": float(memory_mb[steady][0]),
        "memory_end_mb": float(memory_mb[-1]),
        "memory_mb_a_minute": slope,
    }


def main() -> int:
    """Run it, print the table and the JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=180.0)
    parser.add_argument("--archive", choices=("off", "some", "all"), default="some", help="pictures that are archived")
    parser.add_argument("--defects", type=float, default=0.25, help="share of the parts with a defect, 0 to 1")
    options = parser.parse_args()
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:  # the window's last job may write still
        file, paths, single_ms = prepare(Path(name))
        paths.settings.mkdir(parents=True, exist_ok=True)
        save_settings(AppSettings(archive=ArchiveRule(mode=options.archive)), paths.settings)
        window = make_window(paths)
        GarbageSearch(window)
        window.resize(1366, 768)
        window.show()
        found = {"single_image_ms": single_ms, **run(window, file, options.seconds, options.defects)}
        found["recorded"] = len(rows_in(paths.records / "records.sqlite"))
        found["archived"] = len(list((paths.records / "pictures").rglob("*.png")))
        window.session.new()
        window.close()
        while window.isVisible():  # jobs that write end first
            wait(20)
    found["records_lost"] = found["judged"] - found["recorded"]
    found["latency_ratio"] = found["capture_to_verdict_p95_ms"] / single_ms
    missed = [key for key, most in TARGETS.items() if not found[key] <= most]
    for key, value in found.items():
        target = f"  (at most {TARGETS[key]:g}{', missed' if key in missed else ''})" if key in TARGETS else ""
        sys.stdout.write(f"{key:<28}{value:>12.2f}{target}\n")
    sys.stdout.write(json.dumps(found) + "\n")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
