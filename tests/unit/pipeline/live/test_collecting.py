"""Pictures of good parts are collected once each, whole, and the fault of a folder or a camera is told."""

import errno
import threading
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from inspector_app.core.errors import OutputError, SourceError
from inspector_app.core.messages import Frame
from inspector_app.core.pictures.near_copies import copy_of, near_copies, sketch
from inspector_app.core.pictures.rest import small_grey
from inspector_app.pipeline.live.collecting import NO_PART, SEEN_BEFORE, Collecting, Collection, plan_of
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.reception import News
from inspector_app.sources.synthetic import Fault, Renderer, SyntheticControls, SyntheticSettings, SyntheticSource
from tests.helpers import result_of

SETTINGS = SyntheticSettings((160, 120), rate_hz=100, rest_frames=20, move_frames=5, empty_frames=5)
LONG_S = 30.0
"""Only as a stop: the computer of a test may be busy."""


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(SETTINGS)


def of_part(renderer: Renderer, part: int, shot: int = 0) -> Frame:
    number = part * SETTINGS.cycle_frames + SETTINGS.move_frames + shot
    return Frame(renderer.render(number).rgb, f"part {part}", 0.0)


def test_every_part_is_written_once_and_whole(renderer: Renderer, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "parts"
    collection = Collection(folder)
    for part in range(6):
        frame = of_part(renderer, part)
        assert collection.add(frame) == ""
        assert collection.add(of_part(renderer, part, shot=3)) == SEEN_BEFORE
        written = cv2.imread(str(collection.paths[-1]), cv2.IMREAD_COLOR_RGB)
        np.testing.assert_array_equal(written, frame.rgb)
    assert collection.add(of_part(renderer, 0, shot=7)) == SEEN_BEFORE  # not only the last one
    assert collection.add(of_part(renderer, 3)) == SEEN_BEFORE  # bit by bit the same
    assert sorted(path.name for path in folder.iterdir()) == [f"part{n:04d}.png" for n in range(1, 7)]


def test_a_single_picture_is_compared_as_a_build_compares_all(renderer: Renderer) -> None:
    shots = [of_part(renderer, part, shot).rgb for part in range(5) for shot in (0, 3)]
    sketches = np.stack([sketch(rgb, SETTINGS.size) for rgb in shots])
    first = result_of(near_copies(sketches))
    for number in range(1, len(shots)):
        copied = copy_of(sketches[number], sketches[:number])
        assert (copied is not None) == (first[number] < number)
    assert copy_of(sketches[0], sketches[:0]) is None


def test_nothing_there_is_overwritten_and_nothing_half_stays(
    renderer: Renderer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "part0001.png").write_bytes(b"of another day")
    collection = Collection(tmp_path)
    collection.add(of_part(renderer, 0))
    assert collection.paths == (tmp_path / "part0002.png",)
    assert (tmp_path / "part0001.png").read_bytes() == b"of another day"

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("inspector_app.project.files.os.fsync", full)
        with pytest.raises(OutputError, match="No space left"):
            collection.add(of_part(renderer, 1))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["part0001.png", "part0002.png"]
    assert len(collection.paths) == 1
    assert collection.add(of_part(renderer, 1)) == ""  # it was not collected, so it is no copy
    collection.take_back()
    assert collection.paths == (tmp_path / "part0002.png",)
    assert collection.add(of_part(renderer, 1)) == ""


class Watching:
    """A collecting run on its own thread; waits for its news."""

    def __init__(self, collection: Collection, plan: RunPlan, controls: SyntheticControls) -> None:
        self._news = threading.Condition()
        self.collecting = Collecting(
            lambda: SyntheticSource(SETTINGS, controls), collection, plan, announce=self._announce
        )
        self.fault: Exception | None = None
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def _announce(self, news: News) -> None:
        with self._news:
            self._news.notify_all()

    def _work(self) -> None:
        try:
            self.collecting.work()
        except SourceError as fault:
            self.fault = fault

    def wait(self, until: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(until, LONG_S)

    def end(self) -> None:
        self.collecting.stop()
        self._thread.join(LONG_S)
        assert not self._thread.is_alive()


def test_parts_at_rest_are_collected_and_an_empty_station_is_not(renderer: Renderer, tmp_path: Path) -> None:
    empty = small_grey(renderer.render(0, empty=True).rgb)
    collection, controls = Collection(tmp_path / "parts"), SyntheticControls()
    watching = Watching(collection, plan_of(RunPlan(empty=empty), at_rest=True), controls)
    try:
        watching.wait(lambda: len(collection.paths) >= 3)
        controls.begin(Fault.EMPTY)
        watching.wait(lambda: (look := watching.collecting._reception.look) is not None and look.part_present is False)
        watching.collecting.set_plan(plan_of(RunPlan(empty=empty), at_rest=False))
        before = len(collection.paths)
        watching.collecting.take_outcome()
        watching.collecting.trigger()
        watching.wait(lambda: watching.collecting.take_outcome() == NO_PART)
        assert len(collection.paths) == before
        controls.begin(Fault.VANISHED)
        watching.wait(lambda: "Trying again" in watching.collecting.note)
        controls.clear()
        watching.wait(lambda: watching.collecting.live)
    finally:
        watching.end()
    assert watching.fault is None
    sketches = np.stack(
        [sketch(np.asarray(cv2.imread(str(path)), np.uint8), SETTINGS.size) for path in collection.paths]
    )
    assert len(set(result_of(near_copies(sketches)).tolist())) == len(sketches)


def test_a_camera_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    controls = SyntheticControls()
    controls.begin(Fault.VANISHED)
    watching = Watching(Collection(tmp_path), plan_of(RunPlan(), at_rest=False), controls)
    watching._thread.join(LONG_S)
    watching.end()
    assert "disconnected" in str(watching.fault)
