"""Detectors and settings side by side, on the same good parts and the same test parts."""

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
    """What is to be compared: settings to build with, or a project that is there.

    Attributes:
        name: what a person calls it, a few words.
        settings: what to build; None for ``project``.
        n_parts: how many of the good parts to build from, drawn by the settings' seed; None for all.
        project: a project file, instead of ``settings``.
    """

    name: str
    settings: TrainSettings | None = None
    n_parts: int | None = None
    project: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What came of one candidate.

    Attributes:
        candidate: which.
        opened: the project, ready to judge; None when it could not be built or opened, or was let go of.
        evaluation: its figures on the test parts; None when it could not be built or opened.
        project_bytes: size of the project file.
        peak_bytes: the process's largest resident memory while it was built; 0 for a project that was there.
        reasons: why a figure is missing, and what else a person should know; one sentence each.
        kept_document: what is left of ``opened`` when it was let go of.
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
        """What the project says; None when it could not be built or opened."""
        return self.opened.project.document if self.opened is not None else self.kept_document

    def without_detector(self) -> "Outcome":
        """The figures alone: the detectors of many candidates would fill the memory."""
        return replace(self, opened=None, kept_document=self.document)

    @property
    def build_s(self) -> float:
        """Seconds that building took, features included even where another candidate shared them; NaN if unknown."""
        return self.document.build_seconds.total if self.document is not None else float("nan")


def detector_candidates(detectors: Sequence[str | DetectorOptions], settings: TrainSettings) -> list[Candidate]:
    """One candidate a detector, alike in everything that they share.

    Args:
        detectors: names, which stand for the default options, or options. Those of several members come last: the
            detectors before them share the features of one backbone.
        settings: everything else.
    """
    options = [kind_named(each).for_comparison() if isinstance(each, str) else each for each in detectors]
    options.sort(key=lambda each: kind_of(each).several)
    return [Candidate(_title(each), settings.changed(options=each)) for each in options]


def _title(options: DetectorOptions) -> str:
    """The detector's name, and what differs from its defaults."""
    kind = kind_of(options)
    default = kind.for_comparison()
    changed = [
        f"{key}={','.join(value) if isinstance(value, tuple) else value}"
        for key, value in options
        if value != getattr(default, key)
    ]
    return " ".join([kind.words.title, *changed])


def compare_one(
    candidate: Candidate,
    good: Sequence[Path],
    images: Sequence[LabelledImage],
    app_paths: AppPaths,
    store: FeatureStore,
) -> Generator[Progress, None, Outcome]:
    """Build (or open) one candidate and judge the test parts with it.

    What is wrong with one candidate is its outcome's reason; the others go on.

    Args:
        candidate: see there.
        good: pictures of good parts to build from.
        images: test parts.
        app_paths: where converted networks and further weights are kept.
        store: shared by all candidates, so that features are computed once.
    """
    try:
        with MemoryPeak() as peak:
            opened, n_bytes, reasons = yield from scaled(_make(candidate, good, app_paths, store), 0.0, BUILD_SHARE)
        threshold_l2 = opened.project.document.threshold_l2
        evaluation = yield from scaled(evaluate(images, opened.detector, threshold_l2), BUILD_SHARE, 1.0)
    except InspectorError as error:
        return Outcome(candidate, None, None, reasons=(str(error),))
    except (MemoryError, RuntimeError) as error:  # the libraries' own; the other candidates may well need less
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
    """Why figures of an evaluation are empty, one sentence each."""
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
    """Build or open a candidate: the project ready to judge, its file's size, and notes."""
    if candidate.project is not None:
        opened = yield from open_project(candidate.project, app_paths)
        return opened, candidate.project.stat().st_size, opened.notices
    settings = candidate.settings
    assert settings is not None
    if candidate.n_parts is not None:
        chosen = np.random.default_rng([settings.seed, 3]).permutation(len(good))[: candidate.n_parts]
        good = [good[index] for index in sorted(chosen)]
    trained = yield from train(good, settings, app_paths, store=store)
    opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, drift=0.0)
    return opened, file_bytes(trained.project), trained.project.document.notes
