"""Find the best setting for one part, using held-out good parts and defects."""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from inspector_app.core.detectors import kind_named, kind_of, trained_kind
from inspector_app.core.errors import BackboneError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.shots import shots_among
from inspector_app.pipeline.building.train_settings import Detail, TrainSettings
from inspector_app.pipeline.building.trial import held_out, synthetic_defects
from inspector_app.pipeline.comparing.compare import Candidate, Outcome, compare_one
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.pipeline.steps import scaled
from inspector_app.project.paths import AppPaths

MAX_LEARNED_FROM = 60
MAX_HELD_OUT = 12
MAX_DEFECTS = 60
ALIKE = 0.002
"""Settings whose image AUROC differs by less are equally good; the faster one is preferred."""
DETAILS: Final[dict[Detail, Sentence]] = {
    "fast": Sentence("Detail fast"),
    "standard": Sentence("Detail standard"),
    "fine": Sentence("Detail fine"),
}


@dataclass(frozen=True, slots=True, eq=False)
class BestSetting:
    """The result of a search.

    Attributes:
        outcomes: the outcomes of all tried settings, the given settings first.
        best: index of the best one.
        n_good: number of held-out good parts.
        n_defect: number of defects.
        labelled: whether the defects are real; otherwise they are synthetic.
        out_of_time: whether some settings were not tried.
    """

    outcomes: tuple[Outcome, ...]
    best: int
    n_good: int
    n_defect: int
    labelled: bool
    out_of_time: bool


def find_best(
    good: Sequence[Path],
    settings: TrainSettings,
    app_paths: AppPaths,
    *,
    defects: Sequence[LabelledImage] = (),
    budget_s: float = 120.0,
    clock_s: Callable[[], float] = time.monotonic,
    headers: Headers | None = None,
) -> Generator[Progress, None, BestSetting]:
    """Vary one setting after the other, keep improvements, and stop when the time is over.

    At most 60 parts are used for learning, so that the search is short; the result is a setting for a build from all
    parts.

    Args:
        good: pictures of good parts; some are held out.
        settings: the start; also the result if no other setting is better.
        app_paths: folders of the program, for converted networks and additional weights.
        defects: labelled defects, if there are any; otherwise synthetic ones are made.
        budget_s: seconds after which no new setting is tried; the given settings are always tried.
        clock_s: a monotonic clock in seconds.
        headers: a cache of the good parts' headers.

    Raises:
        TrainingError: there are too few good parts to hold some out.
    """
    started_s = clock_s()
    out = held_out(np.arange(len(good), dtype=np.int32), settings.seed, MAX_HELD_OUT)
    spared = [good[index] for index in out]
    learned_from = [path for index, path in enumerate(good) if index not in set(out.tolist())]
    chosen = np.random.default_rng([settings.seed, 4]).permutation(len(learned_from))[:MAX_LEARNED_FROM]
    learned_from = [learned_from[index] for index in sorted(chosen)]
    store = FeatureStore(headers)
    spared, learned_from = yield from scaled(_apart(spared, learned_from, settings, store.headers), 0.0, 0.0)
    wanted = _some(defects, settings.seed) or synthetic_defects(spared, settings.seed)
    images = [*(LabelledImage(path, GOOD) for path in spared), *wanted]
    outcomes: list[Outcome] = []
    best = 0

    def try_one(candidate: Candidate) -> Generator[Progress, None, Outcome | None]:
        """Return the candidate's outcome, or None when the time was over before."""
        with closing(compare_one(candidate, learned_from, images, app_paths, store)) as work:
            for step in (steps := Steps(work)):
                spent = (clock_s() - started_s) / budget_s
                if spent >= 1 and outcomes:
                    return None
                yield Progress(
                    join(candidate.name, step.step, by=": "),
                    step.done,
                    step.total,
                    min(0.99, spent),
                    step.losses,
                )
        return steps.result

    out_of_time = False
    for vary in (None, _details, _layers, _patches, _keeps, _detectors):
        current = settings if not outcomes else outcomes[best].candidate.settings
        assert current is not None
        for candidate in [Candidate(Sentence("As chosen"), settings)] if vary is None else vary(current):
            outcome = yield from try_one(candidate)
            if outcome is None:
                out_of_time = True
                break
            outcomes.append(outcome)
            best = _best_of(outcomes)
        if out_of_time or outcomes[0].evaluation is None:
            break
    return BestSetting(tuple(outcomes), best, len(spared), len(wanted), bool(defects), out_of_time)


def _apart(
    spared: list[Path], learned_from: list[Path], settings: TrainSettings, headers: Headers
) -> Generator[Progress, None, tuple[list[Path], list[Path]]]:
    """Return the held-out pictures, one per part, and the pictures to learn from, without pictures of these parts."""
    preflight = yield from check_parts([*spared, *learned_from], settings, headers)
    seen, first = yield from shots_among([*spared, *learned_from], preflight)
    first_of = dict(zip(seen, first.tolist(), strict=True))
    parts = {first_of[path] for path in spared if path in first_of}
    kept = [path for path in spared if path not in first_of or seen[first_of[path]] == path]
    return kept, [path for path in learned_from if first_of.get(path) not in parts]


def _some(defects: Sequence[LabelledImage], seed: int) -> list[LabelledImage]:
    chosen = np.random.default_rng([seed, 5]).permutation(len(defects))[:MAX_DEFECTS]
    return [defects[index] for index in sorted(chosen)]


def _best_of(outcomes: Sequence[Outcome]) -> int:
    """Return the fastest of the outcomes that are as good as the best one."""
    found = [
        -1.0 if o.evaluation is None else float(np.nan_to_num(o.evaluation.image_auroc, nan=-1.0)) for o in outcomes
    ]
    alike = [index for index, auroc in enumerate(found) if auroc >= max(found) - ALIKE]

    def slowness(index: int) -> float:
        evaluation = outcomes[index].evaluation
        return float("inf") if evaluation is None else evaluation.latency_ms["p50"]

    return min(alike, key=slowness)


def _changed(settings: TrainSettings, name: str, **changes: Any) -> Candidate:  # noqa: ANN401 - the settings check them
    return Candidate(name, settings.changed(**changes))


def _details(settings: TrainSettings) -> Iterator[Candidate]:
    for detail, name in DETAILS.items():
        if settings.size is not None or detail != settings.detail:
            yield _changed(settings, name, detail=detail, size=None)


def _layers(settings: TrainSettings) -> Iterator[Candidate]:
    from inspector_app.core.features.backbones import layers_at

    if kind_of(settings.options).several:  # layers cannot be chosen
        return
    for strides in ((4, 8, 16), (4, 8)):
        try:
            layers = layers_at(settings.backbone, strides)
        except BackboneError:  # some networks have no such maps
            continue
        if layers != settings.layers:
            yield _changed(
                settings,
                Sentence("Finer layers, strides {strides}", strides=" + ".join(map(str, strides))),
                layers=layers,
            )


def _patches(settings: TrainSettings) -> Iterator[Candidate]:
    for patch in (1, 5):
        if patch != settings.patch:
            yield _changed(settings, Sentence("Neighbourhood {size} x {size}", size=patch), patch=patch)


def _keeps(settings: TrainSettings) -> Iterator[Candidate]:
    if not kind_of(settings.options).keeps_share:
        return
    keep = min(1.0, 5 * settings.keep)
    yield _changed(settings, Sentence("{share} of the patches kept", share=f"{keep:.1%}"), keep=keep)


def _detectors(settings: TrainSettings) -> Iterator[Candidate]:
    trained = trained_kind()
    other = kind_named(trained.plain) if settings.options.detector == trained.name else trained
    if settings.tiled and not other.takes_tiles:
        return
    yield _changed(settings, other.words.title, options=other.for_comparison(), metric="l2")
