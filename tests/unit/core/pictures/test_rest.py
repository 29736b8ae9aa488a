"""Rest is told from motion: small parts, noise, flicker, creeping, and what lies there at the start."""

import math

import cv2
import numpy as np
import pytest

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.rest import GAIN, Rest, RestDetector, difference, small_grey
from tests.helpers import part

LIMIT = 0.01
FRAMES = 5
WIDTH, HEIGHT = 1280, 720
ROWS, COLUMNS = np.mgrid[:HEIGHT, :WIDTH]
STATION = (110 + 40 * np.sin(COLUMNS / 37) + 30 * np.sin(ROWS / 53)).clip(0, 255).astype(np.float32)


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def shot(rng: np.random.Generator, left: float | None = None, side: int = 64, gain: float = 1.0) -> UInt8:
    """The station with a real part of ``side`` pixels at ``left``, under noise of 8 grey levels a pixel."""
    scene = STATION.copy()
    if left is not None:
        grey = cv2.resize(part()[:, :, 0], (side, side), interpolation=cv2.INTER_AREA)
        start = round(left)
        scene[300 : 300 + side, start : start + side] = grey
    noisy = scene * gain + 8 * rng.standard_normal(scene.shape, np.float32)
    grey_frame: UInt8 = noisy.clip(0, 255).astype(np.uint8)
    return np.repeat(grey_frame[:, :, None], 3, axis=2)


def seen(detector: RestDetector, pictures: list[UInt8]) -> list[Rest]:
    return [detector.update(small_grey(rgb)) for rgb in pictures]


def test_every_value_of_a_reduced_picture_is_the_average_over_its_place(rng: np.random.Generator) -> None:
    rgb = np.repeat(rng.integers(0, 256, (360, 640, 1), dtype=np.uint8), 3, axis=2)
    small = small_grey(rgb)
    assert small.shape == (36, 64)
    assert small.dtype == np.uint8
    assert not small.flags.writeable
    oracle = rgb[:, :, 0].reshape(36, 10, 64, 10).mean(axis=(1, 3))
    np.testing.assert_allclose(small, oracle, atol=1.0)


@pytest.mark.parametrize(
    ("shape", "reduced"),
    [
        ((3648, 5472), (43, 64)),  # 20 MP
        ((480, 640), (48, 64)),
        ((36, 64), (36, 64)),
        ((10, 12), (53, 64)),
        ((1, 1), (64, 64)),
        ((5000, 40), (128, 64)),
        ((2, 5000), (1, 64)),
    ],
)
def test_pictures_of_any_size_are_reduced(shape: tuple[int, int], reduced: tuple[int, int]) -> None:
    assert small_grey(np.full((*shape, 3), 77, np.uint8)).shape == reduced
    assert np.all(small_grey(np.full((*shape, 3), 77, np.uint8)) == 77)


def test_a_difference_is_measured_where_it_is_largest() -> None:
    reference = np.full((36, 64), 100, np.uint8)
    changed = reference.copy()
    changed[10:20, 10:20] = 151  # 100 of 2304 places
    assert difference(changed, reference) == pytest.approx(51 / 255, abs=1e-6)
    assert difference(reference, reference) == 0.0
    assert difference(reference[:35], reference) == 1.0


@pytest.mark.parametrize("gain", [0.85, 1.0, 1.2])
def test_more_or_less_light_is_no_difference_and_does_not_hide_one(rng: np.random.Generator, gain: float) -> None:
    reference = small_grey(shot(rng))
    assert difference(small_grey(shot(rng, gain=gain)), reference) < LIMIT
    assert difference(small_grey(shot(rng, left=400, gain=gain)), reference) > 3 * LIMIT


def test_light_that_changes_further_has_changed(rng: np.random.Generator) -> None:
    reference = small_grey(shot(rng))
    assert difference(small_grey(shot(rng, gain=0.4)), reference) > 10 * LIMIT
    assert difference(np.zeros_like(reference), reference) > 10 * LIMIT  # the lamp is off


@pytest.mark.parametrize(
    ("white", "grey", "white_after", "grey_after"),
    [
        (255, 100, 255, 120),  # overexposed before and after
        (255, 100, 255, 83),
        (255, 100, 240, 83),  # only the reference was saturated
        (220, 100, 255, 124),  # only the picture is
    ],
)
def test_what_is_saturated_does_not_tell_the_brightness(
    white: int, grey: int, white_after: int, grey_after: int
) -> None:
    reference, small = np.full((36, 64), white, np.uint8), np.full((36, 64), white_after, np.uint8)
    reference[:, :12], small[:, :12] = grey, grey_after
    assert grey_after / grey <= GAIN
    assert difference(small, reference) < LIMIT
    small[10:20, 30:40] = 100  # a part before the white
    assert difference(small, reference) > 10 * LIMIT


def test_what_is_black_and_a_few_places_do_not_tell_the_brightness() -> None:
    black = np.zeros((36, 64), np.uint8)
    dim = black.copy()
    dim[5:15, 5:15] = 4
    assert difference(dim, black) == pytest.approx(4 / 255, abs=1e-6)
    reference = np.full((36, 64), 15, np.uint8)
    reference[18, 30] = 100  # a lamp on the machine, which goes dimmer
    small = reference.copy()
    small[18, 30] = 80
    assert difference(small, reference) < LIMIT


def test_a_part_that_moves_in_and_stops_comes_to_rest_once(rng: np.random.Generator) -> None:
    detector = RestDetector(LIMIT, FRAMES)
    arriving = [shot(rng, left) for left in range(100, 500, 16)]
    lying = [shot(rng, 500) for _ in range(20)]
    while_arriving = seen(detector, arriving)
    assert not any(rest.came_to_rest or rest.resting for rest in while_arriving)
    assert all(rest.motion > LIMIT for rest in while_arriving[1:])
    rests = seen(detector, lying)
    assert [number for number, rest in enumerate(rests) if rest.came_to_rest] == [FRAMES]
    assert [rest.resting for rest in rests] == [number >= FRAMES for number in range(20)]
    again = seen(detector, [shot(rng, 700) for _ in range(FRAMES + 1)])
    assert [rest.came_to_rest for rest in again] == [False] * FRAMES + [True]


def test_what_lies_there_at_the_start_is_judged_once(rng: np.random.Generator) -> None:
    rests = seen(RestDetector(LIMIT, FRAMES), [shot(rng, 500) for _ in range(15)])
    assert math.isnan(rests[0].motion)
    assert [number for number, rest in enumerate(rests) if rest.came_to_rest] == [FRAMES]


def test_motion_within_the_wait_begins_it_anew(rng: np.random.Generator) -> None:
    detector = RestDetector(LIMIT, FRAMES)
    lefts = [500] * FRAMES + [520] * (FRAMES + 1)  # moves one picture before it would have been at rest
    rests = seen(detector, [shot(rng, left) for left in lefts])
    assert [number for number, rest in enumerate(rests) if rest.came_to_rest] == [2 * FRAMES]


def test_noise_and_flickering_light_are_no_motion(rng: np.random.Generator) -> None:
    detector = RestDetector(LIMIT, FRAMES)
    gains = 1.0 + 0.08 * np.sin(np.arange(60) * 2.1)
    rests = seen(detector, [shot(rng, 500, gain=float(gain)) for gain in gains])
    assert sum(rest.came_to_rest for rest in rests) == 1
    assert max(rest.motion for rest in rests[1:]) <= LIMIT


def test_the_noise_of_a_dim_picture_is_no_motion(rng: np.random.Generator) -> None:
    pictures = [(60 + 15 * rng.standard_normal((480, 640, 1))).clip(0, 255).astype(np.uint8) for _ in range(20)]
    rests = seen(RestDetector(LIMIT, FRAMES), [np.repeat(picture, 3, axis=2) for picture in pictures])
    assert max(rest.motion for rest in rests[1:]) <= LIMIT


def test_a_small_part_that_is_exchanged_between_two_pictures_is_noticed(rng: np.random.Generator) -> None:
    detector = RestDetector(LIMIT, FRAMES)
    seen(detector, [shot(rng, 500, side=48) for _ in range(10)])
    rests = seen(detector, [shot(rng, 512, side=48) for _ in range(10)])
    assert sum(rest.came_to_rest for rest in rests) == 1


def test_a_part_that_creeps_is_noticed(rng: np.random.Generator) -> None:
    """A pixel a picture is under the limit; what counts is how far it has come."""
    one_step = difference(small_grey(shot(rng, 501)), small_grey(shot(rng, 500)))
    assert one_step < LIMIT
    detector = RestDetector(LIMIT, FRAMES)
    seen(detector, [shot(rng, 500) for _ in range(10)])
    creeping = seen(detector, [shot(rng, 500 + step) for step in range(40)])
    assert any(rest.motion > LIMIT for rest in creeping)
    rests = seen(detector, [shot(rng, 540) for _ in range(10)])
    assert sum(rest.came_to_rest for rest in creeping + rests) >= 1
    assert rests[-1].resting


def test_another_picture_size_is_motion(rng: np.random.Generator) -> None:
    detector = RestDetector(LIMIT, 1)
    seen(detector, [shot(rng)] * 3)
    rests = seen(detector, [shot(rng)[:, :1000]] * 2)
    assert [(rest.motion > LIMIT, rest.came_to_rest) for rest in rests] == [(True, False), (False, True)]


def test_rest_takes_at_least_one_picture() -> None:
    with pytest.raises(ValueError, match="at least one"):
        RestDetector(LIMIT, 0)
