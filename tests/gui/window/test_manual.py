"""Help: the manual and the licences, from what is installed."""

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from inspector_app import __version__
from inspector_app.project.licences import installed
from inspector_app.project.manual import anchor_of, manual_folder, read_manual
from inspector_app.ui.window.licences import LicencesDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.manual import ManualDialog
from tests.gui.conftest import press

LONG_MS = 30_000
ROOT = Path(__file__).parents[3]


def test_the_manual_has_its_pictures_and_its_links_lead_somewhere(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["read_manual"].trigger()
    dialog = window.findChild(ManualDialog)
    assert dialog is not None
    browser = dialog.browser
    qtbot.waitUntil(lambda: "Set up a part" in browser.toPlainText(), timeout=LONG_MS)
    folder = manual_folder()
    assert folder is not None
    text, names = read_manual(folder)
    assert len(names) > 10
    assert all(not browser.pictures[name].isNull() for name in names)
    pictures_px = sum(each.height() for each in browser.pictures.values())
    qtbot.waitUntil(lambda: browser.document().size().height() > pictures_px)
    for target in re.findall(r"\]\(#([^)]+)\)", text):
        browser.anchorClicked.emit(QUrl(f"#{target}"))
        assert anchor_of(browser.textCursor().block().text()) == target
    dialog.field.setText("Pre-flight" if "Pre-flight" in text else "limit")
    places = []
    for find in (dialog.find_next, lambda: press(dialog.field, Qt.Key.Key_Return)):
        browser.moveCursor(QTextCursor.MoveOperation.Start)
        for _ in range(2):
            find()
            assert browser.textCursor().hasSelection()
            places.append(browser.textCursor().selectionStart())
    assert places[0] < places[1]
    assert places[:2] == places[2:]  # Enter leaves out none
    dialog.close()


def test_the_licences_are_those_that_are_installed(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["read_licences"].trigger()
    dialog = window.findChild(LicencesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.names.count() > 10, timeout=LONG_MS)
    found = {library.name.lower(): library for library in installed()}
    assert next(iter(found)) == "inspector-app"
    assert found["inspector-app"].version == __version__
    assert found["numpy"].version == metadata.version("numpy")
    assert "BSD" in found["numpy"].licence
    assert "Redistribution and use" in found["numpy"].text
    assert {"numba", "openvino", "pydantic"} <= set(found)
    assert "pytest" not in found  # a tool of developers
    assert dialog.names.item(0).text().endswith(__version__)
    dialog.close()


def test_the_built_package_holds_the_manual(tmp_path: Path) -> None:
    egg = ["egg_info", "--egg-base", str(tmp_path)]  # elsewhere than in the sources
    build = [sys.executable, "setup.py", "-q", *egg, "build_py", "--build-lib", str(tmp_path / "built")]
    subprocess.run(build, check=True, capture_output=True, cwd=ROOT)
    manual = tmp_path / "built" / "inspector_app" / "manual"
    text, pictures = read_manual(manual)
    assert (text, pictures) == read_manual(ROOT / "docs")
    assert all((manual / name).is_file() for name in pictures)
