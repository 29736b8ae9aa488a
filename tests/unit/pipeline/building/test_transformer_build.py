"""A whole build with a small transformer: the project says how it compares, and judges the same when it is opened."""

import json
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from inspector_app.commands import info
from inspector_app.commands.train import summary
from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Frame
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_learned import Embedding
from inspector_app.project.store import load_project, save_project
from tests import helpers, transformers


@pytest.fixture(scope="module")
def built(paths: AppPaths) -> Trained:
    transformers.write_weights(transformers.TOKENS_OF_14, paths.weights)
    settings = helpers.small_settings(
        backbone=transformers.TOKENS_OF_14, size=98, metric="cosine", layers=("blocks.0", "blocks.1")
    )
    return helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False))


def test_the_project_tells_metric_licence_and_layers(
    built: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = built.project.document
    assert document.embedding.input_size == (98, 98)
    assert document.embedding.patch == 1
    assert document.embedding.layers == ("blocks.0", "blocks.1")
    assert any("some-licence" in note for note in document.notes)
    facts = summary(built.project)
    assert (facts["metric"], facts["weights_licence"], facts["dims"]) == ("cosine", "some-licence", 48)
    save_project(built.project, tmp_path / "tokens.inspector")
    info.run(tmp_path / "tokens.inspector", as_json=False)
    told = capsys.readouterr().out
    assert f"{transformers.TOKENS_OF_14}: some-licence" in told
    assert "cosine" in told
    info.run(tmp_path / "tokens.inspector", as_json=True)
    assert json.loads(capsys.readouterr().out)["metric"] == "cosine"


def test_all_distances_are_those_of_vectors_of_length_1(built: Trained) -> None:
    np.testing.assert_allclose(np.linalg.norm(helpers.bank_of(built.project).vectors, axis=1), 1, atol=1e-5)
    assert 0 < built.project.document.threshold_l2 < 2


def test_an_opened_project_scores_as_the_built_one(built: Trained, paths: AppPaths, tmp_path: Path) -> None:
    save_project(built.project, tmp_path / "tokens.inspector")
    frame = Frame(helpers.damaged(helpers.part()), "part", 0.0)
    expected = built.detector.score(built.detector.embed(frame)).score_l2
    for runtime, tolerance in (("openvino", 1e-6), ("torch", 1e-3)):
        opened = open_detector(load_project(tmp_path / "tokens.inspector"), paths, runtime)  # type: ignore[arg-type]
        assert opened.drift <= tolerance
        assert opened.detector.score(opened.detector.embed(frame)).score_l2 == pytest.approx(expected, rel=tolerance)


def test_other_weights_of_the_same_shape_are_refused_when_it_is_opened(built: Trained, tmp_path: Path) -> None:
    elsewhere = helpers.app_paths(tmp_path)
    transformers.write_weights(transformers.TOKENS_OF_14, elsewhere.weights, seed=1)
    with pytest.raises(ProjectError, match="other weights"):
        open_detector(built.project, elsewhere)


def test_a_file_with_another_metric_than_its_bank_is_refused(built: Trained, paths: AppPaths) -> None:
    document = built.project.document
    altered = document.model_copy(update={"bank": document.bank.model_copy(update={"metric": "l2"})})
    with pytest.raises(ProjectError, match="reference parts"):
        open_detector(type(built.project)(altered, built.project.learned, built.project.references), paths)


def test_an_embedding_has_whole_tokens(built: Trained) -> None:
    told = built.project.document.embedding.model_dump()
    assert Embedding.model_validate({**told, "input_size": (42, 56)}).input_size == (42, 56)
    with pytest.raises(ValidationError, match="no multiples of 14"):
        Embedding.model_validate({**told, "input_size": (96, 96)})
    with pytest.raises(ValidationError, match="no multiples of 32"):
        Embedding.model_validate({**told, "backbone": "efficientnet_lite0", "input_size": (98, 98)})
