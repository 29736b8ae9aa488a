"""The audit trail: whatever is done to it on the disk is found, and two programs keep one chain."""

import csv
import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.core.errors import InspectorError, OutputError
from inspector_app.records import audit, audit_anchor
from inspector_app.records.audit import append
from inspector_app.records.audit_check import Report, verify
from inspector_app.records.audit_entry import Entry
from inspector_app.records.audit_reading import Wanted, export, read_page
from tests.helpers import result_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
N = 6


def entry(number: int, **fields: str) -> Entry:
    told = {"person": "Kim", "role": "engineer", "kind": "limits", "what": "Cells", "old": "1", "new": str(number)}
    return Entry(NOON + timedelta(minutes=number), "line 1", **{**told, **fields})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a trail of six entries."""
    for number in range(1, N + 1):
        append(tmp_path / "trail", [entry(number)], NOON + timedelta(minutes=number))
    return tmp_path / "trail"


def checked(folder: Path, head: str = "") -> Report:
    report = result_of(verify(folder, head))
    assert isinstance(report, Report)
    return report


def change(folder: Path, *statements: str) -> None:
    """Change the file as a person with a tool does; the triggers are no obstacle for that person."""
    with closing(sqlite3.connect(folder / audit.FILE, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


def rows(folder: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / audit.FILE)) as connection:
        return connection.execute("SELECT * FROM audit ORDER BY number").fetchall()


def test_a_trail_is_whole_and_its_hashes_are_those_of_an_independent_program(folder: Path) -> None:
    report = checked(folder)
    assert (report.is_whole, report.n_entries, report.faults, report.remarks) == (True, N, (), ())
    previous = "0" * 64
    with closing(sqlite3.connect(folder / audit.FILE)) as connection:
        connection.row_factory = sqlite3.Row
        for row in connection.execute("SELECT * FROM audit ORDER BY number"):
            values = {name: row[name] for name in row.keys() if "hash" not in name}  # noqa: SIM118
            text = previous + "\n" + json.dumps(values, sort_keys=True)
            previous = hashlib.sha256(text.encode()).hexdigest()
            assert row["hash"] == previous
    assert report.head == f"{N}:{previous}"
    assert checked(folder, report.head).is_whole


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (["UPDATE audit SET new = '9' WHERE number = 3"], "Entry 3 was changed."),
        (["UPDATE audit SET at = '2026-03-02T12:00:00.000000+00:00' WHERE number = 3"], "Entry 3 was changed."),
        (["UPDATE audit SET person = 'Lee' WHERE number = 6"], "Entry 6 was changed."),
        (["UPDATE audit SET hash = 'x' WHERE number = 2"], "Entry 2 was changed."),
        (["UPDATE audit SET new = x'39' WHERE number = 3"], "Entry 3 was changed."),
        (["DELETE FROM audit WHERE number = 3"], "Entry 3 is missing."),
        (["DELETE FROM audit WHERE number < 3"], "The entries 1 to 2 are missing."),
        (["DELETE FROM audit WHERE number = 6"], "Entry 6 is missing."),
        (["DELETE FROM audit WHERE number > 3"], "The entries 4 to 6 are missing."),
        (["DELETE FROM audit"], "The entries 1 to 6 are missing."),
        (["DROP TABLE audit"], "The entries 1 to 6 are missing."),
        (
            [f"UPDATE audit SET number = {n} WHERE number = {m}" for m, n in ((3, 99), (4, 3), (99, 4))],
            "Entry 3 was changed.",
        ),
        (
            ["DELETE FROM audit WHERE number = 3", "UPDATE audit SET number = number - 1 WHERE number > 3"],
            "Entry 3 was",
        ),
        (["INSERT INTO audit SELECT -5, " + ", ".join(["''"] * 12)], "Entry -5 was inserted."),
    ],
)
def test_every_edited_removed_or_reordered_entry_is_found(
    folder: Path, tmp_path: Path, statements: list[str], told: str
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    change(copy, *statements)
    report = checked(copy)
    assert not report.is_whole
    assert any(fault.startswith(told) for fault in report.faults), report.faults
    assert checked(folder).is_whole
    append(copy, [entry(7)], NOON + timedelta(minutes=7))  # going on hides nothing
    assert not checked(copy).is_whole


def rehash(folder: Path) -> None:
    """Compute the whole chain again, as somebody does who knows this program."""
    with closing(sqlite3.connect(folder / audit.FILE, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        previous = "0" * 64
        for row in connection.execute("SELECT * FROM audit ORDER BY number").fetchall():
            own = audit.hash_of(previous, dict(row))
            connection.execute(
                "UPDATE audit SET previous_hash = ?, hash = ? WHERE number = ?", (previous, own, row["number"])
            )
            previous = own


def test_a_chain_that_was_computed_again_does_not_fit_its_anchor_nor_a_hash_kept_elsewhere(folder: Path) -> None:
    head = checked(folder).head
    change(folder, "UPDATE audit SET new = '9' WHERE number = 3")
    rehash(folder)
    assert checked(folder).faults == ("Entry 6 is not the one that was written: the file was replaced.",)
    audit_anchor.write_anchor(audit_anchor.Anchor(number=6, hash=str(rows(folder)[-1][-1])), folder)
    assert checked(folder).is_whole  # who changes both files is found only by a hash that was kept elsewhere
    assert checked(folder, head).faults == ("Entry 6 does not have the hash that was given.",)
    with pytest.raises(InspectorError, match="NUMBER:HASH"):
        checked(folder, "6")


def test_a_swapped_file_is_found_before_and_after_the_trail_goes_on(folder: Path, tmp_path: Path) -> None:
    for n in (N - 1, N, N + 2):
        other, here = tmp_path / f"other {n}", tmp_path / f"here {n}"
        shutil.copytree(folder, here)
        append(other, [entry(number, person="Lee") for number in range(n)], NOON)
        shutil.copy(other / audit.FILE, here / audit.FILE)
        assert not checked(here).is_whole
        append(here, [entry(7)], NOON + timedelta(minutes=7))
        report = checked(here)
        assert not report.is_whole
        assert [row[6] for row in rows(here)][-2:] == ["entries are missing or replaced", "Cells"]


def test_a_deleted_file_leaves_a_gap_for_ever(folder: Path) -> None:
    (folder / audit.FILE).unlink()
    assert checked(folder).faults == ("The entries 1 to 6 are missing.",)
    append(folder, [entry(7)], NOON + timedelta(minutes=7))
    assert checked(folder).faults == ("The entries 1 to 6 are missing.",)
    assert [row[0] for row in rows(folder)] == [7, 8]


def test_a_missing_or_damaged_anchor_is_a_fault_and_becomes_an_entry(folder: Path) -> None:
    for content in (None, b"{}}", b'{"number": 6, "hash": "short"}'):
        anchor = folder / audit_anchor.FILE
        anchor.unlink() if content is None else anchor.write_bytes(content)
        assert "audit.anchor is missing or damaged" in checked(folder).faults[0]
        append(folder, [entry(7)], NOON + timedelta(hours=1))
        assert checked(folder).is_whole
        assert rows(folder)[-2][5:7] == ("audit", "the anchor was missing")


def test_an_anchor_that_cannot_be_written_loses_no_entry(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(audit, "write_anchor", full)
        append(folder, [entry(7)], NOON + timedelta(minutes=7))
    assert checked(folder).is_whole  # as after a kill between the two
    append(folder, [entry(8)], NOON + timedelta(minutes=8))
    assert [row[0] for row in rows(folder)] == list(range(1, 9))
    assert checked(folder).is_whole


def test_a_clock_that_was_set_back_is_told_and_no_fault(folder: Path) -> None:
    append(folder, [entry(7)], NOON)
    report = checked(folder)
    assert report.is_whole
    assert "The clock was set back before entry 7" in report.remarks[0]
    assert rows(folder)[-2][5:9] == (
        "clock",
        "the clock was set back",
        "2026-03-02T12:06:00.000000+00:00",
        "2026-03-02T12:00:00.000000+00:00",
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET new = ''",
        "DELETE FROM audit WHERE number = 6",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE number = 6",
    ],
)
def test_the_file_refuses_changes_by_accident(folder: Path, statement: str) -> None:
    with (
        closing(sqlite3.connect(folder / audit.FILE)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never changed"),
    ):
        connection.execute(statement)


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from inspector_app.records.audit import append
from inspector_app.records.audit_entry import Entry
from contextlib import nullcontext
from inspector_app.records import audit
folder, who = Path(sys.argv[1]), sys.argv[2]
if sys.argv[3] == "no locks":  # as on a drive that has none for whole files
    audit.locked = nullcontext
print("ready", flush=True)
sys.stdin.readline()
for n in range(25):
    append(folder, [Entry(datetime.now(UTC), "line 1", who, "", "limits", str(n))])
"""


@pytest.mark.parametrize("locks", ["locks", "no locks"])
def test_two_programs_at_once_keep_one_chain(tmp_path: Path, locks: str) -> None:
    append(tmp_path / "new", [entry(0)])  # without locks, a second program may miss the anchor of the first entry
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path / "new"), who, locks],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in ("A", "B")
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        program.communicate(timeout=30)
        assert program.returncode == 0
    report = checked(tmp_path / "new")
    assert (report.is_whole, report.n_entries) == (True, 51)
    for who in ("A", "B"):
        assert [row[6] for row in rows(tmp_path / "new") if row[3] == who] == [str(n) for n in range(25)]


def test_texts_that_no_database_keeps_are_written_so_that_they_can_be_read(folder: Path) -> None:
    append(folder, [entry(7, what="\udcff.png", old="a\0b", new="\U0001f600" * 5000)], NOON + timedelta(minutes=7))
    row = read_page(folder, Wanted(), limit=1)[0]
    assert (row.what, row.old) == ("\\udcff.png", "a\\x00b")
    assert (len(row.new), row.new[-1]) == (audit.MAX_TEXT, "…")
    assert checked(folder).is_whole


def test_pages_are_read_newest_first_and_filtered(folder: Path) -> None:
    append(folder, [entry(7, kind="sign-in", person="O'Brien 100%")], NOON + timedelta(minutes=7))

    def numbers(wanted: Wanted, before: int | None = None) -> list[int]:
        return [row.number for row in read_page(folder, wanted, before, limit=4)]

    assert numbers(Wanted()) == [7, 6, 5, 4]
    assert numbers(Wanted(), before=4) == [3, 2, 1]
    assert numbers(Wanted(kind="sign-in")) == [7]
    assert numbers(Wanted(kind="limits", text="KIM"), before=3) == [2, 1]
    for text, found in (("o'brien", [7]), ("100%", [7]), ("%", [7]), ("_", [])):
        assert numbers(Wanted(text=text)) == found
    assert read_page(folder / "none", Wanted()) == []


def test_an_exported_table_opens_in_a_spreadsheet_and_starts_no_formula(folder: Path, tmp_path: Path) -> None:
    append(folder, [entry(7, what='=HYPERLINK("x")', person="Änne")], NOON + timedelta(minutes=7))
    for semicolon in (False, True):
        out = tmp_path / "audit.csv"
        assert result_of(export(folder, out, semicolon=semicolon)) == 7
        data = out.read_bytes()
        assert data.startswith(b"\xef\xbb\xbfnumber" if not semicolon else b"\xef\xbb\xbf")
        table = list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";" if semicolon else ","))
        assert [int(row["number"]) for row in table] == list(range(1, 8))
        assert (table[-1]["what"], table[-1]["person"]) == ('\'=HYPERLINK("x")', "Änne")
        assert checked(folder).head == f"{table[-1]['number']}:{table[-1]['hash']}"


def test_what_cannot_be_used_is_told_of_with_a_next_step(tmp_path: Path) -> None:
    def newer(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 99")

    cases: list[tuple[Callable[[Path], object], str]] = [
        (newer, "newer version"),
        (lambda path: path.write_bytes(b"no database" * 200), "Move this file away and keep it"),
        (lambda path: path.mkdir(), "cannot be written or read"),
    ]
    for number, (spoil, told) in enumerate(cases):
        folder = tmp_path / str(number)
        folder.mkdir()
        spoil(folder / audit.FILE)
        for use in (checked, lambda place: append(place, [entry(1)]), lambda place: read_page(place, Wanted())):
            with pytest.raises(OutputError, match=told):
                use(folder)
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / audit.FILE).write_bytes(b"")  # of a program that was killed at once
    assert checked(tmp_path / "empty").n_entries == 0
    assert read_page(tmp_path / "empty", Wanted()) == []
    assert checked(tmp_path / "never").is_whole
