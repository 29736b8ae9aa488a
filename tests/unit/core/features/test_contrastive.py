"""Every formula of ReConPatch's training: six points worked out by hand, and a slow transcription of the paper."""

import copy
import math
import random
from fractions import Fraction

import numpy as np
import pytest
import torch

from inspector_app.core.features.contrastive import (
    contextual_similarity,
    follow,
    nearest_neighbours,
    pairwise_similarity,
    relaxed_contrastive_loss,
    similarity,
    squared_distances,
)

# Six points a..f on the line through the origin along (3, 4), at five times these places. Their distances, row by row:
#
#          a   b   c   d   e   f   sum   nearest four   nearest two   of the two, reciprocal (R_2)
#   a      0   7  12  16  22  24    81   a b c d        a b           a
#   b      7   0   5   9  15  17    53   a b c d        b c           b
#   c     12   5   0   4  10  12    43   b c d e        c d           c d
#   d     16   9   4   0   6   8    43   c d e f        d c           c d
#   e     22  15  10   6   0   2    55   c d e f        e f           e f
#   f     24  17  12   8   2   0    63   c d e f        f e           e f
PLACES = (0, 7, 12, 16, 22, 24)
UNIT = 5
SUMS = (81, 53, 43, 43, 55, 63)
NEAREST_FOUR = ("abcd", "abcd", "bcde", "cdef", "cdef", "cdef")
NEAREST_TWO = ("ab", "bc", "cd", "cd", "ef", "ef")

# wt in quarters. d is near a, so that wt_ad = |{c, d}| / 4; a is not near d: wt_da is 0 although they share as many.
#   a 4 4 3 2 0 0    b 4 4 3 2 0 0    c 0 3 4 3 3 0    d, e, f 0 0 3 4 4 4
# wh in eighths: a and b as they are, c and d the mean of both, e and f the mean of equals.
#   a, b 8 8 6 4 0 0    c, d 0 3 7 7 7 4    e, f 0 0 6 8 8 8
# wC in sixteenths, wh_ij + wh_ji; for example wC_ac = 6 + 0 and wC_de = 7 + 8.
CONTEXTUAL_16THS = (
    (16, 16, 6, 4, 0, 0),
    (16, 16, 9, 7, 0, 0),
    (6, 9, 14, 14, 13, 10),
    (4, 7, 14, 14, 15, 12),
    (0, 0, 13, 15, 16, 16),
    (0, 0, 10, 12, 16, 16),
)
# sum of all squared differences of places: 1509 + 669 + 429 + 453 + 849 + 1077 = 4986, of 36 pairs
MEAN_SQUARED_PLACES = 138.5

Matrix = list[list[float]]


def six(dtype: torch.dtype = torch.float64) -> torch.Tensor:
    return torch.tensor([[3 * place, 4 * place] for place in PLACES], dtype=dtype)


def members(sets: tuple[str, ...]) -> torch.Tensor:
    return torch.tensor([[letter in nearest for letter in "abcdef"] for nearest in sets])


def test_squared_distances_of_six_points() -> None:
    expected = [[float((UNIT * (here - there)) ** 2) for there in PLACES] for here in PLACES]
    assert squared_distances(six()).tolist() == expected
    assert squared_distances(six(torch.float32)).tolist() == expected  # whole numbers: nothing is rounded


def test_squared_distances_are_never_negative_and_zero_on_the_diagonal() -> None:
    near = 1000 + torch.rand(50, 8, generator=torch.Generator().manual_seed(0)) * 1e-3  # float32 cancels here
    l2sq = squared_distances(near)
    assert (l2sq >= 0).all()
    assert (l2sq.diagonal() == 0).all()
    assert torch.equal(l2sq, l2sq.T)


def test_pairwise_similarity_is_a_bell_of_the_squared_distance() -> None:
    w = pairwise_similarity(torch.tensor([[0.0, 3.0], [3.0, 0.0]]), sigma=1.5)
    assert w.tolist() == [[1.0, pytest.approx(math.exp(-2))], [pytest.approx(math.exp(-2)), 1.0]]


def membership(indices: torch.Tensor) -> torch.Tensor:
    """Neighbours' indices (N, k) as bool (N, N)."""
    return torch.zeros(len(indices), len(indices), dtype=torch.bool).scatter_(1, indices, value=True)


def test_nearest_neighbours_of_six_points() -> None:
    l2sq = squared_distances(six())
    assert torch.equal(membership(nearest_neighbours(l2sq, 4)), members(NEAREST_FOUR))
    assert torch.equal(membership(nearest_neighbours(l2sq, 2)), members(NEAREST_TWO))
    assert torch.equal(nearest_neighbours(l2sq, 1)[:, 0], torch.arange(6))
    assert membership(nearest_neighbours(l2sq, 6)).all()
    nearest_first = l2sq.gather(1, nearest_neighbours(l2sq, 6))
    assert torch.equal(nearest_first, l2sq.sort(dim=1).values)


def test_contextual_similarity_of_six_points() -> None:
    found = contextual_similarity(squared_distances(six()), k=4)
    assert torch.equal(found, torch.tensor(CONTEXTUAL_16THS, dtype=torch.float64) / 16)


def test_half_of_an_odd_k_is_rounded_down() -> None:
    # k = 3, so R_1(i) = {i} and wh is wt, in thirds:
    #   nearest three: a abc, b abc, c bcd, d cde, e def, f def
    #   a 3 3 2 0 0 0    b 3 3 2 0 0 0    c 0 2 3 2 0 0    d 0 0 2 3 2 0    e 0 0 0 2 3 3    f 0 0 0 2 3 3
    expected_6ths = (
        (6, 6, 2, 0, 0, 0),
        (6, 6, 4, 0, 0, 0),
        (2, 4, 6, 4, 0, 0),
        (0, 0, 4, 6, 4, 2),
        (0, 0, 0, 4, 6, 6),
        (0, 0, 0, 2, 6, 6),
    )
    found = contextual_similarity(squared_distances(six()), k=3)
    torch.testing.assert_close(found, torch.tensor(expected_6ths, dtype=torch.float64) / 6)


def test_a_neighbourhood_of_one_is_the_patch_alone() -> None:
    assert torch.equal(contextual_similarity(squared_distances(six()), k=1), torch.eye(6, dtype=torch.float64))


@pytest.mark.parametrize("alpha", [0.0, 0.25, 1.0])
@pytest.mark.parametrize("scale", [1.0, 1e-3, 100.0])
def test_similarity_of_six_points_at_any_scale(alpha: float, scale: float) -> None:
    sigma = 0.5
    expected = [
        [
            alpha * math.exp(-((here - there) ** 2) / (sigma * MEAN_SQUARED_PLACES)) + (1 - alpha) * sixteenths / 16
            for there, sixteenths in zip(PLACES, row, strict=True)
        ]
        for here, row in zip(PLACES, CONTEXTUAL_16THS, strict=True)
    ]
    found = similarity(six() * scale, sigma=sigma, k=4, alpha=alpha)
    torch.testing.assert_close(found, torch.tensor(expected, dtype=torch.float64))


def test_loss_of_six_points_that_are_all_alike() -> None:
    # w = 1 leaves 1/6 sum delta^2, delta_ij = 6 |i - j| / sum of row i; squared distances summed row by row:
    squares = (1509, 669, 429, 453, 849, 1077)
    expected = Fraction(1, 6) * sum(
        Fraction(36 * square, total**2) for square, total in zip(squares, SUMS, strict=True)
    )
    found = relaxed_contrastive_loss(six(), torch.ones(6, 6, dtype=torch.float64), margin=1.0)
    assert found.item() == pytest.approx(float(expected), rel=1e-5)
    assert float(expected) == pytest.approx(8.983, abs=1e-3)


def test_loss_of_six_points_that_are_all_unlike() -> None:
    # w = 0 leaves 1/6 sum max(1 - delta, 0)^2: each point itself, and those nearer than the row's mean (sum / 6).
    #   a (mean 13.5): 7, 12    b (8.8): 7, 5    c (7.2): 5, 4    d (7.2): 4, 6    e (9.2): 6, 2    f (10.5): 2, 8
    inside = ((7, 12), (7, 5), (5, 4), (4, 6), (6, 2), (2, 8))
    expected = Fraction(1, 6) * sum(
        1 + sum((1 - Fraction(6 * distance, total)) ** 2 for distance in near)
        for near, total in zip(inside, SUMS, strict=True)
    )
    found = relaxed_contrastive_loss(six(), torch.zeros(6, 6, dtype=torch.float64), margin=1.0)
    assert found.item() == pytest.approx(float(expected), rel=1e-5)


def test_a_wider_margin_pushes_more() -> None:
    # Two points: each row's mean is half their distance, so delta is 0 to itself and 2 to the other. With margin 3 and
    # w = 0 that is (3 - 0)^2 + (3 - 2)^2 a row; with margin 2, 4 + 0.
    two = torch.tensor([[0.0], [8.0]], dtype=torch.float64)
    unlike = torch.zeros(2, 2, dtype=torch.float64)
    assert relaxed_contrastive_loss(two, unlike, margin=3.0).item() == pytest.approx(10, rel=1e-5)
    assert relaxed_contrastive_loss(two, unlike, margin=2.0).item() == pytest.approx(4, rel=1e-5)


def test_each_pair_is_weighed_by_its_own_w_row_by_row() -> None:
    # Three points at 0, 1, 3: sums 4, 3, 5; delta = 3 |i - j| / sum: a (0, 3/4, 9/4), b (1, 0, 2), c (9/5, 6/5, 0).
    # Pushed by margin 2: a (4, 25/16, 0), b (1, 4, 0), c (1/25, 16/25, 4). w is not symmetric here, and w_ii = 0:
    #   a: 4 + 9/16 (pulled to b) + 0    b: 1 + 4 + (1/2) 4 (half pulled to c)    c: 1/25 + 16/25 + 4
    three = torch.tensor([[0.0], [1.0], [3.0]], dtype=torch.float64)
    w = torch.tensor([[0.0, 1.0, 0.0], [0.0, 0.0, 0.5], [0.0, 0.0, 0.0]], dtype=torch.float64)
    expected = (4 + 9 / 16 + 1 + 4 + 2 + 1 / 25 + 16 / 25 + 4) / 3
    assert relaxed_contrastive_loss(three, w, margin=2.0).item() == pytest.approx(expected, rel=1e-5)


# The slow transcription ---------------------------------------------------------------------------------------------


def l2(p: list[float], q: list[float]) -> float:
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(p, q, strict=True)))


def slow_neighbours(z: Matrix, i: int, k: int) -> set[int]:
    return set(sorted(range(len(z)), key=lambda j: l2(z[i], z[j]))[:k])


def slow_contextual(z: Matrix, k: int) -> Matrix:
    count = range(len(z))
    near = [slow_neighbours(z, i, k) for i in count]
    half = [slow_neighbours(z, i, k // 2) for i in count]

    def wt(i: int, j: int) -> float:
        return len(near[i] & near[j]) / len(near[i]) if j in near[i] else 0.0

    def wh(i: int, j: int) -> float:
        reciprocal = [other for other in half[i] if i in half[other]]
        return sum(wt(other, j) for other in reciprocal) / len(reciprocal)

    return [[(wh(i, j) + wh(j, i)) / 2 for j in count] for i in count]


def slow_similarity(z: Matrix, sigma: float, k: int, alpha: float) -> Matrix:
    n = len(z)
    mean = sum(l2(p, q) ** 2 for p in z for q in z) / n**2
    contextual = slow_contextual(z, k)
    return [
        [alpha * math.exp(-(l2(z[i], z[j]) ** 2) / (sigma * mean)) + (1 - alpha) * contextual[i][j] for j in range(n)]
        for i in range(n)
    ]


def slow_loss(z: Matrix, w: Matrix, margin: float) -> float:
    n = len(z)
    total = 0.0
    for i in range(n):
        mean = sum(l2(z[i], z[other]) for other in range(n)) / n
        for j in range(n):
            delta = l2(z[i], z[j]) / mean
            total += w[i][j] * delta**2 + (1 - w[i][j]) * max(margin - delta, 0.0) ** 2
    return total / n


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("n", "dims", "k"), [(12, 3, 4), (25, 7, 5), (40, 2, 9), (30, 5, 2), (9, 4, 8)])
def test_random_patches_against_the_slow_transcription(seed: int, n: int, dims: int, k: int) -> None:
    chance = random.Random(f"{seed} {n}")
    z = [[chance.gauss(3, 2) for _ in range(dims)] for _ in range(n)]
    moved = [[value + chance.gauss(0, 0.5) for value in row] for row in z]
    sigma, alpha, margin = chance.uniform(0.2, 2), chance.uniform(0.1, 0.9), chance.uniform(0.5, 2)
    w = similarity(torch.tensor(z, dtype=torch.float64), sigma=sigma, k=k, alpha=alpha)
    slow_w = slow_similarity(z, sigma, k, alpha)
    np.testing.assert_allclose(w.numpy(), slow_w, atol=1e-9)
    found = relaxed_contrastive_loss(torch.tensor(moved, dtype=torch.float64), w, margin)
    assert found.item() == pytest.approx(slow_loss(moved, slow_w, margin), rel=1e-5)


def test_float32_is_near_the_slow_transcription() -> None:
    chance = random.Random(1)
    z = [[chance.gauss(0, 1) for _ in range(16)] for _ in range(60)]
    w = similarity(torch.tensor(z), sigma=0.5, k=5, alpha=0.5)
    assert w.dtype == torch.float32
    np.testing.assert_allclose(w.numpy(), slow_similarity(z, 0.5, 5, 0.5), atol=1e-5)


# Gradients and the moving average ------------------------------------------------------------------------------------


@pytest.mark.parametrize("margin", [0.7, 1.0, 3.0])
def test_the_gradient_of_the_loss_is_that_of_its_values(margin: float) -> None:
    chance = torch.Generator().manual_seed(2)
    z = torch.randn(7, 3, dtype=torch.float64, generator=chance).requires_grad_()
    w = torch.rand(7, 7, dtype=torch.float64, generator=chance)
    assert torch.autograd.gradcheck(lambda z: relaxed_contrastive_loss(z, w, margin), (z,))


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_patches_that_coincide_have_a_finite_similarity_and_gradient(dtype: torch.dtype) -> None:
    # More of them than k: a plain background gives such patches. Whole numbers, so that their distance is exactly 0.
    z = six(dtype)[[0] * 20 + [1, 2, 3, 4, 5]].requires_grad_()
    w = similarity(z, sigma=0.5, k=4, alpha=0.5)
    assert w.isfinite().all()
    loss = relaxed_contrastive_loss(z, w, margin=1.0)
    (gradient,) = torch.autograd.grad(loss, z)
    assert loss.isfinite()
    assert gradient.isfinite().all()


@pytest.mark.parametrize("k", [1, 2, 4, 7])
def test_a_patch_is_always_its_own_neighbour(k: int) -> None:
    l2sq = squared_distances(torch.zeros(30, 2))
    assert torch.equal(nearest_neighbours(l2sq, k)[:, 0], torch.arange(30))
    assert (membership(nearest_neighbours(l2sq, k)).sum(dim=1) == k).all()
    assert contextual_similarity(l2sq, k).isfinite().all()


def test_patches_that_are_all_equal_have_no_similarity() -> None:
    assert similarity(torch.ones(8, 3), sigma=0.5, k=4, alpha=0.5).isnan().all()


def test_no_gradient_reaches_the_teacher() -> None:
    chance = torch.Generator().manual_seed(4)
    p = torch.randn(12, 5, generator=chance)
    student, teacher = torch.nn.Linear(5, 3, bias=False), torch.nn.Linear(5, 3, bias=False)
    before = copy.deepcopy(teacher.state_dict())
    w = similarity(teacher(p), sigma=0.5, k=4, alpha=0.5)  # its parameters ask for a gradient here
    assert not w.requires_grad
    optimiser = torch.optim.SGD([*student.parameters(), *teacher.parameters()], lr=0.1)
    relaxed_contrastive_loss(student(p), w, margin=1.0).backward()  # type: ignore[no-untyped-call]
    optimiser.step()
    assert teacher.weight.grad is None
    assert torch.equal(teacher.weight, before["weight"])
    follow(teacher, student, gamma=0.5)
    assert not torch.equal(teacher.weight, before["weight"])


def test_the_teacher_follows_by_a_moving_average() -> None:
    student = torch.nn.Sequential(torch.nn.Linear(2, 1, bias=False), torch.nn.Linear(1, 1, bias=False))
    teacher = copy.deepcopy(student)
    with torch.no_grad():
        for module, values in ((student, ([[10.0, -2.0]], [[8.0]])), (teacher, ([[0.0, 2.0]], [[4.0]]))):
            for weight, value in zip(module.parameters(), values, strict=True):
                weight.copy_(torch.tensor(value))
    follow(teacher, student, gamma=0.75)  # 0.75 * 0 + 0.25 * 10, 0.75 * 2 - 0.25 * 2, 0.75 * 4 + 0.25 * 8
    assert [weight.tolist() for weight in teacher.parameters()] == [[[2.5, 1.0]], [[5.0]]]
    follow(teacher, student, gamma=0.75)  # 0.75 * 2.5 + 2.5, 0.75 - 0.5, 0.75 * 5 + 2
    assert [weight.tolist() for weight in teacher.parameters()] == [[[4.375, 0.25]], [[5.75]]]
    assert [weight.tolist() for weight in student.parameters()] == [[[10.0, -2.0]], [[8.0]]]
    follow(teacher, student, gamma=0.0)
    assert [weight.tolist() for weight in teacher.parameters()] == [[[10.0, -2.0]], [[8.0]]]


def test_only_networks_of_one_shape_follow_one_another() -> None:
    teacher = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
    with pytest.raises(ValueError, match="shorter"):
        follow(teacher, torch.nn.Linear(2, 2), gamma=0.5)
