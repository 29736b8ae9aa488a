"""Build a project from good parts: embed, learn, calibrate. A generator that yields its progress."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from inspector_app.core.compute.torch_there import require_torch
from inspector_app.core.detectors import kind_named, kind_of
from inspector_app.core.detectors.base.bank_detector import TrainedKind
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import kept_score, with_zoning
from inspector_app.core.errors import TrainingError
from inspector_app.core.features.projection import ProjectionError
from inspector_app.core.messages import Float32, Progress, UInt8, read_only
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.content import content, least_content
from inspector_app.core.pictures.near_copies import parts_of
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.scoring.scoring import gain_of_smoothing
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.aligning import gain_by_alignment, note_on_gain, with_aligner
from inspector_app.pipeline.building.document import Facts, describe
from inspector_app.pipeline.building.good_parts import FeatureStore, GoodParts
from inspector_app.pipeline.building.members import (
    Build,
    LearnedMember,
    Mapping,
    describe_member,
    fuse,
    learn_member,
    notes_on,
    seconds_of,
)
from inspector_app.pipeline.building.other_zones import require_scores
from inspector_app.pipeline.building.preflight import check_parts, require_memory_for
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.building.trial import held_out, try_out
from inspector_app.pipeline.judging.space_name import space_of
from inspector_app.pipeline.steps import in_background, scaled
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_learned import Trial
from inspector_app.project.schema_parts import Reference
from inspector_app.project.store import Project
from inspector_app.project.weights import find_weights, licence_of
from inspector_app.sources.images import read_rgb

N_REFERENCES = 3
TRIED_AT = 0.95
"""Share of a build that is done before alignment is tried."""


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """The result of a build.

    Attributes:
        project: the project to be saved.
        detector: the detector, ready to judge.
        skipped: pictures that could not be used, each with the reason.
        alternative: the other result, which is not recommended, if a trained projection was tried.
    """

    project: Project
    detector: PatchDetector
    skipped: tuple[tuple[Path, str], ...]
    alternative: "Trained | None" = None


def train(
    paths: Sequence[Path],
    settings: TrainSettings,
    app_paths: AppPaths,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    store: FeatureStore | None = None,
    *,
    proposes: bool = True,
) -> Generator[Progress, None, Trained]:
    """Build a project from pictures of good parts. Closing the generator cancels the build; nothing is written.

    Args:
        paths: the pictures.
        settings: the settings of the build.
        app_paths: folders of the program, for converted networks and additional weights.
        now: the wall clock.
        store: keeps headers and features for the next build from the same pictures.
        proposes: whether alignment is tried on a sample of the pictures, which are read again for it, and proposed if
            it gains.

    Yields:
        Progress, several times a second.

    Raises:
        TrainingError: too few pictures, or not enough memory.
        BackboneError: a backbone is not available.
    """
    kind = kind_of(settings.options)
    if isinstance(kind, TrainedKind):
        require_torch()
    store = store or FeatureStore()
    preflight = yield from scaled(check_parts(paths, settings, store.headers), 0.0, 0.02)
    require_memory_for(len(preflight.usable), preflight.source_size, settings, store.n_bytes)
    looking = Progress(Sentence("Looking for the networks"), 0, 0, 0.02)
    weights = yield from in_background(
        looking, lambda: {name: find_weights(name, app_paths.weights) for name in settings.backbones}
    )
    licences = yield from in_background(looking, lambda: {name: licence_of(name) for name in settings.backbones})
    preflight = yield from scaled(with_aligner(preflight, settings), 0.02, 0.04)
    build = Build(preflight, settings, app_paths, store, weights, licences, now, proposes)
    options = settings.options
    if isinstance(kind, TrainedKind):
        trained = yield from scaled(_build_mapped(build, kind, options), 0.04, 1.0)
    else:
        trained = yield from scaled(_build(build, options), 0.04, 1.0)
    yield Progress(Sentence("Ready"), 1, 1, 1.0)
    return trained


def _build_mapped(build: Build, kind: TrainedKind[Any], options: DetectorOptions) -> Generator[Progress, None, Trained]:
    """Build only the trained detector if the options say so; else both, the recommended one with the alternative."""
    parts = yield from scaled(build.good_parts(build.settings.backbone), 0.0, 0.2)
    plain_kind = kind_named(kind.plain)
    plain_options = plain_kind.options()
    plain_title = plain_kind.words.title
    try:
        mapping = yield from scaled(_learn_mapping(build, kind, parts, options), 0.2, 0.7)
    except ProjectionError as error:
        built = Sentence("{name} was built.", name=plain_title)
        return (yield from scaled(_build(build, plain_options, notes=(join(error.sentence, built),)), 0.7, 1.0))
    if mapping is None:
        n_parts = parts_of(parts.first)
        note = join(
            Sentence(
                "{n} good parts are too few to hold some out and try {name}.",
                one="1 good part is too few to hold some out and try {name}.",
                n=n_parts,
                name=kind.words.title,
            ),
            Sentence("{name} was built.", name=plain_title),
        )
        return (yield from scaled(_build(build, plain_options, notes=(note,)), 0.7, 1.0))
    building = _build(build, options, mapping=mapping, trial=mapping.trial)
    if not kind.only_if_better(options) or mapping.trial is None:
        return (yield from scaled(building, 0.7, 1.0))
    mapped = yield from scaled(building, 0.7, 0.85)
    plain = yield from scaled(_build(build, plain_options, trial=mapping.trial), 0.85, 1.0)
    wanted = mapping.trial.recommended == kind.name
    return replace(mapped, alternative=plain) if wanted else replace(plain, alternative=mapped)


def _learn_mapping(
    build: Build, kind: TrainedKind[Any], parts: GoodParts, options: DetectorOptions
) -> Generator[Progress, None, Mapping | None]:
    """Train f without the held-out parts, and try it on these; None if there are too few parts for a trial."""
    started_s = time.perf_counter()
    seed = build.settings.seed
    try:
        out = held_out(parts.first, seed)
    except TrainingError:
        if kind.only_if_better(options):
            return None
        out = np.empty(0, dtype=np.int64)
    learned_from = np.delete(parts.features, out, axis=0)
    device = "cuda" if parts.embedder.runtime == "cuda" else "cpu"
    training = kind.train_map(learned_from.reshape(-1, learned_from.shape[2]), options, seed=seed, device=device)
    del learned_from
    share = 0.7 if len(out) else 1.0
    projection = yield from scaled(_told(training, kind.words.title, kind.steps(options)), 0.0, share)
    trial = None
    if len(out):
        trying = try_out(parts, out, projection, keep=build.settings.keep, seed=seed)
        trial = yield from scaled(trying, share, 1.0)
    return Mapping(projection, time.perf_counter() - started_s, trial)


def _told(
    training: Generator[tuple[float, ...], None, Float32], title: str, steps: int
) -> Generator[Progress, None, Float32]:
    """Yield the progress of the training. It has its own thread, because the first step imports torch for seconds."""
    step = Sentence("Training {name}", name=title)
    following = iter(driven := Steps(training))
    losses = yield from in_background(Progress(step, 0, steps, 0.0), lambda: next(following, None))
    while losses is not None:
        yield Progress(step, len(losses), steps, len(losses) / steps, losses)
        losses = next(following, None)
    return driven.result


def _build(
    build: Build,
    options: DetectorOptions,
    *,
    mapping: Mapping | None = None,
    trial: Trial | None = None,
    notes: tuple[str, ...] = (),
) -> Generator[Progress, None, Trained]:
    """Learn every member, fuse them if there are several, and describe the result."""
    backbones = build.settings.backbones
    members: list[LearnedMember] = []
    for number, backbone in enumerate(backbones):
        start, end = number / len(backbones), (number + 1) / len(backbones)
        learning = learn_member(build, backbone, options, mapping)
        members.append((yield from scaled(learning, TRIED_AT * start, TRIED_AT * end)))
    first = members[0]
    gain = None
    if len(members) == 1 and build.proposes:
        gain = yield from scaled(_gain(build), TRIED_AT, 1.0)
        notes = (*notes, *note_on_gain(gain))
    if any(member.used != first.used for member in members):
        raise TrainingError(Sentence("The pictures changed while they were read."), hint=Sentence("Build again."))
    if len(members) > 1:
        detector, spreads, scores_l2, smoothed_l2, maps_l2 = fuse(kind_of(options), members)
    else:
        detector, spreads, scores_l2 = first.detector, [None], first.scores_l2
        smoothed_l2, maps_l2 = first.smoothed_l2, first.maps_l2
    smooth_gain = gain_of_smoothing(scores_l2, smoothed_l2) if build.settings.smooths else None
    if smooth_gain is not None:
        detector.smooth_gain = smooth_gain
        scores_l2 = [max(peak, smooth_gain * smoothed) for peak, smoothed in zip(scores_l2, smoothed_l2, strict=True)]
    if not 0 < max(scores_l2) < np.inf:
        raise TrainingError(
            Sentence("The good parts do not differ from one another: they seem to be copies of one picture."),
            hint=Sentence("Take pictures of different good parts."),
        )
    references = _references(first.used, scores_l2, detector)
    detector.least_content = least_content([content(rgb) for _, rgb in references])
    described = tuple(
        describe_member(number, member, spread, build.licences[backbones[number]])
        for number, (member, spread) in enumerate(zip(members, spreads, strict=True))
    )
    learned = tuple(member.learned for member in members)
    detector.feature_space = space_of(described, learned, build.settings.metric)
    detector = with_zoning(detector, build.settings.zoning, build.preflight.source_size)
    scores_l2 = [kept_score(detector, score, patches) for score, patches in zip(scores_l2, maps_l2, strict=True)]
    require_scores(scores_l2)
    facts = Facts(
        settings=build.settings,
        options=options,
        members=described,
        used=first.used,
        first=first.first,
        skipped=first.skipped,
        scores_l2=scores_l2,
        references=tuple(reference for reference, _ in references),
        trial=trial,
        sessions=first.sessions,
        sessions_left_out=first.sessions_left_out,
        alignment_gain=gain,
        notes=(*notes, *notes_on(build, options, first)),
        created_at=build.now(),
        seconds=seconds_of(members, mapping),
        smooth_gain=smooth_gain,
    )
    pixels = {reference.file: rgb for reference, rgb in references}
    maps = PartMaps(read_only(maps_l2), read_only(np.empty((0, *maps_l2.shape[1:]), dtype=np.float16)))
    document = describe(facts).model_copy(update={"maps_sha256": maps.sha256})
    project = Project(document, learned, pixels, maps)
    pictures = {key_of(str(path.absolute())): kept for path, kept in first.pictures.items()}
    return Trained(project.with_pictures(pictures), detector, first.skipped)


def _gain(build: Build) -> Generator[Progress, None, float | None]:
    """Try alignment, once for the same good parts: a build with an alternative learns from them twice."""
    parts = yield from build.good_parts(build.settings.backbones[0])
    if build.store.tried is None or build.store.tried[0] is not parts:
        build.store.tried = parts, (yield from gain_by_alignment(build.preflight, build.settings, parts))
    return build.store.tried[1]


def _references(
    used: Sequence[Path], scores_l2: Sequence[float], detector: PatchDetector
) -> list[tuple[Reference, UInt8]]:
    """The most typical, a medium and the most unusual good part, with their scores against the whole memory."""
    order = np.argsort(scores_l2, kind="stable")
    chosen = sorted({int(order[round(place * (len(order) - 1))]) for place in np.linspace(0, 1, N_REFERENCES)})
    references = []
    for number, image in enumerate(chosen):
        pixels = detector.view.see(read_rgb(used[image], detector.reading), detector.embedder.grid).pixels
        pixels = resized(pixels, detector.view.reference_size)
        score_l2 = detector.score(detector.embed_reference(pixels)).score_l2
        references.append(
            (Reference(file=f"references/{number:03}.png", name=used[image].name, score_l2=score_l2), pixels)
        )
    return references
