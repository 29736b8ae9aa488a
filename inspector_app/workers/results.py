"""The results of a run, written as a table."""

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path

from inspector_app.core.messages import InspectionRecord, Progress
from inspector_app.core.ports import Detector, Judged
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.judge import with_regions
from inspector_app.sinks.results_csv import CsvDialect, CsvSink


def write_results(
    records: Sequence[InspectionRecord],
    path: Path,
    project_name: str,
    dialect: CsvDialect,
    detector: Detector | None = None,
    *,
    feed: str = "",
    person: str = "",
) -> Generator[Progress, None, None]:
    """Write one row for each record.

    Args:
        records: the records.
        path: the table.
        project_name: the name of the part.
        dialect: the format of the table.
        detector: finds the regions of records whose limits have changed since they were judged; None: they are left
            out.
        feed: the name of the feed.
        person: who saves it.

    Raises:
        OutputError: the file cannot be written.
    """
    with closing(CsvSink(path, project_name, dialect, feed=feed, person=person)) as table:
        for done, record in enumerate(records):
            yield Progress(Sentence("Saving results"), done, len(records), done / len(records))
            table.write([Judged(with_regions(record, detector) if detector is not None else record)])
