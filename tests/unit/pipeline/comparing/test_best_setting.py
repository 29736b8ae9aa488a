"""Settings compared on labelled defects: which ones, on which parts, when not at all, and what is recommended."""

import itertools
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.detectors import kind_named
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.errors import BackboneError, TrainingError
from inspector_app.core.messages import Progress
from inspector_app.core.pictures import preprocess
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.switched import Switched
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.building.trial import held_out
from inspector_app.pipeline.comparing import best_setting
from inspector_app.pipeline.comparing.best_setting import Tried, find_best, recommended
from inspector_app.pipeline.comparing.compare import Candidate, Outcome
from inspector_app.pipeline.comparing.paired import Difference
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.pipeline.measuring.tuning import Rate
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_rgb
from tests import helpers

NO_CHANGE = Switched(0, 0)


def labelled(n_defect: int, n_good: int = 0) -> list[LabelledImage]:
    """Real cells; the good ones are others than the first 40."""
    defects = [LabelledImage(path, "crack") for path in helpers.cells(1.0, n_defect)]
    return [*defects, *(LabelledImage(path, GOOD) for path in helpers.cells(0.0, 40 + n_good)[40:])]


def changed_by(
    settings: TrainSettings, source_size: tuple[int, int] = (300, 300), n_good: int = 300
) -> dict[str, dict[str, Any]]:
    """The candidates' names, and in what each differs from ``settings``."""
    seen: Any = SimpleNamespace(source_size=source_size, usable=[None] * n_good)
    candidates = list(best_setting._candidates(settings, seen))
    assert candidates[0].settings == settings
    differ = {}
    for candidate in candidates:
        assert candidate.settings is not None
        differ[str(candidate.name)] = {
            name: value for name, value in candidate.settings if value != getattr(settings, name)
        }
    return differ


# --- which settings --------------------------------------------------------------------------------------------


def test_the_default_is_compared_with_five_others_that_differ_in_one_choice() -> None:
    differ = changed_by(TrainSettings(name="part"), (4000, 3000))
    assert differ == {
        "Default setting": {},
        "Detail fine": {"detail": "fine"},
        "Detail tiles": {"detail": "tiles"},
        "Finer layers, strides 4 + 8 + 16": {"layers": ("blocks.1", "blocks.2", "blocks.4")},
        "Parts may lie or be lit differently: a little": {"robust": "some"},
        "3.0% of the patches kept": {"keep": 0.03},
    }


def test_tiles_are_compared_where_the_detail_fine_shows_less_than_half() -> None:
    assert "Detail tiles" not in changed_by(TrainSettings(name="part"), (1024, 800))
    assert "Detail tiles" in changed_by(TrainSettings(name="part"), (1025, 800))


def test_another_chosen_setting_is_compared_with_the_default_too() -> None:
    chosen = TrainSettings(name="part", robust="some", detail="fine", promise=0.05, align=True, seed=7)
    differ = changed_by(chosen, (4000, 3000))
    assert list(differ) == [
        "Your setting",
        "Default setting",
        "Finer layers, strides 4 + 8 + 16",
        "3.0% of the patches kept",
    ]  # no tiles, which cannot be aligned
    assert differ["Default setting"] == {"detail": "standard", "robust": "off"}  # what the part is like stays


def test_a_larger_share_that_gives_the_same_bank_is_not_compared() -> None:
    shares = [name for name in changed_by(TrainSettings(name="part"), n_good=10) if "kept" in name]
    assert not shares  # 3 % of few patches are kept anyway
    assert "9.0% of the patches kept" in changed_by(TrainSettings(name="part", keep=0.03), n_good=10)


@pytest.mark.parametrize("name", ["padim", "spade"])
def test_no_detector_is_offered_what_it_has_no_choice_of(name: str) -> None:
    settings = TrainSettings(name="part", options=kind_named(name).for_comparison())
    assert list(changed_by(settings, (4000, 3000))) == [
        "Your setting",
        "Default setting",
        "Detail fine",
        "Finer layers, strides 4 + 8 + 16",
    ]


def test_a_network_without_fine_maps_is_compared_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: Any) -> tuple[str, ...]:
        raise BackboneError(Sentence("it has no layer of stride 4."))

    monkeypatch.setattr("inspector_app.core.features.backbones.layers_at", none)
    assert not [name for name in changed_by(TrainSettings(name="part")) if name.startswith("Finer")]


# --- on which parts --------------------------------------------------------------------------------------------


@dataclass
class Asked:
    """What the builds were asked for."""

    candidates: list[Candidate]
    good: list[Sequence[Path]]
    images: list[Sequence[LabelledImage]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Builds that fail at once, except the first, of which every verdict is an error."""
    seen = Asked([], [], [])

    def fake(
        candidate: Candidate, good: Sequence[Path], images: Sequence[LabelledImage], *_: Any
    ) -> Generator[Progress, None, Outcome]:
        seen.candidates.append(candidate)
        seen.good.append(good)
        seen.images.append(images)
        yield Progress(Sentence("Building"), 0, 0, 0.0)
        return Outcome(candidate, None, None, reasons=(Sentence("It broke."),))

    monkeypatch.setattr(best_setting, "compare_one", fake)
    return seen


def test_seven_defects_are_too_few_and_nothing_is_built(asked: Asked, paths: AppPaths) -> None:
    with pytest.raises(TrainingError) as caught:
        helpers.result_of(find_best(helpers.cells(0.0, 20), helpers.small_settings(), paths, labelled(7, 8)))
    assert str(caught.value) == (
        "There are 7 labelled defects that can be judged; comparing settings needs 8. Synthetic defects cannot decide: "
        "they agree poorly with real ones. Until there are enough, the default setting is the best choice."
    )
    assert asked.candidates == []


def test_eight_defects_are_enough_and_labelled_good_parts_are_used_as_they_are(asked: Asked, paths: AppPaths) -> None:
    good, images = helpers.cells(0.0, 20), labelled(8, 8)
    with pytest.raises(TrainingError, match=r"It broke\. Choose another setting to start from"):
        helpers.result_of(find_best(good, helpers.small_settings(), paths, images))
    assert [candidate.name for candidate in asked.candidates] == ["Your setting"]
    assert list(asked.good[0]) == list(good)
    assert list(asked.images[0]) == images


def test_with_fewer_labelled_good_parts_some_good_parts_are_held_out(asked: Asked, paths: AppPaths) -> None:
    good, images = helpers.cells(0.0, 20), labelled(8, 7)
    with pytest.raises(TrainingError, match="It broke"):
        helpers.result_of(find_best(good, helpers.small_settings(), paths, images))
    assert list(asked.images[0][: len(images)]) == images
    spared = [image.path for image in asked.images[0][len(images) :]]
    assert len(spared) == 4
    assert {image.kind for image in asked.images[0][len(images) :]} == {GOOD}
    assert [path for path in good if path not in spared] == list(asked.good[0])


def test_nothing_is_learned_from_a_labelled_part(asked: Asked, paths: AppPaths) -> None:
    images = labelled(8, 8)
    good = [*helpers.cells(0.0, 20), *(image.path for image in images)]
    with pytest.raises(TrainingError, match="It broke"):
        helpers.result_of(find_best(good, helpers.small_settings(), paths, images))
    assert list(asked.good[0]) == list(helpers.cells(0.0, 20))


def test_a_trained_detector_is_compared_without_its_trial(asked: Asked, paths: AppPaths) -> None:
    settings = helpers.small_settings(options=ReConPatchOptions(use="recommended"))
    with pytest.raises(TrainingError, match="It broke"):
        helpers.result_of(find_best(helpers.cells(0.0, 20), settings, paths, labelled(8, 8)))
    chosen = asked.candidates[0].settings
    assert chosen is not None
    assert chosen.options == ReConPatchOptions(use="always")


def test_too_few_good_parts_to_hold_some_out_are_refused(paths: AppPaths) -> None:
    with pytest.raises(TrainingError, match="too few to hold some out"):
        helpers.result_of(find_best(helpers.cells(0.0, 5), helpers.small_settings(), paths, labelled(8)))


# --- what is recommended ---------------------------------------------------------------------------------------


def tried(n_found: int, auroc: float, ms: float, *, alarms: int = 0, better: bool = True, worse: bool = False) -> Tried:
    evaluation: Any = SimpleNamespace(image_auroc=auroc, latency_ms={"p50": ms})
    outcome = Outcome(Candidate("", helpers.small_settings()), None, evaluation)
    change = Difference(0.1, (0.05, 0.15), NO_CHANGE, NO_CHANGE, better=better, worse=worse)
    return Tried(outcome, Rate.of(n_found, 20), Rate.of(alarms, 20), change)


FIRST = Tried(Outcome(Candidate("", helpers.small_settings()), None, None))


@pytest.mark.parametrize(
    ("others", "best"),
    [
        ([], 0),
        ([tried(20, 1.0, 5, better=False)], 0),
        ([tried(20, 1.0, 5, worse=True)], 0),
        ([FIRST, tried(12, 0.9, 50)], 2),  # one that failed
        ([tried(12, 0.9, 50), tried(13, 0.8, 90)], 2),
        ([tried(12, 0.9, 50), tried(13, 0.8, 5, alarms=2)], 1),
        ([tried(12, 0.9, 5), tried(12, 0.95, 90)], 2),
        ([tried(12, 0.9, 50), tried(12, 0.9, 5)], 2),
        ([tried(12, 0.9, 50), tried(20, 1.0, 5, worse=True)], 1),
    ],
)
def test_only_a_setting_that_is_clearly_better_is_recommended(others: list[Tried], best: int) -> None:
    assert recommended([FIRST, *others]) == best


# --- with real pictures ----------------------------------------------------------------------------------------


@pytest.fixture
def specks(tmp_path: Path) -> list[LabelledImage]:
    """Twelve good cells with a speck of 16 pixels, too small for a network's input of 32 pixels, and twelve without."""
    images = []
    for number, path in enumerate(helpers.cells(0.0, 48)[::2]):
        rgb = read_rgb(path).copy()
        if number < 12:
            top, left = 60 + 13 * number, 80 + 11 * number
            rgb[top : top + 16, left : left + 16 : 2] = 0
            rgb[top : top + 16, left + 1 : left + 16 : 2] = 255
        Image.fromarray(rgb).save(tmp_path / f"{number}.png")
        images.append(LabelledImage(tmp_path / f"{number}.png", "speck" if number < 12 else GOOD))
    return images


@pytest.fixture
def small_details(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard is 32 px, fine 192; nothing else is compared."""
    monkeypatch.setitem(preprocess.DETAIL_PX, "standard", 32)
    monkeypatch.setitem(preprocess.DETAIL_PX, "fine", 192)
    changes = best_setting._changes
    monkeypatch.setattr(best_setting, "_changes", lambda *given: itertools.islice(changes(*given), 1))


@pytest.mark.usefixtures("small_details")
def test_small_defects_recommend_more_detail(specks: list[LabelledImage], paths: AppPaths) -> None:
    settings = TrainSettings(name="cell", promise=0.05)
    found = helpers.result_of(find_best(helpers.cells(0.0, 48)[1::2], settings, paths, specks))
    assert (found.n_defect, found.n_good, found.n_held_out) == (12, 12, 0)
    assert found.settings == settings.changed(detail="fine")
    assert found.advice.startswith("Detail fine is clearly better on these 12 defects: use it.")
    chosen, fine = found.tried[0], found.tried[found.best]
    assert chosen.difference is None
    assert fine.difference is not None
    assert chosen.found is not None
    assert fine.found is not None
    assert fine.outcome.evaluation is not None
    assert chosen.outcome.evaluation is not None
    gain = fine.outcome.evaluation.image_auroc - chosen.outcome.evaluation.image_auroc
    assert fine.difference.auroc == pytest.approx(gain)
    assert fine.found.count - chosen.found.count == fine.difference.found.to_ng - fine.difference.found.from_ng
    assert all(each.outcome.opened is None for each in found.tried)  # many detectors would fill the memory


def test_where_all_settings_find_everything_the_chosen_one_stays(
    paths: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = labelled(8)
    unreadable = tmp_path / "unreadable.png"
    unreadable.write_bytes(b"no picture")
    images.append(LabelledImage(unreadable, "crack"))
    settings = helpers.small_settings(promise=0.2)
    candidates = [Candidate("Your setting", settings), Candidate("More", settings.changed(keep=0.1))]
    monkeypatch.setattr(best_setting, "_candidates", lambda *_: candidates)
    work = Steps(find_best(helpers.cells(0.0, 20), settings, paths, images))
    steps = list(work)
    found = work.result
    assert found.best == 0
    assert found.advice == "No setting is clearly better than yours on these 8 defects; keep yours."
    assert found.n_held_out == 4
    assert len({reason for _, reason in found.reasons if "1 test part could not be judged" in reason}) == 1
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] > 0.95
    assert any(step.step.startswith("More (2 of 2): ") for step in steps)


def test_defects_that_cannot_be_judged_do_not_count(paths: AppPaths, tmp_path: Path) -> None:
    images = labelled(7, 8)
    unreadable = tmp_path / "unreadable.png"
    unreadable.write_bytes(b"no picture")
    images.append(LabelledImage(unreadable, "crack"))
    with pytest.raises(TrainingError, match=r"7 labelled defects .* 1 test part could not be judged"):
        helpers.result_of(find_best(helpers.cells(0.0, 12), helpers.small_settings(), paths, images))


def test_closing_cancels(paths: AppPaths, tmp_path: Path) -> None:
    work = find_best(helpers.cells(0.0, 12), helpers.small_settings(), paths, labelled(8, 8))
    assert any(step.step.startswith("Your setting (1 of ") for step in work)
    work.close()
    with pytest.raises(StopIteration):
        next(work)
    assert list(tmp_path.iterdir()) == []


def test_the_held_out_parts_are_spread_over_the_folder() -> None:
    out = held_out(np.arange(209, dtype=np.int32), seed=0)
    assert max(out) > 150
    assert len(out) == 30
