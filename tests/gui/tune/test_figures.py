"""What the tune page counts and draws, at the places where a part more or less is easily lost."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.project.paths import AppPaths
from inspector_app.ui.limits.histogram_view import BINS, Group, HistogramView
from inspector_app.ui.tune.panel import TunePanel
from inspector_app.ui.tune.part_grid_model import PartGridModel
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from inspector_app.workers.thumbnails import Thumbnails
from tests.gui.tune.conftest import LONG_MS


@pytest.fixture
def panel(jobs: Jobs, app_paths: AppPaths, built: Built, qtbot: QtBot) -> Iterator[TunePanel]:
    session = Session(jobs, app_paths)
    session.take_built(built.opened)
    made = TunePanel(session)
    made.show()
    made.show_parts([], [])
    qtbot.waitUntil(lambda: bool(made.alarms.text()), timeout=LONG_MS)
    yield made
    made.close()
    made.deleteLater()
    session.deleteLater()


def parts(*scores_l2: float) -> list[ScoredPart]:
    return [ScoredPart(f"{score}", None, Label.GOOD, score, None) for score in scores_l2]


def test_a_part_at_the_limit_is_no_false_alarm_in_either_count(panel: TunePanel) -> None:
    limit = panel._session.limits.ng_l2
    above, below = math.nextafter(limit, math.inf), math.nextafter(limit, 0)
    panel.show_parts(parts(below, limit, above), parts(limit, limit, above, above))
    assert panel.alarms.text().startswith("3 of 7 good parts would be NG")
    assert panel.alarms_apart.text() == "Training parts: 1 of 3; other good parts: 2 of 4"


def test_scores_beyond_the_end_stand_in_the_last_column(qapp: QApplication) -> None:
    view = HistogramView((Group("good", "accent", 0.9),))
    view.set_top(200.0)
    view.set_scores("good", np.array([1.0, 200.0, 250.0, 40_000.0, math.nan]))
    heights = view.shares("good")
    assert heights[-1] == 1.0  # three of four, the tallest
    assert heights[0] == pytest.approx(1 / 3)
    assert np.count_nonzero(heights) == 2
    assert len(heights) == BINS
    view.deleteLater()


@pytest.mark.parametrize("height", [74, 150])
@pytest.mark.parametrize(
    ("limit", "review"),
    [(100, None), (300, None), (345, 340), (300, 10), (5, 5), (100, 90), (100, 200), (10, 340), (340, 5)],
)
def test_what_stands_beside_the_lines_is_whole(qtbot: QtBot, limit: float, review: float | None, height: int) -> None:
    view = HistogramView((Group("good", "accent", 0.9),))
    qtbot.addWidget(view)
    view.resize(700, height)
    view.show()
    view.set_top(345.0)
    view.set_limit(limit)
    view.set_review(review)
    assert not view.grab().isNull()  # which lays it out
    view.resize(262, height)
    assert not view.grab().isNull()
    box = view._box.mapRectToScene(view._box.rect()).adjusted(-1, -1, 1, 1)
    labels = [line.label.mapRectToScene(line.label.boundingRect()) for line in (view._line, view._review)]
    shown = labels if review is not None else labels[:1]
    assert all(box.contains(label) for label in shown)
    if review is not None:
        assert not labels[0].adjusted(1, 1, -1, -1).intersects(labels[1])


def test_another_projects_picture_of_the_same_name_is_read_anew(
    jobs: Jobs, tmp_path: Path, good_cells: list[Path], bad_cells: list[Path], qtbot: QtBot
) -> None:
    path = tmp_path / "part.png"
    path.write_bytes(good_cells[0].read_bytes())
    model = PartGridModel(Thumbnails(jobs, None))
    model.limits = Limits(1.0)
    model.set_parts([ScoredPart("part.png", path, Label.GOOD, 0.5, None)], [])
    qtbot.waitUntil(lambda: model.picture(0) is not None, timeout=LONG_MS)
    before = model.picture(0)
    path.write_bytes(bad_cells[0].read_bytes())
    model.forget_pictures()
    assert model.picture(0) is None
    qtbot.waitUntil(lambda: model.picture(0) is not None, timeout=LONG_MS)
    after = model.picture(0)
    assert before is not None
    assert after is not None
    assert before.toImage() != after.toImage()
    model._thumbnails.deleteLater()
    model.deleteLater()
