"""What is unlike in pictures that were changed in one known way, and nothing in those that were not."""

import cv2
import numpy as np
import pytest

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.looks import Aspect, Usual, look_of, sketch_of

SIDE = 96


def part(seed: int) -> UInt8:
    """A disc with a hole and fine marks on a coloured ground."""
    rng = np.random.default_rng(seed)
    rgb = np.full((SIDE, SIDE, 3), (70, 80, 90), np.uint8)
    cv2.circle(rgb, (48, 48), 34, (150, 140, 120), -1)
    cv2.circle(rgb, (60, 40), 9, (40, 40, 45), -1)
    for x in range(20, 80, 6):
        cv2.line(rgb, (x, 66), (x, 74), (200, 200, 190), 1)
    noisy = rgb * rng.uniform(0.97, 1.03) + rng.normal(0, 2, rgb.shape)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


GOOD = [part(seed) for seed in range(30)]
NEW = [part(seed) for seed in range(100, 112)]
USUAL = Usual.of(GOOD)


def named(pictures: list[UInt8]) -> list[Aspect]:
    return [change.aspect for change in USUAL.changes(pictures)]


def scaled(rgb: UInt8, gain: float, offset: float = 0.0) -> UInt8:
    return np.asarray(np.clip(rgb * gain + offset, 0, 255), np.uint8)


def test_new_good_parts_are_as_usual() -> None:
    assert named(NEW) == []
    assert USUAL.changes([]) == []


def test_darker_pictures() -> None:
    change = USUAL.changes([scaled(rgb, 1.0, -30) for rgb in NEW])[0]
    assert change.aspect is Aspect.BRIGHTNESS
    assert change.usual - change.found == pytest.approx(30, abs=2)


def test_less_contrast() -> None:
    mean = float(np.mean(NEW))
    assert named([scaled(rgb, 0.5, 0.5 * mean) for rgb in NEW])[0] is Aspect.CONTRAST


def test_blurred_pictures() -> None:
    assert Aspect.SHARPNESS in named([cv2.GaussianBlur(rgb, (0, 0), 1.2).astype(np.uint8) for rgb in NEW])


def test_colour() -> None:
    reddish = [np.clip(rgb * np.array([1.15, 1.0, 0.85]), 0, 255).astype(np.uint8) for rgb in NEW]
    assert {Aspect.RED, Aspect.BLUE} <= set(named(reddish))


def test_another_product_or_place() -> None:
    assert Aspect.LIKENESS in named([np.roll(rgb, 30, axis=1) for rgb in NEW])
    ring = np.full((SIDE, SIDE, 3), 60, np.uint8)
    cv2.rectangle(ring, (10, 30), (80, 50), (160, 160, 160), -1)
    assert Aspect.LIKENESS in named([ring])


def test_figures_are_those_of_a_plain_loop() -> None:
    rgb = part(7)[:12, :9]
    grey = [[0.299 * r + 0.587 * g + 0.114 * b for r, g, b in row] for row in rgb.tolist()]
    flat = [value for row in grey for value in row]
    mean = sum(flat) / len(flat)
    contrast = (sum((value - mean) ** 2 for value in flat) / len(flat)) ** 0.5
    across = [abs(row[x - 1] - 2 * row[x] + row[x + 1]) for row in grey for x in range(1, 8)]
    down = [abs(grey[y - 1][x] - 2 * grey[y][x] + grey[y + 1][x]) for y in range(1, 11) for x in range(9)]
    look = look_of(rgb, sketch_of(rgb))
    assert look.brightness == pytest.approx(mean, rel=1e-5)
    assert look.contrast == pytest.approx(contrast, rel=1e-4)
    assert look.sharpness == pytest.approx((sum(across) / len(across) + sum(down) / len(down)) / 2 / contrast, rel=1e-4)
    assert look.likeness == pytest.approx(1.0)
    assert look.red == pytest.approx(rgb[..., 0].mean() / rgb.mean(axis=(0, 1)).sum())


def test_picture_without_anything_in_it() -> None:
    black = np.zeros((SIDE, SIDE, 3), np.uint8)
    assert Aspect.BRIGHTNESS in named([black])
    assert look_of(black, USUAL.sketch).likeness == 0


def test_pictures_that_are_more_alike_than_usual_are_not_named() -> None:
    median, spread = USUAL.median.copy(), USUAL.spread
    median[-1] = 0.2
    assert Usual(USUAL.sketch, median, spread).changes(NEW) == []
