"""Compare a few settings for one part on labelled defects, and recommend one if it is clearly better."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from inspector_app.core.detectors import kind_of
from inspector_app.core.errors import BackboneError, InspectorError, TrainingError
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.preprocess import DETAIL_PX
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.preflight import Preflight, check_parts, extent_of
from inspector_app.pipeline.building.shots import shots_among
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.building.trial import held_out
from inspector_app.pipeline.comparing.compare import Candidate, Outcome, compare_one
from inspector_app.pipeline.comparing.paired import Difference, Judged, called_ng, difference, judged_by
from inspector_app.pipeline.measuring.labelled import GOOD, MIN_LABELLED, LabelledImage
from inspector_app.pipeline.measuring.tuning import Rate
from inspector_app.pipeline.steps import scaled
from inspector_app.project.paths import AppPaths

DEFAULT_NAME: Final = Sentence("Default setting")
MORE_KEPT: Final = 3
"""The bank of this many times the share; 3 % instead of 1 %."""
TILES_FROM_PX: Final = 2 * DETAIL_PX["fine"]
"""Tiles are compared if the longer side of the pictures is larger, so that the detail fine shows less than half."""
NOT_COMPARED: Final = (
    "name", "promise", "limit", "bits", "seed", "runtime", "score", "shapes", "zoning", "rotation", "align", "sessions"
)  # fmt: skip
"""Choices that say how the parts are and what is wanted; the default setting keeps them as they were chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """One compared setting.

    Attributes:
        outcome: its figures, without its detector and records; both would fill the memory.
        found: the defects above the setting's limit, of those that could be judged; None when the setting failed.
        alarms: the good test parts above it.
        difference: to the first setting; None for the first one, and when the setting failed.
    """

    outcome: Outcome
    found: Rate | None = None
    alarms: Rate | None = None
    difference: Difference | None = None


@dataclass(frozen=True, slots=True, eq=False)
class BestSetting:
    """The result of a comparison of settings.

    Attributes:
        tried: the compared settings, the chosen one first.
        best: index of the recommended one; 0 if none is clearly better than the first.
        n_defect: labelled defects that were judged.
        n_good: good test parts that were judged, with those held out.
        n_held_out: how many of them were held out of the good parts; 0: there are enough labelled ones.
        advice: what to do, one sentence or two.
    """

    tried: tuple[Tried, ...]
    best: int
    n_defect: int
    n_good: int
    n_held_out: int
    advice: str

    @property
    def settings(self) -> TrainSettings:
        """The recommended settings."""
        settings = self.tried[self.best].outcome.candidate.settings
        assert settings is not None
        return settings

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Why settings failed, and parts that could not be judged: pairs of a setting's name and a sentence."""
        return tuple(
            (each.outcome.candidate.name, reason)
            for each in self.tried
            if each.outcome.evaluation is None or each.outcome.evaluation.n_error
            for reason in each.outcome.reasons
        )


def find_best(
    good: Sequence[Path],
    settings: TrainSettings,
    app_paths: AppPaths,
    labelled: Sequence[LabelledImage],
    *,
    headers: Headers | None = None,
) -> Generator[Progress, None, BestSetting]:
    """Build and judge a few settings, each as a build of the part would.

    Args:
        good: pictures of good parts to learn from; some are held out if there are few labelled good parts.
        settings: the chosen setting; each other one differs from it in one choice.
        app_paths: folders of the program, for converted networks and additional weights.
        labelled: labelled test parts.
        headers: a cache of the good parts' headers.

    Raises:
        TrainingError: there are fewer than 8 labelled defects that can be judged, the chosen setting cannot be built,
            or there are too few good parts to hold some out.
    """
    require_defects(sum(image.kind != GOOD for image in labelled))
    tested = {image.path.absolute() for image in labelled}
    good = [path for path in good if path.absolute() not in tested]
    settings = settings.changed(options=kind_of(settings.options).as_built(settings.options))
    store = FeatureStore(headers)
    spared: list[Path] = []
    if sum(image.kind == GOOD for image in labelled) < MIN_LABELLED:
        spared, good = yield from scaled(_hold_out(good, settings, store.headers), 0.0, 0.0)
    images = [*labelled, *(LabelledImage(path, GOOD) for path in spared)]
    preflight = yield from scaled(check_parts(good, settings, store.headers), 0.0, 0.0)
    candidates = list(_candidates(settings, preflight))
    seconds = [preflight.expected_seconds]
    for candidate in candidates[1:]:
        assert candidate.settings is not None
        seconds.append((yield from _seconds(good, candidate.settings, store.headers)) or seconds[0])
    ends = np.cumsum([0.0, *seconds]) / sum(seconds)
    tried: list[Tried] = []
    first: list[Judged] = []
    for number, candidate in enumerate(candidates):
        outcome = yield from scaled(
            _named(candidate, number, len(candidates), compare_one(candidate, good, images, app_paths, store)),
            float(ends[number]),
            float(ends[number + 1]),
        )
        one, judged = _tried(outcome, first, len(candidates) - 1)
        tried.append(one)
        if not number:
            _require_judged(outcome)
            first = judged
    return _result(tried, n_held_out=len(spared), is_default=settings == default_of(settings))


def require_defects(n: int, *reasons: str) -> None:
    """Raise TrainingError if ``n`` labelled defects are too few to compare settings; ``reasons``: why so few."""
    if n < MIN_LABELLED:
        too_few = Sentence(
            "There are {n} labelled defects that can be judged; comparing settings needs {needed}.",
            one="There is 1 labelled defect that can be judged; comparing settings needs {needed}.",
            n=n,
            needed=MIN_LABELLED,
        )
        raise TrainingError(
            join(too_few, *reasons),
            hint=Sentence(
                "Synthetic defects cannot decide: they agree poorly with real ones. Until there are enough, the "
                "default setting is the best choice."
            ),
        )


def default_of(settings: TrainSettings) -> TrainSettings:
    """Return the default of everything that is compared; the rest as in ``settings``."""
    return TrainSettings(**{name: getattr(settings, name) for name in NOT_COMPARED})


def recommended(tried: Sequence[Tried]) -> int:
    """Return the index of the setting to use: the first one unless another is clearly better and in nothing worse.

    Of several, the one with the largest share of defects found less that of false alarms (Youden's J); then the one
    with the highest image AUROC; then the fastest.
    """
    better = [index for index, each in enumerate(tried) if each.difference is not None and each.difference.recommended]

    def rank(index: int) -> tuple[float, float, float]:
        evaluation, found, alarms = tried[index].outcome.evaluation, tried[index].found, tried[index].alarms
        assert evaluation is not None
        assert found is not None
        assert alarms is not None
        return found.share - alarms.share, evaluation.image_auroc, -evaluation.latency_ms["p50"]

    return max(better, key=rank, default=0)


def _result(tried: Sequence[Tried], *, n_held_out: int, is_default: bool) -> BestSetting:
    first = tried[0].outcome.evaluation
    assert first is not None
    best = recommended(tried)
    if best:
        advice = join(
            Sentence(
                "{name} is clearly better on these {n} defects: use it.",
                name=tried[best].outcome.candidate.name,
                n=first.n_defect,
            ),
            Sentence("The parts that chose it also measured it: expect a little less on new parts."),
        )
    elif is_default:
        advice = Sentence(
            "No setting is clearly better than the default on these {n} defects; keep the default.", n=first.n_defect
        )
    else:
        advice = Sentence("No setting is clearly better than yours on these {n} defects; keep yours.", n=first.n_defect)
    return BestSetting(tuple(tried), best, first.n_defect, first.n_good, n_held_out, advice)


def _require_judged(first: Outcome) -> None:
    """Raise TrainingError if the first setting failed, or if it could judge too few defects."""
    if first.evaluation is None:
        raise TrainingError(join(*first.reasons), hint=Sentence("Choose another setting to start from."))
    require_defects(first.evaluation.n_defect, *(first.reasons if first.evaluation.n_error else ()))


def _tried(outcome: Outcome, first: Sequence[Judged], n_compared: int) -> tuple[Tried, list[Judged]]:
    """The outcome, and what the setting says about every part.

    Args:
        outcome: the outcome of one setting.
        first: what the first setting says; empty for itself.
        n_compared: how many settings are compared with the first one.
    """
    evaluation = outcome.evaluation
    if evaluation is None:
        return Tried(outcome), []
    judged = judged_by(evaluation.records)
    light = replace(outcome.without_detector(), evaluation=replace(evaluation, records=()))
    found, alarms = (called_ng(judged, good=good) for good in (False, True))
    return Tried(light, found, alarms, difference(first, judged, n_compared) if first else None), judged


def _named(
    candidate: Candidate, number: int, total: int, work: Generator[Progress, None, Outcome]
) -> Generator[Progress, None, Outcome]:
    """The work, with the setting and its number in the name of every step."""
    name = Sentence("{name} ({n} of {total})", name=candidate.name, n=number + 1, total=total)
    for step in (steps := Steps(work)):
        yield replace(step, step=join(name, step.step, by=": "))
    return steps.result


def _hold_out(
    good: Sequence[Path], settings: TrainSettings, headers: Headers
) -> Generator[Progress, None, tuple[list[Path], list[Path]]]:
    """Return held-out pictures, one per part, and the pictures to learn from, without pictures of these parts."""
    preflight = yield from check_parts(good, settings, headers)
    seen, first = yield from shots_among(good, preflight)
    out = held_out(first, settings.seed).tolist()
    spared = {seen[index] for index in out}
    return [seen[index] for index in out if first[index] == index], [path for path in good if path not in spared]


def _seconds(
    good: Sequence[Path], settings: TrainSettings, headers: Headers
) -> Generator[Progress, None, float | None]:
    """Forecast of the build; None when it cannot be built, which its outcome will say."""
    try:
        return (yield from scaled(check_parts(good, settings, headers), 0.0, 0.0)).expected_seconds
    except InspectorError:
        return None


def _candidates(settings: TrainSettings, preflight: Preflight) -> Iterator[Candidate]:
    """The chosen setting, the default if another one was chosen, and those that differ from the chosen one."""
    default = default_of(settings)
    yield Candidate(DEFAULT_NAME if settings == default else Sentence("Your setting"), settings)
    if settings != default:
        yield Candidate(DEFAULT_NAME, default)
    for name, changes in _changes(settings, preflight):
        try:
            changed = settings.changed(**changes)
        except ValueError:  # it does not fit another choice, such as tiles and alignment
            continue
        if changed not in (settings, default):
            yield Candidate(name, changed)


def _changes(settings: TrainSettings, preflight: Preflight) -> Iterator[tuple[str, dict[str, Any]]]:
    kind = kind_of(settings.options)
    yield Sentence("Detail fine"), {"detail": "fine", "size": None}
    if max(settings.judged_size(preflight.source_size)) > TILES_FROM_PX:
        yield Sentence("Detail tiles"), {"detail": "tiles", "size": None}
    if layers := _finer_layers(settings):
        yield Sentence("Finer layers, strides {strides}", strides="4 + 8 + 16"), {"layers": layers}
    if kind.takes_copies and settings.robust == "off":
        yield Sentence("Parts may lie or be lit differently: a little"), {"robust": "some"}
    if kind.keeps_share:
        keep = min(1.0, MORE_KEPT * settings.keep)
        if _n_kept(settings.changed(keep=keep), preflight) > _n_kept(settings, preflight):
            yield Sentence("{share} of the patches kept", share=f"{keep:.1%}"), {"keep": keep}


def _n_kept(settings: TrainSettings, preflight: Preflight) -> int:
    """Number of vectors in the bank; with few parts a larger share keeps no more of them."""
    return extent_of(len(preflight.usable), settings.input_size(preflight.source_size), settings).n_keep


def _finer_layers(settings: TrainSettings) -> tuple[str, ...] | None:
    """The maps of strides 4, 8 and 16; None if the network has none, or the detector has its own networks."""
    from inspector_app.core.features.backbones import layers_at

    if kind_of(settings.options).several:
        return None
    try:
        return layers_at(settings.backbone, (4, 8, 16))
    except BackboneError:
        return None
