"""Projects saved by earlier versions still open, say what they said, and score as they did."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import BaseModel

from inspector_app.core.detectors import DETECTORS
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.messages import Frame, Label, Limits, Verdict
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.correcting.undo import undone
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.schema import CURRENT_VERSION, BuildSeconds, ProjectDocument
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.schema_base import Part
from inspector_app.project.schema_corrections import (
    BuiltState,
    CorrectionBase,
    DefectCorrection,
    GoodCorrection,
    HeadCorrection,
    HeadedPart,
    HeadState,
    LoweredPart,
    RaisedImage,
    RememberedState,
)
from inspector_app.project.schema_detection import DefectExample, DetectionCurve, DetectionStudy, SizeTried
from inspector_app.project.schema_learned import Bank, Embedding, LightRange, Member, Trial
from inspector_app.project.schema_limits import EstimatedLimit, PartAnswer, ThresholdChange
from inspector_app.project.schema_parts import LabelledPart, Reference, TrainingImage
from inspector_app.project.store import load_project, save_project
from tests import helpers
from tests.golden.make_golden import CHANGED_AT, CHOICES, MADE_AT, Choice, golden_file

GOLDEN = {
    golden_file(version, kind): choice
    for version in range(1, CURRENT_VERSION + 1)
    for kind, choice in CHOICES.items()
    if choice.since <= version
}


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


@pytest.fixture
def choice(path: Path) -> Choice:
    return GOLDEN[path]


def test_every_version_so_far_has_its_file_and_it_is_small(path: Path) -> None:
    assert path.is_file()
    assert path.stat().st_size < 300_000


def test_all_of_a_version_together_are_small() -> None:
    for version in range(1, CURRENT_VERSION + 1):
        assert sum(file.stat().st_size for file in Path(__file__).parent.glob(f"version{version}*")) < 700_000


def test_no_saved_project_is_forgotten() -> None:
    assert set(Path(__file__).parent.glob("*.inspector")) == set(GOLDEN)


def test_it_says_what_was_chosen_when_it_was_made(path: Path, choice: Choice) -> None:
    document = load_project(path).document
    assert document.version == CURRENT_VERSION
    assert document.name == "Solar cell"
    assert document.created_at == MADE_AT
    built = [image.name for image in document.training[: document.n_built]]
    assert built == [part.name for part in helpers.cells(0.0, choice.n_parts)]
    called_good = [image.name for image in document.training[document.n_built :]]
    assert called_good == (["called good"] if choice.corrected else [])
    assert document.options == choice.options
    expected = getattr(choice.options, "backbones", ("efficientnet_lite0",))
    assert tuple(member.embedding.backbone for member in document.members) == expected
    for member in document.members:
        assert member.embedding.layers == (choice.layers or ("blocks.2", "blocks.4"))
        assert (member.embedding.input_size, member.embedding.source_size) == ((choice.side_px,) * 2, (300, 300))
    assert tuple((member.rows, member.dims) for member in document.members) == choice.shapes
    assert document.bank.seed == 3
    assert (document.promise_asked, document.promise) == (0.1, max(0.1, 1 / (document.n_parts + 1)))
    (change,) = document.threshold_history
    first_l2 = document.first_suggested_l2 or document.suggested_threshold_l2
    assert (change.at, change.old_l2) == (CHANGED_AT, first_l2)
    assert change.new_l2 == document.threshold_l2
    assert len(document.references) == 3


def test_since_version_3_it_keeps_maps_labels_and_who_moved_which_limit(path: Path, choice: Choice) -> None:
    project = load_project(path)
    document = project.document
    (change,) = document.threshold_history
    if path.name.startswith(("version1", "version2")):
        assert (change.by, change.new_review_l2, document.review_l2) == ("", None, None)
        assert (project.maps, project.labelled_parts()) == (None, [])
        assert all(part.patch_distance_l2 is None for part in project.training_parts())
        return
    assert (change.by, change.old_review_l2, change.new_review_l2) == ("Ada", None, document.threshold_l2 / 2)
    (labelled,) = project.labelled_parts()
    first = project.training_parts()[0]
    assert (labelled.name, labelled.label, labelled.score_l2) == ("scratched", Label.DEFECT, first.score_l2)
    for part in (labelled, *project.training_parts()):
        assert part.patch_distance_l2 is not None
        assert part.patch_distance_l2.shape == (choice.side_px // 8,) * 2
        peak = float(part.patch_distance_l2.max())
        gain = document.smooth_gain
        assert (gain is not None) is path.name.startswith(("version5", "version6", "version7", "version8"))
        if choice.options.detector == "ensemble":  # whose score is the mean of its members' peaks
            assert 0.8 * part.score_l2 < peak <= part.score_l2 * (1 + 2e-3)
        else:
            kept = image_score(part.patch_distance_l2.astype(np.float32), gain)
            assert kept == pytest.approx(part.score_l2, rel=2e-3)  # as exact as float16


def test_since_version_7_a_correction_can_be_undone(tmp_path_factory: pytest.TempPathFactory) -> None:
    for version in range(7, CURRENT_VERSION + 1):
        opened = open_detector(
            load_project(golden_file(version, "-corrected")), helpers.session_paths(tmp_path_factory)
        )
        document = opened.project.document
        (correction,) = document.corrections
        assert isinstance(correction, GoodCorrection)
        assert (correction.kind, correction.by, correction.at, correction.patches) == ("good", "Ada", CHANGED_AT, 9)
        built = document.built
        assert built is not None
        part = Frame(helpers.damaged(helpers.part(12)), "damaged", 0.0)
        assert inspect(part, opened.detector, document.limits).verdict is not Verdict.NG
        labelled = opened.project.labelled_parts()
        before = helpers.result_of(undone(opened, labelled, correction.id, CHANGED_AT)).opened
        assert before is not None
        assert inspect(part, before.detector, document.limits).verdict is Verdict.NG
        assert before.project.document.suggested_threshold_l2 == built.suggested_threshold_l2


def test_since_version_8_a_head_judges_and_can_be_undone(tmp_path_factory: pytest.TempPathFactory) -> None:
    for version in range(8, CURRENT_VERSION + 1):
        opened = open_detector(load_project(golden_file(version, "-head")), helpers.session_paths(tmp_path_factory))
        document, head = opened.project.document, opened.project.head
        (correction,) = document.corrections
        assert (correction.kind, correction.by, correction.at) == ("head", "Ada", CHANGED_AT)
        assert head is not None
        assert document.head is not None
        assert document.head.images
        assert opened.detector.head is not None
        assert (opened.detector.head.weights == head.weights[0]).all()
        labelled = opened.project.labelled_parts()
        before = helpers.result_of(undone(opened, labelled, correction.id, CHANGED_AT)).opened
        assert before is not None
        assert before.detector.head is None
        for image in document.head.images:
            assert before.project.document.training[image.training].score_l2 == image.score_l2
            assert document.training[image.training].score_l2 > image.score_l2


def test_version_1_was_patchcore_with_all_of_the_backbones_values() -> None:
    document = load_project(golden_file(1)).document
    assert document.options == PatchCoreOptions()
    (member,) = document.members
    assert (member.rows, member.dims, member.spread_l2) == (100, 152, None)
    assert (member.embedding.backbone, member.embedding.layers) == ("efficientnet_lite0", ("blocks.2", "blocks.4"))


def test_its_references_score_as_they_did(path: Path, choice: Choice, tmp_path_factory: pytest.TempPathFactory) -> None:
    opened = open_detector(load_project(path), helpers.session_paths(tmp_path_factory))
    # SPADE knows its references exactly: another computer's rounding is all the drift that there can be
    assert opened.drift < (1e-2 if opened.project.document.detector == "spade" else 1e-3)
    threshold = opened.project.document.threshold_l2
    damaged = Frame(helpers.damaged(helpers.part(choice.n_parts)), "damaged", 0.0)
    verdict = inspect(damaged, opened.detector, Limits(threshold)).verdict
    assert verdict is (Verdict.OK if choice.corrected else Verdict.NG)  # a person called it good
    flat = Frame(np.full_like(damaged.rgb, 200), "flat", 0.0)
    assert inspect(flat, opened.detector, Limits(1e9)).verdict is Verdict.ERROR


def test_saving_it_again_changes_nothing_that_it_says(path: Path, tmp_path: Path) -> None:
    project = load_project(path)
    save_project(project, tmp_path / "again.inspector")
    assert load_project(tmp_path / "again.inspector").document == project.document


def test_since_version_4_it_is_held_against_a_hash(path: Path, tmp_path: Path) -> None:
    project = load_project(path)
    assert project.sealed is not path.name.startswith(("version1", "version2", "version3"))
    assert project.document.limits_notice == ""
    save_project(project, tmp_path / "again.inspector")
    assert load_project(tmp_path / "again.inspector").sealed


def fields_of(model: type[BaseModel]) -> set[str]:
    return set(model.model_fields)


def all_of(base: type[BaseModel]) -> set[type[BaseModel]]:
    return {kind for child in base.__subclasses__() for kind in (child, *all_of(child))}


KINDS: dict[str, type[Part]] = {"good": GoodCorrection, "defect": DefectCorrection, "head": HeadCorrection}


def optional_parts(saved: dict[str, Any]) -> Iterator[tuple[dict[str, Any], type[BaseModel]]]:
    """The parts that not every project has."""
    for member in saved["members"]:
        yield member["embedding"]["alignment"], Alignment
        yield member["embedding"]["light"], LightRange
    yield saved["estimated"], EstimatedLimit
    for answer in saved["answers"]:
        yield answer, PartAnswer
    yield saved["built"], BuiltState
    for lowered in saved["built"]["lowered"] if saved["built"] is not None else ():
        yield lowered, LoweredPart
    for correction in saved["corrections"]:
        yield correction, KINDS[correction["kind"]]
    for part in saved["head"]["labelled"] if saved["head"] is not None else ():
        yield part, HeadedPart
    yield saved["head"], HeadState
    yield saved["remembered"], RememberedState
    for raised in saved["remembered"]["images"] if saved["remembered"] is not None else ():
        yield raised, RaisedImage
    if saved["detection"] is not None:
        yield saved["detection"], DetectionStudy
        for curve in saved["detection"]["curves"]:
            yield curve, DetectionCurve
            yield curve["just_found"], DefectExample
            for tried in curve["sizes"]:
                yield tried, SizeTried


def test_a_field_more_or_less_is_a_new_version() -> None:
    """Another program of this version would refuse a file with a field that it does not know."""
    seen: set[type[BaseModel]] = set()

    def compare(entry: dict[str, Any], model: type[BaseModel]) -> None:
        assert set(entry) == fields_of(model), model
        seen.add(model)

    option_kinds = {kind.name: kind.options for kind in DETECTORS.built_in}
    for file in (golden_file(CURRENT_VERSION, kind) for kind in CHOICES):
        with zipfile.ZipFile(file) as archive:
            saved: dict[str, Any] = json.loads(archive.read("project.json"))
        assert len(saved.pop("sha256")) == 64
        compare(saved, ProjectDocument)
        compare(saved["options"], option_kinds[saved["options"]["detector"]])
        compare(saved["bank"], Bank)
        compare(saved["build_seconds"], BuildSeconds)
        for member in saved["members"]:
            compare(member, Member)
            compare(member["embedding"], Embedding)
        if saved["trial"] is not None:
            compare(saved["trial"], Trial)
        for entry, part in optional_parts(saved):
            if entry is not None:
                compare(entry, part)
        lists = (
            ("training", TrainingImage),
            ("references", Reference),
            ("threshold_history", ThresholdChange),
            ("labelled", LabelledPart),
        )
        for name, part in lists:
            assert saved[name]
            for entry in saved[name]:
                compare(entry, part)
    assert seen == all_of(Part) - {CorrectionBase} | {kind.options for kind in DETECTORS.built_in}


JUDGES = """
import sys
from pathlib import Path
from inspector_app.core.messages import Frame
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.correcting.undo import undone
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.store import load_project
from tests import helpers

paths = helpers.app_paths(Path(sys.argv[1]))
part = Frame(helpers.damaged(helpers.part()), "damaged", 0.0)
for file in sys.argv[2:]:
    opened = open_detector(load_project(Path(file)), paths)
    record = inspect(part, opened.detector, opened.project.document.limits)
    print(record.verdict, sorted({"torch", "timm"} & set(sys.modules)))
"""


def test_judging_with_any_detector_imports_no_torch(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Once the networks are converted; a map that ReConPatch trained is part of what is compiled."""
    paths = helpers.session_paths(tmp_path_factory)
    files = [golden_file(CURRENT_VERSION, kind) for kind, choice in CHOICES.items() if not choice.corrected]
    for file in files:
        open_detector(load_project(file), paths)
    command = [sys.executable, "-c", JUDGES, str(paths.cache.parent), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.splitlines() == ["NG []"] * len(files)
