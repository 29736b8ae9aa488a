"""Pictures that show nothing, against a slow measure of structure, real parts, and good parts that are even."""

import numpy as np
import pytest
from scipy import ndimage

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.content import MOST_GREY, SHARE, content, least_content, require_content
from inspector_app.core.pictures.preprocess import fit
from inspector_app.sources.images import read_rgb
from tests import helpers
from tests.experiments.flat_pictures import flat_pictures

JUDGED = (
    "grey + noise 10",
    "light at 5 %",
    "light at 20 %",
    "blur of 1/8",
    "blur of 1/16",
    "blur of 1/32",
    "a corner, enlarged",
)
"""What shows little of a part, but something; and more noise than cameras have, in a small picture."""


def slow_content(pixels: UInt8) -> float:
    """The same, of pictures whose sides are multiples of 32: block means, least squares, a mean over neighbours."""
    height, width = pixels.shape[:2]
    block = width // 32
    small = pixels.reshape(height // block, block, 32, block, 3).mean(axis=(1, 3))
    rows, columns = np.meshgrid(np.arange(height // block), np.arange(32), indexing="ij")
    terms = [np.ones(rows.size), *(each.ravel() for each in (rows, columns, rows * columns, rows**2, columns**2))]
    design = np.stack(terms, axis=1).astype(float)
    left = np.empty_like(small)
    for channel in range(3):
        values = small[..., channel].ravel()
        fitted = design @ np.linalg.lstsq(design, values, rcond=None)[0]
        rest = (values - fitted).reshape(rows.shape)
        left[..., channel] = rest - ndimage.uniform_filter(rest, 7, mode="reflect")
    return float(left.std())


@pytest.mark.parametrize("size", [(64, 64), (128, 64), (192, 256), (500, 320)])
def test_content_is_what_light_does_not_explain(size: tuple[int, int]) -> None:
    rng = np.random.default_rng(1)
    height, width = size
    rgb = rng.integers(0, 255, (height, width, 3), dtype=np.uint8)
    rgb[height // 4 : height // 2, width // 3 :] //= 3
    assert content(rgb) == pytest.approx(slow_content(rgb), rel=0.02)  # the reduced picture is rounded to whole greys


def limit_of(good: list[UInt8]) -> float:
    return least_content([content(rgb) for rgb in good])


def parts(label: float, count: int = 12) -> list[UInt8]:
    return [fit(read_rgb(path), (256, 256), 1.0) for path in helpers.cells(label, count)]


def test_no_real_part_is_flat_good_or_defective_and_every_empty_picture_is() -> None:
    good = parts(0.0)
    least = limit_of(good[:3])
    assert 0 < least <= MOST_GREY
    for rgb in (*good, *parts(1.0)):
        require_content(rgb, least)
    refused = {name for name, rgb in flat_pictures(good[0]) if content(rgb) < least}
    assert refused >= {name for name, _ in flat_pictures(good[0])} - set(JUDGED)
    with pytest.raises(UnsuitableImageError, match="flat"):
        require_content(np.full((256, 256, 3), 255, np.uint8), least)


def test_a_weak_light_and_a_small_part_are_no_flat_picture() -> None:
    good = parts(0.0, 3)
    require_content((good[0] * 0.3).astype(np.uint8), limit_of(good))
    empty = np.full((256, 256, 3), 200, np.uint8)
    with_part = empty.copy()
    with_part[100:120, 100:120] = 20
    require_content(with_part, limit_of([with_part]))
    with pytest.raises(UnsuitableImageError):
        require_content(empty, limit_of([with_part]))


def test_a_part_told_by_its_colour_alone_has_content() -> None:
    rgb = np.full((128, 128, 3), 100, np.uint8)
    rgb[40:80, 40:80] = (130, 100, 24)  # of the same grey
    assert content(rgb) > 5


def test_where_good_parts_are_even_nothing_is_refused() -> None:
    rng = np.random.default_rng(0)
    sheets = [np.clip(rng.normal(230, 3, (256, 256, 3)), 0, 255).astype(np.uint8) for _ in range(3)]
    assert limit_of(sheets) == 0.0
    assert least_content([]) == 0.0
    require_content(np.full((256, 256, 3), 230, np.uint8), limit_of(sheets))


def test_the_usual_good_part_sets_the_limit_whatever_one_of_them_shows() -> None:
    good = parts(0.0, 2)
    weak = [(rgb // 4 + 90).astype(np.uint8) for rgb in parts(0.0, 3)]
    middle = sorted(map(content, weak))[1]
    assert limit_of(weak) == pytest.approx(SHARE * middle)
    assert 0 < limit_of(weak) < MOST_GREY
    white = np.full((256, 256, 3), 255, np.uint8)
    assert limit_of([*good, white]) == pytest.approx(min(MOST_GREY, SHARE * min(map(content, good))))
