"""Whether ReConPatch's map earns its place on rich features: one factor at a time, and the paper's claims.

``python -m tests.experiments.reconpatch DATA --out FILE [--table] [--sets ...] [--settings ...] [--seeds 0 1 2]``

DATA holds labelled sets (``NAME/train/good``, ``NAME/test/...``); the mono-crystalline cells of ``elpv-dataset`` are
added. Features: EfficientNet-Lite2, the maps at strides 8, 16 and 32 (520 values a patch), longer side 384 px. Of a
set, at most 60 good pictures are learned from and at most 40 good and 60 defective ones judged, evenly spaced. A run
maps the patches, picks 1 % of them as bank, calibrates at a promised 5 % with repaired leave-one-out scores on two
scales, as the program does, and judges the test pictures as they are and disturbed (up to 10 degrees, 5 % of a side,
20 % light, slight blur; the same for every run; what moved away is not judged).

A run appends one JSON object to FILE; runs that FILE holds are not repeated. Features are kept in FILE.features.
``--table`` prints what FILE holds, as Markdown, and runs nothing.
"""

import argparse
import copy
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
import torch

from inspector_app.commands.demo import find_cells
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.features.backbones import layers_at
from inspector_app.core.features.contrastive import follow, relaxed_contrastive_loss, similarity
from inspector_app.core.features.projection import WARM_UP_SHARE, principal_components, project
from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Bool, Float32
from inspector_app.core.pictures.disturbances import DISTURBANCE_KINDS, disturb
from inspector_app.core.pictures.preprocess import input_size
from inspector_app.core.pictures.view import View
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.metrics import auroc
from inspector_app.core.scoring.scoring import gain_of_smoothing, image_score, smoothed_peak
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.pipeline.measuring.labelled import GOOD, find_good_parts, read_dataset
from inspector_app.project.paths import user_paths
from inspector_app.sources.images import read_rgb
from tests.helpers import embedder_for, result_of

BACKBONE, STRIDES, LONGER_SIDE_PX = "efficientnet_lite2", (8, 16, 32), 384
MOST = {"train": 60, "good": 40, "bad": 60}
KEEP, PROMISE = 0.01, 0.05
DEFAULTS = ReConPatchOptions()
PLAIN = "PatchCore, all 520 dims"


@dataclass(frozen=True)
class Setting:
    """One run's factors; all after ``dims`` only matter where a map is trained. ``g_dims`` is in units of ``dims``."""

    kind: Literal["plain", "pca", "random", "trained"] = "trained"
    dims: int = DEFAULTS.dims
    steps: int = DEFAULTS.steps
    batch: int = 512
    learning_rate: float = DEFAULTS.learning_rate
    margin: float = DEFAULTS.margin
    gamma: float = DEFAULTS.gamma
    g_dims: float = 1.0
    optimiser: Literal["AdamW", "AdamP"] = "AdamW"


SETTINGS = {
    PLAIN: Setting("plain"),
    "PCA, 64 dims": Setting("pca", 64),
    "random projection, 64 dims": Setting("random", 64),
    "ReConPatch, 64 dims": Setting(dims=64),
    "ReConPatch, 128 dims": Setting(),
    "ReConPatch, 512 dims": Setting(dims=512),
    "PCA, 128 dims": Setting("pca"),
    "learning rate 1e-3": Setting(learning_rate=1e-3),
    "learning rate 3e-4": Setting(learning_rate=3e-4),
    "AdamP": Setting(optimiser="AdamP"),
    "margin 0.5": Setting(margin=0.5),
    "margin 2": Setting(margin=2.0),
    "gamma 0.9": Setting(gamma=0.9),
    "gamma 0.999": Setting(gamma=0.999),
    "g of 256 dims": Setting(g_dims=2.0),
    "g of 64 dims": Setting(g_dims=0.5),
    "1,200 steps": Setting(steps=4 * DEFAULTS.steps),
    "margin 2, learning rate 3e-4": Setting(margin=2.0, learning_rate=3e-4),
    "margin 2, 64 dims": Setting(margin=2.0, dims=64),
    "batch 1024": Setting(batch=DEFAULTS.batch),
}


class Part(NamedTuple):
    """Pictures of one label: float32 (pictures, rows * cols, D); bool (pictures, rows, cols)."""

    values: Float32
    judged: Bool


def embedded(paths: Sequence[Path], embedder: Embedder, view: View, *, changed: bool) -> Part:
    """Embed pictures, each with its own seeded disturbance if ``changed``."""
    values, judged = [], []
    for number, path in enumerate(paths):
        rgb, shown = read_rgb(path), None
        if changed:
            rgb, _, shown = disturb(rgb, None, DISTURBANCE_KINDS, np.random.default_rng([0, 6, number]))
        seen = view.see(rgb, embedder.grid, shown=shown)
        values.append(embedder.embed(seen.pixels))
        judged.append(np.ones(embedder.grid, np.bool_) if seen.judged is None else seen.judged)
    return Part(np.stack(values), np.stack(judged))


def thinned(paths: Sequence[Path], most: int) -> list[Path]:
    """At most that many, evenly spaced."""
    return [paths[index] for index in np.linspace(0, len(paths) - 1, min(most, len(paths))).round().astype(int)]


def pictures_of(name: str, data: Path) -> dict[str, list[Path]]:
    """The pictures of a set to learn from, the good and the bad ones to judge."""
    if name == "mono":
        cells = find_cells(name)
        found: dict[str, Sequence[Path]] = {"train": cells.train, "good": cells.held_back, "bad": cells.defective}
    else:
        tested = read_dataset(data / name).images
        found = {
            "train": find_good_parts(data / name / "train" / "good").files,
            "good": [image.path for image in tested if image.kind == GOOD],
            "bad": [image.path for image in tested if image.kind != GOOD],
        }
    return {part: thinned(paths, MOST[part]) for part, paths in found.items()}


def parts_of(name: str, data: Path, cache: Path) -> dict[str, Part]:
    """Features of a set: train, good, bad, and disturbed good, disturbed bad."""
    file = cache / f"{name}.npz"
    if not file.exists():
        pictures = pictures_of(name, data)
        height, width = read_rgb(pictures["train"][0]).shape[:2]
        view = View(input_size((width, height), LONGER_SIDE_PX), width / height, shapes="stretch")
        embedder = embedder_for(EmbeddingRequest(BACKBONE, layers_at(BACKBONE, STRIDES), 3, view.size), user_paths())
        made = {part: embedded(paths, embedder, view, changed=False) for part, paths in pictures.items()}
        for part in ("good", "bad"):
            made[f"disturbed {part}"] = embedded(pictures[part], embedder, view, changed=True)
        cache.mkdir(exist_ok=True)
        arrays = {f"{part}|{key}": value for part, each in made.items() for key, value in each._asdict().items()}
        np.savez(file.with_suffix(".partial.npz"), **arrays)
        file.with_suffix(".partial.npz").rename(file)
    with np.load(file) as arrays:
        names = {key.split("|")[0] for key in arrays}
        return {part: Part(arrays[f"{part}|values"], arrays[f"{part}|judged"]) for part in names}


def learn(features: Float32, setting: Setting, seed: int) -> Float32:
    """As ``learn_projection``, with more to choose: the map (D, d); on one thread bit by bit the same without."""
    from timm.optim import AdamP

    random = torch.Generator().manual_seed(seed)
    widths = (features.shape[1], setting.dims, round(setting.g_dims * setting.dims))
    f, g = layers = [torch.nn.Linear(*both, bias=False) for both in pairwise(widths)]
    for layer in layers:
        torch.nn.init.orthogonal_(layer.weight, generator=random)
    student = torch.nn.Sequential(f, g)
    teacher = copy.deepcopy(student).requires_grad_(False)
    optimiser_of = {"AdamW": torch.optim.AdamW, "AdamP": AdamP}[setting.optimiser]
    optimiser = optimiser_of(student.parameters(), lr=setting.learning_rate, weight_decay=DEFAULTS.weight_decay)
    centre = features.mean(axis=0, dtype=np.float64).astype(np.float32)
    waiting = torch.empty(0, dtype=torch.int64)
    for step in range(setting.steps):
        warmth = min(1.0, (step + 1) / (WARM_UP_SHARE * setting.steps))
        for group in optimiser.param_groups:
            group["lr"] = setting.learning_rate * warmth * 0.5 * (1 + np.cos(np.pi * step / setting.steps))
        if len(waiting) < setting.batch:
            waiting = torch.randperm(len(features), generator=random)
        chosen, waiting = waiting[: setting.batch], waiting[setting.batch :]
        p = torch.from_numpy(features[chosen.numpy()] - centre)
        w = similarity(teacher(p), sigma=DEFAULTS.sigma, k=DEFAULTS.neighbours, alpha=DEFAULTS.alpha)
        loss = relaxed_contrastive_loss(student(p), w, setting.margin)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        follow(teacher, student, setting.gamma)
    return np.ascontiguousarray(f.weight.detach().T.numpy())


def run(parts: dict[str, Part], setting: Setting, seed: int) -> dict[str, float]:
    """One run on one set."""
    train = parts["train"].values
    n_pictures, cells, values = train.shape
    grid = parts["train"].judged.shape[1:]
    flat = train.reshape(-1, values)
    learned: Float32 | None = None
    if setting.kind == "pca":
        learned = principal_components(flat, setting.dims)
    elif setting.kind == "random":
        drawn = np.random.default_rng(seed).normal(size=(values, setting.dims))
        learned = np.asarray(np.linalg.qr(drawn)[0], dtype=np.float32)
    elif setting.kind == "trained":
        learned = learn(flat, setting, seed)
    mapped = flat if learned is None else project(flat, learned)
    coreset = result_of(select_coreset(mapped, round(KEEP * len(mapped)), np.random.default_rng(seed)))
    image, cell = (each.astype(np.int32) for each in np.divmod(coreset.rows, cells))
    bank = MemoryBank(mapped[coreset.rows], image, cell)
    left_out = LeftOut(bank, mapped.reshape(n_pictures, cells, -1), coreset.nearest.reshape(n_pictures, cells))
    alone = np.arange(n_pictures, dtype=np.int32)[:, None]
    own = [left_out.distances(number, part, cells).reshape(grid) for number, part in enumerate(alone)]
    gain = gain_of_smoothing([float(each.max()) for each in own], [smoothed_peak(each) for each in own])
    limit_l2 = calibrate([image_score(each, gain) for each in own], PROMISE).threshold_l2
    figures = {}
    for prefix in ("", "disturbed "):
        scores = {name: scores_of(bank, parts[prefix + name], learned, gain) for name in ("good", "bad")}
        figures[f"{prefix}auroc"] = auroc(scores["good"], scores["bad"])
        figures[f"{prefix}detection"] = float(np.mean(np.array(scores["bad"]) > limit_l2))
        figures[f"{prefix}alarms"] = float(np.mean(np.array(scores["good"]) > limit_l2))
    return figures


def scores_of(bank: MemoryBank, part: Part, learned: Float32 | None, gain: float | None) -> list[float]:
    """The score of each picture."""
    scores = []
    for values, judged in zip(part.values, part.judged, strict=True):
        distance_l2, _ = bank.nearest(values if learned is None else np.ascontiguousarray(values @ learned))
        scores.append(image_score(np.where(judged, distance_l2.reshape(judged.shape), np.float32(0)), gain))
    return scores


FIGURES = ("auroc", "detection", "alarms", "disturbed auroc", "disturbed detection", "disturbed alarms")


def table(lines: Sequence[dict[str, Any]], names: Sequence[str]) -> Iterator[str]:
    """Markdown: the settings that have all these sets; means over the sets, then the sets one by one.

    The spread is the largest distance of a seed's mean from their mean.
    """
    runs: dict[str, dict[int, dict[str, dict[str, float]]]] = defaultdict(lambda: defaultdict(dict))
    for line in lines:
        runs[line["setting"]][line["seed"]][line["set"]] = line
    yield f"| setting (seeds) | {' | '.join(FIGURES)} | AUROC against PatchCore (worst set) | detection |"
    yield "|---" * (len(FIGURES) + 3) + "|"
    one_by_one = []
    for setting, seeds in runs.items():
        whole = [seed for seed in seeds if set(names) <= seeds[seed].keys() & runs[PLAIN][seed].keys()]
        if not whole:
            continue
        own, plain = (
            100 * np.array([[[each[seed][name][key] for key in FIGURES] for name in names] for seed in whole])
            for each in (seeds, runs[PLAIN])
        )
        means, gains = own.mean(axis=1), (own - plain).mean(axis=0)[:, :2]
        spreads = np.abs(means - means.mean(axis=0)).max(axis=0)
        cells = [f"{middle:.1f} ± {spread:.1f}" for middle, spread in zip(means.mean(axis=0), spreads, strict=True)]
        cells += [f"{gain.mean():+.1f} ({gain.min():+.1f})" for gain in gains.T]
        yield f"| {setting} ({len(whole)}) | {' | '.join(cells)} |"
        form = "{:.1f} / {:.0f} / {:.0f}; {:.1f} / {:.0f} / {:.0f}"
        one_by_one.append(f"| {setting} | {' | '.join(form.format(*each) for each in own.mean(axis=0))} |")
    yield f"\n| AUROC / detection / alarms; disturbed | {' | '.join(names)} |"
    yield "|---" * (len(names) + 1) + "|"
    yield from one_by_one


def lines_of(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def main() -> int:
    """Run what is asked for and not yet done, or print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--sets", nargs="+")
    parser.add_argument("--seeds", nargs="+", type=int, default=[0])
    parser.add_argument("--settings", nargs="+", choices=list(SETTINGS), default=list(SETTINGS))
    args = parser.parse_args()
    there = [each.name for each in sorted(args.data.iterdir()) if (each / "train" / "good").is_dir()]
    names = args.sets or [*there, "mono"]
    if args.table:
        print("\n".join(table(lines_of(args.out), names)))
        return 0
    torch.set_num_threads(1)
    cache = args.out.with_name(f"{args.out.name}.features")
    done = {(line["setting"], line["set"], line["seed"]) for line in lines_of(args.out)}
    for seed, setting, name in product(args.seeds, args.settings, names):
        if (setting, name, seed) in done:
            continue
        figures = run(parts_of(name, args.data, cache), SETTINGS[setting], seed)
        line = {"setting": setting, "set": name, "seed": seed, **figures}
        with args.out.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
