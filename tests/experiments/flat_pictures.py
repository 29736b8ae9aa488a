"""What a picture's content says: parts of real sets against pictures without content, for limits in ``core/content``.

``python -m tests.experiments.flat_pictures DATA... [--detail fast]``. Each DATA holds ``train/good`` and
``test/<kind>``. Prints, for each set, the least share of the references' content that any good or defective part has,
how many parts would be refused, and the share that flat, covered, dark and blurred pictures have; below ``limit`` they
are an ERROR.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from inspector_app.core.messages import Float32, UInt8
from inspector_app.core.pictures.content import content, least_content
from inspector_app.core.pictures.preprocess import DETAIL_PX, fit, input_size
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk


def flat_pictures(rgb: UInt8) -> Iterator[tuple[str, UInt8]]:
    """Pictures without a part, of the size of a part's: uint8 (H, W, 3), each with its name."""
    rng = np.random.default_rng(0)
    height, width = rgb.shape[:2]
    shape = (height, width, 3)
    rows, columns = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    ramp: Float32 = (60 * columns)[..., None].astype(np.float32)
    vignette: Float32 = (-100 * (rows**2 + columns**2) / 2)[..., None].astype(np.float32)
    grey = np.full(shape, 128.0, np.float32)
    part = rgb.astype(np.float32)
    veiled = cv2.GaussianBlur(part, (0, 0), width / 8)
    pictures = {
        "white": grey + 200,
        "grey": grey,
        "colour": grey * np.array([0.2, 0.7, 1.5], np.float32),
        "grey + noise 3": grey + rng.normal(0, 3, shape),
        "grey + noise 10": grey + rng.normal(0, 10, shape),
        "ramp of 120": grey + ramp,
        "vignette of 100": grey + 80 + vignette,
        "vignette of 100 + noise 5": grey + 80 + vignette + rng.normal(0, 5, shape),
        "half transparent cover": grey + 50 + 0.2 * (veiled - veiled.mean()),
        "light at 2 %": 0.02 * part,
        "light at 5 %": 0.05 * part,
        "light at 20 %": 0.2 * part,
        "blur of 1/8": veiled,
        "blur of 1/16": cv2.GaussianBlur(part, (0, 0), width / 16),
        "blur of 1/32": cv2.GaussianBlur(part, (0, 0), width / 32),
        "a corner, enlarged": cv2.resize(part[: height // 5, : width // 5], (width, height)),
    }
    for name, picture in pictures.items():
        yield name, np.clip(np.round(picture), 0, 255).astype(np.uint8)


def study(folder: Path, detail_px: int) -> int:
    """Print one set's lines; returns how many of its parts would be refused."""
    good = walk(folder / "train" / "good").files
    first = read_rgb(good[0])
    size = input_size((first.shape[1], first.shape[0]), detail_px)

    def seen(rgb: UInt8) -> UInt8:
        return fit(rgb, size, rgb.shape[1] / rgb.shape[0])

    references = [seen(read_rgb(good[place])) for place in (0, len(good) // 2, -1)]
    shown = [content(rgb) for rgb in references]
    limit, least = least_content(shown), min(shown)
    parts = {path: content(seen(read_rgb(path))) for path in [*good, *walk(folder / "test").files]}
    refused = sum(value < limit for value in parts.values())
    lowest = min(parts, key=lambda path: parts[path])
    print(
        f"{folder.name}: references {least:.1f} grey values, limit {limit:.2f} (share {limit / least:.3f}); "
        f"{len(parts)} parts, {refused} refused, least share {parts[lowest] / least:.2f} "
        f"({lowest.parent.name}/{lowest.name})"
    )
    for name, rgb in flat_pictures(first):
        value = content(seen(rgb))
        print(f"    {name:<28} {value / least:6.3f}  {'ERROR' if value < limit else 'judged'}")
    return refused


def main() -> None:
    """Study every folder; the exit code is 1 when a part would be refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--detail", choices=DETAIL_PX, default="fast")
    arguments = parser.parse_args()
    refused = sum([study(folder, DETAIL_PX[arguments.detail]) for folder in arguments.data])
    print(f"parts refused: {refused}")
    raise SystemExit(refused > 0)


if __name__ == "__main__":
    main()
