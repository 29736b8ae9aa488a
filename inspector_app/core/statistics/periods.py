"""Periods of local time (shifts, hours, days) and what was judged in each; daylight saving time is handled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import Final, Literal

import numpy as np

from inspector_app.core.messages import Bool, Float64, Int64, read_only
from inspector_app.core.scoring.calibration import rate_interval

PeriodKind = Literal["shift", "hour", "day"]
KINDS: Final[tuple[PeriodKind, ...]] = ("shift", "hour", "day")
DEFAULT_SHIFTS: Final = (time(6), time(14), time(22))
N_VERDICTS: Final = 4
"""Verdicts are coded in the order of :class:`inspector_app.core.messages.Verdict`: OK, REVIEW, NG, ERROR."""
_DAY_S = 86_400.0
_EARLIEST_S, _LATEST_S = (
    10 * _DAY_S,
    4_102_444_800.0,
)  # to 2100: beyond it a clock is wrong, and Windows has no calendar


def has_date(at_s: Float64) -> Bool:
    """Return bool (N,): the times that a calendar can show; the others come from a clock that was never set.

    Args:
        at_s: float64 (N,), seconds since 1970 (UTC).
    """
    dated: Bool = (at_s >= _EARLIEST_S) & (at_s < _LATEST_S)
    return dated


def period_edges(
    at_s: Float64, kind: PeriodKind, shifts: Sequence[time] = DEFAULT_SHIFTS, zone: tzinfo | None = None
) -> Float64:
    """Return the begins of the periods around some times, and the end of the last one.

    A period lasts to the next begin by the wall clock: where clocks are changed, one day has 23 or 25 hours, one shift
    is longer or shorter, and the repeated hour is two hours.

    Args:
        at_s: float64 (N,), seconds since 1970 (UTC), for which :func:`has_date` is true.
        kind: what a period is.
        shifts: the times of day at which shifts begin, at least one; a shift may go past midnight.
        zone: the time zone; None: that of this computer.

    Returns:
        float64 (E,), ascending, seconds since 1970; empty without times. Periods that lie between days without times
        may be missing, so a period may look long, but no time lies in it.
    """
    begins = {"shift": tuple(shifts), "hour": tuple(time(hour) for hour in range(24)), "day": (time(0),)}[kind]
    if not begins:
        raise ValueError("there is no shift")
    days = np.unique(np.floor(at_s / _DAY_S)).astype(np.int64)
    around = np.unique(days[:, None] + np.arange(-2, 3))  # the local day before it, of it and after it, in every zone
    edges = {
        edge
        for day in around.tolist()
        for begin in begins
        for edge in _instants(day, begin, zone, twice=kind == "hour")
    }
    return read_only(np.array(sorted(edges), dtype=np.float64))


def _instants(day: int, begin: time, zone: tzinfo | None, *, twice: bool) -> Iterator[float]:
    """Yield when a wall clock shows ``begin`` on a day; where it skips that time, the instant as long after the skip.

    ``twice``: also the second time, where the clock is set back.
    """
    wall = datetime.combine(date(1970, 1, 1) + timedelta(days=day), begin.replace(tzinfo=None))
    at_s = wall.replace(tzinfo=zone).timestamp()
    yield at_s
    again_s = wall.replace(tzinfo=zone, fold=1).timestamp()
    if twice and again_s > at_s:
        yield again_s


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """What was judged in each period; periods without parts are left out. All arrays are read-only.

    Attributes:
        begin_s: float64 (P,), seconds since 1970 (UTC), ascending.
        end_s: float64 (P,): the first instant after the period.
        verdicts: int64 (P, 4), >= 0: parts that are OK, REVIEW, NG and ERROR.
    """

    begin_s: Float64
    end_s: Float64
    verdicts: Int64

    @property
    def judged(self) -> Int64:
        """Int64 (P,), >= 0: parts that are OK, REVIEW or NG; an ERROR could not be judged."""
        return np.asarray(self.verdicts[:, :3].sum(axis=1), dtype=np.int64)

    @property
    def share_ok(self) -> Float64:
        """Float64 (P,), 0 to 1: the yield, parts that are OK over judged parts; NaN without any."""
        share = np.full(len(self.verdicts), np.nan)
        np.divide(self.verdicts[:, 0], self.judged, out=share, where=self.judged > 0)
        return share

    def intervals(self, confidence: float = 0.95) -> Float64:
        """Return float64 (P, 2): for each yield the interval of the true one (Clopper and Pearson)."""
        pairs = zip(self.verdicts[:, 0].tolist(), self.judged.tolist(), strict=True)
        return np.array([rate_interval(ok, n, confidence) for ok, n in pairs], dtype=np.float64).reshape(-1, 2)


def count_verdicts(at_s: Float64, verdict: Int64, edges: Float64) -> Counts:
    """Count the verdicts of each period.

    Args:
        at_s: float64 (N,), seconds since 1970, all between the first and the last edge.
        verdict: int64 (N,), 0 to 3: OK, REVIEW, NG, ERROR.
        edges: as :func:`period_edges` returns them.
    """
    period = period_of(at_s, edges)
    table = np.bincount(period * N_VERDICTS + verdict, minlength=max(len(edges) - 1, 0) * N_VERDICTS)
    table = table.reshape(-1, N_VERDICTS)
    filled = np.flatnonzero(table.sum(axis=1))
    begin, end = (edges[filled], edges[filled + 1]) if len(filled) else (np.empty(0), np.empty(0))
    return Counts(read_only(begin), read_only(end), read_only(table[filled].astype(np.int64)))


def period_of(at_s: Float64, edges: Float64) -> Int64:
    """Return int64 (N,): in which period each time lies, from 0. Args as for :func:`count_verdicts`."""
    return np.asarray(np.searchsorted(edges, at_s, side="right") - 1, dtype=np.int64)


def percentiles_of(values: Float64, period: Int64, wanted: Sequence[float]) -> tuple[Int64, Float64]:
    """Return percentiles of the values of each period that has some.

    Args:
        values: float64 (N,); NaN: not measured, left out.
        period: int64 (N,), >= 0.
        wanted: K percents, 0 to 100.

    Returns:
        int64 (P,), the periods with values, ascending; float64 (P, K), by linear interpolation as numpy's.
    """
    measured = np.isfinite(values)
    values, period = values[measured], period[measured]
    order = np.argsort(period, kind="stable")  # fast, because records are nearly in the order of time
    values, period = values[order], period[order]
    periods, first, n = np.unique(period, return_index=True, return_counts=True)
    for begin, length in zip(first.tolist(), n.tolist(), strict=True):
        values[begin : begin + length].sort()
    place = (n - 1)[:, None] * (np.asarray(wanted, dtype=np.float64) / 100)
    lower = np.floor(place).astype(np.int64)
    upper = np.minimum(lower + 1, (n - 1)[:, None])
    low, high = values[first[:, None] + lower], values[first[:, None] + upper]
    return np.asarray(periods, dtype=np.int64), np.asarray(low + (high - low) * (place - lower), dtype=np.float64)


def shift_around(
    at_s: float, shifts: Sequence[time] = DEFAULT_SHIFTS, zone: tzinfo | None = None
) -> tuple[float, float]:
    """Return begin and end of the shift that contains a time, seconds since 1970 (UTC)."""
    edges = period_edges(np.array([at_s]), "shift", shifts, zone)
    place = int(period_of(np.array([at_s]), edges)[0])
    return float(edges[place]), float(edges[place + 1])


def ended_between(
    since_s: float, until_s: float, shifts: Sequence[time], zone: tzinfo | None = None
) -> tuple[tuple[float, float], ...]:
    """Return begin and end of the shifts that ended after one time and not after another one, the oldest first.

    Args:
        since_s: seconds since 1970 (UTC); a shift that ended then is left out.
        until_s: the same; a shift that ended then is the last one. None is returned if the clock was never set.
        shifts: the times of day at which shifts begin.
        zone: as for :func:`period_edges`.
    """
    days = np.append(np.arange(since_s, until_s, _DAY_S), until_s)
    if since_s >= until_s or not has_date(days).all():
        return ()
    edges = period_edges(days, "shift", shifts, zone).tolist()
    return tuple((begin, end) for begin, end in pairwise(edges) if since_s < end <= until_s)


def local(at_s: float, zone: tzinfo | None = None) -> datetime:
    """Return the local date and time; ``zone`` as for :func:`period_edges`."""
    return datetime.fromtimestamp(at_s, UTC).astimezone(zone)
