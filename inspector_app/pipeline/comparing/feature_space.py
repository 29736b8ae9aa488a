"""A two-dimensional picture of a detector's feature space: its memory, good patches and the most anomalous patches."""

import warnings
from collections import defaultdict
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import numpy as np

from inspector_app.core.detectors import AnyKind, kind_of
from inspector_app.core.detectors.base.bank_detector import TrainedKind
from inspector_app.core.detectors.base.kind import drawn
from inspector_app.core.errors import InspectorError, SourceError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.features.projection import principal_components
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import Bool, Float32, Int32, Int64, Progress, UnreadableFrame, Verdict, read_only
from inspector_app.core.ports import Embedder
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, RuntimeName, open_embedder
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.evaluate import Evaluation
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_labelled
from inspector_app.pipeline.steps import in_background, scaled
from inspector_app.project.files import is_file
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_learned import Embedding
from inspector_app.project.schema_parts import TrainingImage
from inspector_app.project.weights import find_weights

Method = Literal["pca", "umap"]
MAX_BANK_VECTORS = 1500
MAX_BANK_IMAGES = 60
"""Number of training pictures that are embedded again to show the backbone's own features."""
MAX_GOOD_PATCHES = 1500
MAX_GOOD_IMAGES = 40
MAX_ANOMALOUS_IMAGES = 20
MAX_ANOMALOUS_A_PICTURE = 10


class FeatureSpaceError(InspectorError):
    """The feature space cannot be shown."""


class PatchKind(IntEnum):
    """The kind of a point: from the memory, from a good part, or a most anomalous patch of a test part."""

    BANK = 0
    GOOD = 1
    ANOMALOUS = 2


@dataclass(frozen=True, slots=True, eq=False)
class FeatureSpace:
    """P patches in two dimensions, sorted by kind.

    Attributes:
        after: float32 (P, 2), from the features after the projection.
        before: float32 (P, 2), from the backbone's own features of the same patches; only for a ReConPatch project.
        kind: int32 (P,), a :class:`PatchKind` each.
        origin: picture and row-major cell of each point.
        grid: (rows, cols) of the patch grid of the cells.
        method: "pca" or "umap".
        reading: how the pictures were read.
    """

    after: Float32
    before: Float32 | None
    kind: Int32
    origin: tuple[tuple[Path, int], ...]
    grid: tuple[int, int]
    method: str
    reading: Reading = AS_SAVED


@dataclass(frozen=True, slots=True, eq=False)
class _Patches:
    """Some patches of one picture.

    Attributes:
        kind: the kind of the points.
        image: the picture.
        cells: int64 (n,), row-major.
        after: float32 (n, d), the features after the projection; None until they are computed.
        before: float32 (n, D), the backbone's own features; None until they are computed, or if they are not needed.
    """

    kind: PatchKind
    image: LabelledImage
    cells: Int64
    after: Float32 | None = None
    before: Float32 | None = None


def umap_is_there() -> bool:
    """Whether UMAP is installed; nothing is imported."""
    return find_spec("umap") is not None


def map_feature_space(
    opened: OpenedProject,
    good: Sequence[Path],
    evaluation: Evaluation,
    app_paths: AppPaths,
    *,
    method: Method = "pca",
    seed: int = 0,
) -> Generator[Progress, None, FeatureSpace]:
    """Arrange a detector's memory, good patches and the most anomalous test patches in two dimensions.

    BANK are vectors in the memory; detectors without a memory of patches have only the other two kinds. Of several
    members the first member is shown, but the whole detector decides which patches are anomalous. Principal components
    are those of BANK and GOOD; UMAP is fitted to all points.

    A missing or unreadable picture is left out, with its vectors. Vectors are also left out if their picture is
    unknown: the name occurs a different number of times in the good parts and in the training data.

    Args:
        opened: the project.
        good: pictures of good parts, including those that the project was built from.
        evaluation: of test parts, by ``opened``.
        app_paths: folders of the program, for converted networks and additional weights.
        method: the method of dimension reduction.
        seed: seed of the samples and of UMAP.

    Yields:
        Progress, several times a second.

    Raises:
        FeatureSpaceError: UMAP is requested but not installed, or no picture of a good part can be read.
        BackboneError: as :func:`find_weights` and :func:`open_embedder`.
    """
    if method == "umap" and not umap_is_there():
        raise _no_umap()
    document, learned = opened.project.document, opened.project.learned[0]
    kind = kind_of(document.options)
    shows_before = isinstance(kind, TrainedKind)
    embedder = yield from in_background(
        Progress(Sentence("Preparing the network"), 0, 0, 0.0), lambda: _open(opened, app_paths)
    )

    def choose() -> list[_Patches]:
        rng = np.random.default_rng(seed)
        there = [path for path in dict.fromkeys(good) if is_file(path)]
        pictures = _training_pictures(document.training, good, set(there))
        return [
            *_from_memory(kind, learned, pictures, MAX_BANK_IMAGES if shows_before else len(pictures), rng),
            *_from_good_parts(there, embedder.grid[0] * embedder.grid[1], rng),
            *_most_anomalous(evaluation, embedder.grid),
        ]

    chosen = yield from in_background(Progress(Sentence("Choosing patches"), 0, 0, 0.1), choose)
    embedding = _embed(kind, chosen, embedder, document.embedding, learned, keep_before=shows_before)
    embedded = yield from scaled(embedding, 0.1, 0.6)
    kinds = np.repeat([patches.kind for patches in embedded], [len(patches.cells) for patches in embedded])
    is_fitted = kinds != PatchKind.ANOMALOUS
    if not is_fitted.any():
        raise FeatureSpaceError(
            Sentence("No picture of a good part can be read."),
            hint=Sentence("Put them back where they were, or choose their folder."),
        )
    after = yield from scaled(_arrange([p.after for p in embedded], is_fitted, method, seed), 0.6, 0.8)
    before = None
    if shows_before:
        before = yield from scaled(_arrange([p.before for p in embedded], is_fitted, method, seed), 0.8, 1.0)
    origin = tuple((patches.image.path, int(cell)) for patches in embedded for cell in patches.cells)
    yield Progress(Sentence("Ready"), 1, 1, 1.0)
    return FeatureSpace(
        after, before, read_only(kinds.astype(np.int32)), origin, embedder.grid, method, opened.detector.reading
    )


def _no_umap() -> FeatureSpaceError:
    return FeatureSpaceError(
        Sentence("UMAP is not installed."),
        hint=Sentence('Install it with python -m pip install "inspector-app[umap]", or choose PCA.'),
    )


def _open(opened: OpenedProject, paths: AppPaths) -> Embedder:
    """Open the first member's backbone without the project's projection."""
    used = opened.project.document.embedding
    runtime: RuntimeName = opened.runtime  # type: ignore[assignment]
    cosine = opened.project.document.bank.metric == "cosine"
    request = EmbeddingRequest(used.backbone, used.layers, used.patch, used.input_size, runtime, cosine, used.tile)
    return open_embedder(request, find_weights(used.backbone, paths.weights), paths)


def _training_pictures(training: Sequence[TrainingImage], good: Sequence[Path], there: set[Path]) -> dict[int, Path]:
    """Find the picture of each training image by its name; several of one name are matched in their order.

    Missing pictures are left out, and names that occur a different number of times in the good parts.
    """
    by_name: dict[str, list[Path]] = defaultdict(list)
    for path in dict.fromkeys(good):
        by_name[path.name].append(path)
    images: dict[str, list[int]] = defaultdict(list)
    for image, part in enumerate(training):
        images[part.name].append(image)
    pairs = {
        image: path
        for name, numbers in images.items()
        if len(numbers) == len(by_name[name])
        for image, path in zip(numbers, by_name[name], strict=True)
    }
    return {image: pairs[image] for image in sorted(pairs) if pairs[image] in there}


def _from_memory(
    kind: AnyKind, learned: Learned, pictures: dict[int, Path], n_images: int, rng: np.random.Generator
) -> list[_Patches]:
    """A sample of the memory, from at most ``n_images`` of the training pictures."""
    images = np.sort(rng.permutation(list(pictures))[:n_images])
    found = kind.sample(learned.memory, images, MAX_BANK_VECTORS, rng) if len(images) else None
    if found is None:
        return []
    image, cell, vectors = found
    return [
        _Patches(
            PatchKind.BANK,
            LabelledImage(pictures[number], GOOD),
            cell[image == number],
            after=vectors[image == number],
        )
        for number in np.unique(image).tolist()
    ]


def _from_good_parts(there: Sequence[Path], n_cells: int, rng: np.random.Generator) -> list[_Patches]:
    """The same number of patches from each of some good parts."""
    if not there:
        return []
    chosen = drawn(np.arange(len(there)), MAX_GOOD_IMAGES, rng)
    each = MAX_GOOD_PATCHES // len(chosen)
    return [
        _Patches(PatchKind.GOOD, LabelledImage(there[number], GOOD), drawn(np.arange(n_cells), each, rng))
        for number in chosen
    ]


def _most_anomalous(evaluation: Evaluation, grid: tuple[int, int]) -> list[_Patches]:
    """The patches with the largest distances, from the defective (or good) test parts with the highest scores.

    Parts whose map was kept coarser than the grid are left out.
    """
    judged = [
        (image, record.anomaly)
        for image, record in evaluation.records
        if record.anomaly is not None
        and record.anomaly.patch_distance_l2.shape == grid
        and record.verdict is not Verdict.ERROR
    ]
    defective = [(image, anomaly) for image, anomaly in judged if image.kind != GOOD]
    worst_first = sorted(defective or judged, key=lambda pair: -pair[1].score_l2)
    return [
        _Patches(
            PatchKind.ANOMALOUS,
            image,
            np.argsort(-anomaly.patch_distance_l2.ravel(), kind="stable")[:MAX_ANOMALOUS_A_PICTURE],
        )
        for image, anomaly in worst_first[:MAX_ANOMALOUS_IMAGES]
    ]


def _embed(
    kind: AnyKind,
    chosen: Sequence[_Patches],
    embedder: Embedder,
    used: Embedding,
    learned: Learned,
    *,
    keep_before: bool,
) -> Generator[Progress, None, list[_Patches]]:
    """Compute the missing features, reading each picture once; unreadable pictures are left out."""
    missing = [patches for patches in chosen if patches.after is None or keep_before]
    by_picture: dict[object, list[_Patches]] = defaultdict(list)
    for patches in missing:
        # A change may not be hashable, and the same picture may have several different changes.
        by_picture[patches.image.path if patches.image.change is None else id(patches.image)].append(patches)
    embedded = [patches for patches in chosen if patches.after is not None and not keep_before]
    for done, group in enumerate(by_picture.values()):
        yield Progress(Sentence("Reading parts"), done, len(by_picture), done / len(by_picture))
        values = _backbone_features(group[0].image, embedder, used)
        if values is None:
            continue
        for patches in group:
            own = values[patches.cells]
            after = kind.as_seen(own, learned) if patches.after is None else patches.after
            embedded.append(replace(patches, after=after, before=own if keep_before else None))
    return sorted(embedded, key=lambda patches: patches.kind)


def _backbone_features(image: LabelledImage, embedder: Embedder, used: Embedding) -> Float32 | None:
    """The backbone's own features of a picture, float32 (rows * cols, D); None if it cannot be read."""
    try:
        frame, *_ = read_labelled(image, used.reading)
        if isinstance(frame, UnreadableFrame):
            return None
        return embedder.embed(used.view.see(frame.rgb, embedder.grid, shown=frame.shown).pixels)
    except (SourceError, UnreadableImageError, UnsuitableImageError):
        return None


def _arrange(
    features: Sequence[Float32 | None], is_fitted: Bool, method: Method, seed: int
) -> Generator[Progress, None, Float32]:
    """Reduce features, float32 (n, D) of each picture, to float32 (P, 2)."""
    values = np.concatenate([some for some in features if some is not None])
    told = Progress(Sentence("Arranging the patches"), 0, 0, 0.0)
    if method == "umap":
        return (yield from in_background(told, lambda: _umap(values, seed)))
    return (yield from in_background(told, lambda: _pca(values, is_fitted)))


def _pca(values: Float32, is_fitted: Bool) -> Float32:
    """Project on the two leading principal components of the fitted points, whose mean is the origin."""
    if values.shape[1] == 1:  # a bank of one value per patch: a line
        values = np.pad(values, ((0, 0), (0, 1)))
    centre = values[is_fitted].mean(axis=0, dtype=np.float64)
    directions = principal_components(values[is_fitted], 2)
    return read_only(((values - centre) @ directions).astype(np.float32))


def _umap(values: Float32, seed: int) -> Float32:
    """Arrange with UMAP (McInnes et al., arXiv 1802.03426), on one thread so that a seed gives the same result."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # warnings of its compiler, and of optional packages
        try:
            from umap import UMAP
        except ImportError as error:
            raise _no_umap() from error
        arranged = UMAP(n_components=2, random_state=seed, n_jobs=1).fit_transform(values)
    return read_only(np.asarray(arranged, dtype=np.float32))
