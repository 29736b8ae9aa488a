"""Choices before a build."""

import pytest
from pydantic import ValidationError

from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.options import DetectorOptions
from inspector_app.pipeline.building.train_settings import TrainSettings


def test_all_faults_are_reported_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        TrainSettings.model_validate(
            {"name": "", "detail": "coarse", "keep": 0, "patch": 4, "promise": 1, "seed": -1, "runtime": "x", "more": 1}
        )
    places = {str(error["loc"][0]) for error in caught.value.errors()}
    assert places == {"name", "detail", "keep", "patch", "promise", "seed", "runtime", "more"}


@pytest.mark.parametrize("size", [16, 4096, (64, 65), (0, 64), (64, 4096), (32, -32)])
def test_sizes_that_no_network_takes_are_refused(size: object) -> None:
    with pytest.raises(ValidationError, match="size"):
        TrainSettings.model_validate({"name": "part", "size": size})


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, (384, 288)),
        ({"detail": "fast"}, (256, 192)),
        ({"detail": "fine"}, (512, 384)),
        ({"size": 128}, (128, 96)),
        ({"size": (64, 96)}, (64, 96)),
        ({"detail": "fine", "size": 64}, (64, 64)),  # 48 px is as near to 64 as to 32; Python rounds half to even
    ],
)
def test_the_input_size_follows_detail_or_size(choice: dict[str, object], expected: tuple[int, int]) -> None:
    assert TrainSettings.model_validate({"name": "part", **choice}).input_size((1600, 1200)) == expected


def test_only_auto_leaves_the_runtime_open() -> None:
    assert TrainSettings(name="part").forced_runtime is None
    assert TrainSettings(name="part", runtime="torch").forced_runtime == "torch"


ENSEMBLE = EnsembleOptions(backbones=("efficientnet_lite0", "efficientnet_lite1"))


def test_an_ensemble_has_its_own_backbones_and_every_other_detector_one() -> None:
    assert TrainSettings(name="part").backbones == ("efficientnet_lite0",)
    assert TrainSettings(name="part", backbone="resnet18", options=PadimOptions()).backbones == ("resnet18",)
    assert TrainSettings(name="part", options=ENSEMBLE).backbones == ("efficientnet_lite0", "efficientnet_lite1")


def test_an_ensemble_takes_no_layers_and_no_backbone_twice() -> None:
    with pytest.raises(ValidationError, match="layers cannot be named"):
        TrainSettings(name="part", options=ENSEMBLE, layers=("blocks.2",))
    with pytest.raises(ValidationError, match="different backbones"):
        TrainSettings(name="part", options=EnsembleOptions(backbones=("efficientnet_lite0",) * 2))


def test_changed_settings_are_checked_anew() -> None:
    settings = TrainSettings(name="part", layers=("blocks.2",), seed=4)
    assert settings.changed(options=PadimOptions(), keep=0.5) == TrainSettings(
        name="part", layers=("blocks.2",), seed=4, options=PadimOptions(), keep=0.5
    )
    assert settings.options == PatchCoreOptions()
    with pytest.raises(ValidationError, match="layers cannot be named"):
        settings.changed(options=ENSEMBLE)
    with pytest.raises(ValidationError, match="keep"):
        settings.changed(keep=2)


def test_options_are_told_apart_by_their_detector() -> None:
    settings = TrainSettings.model_validate({"name": "part", "options": {"detector": "spade", "neighbours": 3}})
    assert settings.options == SpadeOptions(neighbours=3)
    with pytest.raises(ValidationError, match="neighbours"):
        TrainSettings.model_validate({"name": "part", "options": {"detector": "padim", "neighbours": 3}})


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"detail": "fast"}, (252, 196)),
        ({}, (378, 294)),
        ({"detail": "fine"}, (518, 378)),
        ({"size": 40}, (42, 42)),
        ({"size": (28 * 14, 14 * 14)}, (392, 196)),
    ],
)
def test_sides_are_whole_tokens(choice: dict[str, object], expected: tuple[int, int]) -> None:
    settings = TrainSettings.model_validate({"name": "part", "backbone": "vit_small_patch14_dinov2", **choice})
    assert settings.input_size((1600, 1200)) == expected


def test_a_size_that_cuts_tokens_is_refused() -> None:
    with pytest.raises(ValidationError, match="multiples of 14"):
        TrainSettings(name="part", backbone="vit_small_patch14_dinov2", size=(384, 384))
    with pytest.raises(ValidationError, match="multiples of 32"):
        TrainSettings(name="part", size=(378, 378))


def test_tokens_are_not_averaged_unless_it_is_asked_for() -> None:
    settings = TrainSettings(name="part", backbone="vit_small_patch14_dinov2")
    assert settings.neighbourhood(settings.backbone) == 1
    assert settings.changed(patch=3).neighbourhood(settings.backbone) == 3
    assert TrainSettings(name="part").neighbourhood("efficientnet_lite0") == 3


@pytest.mark.parametrize(
    "options",
    [PadimOptions(), ReConPatchOptions(), PatchCoreOptions(dims=64)],
    ids=["padim", "reconpatch", "principal components"],
)
def test_the_cosine_distance_is_refused_where_it_has_no_meaning(options: DetectorOptions) -> None:
    with pytest.raises(ValidationError, match="cosine distance"):
        TrainSettings(name="part", metric="cosine", options=options)


@pytest.mark.parametrize("options", [PatchCoreOptions(), SpadeOptions(), ENSEMBLE])
def test_the_cosine_distance_is_for_detectors_that_compare_patches(options: DetectorOptions) -> None:
    assert TrainSettings(name="part", metric="cosine", options=options).metric == "cosine"
