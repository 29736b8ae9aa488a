"""Records that pass a filter, written as a table or as a folder of pictures. Generators, run by a job."""

import csv
import math
import os
import uuid
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from inspector_app.core.errors import OutputError, UnreadableImageError, reason_of
from inspector_app.core.messages import Label, Progress, UInt8, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import folder_in_the_making, taking_its_place
from inspector_app.project.spreadsheets import harmless
from inspector_app.records.parts import NEW_KIND, Filter, Part, Place
from inspector_app.sinks.results_csv import CsvDialect
from inspector_app.workers.history_reader import Reader

if TYPE_CHECKING:  # it imports SQLAlchemy
    from inspector_app.records.reading import Records

AT_ONCE = 1000
COLUMNS = (
    "verdict", "relative_score", "score_l2", "threshold_l2", "review_l2", "captured_at", "name", "serial", "lot",
    "settled", "settled_by", "settled_at", "family", "note", "error", "n_regions", "region_area_px", "region_x_px",
    "region_y_px", "latency_ms", "project_name", "project_id", "station", "feed", "person", "path", "run_id",
    "number", "picture", "picture_sha256",
)  # fmt: skip
"""As in the table of results (:data:`inspector_app.sinks.results_csv.COLUMNS`), and what the store knows besides."""
Cell = str | float | None
Write = Generator[Progress, None, "Exported"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records to write.

    Attributes:
        store: the file of records.
        archive: the folder of the archived pictures.
        wanted: which records.
        total: about how many, for the progress.
    """

    store: Path
    archive: Path
    wanted: Filter
    total: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        path: the file, or the folder of pictures.
        n: the number of records or pictures in it.
        left_out: the number of records without an archived picture, or whose picture was changed.
        not_settled: the number of pictures in a folder of their own, because nobody settled the part.
    """

    path: Path
    n: int
    left_out: int = 0
    not_settled: int = 0


def cells_of(part: Part) -> list[Cell]:
    """Return a record as a row of :data:`COLUMNS`; None: not known."""
    sound = [region for region in part.regions if {"area_px", "centre_px"} <= set(region)]
    region = max(sound, key=lambda region: region["area_px"], default=None)
    answer = part.settled[-1] if part.settled else {}
    picture = part.picture
    judged = math.isfinite(part.score_l2)
    return [
        part.verdict.value,
        part.relative_score if judged else None,
        part.score_l2 if judged else None,
        part.ng_l2,
        part.review_l2,
        _iso(part.captured_at_s),
        part.name,
        part.serial,
        part.lot,
        answer.get("label", ""),
        answer.get("by", ""),
        answer.get("at", ""),
        "new kind" if part.family == NEW_KIND else part.family,
        part.note,
        part.reason,
        len(part.regions),
        region["area_px"] if region is not None else None,
        *(region["centre_px"] if region is not None else (None, None)),
        part.latency_ms,
        part.project_name,
        part.project_id,
        part.station,
        part.feed,
        part.person,
        str(part.path or ""),
        part.run_id,
        part.number,
        picture.file if picture is not None else "",
        picture.sha256 if picture is not None else "",
    ]


def write_csv(chosen: Chosen, target: Path, dialect: CsvDialect) -> Write:
    """Write one row for each record, the newest first; UTF-8 with a mark, so that Excel reads every name.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.

    Args:
        chosen: the records.
        target: the table; a table that is there is replaced at the end.
        dialect: the format of the table.

    Raises:
        OutputError: the store cannot be read, or the table cannot be written.
    """
    decimal_comma = dialect == "semicolon"
    with _new_file(target) as stream, Reader(chosen.store).open() as records:
        text = TextIOWrapper(stream, "utf-8-sig", errors="backslashreplace", newline="", write_through=True)
        table = csv.writer(text, delimiter=";" if decimal_comma else ",")
        table.writerow(COLUMNS)
        done = 0
        for parts in _pages(records, chosen.wanted):
            yield _progress(done, chosen.total)
            table.writerows([_csv_cell(cell, decimal_comma=decimal_comma) for cell in cells_of(part)] for part in parts)
            done += len(parts)
        text.detach()
    return Exported(target, done)


def write_xlsx(chosen: Chosen, target: Path) -> Write:
    """Write a workbook with one row for each record, the newest first, and small pictures of NG parts.

    Args:
        chosen: the records.
        target: the workbook; one that is there is replaced at the end.

    Raises:
        OutputError: the store cannot be read, or the workbook cannot be written.
    """
    from inspector_app.workers.workbook import Workbook

    done = 0
    with _new_file(target) as stream, Reader(chosen.store).open() as records, Workbook(stream, COLUMNS) as book:
        for parts in _pages(records, chosen.wanted):
            for part in parts:
                if done % 50 == 0:
                    yield _progress(done, chosen.total)
                book.add(cells_of(part), _small(part, chosen.archive) if book.takes_pictures else None)
                done += 1
        yield Progress(Sentence("Saving the table"), done, done, 1.0)
    return Exported(target, done)


def write_pictures(chosen: Chosen, target: Path) -> Write:
    """Copy the archived pictures into a new folder with the layout of a labelled set, which ``evaluate`` reads.

    Pictures of settled parts are in ``test/good`` and ``test/defect``, those of other parts in ``not settled``. A
    picture that was changed since it was archived is left out.

    Args:
        chosen: the records.
        target: the folder, which does not exist.

    Raises:
        OutputError: the store cannot be read, or the folder cannot be written.
    """
    from inspector_app.pipeline.judging.recalling import ChangedError, genuine

    folders = {Label.GOOD: Path("test", "good"), Label.DEFECT: Path("test", "defect"), None: Path("not settled")}
    n = done = left_out = not_settled = 0
    with _told(target), folder_in_the_making(target) as making, Reader(chosen.store).open() as records:
        for folder in folders.values():
            (making / folder).mkdir(parents=True)
        for parts in _pages(records, chosen.wanted):
            for part in parts:
                yield _progress(done, chosen.total)
                done += 1
                if part.picture is None or part.picture.file.endswith(".damaged"):
                    left_out += 1
                    continue
                try:
                    content = genuine(chosen.archive, part.picture.file, part.picture.sha256)
                except ChangedError:
                    left_out += 1
                    continue
                (making / folders[part.label] / Path(part.picture.file).name).write_bytes(content)
                n += 1
                not_settled += part.label is None
    return Exported(target, n, left_out, not_settled)


def pages_of(chosen: Chosen) -> Iterator[list[Part]]:
    """Yield the records, the newest first. Raises OutputError if the store cannot be read."""
    with Reader(chosen.store).open() as records:
        yield from _pages(records, chosen.wanted)


def _pages(records: "Records", wanted: Filter) -> Iterator[list[Part]]:
    before: Place | None = None
    while parts := records.page(wanted, n=AT_ONCE, before=before):
        yield parts
        before = parts[-1].place


def _progress(done: int, total: int) -> Progress:
    return Progress(Sentence("Exporting records"), done, total, min(1.0, done / max(1, total)))


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=target, reason=reason_of(error)),
            hint=Sentence("Close it in other programs, or choose another folder with enough space."),
        ) from error


@contextmanager
def _new_file(target: Path) -> Iterator[BinaryIO]:
    """Write a file beside the target, which it replaces when it is complete; it is deleted on error and on cancel."""
    with _told(target):
        target = Path(os.path.realpath(target))
        partial = target.with_name(f".{uuid.uuid4().hex}.partial")
        with taking_its_place(target, partial), partial.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())


def _csv_cell(cell: Cell, *, decimal_comma: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    text = f"{cell:.6g}" if isinstance(cell, float) else str(cell)
    return text.replace(".", ",") if decimal_comma else text


def _iso(at_s: float | None) -> str:
    try:
        return datetime.fromtimestamp(at_s or 0, UTC).astimezone().isoformat(timespec="milliseconds") if at_s else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _small(part: Part, archive: Path) -> bytes | None:
    """Return the small picture of an NG part as a JPEG file; None for other parts, and without a genuine picture."""
    if part.verdict is not Verdict.NG or part.picture is None:
        return None
    from inspector_app.pipeline.judging.recalling import small
    from inspector_app.workers.workbook import PICTURE_PX

    try:
        rgb = small(part, archive, PICTURE_PX)
    except (UnreadableImageError, OSError):
        return None
    return _jpeg(rgb) if rgb is not None else None


def _jpeg(rgb: UInt8) -> bytes:
    from PIL import Image

    stream = BytesIO()
    Image.fromarray(rgb).save(stream, "JPEG", quality=85)
    return stream.getvalue()
