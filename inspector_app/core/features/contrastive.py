"""The formulas of ReConPatch's training (Hyun et al., WACV 2024, arXiv 2305.16713), one small function each.

All functions take N patches of one mini-batch: ``z`` (N, D) from the trained maps, ``z_bar`` (N, D) from their moving
averages.
"""

import torch


def squared_distances(z: torch.Tensor) -> torch.Tensor:
    """``||z_i - z_j||^2``: float32 (N, D) to float32 (N, N), >= 0, symmetric, zero on the diagonal."""
    squared_norm = z.square().sum(dim=1)
    l2sq = (squared_norm[:, None] + squared_norm[None, :] - 2 * z @ z.T).clamp_min(0)
    return l2sq.masked_fill(torch.eye(len(z), dtype=torch.bool, device=z.device), 0.0)


def pairwise_similarity(l2sq: torch.Tensor, sigma: float) -> torch.Tensor:
    """``wP_ij = exp(-||z_bar_i - z_bar_j||^2 / sigma)``: float32 (N, N), 0 to 1."""
    return torch.exp(-l2sq / sigma)


def nearest_neighbours(l2sq: torch.Tensor, k: int) -> torch.Tensor:
    """``N_k(i)``, the k nearest of i; i itself is always the first: int64 (N, k), nearest first.

    The distance of i to itself is 0. If other patches have the same values (plain background), i still comes first.
    """
    itself_first = l2sq.masked_fill(torch.eye(len(l2sq), dtype=torch.bool, device=l2sq.device), -1.0)
    return itself_first.topk(k, dim=1, largest=False).indices


def contextual_similarity(l2sq: torch.Tensor, k: int) -> torch.Tensor:
    """How much the neighbourhoods of two patches overlap, ``wC``: float32 (N, N), 0 to 1, symmetric.

    - ``wt_ij = |N_k(i) & N_k(j)| / |N_k(i)|`` if j is in N_k(i), else 0
    - ``wh_ij``: the mean of ``wt_lj`` over the reciprocal neighbours l in ``R_{k/2}(i)``, those l in N_{k/2}(i) that
      have i in N_{k/2}(l) (query expansion); k/2 is rounded down
    - ``wC_ij = (wh_ij + wh_ji) / 2``

    Only k entries of a row are not 0, so using indices takes a third of the time of products of whole matrices.
    """
    near = nearest_neighbours(l2sq, k)
    of_neighbours = near[near]  # (N, k, k): N_k(j) for every j in N_k(i)
    shared = (near[:, None, :, None] == of_neighbours[:, :, None, :]).any(dim=3).sum(dim=2)  # |N_k(i) & N_k(j)|
    wt = torch.zeros_like(l2sq).scatter_(1, near, shared.to(l2sq.dtype) / k)
    half = near[:, : max(1, k // 2)]
    itself = torch.arange(len(near), device=near.device)[:, None, None]
    reciprocal = (half[half] == itself).any(dim=2).to(l2sq.dtype)  # (N, k/2): is i in N_{k/2}(l)
    share = reciprocal / reciprocal.sum(dim=1, keepdim=True)
    wh = torch.zeros_like(wt)
    for place in range(half.shape[1]):
        wh.addcmul_(share[:, place, None], wt[half[:, place]])
    return (wh + wh.T) / 2


@torch.no_grad()
def similarity(z_bar: torch.Tensor, *, sigma: float, k: int, alpha: float) -> torch.Tensor:
    """``w = alpha wP + (1 - alpha) wC``, without gradient, because the teacher is not trained by gradient.

    Args:
        z_bar: float32 (N, D).
        sigma: in units of the mean of all ``||z_bar_i - z_bar_j||^2``, including i = j; so the features' scale has no
            effect.
        k: size of the neighbourhoods, 1 to N.
        alpha: share of the pairwise similarity, 0 to 1.

    Returns:
        float32 (N, N), 0 to 1; NaN when all patches are equal.
    """
    l2sq = squared_distances(z_bar)
    pairwise = pairwise_similarity(l2sq, sigma * float(l2sq.mean()))
    return alpha * pairwise + (1 - alpha) * contextual_similarity(l2sq, k)


def relaxed_contrastive_loss(z: torch.Tensor, w: torch.Tensor, margin: float) -> torch.Tensor:
    """``L = 1/N sum_ij [ w_ij delta_ij^2 + (1 - w_ij) max(m - delta_ij, 0)^2 ]``: a scalar, >= 0.

    The relative distances are ``delta_ij = ||z_i - z_j|| / (1/N sum_n ||z_i - z_n||)``. The sum is over all pairs,
    including i = j, which add at most the constant ``(1 - w_ii) m^2``.
    """
    l2sq = squared_distances(z)
    # The slope of the square root is infinite at 0, for equal patches: a millionth of the root mean square is the
    # minimum.
    distance = l2sq.clamp_min(1e-12 * float(l2sq.detach().mean())).sqrt()
    delta = distance / distance.mean(dim=1, keepdim=True)
    pulled = w * delta.square()
    pushed = (1 - w) * (margin - delta).clamp_min(0).square()
    return (pulled + pushed).sum() / len(z)


@torch.no_grad()
def follow(teacher: torch.nn.Module, student: torch.nn.Module, gamma: float) -> None:
    """``theta_bar = gamma theta_bar + (1 - gamma) theta`` for every parameter, in place."""
    for theta_bar, theta in zip(teacher.parameters(), student.parameters(), strict=True):
        theta_bar.lerp_(theta, 1 - gamma)
