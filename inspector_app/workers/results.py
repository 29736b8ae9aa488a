"""The results of a run, written as a table."""

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path

from inspector_app.core.messages import InspectionRecord, Progress
from inspector_app.core.ports import Judged
from inspector_app.core.sentences import Sentence
from inspector_app.sinks.results_csv import CsvDialect, CsvSink


def write_results(
    records: Sequence[InspectionRecord], path: Path, project_name: str, dialect: CsvDialect
) -> Generator[Progress, None, None]:
    """Write one row for each record.

    Raises:
        OutputError: the file cannot be written.
    """
    with closing(CsvSink(path, project_name, dialect)) as table:
        for done, record in enumerate(records):
            yield Progress(Sentence("Saving results"), done, len(records), done / len(records))
            table.write([Judged(record)])
