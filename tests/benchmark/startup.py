"""How fast the window is there, how fast a project is ready to judge, and what a project of 200 parts weighs.

``QT_QPA_PLATFORM=offscreen python -m tests.benchmark.startup [--images 200 --rounds 5 --out FOLDER]``: an empty
PySide6 window and ours in turns, each in a process of its own, from starting the interpreter to the end of the first
paint; then a project of so many rendered parts at standard detail, opened in the window until it is ready to judge,
with a warm cache. That window was left on the Inspect page and is painted with it, ours before it with the Train page.
Medians; the exit code is 1 when a target is missed.

The shown processes import this file: what only the measuring one needs is imported where it is used.
"""

import argparse
import gc
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

CAMERA_PX = (1280, 720)
TARGETS = {"painted_to_limit": 1.0, "ready_after_open_s": 3.0, "read_s": 1.0, "file_mb": 15.0}
"""``painted_to_limit``: our time over 1.5 times the empty window's plus 0.5 s."""


def show(what: str, file: str, work: str) -> int:
    """The window's process: shows ``what``, says when it is painted and when the project is ready, and ends."""
    if what != "empty":  # as the program does: its command line first, which brings the rest
        gc.disable()
        import inspector_app.__main__
        import inspector_app.bootstrap  # noqa: F401
    from PySide6.QtCore import QEvent, QObject, QTimer, Slot
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Witness(QObject):
        """Says what it sees of the window."""

        @Slot()
        def painted(self) -> None:
            say(painted=True)
            if what != "project":
                window.close()
                return
            window.session.detector_ready.connect(self.ready)
            self.opened_s = time.perf_counter()
            window.files.open_path(Path(file))

        @Slot(object)
        def ready(self, opened: object) -> None:
            if opened is not None:
                say(ready_after_open_s=time.perf_counter() - self.opened_s)
                window.close()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self.painted)  # after what else was due with the first paint
            return False

    def say(**facts: Any) -> None:
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    window: Any
    if what == "empty":
        app = QApplication([])
        window = QMainWindow()
    else:
        from inspector_app.bootstrap import make_window
        from inspector_app.project.paths import AppPaths

        folder = Path(work)
        app = QApplication([])
        window = make_window(AppPaths(folder / "cache", folder / "weights", folder / "settings"))
    witness = Witness(window)
    window.installEventFilter(witness)
    window.resize(1366, 768)
    window.show()
    gc.enable()
    return int(app.exec())


def shown(what: str, log: Path, file: Path, work: Path) -> dict[str, float]:
    """Seconds from starting the process until the window was painted, and what it said after that."""
    from tests.benchmark.turns import Contestant

    command = [
        sys.executable,
        "-m",
        "tests.benchmark.startup",
        "--show",
        what,
        "--file",
        str(file),
        "--work",
        str(work),
    ]
    with Contestant(command, log, threads=2) as contestant:
        contestant.hear()
        found = {"painted_s": time.perf_counter() - contestant.started_s}
        if what == "project":
            found |= contestant.hear()
    return found


def measure(images: int, rounds: int, folder: Path) -> dict[str, Any]:
    """Build the project, then show windows in turns."""
    from inspector_app.sources.synthetic import SyntheticSettings, write_good_parts
    from tests.benchmark.turns import Contestant

    log, file, work = folder / "startup.log", folder / "part.inspector", folder / "work"
    pictures = [str(path) for path in write_good_parts(folder / "good", SyntheticSettings(size=CAMERA_PX), images)]
    server = [sys.executable, "-m", "tests.benchmark.peers_ours"]
    with Contestant(server, log, threads=2) as contestant:
        built = contestant.ask("fit", pictures=pictures, size=384, keep=0.01, file=str(file), work=str(work))
    loads = []
    turns: dict[str, list[dict[str, float]]] = {"empty": [], "window": [], "project": []}
    for number in range(rounds + 1):
        found = {what: shown(what, log, file, work / what) for what in turns}
        with Contestant(server, log, threads=2) as contestant:
            load = contestant.ask("load", file=str(file), work=str(work))
        if number:  # the first round warms the disk's cache
            loads.append(load)
            for what, one in found.items():
                turns[what].append(one)
    ratios = [
        ours["painted_s"] / (1.5 * empty["painted_s"] + 0.5)
        for ours, empty in zip(turns["window"], turns["empty"], strict=True)
    ]
    return {
        "images": images,
        "rounds": rounds,
        "empty_painted_s": statistics.median(one["painted_s"] for one in turns["empty"]),
        "painted_s": statistics.median(one["painted_s"] for one in turns["window"]),
        "painted_with_inspect_s": statistics.median(one["painted_s"] for one in turns["project"]),
        "painted_to_limit": statistics.median(ratios),
        "ready_after_open_s": statistics.median(one["ready_after_open_s"] for one in turns["project"]),
        "read_s": statistics.median(one["read_s"] for one in loads),
        "load_s": statistics.median(one["load_s"] for one in loads),
        "file_mb": built["file_mb"],
        "bank_vectors": built["bank_vectors"],
        "build_s": built["fit_s"],
        "build_peak_mb": built["peak_mb"],
    }


def main() -> int:
    """Measure, print the table, and write ``startup.json`` below ``--out``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--images", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=Path("benchmark-results"))
    parser.add_argument("--show", choices=("empty", "window", "project"), help=argparse.SUPPRESS)
    parser.add_argument("--file", default="", help=argparse.SUPPRESS)
    parser.add_argument("--work", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.show:
        return show(options.show, options.file, options.work)
    from tests.benchmark.machine import machine

    with tempfile.TemporaryDirectory() as folder:
        found = measure(options.images, options.rounds, Path(folder))
    missed = [name for name, most in TARGETS.items() if not found[name] <= most]
    for name, value in found.items():
        target = f"  (at most {TARGETS[name]:g}{', missed' if name in missed else ''})" if name in TARGETS else ""
        sys.stdout.write(f"{name:<24}{value:>10.2f}{target}\n")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "startup.json").write_text(json.dumps({"machine": machine(), **found}, indent=1), encoding="utf-8")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
