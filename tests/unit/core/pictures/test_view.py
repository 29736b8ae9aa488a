"""What the network sees of a picture, and where it lies in it."""

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Bool, Placement, UInt8
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.pictures.view import Seen, View
from inspector_app.core.scoring.scoring import placed_map

SIZE, GRID = (96, 64), (8, 12)
LETTERBOX = View(SIZE, 1.5, "letterbox")


def noise(width: int, height: int, seed: int = 0) -> UInt8:
    small = np.random.default_rng(seed).integers(0, 256, (max(2, height // 8), max(2, width // 8), 3), dtype=np.uint8)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def judged_of(seen: Seen) -> Bool:
    assert seen.judged is not None
    return seen.judged


def placement_of(seen: Seen) -> Placement:
    assert seen.placement is not None
    return seen.placement


def test_a_picture_of_the_usual_shape_is_seen_as_ever() -> None:
    rgb = noise(150, 100)
    for view in (View(SIZE, 1.5), LETTERBOX, View(SIZE, 1.5, "stretch")):
        seen = view.see(rgb, GRID)
        np.testing.assert_array_equal(seen.pixels, fit(rgb, SIZE, 1.5))
        assert (seen.judged, seen.placement, seen.doubts) == (None, None, ())


def test_another_shape_is_refused_unless_something_was_chosen() -> None:
    with pytest.raises(UnsuitableImageError, match="another shape"):
        View(SIZE, 1.5).see(noise(100, 100), GRID)
    seen = View(SIZE, 1.5, "stretch").see(noise(100, 100), GRID)
    assert (seen.pixels.shape, seen.judged) == ((64, 96, 3), None)


@pytest.mark.parametrize(
    ("shape", "rows", "columns"),
    [
        ((100, 100), slice(0, 8), slice(2, 10)),  # narrower: 64 of 96 px, 8 of 12 cells
        ((300, 100), slice(2, 6), slice(0, 12)),  # wider: 32 of 64 px
        ((210, 100), slice(1, 7), slice(0, 12)),  # 45.7 of 64 px are rounded to whole cells: 6
        ((160, 100), slice(0, 8), slice(0, 12)),  # 60 of 64 px: nearer to 8 cells than to 7
    ],
)
def test_a_letterbox_keeps_proportions_and_judges_exactly_the_cells_of_the_picture(
    shape: tuple[int, int], rows: slice, columns: slice
) -> None:
    rgb = noise(*shape)
    seen = LETTERBOX.see(rgb, GRID)
    expected = np.zeros(GRID, np.bool_)
    expected[rows, columns] = True
    if expected.all():
        assert seen.judged is None
        return
    np.testing.assert_array_equal(judged_of(seen), expected)
    pixels = np.repeat(np.repeat(expected, 8, axis=0), 8, axis=1)
    height, width = (rows.stop - rows.start) * 8, (columns.stop - columns.start) * 8
    shown = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
    assert np.abs(seen.pixels[pixels].astype(int) - shown.reshape(-1, 3)).max() <= 1  # the whole picture, nothing cut
    # The border is the picture mirrored at its edge, as OpenCV mirrors.
    top, left = rows.start * 8, columns.start * 8
    inner = seen.pixels[top : top + height, left : left + width]
    around = (top, 64 - top - height, left, 96 - left - width)
    np.testing.assert_array_equal(seen.pixels, cv2.copyMakeBorder(inner, *around, cv2.BORDER_REFLECT))


def test_a_border_wider_than_the_picture_is_mirrored_again_and_again() -> None:
    seen = View((96, 96), 1.0, "letterbox").see(noise(300, 100), (12, 12))
    inner = seen.pixels[32:64]
    np.testing.assert_array_equal(seen.pixels[:32], inner[::-1])
    np.testing.assert_array_equal(seen.pixels[64:], inner[::-1])


@pytest.mark.parametrize("shape", [(100, 301), (310, 40), (20, 400)])
def test_a_picture_of_which_too_little_would_be_seen_is_refused(shape: tuple[int, int]) -> None:
    with pytest.raises(UnsuitableImageError, match=r"too narrow|only"):
        LETTERBOX.see(noise(*shape), GRID)


def test_a_flat_picture_is_refused_whatever_is_around_it() -> None:
    with pytest.raises(UnsuitableImageError, match="flat"):
        LETTERBOX.see(np.full((100, 100, 3), 90, np.uint8), GRID, least_content=1.0)


def test_a_map_is_drawn_where_its_patches_lie_in_the_picture() -> None:
    seen = LETTERBOX.see(noise(100, 100), GRID)
    over_input = np.zeros((64, 96), np.float32)
    over_input[8:16, 16:24] = 3.0  # the second row of cells, the first column that shows the picture
    placed = placed_map(over_input, placement_of(seen), 3.0)
    assert placed.shape == (64, 64)
    expected = np.zeros((64, 64), np.float32)
    expected[8:16, :8] = 3.0
    np.testing.assert_allclose(placed, expected, atol=1e-5)


def test_a_turned_placement_draws_a_point_where_algebra_puts_it() -> None:
    """The affine of a part that lies turned by 30 degrees and shifted, as an alignment gives it."""
    turn = np.deg2rad(30)
    scale, (width, height) = 0.5, (200, 150)
    rotate = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    affine = np.column_stack([rotate / scale, (30.0, -20.0)])  # input pixels to picture pixels
    placement = Placement(np.diag([1 / width, 1 / height]) @ affine)
    over_input = np.zeros((64, 96), np.float32)
    over_input[40, 50] = 1.0
    placed = placed_map(over_input, placement, 2.5)
    assert placed.shape == (75, 100)
    assert placed.max() == np.float32(2.5)
    row, column = np.unravel_index(placed.argmax(), placed.shape)
    x, y = affine @ (50.5, 40.5, 1)
    assert abs(column + 0.5 - x * 100 / width) <= 0.5
    assert abs(row + 0.5 - y * 75 / height) <= 0.5


def test_what_lies_beyond_the_input_is_zero() -> None:
    placement = Placement(np.array([[0.5 / 96, 0, 0.25], [0, 0.5 / 64, 0.25]]))  # the middle half of the picture
    placed = placed_map(np.ones((64, 96), np.float32), placement, 1.0)
    assert placed.shape == (128, 192)
    assert placed[32:96, 48:144].min() > 0.2
    assert placed[:31].max() == placed[:, :47].max() == placed[97:].max() == placed[:, 145:].max() == 0


def test_a_quarter_turn_moves_every_pixel_of_a_map_to_its_own_place() -> None:
    """Placements count from corners, OpenCV from centres of pixels: half a pixel between them shifts turned maps."""
    over_input = np.random.default_rng(4).uniform(0.5, 1, (8, 8)).astype(np.float32)
    to_picture = np.array([[0, -1 / 8, 1], [1 / 8, 0, 0]])  # x to the right becomes downwards
    placed = placed_map(over_input, Placement(to_picture), float(over_input.max()))
    np.testing.assert_allclose(placed, np.rot90(over_input, -1), atol=1e-6)
