"""The doctor on real cells and on drawn parts: what is planted is found, and what is good is not named."""

import shutil
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector_app.core.messages import Float32, Frame, Int32, PatchFeatures, UInt8
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.statistics.coverage import distances_by_part
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.doctor.evidence import gather
from inspector_app.pipeline.doctor.examine import examine
from inspector_app.pipeline.doctor.findings import Examination, coverage_words, region_of
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.kept_pictures import KeptPicture, key_of
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema_parts import TrainingImage
from inspector_app.project.store import Project
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.synthetic_parts import PartLook, SyntheticScene
from tests import helpers

N_DRAWN = 30
SIDE_PX = 240
SCENE = SyntheticScene((SIDE_PX, SIDE_PX), 2)


def drawn(number: int) -> UInt8:
    """A good part of the synthetic station."""
    return SCENE.picture(PartLook.drawn(np.random.default_rng(number), 0.0), 0.0, number)


def built(paths: Sequence[Path], app_paths: AppPaths, **changes: object) -> Trained:
    return helpers.result_of(train(paths, helpers.small_settings(**changes), app_paths, proposes=False))


def saved(folder: Path, pictures: dict[str, UInt8]) -> list[Path]:
    for name, rgb in pictures.items():
        Image.fromarray(rgb).save(folder / f"{name}.png")
    return [folder / f"{name}.png" for name in pictures]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """Drawn parts, among them one of each kind of picture that does not belong there."""
    folder, rng = tmp_path_factory.mktemp("parts"), np.random.default_rng(0)
    pictures = {f"good{number:02}": drawn(number) for number in range(N_DRAWN)}
    one = drawn(50)
    pictures["blurred"] = np.asarray(cv2.GaussianBlur(one, (0, 0), 3))
    pictures["dark"] = (0.5 * drawn(51)).astype(np.uint8)
    pictures["bright"] = np.clip(1.4 * drawn(52).astype(np.float32), 0, 255).astype(np.uint8)
    pictures["red"] = np.clip(drawn(53) * np.array([1.2, 1.0, 0.8]), 0, 255).astype(np.uint8)
    pictures["small"] = np.asarray(cv2.resize(drawn(54), (SIDE_PX // 2, SIDE_PX // 2), interpolation=cv2.INTER_AREA))
    shot = pictures["good03"] * 1.01 + rng.normal(0, 2, pictures["good03"].shape)
    pictures["shot"] = np.clip(np.rint(shot), 0, 255).astype(np.uint8)
    cell = read_rgb(helpers.cells(0.0, 1)[0])
    pictures["another"] = np.asarray(cv2.resize(cell, (SIDE_PX, SIDE_PX)))
    app_paths = helpers.session_paths(tmp_path_factory)
    return built(saved(folder, pictures), app_paths)


def kinds_of(project: Project, found: Examination) -> dict[str, set[Kind]]:
    named: dict[str, set[Kind]] = {}
    for finding in found.findings:
        for picture in (finding.picture, *finding.others):
            named.setdefault(project.document.training[picture].name.removesuffix(".png"), set()).add(finding.kind)
    return named


def test_what_does_not_belong_there_is_found_and_nothing_else(planted: Trained) -> None:
    found = helpers.result_of(examine(planted.project, planted.detector))
    named = kinds_of(planted.project, found)
    assert Kind.BLURRED in named["blurred"]
    assert Kind.DARK in named["dark"]
    assert Kind.BRIGHT in named["bright"]
    assert Kind.COLOUR in named["red"]
    assert Kind.SIZE in named["small"]
    assert Kind.OTHER in named["another"]
    assert named.pop("good03") == {Kind.COPY}
    assert Kind.COPY in named.pop("shot")
    assert {*named} == {"blurred", "dark", "bright", "red", "small", "another"}
    order = [list(Kind).index(finding.kind) for finding in found.findings]
    assert order == sorted(order)
    assert found.n_read == N_DRAWN + 7
    assert found.expected_wrong < 0.01 * found.n_parts


def test_each_finding_gives_the_figure_the_usual_range_and_what_to_do(planted: Trained) -> None:
    found = helpers.result_of(examine(planted.project, planted.detector))
    dark = next(finding for finding in found.findings if finding.kind is Kind.DARK)
    assert dark.found == pytest.approx(0.5, abs=0.1)
    low, high = dark.usual
    assert dark.found < low < 1 < high
    assert dark.spreads < -6.5
    assert f"{dark.found:.0%} as bright" in dark.words
    assert f"{low:.0%} to {high:.0%}" in dark.words
    assert "Check the light" in dark.advice
    copy = next(finding for finding in found.findings if finding.kind is Kind.COPY)
    assert "shot.png" in copy.words


def test_without_the_pictures_the_small_ones_are_looked_at(planted: Trained) -> None:
    found = helpers.result_of(examine(planted.project, None))
    named = kinds_of(planted.project, found)
    assert {Kind.DARK} <= named["dark"]
    assert Kind.OTHER in named["another"]
    assert Kind.SIZE not in {kind for kinds in named.values() for kind in kinds}  # the files were not opened
    assert (found.n_read, found.n_small) == (0, N_DRAWN + 7)
    assert not {name for name in named if name.startswith("good")} - {"good03"}
    bare = helpers.result_of(examine(replace(planted.project, pictures={}), None))
    assert (bare.n_read, bare.n_small) == (0, 0)
    assert f"Of {N_DRAWN + 7} pictures, only the score is known" in bare.looked_at
    assert {finding.kind for finding in bare.findings} <= {Kind.SCORE, Kind.COPY}


@pytest.mark.parametrize("gone", [0, 1])
def test_the_pictures_that_are_gone_are_judged_by_the_small_ones(planted: Trained, tmp_path: Path, gone: int) -> None:
    """Half of the pictures are read; a small picture has less detail, and is not called blurred."""
    training = planted.project.document.training
    moved = [
        image.model_copy(update={"path": str(tmp_path / image.name)}) if number % 2 == gone else image
        for number, image in enumerate(training)
    ]
    pictures = {
        key_of(new.path): planted.project.pictures[key_of(old.path)] for new, old in zip(moved, training, strict=True)
    }
    document = planted.project.document.model_copy(update={"training": tuple(moved)})
    found = helpers.result_of(examine(replace(planted.project, document=document, pictures=pictures), planted.detector))
    assert found.n_read + found.n_small == len(training)
    assert abs(found.n_read - found.n_small) <= 1
    named = kinds_of(planted.project, found)
    assert Kind.OTHER in named["another"]
    assert Kind.DARK in named["dark"]
    assert not {name for name in named if name.startswith("good")} - {"good03"}


def test_planted_defects_are_among_the_first(paths: AppPaths) -> None:
    """The first five certainly defective cells among the first 200 good ones; docs/methods.md has other draws."""
    trained = built([*helpers.cells(0.0, 200), *helpers.cells(1.0, 5)], paths, size=128, keep=0.01)
    found = helpers.result_of(examine(trained.project, None))
    names = [trained.project.document.training[number].name for number in found.ranked]
    ranks = sorted(names.index(path.name) + 1 for path in helpers.cells(1.0, 5))
    assert ranks[-1] <= 10, ranks
    good = {path.name for path in helpers.cells(0.0, 200)}
    named = {trained.project.document.training[finding.picture].name for finding in found.findings}
    assert len(good & named) <= 2  # 1 in 100


def test_the_region_is_the_box_around_the_largest_distance() -> None:
    distances = np.full((10, 20), 0.1, dtype=np.float16)
    distances[4:6, 10:15] = 2.0
    distances[5, 12] = 3.0
    distances[0, 0] = 2.5  # another place
    box = region_of(distances)
    assert box is not None
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx((0.5, 0.4, 0.75, 0.6))
    assert region_of(np.zeros((3, 3), dtype=np.float16)) is None
    assert region_of(None) is None


def test_of_three_parts_only_the_order_is_said(paths: AppPaths) -> None:
    trained = built(helpers.cells(0.0, 3), paths)
    found = helpers.result_of(examine(trained.project, trained.detector))
    assert found.findings == ()
    assert found.facts == ()
    assert len(found.to_look_at) == 3
    assert "cannot be said" in coverage_words(found.coverage, 3)


def test_a_picture_that_cannot_be_judged_any_more_is_still_looked_at(paths: AppPaths, tmp_path: Path) -> None:
    copies = [Path(shutil.copy(path, tmp_path / path.name)) for path in helpers.cells(0.0, 10)]
    trained = built(copies, paths)
    Image.fromarray(np.full((64, 200, 3), 7, dtype=np.uint8)).save(copies[4])  # of another shape: it is refused
    copies[5].write_bytes(b"no picture")
    found = helpers.result_of(examine(trained.project, trained.detector))
    assert (found.n_read, found.n_small) == (9, 1)
    assert (Kind.SIZE, 4) in {(finding.kind, finding.picture) for finding in found.findings}


def test_sessions_that_score_otherwise_are_named(planted: Trained) -> None:
    document = planted.project.document
    training = tuple(
        image.model_copy(update={"session": int(number < 15), "score_l2": image.score_l2 * (1.4 if number < 15 else 1)})
        for number, image in enumerate(document.training)
    )
    update = {"training": training, "sessions": ("2026-03-01", "2026-03-02")}
    project = replace(planted.project, document=document.model_copy(update=update))
    facts = helpers.result_of(examine(project, None)).facts
    assert any(fact.startswith("Session 2026-03-02: the 15 parts score 1") for fact in facts)
    assert helpers.result_of(examine(planted.project, None)).facts == ()


@dataclass(slots=True)
class Fake:
    """A detector of which only what the doctor uses is there."""

    cells: int
    dims: int
    reading: Reading = AS_SAVED
    n_steps: int = 1
    n_embedded: int = 0
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))

    def embed(self, _frame: Frame) -> PatchFeatures:
        self.n_embedded += 1
        values: Float32 = self.rng.normal(size=(self.cells, self.dims)).astype(np.float32)
        return PatchFeatures(values, (1, self.cells))


def many(project: Project, n: int, path: Path) -> Project:
    """A project of n parts with drawn scores; their pictures are one file."""
    rng = np.random.default_rng(0)
    names = [f"{number:05}.png" for number in range(n)]
    scores = rng.gamma(50, 0.02, n)
    training = tuple(
        TrainingImage(name=name, path=str(path), score_l2=float(score))
        for name, score in zip(names, scores, strict=True)
    )
    distances = rng.random((n, 8, 8)).astype(np.float16)
    document = project.document.model_copy(update={"training": training, "sessions": ()})
    kept = KeptPicture(bytes(32), 1, b"")
    maps = PartMaps(distances, np.zeros((0, 8, 8), dtype=np.float16))
    return replace(project, document=document, maps=maps, pictures={key_of(str(path)): kept})


def test_of_many_patches_only_some_are_compared(planted: Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    """The distances of all patches of 5,000 parts to all parts would be gigabytes."""
    asked: list[int] = []

    def noted(queries: Float32, *rest: Any) -> Generator[int, None, Float32]:
        asked.append(len(queries))
        return distances_by_part(queries, *rest)

    assert planted.project.document.rows > 50
    monkeypatch.setattr("inspector_app.pipeline.doctor.examine.MOST_QUERIES", 50)
    monkeypatch.setattr("inspector_app.pipeline.doctor.examine.distances_by_part", noted)
    found = helpers.result_of(examine(planted.project, None))
    assert asked == [50]
    assert found.coverage is not None


def test_5000_parts_take_bounded_memory(planted: Trained, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    n, dims = 5000, 16
    [path] = saved(tmp_path, {"part": drawn(0)[:16, :16]})
    frame = frame_of(path)
    monkeypatch.setattr("inspector_app.pipeline.doctor.evidence.read_frame", lambda *_: frame)
    project = many(planted.project, n, path)
    kept: list[int] = []
    real = distances_by_part

    def measured(queries: Float32, of: Int32, patches: Float32, *rest: Any) -> Generator[int, None, Float32]:
        kept.extend((patches.nbytes, len(queries) * n))
        return real(queries, of, patches, *rest)

    monkeypatch.setattr("inspector_app.pipeline.doctor.examine.distances_by_part", measured)
    found = helpers.result_of(examine(project, Fake(60, dims)))  # type: ignore[arg-type]
    assert kept[0] <= 16 * 2**20  # all features would be 19 MB
    assert kept[1] <= 8_000_000
    assert found.n_read == n
    assert len(found.ranked) == n
    assert found.coverage is not None
    assert int(found.coverage.sizes[-1]) == n - 1
    assert sum(finding.kind is Kind.SCORE for finding in found.findings) <= n // 1000


def frame_of(path: Path) -> Frame:
    from inspector_app.sources.images import read_frame

    frame = read_frame(path, AS_SAVED)
    assert isinstance(frame, Frame)
    return frame


def test_it_is_cancelled_between_two_pictures(planted: Trained) -> None:
    detector = Fake(10, 4)
    work: Generator[object, None, object] = gather(planted.project, detector)  # type: ignore[arg-type]
    for _ in range(3):
        next(work)
    work.close()
    assert detector.n_embedded == 2
