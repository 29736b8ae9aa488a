"""Records as a CSV table that any spreadsheet program opens."""

import csv
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TextIO

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import InspectionRecord, Settled
from inspector_app.core.ports import Judged
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_there, unused_name
from inspector_app.project.held_open import HeldNames
from inspector_app.project.spreadsheets import harmless
from inspector_app.sinks.kinds import Target

CsvDialect = Literal["comma", "semicolon"]
"""``comma``: 0.5, commas between cells; ``semicolon``: 0,5, semicolons, for spreadsheets with decimal commas."""

COLUMNS = (
    "verdict",
    "relative_score",
    "score_l2",
    "threshold_l2",
    "latency_ms",
    "name",
    "path",
    "error",
    "captured_at",
    "review_l2",
    "project_name",
    "project_id",
    "serial",
    "limit",
    "n_regions",
    "region_area_px",
    "region_area_mm2",
    "region_longest_px",
    "region_longest_mm",
    "region_x_px",
    "region_y_px",
    "feed",
    "person",
    "settled",
    "settled_by",
    "settled_at",
    "lot",
)
"""docs/integration.md describes them. Readers find columns by name: new ones come last, and none is renamed."""


class CsvSink:
    """A CSV file with one row for each record; a row is in the file as soon as it is written.

    A text that a spreadsheet would take for a formula (``=1+1.png``) gets an apostrophe in front, which spreadsheets
    read as "text". ``captured_at`` is date and time in ISO 8601, in the computer's time zone with its offset.
    ``project_id`` is the hash of what the project has learned.
    ``limit`` says where ``threshold_l2`` comes from: promised, estimated, or set by hand. Sizes and places of regions
    are in pixels of the picture.
    """

    notice = ""

    def __init__(
        self, path: Path, project_name: str = "", dialect: CsvDialect = "comma", *, feed: str = "", person: str = ""
    ) -> None:
        """Begin a new table at ``path``.

        Args:
            path: the table.
            project_name: the name of the part.
            dialect: the format of the table.
            feed: the name of the feed.
            person: who writes the table.

        Raises:
            OutputError: the file cannot be created.
        """
        self._path = path
        self._project_name = project_name
        self._feed = feed
        self._person = person
        self._decimal_comma = dialect == "semicolon"
        try:
            self._go_on_in(self._opened())
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
                hint=Sentence("Choose another folder."),
            ) from error
        self._put([COLUMNS])

    def write(self, judged: Sequence[Judged]) -> None:
        """See :class:`inspector_app.core.ports.RecordSink`."""
        self._put([self._row(one.record) for one in judged])

    def _row(self, record: InspectionRecord) -> tuple[str, ...]:
        judged = record.anomaly is not None
        review_l2 = record.limits.review_l2
        return (
            record.verdict.value,
            self._number(f"{record.relative_score:.4f}") if judged else "",
            self._number(f"{record.score_l2:.6g}") if judged else "",
            self._number(f"{record.threshold_l2:.6g}"),
            self._number(f"{record.latency_ms:.1f}"),
            harmless(record.name),
            harmless(str(record.path or "")),
            harmless(record.reason),
            _time(record.captured_at_s),
            self._number(f"{review_l2:.6g}") if review_l2 is not None else "",
            harmless(self._project_name),
            record.project_id,
            harmless(record.ids.serial),
            record.limits.kind or "",
            *self._largest_region(record),
            harmless(self._feed),
            harmless(self._person),
            *_settled(record.settled),
            harmless(record.ids.lot),
        )

    def _largest_region(self, record: InspectionRecord) -> tuple[str, ...]:
        """The number of regions above the limit, and the largest one: area, longest side and centre."""
        if not record.regions:
            return ("0" if record.regions is not None else "", *[""] * 6)
        region = record.regions[0]
        figures = (region.area_px, region.area_mm2, region.longest_px, region.longest_mm, *region.centre_px)
        told = (self._number(f"{figure:.6g}") if figure is not None else "" for figure in figures)
        return (str(record.n_regions), *told)

    def _number(self, figure: str) -> str:
        return figure.replace(".", ",") if self._decimal_comma else figure

    def _opened(self) -> TextIO:
        # utf-8-sig: without its mark, Excel reads names as Latin-1; w+: the rows are read again if the file is moved
        return self._path.open("w+", newline="", encoding="utf-8-sig", errors="backslashreplace")

    def _go_on_in(self, stream: TextIO) -> None:
        self._stream = stream
        self._held = HeldNames(self._path)
        self._writer = csv.writer(stream, delimiter=";" if self._decimal_comma else ",")

    def _keep_name(self) -> None:
        """If the table was deleted, moved or replaced, write all its rows to a new one with its name.

        The old file stays open until the new one is complete: no other file has its rows.
        """
        if self._held.hold:
            return
        aside = unused_name(self._path.with_name(f"{self._path.name}.replaced"))
        with suppress(FileNotFoundError):  # a file of another program keeps its content
            self._path.rename(aside)
        new = self._opened()
        try:
            self._stream.seek(0)
            new.write(self._stream.read())
            new.flush()
        except OSError:
            with suppress(OSError):
                new.close()
            self._path.unlink(missing_ok=True)
            raise
        self._stream.close()
        self._go_on_in(new)
        told = (
            "%s was deleted, moved or replaced while it was written. All rows are in a new one; %s is what stood there."
        )
        logging.getLogger(__name__).warning(told, self._path, aside.name if is_there(aside) else "nothing")

    def _put(self, rows: Sequence[tuple[str, ...]]) -> None:
        try:
            self._writer.writerows(rows)
            self._stream.flush()
            self._keep_name()
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be written: {reason}.", path=self._path, reason=reason_of(error)),
                hint=Sentence("Make room on the disk."),
            ) from error

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.RecordSink`."""
        if self._stream.closed:
            return
        try:
            self._keep_name()
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be written: {reason}.", path=self._path, reason=reason_of(error)),
                hint=Sentence("Write it again."),
            ) from error
        finally:
            self._stream.close()


def _settled(settled: Settled | None) -> tuple[str, str, str]:
    """What a person found out about the part, who, and when; empty if nobody has."""
    return (settled.label.value, harmless(settled.by), _time(settled.at_s)) if settled is not None else ("", "", "")


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(timespec="milliseconds")


def open_target(target: Target) -> CsvSink:
    """Open the table of a folder. Raises OutputError if it cannot be written."""
    path = target.folder / "results.csv"
    return CsvSink(path, target.project_name, target.csv_dialect, feed=target.feed, person=target.person)
