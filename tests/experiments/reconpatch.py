"""Which hyperparameters ReConPatch should have, and whether its map earns its place: one factor at a time.

``python -m tests.experiments.reconpatch BOTTLE --out FILE [--sets mono poly bottle --seeds 0 1 2 --settings NAME ...]``

Three sets: mono- and poly-crystalline solar cells of the ``elpv-dataset`` package (label 0 against 1, every fourth good
cell held back) and MVTec AD's bottle (BOTTLE holds ``train/good`` and ``test/*``), EfficientNet-Lite0 at 256 px. A run
trains a map on all training patches, picks 1 % of them as bank and scores every test picture by its largest patch
distance; the figure is the image AUROC. A run prints one row of a markdown table and appends one JSON object to FILE;
runs that FILE already holds are not repeated. A run takes about a minute a set on two cores, ``--every 4`` (a quarter
of the training pictures) half of that; everything in SETTINGS on three sets and three seeds takes a night.
"""

import argparse
import copy
import json
import math
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch

from inspector_app.commands.demo import HELD_BACK_EVERY
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.features.contrastive import follow, relaxed_contrastive_loss, similarity
from inspector_app.core.features.projection import learn_projection, project
from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Int32
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.scoring.metrics import auroc
from inspector_app.core.scoring.scoring import REWEIGHT_NEIGHBOURS, reweighted
from inspector_app.core.steps import Steps
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.project.paths import user_paths
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk
from tests.helpers import ELPV, embedder_for, result_of

SETS = ("mono", "poly", "bottle")
PARTS = ("train", "good", "bad")
SIZE = (256, 256)
KEEP = 0.01
DEFAULTS = ReConPatchOptions()


@dataclass(frozen=True)
class Setting:
    """One run's factors; all but the first four only matter where a map is trained.

    Attributes:
        dims: of the map; None for the backbone's own features, without a map.
        steps: mini-batches; 0 leaves f at its start.
        basis: the coordinates that f is trained in, folded into the map afterwards: the features' own, each channel
            divided by its standard deviation, principal components, or those divided by the root of their standard
            deviations (half) or by the standard deviations (white).
        start: f's first rows, random orthogonal ones or those of the identity (in the basis pca: PCA itself).
        by_library: ``learn_projection`` trains, not the loop below.
    """

    dims: int | None = DEFAULTS.dims
    steps: int = DEFAULTS.steps
    basis: Literal["raw", "scaled", "pca", "half", "white"] = "raw"
    start: Literal["orthogonal", "leading"] = "orthogonal"
    start_of_g: Literal["orthogonal", "leading"] = "orthogonal"
    batch: int = DEFAULTS.batch
    learning_rate: float = DEFAULTS.learning_rate
    weight_decay: float = DEFAULTS.weight_decay
    neighbours: int = DEFAULTS.neighbours
    alpha: float = DEFAULTS.alpha
    margin: float = DEFAULTS.margin
    gamma: float = DEFAULTS.gamma
    sigma: float = DEFAULTS.sigma
    g_dims: float = 1.0
    """In units of ``dims``."""
    optimiser: Literal["adamw", "adamp"] = "adamw"
    pictures_a_batch: int | None = None
    """Draw the patches of a batch from that many pictures only; None: from all."""
    by_library: bool = False


def one_at_a_time(prefix: str, base: Setting, **factors: tuple[Any, ...]) -> dict[str, Setting]:
    """The base with each factor changed in turn."""
    return {
        f"{prefix}{factor} {value}": replace(base, **{factor: value})
        for factor, values in factors.items()
        for value in values
        if getattr(base, factor) != value
    }


def pca(dims: int, basis: Literal["pca", "half", "white"] = "pca") -> Setting:
    """Principal components, nothing trained."""
    return Setting(dims=dims, steps=0, basis=basis, start="leading")


BASE = Setting()
QUICK = replace(BASE, batch=512)  # a third of the time
FROM_PCA = replace(BASE, basis="pca", start="leading", start_of_g="leading")
FROM_PCA_64 = replace(FROM_PCA, dims=64, batch=512)
FACTORS: dict[str, tuple[Any, ...]] = {
    "alpha": (0.0, 0.25, 0.75, 1.0),
    "neighbours": (3, 10),
    "sigma": (0.25, 1.0, 2.0),
    "learning_rate": (1e-3, 1e-2),
    "steps": (0, 100, 1000),
    "gamma": (0.9, 0.999),
    "margin": (0.5, 2.0),
    "g_dims": (2.0,),
    "optimiser": ("adamp",),
    "pictures_a_batch": (8,),
    "basis": ("scaled", "half", "white"),
    "start": ("leading",),
}
SETTINGS = {
    "patchcore": Setting(dims=None, steps=0),
    **{f"pca {dims}": pca(dims) for dims in (64, 128)},
    **{f"half-white pca {dims}": pca(dims, "half") for dims in (64, 128, 152)},
    **{f"white pca {dims}": pca(dims, "white") for dims in (64, 128, 152)},
    "scaled": Setting(dims=152, steps=0, basis="scaled", start="leading"),
    "default": BASE,
    "default, by learn_projection": replace(BASE, by_library=True),
    **one_at_a_time("", BASE, dims=(64, 152), batch=(512, 2048), **FACTORS),
    **one_at_a_time("batch 512, ", QUICK, dims=(64, 152), **FACTORS),
    **{f"from PCA, dims {dims}": replace(FROM_PCA, dims=dims) for dims in (64, 128, 152)},
    **{f"from half-white PCA, dims {dims}": replace(FROM_PCA, dims=dims, basis="half") for dims in (64, 128, 152)},
    **{f"from white PCA, dims {dims}": replace(FROM_PCA, dims=dims, basis="white") for dims in (64, 128, 152)},
    **one_at_a_time("from PCA, dims 64, ", replace(FROM_PCA, dims=64), batch=(512, 2048), **FACTORS),
    "batch 512, from PCA, dims 64": FROM_PCA_64,
    **one_at_a_time("batch 512, from PCA, dims 64, ", FROM_PCA_64, **FACTORS),
}


class AdamP(torch.optim.Optimizer):
    """Adam that keeps, of a step on scale-free weights, only what changes their direction (arXiv 2006.08217).

    A row whose gradient is (nearly) orthogonal to it does not care about its length; there the step's share along the
    row is taken out, and the weight decay with it reduced to a tenth.
    """

    def __init__(self, parameters: Iterator[torch.nn.Parameter], lr: float, weight_decay: float) -> None:
        super().__init__(parameters, {"lr": lr, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        for group in self.param_groups:
            for weight in group["params"]:
                state = self.state[weight]
                count = state["count"] = state.get("count", 0) + 1
                first = state.setdefault("first", torch.zeros_like(weight)).lerp_(weight.grad, 0.1)
                second = state.setdefault("second", torch.zeros_like(weight)).lerp_(weight.grad.square(), 0.001)
                move = (first / (1 - 0.9**count)) / ((second / (1 - 0.999**count)).sqrt() + 1e-8)
                decay = group["weight_decay"]
                for view in ((len(weight), -1), (1, -1)):  # row by row; else the whole matrix as one vector
                    rows, slope = weight.view(view), weight.grad.view(view)
                    cosine = torch.nn.functional.cosine_similarity(rows, slope, dim=1).abs().max()
                    if cosine < 0.1 / math.sqrt(rows.shape[1]):
                        unit = rows / rows.norm(dim=1, keepdim=True)
                        along = (unit * move.view(view)).sum(dim=1, keepdim=True)
                        move = (move.view(view) - unit * along).view_as(weight)
                        decay *= 0.1
                        break
                weight.mul_(1 - group["lr"] * decay).sub_(group["lr"] * move)


def basis_of(features: Float32, name: str) -> Float32:
    """The basis's map: float32 (D, D)."""
    sample = features[:: max(1, len(features) // 200_000)].astype(np.float64)
    if name == "raw":
        basis = np.eye(sample.shape[1])
    elif name == "scaled":
        basis = np.diag(1 / sample.std(axis=0).clip(1e-6))
    else:
        variances, vectors = np.linalg.eigh(np.cov(sample, rowvar=False))
        deviations = np.sqrt(variances[::-1].clip(1e-9 * variances[-1]))
        basis = vectors[:, ::-1] / deviations ** {"pca": 0.0, "half": 0.5, "white": 1.0}[name]
    return basis.astype(np.float32)


def layer(n_in: int, n_out: int, start: str, random: torch.Generator) -> torch.nn.Linear:
    """A linear map without bias."""
    made = torch.nn.Linear(n_in, n_out, bias=False)
    if start == "leading":
        torch.nn.init.eye_(made.weight)
    else:
        torch.nn.init.orthogonal_(made.weight, generator=random)
    return made


def learn(features: Float32, cells: int, setting: Setting, seed: int) -> tuple[Float32, list[float]]:
    """As ``learn_projection``, with more to choose: the map (D, d) and the losses."""
    assert setting.dims is not None
    basis = torch.from_numpy(basis_of(features, setting.basis))
    random = torch.Generator().manual_seed(seed)
    f = layer(features.shape[1], setting.dims, setting.start, random)
    g = layer(setting.dims, round(setting.g_dims * setting.dims), setting.start_of_g, random)
    student = torch.nn.Sequential(f, g)
    teacher = copy.deepcopy(student).requires_grad_(False)
    optimiser_of = {"adamw": torch.optim.AdamW, "adamp": AdamP}[setting.optimiser]
    optimiser = optimiser_of(student.parameters(), lr=setting.learning_rate, weight_decay=setting.weight_decay)
    patches = torch.from_numpy(features)
    centre = torch.from_numpy(features.mean(axis=0, dtype=np.float64).astype(np.float32))
    losses = []
    waiting = torch.empty(0, dtype=torch.int64)
    for step in range(setting.steps):
        share = min(1.0, (step + 1) / (0.1 * setting.steps)) * 0.5 * (1 + math.cos(math.pi * step / setting.steps))
        for group in optimiser.param_groups:
            group["lr"] = setting.learning_rate * share
        if setting.pictures_a_batch is not None:
            pictures = torch.randperm(len(features) // cells, generator=random)[: setting.pictures_a_batch]
            inside = torch.randperm(len(pictures) * cells, generator=random)[: setting.batch]
            chosen = pictures[inside // cells] * cells + inside % cells
        else:
            if len(waiting) < setting.batch:
                waiting = torch.randperm(len(features), generator=random)
            chosen, waiting = waiting[: setting.batch], waiting[setting.batch :]
        p = (patches[chosen] - centre) @ basis
        w = similarity(teacher(p), sigma=setting.sigma, k=setting.neighbours, alpha=setting.alpha)
        loss = relaxed_contrastive_loss(student(p), w, setting.margin)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        follow(teacher, student, setting.gamma)
        losses.append(loss.item())
    return np.ascontiguousarray((basis @ f.weight.detach().T).numpy()), losses


def by_library(features: Float32, setting: Setting, seed: int) -> tuple[Float32, list[float]]:
    """The same from ``learn_projection``, with its defaults."""
    *_, losses = (steps := Steps(learn_projection(features, ReConPatchOptions(), seed=seed)))
    return steps.result, list(losses)


def weighted_score(bank: MemoryBank, queries: Float32, l2: Float32, index: Int32) -> float:
    """Largest re-weighted distance of all patches (ReConPatch, eq. 9-10), exactly.

    A weight is at least 1 - 1/b, so patches below that share of the largest distance need not be looked at.
    """
    far = l2 >= (1 - 1 / REWEIGHT_NEIGHBOURS) * l2.max()
    around = bank.vectors[bank.neighbours_of(index[far], REWEIGHT_NEIGHBOURS)]
    return float(reweighted(queries[far], l2[far], around).max())


def run(parts: dict[str, Float32], setting: Setting, seed: int) -> dict[str, Any]:
    """One run on one set: figures and seconds."""
    train = parts["train"]
    _, cells, values = train.shape
    rows = train.reshape(-1, values)
    started = time.perf_counter()
    learned: Float32 | None = None
    losses: list[float] = []
    if setting.dims is not None:
        learned, losses = by_library(rows, setting, seed) if setting.by_library else learn(rows, cells, setting, seed)
    trained = time.perf_counter()
    mapped = rows if learned is None else project(rows, learned)
    picked = result_of(select_coreset(mapped, max(1, round(KEEP * len(mapped))), np.random.default_rng(seed))).rows
    bank = MemoryBank(
        np.ascontiguousarray(mapped[picked]), (picked // cells).astype(np.int32), (picked % cells).astype(np.int32)
    )
    built = time.perf_counter()
    largest: dict[str, list[float]] = {"good": [], "bad": []}
    weighted: dict[str, list[float]] = {"good": [], "bad": []}
    for name in ("good", "bad"):
        for picture in parts[name]:
            queries = np.ascontiguousarray(picture if learned is None else picture @ learned)
            l2, index = bank.nearest(queries)
            largest[name].append(float(l2.max()))
            weighted[name].append(weighted_score(bank, queries, l2, index))
    return {
        "auroc": auroc(largest["good"], largest["bad"]),
        "auroc_weighted": auroc(weighted["good"], weighted["bad"]),
        "loss": [round(np.mean(losses[:10]), 4), round(np.mean(losses[-10:]), 4)] if losses else None,
        "train_s": round(trained - started, 1),
        "coreset_s": round(built - trained, 1),
        "score_s": round(time.perf_counter() - built, 1),
    }


def pictures_of(name: str, bottle: Path) -> dict[str, list[Path]]:
    """Paths of the pictures to train on, of the good ones held back, and of the bad ones."""
    if name == "bottle":
        tested = list(walk(bottle / "test").files)
        return {
            "train": list(walk(bottle / "train" / "good").files),
            "good": [path for path in tested if path.parent.name == "good"],
            "bad": [path for path in tested if path.parent.name != "good"],
        }
    found: dict[str, list[Path]] = {part: [] for part in PARTS}
    for line in (ELPV / "labels.csv").read_text(encoding="ascii").splitlines():
        path, probability, kind = line.split()
        if kind != name or float(probability) not in (0.0, 1.0):
            continue
        held_back = int(Path(path).stem.removeprefix("cell")) % HELD_BACK_EVERY == 0
        part = "bad" if float(probability) == 1.0 else "good" if held_back else "train"
        found[part].append(ELPV / path)
    return found


def features_of(name: str, bottle: Path, cache: Path | None) -> dict[str, Float32]:
    """Features of a set's pictures, float32 (pictures, cells, D) each part, from ``cache`` if they are there."""
    request = EmbeddingRequest("efficientnet_lite0", None, 3, SIZE)
    found = {}
    for part, paths in pictures_of(name, bottle).items():
        file = cache / f"{name}_{part}.npy" if cache is not None else None
        if file is not None and file.exists():
            found[part] = np.load(file)
            continue
        embedder = embedder_for(request, user_paths())
        features = np.stack([embedder.embed(fit(read_rgb(path), SIZE, 1.0)) for path in paths])
        found[part] = features
        if file is not None:
            np.save(file, features)
    return found


def main() -> int:
    """Run what is asked for and not yet done."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("bottle", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path, help="a folder that keeps the features")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--seeds", nargs="+", type=int, default=[0])
    parser.add_argument("--settings", nargs="+", choices=list(SETTINGS), default=list(SETTINGS))
    parser.add_argument("--every", type=int, default=1, help="use every n-th training picture only")
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    done = set()
    if chosen.out.exists():
        lines = [json.loads(line) for line in chosen.out.read_text(encoding="utf-8").splitlines()]
        done = {(line["setting"], line["set"], line["seed"], line["every"]) for line in lines}
    print("| setting | set | seed | every | image AUROC | re-weighted | training s | coreset s | scoring s |")
    print("|---|---|---|---|---|---|---|---|---|")
    features = {name: features_of(name, chosen.bottle, chosen.cache) for name in chosen.sets}
    for seed in chosen.seeds:
        for setting in chosen.settings:
            for name in chosen.sets:
                if (setting, name, seed, chosen.every) in done:
                    continue
                parts = {**features[name], "train": features[name]["train"][:: chosen.every]}
                found = run(parts, SETTINGS[setting], seed)
                record = {"setting": setting, "set": name, "seed": seed, "every": chosen.every, **found}
                with chosen.out.open("a", encoding="utf-8") as stream:
                    stream.write(json.dumps({**record, "factors": asdict(SETTINGS[setting])}) + "\n")
                print(
                    f"| {setting} | {name} | {seed} | {chosen.every} | {found['auroc']:.4f} "
                    f"| {found['auroc_weighted']:.4f} | {found['train_s']} | {found['coreset_s']} "
                    f"| {found['score_s']} |",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
