"""Pictures of judged parts: which are kept, that they are what was judged, and which go when there is no room."""

import hashlib
import io
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.numpy import load

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import (
    AnomalyMap,
    Frame,
    InspectionRecord,
    Label,
    Limits,
    Placement,
    Settled,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.sentences import Sentence
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry, Why, reason_to_keep
from inspector_app.records.journal import Journal
from inspector_app.records.reading import Records
from inspector_app.records.settling import settle
from tests import helpers

RUN = "0123456789abcdef" * 2
AT_S = 1_700_000_000.25
SIDE = 40
RULE = ArchiveRule()


def record(score: float = 1.0, verdict: Verdict = Verdict.OK, at_s: float = AT_S) -> InspectionRecord:
    anomaly = AnomalyMap(np.arange(12, dtype=np.float32).reshape(3, 4), score)
    return InspectionRecord("part", None, at_s, verdict, Limits(2.0), 5.0, anomaly, (SIDE, SIDE))


def frame(seed: int = 0) -> Frame:
    return Frame(np.random.default_rng(seed).integers(0, 256, (SIDE, SIDE, 3), np.uint8), "part", AT_S)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([record()] * 20))
    return path


@pytest.mark.parametrize(
    ("score", "verdict", "number", "mode", "why"),
    [
        (3.0, Verdict.NG, 1, "some", "NG"),
        (1.9, Verdict.REVIEW, 1, "some", "REVIEW"),
        (0.0, Verdict.ERROR, 1, "some", "ERROR"),
        (1.8, Verdict.OK, 1, "some", "near the limit"),
        (1.79, Verdict.OK, 1, "some", None),
        (1.0, Verdict.OK, 99, "some", None),
        (1.0, Verdict.OK, 100, "some", "sample"),
        (1.0, Verdict.OK, 99, "all", "all"),
        (3.0, Verdict.NG, 100, "off", None),
    ],
)
def test_what_is_archived(score: float, verdict: Verdict, number: int, mode: str, why: Why | None) -> None:
    rule = ArchiveRule.model_validate({"mode": mode})
    assert reason_to_keep(record(score, verdict), number, rule) == why


def test_a_picture_comes_back_as_it_was_judged(path: Path) -> None:
    seen = frame()
    anomaly = AnomalyMap(np.arange(12, dtype=np.float32).reshape(3, 4), 3.0, Placement(np.eye(2, 3)))
    placed = replace(record(3.0, Verdict.NG), anomaly=anomaly)
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 7, placed, seen, "NG"))
    with Records(path) as records:
        part = records.part(RUN, 7)
    assert part is not None
    assert part.picture is not None
    content = (archive.folder / part.picture.file).read_bytes()
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(content))), seen.rgb)
    assert hashlib.sha256(content).hexdigest() == part.picture.sha256
    assert part.picture.map_file is not None
    kept = (archive.folder / part.picture.map_file).read_bytes()
    assert hashlib.sha256(kept).hexdigest() == part.picture.map_sha256
    arrays = load(kept)
    assert np.array_equal(arrays["patch_distance_l2"], anomaly.patch_distance_l2)
    assert np.array_equal(arrays["to_picture"], np.eye(2, 3))
    assert Path(part.picture.file).parent.name == f"{datetime.fromtimestamp(AT_S).astimezone():%Y-%m-%d}"


def test_a_smaller_picture_is_nearly_the_same(path: Path) -> None:
    smooth = Frame(np.repeat(np.arange(SIDE, dtype=np.uint8)[:, None, None] * 5, SIDE, 1).repeat(3, 2), "part", AT_S)
    archive = Archive(path, ArchiveRule(as_jpeg=True))
    archive.add(Entry(RUN, 1, record(), smooth, "sample"))
    (file,) = archive.folder.glob("*/*.jpg")
    assert np.abs(np.asarray(Image.open(file)).astype(int) - smooth.rgb).max() <= 3


def test_a_file_that_is_no_picture_is_copied(path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"half a picture")
    unread = UnreadableFrame("broken.png", AT_S, Sentence("Half a picture."), broken)
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, replace(record(0.0, Verdict.ERROR), anomaly=None), unread, "ERROR"))
    (file,) = archive.folder.glob("*/*")
    assert (file.name.endswith(".png.damaged"), file.read_bytes()) == (True, b"half a picture")


def numbers(path: Path) -> list[int]:
    """The rows that are left; each has its file, and no other file is left."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT number, file, map_file FROM pictures ORDER BY number").fetchall()
    named = {path.parent / "pictures" / name for _, *names in rows for name in names}
    assert {file for file in (path.parent / "pictures").rglob("*") if file.is_file()} == named
    return [number for number, *_ in rows]


def test_without_room_ok_parts_go_first_the_oldest_first_and_kept_ones_stay(path: Path) -> None:
    archive = Archive(path, RULE)
    kinds: list[tuple[Verdict, Why]] = [(Verdict.NG, "NG"), (Verdict.OK, "sample"), (Verdict.OK, "near the limit")]
    for number in range(1, 10):
        verdict, why = kinds[number % 3]
        archive.add(Entry(RUN, number, record(1.0, verdict, AT_S + number), frame(number), why))
    settle(path, RUN, 1, Settled(Label.GOOD, "", "engineer", AT_S))
    with closing(sqlite3.connect(path)) as connection:
        sizes = dict(connection.execute("SELECT number, n_bytes FROM pictures"))
    assert archive.remove_old(AT_S) == 0
    room = sum(sizes[number] for number in (1, 3, 6, 8, 9))
    assert Archive(path, ArchiveRule(max_gb=room / 1e9)).remove_old(AT_S) == 4
    assert numbers(path) == [1, 3, 6, 8, 9]  # 2, 4, 5 and 7 were the oldest OK parts that nobody has settled
    assert Archive(path, ArchiveRule(max_gb=1e-9)).remove_old(AT_S) == 4
    assert numbers(path) == [1]


def test_pictures_older_than_the_days_go(path: Path) -> None:
    archive = Archive(path, ArchiveRule(max_days=2))
    for number in range(1, 5):
        archive.add(Entry(RUN, number, record(at_s=AT_S + 86_400 * number), frame(number), "NG"))
    assert archive.remove_old(AT_S + 86_400 * 5) == 2
    assert numbers(path) == [3, 4]


DAY_S = 86_400.0


@pytest.mark.parametrize("wrong_s", [20 * 365 * DAY_S, -20 * 365 * DAY_S, 40 * DAY_S])
@pytest.mark.parametrize("for_good", [False, True])
def test_a_clock_that_is_set_makes_no_picture_old(path: Path, wrong_s: float, *, for_good: bool) -> None:
    archive = Archive(path, ArchiveRule(max_days=3))
    numbers_of_days = range(1, 8)
    for number in numbers_of_days:
        # On the fourth day somebody sets the clock; the next day it is right again, or it stays wrong.
        wrong = number == 4 or (for_good and number > 4)
        now_s = AT_S + DAY_S * number + (wrong_s if wrong else 0.0)
        archive.add(Entry(RUN, number, record(at_s=now_s), frame(number), "NG"))
        while archive.remove_old(now_s + 1.0):
            pass
        left = numbers(path)
        assert set(left) >= set(range(max(1, number - 2), number + 1))  # the last three days stay
        assert Archive(path, ArchiveRule(max_days=3)).remove_old(now_s + 1.0) == 0  # and after the next start
    assert set(left) & {1, 2} == (set() if wrong_s > 0 or not for_good else {1, 2})  # the old ones do not stay for ever


def test_without_room_the_oldest_goes_by_the_order_of_writing(path: Path) -> None:
    archive = Archive(path, RULE)
    for number, at_s in enumerate((AT_S, 0.0, AT_S + 1), 1):  # the second one while the clock was at 1970
        archive.add(Entry(RUN, number, record(at_s=at_s), frame(number), "sample"))
    with closing(sqlite3.connect(path)) as connection:
        sizes = [size for (size,) in connection.execute("SELECT n_bytes FROM pictures ORDER BY number")]
    assert Archive(path, ArchiveRule(max_gb=(sizes[1] + sizes[2]) / 1e9)).remove_old(AT_S) == 1
    assert numbers(path) == [2, 3]


def test_a_folder_that_cannot_be_written_is_said(path: Path) -> None:
    (path.parent / "pictures").write_bytes(b"a file")
    with pytest.raises(OutputError, match="cannot be archived"):
        Archive(path, RULE).add(Entry(RUN, 1, record(), frame(), "NG"))
    with Records(path) as records:
        part = records.part(RUN, 1)
    assert part is not None
    assert part.picture is None


def write(path: Path, *change: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(*change)  # type: ignore[arg-type]
        connection.commit()


FULL = ArchiveRule(max_gb=1e-9)


@pytest.mark.parametrize(
    "name", ["../foreign.png", "2023-11-14/../../foreign.png", "{folder}/foreign.png", "foreign.png", "a\0b", b"\xff"]
)
def test_a_name_from_elsewhere_never_deletes_a_file_outside_of_the_archive(path: Path, name: str | bytes) -> None:
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, record(), frame(), "NG"))
    foreign = [folder / "foreign.png" for folder in (path.parent, archive.folder)]
    for file in foreign:
        file.write_bytes(b"not ours")
    name = name.format(folder=path.parent) if isinstance(name, str) else name
    write(path, "UPDATE pictures SET file = ?", (name,))
    assert Archive(path, FULL).remove_old(AT_S) == 1
    assert all(file.exists() for file in foreign)


def test_a_picture_that_cannot_be_removed_is_said_and_does_not_stop_the_removal_of_others(path: Path) -> None:
    archive = Archive(path, RULE)
    for number in (1, 2, 3):
        archive.add(Entry(RUN, number, record(at_s=AT_S + number), frame(number), "NG"))
    with Records(path) as records:
        part = records.part(RUN, 1)
    assert part is not None
    assert part.picture is not None
    stuck = archive.folder / part.picture.file
    stuck.unlink()
    stuck.mkdir()
    full = Archive(path, FULL)
    with pytest.raises(OutputError, match="cannot be removed"):
        full.remove_old(AT_S)
    assert full.remove_old(AT_S) == 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT number FROM pictures").fetchall() == [(1,)]


def test_while_the_archive_is_away_no_row_of_it_is_removed(path: Path) -> None:
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, record(), frame(), "NG"))
    archive.folder.rename(path.parent / "away")
    assert Archive(path, FULL).remove_old(AT_S) == 0
    (path.parent / "away").rename(archive.folder)
    assert numbers(path) == [1]


def test_a_part_that_was_settled_before_its_picture_was_written_keeps_it(path: Path) -> None:
    settle(path, RUN, 1, Settled(Label.DEFECT, "", "engineer", AT_S))
    archive = Archive(path, FULL)
    archive.add(Entry(RUN, 1, record(), frame(), "sample"))
    assert archive.remove_old(AT_S) == 0
    assert numbers(path) == [1]


def test_a_picture_that_is_kept_while_old_ones_are_removed_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(path, FULL)
    for number in (1, 2):
        archive.add(Entry(RUN, number, record(), frame(number), "sample"))
    choose = Archive._to_remove

    def then_somebody_settles(archive: Archive, now_s: float) -> object:
        chosen = choose(archive, now_s)
        settle(path, RUN, 1, Settled(Label.DEFECT, "", "engineer", AT_S))
        return chosen

    monkeypatch.setattr(Archive, "_to_remove", then_somebody_settles)
    assert archive.remove_old(AT_S) == 1
    assert numbers(path) == [1]


def test_the_folder_of_the_records_is_not_made_again_when_its_drive_is_away(path: Path) -> None:
    archive = Archive(path, RULE)
    shutil.rmtree(path.parent)
    with pytest.raises(OutputError, match="cannot be archived"):
        archive.add(Entry(RUN, 1, record(), frame(), "NG"))
    assert not path.parent.exists()


@pytest.mark.parametrize("name", ["b." + "x" * 240, "b.\udcff", "b.a\nb", "b"])
def test_a_file_of_any_name_that_is_no_picture_is_copied(path: Path, tmp_path: Path, name: str) -> None:
    broken = tmp_path / name
    broken.write_bytes(b"half a picture")
    unread = UnreadableFrame(name, AT_S, Sentence("Half a picture."), broken)
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, replace(record(0.0, Verdict.ERROR), anomaly=None), unread, "ERROR"))
    (file,) = archive.folder.glob("*/*")
    assert file.read_bytes() == b"half a picture"
    assert file.name.endswith("-1-ERROR.damaged")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_in_place_of_a_file_does_not_hold_the_archive_up(path: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    unread = UnreadableFrame("pipe.png", AT_S, Sentence("No picture."), tmp_path / "pipe.png")
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, replace(record(0.0, Verdict.ERROR), anomaly=None), unread, "ERROR"))
    assert not list(archive.folder.glob("*/*"))


def test_unfinished_pictures_go_even_with_foreign_files_beside_the_days(path: Path) -> None:
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, record(), frame(), "NG"))
    (day,) = archive.folder.iterdir()
    unfinished = day / f".{'0' * 32}.partial"
    unfinished.write_bytes(b"")
    (archive.folder / "thumbs.db").write_bytes(b"foreign")
    Archive(path, RULE)
    assert not unfinished.exists()
    assert (archive.folder / "thumbs.db").exists()


def test_a_picture_too_long_for_jpeg_is_archived_without_loss(path: Path) -> None:
    long = Frame(np.random.default_rng(0).integers(0, 256, (2, 65_501, 3), np.uint8), "part", AT_S)
    archive = Archive(path, ArchiveRule(as_jpeg=True))
    archive.add(Entry(RUN, 1, record(), long, "NG"))
    (file,) = archive.folder.glob("*/*.png")
    assert np.array_equal(np.asarray(Image.open(file)), long.rgb)


@pytest.mark.parametrize("size", [None, "big"])
def test_a_size_that_is_none_does_not_end_the_removal(path: Path, size: str | None) -> None:
    archive = Archive(path, RULE)
    for number in (1, 2):
        archive.add(Entry(RUN, number, record(at_s=AT_S + number), frame(), "NG"))
    write(path, "UPDATE pictures SET n_bytes = ? WHERE number = 1", (size,))
    assert Archive(path, FULL).remove_old(AT_S) == 2


def test_with_a_limit_of_0_an_ng_part_is_archived() -> None:
    part = replace(record(1.0, Verdict.NG), limits=Limits(0.0))
    assert reason_to_keep(part, 1, RULE) == "NG"
    assert reason_to_keep(replace(part, verdict=Verdict.OK), 1, RULE) is None
    assert np.isnan(part.relative_score)
