"""The rules of the house hold, and each of them bites when it is broken."""

import os
import re
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


def copy_package(folder: Path) -> None:
    """Copy the package and its rules."""
    shutil.copytree(ROOT / "inspector_app", folder / "inspector_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)


def test_contracts_hold(tmp_path: Path) -> None:
    copy_package(tmp_path)
    result = run_contracts(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


PLANTED = {
    "core reaches up to the project": ("core/scoring/scoring.py", "inspector_app.project.schema", "never up"),
    "the project reaches up": ("project/schema.py", "inspector_app.pipeline.judging.judge", "never up"),
    "a sink knows a source": ("sinks/results_csv.py", "inspector_app.sources.images", "never up"),
    "a worker knows the window": ("workers/job.py", "inspector_app.ui.style.theme", "never up"),
    "Qt in the pipeline": ("pipeline/judging/judge.py", "PySide6.QtCore", "No Qt below"),
    "Qt in a source": ("sources/images.py", "pyqtgraph", "No Qt below"),
    "Qt in a trigger": ("triggers/tcp.py", "PySide6.QtCore", "No Qt below"),
    "the window computes": ("ui/window/main_window.py", "cv2", "computes nothing"),
    "one source knows another": ("sources/images.py", "inspector_app.sources.camera", "Sources do not"),
    "what sources share knows one": ("sources/shared/folders.py", "inspector_app.sources.video", "Sources do not"),
    "one sink knows another": ("sinks/results_csv.py", "inspector_app.sinks.overlays", "Sinks do not"),
    "one trigger knows another": ("triggers/http.py", "inspector_app.triggers.tcp", "Triggers do not"),
    "what detectors share knows one": (
        "core/detectors/base/patch_detector.py",
        "inspector_app.core.detectors.padim",
        "Detectors do not",
    ),
    "one page knows another": ("ui/train/page.py", "inspector_app.ui.inspect.page", "Inside the window"),
    "a page knows the window": ("ui/tune/page.py", "inspector_app.ui.window.main_window", "Inside the window"),
    "limits know a page": ("ui/limits/promise.py", "inspector_app.ui.train.result_card", "Inside the window"),
    "a widget knows the limits": ("ui/widgets/basics.py", "inspector_app.ui.limits.promise", "Inside the window"),
    "a widget knows the picture": ("ui/widgets/basics.py", "inspector_app.ui.picture.canvas", "Inside the window"),
    "the style knows a widget": ("ui/style/theme.py", "inspector_app.ui.widgets.basics", "Inside the window"),
    "words know the style": ("ui/language/marks.py", "inspector_app.ui.style.theme", "Inside the window"),
    "building compares": ("pipeline/building/train.py", "inspector_app.pipeline.comparing.compare", "Inside the pipe"),
    "building tests itself": (
        "pipeline/building/learning.py",
        "inspector_app.pipeline.selftest.all_checks",
        "Inside the pipe",
    ),
    "measuring builds": ("pipeline/measuring/tuning.py", "inspector_app.pipeline.building.train", "Inside the pipe"),
    "a live run measures": ("pipeline/live/run.py", "inspector_app.pipeline.measuring.labelled", "Inside the pipe"),
    "judging knows a live run": ("pipeline/judging/judge.py", "inspector_app.pipeline.live.run", "Inside the pipe"),
    "a step judges": ("pipeline/steps.py", "inspector_app.pipeline.judging.judge", "Inside the pipe"),
    "a memory knows its detector": (
        "core/memory/memory_bank.py",
        "inspector_app.core.detectors.patchcore",
        "Inside the core",
    ),
    "pictures know scores": ("core/pictures/rest.py", "inspector_app.core.scoring.scoring", "Inside the core"),
    "a kernel knows a memory": ("core/compute/blas.py", "inspector_app.core.memory.memory_bank", "Inside the core"),
    "a port knows what computes": ("core/ports.py", "inspector_app.core.compute.blas", "Inside the core"),
    "a message knows a port": ("core/messages.py", "inspector_app.core.ports", "Inside the core"),
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a copy in which all of these are planted at once."""
    copy = tmp_path_factory.mktemp("planted")
    copy_package(copy)
    for file, planted, _ in PLANTED.values():
        path = copy / "inspector_app" / file
        path.write_text(path.read_text(encoding="utf-8") + f"\nimport {planted}\n", encoding="utf-8")
    return run_contracts(copy).stdout


@pytest.mark.parametrize(("file", "planted", "contract"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_found(report: str, file: str, planted: str, contract: str) -> None:
    """Its import is named below the heading of its contract."""
    parts = re.split(r"\n([^\n]+)\n-{3,}\n", report.partition("Broken contracts")[2])
    (said,) = (text for heading, text in zip(parts[1::2], parts[2::2], strict=True) if contract in heading)
    name = f"inspector_app.{file.removesuffix('.py').replace('/', '.')}"
    package = planted if planted.startswith("inspector_app") else planted.partition(".")[0]
    assert f"{name} -> {package} (l." in " ".join(said.split()), said


PLACES = ("", "ui", "pipeline", "core")


@pytest.fixture(scope="module")
def additions(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a copy with one more detector, and with a folder in each place that none belongs to."""
    copy = tmp_path_factory.mktemp("additions")
    copy_package(copy)
    second = copy / "inspector_app/core/detectors/second.py"
    second.write_text("import inspector_app.core.detectors.patchcore\n", encoding="utf-8")
    for above in PLACES:
        folder = copy / "inspector_app" / above / "helpers"
        folder.mkdir()
        (folder / "__init__.py").write_text("", encoding="utf-8")
    return run_contracts(copy).stdout


def test_a_second_detector_that_knows_the_first_is_found(additions: str) -> None:
    assert any("Detectors do not" in text and "BROKEN" in text for text in additions.splitlines()), additions


@pytest.mark.parametrize("above", PLACES)
def test_a_folder_outside_the_layers_is_found(additions: str, above: str) -> None:
    name = ".".join(filter(None, ("inspector_app", above, "helpers")))
    assert f"- {name}\n" in additions.partition("Broken contracts")[2], additions


def test_each_folder_says_in_one_line_what_may_stand_there() -> None:
    for file in (ROOT / "inspector_app").rglob("__init__.py"):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith('"""'), file
        assert len(first) > 20, file


def test_unit_tests_lie_where_what_they_test_lies() -> None:
    """A folder of tests has a folder of the package, and below core and pipeline a test is where its module is."""
    package = ROOT / "inspector_app"
    for folder in (path for path in (ROOT / "tests/unit").rglob("*") if path.is_dir() and path.name != "__pycache__"):
        assert (package / folder.relative_to(ROOT / "tests/unit")).is_dir(), folder
    for layer in ("core", "pipeline"):
        places = {path.stem: path.parent for path in (package / layer).rglob("*.py") if path.stem != "__init__"}
        for test in (ROOT / "tests/unit" / layer).rglob("test_*.py"):
            place = places.get(test.stem.removeprefix("test_"))
            assert place is None or place.relative_to(package) == test.parent.relative_to(ROOT / "tests/unit"), test


def test_no_lower_layer_brings_qt_along() -> None:
    code = (
        "import sys, pkgutil, importlib\n"
        "for layer in ('core', 'project', 'sources', 'sinks', 'triggers', 'pipeline'):\n"
        "    package = importlib.import_module(f'inspector_app.{layer}')\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "print(sorted(name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken6'))))\n"
    )
    quick = {**os.environ, "NUMBA_DISABLE_JIT": "1"}  # the loops are imported, but not compiled
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, env=quick
    )
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
