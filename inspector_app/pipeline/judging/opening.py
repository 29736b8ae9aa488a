"""Open a project: build its detector, and check the detector against the project's reference pictures."""

import math
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.detectors import kind_of, open_member
from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.detectors.base.kind import Place
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import with_zoning
from inspector_app.core.errors import ProjectError, TrainingError, reason_of
from inspector_app.core.memory.defect_bank import DefectBank
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.content import content, least_content
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, RuntimeName, open_embedder
from inspector_app.pipeline.judging.space_name import space_of
from inspector_app.pipeline.steps import in_background
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_learned import Member
from inspector_app.project.store import Project, load_project
from inspector_app.project.weights import find_weights

DRIFT_TOLERANCE = 1e-2
"""Largest relative difference of a reference score without a warning; the runtimes agree to 1e-3."""
REBUILD_HINT = Sentence("Build the project again here.")
DRIFT_FLOOR = 0.05
"""Differences are divided by at least this share of the threshold: scores near 0 are only rounding errors."""
DRIFT_LIMIT = 0.1
"""Above this difference the project is refused, because its verdicts would be wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenedProject:
    """A project that is ready to judge.

    Attributes:
        project: the opened project.
        detector: the detector that judges frames.
        runtime: the runtime that is used on this computer.
        drift: largest relative difference between a reference's score now and at the build (0: no difference).
    """

    project: Project
    detector: PatchDetector
    runtime: str
    drift: float

    @property
    def drift_notice(self) -> str:
        """Return a sentence for the operator if the scores drifted beyond the tolerance, else ""."""
        if self.drift <= DRIFT_TOLERANCE:
            return ""
        return join(
            Sentence(
                "This project scores its own reference parts {share} differently on this computer: "
                "do not trust its verdicts.",
                share=f"{self.drift:.1%}",
            ),
            Sentence("Build it again here from its good parts."),
        )

    @property
    def unchecked_notice(self) -> str:
        """Return a sentence for the operator if the project has no reference pictures to score, else ""."""
        if self.project.document.references:
            return ""
        return join(
            Sentence(
                "This project has no reference parts, so it could not be checked that it scores "
                "the same here as where it was built."
            ),
            Sentence("Judge some parts whose truth is known before you trust it."),
        )

    @property
    def notices(self) -> tuple[str, ...]:
        """All notices that the operator should read before judging."""
        notices = (self.drift_notice, self.project.document.limits_notice, self.unchecked_notice)
        return tuple(notice for notice in notices if notice)


def open_detector(project: Project, paths: AppPaths, runtime: RuntimeName | None = None) -> OpenedProject:
    """Build the detector of a project and score its references again.

    Raises:
        ProjectError: backbone weights, layers or sizes are not those of the bank, with the reason.
        BackboneError: the backbone is not available on this computer.
    """
    opened = [
        _open_member(project, member, learned, paths, runtime)
        for member, learned in zip(project.document.members, project.learned, strict=True)
    ]
    spreads = [member.spread_l2 for member in project.document.members if member.spread_l2 is not None]
    try:
        detector = kind_of(project.document.options).fuse(opened, spreads) if spreads else opened[0]
    except ValueError as error:
        raise ProjectError(
            Sentence("The project's parts do not fit together: {fault}.", fault=reason_of(error)), hint=REBUILD_HINT
        ) from error
    detector.least_content = least_content([content(rgb) for rgb in project.references.values()])
    detector.smooth_gain = project.document.smooth_gain
    detector.feature_space = space_of(project.document.members, project.learned, project.document.bank.metric)
    drift = reference_drift(project, detector)
    if drift > DRIFT_LIMIT:
        raise ProjectError(
            Sentence(
                "This computer scores the project's own reference parts {share} differently: it cannot judge with it.",
                share=f"{drift:.0%}",
            ),
            hint=Sentence("Build the project again here from its good parts."),
        )
    if project.head is not None:
        said = Sentence(
            "The project has learned from labelled defects, but its detector {name} cannot use that.",
            name=type(detector).__name__,
        )
        _require_bank(detector, said)
    if project.remembered is not None:  # after the references, which were scored without
        _remember(detector, project.remembered.bank)
    zoning, source_size = project.document.zoning, project.document.embedding.source_size
    try:
        detector = with_zoning(detector, zoning, source_size)
    except TrainingError as error:
        raise ProjectError(error.message, hint=REBUILD_HINT) from error
    if project.head is not None:  # it sees the worst region as the zones leave it
        detector.head = project.head.head
    return OpenedProject(project, detector, detector.runtime, drift)


def _remember(detector: PatchDetector, bank: DefectBank) -> None:
    name = type(detector).__name__
    said = Sentence("The project remembers defects, but its detector {name} cannot.", name=name)
    _require_bank(detector, said).remembered = bank


def _require_bank(detector: PatchDetector, said: Sentence) -> BankDetector:
    if not isinstance(detector, BankDetector) or detector.reweighting:
        raise ProjectError(said, hint=REBUILD_HINT)
    return detector


def _open_member(
    project: Project, member: Member, learned: Learned, paths: AppPaths, runtime: RuntimeName | None
) -> PatchDetector:
    embedding = member.embedding
    weights = find_weights(embedding.backbone, paths.weights)
    if weights.sha256 != embedding.weights_sha256:
        raise ProjectError(
            Sentence(
                "The bank was built with other weights of {name} than this computer has.", name=embedding.backbone
            ),
            hint=Sentence("Install the same weights, or build the project again here."),
        )
    request = EmbeddingRequest(
        embedding.backbone,
        embedding.layers,
        embedding.patch,
        embedding.input_size,
        runtime,
        project.document.bank.metric == "cosine",
        embedding.tile,
    )
    try:
        embedder = open_embedder(request, weights, paths, learned.projection)
    except ValueError as error:
        raise ProjectError(
            Sentence("The project's map does not fit its layers: {fault}.", fault=reason_of(error)), hint=REBUILD_HINT
        ) from error
    if embedder.dims != member.dims or embedder.layers != embedding.layers:
        raise ProjectError(
            Sentence(
                "The bank was built from layers {names} with {n} values a patch, the backbone here "
                "gives {others} with {m}.",
                names=", ".join(embedding.layers),
                n=member.dims,
                others=", ".join(embedder.layers),
                m=embedder.dims,
            ),
            hint=REBUILD_HINT,
        )
    try:
        place = Place(embedding.view, project.document.bank.reweighting)
        return open_member(project.document.options, embedder, learned.memory, place, embedding.reading)
    except ValueError as error:
        raise ProjectError(
            Sentence("What was learned does not fit the network: {fault}.", fault=reason_of(error)), hint=REBUILD_HINT
        ) from error


def open_project(path: Path, paths: AppPaths) -> Generator[Progress, None, OpenedProject]:
    """Read a project file and open its detector. Closing the generator cancels the work at once.

    Raises:
        ProjectError: as :func:`load_project` and :func:`open_detector`.
        BackboneError: as :func:`open_detector`.
    """
    project = yield from in_background(Progress(Sentence("Opening"), 0, 0, 0.1), lambda: load_project(path))
    return (
        yield from in_background(
            Progress(Sentence("Preparing the network"), 0, 0, 0.5), lambda: open_detector(project, paths)
        )
    )


def reference_drift(project: Project, detector: PatchDetector) -> float:
    """Largest relative difference between the references' scores now and at the build; infinite if a score is NaN."""
    worst = 0.0
    for reference in project.document.references:
        score_l2 = detector.score(detector.embed_reference(project.references[reference.file])).score_l2
        scale = max(reference.score_l2, project.document.threshold_l2 * DRIFT_FLOOR)
        difference = abs(score_l2 - reference.score_l2) / scale
        worst = max(worst, difference if math.isfinite(difference) else math.inf)
    return worst
