"""An ensemble of two backbones, held against the two banks built one by one."""

import statistics
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.errors import BackboneError, TrainingError
from inspector_app.core.features import backbones
from inspector_app.core.messages import Frame
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

BACKBONES = ("efficientnet_lite0", "efficientnet_lite1")
ENSEMBLE = EnsembleOptions(backbones=BACKBONES)


@pytest.fixture(scope="module")
def ensemble(paths: AppPaths) -> Trained:
    settings = helpers.small_settings(options=ENSEMBLE, score="largest")
    return helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths))


@pytest.fixture(scope="module")
def alone(paths: AppPaths) -> tuple[Trained, ...]:
    """The same banks, each a project of its own."""
    every = (helpers.small_settings(backbone=backbone, score="largest") for backbone in BACKBONES)
    return tuple(helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), each, paths)) for each in every)


def scores(trained: Trained) -> list[float]:
    return [image.score_l2 for image in trained.project.document.training]


def test_each_member_is_the_bank_that_its_backbone_has_alone(ensemble: Trained, alone: tuple[Trained, ...]) -> None:
    members = ensemble.project.document.members
    assert [member.file for member in members] == ["bank.safetensors", "bank-1.safetensors"]
    assert tuple(member.embedding.backbone for member in members) == BACKBONES
    for number, (member, single) in enumerate(zip(members, alone, strict=True)):
        assert helpers.bank_bytes(ensemble.project.learned[number]) == helpers.bank_bytes(single.project.learned[0])
        assert member.embedding == single.project.document.embedding
        assert (member.rows, member.dims) == (100, single.project.document.dims)


def test_a_members_spread_is_that_of_its_own_leave_one_out_scores(
    ensemble: Trained, alone: tuple[Trained, ...]
) -> None:
    for member, single in zip(ensemble.project.document.members, alone, strict=True):
        middle = statistics.median(scores(single))
        deviation = statistics.median(abs(score - middle) for score in scores(single))
        assert member.spread_l2 == pytest.approx(1.4826 * deviation, rel=1e-6)


def test_fused_scores_are_the_mean_of_the_members_in_units_of_their_spread(
    ensemble: Trained, alone: tuple[Trained, ...]
) -> None:
    spreads = [member.spread_l2 or np.nan for member in ensemble.project.document.members]
    expected = np.mean(
        [np.array(scores(single)) / spread for single, spread in zip(alone, spreads, strict=True)], axis=0
    )
    np.testing.assert_allclose(scores(ensemble), expected, rtol=1e-6)
    for rgb in (helpers.part(), helpers.damaged(helpers.part())):
        frame = Frame(rgb, "part", 0.0)
        fused = ensemble.detector.score(ensemble.detector.embed(frame))
        own = [single.detector.score(single.detector.embed(frame)) for single in alone]
        by_hand = np.mean([one.score_l2 / spread for one, spread in zip(own, spreads, strict=True)])
        assert fused.score_l2 == pytest.approx(by_hand, rel=1e-5)


def test_scores_as_they_were_calibrated_do_not_exceed_those_of_the_rest_of_the_banks(ensemble: Trained) -> None:
    for image in (0, 7):
        frame = Frame(read_rgb(helpers.cells(0.0, helpers.N_SMALL)[image]), "part", 0.0)
        left_out = ensemble.detector.score(ensemble.detector.embed(frame), without_image=image)
        assert 0 < scores(ensemble)[image] <= left_out.score_l2 * (1 + 1e-5)


def test_the_fused_map_is_smoothed_for_the_second_scale(ensemble: Trained, paths: AppPaths) -> None:
    settings = helpers.small_settings(options=ENSEMBLE)
    both = helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths))
    gain = both.project.document.smooth_gain
    assert gain is not None
    frame = Frame(helpers.damaged(helpers.part()), "part", 0.0)
    own = ensemble.detector.score(ensemble.detector.embed(frame))
    smoothed = gaussian_filter(own.patch_distance_l2, 1.0, mode="mirror", truncate=5).max()
    found = both.detector.score(both.detector.embed(frame))
    assert found.score_l2 == pytest.approx(max(own.score_l2, gain * smoothed), rel=1e-3)


def test_a_backbone_that_is_missing_here_is_refused_by_name(
    ensemble: Trained, paths: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_project(ensemble.project, tmp_path / "p.inspector")
    project = load_project(tmp_path / "p.inspector")
    absent = backbones.BundledBackbone("tf_efficientnet_lite1", "no_such_package_here", "w.pth", "0" * 64)
    monkeypatch.setitem(backbones.BUNDLED, "efficientnet_lite1", absent)
    with pytest.raises(BackboneError, match=r"weights of 'efficientnet_lite1' are not installed.*no-such-package-here"):
        open_detector(project, paths)


def test_a_backbone_that_is_missing_ends_the_build_by_name(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    absent = backbones.BundledBackbone("tf_efficientnet_lite1", "no_such_package_here", "w.pth", "0" * 64)
    monkeypatch.setitem(backbones.BUNDLED, "efficientnet_lite1", absent)
    work = train(helpers.cells(0.0, 4), helpers.small_settings(options=ENSEMBLE), paths)
    with pytest.raises(BackboneError, match="'efficientnet_lite1'"):
        helpers.result_of(work)


def test_backbones_that_cannot_be_fused_are_told(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    def equal(_: object) -> float:
        raise ValueError("the scores of the good parts do not differ")

    monkeypatch.setattr("inspector_app.core.detectors.ensemble.good_spread", equal)
    work = train(helpers.cells(0.0, 3), helpers.small_settings(options=ENSEMBLE), paths)
    with pytest.raises(TrainingError, match=r"cannot judge together: the scores .*do not differ.*other backbones"):
        helpers.result_of(work)


def test_pictures_that_change_between_the_members_are_noticed(paths: AppPaths, tmp_path: Path) -> None:
    sources = []
    for path in helpers.cells(0.0, 4):
        sources.append(tmp_path / path.name)
        sources[-1].write_bytes(path.read_bytes())
    work = train(sources, helpers.small_settings(options=ENSEMBLE), paths)
    for step in work:
        if step.step == Sentence("Scoring good parts"):
            break
    sources[2].write_bytes(b"no picture any more")
    with pytest.raises(TrainingError, match="changed while they were read"):
        helpers.result_of(work)
