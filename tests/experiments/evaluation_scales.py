"""Memory and time of the pixel figures for many large pictures, and their error against sorting all pixels.

    python -m tests.experiments.evaluation_scales [--exact]

Maps are random patches, rendered as those of a project; every second picture has one to four defects. With ``--exact``,
sorting is measured too where it fits into the memory (pictures are then reduced in number).
"""

import argparse
import resource
import sys
import time

import numpy as np

from inspector_app.core.messages import Bool, Float32
from inspector_app.core.scoring.pixel_figures import PixelFigures
from inspector_app.core.scoring.scoring import render_map, to_source
from tests.exact_figures import exact_aupro, exact_auroc

SETS = ((167, (800, 800)), (260, (1500, 1000)))
GRID = (48, 48)
INPUT = (384, 384)
N_EXACT = 20


def picture(rng: np.random.Generator, size: tuple[int, int], *, defective: bool) -> tuple[Float32, Bool]:
    """One map, float32 (H, W), and its mask, bool (H, W)."""
    width, height = size
    mask: Bool = np.zeros((height, width), dtype=np.bool_)
    patches = rng.gamma(6, 0.1, GRID).astype(np.float32)
    for _ in range(rng.integers(1, 5) if defective else 0):
        top, left = rng.integers(0, height - 100), rng.integers(0, width - 100)
        mask[top : top + rng.integers(5, 100), left : left + rng.integers(5, 100)] = True
        patches[top * GRID[0] // height, left * GRID[1] // width] += rng.random() * 1.5
    return to_source(render_map(patches, float(patches.max()), INPUT), size), mask


def peak_mb() -> float:
    """Largest resident memory of this process so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(count: int, size: tuple[int, int], *, exact: bool) -> None:
    """Stream one set and print what it took."""
    rng = np.random.default_rng(0)
    figures = PixelFigures()
    seconds, peaks = 0.0, []
    for number in range(count):
        distance_l2, mask = picture(rng, size, defective=number % 2 == 0)
        began_s = time.process_time()
        figures.add(distance_l2, mask)
        seconds += time.process_time() - began_s
        peaks.append(peak_mb())
    began_s = time.process_time()
    found = figures.auroc, figures.aupro(), figures.aupro(0.05)
    ending_s = time.process_time() - began_s
    sys.stdout.write(
        f"{count} pictures of {size[0]} x {size[1]}: {1e3 * seconds / count:.1f} ms of processor time a picture, "
        f"{1e3 * ending_s:.0f} ms at the end; peak {peaks[9]:.0f} MB after 10 pictures, {peak_mb():.0f} MB at the end\n"
    )
    if exact:
        rng = np.random.default_rng(0)
        pairs = [picture(rng, size, defective=number % 2 == 0) for number in range(N_EXACT)]
        maps, masks = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        figures = PixelFigures()
        for distance_l2, mask in pairs:
            figures.add(distance_l2, mask)
        found = figures.auroc, figures.aupro(), figures.aupro(0.05)
        by_sorting = exact_auroc(maps, masks), exact_aupro(maps, masks), exact_aupro(maps, masks, 0.05)
        errors = ", ".join(f"{abs(a - b):.1e}" for a, b in zip(found, by_sorting, strict=True))
        sys.stdout.write(f"  errors of AUROC, AUPRO 30 %, AUPRO 5 % on {N_EXACT} pictures: {errors}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exact", action="store_true")
    options = parser.parse_args()
    for n_pictures, picture_size in SETS:
        measure(n_pictures, picture_size, exact=options.exact)
