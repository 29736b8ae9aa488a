"""Compare detectors and settings on the same good parts and the same test parts."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inspector_app.core.detectors import kind_named, kind_of
from inspector_app.core.errors import InspectorError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.options import (
    DetectorOptions,
)
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.comparing.memory_peak import MemoryPeak
from inspector_app.pipeline.judging.opening import OpenedProject, open_project
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.pipeline.steps import scaled
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.store import file_bytes

BUILD_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry of a comparison: settings for a build, or an existing project.

    Attributes:
        name: a short name for display; a Sentence, unless it is the same in every language.
        settings: the settings of the build; None for ``project``.
        n_parts: number of good parts to build from, drawn by the settings' seed; None for all.
        project: a project file, instead of ``settings``.
    """

    name: str
    settings: TrainSettings | None = None
    n_parts: int | None = None
    project: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """The result of one candidate.

    Attributes:
        candidate: the candidate.
        opened: the project, ready to judge; None when it could not be built or opened, or was released.
        evaluation: its figures on the test parts; None when it could not be built or opened.
        project_bytes: size of the project file.
        peak_bytes: the process's largest resident memory during the build; 0 for an existing project.
        reasons: why figures are missing, and other notes for the user; one sentence each.
        kept_document: the document of ``opened`` after it was released.
    """

    candidate: Candidate
    opened: OpenedProject | None
    evaluation: Evaluation | None
    project_bytes: int = 0
    peak_bytes: int = 0
    reasons: tuple[str, ...] = ()
    kept_document: ProjectDocument | None = None

    @property
    def document(self) -> ProjectDocument | None:
        """The project's document; None when it could not be built or opened."""
        return self.opened.project.document if self.opened is not None else self.kept_document

    def without_detector(self) -> "Outcome":
        """Return the outcome without its detector, because the detectors of many candidates would fill the memory."""
        return replace(self, opened=None, kept_document=self.document)

    @property
    def build_s(self) -> float:
        """Build time in seconds, including features that another candidate computed; NaN if unknown."""
        return self.document.build_seconds.total if self.document is not None else float("nan")


def detector_candidates(detectors: Sequence[str | DetectorOptions], settings: TrainSettings) -> list[Candidate]:
    """Return one candidate per detector; all common settings are equal.

    Args:
        detectors: names (with default options), or options. Detectors of several members come last, because the
            detectors before them share the features of one backbone.
        settings: all other settings.
    """
    options = [kind_named(each).for_comparison() if isinstance(each, str) else each for each in detectors]
    options.sort(key=lambda each: kind_of(each).several)
    return [Candidate(_title(each), settings.changed(options=each)) for each in options]


def _title(options: DetectorOptions) -> str:
    """The detector's name and the options that differ from the defaults."""
    kind = kind_of(options)
    default = kind.for_comparison()
    changed = [
        f"{key}={','.join(value) if isinstance(value, tuple) else value}"
        for key, value in options
        if value != getattr(default, key)
    ]
    return join(kind.words.title, *changed)


def compare_one(
    candidate: Candidate,
    good: Sequence[Path],
    images: Sequence[LabelledImage],
    app_paths: AppPaths,
    store: FeatureStore,
) -> Generator[Progress, None, Outcome]:
    """Build (or open) one candidate and judge the test parts with it.

    A fault of one candidate becomes a reason in its outcome; the comparison continues.

    Args:
        candidate: the candidate.
        good: pictures of good parts to build from.
        images: test parts.
        app_paths: folders of the program, for converted networks and additional weights.
        store: shared by all candidates, so that features are computed once.
    """
    try:
        with MemoryPeak() as peak:
            opened, n_bytes, reasons = yield from scaled(_make(candidate, good, app_paths, store), 0.0, BUILD_SHARE)
        document = opened.project.document
        judging = evaluate(images, opened.detector, document.threshold_l2, document.part_scores_l2)
        evaluation = yield from scaled(judging, BUILD_SHARE, 1.0)
    except InspectorError as error:
        return Outcome(candidate, None, None, reasons=(str(error),))
    except (MemoryError, RuntimeError) as error:  # from libraries; other candidates may need less memory
        reason = join(
            Sentence(
                "It could not be built or judged ({kind}: {fault}).", kind=type(error).__name__, fault=reason_of(error)
            ),
            Sentence("Choose less detail or a smaller share."),
        )
        return Outcome(candidate, None, None, reasons=(reason,))
    return Outcome(
        candidate,
        opened,
        evaluation,
        n_bytes,
        0 if candidate.project is not None else peak.n_bytes,
        (*reasons, *missing(images, evaluation)),
    )


def missing(images: Sequence[LabelledImage], evaluation: Evaluation) -> tuple[str, ...]:
    """Why figures of an evaluation are missing, one sentence each."""
    reasons = []
    if evaluation.n_good == 0:
        reasons.append(Sentence("There are no good test parts: no AUROC and no found false-alarm rate."))
    if evaluation.n_defect == 0:
        reasons.append(Sentence("There are no defective test parts: no AUROC and no detection rate."))
    elif not any(image.kind != GOOD and (image.mask or image.change) for image in images):
        reasons.append(Sentence("The defects have no masks: no pixel AUROC and no AUPRO."))
    if evaluation.n_error:
        reasons.append(
            Sentence(
                "{n} test parts could not be judged and count in no figure.",
                one="1 test part could not be judged and counts in no figure.",
                n=evaluation.n_error,
            )
        )
    return (*reasons, *evaluation.notes)


def _make(
    candidate: Candidate, good: Sequence[Path], app_paths: AppPaths, store: FeatureStore
) -> Generator[Progress, None, tuple[OpenedProject, int, tuple[str, ...]]]:
    """Build or open a candidate: returns the project ready to judge, its file's size, and notes."""
    if candidate.project is not None:
        opened = yield from open_project(candidate.project, app_paths)
        return opened, candidate.project.stat().st_size, opened.notices
    settings = candidate.settings
    assert settings is not None
    if candidate.n_parts is not None:
        chosen = np.random.default_rng([settings.seed, 3]).permutation(len(good))[: candidate.n_parts]
        good = [good[index] for index in sorted(chosen)]
    trained = yield from train(good, settings, app_paths, store=store, proposes=False)
    opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, drift=0.0)
    return opened, file_bytes(trained.project), trained.project.document.notes
