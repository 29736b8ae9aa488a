"""A project with a challenge set of real cells."""

from pathlib import Path

import pytest

from inspector_app.core.messages import Label
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.challenge.adding import add_parts, from_file
from inspector_app.pipeline.challenge.judged_set import Person
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.project.challenge_set import ChallengeSet
from inspector_app.project.paths import AppPaths
from tests import helpers

KIM = Person("Kim", "operator", "line 1")


@pytest.fixture(scope="session")
def opened(trained: Trained, paths: AppPaths) -> OpenedProject:
    return open_detector(trained.project, paths)


@pytest.fixture
def parts(tmp_path: Path, opened: OpenedProject) -> ChallengeSet:
    """Two parts of the bank, which are certainly OK, and two defective cells."""
    added = [from_file(path, Label.GOOD) for path in helpers.cells(0.0, 2)]
    added += [from_file(path, Label.DEFECT) for path in helpers.cells(1.0, 2)]
    return helpers.result_of(add_parts(tmp_path, opened.project.document.name, added, opened.detector.reading))
