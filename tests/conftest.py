"""What all tests share: no display is needed, and nobody's real settings are touched."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTEST_QT_API", "pyside6")
os.environ["INSPECTOR_LOG"] = "off"  # nobody's log is written to

import pytest

from inspector_app.project import app_settings


@pytest.fixture(autouse=True)
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PIN costs some tenths of a second on purpose; no test waits for that but the one of what it costs."""
    monkeypatch.setattr(app_settings, "LOG2_N", 4)
