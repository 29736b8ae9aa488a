"""Parts judged again: what today's project says about the archived picture, or why it says nothing."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.messages import AnomalyMap, Float32, Frame, Limits, PatchFeatures, Verdict, read_only
from inspector_app.pipeline.judging import again
from inspector_app.pipeline.judging.again import JudgedAgain, judge_again
from tests.helpers import result_of
from tests.unit.pipeline.judging.test_recalling import parts_in, store
from tests.unit.records.test_archive import frame

__all__ = ["store"]


class Brightness:
    """Scores a picture by the mean of its values, as a project that was changed since."""

    def embed(self, frame: Frame) -> PatchFeatures:
        return PatchFeatures(read_only(np.full((4, 1), frame.rgb.mean(), np.float32)), (2, 2))

    def score(self, features: PatchFeatures) -> AnomalyMap:
        return AnomalyMap(read_only(features.values.reshape(2, 2)), float(features.values.max()))

    def render(self, anomaly: AnomalyMap) -> Float32:
        return anomaly.patch_distance_l2

    def mm_per_px(self, _size: tuple[int, int]) -> None:
        return None


def judged(store: Path, ng_l2: float, name: str = "") -> JudgedAgain:
    parts = parts_in(store)
    work = judge_again([parts[:1], parts[1:]], 3, store.with_name("pictures"), Brightness(), Limits(ng_l2), name)
    found = result_of(work)
    assert isinstance(found, JudgedAgain)
    return found


def test_the_archived_picture_is_judged_by_todays_project_and_no_record_changes(store: Path) -> None:
    before = store.read_bytes()
    mean = float(frame(3).rgb.mean())
    found = judged(store, 2 * mean)
    own, without, broken = found.rows
    assert own.score == pytest.approx(0.5, rel=1e-6)
    assert (own.verdict, own.note) == (Verdict.OK, "")
    assert (own.part.verdict, own.part.relative_score, own.differs) == (Verdict.NG, 0.75, True)
    assert (without.verdict, without.note, without.differs) == (None, "No picture of this part was archived.", False)
    assert (broken.verdict, broken.differs) == (Verdict.ERROR, False)
    assert "picture" in broken.note
    assert math.isnan(broken.score)
    assert (found.n, found.n_differ, found.n_not_judged, found.n_others) == (3, 1, 1, 0)
    assert store.read_bytes() == before
    assert judged(store, 0.5 * mean).rows[0].verdict is Verdict.NG


def test_a_picture_that_is_missing_or_not_the_archived_one_is_not_judged(store: Path) -> None:
    picture = parts_in(store)[0].picture
    assert picture is not None
    file = store.with_name("pictures") / picture.file
    Image.fromarray(frame(4).rgb).save(file)
    found = judged(store, 1e6)
    assert found.rows[0].verdict is None
    assert "was changed" in found.rows[0].note
    file.unlink()
    found = judged(store, 1e6)
    assert "is missing" in found.rows[0].note
    assert (found.n_differ, found.n_not_judged) == (0, 2)


def test_a_project_of_another_part_is_said(store: Path) -> None:
    found = judged(store, 1e6, "Another part")
    assert found.n_others == 3
    assert "judged by the project -, not by Another part" in found.rows[0].note


def test_of_very_many_parts_those_with_another_verdict_are_kept(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "MOST", 2)
    (part, *_), ok = parts_in(store), Verdict.OK
    parts = [replace(part, verdict=verdict) for verdict in (ok, ok, ok, Verdict.NG, ok, Verdict.NG, Verdict.NG)]
    work = judge_again([parts], 7, store.with_name("pictures"), Brightness(), Limits(1e6), "")
    found = result_of(work)
    assert isinstance(found, JudgedAgain)
    assert [row.part.verdict for row in found.rows] == [ok, ok, Verdict.NG, Verdict.NG]
    assert (found.n, found.n_differ) == (7, 3)
