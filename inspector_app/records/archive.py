"""The archive: pictures of judged parts with their anomaly maps, in one folder for each day.

A picture is complete or absent: both files are written atomically, and only then does a row of the store
(:data:`inspector_app.records.tables.PICTURES`) name them with their hashes. A file that no row names, because the
program was killed between the two, is complete too.
"""

import hashlib
import logging
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import numpy as np
from sqlalchemy import ColumnElement, Connection, case, delete, func, insert, literal_column, select, tuple_, update

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import AnomalyMap, Frame, InspectionRecord, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.project.files import is_file, is_folder, remove_partials, write_together
from inspector_app.records.archive_choice import MUST, Entry
from inspector_app.records.database import transaction
from inspector_app.records.families import family_of
from inspector_app.records.tables import PICTURES, RECORDS
from inspector_app.records.vectors import stored_patch

_log = logging.getLogger(__name__)
FOLDER = "pictures"
"""Beside the file of records."""
JPEG_QUALITY = 95
MAX_JPEG_PX = 65_500
"""The encoder's limit; line cameras send longer pictures."""
MAX_COPIED_BYTES = 64 * 2**20
"""Of a file that could not be read as a picture; a greater one is not copied."""
DAY_S = 86_400.0
DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""The name of a folder with the pictures of one day; others are not ours."""
FILE = re.compile(rf"{DAY.pattern}/\d[\w.-]*")
"""A file in it, relative to the archive, as this program names it."""
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
AT_ONCE = 50
"""Pictures that are removed in one transaction."""
BYTES_PER_GB = 10**9
_WRITTEN: ColumnElement[int] = literal_column("pictures.rowid")
"""The order in which pictures were archived; their times are those of a clock that may be set."""
_DAY = func.substr(PICTURES.c.file, 1, 10)
_NAMED = PICTURES.c.file.op("GLOB")("????-??-??/*")


class Archive:
    """Writes pictures, and removes old ones by the rule; used by one thread."""

    def __init__(self, records: Path, rule: ArchiveRule) -> None:
        """Archive beside the file ``records``, which exists. Unfinished files of a program that was killed go."""
        self._records = records
        self.folder = records.parent / FOLDER
        self._rule = rule
        self._stuck: set[tuple[str, int]] = set()
        self._newest_day = ""
        self._days: list[str] = []
        with suppress(OSError, ValueError):  # no archive yet
            remove_partials(max(day for day in self.folder.iterdir() if DAY.fullmatch(day.name)))

    def add(self, *entries: Entry) -> None:
        """Write pictures and their maps, then their rows, all or none; when this returns, they are on the disk.

        Several at once are synced together and take one transaction, which delays the records of the run less.

        Raises:
            PassingOutputError: the store cannot be written now.
            OutputError: a picture or the store cannot be written.
        """
        files: dict[Path, bytes] = {}
        rows = [row for entry in entries if (row := self._row(entry, files)) is not None]
        try:
            # Not the folder of the records: if its drive is away, a new one in its place would hide that.
            self.folder.mkdir(exist_ok=True)
            for day in {file.parent for file in files}:
                day.mkdir(exist_ok=True)
            write_together(files)
        except OSError as error:
            raise OutputError(
                Sentence(
                    "The picture cannot be archived in {folder}: {reason}.", folder=self.folder, reason=reason_of(error)
                ),
                hint=Sentence("Make room on the disk and see that the folder may be written."),
            ) from error
        if rows:
            with transaction(self._records) as connection:
                for values, record in rows:
                    _insert(connection, values, record)

    def _row(self, entry: Entry, files: dict[Path, bytes]) -> tuple[dict[str, object], InspectionRecord] | None:
        """Return the row of a picture, and add its files to ``files``; None: there is nothing to archive."""
        record = entry.record
        content, suffix = self._content(entry)
        if content is None:
            return None
        at = datetime.fromtimestamp(record.captured_at_s).astimezone()
        stem = f"{at:%H%M%S}-{entry.run_id[:8]}-{entry.number}-{record.verdict}"
        file = Path(f"{at:%Y-%m-%d}") / f"{stem}{suffix}"
        files[self.folder / file] = content
        map_file, map_content = None, b""
        if record.anomaly is not None:
            map_file, map_content = file.with_name(f"{stem}.safetensors"), _map_bytes(record.anomaly)
            files[self.folder / map_file] = map_content
        row: dict[str, object] = {
            "run_id": entry.run_id,
            "number": entry.number,
            "captured_at_s": record.captured_at_s,
            "why": entry.why,
            "file": file.as_posix(),
            "sha256": hashlib.sha256(content).hexdigest(),
            "map_file": map_file.as_posix() if map_file is not None else None,
            "map_sha256": hashlib.sha256(map_content).hexdigest() if map_file is not None else None,
            "n_bytes": len(content) + len(map_content),
        }
        return row, record

    def remove_old(self, now_s: float) -> int:
        """Remove some of what the rule leaves no room for: OK parts before others, the oldest first, never kept ones.

        While the folder of the archive is away, nothing is removed: its pictures are still somewhere.

        Args:
            now_s: the time, seconds since 1970.

        Returns:
            The number of pictures that were removed, at most 50; 0: there are no more.

        Raises:
            OutputError: a picture cannot be removed, which is not tried again; or as :meth:`add`.
        """
        if not is_folder(self.folder):
            return 0
        some = self._to_remove(now_s)
        removed, fault = 0, None
        if some:
            with transaction(self._records) as connection:
                for part, names in some.items():
                    of_part = PICTURES.c.run_id == part[0], PICTURES.c.number == part[1]
                    if connection.execute(select(PICTURES.c.kept).where(*of_part)).scalar() != 0:
                        continue  # a person has kept it meanwhile, or another window removed it
                    try:
                        remove_files(self.folder, names)
                    except OutputError as error:
                        self._stuck.add(part)
                        fault = error
                    else:
                        connection.execute(delete(PICTURES).where(*of_part))
                        removed += 1
        if fault is not None:
            raise fault
        return removed

    def _to_remove(self, now_s: float) -> dict[tuple[str, int], list[str | None]]:
        """Return some of the pictures that must go now, with their files."""
        c = PICTURES.c
        loose = select(c.run_id, c.number, c.file, c.map_file, c.n_bytes).where(c.kept == 0)
        loose = loose.where(tuple_(c.run_id, c.number).not_in(sorted(self._stuck)))
        some: dict[tuple[str, int], list[str | None]] = {}
        with transaction(self._records, may_write=False) as connection:
            if self._rule.max_days is not None:
                old = loose.where(c.captured_at_s < now_s - self._rule.max_days * DAY_S).order_by(c.captured_at_s)
                old = old.where(_DAY.not_in(self._last_days(connection, self._rule.max_days)))
                for row in connection.execute(old.limit(AT_ONCE)):
                    some[row.run_id, row.number] = [row.file, row.map_file]
            if some or self._rule.max_gb is None:
                return some
            excess = (connection.execute(select(func.sum(c.n_bytes))).scalar() or 0) - self._rule.max_gb * BYTES_PER_GB
            if excess > 0:
                is_bad = case((c.why.in_(sorted(MUST)), 1), else_=0)
                for row in connection.execute(loose.order_by(is_bad, _WRITTEN).limit(AT_ONCE)):
                    if excess <= 0:
                        break
                    some[row.run_id, row.number] = [row.file, row.map_file]
                    excess -= row.n_bytes if isinstance(row.n_bytes, int) else 0  # a row may come from elsewhere
        return some

    def _last_days(self, connection: Connection, n: int) -> list[str]:
        """Return the last ``n`` days on which pictures were archived, by their order of writing.

        Pictures of these days stay, whatever the clock says: one that was set years forward or back, for a day or for
        good, makes no picture old. Read again when the last day is another one.
        """
        last = select(_DAY).where(_NAMED).order_by(_WRITTEN.desc()).limit(1)
        newest_day = connection.execute(last).scalar() or ""
        if newest_day != self._newest_day or not self._days:
            days = select(_DAY).where(_NAMED).group_by(_DAY).order_by(func.max(_WRITTEN).desc()).limit(n)
            self._newest_day, self._days = newest_day, list(connection.execute(days).scalars())
        return self._days

    def _content(self, entry: Entry) -> tuple[bytes | None, str]:
        """Return the bytes of the file and its suffix; None: there is nothing to archive."""
        frame = entry.frame
        if isinstance(frame, Frame):
            small = self._rule.as_jpeg and max(frame.rgb.shape) <= MAX_JPEG_PX
            return (_jpeg(frame), ".jpg") if small else (_png(frame), ".png")
        if frame.path is None or not is_file(frame.path):
            return None, ""
        suffix = frame.path.suffix if SUFFIX.fullmatch(frame.path.suffix) else ""  # a file may have any name
        try:
            if frame.path.stat().st_size > MAX_COPIED_BYTES:
                return None, ""
            return frame.path.read_bytes(), f"{suffix}.damaged"
        except OSError:
            return None, ""


def _insert(connection: Connection, row: dict[str, object], record: InspectionRecord) -> None:
    """Insert a picture's row, and assign an NG part to a family."""
    worst, of_part = record.worst_patch, (RECORDS.c.run_id == row["run_id"], RECORDS.c.number == row["number"])
    if worst is not None:
        row = row | {"space": worst.space, "patch": stored_patch(worst.vector)}
    settled = connection.execute(select(RECORDS.c.settled).where(*of_part)).scalar()
    kept = int(settled is not None)  # a person was faster
    connection.execute(insert(PICTURES).prefix_with("OR REPLACE"), {**row, "kept": kept})
    if worst is not None and record.verdict is Verdict.NG:
        family = family_of(connection, worst)
        if family is not None:
            connection.execute(update(RECORDS).where(*of_part).values(family=family))


def remove_files(folder: Path, names: Iterable[str | None]) -> None:
    """Delete files of an archive, which may be gone already.

    Rows may come from elsewhere, for example from a file of records that was put beside this one. What is not in a
    folder of a day is never deleted.

    Args:
        folder: the folder of the archive.
        names: as in the table of pictures.

    Raises:
        OutputError: one cannot be deleted.
    """
    for name in filter(None, names):
        if not FILE.fullmatch(str(name)):
            _log.warning("%r is no file of the archive, so it was not deleted", name)
            continue
        path = folder / name
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                Sentence("The picture {path} cannot be removed: {reason}.", path=path, reason=reason_of(error)),
                hint=Sentence("See that the folder may be written, then remove old records again."),
            ) from error


def _png(frame: Frame) -> bytes:
    import cv2

    # Measured with 1600 x 1200 photographs: 80 ms and 0.8 to 1.3 MB. Level 3: twice the time for 5 % more; WebP without
    # loss at its fastest: 100 ms for 10 % less.
    options = [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE]
    return cv2.imencode(".png", cv2.cvtColor(frame.rgb, cv2.COLOR_RGB2BGR), options)[1].tobytes()


def _jpeg(frame: Frame) -> bytes:
    import simplejpeg

    encoded: bytes = simplejpeg.encode_jpeg(np.ascontiguousarray(frame.rgb), JPEG_QUALITY, colorsubsampling="444")
    return encoded


def _map_bytes(anomaly: AnomalyMap) -> bytes:
    """Return the map as safetensors: ``patch_distance_l2`` and, where it does not cover the picture, ``to_picture``."""
    from safetensors.numpy import save

    arrays = {"patch_distance_l2": np.ascontiguousarray(anomaly.patch_distance_l2)}
    if anomaly.placement is not None:
        arrays["to_picture"] = np.ascontiguousarray(anomaly.placement.to_picture)
    return save(arrays)
