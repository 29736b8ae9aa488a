"""The detail "tiles" on the Train page: what it means, what it takes, a build, and what is refused."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000
N_PARTS = 6


@pytest.fixture
def page(window: MainWindow) -> TrainPage:
    return window.page_of(TrainPage)


@pytest.fixture
def strips(tmp_path: Path, good_cells: list[Path]) -> Path:
    """Pictures of 544 x 64 pixels, from two real parts each."""
    folder = tmp_path / "strips"
    folder.mkdir()
    for number in range(N_PARTS):
        pair = [np.asarray(Image.open(path).convert("RGB")) for path in good_cells[2 * number : 2 * number + 2]]
        Image.fromarray(np.concatenate(pair, axis=1)[100:164, :544]).save(folder / f"{number}.png")
    return folder


def choose_tiles(form: TrainForm) -> None:
    click(form.details.buttons()[3])
    assert form.settings().detail == "tiles"


def test_tiles_are_built_at_the_pictures_own_resolution(
    window: MainWindow, page: TrainPage, strips: Path, qtbot: QtBot
) -> None:
    choose_tiles(page.form)
    page.drop([strips])
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)
    notes = page.preflight_card.notes.text()
    assert "Each picture is judged at 544 x 64 pixels in one tile, which takes about 0." in notes
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    assert window.session.project is not None
    assert window.session.project.document.embedding.tile == (544, 64)
    qtbot.waitUntil(page.result_card.isVisible)


def test_small_pictures_are_refused_with_what_to_choose(
    window: MainWindow, page: TrainPage, good_folder: Path, qtbot: QtBot
) -> None:
    choose_tiles(page.form)
    page.drop([good_folder])

    def told() -> str:
        return " ".join((page.preflight_card.notes.text(), *window.notices.texts))

    qtbot.waitUntil(lambda: "tiles are for more than 512 pixels" in told(), timeout=LONG_MS)
    assert not page.form.build_button.isEnabled()
    assert not page.form.build_button.isEnabled()
    click(page.form.details.buttons()[2])
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)


def test_a_detector_that_cannot_use_tiles_says_so(qtbot: QtBot) -> None:
    form = TrainForm()
    qtbot.addWidget(form)
    form.details.buttons()[3].setChecked(True)
    form.detector.choose("padim")
    assert form.fault() == "Tiles work with PatchCore only. Choose it as the detector, or another detail."
    form.detector.choose("patchcore")
    assert form.fault() == ""


def test_the_choice_says_what_it_means(qtbot: QtBot) -> None:
    form = TrainForm()
    qtbot.addWidget(form)
    tiles = form.details.buttons()[3]
    texts = [words.text() for words in tiles.findChildren(type(form.also.words))]
    assert texts == ["Tiles", "all pixels: tiny defects in large pictures; seconds a part"]
