"""Figures and shift reports of the records in the store."""

import json
import math
import time
from collections.abc import Generator, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Progress, UInt8, Verdict
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.recalling import ChangedError, genuine
from inspector_app.pipeline.statistics.figures import Columns, Figures, figures_of
from inspector_app.pipeline.statistics.shift_report import WORST_PARTS, LimitChange, Presence, ShiftReport, WorstPart
from inspector_app.project.files import is_file
from inspector_app.records.audit_entry import SIGNED_IN, SIGNED_OUT
from inspector_app.records.parts import NEW_KIND, Filter, Part

if TYPE_CHECKING:  # imported where it is used: SQLAlchemy takes tenths of a second
    from inspector_app.records.reading import Records

CODES = {verdict.value: code for code, verdict in enumerate(Verdict)}
NAMES = (
    "id", "captured_at_s", "verdict", "score_l2", "latency_ms", "project_id", "regions", "width", "height", "family"
)  # fmt: skip
PICTURE_PX = 640
BOX_RGB = (255, 80, 60)


def figures_in(path: Path, begin_s: float | None, end_s: float | None) -> Generator[Progress, None, Figures]:
    """Compute the figures of all records of a time.

    Args:
        path: the file of records; the figures are empty if it does not exist.
        begin_s: the begin of the time, seconds since 1970; None: no bound.
        end_s: its end, not included; None: no bound.

    Raises:
        OutputError: the file cannot be read.
    """
    tables = [np.zeros((0, 7))]
    regions = [np.zeros((0, 3))]
    projects: dict[str, int] = {}
    families: dict[str | None, int] = {None: -1}
    if is_file(path):
        from inspector_app.records.reading import Records

        with Records(path) as records:
            wanted = _filter(begin_s, end_s)
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
                regions.append(np.array([place for at, row in enumerate(rows, done) for place in _places(at, row)]))
                done += len(rows)
    table = np.concatenate(tables)
    places = np.concatenate([some.reshape(-1, 3) for some in regions])
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
    )
    return figures_of(columns)


def report_in(
    path: Path, trail: Path, begin_s: float | None, end_s: float | None, station: str
) -> Generator[Progress, None, ShiftReport]:
    """Make the report of a time.

    Args:
        path: the file of records; the report is that of an empty shift if it does not exist.
        trail: the folder of the audit trail, for changes of limits and people.
        begin_s: the begin of the time, seconds since 1970; None: the first record.
        end_s: its end, not included; None: now.
        station: the name of the station.

    Raises:
        OutputError: the file cannot be read.
    """
    figures = yield from figures_in(path, begin_s, end_s)
    worst: list[Part] = []
    part_name = project_id = ""
    if is_file(path):
        from inspector_app.records.reading import Records

        with Records(path) as records:
            worst = _worst(records, _filter(begin_s, end_s))
            if newest := records.page(_filter(begin_s, end_s), n=1):
                part_name, project_id = newest[0].project_name, newest[0].project_id
    shown = []
    for done, part in enumerate(worst):
        yield Progress(Sentence("Reading pictures"), done, len(worst), done / len(worst))
        shown.append(_shown(path, part))
    now_s = time.time()
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
        people=tuple(_people(trail, begin_s, end_s)),
    )


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
    found = []
    for at_s, row in _entries(trail, "limits", end_s):
        if at_s < begin_s:
            break
        found.append(LimitChange(at_s, row.person, row.what, row.old, row.new, row.reason))
    return found[::-1]


def _people(trail: Path, begin_s: float, end_s: float) -> list[Presence]:
    """Return who was signed in at any moment of the time, in the order of their signing in."""
    found: list[Presence] = []
    out_s: dict[str, float] = {}
    for at_s, row in _entries(trail, "sign-in", end_s):
        if row.what == SIGNED_OUT:
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


def _filter(begin_s: float | None, end_s: float | None) -> Filter:
    return Filter(-math.inf if begin_s is None else begin_s, math.inf if end_s is None else end_s)


def _places(at: int, row: Any) -> list[tuple[int, float, float]]:  # noqa: ANN401 - a row of SQLAlchemy
    """Return the row's number, and x and y of each region's centre as shares of the picture."""
    regions, width, height = row[6], row[7], row[8]
    if not regions or not width or not height:
        return []
    return [(at, x / width, y / height) for x, y in (region["centre_px"] for region in json.loads(regions))]


def _worst(records: "Records", wanted: Filter) -> list[Part]:
    """Return the NG parts whose scores exceed their limits by the greatest factor, the worst first."""
    from dataclasses import replace

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
