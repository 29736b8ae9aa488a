"""Folders as factories have them, at the window's doors: what is not used is said, words are the same everywhere."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.comparison import Choice, ComparisonPlan, plan
from tests import helpers
from tests.gui.conftest import fill

LONG_MS = 30_000


def spoil(folder: Path) -> None:
    """Put beside the parts what is not read, and what is no part."""
    for name in ("a.gif", "b.GIF", "@eaDir/thumb.jpg"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"GIF89a")


def test_the_train_page_says_what_it_does_not_take(window: MainWindow, good_folder: Path, qtbot: QtBot) -> None:
    spoil(good_folder)
    page = window.page_of(TrainPage)
    page.drop([good_folder / "a.gif"])  # as a person who misses the folder and hits a file
    qtbot.waitUntil(page.preflight_card.notes.isVisible, timeout=LONG_MS)
    assert page.form.folder == good_folder
    assert page.preflight_card.heading.text() == "12 good parts found"
    assert "2 (.gif)" in page.preflight_card.notes.text()
    assert "1 (@eaDir)" in page.preflight_card.notes.text()


@pytest.mark.parametrize("word", ["OK", "양품"])
def test_the_compare_page_knows_good_parts_by_any_of_their_names(
    window: MainWindow, tmp_path: Path, good_cells: list[Path], word: str
) -> None:
    data = tmp_path / "data"
    good = fill(data / "Train" / word, good_cells[:2])
    fill(data / "TEST" / word, good_cells[3:4])
    window.show_page("compare")
    form = window.page_of(ComparePage).form
    window.page_of(ComparePage).drop([data])
    assert (form.good.folder, form.test.folder) == (good, data)
    made: ComparisonPlan = helpers.result_of(plan(Choice(("patchcore",), (), "fast", good, data)))
    assert [image.kind for image in made.images] == ["good"]


def test_the_compare_page_says_what_it_does_not_take(
    window: MainWindow, tmp_path: Path, good_cells: list[Path]
) -> None:
    data = tmp_path / "data"
    good = fill(data / "train" / "good", good_cells[:2])
    spoil(fill(data / "test" / "good", good_cells[3:4]))
    window.show_page("compare")
    made: ComparisonPlan = helpers.result_of(plan(Choice((), (), "fast", good, data)))
    window.page_of(ComparePage).comparison.planned.emit(made)
    told = "\n".join(window.notices.texts)
    assert "Not all that was found is used." in told
    assert "2 (.gif)" in told


def test_the_tune_page_says_what_it_does_not_take(
    window: MainWindow, built: Built, tmp_path: Path, bad_cells: list[Path], qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    spoil(fill(tmp_path / "NG", bad_cells[:1]))
    page = window.page_of(TunePage)
    with qtbot.waitSignal(page.labelling.scored, timeout=LONG_MS):
        page.drop([tmp_path / "NG", tmp_path / "nowhere"])
    told = "\n".join(window.notices.texts)
    assert "Parts added: 0 good, 1 defective." in told
    assert "2 (.gif)" in told


def test_a_run_over_a_folder_shows_what_was_not_judged_and_keeps_saying_what_was_left_out(
    window: MainWindow, built: Built, tmp_path: Path, good_cells: list[Path], qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    folder = tmp_path / "feed"
    spoil(fill(folder, good_cells[20:22]))
    shutil.copy(good_cells[22], tmp_path / "one.png")
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    page.drop([folder, tmp_path / "one.png"])
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    log = window.session.records
    last = log.record(len(log) - 1)
    assert len(log) == 4
    assert last.verdict is Verdict.ERROR
    assert "2 (.gif)" in last.error
    qtbot.waitUntil(lambda: "@eaDir" in page.bar.notes_label.toolTip() + page.bar.notes_label.text())
    window.page_of(InspectPage).set_feed(Feed.from_paths([tmp_path / "one.png"]))
    assert not page.bar.notes_label.text()
