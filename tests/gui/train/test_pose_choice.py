"""Alignment and whole days in the form, and the offer after a build."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.building import train as train_module
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click
from tests.unit.pipeline.building.test_aligning import save_scenes

pytestmark = [pytest.mark.pages("inspect"), pytest.mark.usefixtures("small")]
LONG_MS = 30_000


def test_the_form_holds_alignment_and_days(qtbot: QtBot) -> None:
    form = TrainForm()
    qtbot.addWidget(form)
    assert (form.settings().align, form.settings().sessions) == (False, "auto")
    with qtbot.waitSignal(form.changed):
        form.pose.box.click()
    form.sessions.setCurrentIndex(form.sessions.findData("off"))
    assert (form.settings().align, form.settings().sessions) == (True, "off")
    form.apply(TrainSettings(name="part", sessions="on"))
    assert (form.settings().align, form.settings().sessions) == (False, "on")


def test_letterbox_and_alignment_exclude_each_other_with_a_reason(qtbot: QtBot) -> None:
    form = TrainForm()
    qtbot.addWidget(form)
    form.pose.box.click()
    form.shapes.setCurrentIndex(form.shapes.findData("letterbox"))
    assert "pictures of one shape" in form.fault()


def test_a_build_that_would_gain_offers_to_align(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.page_of(TrainPage)
    page.form.details.buttons()[0].click()
    save_scenes(tmp_path / "good", 12, cut=slice(60, 420))  # square: other tests have the network already
    monkeypatch.setattr(train_module, "gain_by_alignment", gain)
    page.drop([tmp_path / "good"])
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    qtbot.waitUntil(page.result_card.isVisible)
    assert "when they are aligned, good parts differ 20% less" in page.result_card.notes.text()
    click(page.result_card.align_button)
    qtbot.waitUntil(page.ready_card.isVisible, timeout=LONG_MS)
    click(page.ready_card.use_button)  # the first build was not saved
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        click(window.findChildren(QMessageBox)[0].button(QMessageBox.StandardButton.Discard))
    project = window.session.project
    assert project is not None
    assert project.document.embedding.alignment is not None
    assert page.form.pose.box.isChecked()
    qtbot.waitUntil(page.result_card.isVisible)
    assert not page.result_card.align_button.isVisible()


def gain(_preflight: object, settings: TrainSettings, _parts: object) -> Generator[object, None, float | None]:
    """In place of the trial: every build without alignment would gain."""
    yield from ()
    return None if settings.align else 0.2
