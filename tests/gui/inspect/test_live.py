"""The live run as the window meets it: real threads, real signals, a real detector."""

import gc
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import (
    Frame,
    InspectionRecord,
    Limits,
    PatchFeatures,
    TriggerAnswer,
    UInt8,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.ports import Detector, FrameSource
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.picture import Picture
from inspector_app.pipeline.live import feed_watch
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.feed_watch import FeedWatch
from inspector_app.pipeline.live.frame_checks import FROZEN
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import (
    KEPT_PICTURES,
    FeedState,
    Live,
    LiveStatus,
    News,
    Preview,
    RunState,
)
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.project.paths import AppPaths
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Filter
from inspector_app.records.reading import Records
from inspector_app.sources.images import read_rgb
from inspector_app.sources.synthetic import (
    Fault,
    SyntheticControls,
    SyntheticSettings,
    SyntheticSource,
    render,
    write_good_parts,
)
from inspector_app.sources.video import VideoSource
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.feed_run import STATUS_MS, STATUS_WITH_PART_MS, FeedRun
from inspector_app.workers.job import Jobs
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session
from tests.gui.conftest import SIDE_PX, delete_deferred
from tests.helpers import result_of


class Frames:
    """A feed without files; ``before`` may wait or raise before each frame."""

    name = "frames"

    def __init__(
        self, rgb: UInt8, count: int, *, live: bool = False, before: Callable[[int], None] = lambda _n: None
    ) -> None:
        self.count: int | None = count
        self.live = live
        self.closed = 0
        self._rgb = rgb
        self._before = before
        self._next = 0

    def read(self) -> Frame | UnreadableFrame | None:
        self._before(self._next)
        if self.count is not None and self._next >= self.count:
            return None
        self._next += 1
        rgb = self._rgb.copy()
        rgb[0, 0] = self._next % 256  # no two pictures of a camera are the same
        return Frame(rgb, f"frame {self._next}", float(self._next))

    def close(self) -> None:
        self.closed += 1


class Watcher(QObject):
    """Drains as the window does."""

    def __init__(self, run: FeedRun) -> None:
        super().__init__()
        self.run = run
        self.records: list[InspectionRecord] = []
        self.newest: Picture | None = None
        self.arrivals = 0
        self.states: list[RunState] = []
        run.arrived.connect(self.take)
        run.changed.connect(self.note_state)

    def holds(self, count: int) -> Callable[[], bool]:
        return lambda: len(self.records) == count

    @Slot()
    def note_state(self) -> None:
        if [self.run.state] != self.states[-1:]:
            self.states.append(self.run.state)

    @Slot()
    def take(self) -> None:
        self.arrivals += 1
        records, picture = self.run.take()
        self.records += records
        self.newest = picture or self.newest


class Bell(QObject):
    """Hears that something waits, and does nothing about it."""

    def __init__(self) -> None:
        super().__init__()
        self.rung = 0

    @Slot()
    def ring(self) -> None:
        self.rung += 1


def state_of(run: FeedRun) -> RunState:
    return run.state


def start(
    run: FeedRun,
    open_source: Callable[[], FrameSource],
    detector: Detector,
    limits: Limits,
    plan: RunPlan,
    *,
    real_time: bool = False,
) -> None:
    """Begin over any source with any detector, without a project."""
    run.start(lambda announce: Live(open_source, detector, limits, plan, announce=announce, real_time=real_time))


def no_feed(_feed: Feed) -> FrameSource:
    raise AssertionError("no test here opens a feed of the window's")


@pytest.fixture
def run(app_paths: AppPaths) -> Iterator[FeedRun]:
    """Nothing runs yet, and no project is open."""
    owner = QObject()
    session = Session(Jobs(owner), app_paths, owner)
    yield FeedRun(session, Preferences(app_paths.settings, owner), no_feed, owner)
    owner.deleteLater()


@pytest.fixture
def rgb(good_cells: list[Path]) -> UInt8:
    return read_rgb(good_cells[0])


def test_every_frame_of_a_file_feed_is_judged_in_order(run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8) -> None:
    source = Frames(rgb, 60)
    watcher = Watcher(run)
    start(run, lambda: source, built.opened.detector, Limits(1.0), RunPlan())
    with qtbot.waitSignal(run.ended, timeout=20_000):
        run.go_on()
    assert [record.name for record in watcher.records] == [f"frame {n + 1}" for n in range(60)]
    assert {record.verdict for record in watcher.records} == {Verdict.NG}
    assert run.state is RunState.STOPPED
    assert source.closed == 1
    assert watcher.newest is not None
    assert watcher.newest.number == 59
    assert run.kept_picture(59 - KEPT_PICTURES) is None
    kept = run.kept_picture(60 - KEPT_PICTURES)
    assert kept is not None
    assert kept.distance_l2 is not None
    assert kept.distance_l2.max() == pytest.approx(watcher.records[60 - KEPT_PICTURES].score_l2, rel=1e-4)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_pictures_of_a_run_whose_records_were_deleted_are_archived_too(
    run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, run_id, deleted, add = tmp_path / "records.sqlite", "a" * 32, threading.Event(), Archive.add

    def add_later(archive: Archive, entry: Entry) -> None:
        assert deleted.wait(20)
        add(archive, entry)

    def delete() -> None:
        if run.state is RunState.STOPPED and not deleted.is_set():
            path.unlink()
            deleted.set()

    monkeypatch.setattr(Archive, "add", add_later)
    recorder, archiver = Recorder(lambda: Journal(path, run_id=run_id)), Archiver(path, run_id, ArchiveRule())
    run.changed.connect(delete)
    run.start(
        lambda announce: Live(
            lambda: Frames(rgb, 3), built.opened.detector, Limits(1.0), RunPlan(),
            announce=announce, recorder=recorder, archiver=archiver,
        ),
        recorder,
        archiver,
    )  # fmt: skip
    with qtbot.waitSignal(run.ended, timeout=20_000):
        run.go_on()
    qtbot.waitUntil(lambda: not run._session.jobs.busy, timeout=20_000)
    with Records(path) as records:
        parts = records.page(Filter())
    assert [(part.number, part.picture is not None) for part in parts] == [(3, True), (2, True), (1, True)]


def test_one_announcement_waits_at_a_time(run: FeedRun, built: Built, rgb: UInt8, qtbot: QtBot) -> None:
    """A window that is busy is not flooded: forty records, one signal until it drains."""
    bell = Bell()
    run.arrived.connect(bell.ring)
    start(run, lambda: Frames(rgb, 40), built.opened.detector, Limits(1.0), RunPlan())
    with qtbot.waitSignal(run.ended, timeout=20_000):
        run.go_on()
    assert bell.rung == 1
    assert len(run.take()[0]) == 40


def test_what_comes_while_somebody_takes_is_announced_again(
    run: FeedRun, built: Built, rgb: UInt8, qtbot: QtBot
) -> None:
    """A frame judged in the middle of taking must ring the bell again, or it would wait unheard."""
    bell = Bell()
    run.arrived.connect(bell.ring)
    start(run, lambda: Frames(rgb, 2), built.opened.detector, Limits(1.0), RunPlan())
    run.step()
    qtbot.waitUntil(lambda: bell.rung == 1)
    live = run._live
    assert live is not None
    take, judged = live.take, threading.Event()

    def tell(news: News) -> None:
        run._news.announce(news)
        if news is News.ARRIVED:
            judged.set()

    live._announce = tell

    def judged_meanwhile() -> tuple[list[InspectionRecord], Picture | None]:
        taken = take()
        run.step()
        assert judged.wait(20)
        return taken

    live.take = judged_meanwhile  # type: ignore[method-assign]
    assert len(run.take()[0]) == 1
    live.take = take  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: bell.rung == 2)
    records, picture = run.take()
    assert len(records) == 1
    assert picture is not None
    with qtbot.waitSignal(run.ended):
        run.stop()


def test_step_judges_one_and_pause_holds(run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8) -> None:
    watcher = Watcher(run)
    start(run, lambda: Frames(rgb, 1000), built.opened.detector, Limits(1.0), RunPlan(), real_time=False)
    for expected in (1, 2, 3):
        run.step()
        qtbot.waitUntil(watcher.holds(expected))
    assert run.state is RunState.PAUSED
    run.go_on()
    qtbot.waitUntil(lambda: len(watcher.records) > 10)
    run.pause()
    qtbot.wait(200)  # what was begun is finished
    held = len(watcher.records)
    qtbot.wait(200)
    assert len(watcher.records) == held < 1000
    with qtbot.waitSignal(run.ended):
        run.stop()
    opening, running, paused = RunState.OPENING, RunState.RUNNING, RunState.PAUSED
    assert watcher.states == [opening, paused, running, paused, RunState.STOPPED]


def test_a_threshold_set_during_a_run_holds_for_the_frames_to_come(
    run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8
) -> None:
    watcher = Watcher(run)
    start(run, lambda: Frames(rgb, 2), built.opened.detector, Limits(1e-3), RunPlan())
    run.step()
    qtbot.waitUntil(lambda: len(watcher.records) == 1)
    run.set_limits(Limits(1e6))
    with qtbot.waitSignal(run.ended):
        run.go_on()
    assert [record.verdict for record in watcher.records] == [Verdict.NG, Verdict.OK]


def test_a_dwell_paces_and_stop_does_not_wait_for_it(run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8) -> None:
    watcher = Watcher(run)
    start(
        run,
        lambda: Frames(rgb, 1000),
        built.opened.detector,
        Limits(1.0),
        RunPlan(dwell_s=60),
    )
    run.go_on()
    qtbot.waitUntil(lambda: len(watcher.records) == 1)
    with qtbot.waitSignal(run.ended, timeout=2000):
        run.stop()
    assert len(watcher.records) == 1


def test_of_a_camera_only_the_newest_is_judged_and_drops_are_counted(built: Built, rgb: UInt8) -> None:
    all_sent = threading.Event()

    def before(number: int) -> None:
        if number == 500:
            all_sent.set()

    detector = built.opened.detector

    class Slow:
        """Lets the camera run to its end during the first frame."""

        render = staticmethod(detector.render)
        score = staticmethod(detector.score)
        mm_per_px = staticmethod(detector.mm_per_px)

        def embed(self, frame: Frame) -> PatchFeatures:
            all_sent.wait(10)
            return detector.embed(frame)

    live = Live(
        lambda: Frames(rgb, 500, live=True, before=before), Slow(), Limits(1.0), RunPlan(), announce=lambda _news: None
    )
    live.run()
    live.work()
    records = live.take()[0]
    assert records[-1].name == "frame 500"
    assert len(records) + live.frames_dropped == 500
    assert live.frames_dropped > 400


def test_while_paused_a_camera_goes_on_and_no_stale_frame_is_judged(
    run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8
) -> None:
    never = threading.Event()

    def before(_number: int) -> None:
        never.wait(0.01)

    source = Frames(rgb, 10**9, live=True, before=before)
    watcher = Watcher(run)
    start(run, lambda: source, built.opened.detector, Limits(1.0), RunPlan())
    qtbot.waitUntil(lambda: source._next > 20)
    assert not watcher.records
    seen = source._next
    run.step()
    qtbot.waitUntil(lambda: len(watcher.records) == 1)
    dropped = run.frames_dropped
    came_since = source._next - seen
    with qtbot.waitSignal(run.ended):
        run.stop()
    assert watcher.records[0].captured_at_s >= seen
    assert dropped <= came_since  # on a busy machine frames may be lost after the step; those before it do not count
    assert source.closed == 1


@pytest.mark.parametrize("live", [False, True])
def test_a_feed_that_breaks_says_so_and_keeps_its_records(
    run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8, *, live: bool
) -> None:
    running, first_judged = threading.Event(), threading.Event()

    def before(number: int) -> None:
        running.wait(10)  # a camera's frame from before is not judged
        if number == 1:
            first_judged.wait(10)
            raise SourceError(Sentence("The camera stopped."), hint=Sentence("Check the cable."))

    watcher = Watcher(run)
    faults: list[SourceError] = []
    run.failed.connect(faults.append)
    start(
        run,
        lambda: Frames(rgb, 5, live=live, before=before),
        built.opened.detector,
        Limits(1.0),
        RunPlan(),
        real_time=live,  # a recording: a camera would be waited for
    )
    run.go_on()
    running.set()
    if live:
        qtbot.waitUntil(lambda: len(watcher.records) == 1)
    with qtbot.waitSignal(run.ended):
        first_judged.set()
    assert len(watcher.records) == 1
    assert [(fault.message, fault.hint) for fault in faults] == [("The camera stopped.", "Check the cable.")]


def test_a_feed_that_cannot_be_opened_says_so(run: FeedRun, qtbot: QtBot, built: Built, tmp_path: Path) -> None:
    with qtbot.waitSignals([run.failed, run.ended]) as blocker:
        start(
            run,
            lambda: VideoSource(tmp_path / "nowhere.mp4"),
            built.opened.detector,
            Limits(1.0),
            RunPlan(),
        )
        run.go_on()
    assert blocker.signal_triggered
    assert state_of(run) is RunState.FAILED
    run.stop()
    assert state_of(run) is RunState.STOPPED


def test_stop_before_anything_ran_ends(run: FeedRun, qtbot: QtBot, built: Built, rgb: UInt8) -> None:
    start(run, lambda: Frames(rgb, 5), built.opened.detector, Limits(1.0), RunPlan())
    with qtbot.waitSignal(run.ended):
        run.stop()
    assert run.take()[0] == []


@pytest.mark.parametrize(
    ("paths", "kind", "name"),
    [(["a.mp4"], "video", "a.mp4"), (["a.png", "b.png"], "pictures", "2 files"), (["folder"], "pictures", "folder")],
)
def test_what_was_dropped_becomes_the_right_feed(paths: list[str], kind: str, name: str) -> None:
    feed = Feed.from_paths([Path(path) for path in paths])
    assert (feed.kind, feed.name) == (kind, name)


# --- a camera with everything that can go wrong ----------------------------------------------------------------------

CAMERA = SyntheticSettings(size=(160, 120), rate_hz=100.0, defect_share=0.0)


class Seen(QObject):
    """What the run says of run, feed and station, in the window's thread."""

    def __init__(self, run: FeedRun) -> None:
        super().__init__()
        self.statuses: list[LiveStatus] = []
        self.previews: list[Preview] = []
        self._run = run
        run.status_changed.connect(self.note)
        run.previewed.connect(self.look)

    @property
    def newest(self) -> LiveStatus:
        return self.statuses[-1] if self.statuses else LiveStatus()

    @Slot(object)
    def note(self, status: LiveStatus) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.statuses.append(status)

    @Slot()
    def look(self) -> None:
        preview = self._run.take_preview()
        if preview is not None:
            self.previews.append(preview)


class Camera:
    """A synthetic camera that a run judges, with its faults."""

    def __init__(self, qtbot: QtBot, run: FeedRun, built: Built) -> None:
        self.qtbot = qtbot
        self.run = run
        self.watcher, self.seen = Watcher(self.run), Seen(self.run)
        self.controls = SyntheticControls()
        self._detector = built.opened.detector

    def start(self, plan: RunPlan | None = None) -> None:
        start(
            self.run,
            lambda: SyntheticSource(CAMERA, self.controls),
            self._detector,
            Limits(1e6),
            plan or RunPlan(),
        )
        self.run.go_on()

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact, timeout=20_000)

    def judged_from_now(self) -> Callable[[], bool]:
        """Whether an OK came after this moment."""
        before = len(self.watcher.records)
        return lambda: any(record.verdict is Verdict.OK for record in self.watcher.records[before:])

    def stop(self) -> None:
        with self.qtbot.waitSignal(self.run.ended, timeout=20_000):
            self.run.stop()


@pytest.fixture
def camera(qtbot: QtBot, run: FeedRun, built_of_parts: Built) -> Iterator[Camera]:
    camera = Camera(qtbot, run, built_of_parts)
    yield camera
    camera.controls.clear()
    if not camera.run.state.over:
        camera.stop()


@pytest.fixture(scope="module")
def built_of_parts(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Built:
    """A project of rendered parts."""
    folder = tmp_path_factory.mktemp("rendered")
    paths = AppPaths(shared_cache, folder / "weights", folder / "settings")
    parts = write_good_parts(folder / "parts", CAMERA, 8)
    result = result_of(build(parts, TrainSettings(name="Washers", size=SIDE_PX), paths))
    assert isinstance(result, Built)
    return result


def test_the_window_hears_of_the_run_in_its_own_thread_and_only_while_it_is_on(camera: Camera) -> None:
    camera.start()
    camera.until(lambda: camera.seen.newest.captured > 30 and camera.seen.newest.recorded > 5)
    status = camera.seen.newest
    assert (status.state, status.feed, status.note) == (RunState.RUNNING, FeedState.LIVE, "")
    assert status.capture_fps > 0
    assert camera.seen.previews[-1].rgb.shape == (120, 160, 3)
    assert all(record.capture_to_verdict_ms > 0 for record in camera.watcher.records)
    camera.stop()
    assert camera.seen.newest.state is RunState.STOPPED
    told = len(camera.seen.statuses)
    camera.qtbot.wait(3 * STATUS_MS)
    assert len(camera.seen.statuses) == told


def test_statuses_are_rationed(camera: Camera) -> None:
    camera.start()
    camera.until(lambda: camera.seen.newest.feed is FeedState.LIVE)
    told, since_s, changes = len(camera.seen.statuses), time.monotonic(), Bell()
    camera.run.changed.connect(changes.ring)
    camera.until(lambda: len(camera.seen.statuses) >= told + 5)
    most = 1 + (time.monotonic() - since_s) * 1000 / STATUS_WITH_PART_MS + changes.rung
    assert len(camera.seen.statuses) - told <= most


def test_a_camera_that_vanishes_comes_back_by_itself(camera: Camera) -> None:
    camera.start()
    camera.until(lambda: len(camera.watcher.records) > 2)
    camera.controls.begin(Fault.VANISHED)
    camera.until(lambda: camera.run.state is RunState.RECOVERING)
    assert "Trying again" in camera.seen.newest.note
    judged = camera.judged_from_now()
    camera.controls.end(Fault.VANISHED)
    camera.until(lambda: camera.run.state is RunState.RUNNING)
    camera.until(judged)
    camera.until(lambda: not camera.seen.newest.note)


def test_a_camera_that_hangs_stalls_and_is_left_by_a_stop(camera: Camera, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_watch, "STALLED_S", 0.2)
    camera.start()
    camera.until(lambda: len(camera.watcher.records) > 2)
    camera.controls.begin(Fault.HANGING)
    camera.until(lambda: camera.seen.newest.feed is FeedState.STALLED)
    assert "No frame has come" in camera.seen.newest.note
    camera.stop()


def test_a_frozen_camera_judges_nothing_until_it_moves(camera: Camera) -> None:
    camera.start()
    camera.until(lambda: len(camera.watcher.records) > 2)
    camera.controls.begin(Fault.FROZEN)
    camera.until(lambda: camera.seen.newest.frozen)
    camera.until(lambda: camera.watcher.records[-1].verdict is Verdict.ERROR)
    judged, captured = camera.judged_from_now(), camera.seen.newest.captured
    camera.until(lambda: camera.seen.newest.captured > captured + 50)
    assert not judged()
    camera.controls.end(Fault.FROZEN)
    camera.until(judged)
    assert [record.error for record in camera.watcher.records if record.error] == [FROZEN]


@pytest.mark.parametrize(("fault", "sentence"), [(Fault.BLACK, "black"), (Fault.WRONG_SIZE, "instead of")])
def test_black_and_wrong_frames_are_errors_and_told(camera: Camera, fault: Fault, sentence: str) -> None:
    camera.start()
    camera.until(lambda: len(camera.watcher.records) > 2)
    camera.controls.begin(fault)
    camera.until(lambda: sentence in camera.seen.newest.note)
    judged = camera.judged_from_now()
    camera.until(lambda: camera.watcher.records[-1].verdict is Verdict.ERROR)
    count = len(camera.watcher.records)
    camera.until(lambda: len(camera.watcher.records) > count + 5)
    assert not any(record.verdict is Verdict.OK for record in camera.watcher.records[count:])
    camera.controls.end(fault)
    camera.until(judged)


def test_a_torn_frame_of_a_still_defective_part_stays_ng(built_of_parts: Built) -> None:
    """Nothing notices tearing; of a part that lies still both halves show it, and the verdict stays."""
    opened = built_of_parts.opened

    def verdict(rgb: UInt8) -> Verdict:
        return inspect(Frame(rgb, "part", 0.0), opened.detector, opened.project.document.limits).verdict

    assert verdict(render(CAMERA, 0).rgb) is Verdict.OK
    for part in range(4):
        before, now = (render(CAMERA, part * CAMERA.cycle_frames + frame).rgb.copy() for frame in (0, 1))
        for rgb in (before, now):
            rgb[45:85, 60:100] = (200, 40, 40)
        torn = np.concatenate([now[:60], before[60:]])
        assert not np.array_equal(torn, now)
        assert (verdict(now), verdict(torn)) == (Verdict.NG, Verdict.NG)


def test_triggers_from_other_threads_each_get_a_part(camera: Camera) -> None:
    camera.start(RunPlan(When.TRIGGER))
    camera.until(lambda: camera.seen.newest.captured > 5)
    heard: list[TriggerAnswer] = []
    machines = [threading.Thread(target=lambda: heard.append(camera.run.trigger())) for _ in range(3)]
    for machine in machines:
        machine.start()
    camera.until(lambda: len(camera.watcher.records) == 3)
    times = [record.captured_at_s for record in camera.watcher.records]
    assert times == sorted(set(times))
    assert heard == [TriggerAnswer.TAKEN] * 3
    camera.qtbot.wait(100)
    assert len(camera.watcher.records) == 3


def test_a_trigger_that_nothing_judges_is_not_heard(camera: Camera) -> None:
    assert not camera.run.trigger()
    camera.start()  # continuously
    camera.until(lambda: len(camera.watcher.records) > 0)
    assert not camera.run.trigger()
    camera.run.set_plan(RunPlan(When.TRIGGER))
    camera.run.pause()
    assert not camera.run.trigger()
    camera.run.go_on()
    assert camera.run.trigger()
    camera.stop()
    assert not camera.run.trigger()


def alive() -> Counter[type]:
    """How many objects of a run are in memory, by kind."""
    gc.collect()
    return Counter(type(each) for each in gc.get_objects() if type(each) in {Live, FeedWatch, SyntheticSource, Frames})


def test_two_hundred_runs_leave_nothing_behind(run: FeedRun, qtbot: QtBot, built_of_parts: Built, rgb: UInt8) -> None:
    watcher = Watcher(run)
    threads_before, objects_before = set(threading.enumerate()), alive()

    def open_source(number: int) -> FrameSource:
        return SyntheticSource(CAMERA) if number % 2 else Frames(rgb, 1000)

    for number in range(200):
        watcher.records.clear()
        start(
            run,
            lambda number=number: open_source(number),  # type: ignore[misc]
            built_of_parts.opened.detector,
            Limits(1.0),
            RunPlan(),
        )
        run.go_on()
        if number % 4:  # the others are stopped while they open
            qtbot.waitUntil(lambda: len(watcher.records) > 0)
        with qtbot.waitSignal(run.ended):
            run.stop()
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= threads_before)
    delete_deferred()
    assert alive() - objects_before <= Counter(
        {Live: 1, FeedWatch: 1, SyntheticSource: 1}
    )  # whose pictures can still be looked at
    assert not run.findChildren(QThread)
