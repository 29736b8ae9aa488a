"""Labelled parts in a light that no good part had: Tune judges them as Inspect does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_frame
from inspector_app.ui.style import theme
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.tune.part_grid_model import Filter
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from tests.gui.conftest import N_GOOD, SIDE_PX, delete_deferred, desk
from tests.helpers import result_of

LONG_MS = 30_000


@pytest.fixture(scope="module")
def robust(good_cells: list[Path], tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Built:
    other = tmp_path_factory.mktemp("robust")
    paths = AppPaths(shared_cache, other / "weights", other / "settings")
    return result_of(build(good_cells[:N_GOOD], TrainSettings(name="Cells", size=SIDE_PX, robust="some"), paths))


@pytest.fixture
def page(qapp: QApplication, robust: Built, app_paths: AppPaths, qtbot: QtBot) -> Iterator[TunePage]:
    theme.apply(qapp)
    jobs, notices = Jobs(), Notices()
    session = Session(jobs, app_paths)
    made = TunePage(desk(session, notices))
    made.show()
    session.take_built(robust.opened)
    qtbot.waitUntil(lambda: bool(made.panel.alarms.text()), timeout=LONG_MS)
    yield made
    jobs.cancel_all()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG_MS)
    for widget in (made, notices):
        widget.close()
        widget.deleteLater()
    delete_deferred()
    session.deleteLater()
    jobs.deleteLater()


def test_a_part_in_doubtful_light_has_the_verdict_of_the_inspect_page(
    page: TunePage, robust: Built, good_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    session, detector = page._session, robust.opened.detector
    dark, usual = tmp_path / "dark.png", tmp_path / "usual.png"
    picture = Image.open(good_cells[20]).convert("L")
    picture.save(usual)
    picture.point(lambda value: value * 0.35).save(dark)
    labels = [(dark, Label.DEFECT), (usual, Label.DEFECT)]
    scored = result_of(score_labelled(labels, detector))
    assert len(scored.parts) == 2
    limits = Limits(2 * max(part.score_l2 for part in scored.parts))
    session.set_threshold(limits.ng_l2)
    with qtbot.waitSignal(page.parts.doubts.found, timeout=LONG_MS):
        session.set_labelled(scored.parts)
    model = page.parts.model
    model.set_filter(Filter.DEFECT)
    on_tune = {model.known(row).part.path: model.verdict(row) for row in range(model.rowCount())}
    on_inspect = {path: inspect(read_frame(path), detector, limits).verdict for path, _ in labels}
    assert on_tune == on_inspect == {dark: Verdict.REVIEW, usual: Verdict.OK}
    assert model.count(Filter.WRONG) == 1
    assert page.panel.misses.text().startswith("1 of 2 defects would be missed")
    assert "REVIEW: 1 of 2 defects" in page.panel.review.text()
    page.parts.open_part(model.row_of(scored.parts[0]))
    qtbot.waitUntil(lambda: page.parts.part.view.rgb is not None, timeout=LONG_MS)
    assert "REVIEW" in page.parts.part.verdict.text()
    assert "than every good part" in page.parts.part.note.text()
