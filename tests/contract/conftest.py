"""Fixtures for the contract tests."""

import pytest

from inspector_app.pipeline.building.train import Trained
from tests import helpers


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    return helpers.small_training(helpers.session_paths(tmp_path_factory))
