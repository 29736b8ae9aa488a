"""Project > Detection limit and Project > Dossier, driven as a person would."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.core.statistics import detection_probability
from inspector_app.project.store import load_document
from inspector_app.ui.window.detection_curves import CurvesView
from inspector_app.ui.window.detection_dialog import DetectionDialog
from inspector_app.ui.window.dossier_dialog import DossierDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click, end_checks

pytestmark = pytest.mark.pages("inspect")


@pytest.fixture
def opened(
    window: MainWindow, built: Built, project_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    monkeypatch.setattr(detection_probability, "STUDIES", 20)
    for name in ("detection_limit", "dossier"):
        assert not window.actions_by_name[name].isEnabled()
    window.session.take_opened(built.opened, project_file)
    end_checks(window, qtbot)
    return window


def limit_dialog(window: MainWindow, qtbot: QtBot) -> DetectionDialog:
    window.actions_by_name["detection_limit"].trigger()
    dialog = window.findChild(DetectionDialog)
    assert isinstance(dialog, DetectionDialog)
    qtbot.waitExposed(dialog)
    return dialog


def texts(dialog: DetectionDialog) -> list[str]:
    return [line.text() for line in dialog.findChildren(QLabel) if line.isVisibleTo(dialog)]


def measured(dialog: DetectionDialog, qtbot: QtBot) -> None:
    dialog.numbers.setCurrentIndex(0)
    with qtbot.waitSignal(dialog.limit.ended, timeout=30_000):
        click(dialog.start_button)


def test_a_study_is_made_shown_kept_and_called_outdated(opened: MainWindow, qtbot: QtBot, project_file: Path) -> None:
    dialog = limit_dialog(opened, qtbot)
    assert "synthetic" in dialog.windowTitle()
    assert dialog.note.text() == "Nothing was measured yet."
    measured(dialog, qtbot)
    assert opened.session.dirty
    study = dialog.study
    assert study is not None
    assert study.per_kind == 60
    assert study.parts == "training"
    wanted = {"scratch", "spot", "stain", "missing material", "Synthetic defects, everywhere"}
    qtbot.waitUntil(lambda: wanted <= set(texts(dialog)), timeout=5_000)
    assert any(text.startswith("There are no held-out good parts") for text in texts(dialog))
    assert len(dialog.findChildren(CurvesView)) == 1
    assert not dialog.warning.isVisibleTo(dialog)
    assert "Save the project to keep it." in dialog.note.text()
    with qtbot.waitSignal(opened.session.saved, timeout=20_000):
        opened.files.save()
    qtbot.waitUntil(lambda: not opened.session.dirty, timeout=5_000)
    assert load_document(project_file).detection == study
    assert "Save the project" not in dialog.note.text()
    opened.session.set_threshold(2 * opened.session.threshold_l2)
    assert dialog.warning.isVisibleTo(dialog)
    assert "The limit has been changed since." in dialog.warning.text()
    opened.session.undo()
    assert dialog.warning.isHidden()
    other = study.model_copy(update={"seed": 7})
    opened.session.take_detection(study)
    with qtbot.waitSignal(opened.session.saved, timeout=20_000):
        opened.files.save()
        assert opened.session.saving
        opened.session.take_detection(other)  # a study that ends during a save is not lost
    assert dialog.study == other
    assert opened.session.dirty


def test_cancelling_changes_nothing_and_a_folder_without_pictures_has_a_sentence(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = limit_dialog(opened, qtbot)
    click(dialog.start_button)
    assert not dialog.start_button.isEnabled()
    with qtbot.waitSignal(dialog.limit.ended, timeout=20_000):
        click(dialog.cancel_button)
    assert dialog.study is None
    assert not opened.session.dirty
    assert dialog.note.text() == "Cancelled; nothing was changed."
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(empty))
    click(dialog.folder_button)
    assert dialog.folder_label.text() == str(empty)
    measured(dialog, qtbot)
    assert str(empty) in dialog.note.text()
    assert dialog.start_button.isEnabled()


def test_the_dossier_is_written_from_the_saved_project_and_never_over_it(
    opened: MainWindow, qtbot: QtBot, project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.actions_by_name["dossier"].trigger()
    dialog = opened.findChild(DossierDialog)
    assert isinstance(dialog, DossierDialog)
    qtbot.waitExposed(dialog)
    assert dialog.write_button.isEnabled()
    opened.session.set_threshold(2 * opened.session.threshold_l2)
    assert not dialog.write_button.isEnabled()
    assert "save the project first" in dialog.note.text()
    opened.session.undo()
    out = tmp_path / "audit.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    click(dialog.pictures)
    click(dialog.write_button)
    qtbot.waitUntil(out.exists, timeout=20_000)
    qtbot.waitUntil(dialog.write_button.isEnabled, timeout=20_000)
    assert out.read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "audit pictures.csv").exists()
    assert str(out) in dialog.note.text()
    link = tmp_path / "link.pdf"
    link.hardlink_to(project_file)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(link), ""))
    before = project_file.read_bytes()
    click(dialog.write_button)
    qtbot.waitUntil(lambda: "is the project itself" in dialog.note.text(), timeout=20_000)
    assert project_file.read_bytes() == before
