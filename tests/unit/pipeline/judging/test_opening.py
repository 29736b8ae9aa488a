"""A project is checked against this computer before it judges anything."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCore, PatchCoreOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.errors import BackboneError, ProjectError
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.gaussians import Gaussians
from inspector_app.core.memory.learned import Learned, Memory
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import AnomalyMap, Frame, PatchFeatures
from inspector_app.core.options import DetectorOptions
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.opening import open_detector, reference_drift
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project
from tests import helpers


def with_embedding(project: Project, **changes: Any) -> Project:
    (member,) = project.document.members
    changed = member.model_copy(update={"embedding": member.embedding.model_copy(update=changes)})
    return replace(project, document=project.document.model_copy(update={"members": (changed,)}))


def with_vectors(project: Project, factor: float) -> Project:
    bank = helpers.bank_of(project)
    vectors = (bank.vectors * np.float32(factor)).astype(np.float32)
    return replace(project, learned=(Learned(MemoryBank(vectors, bank.image_index, bank.cell)),))


def test_an_untouched_project_scores_as_it_did(trained: Trained, paths: AppPaths) -> None:
    opened = open_detector(trained.project, paths)
    assert opened.drift == 0
    assert opened.drift_notice == ""
    frame = Frame(helpers.part(), "part", 0.0)
    now, then = (detector.score(detector.embed(frame)) for detector in (opened.detector, trained.detector))
    assert now.score_l2 == then.score_l2


def test_a_limit_that_contradicts_its_history_and_lacking_references_are_said(
    trained: Trained, paths: AppPaths
) -> None:
    document = trained.project.document
    assert open_detector(trained.project, paths).notices == ()
    raised = document.model_copy(update={"threshold_l2": 100 * document.threshold_l2})
    (notice,) = open_detector(replace(trained.project, document=raised), paths).notices
    assert f"are {raised.threshold_l2:.3f}, but its history ends at {document.threshold_l2:.3f}." in notice
    bare = replace(trained.project, document=document.model_copy(update={"references": ()}), references={})
    (notice,) = open_detector(bare, paths).notices
    assert "no reference parts, so it could not be checked" in notice


@pytest.mark.parametrize("reweighting", [False, True])
def test_the_project_decides_about_reweighting(trained: Trained, paths: AppPaths, *, reweighting: bool) -> None:
    bank = trained.project.document.bank.model_copy(update={"reweighting": reweighting})
    project = replace(trained.project, document=trained.project.document.model_copy(update={"bank": bank}))
    detector = open_detector(project, paths).detector
    assert isinstance(detector, PatchCore)
    assert detector.reweighting is reweighting


def test_another_runtime_stays_within_tolerance(trained: Trained, paths: AppPaths) -> None:
    opened = open_detector(trained.project, paths, "torch")
    assert opened.runtime == "torch"
    assert opened.drift < 1e-3
    assert opened.drift_notice == ""


def test_an_altered_bank_is_reported(trained: Trained, paths: AppPaths) -> None:
    opened = open_detector(with_vectors(trained.project, 1.03), paths)
    assert 0.01 < opened.drift <= 0.1
    assert "do not trust its verdicts" in opened.drift_notice
    assert f"{opened.drift:.1%}" in opened.drift_notice


def test_a_bank_that_scores_quite_differently_is_refused(trained: Trained, paths: AppPaths) -> None:
    with pytest.raises(ProjectError, match="cannot judge with it"):
        open_detector(with_vectors(trained.project, 2.0), paths)


class NoNumber:
    """A detector whose scores are no numbers."""

    def __init__(self, detector: PatchDetector) -> None:
        self.embed_reference = detector.embed_reference

    def score(self, features: PatchFeatures) -> AnomalyMap:
        distance = np.full(features.grid, np.nan, np.float32)
        return AnomalyMap(distance, np.nan)


def test_a_reference_that_scores_no_number_is_infinite_drift(trained: Trained, paths: AppPaths) -> None:
    assert reference_drift(trained.project, NoNumber(trained.detector)) == np.inf  # type: ignore[arg-type]
    assert replace(open_detector(trained.project, paths), drift=np.inf).drift_notice


def test_other_weights_are_refused(trained: Trained, paths: AppPaths) -> None:
    with pytest.raises(ProjectError, match="other weights of efficientnet_lite0"):
        open_detector(with_embedding(trained.project, weights_sha256="0" * 64), paths)


@pytest.mark.parametrize("layers", [("blocks.4", "blocks.2"), ("blocks.2",), ("blocks.1", "blocks.2")], ids=str)
def test_other_layers_are_refused(trained: Trained, paths: AppPaths, layers: tuple[str, ...]) -> None:
    with pytest.raises(ProjectError, match=r"The bank was built from layers"):
        open_detector(with_embedding(trained.project, layers=layers), paths)


def test_a_layer_that_the_backbone_lacks_is_refused(trained: Trained, paths: AppPaths) -> None:
    with pytest.raises(BackboneError, match=r"no layer blocks\.77"):
        open_detector(with_embedding(trained.project, layers=("blocks.77",)), paths)


def test_a_backbone_that_is_not_here_is_told(trained: Trained, paths: AppPaths) -> None:
    with pytest.raises(BackboneError, match="weights of 'resnet18' are not on this computer"):
        open_detector(with_embedding(trained.project, backbone="resnet18"), paths)


def test_a_map_that_does_not_fit_the_layers_is_refused(trained: Trained, paths: AppPaths) -> None:
    (learned,) = trained.project.learned
    project = replace(trained.project, learned=(replace(learned, projection=np.ones((151, 152), np.float32)),))
    with pytest.raises(ProjectError, match=r"map does not fit its layers: a map of 151 values, a network of 152"):
        open_detector(project, paths)


LIKE = np.zeros((144, 3, 3), np.float32) + np.eye(3, dtype=np.float32)
FOREIGN: dict[str, tuple[DetectorOptions, Memory, str]] = {
    "a channel that the network lacks": (
        PadimOptions(),
        Gaussians(np.array([0, 1, 152], np.int32), np.zeros((144, 3), np.float32), LIKE, 3),
        "channel 152, embedder of 152 dims",
    ),
    "another grid": (
        PadimOptions(),
        Gaussians(np.array([0, 1, 2], np.int32), np.zeros((143, 3), np.float32), LIKE[:143], 3),
        "Gaussians of 143 cells, embedder of 144",
    ),
    "a gallery of another grid": (SpadeOptions(), Gallery(np.zeros((2, 143, 152), np.float32)), "gallery of 143 cells"),
    "a gallery of other values": (SpadeOptions(), Gallery(np.zeros((2, 144, 151), np.float32)), "gallery of 151 dims"),
    "a bank of other values": (
        PatchCoreOptions(),
        MemoryBank(np.zeros((4, 151), np.float32), np.zeros(4, np.int32), np.zeros(4, np.int32)),
        "bank of 151 dims, embedder of 152",
    ),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_was_learned_from_another_network_is_refused(trained: Trained, paths: AppPaths, kind: str) -> None:
    options, memory, sentence = FOREIGN[kind]
    document = trained.project.document.model_copy(update={"options": options})
    with pytest.raises(ProjectError, match=f"does not fit the network: .*{sentence}"):
        open_detector(replace(trained.project, document=document, learned=(Learned(memory),)), paths)


def test_members_whose_grids_differ_are_refused(trained: Trained, paths: AppPaths) -> None:
    """Layers of another stride: each member fits its bank, but not the other member."""
    settings = helpers.small_settings(layers=("blocks.4",))
    coarse = helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False)).project
    members = tuple(
        project.document.members[0].model_copy(update={"spread_l2": 1.0}) for project in (trained.project, coarse)
    )
    document = trained.project.document.model_copy(update={"members": members, "options": EnsembleOptions()})
    project = replace(trained.project, document=document, learned=(*trained.project.learned, *coarse.learned))
    with pytest.raises(ProjectError, match="parts do not fit together: the members' grids differ"):
        open_detector(project, paths)
