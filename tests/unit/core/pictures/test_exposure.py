"""The aids for exposure and focus, against pictures whose measures are known by construction."""

import cv2
import numpy as np
import pytest
from scipy import ndimage

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures import exposure


def grey(value: int, height: int = 60, width: int = 80) -> UInt8:
    return np.full((height, width, 3), value, np.uint8)


def test_the_clipped_share_is_that_of_a_picture_made_by_hand() -> None:
    rgb = grey(120)
    rgb[:15] = 255
    rgb[15:18, :, 0] = 254  # one channel is enough
    rgb[18:21] = 253
    rgb[-6:] = 0
    rgb[-9:-6, :, 2] = 40  # dark, but not black
    bright, dark = exposure.too_bright(rgb), exposure.too_dark(rgb)
    assert bright.mean() == pytest.approx(18 / 60)
    assert dark.mean() == pytest.approx(6 / 60)
    shown = exposure.striped(rgb, bright, dark)
    changed = (shown != rgb).any(axis=2)
    assert not changed[18:54].any()
    assert 0.4 < changed[:18].mean() < 0.6
    assert 0.4 < changed[-6:].mean() < 0.6
    assert (rgb[:15] == 255).all()  # the picture itself is as it was


def test_the_histogram_counts_every_pixel_once() -> None:
    rgb = grey(0)
    rgb[:20] = 255
    rgb[20:30] = (30, 60, 90)
    counts = exposure.histogram(exposure.grey_of(rgb))
    assert counts.shape == (exposure.N_BINS,)
    assert {place: counts[place] for place in np.flatnonzero(counts)} == {0: 30 * 80, 60 // 4: 10 * 80, 63: 20 * 80}


def bars(low: int, high: int) -> UInt8:
    rgb = grey(low, 120, 160)
    rgb[:, 20::40] = high
    for place in range(20):
        rgb[:, 20 + place :: 40] = high
    return rgb


def test_a_blurred_picture_is_less_sharp_and_exposure_does_not_count() -> None:
    def of(rgb: UInt8) -> float:
        return exposure.sharpness(exposure.grey_of(rgb))

    sharp = bars(40, 200)
    assert of(sharp) == pytest.approx(1)
    before = 1.0
    for sigma in (0.7, 1.0, 2.0, 4.0):
        blurred = of(np.asarray(cv2.GaussianBlur(sharp, (0, 0), sigma), np.uint8))
        assert blurred < before
        before = blurred
    # the steepest step of an edge smoothed by a Gaussian is its height / (sigma * sqrt(2 pi))
    smooth = np.asarray(cv2.GaussianBlur(sharp, (0, 0), 2.0), np.uint8)
    assert of(smooth) == pytest.approx(1 / (2.0 * np.sqrt(2 * np.pi)), rel=0.1)
    darker = np.asarray(cv2.GaussianBlur(bars(20, 100), (0, 0), 2.0), np.uint8)
    assert of(darker) == pytest.approx(of(smooth), rel=0.05)
    noise = np.random.default_rng(0).normal(100, 1, (120, 160, 3)).clip(0, 255).astype(np.uint8)
    assert of(noise) < 0.2
    assert of(grey(77)) == 0


def test_fine_detail_falls_with_blur_and_not_with_exposure() -> None:
    rng = np.random.default_rng(0)
    scene = cv2.GaussianBlur(rng.uniform(0, 255, (200, 240)).astype(np.float32), (0, 0), 0.8)
    scene = 60 + 120 * (scene - scene.min()) / np.ptp(scene)
    seen = [
        exposure.fine_detail(np.rint(cv2.GaussianBlur(scene, (0, 0), sigma)).astype(np.uint8))
        for sigma in (0.5, 1, 2, 3)
    ]
    assert seen == sorted(seen, reverse=True)
    assert seen[3] < 0.5 * seen[0]
    darker = exposure.fine_detail(np.rint(0.5 * cv2.GaussianBlur(scene, (0, 0), 1.0)).astype(np.uint8))
    assert darker == pytest.approx(seen[1], rel=0.02)
    assert exposure.fine_detail(np.full((20, 30), 90, dtype=np.uint8)) == 0.0
    one, two, four = (ndimage.gaussian_filter(scene, sigma, mode="mirror") for sigma in (1.0, 2.0, 4.0))
    expected = float((one - two).std() / (two - four).std())
    assert exposure.fine_detail(np.rint(scene).astype(np.uint8)) == pytest.approx(expected, rel=0.02)
