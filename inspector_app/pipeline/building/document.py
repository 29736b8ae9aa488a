"""Make the project document from the results of a build."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from inspector_app import __version__
from inspector_app.core.detectors import DETECTORS
from inspector_app.core.messages import Int32, Limits
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.zones import NO_ZONING
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.estimated_limit import LEAST_TO_ESTIMATE
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.building.sessions import Sessions
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.project.kept_document import PLUGIN
from inspector_app.project.machine_facts import version_of
from inspector_app.project.schema import BuildSeconds, ProjectDocument
from inspector_app.project.schema_learned import Bank, Member, Trial
from inspector_app.project.schema_limits import estimated_limit
from inspector_app.project.schema_parts import Reference, TrainingImage, part_scores_l2

PACKAGES = ("torch", "timm", "openvino", "numpy", "opencv-python-headless")


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The results of a build; see :class:`ProjectDocument` for each."""

    settings: TrainSettings
    options: DetectorOptions
    members: tuple[Member, ...]
    used: Sequence[Path]
    first: Int32
    skipped: Sequence[tuple[Path, str]]
    scores_l2: Sequence[float]
    references: tuple[Reference, ...]
    trial: Trial | None
    sessions: Sessions | None
    sessions_left_out: bool
    alignment_gain: float | None
    notes: tuple[str, ...]
    created_at: datetime
    seconds: BuildSeconds
    smooth_gain: float | None


def _plugin(options: DetectorOptions) -> dict[str, str]:
    """Name and version of the detector's package; empty for built-in detectors."""
    package = DETECTORS.package(options.detector)
    return {PLUGIN: " ".join(package)} if package is not None else {}


def describe(facts: Facts) -> ProjectDocument:
    """Calibrate the threshold and make the project document."""
    settings = facts.settings
    sessions = facts.sessions
    shots = np.bincount(facts.first, minlength=len(facts.used))
    training = tuple(
        TrainingImage(
            name=path.name,
            path=str(path.absolute()),
            score_l2=score,
            first=int(first) if shots[first] > 1 else None,
            session=int(sessions.of[number]) if sessions is not None else None,
        )
        for number, (path, score, first) in enumerate(zip(facts.used, facts.scores_l2, facts.first, strict=True))
    )
    scores_l2 = part_scores_l2(training)
    calibration = calibrate(scores_l2, settings.promise)
    document = ProjectDocument(
        name=settings.name,
        created_at=facts.created_at,
        made_with={
            "inspector-app": __version__,
            "python": platform.python_version(),
            **{package: version_of(package) or "not installed" for package in PACKAGES},
            **_plugin(facts.options),
        },
        options=facts.options,
        bank=Bank(
            keep=settings.keep,
            seed=settings.seed,
            metric=settings.metric,
            reweighting=settings.reweighting,
            robust=settings.robust,
            rotation=settings.rotation,
        ),
        members=facts.members,
        trial=facts.trial,
        notes=facts.notes,
        training=training,
        sessions=sessions.names if sessions is not None else (),
        sessions_left_out=facts.sessions_left_out,
        alignment_gain=facts.alignment_gain,
        skipped=tuple(join(path.name, reason, by=": ") for path, reason in facts.skipped),
        promise_asked=calibration.asked,
        promise=calibration.promised,
        suggested_threshold_l2=calibration.threshold_l2,
        threshold_l2=calibration.threshold_l2,
        smooth_gain=facts.smooth_gain,
        estimated=estimated_limit(scores_l2, settings.promise),
        references=facts.references,
        zoning=settings.zoning if settings.zoning != NO_ZONING else None,
        build_seconds=facts.seconds,
    )
    if settings.limit == "promised":
        return document
    if document.estimated is None:
        return document.model_copy(update={"notes": (*document.notes, no_estimate(len(scores_l2)))})
    return document.with_limits(Limits(document.estimated.threshold_l2), facts.created_at)


def no_estimate(n_parts: int) -> Sentence:
    """Say why no limit can be estimated, and which one is used."""
    return join(
        Sentence(
            "No limit can be estimated from {n} good parts: that needs at least {least} whose scores differ.",
            n=n_parts,
            least=LEAST_TO_ESTIMATE,
        ),
        Sentence("The promised limit is used."),
    )
