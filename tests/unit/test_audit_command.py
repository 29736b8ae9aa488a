"""``inspector-app audit``: what it prints, and its exit codes."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector_app.__main__ import main
from inspector_app.project.paths import HOME
from inspector_app.records import audit
from inspector_app.records.audit import append
from inspector_app.records.audit_entry import Entry


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of settings of this computer, with a trail of three entries."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    folder = tmp_path / "home" / "settings"
    append(folder, [Entry(datetime.now(UTC), "line 1", "Kim", "", "limits", f"part {n}") for n in range(3)])
    return folder


def test_a_whole_trail_is_exit_code_0_and_its_head_is_found_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "verify"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "The audit trail is whole: 3 entries."
    head = said[1].removeprefix("Last entry: ")
    assert main(["audit", "verify", "--head", head]) == 0
    assert main(["audit", "verify", "--head", f"2:{head.partition(':')[2]}"]) == 1
    assert main(["audit", "verify", "--head", "nonsense"]) == 3


def test_a_changed_trail_is_exit_code_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(folder / audit.FILE)) as connection, connection:
        connection.execute("DROP TRIGGER audit_is_not_changed")
        connection.execute("UPDATE audit SET what = 'x' WHERE number = 2")
    assert main(["audit", "verify"]) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        "Entry 2 was changed.",
        "The audit trail is not whole: 1 fault.",
    ]
    assert main(["audit", "verify", "--folder", str(folder), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["faults"] == ["Entry 2 was changed."]


def test_the_table_is_written_where_it_is_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "audit.csv"
    assert main(["audit", "export", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"3 entries are in {out}.\n"
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 4
    assert main(["audit", "export"]) == 3
    assert main(["audit", "export", "--out", str(tmp_path / "none" / "audit.csv")]) == 3
    assert main(["audit", "verify", "--folder", str(tmp_path / "none")]) == 3
    assert "none" in capsys.readouterr().err
