"""The memory, good patches and anomalous patches in two dimensions."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from sklearn.decomposition import PCA

from inspector_app.core.detectors import reconpatch as options
from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.messages import Bool, Float32, Progress, UInt8
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.comparing import feature_space as module
from inspector_app.pipeline.comparing.feature_space import (
    FeatureSpace,
    FeatureSpaceError,
    PatchKind,
    map_feature_space,
    umap_is_there,
)
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import Changed, LabelledImage, read_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_rgb
from tests import helpers

GOOD_PARTS = helpers.cells(0.0, helpers.N_SMALL)


def spoil(rgb: UInt8, mask: Bool | None) -> Changed:
    return Changed(helpers.damaged(rgb), mask)


def opened(trained: Trained) -> OpenedProject:
    return OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)


def evaluated(trained: Trained, images: Sequence[LabelledImage]) -> Evaluation:
    return helpers.result_of(evaluate(images, trained.detector, trained.project.document.threshold_l2))


@pytest.fixture(scope="module")
def images() -> list[LabelledImage]:
    """Two good test parts, and the same two with a checkered patch that is in no file."""
    paths = helpers.cells(0.0, helpers.N_SMALL + 2)[helpers.N_SMALL :]
    return [*(LabelledImage(path, "good") for path in paths), *(LabelledImage(p, "board", None, spoil) for p in paths)]


@pytest.fixture(scope="module")
def evaluation(trained: Trained, images: list[LabelledImage]) -> Evaluation:
    return evaluated(trained, images)


def build(paths: AppPaths, **changes: object) -> Trained:
    return helpers.result_of(train(GOOD_PARTS, helpers.small_settings(**changes), paths, proposes=False))


@pytest.fixture(scope="module")
def mapped(paths: AppPaths) -> Trained:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(options.TRAINING_STEPS, "standard", 10)
        return build(paths, options=ReConPatchOptions(use="always", dims=16))


Mapping = Callable[..., FeatureSpace]


@pytest.fixture
def space_of(paths: AppPaths) -> Mapping:
    def run(trained: Trained, evaluation: Evaluation, good: Sequence[Path] = GOOD_PARTS, **named: Any) -> FeatureSpace:
        return helpers.result_of(map_feature_space(opened(trained), good, evaluation, paths, **named))

    return run


def own_features(space: FeatureSpace, trained: Trained, paths: AppPaths) -> Float32:
    """The backbone's own features at every origin, one picture after the other, embedded anew."""
    used = trained.project.document.embedding
    request = EmbeddingRequest(used.backbone, used.layers, used.patch, used.input_size)
    embedder = helpers.embedder_for(request, paths)
    seen: dict[tuple[Path, bool], Float32] = {}
    rows = []
    for (path, cell), kind in zip(space.origin, space.kind, strict=True):
        key = path, kind == PatchKind.ANOMALOUS
        if key not in seen:
            rgb = read_rgb(path)
            seen[key] = embedder.embed(fit(helpers.damaged(rgb) if key[1] else rgb, used.input_size, used.aspect))
        rows.append(seen[key][cell])
    return np.stack(rows)


def by_sklearn(features: Float32, kind: Any) -> Any:
    """Principal components by another implementation."""
    return PCA(2, svd_solver="full").fit(features[kind != PatchKind.ANOMALOUS].astype(np.float64)).transform(features)


def assert_equal_up_to_sign(found: Float32, expected: Any) -> None:
    signs = np.sign((found * expected).sum(axis=0))
    np.testing.assert_allclose(found, expected * signs, atol=2e-3 * np.abs(expected).max())


def test_three_kinds_of_patches_are_sorted_and_counted(
    trained: Trained, evaluation: Evaluation, space_of: Mapping
) -> None:
    space = space_of(trained, evaluation)
    n_bank = helpers.bank_of(trained.project).rows
    assert np.bincount(space.kind).tolist() == [n_bank, helpers.N_SMALL * 144, 2 * 10]
    assert (np.diff(space.kind) >= 0).all()
    assert (str(space.kind.dtype), str(space.after.dtype)) == ("int32", "float32")
    assert space.after.shape == (len(space.kind), 2)
    assert (space.grid, space.method, space.before) == ((12, 12), "pca", None)
    assert not space.after.flags.writeable
    assert not space.kind.flags.writeable
    assert len(set(zip(space.kind.tolist(), space.origin, strict=True))) == len(space.origin)


def test_points_are_the_principal_components_of_the_patches_at_their_origins(
    trained: Trained, evaluation: Evaluation, paths: AppPaths, space_of: Mapping
) -> None:
    space = space_of(trained, evaluation)
    features = own_features(space, trained, paths)
    is_bank = space.kind == PatchKind.BANK
    in_bank = np.sort(helpers.bank_of(trained.project).vectors, axis=0)
    np.testing.assert_array_equal(np.sort(features[is_bank], axis=0), in_bank)
    assert_equal_up_to_sign(space.after, by_sklearn(features, space.kind))


def test_reconpatch_is_shown_before_and_after(
    mapped: Trained, images: list[LabelledImage], paths: AppPaths, space_of: Mapping
) -> None:
    space = space_of(mapped, evaluated(mapped, images))
    features = own_features(space, mapped, paths)
    projection = mapped.project.learned[0].projection
    assert projection is not None
    assert space.before is not None
    assert_equal_up_to_sign(space.before, by_sklearn(features, space.kind))
    assert_equal_up_to_sign(space.after, by_sklearn(features @ projection, space.kind))


def test_anomalous_patches_are_the_farthest_of_the_defective_parts(
    trained: Trained, images: list[LabelledImage], evaluation: Evaluation, space_of: Mapping
) -> None:
    space = space_of(trained, evaluation)
    found = {origin for origin, kind in zip(space.origin, space.kind, strict=True) if kind == PatchKind.ANOMALOUS}
    for image in images[2:]:
        frame, *_ = read_labelled(image)
        distance_l2 = trained.detector.score(trained.detector.embed(frame)).patch_distance_l2.ravel()  # type: ignore[arg-type]
        cells = [cell for path, cell in found if path == image.path]
        assert len(cells) == 10
        assert distance_l2[cells].min() >= np.delete(distance_l2, cells).max()


def test_without_defective_parts_the_worst_good_ones_are_shown(
    trained: Trained, images: list[LabelledImage], space_of: Mapping
) -> None:
    space = space_of(trained, evaluated(trained, images[:2]))
    assert {space.origin[point][0] for point in np.flatnonzero(space.kind == PatchKind.ANOMALOUS)} == {
        image.path for image in images[:2]
    }


def test_only_the_highest_scores_are_shown(
    trained: Trained, evaluation: Evaluation, space_of: Mapping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_ANOMALOUS_IMAGES", 1)
    space = space_of(trained, evaluation)
    image, _ = max(evaluation.records, key=lambda pair: pair[1].score_l2)
    assert {origin[0] for origin in space.origin[-10:]} == {image.path}
    assert np.bincount(space.kind)[PatchKind.ANOMALOUS] == 10


def test_a_seed_decides_the_samples(
    mapped: Trained,
    images: list[LabelledImage],
    paths: AppPaths,
    space_of: Mapping,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {"BANK_VECTORS": 20, "BANK_IMAGES": 3, "GOOD_PATCHES": 40, "GOOD_IMAGES": 4}.items():
        monkeypatch.setattr(module, f"MAX_{name}", value)
    evaluation = evaluated(mapped, images)
    first, again, other = (space_of(mapped, evaluation, seed=seed) for seed in (1, 1, 2))
    assert np.bincount(first.kind).tolist() == [20, 40, 20]
    for kind, count in ((PatchKind.BANK, 3), (PatchKind.GOOD, 4)):
        assert len({first.origin[point][0] for point in np.flatnonzero(first.kind == kind)}) == count
    assert first.origin == again.origin
    assert first.before is not None
    assert again.before is not None
    np.testing.assert_array_equal(first.after, again.after)
    np.testing.assert_array_equal(first.before, again.before)
    assert first.origin != other.origin
    features = own_features(first, mapped, paths)
    assert_equal_up_to_sign(first.before, by_sklearn(features, first.kind))


def test_spade_shows_its_gallery_and_padim_no_memory(
    images: list[LabelledImage], paths: AppPaths, space_of: Mapping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_BANK_VECTORS", 50)
    spade = build(paths, options=SpadeOptions())
    space = space_of(spade, evaluated(spade, images))
    assert np.bincount(space.kind).tolist() == [50, 1440, 20]
    assert_equal_up_to_sign(space.after, by_sklearn(own_features(space, spade, paths), space.kind))
    padim = build(paths, options=PadimOptions(channels=8))
    space = space_of(padim, evaluated(padim, images))
    assert np.bincount(space.kind).tolist() == [0, 1440, 20]
    seen = own_features(space, padim, paths)[:, padim.project.learned[0].memory.arrays()["channels"]]
    assert_equal_up_to_sign(space.after, by_sklearn(seen, space.kind))


def test_an_ensemble_shows_its_first_member(images: list[LabelledImage], paths: AppPaths, space_of: Mapping) -> None:
    names = ("efficientnet_lite0", "efficientnet_lite1")
    ensemble = build(paths, options=EnsembleOptions(backbones=names))
    space = space_of(ensemble, evaluated(ensemble, images))
    assert_equal_up_to_sign(space.after, by_sklearn(own_features(space, ensemble, paths), space.kind))


@pytest.mark.parametrize("fault", ["gone", "damaged"])
def test_a_training_picture_that_is_gone_or_damaged_is_left_out(
    mapped: Trained, images: list[LabelledImage], space_of: Mapping, tmp_path: Path, fault: str
) -> None:
    evaluation = evaluated(mapped, images)
    good = [Path(shutil.copy(path, tmp_path)) for path in GOOD_PARTS]
    whole = space_of(mapped, evaluation, good)
    if fault == "gone":
        good[3].unlink()
    else:
        good[3].write_bytes(b"no picture")
    space = space_of(mapped, evaluation, good)
    assert good[3] in {path for path, _ in whole.origin}
    assert {path for path, _ in whole.origin} - {path for path, _ in space.origin} == {good[3]}
    assert space.before is not None
    assert len(space.before) == len(space.after) == len(space.kind) == len(space.origin)


def test_pictures_of_one_name_are_told_apart_by_their_order(
    evaluation: Evaluation, paths: AppPaths, space_of: Mapping, tmp_path: Path
) -> None:
    good = []
    for number, path in enumerate(GOOD_PARTS):
        folder = tmp_path / str(number)
        folder.mkdir()
        good.append(Path(shutil.copy(path, folder / f"part{path.suffix}")))
    alike = helpers.result_of(train(good, helpers.small_settings(), paths, proposes=False))
    space = space_of(alike, evaluation, good)
    vectors = helpers.bank_of(alike.project).vectors
    is_bank = space.kind == PatchKind.BANK
    np.testing.assert_array_equal(np.sort(own_features(space, alike, paths)[is_bank], axis=0), np.sort(vectors, axis=0))
    fewer = space_of(alike, evaluation, good[1:])
    assert np.bincount(fewer.kind)[PatchKind.BANK] == 0  # nobody knows which one is missing


def test_a_test_picture_that_is_gone_is_left_out(trained: Trained, space_of: Mapping, tmp_path: Path) -> None:
    path = tmp_path / "spoilt.png"
    Image.fromarray(helpers.damaged(helpers.part())).save(path)
    evaluation = evaluated(trained, [LabelledImage(path, "board")])
    path.unlink()
    assert PatchKind.ANOMALOUS not in space_of(trained, evaluation).kind


def test_without_any_good_picture_there_is_nothing_to_show(
    trained: Trained, evaluation: Evaluation, space_of: Mapping, tmp_path: Path
) -> None:
    with pytest.raises(FeatureSpaceError, match=Sentence("No picture of a good part can be read.")):
        space_of(trained, evaluation, [tmp_path / path.name for path in GOOD_PARTS])


def test_progress_grows_and_a_cancel_is_heard(trained: Trained, evaluation: Evaluation, paths: AppPaths) -> None:
    steps: list[Progress] = list(map_feature_space(opened(trained), GOOD_PARTS, evaluation, paths))
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[0] <= 0.1  # opening the network may take no time worth telling
    assert fractions[-1] == 1.0
    work = map_feature_space(opened(trained), GOOD_PARTS, evaluation, paths)
    while next(work).step != Sentence("Reading parts"):
        pass
    work.close()
    with pytest.raises(StopIteration):
        next(work)


def test_a_missing_umap_is_named_before_any_work(
    trained: Trained, evaluation: Evaluation, paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    assert not umap_is_there()
    work = map_feature_space(opened(trained), GOOD_PARTS, evaluation, paths, method="umap")
    with pytest.raises(FeatureSpaceError, match=r'python -m pip install "inspector-app\[umap\]"'):
        next(work)


def test_umap_arranges_all_points(
    trained: Trained, evaluation: Evaluation, space_of: Mapping, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not umap_is_there():
        pytest.skip("umap-learn is not installed")
    monkeypatch.setattr(module, "MAX_BANK_VECTORS", 20)
    monkeypatch.setattr(module, "MAX_GOOD_PATCHES", 20)
    first, again = (space_of(trained, evaluation, method="umap", seed=3) for _ in range(2))
    assert (first.after.shape, str(first.after.dtype), first.method) == ((60, 2), "float32", "umap")
    assert np.isfinite(first.after).all()
    np.testing.assert_array_equal(first.after, again.after)
