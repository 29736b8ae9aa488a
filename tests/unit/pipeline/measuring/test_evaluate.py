"""Labelled folders: what is read, and what the figures count."""

import math
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sklearn.metrics import f1_score

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Bool, Float32, Verdict
from inspector_app.core.scoring.calibration import calibrate, scores_of_parts
from inspector_app.core.scoring.pixel_figures import PixelFigures
from inspector_app.core.scoring.scoring import to_source
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.comparing.compare import missing
from inspector_app.pipeline.measuring import evaluate as module
from inspector_app.pipeline.measuring import labelled
from inspector_app.pipeline.measuring.evaluate import evaluate
from inspector_app.pipeline.measuring.labelled import GOOD, read_dataset
from inspector_app.pipeline.measuring.tuning import Rate
from tests import helpers
from tests.exact_figures import exact_aupro, exact_auroc


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """Two good parts and two spoilt ones with masks of what was spoilt."""
    for kind in ("test/good", "test/board", "ground_truth/board"):
        (tmp_path / kind).mkdir(parents=True)
    paths = helpers.cells(0.0, helpers.N_SMALL + 4)[helpers.N_SMALL :]
    for path in paths[:2]:
        shutil.copy(path, tmp_path / "test/good")
    for number in (2, 3):
        rgb = helpers.part(helpers.N_SMALL + number)
        spoilt = helpers.damaged(rgb)
        Image.fromarray(spoilt).save(tmp_path / f"test/board/{number}.png")
        mask = (spoilt != rgb).any(axis=2)
        Image.fromarray((mask * 255).astype(np.uint8)).save(tmp_path / f"ground_truth/board/{number}_mask.png")
    return tmp_path


def test_the_layout_is_read(dataset: Path) -> None:
    (dataset / "test/dent").mkdir()
    Image.new("RGB", (40, 40)).save(dataset / "test/dent/7.png")
    images = read_dataset(dataset).images
    assert [image.kind for image in images] == ["board", "board", "dent", "good", "good"]
    assert [image.mask is not None for image in images] == [True, True, False, False, False]


def test_an_empty_or_missing_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="There is no folder"):
        read_dataset(tmp_path)
    (tmp_path / "test/good").mkdir(parents=True)
    with pytest.raises(SourceError, match="no pictures"):
        read_dataset(tmp_path)


def test_pixels_and_pictures_are_told_apart(dataset: Path, trained: Trained) -> None:
    limit = trained.project.document.threshold_l2
    result = helpers.result_of(evaluate(read_dataset(dataset).images, trained.detector, limit))
    assert result.image_auroc == 1.0
    assert result.detection_rate == 1.0
    assert result.pixel_auroc > 0.9
    assert 0.5 < result.pixel_aupro <= 1
    assert set(result.per_kind) == {"board", "good"}
    assert result.latency_ms["p50"] <= result.latency_ms["p95"]


def test_what_cannot_be_judged_counts_apart(dataset: Path, trained: Trained) -> None:
    (dataset / "test/good/broken.png").write_bytes(b"\x89PNG")
    (dataset / "test/board/broken.png").write_text("no picture")
    result = helpers.result_of(evaluate(read_dataset(dataset).images, trained.detector, 1e9))
    assert (result.n_good, result.n_defect, result.n_error) == (2, 2, 2)
    assert result.false_alarm_rate == 0.0
    verdicts = [record.verdict for image, record in result.records if image.path.name == "broken.png"]
    assert verdicts == [Verdict.ERROR, Verdict.ERROR]


@pytest.mark.parametrize("fault", ["other size", "damaged"])
def test_a_mask_that_cannot_be_used_costs_its_pictures_pixel_figures_alone(
    dataset: Path, trained: Trained, fault: str
) -> None:
    whole = helpers.result_of(evaluate(read_dataset(dataset).images, trained.detector, 1.0))
    mask = dataset / "ground_truth/board/2_mask.png"
    if fault == "damaged":
        mask.write_bytes(mask.read_bytes()[:-20])
    else:
        Image.new("L", (30, 30), 255).save(mask)
    images = read_dataset(dataset).images
    result = helpers.result_of(evaluate(images, trained.detector, 1.0))
    assert [note.partition(":")[0] for note in result.notes] == ["2_mask.png"]
    assert (result.n_good, result.n_defect, result.n_error) == (whole.n_good, whole.n_defect, 0)
    assert result.image_auroc == whole.image_auroc
    assert whole.notes == ()
    assert result.notes[0] in missing(images, result)
    without = [image for image in images if image.path.name != "2.png"]  # pixels, as if it were not there
    assert result.pixel_aupro == helpers.result_of(evaluate(without, trained.detector, 1.0)).pixel_aupro


def test_large_masks_are_reduced(dataset: Path, trained: Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[tuple[int, ...]] = []

    class Seen(PixelFigures):
        def add(self, distance_l2: Float32, mask: Bool) -> None:
            sizes.extend((distance_l2.shape, mask.shape))
            super().add(distance_l2, mask)

    monkeypatch.setattr(labelled, "MAX_MASK_SIDE_PX", 150)
    monkeypatch.setattr(module, "PixelFigures", Seen)
    result = helpers.result_of(evaluate(read_dataset(dataset).images, trained.detector, 1.0))
    assert set(sizes) == {(150, 150)}
    assert result.pixel_auroc > 0.9


def test_a_defect_of_one_pixel_stays_when_its_mask_is_reduced(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mask = np.zeros((300, 300), dtype=np.uint8)
    mask[121, 200] = 255
    Image.fromarray(mask).save(dataset / "ground_truth/board/2_mask.png")
    monkeypatch.setattr(labelled, "MAX_MASK_SIDE_PX", 60)
    (image,) = (image for image in read_dataset(dataset).images if image.path.name == "2.png")
    _, reduced, fault = labelled.read_labelled(image)
    assert reduced is not None
    assert fault == ""
    assert np.argwhere(reduced).tolist() == [[24, 40]]


def test_pixel_figures_are_those_of_all_maps_at_once(dataset: Path, trained: Trained) -> None:
    document = trained.project.document
    images = read_dataset(dataset).images
    result = helpers.result_of(evaluate(images, trained.detector, document.threshold_l2))
    maps, masks = [], []
    for image, record in result.records:
        _, mask, _ = labelled.read_labelled(image, trained.detector.reading)
        assert mask is not None
        assert record.anomaly is not None
        maps.append(to_source(trained.detector.render(record.anomaly), (mask.shape[1], mask.shape[0])))
        masks.append(mask)
    assert result.pixel_auroc == pytest.approx(exact_auroc(maps, masks), abs=1e-4)
    assert result.pixel_aupro == pytest.approx(exact_aupro(maps, masks), abs=1e-4)
    assert result.pixel_aupro_5 == pytest.approx(exact_aupro(maps, masks, 0.05), abs=1e-4)
    above = np.concatenate(maps).ravel() > document.threshold_l2
    assert result.seg_f1 == pytest.approx(f1_score(np.concatenate(masks).ravel(), above), abs=1e-3)


def test_each_promise_is_counted_at_its_own_limit(dataset: Path, trained: Trained) -> None:
    """Ten good parts promise 1 / 11 at best, which is their largest score; 10 % they can promise."""
    document = trained.project.document
    result = helpers.result_of(
        evaluate(read_dataset(dataset).images, trained.detector, document.threshold_l2, document.part_scores_l2)
    )
    assert [at.promise for at in result.at_promise] == [0.005, 0.01, 0.02, 0.05, 0.1]
    assert [at.is_kept for at in result.at_promise] == [False, False, False, False, True]
    for at in result.at_promise:
        calibration = calibrate(document.part_scores_l2, at.promise)
        limit = calibration.threshold_l2
        assert (at.threshold_l2, at.promised) == (limit, calibration.promised)
        good = [record.score_l2 > limit for image, record in result.records if image.kind == GOOD]
        defect = [record.score_l2 > limit for image, record in result.records if image.kind != GOOD]
        assert (at.false_alarms, at.detections) == (Rate.of(sum(good), 2), Rate.of(sum(defect), 2))
        assert at.per_kind == {"board": at.detections}
    assert result.at(0.1) is result.at_promise[-1]
    assert result.at(0.3) is None
    without = helpers.result_of(evaluate(read_dataset(dataset).images, trained.detector, 1.0))
    assert without.at_promise == ()


def test_several_pictures_of_a_part_calibrate_as_one() -> None:
    assert scores_of_parts([3.0, 1.0, 2.0, 5.0, 4.0], [0, 1, 0, 1, 4]).tolist() == [3.0, 5.0, 4.0]


@pytest.mark.parametrize("left", ["good", "one", "none"])
def test_figures_that_cannot_be_measured_are_no_numbers(dataset: Path, trained: Trained, left: str) -> None:
    document = trained.project.document
    images = read_dataset(dataset).images
    if left == "none":
        for image in images:
            image.path.write_bytes(b"no picture")
    elif left == "good":
        images = tuple(image for image in images if image.kind == GOOD)
    else:
        images = images[:1]
    result = helpers.result_of(evaluate(images, trained.detector, document.threshold_l2, document.part_scores_l2))
    assert math.isnan(result.image_auroc)
    assert np.isnan(result.image_auroc_interval).all()
    assert (result.n_good, result.n_defect) == {"good": (2, 0), "one": (0, 1), "none": (0, 0)}[left]
    assert len(result.at_promise) == 5
    if left != "one":
        pixel_figures = (result.pixel_auroc, result.pixel_aupro, result.pixel_aupro_5, result.seg_f1)
        assert np.isnan([*pixel_figures, result.image_f1_max, result.detection_rate]).all()
        assert all(math.isnan(at.detections.share) for at in result.at_promise)
        assert (result.at_promise[0].detections.low, result.at_promise[0].detections.high) == (0.0, 1.0)
        assert result.pixel_curve is None


def test_maps_beyond_the_memory_for_them_are_kept_coarser(
    dataset: Path, trained: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = read_dataset(dataset).images
    whole = helpers.result_of(evaluate(images, trained.detector, 1.0))
    fine = [record.anomaly for _, record in whole.records]
    assert fine[0] is not None
    monkeypatch.setattr(module, "MAPS_BYTES", 2 * fine[0].patch_distance_l2.nbytes)
    monkeypatch.setattr(module, "COARSE_CELLS", 5)  # of 12
    result = helpers.result_of(evaluate(images, trained.detector, 1.0))
    for number, (before, (_, record)) in enumerate(zip(fine, result.records, strict=True)):
        assert before is not None
        assert record.anomaly is not None
        assert record.score_l2 == before.score_l2
        found = record.anomaly.patch_distance_l2
        if number < 2:
            assert (found == before.patch_distance_l2).all()
        else:
            blocks = before.patch_distance_l2.reshape(4, 3, 4, 3).max(axis=(1, 3))
            assert (found == blocks).all()
            assert trained.detector.render(record.anomaly).max() == pytest.approx(record.score_l2, rel=1e-5)
    assert (result.pixel_auroc, result.pixel_aupro) == (whole.pixel_auroc, whole.pixel_aupro)
