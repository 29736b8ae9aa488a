"""Count the verdicts of each day from the records that the window keeps.

python examples/read_records.py [records.sqlite]
"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from inspector_app.core.messages import Verdict
from inspector_app.project.paths import user_paths

QUERY = """
SELECT date(captured_at_s, 'unixepoch', 'localtime') AS day, project_name, verdict, count(*)
FROM records GROUP BY day, project_name, verdict ORDER BY day, project_name
"""


def main(file: str = "") -> None:
    """Read without locking out the window: the file is opened for reading only."""
    path = Path(file) if file else user_paths().records / "records.sqlite"
    counts: dict[tuple[str, str], dict[str, int]] = {}
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        for day, project, verdict, count in connection.execute(QUERY):
            counts.setdefault((day, project), {})[verdict] = count
    for (day, project), of in counts.items():
        said = ", ".join(f"{of.get(verdict.value, 0)} {verdict}" for verdict in Verdict)
        print(f"{day}  {project}: {said}")


if __name__ == "__main__":
    main(*sys.argv[1:])
