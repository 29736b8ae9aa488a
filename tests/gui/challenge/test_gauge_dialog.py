"""The dialog of gauge studies: files with pause and going on, parts under the camera, results, and refusals."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.project.challenge_results import load_gauge, load_study, save_study
from inspector_app.ui.challenge.gauge_dialog import GaugeDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.challenge.conftest import LONG_MS
from tests.gui.conftest import click, press

pytestmark = pytest.mark.pages("inspect")


@pytest.fixture
def dialog(page: InspectPage, window: MainWindow, qtbot: QtBot) -> Iterator[GaugeDialog]:
    shown = opened(window)
    yield shown
    if shiboken6.isValid(shown):
        shown.close()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)


def opened(window: MainWindow) -> GaugeDialog:
    window.actions_by_name["gauge_study"].trigger()
    shown = window.findChild(GaugeDialog)
    assert isinstance(shown, GaugeDialog)
    return shown


@pytest.fixture
def folder(tmp_path: Path, known: tuple[Path, Path]) -> Path:
    for path, name in zip(known, ("good", "defect"), strict=True):
        (tmp_path / "parts" / name).mkdir(parents=True)
        for number in range(4):
            shutil.copy(path, tmp_path / "parts" / name / f"{number}.png")
    return tmp_path / "parts"


def set_up(dialog: GaugeDialog, source: str, folder: Path | None = None) -> None:
    dialog.source.setCurrentIndex(dialog.source.findData(source))
    dialog.passes.setValue(8 if folder is not None else 2)
    if folder is not None:
        dialog.folder.set_folder(folder)


def test_a_study_over_files_is_paused_goes_on_and_says_what_came_out(
    dialog: GaugeDialog,
    window: MainWindow,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_up(dialog, "disturbed")
    assert not dialog.begin_button.isEnabled()
    set_up(dialog, "disturbed", folder)
    click(dialog.begin_button)
    qtbot.waitUntil(lambda: dialog.gauge.study is not None and 30 < dialog.bar.value() < 900, timeout=LONG_MS)
    click(dialog.pause_button)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=LONG_MS)
    kept = load_study(window.session.paths.challenge, "Washer")
    assert kept is not None
    assert 0 < len(kept.trials) < 64
    assert f"{len(kept.trials)} of 64 judgements are made" in dialog.state.text()
    limit = window.session.threshold_l2
    window.session.set_threshold(1.1 * limit)
    click(dialog.go_on_button)
    assert "Results of two states are not mixed" in dialog.fault.text()
    assert not dialog.busy
    window.session.set_threshold(limit)
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(GaugeDialog) is None, timeout=LONG_MS)
    again = opened(window)
    press(again, Qt.Key.Key_Return)  # goes on
    qtbot.waitUntil(lambda: again.gauge.last is not None and not again.busy, timeout=LONG_MS)
    done = load_gauge(window.session.paths.challenge, "Washer")
    assert done is not None
    assert done.trials[: len(kept.trials)] == kept.trials
    assert again.result_view.words.text().startswith("SIMULATED")
    assert again.result_view.table.rowCount() == 8
    monkeypatch.setattr(dialogs, "ask_export_target", lambda _parent, _suffix: tmp_path / "study.csv")
    click(again.export_button)
    qtbot.waitUntil(lambda: "study.csv" in again.fault.text(), timeout=LONG_MS)
    assert len((tmp_path / "study.csv").read_text(encoding="utf-8-sig").splitlines()) == 65
    again.close()


def test_parts_are_asked_for_under_the_camera_and_a_study_goes_on_after_a_break(
    dialog: GaugeDialog, page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    set_up(dialog, "camera")
    dialog.n_good.setValue(1)
    dialog.n_defects.setValue(0)
    assert not dialog.begin_button.isEnabled()
    dialog.n_defects.setValue(1)
    click(dialog.begin_button)
    qtbot.waitUntil(lambda: dialog.guided.view.rgb is not None, timeout=LONG_MS)
    assert dialog.guided.task.text().startswith("Pass 1 of 2, part 1 of 2: put ")
    with qtbot.waitSignal(dialog.gauge.changed, timeout=LONG_MS):
        press(dialog, Qt.Key.Key_Space)
    kept = load_study(window.session.paths.challenge, "Washer")
    assert kept is not None
    assert len(kept.trials) == 1
    assert dialog.guided.task.text().startswith("Pass 1 of 2, part 2 of 2: put ")
    click(dialog.pause_button)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=LONG_MS)
    click(dialog.go_on_button)
    for n in range(2, 5):
        qtbot.waitUntil(dialog.guided.judge_button.isEnabled, timeout=LONG_MS)
        with qtbot.waitSignal(dialog.guided.judged, timeout=LONG_MS):
            press(dialog, Qt.Key.Key_Space)
        study = dialog.gauge.study or dialog.gauge.last
        assert study is not None
        assert len(study.trials) == n
    assert load_gauge(window.session.paths.challenge, "Washer") == dialog.gauge.last
    qtbot.waitUntil(lambda: not dialog.busy, timeout=LONG_MS)
    assert "Defective parts: 1 of 1 passed (OK) at least once" in dialog.result_view.words.text()
    assert len(page._session.records) == 0


def test_a_study_can_be_discarded_and_a_damaged_one_is_told(
    dialog: GaugeDialog, window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    set_up(dialog, "pictures", folder)
    click(dialog.begin_button)
    qtbot.waitUntil(lambda: dialog.gauge.study is not None, timeout=LONG_MS)
    click(dialog.pause_button)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=LONG_MS)
    (path,) = window.session.paths.challenge.glob("*/study.json")
    path.write_bytes(b"{")
    dialog.gauge.look()
    assert f"{path} cannot be used" in dialog.fault.text()
    dialog.gauge.forget()
    assert not path.exists()
    assert dialog.begin_button.isVisible()


def test_another_project_has_a_study_of_its_own_and_that_of_the_former_one_stays(
    dialog: GaugeDialog, window: MainWindow, folder: Path, washers: Built, qtbot: QtBot
) -> None:
    set_up(dialog, "pictures", folder)
    click(dialog.begin_button)
    qtbot.waitUntil(lambda: dialog.gauge.study is not None and 30 < dialog.bar.value() < 900, timeout=LONG_MS)
    project = washers.opened.project
    document = project.document.model_copy(update={"name": "Other"})
    challenge = window.session.paths.challenge
    kept = load_study(challenge, "Washer")
    assert kept is not None
    save_study(challenge, kept.model_copy(update={"project": "Other", "person": "Lee"}))
    window.session.take_built(replace(washers.opened, project=replace(project, document=document)))
    qtbot.waitUntil(lambda: not dialog.busy and not window.session.jobs.busy, timeout=LONG_MS)
    assert dialog.gauge.study is not None
    assert dialog.gauge.study.person == "Lee"
    click(dialog.forget_button)
    assert load_study(challenge, "Other") is None
    assert load_study(challenge, "Washer") is not None
