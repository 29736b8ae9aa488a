"""Shots of one part are told from parts that look alike."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from inspector_app.core.messages import Float16, Float32, Int32, UInt8
from inspector_app.core.pictures.near_copies import near_copies, parts_of, siblings_of, sketch
from inspector_app.core.pictures.preprocess import fit
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.synthetic_parts import PartLook, SyntheticScene
from tests import helpers

SIZE = (256, 256)
Shoot = Callable[[UInt8, np.random.Generator], Float32]


def noisy(rgb: UInt8, rng: np.random.Generator) -> Float32:
    return rgb.astype(np.float32) + rng.normal(0, 4, rgb.shape).astype(np.float32)


def brighter(rgb: UInt8, rng: np.random.Generator) -> Float32:
    return noisy(rgb, rng) * np.float32(rng.uniform(0.97, 1.03))


def smoothed(rgb: UInt8, rng: np.random.Generator) -> Float32:
    """The noise of a camera that makes one pixel from several."""
    noise = cv2.GaussianBlur(rng.normal(0, 4, rgb.shape).astype(np.float32), (0, 0), 0.8)
    return rgb.astype(np.float32) + np.float32(1.5) * np.asarray(noise, dtype=np.float32)


def packed(rgb: UInt8, rng: np.random.Generator) -> Float32:
    """As a file that loses something."""
    _, data = cv2.imencode(".jpg", np.clip(noisy(rgb, rng), 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 85])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.float32)


def sketched(picture: Float32 | UInt8) -> Float16:
    return sketch(fit(np.clip(np.rint(picture), 0, 255).astype(np.uint8), SIZE, 1.0), SIZE)


def first_of(sketches: list[Float16]) -> list[int]:
    found: Int32 = helpers.result_of(near_copies(np.stack(sketches)))
    assert found.dtype == np.int32
    numbers: list[int] = found.tolist()
    return numbers


@pytest.mark.parametrize("shoot", [noisy, brighter, smoothed, packed])
def test_shots_of_one_part_are_found(shoot: Shoot) -> None:
    rng = np.random.default_rng(0)
    parts = [read_rgb(path) for path in helpers.cells(0.0, 12)]
    shots = [3, 1, 4, 1, 5, 2, 1, 1, 3, 2, 1, 1]
    truth = np.repeat(np.arange(len(parts)), shots)
    order = rng.permutation(len(truth))  # shots of one part need not follow one another
    truth = truth[order]
    found = first_of([sketched(shoot(parts[number], rng)) for number in truth])
    assert found == [int(np.flatnonzero(truth == number)[0]) for number in truth]


@pytest.mark.parametrize("shots", [[20], [16, 1, 1, 1, 1], [1, 30, 2]])
@pytest.mark.parametrize("shoot", [noisy, brighter, smoothed, packed])
def test_they_are_found_where_most_pictures_show_one_part(shoot: Shoot, shots: list[int]) -> None:
    rng = np.random.default_rng(0)
    parts = [read_rgb(path) for path in helpers.cells(0.0, len(shots))]
    truth = rng.permutation(np.repeat(np.arange(len(parts)), shots))
    found = first_of([sketched(shoot(parts[number], rng)) for number in truth])
    assert found == [int(np.flatnonzero(truth == number)[0]) for number in truth]


def test_parts_that_look_alike_are_none() -> None:
    for parts in (helpers.cells(0.0, 150), helpers.cells(1.0, 40)):
        assert first_of([sketched(read_rgb(path)) for path in parts]) == list(range(len(parts)))


def test_parts_that_a_station_takes_are_none_and_its_noise_makes_shots() -> None:
    """Drawn parts that lie nearly alike: some pairs differ by no more than their surfaces' grain, which is no noise."""
    station = SyntheticScene((320, 320), 1)
    rng = np.random.default_rng(3)
    looks = [PartLook.drawn(rng, 0.0) for _ in range(100)]
    once = [sketched(station.picture(look, 0.0, number)) for number, look in enumerate(looks)]
    assert first_of(once) == list(range(100))
    again = [sketched(station.picture(look, 0.0, 500 + number)) for number, look in enumerate(looks[:20])]
    assert first_of([*once, *again]) == [*range(100), *range(20)]


def test_parts_of_two_sorts_are_no_shots_of_two_parts() -> None:
    """All of one sort are near against what the sorts differ by; but they differ by more than noise."""
    rng = np.random.default_rng(1)
    one, other = (read_rgb(helpers.cells(label, 1)[0]).astype(np.float32) for label in (0.0, 1.0))
    rows, columns = np.mgrid[: one.shape[0], : one.shape[1]]

    def marked(part: Float32) -> Float32:
        """A part with soft spots of its own."""
        spots = np.zeros(part.shape[:2], np.float32)
        for y, x in rng.uniform(0, len(part), (6, 2)):
            spots += 6 * np.exp(-((rows - y) ** 2 + (columns - x) ** 2) / (2 * 15**2)).astype(np.float32)
        return part + spots[:, :, None] + rng.normal(0, 1, part.shape).astype(np.float32)

    other = other[::-1] * np.float32(0.5) + (columns[:, :, None] / 3).astype(np.float32)
    sketches = [sketched(marked(part)) for part in (one, other) for _ in range(12)]
    assert parts_of(np.array(first_of(sketches), dtype=np.int32)) == 24


def test_pictures_without_anything_on_them_are_no_shots_of_one_part() -> None:
    flat = [np.full((64, 64), value, np.float16) for value in (0, 10, 200, 200)]
    assert first_of(flat) == [0, 1, 2, 3]
    cells = [sketch(read_rgb(path), (64, 64)) for path in helpers.cells(0.0, 6)]
    assert first_of([*flat, *cells]) == list(range(10))


def test_among_three_pictures_nothing_is_usual() -> None:
    rng = np.random.default_rng(0)
    part = read_rgb(helpers.cells(0.0, 1)[0])
    assert first_of([sketched(noisy(part, rng)) for _ in range(3)]) == [0, 1, 2]


def test_a_sketch_is_the_mean_of_what_it_covers() -> None:
    rng = np.random.default_rng(0)
    rgb = rng.integers(0, 256, (256, 512, 3), dtype=np.uint8)
    expected = rgb.reshape(64, 4, 128, 4, 3).mean(axis=(1, 3, 4))
    found = sketch(rgb, (512, 256))
    assert found.shape == (64, 128)
    np.testing.assert_allclose(found, expected, atol=0.1)
    large = np.kron(rgb, np.ones((4, 4, 1), np.uint8))  # is reduced in two steps
    np.testing.assert_allclose(sketch(large, (512, 256)), expected, atol=0.5)


def test_siblings_are_all_that_show_the_same_part() -> None:
    first = np.array([0, 1, 0, 3, 1, 0], np.int32)
    assert siblings_of(first, 2).tolist() == [0, 2, 5]
    assert siblings_of(first, 4).tolist() == [1, 4]
    assert siblings_of(first, 3).tolist() == [3]
    assert parts_of(first) == 3
