"""A note and a kept picture: written beside the record, which stays as it was judged."""

from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError
from inspector_app.records.database import transaction
from inspector_app.records.faults import MeanwhileError
from inspector_app.records.journal import Journal
from inspector_app.records.notes import keep_picture, write_note
from inspector_app.records.parts import Part
from inspector_app.records.reading import Records
from inspector_app.records.tables import PICTURES
from tests import helpers
from tests.records import rows_in
from tests.unit.records.test_archive import RUN, record

NOTES = ["look at the rim", "=1+1", "../../lot", "Teil \N{PARTY POPPER} \udcff", "'; DROP TABLE records; --"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([record()] * 3))
    with transaction(path) as connection:
        connection.execute(PICTURES.insert(), {"run_id": RUN, "number": 2, "file": "1.png", "sha256": "", "kept": 0})
    return path


def part(path: Path, number: int) -> Part:
    with Records(path) as records:
        found = records.part(RUN, number)
    assert found is not None
    return found


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_written_to_its_part_alone_and_can_be_removed(path: Path, note: str) -> None:
    before = rows_in(path)
    write_note(path, RUN, 2, note)
    assert [part(path, number).note for number in (1, 2, 3)] == ["", note, ""]
    assert repr(rows_in(path)) == repr(before)
    write_note(path, RUN, 2, "")
    assert part(path, 2).note == ""


def test_a_picture_is_kept_and_no_longer_kept(path: Path) -> None:
    for kept in (True, False, True):
        keep_picture(path, RUN, 2, kept=kept)
        picture = part(path, 2).picture
        assert picture is not None
        assert picture.kept is kept


def test_what_cannot_be_written_is_an_error(path: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no longer in the archive"):
        keep_picture(path, RUN, 1, kept=True)
    with pytest.raises(OutputError, match="the note was not written"):
        write_note(path, RUN, 9, "x")
    with pytest.raises(OutputError):
        write_note(tmp_path / "none.sqlite", RUN, 1, "x")
    assert not (tmp_path / "none.sqlite").exists()


@pytest.mark.parametrize("note", NOTES)
def test_a_note_of_another_window_is_not_overwritten_unseen(path: Path, note: str) -> None:
    write_note(path, RUN, 2, note, seen="")
    with pytest.raises(MeanwhileError, match="Another window wrote a note"):
        write_note(path, RUN, 2, "mine", seen="")
    write_note(path, RUN, 2, note, seen="")  # the same
    assert part(path, 2).note == note
    write_note(path, RUN, 2, "mine", seen=note)
    assert part(path, 2).note == "mine"
