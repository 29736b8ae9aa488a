"""Figures and shift reports of the records in the store."""

import json
import math
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from time import time as now
from typing import TYPE_CHECKING, Any

import numpy as np

from inspector_app.core.errors import SettingsError, UnreadableImageError
from inspector_app.core.messages import Progress, UInt8, Verdict
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.periods import DEFAULT_SHIFTS, has_date, local, shift_around
from inspector_app.pipeline.judging.recalling import ChangedError, genuine
from inspector_app.pipeline.statistics.figures import Columns, Figures, figures_of
from inspector_app.pipeline.statistics.shift_report import (
    WORST_PARTS,
    ChallengeResult,
    LimitChange,
    Presence,
    PromiseChange,
    ShiftReport,
    WorstPart,
)
from inspector_app.project.files import is_file
from inspector_app.project.monitor_file import load_monitor
from inspector_app.project.shifts import USUAL_SHIFTS, Shift, shift_at
from inspector_app.records.audit_entry import SIGNED_IN, SIGNED_OUT, SIGNED_OUT_IDLE
from inspector_app.records.parts import NEW_KIND, Filter, Part

if TYPE_CHECKING:  # imported where it is used: SQLAlchemy takes tenths of a second
    from inspector_app.records.reading import Records

CODES = {verdict.value: code for code, verdict in enumerate(Verdict)}
NAMES = (
    "id", "captured_at_s", "verdict", "score_l2", "latency_ms", "project_id", "regions", "width", "height", "family"
)  # fmt: skip
PICTURE_PX = 640
BOX_RGB = (255, 80, 60)


def figures_in(
    path: Path, begin_s: float | None, end_s: float | None, shifts: Sequence[time] = DEFAULT_SHIFTS, lot: str = ""
) -> Generator[Progress, None, Figures]:
    """Compute the figures of all records of a time.

    Args:
        path: the file of records; the figures are empty if it does not exist.
        begin_s: the begin of the time, seconds since 1970; None: no bound.
        end_s: its end, not included; None: no bound.
        shifts: the times of day at which shifts begin.
        lot: only parts of this lot; "": of any.

    Raises:
        OutputError: the file cannot be read.
    """
    tables = [np.zeros((0, 7))]
    regions = [np.zeros((0, 4))]
    zones: dict[str, int] = {"": -1}
    projects: dict[str, int] = {}
    families: dict[str | None, int] = {None: -1}
    if is_file(path):
        from inspector_app.records.reading import Records

        with Records(path) as records:
            wanted = _filter(begin_s, end_s, lot)
            whole, done = records.count(wanted), 0
            for rows in _rows(records, wanted, *NAMES):
                yield Progress(Sentence("Reading records"), done, whole, done / max(whole, 1))
                tables.append(
                    np.array([
                        (
                            *(row[0], row[1], CODES[row[2]], row[3], row[4]),
                            projects.setdefault(row[5], len(projects)), families.setdefault(row[9], len(families) - 1),
                        )
                        for row in rows
                    ], np.float64)
                )  # fmt: skip
                regions.append(
                    np.array([place for at, row in enumerate(rows, done) for place in _places(at, row, zones)])
                )
                done += len(rows)
    table = np.concatenate(tables)
    places = np.concatenate([some.reshape(-1, 4) for some in regions])
    yield Progress(Sentence("Computing figures"), 0, 0, 1.0)
    columns = Columns(
        record=table[:, 0].astype(np.int64),
        captured_at_s=table[:, 1],
        verdict=table[:, 2].astype(np.int64),
        score_l2=table[:, 3],
        latency_ms=table[:, 4],
        project=table[:, 5].astype(np.int64),
        family=table[:, 6].astype(np.int64),
        family_names=tuple(map(str, list(families)[1:])),
        region_row=places[:, 0].astype(np.int64),
        region_x=places[:, 1],
        region_y=places[:, 2],
        region_zone=places[:, 3].astype(np.int64),
        zone_names=tuple(name for name in zones if name),
    )
    return figures_of(columns, shifts)


def report_in(
    path: Path,
    trail: Path,
    begin_s: float | None,
    end_s: float | None,
    station: str,
    shifts: tuple[Shift, ...] = USUAL_SHIFTS,
    lot: str = "",
) -> Generator[Progress, None, ShiftReport]:
    """Make the report of a time.

    Args:
        path: the file of records; the report is that of an empty shift if it does not exist.
        trail: the folder of the audit trail, for changes of limits and people.
        begin_s: the begin of the time, seconds since 1970; None: the first record.
        end_s: its end, not included; None: now.
        station: the name of the station.
        shifts: the shifts of a day.
        lot: only parts of this lot; "": of any.

    Raises:
        OutputError: the file cannot be read.
    """
    begins = tuple(shift.begin for shift in shifts)
    figures = yield from figures_in(path, begin_s, end_s, begins, lot)
    worst: list[Part] = []
    part_name = project_id = ""
    if is_file(path):
        from inspector_app.records.reading import Records

        with Records(path) as records:
            worst = _worst(records, _filter(begin_s, end_s, lot))
            if newest := records.page(_filter(begin_s, end_s, lot), n=1):
                part_name, project_id = newest[0].project_name, newest[0].project_id
    shown = []
    for done, part in enumerate(worst):
        yield Progress(Sentence("Reading pictures"), done, len(worst), done / len(worst))
        shown.append(_shown(path, part))
    now_s = now()
    end_s = now_s if end_s is None else end_s
    if begin_s is None:
        begin_s = figures.begin_s if math.isfinite(figures.begin_s) else end_s
    yield Progress(Sentence("Reading the audit trail"), 0, 0, 1.0)
    return ShiftReport(
        station,
        part_name,
        project_id,
        begin_s,
        end_s,
        now_s,
        figures,
        tuple(shown),
        limit_changes=tuple(_limit_changes(trail, begin_s, end_s)),
        challenges=tuple(_challenges(path, begin_s, end_s)),
        people=tuple(_people(trail, begin_s, end_s)),
        promise_parts=_promise_parts(trail, project_id),
        promise_changes=tuple(_promise_changes(trail, begin_s, end_s)),
        lot=lot,
        shift=_shift_name(begin_s, end_s, shifts),
    )


def _shift_name(begin_s: float, end_s: float, shifts: tuple[Shift, ...]) -> str:
    """Return the name of the shift that the time is; "" if it is another time, or the shift has no name."""
    if not has_date(np.array([begin_s]))[0]:
        return ""
    whole = shift_around(begin_s, tuple(shift.begin for shift in shifts)) == (begin_s, end_s)
    return shift_at(shifts, local(begin_s).time()).name if whole else ""


def _entries(trail: Path, kind: str, end_s: float) -> Iterator[tuple[float, Any]]:
    """Yield the time, seconds since 1970, and the row of each entry before ``end_s``, the newest first."""
    from inspector_app.records.audit_reading import Wanted, read_page

    before = None
    while rows := read_page(trail, Wanted(kind), before):
        for row in rows:
            at_s = datetime.fromisoformat(row.at).timestamp()
            if at_s < end_s:
                yield at_s, row
        before = rows[-1].number


def _limit_changes(trail: Path, begin_s: float, end_s: float) -> list[LimitChange]:
    found: list[LimitChange] = []
    for at_s, row in _entries(trail, "limits", end_s):
        if at_s < begin_s:
            break
        change = LimitChange(at_s, row.person, row.what, row.old, row.new, row.reason)
        if found and _is_reason_of(found[-1], change):
            found[-1] = replace(change, reason=found[-1].reason)  # the reason was given a moment later
        else:
            found.append(change)
    return found[::-1]


def _challenges(path: Path, begin_s: float, end_s: float) -> Iterator[ChallengeResult]:
    from inspector_app.records.challenges import challenges_in

    for run in challenges_in(path, begin_s, end_s):
        overridden = run.reason if run.kind == "override" else ""
        yield ChallengeResult(run.at_s, run.person, run.n_found, run.n_defects, run.passed, run.project, overridden)


def _promise_changes(trail: Path, begin_s: float, end_s: float) -> list[PromiseChange]:
    found: list[PromiseChange] = []
    for at_s, row in _entries(trail, "promise", end_s):
        if at_s < begin_s:
            break
        found.append(PromiseChange(at_s, row.what, row.old, row.new, row.reason))
    return found[::-1]


def _promise_parts(trail: Path, project_id: str) -> int | None:
    """Return over how many parts the promise has held; None: it does not, or nobody knows."""
    try:
        kept = load_monitor(trail, project_id) if project_id else None
    except SettingsError:
        return None
    return kept.n if kept is not None and kept.holds else None


def _is_reason_of(later: LimitChange, change: LimitChange) -> bool:
    """Return whether an entry only adds the reason of the change before it."""
    return bool(later.reason) and not change.reason and (later.what, later.old, later.new) == (
        change.what, change.old, change.new
    )  # fmt: skip


def _people(trail: Path, begin_s: float, end_s: float) -> list[Presence]:
    """Return who was signed in at any moment of the time, in the order of their signing in."""
    found: list[Presence] = []
    out_s: dict[str, float] = {}
    for at_s, row in _entries(trail, "sign-in", end_s):
        if row.what in {SIGNED_OUT, SIGNED_OUT_IDLE}:
            if at_s < begin_s:
                break  # whoever was there before left by then
            out_s[row.new] = at_s
        elif row.what == SIGNED_IN:
            found.append(Presence(row.new, row.role, at_s, out_s.pop(row.new, None)))
            if at_s < begin_s:
                break
    return found[::-1]


def _rows(records: "Records", wanted: Filter, *names: str) -> Iterator[Sequence[Any]]:
    return records.columns(wanted, *names)


def _filter(begin_s: float | None, end_s: float | None, lot: str) -> Filter:
    return Filter(-math.inf if begin_s is None else begin_s, math.inf if end_s is None else end_s, lot=lot)


def _places(at: int, row: Any, zones: dict[str, int]) -> list[tuple[int, float, float, int]]:  # noqa: ANN401 - a row of SQLAlchemy
    """Return the row's number, x and y of each region's centre as shares of the picture, and the index of its zone.

    ``zones``: the indices of the zones so far; those of new ones are added.
    """
    regions, width, height = row[6], row[7], row[8]
    if not regions or not width or not height:
        return []
    return [
        (at, region["centre_px"][0] / width, region["centre_px"][1] / height, _zone(region, zones))
        for region in json.loads(regions)
    ]


def _zone(region: Mapping[str, Any], zones: dict[str, int]) -> int:
    """Return the index of a region's zone; -1 for the records of former versions, and without zones."""
    return zones.setdefault(str(region.get("zone", "")), len(zones) - 1)


def _worst(records: "Records", wanted: Filter) -> list[Part]:
    """Return the NG parts whose scores exceed their limits by the greatest factor, the worst first."""
    ng = replace(wanted, verdicts=frozenset({Verdict.NG}))
    found: list[tuple[float, str, int]] = []
    for rows in _rows(records, ng, "run_id", "number", "score_l2", "ng_l2"):
        scored = [(score / limit if limit else math.inf, run, number) for run, number, score, limit in rows]
        found = sorted((*found, *scored), reverse=True)[:WORST_PARTS]
    parts = (records.part(run_id, number) for _, run_id, number in found)
    return [part for part in parts if part is not None]


def _shown(path: Path, part: Part) -> WorstPart:
    found = _picture(path, part) if part.picture is not None else Sentence("Its picture was not archived.")
    picture, note = (None, found) if isinstance(found, Sentence) else (found, "")
    family = part.family if part.family != NEW_KIND else ""
    return WorstPart(part.name, part.captured_at_s, part.verdict, part.relative_score, picture, note, family)


def _picture(path: Path, part: Part) -> UInt8 | Sentence:
    """Return the archived picture with boxes around the regions, its longer side at most 640 px; or why not."""
    import cv2

    from inspector_app.records.archive import FOLDER

    assert part.picture is not None
    try:
        content = genuine(path.parent / FOLDER, part.picture.file, part.picture.sha256)
        rgb = np.array(decode(content, AS_SAVED))
    except (ChangedError, UnreadableImageError) as error:
        return error.sentence
    thickness = max(2, round(max(rgb.shape) / 400))
    for region in part.regions:
        left, top, right, bottom = (round(value) for value in region["box_px"])
        cv2.rectangle(rgb, (left, top), (right, bottom), BOX_RGB, thickness)
    scale = PICTURE_PX / max(rgb.shape[:2])
    if scale < 1:
        rgb = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(rgb, np.uint8)
