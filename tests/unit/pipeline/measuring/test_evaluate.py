"""Labelled folders: what is read, and what the figures count."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Verdict
from inspector_app.core.scoring.metrics import aupro
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.comparing.compare import missing
from inspector_app.pipeline.measuring import evaluate as module
from inspector_app.pipeline.measuring import labelled
from inspector_app.pipeline.measuring.evaluate import evaluate
from inspector_app.pipeline.measuring.labelled import read_dataset
from tests import helpers


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

    def seen(maps: list[np.ndarray], masks: list[np.ndarray]) -> float:
        sizes.extend([m.shape for m in maps] + [m.shape for m in masks])
        return aupro(maps, masks)

    monkeypatch.setattr(labelled, "MAX_MASK_SIDE_PX", 150)
    monkeypatch.setattr(module, "aupro", seen)
    result = helpers.result_of(evaluate(read_dataset(dataset).images, trained.detector, 1.0))
    assert set(sizes) == {(150, 150)}
    assert result.pixel_auroc > 0.9
