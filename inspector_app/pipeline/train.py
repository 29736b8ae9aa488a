"""From good parts to a project: embed, learn, calibrate. A generator, so that anybody can show it."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from inspector_app.core.detectors import make_detector
from inspector_app.core.detectors.ensemble import Ensemble, good_spread
from inspector_app.core.errors import TrainingError
from inspector_app.core.gaussians import Gaussians
from inspector_app.core.learned import Learned
from inspector_app.core.messages import Float32, PatchFeatures, Progress, UInt8
from inspector_app.core.options import (
    DetectorOptions,
    EnsembleOptions,
    PatchCoreOptions,
    ReConPatchOptions,
)
from inspector_app.core.patch_detector import PatchDetector
from inspector_app.core.preprocess import fit
from inspector_app.core.projection import ProjectionError, learn_projection
from inspector_app.pipeline.background import in_background
from inspector_app.pipeline.document import Facts, describe
from inspector_app.pipeline.embedding import EmbeddingRequest, open_embedder
from inspector_app.pipeline.good_parts import FeatureStore, GoodParts
from inspector_app.pipeline.learning import learn
from inspector_app.pipeline.preflight import Preflight, check_parts, require_memory
from inspector_app.pipeline.progress import scaled
from inspector_app.pipeline.settings import TrainSettings
from inspector_app.pipeline.trial import held_out, try_out
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import BuildSeconds, Embedding, Member, Reference, Trial
from inspector_app.project.store import Project, bank_bytes, bank_digest, member_file
from inspector_app.project.weights import find_weights
from inspector_app.sources.images import read_rgb

N_REFERENCES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a build yields.

    Attributes:
        project: ready to be saved.
        detector: ready to judge.
        skipped: pictures that could not be used, with the reason each.
        alternative: where ReConPatch was tried, the one of the two that is not recommended.
    """

    project: Project
    detector: PatchDetector
    skipped: tuple[tuple[Path, str], ...]
    alternative: "Trained | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class _Build:
    """What all steps of one build need to know."""

    preflight: Preflight
    settings: TrainSettings
    paths: AppPaths
    store: FeatureStore
    now: Callable[[], datetime]

    def request(self, backbone: str) -> EmbeddingRequest:
        settings = self.settings
        return EmbeddingRequest(
            backbone, settings.layers, settings.patch, self.preflight.input_size, settings.forced_runtime
        )

    def good_parts(self, backbone: str) -> Generator[Progress, None, GoodParts]:
        return self.store.good_parts(self.preflight, self.request(backbone), self.paths)


@dataclass(frozen=True, slots=True, eq=False)
class _Mapping:
    """ReConPatch's f, how long it took, and how it did."""

    projection: Float32
    seconds: float
    trial: Trial | None


@dataclass(frozen=True, slots=True, eq=False)
class _LearnedMember:
    """What one member learned; without the features, which the next member's shall take the place of."""

    used: tuple[Path, ...]
    skipped: tuple[tuple[Path, str], ...]
    embedding: Embedding
    learned: Learned
    detector: PatchDetector
    scores_l2: list[float]
    preparing_s: float
    features_s: float
    learning_s: float
    calibrating_s: float


def train(
    paths: Sequence[Path],
    settings: TrainSettings,
    app_paths: AppPaths,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    store: FeatureStore | None = None,
) -> Generator[Progress, None, Trained]:
    """Build a project from pictures of good parts. Closing the generator cancels it; nothing is written.

    Args:
        paths: the pictures.
        settings: what to build.
        app_paths: where converted networks and further weights are kept.
        now: the wall clock.
        store: keeps the features for the next build from the same pictures.

    Yields:
        Progress, several times a second.

    Raises:
        TrainingError: too few pictures, or not enough memory.
        BackboneError: a backbone cannot be had.
    """
    preflight = yield from scaled(check_parts(paths, settings), 0.0, 0.02)
    store = store or FeatureStore()
    require_memory(preflight.expected_bytes - store.n_bytes)  # what it holds is used again, or let go of
    looking = Progress("Looking for the networks", 0, 0, 0.02)
    yield from in_background(looking, lambda: [find_weights(name, app_paths.weights) for name in settings.backbones])
    build = _Build(preflight, settings, app_paths, store, now)
    options = settings.options
    if isinstance(options, ReConPatchOptions):
        trained = yield from scaled(_build_reconpatch(build, options), 0.02, 1.0)
    else:
        trained = yield from scaled(_build(build, options), 0.02, 1.0)
    yield Progress("Ready", 1, 1, 1.0)
    return trained


def _build_reconpatch(build: _Build, options: ReConPatchOptions) -> Generator[Progress, None, Trained]:
    """ReConPatch alone if that was asked for; else both, the recommended one with the other as its alternative."""
    parts = yield from scaled(build.good_parts(build.settings.backbone), 0.0, 0.2)
    plain_options = PatchCoreOptions()
    try:
        mapping = yield from scaled(_learn_mapping(build, parts, options), 0.2, 0.7)
    except ProjectionError as error:
        return (yield from scaled(_build(build, plain_options, notes=(f"{error} PatchCore was built.",)), 0.7, 1.0))
    if mapping is None:
        note = f"{len(parts.used)} good parts are too few to hold some out and try ReConPatch. PatchCore was built."
        return (yield from scaled(_build(build, plain_options, notes=(note,)), 0.7, 1.0))
    building = _build(build, options, mapping=mapping, trial=mapping.trial)
    if options.use == "always" or mapping.trial is None:
        return (yield from scaled(building, 0.7, 1.0))
    mapped = yield from scaled(building, 0.7, 0.85)
    plain = yield from scaled(_build(build, plain_options, trial=mapping.trial), 0.85, 1.0)
    wanted = mapping.trial.recommended == "reconpatch"
    return replace(mapped, alternative=plain) if wanted else replace(plain, alternative=mapped)


def _learn_mapping(
    build: _Build, parts: GoodParts, options: ReConPatchOptions
) -> Generator[Progress, None, _Mapping | None]:
    """Train f on the parts that are not held out, and try it on those that are; None if there are too few to try it."""
    started_s = time.perf_counter()
    seed = build.settings.seed
    try:
        out = held_out(len(parts.used), seed)
    except TrainingError:
        if options.use == "recommended":
            return None
        out = np.empty(0, dtype=np.int64)
    learned_from = np.delete(parts.features, out, axis=0)
    device = "cuda" if parts.embedder.runtime == "cuda" else "cpu"
    training = learn_projection(learned_from.reshape(-1, learned_from.shape[2]), options, seed=seed, device=device)
    del learned_from
    share = 0.7 if len(out) else 1.0
    projection = yield from scaled(_told(training, options.steps), 0.0, share)
    trial = None
    if len(out):
        trying = try_out(parts, out, projection, build.preflight.aspect, keep=build.settings.keep, seed=seed)
        trial = yield from scaled(trying, share, 1.0)
    return _Mapping(projection, time.perf_counter() - started_s, trial)


def _told(training: Generator[tuple[float, ...], None, Float32], steps: int) -> Generator[Progress, None, Float32]:
    """Say how far the training is. Its first step imports torch, which takes seconds: on a thread of its own."""
    told = Progress("Training ReConPatch", 0, steps, 0.0)
    while True:
        try:
            losses = (yield from in_background(told, lambda: next(training))) if not told.losses else next(training)
        except StopIteration as stop:
            result: Float32 = stop.value
            return result
        told = Progress("Training ReConPatch", len(losses), steps, len(losses) / steps, losses)
        yield told


def _build(
    build: _Build,
    options: DetectorOptions,
    *,
    mapping: _Mapping | None = None,
    trial: Trial | None = None,
    notes: tuple[str, ...] = (),
) -> Generator[Progress, None, Trained]:
    """Learn every member, fuse them if there are several, and describe what came of it."""
    backbones = options.backbones if isinstance(options, EnsembleOptions) else (build.settings.backbone,)
    members: list[_LearnedMember] = []
    for number, backbone in enumerate(backbones):
        start, end = number / len(backbones), (number + 1) / len(backbones)
        members.append((yield from scaled(_learn_member(build, backbone, options, mapping), start, end)))
    first = members[0]
    if any(member.used != first.used for member in members):
        raise TrainingError("The pictures changed while they were read", hint="Build again")
    if len(members) > 1:
        detector, spreads, scores_l2 = _fuse(members)
    else:
        detector, spreads, scores_l2 = first.detector, [None], first.scores_l2
    if not 0 < max(scores_l2) < np.inf:
        raise TrainingError(
            "The good parts do not differ from one another: they seem to be copies of one picture",
            hint="Take pictures of different good parts",
        )
    references = _references(first.used, scores_l2, detector)
    described = tuple(
        _describe_member(number, member, spread)
        for number, (member, spread) in enumerate(zip(members, spreads, strict=True))
    )
    facts = Facts(
        settings=build.settings,
        options=options,
        members=described,
        used=first.used,
        skipped=first.skipped,
        scores_l2=scores_l2,
        references=tuple(reference for reference, _ in references),
        trial=trial,
        notes=(*notes, *_notes(build, first)),
        created_at=build.now(),
        seconds=_seconds(members, mapping),
    )
    pixels = {reference.file: rgb for reference, rgb in references}
    project = Project(describe(facts), tuple(member.learned for member in members), pixels)
    return Trained(project, detector, first.skipped)


def _learn_member(
    build: _Build, backbone: str, options: DetectorOptions, mapping: _Mapping | None
) -> Generator[Progress, None, _LearnedMember]:
    parts = yield from scaled(build.good_parts(backbone), 0.0, 0.45)
    learning_s = time.perf_counter()
    settings = build.settings
    learning = learn(
        parts.features,
        PatchCoreOptions() if isinstance(options, EnsembleOptions) else options,
        keep=settings.keep,
        seed=settings.seed,
        projection=mapping.projection if mapping is not None else None,
    )
    learned, features = yield from scaled(learning, 0.45, 0.8)
    embedder = parts.embedder
    if learned.projection is not None:
        opening = Progress("Preparing the network", 0, 0, 0.8)
        folded = yield from in_background(
            opening, lambda: open_embedder(parts.request, build.paths, learned.projection)
        )
        embedder = folded[0]
    detector = make_detector(
        options,
        embedder,
        learned.memory,
        size=build.preflight.input_size,
        expected_aspect=build.preflight.aspect,
        reweighting=settings.reweighting,
    )
    calibrating_s = time.perf_counter()
    scores_l2 = yield from scaled(_leave_one_out(features, detector), 0.8, 1.0)
    ended_s = time.perf_counter()
    return _LearnedMember(
        used=parts.used,
        skipped=parts.skipped,
        embedding=parts.embedding(build.preflight.source_size),
        learned=learned,
        detector=detector,
        scores_l2=scores_l2,
        preparing_s=parts.preparing_s,
        features_s=parts.seconds,
        learning_s=calibrating_s - learning_s,
        calibrating_s=ended_s - calibrating_s,
    )


def _leave_one_out(features: Float32, detector: PatchDetector) -> Generator[Progress, None, list[float]]:
    """Score of every good part against what was learned without it (split-conformal calibration)."""
    scores_l2 = []
    for image, values in enumerate(features):
        yield Progress("Scoring good parts", image, len(features), image / len(features))
        own = PatchFeatures(values, detector.embedder.grid)
        scores_l2.append(detector.score(own, without_image=image).score_l2)
    return scores_l2


def _fuse(members: Sequence[_LearnedMember]) -> tuple[PatchDetector, Sequence[float | None], list[float]]:
    """The ensemble, its members' spreads, and its leave-one-image-out scores."""
    try:
        spreads = [good_spread(member.scores_l2) for member in members]
        detector = Ensemble([member.detector for member in members], spreads)
    except ValueError as error:
        raise TrainingError(
            f"These backbones cannot be made an ensemble: {error}", hint="Use other backbones, or more good parts"
        ) from error
    scaled_scores = [np.array(member.scores_l2) / spread for member, spread in zip(members, spreads, strict=True)]
    return detector, spreads, [float(score) for score in np.mean(scaled_scores, axis=0)]


def _references(
    used: Sequence[Path], scores_l2: Sequence[float], detector: PatchDetector
) -> list[tuple[Reference, UInt8]]:
    """The most ordinary, a middling and the oddest good part, with their scores against everything learned."""
    order = np.argsort(scores_l2, kind="stable")
    chosen = sorted({int(order[round(place * (len(order) - 1))]) for place in np.linspace(0, 1, N_REFERENCES)})
    references = []
    for number, image in enumerate(chosen):
        pixels = fit(read_rgb(used[image]), detector.size, detector.expected_aspect)
        score_l2 = detector.score(detector.embed_pixels(pixels)).score_l2
        references.append(
            (Reference(file=f"references/{number:03}.png", name=used[image].name, score_l2=score_l2), pixels)
        )
    return references


def _describe_member(number: int, member: _LearnedMember, spread: float | None) -> Member:
    return Member(
        file=member_file(number),
        embedding=member.embedding,
        sha256=bank_digest(bank_bytes(member.learned), member.embedding),
        rows=member.learned.memory.rows,
        dims=member.detector.embedder.dims,
        spread_l2=spread,
    )


def _notes(build: _Build, member: _LearnedMember) -> tuple[str, ...]:
    """What the person should know about what was built."""
    if not isinstance(member.learned.memory, Gaussians):
        return ()
    notes = ["PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts."]
    if build.preflight.n_sizes > 1:
        notes.append(
            f"The good parts' pictures have {build.preflight.n_sizes} sizes and were resized to one; PaDiM will suffer "
            "where they are not aligned."
        )
    channels = len(member.learned.memory.channels)
    if len(member.used) <= channels:
        notes.append(
            f"PaDiM estimates {channels} channels' covariance from only {len(member.used)} good parts; regularisation "
            "carries it. Take more pictures, or use fewer channels."
        )
    return tuple(notes)


def _seconds(members: Sequence[_LearnedMember], mapping: _Mapping | None) -> BuildSeconds:
    """What this build takes by itself, also where another one shared its features."""
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
