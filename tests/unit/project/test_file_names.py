"""Names of files that every system takes; held against Python's own knowledge of Windows."""

import ntpath
import sys
from pathlib import Path, PureWindowsPath

import pytest

from inspector_app.project.file_names import file_name

DEVICES = ("CON", "con", "Nul", "AUX.txt", "prn .x", "COM1", "lpt9.tar.gz", "COM¹", "CONIN$", "conout$")


def is_reserved(name: str) -> bool:
    if sys.version_info >= (3, 13):
        return ntpath.isreserved(name)
    return PureWindowsPath(name).is_reserved()


@pytest.mark.parametrize("text", DEVICES)
def test_names_of_devices_become_others(text: str) -> None:
    assert is_reserved(text) or "$" in text
    assert not is_reserved(file_name(text))
    assert file_name(text).startswith("_") or "$" in text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Washer M8", "Washer M8"),
        ("와셔 ß 中", "와셔 ß 中"),
        (r"C:\parts\a", "C__parts_a"),
        (r"\\server\share", "__server_share"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a.", "a"),
        ("..", "_"),
        ("", "_"),
        ("tab\tnull\0bell\a", "tab_null_bell_"),
        ("=1+1|x?*<>", "_1_1_x____"),
        ("concert", "concert"),
        ("com10", "com10"),
        ("😀 part", "_ part"),
    ],
)
def test_other_signs_become_lines_and_names_stay_readable(text: str, name: str) -> None:
    assert file_name(text) == name


def test_a_file_of_that_name_can_be_made_and_stays_in_its_folder(tmp_path: Path) -> None:
    for text in (*DEVICES, "../x", "a/b", "x" * 5000, " . ", "\ud800"):
        path = tmp_path / f"{file_name(text)}.png"
        path.touch()
        assert path.parent == tmp_path
        parts = PureWindowsPath(rf"D:\{path.name}").parts
        assert parts == ("D:\\", path.name)
    assert len(file_name("x" * 5000)) == 80
