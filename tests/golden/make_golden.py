"""Make the saved project of the current format version: ``python -m tests.golden.make_golden``.

Run it once when CURRENT_VERSION grows, and never again for that version: the file stands for all those that people have
on their disks.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from inspector_app.pipeline.settings import TrainSettings
from inspector_app.pipeline.train import train
from inspector_app.project.schema import CURRENT_VERSION
from inspector_app.project.store import SUFFIX, save_project
from tests.helpers import app_paths, cells, result_of

MADE_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
CHANGED_AT = datetime(2026, 1, 3, 3, 4, 5, tzinfo=UTC)
N_PARTS = 12


def golden_file(version: int) -> Path:
    """Where the saved project of a format version stands."""
    return Path(__file__).parent / f"version{version}{SUFFIX}"


def main() -> None:
    settings = TrainSettings(name="Solar cell", size=64, keep=0.01, promise=0.1, seed=3)
    with tempfile.TemporaryDirectory() as folder:
        work = train(cells(0.0, N_PARTS), settings, app_paths(Path(folder)), lambda: MADE_AT)
        project = result_of(work).project
    suggested = project.document.suggested_threshold_l2
    path = golden_file(CURRENT_VERSION)
    save_project(project.with_threshold(round(suggested * 1.1, 2), CHANGED_AT), path)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
