"""ReConPatch is built, tried, recommended or done without, and it says which and why."""

from collections.abc import Generator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from inspector_app.core.detectors import reconpatch
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.features import contrastive
from inspector_app.core.features.projection import ProjectionError, learn_projection
from inspector_app.core.messages import Float32, Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building import train as module
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.trial import held_out
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_learned import Trial
from inspector_app.project.store import load_project, save_project
from tests import helpers

STEPS = 6
CELLS = 144


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(reconpatch.TRAINING_STEPS, "standard", STEPS)


@pytest.fixture(scope="module")
def store() -> FeatureStore:
    """The parts are the same in nearly all of these builds."""
    return FeatureStore()


def building(
    paths: AppPaths, store: FeatureStore, *, n_parts: int = helpers.N_SMALL, **choices: Any
) -> Generator[Progress, None, Trained]:
    settings = helpers.small_settings(options=ReConPatchOptions(dims=16, batch=64, **choices))
    return train(helpers.cells(0.0, n_parts), settings, paths, store=store)


def recommending(monkeypatch: pytest.MonkeyPatch, *, patchcore: float, reconpatch: float) -> Trial:
    """The trial ends like this."""
    trial = Trial(n_good=2, n_defect=8, patchcore_auroc=patchcore, reconpatch_auroc=reconpatch)

    def try_out(*_: object, **__: object) -> Generator[Progress, None, Trial]:
        yield Progress(Sentence("Trying it on held-out parts"), 0, 1, 0.5)
        return trial

    monkeypatch.setattr(module, "try_out", try_out)
    return trial


@pytest.mark.parametrize(
    ("aurocs", "chosen", "other"),
    [
        ((0.5, 1.0), "reconpatch", "patchcore"),
        ((0.7, 0.8), "patchcore", "reconpatch"),
        ((0.8, 0.7), "patchcore", "reconpatch"),
        ((0.8, 0.8), "patchcore", "reconpatch"),
    ],
)
def test_the_better_one_is_built_and_the_other_one_is_at_hand(
    paths: AppPaths,
    store: FeatureStore,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    aurocs: tuple[float, float],
    chosen: str,
    other: str,
) -> None:
    trial = recommending(monkeypatch, patchcore=aurocs[0], reconpatch=aurocs[1])
    trained = helpers.result_of(building(paths, store))
    assert trained.alternative is not None
    documents = trained.project.document, trained.alternative.project.document
    assert [document.detector for document in documents] == [chosen, other]
    assert [document.trial for document in documents] == [trial, trial]
    assert [type(one.detector).__name__.lower() for one in (trained, trained.alternative)] == [chosen, other]
    assert trained.alternative.alternative is None
    by_name = {document.detector: document for document in documents}
    assert (by_name["reconpatch"].dims, by_name["patchcore"].dims) == (16, 152)
    assert by_name["reconpatch"].build_seconds.projection > 0 == by_name["patchcore"].build_seconds.projection
    for number, project in enumerate((trained.project, trained.alternative.project)):
        save_project(project, tmp_path / f"{number}.inspector")
        assert load_project(tmp_path / f"{number}.inspector").document == project.document


def test_a_real_trial_says_what_it_was_held_on(paths: AppPaths, store: FeatureStore) -> None:
    trained = helpers.result_of(building(paths, store))
    trial = trained.project.document.trial
    assert trial is not None
    assert (trial.n_good, trial.n_defect) == (2, 8)
    assert trained.project.document.detector == trial.recommended
    assert trained.project.document.notes == ()


def test_asked_for_always_it_is_reconpatch_whatever_the_trial_says(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = recommending(monkeypatch, patchcore=0.9, reconpatch=0.1)
    trained = helpers.result_of(building(paths, store, use="always"))
    document = trained.project.document
    assert (document.detector, document.trial, trained.alternative) == ("reconpatch", trial, None)
    assert document.options == ReConPatchOptions(dims=16, batch=64, use="always")
    (learned,) = trained.project.learned
    assert learned.projection is not None
    assert learned.projection.shape == (152, 16)


def test_held_out_parts_are_not_trained_on(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Float32] = []

    def watched(features: Float32, *arguments: Any, **options: Any) -> Any:
        seen.append(features)
        return learn_projection(features, *arguments, **options)

    monkeypatch.setattr(reconpatch, "learn_projection", watched)
    helpers.result_of(building(paths, store, use="always"))
    assert store._kept is not None
    features = store._kept[1].features
    kept = np.delete(features, held_out(np.arange(helpers.N_SMALL, dtype=np.int32), 0), axis=0)
    np.testing.assert_array_equal(seen[0], kept.reshape(-1, 152))


def test_the_losses_reach_the_caller(paths: AppPaths, store: FeatureStore) -> None:
    told = [step for step in building(paths, store, use="always") if step.losses]
    assert [len(step.losses) for step in told] == list(range(1, STEPS + 1))
    assert {step.step for step in told} == {Sentence("Training ReConPatch")}
    assert [(step.done, step.total) for step in told] == [(n, STEPS) for n in range(1, STEPS + 1)]
    assert all(later.losses[: len(step.losses)] == step.losses for step, later in pairwise(told))
    assert np.isfinite(told[-1].losses).all()


def test_progress_never_falls_whatever_is_built(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for use in ("always", "recommended"):
        fractions = [step.fraction for step in building(paths, store, use=use)]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1.0
    fractions = [step.fraction for step in building(paths, FeatureStore(), n_parts=7)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def assert_patchcore_with(note: str, trained: Trained) -> None:
    document = trained.project.document
    assert (document.detector, document.trial, trained.alternative) == ("patchcore", None, None)
    assert len(document.notes) == 1
    assert note in document.notes[0]
    assert document.notes[0].endswith(Sentence("PatchCore was built."))
    assert document.dims == 152


def test_a_training_that_fails_ends_in_patchcore_with_a_note(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> Generator[tuple[float, ...], None, Float32]:
        yield (1.0,)
        raise ProjectionError(Sentence("Nothing could be learned."), hint=Sentence("Try something else."))

    monkeypatch.setattr(reconpatch, "learn_projection", failing)
    for use in ("recommended", "always"):
        trained = helpers.result_of(building(paths, store, use=use))
        assert_patchcore_with("Nothing could be learned. Try something else.", trained)


def test_a_loss_that_is_no_number_ends_in_patchcore_with_a_note(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = contrastive.relaxed_contrastive_loss
    losses: list[torch.Tensor] = []

    def spoilt(z: torch.Tensor, w: torch.Tensor, margin: float) -> torch.Tensor:
        losses.append(real(z, w, margin) * (1.0 if len(losses) < 3 else float("nan")))
        return losses[-1]

    monkeypatch.setattr(contrastive, "relaxed_contrastive_loss", spoilt)
    told = list(steps := Steps(building(paths, store)))
    assert_patchcore_with("its loss is no longer a number", steps.result)
    assert max(len(step.losses) for step in told) == 3
    assert [step.fraction for step in told] == sorted(step.fraction for step in told)


def test_another_failure_is_no_reason_to_build_something_else(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Generator[tuple[float, ...], None, Float32]:
        yield (1.0,)
        raise TrainingError(Sentence("No memory is left."))

    monkeypatch.setattr(reconpatch, "learn_projection", full)
    with pytest.raises(TrainingError, match="No memory is left"):
        helpers.result_of(building(paths, store))


def test_seven_parts_are_too_few_for_a_trial(paths: AppPaths) -> None:
    seven = FeatureStore()
    trained = helpers.result_of(building(paths, seven, n_parts=7))
    assert_patchcore_with("7 good parts are too few to hold some out and try ReConPatch.", trained)
    always = helpers.result_of(building(paths, seven, n_parts=7, use="always"))
    assert (always.project.document.detector, always.project.document.trial) == ("reconpatch", None)
    assert always.project.document.notes == ()


def test_closing_it_while_it_trains_stops_the_training(
    paths: AppPaths, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []

    def endless(*_: object, **__: object) -> Generator[tuple[float, ...], None, Float32]:
        try:
            while True:
                yield (0.5,)
        finally:
            closed.append(True)

    monkeypatch.setattr(reconpatch, "learn_projection", endless)
    work = building(paths, store)
    for step in work:
        if step.losses:
            break
    work.close()
    del work
    assert closed == [True]
