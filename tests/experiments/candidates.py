"""Candidates for detectors on the same features: ``python -m tests.experiments.candidates DATA --out FOLDER``.

DATA holds sets in the layout that ``evaluate`` reads; the solar cells (mono, poly) come from ``elpv-dataset``. For each
set the features are computed once (strides 4, 8 and 16 on the grid of stride 8, 384 px) and every candidate uses them.
A part's score is its largest patch distance. The limit is the conformal one at a promised 5 %, from leave-one-out
scores, so with fewer than 19 parts there is none. The rule for keeping a candidate: a mean gain over all sets of at
least one point of image AUROC or of detection at 5 % while no set loses more than three points, or at
least two points more AUROC in the mean with 1 to 10 good parts. ``--table`` prints what FOLDER holds.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch.nn import functional as F  # noqa: N812 - the usual name

from inspector_app.commands.demo import find_cells
from inspector_app.core.detectors.base.kind import bank_size
from inspector_app.core.features.backbones import create_network, layers_at
from inspector_app.core.features.patch_features import PatchEmbedder
from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Float64
from inspector_app.core.pictures.preprocess import fit, input_size
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.steps import Steps
from inspector_app.project.weights import find_weights, load_state
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk

PX = 384
KEEP = 0.01
PROMISE = 0.05
PLAIN = 152
"""Values of strides 8 and 16; the values of stride 4 come after them."""
NEIGHBOURS = (2, 3, 5, 9)
RADII = (1, 2, 4, 8)
COORDINATE_WEIGHTS = (0.5, 1.0)
EXPLAINED = (0.95, 0.99)
FEW = (1, 2, 5, 10)
Scores = dict[str, tuple[Float64, Float64]]
"""By candidate: leave-one-out scores of the training parts, and scores of the test parts."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Features float32 (n, rows * cols, D) of training and test parts, the grid, and which test parts are defective."""

    train: Float32
    test: Float32
    grid: tuple[int, int]
    defective: "np.typing.NDArray[np.bool_]"

    def columns(self, which: slice) -> "Features":
        return Features(self.train[..., which], self.test[..., which], self.grid, self.defective)

    def some(self, images: "np.typing.NDArray[np.int64]") -> "Features":
        return Features(self.train[images], self.test, self.grid, self.defective)


def pictures_of(name: str, data: Path, every: int) -> tuple[list[Path], list[Path], list[bool]]:
    if name in ("mono", "poly"):
        cells = find_cells(name)
        train, good, bad = list(cells.train), list(cells.held_back), list(cells.defective)
    else:
        train = list(walk(data / name / "train" / "good").files)
        tested = list(walk(data / name / "test").files)
        good = [path for path in tested if path.parent.name == "good"]
        bad = [path for path in tested if path.parent.name != "good"]
    train, good, bad = train[::every], good[::every], bad[::every]
    return train, [*good, *bad], [False] * len(good) + [True] * len(bad)


def features_of(name: str, data: Path, every: int, cache: Path) -> Features:
    train, test, defective = pictures_of(name, data, every)
    rgb = read_rgb(train[0])
    size = input_size((rgb.shape[1], rgb.shape[0]), PX)
    file = cache / f"{name}-{every}.npy"
    if not file.exists():
        state = load_state(find_weights("efficientnet_lite0", Path()))
        module = PatchEmbedder(create_network("efficientnet_lite0", state), layers_at("efficientnet_lite0", (4, 8, 16)))
        aspect = rgb.shape[1] / rgb.shape[0]
        stored = np.lib.format.open_memmap(
            file.with_suffix(".part"),
            mode="w+",
            dtype=np.float16,
            shape=(len(train) + len(test), size[0] * size[1] // 64, module.dims),
        )
        for number, path in enumerate([*train, *test]):
            stored[number] = on_the_grid_of_stride_8(module, fit(read_rgb(path), size, aspect))
        file.with_suffix(".part").rename(file)
    values = np.load(file).astype(np.float32)
    grid = (size[1] // 8, size[0] // 8)
    return Features(values[: len(train)], values[len(train) :], grid, np.array(defective))


@torch.inference_mode()
def on_the_grid_of_stride_8(module: PatchEmbedder, pixels: Any) -> Float32:
    """Strides 8, 16 and 4, float32 (rows * cols, D); the two coarser ones are what the program computes."""
    images = ((torch.from_numpy(np.array(pixels))[None] - module.mean) / module.std).permute(0, 3, 1, 2)
    maps = module.network.forward_intermediates(
        images, indices=module.indices, norm=False, stop_early=True, intermediates_only=True
    )
    fine, middle, coarse = (F.avg_pool2d(one, 3, stride=1, padding=1) for one in maps)
    coarse = F.interpolate(coarse, size=middle.shape[-2:], mode="bilinear", align_corners=False)
    features: Float32 = torch.cat([middle, coarse, F.avg_pool2d(fine, 2)], dim=1)[0].flatten(1).T.numpy()
    return features


def bank_of(train: Float32, seed: int, keep: float = KEEP) -> tuple[MemoryBank, "np.typing.NDArray[np.int32]"]:
    flat = train.reshape(-1, train.shape[2])
    steps = Steps(select_coreset(flat, bank_size(len(flat), keep), np.random.default_rng(seed)))
    for _ in steps:
        pass
    image, cell = np.divmod(steps.result.rows, train.shape[1])
    bank = MemoryBank(flat[steps.result.rows], image.astype(np.int32), cell.astype(np.int32))
    return bank, steps.result.nearest.reshape(train.shape[:2])


def by_bank(features: Features, seed: int, keep: float = KEEP) -> tuple[Float64, Float64]:
    """Leave-one-out and test scores of a greedy bank, as PatchCore's."""
    bank, nearest = bank_of(features.train, seed, keep)
    left_out = [
        bank.nearest(one, without_image=image, known=nearest[image])[0].max()
        for image, one in enumerate(features.train)
    ]
    return np.array(left_out, np.float64), np.array([bank.nearest(one)[0].max() for one in features.test], np.float64)


def by_distances(features: Features, seed: int) -> Scores:
    """PatchCore, the mean of k neighbours, and neighbours near the same cell: all from the distances to one bank."""
    bank, _ = bank_of(features.train, seed)
    vectors, image = torch.from_numpy(np.array(bank.vectors)), torch.from_numpy(np.array(bank.image_index))
    squared = (vectors**2).sum(1)
    rows, columns = np.divmod(np.arange(features.grid[0] * features.grid[1]), features.grid[1])
    away = torch.from_numpy(
        np.maximum(abs(rows[:, None] - rows[bank.cell]), abs(columns[:, None] - columns[bank.cell])).astype(np.int16)
    )

    def scores(one: Float32, left_out: int | None) -> dict[str, float]:
        query = torch.from_numpy(np.array(one))
        distance = (query**2).sum(1, keepdim=True) + squared - 2 * query @ vectors.T
        distance = distance.clamp_min(0)
        if left_out is not None:
            distance[:, image == left_out] = torch.inf
        near = distance.topk(max(NEIGHBOURS), dim=1, largest=False).values.sqrt()
        found = {"PatchCore": near[:, 0]}
        found |= {f"mean of {k} neighbours": near[:, :k].mean(1) for k in NEIGHBOURS}
        for radius in RADII:
            placed = torch.where(away <= radius, distance, torch.inf).amin(1).sqrt()
            found[f"bank within {radius} cells"] = torch.where(placed.isfinite(), placed, near[:, 0])
        return {name: float(values.max()) for name, values in found.items()}

    left_out = [scores(one, number) for number, one in enumerate(features.train)]
    tested = [scores(one, None) for one in features.test]
    return {name: (column(left_out, name), column(tested, name)) for name in tested[0]}


def by_neighbours(features: Features, seed: int) -> Iterator[tuple[str, tuple[Float64, Float64]]]:
    """The mean of k neighbours, exactly, and cheaply: m*, the nearest one, and the vectors nearest to m*."""
    bank, _ = bank_of(features.train, seed)
    vectors, image = torch.from_numpy(np.array(bank.vectors)), torch.from_numpy(np.array(bank.image_index))
    squared = (vectors**2).sum(1)

    def scores(one: Float32, left_out: int | None) -> dict[str, float]:
        query = torch.from_numpy(np.array(one))
        distance = ((query**2).sum(1, keepdim=True) + squared - 2 * query @ vectors.T).clamp_min(0)
        if left_out is not None:
            distance[:, image == left_out] = torch.inf
        near, found = distance.topk(max(NEIGHBOURS), dim=1, largest=False)
        near = near.sqrt()
        scored = {"PatchCore": near[:, 0]} | {f"mean of {k} neighbours": near[:, :k].mean(1) for k in NEIGHBOURS}
        around = bank.neighbours_of(found[:, 0].numpy().astype(np.int32), max(NEIGHBOURS), without_image=left_out)
        beside = distance.gather(1, torch.from_numpy(around)).sqrt()
        scored |= {f"m* and its {k - 1} neighbours": beside[:, :k].mean(1) for k in NEIGHBOURS}
        return {name: float(values.max()) for name, values in scored.items()}

    left_out = [scores(one, number) for number, one in enumerate(features.train)]
    tested = [scores(one, None) for one in features.test]
    for name in tested[0]:
        yield name, (column(left_out, name), column(tested, name))


def column(rows: list[dict[str, float]], name: str) -> Float64:
    return np.array([row[name] for row in rows])


def by_place(features: Features, radius: int) -> tuple[Float64, Float64]:
    """All training patches within ``radius`` cells, without a coreset."""
    rows, columns = features.grid
    n_train, n_test = len(features.train), len(features.test)
    train, both = torch.from_numpy(features.train), torch.from_numpy(np.concatenate([features.train, features.test]))
    worst = torch.zeros(n_train + n_test)
    for cell in range(rows * columns):
        row, col = divmod(cell, columns)
        near = [
            r * columns + c
            for r in range(max(0, row - radius), min(rows, row + radius + 1))
            for c in range(max(0, col - radius), min(columns, col + radius + 1))
        ]
        known, query = train[:, near], both[:, cell]
        flat = known.flatten(0, 1)
        squared = (query**2).sum(1, keepdim=True) + (flat**2).sum(1) - 2 * query @ flat.T
        by_image = squared.clamp_min(0).reshape(len(query), n_train, len(near)).amin(2)
        by_image[:n_train].fill_diagonal_(torch.inf)
        worst = torch.maximum(worst, by_image.amin(1).sqrt())
    values = worst.numpy().astype(np.float64)
    return values[:n_train], values[n_train:]


def by_residual(features: Features, explained: float) -> tuple[Float64, Float64]:
    """Distance from the principal subspace of all good patches that explains this share of their variance."""
    n, cells, _ = features.train.shape
    sums = features.train.sum(1, dtype=np.float64)
    squares = np.stack([one.T.astype(np.float64) @ one for one in features.train])

    def largest(one: Float32, sum_: Float64, square: Float64, count: int) -> float:
        mean = sum_ / count
        values, vectors = np.linalg.eigh(square / count - np.outer(mean, mean))
        values, vectors = np.maximum(values[::-1], 0), vectors[:, ::-1]
        used = int(np.searchsorted(np.cumsum(values) / values.sum(), explained)) + 1
        centred = one - mean
        inside = centred @ vectors[:, :used]
        return float(np.sqrt(np.maximum((centred**2).sum(1) - (inside**2).sum(1), 0)).max())

    total, total_square = sums.sum(0), squares.sum(0)
    left_out = [
        largest(features.train[i], total - sums[i], total_square - squares[i], (n - 1) * cells) if n > 1 else np.nan
        for i in range(n)
    ]
    return np.array(left_out), np.array([largest(one, total, total_square, n * cells) for one in features.test])


def with_coordinates(features: Features, weight: float, unit: float) -> Features:
    """Add each patch's place: an eighth of the longer side away counts as much as ``weight`` usual distances."""
    rows, columns = np.divmod(np.arange(features.grid[0] * features.grid[1]), features.grid[1])
    place = (np.stack([rows, columns], 1) * (weight * unit / (max(features.grid) / 8))).astype(np.float32)

    def added(values: Float32) -> Float32:
        return np.concatenate([values, np.broadcast_to(place, (len(values), *place.shape))], axis=2)

    return Features(added(features.train), added(features.test), features.grid, features.defective)


def of_unit_length(features: Features) -> Features:
    def scaled(values: Float32) -> Float32:
        lengths: Float32 = np.maximum(np.linalg.norm(values, axis=2, keepdims=True), 1e-12)
        return values / lengths

    return Features(scaled(features.train), scaled(features.test), features.grid, features.defective)


def candidates(features: Features, seed: int) -> Iterator[tuple[str, tuple[Float64, Float64]]]:
    plain = features.columns(slice(PLAIN))
    yield from by_distances(plain, seed).items()
    yield "strides 4 + 8 + 16", by_bank(features, seed)
    yield "unit length", by_bank(of_unit_length(plain), seed)
    bank, nearest = bank_of(plain.train, seed)
    some = range(0, len(plain.train), max(1, len(plain.train) // 20))
    usual = [bank.nearest(plain.train[i], without_image=i, known=nearest[i])[0] for i in some]
    for weight in COORDINATE_WEIGHTS:
        yield f"coordinates x {weight:g}", by_bank(with_coordinates(plain, weight, float(np.median(usual))), seed)
    if seed == 0:  # these draw nothing
        for explained in EXPLAINED:
            yield f"PCA residual {explained:.0%}", by_residual(plain, explained)
        for radius in (0, 1, 2):
            yield f"all patches within {radius} cells", by_place(plain, radius)


def few(features: Features, n_parts: int, seed: int) -> Iterator[tuple[str, tuple[Float64, Float64]]]:
    chosen = np.random.default_rng(seed).choice(len(features.train), n_parts, replace=False)
    plain = features.columns(slice(PLAIN)).some(np.sort(chosen))
    for keep in (0.01, 0.1):
        bank, _ = bank_of(plain.train, seed, keep)
        scores = np.array([bank.nearest(one)[0].max() for one in plain.test], np.float64)
        yield f"PatchCore, {keep:.0%} kept", (np.empty(0), scores)
    for explained in EXPLAINED:
        yield f"PCA residual {explained:.0%}", by_residual(plain, explained)
    yield "all patches within 2 cells", by_place(plain, 2)


def figures(scores: tuple[Float64, Float64], defective: "np.typing.NDArray[np.bool_]") -> dict[str, float]:
    left_out, tested = scores
    found = {"auroc": float(roc_auc_score(defective, tested))}
    if len(left_out) >= 1 / PROMISE - 1:
        limit = calibrate(left_out, PROMISE).threshold_l2
        found |= {
            "detected": float((tested[defective] > limit).mean()),
            "false_alarms": float((tested[~defective] > limit).mean()),
        }
    return found


def table(folder: Path) -> None:
    """Print, for each key, one row a candidate and one column a set: the mean over the seeds, in percent."""
    found: dict[str, dict[str, dict[str, list[float]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for path in sorted(folder.glob("*.json")):
        run = json.loads(path.read_text())
        for name, row in run["candidates"].items():
            for key, value in row.items():
                found[key + run["few"]][name][run["set"]].append(100 * value)
    for key, by_name in found.items():
        sets = sorted({one for row in by_name.values() for one in row})
        print(f"\n{key}\n\n| | " + " | ".join(sets) + " | mean |\n" + "|---" * (len(sets) + 2) + "|")
        for name, row in by_name.items():
            means = [float(np.mean(row[one])) if one in row else np.nan for one in sets]
            print(f"| {name} | " + " | ".join(f"{mean:.1f}" for mean in means) + f" | {np.mean(means):.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", default=["cookie", "alien", "tablet", "bottle"])
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--every", type=int, default=1, help="use every n-th picture only")
    parser.add_argument("--neighbours", action="store_true", help="measure only means of several neighbours")
    parser.add_argument("--table", action="store_true", help="only print what was measured")
    chosen = parser.parse_args()
    if chosen.table:
        table(chosen.out)
        return
    torch.set_num_threads(1)
    chosen.out.mkdir(parents=True, exist_ok=True)
    for name in chosen.sets:
        features = features_of(name, chosen.data, chosen.every, chosen.out)
        for seed in chosen.seeds:
            parts: dict[str, Iterable[tuple[str, tuple[Float64, Float64]]]] = {"": candidates(features, seed)}
            parts |= {f", {n} parts": few(features, n, seed) for n in FEW}
            if chosen.neighbours:
                parts = {"": by_neighbours(features.columns(slice(PLAIN)), seed)}
            for which, work in parts.items():
                file = chosen.out / f"{name}{which}-{seed}.json".replace(", ", "-").replace(" ", "-")
                if file.exists():
                    continue
                started_s = time.monotonic()
                rows = {label: figures(scores, features.defective) for label, scores in work}
                file.write_text(json.dumps({"set": name, "seed": seed, "few": which, "candidates": rows}))
                print(name, seed, which, f"{time.monotonic() - started_s:.0f} s", flush=True)


if __name__ == "__main__":
    main()
