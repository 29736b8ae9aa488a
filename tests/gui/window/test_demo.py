"""The demo inside the window: one press leads to live verdicts, and the camera's faults can be switched."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.core.pictures.preprocess import DETAIL_PX
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import RunState
from inspector_app.sources.synthetic import Fault
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window import demo
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click

LONG_MS = 30_000


def judged(page: InspectPage) -> int:
    return page._session.records.counts().judged


def test_one_press_leads_to_live_verdicts(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "N_PARTS", 12)
    for detail in DETAIL_PX:
        monkeypatch.setitem(DETAIL_PX, detail, 96)
    click(window.page_of(TrainPage).empty_card.demo_button)
    page = window.page_of(InspectPage)
    qtbot.waitUntil(lambda: judged(page) >= 2, timeout=LONG_MS)
    assert window.page is page
    assert page.run.station.plan.when is When.AT_REST  # each part once, not each frame
    faults = {action.text(): action for action in page.bar.feed_menu.faults.actions()}
    assert len(faults) == len(Fault)
    faults["The camera is disconnected"].trigger()
    qtbot.waitUntil(lambda: page.run.state is RunState.RECOVERING and page.banner.verdict is Verdict.ERROR)
    faults["The camera is disconnected"].trigger()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)


def test_the_demo_makes_no_part_of_the_empty_station(app_paths: object, tmp_path: Path) -> None:
    from inspector_app.core.pictures.presence import presence
    from inspector_app.core.pictures.rest import small_grey
    from inspector_app.core.steps import Steps
    from inspector_app.sources.synthetic import Renderer

    for _ in (steps := Steps(demo.write_parts(tmp_path / "parts"))):
        pass
    renderer = Renderer(demo.camera())
    limit = 0.04
    for number in range(3):
        here = renderer.render(number * demo.camera().cycle_frames + demo.camera().move_frames)
        assert here.at_rest
        assert presence(small_grey(here.rgb), steps.result) > limit
        nobody = renderer.render(number, empty=True)
        assert presence(small_grey(nobody.rgb), steps.result) < limit
