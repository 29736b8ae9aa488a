"""How far leave-one-out scores are from those of true rebuilds: ``python -m tests.experiments.loo_bias [N] [PX]``.

Real solar cells: N good ones (40), longer side PX (128), banks of 1 %. For every part, the bank is truly built again
from the other parts, with the same number of vectors, and the part is scored with it. Printed for three seeds: the mean
and the median over the parts of the relative deviation of the score from that, without the repair and with it.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Float64
from inspector_app.core.pictures.preprocess import fit
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedder
from inspector_app.project.weights import find_weights
from inspector_app.sources.images import read_rgb
from tests import helpers

MIN_VECTORS = 30


@dataclass(frozen=True, slots=True, eq=False)
class Bias:
    """Scores of each part: float64 (n,) each.

    Attributes:
        rebuilt: against a bank that was truly built from the other parts.
        plain: against the bank without the part's own vectors.
        repaired: as :class:`LeftOut` gives them.
    """

    rebuilt: Float64
    plain: Float64
    repaired: Float64


def features_of_cells(n: int, px: int, folder: Path) -> Float32:
    """Features of the first good cells: float32 (n, cells, D)."""
    paths = helpers.app_paths(folder)
    name = "efficientnet_lite0"
    embedder = open_embedder(EmbeddingRequest(name, None, 3, (px, px)), find_weights(name, paths.weights), paths)
    return np.stack([embedder.embed(fit(read_rgb(path), (px, px), 1.0)) for path in helpers.cells(0.0, n)])


def bank_of(features: Float32, n_keep: int, seed: int) -> tuple[MemoryBank, LeftOut]:
    """A bank by greedy k-center and its leave-one-out distances."""
    coreset = helpers.result_of(
        select_coreset(features.reshape(-1, features.shape[2]), n_keep, np.random.default_rng(seed))
    )
    image, cell = np.divmod(coreset.rows, features.shape[1])
    vectors = features.reshape(-1, features.shape[2])[coreset.rows]
    bank = MemoryBank(vectors, image.astype(np.int32), cell.astype(np.int32))
    return bank, LeftOut(bank, features, coreset.nearest.reshape(features.shape[:2]))


def bias(features: Float32, n_keep: int, seed: int) -> Bias:
    """Score every part in the three ways."""
    bank, left_out = bank_of(features, n_keep, seed)
    rebuilt, plain, repaired = [], [], []
    for image in range(len(features)):
        others, _ = bank_of(np.delete(features, image, axis=0), n_keep, seed)
        rebuilt.append(others.nearest(features[image])[0].max())
        plain.append(bank.nearest(features[image], without_image=image)[0].max())
        repaired.append(left_out.distances(image, np.array([image], dtype=np.int32), features.shape[1]).max())
    return Bias(*(np.array(scores, dtype=np.float64) for scores in (rebuilt, plain, repaired)))


def main() -> None:
    n, px = (int(argument) for argument in (*sys.argv[1:], *("40", "128")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as folder:
        features = features_of_cells(n, px, Path(folder))
    n_keep = max(MIN_VECTORS, round(features.shape[0] * features.shape[1] / 100))
    print(f"{n} parts of {features.shape[1]} patches, banks of {n_keep} vectors")
    print("seed | mean, median deviation from true rebuilds: plain | repaired")
    for seed in range(3):
        found = bias(features, n_keep, seed)
        cells = []
        for scores in (found.plain, found.repaired):
            off = 100 * (scores / found.rebuilt - 1)
            cells.append(f"{off.mean():+.2f} %, {np.median(off):+.2f} %")
        print(f"{seed} | " + " | ".join(cells))


if __name__ == "__main__":
    main()
