"""What judges, how fast, and whether a project scores as it did: measured on the real network, at a small size."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.errors import BackboneError, InspectorError, ProjectError
from inspector_app.core.messages import InspectionRecord
from inspector_app.core.pictures.preprocess import DETAIL_PX
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.selftest import judging
from inspector_app.pipeline.selftest.judging import check_fast, check_fine, check_project, check_runtime, graded_speed
from inspector_app.pipeline.selftest.results import Grade
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.app_settings import AppSettings
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import save_project
from tests.helpers import SMALL_PX


@pytest.fixture
def small(paths: AppPaths, trained: Trained, monkeypatch: pytest.MonkeyPatch) -> Subject:
    """All details are those of the project of the tests, whose network is in the cache."""
    monkeypatch.setattr(judging, "PICTURE", (240, 240))
    for detail in DETAIL_PX:
        monkeypatch.setitem(DETAIL_PX, detail, SMALL_PX)
    return Subject(paths, AppSettings(), project=trained.project)


def test_the_network_is_that_of_a_build_with_default_settings(small: Subject) -> None:
    before = sorted((small.paths.cache / "networks").iterdir())
    assert before
    outcome = check_runtime(small)
    assert outcome.values["search"] in {"numba", "faiss"}
    assert outcome.values["network"] in {"openvino", "cuda"}
    if outcome.values["network"] == "openvino":
        assert sorted((small.paths.cache / "networks").iterdir()) == before  # none was converted


def test_without_compiled_loops_the_search_by_faiss_is_told(small: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "can_compile", lambda: False)
    outcome = check_runtime(small)
    assert outcome.grade is Grade.AMBER
    assert outcome.values["search"] == "faiss"
    assert "faiss" in outcome.found


def test_each_generated_part_is_judged_and_the_first_ones_do_not_count(
    small: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def timed(*given: object) -> InspectionRecord:
        record = inspect(*given)  # type: ignore[arg-type]
        names.append(record.name)
        return replace(record, latency_ms=9000.0 if len(names) <= judging.N_WARM_UP else float(len(names)))

    monkeypatch.setattr(judging, "inspect", timed)
    outcome = check_fast(small)
    assert len(set(names)) == judging.N_GOOD
    assert len(names) == judging.N_WARM_UP + judging.N_TIMED
    assert outcome.values["longest_ms"] == len(names)
    assert outcome.values["ms_per_part"] == judging.N_WARM_UP + 1 + judging.N_TIMED // 2
    assert outcome.grade is Grade.GREEN


def test_a_part_that_cannot_be_judged_is_no_fast_part(small: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        judging, "inspect", lambda *given: replace(inspect(*given), anomaly=None, error="It is out of memory.")
    )
    with pytest.raises(InspectorError, match="It is out of memory"):
        check_fine(small)


@pytest.mark.parametrize(
    ("detail", "ms", "grade"),
    [
        ("fast", 10.0, "green"),
        ("fast", 250.0, "green"),
        ("fast", 251.0, "amber"),
        ("fast", 2001.0, "red"),
        ("standard", 2001.0, "amber"),
        ("fine", 251.0, "amber"),
    ],
)
def test_only_the_fast_detail_makes_a_computer_unfit(detail: str, ms: float, grade: str) -> None:
    outcome = graded_speed(detail, ms, ms)
    assert outcome.grade == grade
    assert bool(outcome.advice) == (grade != "green")
    assert f"{DETAIL_PX[detail]} px" in outcome.found


def test_weights_that_are_away_are_an_error_with_what_to_do(small: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.project.weights.find_spec", lambda _name: None)
    with pytest.raises(BackboneError, match=r"not installed\. Run: python -m pip install"):
        check_runtime(small)


def test_the_reference_parts_have_the_scores_of_the_build(small: Subject, tmp_path: Path) -> None:
    assert small.project is not None
    outcome = check_project(small)
    assert outcome.grade is Grade.GREEN
    assert outcome.values["references"] == 3
    file = tmp_path / "part.inspector"
    save_project(small.project, file)  # type: ignore[arg-type]
    assert check_project(replace(small, project=file)).values == outcome.values
    assert "No project" in check_project(replace(small, project=None)).found


@pytest.mark.parametrize(("factor", "grade"), [(1.0, "green"), (1.03, "amber")])
def test_other_scores_are_told(factor: float, grade: str, small: Subject, trained: Trained) -> None:
    document = trained.project.document
    moved = tuple(each.model_copy(update={"score_l2": each.score_l2 * factor}) for each in document.references)
    project = replace(trained.project, document=document.model_copy(update={"references": moved}))
    outcome = check_project(replace(small, project=project))
    assert outcome.grade == grade
    if factor > 1:
        assert "differently on this computer" in outcome.advice


def test_scores_that_are_far_away_are_an_error(small: Subject, trained: Trained) -> None:
    document = trained.project.document
    moved = tuple(each.model_copy(update={"score_l2": each.score_l2 * 2}) for each in document.references)
    project = replace(trained.project, document=document.model_copy(update={"references": moved}))
    with pytest.raises(ProjectError, match="cannot judge with it"):
        check_project(replace(small, project=project))


def test_a_project_without_reference_parts_is_amber(small: Subject, trained: Trained) -> None:
    document = trained.project.document.model_copy(update={"references": ()})
    outcome = check_project(replace(small, project=replace(trained.project, document=document, references={})))
    assert outcome.grade is Grade.AMBER
    assert "no reference parts" in outcome.advice
