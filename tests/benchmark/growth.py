"""How building grows with the number of parts and with detail, and judging with the size of the bank.

``python -m tests.benchmark.growth [--out FOLDER --images 50,100,200,500,1000,2000 --vectors 1000,...,200000]``: parts
are rendered, each build has a process of its own and a warm cache. The bank's vectors are patch features of rendered
parts, drawn at random; banks are asked in turns. Writes ``growth.json`` and ``growth.png``; exponents are slopes of
straight lines through the logarithms.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from inspector_app.core.detectors import open_member
from inspector_app.core.detectors.base.kind import Place
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Frame, Limits
from inspector_app.core.pictures.preprocess import fit, input_size
from inspector_app.core.pictures.view import View
from inspector_app.core.ports import Embedder
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.sources.images import read_rgb
from inspector_app.sources.synthetic import SyntheticSettings, write_good_parts
from tests.benchmark.machine import machine
from tests.benchmark.peers_ours import BACKBONE, LAYERS, app_paths
from tests.benchmark.turns import Contestant, ContestantError
from tests.helpers import embedder_for

CAMERA = SyntheticSettings(size=(640, 480))
ASPECT = CAMERA.size[0] / CAMERA.size[1]
DETAIL_PX = (256, 384, 512)
N_DETAIL = 100
N_JUDGED = 8
BUILD_FACTS = ("fit_s", "features_s", "coreset_s", "calibration_s", "rest_s", "peak_mb", "bank_vectors", "file_mb")


def build(pictures: Sequence[Path], size_px: int, keep: float, work: Path) -> dict[str, Any]:
    """Build in a process of its own; what it took, or why it could not."""
    file = work / "part.inspector"
    with Contestant([sys.executable, "-m", "tests.benchmark.peers_ours"], work / "growth.log", threads=2) as contestant:
        try:
            found = contestant.ask(
                "fit",
                pictures=[str(path) for path in pictures],
                size=size_px,
                keep=keep,
                file=str(file),
                work=str(work),
            )
        except ContestantError as error:
            return {"images": len(pictures), "size": size_px, "reason": str(error)}
    return {"images": len(pictures), "size": size_px, **{name: found[name] for name in BUILD_FACTS}}


def features_of(pictures: Sequence[Path], size: tuple[int, int], work: Path) -> tuple[Embedder, Float32]:
    """An embedder, and float32 (n * rows * cols, D) of so many pictures."""
    embedder = embedder_for(EmbeddingRequest(BACKBONE, LAYERS, 3, size, "openvino"), app_paths(str(work)))
    return embedder, np.concatenate([embedder.embed(fit(read_rgb(path), size, ASPECT)) for path in pictures])


def latency(
    pictures: Sequence[Path], size_px: int, counts: Sequence[int], rounds: int, work: Path
) -> list[dict[str, Any]]:
    """Milliseconds from a decoded frame to its record and map, by the number of bank vectors."""
    size = input_size(CAMERA.size, size_px)
    judged, learned = pictures[:N_JUDGED], pictures[N_JUDGED:]
    embedder, features = features_of(learned, size, work)
    rng = np.random.default_rng(0)
    detectors: dict[int, PatchDetector] = {}
    for count in (count for count in counts if count <= len(features)):
        chosen = rng.choice(len(features), count, replace=False)
        image_index, cell = np.divmod(chosen.astype(np.int32), np.int32(len(features) // len(learned)))
        bank = MemoryBank(features[chosen], image_index, cell)
        detectors[count] = open_member(PatchCoreOptions(), embedder, bank, Place(View(size, ASPECT)))
    del features
    frames = [Frame(read_rgb(path), "part", 0.0) for path in judged]
    took: dict[int, list[float]] = {count: [] for count in detectors}
    for number in range(rounds + 1):
        for count in rng.permutation(list(detectors)).tolist():
            for frame in frames:
                started_s = time.perf_counter()
                record = inspect(frame, detectors[count], Limits(1.0))
                assert record.anomaly is not None
                detectors[count].render(record.anomaly)
                if number:  # the first round compiles the search
                    took[count].append(1e3 * (time.perf_counter() - started_s))
    return [
        {"vectors": count, "p50_ms": float(np.median(ms)), "p95_ms": float(np.percentile(ms, 95))}
        for count, ms in took.items()
    ]


def exponent(x: Sequence[float], y: Sequence[float]) -> float:
    """The slope b of ``y = a x^b``, fitted to the logarithms."""
    return float(np.polyfit(np.log(x), np.log(y), 1)[0]) if len(x) > 1 else float("nan")


def exponents(result: dict[str, Any]) -> dict[str, float]:
    """Of all curves; that of the judging time also for large banks alone, where the search outweighs the network."""
    built = [row for row in result["images"] if "reason" not in row]
    images = [row["images"] for row in built]
    found = {name: exponent(images, [row[name] for row in built]) for name in BUILD_FACTS[:4] if built}
    judged = result["bank"]
    found["judge"] = exponent([row["vectors"] for row in judged], [row["p50_ms"] for row in judged])
    large = [row for row in judged if row["vectors"] >= 20_000]
    found["judge_large"] = exponent([row["vectors"] for row in large], [row["p50_ms"] for row in large])
    return {name: slope for name, slope in found.items() if np.isfinite(slope)}


def targets(result: dict[str, Any]) -> list[str]:
    """One line for each target that was measured."""
    lines = []
    judged = {row["vectors"]: row["p50_ms"] for row in result["bank"]}
    if {2_000, 50_000} <= judged.keys():
        lines.append(_line("Judge, 50,000 vectors / 2,000", judged[50_000] / judged[2_000], 2.5))
    large = [
        row["peak_mb"]
        for row in (*result["images"], *result["detail"])
        if row["images"] == 2_000 and row["size"] == DETAIL_PX[1] and "reason" not in row
    ]
    lines += [_line("Building from 2,000 parts, peak MB", peak_mb, 3 * 1024) for peak_mb in large]
    return lines


def _line(text: str, value: float, most: float) -> str:
    return f"{text:<36}{value:>10.2f}  (at most {most:g}{'' if value <= most else ', missed'})\n"


def draw(result: dict[str, Any], file: Path) -> None:
    """Three panels with logarithmic axes: seconds, memory, milliseconds."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    built = [row for row in result["images"] if "reason" not in row]
    figure, panels = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
    if built:
        _draw_builds(panels[0], panels[1], built, result)
    if result["bank"]:
        _draw_judging(panels[2], result)
    figure.savefig(file, dpi=110)
    plt.close(figure)


def _draw_builds(seconds: Any, memory: Any, built: list[dict[str, Any]], result: dict[str, Any]) -> None:
    images = [row["images"] for row in built]
    for name, label in zip(BUILD_FACTS[:4], ("all", "features", "coreset", "calibration"), strict=True):
        slope = result["exponents"].get(name, float("nan"))
        seconds.plot(images, [row[name] for row in built], "o-", label=f"{label}: exponent {slope:.2f}")
    seconds.set(xscale="log", yscale="log", xlabel="good parts", ylabel="s", title=f"Build, {result['size']} px")
    seconds.legend(fontsize=8)
    memory.plot(images, [row["peak_mb"] for row in built], "o-")
    memory.set(xscale="log", xlabel="good parts", ylabel="MB", title="Peak memory of a build")
    memory.set_ylim(bottom=0)


def _draw_judging(panel: Any, result: dict[str, Any]) -> None:
    vectors = [row["vectors"] for row in result["bank"]]
    panel.plot(vectors, [row["p50_ms"] for row in result["bank"]], "o-", label="p50")
    panel.plot(vectors, [row["p95_ms"] for row in result["bank"]], ":", label="p95")
    slope = result["exponents"].get("judge_large", float("nan"))
    panel.set(xscale="log", yscale="log", xlabel="bank vectors", ylabel="ms")
    for labelled in (panel.yaxis.set_major_formatter, panel.yaxis.set_minor_formatter):
        labelled("{x:.0f}")
    panel.set_title(f"Judge, {result['size']} px; from 20,000: exponent {slope:.2f}", fontsize=10)
    panel.legend(fontsize=8)


def numbers(text: str) -> list[int]:
    """Whole numbers, separated by commas; none for an empty text."""
    return [int(part) for part in text.split(",") if part]


def main() -> int:
    """Measure, and write the JSON and the plot below ``--out``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--images", type=numbers, default=[50, 100, 200, 500, 1000, 2000])
    parser.add_argument("--vectors", type=numbers, default=[1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000])
    parser.add_argument("--detail", type=numbers, default=list(DETAIL_PX), help="longer sides, pixels")
    parser.add_argument("--size", type=int, default=256, help="longer side for the curves, pixels")
    parser.add_argument("--keep", type=float, default=0.01)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=Path("benchmark-results"))
    options = parser.parse_args()
    width, height = input_size(CAMERA.size, options.size)
    needed = N_JUDGED + -(-max(options.vectors, default=0) // (width * height // 64))
    result: dict[str, Any] = {"machine": machine(), "size": options.size, "keep": options.keep}
    result |= {"images": [], "detail": [], "bank": []}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        count = max([*options.images, N_DETAIL if options.detail else 0, needed])
        pictures = write_good_parts(work / "good", CAMERA, count)
        if options.vectors:
            result["bank"] = latency(pictures[:needed], options.size, options.vectors, options.rounds, work)
        for size_px in options.detail:
            build(pictures[:8], size_px, options.keep, work)  # fills the cache with this size's network
            result["detail"].append(build(pictures[:N_DETAIL], size_px, options.keep, work))
        if options.images:
            build(pictures[:8], options.size, options.keep, work)
        for n_images in options.images:
            result["images"].append(build(pictures[:n_images], options.size, options.keep, work))
            sys.stderr.write(json.dumps(result["images"][-1]) + "\n")
    result["exponents"] = exponents(result)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "growth.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    draw(result, options.out / "growth.png")
    sys.stdout.writelines([json.dumps(result, indent=1) + "\n", *targets(result)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
