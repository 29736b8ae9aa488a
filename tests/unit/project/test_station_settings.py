"""The example settings that come with the program are read whole, as a person copies them."""

import shutil
from pathlib import Path

import pytest

from inspector_app.project.app_settings import FILE, AppSettings, load_settings, save_settings
from inspector_app.project.paths import RESOURCES

EXAMPLES = sorted((RESOURCES / "station-settings").glob("*.json"))
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_an_example_is_read_without_a_fault_and_leaves_the_station_open(example: Path, tmp_path: Path) -> None:
    shutil.copyfile(example, tmp_path / FILE)
    settings, fault = load_settings(tmp_path)
    assert not fault
    assert settings.run_at_start
    assert settings != AppSettings(run_at_start=True)
    assert not settings.everyone
    save_settings(settings, tmp_path)
    assert load_settings(tmp_path) == (settings, "")


def test_the_guide_names_each_example(example: Path) -> None:
    assert f"`{example.name}`" in (ROOT / "docs" / "guide.md").read_text("utf-8")


def test_only_the_triggered_station_listens_to_the_network() -> None:
    open_to_all = {}
    for path in EXAMPLES:
        settings = AppSettings.model_validate_json(path.read_text("utf-8"))
        open_to_all[path.stem] = any(port.on and not port.only_this_computer for port in (settings.tcp, settings.http))
    assert open_to_all == {"triggered": True, "unattended": False}
