"""The memory of PaDiM (Defard et al., arXiv 2011.08785): a Gaussian of the good parts' features at each position."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from inspector_app.core.compute.blas import keep_blas_on_one_thread
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Float32, Float64, Int32, read_only
from inspector_app.core.sentences import Sentence

BLOCK_VALUES = 2**18
"""Number of float64 values per block: 2 MB per array, about 0.02 s."""

VARIANCE_FLOOR = 1e-12
"""Smallest value added to a variance: the square of the float32 resolution of features of about ten."""

LEVERAGE_ROOM = 1e-6
"""Smallest value of 1 - c q when an image is left out; smaller values are only float32 rounding errors of either sign.

Leaving out is exact to 0.4 % with two images or more and a regularisation of 0.01. With fewer images than channels and
a smaller regularisation, the distance is limited so that it does not become arbitrary (measured against refitting).
"""


class GaussianOptions(Protocol):
    """Options of learning Gaussians; :class:`inspector_app.core.detectors.padim.PadimOptions` explains them."""

    @property
    def channels(self) -> int: ...  # noqa: D102
    @property
    def regularisation(self) -> float: ...  # noqa: D102


@dataclass(frozen=True, eq=False)
class Gaussians:
    """One Gaussian per position, over some channels of the patch features.

    Attributes:
        channels: int32 (d,), indices of the backbone's values in use, ascending.
        mean: float32 (cells, d), finite; cells are row-major over the grid.
        whitening: float32 (cells, d, d), finite; the inverse of the covariance's Cholesky factor, so that
            ``||whitening (x - mean)||`` is the Mahalanobis distance.
        n_images: number of good parts that they were learned from.
    """

    channels: Int32
    mean: Float32
    whitening: Float32
    n_images: int

    def __post_init__(self) -> None:
        """Check that the shapes match and that all values are finite.

        Raises:
            ValueError: the arrays do not match, are empty, or have NaN or infinity.
        """
        count = len(self.channels) if self.channels.ndim == 1 else 0
        if count == 0 or self.channels.dtype != np.int32:
            raise ValueError("Gaussians need int32 channels of shape (d,), d > 0")
        if self.channels[0] < 0 or (self.channels[1:] <= self.channels[:-1]).any():
            raise ValueError("the channels of Gaussians ascend from 0 or more, each once")
        if self.mean.ndim != 2 or self.mean.shape[1] != count or self.mean.dtype != np.float32:
            raise ValueError("Gaussians need a float32 mean of shape (cells, d)")
        cells = len(self.mean)
        if cells == 0:
            raise ValueError("Gaussians need at least one cell")
        if self.whitening.shape != (cells, count, count) or self.whitening.dtype != np.float32:
            raise ValueError("Gaussians need a float32 whitening of shape (cells, d, d)")
        if self.n_images < 1:
            raise ValueError("Gaussians are learned from one image or more")
        if not (np.isfinite(self.mean).all() and np.isfinite(self.whitening).all()):
            raise ValueError("the Gaussians hold values that are not finite")
        for array in (self.channels, self.mean, self.whitening):
            read_only(array)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Gaussians":
        """Make Gaussians from the arrays of an untrusted file; other arrays are ignored.

        Raises:
            KeyError: an array is missing.
            ValueError: an array has a wrong type or shape, or the arrays do not match.
        """
        n_images = arrays["n_images"]
        if n_images.shape != (1,) or n_images.dtype != np.int32:
            raise ValueError("the number of images of Gaussians is one int32")
        return cls(arrays["channels"], arrays["mean"], arrays["whitening"], int(n_images[0]))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays for :meth:`from_arrays`: the three arrays, and n_images as int32 (1,)."""
        return {
            "channels": self.channels,
            "mean": self.mean,
            "whitening": self.whitening,
            "n_images": np.array([self.n_images], dtype=np.int32),
        }

    @property
    def rows(self) -> int:
        """Number of cells, one Gaussian each."""
        return len(self.mean)

    def distances(self, values: Float32, *, left_out: bool = False) -> Float32:
        """Mahalanobis distance of each patch to its position's Gaussian.

        Args:
            values: float32 (cells, D), all of the backbone's values.
            left_out: the values are a training image's own features, and the distances are those to the Gaussians of
                the other images (leave-one-image-out); the value added to the variances is unchanged.

        Returns:
            float32 (cells,), >= 0, in standard deviations; infinite where no image is left; NaN where a value in any
            channel is not finite.
        """
        if left_out and self.n_images == 1:
            distance_l2 = np.full(self.rows, np.inf, dtype=np.float32)
        else:
            difference = values[:, self.channels] - self.mean
            # einsum instead of BLAS: memory bandwidth is the limit, and BLAS threads are slower while other programs
            # compute.
            whitened = np.einsum("cij,cj->ci", self.whitening, difference)
            l2sq = np.einsum("ci,ci->c", whitened, whitened)
            distance_l2 = np.sqrt(_without_its_image(l2sq, self.n_images) if left_out else l2sq)
        distance_l2[~np.isfinite(values).all(axis=1)] = np.nan
        return distance_l2

    def distances_without(self, values: Float32) -> Float32:
        """Mahalanobis distances of a training image to the Gaussians without this image and its siblings.

        With A as in :func:`_without_its_image`, V the k left-out images minus the mean of all n, and G = V' A^-1 V:
        without them the scatter is S - V C V' with C^-1 = I - 1 1' / n. The first one has the offset V a from the mean
        of the others, a = e_1 + 1 / (n - k). By Woodbury its squared distance is
        ``(n - k - 1) (a' G a + a' G (C^-1 - G)^-1 G a)``.

        Args:
            values: float32 (k, cells, D), training images' own features; the first one is scored.

        Returns:
            float32 (cells,), as :meth:`distances`.
        """
        count, n = len(values), self.n_images
        if n <= count:
            distance_l2 = np.full(self.rows, np.inf, dtype=np.float32)
        else:
            difference = (values[:, :, self.channels] - self.mean).transpose(1, 2, 0)
            whitened = (self.whitening @ difference).astype(np.float64)
            gram = whitened.transpose(0, 2, 1) @ whitened / (n - 1)
            left = np.eye(count) - 1 / n - gram
            share, axes = np.linalg.eigh(left)
            to_mean = np.full(count, 1 / (n - count)) + np.eye(count)[0]
            seen = gram @ to_mean
            along = np.einsum("cij,ci->cj", axes, seen)
            l2sq = seen @ to_mean + (along**2 / np.maximum(share, LEVERAGE_ROOM)).sum(axis=1)
            distance_l2 = np.sqrt(max(n - count - 1, 1) * np.maximum(l2sq, 0)).astype(np.float32)
        distance_l2[~np.isfinite(values[0]).all(axis=1)] = np.nan
        return distance_l2


def _without_its_image(l2sq: Float32, n_images: int) -> Float32:
    """Squared distances of a training image's patches as if the Gaussians had been learned from the others.

    With A = S + lam I, S the scatter matrix of all n images, v = x - mean, q = v' A^-1 v = l2sq / (n - 1) and
    c = n / (n - 1): without x, the offset of x from the mean is c v and the scatter is S - c v v'. By Sherman and
    Morrison the squared distance is ``(n - 2) c^2 q / (1 - c q)``. If only one other image is left (n = 2), its
    covariance has no degree of freedom; it is divided by 1 instead of 0, as :func:`fit_gaussians` does with one image.

    Args:
        l2sq: float32 (cells,), squared Mahalanobis distances to the Gaussians of all images, including its own.
        n_images: n, at least 2.
    """
    c = n_images / (n_images - 1)
    q = l2sq / (n_images - 1)
    return np.asarray(max(n_images - 2, 1) * c**2 * q / np.maximum(1 - c * q, LEVERAGE_ROOM), dtype=np.float32)


def fit_gaussians(
    features: Float32, options: GaussianOptions, rng: "np.random.Generator"
) -> Generator[int, None, Gaussians]:
    """Learn mean and covariance of every position.

    The covariance is ``(S + lam I) / (n - 1)``, S the scatter matrix around the mean and lam / (n - 1) a share of the
    mean variance over all positions and channels (the paper always adds 0.01, in any unit). There are two passes over
    blocks of positions: the first one computes the means and that mean variance. One image has no degree of freedom;
    its S = 0 is divided by 1.

    Args:
        features: float32 (n_images, cells, D), patches of good parts.
        options: channels and regularisation; all channels are used if the backbone has no more.
        rng: chooses the channels.

    Yields:
        Number of finished cells, several times a second; 0 during the first pass, which is short.

    Returns:
        The Gaussians of all cells.

    Raises:
        ValueError: there are no features, or some are not finite.
        TrainingError: the regularisation is too small to invert a covariance.
    """
    n_images, cells, n_values = features.shape
    if features.size == 0:
        raise ValueError("Gaussians are learned from one image or more")
    n_channels = min(options.channels, n_values)
    channels = np.sort(rng.choice(n_values, n_channels, replace=False)).astype(np.int32)
    freedom = max(n_images - 1, 1)
    step = max(1, BLOCK_VALUES // (n_channels * max(n_images, n_channels)))
    spans = [slice(start, min(start + step, cells)) for start in range(0, cells, step)]

    mean = np.empty((cells, n_channels), dtype=np.float32)
    squares = 0.0
    for span in spans:
        centred, mean[span] = _centred(features[:, span], channels)
        squares += float(np.einsum("cnd,cnd->", centred, centred))
        yield 0
    added = max(options.regularisation * squares / (freedom * cells * n_channels), VARIANCE_FLOOR)

    whitening = np.empty((cells, n_channels, n_channels), dtype=np.float32)
    diagonal = np.arange(n_channels)
    # One thread: with two, 2304 small matrices take 2 to 4 times as long while other programs run
    # (docs/decisions/0005).
    keep_blas_on_one_thread()
    for span in spans:
        centred, _ = _centred(features[:, span], channels)
        covariance = centred.transpose(0, 2, 1) @ centred / freedom
        covariance[:, diagonal, diagonal] += added
        try:
            factor = np.linalg.cholesky(covariance)
        except np.linalg.LinAlgError as error:
            raise TrainingError(
                Sentence("PaDiM cannot invert the covariance of the good parts."),
                hint=Sentence("Use a larger regularisation."),
            ) from error
        whitening[span] = np.tril(np.linalg.inv(factor))
        yield span.stop
    return Gaussians(channels, mean, whitening, n_images)


def _centred(features: Float32, channels: Int32) -> tuple[Float64, Float64]:
    """Some cells' features minus their mean, float64 (cells, n_images, d), and the mean, float64 (cells, d)."""
    chosen = features[:, :, channels].transpose(1, 0, 2).astype(np.float64, order="C")
    if not np.isfinite(chosen).all():
        raise ValueError("the features hold values that are not finite")
    mean = chosen.mean(axis=1)
    chosen -= mean[:, None]
    return chosen, mean
