"""The rules of the house hold, and each of them bites when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the copy of the package in ``folder``."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"]
    environment = {"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and of its rules."""
    shutil.copytree(ROOT / "inspector_app", tmp_path / "inspector_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_hold(copy: Path) -> None:
    result = run_contracts(copy)
    assert result.returncode == 0, result.stdout + result.stderr


PLANTED = {
    "core reaches up to the project": ("core/scoring/scoring.py", "import inspector_app.project.schema", "never up"),
    "the project reaches up to the pipeline": (
        "project/schema.py",
        "import inspector_app.pipeline.judging.judge",
        "never up",
    ),
    "a sink knows a source": ("sinks/results_csv.py", "import inspector_app.sources.images", "never up"),
    "a worker knows the window": ("workers/job.py", "import inspector_app.ui.style.theme", "never up"),
    "Qt in the pipeline": ("pipeline/judging/judge.py", "import PySide6.QtCore", "No Qt below"),
    "Qt in a source": ("sources/images.py", "import pyqtgraph", "No Qt below"),
    "the window computes": ("ui/window/main_window.py", "import cv2", "computes nothing"),
    "one source knows another": ("sources/images.py", "import inspector_app.sources.camera", "Sources do not"),
    "one sink knows another": ("sinks/results_csv.py", "import inspector_app.sinks.overlays", "Sinks do not"),
    "one trigger knows another": ("triggers/http.py", "import inspector_app.triggers.tcp", "Triggers do not"),
    "Qt in a trigger": ("triggers/tcp.py", "import PySide6.QtCore", "No Qt below"),
    "one page knows another": ("ui/train/page.py", "import inspector_app.ui.inspect.page", "Pages do not"),
}


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_found(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / "inspector_app" / file
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    result = run_contracts(copy)
    assert result.returncode != 0
    broken = [text for text in result.stdout.splitlines() if "BROKEN" in text]
    assert any(contract in text for text in broken), result.stdout


def test_a_second_detector_that_knows_the_first_is_found(copy: Path) -> None:
    second = copy / "inspector_app/core/detectors/second.py"
    second.write_text("import inspector_app.core.detectors.patchcore\n", encoding="utf-8")
    result = run_contracts(copy)
    assert any("Detectors do not" in text and "BROKEN" in text for text in result.stdout.splitlines()), result.stdout


def test_a_folder_outside_the_layers_is_found(copy: Path) -> None:
    (copy / "inspector_app/helpers").mkdir()
    (copy / "inspector_app/helpers/__init__.py").write_text("", encoding="utf-8")
    assert run_contracts(copy).returncode != 0


def test_no_lower_layer_brings_qt_along() -> None:
    code = (
        "import sys, pkgutil, importlib\n"
        "for layer in ('core', 'project', 'sources', 'sinks', 'triggers', 'pipeline'):\n"
        "    package = importlib.import_module(f'inspector_app.{layer}')\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "print(sorted(name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken6'))))\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "import time\n\ntime.sleep(1)",
        "from PySide6.QtWidgets import QApplication\n\nQApplication.processEvents()",
        "from PySide6.QtCore import QCoreApplication\n\nQCoreApplication.processEvents()",
        "eval('1')",
        "print('done')",
    ],
)
def test_banned_calls_are_found(line: str) -> None:
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", "inspector_app/core/planted.py", "-"]
    planted = f'"""Planted."""\n\n{line}\n'
    result = subprocess.run(command, cwd=ROOT, input=planted, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert any(rule in result.stdout for rule in ("TID251", "S307", "T201")), result.stdout
