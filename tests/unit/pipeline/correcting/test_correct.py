"""Good parts are taught: against a bank and scores that are worked out by brute force."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.errors import ProjectChangedError, ProjectError
from inspector_app.core.messages import Frame, Label, Limits, PatchFeatures, ScoredPart, Verdict
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.building.leave_out import rebuilt
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.correcting.correct import MOST_AT_ONCE, correct
from inspector_app.pipeline.correcting.defects import defective_cells
from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal
from inspector_app.pipeline.correcting.recalibrating import _limits
from inspector_app.pipeline.correcting.undo import undone
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.project.merging import save_merged
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import BuiltState, GoodCorrection
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_frame
from tests import helpers
from tests.helpers import bank_of, result_of

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def called_good(opened: OpenedProject, *paths: Path) -> Proposal:
    called = [CalledGood(path.name, path) for path in paths]
    return result_of(correct(opened, opened.project.labelled_parts(), called, AT, "Ada"))


def corrected(opened: OpenedProject, *paths: Path) -> OpenedProject:
    found = called_good(opened, *paths)
    assert found.opened is not None, found.refused
    return found.opened


def taken_back(opened: OpenedProject, number: int) -> OpenedProject:
    found = result_of(undone(opened, opened.project.labelled_parts(), number, AT, "Bob"))
    assert found.opened is not None
    return found.opened


def embedded(opened: OpenedProject, path: Path) -> PatchFeatures:
    frame = read_frame(path, opened.detector.reading)
    assert isinstance(frame, Frame)
    return opened.detector.embed(frame)


def odd(folder: Path, number: int = 0) -> Path:
    return folder / "other" / f"odd-{number}.png"


def brute(patches: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    nearest: np.ndarray = np.sqrt(((patches[:, None].astype(np.float64) - vectors[None]) ** 2).sum(axis=2)).min(axis=1)
    return nearest


def same(one: OpenedProject, other: OpenedProject) -> None:
    """Scores, maps, bank and limits are equal to the bit."""
    mine, others = one.project, other.project
    assert helpers.bank_bytes(mine.learned[0]) == helpers.bank_bytes(others.learned[0])
    assert mine.maps is not None
    assert others.maps is not None
    assert mine.maps.sha256 == others.maps.sha256
    apart = {"threshold_history": (), "first_suggested_l2": None, "pictures_sha256": None}
    assert mine.document.model_copy(update=apart) == others.document.model_copy(update=apart)
    assert mine.lowered is None


# --- what is learned ----------------------------------------------------------------------------------------------


def test_only_new_patches_are_added_and_then_all_are_covered(opened: OpenedProject, folder: Path) -> None:
    before, after = bank_of(opened.project), bank_of(corrected(opened, odd(folder)).project)
    document = corrected(opened, odd(folder)).project.document
    assert document.built is not None
    radius = document.built.radius_l2
    assert np.array_equal(after.vectors[: before.rows], before.vectors)
    added = after.vectors[before.rows :]
    assert (after.image_index[before.rows :] == len(opened.project.document.training)).all()
    patches = embedded(opened, odd(folder)).values
    assert np.array_equal(patches[after.cell[before.rows :]], added)
    assert brute(added, before.vectors).min() > radius
    # The labelled defects of this set are cracked cells; none of them shows the mark.
    assert brute(patches, after.vectors).max() <= radius * (1 + 1e-6)


def test_the_part_is_ok_and_its_own_score_is_that_without_its_own_vectors(opened: OpenedProject, folder: Path) -> None:
    found = called_good(opened, odd(folder))
    (part,) = found.parts
    assert (part.verdict, part.now) == (Verdict.NG, Verdict.OK)
    assert found.opened is not None
    image = found.opened.project.document.training[-1]
    assert image.name == "odd-0.png"
    assert image.score_l2 == opened.detector.score(embedded(opened, odd(folder))).score_l2
    document = found.opened.project.document
    (correction,) = document.corrections
    assert isinstance(correction, GoodCorrection)
    assert (correction.by, correction.at, correction.patches) == ("Ada", AT, part.n_new)
    assert (correction.threshold_before_l2, correction.threshold_after_l2) == (found.before.ng_l2, found.after.ng_l2)


def test_known_parts_are_as_near_as_the_new_vectors_make_them(opened: OpenedProject, folder: Path) -> None:
    after = corrected(opened, odd(folder))
    before = bank_of(opened.project).rows
    added = bank_of(after.project).vectors[before:]
    assert after.project.maps is not None
    assert opened.project.maps is not None
    gain, lowered = opened.project.document.smooth_gain, 0
    for number, image in enumerate(opened.project.document.training):
        patches = embedded(opened, Path(image.path)).values
        base = opened.project.maps.training[number].astype(np.float64)
        expected = np.minimum(base, brute(patches, added).reshape(base.shape))
        assert after.project.maps.training[number] == pytest.approx(expected, rel=2e-3)
        now = after.project.document.training[number].score_l2
        assert now == pytest.approx(image_score(expected.astype(np.float32), gain), rel=3e-3)
        assert now <= image.score_l2
        lowered += now < image.score_l2
    assert lowered > 0
    labelled = {part.name: part for part in after.project.labelled_parts()}
    for part in opened.project.labelled_parts():
        assert part.path is not None
        assert labelled[part.name].score_l2 == pytest.approx(
            after.detector.score(embedded(after, part.path)).score_l2, rel=3e-3
        )


def test_two_parts_with_the_same_mark_cover_each_other(opened: OpenedProject, folder: Path) -> None:
    after = corrected(opened, odd(folder, 0))
    verdict = inspect(
        read_frame(odd(folder, 1), after.detector.reading), after.detector, opened.project.document.limits
    ).verdict
    assert verdict is Verdict.OK
    found = called_good(after, odd(folder, 1))
    assert found.opened is None
    assert "OK already" in found.refused[0][1]


# --- what is never learned ----------------------------------------------------------------------------------------


def test_a_patch_that_a_labelled_defect_shows_is_not_learned_and_the_defect_is_named(
    opened: OpenedProject, folder: Path
) -> None:
    defect = odd(folder, 1)
    anomaly = opened.detector.score(embedded(opened, defect))
    shown = ScoredPart(
        defect.name, defect, Label.DEFECT, anomaly.score_l2, anomaly.patch_distance_l2.astype(np.float16)
    )
    called = [CalledGood("odd-0.png", odd(folder))]
    without = result_of(correct(opened, [], called, AT))
    found = result_of(correct(opened, [shown], called, AT))
    assert found.opened is not None
    (part,) = found.parts
    (conflict,) = part.conflicts
    assert conflict.defect is shown
    assert conflict.rgb.ndim == 3
    assert without.parts[0].conflicts == ()
    # By brute force: which patches beyond r are within r of a patch of the defect that is above the limit?
    values, built = embedded(opened, odd(folder)).values, found.opened.project.document.built
    assert built is not None
    distance = anomaly.patch_distance_l2.ravel()  # the mark is one region, which ends at half of its peak
    above = distance >= max(opened.project.document.threshold_l2, distance.max() / 2)
    to_defect = brute(values, embedded(opened, defect).values[above])
    new = brute(values, bank_of(opened.project).vectors) > built.radius_l2
    shows = new & (to_defect <= built.radius_l2)
    assert conflict.n_patches == shows.sum() > 0
    after = bank_of(found.opened.project)
    learned = after.cell[bank_of(opened.project).rows :]
    assert not shows[learned].any()
    assert part.now is Verdict.NG  # it still shows what the defect shows
    assert without.parts[0].now is Verdict.OK


def test_pictures_that_cannot_correct_are_refused_with_the_reason(
    opened: OpenedProject, folder: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(odd(folder).read_bytes()[:2000])
    wide = tmp_path / "wide.png"
    Image.fromarray(helpers.part(3)[:100]).save(wide)
    foreign = tmp_path / "foreign.png"
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (300, 300, 3)).astype(np.uint8)).save(foreign)
    twice = tmp_path / "twice.png"
    twice.write_bytes(odd(folder).read_bytes())
    good = Path(opened.project.document.training[0].path)
    defect = opened.project.labelled_parts()[1].path
    assert defect is not None
    found = called_good(opened, damaged, wide, foreign, good, defect, tmp_path / "gone.png", odd(folder), twice)
    reasons = {one.name: reason for one, reason in found.refused}
    assert [part.name for part in found.parts] == ["odd-0.png"]
    assert len(reasons) == 7
    assert "another shape" in reasons["wide.png"]
    assert "Open the project that it belongs to" in reasons["foreign.png"]
    assert "called good already, as odd-0.png" in reasons["twice.png"]
    assert "one of the good parts" in reasons[good.name]
    assert "labelled as defective" in reasons[defect.name]
    assert "cannot be read" in reasons["gone.png"]
    assert reasons["damaged.png"]


def test_a_project_has_so_many_corrections_at_most(
    opened: OpenedProject, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_app.pipeline.correcting.correct.MOST_CORRECTIONS", 0)
    found = called_good(opened, odd(folder))
    assert found.opened is None
    assert found.refused[0][1] == "A project has at most 0 corrections. Build it again with these parts."


def test_too_many_parts_at_once_are_refused_before_any_is_read(opened: OpenedProject, folder: Path) -> None:
    with pytest.raises(ProjectError, match="More than 100 parts") as refused:
        called_good(opened, *(MOST_AT_ONCE + 1) * [odd(folder)])
    assert "at most 100" in str(refused.value)


def test_a_detector_without_a_bank_says_what_to_do(paths: AppPaths, folder: Path) -> None:
    good = sorted(folder.glob("*.png"))
    settings = helpers.small_settings(options=PadimOptions(channels=8))
    trained = result_of(train(good, settings, paths, proposes=False))
    padim = OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)
    with pytest.raises(ProjectError, match=r"no memory bank.*Put the picture among the good parts"):
        called_good(padim, odd(folder))


# --- limits -------------------------------------------------------------------------------------------------------


def test_a_limit_that_a_person_set_stays_and_a_lower_one_keeps_its_place(opened: OpenedProject, folder: Path) -> None:
    limits = Limits(opened.project.document.threshold_l2 * 1.03)
    by_hand = replace(opened, project=opened.project.with_limits(limits, AT))
    assert corrected(by_hand, odd(folder)).project.document.threshold_l2 == limits.ng_l2
    promised = opened.project.document.threshold_l2
    two = replace(opened, project=opened.project.with_limits(Limits(promised, promised * 0.7), AT))
    after = corrected(two, odd(folder))
    document = after.project.document
    assert document.review_l2 == pytest.approx(0.7 * document.threshold_l2)
    assert document.limits_notice == ""
    assert taken_back(after, 1).project.document.review_l2 == promised * 0.7


def test_the_limit_is_calibrated_with_the_parts_of_the_build(opened: OpenedProject, folder: Path) -> None:
    """A part that is called good was chosen for its score, so its own score is no sample of good parts."""
    document = corrected(opened, odd(folder)).project.document
    scores = [image.score_l2 for image in document.training[: document.n_built]]
    assert document.suggested_threshold_l2 == calibrate(scores, document.promise_asked).threshold_l2
    assert document.promise == opened.project.document.promise


# --- saving and undoing -------------------------------------------------------------------------------------------


def test_any_correction_is_undone_and_after_all_nothing_is_left_not_even_a_bit(
    opened: OpenedProject, folder: Path, paths: AppPaths, tmp_path: Path
) -> None:
    others = [tmp_path / f"{name}.png" for name in ("a", "b")]
    for number, path in enumerate(others):
        rgb = helpers.part(40 + number).copy()
        rgb[20 + 90 * number : 90 + 90 * number, 180:260] = (255 * number, 30, 200)
        Image.fromarray(rgb).save(path)
    state = opened
    for path in (odd(folder), *others):
        state = corrected(state, path)
    assert [one.id for one in state.project.document.corrections] == [1, 2, 3]
    save_project(state.project, tmp_path / "three.inspector")
    state = open_detector(load_project(tmp_path / "three.inspector"), paths)
    assert state.notices == ()
    middle = taken_back(state, 2)
    assert [one.name for one in middle.project.document.corrections] == ["odd-0.png", "b.png"]
    direct = corrected(corrected(opened, odd(folder)), others[1])
    scores = [image.score_l2 for image in direct.project.document.training]
    # The vectors of "b" were chosen with those of "a" in the bank, so they may be fewer than without.
    assert [image.score_l2 for image in middle.project.document.training] == pytest.approx(scores, rel=0.1)
    same(taken_back(taken_back(middle, 1), 3), opened)
    same(taken_back(taken_back(taken_back(state, 3), 2), 1), opened)


def test_undoing_needs_no_picture(opened: OpenedProject, folder: Path, paths: AppPaths, tmp_path: Path) -> None:
    state = corrected(opened, odd(folder))
    away = folder.with_name("away")
    folder.rename(away)
    try:
        assert not Path(opened.project.document.training[0].path).exists()
        same(taken_back(state, 1), opened)
    finally:
        away.rename(folder)


def test_without_the_pictures_of_good_parts_their_scores_stay_and_it_is_said(
    opened: OpenedProject, folder: Path
) -> None:
    kept = Image.open(odd(folder)).convert("RGB")
    away = folder.with_name("away")
    folder.rename(away)
    try:
        called = [CalledGood("odd", None, np.asarray(kept))]
        found = result_of(correct(opened, opened.project.labelled_parts(), called, AT))
        assert found.opened is not None
        before, after = opened.project.document.training, found.opened.project.document.training
        assert after[: len(before)] == before
        assert any("16 of 16 good parts are gone" in remark for remark in found.remarks)
        same(taken_back(found.opened, 1), opened)
    finally:
        away.rename(folder)


def test_a_picture_of_a_good_part_that_was_replaced_is_not_compared(
    opened: OpenedProject, folder: Path, tmp_path: Path
) -> None:
    path = Path(opened.project.document.training[0].path)
    former = path.read_bytes()
    path.write_bytes(odd(folder, 2).read_bytes())
    try:
        found = called_good(opened, odd(folder))
    finally:
        path.write_bytes(former)
    assert any("1 of 16 good parts" in remark for remark in found.remarks)


def test_a_labelled_part_that_is_called_good_is_no_label_any_more_until_it_is_undone(
    opened: OpenedProject, folder: Path
) -> None:
    anomaly = opened.detector.score(embedded(opened, odd(folder)))
    patches = anomaly.patch_distance_l2.astype(np.float16)
    part = ScoredPart("odd-0.png", odd(folder), Label.GOOD, anomaly.score_l2, patches)
    before = replace(opened, project=opened.project.with_labelled([*opened.project.labelled_parts(), part]))
    after = corrected(before, odd(folder))
    assert "odd-0.png" not in [one.name for one in after.project.labelled_parts()]
    same(taken_back(after, 1), before)


def test_a_part_labelled_since_is_judged_again_when_the_correction_is_undone(
    opened: OpenedProject, folder: Path
) -> None:
    after = corrected(opened, odd(folder, 0))
    anomaly = after.detector.score(embedded(after, odd(folder, 2)))
    patches = anomaly.patch_distance_l2.astype(np.float16)
    later = ScoredPart("odd-2.png", odd(folder, 2), Label.DEFECT, anomaly.score_l2, patches)
    labelled = [*after.project.labelled_parts(), later]
    found = result_of(undone(after, labelled, 1, AT))
    assert found.opened is not None
    again = {part.name: part.score_l2 for part in found.opened.project.labelled_parts()}
    assert again["odd-2.png"] == opened.detector.score(embedded(opened, odd(folder, 2))).score_l2
    assert again["odd-2.png"] > later.score_l2


def test_a_correction_that_is_none_and_one_that_was_learned_again_are_refused(
    opened: OpenedProject, folder: Path, paths: AppPaths
) -> None:
    with pytest.raises(ProjectError, match="has no correction 1"):
        taken_back(opened, 1)
    after = corrected(opened, odd(folder))
    image = after.project.document.training[3]
    answer = PartAnswer(
        name=image.name, path=image.path, answer="left out", score_l2=image.score_l2, place=3, at=AT, by="Ada"
    )
    again = result_of(rebuilt(after.project, (answer,), "openvino", paths, now=lambda: AT)).opened
    (entry,) = again.project.document.corrections
    assert entry.part is None
    assert again.project.document.built is None
    assert "odd-0.png" in [one.name for one in again.project.document.training]
    with pytest.raises(ProjectError, match="Leave it out on the Tune page"):
        taken_back(again, 1)


def test_a_part_from_a_camera_has_no_file_to_learn_again_from(
    opened: OpenedProject, folder: Path, paths: AppPaths
) -> None:
    called = [CalledGood("frame 7", None, np.asarray(Image.open(odd(folder)).convert("RGB")))]
    after = result_of(correct(opened, opened.project.labelled_parts(), called, AT)).opened
    assert after is not None
    image = after.project.document.training[3]
    answer = PartAnswer(
        name=image.name, path=image.path, answer="left out", score_l2=image.score_l2, place=3, at=AT, by="Ada"
    )
    again = result_of(rebuilt(after.project, (answer,), "openvino", paths, now=lambda: AT))
    assert again.opened.project.document.corrections == ()
    assert any("frame 7, is not among the good parts" in remark for remark in again.remarks)


def test_another_window_that_saved_meanwhile_is_not_overwritten(
    opened: OpenedProject, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "p.inspector"
    save_project(opened.project, path)
    base = load_project(path)
    save_project(corrected(replace(opened, project=base), odd(folder, 1)).project, path)
    with pytest.raises(ProjectChangedError):
        save_merged(corrected(replace(opened, project=base), odd(folder)).project, base, path)
    assert [one.name for one in load_project(path).document.corrections] == ["odd-1.png"]


def test_an_undone_document_is_valid(opened: OpenedProject, folder: Path) -> None:
    document = taken_back(corrected(opened, odd(folder)), 1).project.document
    ProjectDocument.model_validate_json(document.model_dump_json(), strict=True)


def test_a_lower_limit_is_that_of_the_build_to_the_bit_after_all_is_undone(opened: OpenedProject) -> None:
    """The ratio of two limits, applied to the first again, is often another number in the last bit."""
    new = opened.project.document
    threshold_l2, between_l2 = new.suggested_threshold_l2, 0.9173 * new.suggested_threshold_l2
    n_apart = 0
    for share in np.linspace(0.5, 0.99, 50):
        review_l2 = float(share) * threshold_l2
        built = BuiltState.model_construct(review_l2=review_l2, threshold_l2=threshold_l2)
        then_l2 = review_l2 / threshold_l2 * between_l2
        update = {"threshold_l2": between_l2, "suggested_threshold_l2": between_l2, "review_l2": then_l2}
        assert _limits(new, new.model_copy(update=update), built) == Limits(threshold_l2, review_l2)
        n_apart += then_l2 / between_l2 * threshold_l2 != review_l2
    assert n_apart


def test_a_missed_defect_is_what_is_close_to_its_peak(opened: OpenedProject) -> None:
    path = opened.project.labelled_parts()[1].path
    assert path is not None
    anomaly = opened.detector.score(embedded(opened, path))
    peak_l2 = float(anomaly.patch_distance_l2.max())
    cells = defective_cells(opened.detector, anomaly, Limits(2 * peak_l2))
    assert len(cells) > 0
    assert anomaly.patch_distance_l2.ravel()[cells].min() >= 0.9 * peak_l2 * (1 - 1e-6)
