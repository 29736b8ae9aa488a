"""Nothing can be written, and there is no display: real rights in a process of its own, and a real read-only disk."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import HOME
from inspector_app.project.store import save_project
from tests import helpers

CAPABILITIES = "-dac_override,-dac_read_search"
"""What lets root write where the rights do not."""
WITHOUT = ["setpriv", f"--bounding-set={CAPABILITIES}", f"--inh-caps={CAPABILITIES}"]
MOUNTED = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
SMALL = f"""
from inspector_app.core.pictures.preprocess import DETAIL_PX
from inspector_app.pipeline.selftest import judging
judging.PICTURE = (240, 240)
DETAIL_PX.update(dict.fromkeys(DETAIL_PX, {helpers.SMALL_PX}))
from inspector_app.__main__ import run
run()
"""
"""The program, whose self-test uses the network of the tests."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="rights and mounts of Linux")


def limited() -> list[str]:
    """The start of a command that may not write what the rights protect; skips where root cannot give that up."""
    if os.geteuid() != 0:
        return []
    tried = [*WITHOUT, sys.executable, "-c", "pass"]
    if shutil.which(WITHOUT[0]) is None or subprocess.run(tried, capture_output=True, check=False).returncode:
        pytest.skip("root can write everywhere here: setpriv cannot take that right away")
    return WITHOUT


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that nobody may write, with a home that has converted networks, a project and a part."""
    paths = helpers.session_paths(tmp_path_factory)
    project = helpers.small_training(paths).project
    open_detector(project, paths)  # its network is converted now
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        root = Path(made)
        shutil.copytree(paths.cache / "networks", root / "home" / "cache" / "networks")
        save_project(project, root / "cells.inspector")
        shutil.copy(helpers.cells(0.0, 1)[0], root / "part.png")
        everything = [root, *root.rglob("*")]
        for path in everything:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield root
        for path in everything:
            path.chmod(0o755)


def program(prefix: list[str], computer: Path, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the program in that folder, without a display."""
    kept = {name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV") if name in os.environ}
    root = str(Path(__file__).parents[2])
    env = {**kept, "PYTHONPATH": root, HOME: str(computer / "home"), "OMP_NUM_THREADS": "1", "INSPECTOR_LOG": "info"}
    command = [*prefix, sys.executable, "-c", SMALL, *arguments]
    return subprocess.run(command, cwd=computer, env=env, capture_output=True, text=True, timeout=30, check=False)


def grades(printed: str) -> dict[str, str]:
    return {check["key"]: check["grade"] for check in json.loads(printed)["checks"]}


def test_help_and_judging_need_no_right_to_write_and_no_display(computer: Path) -> None:
    prefix = limited()
    assert "selftest" in program(prefix, computer, ["--help"]).stdout
    done = program(prefix, computer, ["inspect", "cells.inspector", "part.png", "--json"])
    assert done.returncode in {0, 1}, done.stderr
    (record,) = json.loads(done.stdout)["records"]
    assert record["verdict"] in {"OK", "REVIEW", "NG"}
    window = program(prefix, computer, ["cells.inspector"])
    assert window.returncode == 3
    assert window.stderr == (
        "Error: There is no display to open a window on. inspector-app --help lists the commands.\n"
    )


def test_the_self_test_says_what_cannot_be_written(computer: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    done = program(limited(), computer, ["--log-file", str(log), "selftest", "--json", "--project", "cells.inspector"])
    found = grades(done.stdout)
    assert done.returncode == 1, done.stderr
    for key in ("folder_settings", "folder_records", "folder_archive", "sync_records"):
        assert found[key] == "red", key
    for key in ("folder_cache", "folder_weights", "sync_cache"):
        assert found[key] == "amber", key
    for key in ("weights", "runtime", "networks", "project"):
        assert found[key] == "green", key
    assert found["speed_fast"] != "red"
    text = log.read_text("utf-8")
    assert "folder_records is red" in text
    assert "exit code 1" in text


def test_a_read_only_disk_is_told_and_judges(computer: Path) -> None:
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root may mount a disk read-only")
    prefix = ["unshare", "--mount", "sh", "-c", MOUNTED, str(computer)]
    if subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this container may not mount")
    done = program(prefix, computer, ["selftest", "--json", "--project", "cells.inspector"])
    assert done.returncode == 1, done.stderr
    found = {check["key"]: check["found"] for check in json.loads(done.stdout)["checks"]}
    assert "Read-only file system" in found["folder_records"]
    assert grades(done.stdout)["project"] == "green"
    assert grades(done.stdout)["speed_fast"] != "red"


def test_a_page_that_cannot_be_written_is_said_before_the_test(computer: Path) -> None:
    done = program(limited(), computer, ["selftest", "--pdf", "page.pdf"])
    assert done.returncode == 3
    assert done.stderr.startswith("Error: page.pdf cannot be written: Permission denied.")


def test_an_account_without_a_home_gets_a_sentence(computer: Path) -> None:
    gone = ["env", "-u", HOME, "-u", "HOME"]
    code = "import pwd; pwd.getpwuid = lambda _uid: (_ for _ in ()).throw(KeyError('nobody'))\n" + SMALL
    root = str(Path(__file__).parents[2])
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": root}
    command = [*gone, sys.executable, "-c", code, "selftest", "--json"]
    done = subprocess.run(command, env=env, cwd=computer, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("Error: This account has no home folder")
