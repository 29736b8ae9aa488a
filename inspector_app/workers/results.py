"""What a run found, as a table on the disk."""

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path

from inspector_app.core.messages import InspectionRecord, Progress
from inspector_app.sinks.results_csv import CsvSink


def write_results(records: Sequence[InspectionRecord], path: Path) -> Generator[Progress, None, None]:
    """Write one row a record.

    Raises:
        OutputError: it cannot be written.
    """
    with closing(CsvSink(path)) as table:
        for done, record in enumerate(records):
            yield Progress("Saving results", done, len(records), done / len(records))
            table.write(record, None, None)
