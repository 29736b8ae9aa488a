"""Days are told by folders, names, cameras' or files' dates; the limit is set without a part's whole day."""

import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.commands.train import summary
from inspector_app.core.messages import PatchFeatures
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.pipeline.building.sessions import Sessions, left_out_for, sessions_of
from inspector_app.pipeline.building.train import train
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp()
DAY = 86_400.0


def copied(path: Path) -> float:
    """All files were copied at once."""
    return NOON + len(path.name) / 100


def found(*names: str, root: str = "/parts") -> Sessions | None:
    return sessions_of([Path(root) / name for name in names], copied)


def counts(sessions: Sessions | None) -> dict[str, int]:
    assert sessions is not None
    return dict(zip(sessions.names, sessions.counts, strict=True))


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2026-03-01", "2026-03-05", ("2026-03-01", "2026-03-05")),
        ("20260301 morning", "20260302", ("2026-03-01", "2026-03-02")),
        ("day_01.03.2026", "day_02.03.2026", ("2026-03-01", "2026-03-02")),
        ("2026_03_01", "2026_04_01", ("2026-03-01", "2026-04-01")),
    ],
)
def test_a_folder_per_day_is_sure(first: str, second: str, days: tuple[str, str]) -> None:
    names = [f"{first}/{n}.png" for n in range(7)] + [f"{second}/left/{n}.png" for n in range(6)]
    sessions = found(*names)
    assert counts(sessions) == {days[0]: 7, days[1]: 6}
    assert sessions is not None
    assert (sessions.by, sessions.sure, sessions.balanced) == ("folders", True, True)
    assert sessions.of.tolist() == [0] * 7 + [1] * 6


@pytest.mark.parametrize(
    ("pattern", "days"),
    [
        ("01_2008{day}110014_277500.jpg", {"2020-08-28": 6, "2020-08-29": 6}),  # YYMMDDhhmmss between numbers
        ("cam1-202008{day}-{n:04}.png", {"2020-08-28": 6, "2020-08-29": 6}),
        ("202008{day}1015{n:02}.png", {"2020-08-28": 6, "2020-08-29": 6}),
        ("202008{day}10{n:02}.png", {"2020-08-28": 6, "2020-08-29": 6}),
        ("2020-08-{day}T10.15.{n:02}.png", {"2020-08-28": 6, "2020-08-29": 6}),
    ],
)
def test_dates_in_all_names_are_sure(pattern: str, days: dict[str, int]) -> None:
    sessions = found(*(pattern.format(day=day, n=n) for day in (28, 29) for n in range(6)))
    assert counts(sessions) == days
    assert sessions is not None
    assert (sessions.by, sessions.sure) == ("names", True)


@pytest.mark.parametrize(
    "names",
    [
        [f"part{n:06}.png" for n in range(200_828, 200_840)],  # numbers of six digits are not dates
        [f"{n}.png" for n in range(20_200_840, 20_200_852)],  # no such days
        [f"2020-08-{n}.png" for n in range(10, 22)],  # a day for each part
        [f"2020-08-01-{n}.png" for n in range(11)] + ["other.png"],  # one without a date
        [f"2020-08-01/{n}.png" for n in range(12)],  # one day
        [f"2020-08-01/{n}.png" for n in range(10)]
        + ["2020-08-02/1.png", "2020-08-02/2.png"],  # two parts are no session
        [f"{n}.png" for n in range(12)],
        [],
    ],
)
def test_these_names_tell_no_sessions(names: list[str]) -> None:
    assert found(*names) is None


def test_other_folders_may_be_sessions_and_a_person_says_so() -> None:
    sessions = found(*(f"{side}/{n}.png" for side in ("left", "right") for n in range(6)))
    assert counts(sessions) == {"left": 6, "right": 6}
    assert sessions is not None
    assert not sessions.sure


def test_file_dates_count_unless_they_are_those_of_copying() -> None:
    paths = [Path(f"/parts/{n}.png") for n in range(12)]

    def of_days(path: Path) -> float:
        number = int(path.stem)
        return NOON + DAY * (number // 6) + 600 * number

    sessions = sessions_of(paths, of_days)
    assert sessions is not None
    assert (sessions.by, sessions.sure, sessions.counts) == ("dates", False, (6, 6))
    # Two folders copied on two days: within each day the times lie seconds apart.
    assert sessions_of(paths, lambda path: NOON + DAY * (int(path.stem) // 6) + int(path.stem)) is None
    assert sessions_of(paths, lambda _: NOON) is None
    assert sessions_of(paths, lambda _: None) is None


def test_cameras_dates_come_before_those_of_the_files(tmp_path: Path) -> None:
    for number in range(12):
        picture = Image.new("RGB", (16, 16))
        exif = picture.getexif()
        exif.get_ifd(0x8769)[0x9003] = f"2026:05:{1 + number // 6:02} 10:00:00"
        picture.save(tmp_path / f"{number}.jpg", exif=exif)
    paths = sorted(tmp_path.iterdir(), key=lambda path: int(path.stem))
    sessions = sessions_of(paths)
    assert counts(sessions) == {"2026-05-01": 6, "2026-05-02": 6}
    assert sessions is not None
    assert (sessions.by, sessions.sure) == ("exif", True)
    paths[3].write_bytes(b"\xff\xd8\xff\xe1 no picture")  # the build skips it; its date is not guessed
    for path in paths:
        os.utime(path, (NOON, NOON))
    assert sessions_of(paths) is None


def test_a_day_with_most_of_the_parts_is_not_left_out() -> None:
    sessions = found(*[f"2026-03-01/{n}.png" for n in range(30)], *[f"2026-03-02/{n}.png" for n in range(6)])
    assert sessions is not None
    assert not sessions.balanced


def test_shots_of_the_same_part_on_another_day_are_left_out_too() -> None:
    sessions = found(*(f"2026-03-0{1 + n // 5}/{n}.png" for n in range(15)))
    assert sessions is not None
    first = np.array([0, 1, 2, 3, 4, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14], dtype=np.int32)
    assert left_out_for(sessions, first, 0).tolist() == [0, 1, 2, 3, 4, 5]
    assert left_out_for(sessions, first, 12).tolist() == [10, 11, 12, 13, 14]


# --- a build -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Cells of two days; the light of the second one is warmer."""
    folder = tmp_path_factory.mktemp("days")
    paths = []
    for number, path in enumerate(helpers.cells(0.0, 16)):
        day = folder / f"2026-03-0{1 + number // 8}"
        day.mkdir(exist_ok=True)
        light = (1.0, 1.0, 1.0) if number < 8 else (1.15, 1.0, 0.8)
        lit = np.clip(read_rgb(path) * np.array(light), 0, 255).astype(np.uint8)
        paths.append(day / f"{number:02}.png")
        Image.fromarray(lit).save(paths[-1])
    return paths


def test_the_limit_allows_for_another_day(days: list[Path], paths: AppPaths, tmp_path: Path) -> None:
    trained = helpers.result_of(train(days, helpers.small_settings(score="largest"), paths, proposes=False))
    document = trained.project.document
    assert document.sessions_left_out
    assert document.session_counts == {"2026-03-01": 8, "2026-03-02": 8}
    # Independent of the code under test: search the bank's vectors of the other day by hand.
    bank = helpers.bank_of(trained.project)
    for number in (0, 5, 8, 15):
        frame_features = trained.detector.embed_pixels(
            trained.detector.view.see(read_rgb(days[number]), trained.detector.embedder.grid).pixels
        )
        assert isinstance(frame_features, PatchFeatures)
        others = bank.vectors[bank.image_index // 8 != number // 8].astype(np.float64)
        values = frame_features.values.astype(np.float64)
        nearest = np.sqrt(((values[:, None] - others[None]) ** 2).sum(axis=2)).min(axis=1)
        # Holes that the session leaves are filled from the other one, so the distances are no larger.
        assert 0.7 * nearest.max() < document.training[number].score_l2 <= nearest.max() * (1 + 1e-3)
    scores = [image.score_l2 for image in document.training]
    assert document.suggested_threshold_l2 == calibrate(scores).threshold_l2
    (note,) = (note for note in document.notes if "2 sessions" in note)
    assert "2026-03-01: 8, 2026-03-02: 8" in note
    assert "without its whole session" in note
    save_project(trained.project, tmp_path / "days.inspector")
    assert load_project(tmp_path / "days.inspector").document.session_counts == document.session_counts
    assert summary(trained.project)["sessions"] == {"2026-03-01": 8, "2026-03-02": 8}


def test_a_person_may_want_the_limit_of_these_days(days: list[Path], paths: AppPaths) -> None:
    strict = helpers.result_of(train(days, helpers.small_settings(), paths, proposes=False)).project.document
    same_days = helpers.result_of(
        train(days, helpers.small_settings(sessions="off"), paths, proposes=False)
    ).project.document
    assert not same_days.sessions_left_out
    assert same_days.session_counts == strict.session_counts  # known, but not used
    assert same_days.suggested_threshold_l2 < strict.suggested_threshold_l2
    assert not any("sessions" in note for note in same_days.notes)


def test_a_detector_that_cannot_leave_days_out_says_so(days: list[Path], paths: AppPaths) -> None:
    settings = helpers.small_settings(options={"detector": "padim"})
    document = helpers.result_of(train(days, settings, paths, proposes=False)).project.document
    assert not document.sessions_left_out
    assert any("cannot leave a session out" in note for note in document.notes)
