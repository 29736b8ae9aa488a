"""What a dossier says: hashes anybody can compute again, what was not done, and only this project's changes."""

import csv
import dataclasses
import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError, ProjectError
from inspector_app.core.messages import Label, Limits, ScoredPart, Verdict
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning
from inspector_app.core.sentences import NOTHING, Sentence
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.dossier.content import NOTHING_SAID, Dossier, Section, State
from inspector_app.pipeline.dossier.gather import gather, require_other_file, write_picture_list
from inspector_app.pipeline.dossier.records import (
    data_section,
    history_section,
    list_sha256,
    picture_rows,
    settings_section,
)
from inspector_app.pipeline.dossier.sections import detection_section
from inspector_app.project.challenge_results import ChallengeRun, Outcome, save_run, subject_of
from inspector_app.project.challenge_set import folder_of
from inspector_app.project.kept_pictures import KeptPicture, key_of
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_corrections import DefectCorrection, GoodCorrection
from inspector_app.project.schema_detection import DetectionCurve, DetectionStudy, SizeTried
from inspector_app.project.store import Project, load_project, save_project
from inspector_app.records.audit import append
from inspector_app.records.audit_entry import Entry
from tests.helpers import app_paths, result_of

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def folders(tmp_path: Path) -> AppPaths:
    return app_paths(tmp_path / "app")


def gathered(project: Project, folders: AppPaths) -> Dossier:
    file = folders.settings.parent / "part.inspector"
    file.parent.mkdir(exist_ok=True)
    save_project(project, file)
    return result_of(gather(file, folders, AT, "Kim"))


def titled(dossier: Dossier, title: str) -> Section:
    return next(section for section in dossier.sections if section.title == title)


def kept(project: Project, names: dict[str, str] | None = None) -> Project:
    """The project with the hashes of its pictures, under other names if asked."""
    training = tuple(
        image.model_copy(update={"name": (names or {}).get(image.name, image.name)})
        for image in project.document.training
    )
    document = project.document.model_copy(update={"training": training})
    pictures = {
        key_of(image.path): KeptPicture(hashlib.sha256(Path(image.path).read_bytes()).digest(), 1, b"")
        for image in training
    }
    return dataclasses.replace(project, document=document).with_pictures(pictures)


def test_a_project_of_which_nothing_is_known_says_so_plainly(trained: Trained, folders: AppPaths) -> None:
    dossier = gathered(trained.project.with_pictures({}), folders)
    said: dict[str, str] = {section.title: section.headline for section in dossier.open_points}
    assert said["Parts whose truth is known"].startswith("No part is labelled")
    assert said["The promise in operation"].startswith("No parts were watched")
    assert said["Challenge parts"] == "Challenge parts were not judged on this computer."
    assert said["Measurement system study"] == "No study was done on this computer."
    assert said["Detection limit (synthetic defects)"] == "The detection limit was not measured."
    assert "of 10 training pictures" in said["Project and data"]


def test_the_hashes_are_those_that_anybody_can_compute(trained: Trained, folders: AppPaths) -> None:
    project = kept(trained.project)
    dossier = gathered(project, folders)
    file = folders.settings.parent / "part.inspector"
    assert dossier.file_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    lines = [
        f"{hashlib.sha256(Path(image.path).read_bytes()).hexdigest()}  {image.name}\n"
        for image in project.document.training
    ]
    assert list_sha256(picture_rows(project)) == hashlib.sha256("".join(lines).encode()).hexdigest()
    data = titled(dossier, "Project and data")
    assert data.state is State.SHOWN
    assert dict(data.facts)[Sentence("List of pictures, SHA-256")] == list_sha256(picture_rows(project))
    weights = trained.project.document.members[0].embedding.weights_sha256
    assert any(weights in row for table in titled(dossier, "Versions and hashes").tables for row in table.rows)


def test_false_alarms_and_misses_are_counted_with_their_intervals(trained: Trained, folders: AppPaths) -> None:
    limit = trained.project.document.threshold_l2
    scores = [(Label.GOOD, 0.5), (Label.GOOD, 0.9), (Label.GOOD, 1.2), (Label.DEFECT, 2.0), (Label.DEFECT, 0.8)]
    parts = [ScoredPart(f"{n}.png", None, of, score * limit, None) for n, (of, score) in enumerate(scores)]
    section = titled(gathered(trained.project.with_labelled(parts), folders), "Parts whose truth is known")
    assert section.headline == "1 of 3 good parts NG, 1 of 2 defective parts OK."
    rows = section.tables[0].rows
    assert rows[0][1:] == ("3", "1", "33.3 %", "0.84 % to 90.6 %")  # Clopper and Pearson, from a table
    assert rows[1][1:] == ("2", "1", "50 %", "1.26 % to 98.7 %")


def test_more_false_alarms_than_chance_allows_are_a_fault(trained: Trained, folders: AppPaths) -> None:
    limit = trained.project.document.threshold_l2
    parts = [ScoredPart(f"{n}.png", None, Label.GOOD, 2 * limit, None) for n in range(20)]
    dossier = gathered(trained.project.with_labelled(parts), folders)
    assert dossier.open_points[0].title == "Parts whose truth is known"
    assert dossier.open_points[0].state is State.FAILED


def test_a_limit_set_by_hand_is_no_promise(trained: Trained, folders: AppPaths) -> None:
    project = trained.project.with_limits(Limits(123.0, 100.0), AT, "Lee")
    dossier = gathered(project, folders)
    promise = titled(dossier, "Promise and limits")
    assert promise.state is State.OPEN
    assert "A person set the limit" in promise.headline
    assert dict(promise.facts)[Sentence("Limit for REVIEW")] == "100"
    history = titled(dossier, "Changes").tables[0].rows
    assert history[-1][1] == "Lee"
    assert history[-1][4] == "123 / 100"


def test_only_entries_about_this_project_are_listed(trained: Trained, folders: AppPaths) -> None:
    name = trained.project.document.name
    entries = [
        Entry(AT, "line 1", "Kim", "engineer", "limits", name, "1", "2"),
        Entry(AT, "line 1", "Kim", "engineer", "labels", f"{name}: a.png", "", "good"),
        Entry(AT, "line 1", "Kim", "engineer", "limits", f"{name} of another line", "1", "2"),
        Entry(AT, "line 1", "Kim", "engineer", "settings", "language", name, "ko"),
    ]
    append(folders.settings, entries)
    section = titled(gathered(trained.project, folders), "Changes")
    assert [row[3] for row in section.tables[-1].rows] == [NOTHING_SAID, "a.png"]
    assert any("whole" in text for text in section.paragraphs)


def test_what_is_in_the_folder_of_challenges_is_told_about_this_project(trained: Trained, folders: AppPaths) -> None:
    document = trained.project.document
    outcomes = (
        Outcome(name="good", expected=Label.GOOD, verdict=Verdict.OK, score=0.5),
        Outcome(name="scratch", expected=Label.DEFECT, verdict=Verdict.NG, score=1.5),
    )
    run = ChallengeRun(
        at_s=1.8e9,
        station="line 1",
        person="Kim",
        role="",
        ng_l2=document.threshold_l2,
        project=document.name,
        project_id=document.identity,
        n=2,
        outcomes=outcomes,
        subject=subject_of(document, document.limits),
    )
    save_run(folders.challenge, run)
    assert titled(gathered(trained.project, folders), "Challenge parts").state is State.SHOWN
    moved = trained.project.with_limits(Limits(1.5 * document.threshold_l2), AT, "Lee")
    assert titled(gathered(moved, folders), "Challenge parts").state is State.OPEN
    own = folder_of(folders.challenge, document.name)
    for file in ("results.json", "gauge.json"):
        (own / file).write_bytes(b"{")
    dossier = gathered(trained.project, folders)
    for title in ("Challenge parts", "Measurement system study"):
        section = titled(dossier, title)
        assert section.state is State.OPEN
        assert "cannot be used" in section.headline


def test_the_doctor_examines_what_the_file_keeps(trained: Trained, folders: AppPaths) -> None:
    dossier = gathered(trained.project.with_pictures({}), folders)
    section = titled(dossier, "Training parts")
    assert section.state is State.OPEN
    assert "Of 10 of 10 pictures only the score is known." in section.headline


def test_corrections_of_both_kinds_are_changes(trained: Trained) -> None:
    document = trained.project.document.with_limits(Limits(300.0, 200.0), AT, "Lee")
    shared = {"sha256": "0" * 64, "threshold_before_l2": 2.0, "threshold_after_l2": 2.5}
    good = {"id": 1, "by": "Kim", "at": AT - HOUR, "name": "a.png", "part": None, "patches": 1}
    defect = {"id": 2, "by": "", "at": AT + HOUR, "name": "b.png", "patches": 7, "box": (0, 0, 1, 1), "share": 0.5}
    corrections = (
        DefectCorrection.model_validate({**defect, **shared}),
        GoodCorrection.model_validate({**good, **shared}),
    )
    rows = history_section(document.model_copy(update={"corrections": corrections}), [], NOTHING).tables[0].rows
    assert [row[1:] for row in rows] == [
        ("Kim", "False alarm called good: a.png (1 patch)", "2", "2.5"),
        ("Lee", "Limit", rows[1][3], "300 / 200"),
        ("\N{EN DASH}", "Missed defect remembered: b.png (7 patches)", "2", "2.5"),
    ]


def test_five_thousand_parts_make_no_long_dossier(trained: Trained, folders: AppPaths) -> None:
    project = trained.project
    first = project.document.training[0]
    training = tuple(first.model_copy(update={"name": f"{n}.png", "path": f"/x/{n}.png"}) for n in range(5000))
    project = dataclasses.replace(
        project, document=project.document.model_copy(update={"training": training, "maps_sha256": None}), maps=None
    )
    rows = picture_rows(project)
    assert len(rows) == 5000
    assert len(list_sha256(rows)) == 64
    assert len(data_section(project, "0" * 64).facts) < 12


def test_the_list_of_pictures_is_a_table_that_spreadsheets_cannot_run(trained: Trained, tmp_path: Path) -> None:
    first, second = (image.name for image in trained.project.document.training[:2])
    rtl = "\u202e\u200f\u05de\u05dc\u05e3 \U0001f9ea" + "x" * 200 + ".png"
    project = kept(trained.project, {first: "=1+1.png", second: rtl})
    assert write_picture_list(project, tmp_path / "p.csv") == 10
    with (tmp_path / "p.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["number", "name", "sha256", "bytes"]
    assert rows[1][1] == "'=1+1.png"
    assert rows[2][1] == rtl
    assert len(rows) == 11
    with pytest.raises(OutputError, match="cannot be written"):
        write_picture_list(project, tmp_path / "none" / "p.csv")


def test_the_project_itself_is_never_the_target(trained: Trained, tmp_path: Path) -> None:
    file = tmp_path / "part.inspector"
    save_project(trained.project, file)
    (tmp_path / "link.pdf").hardlink_to(file)
    for out in (file, tmp_path / "link.pdf", tmp_path / "x" / ".." / "part.inspector"):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(OutputError, match="is the project itself"):
            require_other_file(out, file)
    require_other_file(tmp_path / "new.pdf", file)


def test_a_file_that_is_saved_meanwhile_has_no_dossier(
    trained: Trained, folders: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hash would be that of another project than the one that is described."""
    save_project(trained.project, file := tmp_path / "a.inspector")

    def saved_after_it_was_read(path: Path) -> Project:
        found = load_project(path)
        os.utime(path, ns=(0, 0))
        return found

    monkeypatch.setattr("inspector_app.pipeline.dossier.gather.load_project", saved_after_it_was_read)
    with pytest.raises(ProjectError, match="saved again while it was read"):
        result_of(gather(file, folders, AT))


def test_a_file_that_is_no_project_has_no_dossier(folders: AppPaths, tmp_path: Path) -> None:
    (tmp_path / "a.inspector").write_bytes(b"nothing")
    with pytest.raises(ProjectError):
        result_of(gather(tmp_path / "a.inspector", folders, AT))


def test_choices_in_the_settings_are_words_that_can_be_translated(trained: Trained) -> None:
    document = trained.project.document
    edge = Rectangle(left=0.0, top=0.0, right=1.0, bottom=0.1)
    zones = tuple(Zone(kind=kind, area=edge) for kind in ("ignore", "ignore", "normal"))
    zoning = Zoning(drawn_on=document.embedding.source_size, zones=zones)
    bank = document.bank.model_copy(update={"robust": "strong", "rotation": "free"})
    facts = settings_section(document.model_copy(update={"zoning": zoning, "bank": bank})).facts
    said: dict[str, str] = {str(name): text for name, text in facts}
    assert (said["Other light and position"], said["Rotation"]) == ("strong", "any angle")
    assert set(str(said["Zones"]).split(", ")) == {"2 ignored", "1 normal"}
    for name in ("Other light and position", "Rotation", "Zones"):
        assert isinstance(said[name], Sentence)
    assert "Memory" not in said  # what a computer has is another word in many languages


def curve(grey: float, bound_px: float | None) -> DetectionCurve:
    sizes = (SizeTried(size_px=2, n=5, found=0), SizeTried(size_px=20, n=5, found=5))
    return DetectionCurve(kind="spot", zone="", grey=grey, outcome="fitted", a90_95_px=bound_px, sizes=sizes)


@pytest.mark.parametrize(
    ("curves", "state"),
    [
        ((curve(20, None), curve(40, 9)), State.SHOWN),  # a spot of half the contrast may be missed: that is said
        ((curve(20, 9), curve(40, None)), State.OPEN),
        ((curve(20, 9),), State.OPEN),
    ],
)
def test_the_usual_contrast_decides_whether_a_detection_limit_is_shown(
    trained: Trained, curves: tuple[DetectionCurve, ...], state: State
) -> None:
    document = trained.project.document
    study = DetectionStudy(
        at=AT,
        by="Kim",
        program="1",
        identity=document.identity,
        threshold_l2=document.threshold_l2,
        zoning_sha256=None,
        mm_per_px=None,
        parts="folder",
        n_parts=10,
        n_left_out=0,
        per_kind=30,
        seed=0,
        curves=curves,
    )
    section = detection_section(document.model_copy(update={"detection": study}))
    assert section.state is state
    assert ("spot (40 grey values): " in section.headline) is (curves[-1].grey == 40)
    assert len(section.tables[0].rows) == len(curves)
