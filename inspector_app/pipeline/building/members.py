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
from inspector_app.core.features.backbones import BUNDLED
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import AnomalyMap, Float16, Float32, Int32, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.light import FEW_PARTS
from inspector_app.core.pictures.near_copies import parts_of, siblings_of
from inspector_app.core.scoring.calibration import calibrate, part_scores
from inspector_app.core.scoring.scoring import checked_map, half, smoothed_peak
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.good_parts import FeatureStore, GoodParts
from inspector_app.pipeline.building.learning import learn
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.pipeline.building.sessions import Sessions, left_out_for, note_on_sessions, sessions_of
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedder
from inspector_app.pipeline.steps import in_background, scaled, stepwise
from inspector_app.project.kept_bank import bank_digest, member_file, packed_bank
from inspector_app.project.kept_pictures import KeptPicture
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import BuildSeconds
from inspector_app.project.schema_learned import Embedding, Member, Trial
from inspector_app.project.weights import Weights, licence_notice
from inspector_app.sources.images import read_rgb


@dataclass(frozen=True, slots=True, eq=False)
class Build:
    """Data that all steps of one build need."""

    preflight: Preflight
    settings: TrainSettings
    paths: AppPaths
    store: FeatureStore
    weights: dict[str, Weights]
    licences: dict[str, str]
    now: Callable[[], datetime]
    proposes: bool

    def request(self, backbone: str) -> EmbeddingRequest:
        """The properties of one member's embedder."""
        settings = self.settings
        return EmbeddingRequest(
            backbone,
            settings.layers,
            settings.neighbourhood(backbone),
            self.preflight.input_size,
            settings.forced_runtime,
            settings.metric == "cosine",
            self.preflight.tile,
        )

    def good_parts(self, backbone: str) -> Generator[Progress, None, GoodParts]:
        """Embed the good parts, or take their features from the store."""
        request, variety = self.request(backbone), self.settings.variety
        return self.store.good_parts(self.preflight, request, self.weights[backbone], self.paths, variety)


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """ReConPatch's projection f, its training time, and the result of its trial."""

    projection: Float32
    seconds: float
    trial: Trial | None


@dataclass(frozen=True, slots=True, eq=False)
class LearnedMember:
    """The learned data of one member, without its features: the memory is needed for the next member's features.

    ``scores_l2`` are those without a picture's part, or without its whole session if ``sessions_left_out``;
    ``of_parts_l2`` are always those without its part.
    """

    used: tuple[Path, ...]
    first: Int32
    skipped: tuple[tuple[Path, str], ...]
    pictures: dict[Path, KeptPicture]
    embedding: Embedding
    learned: Learned
    detector: PatchDetector
    scores_l2: list[float]
    smoothed_l2: list[float]
    maps_l2: Float16
    of_parts_l2: tuple[float, ...]
    sessions: Sessions | None
    sessions_left_out: bool
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
        parts.pool,
        options,
        keep=parts.sampling.share(settings.keep, len(parts.used)),
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
    sessions = sessions_of(parts.used)
    without = _sessions_to_leave_out(sessions, build, options)
    scored = yield from scaled(_leave_one_out(parts, taught, detector, without), 0.8, 1.0)
    ended_s = time.perf_counter()
    return LearnedMember(
        used=parts.used,
        first=parts.first,
        skipped=parts.skipped,
        pictures=parts.pictures,
        embedding=parts.embedding(build.preflight.source_size),
        learned=learned,
        detector=detector,
        scores_l2=scored.scores_l2,
        smoothed_l2=scored.smoothed_l2,
        maps_l2=scored.maps_l2,
        of_parts_l2=tuple(scored.of_parts_l2),
        sessions=sessions,
        sessions_left_out=without is not None,
        preparing_s=parts.preparing_s,
        features_s=parts.seconds,
        learning_s=calibrating_s - learning_s,
        calibrating_s=ended_s - calibrating_s,
    )


def _sessions_to_leave_out(sessions: Sessions | None, build: Build, options: DetectorOptions) -> Sessions | None:
    """The sessions that calibration leaves out: those that dates tell, or any if the person chose so."""
    choice = build.settings.sessions
    if sessions is None or choice == "off" or not kind_of(options).leaves_sessions_out:
        return None
    return sessions if choice == "on" or (sessions.sure and sessions.balanced) else None


@dataclass(frozen=True, slots=True, eq=False)
class _LeftOutScores:
    """Of all pictures without their part, or without their session if sessions are left out; see LearnedMember."""

    scores_l2: list[float]
    smoothed_l2: list[float]
    maps_l2: Float16
    of_parts_l2: list[float]


def _leave_one_out(
    parts: GoodParts, taught: Taught, detector: PatchDetector, without: Sessions | None
) -> Generator[Progress, None, _LeftOutScores]:
    """Score every picture without its part, and without its session if there are any (split-conformal calibration).

    Args:
        parts: the good parts.
        taught: the learned memory and the features that it was learned from.
        detector: the detector with this memory.
        without: the sessions that are left out; None: only parts.
    """
    n_pictures = len(parts.used)
    scored = _LeftOutScores([], [], np.empty((n_pictures, *detector.embedder.grid), dtype=np.float16), [])
    scoring = _scored_again if parts.sampling.is_sample else _scored
    for image in range(n_pictures):
        progress = Progress(Sentence("Scoring good parts"), image, n_pictures, image / n_pictures)
        yield progress
        left_out = [siblings_of(parts.first, image)]
        if without is not None:
            left_out.append(left_out_for(without, parts.first, image))
        anomalies = yield from scoring(parts, taught, detector, image, left_out, progress)
        scored.of_parts_l2.append(anomalies[0].score_l2)
        scored.scores_l2.append(anomalies[-1].score_l2)
        scored.smoothed_l2.append(smoothed_peak(anomalies[-1].patch_distance_l2))
        scored.maps_l2[image] = half(anomalies[-1].patch_distance_l2)
    return scored


def _scored(
    parts: GoodParts,
    taught: Taught,
    detector: PatchDetector,
    image: int,
    left_out: Sequence[Int32],
    progress: Progress,
) -> Generator[Progress, None, list[AnomalyMap]]:
    """Score a picture from its features, without each of these groups of pictures in turn."""
    yield progress
    features = taught.features[:, : parts.sampling.own]  # without those of copies
    own = parts.judged[image] if parts.judged is not None else None
    counted = {"judged": own} if own is not None else {}  # a plugin of before knows no such pictures
    return [
        checked_map(
            detector.score_left_out(features, image, out, taught.left_out, **counted), detector.embedder.grid, own
        )
        for out in left_out
    ]


def _scored_again(
    parts: GoodParts,
    taught: Taught,
    detector: PatchDetector,
    image: int,
    left_out: Sequence[Int32],
    progress: Progress,
) -> Generator[Progress, None, list[AnomalyMap]]:
    """As :func:`_scored`, when only some patches were kept: the picture is read and embedded again.

    Raises:
        TrainingError: it can no longer be read.
    """

    def again() -> Generator[Progress, None, list[AnomalyMap]]:
        seen = parts.view.see(read_rgb(parts.used[image], parts.reading), detector.embedder.grid)
        for done in (steps := Steps(detector.embedding_of(seen))):
            yield replace(progress, fraction=progress.fraction + done / detector.n_steps / len(parts.used))
        maps = []
        for out in left_out:
            anomaly = detector.score_embedded_again(steps.result, out, taught.left_out)
            maps.append(checked_map(anomaly, detector.embedder.grid, seen.judged))
        return maps

    try:
        return (yield from stepwise(again(), progress))
    except (UnreadableImageError, UnsuitableImageError) as error:
        raise TrainingError(
            Sentence("The pictures changed while they were read."), hint=Sentence("Build again.")
        ) from error


def fuse(
    kind: AnyKind, members: Sequence[LearnedMember]
) -> tuple[PatchDetector, Sequence[float | None], list[float], list[float], Float16]:
    """Fuse members to one detector; also returns the spreads and the leave-one-out peaks, smoothed peaks and maps."""
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
    maps_l2: Float32 = np.asarray(np.mean(scaled_maps, axis=0), dtype=np.float32)
    return detector, spreads, scores_l2, [smoothed_peak(distance_l2) for distance_l2 in maps_l2], half(maps_l2)


def describe_member(number: int, member: LearnedMember, spread: float | None, licence: str) -> Member:
    """Make the project file's entry of a member."""
    return Member(
        file=member_file(number),
        embedding=member.embedding,
        sha256=bank_digest(packed_bank(member.learned), member.embedding),
        rows=member.learned.memory.rows,
        dims=member.detector.embedder.dims,
        spread_l2=spread,
        licence=licence,
    )


def notes_on(build: Build, options: DetectorOptions, member: LearnedMember) -> tuple[str, ...]:
    """Notes for the user about the built detector."""
    notes = [build.preflight.bits_note] if build.preflight.bits_note else []
    notes += [licence_notice(name, licence) for name, licence in build.licences.items() if name not in BUNDLED]
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
    if member.detector.view.light is not None and len(member.used) < FEW_PARTS:
        notes.append(
            join(
                Sentence(
                    "The light of the good parts is known from {n} pictures only, and other light is REVIEW.",
                    n=len(member.used),
                ),
                Sentence("Add good parts in all light that may occur."),
            )
        )
    raised = limit_of(member, member.scores_l2, build) / limit_of(member, member.of_parts_l2, build) - 1
    notes += note_on_sessions(
        member.sessions,
        used=member.sessions_left_out,
        chosen_off=build.settings.sessions == "off",
        raised=raised,
        possible=kind_of(options).leaves_sessions_out,
    )
    return (*notes, *kind_of(options).notes(member.learned.memory, len(member.used), build.preflight.n_sizes))


def limit_of(member: LearnedMember, scores_l2: Sequence[float], build: Build) -> float:
    """The limit that these scores of the pictures would give."""
    return calibrate(part_scores(scores_l2, member.first), build.settings.promise).threshold_l2


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
