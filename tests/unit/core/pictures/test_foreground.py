"""The proposed foreground on pictures whose part is known."""

import numpy as np
import pytest
from scipy import ndimage

from inspector_app.core.messages import Bool, UInt8
from inspector_app.core.pictures.foreground import foreground

HEIGHT, WIDTH, N = 96, 128, 12


def disc(row: float, column: float, radius: float) -> Bool:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.asarray((rows - row) ** 2 + (columns - column) ** 2 <= radius**2)


def texture(rng: np.random.Generator, spread: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    grain = ndimage.gaussian_filter(rng.normal(size=(HEIGHT, WIDTH)), 2)
    return np.asarray(spread * grain[:, :, None] / grain.std())


def parts_on_background(*, part: float, background: float, clutter: float = 3, shift: float = 1.5) -> UInt8:
    """Discs of one grey with a fixed print, on a background that is new in every picture."""
    fixed = texture(np.random.default_rng(99), 12)
    pictures = []
    for seed in range(N):
        rng = np.random.default_rng(seed)
        area = disc(50 + rng.normal() * shift, 60 + rng.normal() * shift, 30)[:, :, None]
        behind = background + texture(rng, clutter)
        pictures.append(np.where(area, part + fixed, behind) + rng.normal(size=(HEIGHT, WIDTH, 3)))
    return np.clip(pictures, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    ("part", "background", "clutter"),
    [(170, 40, 3), (40, 200, 3), (120, 120, 45)],  # brighter, darker; as bright, but the background changes
)
def test_the_part_is_found(part: float, background: float, clutter: float) -> None:
    found = foreground(parts_on_background(part=part, background=background, clutter=clutter))
    assert found is not None
    true = disc(50, 60, 30)
    assert (found & true).sum() >= 0.97 * true.sum()
    assert (found & disc(50, 60, 36)).sum() >= 0.97 * found.sum()


def test_a_hole_in_the_part_belongs_to_it() -> None:
    pictures = parts_on_background(part=170, background=40, shift=0.5)
    pictures[:, disc(50, 60, 8)] = 40
    found = foreground(pictures)
    assert found is not None
    assert found[50, 60]


@pytest.mark.parametrize("seed", range(3))
def test_a_part_that_fills_the_picture_has_no_background(seed: int) -> None:
    rng = np.random.default_rng(seed)
    pictures = np.stack([np.clip(120 + texture(rng, 20) + np.zeros(3), 0, 255) for _ in range(N)]).astype(np.uint8)
    assert foreground(pictures) is None
    assert foreground(np.full((N, HEIGHT, WIDTH, 3), 90, dtype=np.uint8)) is None


def test_uneven_light_is_no_part() -> None:
    slope = np.linspace(60, 200, WIDTH)[None, :, None] + np.zeros((HEIGHT, WIDTH, 3))
    pictures = np.stack([slope + np.random.default_rng(seed).normal(size=slope.shape) for seed in range(N)])
    assert foreground(pictures.astype(np.uint8)) is None


def test_one_picture_is_enough_if_the_part_stands_out() -> None:
    assert foreground(parts_on_background(part=170, background=40)[:1]) is not None
