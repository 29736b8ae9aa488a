"""Learning again without some good parts: against a build that never had them."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building import good_parts
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.leave_out import Rebuilt, rebuilt
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings, settings_of
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import Project, load_project, save_project
from tests import helpers

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
N = 10


@pytest.fixture
def good(tmp_path: Path) -> list[Path]:
    """Copies that a test may take away."""
    folder = tmp_path / "good"
    folder.mkdir()
    return [Path(shutil.copy(path, folder / path.name)) for path in helpers.cells(0.0, N)]


@pytest.fixture
def built(good: list[Path], paths: AppPaths) -> Trained:
    return helpers.result_of(train(good, helpers.small_settings(promise=0.05), paths, proposes=False))


def answer(project: Project, number: int, said: str = "left out") -> PartAnswer:
    image = project.document.training[number]
    return PartAnswer(
        name=image.name,
        path=image.path,
        answer=said,  # type: ignore[arg-type]
        score_l2=image.score_l2,
        place=number,
        at=AT,
        by="Ada",
    )


def without(
    project: Project, *answers: PartAnswer, paths: AppPaths, store: FeatureStore | None = None, by: str = "Ada"
) -> Rebuilt:
    return helpers.result_of(rebuilt(project, answers, "openvino", paths, by=by, now=lambda: AT, store=store))


def same_bank(one: Project, other: Project) -> bool:
    return helpers.bank_bytes(one.learned[0]) == helpers.bank_bytes(other.learned[0])


@pytest.mark.parametrize("keeps_features", [False, True], ids=["read again", "from memory"])
def test_it_is_the_build_that_never_had_the_part(
    built: Trained, good: list[Path], paths: AppPaths, monkeypatch: pytest.MonkeyPatch, *, keeps_features: bool
) -> None:
    store = FeatureStore()
    if keeps_features:
        helpers.result_of(
            train(good, settings_of(built.project.document, "openvino"), paths, store=store, proposes=False)
        )
        monkeypatch.setattr(good_parts, "_embed_all", None)  # nothing is embedded again
    found = without(built.project, answer(built.project, 4), paths=paths, store=store).opened
    fresh = (
        helpers.result_of(train(good[:4] + good[5:], helpers.small_settings(promise=0.05), paths, proposes=False))
        if (not keeps_features)
        else None
    )
    document = found.project.document
    assert [Path(image.path) for image in document.training] == good[:4] + good[5:]
    assert document.answers == (answer(built.project, 4),)
    assert document.limits == Limits(document.suggested_threshold_l2)
    if fresh is not None:
        assert same_bank(found.project, fresh.project)
        assert document.training == fresh.project.document.training
        assert document.suggested_threshold_l2 == fresh.project.document.suggested_threshold_l2
        assert document.estimated == fresh.project.document.estimated


def test_taken_in_again_it_is_the_former_bank(built: Trained, paths: AppPaths) -> None:
    store = FeatureStore()
    out = without(built.project, answer(built.project, 4), answer(built.project, 7), paths=paths, store=store)
    one = without(out.opened.project, answer(built.project, 7), paths=paths, store=store).opened.project
    both = without(one, paths=paths, store=store).opened.project
    assert not same_bank(one, built.project)
    assert same_bank(both, built.project)
    assert out.opened.project.pictures == built.project.pictures  # those of left-out parts, too
    assert both.pictures == built.project.pictures
    assert both.document.training == built.project.document.training
    assert both.document.answers == ()


def test_the_history_goes_on_and_says_why(built: Trained, paths: AppPaths, tmp_path: Path) -> None:
    before = built.project.document
    document = without(built.project, answer(built.project, 4), paths=paths).opened.project.document
    (change,) = document.threshold_history
    assert (change.old_l2, change.new_l2) == (before.threshold_l2, document.threshold_l2)
    assert (change.rebuilt, change.by, change.kind) == (True, "Ada", "promised")
    assert document.limits_notice == ""
    again = without(built.project, answer(built.project, 4), paths=paths).opened.project
    save_project(again, tmp_path / "again.inspector")
    assert load_project(tmp_path / "again.inspector").document.limits_notice == ""


def test_the_kind_of_limit_stays(built: Trained, paths: AppPaths) -> None:
    estimated = built.project.document.estimated
    assert estimated is not None
    project = built.project.with_limits(Limits(estimated.threshold_l2, 0.9 * estimated.threshold_l2), AT)
    document = without(project, answer(project, 4), paths=paths).opened.project.document
    assert document.limits.kind == "estimated"
    assert document.limits != project.document.limits
    assert document.review_l2 == pytest.approx(0.9 * document.threshold_l2)


def test_a_limit_set_by_hand_stays_where_it_is(built: Trained, paths: AppPaths) -> None:
    project = built.project.with_limits(Limits(3.21), AT)
    found = without(project, answer(project, 4), paths=paths)
    assert found.opened.project.document.limits == Limits(3.21)
    assert found.remarks == ("The limit was set by hand, so it stays where it was.",)


def test_labelled_parts_are_judged_again_if_their_pictures_are_there(
    built: Trained, paths: AppPaths, tmp_path: Path
) -> None:
    defect = Path(shutil.copy(helpers.cells(1.0, 1)[0], tmp_path))
    (there,) = helpers.result_of(score_labelled([(defect, Label.DEFECT)], built.detector)).parts
    gone = ScoredPart("frame 3", None, Label.DEFECT, 12.5, there.patch_distance_l2)
    project = built.project.with_labelled([gone, there])
    found = without(project, answer(project, 0), answer(project, 1), answer(project, 2), paths=paths)
    kept, again = found.opened.project.labelled_parts()
    (true,) = helpers.result_of(score_labelled([(defect, Label.DEFECT)], found.opened.detector)).parts
    assert (kept.name, kept.score_l2) == ("frame 3", 12.5)
    assert again.score_l2 == true.score_l2 != there.score_l2
    assert "frame 3" in found.remarks[0]


def test_a_part_with_several_shots_goes_as_one(built: Trained, paths: AppPaths) -> None:
    store = FeatureStore()
    without(built.project, answer(built.project, 9), paths=paths, store=store)
    kept = store._kept
    assert kept is not None
    shots = replace(kept[1], first=kept[1].first.copy())
    shots.first[[3, 6]] = 1
    store._kept = (kept[0], shots)
    found = without(built.project, answer(built.project, 9), answer(built.project, 1), paths=paths, store=store)
    first = [image.first for image in found.opened.project.document.training]
    assert first == [None, None, 2, None, None, 2, None, None]


def test_an_answer_about_a_part_that_is_not_there_is_refused(built: Trained, paths: AppPaths) -> None:
    odd = answer(built.project, 4).model_copy(update={"name": "other.png", "path": "/other.png"})
    with pytest.raises(TrainingError, match=r"other\.png is not among the good parts"):
        without(built.project, odd, paths=paths)


def test_a_part_that_is_already_left_out_may_stay_so(built: Trained, paths: AppPaths) -> None:
    out = without(built.project, answer(built.project, 4), paths=paths).opened.project
    both = without(out, answer(built.project, 4), answer(out, 0), paths=paths).opened.project.document
    assert both.n_parts == N - 2


@pytest.mark.parametrize("left", [0, 1])
def test_too_few_parts_are_refused_before_any_work(built: Trained, paths: AppPaths, left: int) -> None:
    answers = [answer(built.project, number) for number in range(left, N)]
    steps = Steps(rebuilt(built.project, tuple(answers), "openvino", paths))
    with pytest.raises(TrainingError, match=f"Only {left} good part") as caught:
        next(iter(steps))
    assert "at least 2" in caught.value.hint


def test_pictures_that_are_gone_change_nothing(built: Trained, good: list[Path], paths: AppPaths) -> None:
    before = built.project.document
    good[2].unlink()
    good[3].unlink()
    with pytest.raises(TrainingError, match="2 pictures of good parts are gone, such as") as caught:
        without(built.project, answer(built.project, 4), paths=paths)
    assert "nothing was changed" in caught.value.message
    assert built.project.document == before
    # The left-out part's own picture is not needed.
    shutil.copy(helpers.cells(0.0, N)[2], good[2])
    shutil.copy(helpers.cells(0.0, N)[3], good[3])
    good[4].unlink()
    assert without(built.project, answer(built.project, 4), paths=paths).opened.project.document.n_parts == N - 1


def test_a_picture_that_is_damaged_now_changes_nothing(built: Trained, good: list[Path], paths: AppPaths) -> None:
    good[2].write_bytes(b"no picture")
    with pytest.raises(TrainingError, match=f"cannot be used any more, so nothing was changed: {good[2].name}"):
        without(built.project, answer(built.project, 4), paths=paths)


def test_a_project_that_does_not_know_its_pictures_is_refused(built: Trained, paths: AppPaths) -> None:
    document = built.project.document
    nowhere = tuple(image.model_copy(update={"path": ""}) for image in document.training)
    project = replace(built.project, document=document.model_copy(update={"training": nowhere}))
    with pytest.raises(TrainingError, match="does not know where"):
        without(project, answer(project, 4), paths=paths)


def test_a_trained_map_is_trained_again_without_a_comparison(trained: Trained) -> None:
    options = ReConPatchOptions(use="recommended", dims=16)
    document = trained.project.document.model_copy(update={"options": options})
    assert settings_of(document, "openvino").options == ReConPatchOptions(use="always", dims=16)


def test_every_setting_of_a_build_is_in_the_project(good: list[Path], paths: AppPaths) -> None:
    """A setting that is not would be lost when a part is left out."""
    settings = helpers.small_settings(
        size=(64, 96), keep=0.1, layers=("blocks.2",), patch=1, promise=0.2, bits=12, seed=5, reweighting=True,
        options={"detector": "patchcore"}, runtime="openvino", score="largest", shapes="letterbox",
        robust="some", rotation="free", metric="cosine",
        zoning={"mm_per_px": 0.2},
    )  # fmt: skip
    document = helpers.result_of(train(good, settings, paths, proposes=False)).project.document
    again = settings_of(document, "openvino")
    not_kept = {"detail", "limit", "bits", "sessions"}  # size, own limit, no choice with 8 bits, whether it was done
    fields = TrainSettings.model_fields.keys() - not_kept
    assert {name: getattr(again, name) for name in fields} == {name: getattr(settings, name) for name in fields}
    usual = helpers.small_settings()
    assert {name for name in fields if getattr(again, name) == getattr(usual, name)} <= {
        "name",
        "options",
        "backbone",
        "align",
    }
