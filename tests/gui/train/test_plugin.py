"""A detector, a source and a fault of plugins, through the window."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.core.plugins import API_VERSION, Refused
from inspector_app.sources.kinds import SOURCES, SourceKind
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import plugins as worker
from tests import helpers, plugins
from tests.gui.conftest import click

pytestmark = [
    pytest.mark.pages("inspect"),
    pytest.mark.usefixtures("small", "built"),  # the second one has converted the network
]
LONG_MS = 30_000


@pytest.fixture
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with plugins.installed(plugins.lay_out(tmp_path_factory.mktemp("target"))):
        yield


@pytest.mark.pages("compare", "inspect")
def test_what_a_plugin_adds_can_be_chosen_built_and_judged_with(
    plugin: None,
    window: MainWindow,
    good_folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = window.page_of(TrainPage)
    assert page.form.detector.combo.findData("template") < 0
    with qtbot.waitSignal(window.session.plugins.loaded, timeout=LONG_MS):
        window.session.plugins.load()
    page.form.details.buttons()[0].click()
    page.form.detector.choose("template")
    assert page.form.detector.meaning.text().startswith("Compares every place with the mean good part.")
    assert not page.form.keep_row.isEnabled()
    assert "template" in window.page_of(ComparePage).form.boxes
    page.drop([good_folder])
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    project = window.session.project
    assert project is not None
    assert project.document.detector == "template"

    np.save(tmp_path / "frames.npy", np.stack([helpers.damaged(helpers.part()), helpers.part()]))
    window.show_page("inspect")
    menu = window.page_of(InspectPage).bar.feed_menu
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()  # what is there already is not offered twice
    (action,) = [action for action in menu.actions() if action.text() == "Stack of frames (.npy)…"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "frames.npy"), ""))
    action.trigger()
    window.actions_by_name["run_or_pause"].trigger()
    records = window.session.records
    qtbot.waitUntil(lambda: len(records) == 2, timeout=LONG_MS)
    assert records.record(0).verdict is Verdict.NG
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)


def test_a_plugin_that_was_left_out_is_named(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = Refused("template (inspector-template 0.1.0)", "ImportError: No module named 'left'")
    monkeypatch.setattr(worker, "load_all", lambda: (refused,))
    with qtbot.waitSignal(window.session.plugins.loaded, timeout=LONG_MS):
        window.session.plugins.load()
    (sentence,) = window.notices.texts
    assert sentence.startswith("The plugin template (inspector-template 0.1.0) was left out: ImportError: No module")


def test_an_ampersand_in_the_title_of_a_plugins_source_is_shown(window: MainWindow) -> None:
    menu = window.page_of(InspectPage).bar.feed_menu
    with SOURCES.added(SourceKind(API_VERSION, "pair", "nowhere:nothing", "Left & right")):
        menu.aboutToShow.emit()
    assert menu.actions()[-1].text() == "Left && right"  # Qt's way to write one that underlines no letter
