"""A build in tiles: bounded memory, the same limits and memory as with all patches kept, a file that opens again."""

from concurrent.futures import CancelledError
from pathlib import Path

import cv2
import numpy as np
import pytest
from pydantic import ValidationError

from inspector_app.core.detectors.base.zoned_detector import with_zoning
from inspector_app.core.errors import TrainingError
from inspector_app.core.features.tiles import TiledEmbedder
from inspector_app.core.messages import Bool, Frame, Limits, Progress, UInt8, Verdict
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning
from inspector_app.core.scoring.scoring import smoothed_peak
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building import sampling
from inspector_app.pipeline.building.looking import embedded_until
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.sampling import Sampling
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings, settings_of
from inspector_app.pipeline.judging.judge import inspect, inspecting
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

SIZE = (650, 525)
N_PARTS = 4
SETTINGS = TrainSettings(name="large part", detail="tiles", keep=0.05, promise=0.3)


def large(number: int) -> UInt8:
    """Four real parts in one picture of 650 x 525 pixels."""
    some = [helpers.part(4 * number + k) for k in range(4)]
    both = np.concatenate([np.concatenate(some[:2], axis=1), np.concatenate(some[2:], axis=1)])
    return np.ascontiguousarray(both[: SIZE[1], : SIZE[0]] if both.shape[1] >= SIZE[0] else cv2.resize(both, SIZE))


def written(folder: Path, rgb: UInt8, name: str) -> Path:
    path = folder / f"{name}.png"
    cv2.imwrite(str(path), rgb[:, :, ::-1])
    return path


@pytest.fixture(scope="module")
def small_tiles() -> object:
    """Tiles of 512 px, so that small pictures have two of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inspector_app.core.features.tiles.MAX_TILE_PX", 512)
        yield


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("large")
    return [written(folder, large(number), f"{number:02}") for number in range(N_PARTS)]


@pytest.fixture(scope="module")
def whole(small_tiles: object, pictures: list[Path], paths: AppPaths) -> Trained:
    """A build that keeps all patches."""
    return helpers.result_of(train(pictures, SETTINGS, paths))


@pytest.fixture(scope="module")
def sampled(whole: Trained, pictures: list[Path], paths: AppPaths) -> Trained:
    """A build with room for a third of the patches."""
    with pytest.MonkeyPatch.context() as patch:
        n_patches = N_PARTS * 80 * 64
        patch.setattr(sampling, "POOL_BYTES", n_patches // 3 * 4 * whole.detector.embedder.dims)
        return helpers.result_of(train(pictures, SETTINGS, paths))


def frame_of(rgb: UInt8) -> Frame:
    return Frame(rgb, "part", 0.0)


def test_the_pictures_keep_their_own_resolution(whole: Trained) -> None:
    embedding = whole.project.document.embedding
    assert (embedding.input_size, embedding.tile, embedding.source_size) == ((640, 512), (512, 512), SIZE)
    assert isinstance(whole.detector.embedder, TiledEmbedder)
    assert whole.detector.embedder.grid == (64, 80)


def test_a_sample_of_the_patches_gives_a_bank_of_the_same_size(whole: Trained, sampled: Trained) -> None:
    bank, other = helpers.bank_of(whole.project), helpers.bank_of(sampled.project)
    assert bank.rows == other.rows == round(0.05 * N_PARTS * 80 * 64)
    assert set(other.image_index) == set(range(N_PARTS))


def test_every_vector_of_a_sampled_bank_lies_at_its_cell(sampled: Trained, pictures: list[Path]) -> None:
    bank, detector = helpers.bank_of(sampled.project), sampled.detector
    values = detector.embed(frame_of(read_rgb(pictures[1]))).values
    of_it = bank.image_index == 1
    np.testing.assert_allclose(values[bank.cell[of_it]], bank.vectors[of_it], atol=1e-3)


def test_scores_of_good_parts_are_those_of_whole_pictures_against_a_memory_without_them(
    sampled: Trained, pictures: list[Path]
) -> None:
    """All patches of the picture count, not only the sample; the repaired memory has at least the other vectors."""
    bank = helpers.bank_of(sampled.project)
    values = sampled.detector.embed(frame_of(read_rgb(pictures[2]))).values
    distance_l2 = bank.nearest(values, without_image=2)[0]
    assert sampled.project.maps is not None
    own = sampled.project.maps.training[2].astype(np.float32).ravel()
    assert (own <= distance_l2 * 1.002).all()
    assert np.isclose(own, distance_l2, rtol=1e-2).mean() > 0.5
    gain = sampled.project.document.smooth_gain
    assert gain is not None
    score_l2 = max(own.max(), gain * smoothed_peak(own.reshape(64, 80)))
    assert sampled.project.document.training[2].score_l2 == pytest.approx(score_l2, rel=2e-3)


def test_both_builds_find_a_defect_and_pass_a_good_part(whole: Trained, sampled: Trained) -> None:
    spoilt = large(5).copy()
    spoilt[250:274, 300:324] = (255, 0, 255)
    for built in (whole, sampled):
        good = inspect(frame_of(large(5)), built.detector, Limits(1.0))
        limits = Limits(1.05 * good.score_l2)
        assert inspect(frame_of(spoilt), built.detector, limits).verdict is Verdict.NG
        assert inspect(frame_of(large(5)), built.detector, limits).verdict is Verdict.OK


def test_the_map_shows_the_defect_at_its_place(whole: Trained) -> None:
    spoilt = large(5).copy()
    spoilt[250:274, 300:324] = (255, 0, 255)
    record = inspect(frame_of(spoilt), whole.detector, Limits(1.0))
    assert record.anomaly is not None
    rendered = whole.detector.render(record.anomaly)
    row, column = np.unravel_index(int(rendered.argmax()), rendered.shape)
    assert (row / rendered.shape[0], column / rendered.shape[1]) == pytest.approx((262 / 525, 312 / 650), abs=0.02)
    assert rendered.max() == pytest.approx(record.score_l2)


def test_the_file_opens_and_judges_the_same(sampled: Trained, paths: AppPaths, tmp_path: Path) -> None:
    file = tmp_path / "large.inspector"
    save_project(sampled.project, file)
    opened = open_detector(load_project(file), paths)
    assert opened.drift < 1e-3
    assert all(rgb.shape == (512, 512, 3) for rgb in opened.project.references.values())
    rgb = large(5)
    score_l2 = sampled.detector.score(sampled.detector.embed(frame_of(rgb))).score_l2
    assert opened.detector.score(opened.detector.embed(frame_of(rgb))).score_l2 == pytest.approx(score_l2, rel=1e-5)


def test_a_picture_of_lower_resolution_is_an_error_and_not_ok(whole: Trained) -> None:
    smaller = cv2.resize(large(5), (SIZE[0] // 2, SIZE[1] // 2), interpolation=cv2.INTER_AREA)
    record = inspect(frame_of(smaller), whole.detector, Limits(1e6))
    assert record.verdict is Verdict.ERROR
    assert "in tiles at 640 x 512 pixels" in record.error


def test_progress_inside_a_large_picture_and_the_same_record(whole: Trained) -> None:
    frame, limits = frame_of(large(5)), whole.project.document.limits
    start = Progress(Sentence("Judging"), 1, 2, 0.5)
    record = helpers.result_of(judged(frame, whole.detector, limits, start, 0.5))
    assert whole.detector.n_steps == 2
    assert list(inspecting(frame, whole.detector, limits)) == [0, 1]
    assert record.score_l2 == inspect(frame, whole.detector, limits).score_l2


def test_a_build_in_tiles_ends_between_two_tiles(
    whole: Trained, pictures: list[Path], paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    closed = Event()
    seen = whole.detector.view.see(large(5), whole.detector.embedder.grid)
    embedder = whole.detector.embedder
    assert isinstance(embedder, TiledEmbedder)
    done: list[int] = []
    real = embedder.tile.embed

    def embed(pixels: UInt8) -> object:
        done.append(1)
        closed.set()
        return real(pixels)

    monkeypatch.setattr(embedder.tile, "embed", embed)
    with pytest.raises(CancelledError):
        embedded_until(closed, seen.pixels, embedder)
    assert len(done) == 1


def test_a_network_that_looks_at_the_whole_tile_is_refused(
    small_tiles: object, pictures: list[Path], paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TiledEmbedder, "seam", lambda *_: 0.3)
    with pytest.raises(TrainingError, match=r"cannot be used in tiles.*30%") as caught:
        helpers.result_of(train(pictures, SETTINGS, paths))
    assert "efficientnet_lite0" in str(caught.value)


def test_pictures_that_the_detail_fine_shows_completely_are_refused(tmp_path: Path) -> None:
    small = [written(tmp_path, cv2.resize(large(n), (512, 414)), str(n)) for n in range(2)]
    with pytest.raises(TrainingError, match="512 x 414 pixels: tiles are for more than 512") as caught:
        helpers.result_of(check_parts(small, SETTINGS))
    assert "fine" in str(caught.value)


def test_the_preflight_tells_the_seconds_of_a_part_before_a_build(small_tiles: object, pictures: list[Path]) -> None:
    preflight = helpers.result_of(check_parts(pictures, SETTINGS))
    assert "640 x 512 pixels in 2 tiles, which takes about" in preflight.notes[0]
    standard = helpers.result_of(check_parts(pictures, SETTINGS.changed(detail="standard")))
    assert preflight.expected_seconds > standard.expected_seconds
    assert preflight.view.tile == (512, 512)


def test_the_forecast_of_memory_is_bounded() -> None:
    """50 parts of 20 megapixels would need 9.5 GB."""
    several = Sampling.within_limits(50, 684 * 456, 684 * 456, 152)
    assert 50 * several.kept * 152 * 4 <= 2**30
    assert several.own == several.kept > 30_000
    assert Sampling.within_limits(2, 5520, 5520, 152).is_every_cell
    with_copies = Sampling.within_limits(50, 684 * 456, 684 * 456 * 5 // 4, 152)
    assert 50 * with_copies.kept * 152 * 4 <= 2**30
    assert with_copies.own == pytest.approx(0.8 * with_copies.kept, abs=1)


@pytest.mark.parametrize("detector", ["padim", "spade", "ensemble", "reconpatch"])
def test_detectors_that_need_all_patches_refuse_tiles(detector: str) -> None:
    with pytest.raises(ValidationError, match="tiles can be used with patchcore only"):
        TrainSettings.model_validate({"name": "x", "detail": "tiles", "options": {"detector": detector}})


def test_a_sample_takes_only_judged_patches_and_never_changes() -> None:
    judged_there: Bool = np.zeros((4, 5), dtype=np.bool_)
    judged_there[1, 2:4] = True
    few = Sampling(20, 20, 6, 6)
    assert set(few.chosen(0, judged_there)) <= {7, 8}
    np.testing.assert_array_equal(few.chosen(1, None), few.chosen(1, None))
    assert (few.chosen(1, None) != few.chosen(2, None)).any()
    assert len(set(few.chosen(1, None))) == 6


def test_a_sample_takes_patches_of_copies_after_those_of_the_picture() -> None:
    chosen = Sampling(20, 30, 6, 9).chosen(0, None)
    assert (chosen[:6] < 20).all()
    assert (chosen[6:] >= 20).all()
    assert len(set(chosen.tolist())) == 9


def test_the_share_gives_the_bank_of_all_patches_up_to_a_limit() -> None:
    some = Sampling(311_904, 311_904, 35_000, 35_000, sampling.MAX_VECTORS)
    assert round(some.share(0.0005, 50) * 50 * 35_000) == round(0.0005 * 50 * 311_904)
    assert round(some.share(0.01, 50) * 50 * 35_000) == sampling.MAX_VECTORS
    assert Sampling.whole(100, 100).share(1.0, 2) == 1.0
    assert round(Sampling.whole(1000, 1250).share(0.1, 4) * 4 * 1250) == 400


@pytest.mark.parametrize(
    ("choice", "why"),
    [
        ({"align": True}, "tiles cannot be combined with alignment"),
        ({"backbone": "vit_small_patch14_dinov2.lvd142m"}, "tiles cannot be used with a transformer"),
    ],
)
def test_what_cannot_be_combined_with_tiles_is_refused(choice: dict[str, object], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        SETTINGS.changed(**choice)


def test_the_settings_of_a_project_build_in_tiles_again(sampled: Trained) -> None:
    again = settings_of(sampled.project.document, "openvino")
    assert (again.detail, again.size) == ("tiles", None)
    assert again.input_size(SIZE) == sampled.project.document.embedding.input_size


def test_zones_and_a_minimum_area_in_tiles(whole: Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    """Maps of another size than the input: the peak of the map is the score, also with zones."""
    monkeypatch.setattr("inspector_app.core.pictures.view.MAX_MAP_PX", 320)
    area = Rectangle(left=0.0, top=0.0, right=0.5, bottom=1.0)
    zoning = Zoning(drawn_on=SIZE, zones=(Zone(kind="ignore", area=area),), least_area_px=200.0)
    zoned = with_zoning(whole.detector, zoning, SIZE)
    assert zoned.n_steps == 2
    spoilt = large(5).copy()
    spoilt[250:290, 500:540] = (255, 0, 255)
    record = inspect(frame_of(spoilt), zoned, Limits(1.0))
    assert record.anomaly is not None
    rendered = zoned.render(record.anomaly)
    assert rendered.shape == (256, 320)
    assert rendered.max() == pytest.approx(record.score_l2, rel=1e-5)
    assert not rendered[:, :135].any()
    row, column = np.unravel_index(int(rendered.argmax()), rendered.shape)
    assert (row / 256, column / 320) == pytest.approx((270 / 525, 520 / 650), abs=0.03)
