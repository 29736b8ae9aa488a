"""The recent parts that a person may take as good, with the pictures that are really theirs."""

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.messages import Label, Settled, UInt8, Verdict
from inspector_app.core.reading import AS_SAVED
from inspector_app.pipeline.correcting import risen
from inspector_app.pipeline.correcting.risen import Key, RisenPart, risen_parts
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.records.settling import settle
from tests import helpers
from tests.unit.records.test_archive import RULE, RUN, frame, record

NG, REVIEW, OK = Verdict.NG, Verdict.REVIEW, Verdict.OK
KEYS = [(RUN, number) for number in range(6, 0, -1)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Parts 1 and 2 are in the archive, 3 has a file, 4 neither, 5 is OK, and 6 a person has called defective."""
    path = tmp_path / "records.sqlite"
    file = tmp_path / "three.png"
    Image.fromarray(frame(3).rgb).save(file)
    verdicts = (NG, REVIEW, NG, NG, OK, NG)
    records = [replace(record(3.0, each), name=f"part {n}") for n, each in enumerate(verdicts, 1)]
    records[2] = replace(records[2], path=file)
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(path, RULE)
    for number in (1, 2):
        archive.add(Entry(RUN, number, records[number - 1], frame(number), "all"))
    settle(path, RUN, 6, Settled(Label.DEFECT, "", "engineer", 1.7e9))
    return path


def found(path: Path, keys: list[Key] = KEYS, shown: dict[Key, UInt8] | None = None) -> list[RisenPart]:
    return helpers.result_of(risen_parts(path, path.with_name("pictures"), keys, shown or {}, AS_SAVED))


def test_the_newest_parts_that_may_be_false_alarms_come_with_their_pictures(path: Path) -> None:
    parts = found(path)
    assert [one.part.number for one in parts] == [4, 3, 2, 1]
    assert [one.called is not None for one in parts] == [False, True, True, True]
    for one in parts[1:]:
        assert one.called is not None
        assert one.called.path is not None
        assert np.array_equal(np.asarray(Image.open(one.called.path)), frame(one.part.number).rgb)
        assert len(one.called.sha256) == 64
        assert one.rgb is not None


def test_a_changed_picture_of_the_archive_is_not_offered(path: Path) -> None:
    (file,) = [one.called.path for one in found(path, [(RUN, 1)]) if one.called is not None]
    assert file is not None
    Image.fromarray(frame(9).rgb).save(file, "PNG")
    (one,) = found(path, [(RUN, 1)])
    assert one.called is None


def test_if_the_archived_picture_cannot_be_decoded_the_file_of_the_part_is_used(path: Path) -> None:
    file = path.with_name("three.png")
    Archive(path, RULE).add(Entry(RUN, 3, replace(record(3.0, NG), name="part 3", path=file), frame(3), "all"))
    (three,) = found(path, [(RUN, 3)])
    assert three.called is not None
    assert three.called.path is not None
    assert three.called.path != file
    three.called.path.write_bytes(b"no picture")
    with closing(sqlite3.connect(path)) as store, store:
        digest = hashlib.sha256(b"no picture").hexdigest()  # it is genuine
        store.execute("UPDATE pictures SET sha256 = ? WHERE number = 3", (digest,))
    (three,) = found(path, [(RUN, 3)])
    assert three.called is not None
    assert three.called.path == file
    assert three.called.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_picture_in_memory_is_used_for_a_part_without_a_file(path: Path) -> None:
    rgb = np.full((400, 300, 3), 7, np.uint8)
    (four,) = found(path, [(RUN, 4)], {(RUN, 4): rgb})
    assert four.called is not None
    assert four.called.rgb is rgb
    assert four.rgb is not None
    assert max(four.rgb.shape) == risen.SMALL_PX
    path.with_name("three.png").unlink()
    (three,) = found(path, [(RUN, 3)], {(RUN, 3): rgb})  # what is in memory may be reduced: a file is read, or nothing
    assert three.called is None


def test_no_more_than_a_person_can_look_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(risen, "MOST", 2)
    assert [one.part.number for one in found(path)] == [4, 3]
    assert found(path, [("unknown run", 1)]) == []
