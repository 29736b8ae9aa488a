"""What a step of dragging the limit costs over 500 parts.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmark.tune_drag

The tune page with the tiles of 500 parts, all small pictures read, is told limits from one end to the other and paints
each. The ratio is against painting the same tiles without a change, in the same run.
"""

import functools
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.core.messages import Label, ScoredPart
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.ui.style import theme
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from tests.gui.conftest import desk
from tests.helpers import app_paths, cells, small_training

N_PARTS = 500
STEPS = 60


def wait_until(condition: Callable[[], object]) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.start(20)
    loop.exec()


def painted_ms(page: TunePage, change: Callable[[], None]) -> float:
    started_s = time.perf_counter()
    change()
    for widget in (page.parts.grid.viewport(), page.panel):
        widget.repaint()
    return (time.perf_counter() - started_s) * 1e3


def main() -> None:
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        trained = small_training(Path(folder))
        jobs = Jobs()
        session = Session(jobs, app_paths(Path(folder)))
        page = TunePage(desk(session, Notices()))
        page.resize(1282, 960)
        page.show()
        session.take_built(OpenedProject(trained.project, trained.detector, "", 0.0))
        known = trained.project.training_parts()
        rng = np.random.default_rng(0)
        scores_l2 = session.suggested_l2 * rng.uniform(0.3, 2.0, N_PARTS - len(known))
        pictures = [*cells(0.0, N_PARTS // 2), *cells(1.0, N_PARTS // 2)]
        session.set_labelled(
            [
                ScoredPart(path.name, path, Label.DEFECT if score_l2 > scores_l2.mean() else Label.GOOD, score_l2, None)
                for path, score_l2 in zip(pictures, scores_l2.tolist(), strict=False)
            ]
        )
        steps_ms, still_ms = [], []
        for relative in np.linspace(0.3, 2.0, STEPS):
            session.set_threshold(float(relative) * session.suggested_l2)
            wait_until(lambda: not jobs.busy)  # the small pictures that came into sight
        for relative in np.linspace(0.3, 2.0, STEPS):
            limit_l2 = float(relative) * session.suggested_l2
            steps_ms.append(painted_ms(page, functools.partial(session.set_threshold, limit_l2)))
            still_ms.append(painted_ms(page, lambda: None))
        facts = {
            "parts": page.parts.model.rowCount(),
            "step_p50_ms": statistics.median(steps_ms),
            "step_max_ms": max(steps_ms),
            "still_p50_ms": statistics.median(still_ms),
            "ratio": statistics.median(steps_ms) / statistics.median(still_ms),
        }
        print(json.dumps(facts, indent=1))
        page.close()
        wait_until(lambda: not jobs.busy)


if __name__ == "__main__":
    main()
