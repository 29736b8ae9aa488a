"""What each sweep varies, and that everything else stays."""

from itertools import pairwise

import numpy as np
import pytest

from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.errors import BackboneError
from inspector_app.core.messages import Frame
from inspector_app.core.pictures.view import View
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.building.trial import synthetic_defects
from inspector_app.pipeline.comparing.disturbed import disturbed
from inspector_app.pipeline.comparing.sweeps import SWEEP_KINDS, make_sweep
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_labelled
from tests import helpers

BASE = helpers.small_settings(seed=3)


def settings_of(kind: str, n_good: int = 30) -> list[TrainSettings]:
    known = next(each for each in SWEEP_KINDS if each == kind)
    settings = [point.candidate.settings for point in make_sweep(known, BASE, n_good).points]
    return [each for each in settings if each is not None]


def differing(settings: TrainSettings) -> set[str]:
    return {key for key in TrainSettings.model_fields if getattr(settings, key) != getattr(BASE, key)}


@pytest.mark.parametrize(
    ("kind", "varied"),
    [
        ("keep", {"keep", "options"}),
        ("layers", {"layers"}),
        ("patch", {"patch"}),
        ("dims", {"options"}),
        ("detail", {"detail", "size"}),
        ("shots", set[str]()),
    ],
)
def test_only_one_choice_varies(kind: str, varied: set[str]) -> None:
    for settings in settings_of(kind):
        assert differing(settings) <= varied


def test_the_values_are_the_papers() -> None:
    assert {s.keep for s in settings_of("keep")} == {0.001, 0.003, 0.01, 0.03, 0.1, 0.25}
    coresets = {s.options.coreset for s in settings_of("keep") if isinstance(s.options, PatchCoreOptions)}
    assert coresets == {"greedy", "random"}
    assert [s.patch for s in settings_of("patch")] == [1, 3, 5, 7]
    assert [s.detail for s in settings_of("detail")] == ["fast", "standard", "fine"]
    assert [s.layers for s in settings_of("layers")] == [
        ("blocks.1", "blocks.2"),
        ("blocks.2", "blocks.4"),
        ("blocks.1", "blocks.2", "blocks.4"),
    ]
    options = [s.options for s in settings_of("dims")]
    assert [o.dims for o in options if isinstance(o, PatchCoreOptions)] == [32, 64, 128, None]  # Lite0 has 152
    assert [o.dims for o in options if isinstance(o, ReConPatchOptions)] == [32, 64, 128, 152]
    assert all(o.use == "always" for o in options if isinstance(o, ReConPatchOptions))


def test_shots_end_with_all_parts() -> None:
    points = make_sweep("shots", BASE, 12).points
    assert [(point.candidate.n_parts, point.x) for point in points] == [(1, 1), (5, 5), (10, 10), (None, 12)]


def test_an_unknown_backbone_is_refused() -> None:
    with pytest.raises(BackboneError, match="no backbone named"):
        make_sweep("layers", BASE.changed(backbone="no_such_net"), 10)


def test_disturbed_pictures_and_masks_are_the_same_every_time_and_differ_by_seed() -> None:
    image = LabelledImage(helpers.cells(0.0, 1)[0], GOOD)
    (first,), (again,), (other,) = (disturbed([image], seed) for seed in (1, 1, 2))
    frames = [read_labelled(each)[0] for each in (image, first, again, other)]
    pixels = [np.asarray(getattr(frame, "rgb", None)) for frame in frames]
    np.testing.assert_array_equal(pixels[1], pixels[2])
    assert (pixels[0] != pixels[1]).any()
    assert (pixels[1] != pixels[3]).any()


def test_a_disturbed_defect_keeps_its_mask_where_nothing_moves() -> None:
    (plain, *_) = synthetic_defects(helpers.cells(0.0, 1), seed=0)
    (relit,) = disturbed([plain], seed=0, kinds=("light",))
    (moved,) = disturbed([plain], seed=0, kinds=("translation",))
    masks = [read_labelled(image)[1] for image in (plain, relit, moved)]
    assert all(mask is not None and mask.any() for mask in masks)
    np.testing.assert_array_equal(np.asarray(masks[0]), np.asarray(masks[1]))
    assert (np.asarray(masks[0]) != np.asarray(masks[2])).any()


def test_a_defect_whose_place_nobody_knows_stays_without_mask() -> None:
    unknown = LabelledImage(helpers.cells(1.0, 1)[0], "crack")
    assert read_labelled(unknown)[1] is None
    assert read_labelled(disturbed([unknown], seed=0)[0])[1] is None


def test_what_a_moved_picture_leaves_at_the_border_is_not_judged() -> None:
    """The cells of which a pixel is filled; light alone moves nothing."""
    image = LabelledImage(helpers.cells(0.0, 1)[0], GOOD)
    (moved,), (relit,) = disturbed([image], 1), disturbed([image], 1, kinds=("light",))
    frame, still = read_labelled(moved)[0], read_labelled(relit)[0]
    assert isinstance(frame, Frame)
    assert isinstance(still, Frame)
    assert still.shown is None
    assert frame.shown is not None
    assert 0.5 < frame.shown.mean() < 1
    seen = View((96, 96), 1.0).see(frame.rgb, (12, 12), shown=frame.shown)
    edges = [(int(low), int(np.ceil(high))) for low, high in pairwise(np.linspace(0, len(frame.shown), 13))]
    full: list[list[bool]] = [
        [bool(frame.shown[slice(*down), slice(*across)].all()) for across in edges] for down in edges
    ]
    np.testing.assert_array_equal(seen.judged, full)
