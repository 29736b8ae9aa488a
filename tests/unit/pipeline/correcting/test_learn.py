"""A head is learned from labelled defects, offered only if it helps, judges as it was counted, and is undone."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.detectors.base.zoned_detector import ZonedDetector, with_zoning
from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.head import FOLDS, Head, decision_of, factor_of
from inspector_app.core.messages import Frame, Label, Limits, Progress, ScoredPart, Verdict
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.regions import region_around
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.building.leave_out import rebuilt
from inspector_app.pipeline.building.other_zones import needs_network
from inspector_app.pipeline.correcting.correct import correct
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.head_state import Headed, headed_parts, with_head_beside, without_head
from inspector_app.pipeline.correcting.keeping_head import LOOKING, keeping_head, looked_at_again
from inspector_app.pipeline.correcting.learn import (
    Sample,
    fitted_in_folds,
    learn,
    learned,
    left_out_together,
    tried,
)
from inspector_app.pipeline.correcting.learnable import n_missing, require_learnable
from inspector_app.pipeline.correcting.proposal import CalledGood, HeadTrial, Proposal, proposal
from inspector_app.pipeline.correcting.remember import MissedDefect, remember
from inspector_app.pipeline.correcting.undo import undone
from inspector_app.pipeline.correcting.words import entries_of, trial_sentence
from inspector_app.pipeline.judging.explain import explain
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.measuring.tuning import keeping_scores, merged, score_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_corrections import MOST_CORRECTIONS, AnyCorrection, GoodCorrection, HeadCorrection
from inspector_app.project.store import Project, load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
N_TRAINED = helpers.N_SMALL
N_DEFECTS = 10
FAINT = 0.04
"""The share of the mark with which most of the marked parts are missed."""
result_of = helpers.result_of


def marked(number: int, share: float) -> np.ndarray:
    good = helpers.part(number).astype(np.float32)
    return ((1 - share) * good + share * helpers.damaged(helpers.part(number))).astype(np.uint8)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Parts with a mark that can hardly be seen; the last two are not labelled."""
    root = tmp_path_factory.mktemp("defects")
    for number in range(N_DEFECTS + 2):
        Image.fromarray(marked(N_TRAINED + number, FAINT)).save(root / f"faint-{number:02}.png")
    return sorted(root.iterdir())


def labelled_as(paths: Sequence[Path], label: Label, opened: OpenedProject) -> tuple[ScoredPart, ...]:
    return result_of(score_labelled([(path, label) for path in paths], opened.detector)).parts


@pytest.fixture(scope="module")
def project(paths: AppPaths, pictures: Sequence[Path]) -> OpenedProject:
    """A project with labelled defects, and two labelled good parts."""
    trained = helpers.small_training(paths)
    opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)
    good = labelled_as(helpers.cells(0.0, 32)[30:], Label.GOOD, opened)
    parts = (*labelled_as(pictures[:N_DEFECTS], Label.DEFECT, opened), *good)
    return replace(opened, project=trained.project.with_labelled(parts))


@pytest.fixture(scope="module")
def first(project: OpenedProject) -> Proposal:
    return learning(project)


def learning(opened: OpenedProject, **changes: Any) -> Proposal:
    return result_of(learn(opened, opened.project.labelled_parts(), AT, "somebody", **changes))


def after(proposal: Proposal) -> OpenedProject:
    assert proposal.opened is not None
    return proposal.opened


def test_defects_that_it_has_not_seen_are_found(
    project: OpenedProject, first: Proposal, pictures: Sequence[Path]
) -> None:
    now, trial = after(first), first.trial
    assert trial is not None
    assert trial.found_before <= 2
    assert trial.found_after >= 8
    assert (trial.n_defects, trial.n_good, trial.alarms_before) == (N_DEFECTS, N_TRAINED + 2, 0)
    for path in pictures[N_DEFECTS:]:
        frame = Frame(read_rgb(path), path.name, 0.0, path)
        was = inspect(frame, project.detector, project.project.document.limits)
        found = inspect(frame, now.detector, now.project.document.limits)
        assert (was.verdict, found.verdict) == (Verdict.OK, Verdict.NG)
        assert found.anomaly is not None
        assert found.score_l2 == pytest.approx(float(now.detector.render(found.anomaly).max()), rel=1e-5)
    (entry,) = now.project.document.corrections
    assert isinstance(entry, HeadCorrection)
    assert (entry.id, entry.by, entry.at, entry.found_after) == (1, "somebody", AT, trial.found_after)
    assert now.project.document.head is not None
    assert entry.sha256 == now.project.document.head.sha256
    assert now.project.document.identity != project.project.document.identity
    (noted,) = entries_of(project.project.document, now.project.document, AT, "somebody")
    assert noted.what.endswith(f"{N_DEFECTS} labelled defects")
    assert f"finds {trial.found_after} of 10 labelled defects instead of {trial.found_before}" in noted.new
    assert f"good parts: 0 without it, {trial.alarms_after} with it" in noted.new


def test_a_score_follows_the_formula(project: OpenedProject, first: Proposal, pictures: Sequence[Path]) -> None:
    features = project.detector.embed(Frame(read_rgb(pictures[-1]), "x", 0.0))
    plain, head = project.detector.score(features), after(first).project.head
    assert head is not None
    distance_l2 = plain.patch_distance_l2
    region = region_around(distance_l2, int(distance_l2.argmax()))
    assert region is not None
    sees = [*features.values[region.ravel()].mean(axis=0), plain.score_l2, np.sqrt(region.sum())]
    h = float(head.weights[0] @ [*sees, 1])
    assert h > 0
    expected = distance_l2 * np.where(region, np.exp(min(h, 4) / 4), 1)
    anomaly = after(first).detector.score(features)
    assert anomaly.patch_distance_l2 == pytest.approx(expected, rel=1e-4)
    gain = project.detector.smooth_gain
    assert anomaly.score_l2 == pytest.approx(image_score(expected.astype(np.float32), gain), rel=1e-4)
    assert after(first).project.document.labelled[0].score_l2 > project.project.document.labelled[0].score_l2


def test_labelled_parts_are_judged_as_new_ones(project: OpenedProject, first: Proposal) -> None:
    """Those that were learned by heads without their folds, so the Tune page counts what the trial counted."""
    now, trial = after(first).project, first.trial
    assert now.head is not None
    assert now.document.head is not None
    assert trial is not None
    defects = [part for part in now.labelled_parts() if part.label is Label.DEFECT]
    assert sum(part.score_l2 > now.document.suggested_threshold_l2 for part in defects) == trial.found_after
    for part, kept in zip(now.labelled_parts(), now.document.head.labelled, strict=True):
        assert kept.fold is not None
        assert part.path is not None
        features = project.detector.embed(Frame(read_rgb(part.path, project.detector.reading), "x", 0.0))
        plain = project.detector.score(features)
        region = project.detector.worst_region(plain)
        assert region is not None
        factor = Head(now.head.weights[1 + kept.fold]).factor(features.values, region, plain.score_l2)
        assert part.score_l2 == pytest.approx(project.detector.raised(plain, region, factor).score_l2, rel=1e-3)


def test_it_is_the_same_every_time(project: OpenedProject, first: Proposal) -> None:
    again = after(learning(project)).project
    assert again.document == after(first).project.document


def test_what_does_not_help_is_not_offered(project: OpenedProject, tmp_path: Path) -> None:
    """Good parts that are called defective have nothing in common."""
    parts = labelled_as(helpers.cells(0.0, 30)[12:22], Label.DEFECT, project)
    found = result_of(learn(project, parts, AT))
    assert found.opened is None
    assert found.trial is not None
    assert not found.trial.finds_more
    assert "not offered" in trial_sentence(found.trial)


def test_what_calls_more_good_parts_ng_is_not_offered() -> None:
    facts = {"n_defects": 9, "found_before": 0, "found_after": 9, "n_good": 50, "alarms_before": 0, "alarms_after": 9}
    assert HeadTrial(**facts, finds_more=True, alarms_more=False).helps
    trial = HeadTrial(**facts, finds_more=True, alarms_more=True)
    assert not trial.helps
    assert "calls clearly more good parts NG" in trial_sentence(trial)


def test_a_limit_that_was_set_by_hand_is_told(project: OpenedProject, first: Proposal) -> None:
    """The counts are at the promised limits; where nothing is offered, they say that nothing changes."""
    promised = replace(project, project=project.project.with_limits(Limits(_suggested(project)), AT))
    by_hand = replace(project, project=project.project.with_limits(Limits(1.5 * _suggested(project)), AT))
    assert not any("set by hand" in remark for remark in learning(promised).remarks)
    assert learning(by_hand).remarks[-1].startswith("These counts are at the promised limits. Your limit was set by")
    parts = labelled_as(helpers.cells(0.0, 30)[12:22], Label.DEFECT, project)
    assert not any("set by hand" in remark for remark in result_of(learn(by_hand, parts, AT)).remarks)


def sample(value: float, score_l2: float, *, defect: bool) -> Sample:
    map_l2 = np.full((8, 8), 1, dtype=np.float16)
    map_l2[4, 4] = score_l2
    return Sample(score_l2, map_l2, np.append(np.full(300, value), [20, 1]).astype(np.float32), defect)


def test_labelled_good_parts_that_it_calls_ng_speak_against_it(project: OpenedProject) -> None:
    """A hand-made case: eight labelled good parts look like the defects, all below the limit without a head."""
    limit_l2 = project.project.document.suggested_threshold_l2
    good = [sample(0, one.score_l2, defect=False) for one in project.project.document.training]
    defects = [sample(10, 0.95 * limit_l2, defect=True) for _ in range(40)]
    _, _, trial = tried(project, good, defects)
    assert (trial.found_before, trial.found_after, trial.helps) == (0, 40, True)
    _, _, trial = tried(project, good, [*defects, *(sample(10, 0.95 * limit_l2, defect=False) for _ in range(8))])
    assert (trial.n_good, trial.found_after, trial.alarms_before, trial.alarms_after) == (N_TRAINED + 8, 40, 0, 8)
    assert (trial.finds_more, trial.alarms_more, trial.helps) == (True, True, False)


def test_whole_sessions_are_left_out_where_the_limit_leaves_them_out(project: OpenedProject) -> None:
    """Three sessions; one part is seen in two of them, or all are one session."""
    document = project.project.document
    days = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
    training = tuple(one.model_copy(update={"session": day}) for one, day in zip(document.training, days, strict=True))
    update = {"training": training, "sessions": ("a", "b", "c"), "sessions_left_out": True}
    of_days = document.model_copy(update=update)
    assert left_out_together(of_days) == ((0, 1, 2), (3, 4, 5), (6, 7, 8, 9))
    opened = replace(project, project=replace(project.project, document=of_days))
    good = [sample(0, one.score_l2, defect=False) for one in training]
    defects = [sample(10, 1, defect=True) for _ in range(10)]
    head, _, _ = tried(opened, good, defects)
    assert len(set(zip(days, head.fold.tolist(), strict=True))) == 3
    assert len(set(head.fold.tolist())) == 3
    shots = (training[n].model_copy(update={"first": 2}) for n in (2, 3))
    joined = of_days.model_copy(update={"training": (*training[:2], *shots, *training[4:])})
    assert left_out_together(joined) == ((0, 1, 2, 3, 4, 5), (6, 7, 8, 9))
    one_day = of_days.model_copy(update={"training": tuple(one.model_copy(update={"session": 0}) for one in training)})
    assert left_out_together(one_day) == tuple((n,) for n in range(N_TRAINED))
    assert left_out_together(document) == tuple((n,) for n in range(N_TRAINED))


def test_pictures_that_are_labelled_again_are_not_counted_by_heart(first: Proposal, pictures: Sequence[Path]) -> None:
    now = after(first)
    before = now.project.labelled_parts()
    found = result_of(score_labelled([(path, Label.DEFECT) for path in pictures[:N_DEFECTS]], now.detector))
    assert any(new.score_l2 > old.score_l2 for new, old in zip(found.parts, before[:N_DEFECTS], strict=True))
    kept = keeping_scores(found, before)
    assert [part.score_l2 for part in kept.parts] == [part.score_l2 for part in before[:N_DEFECTS]]
    _, parts, _ = result_of(without_head(now, merged(before, kept.parts), EmbeddedParts()))
    assert all(one.fold is not None for one in parts)


def test_no_good_part_is_judged_by_a_head_that_has_seen_it(project: OpenedProject, first: Proposal) -> None:
    head = after(first).project.head
    assert head is not None
    rng = np.random.default_rng(0)
    seen = np.concatenate([head.seen, head.seen + rng.normal(size=head.seen.shape).astype(np.float32)])
    is_defect = np.arange(len(seen)) >= len(head.seen)
    fold = np.concatenate([head.fold, np.arange(len(head.seen), dtype=np.int32) % FOLDS])
    weights = fitted_in_folds(seen, is_defect, fold)
    for image in (0, 3):
        changed = seen.copy()
        changed[image] *= 1.5
        other = fitted_in_folds(changed, is_defect, fold)
        own = 1 + fold[image]
        assert (other[own] == weights[own]).all()
        assert not np.isclose(np.delete(other, own, 0), np.delete(weights, own, 0)).all(axis=1).any()


def test_the_limit_is_that_of_good_parts_judged_as_new_ones(paths: AppPaths, project: OpenedProject) -> None:
    """Good parts that are called defective: the head raises real good parts, and the limit follows."""
    parts = labelled_as(helpers.cells(0.0, 30)[12:22], Label.DEFECT, project)
    found = result_of(learned(project, parts, AT))
    plain, now = project.project, found.opened.project
    assert now.head is not None
    assert now.document.head is not None
    assert plain.maps is not None
    assert now.maps is not None
    raised = []
    for image, one in enumerate(plain.document.training):
        factor = factor_of(decision_of(now.head.weights[1 + now.head.fold[image]], now.head.seen[image]))
        map_l2 = plain.maps.training[image].astype(np.float64)
        region = region_around(map_l2.astype(np.float32), int(map_l2.argmax()))
        assert region is not None
        expected = map_l2 * np.where(region, factor, 1)
        assert now.maps.training[image] == pytest.approx(expected, rel=2e-3)
        score_l2 = image_score(expected.astype(np.float32), project.detector.smooth_gain)
        assert now.document.training[image].score_l2 == pytest.approx(score_l2, rel=2e-3)
        raised += [image] if factor > 1 else []
        assert (now.document.training[image].score_l2 > one.score_l2) is (factor > 1)
    assert raised
    assert [one.training for one in now.document.head.images] == raised
    limit = calibrate(now.document.part_scores_l2, now.document.promise_asked)
    assert now.document.suggested_threshold_l2 == limit.threshold_l2
    assert limit.threshold_l2 > plain.document.suggested_threshold_l2


def test_it_is_saved_and_undone_to_the_bit_without_any_picture(
    project: OpenedProject, first: Proposal, pictures: Sequence[Path], tmp_path: Path, paths: AppPaths
) -> None:
    save_project(after(first).project, tmp_path / "a.inspector")
    loaded = open_detector(load_project(tmp_path / "a.inspector"), paths)
    assert loaded.project.document == after(first).project.document
    frame = Frame(read_rgb(pictures[-1]), "x", 0.0)
    scores = [each.detector.score(each.detector.embed(frame)).score_l2 for each in (after(first), loaded)]
    assert scores[0] == scores[1]
    gone = _without_pictures(loaded)
    last = after(result_of(undone(gone, gone.project.labelled_parts(), 1, AT)))
    _require_same(last.project, _without_pictures(project).project)
    assert last.detector.score(last.detector.embed(frame)).score_l2 == _score(project, frame)


def test_a_limit_that_follows_is_undone_too(project: OpenedProject) -> None:
    """The head raises good parts here; all of that is taken back."""
    promised = replace(project, project=project.project.with_limits(Limits(_suggested(project), 20.0), AT))
    parts = labelled_as(helpers.cells(0.0, 30)[12:22], Label.DEFECT, project)
    promised = replace(promised, project=promised.project.with_labelled(parts))
    found = result_of(learned(promised, promised.project.labelled_parts(), AT)).opened
    assert found.project.document.threshold_l2 > _suggested(promised)
    before = promised.project.document
    assert _plain_of(found).document.limits == before.limits  # the lower limit, too, to the bit
    by_hand = replace(found, project=found.project.with_limits(Limits(33.0, 22.0), AT))
    assert _plain_of(by_hand).document.limits == Limits(33.0, 22.0)
    gone = _without_pictures(found)
    last = after(result_of(undone(gone, gone.project.labelled_parts(), 1, AT)))
    _require_same(last.project, _without_pictures(promised).project)
    assert last.project.document.limits_notice == ""


def _require_same(last: Project, before: Project) -> None:
    assert (last.head, last.document.head, last.document.corrections) == (None, None, ())
    assert last.document.training == before.document.training
    assert last.document.labelled == before.document.labelled
    assert (last.document.limits, last.document.promise) == (before.document.limits, before.document.promise)
    assert last.document.identity == before.document.identity
    assert last.maps is not None
    assert before.maps is not None
    for mine, theirs in ((last.maps.training, before.maps.training), (last.maps.labelled, before.maps.labelled)):
        assert (mine == theirs).all()


def _score(opened: OpenedProject, frame: Frame) -> float:
    return opened.detector.score(opened.detector.embed(frame)).score_l2


def _suggested(opened: OpenedProject) -> float:
    return opened.project.document.suggested_threshold_l2


def _without_pictures(opened: OpenedProject, *, labelled: bool = True) -> OpenedProject:
    """The same project, whose pictures are gone."""

    def gone(parts: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(one.model_copy(update={"path": "/nowhere/" + one.name}) for one in parts)

    document = opened.project.document
    update = {
        "training": gone(document.training),
        "labelled": gone(document.labelled) if labelled else document.labelled,
    }
    return replace(opened, project=replace(opened.project, document=document.model_copy(update=update)))


def test_it_is_learned_again_from_more_labels_without_the_good_pictures(
    project: OpenedProject, first: Proposal, pictures: Sequence[Path]
) -> None:
    gone = _without_pictures(after(first), labelled=False)
    since = labelled_as(pictures[N_DEFECTS:], Label.DEFECT, gone)
    found = result_of(learn(gone, [*gone.project.labelled_parts(), *since], AT))
    (entry,) = after(found).project.document.corrections
    assert isinstance(entry, HeadCorrection)
    assert (entry.id, entry.n_defects) == (2, N_DEFECTS + 2)
    plain = _plain_of(after(found))
    assert plain.document.labelled[:N_DEFECTS] == project.project.document.labelled[:N_DEFECTS]
    fresh = result_of(learn(project, [*project.project.labelled_parts(), *_plain(since, project)], AT))
    mine, theirs = after(found).project.head, after(fresh).project.head
    assert mine is not None
    assert theirs is not None
    assert (mine.weights == theirs.weights).all()


def _plain(parts: Sequence[ScoredPart], project: OpenedProject) -> tuple[ScoredPart, ...]:
    return labelled_as([part.path for part in parts if part.path is not None], Label.DEFECT, project)


def _plain_of(opened: OpenedProject) -> Project:
    return result_of(without_head(opened, opened.project.labelled_parts(), EmbeddedParts()))[0].project


def test_parts_are_called_good_and_defects_remembered_beside_it(
    project: OpenedProject, first: Proposal, pictures: Sequence[Path], tmp_path: Path, paths: AppPaths
) -> None:
    odd = tmp_path / "odd.png"
    rgb = helpers.part(N_TRAINED + 15).copy()
    rgb[5:40, 5:40] = (250, 250, 20)
    Image.fromarray(rgb).save(odd)
    one = after(first)
    labels = one.project.labelled_parts()
    corrected = result_of(correct(one, labels, [CalledGood("odd.png", odd)], AT))
    assert [part.now for part in corrected.parts] == [Verdict.OK]
    both = after(corrected)
    assert [entry.kind for entry in both.project.document.corrections] == ["head", "good"]
    assert both.project.head is not None
    assert one.project.head is not None
    assert (both.project.head.weights == one.project.head.weights).all()
    save_project(both.project, tmp_path / "both.inspector")
    assert load_project(tmp_path / "both.inspector").document == both.project.document
    missed = MissedDefect(pictures[0].name, pictures[0], None)
    three = after(result_of(remember(both, both.project.labelled_parts(), missed, AT)))
    assert [entry.kind for entry in three.project.document.corrections] == ["head", "good", "defect"]
    for number in (3, 2):
        three = after(result_of(undone(three, three.project.labelled_parts(), number, AT)))
    assert three.project.document.training == one.project.document.training
    assert three.project.document.labelled == one.project.document.labelled
    last = after(result_of(undone(three, three.project.labelled_parts(), 1, AT))).project
    assert last.document.training == project.project.document.training
    for mine, theirs in zip(last.document.labelled, project.project.document.labelled, strict=True):
        assert mine.score_l2 == pytest.approx(theirs.score_l2, rel=1e-3)  # the defect's undoing judged them again


def test_good_parts_whose_maps_a_correction_changes_are_looked_at_again(
    project: OpenedProject, first: Proposal
) -> None:
    """A correction lowers the worst patch of one good part, so that its worst region is another one."""
    head, maps = after(first).project.head, project.project.maps
    assert head is not None
    assert maps is not None
    changed = maps.training.copy()
    worst = np.unravel_index(int(changed[4].argmax()), changed[4].shape)
    changed[4][worst] = 0
    lowered = replace(project, project=replace(project.project, maps=replace(maps, training=changed)))
    again, remarks = result_of(looked_at_again(head, project, lowered, EmbeddedParts()))
    assert remarks == ()
    rows = [image for image in range(N_TRAINED) if not (again.seen[image] == head.seen[image]).all()]
    assert rows == [4]
    one = project.project.document.training[4]
    values = project.detector.embed(Frame(read_rgb(Path(one.path), project.detector.reading), "x", 0.0)).values
    region = region_around(changed[4].astype(np.float32), int(changed[4].argmax()))
    assert region is not None
    expected = [*values[region.ravel()].mean(axis=0), one.score_l2, np.sqrt(region.sum())]
    assert again.seen[4] == pytest.approx(np.array(expected), rel=1e-4, abs=1e-5)
    gone, _ = result_of(looked_at_again(head, project, _without_pictures(lowered), EmbeddedParts()))
    assert (gone.seen == head.seen).all()

    def lower(plain: OpenedProject, parts: Sequence[ScoredPart]) -> Generator[Progress, None, Proposal]:
        yield Progress(LOOKING, 0, 1, 0.0)
        project_now = replace(plain.project, maps=replace(maps, training=changed))
        return proposal(plain.project, parts, replace(plain, project=project_now))

    away = _without_pictures(after(first), labelled=False)
    found = result_of(keeping_head(away, away.project.labelled_parts(), lower, AT, "", EmbeddedParts()))
    told = f"A good part is judged by what was seen of it before, because its picture is gone: {one.name}."
    assert told in found.remarks


def test_a_labelled_part_that_the_head_cannot_judge_again_is_told(project: OpenedProject, first: Proposal) -> None:
    """Its score without the head has changed, so the one with it is not known."""
    head = after(first).project.head
    assert head is not None
    one = replace(project.project.labelled_parts()[0], path=Path("/nowhere/x.png"))
    former = [Headed(replace(one, score_l2=one.score_l2 / 2), after(first).project.labelled_parts()[0], 0)]
    (found,), remarks = result_of(headed_parts(project, [one], head, former, EmbeddedParts()))
    assert found.now is one
    (remark,) = remarks
    assert remark.startswith("What was learned from labelled defects does not count in the score of a labelled part")
    assert one.name in remark


def test_a_head_is_undone_before_a_part_that_was_called_good(
    project: OpenedProject, first: Proposal, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.png"
    rgb = helpers.part(N_TRAINED + 15).copy()
    rgb[5:40, 5:40] = (250, 250, 20)
    Image.fromarray(rgb).save(odd)
    called = [CalledGood("odd.png", odd)]
    alone = after(result_of(correct(project, project.project.labelled_parts(), called, AT))).project
    one = after(first)
    both = after(result_of(correct(one, one.project.labelled_parts(), called, AT)))
    left = after(result_of(undone(both, both.project.labelled_parts(), 1, AT))).project
    assert left.document.training == alone.document.training
    assert left.document.labelled == alone.document.labelled
    assert left.document.limits == alone.document.limits


def test_a_part_that_only_the_head_calls_ng_is_not_called_good(first: Proposal, pictures: Sequence[Path]) -> None:
    now, path = after(first), pictures[-1]
    found = result_of(correct(now, now.project.labelled_parts(), [CalledGood(path.name, path)], AT))
    assert found.opened is None
    ((_, reason),) = found.refused
    assert "only because of what was learned from labelled defects (correction 1)" in reason


def test_a_part_that_is_ng_without_the_head_too_is_not_ng_because_of_it(
    project: OpenedProject, first: Proposal, tmp_path: Path
) -> None:
    """A hand-made case: the head raises the limit by 30 %, and a part above the limit without it far above both."""
    now, limit_l2 = after(first), _suggested(project)
    assert now.project.head is not None
    weights = np.zeros_like(now.project.head.weights)
    weights[:, -1] = 4  # every worst region counts e times
    head = replace(now.project.head, weights=weights)
    document = now.project.document.model_copy(
        update={"threshold_l2": 1.3 * limit_l2, "suggested_threshold_l2": 1.3 * limit_l2, "review_l2": None}
    )
    raised = replace(now.project, document=document, head=head)
    now = replace(now, project=raised, detector=with_head_beside(project.detector, head.head))
    good = helpers.part(N_TRAINED + 15).astype(np.float32)
    odd = good.copy()
    odd[5:40, 5:40] = (250, 250, 20)
    for share in np.linspace(0.02, 1, 50):
        rgb = ((1 - share) * good + share * odd).astype(np.uint8)
        if (score_l2 := _score(project, Frame(rgb, "x", 0.0))) > 1.05 * limit_l2:
            break
    assert limit_l2 < score_l2 < 1.3 * limit_l2
    Image.fromarray(rgb).save(tmp_path / "odd.png")
    called = [CalledGood("odd.png", tmp_path / "odd.png")]
    found = result_of(correct(now, now.project.labelled_parts(), called, AT))
    assert found.refused == ()
    assert [part.verdict for part in found.parts] == [Verdict.NG]
    entry = after(found).project.document.corrections[-1]
    limits = after(found).project.document.threshold_l2
    assert (entry.threshold_before_l2, entry.threshold_after_l2) == (1.3 * limit_l2, limits)
    labels = (*now.project.labelled_parts(), *labelled_as([tmp_path / "odd.png"], Label.DEFECT, now))
    ((_, reason),) = result_of(correct(now, labels, called, AT)).refused
    assert reason.startswith("It is labelled as defective.")


def test_why_names_the_head_when_it_decided(first: Proposal, pictures: Sequence[Path]) -> None:
    now, path = after(first), pictures[-1]
    frame = Frame(read_rgb(path), path.name, 0.0, path)
    record = inspect(frame, now.detector, now.project.document.limits)
    found = result_of(explain(frame, record, now.project, now.detector))
    assert "learned from labelled defects" in found.rule
    assert "At the same limit, without that, the part would be OK" in found.rule
    assert not any("not exactly the one" in note for note in found.notes)
    clear = Frame(helpers.damaged(helpers.part(N_TRAINED)), "clear", 0.0)
    record = inspect(clear, now.detector, now.project.document.limits)
    assert "the part would be OK" not in result_of(explain(clear, record, now.project, now.detector)).rule


def test_it_needs_eight_defects_with_their_pictures(project: OpenedProject) -> None:
    parts = project.project.labelled_parts()
    few = [*parts[:7], *(part for part in parts if part.label is Label.GOOD)]
    assert (n_missing(few), n_missing(parts)) == (1, 0)
    with pytest.raises(ProjectError, match=r"7 labelled defects, but 8 are needed .* Label 1 more"):
        result_of(learn(project, few, AT))
    gone = [replace(part, path=Path("/nowhere") / part.name) for part in parts[:3]]
    with pytest.raises(
        ProjectError, match=r"Only 7 labelled defects have their pictures.*3 labelled parts are gone, such as faint-00"
    ):
        result_of(learn(project, [*gone, *parts[3:]], AT))
    found = result_of(learn(project, [*gone[:1], *parts[1:]], AT))
    assert "Nothing is learned from a labelled part" in found.remarks[0]
    assert found.trial is not None
    assert found.trial.n_defects == N_DEFECTS - 1


def test_learning_again_is_not_one_correction_more(first: Proposal) -> None:
    """A project with as many corrections as there can be, one of them the head."""
    now, labels = after(first), after(first).project.labelled_parts()
    (entry,) = now.project.document.corrections
    good = GoodCorrection(
        id=2, by="", at=AT, name="a", sha256="0" * 64, threshold_before_l2=1, threshold_after_l2=1, part=None,
        patches=1, labelled=False,
    )  # fmt: skip

    def with_entries(*entries: AnyCorrection) -> OpenedProject:
        document = now.project.document.model_copy(update={"corrections": entries})
        return replace(now, project=replace(now.project, document=document))

    require_learnable(with_entries(entry, *[good] * (MOST_CORRECTIONS - 1)), labels)
    with pytest.raises(ProjectError, match="at most 1000 corrections"):
        require_learnable(with_entries(*[good] * MOST_CORRECTIONS), labels)


def test_a_detector_that_cannot_have_a_head_is_told(first: Proposal, paths: AppPaths) -> None:
    project = after(first).project
    bank = project.document.bank.model_copy(update={"reweighting": True})
    document = project.document.model_copy(update={"bank": bank, "references": ()})
    project = replace(project, document=document, references={})
    with pytest.raises(ProjectError, match="has learned from labelled defects, but its detector PatchCore"):
        open_detector(project, paths)


def test_it_needs_the_pictures_of_the_good_parts_once(project: OpenedProject) -> None:
    gone = _without_pictures(project, labelled=False)
    with pytest.raises(ProjectError, match=r"pictures of all good parts, and one is gone"):
        learning(gone)


def test_zones_decide_what_it_sees_and_how_it_counts(project: OpenedProject, first: Proposal) -> None:
    """The mark lies in an ignored zone, the left third counts twice; the head calls everything a defect."""
    ignored = Zone(kind="ignore", area=Rectangle(left=0.35, top=0.35, right=0.65, bottom=0.65))
    critical = Zone(kind="critical", area=Rectangle(left=0, top=0, right=0.33, bottom=1), sensitivity=2)
    size = project.project.document.embedding.source_size
    zoned = with_zoning(project.detector, Zoning(zones=(ignored, critical), drawn_on=size), size)
    features = zoned.embed(Frame(helpers.damaged(helpers.part(N_TRAINED)), "x", 0.0))
    assert isinstance(zoned, ZonedDetector)
    plain = zoned.score(features)
    now = with_head_beside(zoned, Head(np.append(np.zeros(features.values.shape[1] + 2), 2.0))).score(features)
    region = zoned.worst_region(plain)
    assert region is not None
    assert not (region & ~zoned.rule.judged).any()
    expected = plain.patch_distance_l2 * np.where(region, np.exp(0.5), 1).astype(np.float32)
    assert now.patch_distance_l2 == pytest.approx(expected, rel=1e-5)
    score_l2 = image_score(zoned.rule.weighted(expected), zoned.plain.smooth_gain)
    assert now.score_l2 == pytest.approx(score_l2, rel=1e-5)
    assert now.score_l2 == pytest.approx(float(zoned.render(now).max()), rel=1e-5)
    assert needs_network(after(first).project.document, Zoning(), zoned.embedder.grid)


def test_a_new_build_forgets_it_and_says_so(first: Proposal, paths: AppPaths) -> None:
    found = result_of(rebuilt(after(first).project, (), "openvino", paths, now=lambda: AT))
    assert (found.opened.project.head, found.opened.project.document.corrections) == (None, ())
    assert found.opened.detector.head is None
    assert any("learn from them again" in remark for remark in found.remarks)
    assert len(found.opened.project.document.labelled) == N_DEFECTS + 2
