import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inspector_app.project import locks
from inspector_app.project.locks import locked

HOLDER = """
import sys
from pathlib import Path
from inspector_app.project.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_who_comes_second_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []
    inside, leave = threading.Event(), threading.Event()

    def first() -> None:
        with locked(tmp_path):
            inside.set()
            leave.wait(5)
            order.append("first")

    def second() -> None:
        with locked(tmp_path):
            order.append("second")

    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    threads[0].start()
    assert inside.wait(5)
    threads[1].start()
    threads[1].join(0.1)
    assert order == []
    leave.set()
    for thread in threads:
        thread.join(5)
    assert order == ["first", "second"]


def test_a_process_that_hangs_with_the_lock_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(locks, "MAX_WAIT_S", 0.05)
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with caplog.at_level(logging.WARNING), locked(tmp_path):
            assert "cannot be locked" in caplog.text
        holder.communicate(b"\n", timeout=30)
    caplog.clear()
    with locked(tmp_path):
        assert caplog.text == ""


def test_where_there_are_no_locks_the_work_is_done(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_bytes(b"")
    with locked(tmp_path / "file"):
        assert "cannot be locked" in caplog.text
