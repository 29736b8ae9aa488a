"""F1 lists every key there is; what it says of the tune page, that page does."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Limits, read_only
from inspector_app.core.scoring.calibration import Calibration
from inspector_app.pipeline.measuring.limit_facts import SettingFacts, SettingPart
from inspector_app.pipeline.measuring.tuning import PartPicture
from inspector_app.project.schema_parts import TrainingImage
from inspector_app.ui.tune.part_keys import GRID_KEYS, VIEW_KEYS
from inspector_app.ui.tune.part_view import PartView
from inspector_app.ui.widgets.key_specs import KeySpec
from inspector_app.ui.window.actions import actions_with
from inspector_app.ui.window.help import HelpDialog
from inspector_app.ui.window.pages import PAGES
from tests.gui.conftest import press


@pytest.fixture
def part(qtbot: QtBot) -> Iterator[PartView]:
    view = PartView()
    view.view.set_limits(Limits(1.0))
    view.show_picture(
        PartPicture(read_only(np.zeros((96, 96, 3), np.uint8)), read_only(np.full((12, 12), 2, np.float32)), "")
    )
    image = TrainingImage(name="a", path="", score_l2=2.0)
    setting = SettingPart((0,), 0, image, Calibration(1.0, 0.1, 0.1), 0, None)
    view.answers.show_setting(setting, SettingFacts(3, Calibration(2.0, 0.1, 0.1), (setting,), 0, 0), busy=False)
    view.answers.show()
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    view.deleteLater()


def test_every_key_is_listed(qapp: object) -> None:
    parent, specs = QWidget(), actions_with(PAGES)
    texts = [each.text() for each in HelpDialog(parent, specs).findChildren(QLabel)]
    for spec in (*GRID_KEYS, *VIEW_KEYS):
        assert spec.text in texts
        assert ", ".join(QKeySequence(key).toString() for key in spec.keys) in texts
    assert all(spec.text in texts for spec in specs if spec.shortcuts)
    assert any("Del" in text for text in texts)
    parent.deleteLater()


@pytest.mark.parametrize("spec", [spec for spec in VIEW_KEYS if spec.name != "bare"], ids=lambda spec: str(spec.name))
def test_a_listed_key_does_what_it_is_listed_for(part: PartView, spec: KeySpec) -> None:
    said: list[object] = []
    part.closed.connect(lambda: said.append("close"))
    part.moved.connect(lambda by: said.append({-1: "previous", 1: "next"}[by]))
    part.labelled.connect(lambda label: said.append({Label.GOOD: "good", Label.DEFECT: "defect"}[label]))
    part.unlabelled.connect(lambda: said.append("unlabel"))
    part.answers.left_out.connect(lambda: said.append("leave_out"))
    part.answers.kept.connect(lambda: said.append("keep_part"))
    part.why_asked.connect(lambda _at: said.append("why"))
    part.correction_asked.connect(lambda: said.append("correct"))
    part.remembering_asked.connect(lambda: said.append("remember"))
    for key in spec.keys:
        said.clear()
        heat, zoom = part.view.heat_visible, part.view.zoom
        press(part, key)
        if spec.name == "heat":
            assert part.view.heat_visible is not heat
        elif spec.name == "zoom_in":
            assert part.view.zoom > zoom
        elif spec.name == "zoom_out":
            assert part.view.zoom < zoom
        elif spec.name != "fit":  # see test_the_picture_fits_zooms_and_fits_again
            assert said == [spec.name]
