"""A project of the synthetic camera's parts, a page that inspects them, and their challenge parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.challenge.adding import from_file
from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.project.paths import AppPaths
from inspector_app.sources.synthetic import SyntheticSettings, write_good_parts
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built, build
from tests.helpers import damaged, result_of

LONG_MS = 30_000
CAMERA = SyntheticSettings(size=(320, 240), rate_hz=20.0, rest_frames=10_000, defect_share=0.0)
"""One good part that lies there for good."""
RULE = ChallengeRule(at_shift=True)


@pytest.fixture(scope="session")
def washers(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Built:
    root = tmp_path_factory.mktemp("challenged")
    parts = write_good_parts(root / "good", CAMERA, 12)
    paths = AppPaths(shared_cache, root / "weights", root / "settings")
    result = result_of(build(parts, TrainSettings(name="Washer", size=96), paths))
    assert isinstance(result, Built)
    return result


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The pictures of a good part and of a defective one."""
    import cv2

    folder = tmp_path_factory.mktemp("known")
    (good,) = write_good_parts(folder, CAMERA, 1)
    rgb = cv2.imread(str(good))
    assert rgb is not None
    defect = folder / "defect.png"
    cv2.imwrite(str(defect), damaged(rgb))
    return good, defect


def use(window: MainWindow, washers: Built) -> InspectPage:
    """Open the project in a window, with its camera."""
    window.session.take_built(washers.opened)
    window.session.set_threshold(2 * window.session.suggested_l2)  # a good part stays good whatever the noise
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    page.set_feed(Feed("synthetic", "Camera", synthetic=CAMERA))
    return page


@pytest.fixture
def page(window: MainWindow, washers: Built, qtbot: QtBot) -> Iterator[InspectPage]:
    page = use(window, washers)
    yield page
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over and not window.session.jobs.busy, timeout=LONG_MS)


def ask_for(window: MainWindow, rule: ChallengeRule) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"challenge": rule}))


def add_known(page: InspectPage, known: tuple[Path, Path], qtbot: QtBot) -> None:
    good, defect = known
    with qtbot.waitSignal(page.run.challenge.parts_changed, timeout=LONG_MS):
        page.run.challenge.add([from_file(good, Label.GOOD), from_file(defect, Label.DEFECT)])


def challenge(page: InspectPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        page.run.challenge.judge("engineer")
