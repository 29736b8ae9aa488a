"""Building a project from real parts at a small size."""

import itertools
import shutil
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
import timm
import torch
from PIL import Image
from safetensors.torch import save_file
from scipy.ndimage import gaussian_filter
from scipy.spatial.distance import cdist

from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.errors import InspectorError, ProjectError, TrainingError, UnsuitableImageError
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.messages import Float64, Frame, Progress
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.kept_bank import bank_digest
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers


def build(sources: list[Path], paths: AppPaths, **changes: object) -> Trained:
    return helpers.result_of(train(sources, helpers.small_settings(**changes), paths, proposes=False))


@pytest.fixture
def good(tmp_path: Path) -> list[Path]:
    """Copies that a test may damage."""
    folder = tmp_path / "good"
    folder.mkdir()
    return [Path(shutil.copy(path, folder / path.name)) for path in helpers.cells(0.0, 8)]


def test_the_bank_remembers_where_each_vector_comes_from(trained: Trained) -> None:
    detector, bank = trained.detector, helpers.bank_of(trained.project)
    for row in (0, len(bank.vectors) // 2, len(bank.vectors) - 1):
        source = helpers.cells(0.0, helpers.N_SMALL)[bank.image_index[row]]
        features = detector.embed(Frame(read_rgb(source), source.name, 0.0)).values
        np.testing.assert_array_equal(features[bank.cell[row]], bank.vectors[row])


def scores_by_hand(trained: Trained) -> tuple[float, Float64]:
    """The gain of smoothing and every part's score, from the project's vectors and the pictures, in float64."""
    bank = helpers.bank_of(trained.project)
    rows, columns = trained.detector.embedder.grid
    features = np.stack(
        [
            trained.detector.embed_pixels(fit(read_rgb(source), trained.detector.size, 1.0)).values
            for source in helpers.cells(0.0, helpers.N_SMALL)
        ]
    )
    nearest = cdist(features.reshape(-1, features.shape[2]), bank.vectors).argmin(axis=1).astype(np.int32)
    left_out = LeftOut(bank, features, nearest.reshape(features.shape[:2]))
    maps = [
        left_out.distances(image, np.array([image], dtype=np.int32), features.shape[1])
        .reshape(rows, columns)
        .astype(np.float64)
        for image in range(len(features))
    ]
    peaks = np.array([distance_l2.max() for distance_l2 in maps])
    smoothed = np.array([gaussian_filter(distance_l2, 1.0, mode="mirror", truncate=5).max() for distance_l2 in maps])
    gain = float(np.median(peaks) / np.median(smoothed))
    return gain, np.maximum(peaks, gain * smoothed)


def test_calibration_scores_leave_each_part_out_fill_its_holes_and_have_two_scales(trained: Trained) -> None:
    gain, expected = scores_by_hand(trained)
    assert gain > 1
    assert trained.project.document.smooth_gain == pytest.approx(gain, rel=1e-3)
    found = [image.score_l2 for image in trained.project.document.training]
    np.testing.assert_allclose(found, expected, rtol=1e-3)


def test_with_the_largest_distance_alone_there_is_no_gain(paths: AppPaths) -> None:
    trained = build(list(helpers.cells(0.0, 6)), paths, score="largest")
    assert trained.project.document.smooth_gain is None
    frame = Frame(helpers.damaged(helpers.part()), "part", 0.0)
    anomaly = trained.detector.score(trained.detector.embed(frame))
    assert anomaly.score_l2 == anomaly.patch_distance_l2.max()


def test_a_reweighted_score_has_one_scale(paths: AppPaths) -> None:
    assert build(list(helpers.cells(0.0, 6)), paths, reweighting=True).project.document.smooth_gain is None


def test_the_document_tells_what_was_built(trained: Trained) -> None:
    document = trained.project.document
    assert document.name == "solar cell"
    assert [image.name for image in document.training] == [path.name for path in helpers.cells(0.0, helpers.N_SMALL)]
    assert (document.embedding.input_size, document.embedding.source_size) == ((96, 96), (300, 300))
    assert document.embedding.layers == ("blocks.2", "blocks.4")
    (member,) = document.members
    assert (member.rows, member.dims) == helpers.bank_of(trained.project).vectors.shape
    assert member.rows == 100
    assert (document.rows, document.dims) == (member.rows, member.dims)
    assert member.sha256 == bank_digest([helpers.bank_bytes(trained.project.learned[0])], member.embedding)
    assert (document.options, document.detector) == (PatchCoreOptions(), "patchcore")
    assert (document.trial, document.notes, trained.alternative) == (None, (), None)
    expected = calibrate([image.score_l2 for image in document.training], 0.01)
    assert document.threshold_l2 == document.suggested_threshold_l2 == expected.threshold_l2
    assert (document.promise_asked, document.promise) == (0.01, 1 / (helpers.N_SMALL + 1))
    seconds = document.build_seconds
    assert seconds.total >= seconds.features + seconds.coreset + seconds.calibration > 0
    assert seconds.projection == 0


def test_references_are_good_parts_with_their_scores_against_the_whole_bank(trained: Trained) -> None:
    document = trained.project.document
    ranked = sorted(document.training, key=lambda image: image.score_l2)
    assert len(document.references) == 3
    names = {reference.name for reference in document.references}
    assert {ranked[0].name, ranked[-1].name} <= names
    for reference in document.references:
        source = next(path for path in helpers.cells(0.0, helpers.N_SMALL) if path.name == reference.name)
        frame = Frame(read_rgb(source), source.name, 0.0)
        anomaly = trained.detector.score(trained.detector.embed(frame))
        assert reference.score_l2 == pytest.approx(anomaly.score_l2, rel=1e-6)


def test_the_same_seed_builds_the_same_bank_and_another_does_not(trained: Trained, paths: AppPaths) -> None:
    sources = list(helpers.cells(0.0, helpers.N_SMALL))
    again, other = (build(sources, paths, seed=seed) for seed in (0, 1))
    assert helpers.bank_bytes(again.project.learned[0]) == helpers.bank_bytes(trained.project.learned[0])
    assert again.project.document.training == trained.project.document.training
    assert again.project.document.references == trained.project.document.references
    assert helpers.bank_bytes(other.project.learned[0]) != helpers.bank_bytes(trained.project.learned[0])


def test_the_first_build_on_a_computer_equals_the_later_ones(good: list[Path], tmp_path: Path) -> None:
    """The network is converted in the first, and read from the cache in the second."""
    own = helpers.app_paths(tmp_path / "app")
    first, second = (build(good[:3], own, layers=("blocks.1",), size=64) for _ in range(2))
    assert helpers.bank_bytes(first.project.learned[0]) == helpers.bank_bytes(second.project.learned[0])


def test_what_was_built_can_be_saved_and_loaded(trained: Trained, tmp_path: Path) -> None:
    save_project(trained.project, tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").document == trained.project.document


def test_bad_pictures_among_good_ones_are_named_skipped_and_counted(good: list[Path], paths: AppPaths) -> None:
    data = good[1].read_bytes()
    good[1].write_bytes(data[: len(data) // 2])  # its header is whole: found out only when it is read
    good[3].write_text("no picture")
    rgb = read_rgb(good[5])
    Image.fromarray(rgb[:150]).save(good[5])  # half as high
    trained = build(good, paths)
    assert {path.name for path, _ in trained.skipped} == {good[1].name, good[3].name, good[5].name}
    assert all(reason for _, reason in trained.skipped)
    assert len(trained.project.document.skipped) == 3
    assert [image.name for image in trained.project.document.training] == [good[n].name for n in (0, 2, 4, 6, 7)]
    assert helpers.bank_of(trained.project).image_index.max() < 5


def test_a_picture_that_turns_out_to_lie_on_its_side_is_named(good: list[Path], paths: AppPaths) -> None:
    """A PNG may say only behind its pixels how it is to be turned; the look at its header cannot tell."""
    for path in good[:4]:
        Image.fromarray(read_rgb(path)[:150]).save(path)
    exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    chunk = struct.pack(">I", len(exif)) + b"eXIf" + exif + struct.pack(">I", zlib.crc32(b"eXIf" + exif))
    data = good[2].read_bytes()
    good[2].write_bytes(data[:-12] + chunk + data[-12:])
    trained = build(good[:4], paths, size=128)
    ((path, reason),) = trained.skipped
    assert path == good[2]
    assert "150 x 300 pixels, another shape" in reason


def test_more_than_half_truncated_is_refused_though_their_headers_are_whole(good: list[Path], paths: AppPaths) -> None:
    for path in good[:5]:
        path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(TrainingError, match=r"5 of 8 pictures cannot be used"):
        build(good, paths)


def test_one_whole_picture_among_two_is_too_few(good: list[Path], paths: AppPaths) -> None:
    good[0].write_bytes(good[0].read_bytes()[:2000])
    with pytest.raises(TrainingError, match="Only 1 usable"):
        build(good[:2], paths)


def test_mixed_sizes_of_one_shape_are_built_together(good: list[Path], paths: AppPaths) -> None:
    Image.fromarray(read_rgb(good[0])).resize((150, 150)).save(good[0])
    trained = build(good, paths)
    assert trained.skipped == ()
    assert trained.project.document.embedding.source_size == (300, 300)


def test_parts_that_are_not_square_keep_their_shape(good: list[Path], paths: AppPaths) -> None:
    for path in good[:3]:
        Image.fromarray(read_rgb(path)[:150]).save(path)
    trained = build(good[:3], paths, size=128)
    assert trained.project.document.embedding.input_size == (128, 64)
    assert trained.detector.embedder.grid == (8, 16)


def test_copies_of_one_picture_are_named_and_skipped(good: list[Path], paths: AppPaths) -> None:
    """A part that is left out must not find its own copy in the bank: the threshold would be too low."""
    shutil.copy(good[0], good[4])
    rgb = read_rgb(good[1])
    Image.fromarray(rgb).save(good[6].with_suffix(".tiff"))  # the same pixels in another format
    trained = build([*good[:6], good[6].with_suffix(".tiff")], paths)
    reasons = {path.name: reason for path, reason in trained.skipped}
    assert reasons == {
        good[4].name: Sentence("It is a copy of {name}.", name=good[0].name),
        good[6].with_suffix(".tiff").name: Sentence("It is a copy of {name}.", name=good[1].name),
    }
    assert len(trained.project.document.training) == 5


def test_a_white_picture_among_good_ones_is_named_and_white_is_an_error_afterwards(
    good: list[Path], paths: AppPaths, tmp_path: Path
) -> None:
    white = np.full((300, 300, 3), 255, dtype=np.uint8)
    Image.fromarray(white).save(good[1])
    trained = build(good[:5], paths)
    ((path, reason),) = trained.skipped
    assert path == good[1]
    assert reason.startswith(Sentence("The picture shows nothing where the other good parts show something."))
    names = [good[n].name for n in (0, 2, 3, 4)]
    assert [image.name for image in trained.project.document.training] == names
    # The others' features stay with them: without the white picture the same bank comes out.
    alone = build([good[0], *good[2:5]], paths)
    assert helpers.bank_bytes(trained.project.learned[0]) == helpers.bank_bytes(alone.project.learned[0])
    # A project of a former version, whose oddest reference is white.
    oddest = trained.project.document.references[-1].file
    former = replace(trained.project, references={**trained.project.references, oddest: fit(white, (96, 96), 1.0)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inspector_app.pipeline.judging.opening.reference_drift", lambda *_: 0.0)
        opened = open_detector(former, paths).detector
    for detector in (trained.detector, opened):
        with pytest.raises(UnsuitableImageError, match="flat"):
            detector.embed(Frame(white, "white", 0.0))


def test_good_parts_that_are_all_even_are_built(tmp_path: Path, paths: AppPaths) -> None:
    rng = np.random.default_rng(0)
    sheets = [tmp_path / f"{number}.png" for number in range(5)]
    for path in sheets:
        Image.fromarray(np.clip(rng.normal(230, 3, (96, 96, 3)), 0, 255).astype(np.uint8)).save(path)
    trained = build(sheets, paths)
    assert (trained.skipped, trained.detector.least_content) == ((), 0.0)


def test_nothing_but_copies_is_refused(good: list[Path], paths: AppPaths) -> None:
    for path in good[1:]:
        shutil.copy(good[0], path)
    with pytest.raises(TrainingError, match=r"7 of 8 pictures cannot be used .*a copy of"):
        build(good, paths)
    with pytest.raises(TrainingError, match="Only 1 usable"):
        build(good[:2], paths)


def test_two_parts_are_enough_and_the_promise_says_what_they_are_worth(good: list[Path], paths: AppPaths) -> None:
    document = build(good[:2], paths).project.document
    assert document.promise == pytest.approx(1 / 3)


def test_too_little_memory_is_told_before_anything_runs(
    good: list[Path], paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever this process holds already, nothing free is too little for the features.
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=0))
    with pytest.raises(TrainingError, match=r"about \d\.\d GB of memory, 0\.0 GB are free.*[Cc]lose other programs"):
        build(good, paths)


def test_a_backbone_that_is_not_there_is_told(good: list[Path], paths: AppPaths) -> None:
    with pytest.raises(InspectorError, match=r"weights of 'resnet18'"):
        build(good, paths, backbone="resnet18")


def test_another_backbone_with_weights_of_its_own(good: list[Path], tmp_path: Path) -> None:
    """Built, saved, opened; and refused as soon as the weights on this computer are others."""
    own = helpers.app_paths(tmp_path / "app")
    own.weights.mkdir(parents=True)
    for seed in (0, 1):
        torch.manual_seed(seed)
        save_file(timm.create_model("resnet18").state_dict(), tmp_path / f"{seed}.safetensors")
    shutil.copy(tmp_path / "0.safetensors", own.weights / "resnet18.safetensors")
    trained = build(good[:4], own, backbone="resnet18", runtime="torch", size=64)
    assert trained.project.document.embedding.layers == ("layer2", "layer3")
    assert trained.project.document.embedding.runtime == "torch"
    assert helpers.bank_of(trained.project).vectors.shape == (100, 128 + 256)
    assert open_detector(trained.project, own, "torch").drift == 0
    shutil.copy(tmp_path / "1.safetensors", own.weights / "resnet18.safetensors")
    with pytest.raises(ProjectError, match="other weights of resnet18"):
        open_detector(trained.project, own, "torch")


def test_progress_grows_to_one_and_names_its_steps(good: list[Path], paths: AppPaths) -> None:
    steps: list[Progress] = list(train(good, helpers.small_settings(), paths))
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert all(0 <= step.done <= step.total or step.total == 0 for step in steps)
    assert {step.step for step in steps} >= {
        Sentence("Reading good parts"),
        Sentence("Choosing the patches to remember"),
        Sentence("Scoring good parts"),
    }


def test_the_clock_is_passed_in(good: list[Path], paths: AppPaths) -> None:
    noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
    clock: Callable[[], datetime] = lambda: noon  # noqa: E731
    trained = helpers.result_of(train(good[:3], helpers.small_settings(), paths, clock))
    assert trained.project.document.created_at == noon


def test_cancelled_at_any_step_nothing_is_left(
    good: list[Path], trained: Trained, paths: AppPaths, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paths = helpers.with_networks_of(paths, tmp_path_factory.mktemp("own"))  # where ``trained`` left its own
    settings = helpers.small_settings()
    n_steps = len(list(train(good[:4], settings, paths)))
    before = sorted(tmp_path.rglob("*"))
    networks = sorted((paths.cache / "networks").iterdir())
    for stop_after in range(1, n_steps):
        work = train(good[:4], settings, paths)
        list(itertools.islice(work, stop_after))  # a busy machine takes a step more or less
        work.close()
    assert sorted(tmp_path.rglob("*")) == before
    assert sorted((paths.cache / "networks").iterdir()) == networks


def test_padim_says_what_it_needs(good: list[Path], paths: AppPaths) -> None:
    """Aligned parts always; one size of picture and more images than channels where that is not so."""
    enough = build(good[:5], paths, options=PadimOptions(channels=4)).project.document
    (aligned,) = enough.notes
    assert "needs aligned parts" in aligned
    few = build(good[:4], paths, options=PadimOptions(channels=4)).project.document
    assert few.notes[0] == aligned
    (few_images,) = few.notes[1:]
    assert few_images == (
        "PaDiM estimates the covariance of 4 channels from only 4 good parts, so it depends on the regularisation. "
        "Take more pictures, or use fewer channels."
    )
    Image.fromarray(read_rgb(good[0])).resize((150, 150)).save(good[0])
    sizes = build(good[:5], paths, options=PadimOptions(channels=4)).project.document
    assert sizes.notes[0] == aligned
    assert sizes.notes[1].startswith("The good parts' pictures have 2 sizes and were resized to one")
    assert len(sizes.notes) == 2


def test_padim_never_claims_more_channels_than_there_are(good: list[Path], paths: AppPaths) -> None:
    document = build(
        good[:3], paths, layers=("blocks.1",), size=64, options=PadimOptions(channels=100)
    ).project.document
    assert "covariance of 24 channels from only 3 good parts" in document.notes[1]
    assert (document.rows, document.dims) == (256, 24)
