"""Where records go, what they carry, and when frames of a live feed are judged: real threads, a real recorder."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Frame, InspectionRecord, Limits, UnreadableFrame, Verdict
from inspector_app.core.pictures.rest import small_grey
from inspector_app.core.ports import Judged
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import admission as admission_module
from inspector_app.pipeline.live import recording as recording_module
from inspector_app.pipeline.live.admission import NEVER_JUDGED
from inspector_app.pipeline.live.frame_checks import FROZEN
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import Live, News, RunState
from inspector_app.records.database import driver_of
from inspector_app.records.journal import Journal
from tests.unit.pipeline.live.feeds import PATIENCE_S, Bell, Belt, Brightness, picture

LIMITS = Limits(150.0)


class Disk:
    """Keeps batches, once it may; or fails."""

    notice = ""

    def __init__(self, *, open_at_once: bool = True, fault: OutputError | None = None) -> None:
        self.may_write = threading.Event()
        if open_at_once:
            self.may_write.set()
        self.records: list[InspectionRecord] = []
        self._fault = fault

    def write(self, judged: Sequence[Judged]) -> None:
        assert self.may_write.wait(PATIENCE_S)
        if self._fault is not None:
            raise self._fault
        self.records += [one.record for one in judged]

    def close(self) -> None:
        """Nothing to close."""


class Station(Bell):
    """A live run on a thread of its own, over a belt."""

    def __init__(self, plan: RunPlan, *, recorder: Recorder | None = None, live: bool = True) -> None:
        super().__init__()
        self.belt = Belt(live=live)
        self.fault: Exception | None = None
        self.n_previews = 0
        self.records: list[InspectionRecord] = []
        self.live = Live(
            lambda: self.belt, Brightness(), LIMITS, plan, announce=self.hear, recorder=recorder, project_id="abc"
        )
        self.thread = threading.Thread(target=self._work)

    def hear(self, news: News) -> None:
        self.n_previews += news is News.PREVIEWED
        self.ring()

    def _work(self) -> None:
        try:
            self.live.work()
        except Exception as fault:  # the edge of this thread
            self.fault = fault
        self.ring()

    def judged(self, count: int) -> list[InspectionRecord]:
        """The first records, as many as asked for."""

        def enough() -> bool:
            self.records += self.live.take()[0]
            return len(self.records) >= count

        self.wait_until(enough)
        return self.records

    def captured(self, count: int) -> None:
        self.wait_until(lambda: self.live.status.captured >= count)


@contextmanager
def station(
    plan: RunPlan | None = None, *, recorder: Recorder | None = None, running: bool = True, live: bool = True
) -> Iterator[Station]:
    it = Station(plan or RunPlan(), recorder=recorder, live=live)
    it.thread.start()
    it.wait_until(lambda: it.live.state is RunState.PAUSED)
    if running:
        it.live.run()
    yield it
    it.live.stop()
    it.belt.put(None)
    it.thread.join(PATIENCE_S)
    assert not it.thread.is_alive()


def show(it: Station, *values: int) -> None:
    """Let the camera see these, one after the other."""
    for value in values:
        before = it.live.status.captured
        it.belt.put(picture(value))
        it.captured(before + 1)


def present(it: Station) -> bool | None:
    return it.live.status.part_present


# --- records ---------------------------------------------------------------------------------------------------------


def test_a_record_carries_project_limits_and_the_time_since_capture() -> None:
    live = Live(
        lambda: belt,
        Brightness(),
        LIMITS,
        RunPlan(),
        announce=lambda _news: None,
        project_id="abc",
        clock_s=lambda: 50.25,
    )
    belt = Belt(live=False)
    belt.put(replace(picture(), captured_at_s=1000.0, captured_s=50.0), None)
    live.run()
    live.work()
    (first,) = live.take()[0]
    assert (first.project_id, first.limits, first.captured_at_s) == ("abc", LIMITS, 1000.0)
    assert first.capture_to_verdict_ms == pytest.approx(250)


def test_a_record_is_on_the_disk_before_anybody_hears_of_it() -> None:
    disk = Disk()
    recorder = Recorder(lambda: disk)
    known: list[int] = []
    belt = Belt(live=False)
    belt.put(picture(1), picture(2), None)

    def announce(news: News) -> None:
        if news is News.ARRIVED:
            known.append(len(disk.records))

    live = Live(lambda: belt, Brightness(), LIMITS, RunPlan(), announce=announce, recorder=recorder)
    live.run()
    live.work()
    recorder.close()
    assert known == [1, 2]
    assert [record.score_l2 for record in disk.records] == [1, 2]


def test_a_slow_disk_slows_judging_and_says_so_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_module, "SLOW_S", 0.05)
    disk = Disk(open_at_once=False)
    recorder = Recorder(lambda: disk)
    with station(recorder=recorder) as it:
        show(it, 111)
        it.wait_until(lambda: it.live.status.recording_full)
        assert "judging waits" in it.live.status.note
        show(it, 113, 114, 115)
        it.wait_until(lambda: it.live.frames_dropped == 2)
        disk.may_write.set()
        assert [record.score_l2 for record in it.judged(2)] == [111, 115]
        it.wait_until(lambda: not it.live.status.recording_full)
        assert it.live.status.note == ""
    recorder.close()
    assert [record.score_l2 for record in disk.records] == [111, 115]
    assert it.fault is None


def test_a_stop_gets_out_of_a_slow_disk_and_its_record_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_module, "SLOW_S", 0.05)
    monkeypatch.setattr(recording_module, "RELEASED_S", 0.05)
    disk = Disk(open_at_once=False)
    recorder = Recorder(lambda: disk)
    with station(recorder=recorder) as it:
        show(it, 111)
        it.wait_until(lambda: it.live.status.recording_full)
        it.live.stop()
        it.thread.join(PATIENCE_S)
        assert it.live.state is RunState.STOPPED
    assert it.live.take()[0] == []  # nobody is shown what may never reach the disk
    disk.may_write.set()
    recorder.close()
    assert [record.score_l2 for record in disk.records] == [111]


def test_a_disk_that_fails_ends_the_run_with_its_sentence() -> None:
    disk = Disk(fault=OutputError(Sentence("The disk is full."), hint=Sentence("Make room.")))
    recorder = Recorder(lambda: disk)
    with station(recorder=recorder) as it:
        show(it, 111)
        it.wait_until(lambda: it.live.state is RunState.FAILED)
    assert str(it.fault) == "The disk is full. Make room."
    assert it.live.take()[0] == []
    assert it.belt.closed.is_set()
    with pytest.raises(OutputError, match="1 record was not written"):
        recorder.close()


class FullDisk(Journal):
    """A real records file on a disk without room, of which SQLite says the same when a file may not grow."""

    def __init__(self, path: Path) -> None:
        self.full = False
        super().__init__(path)

    def write(self, judged: Sequence[Judged]) -> None:
        execute = driver_of(self._connection()).execute
        (used,) = execute("PRAGMA page_count").fetchone()
        execute(f"PRAGMA max_page_count = {used if self.full else used + 1000}")
        long = [
            Judged(replace(one.record, name=one.record.name + "x" * 10_000)) for one in judged
        ]  # none fits on the last page
        super().write(long)


@pytest.mark.parametrize("room_again", [True, False])
def test_a_full_disk_is_told_before_a_verdict_is_shown_and_no_verdict_is_shown_that_is_not_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, room_again: bool
) -> None:
    monkeypatch.setattr(recording_module, "SLOW_S", 0.05)
    monkeypatch.setattr(recording_module, "RELEASED_S", 0.05)
    monkeypatch.setattr(recording_module, "RETRY_S", 0.05)
    path = tmp_path / "records.sqlite"
    disks: list[FullDisk] = []
    recorder = Recorder(lambda: disks.append(FullDisk(path)) or disks[0])  # type: ignore[func-returns-value]
    with station(recorder=recorder) as it:
        show(it, 111)
        it.judged(1)
        disks[0].full = True
        show(it, 112)
        it.wait_until(lambda: "full" in recorder.notice and it.live.status.recording_full)
        assert Sentence("Judging waits until then.") in recorder.notice
        assert "not on the disk yet" in it.live.status.note
        assert it.live.take()[0] == []
        if room_again:
            disks[0].full = False
            assert [record.score_l2 for record in it.judged(2)] == [111, 112]
        it.live.stop()
        it.thread.join(PATIENCE_S)
    shown = len(it.records) + len(it.live.take()[0])
    if room_again:
        recorder.close()
    else:
        with pytest.raises(OutputError, match=r"1 record was not written.*full"):
            recorder.close()
    with closing(sqlite3.connect(path)) as other:
        (kept,) = other.execute("SELECT count(*) FROM records").fetchone()
    assert kept == shown == it.live.status.recorded == 1 + room_again


def test_a_disk_that_fails_ends_a_run_over_files_at_once() -> None:
    recorder = Recorder(lambda: Disk(fault=OutputError(Sentence("The disk is full."))))
    belt = Belt(live=False)
    belt.put(picture(1), picture(2))
    live = Live(lambda: belt, Brightness(), LIMITS, RunPlan(), announce=lambda _news: None, recorder=recorder)
    live.run()
    started_s = time.monotonic()
    with pytest.raises(OutputError):
        live.work()
    assert time.monotonic() - started_s < 2.0  # the reader that waits for the next wish goes as well
    assert belt.n_closed == 1
    with pytest.raises(OutputError):
        recorder.close()


def test_a_file_that_was_read_while_somebody_stopped_is_judged() -> None:
    with station(live=False) as it:
        assert it.belt.asked.acquire(timeout=PATIENCE_S)
        it.live.stop()
        it.belt.put(picture(9))
        it.thread.join(PATIENCE_S)
    assert [record.score_l2 for record in it.live.take()[0]] == [9]


def test_an_unreadable_frame_of_a_camera_is_an_error_record() -> None:
    with station() as it:
        it.belt.put(UnreadableFrame("torn", time.time(), Sentence("Half a picture.")))
        (record,) = it.judged(1)
        assert (record.verdict, record.error) == (Verdict.ERROR, "Half a picture.")
        assert it.live.status.note == "Half a picture."


class Careful(Belt):
    """A feed of files that keeps account, with what was on the disk at each time."""

    def __init__(self, disk: Disk) -> None:
        super().__init__(live=False)
        self.account: list[tuple[Frame | UnreadableFrame, int]] = []
        self._disk = disk

    def judged(self, frame: Frame | UnreadableFrame) -> None:
        self.account.append((frame, len(self._disk.records)))


def test_a_feed_that_keeps_account_hears_of_a_frame_once_its_record_is_written() -> None:
    disk = Disk()
    belt = Careful(disk)
    recorder = Recorder(lambda: disk)
    good, bad = picture(1), UnreadableFrame("bad", time.time(), Sentence("No picture."))
    belt.put(good, bad, None)
    live = Live(lambda: belt, Brightness(), LIMITS, RunPlan(), announce=lambda _news: None, recorder=recorder)
    live.run()
    live.work()
    recorder.close()
    assert belt.account == [(good, 1), (bad, 2)]


def test_a_feed_that_keeps_account_hears_nothing_of_a_frame_whose_record_was_not_written() -> None:
    disk = Disk(fault=OutputError(Sentence("The disk is full.")))
    belt = Careful(disk)
    recorder = Recorder(lambda: disk)
    belt.put(picture(1))
    live = Live(lambda: belt, Brightness(), LIMITS, RunPlan(), announce=lambda _news: None, recorder=recorder)
    live.run()
    with pytest.raises(OutputError):
        live.work()
    assert belt.account == []
    with pytest.raises(OutputError):
        recorder.close()


def test_a_feed_that_keeps_account_hears_nothing_of_a_record_that_a_stop_did_not_wait_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recording_module, "RELEASED_S", 0.05)
    disk = Disk(open_at_once=False)
    belt = Careful(disk)
    recorder = Recorder(lambda: disk)
    live = Live(lambda: belt, Brightness(), LIMITS, RunPlan(), announce=lambda _news: None, recorder=recorder)
    live.run()
    run = threading.Thread(target=live.work)
    run.start()
    belt.put(picture(1))
    assert belt.asked.acquire(timeout=PATIENCE_S)
    live.stop()
    run.join(PATIENCE_S)
    disk.may_write.set()
    recorder.close()
    assert [record.score_l2 for record in disk.records] == [1]
    assert belt.account == []


def test_what_is_judged_after_a_stop_is_held_against_the_limits_of_before_it() -> None:
    """Another project's limits come while the old one's run is on its way out."""
    with station(live=False) as it:
        assert it.belt.asked.acquire(timeout=PATIENCE_S)
        it.live.stop()
        it.live.set_limits(Limits(1000.0))
        it.live.set_plan(RunPlan(When.TRIGGER))
        it.belt.put(picture(160))
        it.thread.join(PATIENCE_S)
    (record,) = it.live.take()[0]
    assert (record.verdict, record.limits) == (Verdict.NG, LIMITS)


# --- when ------------------------------------------------------------------------------------------------------------


def test_two_triggers_within_one_inference_get_two_parts_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    judging, may_judge = threading.Event(), threading.Event()
    score = Brightness.score

    def slow(self: Brightness, features: object) -> object:
        judging.set()
        assert may_judge.wait(PATIENCE_S)
        return score(self, features)  # type: ignore[arg-type]

    monkeypatch.setattr(Brightness, "score", slow)
    with station(RunPlan(When.TRIGGER)) as it:
        show(it, 110)
        it.live.trigger()
        show(it, 111)
        assert judging.wait(PATIENCE_S)
        it.live.trigger()
        show(it, 112)
        it.live.trigger()
        show(it, 113, 114)
        assert it.live.status.triggers_waiting == 2
        may_judge.set()
        assert [record.score_l2 for record in it.judged(3)] == [111, 112, 113]
        assert it.live.frames_dropped == 0


def test_a_trigger_that_no_frame_comes_for_is_an_error_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission_module, "TRIGGER_S", 0.05)
    with station(RunPlan(When.TRIGGER)) as it:
        it.live.trigger()
        (record,) = it.judged(1)
        assert record.verdict is Verdict.ERROR
        assert "of the trigger" in record.error


def test_triggers_that_were_heard_before_a_stop_all_get_a_record(monkeypatch: pytest.MonkeyPatch) -> None:
    judging, may_judge = threading.Event(), threading.Event()
    score = Brightness.score

    def slow(self: Brightness, features: object) -> object:
        judging.set()
        assert may_judge.wait(PATIENCE_S)
        return score(self, features)  # type: ignore[arg-type]

    monkeypatch.setattr(Brightness, "score", slow)
    with station(RunPlan(When.TRIGGER)) as it:
        for value in (111, 112, 113):
            assert it.live.trigger()
            show(it, value)
        assert it.live.trigger()  # and no frame comes
        assert judging.wait(PATIENCE_S)
        it.live.stop()
        assert not it.live.trigger()
        may_judge.set()
        it.thread.join(PATIENCE_S)
    records = it.live.take()[0]
    assert [record.score_l2 for record in records[:3]] == [111, 112, 113]
    assert [record.error for record in records[3:]] == [NEVER_JUDGED]


def test_each_trigger_judges_one_file() -> None:
    with station(RunPlan(When.TRIGGER), live=False) as it:
        it.belt.put(*(picture(value) for value in (1, 2, 3)))
        for count in (1, 2):
            it.live.trigger()
            assert len(it.judged(count)) == count
        assert it.live.status.captured == 2


def test_what_comes_to_rest_is_judged_once() -> None:
    with station(RunPlan(When.AT_REST, motion_limit=0.05, rest_frames=3)) as it:
        show(it, 100, 100, 100, 100, 100, 100)
        assert it.judged(1)[0].score_l2 == 100
        it.wait_until(lambda: it.live.status.resting)
        show(it, 20, 200, 20)
        it.wait_until(lambda: it.live.status.motion > 0.05 and not it.live.status.resting)
        show(it, 120, 120, 120, 120, 120, 120)
        assert [record.score_l2 for record in it.judged(2)] == [100, 120]
        it.live.pause()
        it.live.run()  # what lies there then is judged
        show(it, 120, 120, 120, 120, 120, 120)
        assert [record.score_l2 for record in it.judged(3)] == [100, 120, 120]


def test_parts_that_do_not_come_to_rest_are_told_while_that_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.pipeline.live.frame_checks.UNREST_S", 1e-6)
    with station(RunPlan(When.AT_REST, motion_limit=0.05, rest_frames=3)) as it:
        show(it, 100, 180, 100, 180)
        it.wait_until(lambda: "Nothing has been at rest" in it.live.status.note)
        it.live.pause()
        assert it.live.status.note == ""
        it.live.run()
        show(it, 100, 100, 100, 100, 100)
        it.wait_until(lambda: it.live.status.resting)
        assert it.live.status.note == ""
        assert it.judged(1)[0].score_l2 == 100


def test_the_empty_station_gets_no_verdict() -> None:
    with station(RunPlan(empty=small_grey(picture(100).rgb), presence_limit=0.05)) as it:
        show(it, 100, 100)
        it.wait_until(lambda: present(it) is False)
        show(it, 180)
        assert [record.score_l2 for record in it.judged(1)] == [180]
        assert present(it) is True
        it.live.set_plan(RunPlan())
        show(it, 100)
        assert it.judged(2)[1].score_l2 == 100
        assert present(it) is None


def test_a_camera_that_freezes_gives_one_error_until_it_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.pipeline.live.frame_checks.FROZEN_S", 0.0)
    with station() as it:
        same = picture(100)
        it.belt.put(*(replace(same, captured_s=time.monotonic()) for _ in range(30)))
        it.wait_until(lambda: it.live.status.frozen)
        it.captured(30)
        it.wait_until(lambda: any(record.error == FROZEN for record in it.judged(1)))
        assert it.live.status.note == FROZEN
        show(it, 120)
        it.wait_until(lambda: it.judged(1)[-1].score_l2 == 120)
        errors = [record for record in it.records if record.verdict is Verdict.ERROR]
        assert len(errors) == 1
        assert not it.live.status.frozen


# --- previews --------------------------------------------------------------------------------------------------------


def test_previews_show_what_the_camera_sees_though_nothing_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.pipeline.live.reception.PREVIEW_S", 0.0)
    with station(running=False) as it:
        for value in (50, 60):
            show(it, value)
        it.wait_until(lambda: it.n_previews == 2)
        preview = it.live.take_preview()
        assert preview is not None
        assert preview.rgb[5, 5, 0] == 60
        np.testing.assert_array_equal(preview.small, small_grey(preview.rgb))
        assert it.live.take_preview() is None
        assert it.live.take()[0] == []


def test_previews_come_no_faster_than_a_person_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.pipeline.live.reception.PREVIEW_S", 60.0)
    with station(running=False) as it:
        show(it, 50, 60, 70)
        assert it.n_previews == 1


def test_twenty_megapixels_are_judged_and_shown_reduced() -> None:
    with station() as it:
        it.belt.put(picture(100, (3648, 5472)))
        (record,) = it.judged(1)
        assert (record.score_l2, record.source_size) == (100, (5472, 3648))
        it.wait_until(lambda: it.n_previews == 1)
        preview, kept = it.live.take_preview(), it.live.kept_picture(0)
        assert preview is not None
        assert preview.rgb.shape == (1067, 1600, 3)
        assert kept is not None
        assert kept.rgb is not None
        assert kept.rgb.shape == (1067, 1600, 3)


def test_the_rate_of_capture_is_told() -> None:
    now_s = [0.0]
    clock: Callable[[], float] = lambda: now_s[0]  # noqa: E731
    live = Live(Belt, Brightness(), LIMITS, RunPlan(), announce=lambda _news: None, clock_s=clock)
    assert live.status.capture_fps == 0
    for _ in range(40):
        now_s[0] += 0.1
        live._reception.received(picture(), live=True)
    assert live.status.capture_fps == pytest.approx(10, rel=0.1)
    now_s[0] += 5
    assert live.status.capture_fps == 0
