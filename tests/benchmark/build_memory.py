"""Peak memory and seconds of building a project, against the size of its feature matrix and the pre-flight's forecast.

``python -m tests.benchmark.build_memory GOOD_DIR [--detail standard]``: a process of its own with a cold cache, and
one with a warm one.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.sources.shared.folders import walk
from tests.helpers import result_of

BUILD = (sys.executable, "-m", "inspector_app", "train")


def build(good_dir: str, detail: str, cache: str, out: Path) -> tuple[float, float]:
    """Build in a process of its own; (peak MB so far of all such processes, wall seconds)."""
    started = time.perf_counter()
    command = [*BUILD, good_dir, "--out", str(out), "--detail", detail]
    subprocess.run(command, check=True, env={**os.environ, "XDG_CACHE_HOME": cache}, capture_output=True)
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return peak_mb, time.perf_counter() - started


def main() -> int:
    """Build twice and print one JSON object.

    Exit code 1 when memory exceeds twice the matrix plus 1 GB, or the forecast.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("good_dir")
    parser.add_argument("--detail", default="standard")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "part.inspector"
        cold_mb, cold_s = build(options.good_dir, options.detail, folder, out)
        peak_mb, warm_s = build(options.good_dir, options.detail, folder, out)
        command = [sys.executable, "-m", "inspector_app", "info", str(out), "--json"]
        info = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        size_mb = out.stat().st_size / 2**20
    cells = info["input_size"][0] * info["input_size"][1] // 64  # the default layers' finest stride is 8 px
    settings = TrainSettings.model_validate({"name": "part", "detail": options.detail})
    preflight = result_of(check_parts(walk(Path(options.good_dir)).files, settings))
    features_mb = info["n_good"] * cells * info["dims"] * 4 / 2**20
    result = {
        "features_mb": features_mb,
        "peak_mb": max(cold_mb, peak_mb),
        "limit_mb": 2 * features_mb + 1024,
        "forecast_mb": preflight.expected_bytes / 2**20,
        "cold_s": cold_s,
        "warm_s": warm_s,
        "file_mb": size_mb,
        "build_seconds": info["build_seconds"],
    }
    sys.stdout.write(json.dumps(result, indent=2) + "\n")
    return int(result["peak_mb"] > min(result["limit_mb"], result["forecast_mb"]))


if __name__ == "__main__":
    sys.exit(main())
