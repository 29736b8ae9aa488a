"""Parts drawn at known places are found there; none, two, flat and strange pictures are refused."""

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import TrainingError, UnsuitableImageError
from inspector_app.core.messages import Float64, UInt8
from inspector_app.core.pictures.alignment import FIXED_TURN_DEG, FREE_TURN_DEG, Aligner, Template, template_size
from inspector_app.core.pictures.motions import moved_cells, reduced_grey, resized, warp
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.pictures.template import learn_template, part_area

WIDTH, HEIGHT = 480, 360
CENTRE = np.array([WIDTH / 2, HEIGHT / 2])
SMALL = template_size((WIDTH, HEIGHT))


def bracket(kind: str = "bracket") -> tuple[UInt8, UInt8]:
    """A part of 150 x 110 px around the middle of a picture, and where it is: uint8 (H, W), 0 or 255."""
    grey, mask = np.zeros((HEIGHT, WIDTH), np.uint8), np.zeros((HEIGHT, WIDTH), np.uint8)
    if kind == "disc":
        cv2.circle(mask, (WIDTH // 2, HEIGHT // 2), 60, 255, -1)
        grey[mask > 0] = 200
        return grey, mask
    cv2.rectangle(mask, (165, 125), (315, 235), 255, -1)
    cv2.rectangle(mask, (260, 125), (315, 180), 0, -1)
    grey[mask > 0] = 190
    cv2.circle(grey, (195, 155), 16, 60, -1)
    cv2.rectangle(grey, (215, 195), (300, 215), 110, -1)
    return grey, mask


def motion(turn_deg: float = 0.0, right: float = 0.0, down: float = 0.0) -> Float64:
    """A turn counter-clockwise about the picture's middle, and a shift in pixels: float64 (2, 3), forward."""
    matrix = np.asarray(cv2.getRotationMatrix2D((WIDTH / 2, HEIGHT / 2), turn_deg, 1.0), dtype=np.float64)
    matrix[:, 2] += (right, down)
    return matrix


def scene(
    *motions: Float64,
    kind: str = "bracket",
    seed: int = 0,
    gain: float = 1.0,
    offset: float = 0.0,
    grey: float = 45,
    own: int | None = None,
) -> UInt8:
    """A noisy background with a part at each of these places: uint8 (H, W, 3). ``own``: the part has its own stains."""
    rng = np.random.default_rng(seed)
    values = np.full((HEIGHT, WIDTH), grey, np.float32)
    part, mask = bracket(kind)
    if own is not None:
        stains = np.random.default_rng([1, own]).normal(0, 1, (HEIGHT // 8, WIDTH // 8)).astype(np.float32)
        wide = cv2.resize(stains, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
        part = np.where(mask > 0, (part + 10 * wide).clip(1, 255), 0).astype(np.uint8)
    for matrix in motions:
        moved = cv2.warpAffine(part, matrix, (WIDTH, HEIGHT)).astype(np.float32)
        there = cv2.warpAffine(mask, matrix, (WIDTH, HEIGHT)).astype(np.float32) / 255
        values = (1 - there) * values + moved * (there > 0)
    values = gain * values + offset + 4 * rng.standard_normal(values.shape, np.float32)
    return np.repeat(values.clip(0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def small(rgb: UInt8) -> UInt8:
    return np.asarray(cv2.resize(rgb, SMALL, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def good_parts(n: int = 12, turn: float = 10.0, kind: str = "bracket") -> list[UInt8]:
    rng = np.random.default_rng(3)
    places = rng.uniform(-1, 1, (n, 3)) * (turn, 30, 25)
    return [small(scene(motion(*place), kind=kind, seed=number)) for number, place in enumerate(places)]


@pytest.fixture(scope="module")
def fixed() -> Aligner:
    return Aligner(learn_template(good_parts(), FIXED_TURN_DEG))


@pytest.fixture(scope="module")
def free() -> Aligner:
    return Aligner(learn_template(good_parts(turn=180.0, n=16), FREE_TURN_DEG))


def grey_of(rgb: UInt8) -> UInt8:
    return reduced_grey(rgb, SMALL)


def place_of(aligner: Aligner, rgb: UInt8, point: Float64) -> Float64:
    """Where a point of an unmoved part lies in the template, pixels of the picture."""
    pose = aligner.find(grey_of(rgb))
    to_source = aligner.to_source(pose, (WIDTH, HEIGHT), (WIDTH, HEIGHT))
    return np.asarray(cv2.invertAffineTransform(to_source) @ np.append(point, 1.0), dtype=np.float64)


CORNERS = ((165.0, 125.0), (315.0, 235.0), (165.0, 235.0))


@pytest.mark.parametrize(
    ("turn", "right", "down"), [(0, 0, 0), (8, 30, -20), (-25, -40, 10), (29, 0, 35), (4.3, 61.7, -33.2)]
)
def test_a_part_that_lies_differently_comes_to_lie_as_in_the_template(
    fixed: Aligner, turn: float, right: float, down: float
) -> None:
    moved = motion(turn, right, down)
    for corner in CORNERS:
        there = moved @ np.append(corner, 1.0)
        expected = place_of(fixed, scene(motion(), seed=90), np.array(corner))
        found = place_of(fixed, scene(moved, seed=91), there)
        # One pixel of 480 is 0.8 px of a network input of 384, a tenth of a patch.
        assert np.hypot(*(found - expected)) < 1.0


@pytest.mark.parametrize("turn", [-170.0, -95.0, 60.0, 135.0, 180.0])
def test_parts_that_lie_at_any_angle_are_found(free: Aligner, turn: float) -> None:
    expected = place_of(free, scene(motion(), seed=90), np.array(CORNERS[0]))
    moved = motion(turn, 20, -15)
    found = place_of(free, scene(moved, seed=92), moved @ np.append(CORNERS[0], 1.0))
    assert np.hypot(*(found - expected)) < 1.0


@pytest.mark.parametrize(("gain", "offset"), [(0.6, 0), (1.2, 0), (0.8, 40), (0.5, 100)])
def test_other_light_changes_neither_place_nor_match_much(fixed: Aligner, gain: float, offset: float) -> None:
    usual = fixed.find(grey_of(scene(motion(5, 10, 10), seed=5)))
    lit = fixed.find(grey_of(scene(motion(5, 10, 10), seed=6, gain=gain, offset=offset)))
    assert np.abs(lit.matrix - usual.matrix).max() < 0.3
    assert lit.lock == pytest.approx(usual.lock, abs=0.05)


def refusal(aligner: Aligner, rgb: UInt8) -> str:
    with pytest.raises(UnsuitableImageError) as refused:
        aligner.find(grey_of(rgb))
    assert refused.value.hint
    return str(refused.value)


def test_a_picture_without_the_part_is_refused(fixed: Aligner) -> None:
    assert "was not found" in refusal(fixed, scene())
    clutter = np.repeat(np.random.default_rng(8).integers(0, 256, (18, 24, 1), dtype=np.uint8), 3, axis=2)
    assert "was not found" in refusal(fixed, np.asarray(cv2.resize(clutter, (WIDTH, HEIGHT)), dtype=np.uint8))


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_an_even_picture_is_refused(fixed: Aligner, grey: int) -> None:
    assert "was not found" in refusal(fixed, np.full((HEIGHT, WIDTH, 3), grey, np.uint8))


def test_two_parts_are_refused_though_each_matches(fixed: Aligner) -> None:
    left, right = motion(0, -120, 0), motion(0, 120, 0)
    assert "two places" in refusal(fixed, scene(left, right))
    for one in (left, right):
        fixed.find(grey_of(scene(one)))


def test_a_second_part_of_another_turn_is_refused_too(fixed: Aligner) -> None:
    assert "two places" in refusal(fixed, scene(motion(0, -120, 0), motion(20, 120, 0)))


@pytest.mark.parametrize("turn", [90, -90, 60, -55, 180])
def test_a_turn_outside_the_range_is_refused(fixed: Aligner, turn: float) -> None:
    assert "is turned by" in refusal(fixed, scene(motion(turn)))


@pytest.mark.parametrize(("right", "down"), [(260, 0), (-240, 0), (0, 190), (-220, -160)])
def test_a_part_that_is_partly_outside_is_refused(fixed: Aligner, right: float, down: float) -> None:
    assert "was not found" in refusal(fixed, scene(motion(0, right, down)))


def test_half_a_part_is_refused_or_matches_worse(fixed: Aligner) -> None:
    rgb = scene(motion())
    rgb[:, : WIDTH // 2] = 45
    whole = fixed.find(grey_of(scene(motion())))
    pose = fixed.look(grey_of(rgb))
    assert pose is None or pose.lock < whole.lock - 0.2


def test_the_same_picture_gives_the_same_bits(fixed: Aligner) -> None:
    grey = grey_of(scene(motion(7, 12, 9)))
    again = Aligner(fixed.template).find(grey)
    assert again.matrix.tobytes() == fixed.find(grey).matrix.tobytes()
    assert again.lock == fixed.find(grey).lock


# --- learning ------------------------------------------------------------------------------------------------


def test_the_area_is_the_part_with_its_outline() -> None:
    area = part_area(small(scene(motion())))
    mask = cv2.resize(bracket()[1], SMALL, interpolation=cv2.INTER_AREA) > 127
    assert area[mask].all()
    wide = np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((13, 13), np.uint8)), dtype=np.bool_)
    assert not area[~wide].any()


def test_a_part_that_fills_the_picture_leaves_a_margin_to_shift_it() -> None:
    rng = np.random.default_rng(0)
    texture = cv2.GaussianBlur(rng.integers(0, 256, (72, 96, 3)).astype(np.uint8), (0, 0), 4)
    area = part_area(np.asarray(cv2.normalize(texture, None, 0, 255, cv2.NORM_MINMAX), dtype=np.uint8))
    assert area[36, 48]
    assert not area[0].any()
    assert area.mean() > 0.5


def test_parts_that_turn_get_a_template_that_turns_and_round_ones_none(fixed: Aligner) -> None:
    assert fixed.template.most_turn_deg == FIXED_TURN_DEG
    assert learn_template(good_parts(kind="disc"), FIXED_TURN_DEG).most_turn_deg == 0
    assert learn_template(good_parts(turn=0.0), FIXED_TURN_DEG).most_turn_deg == 0


def test_the_mean_part_is_sharp_and_its_limits_leave_room(fixed: Aligner) -> None:
    blurred = np.mean(good_parts(), axis=0)[..., 0]
    contrast = cv2.Laplacian(fixed.template.grey, cv2.CV_32F).std()
    assert contrast > 2 * cv2.Laplacian(blurred.astype(np.uint8), cv2.CV_32F).std()
    poses = [fixed.find(reduced_grey(rgb, SMALL)) for rgb in good_parts(turn=25.0, n=20)]
    assert 0.35 <= fixed.template.least_lock < 0.75 * min(pose.lock for pose in poses)
    assert fixed.template.most_rival < 0.8


def test_the_template_lies_as_good_parts_usually_do() -> None:
    """Zones are drawn on the mean of the pictures, so it must not lie as the one picture that was aligned first."""
    away = [(7, 45, 30), (-7, -45, 30), (6, 40, -30), (-6, -45, -30), (8, 45, -25)]  # what is tried as the first one
    usual = [(0, 4, 0), (-1, 0, 4), (1, -4, -2), (0, 2, -3)]
    places = [away[number // 2] if number % 2 == 0 else usual[number // 2] for number in range(9)]
    pictures = [small(scene(motion(*place), seed=number)) for number, place in enumerate(places)]
    aligner = Aligner(learn_template(pictures, FIXED_TURN_DEG))
    for corner in CORNERS:
        at = place_of(aligner, scene(motion(), seed=77), np.asarray(corner))
        np.testing.assert_allclose(at, corner, atol=6)


def test_the_same_parts_give_the_same_template(fixed: Aligner) -> None:
    again = learn_template(good_parts(), FIXED_TURN_DEG)
    assert again.grey.tobytes() == fixed.template.grey.tobytes()
    assert (again.least_lock, again.most_rival) == (fixed.template.least_lock, fixed.template.most_rival)


def textures(n: int) -> list[UInt8]:
    rng = np.random.default_rng(1)
    return [
        np.asarray(cv2.GaussianBlur(rng.integers(0, 256, (72, 96, 3)).astype(np.uint8), (0, 0), 2), dtype=np.uint8)
        for _ in range(n)
    ]


def with_pairs(n: int, pairs: int) -> list[UInt8]:
    """Pictures of one part at different places; the last ones show two."""
    places = np.random.default_rng(2).uniform(-25, 25, n)
    one = [small(scene(motion(0, place, 5), seed=number)) for number, place in enumerate(places)]
    two = [small(scene(motion(0, place - 110), motion(0, place + 110), seed=40)) for place in places]
    return one[: n - pairs] + two[n - pairs :]


def test_one_picture_of_two_parts_does_not_make_two_parts_good() -> None:
    pictures = with_pairs(12, 1)
    aligner = Aligner(learn_template(pictures, FIXED_TURN_DEG))
    for rgb in pictures[:-1]:
        aligner.find(reduced_grey(rgb, SMALL))
    with pytest.raises(UnsuitableImageError, match="two places"):
        aligner.find(reduced_grey(pictures[-1], SMALL))


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        (good_parts(2), "too few"),
        (textures(8), "match one another"),
        ([np.full((72, 96, 3), grey, np.uint8) for grey in (90, 100, 110, 120)], "show nothing"),
        (with_pairs(12, 4), "4 of 12 pictures match at two places"),
    ],
    ids=["two", "textures", "flat", "pairs"],
)
def test_parts_that_cannot_be_aligned_are_refused_with_the_reason(pictures: list[UInt8], words: str) -> None:
    with pytest.raises(TrainingError, match=words) as refused:
        learn_template(pictures, FIXED_TURN_DEG)
    assert "without alignment" in refused.value.hint


# --- the warp ------------------------------------------------------------------------------------------------

UNMOVED = np.hstack([np.eye(2), np.zeros((2, 1))])


@pytest.mark.parametrize(
    ("source", "size"),
    [((480, 360), (384, 288)), ((900, 366), (384, 160)), ((1500, 900), (320, 192)), ((100, 60), (160, 96))],
)
def test_a_part_that_was_not_moved_is_resized_as_without_alignment(
    source: tuple[int, int], size: tuple[int, int]
) -> None:
    rng = np.random.default_rng(4)
    rgb = np.asarray(cv2.GaussianBlur(rng.integers(0, 256, (*source[::-1], 3)).astype(np.uint8), (0, 0), 2), np.uint8)
    to_source = resized(UNMOVED, size, source)
    plain = fit(rgb, size, source[0] / source[1]).astype(float)
    apart = np.abs(warp(rgb, to_source, size) - plain)
    assert apart.mean() < 0.12 * plain.std()
    assert moved_cells(to_source, source, size, (size[1] // 8, size[0] // 8)).all()


def test_a_shift_by_whole_input_pixels_shifts_the_input() -> None:
    rng = np.random.default_rng(5)
    rgb = np.asarray(cv2.GaussianBlur(rng.integers(0, 256, (240, 320, 3)).astype(np.uint8), (0, 0), 2), np.uint8)
    to_source = resized(UNMOVED, (160, 120), (320, 240))
    there = warp(rgb, to_source, (160, 120))
    to_source = to_source.copy()
    to_source[:, 2] += (20, -8)  # pixels of the picture: 10 and -4 of the input
    moved = warp(rgb, to_source, (160, 120))
    np.testing.assert_allclose(moved[4:, :-10].astype(int), there[:-4, 10:].astype(int), atol=1)


def test_patches_are_shown_where_the_naive_warp_of_a_white_picture_is_white() -> None:
    to_source = np.array([[1.9, 0.7, -60.3], [-0.7, 1.9, 21.2]])
    white = np.full((240, 320), 255, np.uint8)
    flags = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    seen = cv2.warpAffine(white, to_source, (160, 120), flags=flags, borderMode=cv2.BORDER_CONSTANT) == 255
    oracle = seen.reshape(15, 8, 20, 8).all(axis=(1, 3))
    found = moved_cells(to_source, (320, 240), (160, 120), (15, 20))
    assert 0.2 < oracle.mean() < 0.8
    assert not (found & ~oracle).any()
    assert (found != oracle).sum() <= 3  # a corner of a patch reaches half a pixel beyond its outermost centres


def test_a_template_of_another_size_than_the_picture_is_no_silent_match(fixed: Aligner) -> None:
    with pytest.raises(ValueError, match="template"):
        fixed.look(np.zeros((10, 20), np.uint8))


def test_a_template_without_an_area_is_refused() -> None:
    grey = small(scene(motion()))[:, :, 0]
    with pytest.raises(ValueError, match="area"):
        Aligner(Template(grey, np.zeros(grey.shape, np.bool_), 0.5, 0.5, 0.0))
