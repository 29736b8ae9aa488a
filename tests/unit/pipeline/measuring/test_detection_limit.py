"""The detection limit on a small real project: what is painted where, what counts, and what bad input gets."""

import dataclasses
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.detectors import kind_of
from inspector_app.core.errors import SourceError
from inspector_app.core.messages import AnomalyMap, Frame, Label, Limits, Placement, ScoredPart, Verdict
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning
from inspector_app.core.statistics import detection_probability
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.measuring import detection_limit, held_out
from inspector_app.pipeline.measuring.detection_limit import detection_study
from inspector_app.pipeline.measuring.detection_words import (
    a90_words,
    bound_words,
    contrast_words,
    grade_words,
    notes_of,
    step_of,
    usual_of,
)
from inspector_app.pipeline.measuring.held_out import GoodPart, HeldOut, WithoutPart, find_held_out, spread
from inspector_app.pipeline.measuring.painting import (
    NOWHERE,
    Canvas,
    canvas_of,
    paint,
    room_px,
    small_copy,
    zones_over,
)
from inspector_app.project.kept_pictures import KeptPicture, key_of
from inspector_app.project.schema_detection import DetectionCurve, DetectionStudy, SizeTried
from inspector_app.sources.images import read_frame
from tests.helpers import N_SMALL, cells, result_of

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)
HELD = cells(0.0, N_SMALL + 12)[N_SMALL:]
LEFT_HALF = Rectangle(left=0, top=0, right=0.5, bottom=1)


@pytest.fixture(autouse=True, scope="module")
def quick() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(detection_probability, "STUDIES", 20)
        yield


def studied(trained: Trained, parts: tuple[GoodPart, ...] | None = None, **changes: int) -> DetectionStudy:
    chosen = parts if parts is not None else tuple(map(GoodPart, HELD))
    document = trained.project.document
    return result_of(
        detection_study(document, trained.detector, HeldOut(chosen, "folder"), AT, "Kim", **{"per_kind": 30, **changes})
    )


@pytest.fixture(scope="module")
def study(trained: Trained) -> DetectionStudy:
    return studied(trained)


def test_larger_defects_are_found_more_often_and_all_are_counted(study: DetectionStudy) -> None:
    assert {curve.kind for curve in study.curves} == {"scratch", "spot", "stain", "missing"}
    assert study.n_parts + study.n_left_out == len(HELD)
    for curve in study.curves:
        assert curve.n + sum(curve.kind in remark for remark in study.remarks) >= 1
        sizes = [tried.size_px for tried in curve.sizes]
        assert sizes == sorted(sizes)
        assert sizes[0] == 2
    spot = usual(study, "spot")
    assert spot.n == 30
    half = len(spot.sizes) // 2
    assert sum(tried.found for tried in spot.sizes[half:]) > sum(tried.found for tried in spot.sizes[:half])


def usual(study: DetectionStudy, kind: str) -> DetectionCurve:
    return next(curve for curve in usual_of(study) if curve.kind == kind)


def test_each_contrast_has_a_curve_and_more_contrast_is_found_more_often(study: DetectionStudy) -> None:
    spots = {curve.grey: curve for curve in study.curves if curve.kind == "spot"}
    assert list(spots) == [20, 40, 80]
    assert [curve.kind for curve in study.curves].count("missing") == 1
    found = [curve.n_found for curve in spots.values()]
    assert found == sorted(found)
    assert found[0] < found[2]
    assert [step_of(curve) for curve in spots.values()] == [0.5, 1, 2]
    assert {curve.kind for curve in usual_of(study)} == {"scratch", "spot", "stain", "missing"}
    assert contrast_words(spots[20]) == "20 grey values darker or brighter"
    assert any("holds for the contrast beside it" in note for note in notes_of(study))
    assert grade_words("spot", 20.0) == "spot (20 grey values)"
    assert step_of(usual(study, "missing").model_copy(update={"grey": 5.0})) == 1  # of a file from elsewhere


def test_the_same_seed_gives_the_same_study_and_another_one_another(trained: Trained, study: DetectionStudy) -> None:
    assert studied(trained) == study
    assert studied(trained, seed=1).curves != study.curves


def test_a_part_that_is_ng_without_a_defect_counts_nowhere(trained: Trained) -> None:
    bad = cells(1.0, 6)
    judged = {
        path: inspect(read_frame(path, trained.detector.reading), trained.detector, trained.project.document.limits)
        for path in (*HELD, *bad)
    }
    ng = tuple(GoodPart(path) for path, record in judged.items() if record.verdict is Verdict.NG)
    assert ng
    assert studied(trained, tuple(map(GoodPart, (*HELD, *bad)))).n_left_out == len(ng)
    with pytest.raises(SourceError, match="all are NG already"):
        studied(trained, ng)


def test_pictures_of_just_found_and_just_missed_are_nearest_to_the_limit(study: DetectionStudy) -> None:
    spot = usual(study, "spot")
    assert spot.just_found is not None
    assert spot.just_missed is not None
    assert spot.just_found.relative_score > 1 >= spot.just_missed.relative_score
    assert spot.just_found.jpeg.startswith(b"\xff\xd8\xff")
    assert spot.just_found.part in {path.name for path in HELD}


def test_each_zone_has_its_own_curves_and_what_is_ignored_has_none(trained: Trained) -> None:
    document = trained.project.document
    size = document.embedding.source_size
    critical = Zone(kind="critical", area=LEFT_HALF, sensitivity=2.0)
    ignored = Zone(kind="ignore", area=Rectangle(left=0.5, top=0, right=1, bottom=0.5))
    zoned = document.model_copy(update={"zoning": Zoning(drawn_on=size, zones=(critical, ignored), mm_per_px=0.1)})
    held = HeldOut(tuple(map(GoodPart, HELD[:6])), "folder")
    found = result_of(detection_study(zoned, trained.detector, held, AT, per_kind=30))
    assert {curve.zone for curve in found.curves} == {"1 critical", "none"}
    assert found.mm_per_px == 0.1
    assert "mm (" in bound_words(next(c for c in found.curves if c.kind == "spot"), 0.1)


def test_a_defect_lies_inside_its_zone_as_a_whole(trained: Trained) -> None:
    frame = read_frame(HELD[0])
    assert isinstance(frame, Frame)
    anomaly = AnomalyMap(np.ones((12, 12), dtype=np.float32), 1.0)
    zoning = Zoning(drawn_on=(300, 300), zones=(Zone(kind="normal", area=LEFT_HALF),))
    zone = zones_over(frame, anomaly, zoning, (96, 96))
    canvas = Canvas(zone, np.zeros(3, dtype=np.float32), 1.0)
    room = room_px(canvas, 0, (300, 300))
    rng = np.random.default_rng(0)
    for _ in range(20):
        painted = paint(frame.rgb, "spot", 60, room, canvas.behind, rng)
        assert painted is not None
        changed = (painted[0] != frame.rgb).any(axis=2)
        assert changed.any()
        assert not changed[:, 153:].any()
    assert paint(frame.rgb, "spot", 200, room, canvas.behind, rng) is None


def test_zones_lie_on_the_part_wherever_it_lies() -> None:
    """The input shows the picture moved by a quarter of its width: what was at 0.25 is at 0."""
    frame = Frame(np.zeros((100, 100, 3), dtype=np.uint8), "x", 0.0)
    moved = Placement(np.array([[1 / 96, 0, 0.25], [0, 1 / 96, 0]]))
    anomaly = AnomalyMap(np.ones((12, 12), dtype=np.float32), 1.0, moved)
    zoning = Zoning(drawn_on=(100, 100), zones=(Zone(kind="normal", area=LEFT_HALF),))
    row = zones_over(frame, anomaly, zoning, (96, 96))[50]
    assert set(row[:24].tolist()) == {NOWHERE}
    assert set(row[26:74].tolist()) == {0}
    assert set(row[76:].tolist()) == {1}


def test_nothing_is_painted_beside_the_part() -> None:
    rows, columns = np.mgrid[:200, :200] - 99.5
    on_part = np.hypot(rows, columns) < 60
    rgb = np.where(on_part[:, :, None], np.uint8(60), np.uint8(230)).repeat(3, axis=2)
    canvas = canvas_of(small_copy(rgb), None, np.zeros((200, 200), dtype=np.uint8), 1.0)
    assert canvas.behind == pytest.approx([230, 230, 230], abs=3)
    painted_at = canvas.zone == 0
    assert painted_at.any()
    assert on_part[painted_at].all()


def test_without_held_out_parts_the_training_parts_are_judged_without_themselves(trained: Trained) -> None:
    project = trained.project
    found = result_of(find_held_out(project, None))
    assert found.origin == "training"
    part = found.parts[3]
    frame = read_frame(part.path, trained.detector.reading)
    detector = WithoutPart(trained.detector, np.array(part.without, dtype=np.int32))
    with_itself = inspect(frame, trained.detector, Limits(1.0)).score_l2
    assert inspect(frame, detector, Limits(1.0)).score_l2 > with_itself + 0.1
    study = studied(trained, found.parts[:4])
    assert study.n_parts + study.n_left_out == 4
    said = study.model_copy(update={"parts": "training"})
    assert any("no held-out good parts" in note for note in notes_of(said))
    assert not any("no held-out good parts" in note for note in notes_of(study))


def test_labelled_good_parts_come_before_training_parts(trained: Trained) -> None:
    labelled = [ScoredPart(path.name, path, Label.GOOD, 1.0, None) for path in HELD[:8]]
    project = trained.project.with_labelled(labelled)
    found = result_of(find_held_out(project, None))
    assert found.origin == "labelled"
    assert [part.path for part in found.parts] == list(HELD[:8])
    too_few = trained.project.with_labelled(labelled[:7])
    assert result_of(find_held_out(too_few, None)).origin == "training"


def test_what_was_learned_is_left_out_of_a_folder_under_any_name(trained: Trained, tmp_path: Path) -> None:
    learned = Path(trained.project.document.training[0].path)
    (tmp_path / "ключ \U0001f600 " / "good").mkdir(parents=True)
    folder = tmp_path / "ключ \U0001f600 " / "good"
    (folder / "copy.png").write_bytes(learned.read_bytes())
    kept = KeptPicture(hashlib.sha256(learned.read_bytes()).digest(), 1, b"")
    project = dataclasses.replace(trained.project, pictures={key_of(str(learned)): kept})
    with pytest.raises(SourceError, match="has learned every picture"):
        result_of(find_held_out(project, folder))
    (folder / "new.png").write_bytes(HELD[0].read_bytes())
    found = result_of(find_held_out(project, folder))
    assert [part.path.name for part in found.parts] == ["new.png"]
    assert "left out: 1" in found.remarks[0]
    assert "Only 1 good part:" in found.remarks[1]


def test_without_any_picture_there_is_a_sentence(trained: Trained) -> None:
    gone = tuple(image.model_copy(update={"path": "/gone/x.png"}) for image in trained.project.document.training)
    document = trained.project.document.model_copy(update={"training": gone})
    with pytest.raises(SourceError, match="training pictures are gone"):
        result_of(find_held_out(dataclasses.replace(trained.project, document=document), None))


def test_a_detector_that_compares_places_needs_held_out_parts(
    trained: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(kind_of(trained.project.document.options)), "by_place", True)
    with pytest.raises(SourceError, match="as if it had not learned it"):
        result_of(find_held_out(trained.project, None))
    assert held_out.FEW == 8


def test_it_can_be_cancelled_and_too_few_defects_are_refused(trained: Trained) -> None:
    parts = HeldOut(tuple(map(GoodPart, HELD)), "folder")
    work = detection_study(trained.project.document, trained.detector, parts, AT, per_kind=30)
    next(work)
    work.close()
    with pytest.raises(ValueError, match="30 to 5000"):
        next(detection_study(trained.project.document, trained.detector, parts, AT, per_kind=29))


def test_pictures_that_are_gone_or_damaged_count_as_left_out(trained: Trained, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture")
    parts = (GoodPart(tmp_path / "a.png"), GoodPart(tmp_path / "none.png"), GoodPart(HELD[0]))
    assert studied(trained, parts).n_left_out == 2


def test_parts_are_spread_over_their_order() -> None:
    parts = tuple(GoodPart(Path(str(n))) for n in range(10))
    assert [part.path.name for part in spread(parts, 3)] == ["0", "3", "6"]
    assert spread(parts, 20) == parts


def test_nothing_is_said_about_sizes_that_were_not_tried() -> None:
    sizes = (SizeTried(size_px=2, n=5, found=0), SizeTried(size_px=20, n=5, found=2))
    curve = DetectionCurve(kind="spot", zone="", grey=40, outcome="fitted", a90_px=500.0, a90_95_px=None, sizes=sizes)
    assert a90_words(curve, None) == "more than 20 px"
    assert bound_words(curve, 0.1) == "more than 2 mm (20 px)"
    assert a90_words(curve.model_copy(update={"a90_px": 1.0}), None) == "at most 2 px"
    assert detection_limit.LEAST_PER_KIND > 29
