"""The search for the best setting: what it tries, when it stops, what it prefers."""

import itertools
from collections.abc import Generator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.errors import BackboneError, TrainingError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.trial import held_out
from inspector_app.pipeline.comparing import best_setting
from inspector_app.pipeline.comparing.best_setting import find_best
from inspector_app.pipeline.comparing.compare import Candidate, Outcome
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.project.paths import AppPaths
from tests import helpers


def outcome(name: str, auroc: float, ms: float) -> Outcome:
    evaluation: Any = SimpleNamespace(image_auroc=auroc, latency_ms={"p50": ms})
    return Outcome(Candidate(name, helpers.small_settings()), None, evaluation)


def failed(name: str) -> Outcome:
    return Outcome(Candidate(name, helpers.small_settings()), None, None, reasons=("It broke.",))


@pytest.mark.parametrize(
    ("outcomes", "best"),
    [
        ([outcome("a", 0.90, 5), outcome("b", 0.95, 50)], 1),
        ([outcome("a", 0.950, 5), outcome("b", 0.951, 50)], 0),  # alike: the faster one
        ([outcome("a", 0.950, 50), outcome("b", 0.949, 5)], 1),
        ([outcome("a", 0.90, 5), failed("b")], 0),
        ([outcome("a", float("nan"), 5), outcome("b", 0.6, 9)], 1),
        ([failed("a")], 0),
    ],
)
def test_the_fastest_of_the_best_is_chosen(outcomes: list[Outcome], best: int) -> None:
    assert best_setting._best_of(outcomes) == best


def test_each_step_starts_from_the_best_so_far(monkeypatch: pytest.MonkeyPatch, paths: AppPaths) -> None:
    tried: list[Candidate] = []

    def fake(candidate: Candidate, *_: Any) -> Generator[Progress, None, Outcome]:
        tried.append(candidate)
        assert candidate.settings is not None
        liked = (candidate.settings.detail == "fine") + (candidate.settings.patch == 5)
        yield Progress(Sentence("Building"), 0, 0, 0.0)
        return Outcome(candidate, None, outcome("", 0.8 + 0.05 * liked, 10.0 + liked).evaluation)

    monkeypatch.setattr(best_setting, "compare_one", fake)
    settings = helpers.small_settings(size=None, detail="fast")
    found = helpers.result_of(find_best(helpers.cells(0.0, 12), settings, paths, clock_s=lambda: 0.0))
    assert found.outcomes[0].candidate.settings == settings
    chosen = found.outcomes[found.best].candidate.settings
    assert chosen is not None
    assert (chosen.detail, chosen.patch) == ("fine", 5)
    assert not found.out_of_time
    assert {c.name for c in tried} >= {"As chosen", "Detail fine", "ReConPatch", "25.0% of the patches kept"}
    assert {c.name for c in tried if not isinstance(c.name, Sentence)} == {"ReConPatch"}  # the same in every language
    finer = next(c for c in tried if c.name.startswith("Finer layers"))
    assert finer.settings is not None
    assert finer.settings.detail == "fine"


def test_the_given_setting_is_tried_whatever_the_time_and_the_rest_is_not(paths: AppPaths) -> None:
    good = helpers.cells(0.0, 10)
    clock = iter(range(10_000))
    found = helpers.result_of(
        find_best(good, helpers.small_settings(), paths, budget_s=1.0, clock_s=lambda: float(next(clock)))
    )
    assert [o.candidate.name for o in found.outcomes] == ["As chosen"]
    assert found.out_of_time
    assert (found.n_good, found.n_defect, found.labelled) == (2, 8, False)
    evaluation = found.outcomes[0].evaluation
    assert evaluation is not None
    held = {image.path for image, _ in evaluation.records}
    opened = found.outcomes[0].opened
    assert opened is not None
    learned_from = {part.name for part in opened.project.document.training}
    assert len(learned_from) == 8
    assert not learned_from & {path.name for path in held}


def test_labelled_defects_take_the_place_of_synthetic_ones(paths: AppPaths) -> None:
    defects = [LabelledImage(path, "crack") for path in helpers.cells(1.0, 3)]
    clock = iter(range(10_000))
    found = helpers.result_of(
        find_best(
            helpers.cells(0.0, 10),
            helpers.small_settings(),
            paths,
            defects=defects,
            budget_s=1.0,
            clock_s=lambda: float(next(clock)),
        )
    )
    assert (found.n_defect, found.labelled) == (3, True)
    evaluation = found.outcomes[0].evaluation
    assert evaluation is not None
    assert {image.kind for image, _ in evaluation.records} == {GOOD, "crack"}


@pytest.mark.parametrize("options", [EnsembleOptions(), PadimOptions(), SpadeOptions()])
def test_no_detector_is_offered_what_it_has_no_choice_of(options: Any) -> None:
    settings = helpers.small_settings(options=options)
    for vary in (best_setting._details, best_setting._layers, best_setting._patches, best_setting._keeps):
        for candidate in vary(settings):
            assert candidate.settings is not None
            assert candidate.settings.options == options
            keeps_a_share = isinstance(options, EnsembleOptions)
            assert keeps_a_share or candidate.settings.keep == settings.keep


def test_a_network_without_fine_maps_is_searched_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: Any) -> tuple[str, ...]:
        raise BackboneError(Sentence("it has no layer of stride 4."))

    monkeypatch.setattr("inspector_app.core.features.backbones.layers_at", none)
    assert list(best_setting._layers(helpers.small_settings())) == []


def test_parts_are_held_out_from_all_of_the_folder() -> None:
    assert max(held_out(np.arange(209, dtype=np.int32), seed=0, most=best_setting.MAX_HELD_OUT)) > 150
    assert len(held_out(np.arange(209, dtype=np.int32), seed=0, most=12)) == 12


def test_too_few_parts_are_refused(paths: AppPaths) -> None:
    with pytest.raises(TrainingError, match="too few to hold some out"):
        helpers.result_of(find_best(helpers.cells(0.0, 5), helpers.small_settings(), paths))


def test_closing_cancels(paths: AppPaths, tmp_path: Path) -> None:
    work = find_best(helpers.cells(0.0, 10), helpers.small_settings(), paths)
    steps = itertools.islice((step for step in work if step.step.startswith("As chosen: ")), 3)
    assert all(0 <= step.fraction <= 1 for step in steps)
    work.close()
    assert list(tmp_path.iterdir()) == []
