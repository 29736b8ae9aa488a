"""Parts like this one: small vectors that keep their distances, and a search that finds what brute force finds."""

import numpy as np
import pytest

from inspector_app.core.memory import similar
from inspector_app.core.memory.similar import DIM, SimilarIndex, sketch
from inspector_app.core.messages import Float32


def in_families(n: int, seed: int) -> Float32:
    """Return float32 (n, 64) of float16 values, as the archive keeps them."""
    random = np.random.default_rng(seed)
    centres = 3 * np.random.default_rng(1).standard_normal((40, DIM), np.float32)
    values = centres[random.integers(0, 40, n)] + random.standard_normal((n, DIM), np.float32)
    return values.astype(np.float16).astype(np.float32)


def by_brute_force(vectors: Float32, query: Float32, count: int) -> list[int]:
    l2 = np.sqrt(np.square(vectors.astype(np.float64) - query).sum(axis=1))
    nearest: list[int] = l2.argsort(kind="stable")[:count].tolist()
    return nearest


def test_a_sketch_keeps_distances() -> None:
    vectors = np.random.default_rng(0).standard_normal((60, 448), np.float32)
    small = sketch(vectors)
    assert small.shape == (60, DIM)
    pairs = np.triu_indices(60, 1)
    ratio = np.linalg.norm(small[pairs[0]] - small[pairs[1]], axis=1) / np.linalg.norm(
        vectors[pairs[0]] - vectors[pairs[1]], axis=1
    )
    assert abs(ratio.mean() - 1) < 0.03
    assert ratio.std() < 0.12  # 1 / sqrt(2 * 64) is 0.088
    few = vectors[:, :20]
    assert (sketch(few)[:, :20] == few).all()
    assert not sketch(few)[:, 20:].any()
    assert sketch(few).shape == (60, DIM)


def test_the_sketch_is_the_same_for_ever() -> None:
    """Stored vectors were made with these signs: whoever changes them changes :data:`similar.SKETCH`, too."""
    assert similar.SKETCH == "signs 1"
    signs = np.sign(sketch(np.eye(448, dtype=np.float32)))
    assert signs[0, :12].tolist() == [-1, -1, 1, 1, -1, -1, 1, -1, 1, -1, -1, -1]
    assert float(signs.sum()) == -92


@pytest.mark.parametrize("flat_below", [50_000, 1_000])
def test_search_against_brute_force(monkeypatch: pytest.MonkeyPatch, flat_below: int) -> None:
    monkeypatch.setattr(similar, "FLAT_BELOW", flat_below)
    monkeypatch.setattr(similar, "PER_LIST", 100)
    vectors, later, queries = in_families(6000, 2), in_families(500, 3), in_families(60, 4)
    index = SimilarIndex(vectors)
    index.add(later)
    assert len(index) == 6500
    whole = np.concatenate([vectors, later])
    found = total = 0
    for query in queries:
        l2, rows = index(query, 10)
        assert (np.diff(l2) >= 0).all()
        assert np.allclose(l2, np.linalg.norm(whole[rows] - query, axis=1), rtol=1e-4, atol=1e-3)
        found += len(set(rows.tolist()) & set(by_brute_force(whole, query, 10)))
        total += 10
    assert found / total >= (0.95 if flat_below < 6000 else 1.0)
    again = SimilarIndex(vectors)
    again.add(later)
    assert all((again(query, 10)[1] == index(query, 10)[1]).all() for query in queries)


def test_more_neighbours_than_vectors() -> None:
    index = SimilarIndex(in_families(3, 0))
    assert sorted(index(in_families(1, 1)[0], 10)[1].tolist()) == [0, 1, 2]
