"""The synthetic camera: what it shows follows from seed and number, and it fails in the ways that it is told to."""

import itertools
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import OutputError, SourceError
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.sources.images import read_rgb
from inspector_app.sources.synthetic import (
    DROPPED_FRAMES,
    Fault,
    Renderer,
    SyntheticControls,
    SyntheticSettings,
    SyntheticSource,
    render,
    write_good_parts,
)

SMALL = SyntheticSettings(size=(160, 96), rate_hz=0, rest_frames=4, move_frames=3, empty_frames=2)
NOISE = 4


def differs(first: UInt8, second: UInt8) -> bool:
    """More than the sensor's noise would."""
    return int(np.abs(first.astype(int) - second.astype(int)).max()) > NOISE


def frame_of(source: SyntheticSource) -> Frame:
    frame = source.read()
    assert isinstance(frame, Frame)
    return frame


def test_a_frame_follows_from_settings_and_number_alone() -> None:
    in_order = Renderer(SMALL)
    frames = [in_order.render(number).rgb for number in range(24)]
    for number in (23, 7, 7, 0):
        np.testing.assert_array_equal(render(SMALL, number).rgb, frames[number])
    other = SyntheticSettings(size=SMALL.size, seed=1, rest_frames=4, move_frames=3, empty_frames=2)
    assert differs(render(other, 4).rgb, frames[4])


def test_a_part_comes_in_rests_and_leaves() -> None:
    renderer = Renderer(SMALL)
    empty = renderer.render(0, empty=True)
    assert not empty.present
    cycle = [renderer.render(number) for number in range(SMALL.cycle_frames)]
    assert [frame.at_rest for frame in cycle] == [False] * 3 + [True] * 4 + [False] * 5
    assert [frame.present for frame in cycle] == [True] * 10 + [False] * 2
    for frame in cycle:
        assert differs(frame.rgb, empty.rgb) == frame.present
    resting = [frame.rgb for frame in cycle if frame.at_rest]
    assert not any(differs(rgb, resting[0]) for rgb in resting)
    moving = [frame.rgb for frame in cycle if frame.present and not frame.at_rest]
    assert all(differs(first, second) for first, second in itertools.pairwise(moving))


def test_a_resting_part_is_no_frozen_picture() -> None:
    renderer = Renderer(SyntheticSettings(size=(160, 96), rest_frames=200))
    frames = [renderer.render(number).rgb.tobytes() for number in range(100)]
    assert all(first != second for first, second in itertools.pairwise(frames))
    assert renderer.black(0).tobytes() != renderer.black(1).tobytes()


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_the_share_of_defects_and_what_a_defect_changes(share: float) -> None:
    settings = SyntheticSettings(size=(320, 240), rest_frames=1, defect_share=share)
    good = SyntheticSettings(size=(320, 240), rest_frames=1, defect_share=0)
    first, second = Renderer(settings), Renderer(good)
    n_defect = 0
    for number in range(60):
        frame, without = first.render(number), second.render(number)
        n_defect += frame.has_defect
        # The same part by the same lot, once with its defect: only the defect may change the picture.
        assert differs(frame.rgb, without.rgb) == frame.has_defect
    assert n_defect == pytest.approx(60 * share, abs=10)
    assert {first.look(part).defect for part in range(60)} >= ({"scratch", "stain", "chip"} if share else {None})


def test_no_part_is_a_defect() -> None:
    frame = Renderer(SyntheticSettings(size=(160, 96), defect_share=1.0)).render(0, empty=True)
    assert (frame.present, frame.has_defect) == (False, False)


def test_frozen_frames_are_identical_until_it_ends() -> None:
    controls = SyntheticControls()
    source = SyntheticSource(SMALL, controls)
    last = frame_of(source)
    controls.begin(Fault.FROZEN)
    assert all(frame_of(source).rgb.tobytes() == last.rgb.tobytes() for _ in range(5))
    controls.end(Fault.FROZEN)
    assert frame_of(source).rgb.tobytes() != last.rgb.tobytes()


def test_a_torn_frame_shows_two_parts() -> None:
    controls = SyntheticControls()
    settings = SyntheticSettings(size=(160, 96), rate_hz=0, rest_frames=1)
    source = SyntheticSource(settings, controls)
    for _ in range(3):
        frame_of(source)
    controls.begin(Fault.TORN)
    torn = frame_of(source).rgb
    np.testing.assert_array_equal(torn[:48], render(settings, 3).rgb[:48])
    np.testing.assert_array_equal(torn[48:], render(settings, 2).rgb[48:])
    assert differs(torn[48:], render(settings, 3).rgb[48:])


def test_black_and_empty() -> None:
    controls = SyntheticControls()
    source = SyntheticSource(SMALL, controls)
    controls.begin(Fault.BLACK)
    assert frame_of(source).rgb.max() <= NOISE
    controls.end(Fault.BLACK)
    controls.begin(Fault.EMPTY)
    empty = render(SMALL, -1).rgb
    assert not any(differs(frame_of(source).rgb, empty) for _ in range(SMALL.cycle_frames))


def test_a_frame_of_another_size_is_handed_over_as_unreadable() -> None:
    controls = SyntheticControls()
    source = SyntheticSource(SMALL, controls)
    controls.begin(Fault.WRONG_SIZE)
    excuse = source.read()
    assert isinstance(excuse, UnreadableFrame)
    assert "80 x 48 pixels instead of 160 x 96" in excuse.reason
    controls.clear()
    assert frame_of(source).rgb.shape == (96, 160, 3)


def test_dropped_frames_leave_gaps() -> None:
    controls = SyntheticControls()
    controls.begin(Fault.DROPPING)
    source = SyntheticSource(SMALL, controls)
    for n_read in range(1, 4):
        expected = render(SMALL, n_read * (DROPPED_FRAMES + 1) - 1).rgb
        np.testing.assert_array_equal(frame_of(source).rgb, expected)


def test_a_camera_that_vanished_cannot_be_opened_until_it_is_back() -> None:
    controls = SyntheticControls()
    source = SyntheticSource(SMALL, controls)
    frame_of(source)
    controls.begin(Fault.VANISHED)
    for broken in (source.read, lambda: SyntheticSource(SMALL, controls)):
        with pytest.raises(SourceError) as caught:
            broken()
        assert caught.value.hint
    source.close()
    controls.clear()
    assert frame_of(SyntheticSource(SMALL, controls)).rgb.shape == (96, 160, 3)


@pytest.mark.parametrize("way_out", ["end", "close", "vanish"])
def test_a_hanging_read_ends_with_the_fault_the_source_or_the_camera(way_out: str) -> None:
    controls = SyntheticControls()
    controls.begin(Fault.HANGING)
    source = SyntheticSource(SMALL, controls)
    came: list[object] = []
    returned = threading.Event()

    def reader() -> None:
        try:
            came.append(source.read())
        except SourceError as error:
            came.append(error)
        returned.set()

    thread = threading.Thread(target=reader)
    thread.start()
    assert not returned.wait(0.1)
    if way_out == "end":
        controls.end(Fault.HANGING)
    elif way_out == "close":
        source.close()
    else:
        controls.begin(Fault.VANISHED)
    assert returned.wait(5)
    thread.join()
    expected: dict[str, type] = {"end": Frame, "close": type(None), "vanish": SourceError}
    assert isinstance(came[0], expected[way_out])


def test_frames_come_at_their_rate_and_a_late_reader_gets_no_burst() -> None:
    source = SyntheticSource(SyntheticSettings(size=(64, 64), rate_hz=50))
    times = [frame_of(source).captured_at_s for _ in range(6)]
    assert times[-1] - times[0] >= 0.095
    source._due_s -= 10  # the reader was away for ten seconds
    times = [frame_of(source).captured_at_s for _ in range(6)]
    assert times[-1] - times[0] >= 0.07
    source.close()


def test_times_are_those_of_the_clock_that_is_passed_in() -> None:
    source = SyntheticSource(SMALL, clock_s=lambda: 1234.5)
    assert frame_of(source).captured_at_s == 1234.5


def test_a_frame_is_dated_by_both_clocks_when_it_is_there_as_a_cameras_is(monkeypatch: pytest.MonkeyPatch) -> None:
    source = SyntheticSource(SMALL)
    exposed, ended_s = source._exposed, []

    def noted() -> UInt8:
        rgb = exposed()
        ended_s.append((time.monotonic(), time.time()))
        return rgb

    monkeypatch.setattr(source, "_exposed", noted)
    frame = frame_of(source)
    assert frame.captured_s >= ended_s[0][0]
    assert frame.captured_at_s >= ended_s[0][1]


def test_good_parts_for_training_are_other_parts_of_the_same_station(tmp_path: Path) -> None:
    settings = SyntheticSettings(size=(160, 96), defect_share=1.0, rest_frames=1, move_frames=2, empty_frames=1)
    paths = write_good_parts(tmp_path / "Gut ü", settings, 4)
    assert sorted((tmp_path / "Gut ü").iterdir()) == paths
    pictures = [read_rgb(path) for path in paths]
    good = Renderer(SyntheticSettings(size=(160, 96), defect_share=0.0, rest_frames=1, move_frames=2, empty_frames=1))
    for number, picture in enumerate(pictures, 1):
        np.testing.assert_array_equal(picture, good.render(2 - number * settings.cycle_frames).rgb)
    assert all(differs(first, second) for first, second in itertools.pairwise(pictures))
    corners = [picture[:10, :10] for picture in pictures]
    assert not any(differs(corner, render(settings, 2).rgb[:10, :10]) for corner in corners)


def test_parts_that_cannot_be_written_are_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        write_good_parts(tmp_path / "file", SMALL, 1)
