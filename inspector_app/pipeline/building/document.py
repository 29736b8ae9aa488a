"""Make the project document from the results of a build."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np

from inspector_app import __version__
from inspector_app.core.detectors import DETECTORS
from inspector_app.core.messages import Int32
from inspector_app.core.options import DetectorOptions
from inspector_app.core.scoring.calibration import calibrate, part_scores
from inspector_app.core.sentences import join
from inspector_app.pipeline.building.sessions import Sessions
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.project.schema import (
    Bank,
    BuildSeconds,
    Member,
    ProjectDocument,
    Reference,
    TrainingImage,
    Trial,
)
from inspector_app.project.store import PLUGIN

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


def _plugin(options: DetectorOptions) -> dict[str, str]:
    """Name and version of the detector's package; empty for built-in detectors."""
    package = DETECTORS.package(options.detector)
    return {PLUGIN: " ".join(package)} if package is not None else {}


def describe(facts: Facts) -> ProjectDocument:
    """Calibrate the threshold and make the project document."""
    settings = facts.settings
    calibration = calibrate(part_scores(facts.scores_l2, facts.first), settings.promise)
    sessions = facts.sessions
    shots = np.bincount(facts.first, minlength=len(facts.used))
    return ProjectDocument(
        name=settings.name,
        created_at=facts.created_at,
        made_with={
            "inspector-app": __version__,
            "python": platform.python_version(),
            **{package: version(package) for package in PACKAGES},
            **_plugin(facts.options),
        },
        options=facts.options,
        bank=Bank(
            keep=settings.keep,
            seed=settings.seed,
            reweighting=settings.reweighting,
            robust=settings.robust,
            rotation=settings.rotation,
        ),
        members=facts.members,
        trial=facts.trial,
        notes=facts.notes,
        training=tuple(
            TrainingImage(
                name=path.name,
                path=str(path.absolute()),
                score_l2=score,
                first=int(first) if shots[first] > 1 else None,
                session=int(sessions.of[number]) if sessions is not None else None,
            )
            for number, (path, score, first) in enumerate(zip(facts.used, facts.scores_l2, facts.first, strict=True))
        ),
        sessions=sessions.names if sessions is not None else (),
        sessions_left_out=facts.sessions_left_out,
        alignment_gain=facts.alignment_gain,
        skipped=tuple(join(path.name, reason, by=": ") for path, reason in facts.skipped),
        promise_asked=calibration.asked,
        promise=calibration.promised,
        suggested_threshold_l2=calibration.threshold_l2,
        threshold_l2=calibration.threshold_l2,
        references=facts.references,
        build_seconds=facts.seconds,
    )
