"""Choices that are combined: built, saved, opened again, judged, evaluated, and learned again without a part."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest

from inspector_app.commands.train import make_settings, summary
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Frame, InspectionRecord, Limits, UInt8, Verdict
from inspector_app.core.pictures.copies import Variety
from inspector_app.core.pictures.view import View
from inspector_app.core.pictures.zones import Zoning
from inspector_app.core.reading import AS_SAVED
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.leave_out import rebuilt
from inspector_app.pipeline.building.looking import Looking
from inspector_app.pipeline.building.other_zones import with_other_zones
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.measuring.evaluate import evaluate
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import load_project, save_project
from tests import helpers

SEED = 11
SIZE = (320, 256)
"""(width, height) of a picture; with twice as many pixels and the tiles of 512 px, the networks of other tests do."""
PLATE = (200, 150)
"""(width, height) of the part in a picture of 320 x 256."""


def plate(
    number: int,
    *,
    turn: float = 0.0,
    shift: tuple[float, float] = (0.0, 0.0),
    cut: tuple[int, int] = SIZE,
    large: float = 1.0,
    light: float = 1.0,
    spoilt: tuple[int, int] | None = None,
) -> UInt8:
    """A printed plate on a dark table.

    Args:
        number: seed of its grain and of small differences in print.
        turn: degrees.
        shift: of its centre, pixels.
        cut: (width, height) of the picture around its centre.
        large: pixels for one.
        light: factor.
        spoilt: a defect at this place of the plate, pixels from its corner.
    """
    rng = np.random.default_rng([SEED, number])
    print_rng = np.random.default_rng(SEED)
    rgb = np.full((PLATE[1], PLATE[0], 3), 150, dtype=np.float32)
    for _ in range(14):
        x, y = print_rng.integers(12, PLATE[0] - 12), print_rng.integers(12, PLATE[1] - 12)
        colour = print_rng.integers(40, 240, 3).tolist()
        cv2.circle(rgb, (int(x), int(y)), int(print_rng.integers(5, 14)), colour, -1)
    cv2.rectangle(rgb, (0, 0), (PLATE[0] - 1, 18), (60, 90, 200), -1)
    dark = rng.uniform(-30, 30, (4, 4)).astype(np.float32)  # what differs between good parts
    rgb += cv2.resize(dark, PLATE, interpolation=cv2.INTER_LINEAR)[:, :, None]
    for _ in range(4):
        x, y = rng.integers(15, PLATE[0] - 15), rng.integers(30, PLATE[1] - 15)
        cv2.ellipse(rgb, (int(x), int(y)), (14, 9), rng.uniform(0, 180), 0, 360, rng.integers(115, 185, 3).tolist(), 2)
    if spoilt is not None:
        board = (np.indices((60, 60)).sum(axis=0) // 10 % 2 * 255).astype(np.float32)
        rgb[spoilt[1] : spoilt[1] + 60, spoilt[0] : spoilt[0] + 60] = board[:, :, None] * (1, 0, 1)
    matrix = cv2.getRotationMatrix2D((PLATE[0] / 2, PLATE[1] / 2), turn, large)
    size = (round(cut[0] * large), round(cut[1] * large))
    matrix[:, 2] += (size[0] / 2 - PLATE[0] / 2 + large * shift[0], size[1] / 2 - PLATE[1] / 2 + large * shift[1])
    table = cv2.GaussianBlur(rng.normal(45, 14, (size[1], size[0], 1)).astype(np.float32), (0, 0), 2.0)[:, :, None]
    table = np.repeat(table, 3, axis=2)
    cv2.warpAffine(rgb, matrix, size, dst=table, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
    grain = rng.normal(0, 5, table.shape) + rng.normal(0, 3, 3)
    return np.clip(light * (table + grain), 0, 255).astype(np.uint8)


@dataclass(frozen=True)
class Case:
    """Choices, and how the pictures of their good parts differ.

    Attributes:
        changes: the choices.
        n: number of good parts.
        varied: what differs between pictures: cut, light, pose, turn; days.
        large: pixels for one.
        spoilt: where its defective part is spoilt.
    """

    changes: dict[str, Any]
    n: int = 8
    varied: tuple[str, ...] = ()
    large: float = 1.0
    spoilt: tuple[int, int] = (80, 50)
    tells: dict[str, Any] = field(default_factory=dict)

    def picture(self, number: int, *, spoilt: bool = False) -> UInt8:
        rng = np.random.default_rng([SEED, 1, number])
        changes: dict[str, Any] = {}
        if "cut" in self.varied:
            changes["cut"] = (SIZE, (300, 256), (320, 236))[number % 3]
        if "light" in self.varied:
            changes["light"] = rng.uniform(0.85, 1.15)
        if "pose" in self.varied:
            changes.update(turn=rng.uniform(-15, 15), shift=tuple(rng.uniform(-15, 15, 2)))
        if "turn" in self.varied:
            changes["turn"] = rng.uniform(-180, 180)
        return plate(number, large=self.large, spoilt=self.spoilt if spoilt else None, **changes)

    def save(self, folder: Path) -> list[Path]:
        paths = []
        for number in range(self.n):
            day = f"2026-01-{1 + number % 2:02}_" if "days" in self.varied else ""
            paths.append(folder / f"{day}{number:02}.png")
            cv2.imwrite(str(paths[-1]), self.picture(number)[:, :, ::-1])
        return sorted(paths)


IGNORED_CORNER = {
    "kind": "ignore",
    "area": {"shape": "rectangle", "left": 0, "top": 0, "right": 0.18, "bottom": 1},
}
CRITICAL = {
    "kind": "critical",
    "sensitivity": 1.5,
    "area": {"shape": "ellipse", "left": 0.3, "top": 0.3, "right": 0.7, "bottom": 0.7},
}


def zones(*chosen: dict[str, Any], large: float = 1.0, **more: Any) -> dict[str, Any]:
    return {"drawn_on": (round(SIZE[0] * large), round(SIZE[1] * large)), "zones": chosen, **more}


TILES = {"detail": "tiles", "size": None, "keep": 0.02}
MIDDLE = (0.1, 0.1, 0.9, 0.9)
SQUARE = (helpers.SMALL_PX, helpers.SMALL_PX)
IN_SUITE = {"tiles days estimated"}
"""The builds in tiles that every run of the tests does; ``python -m tests.experiments.combinations`` does all."""
CASES = {
    "tiles robust": Case({**TILES, "robust": "some"}, large=2.0, n=5, varied=("light",)),
    "tiles robust section zones": Case(
        {**TILES, "robust": "some", "zoning": zones(CRITICAL, IGNORED_CORNER, large=2.5, section=MIDDLE)},
        large=2.5, n=5, varied=("light",),
    ),
    "tiles days estimated": Case(
        {**TILES, "limit": "estimated"}, large=2.0, n=10, varied=("days",), tells={"sessions_left_out": True}
    ),
    "tiles letterbox robust": Case(
        {**TILES, "shapes": "letterbox", "robust": "some"}, large=2.0, n=6, varied=("cut", "light")
    ),
    "tiles stretch": Case({**TILES, "shapes": "stretch"}, large=2.0, n=6, varied=("cut",)),
    "tiles free": Case({**TILES, "rotation": "free"}, large=2.0, n=4),
    "tiles zones scale": Case(
        {**TILES, "zoning": zones(IGNORED_CORNER, large=2.0, mm_per_px=0.1, least_area_px=50)}, large=2.0, n=4
    ),
    "robust strong section": Case(
        {"robust": "strong", "zoning": zones(section=MIDDLE)}, varied=("light",)
    ),
    "robust letterbox zones": Case(
        {"robust": "some", "shapes": "letterbox", "zoning": zones(IGNORED_CORNER)}, varied=("cut", "light")
    ),
    "free align": Case({"rotation": "free", "align": True}, varied=("turn",)),
    "robust align": Case({"robust": "some", "align": True}, varied=("pose", "light")),
    "align mask": Case({"align": True, "zoning": zones(IGNORED_CORNER)}, varied=("pose",)),
    "letterbox scale": Case(
        {"shapes": "letterbox", "zoning": {"mm_per_px": 0.2, "least_area_px": 30}}, varied=("cut",)
    ),
    "stretch scale": Case({"shapes": "stretch", "zoning": {"mm_per_px": 0.2}}, varied=("cut",)),
    "days estimated robust": Case(
        {"limit": "estimated", "robust": "some"}, n=12, varied=("days", "light"), tells={"sessions_left_out": True}
    ),
    "days align": Case({"align": True}, n=10, varied=("days", "pose"), tells={"sessions_left_out": True}),
    "days free zones": Case(
        {"rotation": "free", "zoning": zones(IGNORED_CORNER, mm_per_px=0.5)}, n=10, varied=("days",)
    ),
    "letterbox days": Case({"shapes": "letterbox"}, n=12, varied=("days", "cut")),
}  # fmt: skip


def settings_of_case(case: Case) -> TrainSettings:
    return helpers.small_settings(**{"promise": 0.2, "size": SQUARE, **case.changes})


def judge(opened: OpenedProject, rgb: UInt8) -> InspectionRecord:
    document = opened.project.document
    return inspect(Frame(rgb, "part", 0.0), opened.detector, Limits(document.threshold_l2))


def test_copies_of_a_section_are_as_sharp_as_the_section(tmp_path: Path) -> None:
    """They are made of the whole picture, of which the network sees a small part at its full size."""
    picture = tmp_path / "part.png"
    cv2.imwrite(str(picture), plate(1, large=4.0))
    section = (0.4, 0.4, 0.6, 0.6)
    view = View((256, 192), SIZE[0] / SIZE[1], section=section, tile=(256, 192))
    looking: Any = SimpleNamespace(
        preflight=SimpleNamespace(reading=AS_SAVED), view=view, variety=Variety(rotation="free"),
        embedder=SimpleNamespace(grid=(24, 32)), pictures={},
    )  # fmt: skip
    looking._copy = partial(Looking._copy, looking)
    seen = Looking._read(looking, 0, picture)
    assert isinstance(seen, list)
    own, *copies = seen
    assert all(copy is not own for copy in copies)  # none was refused as too small
    sharp = [cv2.Laplacian(each.pixels, cv2.CV_32F).std() for each in (own, *copies)]
    assert min(sharp[1:]) > 0.5 * sharp[0]  # turned by bilinear interpolation


@pytest.mark.parametrize("name", [name for name in CASES if not name.startswith("tiles") or name in IN_SUITE])
def test_choices_can_be_combined(name: str, paths: AppPaths, tmp_path: Path) -> None:
    case = CASES[name]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inspector_app.core.features.tiles.MAX_TILE_PX", 512)
        combine(case, paths, tmp_path, leaves_out=not settings_of_case(case).tiled)


def combine(case: Case, paths: AppPaths, tmp_path: Path, *, leaves_out: bool) -> None:
    """Build, save, open, judge and evaluate; ``leaves_out``: also learn again without a part, in both ways."""
    folder = tmp_path / "good"
    folder.mkdir()
    pictures = case.save(folder)
    store = FeatureStore()
    trained = helpers.result_of(train(pictures, settings_of_case(case), paths, store=store))
    file = tmp_path / "part.inspector"
    save_project(trained.project, file)
    opened = open_detector(load_project(file), paths)
    assert opened.drift < 1e-4
    assert opened.detector.view == trained.detector.view
    limits = Limits(trained.project.document.threshold_l2)
    others = [case.picture(number) for number in (90, 91, 92)]
    spoilt = [case.picture(number, spoilt=True) for number in (93, 94, 95)]
    verdicts = []
    for rgb in (*others, *spoilt):
        before = inspect(Frame(rgb, "part", 0.0), trained.detector, limits)
        after = judge(opened, rgb)
        assert (after.verdict, after.reason) == (before.verdict, before.reason)
        assert after.error == ""
        assert after.score_l2 == pytest.approx(before.score_l2, rel=1e-4)
        assert after.anomaly is not None
        rendered = opened.detector.render(after.anomaly)
        assert rendered.max() == pytest.approx(after.score_l2, rel=1e-3)
        verdicts.append(after.verdict)
    assert verdicts[3:] == [Verdict.NG] * 3, verdicts
    assert Verdict.ERROR not in verdicts
    told = summary(opened.project)
    for name, value in case.tells.items():
        assert told[name] == value
    again = settings_of_case(case)
    assert (told["shapes"], told["robust"], told["rotation"]) == (again.shapes, again.robust, again.rotation)
    assert (told["alignment"] is not None) == again.align
    assert (told["tile"] is not None) == again.tiled
    spoilt_file = tmp_path / "spoilt.png"
    cv2.imwrite(str(spoilt_file), spoilt[0][:, :, ::-1])
    mask_file = tmp_path / "mask.png"
    cv2.imwrite(str(mask_file), np.full(spoilt[0].shape[:2], 255, np.uint8))
    images = [*(LabelledImage(path, GOOD) for path in pictures[:2]), LabelledImage(spoilt_file, "spoilt", mask_file)]
    document = opened.project.document
    figures = helpers.result_of(evaluate(images, opened.detector, document.threshold_l2, document.part_scores_l2))
    assert (figures.n_error, figures.n_good, figures.n_defect) == (0, 2, 1)
    assert figures.detection_rate == 1
    if not leaves_out:
        return
    # A part left out: from features in memory, and as a build that never had it.
    answer = PartAnswer(
        name=document.training[1].name, path=document.training[1].path, answer="left out",
        score_l2=document.training[1].score_l2, place=1, at=datetime(2026, 1, 1, tzinfo=UTC), by="Ada",
    )  # fmt: skip
    helpers.result_of(rebuilt(opened.project, (), "openvino", paths, store=store))  # its features are kept
    without = helpers.result_of(rebuilt(opened.project, (answer,), "openvino", paths, store=store)).opened
    fresh = helpers.result_of(rebuilt(opened.project, (answer,), "openvino", paths)).opened
    for one in (without, fresh):
        assert one.project.document.n_parts == document.n_parts - 1
        assert [judge(one, rgb).verdict for rgb in spoilt] == [Verdict.NG] * 3
    scores = [[judge(one, rgb).score_l2 for rgb in (*others, *spoilt)] for one in (without, fresh)]
    assert scores[0] == pytest.approx(scores[1], rel=1e-4)
    assert without.detector.view == fresh.detector.view


REFUSED = {
    "zones, free, align": (
        {"align": True, "rotation": "free", "zoning": zones(IGNORED_CORNER)},
        "zones need parts that lie in one direction",
    ),
    "section, align": ({"align": True, "zoning": zones(section=MIDDLE)}, "alignment needs the whole picture"),
    "letterbox, align": ({"align": True, "shapes": "letterbox"}, "alignment needs pictures of one shape"),
    "stretch, align": ({"align": True, "shapes": "stretch"}, "alignment needs pictures of one shape"),
    "tiles, align": ({**TILES, "align": True}, "tiles cannot be combined with alignment"),
    "tiles, padim": ({**TILES, "options": {"detector": "padim"}}, "tiles can be used with patchcore only"),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_combined_is_refused_before_a_build(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(TrainingError, match=why):
        make_settings(**{"name": "part", "size": helpers.SMALL_PX, **changes})


def test_zones_that_cannot_be_combined_are_refused_after_a_build_too(paths: AppPaths, tmp_path: Path) -> None:
    """On Tune zones can be drawn later: with a build, for a section, or without."""
    case = CASES["free align"]
    built = helpers.result_of(train(case.save(tmp_path), settings_of_case(case), paths))
    opened = OpenedProject(built.project, built.detector, "openvino", drift=0.0)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(TrainingError, match="zones need parts that lie in one direction"):
        helpers.result_of(with_other_zones(opened, (), Zoning.model_validate(zones(IGNORED_CORNER)), at))
    section = Zoning.model_validate(zones(section=MIDDLE))
    project = replace(built.project, document=built.project.document.model_copy(update={"zoning": section}))
    with pytest.raises(TrainingError, match="alignment needs the whole picture"):
        helpers.result_of(rebuilt(project, (), "openvino", paths))
