"""Learn how to find the part from the good parts, and notice when a build without alignment would gain by it."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from inspector_app.core.errors import TrainingError, UnreadableImageError, UnsuitableImageError
from inspector_app.core.messages import Float32, Progress, UInt8
from inspector_app.core.pictures.alignment import FIXED_TURN_DEG, FREE_TURN_DEG, Aligner, template_size
from inspector_app.core.pictures.motions import reduced_grey
from inspector_app.core.pictures.template import learn_template
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.good_parts import GoodParts
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.steps import in_background
from inspector_app.sources.images import read_rgb

SAMPLE = 30
"""Number of good parts that the template is learned from."""
TRIED = 12
"""Number of good parts on which alignment is tried before it is proposed."""
LEAST_TRIED = 6
HELD_BYTES = 512 * 2**20
"""Memory for the pictures of the trial, each of which is read once: of very large ones fewer are tried, or none."""
BUDGET_SHARE, LEAST_BUDGET_S = 0.1, 3.0
"""How long the trial may take: a share of the build's expected time, and a number of seconds."""
MOVED_SHARE, MOVED_DEG = 0.01, 2.0
"""Median shift and turn of good parts below which alignment is not tried."""
PROPOSED_GAIN = 0.05
"""Alignment is proposed if it lowers the leave-one-out scores of good parts by this share in the median."""
IMPROVED_SHARE = 0.75
"""... and the scores of this share of the parts at all."""
EVERY_PATCH = 3
"""The trial uses one patch of so many."""
LOOKING = Sentence("Looking where the parts lie")


def with_aligner(preflight: Preflight, settings: TrainSettings) -> Generator[Progress, None, Preflight]:
    """Learn the template of the good parts if the settings ask for it, and add it to the view of the build.

    Raises:
        TrainingError: the parts cannot be aligned; it says why.
    """
    if not settings.align:
        return preflight
    size = template_size(preflight.source_size)
    read = yield from _read(_spread(preflight.usable, SAMPLE), preflight, lambda rgb: _shrunk(rgb, size))
    pictures = [picture for _, picture in read]
    learning = Progress(LOOKING, len(pictures), len(pictures), 0.9)
    template = yield from in_background(learning, lambda: learn_template(pictures, most_turn_deg(settings)))
    return replace(preflight, aligner=Aligner(template))


def most_turn_deg(settings: TrainSettings) -> float:
    """The largest turn at which a part is found."""
    return FREE_TURN_DEG if settings.rotation == "free" else FIXED_TURN_DEG


def _spread(paths: Sequence[Path], most: int) -> list[Path]:
    """At most so many of the pictures, spread evenly over all."""
    places = np.linspace(0, len(paths) - 1, min(most, len(paths)))
    return [paths[number] for number in sorted({round(place) for place in places})]


def _read(
    paths: Sequence[Path], preflight: Preflight, kept: Callable[[UInt8], UInt8] = lambda rgb: rgb
) -> Generator[Progress, None, list[tuple[Path, UInt8]]]:
    """Read pictures; ``kept``: what is kept of each."""
    found = []
    for done, path in enumerate(paths):
        yield Progress(LOOKING, done, len(paths), 0.9 * done / len(paths))
        try:
            rgb = read_rgb(path, preflight.reading)
        except UnreadableImageError:
            continue  # the build reports it
        found.append((path, kept(rgb)))
    return found


def _shrunk(rgb: UInt8, size: tuple[int, int]) -> UInt8:
    import cv2

    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def gain_by_alignment(
    preflight: Preflight,
    settings: TrainSettings,
    parts: GoodParts,
    clock_s: Callable[[], float] = time.monotonic,
) -> Generator[Progress, None, float | None]:
    """Try alignment on a sample of the good parts of a build without it.

    Args:
        preflight: of the build.
        settings: of the build.
        parts: its good parts, not aligned.
        clock_s: a monotonic clock; the trial is given up when its time is over.

    Returns:
        By which share alignment lowers the leave-one-out scores in the median; None if it does not gain enough to be
        proposed, or could not be tried.
    """
    if settings.align or settings.tiled or settings.shapes != "refuse" or len(parts.used) < LEAST_TRIED:
        return None
    end_s = clock_s() + max(LEAST_BUDGET_S, BUDGET_SHARE * preflight.expected_seconds)
    for step in (trial := Steps(_gains(preflight, parts))):
        yield step
        if clock_s() > end_s:
            return None
    gains = trial.result
    if gains is None or np.median(gains) < PROPOSED_GAIN or (gains > 0).mean() < IMPROVED_SHARE:
        return None
    return float(np.median(gains))


def note_on_gain(gain: float | None) -> tuple[Sentence, ...]:
    """Propose alignment, if it gains."""
    if gain is None:
        return ()
    return (
        join(
            Sentence(
                "The parts lie differently in the pictures: when they are aligned, good parts differ {share} less from "
                "one another.",
                share=f"{gain:.0%}",
            ),
            Sentence("Build with alignment, and compare what both find."),
        ),
    )


def _gains(preflight: Preflight, parts: GoodParts) -> Generator[Progress, None, Float32 | None]:
    """By which share alignment lowers the scores of some good parts: float32 (k,); None if it is not possible."""
    width, height = preflight.source_size
    read = yield from _read(_spread(parts.used, min(TRIED, HELD_BYTES // (3 * width * height))), preflight)
    if len(read) < LEAST_TRIED:
        return None
    size = template_size(preflight.source_size)
    pictures = [_shrunk(rgb, size) for _, rgb in read]
    trying = Progress(LOOKING, len(pictures), len(pictures), 0.9)
    try:
        aligner = Aligner((yield from in_background(trying, lambda: learn_template(pictures, FIXED_TURN_DEG))))
    except TrainingError:
        return None
    if not _moves(aligner, pictures):
        return None
    view = replace(parts.view, aligner=aligner)
    before: list[Float32] = []
    after: list[Float32] = []
    for path, rgb in read:
        yield trying
        try:
            seen = view.see(rgb, parts.embedder.grid)
        except UnsuitableImageError:
            continue
        values = parts.embedder.embed(seen.pixels)
        before.append(parts.features[parts.used.index(path), : len(values)])  # without those of copies
        after.append(values if seen.judged is None else values[seen.judged.ravel()])
    if len(after) < LEAST_TRIED:
        return None
    scores = yield from in_background(trying, lambda: (_usual_scores(before), _usual_scores(after)))
    return np.asarray(1 - scores[1] / scores[0], dtype=np.float32)


def _moves(aligner: Aligner, pictures: Sequence[UInt8]) -> bool:
    """Whether the parts lie at different places or turns."""
    poses = [aligner.look(reduced_grey(rgb, aligner.template.size)) for rgb in pictures]
    found = [pose for pose in poses if pose is not None and pose.lock >= aligner.template.least_lock]
    shifts, turns = [pose.shift_share for pose in found], [abs(pose.turn_deg) for pose in found]
    return bool(found) and bool(np.median(shifts) >= MOVED_SHARE or np.median(turns) >= MOVED_DEG)


def _usual_scores(features: Sequence[Float32]) -> Float32:
    """Leave-one-out scores in units of the features' spread, because resampling alone makes all distances smaller.

    Args:
        features: float32 (patches, D) of each part.

    Returns:
        float32 (parts,), the largest distance of a patch to those of the other parts, divided by the spread.
    """
    some = [values[::EVERY_PATCH] for values in features]
    spread = float(np.sqrt(np.concatenate(some).var(axis=0).sum()))
    scores = []
    for number, own in enumerate(some):
        others = np.concatenate([values for other, values in enumerate(some) if other != number])
        l2sq = (own**2).sum(axis=1)[:, None] - 2 * own @ others.T + (others**2).sum(axis=1)
        scores.append(float(np.sqrt(np.maximum(l2sq.min(axis=1), 0)).max()) / spread)
    return np.array(scores, dtype=np.float32)
