"""How the command line behaves towards whatever stands at its other end: pipes, full disks, odd names, no home."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from inspector_app.__main__ import main
from inspector_app.commands import inspect as inspecting
from inspector_app.commands.console import one_line
from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import InspectionRecord, Limits
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.project.paths import user_paths
from inspector_app.project.store import load_project, save_project
from tests import helpers

FULL = Path("/dev/full")
HOSTILE = [
    "1\nOK        0.10     1.000      1.0  all.png",
    "2\rOK.png",
    "3\x1b[2J\x1b[1;32mOK.png",
    "4\u202egnp.KO",
    "5\u2028OK.png",
    "6[red]x[/nothing].png",
    "7:smile:.png",
    "8 ordinary, 한국어\u3000부품.png",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose limit every picture of its kind keeps."""
    path = tmp_path_factory.mktemp("project") / "cells.inspector"
    built = helpers.small_training(helpers.session_paths(tmp_path_factory)).project
    save_project(built.with_limits(Limits(1e6), built.document.created_at), path)
    return path


@pytest.fixture
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    for module in ("train", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)


def program(arguments: list[str], redirections: str = "", stdout: int = subprocess.PIPE) -> tuple[int, bytes]:
    """Exit code and stderr of a process of its own, started by a shell."""
    command = ["sh", "-c", f'exec "$0" "$@" {redirections}', sys.executable, "-m", "inspector_app", *arguments]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env=buffered, timeout=30, check=False)
    return done.returncode, done.stderr


@contextlib.contextmanager
def nobody_reads() -> Iterator[int]:
    """The end of a pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        yield writing
    finally:
        os.close(writing)


@pytest.mark.parametrize("arguments", [["inspect", "FILE", "PART"], ["info", "FILE"], ["--help"]])
def test_a_reader_who_goes_away_ends_it_quietly_with_a_code_that_is_no_verdict(
    project: Path, arguments: list[str]
) -> None:
    places = {"FILE": str(project), "PART": str(helpers.cells(0.0, 1)[0])}
    with nobody_reads() as writing:
        assert program([places.get(each, each) for each in arguments], stdout=writing) == (141, b"")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no such device")
@pytest.mark.parametrize(
    "arguments",
    [["inspect", "FILE", "PART"], ["inspect", "FILE", "PART", "--json"], ["info", "FILE"], ["--help"], ["--version"]],
)
@pytest.mark.parametrize("write_through", [False, True])
def test_a_full_standard_output_is_one_sentence(
    project: Path,
    arguments: list[str],
    write_through: bool,  # noqa: FBT001
    own_folders: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    places = {"FILE": str(project), "PART": str(helpers.cells(0.0, 1)[0])}
    full = io.TextIOWrapper(FULL.open("wb", 0 if write_through else -1), write_through=write_through)
    with full, contextlib.redirect_stdout(full):
        assert main([places.get(each, each) for each in arguments]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot be written to standard output: No space left" in line


@pytest.mark.skipif(not FULL.exists(), reason="this system has no such device")
@pytest.mark.parametrize(
    ("redirections", "file", "code", "told"),
    [
        (">/dev/full", "FILE", 3, b"No space left"),
        (">&-", "FILE", 3, b"Standard output is closed"),
        ("<&- >&- 2>&-", "FILE", 3, b""),
        ("2>&-", "FILE", 0, b""),
        ("2>/dev/full", "nothing", 3, b""),
    ],
)
def test_streams_that_are_closed_or_full_neither_end_in_a_traceback_nor_read_as_a_verdict(
    project: Path, redirections: str, file: str, code: int, told: bytes
) -> None:
    ended, said = program(["info", str(project) if file == "FILE" else file], redirections)
    assert ended == code
    assert told in said
    assert len(said.splitlines()) == bool(told)


def test_a_file_of_results_never_gets_a_standard_descriptor(tmp_path: Path) -> None:
    """Native libraries print to descriptor 1, whatever it is."""
    script = (
        "import os, sys\nfrom inspector_app.commands.streams import standard_streams\n"
        f"with standard_streams():\n    os._exit(os.open({str(tmp_path / 'results')!r}, os.O_CREAT | os.O_WRONLY))"
    )
    command = ["sh", "-c", 'exec "$0" -c "$1" <&- >&- 2>&-', sys.executable, script]
    assert subprocess.run(command, timeout=30, check=False).returncode > 2


def test_names_of_files_forge_no_lines_and_json_has_them_as_they_are(
    project: Path, tmp_path: Path, own_folders: None, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / f"{name.removesuffix('.png')}.png" for name in HOSTILE]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        shutil.copy(helpers.cells(0.0, 1)[0], path)
    broken = tmp_path / "9\nERROR.png"
    broken.write_bytes(b"no picture")
    given = [*map(str, paths), str(broken)]
    assert main(["inspect", str(project), *given]) == 2
    lines = capsys.readouterr().out.split("\n")  # splitlines() would part at more than a terminal does
    assert lines[-2:] == ["8 OK, 0 REVIEW, 0 NG, 1 ERROR", ""]
    assert [line[:5].strip() for line in lines[1:-2]] == ["OK"] * 8 + ["ERROR"]
    assert all(line.isprintable() for line in "".join(lines).replace("\u3000", " ").split("\n"))
    assert lines[6].endswith("6[red]x[/nothing].png")
    assert lines[8].endswith("8 ordinary, 한국어\u3000부품.png")
    main(["inspect", str(project), *given, "--json"])
    assert [record["path"] for record in json.loads(capsys.readouterr().out)["records"]] == given


def test_names_on_standard_error_forge_no_lines_either(
    tmp_path: Path, own_folders: None, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "no\nCancelled; nothing [/b] was :smile: left.inspector"
    assert main(["info", str(missing)]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert "no\\nCancelled; nothing [/b] was :smile: left.inspector" in line


def test_a_project_may_be_called_what_it_likes(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loaded = load_project(project)
    path = tmp_path / "odd.inspector"
    document = loaded.document.model_copy(update={"name": "[/x] :smile:\n│ Threshold │ 0 │"})
    save_project(replace(loaded, document=document), path)
    assert main(["info", str(path)]) == 0
    out = capsys.readouterr().out
    assert "[/x] :smile:\\n│ Threshold │ 0 │" in out


@pytest.mark.parametrize("text", ["", "plain", "Größe 3 µm, 部品, 부품", "a\u00a0b", "C:\\new\\table"])
def test_ordinary_text_is_printed_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_a_folder_that_is_not_told_whole_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """What older versions of platformdirs answer without a home: a folder named "~" below the present one."""
    folders = {f"user_{kind}_dir": f"~/.{kind}/inspector-app" for kind in ("cache", "data", "config")}
    monkeypatch.setattr("platformdirs.PlatformDirs", lambda *_, **__: SimpleNamespace(**folders))
    with pytest.raises(SettingsError, match="no home folder"):
        user_paths()


@pytest.mark.parametrize("home", [None, "", "relative"])
def test_an_account_without_a_home_is_told_what_to_set(
    home: str | None, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pwd = pytest.importorskip("pwd")

    def unknown(uid: int) -> None:
        raise KeyError(uid)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match="no home folder"):
        user_paths()
    assert main(["inspect", str(project), str(helpers.cells(0.0, 1)[0])]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert "HOME" in line
    assert list(tmp_path.iterdir()) == []  # no folder that is called "~"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert user_paths().cache.is_relative_to(tmp_path)


def test_what_other_code_prints_is_not_among_the_results_in_json(
    project: Path, own_folders: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def noisy(*given: Any) -> InspectionRecord:
        print("a library says hello")
        return inspect(*given)

    monkeypatch.setattr(inspecting, "inspect", noisy)
    assert main(["inspect", str(project), str(helpers.cells(0.0, 1)[0]), "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["counts"]["OK"] == 1
    assert "a library says hello" in printed.err


def test_a_plugin_that_ends_the_program_does_not_end_it_with_all_ok(
    project: Path, own_folders: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspecting, "load_project", lambda _file: sys.exit(0))
    assert main(["inspect", str(project), str(helpers.cells(0.0, 1)[0])]) == 3
