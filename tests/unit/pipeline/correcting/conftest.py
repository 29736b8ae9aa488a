"""A small project of real parts, a part that it calls NG although it is good, and labelled parts."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from inspector_app.core.messages import Label
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project.paths import AppPaths
from tests import helpers

N = 16


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copies of good parts, and below them other pictures: ``odd-N.png`` has a mark that no good part has."""
    root = tmp_path_factory.mktemp("correcting")
    for path in helpers.cells(0.0, N):
        shutil.copy(path, root / path.name)
    (root / "other").mkdir()
    for number in range(3):
        marked = helpers.damaged(helpers.part(N + number))
        Image.fromarray(marked).save(root / "other" / f"odd-{number}.png")
    return root


@pytest.fixture(scope="package")
def trained(folder: Path, paths: AppPaths) -> Trained:
    good = [folder / path.name for path in helpers.cells(0.0, N)]
    return helpers.result_of(train(good, helpers.small_settings(promise=0.1), paths, proposes=False))


@pytest.fixture(scope="package")
def opened(trained: Trained, folder: Path) -> OpenedProject:
    """The project with a good part and two defects that are labelled."""
    pictures = [(helpers.cells(0.0, N + 6)[N + 5], Label.GOOD), *((p, Label.DEFECT) for p in helpers.cells(1.0, 2))]
    labelled = helpers.result_of(score_labelled(pictures, trained.detector)).parts
    opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)
    return replace(opened, project=opened.project.with_labelled(labelled))
