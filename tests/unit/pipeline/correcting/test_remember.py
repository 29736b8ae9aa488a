"""A missed defect is remembered, held to the promise on good parts, and forgotten again."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import InspectorError, ProjectError
from inspector_app.core.messages import Bool, Float32, Frame, Label, Limits, PatchFeatures, Progress, Verdict
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.scoring import image_score
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.leave_out import rebuilt
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.correcting.comparing_defects import compared, floor_of, taken_in
from inspector_app.pipeline.correcting.correct import correct
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.marking import boxed, cells_under
from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal
from inspector_app.pipeline.correcting.raising import with_remembered, without_defects
from inspector_app.pipeline.correcting.remember import MissedDefect, remember
from inspector_app.pipeline.correcting.remembering_again import remembered_again
from inspector_app.pipeline.correcting.state import plain_of
from inspector_app.pipeline.correcting.undo import undone
from inspector_app.pipeline.judging.cut_outs import Cells
from inspector_app.pipeline.judging.explain import explain
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_corrections import DefectCorrection
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
N_TRAINED = helpers.N_SMALL
result_of = helpers.result_of


def faint(number: int) -> np.ndarray:
    """A good part with the mark of :func:`helpers.damaged`, hardly visible."""
    good = helpers.part(number).astype(np.float32)
    return (0.75 * good + 0.25 * helpers.damaged(helpers.part(number))).astype(np.uint8)


def middle(size: tuple[int, int]) -> Bool:
    """A marking of the place of the mark, on a picture of (width, height)."""
    width, height = size
    return boxed((width * 3 // 8, height * 3 // 8, width // 4, height // 4), size)


@pytest.fixture(scope="module")
def defects(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Pictures of three parts with a faint mark."""
    root = tmp_path_factory.mktemp("defects")
    for number in range(3):
        Image.fromarray(faint(N_TRAINED + number)).save(root / f"faint-{number}.png")
    return sorted(root.iterdir())


@pytest.fixture(scope="module")
def project(paths: AppPaths, defects: Sequence[Path]) -> OpenedProject:
    """A project that misses the faint marks, with these and a good part labelled."""
    trained = helpers.small_training(paths)
    good = helpers.cells(0.0, N_TRAINED + 4)[-1]
    pictures = [*((path, Label.DEFECT) for path in defects), (good, Label.GOOD)]
    labelled = result_of(score_labelled(pictures, trained.detector)).parts
    largest = max(part.score_l2 for part in labelled)
    kept = trained.project.with_labelled(labelled).with_limits(Limits(1.02 * largest), AT)
    return OpenedProject(kept, trained.detector, trained.detector.runtime, 0.0)


def missed(path: Path) -> MissedDefect:
    rgb = read_rgb(path)
    return MissedDefect(path.name, path, middle((rgb.shape[1], rgb.shape[0])))


def remembering(opened: OpenedProject, path: Path, **changes: Any) -> Proposal:
    wanted = replace(missed(path), **changes)
    return result_of(remember(opened, opened.project.labelled_parts(), wanted, AT, "somebody"))


def after(proposal: Proposal) -> OpenedProject:
    assert proposal.opened is not None
    return proposal.opened


def embed(opened: OpenedProject, path: Path) -> PatchFeatures:
    return opened.detector.embed(Frame(read_rgb(path, opened.detector.reading), path.name, 0.0, path))


@pytest.fixture(scope="module")
def first(project: OpenedProject, defects: Sequence[Path]) -> Proposal:
    return remembering(project, defects[0])


def test_the_like_of_a_remembered_defect_is_found(
    project: OpenedProject, first: Proposal, defects: Sequence[Path]
) -> None:
    now = after(first)
    for path in defects[1:]:
        frame = Frame(read_rgb(path), path.name, 0.0, path)
        was = inspect(frame, project.detector, project.project.document.limits)
        found = inspect(frame, now.detector, now.project.document.limits)
        assert (was.verdict, found.verdict) == (Verdict.OK, Verdict.NG)
        assert found.anomaly is not None
        assert found.score_l2 == pytest.approx(float(now.detector.render(found.anomaly).max()), rel=1e-5)
    assert [flip.name for flip in first.flips] == [path.name for path in defects]
    good = next(part for part in now.project.labelled_parts() if part.label is Label.GOOD)
    before = next(part for part in project.project.labelled_parts() if part.label is Label.GOOD)
    assert good.score_l2 == before.score_l2
    entry = now.project.document.corrections[0]
    assert isinstance(entry, DefectCorrection)
    assert (entry.id, entry.by, entry.n_found, entry.n_raised) == (1, "somebody", 2, 0)
    assert entry.box == pytest.approx((3 / 8, 3 / 8, 5 / 8, 5 / 8), abs=0.02)
    assert now.project.document.limits.ng_l2 == project.project.document.limits.ng_l2  # set by hand
    assert now.project.document.identity != project.project.document.identity


def test_a_score_follows_the_formula(project: OpenedProject, first: Proposal, defects: Sequence[Path]) -> None:
    features = embed(project, defects[1])
    remembered = plain_of(after(first).detector).remembered
    assert remembered is not None
    plain = project.detector.score(features).patch_distance_l2.ravel().astype(np.float64)
    expected = plain.copy()
    for cell, value in enumerate(features.values):
        if plain[cell] >= remembered.floor_l2:
            away = np.linalg.norm(remembered.vectors - value, axis=1)
            expected[cell] *= min(3.0, max(1.0, float((remembered.margin * plain[cell] / away).max())))
    anomaly = after(first).detector.score(features)
    assert anomaly.patch_distance_l2.ravel() == pytest.approx(expected, rel=1e-3)
    grid = expected.astype(np.float32).reshape(features.grid)
    assert anomaly.score_l2 == pytest.approx(image_score(grid, project.detector.smooth_gain), rel=1e-3)


@pytest.fixture(scope="module")
def near_good(project: OpenedProject) -> Float32:
    """Patches that good parts come near: the farthest ones of a good part that was not learned."""
    features = embed(project, helpers.cells(0.0, N_TRAINED + 4)[-1])
    distance_l2 = project.detector.score(features).patch_distance_l2.ravel()
    return features.values[np.sort(distance_l2.argsort()[-20:])]


def test_good_parts_are_scored_as_new_parts_would_be(project: OpenedProject, near_good: Float32) -> None:
    """The margins of a part are those without it; the oracle compares every patch with every remembered one."""
    maps, training = project.project.maps, project.project.document.training
    assert maps is not None
    floor_l2 = floor_of(maps.training)
    found = result_of(compared(project, near_good, floor_l2, EmbeddedParts()))
    taken = taken_in(project, None, found, np.arange(len(near_good), dtype=np.int32), 1, math.inf)
    assert taken is not None
    remembered, share = taken
    assert share == 0.9
    distance_l2 = [one.astype(np.float64).ravel() for one in maps.training]
    away = [
        np.linalg.norm(embed(project, Path(one.path)).values[:, None] - remembered.bank.vectors, axis=2)
        for one in training
    ]
    ratios = [
        np.where(d[:, None] >= floor_l2, d[:, None] / v, 0).max(axis=0) for d, v in zip(distance_l2, away, strict=True)
    ]
    n_raised = 0
    now = with_remembered(project, project.project.document, remembered, _entries(remembered, share), AT, "")
    for image, (d, v) in enumerate(zip(distance_l2, away, strict=True)):
        others = np.max([ratio for other, ratio in enumerate(ratios) if other != image], axis=0)
        factor = (np.minimum(1, share / others) * d[:, None] / v).max(axis=1)
        raised = np.where(d >= floor_l2, d * np.clip(factor, 1, 3), d)
        n_raised += bool((factor[d >= floor_l2] > 1.01).any())
        assert now.project.maps is not None
        assert now.project.maps.training[image].ravel() == pytest.approx(raised, rel=3e-3)
    assert n_raised
    assert now.project.maps is not None
    scores = [image_score(one.astype(np.float32), project.detector.smooth_gain) for one in now.project.maps.training]
    document = now.project.document
    assert [image.score_l2 for image in document.training] == pytest.approx(scores, rel=3e-3)
    assert document.suggested_threshold_l2 == calibrate(document.part_scores_l2, document.promise_asked).threshold_l2
    assert document.suggested_threshold_l2 >= project.project.document.suggested_threshold_l2


def test_maps_and_scores_that_were_raised_are_as_before(project: OpenedProject, near_good: Float32) -> None:
    maps = project.project.maps
    assert maps is not None
    found = result_of(compared(project, near_good, floor_of(maps.training), EmbeddedParts()))
    taken = taken_in(project, None, found, np.arange(len(near_good), dtype=np.int32), 1, math.inf)
    assert taken is not None
    raised = with_remembered(project, project.project.document, taken[0], _entries(*taken), AT, "")
    assert raised.project.maps is not None
    assert (raised.project.maps.training > maps.training).any()
    assert raised.project.document.part_scores_l2 > project.project.document.part_scores_l2
    plain = without_defects(raised).project
    assert plain.maps is not None
    assert (plain.maps.training == maps.training).all()
    assert plain.document.part_scores_l2 == project.project.document.part_scores_l2
    assert plain.document.suggested_threshold_l2 == project.project.document.suggested_threshold_l2


def _entries(remembered: Any, share: float) -> tuple[DefectCorrection, ...]:
    entry = DefectCorrection(
        id=1, by="", at=AT, name="a", sha256="0" * 64, threshold_before_l2=1, threshold_after_l2=1,
        patches=len(remembered.bank.by), box=(0, 0, 1, 1), share=share,
    )  # fmt: skip
    return (entry,)


def test_the_margin_is_the_largest_with_which_the_limit_stays(project: OpenedProject, near_good: Float32) -> None:
    maps = project.project.maps
    assert maps is not None
    found = result_of(compared(project, near_good, floor_of(maps.training), EmbeddedParts()))
    shares = []
    for limit_l2 in (0.0, project.project.document.suggested_threshold_l2, math.inf):
        taken = taken_in(project, None, found, np.arange(len(near_good), dtype=np.int32), 1, limit_l2)
        assert taken is not None
        shares.append(taken[1])
    assert shares[0] == 0.5  # no limit is as low as 0, so the smallest
    assert shares[2] == 0.9
    assert shares[0] <= shares[1] <= shares[2]


def test_patches_like_those_of_good_parts_are_not_remembered(project: OpenedProject) -> None:
    maps = project.project.maps
    assert maps is not None
    own = embed(project, Path(project.project.document.training[3].path))
    worst = maps.training[3].ravel().argsort()[-3:]
    found = result_of(compared(project, own.values[worst], floor_of(maps.training), EmbeddedParts()))
    assert not found.distinct.any()
    assert taken_in(project, None, found, np.arange(3, dtype=np.int32), 1, math.inf) is None


def test_any_correction_is_forgotten_and_the_rest_is_as_before(
    project: OpenedProject, first: Proposal, defects: Sequence[Path], tmp_path: Path, paths: AppPaths
) -> None:
    promised = replace(project, project=project.project.with_limits(Limits(_suggested(project)), AT))
    one = after(remembering(promised, defects[0]))
    both = after(remembering(one, defects[1]))
    save_project(both.project, tmp_path / "both.inspector")
    loaded = open_detector(load_project(tmp_path / "both.inspector"), paths)
    assert loaded.project.document == both.project.document
    frame = Frame(read_rgb(defects[2]), "x", 0.0)
    scores = [each.detector.score(each.detector.embed(frame)).score_l2 for each in (both, loaded)]
    assert scores[0] == scores[1]
    moved = _without_pictures(loaded)  # the pictures of good parts are not needed
    left = after(result_of(undone(moved, moved.project.labelled_parts(), 2, AT)))
    assert left.project.document.training == _without_pictures(one).project.document.training
    assert left.project.document.limits == one.project.document.limits
    last = after(result_of(undone(left, left.project.labelled_parts(), 1, AT)))
    document, before = last.project.document, promised.project.document
    assert last.project.remembered is None
    assert document.remembered is None
    assert document.corrections == ()
    assert document.part_scores_l2 == before.part_scores_l2
    assert (document.limits, document.promise) == (before.limits, before.promise)
    assert document.identity == before.identity
    assert last.project.maps is not None
    assert promised.project.maps is not None
    assert (last.project.maps.training == promised.project.maps.training).all()
    assert last.detector.score(last.detector.embed(frame)).score_l2 == _score(promised, frame)
    assert document.limits_notice == ""


def _score(opened: OpenedProject, frame: Frame) -> float:
    return opened.detector.score(opened.detector.embed(frame)).score_l2


def _suggested(opened: OpenedProject) -> float:
    return opened.project.document.suggested_threshold_l2


def _without_pictures(opened: OpenedProject) -> OpenedProject:
    document = opened.project.document
    training = tuple(image.model_copy(update={"path": "/nowhere/" + image.name}) for image in document.training)
    return replace(opened, project=replace(opened.project, document=document.model_copy(update={"training": training})))


def test_a_part_is_called_good_while_a_defect_is_remembered(
    project: OpenedProject, defects: Sequence[Path], tmp_path: Path, paths: AppPaths
) -> None:
    odd = tmp_path / "odd.png"
    rgb = helpers.part(N_TRAINED + 5).copy()
    rgb[5:40, 5:40] = (250, 250, 20)
    Image.fromarray(rgb).save(odd)
    promised = replace(project, project=project.project.with_limits(Limits(_suggested(project)), AT))
    one = after(remembering(promised, defects[0]))
    corrected = result_of(correct(one, one.project.labelled_parts(), [CalledGood("odd.png", odd)], AT))
    assert [part.now for part in corrected.parts] == [Verdict.OK]
    both = after(corrected)
    save_project(both.project, tmp_path / "both.inspector")
    both = open_detector(load_project(tmp_path / "both.inspector"), paths)
    assert [(entry.kind, entry.id) for entry in both.project.document.corrections] == [("defect", 1), ("good", 2)]
    frame = Frame(read_rgb(defects[2]), "x", 0.0)
    assert inspect(frame, both.detector, both.project.document.limits).verdict is Verdict.NG
    for order in ((2, 1), (1, 2)):
        left = both
        for number in order:
            left = after(result_of(undone(left, left.project.labelled_parts(), number, AT)))
        assert left.project.document.part_scores_l2 == promised.project.document.part_scores_l2
        assert left.project.document.limits.ng_l2 == promised.project.document.limits.ng_l2
        assert left.project.document.members == promised.project.document.members
        assert _score(left, frame) == pytest.approx(_score(promised, frame), rel=1e-6)


def test_a_part_that_looks_like_a_remembered_defect_cannot_be_called_good(
    first: Proposal, defects: Sequence[Path]
) -> None:
    now = after(first)
    found = result_of(correct(now, (), [CalledGood("x", defects[2])], AT))
    assert found.opened is None
    one, reason = found.refused[0]
    assert one.name == "x"
    assert f"looks like the remembered defect of {defects[0].name}. If that is no defect, undo correction 1" in reason


def test_two_parts_of_one_name_are_told_apart(first: Proposal, defects: Sequence[Path]) -> None:
    good = helpers.cells(0.0, N_TRAINED + 4)[-1]
    found = result_of(correct(after(first), (), [CalledGood("x", defects[2]), CalledGood("x", good)], AT))
    assert {one.path: "remembered defect" in reason for one, reason in found.refused} == {defects[2]: True, good: False}


def test_a_picture_with_a_remembered_defect_is_not_called_good_before_that_is_undone(
    project: OpenedProject, first: Proposal, defects: Sequence[Path]
) -> None:
    now = after(first)
    high = replace(now, project=now.project.with_limits(Limits(1e6), AT))  # so that nothing else is said against it
    found = result_of(correct(high, (), [CalledGood("x", defects[0])], AT))
    assert "is remembered, by correction 1. Undo that correction first" in found.refused[0][1]


def test_a_defect_is_remembered_after_a_build_without_a_part(
    project: OpenedProject, first: Proposal, defects: Sequence[Path], paths: AppPaths
) -> None:
    former = after(first).project
    image = former.document.training[2]
    answer = PartAnswer(
        name=image.name, path=image.path, answer="left out", score_l2=image.score_l2, place=2, at=AT, by=""
    )
    learned = result_of(rebuilt(former, (answer,), project.runtime, paths)).opened
    assert inspect(Frame(read_rgb(defects[1]), "x", 0.0), learned.detector, learned.project.document.limits).score_l2
    again, remarks = result_of(remembered_again(learned, former, AT))
    assert remarks == ()
    assert [entry.id for entry in again.project.document.corrections] == [1]
    assert len(again.project.document.training) == N_TRAINED - 1
    frame = Frame(read_rgb(defects[1]), "x", 0.0)
    assert _score(again, frame) > 1.5 * _score(learned, frame)
    other = replace(learned, detector=_in_another_space(learned))
    forgotten, remarks = result_of(remembered_again(other, former, AT))
    assert forgotten.project.document.corrections == ()
    assert "forgotten: faint-0.png" in str(remarks[0])


def _in_another_space(opened: OpenedProject) -> Any:
    from copy import copy

    detector = copy(opened.detector)
    detector.feature_space = "another"
    return detector


def test_the_reason_of_a_verdict_names_the_remembered_defect(first: Proposal, defects: Sequence[Path]) -> None:
    now = after(first)
    frame = Frame(read_rgb(defects[1]), "x", 0.0)
    record = inspect(frame, now.detector, now.project.document.limits)
    told = result_of(explain(frame, record, now.project, now.detector))
    assert any("remembered defect of faint-0.png (correction 1)" in str(note) for note in told.notes)


# --- what cannot be remembered ---------------------------------------------------------------------------------


def test_what_is_marked_badly_is_refused(project: OpenedProject, first: Proposal, defects: Sequence[Path]) -> None:
    everything, nothing = np.ones((20, 20), dtype=np.bool_), np.zeros((20, 20), dtype=np.bool_)
    with pytest.raises(ProjectError, match="100% of the part is marked"):
        remembering(project, defects[0], marking=everything)
    with pytest.raises(ProjectError, match="Nothing that is judged is marked"):
        remembering(project, defects[0], marking=nothing)
    with pytest.raises(ProjectError, match="remembered already, by correction 1"):
        remembering(after(first), defects[0])


def test_a_good_part_cannot_be_told_apart_from_itself(project: OpenedProject) -> None:
    own = Path(project.project.document.training[0].path)
    with pytest.raises(ProjectError, match="looks like good parts"):
        remembering(_without_pictures(project), own)  # that is known before the good parts are read


def test_a_picture_of_another_shape_is_refused(project: OpenedProject, tmp_path: Path) -> None:
    wide = tmp_path / "wide.png"
    Image.fromarray(np.concatenate([helpers.part()] * 3, axis=1)).save(wide)
    with pytest.raises(InspectorError, match="shape"):
        remembering(project, wide)


def test_without_the_pictures_of_good_parts_nothing_is_remembered(
    project: OpenedProject, defects: Sequence[Path]
) -> None:
    with pytest.raises(ProjectError, match="one is gone or has changed: /nowhere/"):
        remembering(_without_pictures(project), defects[0])


def test_a_detector_without_a_bank_remembers_nothing(paths: AppPaths, defects: Sequence[Path]) -> None:
    settings = helpers.small_settings(options={"detector": "padim"})
    trained = result_of(train(helpers.cells(0.0, N_TRAINED), settings, paths, proposes=False))
    opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)
    with pytest.raises(ProjectError, match="no memory bank"):
        remembering(opened, defects[0])


def test_a_project_that_weights_distances_remembers_nothing(project: OpenedProject, defects: Sequence[Path]) -> None:
    from copy import copy

    detector = copy(plain_of(project.detector))
    detector.reweighting = True
    with pytest.raises(ProjectError, match="weights distances"):
        remembering(replace(project, detector=detector), defects[0])


@pytest.mark.parametrize("box", [(0, 0, 0, 5), (-1, 0, 5, 5), (90, 0, 20, 5), (0, 99, 5, 2)])
def test_a_rectangle_outside_the_picture_is_refused(box: tuple[int, int, int, int]) -> None:
    with pytest.raises(ProjectError, match="does not lie in the picture"):
        boxed(box, (100, 100))


def test_the_patches_whose_centres_are_marked_are_taken() -> None:
    cells = Cells.of((4, 5), (50, 40), None)
    marking = np.zeros((40, 50), dtype=np.bool_)
    marking[10:20, 20:40] = True
    assert cells_under(marking, cells).tolist() == [7, 8]
    marking[:] = False
    marking[31, 41] = True  # no centre: the patch in which it lies
    assert cells_under(marking, cells).tolist() == [19]
    assert cells_under(np.zeros((40, 50), dtype=np.bool_), cells).tolist() == []


def _remembered(found: Proposal) -> int:
    (entry,) = after(found).project.document.corrections
    assert isinstance(entry, DefectCorrection)
    return entry.patches


def test_it_remembers_no_more_than_it_can(
    project: OpenedProject, first: Proposal, defects: Sequence[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "inspector_app.pipeline.correcting.remember"
    n = _remembered(first)
    assert n > 2
    monkeypatch.setattr(f"{module}.MOST_OF_ONE", 2)
    assert _remembered(remembering(project, defects[0])) == 2
    monkeypatch.setattr(f"{module}.MOST_OF_ALL", n)
    with pytest.raises(ProjectError, match=f"as much as it can: {n} patches of defects.*Undo a correction"):
        remembering(after(first), defects[1])
    monkeypatch.setattr(f"{module}.MOST_CORRECTIONS", 1)
    with pytest.raises(ProjectError, match=r"at most 1 corrections.*Undo a correction"):
        remembering(after(first), defects[1])


@pytest.mark.parametrize("kept", [True, False])
def test_features_are_kept_for_the_next_correction_unless_they_are_too_many(
    project: OpenedProject, defects: Sequence[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    if not kept:
        monkeypatch.setattr("inspector_app.pipeline.correcting.embedded.MOST_BYTES", 1000)
    path = tmp_path / "part.png"
    path.write_bytes(defects[0].read_bytes())
    embedded, progress = EmbeddedParts(), Progress(Sentence("x"), 0, 1, 0.0)
    found = result_of(embedded.features(path, project.project, project.detector, progress))
    assert found is not None
    path.unlink()
    again = result_of(embedded.features(path, project.project, project.detector, progress))
    assert again is (found if kept else None)
