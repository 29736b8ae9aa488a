"""Parts like this one among a million: ``python -m tests.benchmark.similar [--rows 1000000]``.

Two archives: vectors in 300 families, as defects are, and vectors without any structure, which is the hardest case.
Prints the recall at 10 against brute force (numpy) for 100 new queries, the usual and the longest search, and the
time to build; the exit code is 1 when the recall is below 0.95 or a search takes longer than 100 ms.
"""

import argparse
import sys
import time

import numpy as np

from inspector_app.core.memory.similar import DIM, SimilarIndex
from inspector_app.core.messages import Float32

N_QUERIES = 100


def archives(n: int) -> dict[str, tuple[Float32, Float32]]:
    """Vectors and queries of each archive."""
    random = np.random.default_rng(1)

    def plain(k: int) -> Float32:
        return random.standard_normal((k, DIM), np.float32)

    centres = 3 * plain(300)

    def of_families(k: int) -> Float32:
        return centres[random.integers(0, len(centres), k)] + plain(k)

    return {"families": (of_families(n), of_families(N_QUERIES)), "no structure": (plain(n), plain(N_QUERIES))}


def main() -> int:
    """Print one line for each archive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    missed = 0
    for name, (vectors, queries) in archives(parser.parse_args().rows).items():
        began_s = time.perf_counter()
        index = SimilarIndex(vectors)
        built_s = time.perf_counter() - began_s
        found, took_ms = [], []
        for query in queries:  # before brute force: what it allocates and frees would slow the next search
            began_s = time.perf_counter()
            found.append(set(index(query, 10)[1]))
            took_ms.append(1000 * (time.perf_counter() - began_s))
        recalls = [
            len(rows & set(np.argpartition(np.square(vectors - query).sum(axis=1), 10)[:10])) / 10
            for rows, query in zip(found, queries, strict=True)
        ]
        recall, worst_ms = float(np.mean(recalls)), max(took_ms)
        missed += recall < 0.95 or worst_ms > 100
        usual = f"search {np.median(took_ms):.1f} ms, at most {worst_ms:.1f} ms"
        print(f"{name:14} recall@10 {recall:.3f}, {usual}, built in {built_s:.1f} s")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
