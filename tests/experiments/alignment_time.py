"""Time of finding and aligning a part at 384 px: ``python -m tests.experiments.alignment_time DATA``.

DATA holds sets with a folder ``train/good``. One thread; the time of this thread, so that other programs count little.
"""

import contextlib
import sys
import time
from pathlib import Path

import cv2
import numpy as np

from inspector_app.core.errors import TrainingError, UnsuitableImageError
from inspector_app.core.pictures.alignment import FIXED_TURN_DEG, FREE_TURN_DEG, Aligner, template_size
from inspector_app.core.pictures.preprocess import input_size
from inspector_app.core.pictures.template import learn_template
from inspector_app.core.pictures.view import View
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk

PX = 384
GRID = (1, 1)
N_PARTS = 20


def main() -> None:
    """Print one line for each set and range of turns."""
    cv2.setNumThreads(1)
    for folder in sorted(Path(sys.argv[1]).glob("*/train/good")):
        files = walk(folder).files
        pictures = [read_rgb(path) for path in files[:: max(1, len(files) // N_PARTS)][:N_PARTS]]
        source_size = (pictures[0].shape[1], pictures[0].shape[0])
        view = View(input_size(source_size, PX), source_size[0] / source_size[1])
        small = [cv2.resize(rgb, template_size(source_size), interpolation=cv2.INTER_AREA) for rgb in pictures]
        for turn in (FIXED_TURN_DEG, FREE_TURN_DEG):
            try:
                template = learn_template([np.asarray(rgb, dtype=np.uint8) for rgb in small], turn)
            except TrainingError as error:
                print(f"{folder.parts[-3]:18} {turn:.0f} degrees: {error}")
                continue
            aligned = View(view.size, view.expected_aspect, aligner=Aligner(template))
            plain_s, aligned_s = ([_seconds(one, rgb) for rgb in pictures] for one in (view, aligned))
            added_ms = 1e3 * (np.array(aligned_s) - np.array(plain_s))
            print(
                f"{folder.parts[-3]:18} {turn:3.0f} degrees (found by {template.most_turn_deg:3.0f}): "
                f"{np.median(added_ms):.2f} ms added (at most {added_ms.max():.2f}), "
                f"plain {1e3 * np.median(plain_s):.2f}"
            )


def _seconds(view: View, rgb: "np.typing.NDArray[np.uint8]") -> float:
    """The shortest of several runs."""
    least = np.inf
    for _ in range(5):
        began = time.thread_time()
        with contextlib.suppress(UnsuitableImageError):
            view.see(rgb, GRID)
        least = min(least, time.thread_time() - began)
    return float(least)


if __name__ == "__main__":
    main()
