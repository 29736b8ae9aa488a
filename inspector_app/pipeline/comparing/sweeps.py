"""The papers' ablation studies as a tool: one setting varies, all others stay the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from inspector_app.core.detectors import DETECTORS, kind_of
from inspector_app.pipeline.building.train_settings import Detail, TrainSettings
from inspector_app.pipeline.comparing.compare import Candidate

SweepKind = Literal["keep", "layers", "patch", "dims", "detail", "shots"]
SWEEP_KINDS: tuple[SweepKind, ...] = get_args(SweepKind)
KEEPS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.25)
STRIDES = ((4, 8), (8, 16), (4, 8, 16))
"""Layers 1+2, 2+3 and 1+2+3 of the papers."""
PATCHES = (1, 3, 5, 7)
DIMS = (32, 64, 128, 256, 512, 1024)
SHOTS = (1, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class SweepPoint:
    """The position of one candidate in the plot.

    Attributes:
        candidate: the settings to build.
        series: the curve that it belongs to.
        x: its position on the axis; on an axis without numbers, the labels are the candidates' names.
    """

    candidate: Candidate
    series: str
    x: float


@dataclass(frozen=True, slots=True)
class Sweep:
    """Candidates that differ in one choice.

    Attributes:
        axis: name of the varied setting, for display.
        points: in the order of building.
        logarithmic: whether the axis is logarithmic.
        named: whether the axis shows names instead of numbers.
    """

    axis: str
    points: tuple[SweepPoint, ...]
    logarithmic: bool = False
    named: bool = False


def make_sweep(kind: SweepKind, settings: TrainSettings, n_good: int) -> Sweep:
    """Return the candidates of one sweep around ``settings``, for ``n_good`` good parts.

    Raises:
        BackboneError: the backbone is unknown, or has no maps at the requested strides.
    """
    if kind == "keep":
        return _keep(settings)
    if kind == "layers":
        return _layers(settings)
    if kind == "patch":
        points = [_point(settings, f"{patch} x {patch}", "", patch, patch=patch) for patch in PATCHES]
        return Sweep("neighbourhood", tuple(points))
    if kind == "dims":
        return _dims(settings)
    if kind == "detail":
        details: tuple[Detail, ...] = ("fast", "standard", "fine")  # tiles are for large pictures only
        points = [_point(settings, detail, "", n, detail=detail, size=None) for n, detail in enumerate(details)]
        return Sweep("detail", tuple(points), named=True)
    return _shots(settings, n_good)


def _point(settings: TrainSettings, name: str, series: str, x: float, **changes: Any) -> SweepPoint:  # noqa: ANN401 - checked below
    return SweepPoint(Candidate(name, settings.changed(**changes)), series, x)


def _keep(settings: TrainSettings) -> Sweep:
    points = []
    for keep in KEEPS:
        for way, options in kind_of(settings.options).ways_to_keep(settings.options):
            points.append(_point(settings, f"{keep:.1%} {way}", way, keep, keep=keep, options=options))
    return Sweep("share of the patches that is kept", tuple(points), logarithmic=True)


def _layers(settings: TrainSettings) -> Sweep:
    from inspector_app.core.features.backbones import layers_at

    points = []
    for number, strides in enumerate(STRIDES):
        name = f"strides {' + '.join(map(str, strides))}"
        points.append(_point(settings, name, "", number, layers=layers_at(settings.backbone, strides)))
    return Sweep("layers", tuple(points), named=True)


def _dims(settings: TrainSettings) -> Sweep:
    from inspector_app.core.features.backbones import dims_of

    most = dims_of(settings.backbone, settings.layers)
    points = []
    for dims in (*(dims for dims in DIMS if dims < most), most):
        for tried in (kind.with_dims(dims, most) for kind in DETECTORS.all()):
            if tried is not None:
                name, series, options = tried
                points.append(_point(settings, f"{name} {dims}", series, dims, options=options))
    return Sweep("values a patch", tuple(points), logarithmic=True)


def _shots(settings: TrainSettings, n_good: int) -> Sweep:
    counts: Sequence[int] = [count for count in SHOTS if count < n_good]
    points = [
        SweepPoint(Candidate(f"{count} good part{'s' if count > 1 else ''}", settings, n_parts=count), "", count)
        for count in counts
    ]
    points.append(SweepPoint(Candidate(f"all {n_good} good parts", settings), "", n_good))
    return Sweep("good parts", tuple(points), logarithmic=True)
