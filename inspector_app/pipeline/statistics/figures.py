"""The figures of many records: yield, p-chart and latency per period, drift of the scores, Pareto, positions."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time, tzinfo
from typing import Final

import numpy as np

from inspector_app.core.messages import Float64, Int64, Region, Verdict, read_only
from inspector_app.core.statistics.control_charts import (
    LEAST_BASELINE,
    EwmaChart,
    PChart,
    baseline_of,
    ewma_chart,
    group_means,
    p_chart,
)
from inspector_app.core.statistics.pareto import ParetoRow, pareto
from inspector_app.core.statistics.periods import (
    DEFAULT_SHIFTS,
    KINDS,
    N_VERDICTS,
    Counts,
    PeriodKind,
    count_verdicts,
    has_date,
    percentiles_of,
    period_edges,
    period_of,
)
from inspector_app.core.statistics.positions import GRID, cells_of, position_map
from inspector_app.records.parts import NEW_KIND, NO_FAMILY

VERDICTS: Final = tuple(Verdict)
"""The verdict of each code."""
OK, REVIEW, NG, ERROR = range(N_VERDICTS)
PERCENTS: Final = (50.0, 95.0, 99.0)
"""Of the latency."""
DRIFT_POINTS: Final = 400
BASELINE_SHARE: Final = 0.25
"""The baseline is the first quarter of the points: with 25 of 400, the error of the centre alone crosses limits."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Columns of N records, in the order in which they were judged, and of the R regions of their defects.

    Attributes:
        record: int64 (N,): the number of each record in the store.
        captured_at_s: float64 (N,): seconds since 1970 (UTC).
        verdict: int64 (N,), 0 to 3: OK, REVIEW, NG, ERROR.
        score_l2: float64 (N,), >= 0; NaN for parts that could not be judged.
        latency_ms: float64 (N,), >= 0; NaN if not measured.
        project: int64 (N,): equal for records of one project; scores of two projects cannot be compared.
        family: int64 (N,): the index of the defect's family in ``family_names``; -1: none.
        family_names: the names of the families.
        region_row: int64 (R,), 0 to N - 1: the row of each region.
        region_x: float64 (R,), 0 to 1: its centre, from the left edge of the picture to the right one.
        region_y: float64 (R,), 0 to 1: from the top.
        region_zone: int64 (R,): the index of its zone in ``zone_names``; -1: not known; None: of no region.
        zone_names: as in :attr:`inspector_app.core.messages.Region.zone`.
    """

    record: Int64
    captured_at_s: Float64
    verdict: Int64
    score_l2: Float64
    latency_ms: Float64
    project: Int64
    family: Int64
    family_names: tuple[str, ...]
    region_row: Int64
    region_x: Float64
    region_y: Float64
    region_zone: Int64 | None = None
    zone_names: tuple[str, ...] = ()


def places_of(
    regions: Iterable[Sequence[Region] | None], sizes: Iterable[tuple[int, int]]
) -> tuple[Int64, Float64, Float64]:
    """Return ``region_row``, ``region_x`` and ``region_y`` of :class:`Columns`.

    Args:
        regions: the regions of each record; None: not computed.
        sizes: (width, height) of each record's picture in pixels; regions of an unknown size, (0, 0), are left out.
    """
    found = [
        (row, region.centre_px[0] / width, region.centre_px[1] / height)
        for row, (of_row, (width, height)) in enumerate(zip(regions, sizes, strict=True))
        if of_row and width > 0 and height > 0
        for region in of_row
    ]
    table = np.array(found, dtype=np.float64).reshape(-1, 3)
    return table[:, 0].astype(np.int64), table[:, 1], table[:, 2]


@dataclass(frozen=True, slots=True, eq=False)
class Periods:
    """The figures of the periods of one kind that have parts.

    Attributes:
        counts: their verdicts.
        interval: float64 (P, 2), 0 to 1: for each yield the 95 % interval of the true one.
        chart: the p-chart of NG parts among judged parts (ERROR left out).
        latency_ms: float64 (P, 3): 50th, 95th and 99th percentile; NaN if not measured.
    """

    counts: Counts
    interval: Float64
    chart: PChart
    latency_ms: Float64

    def __len__(self) -> int:
        """Return the number of periods."""
        return len(self.counts.begin_s)


@dataclass(frozen=True, slots=True, eq=False)
class Drift:
    """The scores of OK parts over time. Each point is the mean of successive parts.

    Attributes:
        begin_s: float64 (G,), seconds since 1970: the earliest part of each point.
        end_s: float64 (G,): its latest part.
        n: int64 (G,): its parts; they differ by one at most.
        mean_l2: float64 (G,): its mean score.
        chart: the EWMA chart of the means; its baseline is the first quarter of the points, at least 20.
        n_other: OK parts that were left out, because another project than the last one judged them.
    """

    begin_s: Float64
    end_s: Float64
    n: Int64
    mean_l2: Float64
    chart: EwmaChart
    n_other: int


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where defects of NG parts were.

    Attributes:
        counts: int64 (rows, columns): the NG parts with a defect in each cell of the picture.
        cell: int64 (D,): the cells again, one for each defect: row * columns + column.
        record: int64 (D,): the record of each.
    """

    counts: Int64
    cell: Int64
    record: Int64

    def records_in(self, row: int, column: int) -> tuple[int, ...]:
        """Return the records of the parts with a defect in a cell, in ascending order."""
        cell = row * self.counts.shape[1] + column
        return tuple(np.unique(self.record[self.cell == cell]).tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Zones:
    """In which zones the defects of NG parts were; only of the last project, because another one has other zones.

    Attributes:
        rows: the Pareto of the zones; a part with defects in two zones counts in both.
        records: the records of the parts of each zone, ascending.
    """

    rows: tuple[ParetoRow, ...]
    records: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """What a page or a report shows of many records.

    Attributes:
        verdicts: int64 (4,): OK, REVIEW, NG and ERROR parts, those without a date included.
        undated: parts whose clock was never set; they are in no period.
        begin_s: the earliest part, seconds since 1970; NaN without parts.
        end_s: the latest part.
        periods: by kind.
        drift: the scores of OK parts.
        families: Pareto of the families of NG parts, :data:`NEW_KIND` and :data:`NO_FAMILY` included.
        places: where the defects were.
        zones: in which zones they were.
        latency_ms: 50th, 95th and 99th percentile of all parts; NaN if not measured.
    """

    verdicts: Int64
    undated: int
    begin_s: float
    end_s: float
    periods: Mapping[PeriodKind, Periods]
    drift: Drift
    families: tuple[ParetoRow, ...]
    places: Places
    zones: Zones
    latency_ms: tuple[float, float, float]

    @property
    def n(self) -> int:
        """The number of all parts."""
        return int(self.verdicts.sum())

    @property
    def n_judged(self) -> int:
        """The number of parts with a verdict other than ERROR."""
        return int(self.verdicts[:ERROR].sum())

    @property
    def has_families(self) -> bool:
        """Whether an NG part is in a family that a person has named."""
        return any(row.name not in {NEW_KIND, NO_FAMILY} for row in self.families)

    @property
    def share_ok(self) -> float:
        """The yield: OK parts over judged parts, 0 to 1; NaN without any."""
        return int(self.verdicts[OK]) / self.n_judged if self.n_judged else math.nan


@dataclass(frozen=True, slots=True)
class Selection:
    """The records behind a point of a chart; all conditions hold.

    Attributes:
        begin_s: captured at this time or later, seconds since 1970; None: any time.
        end_s: captured before this time; None: any time.
        verdicts: with one of these verdicts; empty: with any.
        family: of this family, also :data:`NEW_KIND` or :data:`NO_FAMILY`; None: of any.
        records: one of these records; None: any.
    """

    begin_s: float | None = None
    end_s: float | None = None
    verdicts: tuple[Verdict, ...] = ()
    family: str | None = None
    records: tuple[int, ...] | None = None


def figures_of(rows: Columns, shifts: Sequence[time] = DEFAULT_SHIFTS, zone: tzinfo | None = None) -> Figures:
    """Return the figures of records; about a second for a million, so not for the window's thread.

    Args:
        rows: the records.
        shifts: the times of day at which shifts begin.
        zone: the time zone of shifts, hours and days; None: that of this computer.
    """
    dated = np.flatnonzero(has_date(rows.captured_at_s))
    at_s = rows.captured_at_s[dated]
    verdict, latency_ms = rows.verdict[dated], rows.latency_ms[dated]
    periods = {kind: _periods(at_s, verdict, latency_ms, period_edges(at_s, kind, shifts, zone)) for kind in KINDS}
    _, overall = percentiles_of(rows.latency_ms, np.zeros(len(rows.latency_ms), dtype=np.int64), PERCENTS)
    p50, p95, p99 = overall[0].tolist() if len(overall) else (math.nan,) * 3
    return Figures(
        verdicts=read_only(np.bincount(rows.verdict, minlength=N_VERDICTS).astype(np.int64)),
        undated=len(rows.record) - len(dated),
        begin_s=float(at_s.min()) if len(at_s) else math.nan,
        end_s=float(at_s.max()) if len(at_s) else math.nan,
        periods=periods,
        drift=_drift(rows),
        families=_families(rows),
        places=_places(rows),
        zones=_zones(rows),
        latency_ms=(p50, p95, p99),
    )


def _periods(at_s: Float64, verdict: Int64, latency_ms: Float64, edges: Float64) -> Periods:
    counts = count_verdicts(at_s, verdict, edges)
    found, percentiles = percentiles_of(latency_ms, period_of(at_s, edges), PERCENTS)
    table = np.full((len(counts.begin_s), len(PERCENTS)), np.nan)
    table[np.searchsorted(counts.begin_s, edges[found])] = percentiles
    chart = p_chart(counts.verdicts[:, NG], counts.judged)
    return Periods(counts, read_only(counts.intervals()), chart, read_only(table))


def _drift(rows: Columns) -> Drift:
    usable = np.flatnonzero((rows.verdict == OK) & np.isfinite(rows.score_l2) & has_date(rows.captured_at_s))
    same = usable[rows.project[usable] == rows.project[usable[-1]]] if len(usable) else usable
    means, edges = group_means(rows.score_l2[same], DRIFT_POINTS)
    at_s, first = rows.captured_at_s[same], edges[:-1]
    begin, end = (ufunc.reduceat(at_s, first) if len(same) else at_s for ufunc in (np.minimum, np.maximum))
    n_baseline = max(LEAST_BASELINE, int(BASELINE_SHARE * len(means)))
    chart = ewma_chart(means, baseline_of(means[:n_baseline]))
    return Drift(read_only(begin), read_only(end), np.diff(edges), means, chart, len(usable) - len(same))


def _families(rows: Columns) -> tuple[ParetoRow, ...]:
    of_ng = rows.family[rows.verdict == NG]
    counts = np.bincount(of_ng + 1, minlength=len(rows.family_names) + 1).tolist()
    by_name: dict[str, int] = {}
    for name, count in zip((NO_FAMILY, *rows.family_names), counts, strict=True):
        by_name[name] = by_name.get(name, 0) + count
    return pareto(by_name)


def _places(rows: Columns) -> Places:
    of_ng = rows.verdict[rows.region_row] == NG
    row = rows.region_row[of_ng]
    cell = cells_of(rows.region_x[of_ng], rows.region_y[of_ng])
    inside = cell >= 0
    return Places(position_map(cell, row, GRID), read_only(cell[inside]), read_only(rows.record[row[inside]]))


def _zones(rows: Columns) -> Zones:
    if rows.region_zone is None or not len(rows.project):
        return Zones((), {})
    row = rows.region_row
    counted = (rows.verdict[row] == NG) & (rows.region_zone >= 0)
    of_zones = np.flatnonzero(counted)
    if not len(of_zones):
        return Zones((), {})
    counted &= rows.project[row] == rows.project[row[of_zones[-1]]]
    records = {
        name: tuple(np.unique(rows.record[row[counted & (rows.region_zone == index)]]).tolist())
        for index, name in enumerate(rows.zone_names)
    }
    return Zones(pareto({name: len(found) for name, found in records.items()}), records)
