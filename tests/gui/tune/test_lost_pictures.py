"""A project whose pictures are gone: its small pictures are shown, and the pictures are found again."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, ScoredPart
from inspector_app.pipeline.measuring import find_pictures
from inspector_app.project.kept_pictures import SMALL_PX, key_of
from inspector_app.project.moving import moved
from inspector_app.project.store import Project, load_project
from inspector_app.sources.shared.folders import Listing, walk
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets import dialogs
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.moved_pictures import Moved
from inspector_app.workers.session import Session
from tests.gui.conftest import N_GOOD, click
from tests.gui.tune.conftest import LONG_MS, texts


@pytest.fixture
def shown(built: Built, tmp_path: Path) -> Built:
    """A project whose pictures are gone."""
    opened = built.opened
    gone = {Path(image.path): tmp_path / "former" / image.name for image in opened.project.document.training}
    return replace(built, opened=replace(opened, project=moved(opened.project, gone)))


@pytest.fixture
def folder(built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pictures under other names, in the folder that a person chooses."""
    folder = tmp_path / "here now"
    folder.mkdir()
    for n, image in enumerate(built.opened.project.document.training):
        shutil.copy(image.path, folder / f"IMG_{n}.png")
    monkeypatch.setattr(dialogs, "ask_folder", lambda _parent, _title: folder)
    return folder


def paths(page: TunePage) -> list[Path]:
    project = page._session.project
    assert project is not None
    return [Path(image.path) for image in project.document.training]


def find(page: TunePage, qtbot: QtBot, press: QWidget | None = None) -> None:
    qtbot.waitUntil(page.parts.lacking.find_button.isVisible, timeout=LONG_MS)
    with qtbot.waitSignal(page.finding.ended, timeout=LONG_MS):
        click(press or page.parts.lacking.find_button)


def tile_size(page: TunePage, row: int) -> int:
    picture = page.parts.model.picture(row)
    return max(picture.width(), picture.height()) if picture is not None else 0


def test_the_small_picture_is_shown_with_what_it_is(page: TunePage, qtbot: QtBot) -> None:
    parts = page.parts
    qtbot.waitUntil(lambda: tile_size(page, 0) > 0, timeout=LONG_MS)
    assert tile_size(page, 0) <= SMALL_PX
    assert parts.lacking.find_button.isVisible()
    assert parts.lacking.words.text() == "Some pictures cannot be read where the project expects them."
    parts.open_part(0)
    qtbot.waitUntil(parts.part.find_button.isVisible, timeout=LONG_MS)
    assert "The picture is gone from" in parts.part.note.text()
    assert "small picture that the project keeps" in parts.part.note.text()
    assert parts.part.note.isVisible()
    assert not parts.lacking.find_button.isVisible()
    assert parts.part.view.rgb is not None
    assert max(parts.part.view.rgb.shape[:2]) == SMALL_PX
    assert parts.part.view.heat_visible


def test_pictures_are_found_and_shown_and_have_to_be_saved(
    page: TunePage, session: Session, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "p.inspector"
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(file)
    find(page, qtbot)
    assert sorted(path.name for path in paths(page)) == sorted(f"IMG_{n}.png" for n in range(N_GOOD))
    assert all(path.parent == folder for path in paths(page))
    assert "12 of 12 pictures found." in texts(page)
    assert "Save the project to keep their new places." in texts(page)
    assert session.dirty
    assert not session.can_undo
    assert not page.parts.lacking.find_button.isVisible()
    assert not page.parts.lacking.words.isVisible()
    qtbot.waitUntil(lambda: tile_size(page, 0) > SMALL_PX, timeout=LONG_MS)
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(file)
    assert [Path(image.path) for image in load_project(file).document.training] == paths(page)


def test_from_the_large_view_the_part_stays_and_gets_its_picture(page: TunePage, folder: Path, qtbot: QtBot) -> None:
    parts = page.parts
    page.parts.open_part(2)
    qtbot.waitUntil(parts.part.find_button.isVisible, timeout=LONG_MS)
    score_l2 = parts.model.known(2).part.score_l2
    with qtbot.waitSignal(page.finding.ended, timeout=LONG_MS):
        click(parts.part.find_button)
    assert parts.viewing
    assert parts.model.known(parts._row).part.score_l2 == score_l2
    assert parts.part.name.text().startswith("IMG_")
    qtbot.waitUntil(lambda: parts.part.view.rgb is not None, timeout=LONG_MS)
    assert parts.part.view.rgb is not None
    assert max(parts.part.view.rgb.shape[:2]) > SMALL_PX
    assert not parts.part.find_button.isVisible()
    assert not parts.part.note.isVisible()


def test_undo_changes_limits_and_labels_and_leaves_the_places(
    page: TunePage, session: Session, folder: Path, tmp_path: Path, bad_cells: list[Path], qtbot: QtBot
) -> None:
    shutil.copy(bad_cells[0], folder / "bad.png")
    known = page.parts.learned[0]
    bad = ScoredPart("x", tmp_path / "former" / "x.png", Label.DEFECT, 9.0, known.patch_distance_l2)
    session.set_labelled([bad])
    session.set_threshold(1.25 * session.suggested_l2)
    session.set_labelled([])
    session.undo()
    session.take_moved(Moved({bad.path: folder / "bad.png", known.path: folder / "IMG_0.png"}))  # type: ignore[dict-item]
    assert [part.path for part in session.labelled] == [folder / "bad.png"]
    session.redo()
    assert not session.labelled
    session.undo()
    session.undo()
    assert session.limits.ng_l2 == session.suggested_l2
    assert [part.path for part in session.labelled] == [folder / "bad.png"]
    session.undo()
    assert not session.labelled
    assert folder / "IMG_0.png" in paths(page)
    session.redo()
    (part,) = session.labelled
    assert (part.name, part.score_l2, part.label) == ("bad.png", 9.0, Label.DEFECT)
    assert page.parts.model.row_of(part) >= 0


def test_what_is_not_found_is_said(page: TunePage, folder: Path, qtbot: QtBot) -> None:
    (folder / "IMG_3.png").unlink()
    (folder / "IMG_4.png").write_bytes(b"another picture")
    find(page, qtbot)
    assert "10 of 12 pictures found." in texts(page)
    assert "The others are not in this folder, or they were changed." in texts(page)
    qtbot.waitUntil(page.parts.lacking.find_button.isVisible, timeout=LONG_MS)
    for path in folder.iterdir():
        path.unlink()
    shutil.rmtree(folder)
    with qtbot.waitSignal(page.finding.failed, timeout=LONG_MS):
        click(page.parts.lacking.find_button)
    assert str(folder) in texts(page)
    assert page.add_button.isVisible()


def test_where_nothing_is_lost_it_is_said(page: TunePage, folder: Path, qtbot: QtBot) -> None:
    find(page, qtbot)
    with qtbot.waitSignal(page.finding.ended, timeout=LONG_MS):
        page.find_pictures()
    assert "All pictures are where the project expects them." in texts(page)


def test_without_a_folder_nothing_begins(page: TunePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_folder", lambda _parent, _title: None)
    page.find_pictures()
    assert not page.finding.busy
    page._session.new()
    monkeypatch.setattr(dialogs, "ask_folder", lambda *_: pytest.fail("there is no project"))
    page.find_pictures()


@pytest.fixture
def held(page: TunePage, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[TunePage]:
    """The page during a search that does not go on."""
    goes_on, listing = threading.Event(), threading.Event()

    def hang(root: Path) -> Listing:
        listing.set()
        goes_on.wait(30)
        return walk(root)

    monkeypatch.setattr(find_pictures, "walk", hang)
    qtbot.waitUntil(page.parts.lacking.find_button.isVisible, timeout=LONG_MS)
    click(page.parts.lacking.find_button)
    qtbot.waitUntil(listing.is_set, timeout=LONG_MS)
    yield page
    goes_on.set()


def test_a_search_shows_that_it_runs_and_can_be_cancelled(held: TunePage, session: Session, qtbot: QtBot) -> None:
    before = paths(held)
    assert held.cancel_button.isVisible()
    assert held.bar.isVisible()
    qtbot.waitUntil(lambda: held.step.text() == "Listing the folders", timeout=LONG_MS)
    assert not held.parts.lacking.find_button.isEnabled()
    assert not held.add_button.isVisible()
    held.drop([Path("/parts")])
    assert not held.labelling.busy
    assert "Pictures are being looked for." in texts(held)
    assert held.work_in_progress() is None  # the window may close
    with qtbot.waitSignal(held.finding.ended, timeout=LONG_MS):
        click(held.cancel_button)
    assert paths(held) == before
    assert not held.cancel_button.isVisible()
    assert held.add_button.isVisible()
    assert held.parts.lacking.find_button.isEnabled()
    assert "pictures found" not in texts(held)


def test_another_project_ends_the_search_for_the_former_one(
    held: TunePage, session: Session, built: Built, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(held.finding.ended, timeout=LONG_MS):
        session.take_built(built.opened)
    assert session.project is built.opened.project
    assert "pictures found" not in texts(held)


def test_pictures_found_during_a_save_are_taken_after_it(
    page: TunePage, session: Session, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = paths(page)
    new = Moved({before[0]: folder / "IMG_0.png"})
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
        session.take_moved(new)
        assert paths(page) == before
    assert paths(page) == [folder / "IMG_0.png", *before[1:]]
    assert session.dirty


def test_a_save_keeps_small_pictures_of_what_was_labelled(
    page: TunePage, session: Session, tmp_path: Path, bad_cells: list[Path], qtbot: QtBot
) -> None:
    known = page.parts.learned[0]
    session.set_labelled([replace(known, name="bad", path=bad_cells[0], label=Label.DEFECT)])
    assert session.small_jpeg(bad_cells[0]) == b""
    with qtbot.waitSignal(session.saved, timeout=LONG_MS):
        session.save(tmp_path / "p.inspector")
    project: Project = load_project(tmp_path / "p.inspector")
    assert project.pictures[key_of(str(bad_cells[0]))].jpeg == session.small_jpeg(bad_cells[0]) != b""
    assert session.small_jpeg(None) == b""
