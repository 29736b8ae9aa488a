"""Zones of a project: built in, saved, opened, and changed without the network."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector
from inspector_app.core.errors import TrainingError
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Frame, Int32, Label, Limits, ScoredPart, UInt8, Verdict
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning, judged_cells
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.scoring import half
from inspector_app.pipeline.building.other_zones import needs_network, with_other_zones
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.judge import inspect, rejudge, with_regions
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

SIZE = (300, 300)
LEFT = Rectangle(left=0.0, top=0.0, right=0.7, bottom=1.0)
AT = datetime(2026, 1, 1, tzinfo=UTC)


def zoning(*zones: Zone, **facts: object) -> Zoning:
    return Zoning.model_validate({"drawn_on": SIZE, "zones": zones, **facts})


IGNORED = zoning(Zone(kind="ignore", area=LEFT))


@pytest.fixture(scope="module")
def without_left(paths: AppPaths) -> Trained:
    settings = helpers.small_settings(zoning=IGNORED)
    return helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False))


def frame(rgb: UInt8) -> Frame:
    return Frame(rgb, "part", 0.0)


def opened(trained: Trained) -> OpenedProject:
    return OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)


def spoilt_at(left: int) -> UInt8:
    """A good part with a coloured square in it."""
    rgb = helpers.part().copy()
    rgb[130:170, left : left + 40] = [255, 0, 255]
    return rgb


def test_ignored_patches_leave_bank_calibration_and_score(without_left: Trained, trained: Trained) -> None:
    bank = helpers.bank_of(without_left.project)
    grid = without_left.detector.embedder.grid
    judged = judged_cells(IGNORED.zones, grid)
    assert judged.any()
    assert not judged.all()
    for row, image in enumerate(bank.image_index[:40]):
        source = helpers.cells(0.0, helpers.N_SMALL)[image]
        features = without_left.detector.embed(frame(read_rgb(source))).values[judged.ravel()]
        assert (features == bank.vectors[row]).all(axis=1).any()
    assert not judged.ravel()[helpers.bank_of(trained.project).cell].all()
    maps = without_left.project.maps
    assert maps is not None
    assert not maps.training[:, ~judged].any()
    limits = without_left.project.document.limits
    spoilt = spoilt_at(20)  # far from what is judged: patches see around them
    assert inspect(frame(spoilt), trained.detector, trained.project.document.limits).verdict is Verdict.NG
    assert inspect(frame(spoilt), without_left.detector, limits).verdict is Verdict.OK
    moved = spoilt_at(215)
    assert inspect(frame(moved), without_left.detector, limits).verdict is Verdict.NG


def test_ignored_patches_are_not_searched(without_left: Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(without_left.detector, ZonedDetector)
    plain = without_left.detector.plain
    assert isinstance(plain, BankDetector)
    features = without_left.detector.embed(frame(helpers.part()))
    assert features.judged is not None
    everything, _ = plain.bank.nearest(features.values)
    searched: list[int] = []
    search = MemoryBank.nearest

    def counting(bank: MemoryBank, queries: Float32, **others: Any) -> tuple[Float32, Int32]:
        searched.append(len(queries))
        return search(bank, queries, **others)

    monkeypatch.setattr(MemoryBank, "nearest", counting)
    anomaly = without_left.detector.score(features)
    assert searched == [features.judged.sum()]
    expected = np.where(features.judged, everything.reshape(features.grid), 0)
    np.testing.assert_array_equal(anomaly.patch_distance_l2, expected)


def test_zones_are_in_the_file(without_left: Trained, paths: AppPaths, tmp_path: Path) -> None:
    path = tmp_path / "part.inspector"
    save_project(without_left.project, path)
    again = open_detector(load_project(path), paths)
    assert again.project.document.zoning == IGNORED
    assert again.drift == 0
    assert again.notices == ()
    for rgb in (helpers.part(), helpers.damaged(helpers.part()), spoilt_at(215)):
        scores = [one.score(one.embed(frame(rgb))).score_l2 for one in (without_left.detector, again.detector)]
        assert scores[0] == pytest.approx(scores[1], rel=1e-5)


def test_a_project_without_zones_is_as_before(trained: Trained) -> None:
    assert trained.project.document.zoning is None
    assert trained.project.document.embedding.ignored is None
    assert not isinstance(trained.detector, ZonedDetector)


@pytest.fixture(scope="module")
def labelled(trained: Trained) -> list[ScoredPart]:
    parts = []
    for name, rgb in (("good", helpers.part()), ("bad", helpers.damaged(helpers.part()))):
        anomaly = trained.detector.score(trained.detector.embed(frame(rgb)))
        label = Label.GOOD if name == "good" else Label.DEFECT
        parts.append(ScoredPart(name, None, label, anomaly.score_l2, half(anomaly.patch_distance_l2)))
    return parts


def test_other_zones_give_new_scores_and_limits_without_the_network(
    trained: Trained, labelled: list[ScoredPart], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = opened(trained)
    monkeypatch.setattr(trained.detector.embedder, "embed", None)
    zones = zoning(Zone(kind="ignore", area=LEFT), Zone(kind="critical", sensitivity=2, area=Rectangle(
        left=0.8, top=0, right=1, bottom=1)), mm_per_px=0.5)  # fmt: skip
    after = helpers.result_of(with_other_zones(before, labelled, zones, AT, "a person"))
    document, maps = after.project.document, trained.project.maps
    assert maps is not None
    assert isinstance(after.detector, ZonedDetector)
    rule = after.detector.rule
    expected = [float((patches.astype(np.float32) * rule.factor * rule.judged).max()) for patches in maps.training]
    assert [image.score_l2 for image in document.training] == pytest.approx(expected, rel=1e-3)
    assert document.suggested_threshold_l2 == calibrate([image.score_l2 for image in document.training]).threshold_l2
    assert document.threshold_l2 == document.suggested_threshold_l2
    assert document.threshold_history[-1].by == "a person"
    assert document.limits_notice == ""
    assert document.zoning == zones
    good, bad = after.project.labelled_parts()
    assert good.score_l2 <= document.threshold_l2
    assert bad.score_l2 < labelled[1].score_l2  # its place is ignored now
    assert after.detector.mm_per_px(SIZE) == 0.5


def test_zones_that_are_taken_back_leave_everything_as_it_was(trained: Trained, labelled: list[ScoredPart]) -> None:
    before = opened(trained)
    small = zoning(Zone(kind="cosmetic", least_area_px=900, area=LEFT), least_area_px=400)
    there = helpers.result_of(with_other_zones(before, labelled, small, AT))
    back = helpers.result_of(with_other_zones(there, there.project.labelled_parts(), zoning(), AT))
    assert not isinstance(back.detector, ZonedDetector)
    old, new = trained.project.document, back.project.document
    assert there.project.document.suggested_threshold_l2 < old.suggested_threshold_l2
    assert new.suggested_threshold_l2 == pytest.approx(old.suggested_threshold_l2, rel=1e-3)
    assert new.limits_notice == ""
    pairs = zip(back.project.labelled_parts(), labelled, strict=True)
    for now, former in pairs:
        assert now.score_l2 == pytest.approx(former.score_l2, rel=1e-3)


def test_a_limit_set_by_hand_keeps_its_place(trained: Trained) -> None:
    suggested = trained.project.document.suggested_threshold_l2
    by_hand = trained.project.with_limits(Limits(1.2 * suggested, 0.9 * suggested), AT)
    before = OpenedProject(by_hand, trained.detector, "openvino", 0.0)
    after = helpers.result_of(with_other_zones(before, [], IGNORED, AT)).project.document
    assert after.threshold_l2 == pytest.approx(1.2 * after.suggested_threshold_l2)
    assert after.review_l2 == pytest.approx(0.9 * after.suggested_threshold_l2)
    assert after.limits_notice == ""


def test_what_needs_the_network(trained: Trained, without_left: Trained) -> None:
    grid = trained.detector.embedder.grid
    plain, built = trained.project.document, without_left.project.document
    wider = zoning(Zone(kind="ignore", area=Rectangle(left=0.0, top=0.0, right=0.8, bottom=1.0)))
    critical = zoning(*IGNORED.zones, Zone(kind="critical", sensitivity=2, area=Rectangle(
        left=0.8, top=0, right=1, bottom=1)))  # fmt: skip
    assert not needs_network(plain, wider, grid)
    assert not needs_network(built, wider, grid)
    assert not needs_network(built, critical, grid)
    assert not needs_network(plain, zoning(least_area_px=5, mm_per_px=1), grid)
    assert needs_network(built, zoning(), grid)
    assert needs_network(built, zoning(*IGNORED.zones, Zone(kind="normal", area=LEFT)), grid)
    assert needs_network(plain, zoning(section=(0, 0, 0.5, 0.5)), grid)


def test_a_section_is_seen_in_finer_detail(paths: AppPaths, tmp_path: Path) -> None:
    section = (0.25, 0.25, 0.75, 0.75)
    settings = helpers.small_settings(zoning=zoning(section=section))
    built = helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False))
    assert built.detector.size == (helpers.SMALL_PX, helpers.SMALL_PX)
    spoilt = helpers.part().copy()
    spoilt[180:200, 180:200] = [255, 0, 255]
    limits = built.project.document.limits
    record = inspect(frame(spoilt), built.detector, limits)
    assert record.verdict is Verdict.NG
    assert record.regions is not None
    left, top, right, bottom = record.regions[0].box_px
    assert left < 190 < right
    assert top < 190 < bottom
    assert record.regions[0].peak_at_px == pytest.approx((190, 190), abs=12)
    outside = helpers.part().copy()
    outside[10:40, 10:40] = [255, 0, 255]
    untouched = inspect(frame(helpers.part()), built.detector, limits)
    assert inspect(frame(outside), built.detector, limits).score_l2 == untouched.score_l2
    path = tmp_path / "part.inspector"
    save_project(built.project, path)
    again = open_detector(load_project(path), paths)
    assert again.drift == 0
    assert inspect(frame(spoilt), again.detector, limits).score_l2 == pytest.approx(record.score_l2, rel=1e-5)


def test_regions_say_how_large_the_defect_is(trained: Trained) -> None:
    limits = trained.project.document.limits
    good = inspect(frame(helpers.part()), trained.detector, limits)
    assert (good.verdict, good.regions, good.n_regions) == (Verdict.OK, (), 0)
    bad = inspect(frame(helpers.damaged(helpers.part())), trained.detector, limits)
    assert bad.regions is not None
    assert bad.regions[0].peak_l2 == pytest.approx(bad.score_l2, rel=1e-5)
    assert bad.regions[0].relative_peak == pytest.approx(bad.relative_score, rel=1e-5)
    left, top, right, bottom = bad.regions[0].box_px
    assert left < 150 < right
    assert top < 150 < bottom
    higher = rejudge(bad, Limits(bad.score_l2 * 0.99))
    assert higher.regions is None
    smaller = with_regions(higher, trained.detector).regions
    assert smaller is not None
    assert smaller[0].area_px < bad.regions[0].area_px
    review = with_regions(rejudge(bad, Limits(bad.score_l2 * 2, bad.score_l2 / 2)), trained.detector)
    assert review.verdict is Verdict.REVIEW
    assert review.n_regions >= 1


@pytest.mark.parametrize(
    ("zones", "said"),
    [
        (Zoning(drawn_on=(299, 300), zones=IGNORED.zones), "drawn on a picture of 299 x 300 pixels"),
        (zoning(least_area_px=90_001), "score 0"),
        (zoning(Zone(kind="ignore", outside=True, area=Rectangle(left=0.5, top=0.5, right=0.53, bottom=0.53)),),
         "smaller than one patch"),
    ],
)  # fmt: skip
def test_zones_that_cannot_be_used_are_refused(zones: Zoning, said: str, trained: Trained, paths: AppPaths) -> None:
    with pytest.raises(TrainingError, match=said):
        helpers.result_of(train(helpers.cells(0.0, 6), helpers.small_settings(zoning=zones), paths, proposes=False))
    with pytest.raises(TrainingError, match=said):
        helpers.result_of(with_other_zones(opened(trained), [], zones, AT))


def test_zones_that_ignore_everything_are_refused_before_anything_is_built() -> None:
    everything = Rectangle(left=0, top=0, right=1, bottom=1)
    with pytest.raises(ValidationError, match="ignore the whole picture"):
        zoning(Zone(kind="ignore", area=everything))


def test_a_section_is_not_aligned() -> None:
    with pytest.raises(ValidationError, match="cannot be combined with a section"):
        helpers.small_settings(align=True, zoning=zoning(section=(0.0, 0.0, 0.5, 0.5)))
