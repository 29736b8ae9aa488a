"""The audit trail on paper: every entry, and whether the chain of hashes holds."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.__main__ import main
from inspector_app.core.errors import OutputError
from inspector_app.records import audit
from inspector_app.records.audit import append
from inspector_app.records.audit_entry import Entry
from inspector_app.ui.reports import audit_pdf, paper
from inspector_app.ui.reports.audit_pdf import write_audit
from tests.helpers import result_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
N = 130


def entry(number: int) -> Entry:
    at = NOON + timedelta(minutes=number)
    return Entry(at, "line 1", "김하늘", "engineer", "limits", f"part {number}", f"{number}.5", "=1+1", f"why {number}")


@pytest.fixture
def trail(tmp_path: Path) -> Path:
    append(tmp_path / "trail", [entry(number) for number in range(N)])
    return tmp_path / "trail"


@pytest.fixture
def written(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written on the pages."""
    texts: list[str] = []
    write = paper.Paper.write

    def noted(self: paper.Paper, place: object, text: str, *rest: object) -> None:
        texts.append(paper.clean(text))
        write(self, place, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(paper.Paper, "write", noted)
    return texts


def test_every_entry_is_on_paper_with_its_hash_and_the_result_of_the_check(
    trail: Path, tmp_path: Path, written: list[str]
) -> None:
    n, _ = result_of(write_audit(trail, tmp_path / "a.pdf"))
    assert n == N
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    with closing(sqlite3.connect(trail / audit.FILE)) as connection:
        hashes = [row[0] for row in connection.execute("SELECT hash FROM audit ORDER BY number")]
    wanted = [text for number in range(N) for text in (f"part {number}", f"why {number} [{hashes[number][:12]}]")]
    assert [text for text in written if text.startswith(("part ", "why "))] == wanted
    assert f"The audit trail is whole: {N} entries." in written
    assert f"{N}:{hashes[-1]}" in written
    assert "김하늘 (Engineer)" in written
    assert f"{NOON.astimezone():%Y-%m-%d %H:%M:%S}" in written
    assert written[-1] == f"End of the audit trail: {N} entries."


def test_a_broken_chain_is_said_above_the_entries(trail: Path, tmp_path: Path, written: list[str]) -> None:
    with closing(sqlite3.connect(trail / audit.FILE)) as connection, connection:
        connection.execute("DROP TRIGGER audit_is_not_removed")
        connection.execute("DELETE FROM audit WHERE number = 7")
    assert result_of(write_audit(trail, tmp_path / "a.pdf"))[0] == N - 1
    said = written.index("Entry 7 is missing.")
    assert "The audit trail is not whole: 1 fault." in written[:said]
    assert written.index("part 0") > said
    assert not any("is whole" in text for text in written)


def test_no_trail_is_a_page_that_says_so(tmp_path: Path, written: list[str]) -> None:
    assert result_of(write_audit(tmp_path, tmp_path / "a.pdf"))[0] == 0
    assert "The audit trail is whole: 0 entries." in written


def test_an_entry_that_comes_after_the_check_is_left_out(
    trail: Path, tmp_path: Path, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = audit_pdf._write_head

    def later(*args: object) -> None:
        head(*args)  # type: ignore[arg-type]
        append(trail, [entry(999)])

    monkeypatch.setattr(audit_pdf, "_write_head", later)
    assert result_of(write_audit(trail, tmp_path / "a.pdf"))[0] == N
    assert "part 999" not in written


def test_a_folder_that_is_not_there_is_a_sentence(trail: Path, tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        result_of(write_audit(trail, tmp_path / "none" / "a.pdf"))


def test_the_command_writes_it(
    trail: Path, tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "trail.PDF"
    assert main(["audit", "export", "--folder", str(trail), "--out", str(out), "--language", "en"]) == 0
    assert capsys.readouterr().out == f"{N} entries are in {out}.\n"
    assert out.read_bytes().startswith(b"%PDF-")
