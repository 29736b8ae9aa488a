"""From a project to a detector that judges, checked against its own reference pictures."""

import math
from dataclasses import dataclass

from inspector_app.core.detectors.patchcore import PatchCore
from inspector_app.core.errors import ProjectError
from inspector_app.pipeline.embedding import EmbeddingRequest, RuntimeName, open_embedder
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project

DRIFT_TOLERANCE = 1e-2
"""Largest relative difference of a reference's score; the runtimes agree to 1e-3."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenedProject:
    """A project ready to judge.

    Attributes:
        project: what was opened.
        detector: judges frames.
        runtime: what executes it here.
        drift: largest relative difference between a reference's score now and when the bank was built (0: none).
    """

    project: Project
    detector: PatchCore
    runtime: str
    drift: float

    @property
    def drift_notice(self) -> str:
        """A sentence for the person if the scores drifted beyond tolerance, else ""."""
        if self.drift <= DRIFT_TOLERANCE:
            return ""
        return (
            f"This project scores its own reference parts {self.drift:.1%} differently on this computer: do not trust "
            "its verdicts. Build it again here from its good parts."
        )


def open_detector(project: Project, paths: AppPaths, runtime: RuntimeName | None = None) -> OpenedProject:
    """Make the detector of a project and score its references again.

    Raises:
        ProjectError: backbone weights, layers or sizes are not those of the bank, with the reason.
        BackboneError: the backbone cannot be had on this computer.
    """
    embedding = project.document.embedding
    request = EmbeddingRequest(embedding.backbone, embedding.layers, embedding.patch, embedding.input_size, runtime)
    embedder, sha256 = open_embedder(request, paths)
    if sha256 != embedding.weights_sha256:
        raise ProjectError(
            f"The bank was built with other weights of {embedding.backbone} than this computer has",
            hint="Install the same weights, or build the project again here",
        )
    if embedder.dims != project.document.bank.dims or embedder.layers != embedding.layers:
        raise ProjectError(
            f"The bank was built from layers {', '.join(embedding.layers)} with {project.document.bank.dims} values a "
            f"patch, the backbone here gives {', '.join(embedder.layers)} with {embedder.dims}",
            hint="Build the project again here",
        )
    detector = PatchCore(
        embedder,
        project.bank,
        size=embedding.input_size,
        expected_aspect=embedding.aspect,
        reweighting=project.document.bank.reweighting,
    )
    return OpenedProject(project, detector, embedder.runtime, reference_drift(project, detector))


def reference_drift(project: Project, detector: PatchCore) -> float:
    """Largest relative difference between the references' scores now and then; infinite if one is not a number."""
    worst = 0.0
    for reference in project.document.references:
        score_l2 = detector.score(detector.embed_pixels(project.references[reference.file])).score_l2
        difference = abs(score_l2 - reference.score_l2) / max(reference.score_l2, project.document.threshold_l2 * 1e-3)
        worst = max(worst, difference if math.isfinite(difference) else math.inf)
    return worst
