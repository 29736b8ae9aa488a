"""Where a limit comes from, and what people answered: in the project file."""

from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.core.errors import ProjectChangedError, ProjectError
from inspector_app.core.messages import Limits
from inspector_app.project.merging import merge_answers, save_merged
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import EstimatedLimit, PartAnswer
from inspector_app.project.schema_parts import TrainingImage
from inspector_app.project.store import Project, load_project, save_project
from tests.unit.project.conftest import NOON, tiny_project


def answer(name: str, said: str = "kept", minute: int = 0) -> PartAnswer:
    return PartAnswer.model_validate(
        {
            "name": name,
            "path": f"/parts/{name}",
            "answer": said,
            "score_l2": 1.0,
            "place": 0,
            "at": NOON + timedelta(minutes=minute),
            "by": "Ada",
        }
    )


def with_update(project: Project, **update: object) -> Project:
    from dataclasses import replace

    return replace(project, document=project.document.model_copy(update=update))


@pytest.fixture
def scored() -> ProjectDocument:
    training = tuple(TrainingImage(name=f"{n}", path="", score_l2=1 + n / 10) for n in range(20))
    return tiny_project().document.model_copy(update={"training": training})


def test_the_kind_of_a_limit_follows_from_its_value(scored: ProjectDocument) -> None:
    estimated = scored.estimated_limit
    assert estimated is not None
    kinds = [scored.kind_of_limit(limit) for limit in (scored.suggested_threshold_l2, estimated.threshold_l2, 2.5)]
    assert kinds == ["promised", "estimated", "by hand"]
    changed = scored.with_limits(Limits(estimated.threshold_l2), NOON, "Ada")
    assert changed.limits.kind == changed.threshold_history[-1].kind == "estimated"


def test_a_stored_estimate_holds_although_the_program_would_compute_another(scored: ProjectDocument) -> None:
    stored = EstimatedLimit(threshold_l2=1.234, low=0.0, high=0.5)
    document = scored.model_copy(update={"estimated": stored})
    assert document.estimated_limit == stored
    assert document.kind_of_limit(1.234) == "estimated"


def test_answers_and_estimate_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "p.inspector"
    written = with_update(
        tiny_project(),
        answers=(answer("a.png"), answer("b.png", "left out")),
        estimated=EstimatedLimit(threshold_l2=2.0, low=0.0, high=0.1),
    )
    save_project(written, path)
    document = load_project(path).document
    assert document == written.document
    assert [one.name for one in document.left_out] == ["b.png"]


def test_a_history_that_begins_at_a_former_suggestion_has_no_gap() -> None:
    document = tiny_project().document
    assert document.limits_notice == ""
    other = document.model_copy(update={"suggested_threshold_l2": 3.0})
    assert "has a gap" in other.limits_notice
    assert other.model_copy(update={"first_suggested_l2": document.suggested_threshold_l2}).limits_notice == ""


def test_pictures_of_one_part_alone_are_no_project(tmp_path: Path) -> None:
    project = tiny_project()
    one = tuple(image.model_copy(update={"first": 0}) for image in project.document.training)
    save_project(with_update(project, training=one), tmp_path / "p.inspector")
    with pytest.raises(ProjectError, match="show one part"):
        load_project(tmp_path / "p.inspector")


def test_answers_of_two_windows_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "p.inspector"
    save_project(with_update(tiny_project(), answers=(answer("old.png"),)), path)
    base = load_project(path)
    save_merged(with_update(base, answers=(answer("old.png"), answer("theirs.png"))), base, path)
    save_merged(with_update(base, answers=(answer("ours.png"),)), base, path)
    assert [one.name for one in load_project(path).document.answers] == ["theirs.png", "ours.png"]


def test_an_answer_that_was_changed_here_holds() -> None:
    base = (answer("a"), answer("b"))
    ours = (answer("a", "left out", 2), answer("b"))
    theirs = (answer("a", "kept", 1), answer("b", "kept", 1))
    assert merge_answers(ours, base, theirs) == (ours[0], theirs[1])


def test_a_part_that_was_left_out_here_does_not_overwrite_another_window(tmp_path: Path) -> None:
    path = tmp_path / "p.inspector"
    save_project(tiny_project(), path)
    base = load_project(path)
    rebuilt = with_update(tiny_project(30), answers=(answer("a", "left out"),))
    save_merged(base.with_limits(Limits(4.0), NOON), base, path)
    before = path.read_bytes()
    with pytest.raises(ProjectChangedError, match="What the project learned was changed here"):
        save_merged(rebuilt, base, path)
    assert path.read_bytes() == before


def test_a_part_that_was_left_out_is_saved_over_the_unchanged_file(tmp_path: Path) -> None:
    path = tmp_path / "p.inspector"
    save_project(tiny_project(), path)
    base = load_project(path)
    rebuilt = with_update(tiny_project(30), answers=(answer("a", "left out"),))
    save_merged(rebuilt, base, path)
    assert load_project(path).document == rebuilt.document
