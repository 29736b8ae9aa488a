"""The study of synthetic defects in the project file: kept, merged, outdated, and hostile content refused."""

import base64
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from pydantic import ValidationError

from inspector_app.core.messages import Limits
from inspector_app.core.pictures.zones import MOST_ZONES, Zoning
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained
from inspector_app.project.merging import save_merged
from inspector_app.project.schema_detection import DefectExample, DetectionCurve, DetectionStudy, SizeTried
from inspector_app.project.store import load_project, save_project

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)


def jpeg() -> str:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, format="JPEG")
    return base64.b64encode(stream.getvalue()).decode()


@pytest.fixture
def made(trained: Trained) -> Callable[..., DetectionStudy]:
    def make(**changes: object) -> DetectionStudy:
        document = trained.project.document
        curve = DetectionCurve(
            kind="spot",
            zone="",
            grey=40,
            outcome="fitted",
            intercept=-4,
            slope=3,
            a90_px=9,
            a90_95_px=12,
            sizes=(SizeTried(size_px=2, n=5, found=0), SizeTried(size_px=20, n=5, found=5)),
            just_found=DefectExample(part="\N{GRINNING FACE}.png", size_px=2, relative_score=1.01, picture=jpeg()),
        )
        fields = {
            "at": AT,
            "by": "Kim",
            "program": "1",
            "identity": document.identity,
            "threshold_l2": document.threshold_l2,
            "zoning_sha256": None,
            "mm_per_px": 0.1,
            "parts": "folder",
            "n_parts": 10,
            "n_left_out": 0,
            "per_kind": 30,
            "seed": 0,
            "curves": (curve,),
        }
        return DetectionStudy.model_validate({**fields, **changes})

    return make


def test_it_is_kept_in_the_file(trained: Trained, made: Callable[..., DetectionStudy], tmp_path: Path) -> None:
    path = tmp_path / "a.inspector"
    save_project(trained.project.with_detection(made()), path)
    read = load_project(path).document.detection
    assert read == made()
    assert read is not None
    assert read.curves[0].just_found is not None
    assert base64.b64encode(read.curves[0].just_found.jpeg).decode() == jpeg()


def test_it_changes_nothing_that_is_judged_with(trained: Trained, made: Callable[..., DetectionStudy]) -> None:
    document = trained.project.document
    with_it = trained.project.with_detection(made()).document
    assert with_it.identity == document.identity
    assert with_it.model_copy(update={"detection": None}) == document


def test_of_two_windows_the_newer_study_stays(
    trained: Trained, made: Callable[..., DetectionStudy], tmp_path: Path
) -> None:
    path = tmp_path / "a.inspector"
    base = trained.project
    save_project(base, path)
    newer, older = made(at=AT + timedelta(hours=1), by="newer"), made(by="older")
    save_merged(base.with_detection(newer), base, path)
    saved = save_merged(base.with_detection(older), base, path)
    assert saved.project.document.detection == newer
    assert save_merged(base.with_limits(Limits(9.0), AT), base, path).project.document.detection == newer


def test_it_says_when_it_does_not_hold_any_more(trained: Trained, made: Callable[..., DetectionStudy]) -> None:
    document = trained.project.with_detection(made()).document
    assert document.detection_outdated == ()
    other_limit = document.with_limits(Limits(document.threshold_l2 * 2), AT)
    assert other_limit.detection_outdated == ("The limit has been changed since.",)
    scaled = document.model_copy(update={"zoning": Zoning(mm_per_px=0.2)})
    assert scaled.detection_outdated == ("Zones, minimum area or scale have been changed since.",)
    foreign = document.model_copy(update={"detection": made(identity="0" * 16)})
    assert foreign.detection_outdated == ("The project has learned other parts since.",)


def test_it_stays_with_the_project_that_is_learned_again(trained: Trained, made: Callable[..., DetectionStudy]) -> None:
    former = trained.project.with_detection(made()).document
    again = trained.project.document.after(former, former.limits, (), AT)
    assert again.detection == made()


@pytest.mark.parametrize(
    ("picture", "fault"),
    [
        ("not base64!", "no base64"),
        (base64.b64encode(b"\x89PNG\r\n").decode(), "no JPEG"),
        ("A" * 24_004, "24000"),
    ],
)
def test_a_hostile_picture_is_refused(picture: str, fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        DefectExample(part="x", size_px=1, relative_score=1, picture=picture)


def test_each_kind_in_each_zone_may_have_a_remark(made: Callable[..., DetectionStudy]) -> None:
    """A study of as many zones as there can be takes hours, and is not refused at its end."""
    said = tuple(Sentence("{n} had no room", n=n) for n in range(4 * (MOST_ZONES + 1) + 2))
    assert made(remarks=said).remarks == said


@pytest.mark.parametrize(
    "change", [{"n_parts": -1}, {"curves": ()}, {"identity": "x"}, {"mm_per_px": float("nan")}, {"more": 1}]
)
def test_what_no_study_has_is_refused(made: Callable[..., DetectionStudy], change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        made(**change)
