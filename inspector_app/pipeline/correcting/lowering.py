"""How near the known parts of a project are to the vectors that corrections added."""

from collections.abc import Generator, Iterable, Mapping
from pathlib import Path

import numpy as np

from inspector_app.core.memory.nearest import nearest_among
from inspector_app.core.messages import Float16, Float32, PatchFeatures, Progress, ScoredPart
from inspector_app.core.scoring.scoring import half
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.labelled_again import gone_words, same_score
from inspector_app.pipeline.correcting.state import CorrectedState, with_bank

COMPARING = Sentence("Comparing with the known parts")


def lower_all(
    state: CorrectedState, new: Mapping[int, PatchFeatures], embedded: EmbeddedParts
) -> Generator[Progress, None, tuple[Sentence, ...]]:
    """Compare every known part with the vectors of the corrections that it was not yet compared with.

    Parts whose pictures are gone keep their scores: those of good parts can only be too high then, so that the limit
    that they set keeps its promise.

    Args:
        state: the project with the new corrections.
        new: the features of the parts that are called good now, by the number of their correction.
        embedded: the features of other pictures.

    Returns:
        Sentences about pictures that are gone.
    """
    compared = _Compared(state, new)
    n_old = len(state.training) - len(new)
    total = n_old + len(state.labelled)
    gone_good = 0
    for number in range(n_old):
        progress = Progress(COMPARING, number, total, number / total)
        path = Path(state.training[number].path) if state.training[number].path else None
        features = yield from _features(state, path, embedded, progress)
        gone_good += features is None
        for by, distance_l2 in compared.with_new(features) if features is not None else ():
            state.lower_training(number, by, distance_l2)
    for correction in state.corrections:
        if correction.part is not None and correction.id in new:
            for by, distance_l2 in compared.with_all(new[correction.id], without=correction.id):
                state.lower_training(correction.part, by, distance_l2)
    gone_labelled = []
    for done, part in enumerate(tuple(state.labelled), n_old):
        features = yield from _features(state, part.path, embedded, Progress(COMPARING, done, total, done / total))
        if features is None or part.patch_distance_l2 is None:
            gone_labelled.append(part.name)
            continue
        known = state.is_known(part)
        if not known:
            state.enter_labelled(part, *uncorrected(state, part, part.patch_distance_l2, features, n_old))
        for by, distance_l2 in compared.with_new(features) if known else compared.with_all(features):
            state.lower_labelled(part, by, distance_l2)
    return _remarks(gone_good, n_old, gone_labelled)


def _features(
    state: CorrectedState, path: Path | None, embedded: EmbeddedParts, progress: Progress
) -> Generator[Progress, None, PatchFeatures | None]:
    yield progress
    return (yield from embedded.features(path, state.opened.project, state.opened.detector, progress))


def uncorrected(
    state: CorrectedState, part: ScoredPart, kept: Float16, features: PatchFeatures, n_before: int
) -> tuple[float, Float16]:
    """Return the score and the map of a labelled part against the bank without corrections.

    Args:
        state: the project.
        part: the labelled part.
        kept: float16 (rows, cols), its map.
        features: of its picture.
        n_before: the number of training pictures of the bank that ``kept`` was made with.
    """
    if n_before == state.n_built:
        return part.score_l2, kept
    corrected = np.arange(state.n_built, len(state.training), dtype=np.int32)
    anomaly = with_bank(state.opened.detector, state.bank).score(features, without_image=corrected)
    if same_score(anomaly.score_l2, part.score_l2):
        return part.score_l2, kept
    return anomaly.score_l2, half(anomaly.patch_distance_l2)


class _Compared:
    """Distances of patches to the vectors of each correction."""

    def __init__(self, state: CorrectedState, new: Iterable[int]) -> None:
        bank = state.bank
        self._searches = {
            one.id: nearest_among(np.ascontiguousarray(bank.vectors[bank.image_index == one.part]))
            for one in state.corrections
            if one.part is not None
        }
        self._new = set(new)

    def with_new(self, features: PatchFeatures) -> Iterable[tuple[int, Float32]]:
        """The distances to the vectors of each new correction; infinite for patches that are not judged."""
        return self._with(features, self._new)

    def with_all(self, features: PatchFeatures, without: int = 0) -> Iterable[tuple[int, Float32]]:
        """As :meth:`with_new`, for all corrections but one."""
        return self._with(features, set(self._searches) - {without})

    def _with(self, features: PatchFeatures, chosen: set[int]) -> Iterable[tuple[int, Float32]]:
        for by in sorted(chosen):
            distance_l2 = self._searches[by](features.values, None)[0]
            if features.judged is not None:
                distance_l2 = np.where(features.judged.ravel(), distance_l2, np.float32(np.inf))
            yield by, distance_l2


def _remarks(gone_good: int, n_good: int, gone_labelled: list[str]) -> tuple[Sentence, ...]:
    remarks = []
    if gone_good:
        remarks.append(
            Sentence(
                "The pictures of {n} of {total} good parts are gone: they keep their scores, which the correction "
                "could only lower, so the limit is on the safe side of its promise.",
                n=gone_good,
                total=n_good,
            )
        )
    return (*remarks, *gone_words(gone_labelled))
