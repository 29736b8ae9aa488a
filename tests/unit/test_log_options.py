"""--log-level, --log-file, INSPECTOR_LOG and --temp: what is written where, and that results stay clean."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.__main__ import _with_command, main
from inspector_app.project.log_book import current_log
from inspector_app.project.paths import HOME, user_logs, user_paths
from tests import golden

FULL = Path("/dev/full")


@pytest.fixture
def project() -> Path:
    return Path(golden.__file__).parent / "version4.inspector"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of all that the program keeps; logs are on."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.delenv("INSPECTOR_LOG")
    return tmp_path / "home"


def written(folder: Path) -> str:
    (path,) = folder.glob("*.log")
    return path.read_text("utf-8")


def test_a_command_logs_its_start_its_end_and_nothing_on_its_streams(
    project: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(project), "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)
    assert told.err == ""
    text = written(home / "log")
    assert "Started with: info" in text
    assert "exit code 0" in text
    assert current_log() is None


def test_the_sentence_of_a_failure_is_logged_and_told_once(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "nothing.inspector"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert "ERROR    [MainThread] inspector_app: There is no file nothing.inspector." in written(home / "log")
    assert "There is no file nothing.inspector." in line


def test_an_unexpected_failure_is_logged_with_its_trace(
    home: Path, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr("inspector_app.commands.info.run", fail)
    assert main(["info", str(project)]) == 3
    assert capsys.readouterr().err.count("Traceback") == 1
    text = written(home / "log")
    assert "Traceback" in text
    assert "RuntimeError: nobody thought of this" in text


@pytest.mark.parametrize(
    ("arguments", "variable", "starts"),
    [
        ([], None, 1),
        (["--log-level", "warning"], None, 0),
        ([], "warning", 0),
        ([], "WARNING", 0),
        (["--log-level", "info"], "error", 1),  # what is said last
    ],
)
def test_the_level_comes_from_the_option_or_the_environment(
    arguments: list[str],
    variable: str | None,
    starts: int,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if variable is not None:
        monkeypatch.setenv("INSPECTOR_LOG", variable)
    assert main([*arguments, "info", "nothing.inspector"]) == 3
    text = written(home / "log")
    assert text.count("Started with") == starts
    assert "There is no file" in text


def test_off_leaves_no_folder(home: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--log-level", "off", "info", str(project)]) == 0
    assert not home.exists()


@pytest.mark.parametrize("option", ["--log-level", "INSPECTOR_LOG"])
def test_a_level_that_there_is_not_is_named(
    option: str, home: Path, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if option == "INSPECTOR_LOG":
        monkeypatch.setenv(option, "loud")
    assert main([*(["--log-level", "loud"] if option != "INSPECTOR_LOG" else []), "info", str(project)]) == 3
    told = capsys.readouterr().err
    assert option in told
    assert "loud" in told


def test_a_file_of_ones_own_is_written_instead(
    home: Path, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "logs" / "mine.log"
    for _ in range(2):
        assert main(["--log-file", str(file), "info", str(project)]) == 0
    assert file.read_text("utf-8").count("Started with") == 2
    assert not home.exists()


@pytest.mark.skipif(not FULL.exists(), reason="this system has no such device")
@pytest.mark.parametrize("place", [str(FULL), "taken/one.log"])
def test_a_file_of_ones_own_that_cannot_be_written_is_told_and_stops_nothing(
    place: str, home: Path, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    assert main(["--log-file", str(tmp_path / place), "info", str(project), "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)
    (line,) = told.err.splitlines()
    assert line.startswith("Note: The log could not be written to ")


def test_a_folder_of_logs_that_cannot_be_written_is_no_matter(
    home: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    (home / "log").write_text("a file where the folder should be")
    assert main(["info", str(project), "--json"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("given", "command"),
    [
        ([], "open"),
        (["part.inspector"], "open"),
        (["--log-level", "debug"], "open"),
        (["--log-level", "info", "part.inspector"], "open"),
        (["--log-level=info", "--temp", "part.inspector"], "open"),
        (["--temp"], "open"),
        (["--log-file", "info", "info", "part.inspector"], "info"),
        (["info", "part.inspector", "--json"], "info"),
        (["--help"], ""),
        (["--temp", "--version"], ""),
    ],
)
def test_without_a_command_the_window_is_meant(given: list[str], command: str) -> None:
    arguments, found = _with_command(given)
    assert found == command
    assert [each for each in arguments if each != "open"] == given
    assert ("open" in arguments) is (command == "open")


def test_all_folders_follow_the_one_that_is_named(home: Path) -> None:
    paths = user_paths()
    for folder in (paths.cache, paths.weights, paths.settings, paths.records, user_logs()):
        assert folder is not None
        assert folder.is_relative_to(home)


# --- --temp ----------------------------------------------------------------------------------------------------------


def environment(folder: Path) -> dict[str, str]:
    """Of a process that has home and temporary folder below ``folder``, and a log."""
    (folder / "tmp").mkdir()
    own = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "INSPECTOR_LOG": "debug"}
    return {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | own


def left(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(("file", "code"), [("", 0), ("nothing", 3)])
def test_temp_leaves_no_trace_and_passes_on_results_and_exit_code(
    file: str, code: int, project: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "inspector_app", "--temp", "info", file or str(project), "--json"]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, timeout=30, check=False)
    assert done.returncode == code
    assert bool(done.stdout) is (code == 0)
    assert left(tmp_path) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_what_the_program_with_temp_said_is_not_said_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = "inspector_app.commands.throw_away.run_in_throw_away_folder"
    monkeypatch.setattr(module, lambda given: {("--temp", "info", "x"): 130}[tuple(given)])
    with pytest.raises(SystemExit) as ended:
        main(["--temp", "info", "x"])
    assert ended.value.code == 130  # cancelled
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize("place", ["Popen", "wait"])
def test_a_signal_at_any_moment_of_the_start_leaves_no_folder(tmp_path: Path, name: str, place: str) -> None:
    """It comes just before the program is started, or just after that."""
    script = (
        "import os, signal, sys\nimport inspector_app.commands.throw_away as t\n"
        "from inspector_app.__main__ import main\n"
        f"real = t.subprocess.{'Popen' if place == 'Popen' else 'Popen.wait'}\n"
        "def now(*given, **named):\n"
        f"    os.kill(os.getpid(), signal.{name})\n"
        "    return real(*given, **named)\n"
        f"t.subprocess.{'Popen' if place == 'Popen' else 'Popen.wait'} = now\n"
        "sys.exit(main(['--temp', 'info', 'no.inspector']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(tmp_path), capture_output=True, timeout=60, check=False
    )
    expected = {3, 130} if name == "SIGINT" else {128 + signal.SIGTERM}
    assert done.returncode in expected | {128 + signal.SIGINT}
    assert list((tmp_path / "tmp").iterdir()) == []


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from inspector_app import bootstrap
from inspector_app.__main__ import main

def begun():
    bootstrap.user_paths().settings.mkdir(parents=True)
    (bootstrap.user_paths().settings / "settings.json").write_text("{}")
    print(bootstrap.user_paths().settings, *bootstrap.user_logs().iterdir(), flush=True)

begin = bootstrap._begin
bootstrap._begin = lambda *arguments: (begin(*arguments), QTimer.singleShot(0, begun))
sys.exit(main())
"""


def test_a_window_with_temp_that_is_ended_by_a_signal_leaves_no_trace_either(tmp_path: Path) -> None:
    """The window's process is given a word to say once it is open; else it is the program's own."""
    script = (
        "import sys\nimport inspector_app.commands.throw_away as t\nreal = t.subprocess.Popen\n"
        "def told(command, **kwargs):\n"
        "    return real([command[0], '-c', sys.argv[1], *command[command.index('inspector_app') + 1:]], **kwargs)\n"
        "t.subprocess.Popen = told\nfrom inspector_app.__main__ import main\nsys.exit(main(['--temp']))\n"
    )
    command = [sys.executable, "-c", script, WINDOW]
    place = environment(tmp_path)
    with subprocess.Popen(command, env=place, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        settings, *logs = process.stdout.readline().split()
        assert Path(settings).is_relative_to(tmp_path / "tmp")
        assert {Path(log).suffix for log in logs} >= {".running"}
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / "home").exists()
