"""Features of real parts, embedded once."""

import pytest

from inspector_app.pipeline.building.good_parts import FeatureStore, GoodParts
from inspector_app.pipeline.building.preflight import Preflight, check_parts
from inspector_app.pipeline.judging.embedders import EmbeddingRequest
from inspector_app.project.paths import AppPaths
from inspector_app.project.weights import find_weights
from tests import helpers


@pytest.fixture(scope="session")
def preflight() -> Preflight:
    return helpers.result_of(check_parts(helpers.cells(0.0, helpers.N_SMALL), helpers.small_settings()))


@pytest.fixture(scope="session")
def lite0(preflight: Preflight) -> EmbeddingRequest:
    return EmbeddingRequest("efficientnet_lite0", None, 3, preflight.input_size)


@pytest.fixture(scope="session")
def parts(preflight: Preflight, lite0: EmbeddingRequest, paths: AppPaths) -> GoodParts:
    weights = find_weights(lite0.backbone, paths.weights)
    return helpers.result_of(FeatureStore().good_parts(preflight, lite0, weights, paths))
