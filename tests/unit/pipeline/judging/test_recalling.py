"""The picture of a recorded part is the archived one, or none: one that was changed is never shown."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.messages import AnomalyMap, Placement, UnreadableFrame, Verdict
from inspector_app.core.scoring.scoring import render_map
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.recalling import MAP_PX, Recalled, recall, small
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Filter, Part
from inspector_app.records.reading import Records
from tests import helpers
from tests.helpers import result_of
from tests.unit.records.test_archive import RULE, RUN, SIDE, frame, record


def parts_in(path: Path) -> list[Part]:
    with Records(path) as records:
        return sorted(records.page(Filter()), key=lambda part: part.number)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three parts: with a picture, without one, and one whose file was no picture."""
    path = tmp_path / "records.sqlite"
    file = tmp_path / "own.png"
    Image.fromarray(frame(7).rgb).save(file)
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"half a picture")
    error = replace(record(), verdict=Verdict.ERROR, anomaly=None, path=broken)
    records = [record(1.5, Verdict.NG), replace(record(), path=file), error]
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(path, RULE)
    archive.add(Entry(RUN, 1, records[0], frame(3), "NG"))
    archive.add(Entry(RUN, 3, error, UnreadableFrame("broken.png", 0.0, Sentence("no picture"), broken), "ERROR"))
    return path


def recalled(store: Path, number: int) -> Recalled:
    found = result_of(recall(parts_in(store)[number - 1], store.with_name("pictures"), None))
    assert isinstance(found, Recalled)
    return found


def test_the_archived_picture_comes_with_its_map(store: Path) -> None:
    found = recalled(store, 1)
    assert found.rgb is not None
    assert found.distance_l2 is not None
    assert (found.origin, found.note, found.source_size) == ("archive", "", (SIDE, SIDE))
    assert np.array_equal(found.rgb, frame(3).rgb)
    patches = np.arange(12, dtype=np.float32).reshape(3, 4)
    assert np.array_equal(found.distance_l2, render_map(patches, 1.5, (MAP_PX, MAP_PX)))
    assert found.distance_l2.max() == pytest.approx(1.5)


def changed(path: Path) -> None:
    Image.fromarray(frame(4).rgb).save(path)  # a sound picture, of another part


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize(
    ("damage", "said"), [(changed, "was changed"), (cut, "was changed"), (Path.unlink, "is missing")]
)
def test_a_changed_or_missing_picture_is_said_and_never_shown(
    store: Path, damage: Callable[[Path], object], said: str
) -> None:
    (file,) = store.with_name("pictures").rglob("*.png")
    damage(file)
    found = recalled(store, 1)
    assert (found.rgb, found.distance_l2, found.origin) == (None, None, "none")
    assert said in found.note
    assert small(parts_in(store)[0], store.with_name("pictures"), 20) is None


def test_a_changed_map_is_not_drawn_but_the_picture_is_shown(store: Path) -> None:
    (file,) = store.with_name("pictures").rglob("*.safetensors")
    file.write_bytes(b"\0" * len(file.read_bytes()))
    found = recalled(store, 1)
    assert found.rgb is not None
    assert found.distance_l2 is None
    assert "was changed" in found.note


def test_a_path_out_of_the_archive_is_not_followed(store: Path) -> None:
    part = parts_in(store)[0]
    assert part.picture is not None
    for file in ("../own.png", str(store.with_name("own.png"))):
        sha256 = hashlib.sha256(store.with_name("own.png").read_bytes()).hexdigest()
        outside = replace(part, picture=replace(part.picture, file=file, sha256=sha256))
        found = result_of(recall(outside, store.with_name("pictures"), None))
        assert found.rgb is None


def test_without_an_archived_picture_the_present_file_is_shown_and_said_to_be_that(store: Path) -> None:
    found = recalled(store, 2)
    assert found.rgb is not None
    assert (found.origin, np.array_equal(found.rgb, frame(7).rgb)) == ("file", True)
    assert "present file" in found.note
    store.with_name("own.png").unlink()
    gone = recalled(store, 2)
    assert (gone.rgb, "no longer there" in gone.note) == (None, True)


def test_what_was_no_picture_says_why(store: Path) -> None:
    found = recalled(store, 3)
    assert found.rgb is None
    assert found.note


def test_a_map_of_an_aligned_part_needs_the_project(store: Path, tmp_path: Path) -> None:
    placement = Placement(np.array([[0.01, 0.0, 0.1], [0.0, 0.01, 0.1]]))
    moved = replace(record(1.5, Verdict.NG), anomaly=AnomalyMap(np.ones((3, 4), np.float32), 1.5, placement))
    Archive(store, RULE).add(Entry(RUN, 2, moved, frame(5), "NG"))
    found = recalled(store, 2)
    assert found.rgb is not None
    assert (found.distance_l2, "Open the project" in found.note) == (None, True)
