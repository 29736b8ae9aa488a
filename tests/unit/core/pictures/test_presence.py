"""A part is told from the empty station, in any light that a day brings."""

import cv2
import numpy as np
import pytest

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.presence import is_present, presence
from inspector_app.core.pictures.rest import small_grey
from inspector_app.core.sentences import Sentence
from tests.helpers import part

LIMIT = 0.04
HEIGHT, WIDTH = 720, 1280
ROWS, COLUMNS = np.mgrid[:HEIGHT, :WIDTH]
STATION = (110 + 40 * np.sin(COLUMNS / 37) + 30 * np.sin(ROWS / 53)).clip(0, 255).astype(np.float32)


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def station(rng: np.random.Generator, side: int = 0, gain: float = 1.0) -> UInt8:
    """The reduced station, with a real part of ``side`` pixels on it, under noise of 8 grey levels a pixel."""
    scene = STATION.copy()
    if side:
        scene[200 : 200 + side, 300 : 300 + side] = cv2.resize(part()[:, :, 0], (side, side))
    noisy: UInt8 = (scene * gain + 8 * rng.standard_normal(scene.shape, np.float32)).clip(0, 255).astype(np.uint8)
    return small_grey(np.repeat(noisy[:, :, None], 3, axis=2))


@pytest.mark.parametrize(Sentence("gain"), [0.85, 1.0, 1.2])
@pytest.mark.parametrize("side", [64, 200, 500])
def test_a_part_is_present_and_the_empty_station_is_not(rng: np.random.Generator, side: int, gain: float) -> None:
    empty = station(rng)
    assert is_present(station(rng, side, gain), empty, LIMIT)
    assert not is_present(station(rng, 0, gain), empty, LIMIT)


def test_a_part_that_covers_the_whole_picture_is_present(rng: np.random.Generator) -> None:
    whole = small_grey(cv2.resize(part(), (WIDTH, HEIGHT)))
    assert is_present(whole, station(rng), LIMIT)
    assert is_present(np.full_like(whole, 200), np.full_like(whole, 90), LIMIT)  # beyond any change of light


def test_a_picture_of_another_shape_counts_as_a_part(rng: np.random.Generator) -> None:
    empty = station(rng)
    assert presence(empty[:30], empty) == 1.0
