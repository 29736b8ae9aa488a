"""One candidate at a time: built or opened, judged, and never in the way of the others."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image

from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.messages import Bool, UInt8
from inspector_app.pipeline.building import good_parts
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.comparing.compare import Candidate, Outcome, compare_one, detector_candidates, missing
from inspector_app.pipeline.judging.embedders import open_embedders
from inspector_app.pipeline.measuring.evaluate import Evaluation, evaluate
from inspector_app.pipeline.measuring.labelled import Changed, LabelledImage, read_dataset
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from tests import helpers

GOOD = helpers.cells(0.0, helpers.N_SMALL)


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> list[LabelledImage]:
    """Two good parts, two spoilt ones, without masks."""
    folder = tmp_path_factory.mktemp("dataset")
    for number in range(4):
        rgb = helpers.part(helpers.N_SMALL + number)
        kind = "good" if number < 2 else "board"
        (folder / "test" / kind).mkdir(parents=True, exist_ok=True)
        Image.fromarray(rgb if number < 2 else helpers.damaged(rgb)).save(folder / f"test/{kind}/{number}.png")
    return list(read_dataset(folder).images)


def outcome_of(
    candidate: Candidate,
    images: Sequence[LabelledImage],
    paths: AppPaths,
    good: Sequence[Path] = GOOD,
    store: FeatureStore | None = None,
) -> Outcome:
    return helpers.result_of(compare_one(candidate, good, images, paths, store or FeatureStore()))


def test_what_is_built_is_what_train_builds_and_evaluate_judges(
    images: list[LabelledImage], paths: AppPaths, trained: Trained, tmp_path: Path
) -> None:
    before = psutil.Process().memory_info().rss
    found = outcome_of(Candidate("small", helpers.small_settings()), images, paths)
    assert found.opened is not None
    assert found.evaluation is not None
    document = found.opened.project.document
    assert document.training == trained.project.document.training
    assert found.build_s == document.build_seconds.total > 0
    limit = trained.project.document.threshold_l2
    expected = helpers.result_of(evaluate(images, trained.detector, limit))
    assert [record.score_l2 for _, record in found.evaluation.records] == [
        record.score_l2 for _, record in expected.records
    ]
    assert (found.evaluation.n_good, found.evaluation.n_defect, found.evaluation.image_auroc) == (2, 2, 1.0)
    save_project(found.opened.project, tmp_path / "p.inspector")
    assert found.project_bytes == (tmp_path / "p.inspector").stat().st_size
    assert before / 2 < found.peak_bytes < psutil.virtual_memory().total
    assert found.reasons == ("The defects have no masks: no pixel AUROC and no AUPRO.",)


def test_progress_never_falls(images: list[LabelledImage], paths: AppPaths) -> None:
    steps = list(compare_one(Candidate("small", helpers.small_settings()), GOOD, images, paths, FeatureStore()))
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert {"Reading good parts", "Judging test parts"} <= {step.step for step in steps}


def test_notes_of_the_build_are_reasons_too(images: list[LabelledImage], paths: AppPaths) -> None:
    settings = helpers.small_settings(options=PadimOptions(channels=4))
    found = outcome_of(Candidate("PaDiM", settings), images, paths)
    assert found.opened is not None
    assert found.reasons[:-1] == found.opened.project.document.notes
    assert "aligned" in found.reasons[0]


def test_a_candidate_that_fails_says_why(images: list[LabelledImage], paths: AppPaths, tmp_path: Path) -> None:
    failing = {
        "Only 1 usable": Candidate("one part", helpers.small_settings(), n_parts=1),
        "weights of 'resnet18' are not on this computer": Candidate(
            "none", helpers.small_settings(backbone="resnet18")
        ),
        "There is no file": Candidate("gone", project=tmp_path / "gone.inspector"),
    }
    for sentence, candidate in failing.items():
        found = outcome_of(candidate, images, paths)
        assert (found.candidate, found.opened, found.evaluation) == (candidate, None, None)
        assert math.isnan(found.build_s)
        (reason,) = found.reasons
        assert sentence in reason
        assert reason.endswith(".")


@pytest.mark.parametrize("fault", [MemoryError("no room for 7 GB"), RuntimeError("no room for 7 GB")])
def test_what_is_too_much_for_a_library_leaves_the_other_candidates(
    images: list[LabelledImage], paths: AppPaths, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(good_parts, "open_embedders", broken)
    outcome = outcome_of(Candidate("small", helpers.small_settings()), images, paths)
    assert (outcome.opened, outcome.evaluation) == (None, None)
    (reason,) = outcome.reasons
    assert type(fault).__name__ in reason
    assert "no room for 7 GB" in reason
    assert "Choose less detail" in reason


def test_a_fault_of_the_program_is_no_outcome(
    images: list[LabelledImage], paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("nobody thought of this")

    monkeypatch.setattr(good_parts, "open_embedders", broken)
    with pytest.raises(KeyError, match="nobody thought of this"):
        outcome_of(Candidate("small", helpers.small_settings()), images, paths)


def test_some_of_the_parts_are_drawn_by_the_seed(images: list[LabelledImage], paths: AppPaths) -> None:
    store = FeatureStore()
    drawn = []
    for seed in (0, 0, 1):
        found = outcome_of(Candidate("few", helpers.small_settings(seed=seed), n_parts=4), images, paths, store=store)
        assert found.opened is not None
        drawn.append([image.name for image in found.opened.project.document.training])
    order = [path.name for path in GOOD]
    assert all(len(set(names)) == 4 and names == sorted(names, key=order.index) for names in drawn)
    assert drawn[0] == drawn[1] != drawn[2]
    everything = outcome_of(Candidate("all", helpers.small_settings(), n_parts=99), images, paths, store=store)
    assert everything.opened is not None
    assert len(everything.opened.project.document.training) == helpers.N_SMALL


def test_a_larger_draw_holds_the_smaller_one(images: list[LabelledImage], paths: AppPaths) -> None:
    """A learning curve must add parts, not exchange them."""
    names = []
    for n_parts in (3, 6):
        found = outcome_of(Candidate("few", helpers.small_settings(seed=2), n_parts=n_parts), images, paths)
        assert found.opened is not None
        names.append({image.name for image in found.opened.project.document.training})
    assert names[0] < names[1]


def test_a_project_that_is_there_is_opened_and_judged(
    images: list[LabelledImage], paths: AppPaths, trained: Trained, tmp_path: Path
) -> None:
    file = tmp_path / "p.inspector"
    save_project(trained.project, file)
    found = outcome_of(Candidate("before", project=file), images, paths, good=())
    assert found.opened is not None
    assert found.evaluation is not None
    assert found.opened.project.document == trained.project.document
    assert (found.project_bytes, found.peak_bytes) == (file.stat().st_size, 0)
    assert found.evaluation.image_auroc == 1.0
    document = load_project(file).document
    references = tuple(
        each.model_copy(update={"score_l2": each.score_l2 * 1.05 + 0.01}) for each in document.references
    )
    drifted = replace(trained.project, document=document.model_copy(update={"references": references}))
    save_project(drifted, file)
    assert "differently on this computer" in outcome_of(Candidate("before", project=file), images, paths).reasons[0]


def test_candidates_with_one_backbone_share_its_features(
    images: list[LabelledImage], paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []

    def counted(*arguments: object, **options: object) -> object:
        opened.append(arguments)
        return open_embedders(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(good_parts, "open_embedders", counted)
    store = FeatureStore()
    for candidate in detector_candidates(["patchcore", "padim", "spade"], helpers.small_settings()):
        assert outcome_of(candidate, images, paths, store=store).evaluation is not None
    assert len(opened) == 1


def test_detectors_are_compared_with_equal_settings_and_ensembles_come_last() -> None:
    settings = helpers.small_settings(seed=5, keep=0.1)
    own = PatchCoreOptions(dims=8)
    found = detector_candidates(["ensemble", own, "reconpatch", "padim"], settings)
    options = [candidate.settings.options for candidate in found if candidate.settings is not None]
    assert options == [own, ReConPatchOptions(use="always"), PadimOptions(), EnsembleOptions()]
    assert [candidate.name for candidate in found] == ["PatchCore dims=8", "ReConPatch", "PaDiM", "Ensemble"]
    assert all(
        candidate.settings is not None and candidate.settings.changed(options=settings.options) == settings
        for candidate in found
    )


def evaluation(n_good: int, n_defect: int, n_error: int = 0) -> Evaluation:
    nan = float("nan")
    return Evaluation(nan, nan, nan, nan, nan, n_good, n_defect, n_error, {}, {}, ())


def spoilt(rgb: UInt8, mask: Bool | None) -> Changed:
    return Changed(rgb, mask)


HERE = Path("part.png")
NO_MASKS = "The defects have no masks: no pixel AUROC and no AUPRO."
NO_GOOD = "There are no good test parts: no AUROC and no found false-alarm rate."
NO_DEFECTS = "There are no defective test parts: no AUROC and no detection rate."


@pytest.mark.parametrize(
    ("images", "result", "reasons"),
    [
        ([LabelledImage(HERE, "good"), LabelledImage(HERE, "dent", HERE)], evaluation(1, 1), []),
        ([LabelledImage(HERE, "good"), LabelledImage(HERE, "dent", change=spoilt)], evaluation(1, 1), []),
        ([LabelledImage(HERE, "good"), LabelledImage(HERE, "dent")], evaluation(1, 1), [NO_MASKS]),
        ([LabelledImage(HERE, "good", change=spoilt), LabelledImage(HERE, "dent")], evaluation(1, 1), [NO_MASKS]),
        ([LabelledImage(HERE, "dent", HERE)], evaluation(0, 1), [NO_GOOD]),
        ([LabelledImage(HERE, "good")], evaluation(1, 0), [NO_DEFECTS]),
        ([], evaluation(0, 0), [NO_GOOD, NO_DEFECTS]),
        (
            [LabelledImage(HERE, "dent", HERE)],
            evaluation(1, 1, 3),
            ["3 test parts could not be judged and count in no figure."],
        ),
    ],
)
def test_every_figure_that_is_missing_has_its_reason(
    images: list[LabelledImage], result: Evaluation, reasons: list[str]
) -> None:
    assert list(missing(images, result)) == reasons


def test_figures_are_missing_where_they_are_said_to_be(
    images: list[LabelledImage], paths: AppPaths, trained: Trained
) -> None:
    limit = trained.project.document.threshold_l2
    good = [image for image in images if image.kind == "good"]
    defects = [image for image in images if image.kind != "good"]
    only_good = helpers.result_of(evaluate(good, trained.detector, limit))
    only_defects = helpers.result_of(evaluate(defects, trained.detector, limit))
    assert missing(good, only_good) == (NO_DEFECTS,)
    assert np.isnan([only_good.image_auroc, only_good.detection_rate, only_good.pixel_aupro]).all()
    assert missing(defects, only_defects) == (NO_GOOD, NO_MASKS)
    assert np.isnan([only_defects.image_auroc, only_defects.false_alarm_rate, only_defects.pixel_auroc]).all()
