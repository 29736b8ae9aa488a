from pathlib import Path

import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.project.station_file import KeptFeed, StationSetup, load_setup, save_setup

SETUP = StationSetup(
    when="at rest", motion_limit=0.02, rest_frames=7, presence_limit=0.1, empty=bytes(range(200)) + b"\xff" * 56,
    empty_width=64, feed=KeptFeed(kind="camera", name="Top", camera=2, resolution=(1280, 720)),
)  # fmt: skip


def test_what_is_kept_comes_back_for_that_project_alone(tmp_path: Path) -> None:
    save_setup(SETUP, tmp_path, "0123")
    assert load_setup(tmp_path, "0123") == SETUP
    assert load_setup(tmp_path, "4567") is None
    assert [path.name for path in (tmp_path / "stations").iterdir()] == ["0123.json"]


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"[]",
        SETUP.model_dump_json().replace("at rest", "never").encode(),
        SETUP.model_dump_json().replace('"empty_width":64', '"empty_width":63').encode(),
        SETUP.model_dump_json().replace("0.02", "NaN").encode(),
        b" " * 2**21,
    ],
)
def test_a_broken_file_is_told_and_never_half_used(tmp_path: Path, broken: bytes) -> None:
    save_setup(SETUP, tmp_path, "0123")
    (tmp_path / "stations" / "0123.json").write_bytes(broken)
    with pytest.raises(SettingsError, match=r"cannot be used. Set the station up again"):
        load_setup(tmp_path, "0123")


def test_a_folder_that_is_none_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "stations").write_text("in the way")
    with pytest.raises(SettingsError, match="could not be kept"):
        save_setup(SETUP, tmp_path, "0123")
    assert [path.name for path in tmp_path.iterdir()] == ["stations"]


# --- two windows on one project -----------------------------------------------------------------------------------


def test_what_another_window_changed_meanwhile_stays(tmp_path: Path) -> None:
    save_setup(SETUP, tmp_path, "0123")
    save_setup(SETUP.model_copy(update={"motion_limit": 0.5}), tmp_path, "0123", SETUP)
    save_setup(SETUP.model_copy(update={"rest_frames": 9, "feed": None}), tmp_path, "0123", SETUP)
    changes = {"motion_limit": 0.5, "rest_frames": 9, "feed": None}
    assert load_setup(tmp_path, "0123") == SETUP.model_copy(update=changes)


def test_the_picture_of_the_empty_station_and_its_width_are_one(tmp_path: Path) -> None:
    save_setup(SETUP, tmp_path, "0123")
    wider = SETUP.model_copy(update={"empty": bytes(300), "empty_width": 100})
    save_setup(wider, tmp_path, "0123", SETUP)
    save_setup(SETUP.model_copy(update={"empty": bytes(128)}), tmp_path, "0123", SETUP)
    found = load_setup(tmp_path, "0123")
    assert found is not None
    assert (found.empty, found.empty_width) == (bytes(128), 64)


def test_a_damaged_file_is_written_over_whole(tmp_path: Path) -> None:
    (tmp_path / "stations").mkdir()
    (tmp_path / "stations" / "0123.json").write_bytes(b"{")
    save_setup(SETUP, tmp_path, "0123", SETUP)
    assert load_setup(tmp_path, "0123") == SETUP


def test_a_file_from_before_the_question_about_the_empty_station_asks_it(tmp_path: Path) -> None:
    save_setup(SETUP.model_copy(update={"asked_for_empty": True}), tmp_path, "0123")
    kept = load_setup(tmp_path, "0123")
    assert kept is not None
    assert kept.asked_for_empty
    path = tmp_path / "stations" / "0123.json"
    path.write_text(path.read_text().replace('"asked_for_empty":true,', ""))
    assert load_setup(tmp_path, "0123") == SETUP
