"""One member of a build: its features, its memory, and the scores of the good parts."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np

from inspector_app.core.detectors import AnyKind, kind_of, open_member
from inspector_app.core.detectors.base.kind import Place, Taught
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import TrainingError, UnreadableImageError, UnsuitableImageError, reason_of
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import AnomalyMap, Bool, Float16, Float32, Int32, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.near_copies import parts_of, siblings_of
from inspector_app.core.scoring.scoring import checked_map, half
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.good_parts import FeatureStore, GoodParts
from inspector_app.pipeline.building.learning import learn
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedder
from inspector_app.pipeline.steps import in_background, scaled, stepwise
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import BuildSeconds, Embedding, Member, Trial
from inspector_app.project.store import bank_digest, member_file, packed_bank
from inspector_app.project.weights import Weights
from inspector_app.sources.images import read_rgb


@dataclass(frozen=True, slots=True, eq=False)
class Build:
    """Data that all steps of one build need."""

    preflight: Preflight
    settings: TrainSettings
    paths: AppPaths
    store: FeatureStore
    weights: dict[str, Weights]
    now: Callable[[], datetime]

    def request(self, backbone: str) -> EmbeddingRequest:
        """The properties of one member's embedder."""
        settings = self.settings
        return EmbeddingRequest(
            backbone,
            settings.layers,
            settings.patch,
            self.preflight.input_size,
            settings.forced_runtime,
            self.preflight.tile,
        )

    def good_parts(self, backbone: str) -> Generator[Progress, None, GoodParts]:
        """Embed the good parts, or take their features from the store."""
        return self.store.good_parts(self.preflight, self.request(backbone), self.weights[backbone], self.paths)


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """ReConPatch's projection f, its training time, and the result of its trial."""

    projection: Float32
    seconds: float
    trial: Trial | None


@dataclass(frozen=True, slots=True, eq=False)
class LearnedMember:
    """The learned data of one member, without its features: the memory is needed for the next member's features."""

    used: tuple[Path, ...]
    first: Int32
    skipped: tuple[tuple[Path, str], ...]
    embedding: Embedding
    learned: Learned
    detector: PatchDetector
    scores_l2: list[float]
    maps_l2: Float16
    preparing_s: float
    features_s: float
    learning_s: float
    calibrating_s: float


def learn_member(
    build: Build, backbone: str, options: DetectorOptions, mapping: Mapping | None
) -> Generator[Progress, None, LearnedMember]:
    """Embed, learn, make the detector, and score every good part against the memory without it."""
    parts = yield from scaled(build.good_parts(backbone), 0.0, 0.45)
    learning_s = time.perf_counter()
    settings = build.settings
    learning = learn(
        parts.features,
        options,
        keep=parts.sampling.share(settings.keep) if build.preflight.tile is not None else settings.keep,
        seed=settings.seed,
        projection=mapping.projection if mapping is not None else None,
        cells=parts.cells,
    )
    taught = yield from scaled(learning, 0.45, 0.8)
    learned = taught.learned
    embedder = parts.embedder
    if learned.projection is not None:
        opening = Progress(Sentence("Preparing the network"), 0, 0, 0.8)
        embedder = yield from in_background(
            opening, lambda: open_embedder(parts.request, parts.weights, build.paths, learned.projection)
        )
    place = Place(parts.view, settings.reweighting)
    detector = open_member(options, embedder, learned.memory, place, parts.reading)
    calibrating_s = time.perf_counter()
    if parts.cells is None:
        scoring = _leave_one_out(taught, detector, parts.first, parts.judged)
    else:
        scoring = _leave_one_out_again(parts, detector)
    scores_l2, maps_l2 = yield from scaled(scoring, 0.8, 1.0)
    ended_s = time.perf_counter()
    return LearnedMember(
        used=parts.used,
        first=parts.first,
        skipped=parts.skipped,
        embedding=parts.embedding(build.preflight.source_size),
        learned=learned,
        detector=detector,
        scores_l2=scores_l2,
        maps_l2=maps_l2,
        preparing_s=parts.preparing_s,
        features_s=parts.seconds,
        learning_s=calibrating_s - learning_s,
        calibrating_s=ended_s - calibrating_s,
    )


def _leave_one_out(
    taught: Taught, detector: PatchDetector, first: Int32, judged: Bool | None
) -> Generator[Progress, None, tuple[list[float], Float16]]:
    """Score and map of every picture against the memory without its part (split-conformal calibration).

    Args:
        taught: the learned memory and the features that it was learned from.
        detector: the detector with this memory.
        first: int32 (n,), for each picture the first one of its part.
        judged: bool (n, rows, cols), the patches of each picture that are judged; None: all.
    """
    features = taught.features
    scores_l2 = []
    maps_l2 = np.empty((len(features), *detector.embedder.grid), dtype=np.float16)
    for image in range(len(features)):
        yield Progress(Sentence("Scoring good parts"), image, len(features), image / len(features))
        own = judged[image] if judged is not None else None
        counted = {"judged": own} if own is not None else {}  # a plugin of before knows no such pictures
        left_out = detector.score_left_out(features, image, siblings_of(first, image), taught.nearest, **counted)
        anomaly = checked_map(left_out, detector.embedder.grid, own)
        scores_l2.append(anomaly.score_l2)
        maps_l2[image] = half(anomaly.patch_distance_l2)
    return scores_l2, maps_l2


def _leave_one_out_again(
    parts: GoodParts, detector: PatchDetector
) -> Generator[Progress, None, tuple[list[float], Float16]]:
    """As :func:`_leave_one_out`, when not all patches were kept: every picture is read and embedded again.

    Raises:
        TrainingError: a picture can no longer be read.
    """
    n_parts = len(parts.used)
    scores_l2 = []
    maps_l2 = np.empty((n_parts, *detector.embedder.grid), dtype=np.float16)
    for image in range(n_parts):
        progress = Progress(Sentence("Scoring good parts"), image, n_parts, image / n_parts)
        try:
            scoring = stepwise(_left_out_again(parts, detector, image, progress), progress)
            anomaly = checked_map((yield from scoring), detector.embedder.grid)
        except (UnreadableImageError, UnsuitableImageError) as error:
            raise TrainingError(
                Sentence("The pictures changed while they were read."), hint=Sentence("Build again.")
            ) from error
        scores_l2.append(anomaly.score_l2)
        maps_l2[image] = half(anomaly.patch_distance_l2)
    return scores_l2, maps_l2


def _left_out_again(
    parts: GoodParts, detector: PatchDetector, image: int, progress: Progress
) -> Generator[Progress, None, AnomalyMap]:
    """Score one good part against the memory without it; ``progress``: the progress before it."""
    yield progress
    seen = parts.view.see(read_rgb(parts.used[image], parts.reading), detector.embedder.grid)
    for done in (steps := Steps(detector.embedding_of(seen))):
        yield replace(progress, fraction=progress.fraction + done / detector.n_steps / len(parts.used))
    return detector.score(steps.result, without_image=siblings_of(parts.first, image))


def fuse(
    kind: AnyKind, members: Sequence[LearnedMember]
) -> tuple[PatchDetector, Sequence[float | None], list[float], Float16]:
    """Fuse members to one detector; also returns the spreads and the leave-one-image-out scores and maps."""
    try:
        spreads = [kind.spread(member.scores_l2) for member in members]
        detector = kind.fuse([member.detector for member in members], spreads)
    except ValueError as error:
        raise TrainingError(
            Sentence("These backbones cannot judge together: {fault}.", fault=reason_of(error)),
            hint=Sentence("Use other backbones, or more good parts."),
        ) from error
    scaled_scores = [np.array(member.scores_l2) / spread for member, spread in zip(members, spreads, strict=True)]
    scaled_maps = [member.maps_l2.astype(np.float32) / spread for member, spread in zip(members, spreads, strict=True)]
    scores_l2 = [float(score) for score in np.mean(scaled_scores, axis=0)]
    return detector, spreads, scores_l2, half(np.mean(scaled_maps, axis=0, dtype=np.float32))


def describe_member(number: int, member: LearnedMember, spread: float | None) -> Member:
    """Make the project file's entry of a member."""
    return Member(
        file=member_file(number),
        embedding=member.embedding,
        sha256=bank_digest(packed_bank(member.learned), member.embedding),
        rows=member.learned.memory.rows,
        dims=member.detector.embedder.dims,
        spread_l2=spread,
    )


def notes_on(build: Build, options: DetectorOptions, member: LearnedMember) -> tuple[str, ...]:
    """Notes for the user about the built detector."""
    notes = [build.preflight.bits_note] if build.preflight.bits_note else []
    if (n_parts := parts_of(member.first)) < len(member.used):
        copy = int(np.flatnonzero(member.first != np.arange(len(member.first)))[0])
        notes.append(
            Sentence(
                "{n} pictures show {parts} parts: some are shots of one part, such as {name} and "
                "{other}, and count once in the limit.",
                n=len(member.used),
                parts=n_parts,
                name=member.used[member.first[copy]].name,
                other=member.used[copy].name,
            )
        )
    return (*notes, *kind_of(options).notes(member.learned.memory, len(member.used), build.preflight.n_sizes))


def seconds_of(members: Sequence[LearnedMember], mapping: Mapping | None) -> BuildSeconds:
    """Durations of this build's steps, including features that another build computed."""
    features_s = sum(member.features_s for member in members)
    projection_s = mapping.seconds if mapping is not None else 0.0
    learning_s = sum(member.learning_s for member in members)
    calibration_s = sum(member.calibrating_s for member in members)
    preparing_s = sum(member.preparing_s for member in members)
    return BuildSeconds(
        features=features_s,
        projection=projection_s,
        coreset=learning_s,
        calibration=calibration_s,
        total=preparing_s + features_s + projection_s + learning_s + calibration_s,
    )
