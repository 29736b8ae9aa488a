"""Judge every picture of a folder and write the verdicts to a table.

python examples/judge_folder.py part.inspector FOLDER verdicts.csv
"""

import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from inspector_app.core.messages import Verdict
from inspector_app.core.ports import Judged
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import user_paths
from inspector_app.project.store import load_project
from inspector_app.sinks.results_csv import CsvSink
from inspector_app.sources import open_files


def main(project_file: str, folder: str, table: str) -> None:
    """Judge all pictures below ``folder``. One that cannot be judged is a row with the verdict ERROR and the reason."""
    project = load_project(Path(project_file))
    opened = open_detector(project, user_paths())
    for notice in opened.notices:
        print(f"Warning: {notice}")
    verdicts: Counter[Verdict] = Counter()
    source = open_files([Path(folder)], opened.detector.reading)
    with closing(source), closing(CsvSink(Path(table), project.document.name)) as sink:
        while (frame := source.read()) is not None:
            record = inspect(frame, opened.detector, project.document.limits)
            sink.write([Judged(record)])
            verdicts[record.verdict] += 1
    print(", ".join(f"{verdicts[verdict]} {verdict}" for verdict in Verdict))


if __name__ == "__main__":
    main(*sys.argv[1:])
