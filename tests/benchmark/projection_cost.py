"""What ReConPatch's f costs when parts are judged: ``python -m tests.benchmark.projection_cost GOOD_DIR``.

Two detectors with banks of equal size and dims (f keeps all of the backbone's dims), the same pictures, in turns; the
ratio of the medians of decoded frame to score.
"""

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.messages import Frame
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk
from tests.helpers import app_paths, result_of

N_PARTS = 60
ROUNDS = 12
PICTURES = 20


def judge_ms(detector: PatchDetector, frame: Frame) -> float:
    started_s = time.perf_counter()
    detector.score(detector.embed(frame))
    return (time.perf_counter() - started_s) * 1e3


def main() -> None:
    good = walk(Path(sys.argv[1])).files[:N_PARTS]
    settings = TrainSettings(name="cost", detail="standard", keep=0.03)
    with tempfile.TemporaryDirectory() as folder:
        paths, store = app_paths(Path(folder)), FeatureStore()
        plain = result_of(train(good, settings, paths, store=store))
        dims = plain.project.document.dims
        options = ReConPatchOptions(use="always", dims=dims)
        mapped = result_of(train(good, settings.changed(options=options), paths, store=store))
    assert isinstance(plain.project.document.options, PatchCoreOptions)
    assert (plain.project.document.rows, dims) == (mapped.project.document.rows, mapped.project.document.dims)
    frames = [Frame(read_rgb(path), path.name, 0.0) for path in good[:PICTURES]]
    times_ms: dict[str, list[float]] = {"patchcore": [], "reconpatch": []}
    detectors = {"patchcore": plain.detector, "reconpatch": mapped.detector}
    for detector in detectors.values():
        judge_ms(detector, frames[0])
    for _ in range(ROUNDS):
        for frame in frames:
            for name, detector in detectors.items():
                times_ms[name].append(judge_ms(detector, frame))
    medians = {name: statistics.median(values) for name, values in times_ms.items()}
    facts = {"rows": plain.project.document.rows, "dims": dims, **medians}
    print(json.dumps({**facts, "ratio": medians["reconpatch"] / medians["patchcore"]}, indent=1))


if __name__ == "__main__":
    main()
