"""Fixtures for the unit tests: one small project, built once."""

import pytest

from inspector_app.pipeline.building.train import Trained
from inspector_app.project.paths import AppPaths
from tests import helpers


@pytest.fixture(scope="session")
def paths(tmp_path_factory: pytest.TempPathFactory) -> AppPaths:
    return helpers.session_paths(tmp_path_factory)


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    return helpers.small_training(helpers.session_paths(tmp_path_factory))
