"""Records as a table that any spreadsheet opens."""

import csv
from pathlib import Path

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Float32, Frame, InspectionRecord, UnreadableFrame

COLUMNS = ("verdict", "relative_score", "score_l2", "threshold_l2", "latency_ms", "name", "path", "error")


class CsvSink:
    """One row a record, on disk as soon as it is written."""

    def __init__(self, path: Path) -> None:
        """Begin a new table at ``path``.

        Raises:
            OutputError: the file cannot be made.
        """
        try:
            # utf-8-sig: without its mark, Excel reads names as Latin-1
            self._stream = path.open("w", newline="", encoding="utf-8-sig", errors="backslashreplace")
        except OSError as error:
            raise OutputError(f"{path} cannot be written: {error.strerror}", hint="Choose another folder") from error
        self._path = path
        self._writer = csv.writer(self._stream)
        self._row(COLUMNS)

    def write(
        self,
        record: InspectionRecord,
        frame: Frame | UnreadableFrame | None,  # noqa: ARG002 - a table holds no pictures
        distance_l2: Float32 | None,  # noqa: ARG002
    ) -> None:
        """See :class:`inspector_app.core.ports.RecordSink`."""
        judged = record.anomaly is not None
        self._row(
            (
                record.verdict.value,
                f"{record.relative_score:.4f}" if judged else "",
                f"{record.score_l2:.6g}" if judged else "",
                f"{record.threshold_l2:.6g}",
                f"{record.latency_ms:.1f}",
                record.name,
                str(record.path or ""),
                record.error,
            )
        )

    def _row(self, values: tuple[str, ...]) -> None:
        try:
            self._writer.writerow(values)
            self._stream.flush()
        except OSError as error:
            raise OutputError(
                f"{self._path} cannot be written: {error.strerror}", hint="Make room on the disk"
            ) from error

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.RecordSink`."""
        self._stream.close()
