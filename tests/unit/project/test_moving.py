"""A project with its pictures at other places: their names and paths change, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.messages import Label
from inspector_app.project.kept_pictures import KeptPicture, key_of, paths_of
from inspector_app.project.merging import save_merged
from inspector_app.project.moving import moved
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.schema_parts import LabelledPart
from inspector_app.project.store import Project, load_project, save_project
from tests.unit.project.conftest import NOON, tiny_project

OUT = PartAnswer(name="out.png", path="/parts/out.png", answer="left out", score_l2=1.0, place=0, at=NOON, by="")
FOUND = {Path(f"/parts/{name}.png"): Path("/new", f"{name} again.png") for name in ("part1", "bad", "out")}


@pytest.fixture
def project() -> Project:
    project = tiny_project()
    bad = LabelledPart(name="bad.png", path="/parts/bad.png", label=Label.DEFECT, score_l2=4.5)
    document = project.document.model_copy(update={"labelled": (bad,), "answers": (OUT,)})
    pictures = {key_of(path): KeptPicture(path.encode()[:32].ljust(32), 9, b"") for path in paths_of(document)}
    return replace(project, document=document).with_pictures(pictures)


def test_names_paths_and_pictures_go_along(project: Project) -> None:
    there = moved(project, FOUND)
    assert [image.path for image in there.document.training] == [
        "/parts/part0.png",
        "/new/part1 again.png",
        "/parts/part2.png",
    ]
    assert [image.name for image in there.document.training] == ["part0.png", "part1 again.png", "part2.png"]
    assert (there.document.labelled[0].name, there.document.labelled[0].path) == ("bad again.png", "/new/bad again.png")
    assert there.document.left_out[0].path == "/new/out again.png"
    former = {path: project.pictures[key_of(path)] for path in paths_of(project.document)}
    for path, kept in former.items():
        assert there.pictures[key_of(str(FOUND.get(Path(path), Path(path))))] == kept
    assert len(there.pictures) == len(former) == 5


def test_nothing_that_judges_changes(project: Project, tmp_path: Path) -> None:
    there = moved(project, FOUND)
    assert there.learned is project.learned
    assert there.document.identity == project.document.identity
    assert there.document.limits == project.document.limits
    save_project(there, tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").document == there.document


def test_a_limit_moved_in_another_window_is_merged_with_new_places(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "p.inspector"
    save_project(project, path)
    base = load_project(path)
    limits = replace(base.document.limits, ng_l2=3.0)
    for ours, theirs in [
        (moved(base, FOUND), base.with_limits(limits, NOON, "Ben")),
        (base.with_limits(limits, NOON, "Ben"), moved(base, FOUND)),
    ]:
        save_project(theirs, path)
        saved = save_merged(ours, base, path).project
        assert load_project(path).document == saved.document
        assert saved.document.threshold_l2 == 3.0
        assert saved.document.training == moved(base, FOUND).document.training
        assert [part.path for part in saved.document.labelled] == ["/new/bad again.png"]
        assert [answer.path for answer in saved.document.answers] == ["/new/out again.png"]
        assert saved.pictures == moved(base, FOUND).pictures
