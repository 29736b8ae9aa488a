"""How much faster lazily batched greedy k-center is than the one-by-one loop, in one run, on the same data.

``python -m tests.benchmark.coreset [--rows 150000 --picks 1500 --dims 152 --threads 2]``
"""

import argparse
import json
import os
import sys
import time

import numpy as np
import numpy.typing as npt
import torch

from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.steps import Steps


def one_by_one(features: torch.Tensor, n_keep: int, first: int, *, by_product: bool) -> torch.Tensor:
    """The plain loop: after each pick, the distance of every row to it.

    By difference, as the method is usually written; or ``by_product``, with the norms computed once and one
    matrix-vector product a pick, the best that a loop over single picks can do.
    """
    norm = features.square().sum(dim=1)
    nearest_l2sq = features.new_full((len(features),), float("inf"))
    picks = [first]
    while len(picks) < n_keep:
        last = features[picks[-1]]
        if by_product:
            l2sq = (norm + norm[picks[-1]]).addmv_(features, last, alpha=-2)
        else:
            l2sq = (features - last).square_().sum(dim=1)
        nearest_l2sq = nearest_l2sq.minimum(l2sq)
        nearest_l2sq[picks[-1]] = -float("inf")
        picks.append(int(nearest_l2sq.argmax()))
    return torch.tensor(picks)


def lazily_batched(features: npt.NDArray[np.float32], n_keep: int, seed: int) -> npt.NDArray[np.int64]:
    """The project's selection, run to its end."""
    for _ in (steps := Steps(select_coreset(features, n_keep, np.random.default_rng(seed)))):
        pass
    return np.asarray(steps.result.rows)


def patch_like(rows: int, dims: int) -> npt.NDArray[np.float32]:
    """Seeded stand-in for patch features: a few hundred textures, fewer directions than dimensions, a little noise."""
    rng = np.random.default_rng(1)
    textures = rng.normal(size=(300, dims)) * 3
    directions = rng.normal(size=(24, dims))
    features = textures[rng.integers(300, size=rows)] + rng.normal(size=(rows, 24)) @ directions
    return (features + 0.3 * rng.normal(size=(rows, dims))).astype(np.float32)


def main() -> int:
    """Run both in turns and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=150_000)
    parser.add_argument("--picks", type=int, default=1_500)
    parser.add_argument("--dims", type=int, default=152)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):  # binds both contestants, whatever library their threads come from
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: options.threads])
    torch.set_num_threads(options.threads)
    features = patch_like(options.rows, options.dims)
    rows = torch.from_numpy(features)
    lazily_batched(features[:5000], 50, seed=0)  # threads and libraries wake up before the clock starts
    seconds: dict[str, list[float]] = {"lazily_batched": [], "one_by_one": [], "one_by_one_product": []}
    for _ in range(options.rounds):
        started = time.perf_counter()
        batched = lazily_batched(features, options.picks, seed=0)
        seconds["lazily_batched"].append(time.perf_counter() - started)
        started = time.perf_counter()
        plain = one_by_one(rows, options.picks, int(batched[0]), by_product=False).numpy()
        seconds["one_by_one"].append(time.perf_counter() - started)
        started = time.perf_counter()
        one_by_one(rows, options.picks, int(batched[0]), by_product=True)
        seconds["one_by_one_product"].append(time.perf_counter() - started)
    ours = np.array(seconds["lazily_batched"])
    differ = np.flatnonzero(plain != batched)
    result = {
        "rows": options.rows,
        "picks": options.picks,
        "dims": options.dims,
        "threads": options.threads,
        "cores": os.cpu_count(),
        **{f"{name}_s": float(np.median(values)) for name, values in seconds.items()},
        "ratio": float(np.median(np.array(seconds["one_by_one"]) / ours)),
        "ratio_to_product_loop": float(np.median(np.array(seconds["one_by_one_product"]) / ours)),
        "same_picks": float((plain == batched).mean()),
        "first_difference": int(differ[0]) if len(differ) else None,
    }
    sys.stdout.write(json.dumps(result, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
