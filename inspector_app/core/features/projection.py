"""Projections (linear maps) of patch features, learned from good parts: ReConPatch's f, and principal components.

A projection is float32 (D, d): features (N, D) become ``features @ projection``. It is added to the embedding network
as one more product at its end, so judging needs no special code.
"""

import contextlib
import copy
import math
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Protocol

import numpy as np

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Float32, read_only
from inspector_app.core.sentences import Sentence

if TYPE_CHECKING:
    import torch

WARM_UP_SHARE = 0.1
BLOCK_ROWS = 65536
EQUAL_WITHIN = 1e-6
"""Patches whose values differ by less than this share of the largest one are equal except for rounding."""


class MapOptions(Protocol):
    """The training options of f; :class:`inspector_app.core.detectors.reconpatch.ReConPatchOptions` explains them."""

    @property
    def dims(self) -> int: ...  # noqa: D102
    @property
    def steps(self) -> int: ...  # noqa: D102
    @property
    def batch(self) -> int: ...  # noqa: D102
    @property
    def learning_rate(self) -> float: ...  # noqa: D102
    @property
    def weight_decay(self) -> float: ...  # noqa: D102
    @property
    def neighbours(self) -> int: ...  # noqa: D102
    @property
    def alpha(self) -> float: ...  # noqa: D102
    @property
    def margin(self) -> float: ...  # noqa: D102
    @property
    def gamma(self) -> float: ...  # noqa: D102
    @property
    def sigma(self) -> float: ...  # noqa: D102


class ProjectionError(TrainingError):
    """ReConPatch's f cannot be trained on these patches; PatchCore does not need it."""


def project(features: Float32, projection: Float32) -> Float32:
    """Apply a projection block by block, to avoid a second copy in another order: float32 (N, d)."""
    projected = np.empty((len(features), projection.shape[1]), dtype=np.float32)
    for start in range(0, len(features), BLOCK_ROWS):
        span = slice(start, start + BLOCK_ROWS)
        np.matmul(features[span], projection, out=projected[span])
    return projected


def principal_components(features: Float32, dims: int) -> Float32:
    """Return the ``dims`` directions of the largest variance: float32 (D, dims), orthonormal columns.

    Args:
        features: float32 (N, D).
        dims: 1 to D.

    Raises:
        TrainingError: there are fewer values than ``dims``.
    """
    if dims > features.shape[1]:
        raise TrainingError(
            Sentence("The backbone gives {n} values a patch, not {m}.", n=features.shape[1], m=dims),
            hint=Sentence("Ask for fewer dims."),
        )
    mean = features.mean(axis=0, dtype=np.float64)
    scatter = np.zeros((features.shape[1], features.shape[1]))
    for start in range(0, len(features), BLOCK_ROWS):
        centred = features[start : start + BLOCK_ROWS] - mean
        scatter += centred.T @ centred
    _, vectors = np.linalg.eigh(scatter)
    largest_first = vectors[:, ::-1][:, :dims]
    # The sign of an eigenvector is arbitrary. Its largest entry is made positive, so that a bank is always the same.
    signs = np.sign(largest_first[np.abs(largest_first).argmax(axis=0), np.arange(dims)])
    return read_only((largest_first * signs).astype(np.float32))


def learn_projection(
    features: Float32, options: MapOptions, *, seed: int, device: str = "cpu"
) -> Generator[tuple[float, ...], None, Float32]:
    """Train ReConPatch's f (Hyun et al., WACV 2024, section 3.2) on patches of good parts.

    z = g(f(p)) is trained by gradient; z_bar = g_bar(f_bar(p)) is its moving average and gives the similarity of
    patches. Mini-batches are drawn without replacement within an epoch. The learning rate has a warm-up and then
    decreases as a cosine. g has as many dims as f; both start orthogonal.

    Args:
        features: float32 (N, D), patches of good parts.
        options: training options.
        seed: seed of the initial values and the mini-batches.
        device: "cpu" or "cuda".

    Yields:
        The losses so far, one per step, after every step.

    Returns:
        f, float32 (D, d), d = ``options.dims`` or D if that is less.

    Raises:
        ProjectionError: there are too few patches, all are equal, or the loss is no longer a number.
    """
    import torch

    n_rows, n_values = features.shape
    batch = min(options.batch, n_rows)
    _require_trainable(features, batch, options)
    random = torch.Generator().manual_seed(seed)
    training = _Training(n_values, options, random, device)
    centre = features.mean(axis=0, dtype=np.float64).astype(np.float32)  # small numbers give more exact products
    losses: list[float] = []
    waiting = torch.empty(0, dtype=torch.int64)
    for step in range(options.steps):
        if len(waiting) < batch:
            waiting = torch.randperm(n_rows, generator=random)
        chosen, waiting = waiting[:batch], waiting[batch:]
        losses.append(training.step(features[chosen.numpy()] - centre, _schedule(step, options.steps)))
        yield tuple(losses)
    return training.projection()


def _require_trainable(features: Float32, batch: int, options: MapOptions) -> None:
    """Raise ProjectionError when training on these patches is not possible."""
    if batch <= options.neighbours:
        raise ProjectionError(
            Sentence(
                "ReConPatch compares each patch with its {n} nearest, there are only {m}.",
                n=options.neighbours,
                m=batch,
            ),
            hint=Sentence("Use PatchCore, more pictures or a higher detail."),
        )
    least, most = features.min(axis=0), features.max(axis=0)
    if not (np.isfinite(least).all() and np.isfinite(most).all()):
        raise ProjectionError(
            Sentence("ReConPatch cannot learn: some features are not numbers."), hint=Sentence("Use PatchCore.")
        )
    if (most - least).max() <= EQUAL_WITHIN * np.abs(features).max():
        raise ProjectionError(
            Sentence("ReConPatch has nothing to learn from: all patches of the good parts are equal."),
            hint=Sentence("Use PatchCore."),
        )


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Limit torch to one thread.

    A second thread gains little at these sizes and loses much time while other programs run. Also, the last digits of f
    would depend on the number of cores.
    """
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


class _Training:
    """f and g, their moving averages, and the optimiser."""

    def __init__(self, n_values: int, options: MapOptions, random: "torch.Generator", device: str) -> None:
        import torch

        dims = min(options.dims, n_values)
        # Every formula uses differences of z, so a bias would have no effect.
        self._f = torch.nn.Linear(n_values, dims, bias=False)
        g = torch.nn.Linear(dims, dims, bias=False)
        with _one_thread():
            for layer in (self._f, g):
                torch.nn.init.orthogonal_(layer.weight, generator=random)
        self._student = torch.nn.Sequential(self._f, g).to(device)
        self._teacher = copy.deepcopy(self._student).requires_grad_(False)
        self._optimiser = torch.optim.AdamW(
            self._student.parameters(), lr=options.learning_rate, weight_decay=options.weight_decay
        )
        self._options = options
        self._device = device

    def step(self, patches: Float32, share: float) -> float:
        """Train on one mini-batch, float32 (N, D), with this share of the learning rate; returns the loss."""
        import torch

        from inspector_app.core.features.contrastive import follow, relaxed_contrastive_loss, similarity

        options = self._options
        with _one_thread():
            for group in self._optimiser.param_groups:
                group["lr"] = options.learning_rate * share
            p = torch.from_numpy(patches).to(self._device)
            w = similarity(self._teacher(p), sigma=options.sigma, k=options.neighbours, alpha=options.alpha)
            loss = relaxed_contrastive_loss(self._student(p), w, options.margin)
            if not math.isfinite(loss.item()):
                raise ProjectionError(
                    Sentence("ReConPatch's training failed: its loss is no longer a number."),
                    hint=Sentence("Use PatchCore."),
                )
            self._optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            self._optimiser.step()
            follow(self._teacher, self._student, options.gamma)
            return float(loss.item())

    def projection(self) -> Float32:
        """Return f, float32 (D, d). Raises ProjectionError when it is not finite."""
        learned = self._f.weight.detach().cpu().numpy().T
        if not np.isfinite(learned).all():
            raise ProjectionError(
                Sentence("ReConPatch's training failed: its map is no longer finite."), hint=Sentence("Use PatchCore.")
            )
        return read_only(np.ascontiguousarray(learned))


def _schedule(step: int, steps: int) -> float:
    """Share of the peak learning rate: a linear warm-up, then half a cosine down to 0."""
    return min(1.0, (step + 1) / (WARM_UP_SHARE * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
