"""The files of challenge parts and results: nothing hostile is believed, and a newer file is not half read."""

import json
from pathlib import Path

import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.pipeline.building.train import Trained
from inspector_app.project.app_settings import AppSettings, load_settings, save_settings
from inspector_app.project.challenge_results import (
    ChallengeRun,
    Outcome,
    load_gauge,
    load_results,
    load_study,
    save_run,
    subject_of,
)
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.project.challenge_set import MAX_PARTS, KnownPart, change_set, folder_of, keep_picture, load_set
from inspector_app.project.schema_detection import DetectionStudy

RUN = ChallengeRun(
    at_s=1.8e9,
    station="line 1",
    person="Kim",
    role="operator",
    project="Washer",
    project_id="0" * 16,
    subject="a" * 64,
    ng_l2=1.0,
    n=1,
    outcomes=(Outcome(name="x", expected=Label.DEFECT, verdict=Verdict.NG, score=1.2),),
)


def test_names_of_projects_cannot_leave_the_folder_and_have_one_each(tmp_path: Path) -> None:
    names = ["../../etc", "a/b", "CON", "\udcff", "부품", "a", "A"]
    folders = {folder_of(tmp_path, name) for name in names}
    assert len(folders) == len(names)
    assert {folder.parent for folder in folders} == {tmp_path}


def test_a_picture_is_kept_by_its_hash_whatever_its_name(tmp_path: Path) -> None:
    part = keep_picture(tmp_path, "p", "../../x.PNG", Label.GOOD, b"content", taken=False)
    assert (folder_of(tmp_path, "p") / str(part.file)).read_bytes() == b"content"
    assert part.file == f"{part.sha256}.png"
    assert keep_picture(tmp_path, "p", "x.exe", Label.GOOD, b"content", taken=False).file == part.file


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"version": 2, "project": "p"}',
        '{"project": "p", "other": 1}',
        json.dumps({"project": "p", "parts": 2 * [{"name": "x", "expected": "defect"}]}),
        json.dumps({"project": "p", "parts": [{"name": "x", "expected": "good", "file": "../../secret.png"}]}),
        json.dumps({"project": "p", "parts": [{"name": "x", "expected": "perhaps"}]}),
        json.dumps({"project": "p", "parts": [{"name": "x", "expected": "good"}] * (MAX_PARTS + 1)}),
    ],
)
def test_a_list_that_cannot_be_right_is_refused(tmp_path: Path, content: str) -> None:
    folder_of(tmp_path, "p").mkdir()
    (folder_of(tmp_path, "p") / "challenge.json").write_text(content)
    with pytest.raises(SettingsError, match="cannot be used"):
        load_set(tmp_path, "p")
    with pytest.raises(SettingsError, match="cannot be used"):  # and nothing is written over it
        change_set(tmp_path, "p", lambda _parts: ())


def test_too_many_parts_are_refused_and_the_list_stays(tmp_path: Path) -> None:
    part = KnownPart(name="x", expected=Label.GOOD)
    before = change_set(tmp_path, "p", lambda parts: (*parts, part))
    with pytest.raises(SettingsError, match="There would be 201 challenge parts"):
        change_set(tmp_path, "p", lambda parts: (*parts, *[part] * MAX_PARTS))
    assert load_set(tmp_path, "p") == before


def test_results_are_those_that_were_kept_and_damaged_ones_are_refused(tmp_path: Path) -> None:
    assert load_results(tmp_path, "Washer").test is None
    assert load_gauge(tmp_path, "Washer") is None
    assert load_study(tmp_path, "Washer") is None
    save_run(tmp_path, RUN)
    override = RUN.model_copy(update={"kind": "override", "reason": "why", "outcomes": ()})
    assert save_run(tmp_path, override) == load_results(tmp_path, "Washer")
    assert load_results(tmp_path, "Washer").test == RUN
    assert load_results(tmp_path, "Washer").override == override
    assert save_run(tmp_path, RUN).override is None  # a test ends an override
    for file, load in (("results.json", load_results), ("gauge.json", load_gauge), ("study.json", load_study)):
        (folder_of(tmp_path, "Washer") / file).write_text('{"test": 1}')
        with pytest.raises(SettingsError, match=f"{file} cannot be used"):
            load(tmp_path, "Washer")


def test_an_override_never_looks_like_a_passed_test() -> None:
    assert RUN.passed
    assert not RUN.model_copy(update={"kind": "override"}).passed
    assert not RUN.model_copy(update={"n": 2}).passed


def test_the_subject_is_all_that_a_verdict_depends_on(trained: Trained) -> None:
    document = trained.project.document
    limits = document.limits
    subject = subject_of(document, limits)
    renamed_note = document.model_copy(update={"notes": ("another note",), "made_with": {}, "build_seconds": None})
    history = document.with_limits(Limits(2 * limits.ng_l2), document.created_at)
    measured = document.model_copy(update={"detection": DetectionStudy.model_construct(remarks=())})
    assert subject_of(renamed_note, limits) == subject
    assert subject_of(measured, limits) == subject
    assert subject_of(history, limits) == subject
    other = [
        subject_of(document, Limits(limits.ng_l2 * (1 + 1e-12))),
        subject_of(document, Limits(limits.ng_l2, 0.1)),
        subject_of(document.model_copy(update={"smooth_gain": 0.123}), limits),
        subject_of(document.model_copy(update={"members": document.members * 2}), limits),
    ]
    assert len({subject, *other}) == 5


def test_settings_of_a_former_version_ask_for_no_challenge(tmp_path: Path) -> None:
    settings = AppSettings(challenge=ChallengeRule(at_shift=True, every_h=4))
    save_settings(settings, tmp_path)
    assert load_settings(tmp_path) == (settings, "")
    raw = json.loads((tmp_path / "settings.json").read_text())
    del raw["challenge"], raw["check"]
    assert AppSettings.model_validate_json(json.dumps(raw)).challenge == ChallengeRule()
    assert not ChallengeRule().on
    assert str(ChallengeRule()) == "off"
