"""Build a project from a folder of good parts and save it.

python examples/train_from_python.py GOOD_FOLDER part.inspector
"""

import sys
from pathlib import Path

from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.measuring.labelled import find_good_parts
from inspector_app.project.paths import user_paths
from inspector_app.project.store import save_project


def build(good_folder: Path, settings: TrainSettings) -> Trained:
    """Run the build step by step. A generator: whoever runs it shows the progress, and may stop between two steps."""
    steps = train(find_good_parts(good_folder).files, settings, user_paths())
    while True:
        try:
            progress = next(steps)
        except StopIteration as end:
            trained: Trained = end.value
            return trained
        print(f"{progress.fraction:4.0%} {progress.step}")


def main(good_folder: str, project_file: str, size: str = "256") -> None:
    """Build, save, and say what the threshold promises."""
    trained = build(Path(good_folder), TrainSettings(name=Path(project_file).stem, size=int(size)))
    save_project(trained.project, Path(project_file))
    document = trained.project.document
    for path, reason in trained.skipped:
        print(f"Skipped {path.name}: {reason}")
    print(f"{document.n_parts} good parts, threshold {document.threshold_l2:.3f}")
    print(f"At most {document.promise:.1%} of good parts will be NG")


if __name__ == "__main__":
    main(*sys.argv[1:])
