"""The window starts whatever stands in window.ini."""

import ast
import logging
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import inspector_app
from inspector_app.bootstrap import make_window
from inspector_app.project.paths import AppPaths
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.style import theme
from inspector_app.ui.widgets import window_ini
from inspector_app.ui.widgets.window_ini import ALL, GEOMETRY, HEAT, OPACITY, RECENT, open_settings
from inspector_app.ui.window.pages import PAGE
from inspector_app.ui.window.window_state import restore
from tests.gui.conftest import delete_deferred, see_off

HOSTILE = (
    "",
    '""',
    "NaN",
    "inf",
    "1e999",
    "-1",
    "101",
    "9" * 500,
    "99999999999999999999",
    "0x46",
    "70.5",
    "yes",
    "@Invalid()",
    "@ByteArray()",
    "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3rubbish)",
    "@ByteArray(" + "\\xff" * 3000 + ")",
    "@Rect(0 0 1 1)",
    "@Size(-1 2147483648)",
    "@Point(x y)",
    "@Nothing(1)",
    "@",
    "one, two, three",
    ", , ,",
    "\\x0",
    '"\\0/null"',
    "<img src=x>",
    "%d%s%n",
    "/" + "x/" * 3000,
)


def write(folder: Path, value: str) -> None:
    """An ini file in which every key that the program reads has this value."""
    groups: dict[str, list[str]] = {}
    for kept in (*ALL, PAGE):
        group, _, key = kept.key.rpartition("/")
        groups.setdefault(group or "General", []).append(f"{key}={value}")
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n".join(f"[{group}]\n" + "\n".join(lines) for group, lines in groups.items())
    (folder / "window.ini").write_text(text, "utf-8")


def test_what_cannot_be_used_is_logged_and_its_default_holds(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for number, value in enumerate(HOSTILE):
        caplog.clear()
        write(tmp_path / str(number), value)
        settings = open_settings(tmp_path / str(number))
        assert (OPACITY.of(settings), HEAT.of(settings), PAGE.of(settings)) == (70, True, "train"), value
        assert all(0 < len(path) <= 4096 for path in RECENT.of(settings)), value
        assert GEOMETRY.of(settings).size() <= 1024, value
        if not value.startswith("@Invalid"):  # which is how Qt writes that there is none
            assert "inspect/opacity" in caplog.text, value
        assert all(record.levelno == logging.WARNING for record in caplog.records)


@pytest.mark.parametrize("value", ["", "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0\\xff)", "/" + "x/" * 3000])
def test_the_window_starts_with_every_value_hostile(
    app_paths: AppPaths, value: str, qtbot: QtBot, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    write(app_paths.settings, value)
    theme.apply(qapp)
    window = make_window(app_paths)
    window.show()
    qtbot.waitExposed(window)
    window.make_all()
    assert window.geometry().intersects(window.screen().availableGeometry())
    assert window.page_of(InspectPage).bar.opacity.value() == 70
    assert window.actions_by_name["toggle_heat"].isChecked()
    assert caplog.records
    see_off(window, qtbot)  # writes what can be used
    window.deleteLater()
    delete_deferred()
    assert OPACITY.of(open_settings(app_paths.settings)) == 70


@pytest.mark.parametrize("far", [2**31 - 1, -(2**31), 10**6])
def test_a_window_that_would_lie_on_no_screen_is_put_on_one(tmp_path: Path, far: int, qtbot: QtBot) -> None:
    """As Qt writes a geometry, with places that no screen has."""
    place = struct.pack(">4i", far, far, min(far + 500, 2**31 - 1), min(far + 500, 2**31 - 1))
    settings = open_settings(tmp_path)
    data = struct.pack(">IHH", 0x1D9D0CB, 3, 0) + place * 2 + struct.pack(">iBBi", 99, 255, 0, 2**31 - 1) + place
    GEOMETRY.keep(settings, QByteArray(data))
    window = StandIn()
    qtbot.addWidget(window)
    restore(window, settings)  # type: ignore[arg-type]
    assert window.geometry().intersects(window.screen().availableGeometry())
    assert window.size().width() <= 1366


class StandIn(QWidget):
    """What of the main window has a part in it."""

    def __init__(self) -> None:
        super().__init__()
        self.roles = self
        self.is_operator = False

    def show_page(self, _name: str) -> None:
        """Shown."""


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    settings = open_settings(tmp_path)
    OPACITY.keep(settings, 30)
    HEAT.keep(settings, False)
    PAGE.keep(settings, "inspect")
    GEOMETRY.keep(settings, QByteArray(b"some"))
    for paths in (["/one"], ["/one, with a comma", "/two"], []):
        RECENT.keep(settings, paths)
        settings.sync()
        again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
        assert (OPACITY.of(again), HEAT.of(again), PAGE.of(again)) == (30, False, "inspect")
        assert GEOMETRY.of(again) == b"some"
        assert RECENT.of(again) == paths


PICKLED = (
    r"@Variant(\0\0\0\x7f\0\0\0\x18PySide::PyObjectWrapper\0\0\0\0\x30\x80\x4\x95%\0\0\0\0\0\0\0\x8c\x5posix\x94\x8c"
    r"\x6system\x94\x93\x94\x8c\necho PWNED\x94\x85\x94R\x94.)"
)
READER = """
import sys
from pathlib import Path
from inspector_app.ui.widgets.window_ini import ALL, open_settings
settings = open_settings(Path(sys.argv[1]))
print([kept.of(settings) == kept.default for kept in ALL])
"""


def test_a_file_with_a_pickled_object_runs_nothing_and_is_set_aside(tmp_path: Path) -> None:
    write(tmp_path, PICKLED)
    done = subprocess.run(
        [sys.executable, "-c", READER, str(tmp_path)], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout.strip() == str([True] * len(ALL))
    assert [path.name for path in tmp_path.iterdir()] == ["window.ini.damaged"]


@pytest.fixture(params=["folder", "huge", "binary"])
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "window.ini"
    if request.param == "folder":
        file.mkdir()
    elif request.param == "huge":
        file.write_bytes(b"x" * 2**21)
    else:
        file.write_bytes(bytes(range(256)) * 20)
    return tmp_path


def test_a_file_that_is_none_leaves_the_defaults_and_the_next_one_is_kept(odd: Path) -> None:
    settings = open_settings(odd)
    assert OPACITY.of(settings) == 70
    OPACITY.keep(settings, 20)
    settings.sync()
    assert OPACITY.of(open_settings(odd)) == 20


@pytest.mark.skipif(not hasattr(__import__("os"), "mkfifo"), reason="no such files here")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "window.ini")
    assert OPACITY.of(open_settings(tmp_path)) == 70


def test_no_key_is_read_but_those_that_are_checked() -> None:
    for path in (Path(inspector_app.__file__).parent).rglob("*.py"):
        if path.name == Path(window_ini.__file__).name:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                assert name.rpartition(".")[2] != "QSettings", path
                assert not (name.rpartition(".")[0].endswith("settings") and name.endswith((".value", ".setValue"))), (
                    path
                )
